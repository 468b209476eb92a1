export interface CodeBlock {
  /** What follows the fence: `ts no-run`. */
  readonly info: string;
  readonly code: string;
  /** The line of the fence; the code begins on the next. */
  readonly line: number;
}

export interface Heading {
  readonly depth: number;
  readonly text: string;
}

export interface Link {
  readonly target: string;
  readonly line: number;
}

/** The fenced code blocks of a page, without the indentation that a list gives them. */
export function codeBlocksOf(page: string): readonly CodeBlock[] {
  return partsOf(page).blocks;
}

export function headingsOf(page: string): readonly Heading[] {
  return partsOf(page).prose.flatMap(({ text }) => {
    const [, marks = "", heading = ""] = /^ {0,3}(#{1,6})\s+(.+?)\s*#*$/.exec(text) ?? [];
    return heading === "" ? [] : [{ depth: marks.length, text: heading }];
  });
}

/** Targets of links and images, inline or by reference; code is not looked into. */
export function linksOf(page: string): readonly Link[] {
  return partsOf(page).prose.flatMap(({ text, line }) => {
    const words = text.replaceAll(/`[^`]*`/g, "");
    const inline = [...words.matchAll(/\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
    const definitions = [...words.matchAll(/^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/g)];
    return [...inline, ...definitions].map(([, target = ""]) => ({ target, line }));
  });
}

/** The anchors that a page offers, as code forges make them from its headings, and those it names itself. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = headingsOf(page).map(({ text }) => {
    const words = text.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    const slug = words.replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(/\s/g, "-");
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
  return new Set([...anchors, ...[...page.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = ""]) => id)]);
}

interface Parts {
  readonly blocks: readonly CodeBlock[];
  readonly prose: readonly { readonly text: string; readonly line: number }[];
}

function partsOf(page: string): Parts {
  const blocks: CodeBlock[] = [];
  const prose: { text: string; line: number }[] = [];
  let open: { fence: string; indent: number; info: string; line: number; code: string[] } | undefined;
  for (const [index, text] of page.split(/\r?\n/).entries()) {
    const [, indent = "", fence = "", info = ""] = /^(\s*)(`{3,}|~{3,})\s*(.*?)\s*$/.exec(text) ?? [];
    if (open === undefined) {
      if (fence === "") prose.push({ text, line: index + 1 });
      else open = { fence, indent: indent.length, info, line: index + 1, code: [] };
    } else if (fence.startsWith(open.fence) && info === "") {
      blocks.push({ info: open.info, code: open.code.join("\n"), line: open.line });
      open = undefined;
    } else open.code.push(text.replace(new RegExp(`^ {0,${open.indent}}`), ""));
  }
  // A fence that nobody closed runs to the end of the page, as renderers have it.
  if (open !== undefined) blocks.push({ info: open.info, code: open.code.join("\n"), line: open.line });
  return { blocks, prose };
}
