/** One target of a Link header: its `url` and the parameters it came with. RFC 8288. */
export type Link = Readonly<Record<string, string>>;

const surplus = " '\"";

/** The targets of a Link header by their `rel`, or by their URL where they have none. */
export function linksFrom(header: string | null): Readonly<Record<string, Link>> {
  const value = stripped(header ?? "", surplus);
  if (value === "") return {};
  return Object.fromEntries(
    value.split(/, *</).map((text) => {
      const link = linkFrom(text);
      return [link["rel"] || link["url"]!, link];
    }),
  );
}

// Parameters end at the first that is no `name=value`, as httpx has it.
function linkFrom(text: string): Link {
  const [target = "", ...parameters] = text.split(";");
  const link: [name: string, value: string][] = [["url", stripped(target, "<> '\"")]];
  for (const parameter of parameters) {
    const [name = "", value, ...more] = parameter.split("=");
    if (value === undefined || more.length > 0) break;
    link.push([stripped(name, surplus), stripped(value, surplus)]);
  }
  return Object.fromEntries(link);
}

function stripped(text: string, characters: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text[start]!)) start += 1;
  while (end > start && characters.includes(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}
