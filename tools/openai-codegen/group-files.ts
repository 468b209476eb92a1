import { answerSchema, declaration, paramsDeclaration } from "./declarations.ts";
import { homesOf } from "./homes.ts";
import type { TableMethod } from "./method-table.ts";
import { ModuleText } from "./module-text.ts";
import { type Overlay, typeNames } from "./overlay.ts";
import { resourceText } from "./resource-text.ts";
import { partsFirst, type ResourceNode, resourceTree } from "./resource-tree.ts";
import type { Schema, Specification } from "./specification.ts";
import { TypeText } from "./type-text.ts";

/** One file for each group of resources, and one for what groups share: the resources first, then all their types. */
export class GroupFiles {
  readonly #specification: Specification;
  readonly #overlay: Overlay;
  readonly #names: ReadonlyMap<string, string>;
  /** The other way round. */
  readonly #schemas: ReadonlyMap<string, string>;
  readonly #homes: ReadonlyMap<string, string>;
  readonly #modules = new Map<string, ModuleText>();
  /** Named schemas that were met, in that order; each is written once, in the file of its group. */
  readonly #queue = new Set<string>();

  constructor(specification: Specification, overlay: Overlay, table: readonly TableMethod[]) {
    this.#specification = specification;
    this.#overlay = overlay;
    this.#names = typeNames(specification);
    this.#schemas = new Map(Array.from(this.#names, ([schema, name]) => [name, schema]));
    const roots = resourceTree(table, overlay);
    this.#homes = homesOf(specification, roots, overlay, this.#schemas);
    for (const root of roots) this.#writeGroup(root);
    for (const schema of this.#queue) this.#writeSchema(schema);
  }

  /** The text of each file, by the name of its group. */
  texts(): ReadonlyMap<string, string> {
    return new Map([...this.#modules].map(([group, module]) => [group, module.text()]));
  }

  #writeGroup(root: ResourceNode): void {
    const module = this.#module(root.property);
    const types = this.#types(module);
    const answer = (table: TableMethod): string => this.#answer(types, table);
    const context = { specification: this.#specification, overlay: this.#overlay, module, answer };
    const nodes = partsFirst(root);
    for (const node of nodes) module.add(node.className, resourceText(context, node));
    for (const table of nodes.flatMap((node) => node.methods)) this.#writeMethod(module, types, table);
    for (const schema of this.#overlay.roots[root.property] ?? []) types.refer(schema);
    for (const [name, text] of Object.entries(this.#overlay.aliases[root.property] ?? {})) {
      module.add(name, `export type ${name} = ${text};`);
      for (const [word] of text.matchAll(/\w+/g)) {
        const schema = this.#schemas.get(word);
        if (schema !== undefined) types.refer(schema);
      }
    }
  }

  #writeMethod(module: ModuleText, types: TypeText, table: TableMethod): void {
    const { params, answer, events } = table;
    if (params !== undefined) module.add(params, paramsDeclaration(types, table, params));
    if (answer !== undefined) module.add(answer, declaration(types, answer, this.#answerSchema(table)));
    if (events !== undefined) types.refer(this.#schemas.get(events) ?? missing(events));
  }

  #writeSchema(schema: string): void {
    const module = this.#module(this.#homes.get(schema)!);
    const name = this.#names.get(schema)!;
    module.add(name, declaration(this.#types(module), name, this.#specification.schema(schema)));
  }

  #answer(types: TypeText, table: TableMethod): string {
    if (table.answer !== undefined) return table.answer;
    const schema = this.#answerSchema(table);
    return schema.properties === undefined ? types.of(schema) : missing(`a name for the answer of ${table.method}`);
  }

  #answerSchema(table: TableMethod): Schema {
    return answerSchema(this.#specification, table) ?? missing(`an answer for ${table.method}`);
  }

  #types(module: ModuleText): TypeText {
    return new TypeText(this.#specification, (schema) => {
      this.#queue.add(schema);
      const name = this.#names.get(schema)!;
      module.use(name, this.#homes.get(schema) ?? missing(`a file for ${schema}`));
      return name;
    });
  }

  #module(group: string): ModuleText {
    const known = this.#modules.get(group);
    if (known !== undefined) return known;
    const module = new ModuleText(group);
    this.#modules.set(group, module);
    return module;
  }
}

function missing(what: string): never {
  throw new Error(`There is nothing in the specification that gives ${what}. Name it in methods.tsv or names.tsv.`);
}
