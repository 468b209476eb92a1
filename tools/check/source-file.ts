import { readFileSync } from "node:fs";
import { parseSync, Visitor } from "oxc-parser";

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** True where nothing of it is left at run time. */
  readonly isType: boolean;
}

export interface Word {
  readonly word: "async" | "await" | "Promise";
  readonly line: number;
}

/** What a source file says that other files, or the rules, care about. */
export interface SourceFile {
  readonly imports: readonly Import[];
  readonly words: readonly Word[];
  /** Exported names; `default` and `*` stand for what they are. */
  readonly exports: readonly { readonly name: string; readonly line: number }[];
}

/** Reads a file's imports (static, dynamic, of types, by `require`), its exports, and its words of asynchrony. */
export function sourceFile(file: string, text: string = readFileSync(file, "utf8")): SourceFile {
  const { program, module } = parseSync(file, text);
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  const imports: Import[] = [];
  const words: Word[] = [];
  const stars = new Set<number>();
  const add = (specifier: unknown, start: number, isType: boolean): void => {
    if (typeof specifier === "string") imports.push({ specifier, line: lineAt(start), isType });
  };
  const say = (word: Word["word"], start: number): number => words.push({ word, line: lineAt(start) });
  const asynchronous = (node: { readonly async: boolean; readonly start: number }): void => {
    if (node.async) say("async", node.start);
  };
  new Visitor({
    ImportDeclaration: ({ source, start, importKind, specifiers }) => {
      const named = specifiers.filter((specifier) => specifier.type === "ImportSpecifier");
      const onlyTypes = named.length > 0 && named.length === specifiers.length;
      add(
        source.value,
        start,
        importKind === "type" || (onlyTypes && named.every((name) => name.importKind === "type")),
      );
    },
    ExportNamedDeclaration: ({ source, start, exportKind, specifiers }) => {
      const onlyTypes = specifiers.length > 0 && specifiers.every((name) => name.exportKind === "type");
      add(source?.value, start, exportKind === "type" || onlyTypes);
    },
    ExportAllDeclaration: ({ source, start, exportKind, exported }) => {
      add(source.value, start, exportKind === "type");
      if (exported === null) stars.add(start);
    },
    ImportExpression: ({ source, start }) => add("value" in source ? source.value : undefined, start, false),
    TSImportType: ({ source, start }) => add(source.value, start, true),
    TSExternalModuleReference: ({ expression, start }) => add(expression.value, start, false),
    CallExpression: ({ callee, arguments: [first], start }) => {
      if (callee.type === "Identifier" && callee.name === "require" && first?.type === "Literal")
        add(first.value, start, false);
    },
    FunctionDeclaration: asynchronous,
    FunctionExpression: asynchronous,
    ArrowFunctionExpression: asynchronous,
    AwaitExpression: ({ start }) => void say("await", start),
    ForOfStatement: (node) => void (node.await && say("await", node.start)),
    VariableDeclaration: ({ kind, start }) => void (kind === "await using" && say("await", start)),
    Identifier: ({ name, start }) => void (name === "Promise" && say("Promise", start)),
  }).visit(program);
  const exports = module.staticExports.flatMap(({ start, entries }) =>
    // What has no name of its own is a bare `export *`, or the default export.
    entries.map(({ exportName: { name } }) => ({
      name: name ?? (stars.has(start) ? "*" : "default"),
      line: lineAt(start),
    })),
  );
  return { imports, words, exports };
}
