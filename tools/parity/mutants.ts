import { type Node, parseSync, visitorKeys } from "oxc-parser";
import { type Change, changesTo } from "./changes.ts";

/** One way to break a file: the text from `start` up to `end` is replaced. */
export interface Mutant extends Change {
  /** The function it stands in, with its class: `URL.join`. A callback belongs to the named function around it. */
  readonly owner: string;
  readonly isInCallback: boolean;
  readonly line: number;
  readonly original: string;
}

/**
 * Every mutant of a source file, in the order of its text, outer before inner. Only what stands in a function counts,
 * for what a module does as it loads belongs to no test; and nothing of what is thrown, for rows ask an error for its
 * class, and dropping the `throw` takes that.
 */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const { program, errors } = parseSync(file, text);
  if (errors[0] !== undefined) throw new SyntaxError(`${file} does not parse: ${errors[0].message}`);
  const found: Mutant[] = [];

  const visit = (node: Node, parent: Node, outer: Place): void => {
    const place = placeOf(node, parent, outer);
    const { owner, isInCallback } = place;
    if (owner !== undefined)
      for (const change of changesTo(node, text)) {
        const { start, end } = change;
        found.push({ ...change, owner, isInCallback, line: lineAt(text, start), original: text.slice(start, end) });
      }
    for (const child of childrenOf(node)) visit(child, node, place);
  };
  visit(program, program, { owner: undefined, scope: [], isInCallback: false });
  return found.toSorted((one, other) => one.start - other.start || other.end - one.end);
}

interface Place {
  readonly owner: string | undefined;
  readonly scope: readonly string[];
  readonly isInCallback: boolean;
}

function placeOf(node: Node, parent: Node, outer: Place): Place {
  if (node.type === "ClassDeclaration") return { ...outer, scope: [nameOf(node) ?? "(class)"] };
  if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return outer;
  if (outer.owner !== undefined) return { ...outer, isInCallback: true };
  return { ...outer, owner: [...outer.scope, nameOf(node) ?? nameOf(parent) ?? "(function)"].join(".") };
}

function nameOf(node: Node): string | undefined {
  const named = "key" in node ? node.key : "id" in node && node.id;
  // `[Symbol.iterator]() {}`, by the name that ECMAScript has for it.
  if (named && named.type === "MemberExpression" && named.property.type === "Identifier")
    return `@@${named.property.name}`;
  if (!named || !("name" in named) || typeof named.name !== "string") return undefined;
  return named.type === "PrivateIdentifier" ? `#${named.name}` : named.name;
}

/** The nodes inside that run: no types, no names of properties, no modules to import, nothing that is thrown. */
function childrenOf(node: Node): readonly Node[] {
  if (node.type === "ThrowStatement" || node.type === "ImportExpression") return [];
  if (node.type.startsWith("TS"))
    return /^TS(As|Satisfies|NonNull)Expression$/.test(node.type) && "expression" in node
      ? [node.expression as Node]
      : [];
  const hasPlainKey = "key" in node && "computed" in node && !node.computed;
  return (visitorKeys[node.type] ?? [])
    .filter((key) => !(hasPlainKey && key === "key"))
    .flatMap((key) => (node as unknown as Readonly<Record<string, Child | readonly Child[]>>)[key])
    .filter((child) => child !== null && child !== undefined);
}

type Child = Node | null | undefined;

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
