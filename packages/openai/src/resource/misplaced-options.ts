import type { RequestOptions } from "../client/request-options.ts";
import type { Row } from "./row.ts";

/** The options that may stand in place of a query that is left out. */
export type OptionsAlone = Pick<
  RequestOptions,
  "headers" | "maxRetries" | "timeout" | "signal" | "idempotencyKey" | "query"
>;

const allowed = /^(headers|maxRetries|timeout|signal|idempotencyKey|query)$/;
const refused = /^(method|path|body|stream|httpAgent|fetchOptions|defaultBaseURL)$/;

/**
 * The options that a list was given in the place of its query, `models.list({ timeout: 1000 })`; undefined where it was
 * given a query. Where nobody could tell which of the two was meant, it throws a `TypeError`.
 */
export function misplacedOptions(row: Row, given: unknown, options: unknown): RequestOptions | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  const isQuery = (name: string): boolean => name === "stream" && row.streamed !== undefined;
  const isOption = (name: string): boolean => !isQuery(name) && (allowed.test(name) || refused.test(name));
  // Nearly always it is a query, and then nothing more is looked at.
  if (!Object.keys(given).some(isOption)) return undefined;
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  if (!entries.some(([name]) => isOption(name))) return undefined;
  if (options !== undefined || !entries.every(([name]) => isOption(name)))
    throw new TypeError("The query and the options of a request stand in one object. Pass them as two arguments.");
  const wrong = entries.find(([name]) => !allowed.test(name))?.[0];
  if (wrong !== undefined)
    throw new TypeError(`"${wrong}" was given in place of the query. Pass it in the argument after, as an option.`);
  return Object.fromEntries(entries);
}
