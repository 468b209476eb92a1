import { OpenAIError } from "../errors/errors.ts";
import type { ApiKeySetter } from "./client-options.ts";

/** The header that says who calls. */
export type Credentials = Readonly<Record<string, string>> | null;

/** What a function answers that was given for a key. */
export async function askedKey(apiKey: ApiKeySetter): Promise<string> {
  let key: unknown;
  try {
    key = await apiKey();
  } catch (error) {
    if (error instanceof OpenAIError) throw error;
    throw new OpenAIError(`Failed to get token from 'apiKey' function: ${(error as Error).message}`, { cause: error });
  }
  if (typeof key === "string" && key !== "") return key;
  throw new OpenAIError(`Expected 'apiKey' function argument to return a string but it returned ${String(key)}`);
}
