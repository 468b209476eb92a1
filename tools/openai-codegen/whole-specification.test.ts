import { expect, test } from "vitest";
import { coverageProblems } from "./coverage.ts";
import { homesOf } from "./homes.ts";
import { methodTable } from "./method-table.ts";
import { readOverlay, typeNames } from "./overlay.ts";
import { resourceTree } from "./resource-tree.ts";
import { Specification } from "./specification.ts";

// Read once for all that is said of the whole of it: it takes seconds.
const specification = Specification.fromFile();
const table = methodTable();
const overlay = readOverlay();
const names = typeNames(specification);
const schemas = new Map(Array.from(names, ([schema, name]) => [name, schema]));
const homes = homesOf(specification, resourceTree(table, overlay), overlay, schemas);

test("289 methods call all 288 operations of the specification, where they are", () => {
  expect(specification.operations.size).toBe(288);
  expect(new Set(table.map(({ method }) => method)).size).toBe(289);
  expect(coverageProblems(specification, table, overlay)).toEqual([]);
});

test("an operation without a method is named", () => {
  const others = table.filter(({ method }) => method !== "models.list");

  expect(coverageProblems(specification, others, overlay)).toEqual([
    "No method calls listModels (GET /models). Give it a row in methods.tsv.",
  ]);
});

test("a method that calls elsewhere is named, and an agreed route is no such thing", () => {
  expect(coverageProblems(specification, table, { routes: {} })).toEqual([
    "evals.runs.cancel calls POST /evals/{eval_id}/runs/{runID}/cancel params, which is not where cancelEvalRun is.",
  ]);
});

test("a schema stands with the resource that alone reaches it, or first has it", () => {
  expect(["Batch", "OutputItem", "ThreadObject", "WebhookBatchCompleted"].map((name) => homes.get(name))).toEqual([
    "batches",
    "responses",
    "beta",
    "webhooks",
  ]);
});

test("what several resources have is shared, but where people look for it elsewhere", () => {
  expect(["Metadata", "OpenAIFile"].map((name) => homes.get(name))).toEqual(["shared", "files"]);
});

test("no two schemas have one name", () => {
  const byName = Map.groupBy(names, ([, name]) => name);

  expect([...byName.values()].filter(({ length }) => length > 1)).toEqual([]);
});
