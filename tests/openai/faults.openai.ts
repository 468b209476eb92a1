import { expect, test } from "vitest";
import { openaiService } from "../openai-server/from-specification.ts";
import { OpenAIServer } from "../openai-server/openai-server.ts";
import type { CallCase } from "./call-case.ts";
import { type FaultRow, faultRows } from "./fault-rows.ts";
import { officialClient } from "./official-client.ts";
import { ourClient } from "./our-client.ts";
import { recorded } from "./recorded.ts";

const service = openaiService();

const calls = faultRows.flatMap((row) =>
  row.calls.map((call) => ({ ...row, call, title: `${row.name}: ${call.variant}` })),
);

for (const { title, faults, call } of calls.filter(({ differs }) => differs === undefined))
  test(`${title} ends as with the official package`, async () => {
    expect(await endingOf(ourClient, faults, call)).toEqual(await endingOf(officialClient, faults, call));
  });

for (const { title, faults, call, differs } of calls.filter((row) => row.differs !== undefined))
  test(`${title} ends by design in another way than with the official package`, async () => {
    expect(await endingOf(ourClient, faults, call)).toMatchObject(differs!.ours);
    expect(await endingOf(officialClient, faults, call)).not.toMatchObject(differs!.ours);
  });

async function endingOf(
  clientOf: typeof ourClient | typeof officialClient,
  faults: FaultRow["faults"],
  call: CallCase,
): Promise<object> {
  const server = new OpenAIServer(service);
  server.faults.push(...faults);
  const { requests, outcome } = await recorded(server, clientOf(server, { maxRetries: 1 }), call);
  return { attempts: requests.map(({ headers }) => headers["x-stainless-retry-count"]), outcome };
}
