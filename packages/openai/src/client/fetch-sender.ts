import { Response } from "@trunkline/core";
import type { Fetch } from "./client-options.ts";
import { Deadline } from "./deadline.ts";
import type { Incoming, Outgoing, Sender } from "./sender.ts";
import { webHeaders } from "./web-response.ts";

/** Over a `fetch` that was given. */
export class FetchSender implements Sender {
  readonly headers = null;
  readonly #fetch: Fetch;
  readonly #init: () => RequestInit | undefined;

  constructor(fetch: Fetch, init: () => RequestInit | undefined) {
    this.#fetch = fetch;
    this.#init = init;
  }

  isFailure(): boolean {
    return true;
  }

  async send(outgoing: Outgoing, isStreamed: boolean): Promise<Incoming> {
    const { method, headers, body, signal, fetchOptions } = outgoing;
    const deadline = new Deadline(outgoing.timeout, signal);
    const init: RequestInit & { duplex?: "half" } = {
      method,
      headers: webHeaders(outgoing),
      ...(body.isStream && { duplex: "half" }),
      ...(body.content !== null && { body: body.content }),
      ...(headers.has("api-key") && { redirect: "manual" }),
      ...this.#init(),
      ...fetchOptions,
      // A signal among these is one of the caller's, and in this one.
      signal: deadline.signal,
    };
    const fetch = this.#fetch;
    try {
      const web = await fetch(outgoing.url, init);
      if (isStreamed) deadline.lift();
      return { response: Response.fromWeb(web), web, deadline, signal };
    } catch (error) {
      deadline.lift();
      throw deadline.reasonOf(error);
    }
  }
}

/** The platform's, looked up anew for each request. */
export const platformFetch: Fetch = (input, init) => globalThis.fetch(input, init);
