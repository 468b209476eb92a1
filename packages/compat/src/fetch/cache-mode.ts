const conditional = ["if-match", "if-modified-since", "if-none-match", "if-range", "if-unmodified-since"] as const;

/** What a cache mode tells the caches on the way: there is none here. https://fetch.spec.whatwg.org/#http-network-or-cache-fetch */
export function cacheFields(mode: RequestCache, headers: Headers): readonly (readonly [name: string, value: string])[] {
  const isConditional = mode === "default" && conditional.some((name) => headers.has(name));
  const fields =
    mode === "no-store" || mode === "reload" || isConditional ? unstored : mode === "no-cache" ? checked : [];
  return fields.filter(([name]) => !headers.has(name));
}

const unstored = [
  ["pragma", "no-cache"],
  ["cache-control", "no-cache"],
] as const;

const checked = [["cache-control", "max-age=0"]] as const;
