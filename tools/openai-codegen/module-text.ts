import { fileName } from "./names.ts";

const header =
  "// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.";

// What every file may need of the package, and where that is.
const ours: readonly (readonly [name: string, from: string])[] = [
  ["APIPromise", "client/api-promise"],
  ["ConversationCursorPage", "pages/conversation-cursor-page"],
  ["CursorPage", "pages/cursor-page"],
  ["EventStream", "streaming/event-stream"],
  ["HeadersLike", "client/request-options"],
  ["Helper", "resource/resource"],
  ["NextCursorPage", "pages/next-cursor-page"],
  ["OptionsAlone", "resource/misplaced-options"],
  ["Page", "pages/page"],
  ["PagePromise", "pages/page-promise"],
  ["RequestOptions", "client/request-options"],
  ["Resource", "resource/resource"],
  ["ResourceClass", "resource/resource"],
  ["Uploadable", "uploads/form-entries"],
];

/** A file of declarations, with the imports that they need. */
export class ModuleText {
  readonly #group: string;
  readonly #declarations = new Map<string, string>();
  readonly #types = new Map<string, string>();
  readonly #values = new Map<string, string>();

  constructor(group: string) {
    this.#group = group;
  }

  add(name: string, text: string): void {
    if (this.#declarations.has(name))
      throw new Error(`${this.#group} has two types called ${name}. Rename one in names.tsv.`);
    this.#declarations.set(name, text);
  }

  /** Notes that a type of a group is used here. */
  use(name: string, group: string): void {
    if (group !== this.#group) this.#types.set(name, `./${fileName(group)}.ts`);
  }

  /** Notes a value that a class is made with. */
  import(name: string, file: string): void {
    this.#values.set(name, `../${file}`);
  }

  text(): string {
    const body = [...this.#declarations.values()].join("\n\n");
    for (const [name, from] of ours)
      if (new RegExp(`\\b${name}\\b`).test(withoutComments(body))) this.#types.set(name, `../${from}.ts`);
    const lines = [...imports("import", this.#values), ...imports("import type", this.#types)].toSorted(
      ([one], [other]) => (one < other ? -1 : 1),
    );
    return `${header}\n\n${lines.map(([, line]) => line).join("\n")}\n\n${body}\n`;
  }
}

/** A line for each file, after the file's name. */
function imports(verb: string, names: ReadonlyMap<string, string>): readonly (readonly [from: string, line: string])[] {
  const files = Map.groupBy(names, ([, from]) => from);
  return Array.from(files, ([from, found]) => {
    const list = found.map(([name]) => name).toSorted();
    return [from, `${verb} { ${list.join(", ")} } from ${JSON.stringify(from)};`];
  });
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
}
