/**
 * The names that a package's index.ts exports, and the classes that those extend: what tests can hold. Everything else
 * they meet through these. Of a package without an index.ts, `undefined`.
 */
export function publicNames(texts: ReadonlyMap<string, string>): ReadonlySet<string> | undefined {
  const index = [...texts].find(([file]) => file.endsWith("/src/index.ts"))?.[1];
  if (index === undefined) return undefined;
  const exported = [...index.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list = ""]) =>
    list.split(",").map((item) =>
      item
        .replace(/^\s*type\s/, "")
        .trim()
        .replace(/\s+as\s.*/, ""),
    ),
  );
  const parents = new Map(
    [...texts.values()].flatMap((text) =>
      [...text.matchAll(/\bclass (\w+)(?:<[^{]*?>)? extends (\w+)/g)].map(([, name = "", parent = ""]) => [
        name,
        parent,
      ]),
    ),
  );
  const names = new Set<string>();
  for (const name of exported)
    for (let each: string | undefined = name; each !== undefined; each = parents.get(each)) names.add(each);
  return names;
}
