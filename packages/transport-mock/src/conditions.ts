import { rawHeaderValues } from "@trunkline/transport";
import { jsonMisfit } from "./json-misfit.ts";
import type { MockRequest } from "./mock-request.ts";
import { isSecret, shownValue } from "./shown.ts";

/** What a request must have besides its method and place. Fields that are not named are free. */
export interface Conditions {
  /** Names in any case. */
  readonly headers?: Readonly<Record<string, ExpectedField>>;
  readonly query?: Readonly<Record<string, ExpectedField>>;
  /** Of a body such as `name=Ada&page=2`. */
  readonly form?: Readonly<Record<string, ExpectedField>>;
  /**
   * The parts of a JSON body that matter: an object may have more keys, an array has these items. A RegExp stands for the
   * strings it finds itself in, a function for the values it says yes to, and Vitest's `expect.any` and its kin for theirs.
   */
  readonly json?: unknown;
  /** The whole body, or a RegExp that finds itself in it. */
  readonly text?: string | RegExp;
}

/** Where a field is repeated, one of its values fits; a list stands for all of them, in order; `null` for none. */
export type ExpectedField = string | number | RegExp | null | readonly string[] | ((value: string | null) => boolean);

/** Whether the request fits, or what it should have. */
export type Condition<Params = Readonly<Record<string, string>>> =
  | Conditions
  | ((request: MockRequest<Params>) => boolean);

/** What the request lacks, in words; none where it fits. */
export function misfitsOf(request: MockRequest, condition: Condition): readonly string[] {
  if (typeof condition === "function") return condition(request) ? [] : ["the function given to when() says no"];
  const { headers, query, form, json, text } = condition;
  const { record } = request;
  return [
    ...fieldMisfits("header", headers, (name) => rawHeaderValues(record.headers, name.toLowerCase())),
    ...fieldMisfits("query field", query, (name) => queryOf(request).getAll(name)),
    ...fieldMisfits("form field", form, (name) => new URLSearchParams(request.text()).getAll(name)),
    ...(json === undefined ? [] : bodyMisfit(request, json)),
    ...(text === undefined || fits(request.text(), text) ? [] : [`the body is not ${wanted(text)}`]),
  ];
}

function* fieldMisfits(
  kind: string,
  expected: Readonly<Record<string, ExpectedField>> = {},
  valuesOf: (name: string) => readonly string[],
): Generator<string> {
  for (const [name, value] of Object.entries(expected)) {
    const values = valuesOf(name);
    if (!isAmong(values, value)) yield `the ${kind} ${name} is ${otherwise(name, values, value)}`;
  }
}

function otherwise(name: string, values: readonly string[], expected: ExpectedField): string {
  if (values.length === 0) return "absent";
  if (expected === null) return "there, and should be absent";
  if (isSecret(name)) return "not the one expected";
  return `${values.map(shownValue).join(", ")}, not ${wanted(expected)}`;
}

function isAmong(values: readonly string[], expected: ExpectedField): boolean {
  if (expected === null) return values.length === 0;
  if (typeof expected === "function") return expected(values[0] ?? null);
  if (typeof expected === "object" && !(expected instanceof RegExp))
    return JSON.stringify(values) === JSON.stringify(expected);
  return values.some((value) => fits(value, expected));
}

function fits(text: string, expected: string | number | RegExp): boolean {
  // `search` and not `test`, which a RegExp with a `g` answers otherwise the second time.
  return expected instanceof RegExp ? text.search(expected) >= 0 : text === String(expected);
}

function wanted(expected: NonNullable<ExpectedField>): string {
  if (typeof expected === "function") return "what its function says yes to";
  return expected instanceof RegExp ? String(expected) : shownValue(expected);
}

function queryOf({ record }: MockRequest): URLSearchParams {
  const target = record.extensions.target ?? record.url.target;
  const start = target.indexOf("?");
  return new URLSearchParams(start < 0 ? "" : target.slice(start));
}

function bodyMisfit(request: MockRequest, expected: unknown): readonly string[] {
  let body: unknown;
  try {
    body = JSON.parse(request.text());
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return ["the body is no JSON"];
    throw thrown;
  }
  const misfit = jsonMisfit(body, expected);
  return misfit === undefined ? [] : [misfit];
}
