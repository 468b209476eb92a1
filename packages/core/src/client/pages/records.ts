import { jsonPath } from "./json-path.ts";
import type { Page } from "./page.ts";

export interface RecordsKey {
  /** Where a page has its records: "data.items", "$.results". By default the page itself is the list of them. */
  readonly recordsKey?: string | undefined;
}

/** A page that has nothing there, as some servers leave out what is empty, has no records. */
export function recordsBy({ recordsKey = "$" }: RecordsKey): (page: Page) => readonly unknown[] {
  const found = jsonPath(recordsKey);
  return ({ json, response }) => {
    const records = found(json) ?? [];
    if (Array.isArray(records)) return records;
    throw new TypeError(
      `The page ${response.url} has no list at ${JSON.stringify(recordsKey)}, but ${typeof records === "object" ? "an" : "a"} ${typeof records}. Say where its records are by recordsKey.`,
    );
  };
}
