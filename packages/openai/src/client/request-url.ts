import { queryText } from "./query.ts";

const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** Where a call goes: a base's own query, then the path's, the client's and the call's, of which the later win. */
export function requestUrl(
  base: string,
  path: string,
  defaultQuery: object | undefined,
  query: object | null | undefined,
): string {
  if (!base.includes("?") && !path.includes("?") && isEmpty(defaultQuery) && !scheme.test(path)) {
    const plain = joined(base, path);
    if (query === null || query === undefined || typeof query !== "object" || Array.isArray(query)) return plain;
    const text = queryText(query);
    return text === "" ? plain : `${plain}?${text}`;
  }
  return merged(base, path, defaultQuery, query);
}

function merged(
  base: string,
  path: string,
  defaultQuery: object | undefined,
  query: object | null | undefined,
): string {
  const [url, ofBase] = located(base, path);
  const ofPath = Object.fromEntries(url.searchParams);
  const above: Readonly<Record<string, unknown>> = { ...ofPath, ...defaultQuery, ...query };
  // What a base says several times stays so, unless somebody replaces it.
  const repeated = [...ofBase].filter(([name]) => !Object.hasOwn(above, name) && ofBase.getAll(name).length > 1);
  const once = Object.fromEntries([...ofBase].filter(([name]) => !repeated.some(([each]) => each === name)));
  const texts = [queryText({ ...once, ...above }), new URLSearchParams(repeated).toString()];
  url.search = texts.filter((text) => text !== "").join("&");
  return url.toString();
}

function located(base: string, path: string): readonly [URL, URLSearchParams] {
  const none = new URLSearchParams();
  if (scheme.test(path)) return [new URL(path), none];
  if (!base.includes("?")) return [new URL(joined(base, path)), none];
  const start = new URL(base);
  const { searchParams } = new URL(base);
  start.search = "";
  start.hash = "";
  return [new URL(joined(start.toString(), path)), searchParams];
}

function joined(base: string, path: string): string {
  return base + (base.endsWith("/") && path.startsWith("/") ? path.slice(1) : path);
}

function isEmpty(query: object | undefined): boolean {
  for (const _ in query) return false;
  return true;
}
