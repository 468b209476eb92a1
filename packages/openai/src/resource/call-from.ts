import type { Call } from "../client/call.ts";
import type { FormEncoding } from "../client/encoded-body.ts";
import { pathFrom } from "../client/path.ts";
import type { RequestOptions } from "../client/request-options.ts";
import { misplacedOptions } from "./misplaced-options.ts";
import type { Row } from "./row.ts";

/** What encodes the bodies of rows that say "form" or "form-if-file". */
export type Forms = Readonly<Record<string, FormEncoding>>;

type Params = Readonly<Record<string, unknown>>;

const none: Params = {};
const noOptions: RequestOptions = {};

/** The call that a method makes of its arguments: the last path parameter, `params` and `options`, those that it has. */
export function callFrom(row: Row, forms: Forms, first: unknown, second: unknown, third: unknown): Call {
  const { takesParams } = row;
  if (row.names.length === 0)
    return takesParams ? callOf(row, forms, undefined, first, second) : callOf(row, forms, undefined, undefined, first);
  return takesParams ? callOf(row, forms, first, second, third) : callOf(row, forms, first, undefined, second);
}

function callOf(row: Row, forms: Forms, last: unknown, given: unknown, options: unknown): Call {
  const misplaced = row.isOptional && row.encoding === "none" ? misplacedOptions(row, given, options) : undefined;
  const params = misplaced === undefined && given !== undefined ? (given as Params | null) : none;
  const rest = row.taken.length === 0 ? params : without(params, row.taken);
  const hasBody = row.encoding !== "none";
  return {
    method: row.method,
    path: row.names.length === 0 ? row.path : pathFrom(row.path, pathValues(row.names, params, last)),
    query: hasBody ? queryOf(row, params) : row.takesParams ? rest : undefined,
    body: hasBody ? rest : undefined,
    encoding: row.encoding === "json" || row.encoding === "none" ? row.encoding : forms[row.encoding]!,
    headers: row.takesBetas ? withBetas(row, params) : row.headers,
    answer: row.streamed !== undefined && Boolean(params?.["stream"]) ? row.streamed : row.answer,
    page: row.page,
    isAdmin: row.isAdmin,
    keepsFolders: row.keepsFolders,
    options: misplaced ?? (options as RequestOptions | undefined) ?? noOptions,
  };
}

function pathValues(names: readonly string[], params: Params | null, last: unknown): readonly unknown[] {
  return names.map((name, index) => (index === names.length - 1 ? last : params?.[name]));
}

function queryOf({ queryNames }: Row, params: Params | null): Params | undefined {
  if (queryNames.length === 0) return undefined;
  return Object.fromEntries(queryNames.map((name) => [name, params?.[name]]));
}

function without(params: Params | null, taken: readonly string[]): Params {
  return Object.fromEntries(Object.entries(params ?? none).filter(([name]) => !taken.includes(name)));
}

function withBetas({ headers }: Row, params: Params | null): Row["headers"] {
  const betas = params?.["betas"] as readonly string[] | null | undefined;
  return betas === undefined || betas === null ? headers : { ...headers, "OpenAI-Beta": betas.toString() };
}
