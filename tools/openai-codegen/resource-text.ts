import { docComment } from "./doc-comment.ts";
import { signaturesOf } from "./method-signatures.ts";
import { says, type TableMethod } from "./method-table.ts";
import type { ModuleText } from "./module-text.ts";
import type { Overlay } from "./overlay.ts";
import type { ResourceNode } from "./resource-tree.ts";
import { commentOf, sourceFunction } from "./source-functions.ts";
import type { Specification } from "./specification.ts";

/** What the text of a resource depends on. */
export interface ResourceContext {
  readonly specification: Specification;
  readonly overlay: Overlay;
  readonly module: ModuleText;
  /** The type of what a method answers, or of a list's items. */
  readonly answer: (method: TableMethod) => string;
}

/** Writes a resource: its interface, then the class that the rows make. */
export function resourceText(context: ResourceContext, node: ResourceNode): string {
  const { specification } = context;
  const parts = node.parts.map(({ property, className }) => `readonly ${property}: ${className};`);
  const methods = node.methods.map((method) => methodText(context, method));
  const helpers = Object.entries(node.helpers).map(([name, text]) => helperText(context, node, name, text));
  const body = [parts.join("\n"), ...methods, ...helpers].filter((text) => text !== "").join("\n\n");
  const comment = docComment(specification.purpose(firstMethod(node)?.operation));
  return `${comment}export interface ${node.className} extends Resource {\n${body}\n}\n\n${classText(context, node)}`;
}

function methodText({ specification, overlay, answer }: ResourceContext, table: TableMethod): string {
  const { description, summary, deprecated } = specification.operation(table.operation);
  return signaturesOf(table, answerText(answer, table), overlay.variants[table.method])
    .map(({ comment, text }) => docComment(comment ?? description ?? summary, deprecated) + text)
    .join("\n");
}

// What comes as bytes, or not at all, has no type of its own.
function answerText(answer: ResourceContext["answer"], table: TableMethod): string {
  return says(table.row, "binary", "nothing") ? "" : answer(table);
}

function helperText({ overlay }: ResourceContext, node: ResourceNode, name: string, text: string): string {
  const source = sourceFunction(text, node.className, name);
  const type = overlay.signatures[`${node.path}.${name}`] ?? `: Helper<typeof ${source.local}>`;
  return `${commentOf(source)}${name}${type};`;
}

function classText({ overlay, module }: ResourceContext, node: ResourceNode): string {
  const { className } = node;
  const rows = node.methods.map(({ method, row }) => `${lastName(method)}: ${JSON.stringify(row)},`);
  const parts = node.parts.map((part) => `${part.property}: ${part.className}`);
  const use = (method: string, text: string): string => {
    const { name, file, local } = sourceFunction(text, className, method);
    module.import(`${name} as ${local}`, file);
    return `${method}: ${local}`;
  };
  const helpers = Object.entries(node.helpers).map(([name, text]) => use(name, text));
  const prepare = node.methods.flatMap(({ method }) => {
    const text = overlay.prepare[method];
    return text === undefined ? [] : [use(lastName(method), text)];
  });
  const forms = node.methods.some(({ row }) => says(row, "form", "form-if-file")) ? ["forms"] : [];
  if (forms.length > 0) module.import("forms", "uploads/forms.ts");
  module.import("defineResource", "resource/resource.ts");
  const additions = [...forms, ...braced("helpers", helpers), ...braced("prepare", prepare)];
  const last = additions.length > 0 ? [`{ ${additions.join(", ")} }`] : [];
  const third = parts.length > 0 || last.length > 0 ? [`{ ${parts.join(", ")} }`] : [];
  const given = [JSON.stringify(className), `{\n${rows.join("\n")}\n}`, ...third, ...last].join(", ");
  return `export const ${className}: ResourceClass<${className}> = /* @__PURE__ */ defineResource(${given});`;
}

function firstMethod(node: ResourceNode): TableMethod | undefined {
  return node.methods[0] ?? node.parts.map(firstMethod).find((method) => method !== undefined);
}

function lastName(method: string): string {
  return method.slice(method.lastIndexOf(".") + 1);
}

function braced(name: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : [`${name}: { ${entries.join(", ")} }`];
}
