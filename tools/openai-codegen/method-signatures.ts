import { pathNames, says, type TableMethod } from "./method-table.ts";
import type { Overlay } from "./overlay.ts";

/** A way to call a method, with what is said of it; the first has what the specification says. */
export interface Signature {
  readonly comment: string | undefined;
  readonly text: string;
}

const variant = "The same, for a parameter that changes what is answered.";
const byEvents = "The same, answered by its events.";
const either = "The same, where only the running program knows whether it streams.";
const alone = "The same with options and no query.";

const pages: readonly (readonly [word: string, type: string])[] = [
  ["cursor", "CursorPage"],
  ["conversation", "ConversationCursorPage"],
  ["next", "NextCursorPage"],
  ["single", "Page"],
];

/** Every way to call a method that answers with, or lists, this type. */
export function signaturesOf(
  { method, row, params, events }: TableMethod,
  type: string,
  variants: Overlay["variants"][string] = {},
): readonly Signature[] {
  const given = params !== undefined && streams(row) ? `${params}NonStreaming` : params;
  const some = Object.entries(variants).map(
    ([form, answer]) => `${call(row, `${given} & ${form}`)}APIPromise<${answer}>`,
  );
  const whole = Object.values(variants).includes("string") ? `${type} | string` : type;
  const answer = promiseOf(row, whole);
  const texts = [...some, call(row, given) + answer].map((text) => ({ comment: variant, text }));
  if (streams(row)) {
    const stream = `EventStream<${events}>`;
    texts.push({ comment: byEvents, text: `${call(row, `${params}Streaming`, false)}APIPromise<${stream}>` });
    texts.push({ comment: either, text: `${call(row, params)}APIPromise<${whole} | ${stream}>` });
  }
  if (says(row, "optional") && !says(row, "json", "form", "form-if-file"))
    texts.push({ comment: alone, text: `(${[...position(row), "options: OptionsAlone"].join(", ")}): ${answer}` });
  const name = method.slice(method.lastIndexOf(".") + 1);
  return texts.map(({ comment, text }, at) => ({ comment: at === 0 ? undefined : comment, text: `${name}${text};` }));
}

/** Whether a method answers with events when it is asked to. */
export function streams(row: string): boolean {
  return says(row, "streams", "assistant-streams");
}

function promiseOf(row: string, type: string): string {
  if (says(row, "binary")) return "APIPromise<globalThis.Response>";
  if (says(row, "nothing")) return "APIPromise<void>";
  const page = pages.find(([word]) => says(row, word))?.[1];
  return page === undefined ? `APIPromise<${type}>` : `PagePromise<${page}<${type}>, ${type}>`;
}

function call(row: string, params: string | undefined, canLack = true): string {
  const isOptional = canLack && says(row, "optional");
  const given = params === undefined ? [] : [isOptional ? `params?: ${params} | null` : `params: ${params}`];
  return `(${[...position(row), ...given, "options?: RequestOptions"].join(", ")}): `;
}

function position(row: string): readonly string[] {
  const name = pathNames(row).at(-1);
  return name === undefined ? [] : [`${name}: string`];
}
