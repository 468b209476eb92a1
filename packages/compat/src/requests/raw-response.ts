import type { Response as CoreResponse } from "@trunkline/core";
import type { RetryHistory } from "./retry.ts";

/** The headers as they came, repetitions apart. */
export interface RawHeaderList {
  getlist(name: string): string[];
}

/** What stands below a response: the head as it came. Its body is read through the response. */
export class RawResponse {
  readonly status: number;
  readonly reason: string;
  /** 10, 11 or 20. */
  readonly version: number;
  readonly headers: RawHeaderList;
  /** Earlier tries, where an adapter's retries sent the request again. */
  readonly retries: { readonly history: readonly RetryHistory[] };
  readonly core: CoreResponse;

  constructor(core: CoreResponse, history: readonly RetryHistory[]) {
    this.core = core;
    this.status = core.status;
    this.reason = core.statusText;
    this.version = Number(/[\d.]+/.exec(core.httpVersion)?.[0].replace(".", "").padEnd(2, "0") ?? 11);
    this.headers = { getlist: (name) => valuesOf(core, name) };
    this.retries = { history };
  }
}

/** Name and value as latin-1, which is how requests reads them. */
export function* fieldsOf({ headers: { raw } }: CoreResponse): Generator<readonly [name: string, value: string]> {
  for (let at = 0; at < raw.length; at += 2) yield [raw[at]!, raw[at + 1]!];
}

function valuesOf(core: CoreResponse, name: string): string[] {
  return Array.from(fieldsOf(core))
    .filter(([other]) => other.toLowerCase() === name.toLowerCase())
    .map(([, value]) => value);
}
