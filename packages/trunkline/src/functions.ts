import type { RequestCallOptions, Response, UrlInput } from "@trunkline/core";
import { Client } from "./client.ts";
import { type ConnectionOptions, connectionOptionsOf } from "./connection-options.ts";

export interface FunctionOptions extends RequestCallOptions, ConnectionOptions {
  /** True by default: as that of a `Client`. */
  readonly trustEnv?: boolean | undefined;
}

export type BodilessOptions = Omit<FunctionOptions, "content" | "data" | "files" | "json">;

/**
 * One request by a client of its own, which keeps no connection and no state. For more than one, make a `Client`.
 *
 * ```ts no-run
 * import { get } from "trunkline";
 *
 * const response = await get("https://example.org/", { params: { page: 2 } });
 * console.log(response.status, response.text());
 * ```
 */
export async function request(method: string, url: UrlInput, call: FunctionOptions = {}): Promise<Response> {
  await using client = clientFor(call);
  return await client.request(method, url, { ...call, cookies: undefined });
}

/** As `request`, but `use` is given the response at its head, the body unread; when it is done, all is closed. */
export async function stream<Result>(
  method: string,
  url: UrlInput,
  call: FunctionOptions,
  use: (response: Response) => Promise<Result>,
): Promise<Result> {
  await using client = clientFor(call);
  return await client.stream(method, url, { ...call, cookies: undefined }, use);
}

/** Cookies are the client's, so that a redirect keeps them. */
function clientFor({ cookies, trustEnv, ...call }: FunctionOptions): Client {
  return new Client({ ...connectionOptionsOf(call), trustEnv, ...(cookies !== undefined && { cookies }) });
}

export function get(url: UrlInput, call?: BodilessOptions): Promise<Response> {
  return request("GET", url, call);
}

export function head(url: UrlInput, call?: BodilessOptions): Promise<Response> {
  return request("HEAD", url, call);
}

export function options(url: UrlInput, call?: BodilessOptions): Promise<Response> {
  return request("OPTIONS", url, call);
}

/** `delete` is a word of the language; import it as `import { delete as remove }` or call it by this name. */
export function deleteResource(url: UrlInput, call?: BodilessOptions): Promise<Response> {
  return request("DELETE", url, call);
}

export function post(url: UrlInput, call?: FunctionOptions): Promise<Response> {
  return request("POST", url, call);
}

export function put(url: UrlInput, call?: FunctionOptions): Promise<Response> {
  return request("PUT", url, call);
}

export function patch(url: UrlInput, call?: FunctionOptions): Promise<Response> {
  return request("PATCH", url, call);
}

export function query(url: UrlInput, call?: FunctionOptions): Promise<Response> {
  return request("QUERY", url, call);
}
