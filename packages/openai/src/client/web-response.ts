import type { Response } from "@trunkline/core";

/**
 * The platform's response, with the URL that only its own fetch could set. A body that was not read is handed over,
 * unless it is another's. `original` is what came, where a `fetch` has sent.
 */
export function webResponse(
  response: Response,
  isHeadAlone: boolean,
  original: globalThis.Response | null,
): globalThis.Response {
  const { status, statusText } = response;
  const web = isHeadAlone
    ? new globalThis.Response(null, { status, statusText, headers: webHeaders(response) })
    : response.toWeb();
  const url = original?.url ?? response.request.url.record.href.replace(/#.*/, "");
  Object.defineProperty(web, "url", { value: url });
  const isRedirected = original?.redirected ?? response.history.length > 0;
  if (isRedirected) Object.defineProperty(web, "redirected", { value: true });
  return web;
}

/** The headers alone, of a request too. */
export function webHeaders({ headers: { raw } }: Pick<Response, "headers">): Headers {
  const headers = new Headers();
  for (let at = 0; at < raw.length; at += 2) headers.append(raw[at]!, raw[at + 1]!);
  return headers;
}
