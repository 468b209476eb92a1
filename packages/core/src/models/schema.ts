/** One thing that is wrong with a value, as Standard Schema has it. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

interface Validating<Answer> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Answer;
  };
}

/** Any schema of any library that follows standardschema.dev: Zod, Valibot, ArkType. */
export type StandardSchema<Output> = Validating<SchemaResult<Output> | PromiseLike<SchemaResult<Output>>>;

/** One whose type says that it never needs a promise. */
export type SyncStandardSchema<Output> = Validating<SchemaResult<Output>>;

/** What the schema makes of a value; a promise where its checks are asynchronous. `refuse` makes the error. */
export function validated<Output>(
  schema: StandardSchema<Output>,
  value: unknown,
  refuse: (message: string, issues: readonly SchemaIssue[]) => Error,
): Output | PromiseLike<Output> {
  const accepted = (result: SchemaResult<Output>): Output => {
    if (result.issues === undefined) return result.value;
    throw refuse(result.issues.map(shown).join("; "), result.issues);
  };
  const result = schema["~standard"].validate(value);
  return "then" in result ? result.then(accepted) : accepted(result);
}

function shown({ message, path = [] }: SchemaIssue): string {
  if (path.length === 0) return message;
  return `${message} (at ${path.map((step) => String(typeof step === "object" ? step.key : step)).join(".")})`;
}
