import { afterAll, expect, test } from "vitest";
import { openaiService } from "../openai-server/from-specification.ts";
import { OpenAIServer } from "../openai-server/openai-server.ts";
import type { CallCase } from "./call-case.ts";
import { callCases } from "./call-cases.ts";
import { differencesOf, type Difference } from "./differences.ts";
import { inTurn } from "./in-turn.ts";
import { knownDifferences } from "./known-differences.ts";
import { methodRows } from "./method-rows.ts";
import { officialClient } from "./official-client.ts";
import { ourClient } from "./our-client.ts";
import { type Recorded, recorded } from "./recorded.ts";
import { writeReport } from "./report.ts";

const service = openaiService();
const ourServer = new OpenAIServer(service);
const theirServer = new OpenAIServer(service);
const ourOwn = ourClient(ourServer);
const theirOwn = officialClient(theirServer);
const byMethod = Map.groupBy(callCases(service), ({ method }) => method);
const found: Difference[] = [];
const made = new Set<string>();
const compared = new Set<string>();

test("every operation of the specification has a method", () => {
  const called = new Set(methodRows().map(({ operation }) => operation));

  expect(service.operations.map(({ id }) => id).filter((id) => !called.has(id))).toEqual([]);
  expect([service.operations.length, byMethod.size]).toEqual([288, 289]);
});

for (const [method, calls] of byMethod)
  test(`${method} sends what the specification asks for, and what the official package sends`, async () => {
    const ours = await inTurn(calls, (call) => recorded(ourServer, ourOwn, call));
    expect(ours.map(judged)).toEqual(calls.map((call, at) => valid(call, ours[at]!)));
    made.add(method);

    const theirs = await inTurn(calls, (call) => recorded(theirServer, theirOwn, call));
    expect(theirs.map(errorOf)).toEqual(calls.map(() => undefined));
    const differences = calls.flatMap((call, at) => differencesOf(call, ours[at]!, theirs[at]!));
    found.push(...differences);
    const unknown = differences.filter((one) => !knownDifferences.some(({ covers }) => covers(one)));
    expect(unknown.map(({ call, ...rest }) => ({ variant: call.variant, ...rest }))).toEqual([]);
    compared.add(method);
  });

test("every difference on the list is still there", () => {
  const spare = knownDifferences.filter(({ covers }) => !found.some(covers));

  expect(spare.map(({ name }) => name)).toEqual([]);
});

afterAll(() => {
  const differences = knownDifferences.map(({ name, reason, covers }) => {
    const own = found.filter(covers);
    return { name, reason, calls: new Set(own.map(({ call }) => call.method)).size };
  });
  writeReport({ methods: byMethod.size, made: made.size, compared: compared.size, differences });
});

/** What the server found of a call's requests. */
function judged(call: Recorded): object {
  const requests = call.requests.map(({ operation, violations }) => ({ operation, violations }));
  return { requests, error: errorOf(call) };
}

/** The same of a call in which nothing is wrong. A list that has a second page is two requests. */
function valid({ operation }: CallCase, { requests }: Recorded): object {
  const request = { operation, violations: [] };
  return { requests: Array.from({ length: Math.max(requests.length, 1) }, () => request), error: undefined };
}

function errorOf({ outcome }: Recorded): string | undefined {
  return "error" in outcome ? outcome.error : undefined;
}
