import type { Response as CoreResponse } from "@trunkline/core";
import { FetchedResponse, type ResponseFacts } from "./fetched-response.ts";
import { hasIntegrity } from "./integrity.ts";
import { networkError } from "./network-error.ts";
import { responseBody } from "./response-body.ts";

// https://fetch.spec.whatwg.org/#null-body-status
const bodyless: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/** The client's response as the platform's, its body not read yet unless `integrity` asks for it. */
export async function answered(
  response: CoreResponse,
  { integrity, method }: Request,
  { url, redirected, isHome }: { readonly url: URL; readonly redirected: boolean; readonly isHome: boolean },
): Promise<Response> {
  const { status, statusText } = response;
  const type = isHome ? "basic" : "cors";
  const facts: ResponseFacts = { status, statusText, url: withoutFragment(url), redirected, type };
  const headers = headersOf(response);
  const isBodyless = bodyless.has(status) || method === "HEAD";
  if (!isBodyless && integrity === "") return new FetchedResponse(responseBody(response), headers, facts);
  const bytes = (await response.read()).slice();
  if (!(await hasIntegrity(bytes, integrity))) throw networkError("the body is not the one that integrity names");
  return new FetchedResponse(isBodyless ? null : bytes, headers, facts);
}

function headersOf({ headers: { raw } }: CoreResponse): Headers {
  const headers = new Headers();
  for (let at = 0; at < raw.length; at += 2) headers.append(raw[at]!, raw[at + 1]!);
  return headers;
}

function withoutFragment(url: URL): string {
  return url.href.replace(/#.*/s, "");
}
