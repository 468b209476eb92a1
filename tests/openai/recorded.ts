import type { OpenAIServer, Received } from "../openai-server/openai-server.ts";
import { partsOf } from "../openai-server/multipart.ts";
import { type CallCase, type Outcome, outcomeOf } from "./call-case.ts";

/** A request in the form in which two are compared: a form part by part, and JSON as a value. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly violations: readonly string[];
  readonly operation: string | undefined;
}

/** One call of one client: what it sent, and what it gave. */
export interface Recorded {
  readonly requests: readonly RecordedRequest[];
  readonly outcome: Outcome;
}

export async function recorded(server: OpenAIServer, client: object, call: CallCase): Promise<Recorded> {
  const before = server.requests.length;
  const outcome = await outcomeOf(client, call);
  return { requests: server.requests.slice(before).map(comparable), outcome };
}

function comparable({ method, url, headers, body, violations, operation }: Received): RecordedRequest {
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? "";
  const shown = headers.map(
    ([name, value]) => [name, name === "content-type" ? value.replace(/boundary=.*/, "boundary=…") : value] as const,
  );
  return { method, url, headers: Object.fromEntries(shown), body: readBody(type, body), violations, operation };
}

function readBody(type: string, body: Uint8Array): unknown {
  if (body.length === 0) return null;
  if (type.startsWith("multipart/"))
    return partsOf(type, body).map(({ content, ...part }) => ({ ...part, content: [...content].join(" ") }));
  // As text: the order of properties and the way a number is written count too.
  return new TextDecoder().decode(body);
}
