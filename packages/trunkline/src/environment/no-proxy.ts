import { URL } from "@trunkline/core";

/** The mount patterns of what NO_PROXY names; `null` where "*" names everything. */
export function noProxyPatterns(list: string): readonly string[] | null {
  const names = list.split(",").map((name) => name.trim());
  if (names.includes("*")) return null;
  return names
    .filter((name) => name !== "")
    .map(patternFrom)
    .filter(isPattern);
}

function patternFrom(name: string): string {
  if (name.includes("://")) return name;
  // Two colons and no brackets: an IPv6 address, perhaps with a prefix length.
  if (/^[^[]*:.*:/.test(name)) return `all://${name.replace(/^[^/]+/, "[$&]")}`;
  const isExact = /^(\[|\*|\d+\.\d+\.\d+\.\d+(\/|$)|localhost$)/i.test(name);
  return isExact ? `all://${name}` : `all://*${name}`;
}

/** Other programs read the variable too: what is no pattern here may mean something there, and is passed over. */
function isPattern(pattern: string): boolean {
  try {
    const { rawHost, path } = new URL(pattern.replace("//*", "//"));
    const longestPrefix = rawHost.includes(":") ? 128 : /^[\d.]+$/.test(rawHost) ? 32 : Infinity;
    return !/^\/\d+$/.test(path) || Number(path.slice(1)) <= longestPrefix;
  } catch {
    return false;
  }
}
