import { OpenAIError } from "../../errors/errors.ts";
import type { Response } from "../../generated/responses.ts";

export type OutputItem = Response["output"][number];
export type ItemType = OutputItem["type"];
export type ItemOf<Type extends ItemType> = Extract<OutputItem, { readonly type: Type }>;

/** The items of a response, by the index that events name them with; they need not come in its order. */
export class OutputItems {
  /** In the order of their indexes. */
  readonly list: OutputItem[];
  readonly #indexes: number[];

  constructor(list: OutputItem[]) {
    this.list = list;
    this.#indexes = [...list.keys()];
  }

  get indexes(): readonly number[] {
    return this.#indexes;
  }

  put(index: number, item: OutputItem): void {
    let at = this.#indexes.length;
    while (at > 0 && this.#indexes[at - 1]! > index) at -= 1;
    const isKnown = at > 0 && this.#indexes[at - 1] === index;
    if (isKnown) this.list[at - 1] = item;
    else {
      this.list.splice(at, 0, item);
      this.#indexes.splice(at, 0, index);
    }
  }

  at(index: number): OutputItem {
    const item = this.list[this.#indexes[index] === index ? index : this.#indexes.lastIndexOf(index)];
    if (item === undefined)
      throw new OpenAIError(`The stream has an event of output ${index}, which it has not begun.`);
    return item;
  }

  /** The item, which must be of that type. */
  as<Type extends ItemType>(index: number, type: Type): ItemOf<Type> {
    const item = this.at(index);
    if (item.type !== type)
      throw new OpenAIError(`The stream has an event for a ${type} as output ${index}, which is a ${item.type}.`);
    return item as ItemOf<Type>;
  }
}

/** A part of an item, which must have begun. */
export function partAt<Part>(parts: readonly Part[] | null | undefined, index: number, what: string): Part {
  const part = parts?.[index];
  if (part === undefined) throw new OpenAIError(`The stream has an event of ${what} ${index}, which it has not begun.`);
  return part;
}

/** Puts a part in its place: of those that are there, or behind them. */
export function putPart<Part>(parts: Part[], index: number, part: Part, what: string): void {
  if (!Number.isSafeInteger(index) || index < 0 || index > parts.length)
    throw new OpenAIError(`The stream has ${what} ${index} after ${parts.length} of them.`);
  parts[index] = part;
}
