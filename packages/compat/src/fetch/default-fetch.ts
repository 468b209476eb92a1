import { Client } from "trunkline";
import { createFetch, type Fetch, type FetchClient } from "./create-fetch.ts";

/**
 * The platform's `fetch` over a client that all its callers share: the runtime's default transport, proxies and
 * authorities from the environment, no cookies, nothing sent twice. It waits for connections and answers as long as Node's.
 *
 * ```ts no-run
 * import { fetch } from "@trunkline/compat/fetch";
 *
 * const response = await fetch("https://example.org/");
 * console.log(response.status, await response.text());
 * ```
 */
export const fetch: Fetch = async function fetch(input, ...[init]) {
  return (sharedFetch ??= createFetch(sharedClient()))(input, init);
};

let sharedFetch: Fetch | undefined;

/** As Node's fetch waits, in milliseconds; the client's own limits are for programs that know what they ask. */
const patience = { connect: 10_000, read: 300_000, write: null, pool: null } as const;

function sharedClient(): FetchClient {
  const client = new Client({ timeout: patience });
  const { cookies, maxRedirects } = client;
  return {
    cookies,
    maxRedirects,
    baseUrl: null,
    buildRequest: (method, url, options) => client.buildRequest(method, url, options),
    // Callers of one process are not one user: what a server sets for one of them is not sent for another.
    send: (request, options) => client.send(request, { ...options, keepCookies: false }),
  };
}
