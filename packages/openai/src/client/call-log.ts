import type { Response } from "@trunkline/core";
import { type Log, shownHeaders, shownUrl } from "./logging.ts";
import type { Outgoing } from "./sender.ts";

/** What is logged of one call; its lines begin with the same word. */
export class CallLog {
  readonly #log: Log;
  readonly #id: string = Math.random().toString(16).slice(2, 8);
  #request = "";
  #started = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  sending({ method, url, headers, body: { content } }: Outgoing): void {
    this.#request = `${method} ${shownUrl(url)}`;
    this.#started = Date.now();
    const body = typeof content === "string" ? { type: "string", length: content.length } : content;
    this.#say("debug", `sending ${this.#request}`, { headers: shownHeaders(headers), body });
  }

  answered(response: Response, ending: string = "succeeded"): void {
    const { status, headers } = response;
    const id = response.header("x-request-id");
    const named = id === null ? "" : ` (x-request-id: ${id})`;
    this.#say("info", `${this.#request} ${ending} with status ${status}${named} in ${Date.now() - this.#started}ms`);
    this.#say("debug", "answered with headers", shownHeaders(headers));
  }

  failed({ response, isRetryable }: Failed, isOneTime: boolean, left: number): void {
    const next = !isRetryable
      ? "not retryable"
      : isOneTime
        ? "a streaming body cannot be sent again"
        : left <= 0
          ? "no more retries left"
          : `retrying, ${left} attempts remaining`;
    if (response !== null) this.answered(response, "failed");
    this.#say("info", `${this.#request} ${response === null ? "had no answer" : "is no success"}: ${next}`);
  }

  #say(level: "info" | "debug", message: string, ...rest: readonly unknown[]): void {
    this.#log.write(level, `[log_${this.#id}] ${message}`, ...rest);
  }
}

interface Failed {
  readonly response: Response | null;
  readonly isRetryable: boolean;
}
