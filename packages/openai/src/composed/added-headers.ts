import type { RequestOptions } from "../client/request-options.ts";

/** The options with headers of a helper, below the caller's own. */
export function withHeaders(options: RequestOptions, added: Readonly<Record<string, string>>): RequestOptions {
  const given = options.headers ?? {};
  const own = Symbol.iterator in given ? [...given] : Object.entries(given);
  return { ...options, headers: [...Object.entries(added), ...own] };
}
