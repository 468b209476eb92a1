import { Headers as CoreHeaders } from "@trunkline/core";
import { cacheFields } from "./cache-mode.ts";
import { refererFor } from "./referrer.ts";

/** What the caller says, and what Fetch adds to it. https://fetch.spec.whatwg.org/#http-network-or-cache-fetch */
export function firstHeaders(asked: Request, url: URL): CoreHeaders {
  // The platform has checked them: names are tokens, values bytes.
  const headers = new CoreHeaders([...asked.headers, ...cacheFields(asked.cache, asked.headers)], {
    encoding: "iso-8859-1",
  });
  // As in Node, Host is the URL's: programs pass on the headers of a request that came to themselves.
  headers.delete("host");
  const referer = refererFor(url, asked);
  if (referer !== null) headers.setDefault("referer", referer);
  // A part of an encoded body could not be decoded.
  if (headers.has("range")) headers.setDefault("accept-encoding", "identity");
  return headers;
}
