// RFC 8288 §3: targets may hold commas and semicolons, values may be quoted, one link may have several relations.
const target = /[^<]*<([^>]*)>/y;
const parameter = /\s*;\s*(?:([^\s=;,"<>]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?)?/y;

/** The first target of a Link header that stands in this relation to the page. */
export function linkedAs(relation: string, header: string): string | null {
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(header);
    at = found === null ? at : pattern.lastIndex;
    return found;
  };
  for (;;) {
    const link = next(target);
    if (link === null) return null;
    let relations: string | null = null;
    let isOfPage = true;
    for (let found = next(parameter); found !== null; found = next(parameter)) {
      const [, name = "", quoted, token = ""] = found;
      if (/^anchor$/i.test(name)) isOfPage = false;
      // Of several, the first counts.
      if (/^rel$/i.test(name)) relations ??= quoted?.replace(/\\(.)/g, "$1") ?? token;
    }
    const names = relations?.toLowerCase().split(/\s+/) ?? [];
    if (isOfPage && names.includes(relation.toLowerCase())) return link[1]!;
  }
}
