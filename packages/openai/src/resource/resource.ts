import type { Call } from "../client/call.ts";
import type { OpenAIClient } from "../client/openai-client.ts";
import { callFrom, type Forms } from "./call-from.ts";
import { type Row, rowFrom } from "./row.ts";

/** A part of the API: its methods, sent through one client. */
export abstract class Resource {
  readonly client: OpenAIClient;

  constructor(client: OpenAIClient) {
    this.client = client;
  }
}

/** A resource's class: `new Chat(client)` makes one, and it can be extended. */
export interface ResourceClass<Type extends Resource> {
  new (client: OpenAIClient): Type;
  readonly prototype: Type;
}

/** The resources under one, by the name of their property. */
export type Parts = Readonly<Record<string, ResourceClass<Resource>>>;

/** What a class has besides rows. */
export interface Additions {
  /** Functions that get the resource before the arguments of the method. */
  readonly helpers?: Readonly<Record<string, (resource: never, ...rest: never[]) => unknown>>;
  /** Changes the call of a method before it is sent. */
  readonly prepare?: Readonly<Record<string, (call: Call) => Call>>;
  /** Needed where a row sends a form. */
  readonly forms?: Forms;
  /** A class that has the other methods. */
  readonly base?: ResourceClass<Resource>;
}

/** A method that calls such a function: all of its parameters but the resource. */
export type Helper<Type> = Type extends (resource: never, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

class Plain extends Resource {}

/** Makes the class of a resource from the rows of its methods: `{ retrieve: "GET /models/{model}" }`. */
export function defineResource<Type extends Resource>(
  name: string,
  rows: Readonly<Record<string, string>>,
  parts: Parts = {},
  { helpers = {}, prepare = {}, forms = {}, base = Plain }: Additions = {},
): ResourceClass<Type> {
  const made = { [name]: class extends base {} }[name]!;
  const methods = Object.entries(rows).map(([method, row]) => [method, sender(row, forms, prepare[method])] as const);
  const helped = Object.entries(helpers).map(([method, helper]) => [method, bound(helper)] as const);
  for (const [method, value] of [...methods, ...helped])
    Object.defineProperty(made.prototype, method, { value, writable: true, configurable: true });
  addParts(made.prototype, parts, (resource) => resource.client);
  return made as unknown as ResourceClass<Type>;
}

/** Gives a prototype a property for each part, which is made when it is first asked for. */
export function addParts<Whole extends object>(
  prototype: Whole,
  parts: Parts,
  clientOf: (whole: Whole) => OpenAIClient,
): void {
  for (const [name, Part] of Object.entries(parts))
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: Whole): Resource {
        return keep(this, name, new Part(clientOf(this)));
      },
      set(this: Whole, value: Resource): void {
        keep(this, name, value);
      },
    });
}

function keep(whole: object, name: string, value: Resource): Resource {
  Object.defineProperty(whole, name, { value, writable: true, configurable: true });
  return value;
}

// A program calls few of the 289 methods: a row is read when its method is first called.
function sender(text: string, forms: Forms, prepare: ((call: Call) => Call) | undefined) {
  let row: Row | undefined;
  return function send(this: Resource, first?: unknown, second?: unknown, third?: unknown): unknown {
    row ??= rowFrom(text);
    const call = callFrom(row, forms, first, second, third);
    return this.client.call(prepare === undefined ? call : prepare(call));
  };
}

function bound(helper: (resource: never, ...rest: never[]) => unknown) {
  return function help(this: Resource, ...rest: unknown[]): unknown {
    return (helper as (...all: readonly unknown[]) => unknown)(this, ...rest);
  };
}
