import type { Overlay } from "./overlay.ts";
import type { TableMethod } from "./method-table.ts";
import { className } from "./names.ts";

/** A resource with its methods and the resources under it. */
export interface ResourceNode {
  /** From the client on: `fineTuning.jobs`. */
  readonly path: string;
  /** Its property: `jobs`. */
  readonly property: string;
  readonly className: string;
  readonly methods: TableMethod[];
  readonly helpers: Readonly<Record<string, string>>;
  readonly parts: ResourceNode[];
}

/** The resources that the client itself has, in the order of the table. */
export function resourceTree(table: readonly TableMethod[], { helpers }: Overlay): readonly ResourceNode[] {
  const nodes = new Map<string, ResourceNode>();
  const roots: ResourceNode[] = [];
  const nodeAt = (path: string): ResourceNode => {
    const known = nodes.get(path);
    if (known !== undefined) return known;
    const at = path.lastIndexOf(".");
    const property = path.slice(at + 1);
    const node = { path, property, className: className(path), methods: [], helpers: helpers[path] ?? {}, parts: [] };
    nodes.set(path, node);
    (at === -1 ? roots : nodeAt(path.slice(0, at)).parts).push(node);
    return node;
  };
  for (const row of table) nodeAt(row.method.slice(0, row.method.lastIndexOf("."))).methods.push(row);
  for (const path of Object.keys(helpers)) nodeAt(path);
  return roots;
}

/** A resource and all under it, parts before their whole. */
export function partsFirst(node: ResourceNode): readonly ResourceNode[] {
  return [...node.parts.flatMap(partsFirst), node];
}
