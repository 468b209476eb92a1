export type ParsedLink = Readonly<Record<string, string>> & { readonly url: string };

/** The links of a Link header, each with its parameters by name. */
export function parsedLinks(header: string): readonly ParsedLink[] {
  const all = trimmed(header, " '\"");
  if (all === "") return [];
  return all.split(/, *</).map((value) => {
    const semicolon = value.indexOf(";");
    const url = trimmed(semicolon < 0 ? value : value.slice(0, semicolon), "<> '\"");
    const link: Record<string, string> & { url: string } = { url };
    for (const param of semicolon < 0 ? [] : value.slice(semicolon + 1).split(";")) {
      const [key, text, ...more] = param.split("=");
      if (text === undefined || more.length > 0) break;
      link[trimmed(key!, " '\"")] = trimmed(text, " '\"");
    }
    return link;
  });
}

/** By their rel, or by their URL where they have none. */
export function linksByRelation(header: string | undefined): Readonly<Record<string, ParsedLink>> {
  return Object.fromEntries(parsedLinks(header ?? "").map((link) => [link["rel"] ?? link.url, link]));
}

function trimmed(text: string, characters: string): string {
  let [start, end] = [0, text.length];
  while (start < end && characters.includes(text[start]!)) start += 1;
  while (end > start && characters.includes(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}
