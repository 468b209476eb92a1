const width = 110;

/** A description as a doc comment; nothing where there is none. */
export function docComment(description = "", deprecated = false): string {
  const text = [clean(description), deprecated ? "@deprecated" : ""].filter((part) => part !== "").join("\n\n");
  if (text === "") return "";
  const lines = text.split("\n").flatMap(wrapped);
  if (lines.length === 1 && lines[0]!.length < width - 8) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

function clean(description: string): string {
  return description
    .replaceAll("*/", "*\\/")
    .replaceAll(/\]\((?=\/)/g, "](https://platform.openai.com")
    .replaceAll(/[ \t]+$/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

// Code and lists keep their lines; what goes on is folded at the width of a screen.
function wrapped(line: string): readonly string[] {
  const indent = /^\s*(?:[-*] )?/.exec(line)![0].replaceAll(/[-*]/g, " ");
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const at = rest.lastIndexOf(" ", width);
    if (at <= indent.length) break;
    lines.push(rest.slice(0, at));
    rest = indent + rest.slice(at + 1);
  }
  return [...lines, rest];
}
