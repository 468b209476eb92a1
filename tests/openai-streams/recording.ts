/** What was heard of a helper's stream, each event as JSON had it at that moment, and what its promises came to. */
export interface Recording {
  readonly heard: string[];
  readonly finals: Readonly<Record<string, string>>;
}

interface Emitter {
  on(event: never, listener: (...args: never[]) => void): unknown;
}

/** What is compared: by the name of an event, the fields of its first argument that both sides have; `null` for all. */
export type Compared = Readonly<Record<string, readonly string[] | null>>;

/** What this package's stream and the official one came to. */
export interface Both {
  readonly ours: Recording;
  readonly theirs: Recording;
}

/** Listens to everything. `ignored` are fields that one side alone has, wherever they are. */
export async function recorded(
  stream: Emitter,
  compared: Compared,
  finals: Readonly<Record<string, () => Promise<unknown>>>,
  ignored: ReadonlySet<string> = new Set(),
): Promise<Recording> {
  const heard: string[] = [];
  for (const [name, fields] of Object.entries(compared))
    stream.on(name as never, (...args: unknown[]) => {
      const told = fields === null ? args : [picked(args[0] as object, fields)];
      heard.push([name, ...told.map((arg) => written(arg, ignored))].join(" "));
    });
  const settled = await Promise.all(
    Object.entries(finals).map(async ([name, final]): Promise<[string, string]> => {
      try {
        return [name, written(await final(), ignored)];
      } catch (error) {
        return [name, written(error, ignored)];
      }
    }),
  );
  return { heard, finals: Object.fromEntries(settled) };
}

/** Where two recordings part, in few words; `null` where they are alike. */
export function parting(ours: Recording, theirs: Recording): object | null {
  const length = Math.max(ours.heard.length, theirs.heard.length);
  const at = Array.from({ length }).findIndex((_, index) => ours.heard[index] !== theirs.heard[index]);
  if (at !== -1) return { ours: ours.heard.slice(at, at + 2), theirs: theirs.heard.slice(at, at + 2) };
  const names = Object.keys(ours.finals).filter((name) => ours.finals[name] !== theirs.finals[name]);
  return names.length === 0 ? null : names.map((name) => [name, ours.finals[name], theirs.finals[name]]);
}

function picked(value: object, fields: readonly string[]): object {
  return Object.fromEntries(fields.map((field) => [field, (value as Record<string, unknown>)[field]]));
}

function written(value: unknown, ignored: ReadonlySet<string>): string {
  if (value instanceof Error) {
    const { constructor, message } = value;
    // The words are each package's own, but for what the API says.
    const own = constructor.name === "OpenAIError" ? "" : message;
    return `${constructor.name} ${own} ${JSON.stringify((value as { readonly code?: unknown }).code)}`;
  }
  const visible = (name: string, field: unknown): unknown => (ignored.has(name) ? undefined : sorted(field));
  return JSON.stringify(value, visible) ?? "undefined";
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
