import type * as asynchronous from "@trunkline/compat/requests";

export type Requests = typeof asynchronous;
export type Show = (...values: readonly unknown[]) => void;

/** A program: `await` and `for await` do nothing to what the synchronous entry answers, so it is written once. */
export type Program = (requests: Requests, url: string, show: Show) => Promise<void>;

/** Values as both languages write them, a line for each call. */
export function shownLine(values: readonly unknown[], url: string): string {
  return values
    .map((value) => JSON.stringify(value ?? null))
    .join(" ")
    .replaceAll(new URL(url).port, "PORT");
}

/** The name of the class that an error is caught by. */
export async function caught(requests: Requests, action: () => unknown): Promise<string> {
  try {
    await action();
    return "nothing";
  } catch (error) {
    if (error instanceof requests.RequestException) return error.name;
    throw error;
  }
}
