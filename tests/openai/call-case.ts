/** A call of one method, as plain data that can be sent into another runtime. */
export interface CallCase {
  /** As it is called: `chat.completions.create`. */
  readonly method: string;
  /** The id of the operation that it is for. */
  readonly operation: string;
  readonly variant: string;
  /** Of the method. Files in it are `PlainFile`s. */
  readonly parameters: readonly unknown[];
}

/** Stands for a file. */
export interface PlainFile {
  readonly $file: { readonly name: string; readonly type: string; readonly bytes: readonly number[] };
}

/** What a call came to, as plain data. */
export type Outcome =
  | { readonly kind: "value"; readonly value: unknown; readonly requestId: unknown }
  | { readonly kind: "items"; readonly items: readonly unknown[]; readonly pages: number }
  | { readonly kind: "bytes"; readonly type: string | null; readonly bytes: readonly number[] }
  /** With the error that broke the stream off, if one did. */
  | { readonly kind: "events"; readonly events: readonly unknown[]; readonly error?: string }
  | { readonly kind: "nothing" }
  | { readonly kind: "error"; readonly error: string };

/** Makes the call on a client, which may be ours or the official one, and reads all of its answer. */
export async function outcomeOf(client: object, { method, parameters }: CallCase): Promise<Outcome> {
  try {
    const path = method.split(".");
    let owner = client as Readonly<Record<string, unknown>>;
    for (const name of path.slice(0, -1)) owner = owner[name] as Readonly<Record<string, unknown>>;
    const called = owner[path.at(-1)!] as ((...given: readonly unknown[]) => Promise<unknown>) | undefined;
    if (called === undefined) throw new TypeError(`${method} is no method.`);
    return await readOut(await called.apply(owner, parameters.map(withFiles)));
  } catch (error) {
    return { kind: "error", error: described(error) };
  }
}

async function readOut(answer: unknown): Promise<Outcome> {
  if (answer === undefined) return { kind: "nothing" };
  if (answer instanceof Response) {
    const bytes = [...new Uint8Array(await answer.arrayBuffer())];
    return { kind: "bytes", type: answer.headers.get("content-type"), bytes };
  }
  if (isPage(answer)) {
    let pages = 0;
    const items: unknown[] = [];
    for await (const page of answer.iterPages()) {
      pages += 1;
      items.push(...page.getPaginatedItems());
      if (pages === 5) break;
    }
    return { kind: "items", items: plain(items), pages };
  }
  if (typeof answer === "string") return { kind: "value", value: answer, requestId: null };
  if (isIterable(answer)) return readEvents(answer);
  return {
    kind: "value",
    value: plain(answer),
    requestId: Reflect.get(answer as object, "_request_id") ?? null,
  };
}

async function readEvents(answer: AsyncIterable<unknown>): Promise<Outcome> {
  const events: unknown[] = [];
  try {
    for await (const event of answer) events.push(plain(event));
    return { kind: "events", events };
  } catch (error) {
    return { kind: "events", events, error: described(error) };
  }
}

function described(error: unknown): string {
  return error instanceof Error ? `${error.constructor.name}: ${error.message}` : String(error);
}

/** As it looks to one who writes it down: classes and what is hidden are no part of it. */
function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

interface Page {
  getPaginatedItems: () => readonly unknown[];
  iterPages: () => AsyncIterable<Page>;
}

function isPage(value: unknown): value is Page {
  return typeof (value as Partial<Page>).iterPages === "function";
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

function withFiles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFiles);
  if (typeof value !== "object" || value === null) return value;
  const { $file: file } = value as Partial<PlainFile>;
  if (file !== undefined) return new File([new Uint8Array(file.bytes)], file.name, { type: file.type });
  return Object.fromEntries(Object.entries(value).map(([key, content]) => [key, withFiles(content)]));
}
