import { BaseSession } from "../../src/requests/base-session.ts";
import { isCidr, isInNetwork, isIpv4, isWithoutProxy } from "../../src/requests/no-proxy.ts";
import { parsedLinks } from "../../src/requests/links.ts";
import { pathUrl, preparedUrl } from "../../src/requests/prepared-url.ts";
import { PreparedRequest } from "../../src/requests/prepared-request.ts";
import { prependScheme, selectProxy } from "../../src/requests/proxies.ts";
import { requoteUri, unquotedUnreserved } from "../../src/requests/quoting.ts";
import { Request } from "../../src/requests/request.ts";
import { authFromUrl, withoutAuthAndFragment } from "../../src/requests/split-url.ts";
import { encodingFromHeaders, jsonEncoding } from "../../src/requests/text-decoding.ts";

export interface Case {
  readonly row: string;
  readonly function: string;
  readonly arguments: readonly unknown[];
  readonly value?: unknown;
  readonly error?: string;
}

/** The same question to our own function; an error by its name. */
export function answerOf(one: Case): { readonly value: unknown } | { readonly error: string } {
  const ask = functions[one.function];
  if (ask === undefined) throw new TypeError(`There is no ${one.function} in functions.ts.`);
  try {
    return { value: ask(...(one.arguments as never[])) };
  } catch (error) {
    return { error: (error as Error).name };
  }
}

const functions: Readonly<Record<string, (...given: never[]) => unknown>> = {
  isWithoutProxy: (url: string, noProxy: string) => isWithoutProxy(url, noProxy),
  isIpv4,
  isCidr,
  isInNetwork,
  selectProxy,
  prependScheme,
  withoutAuthAndFragment,
  requoteUri,
  unquotedUnreserved,
  jsonEncoding: (bytes: readonly number[]) => jsonEncoding(Uint8Array.from(bytes)),
  encodingFromHeaders: (type: string | null) => encodingFromHeaders(type ?? undefined),
  // Python has a pair of empty texts where there are no credentials.
  authFromUrl: (url: string) => authFromUrl(url) ?? ["", ""],
  preparedUrl: (url: string, params: never) => preparedUrl(url, params ?? null),
  parsedLinks: (header: string) => parsedLinks(header),
  shouldStripAuth: (from: string, to: string) => BaseSession.prototype.shouldStripAuth.call(null as never, from, to),
  pathUrl: (url: string) => pathUrl(new Request("GET", url).prepare().url),
  preparedHeaders: (name: string, value: string) => {
    const prepared = new PreparedRequest();
    prepared.prepareHeaders({ [name]: value });
    return prepared.headers.toJSON();
  },
  preparedBody: (method: string, data: never, json: unknown) => {
    const { body, headers } = new Request(method, "http://example.org", { data, json }).prepare();
    return [body, headers.toJSON()];
  },
};
