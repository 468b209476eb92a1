import type { Node } from "oxc-parser";

export type MutantKind = "negated condition" | "dropped statement" | "other result" | "other text";

export interface Change {
  readonly kind: MutantKind;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** How one node of a source may be broken; what stands inside it has changes of its own. */
export function changesTo(node: Node, text: string): readonly Change[] {
  const source = (part: Node): string => text.slice(part.start, part.end);
  const change = (kind: MutantKind, { start, end }: Node, replacement: string): readonly Change[] => [
    { kind, start, end, replacement },
  ];
  switch (node.type) {
    case "IfStatement":
    case "ConditionalExpression":
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForStatement":
      return node.test === null ? [] : change("negated condition", node.test, `!(${source(node.test)})`);
    case "ExpressionStatement":
      return isSuperCall(node.expression) ? [] : change("dropped statement", node, ";");
    case "ThrowStatement":
    case "BreakStatement":
    case "ContinueStatement":
      return change("dropped statement", node, ";");
    case "ReturnStatement":
      return node.argument === null ? [] : change("other result", node.argument, otherResult(node.argument, source));
    case "ArrowFunctionExpression":
      return node.body.type === "BlockStatement"
        ? []
        : change("other result", node.body, otherResult(node.body, source));
    case "Literal":
      return typeof node.value === "string" ? change("other text", node, node.value === "" ? '"other"' : '""') : [];
    default:
      return [];
  }
}

function isSuperCall(node: Node): boolean {
  return node.type === "CallExpression" && node.callee.type === "Super";
}

/** The opposite of a truth value, one more than a number, and nothing in place of everything else. */
function otherResult(result: Node, source: (node: Node) => string): string {
  const inner = result.type === "ParenthesizedExpression" ? result.expression : result;
  if (inner.type === "Identifier" && inner.name === "undefined") return "null";
  if (isTruthValue(inner)) return `!(${source(inner)})`;
  if (inner.type === "Literal" && typeof inner.value === "number") return `${source(inner)} + 1`;
  return "undefined";
}

function isTruthValue(node: Node): boolean {
  if (node.type === "Literal") return typeof node.value === "boolean";
  if (node.type === "UnaryExpression") return node.operator === "!";
  return node.type === "BinaryExpression" && /^([!=]==?|[<>]=?|in|instanceof)$/.test(node.operator);
}
