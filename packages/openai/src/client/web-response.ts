import type { Response } from "@trunkline/core";

/**
 * The platform's response, with the URL that only its own fetch could set. A body that was not read is handed over,
 * unless it is another's.
 */
export function webResponse(response: Response, isHeadAlone: boolean): globalThis.Response {
  const { status, statusText } = response;
  const web = isHeadAlone
    ? new globalThis.Response(null, { status, statusText, headers: webHeaders(response) })
    : response.toWeb();
  const url = response.request.url.record.href.replace(/#.*/, "");
  return placed(web, url, response.history.length > 0);
}

/** A response of `fetch` once more, with the body that was read from it. */
export function readAgain(response: Response, { url, redirected }: globalThis.Response): globalThis.Response {
  return placed(response.toWeb(), url, redirected);
}

function placed(web: globalThis.Response, url: string, redirected: boolean): globalThis.Response {
  Object.defineProperty(web, "url", { value: url });
  if (redirected) Object.defineProperty(web, "redirected", { value: true });
  return web;
}

/** The headers alone. */
export function webHeaders({ headers: { raw } }: Response): Headers {
  const headers = new Headers();
  for (let at = 0; at < raw.length; at += 2) headers.append(raw[at]!, raw[at + 1]!);
  return headers;
}
