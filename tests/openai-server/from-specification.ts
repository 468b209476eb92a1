import type { ServedOperation } from "./answering.ts";
import { answersOf } from "./answers.ts";
import { asJsonSchema } from "./json-schema.ts";
import { keys } from "./keys.ts";
import type { Judge } from "./openai-server.ts";
import { operationsOf } from "./operations.ts";
import { SchemaChecker } from "./schema-checker.ts";
import { readSpecification, type Specification } from "./specification.ts";
import { violationsOf } from "./violations.ts";

/** All that a server and its tests need of the specification. */
export interface Service {
  readonly specification: Specification;
  readonly checker: SchemaChecker;
  readonly operations: readonly ServedOperation[];
  readonly judge: Judge;
}

let known: Service | undefined;

/** The specification that lies in tests/vectors, made ready. Takes two seconds, once in a process. */
export function openaiService(): Service {
  if (known !== undefined) return known;
  const specification = asJsonSchema(readSpecification());
  const checker = new SchemaChecker(specification);
  const operations = operationsOf(specification).map((operation) => {
    return { ...operation, served: answersOf(specification, checker, operation) };
  });
  known = {
    specification,
    checker,
    operations,
    judge: (routed, arrived) => violationsOf(routed, arrived, checker, keys),
  };
  return known;
}
