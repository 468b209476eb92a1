import { InvalidURL, MissingSchema } from "./errors.ts";
import { type Fields, formEncoded } from "./form-encode.ts";
import { requoteUri } from "./quoting.ts";
import { joinedUrl, normalParts, splitUrl, withoutPassword } from "./split-url.ts";

export type Params = Fields | string | Uint8Array;

/** The URL as it is sent, with the params behind its own query. What is not http is left as it is. */
export function preparedUrl(given: string, params: Params | null): string {
  const url = given.trimStart();
  if (url.includes(":") && !/^http/i.test(url)) return url;
  const parts = normalParts(url);
  const shown = JSON.stringify(withoutPassword(url));
  if (parts.scheme === "")
    throw new MissingSchema(
      `Invalid URL ${shown}: No scheme supplied. Perhaps you meant https://${withoutPassword(url)}?`,
    );
  if (parts.host === "") throw new InvalidURL(`Invalid URL ${shown}: No host supplied`);
  const added = params === null ? "" : encodedParams(params);
  const query =
    added === "" ? parts.query : parts.query === null || parts.query === "" ? added : `${parts.query}&${added}`;
  return requoteUri(joinedUrl({ ...parts, path: parts.path === "" ? "/" : parts.path, query }));
}

/** What a server is asked for: path and query. */
export function pathUrl(url: string): string {
  const { path, query } = splitUrl(url);
  return `${path === "" ? "/" : path}${query === null || query === "" ? "" : `?${query}`}`;
}

function encodedParams(params: Params): string {
  if (typeof params === "string") return params;
  return params instanceof Uint8Array ? new TextDecoder().decode(params) : formEncoded(params);
}
