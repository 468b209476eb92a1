import type { Service } from "../openai-server/from-specification.ts";
import type { Operation } from "../openai-server/operations.ts";
import { type SampleChoice, sampleOf } from "../openai-server/sample.ts";
import type { CallCase, PlainFile } from "./call-case.ts";
import { type MethodRow, methodRows } from "./method-rows.ts";

/** Every method with what is required alone, with all that it takes in four ways, and streamed where it streams. */
export function callCases(service: Service): readonly CallCase[] {
  const operations = new Map(service.operations.map((operation) => [operation.id, operation]));
  return methodRows().flatMap((row) => {
    const operation = operations.get(row.operation);
    if (operation === undefined) throw new Error(`${row.name} is for ${row.operation}, which the specification lacks.`);
    const streams = row.words.some((word) => word === "streams" || word === "assistant-streams");
    return [
      ...variants(row).map(([variant, choice]) => caseOf(service, row, operation, variant, choice, {})),
      ...(streams ? [caseOf(service, row, operation, "streamed", required, { stream: true })] : []),
    ];
  });
}

const required: SampleChoice = { hasOptional: false, alternative: 0, file: plainFile("a file.png", "image/png") };

function variants({ takesParameters }: MethodRow): readonly (readonly [string, SampleChoice])[] {
  if (!takesParameters) return [["required", required]];
  const files = [
    plainFile("a file.png", "image/png"),
    plainFile('übung "1".jsonl', "application/jsonl"),
    plainFile("no type", ""),
    plainFile("a.b.wav", "audio/wav"),
  ];
  const whole = files.map((file, alternative) => {
    return [`everything ${alternative + 1}`, { hasOptional: true, alternative, file }] as const;
  });
  return [["required", required], ...whole];
}

function caseOf(
  service: Service,
  row: MethodRow,
  operation: Operation,
  variant: string,
  choice: SampleChoice,
  added: object,
): CallCase {
  const { name, pathParameters, takesParameters, words } = row;
  const ids = pathParameters.map((parameter, at) => [parameter, `${parameter} ${at}/ü`] as const);
  const taken = { ...queryOf(service, operation, choice), ...bodyOf(service, row, operation, choice) };
  // Whether an answer streams is a variant of its own.
  const { stream: _left, ...rest } = taken as { readonly stream?: boolean };
  const parameters = { ...Object.fromEntries(ids.slice(0, -1)), ...rest, ...added };
  const isLeftOut = !takesParameters || (words.includes("optional") && Object.keys(parameters).length === 0);
  return {
    method: name,
    operation: operation.id,
    variant,
    parameters: [...ids.slice(-1).map(([, id]) => id), ...(isLeftOut ? [] : [parameters])],
  };
}

function queryOf({ specification }: Service, { parameters }: Operation, choice: SampleChoice): object {
  const entries = parameters
    .filter((parameter) => parameter.in !== "path" && (parameter.isRequired || choice.hasOptional))
    .map(({ name, in: place, schema }) => {
      const value = sampleOf(specification, schema, choice);
      return [place === "header" ? "betas" : name.replace(/\[\]$/, ""), value] as const;
    });
  return Object.fromEntries(entries);
}

function bodyOf({ specification }: Service, { words }: MethodRow, operation: Operation, choice: SampleChoice): object {
  // A method that sends a form only where there is a file makes both kinds of request.
  const sendsForm = words.includes("form") || (words.includes("form-if-file") && choice.alternative % 2 === 0);
  const type = sendsForm ? "multipart/form-data" : "application/json";
  const body = operation.bodies.find((each) => each.type === type);
  return body?.schema === undefined ? {} : (sampleOf(specification, body.schema, choice) as object);
}

function plainFile(name: string, type: string): PlainFile {
  return { $file: { name, type, bytes: [0, 13, 10, 45, 45, 255, name.length] } };
}
