import type { Client } from "@trunkline/core";
import { locatedInput, refuseUnheard } from "./fetch-input.ts";
import { asNetworkError } from "./network-error.ts";
import { follow } from "./follow.ts";
import { bodyOf, Request } from "./request.ts";

/** What of a client a `fetch` is made of. */
export type FetchClient = Pick<Client, "baseUrl" | "buildRequest" | "cookies" | "maxRedirects" | "send">;

/** As the platform's `fetch`. */
export type Fetch = (input: string | URL | globalThis.Request, init?: RequestInit) => Promise<globalThis.Response>;

// What is no HTTP needs no client. Taken before anybody could install another.
const platformFetch = globalThis.fetch;
const PlatformRequest = globalThis.Request;

/**
 * The platform's `fetch` over this client: its mounts, proxies, layers, headers, auth, cookies, retries, hooks and limits,
 * by Fetch's own rules for requests, redirects and responses. Rejects with a `TypeError` whose cause is what another call
 * of the client would throw. Relative URLs are appended to the client's `baseUrl`.
 *
 * ```ts
 * import { createFetch } from "@trunkline/compat/fetch";
 * import { Client } from "@trunkline/core";
 * import { mock } from "@trunkline/transport-mock";
 *
 * await using client = new Client({ transport: mock(() => ({ json: [1, 2] })), retry: { attempts: 3 } });
 * const fetch = createFetch(client);
 * console.log(await (await fetch("https://example.org/")).json()); // [ 1, 2 ]
 * ```
 */
export function createFetch(client: FetchClient): Fetch {
  return async function fetch(input, ...[init]) {
    refuseUnheard(init);
    const request = new Request(locatedInput(client, input), init);
    if (!/^https?:/.test(request.url)) return platformFetch(request);
    // The request's own signal only follows this one, and only as long as the request is kept.
    const inherited = input instanceof PlatformRequest ? input.signal : null;
    const signal = init?.signal === undefined ? inherited : init.signal;
    try {
      return await follow({ client, request, signal });
    } catch (error) {
      // One that nobody has begun to read would otherwise never hear that it is not wanted.
      const body = bodyOf(request);
      if (body instanceof ReadableStream && !body.locked) body.cancel(error).catch(() => {});
      throw asNetworkError(error);
    }
  };
}
