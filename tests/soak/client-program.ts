// The client of a soak, in a process of its own, so that heap and sockets are its own. It prints what it saw as JSON.
import process from "node:process";
import { ClientSubject } from "./client-subject.ts";
import { crowd } from "./crowd.ts";
import { watchIncidents } from "./incidents.ts";
import { Ledger } from "./ledger.ts";
import { planOf } from "./plan.ts";
import { memoryInUse, openSockets } from "./process-state.ts";
import type { RunResult } from "./run-result.ts";
import type { RunSettings } from "./run-settings.ts";
import { settledPool, socketsBeyond } from "./settling.ts";
import { SoakServer } from "./soak-server.ts";
import type { Subject } from "./subject.ts";
import { SyncClientSubject } from "./sync-client-subject.ts";
import { makeTransport } from "./transports.ts";

const { plan, retries, limit, ...kind } = JSON.parse(process.argv[2] ?? "") as RunSettings;
const incidents = watchIncidents();
const server = await SoakServer.start(plan, retries);
const socketsBefore = openSockets();
const subject = await makeSubject();
const warmUp = new Ledger(plan, retries, { first: 0, count: plan.warmUp });
const main = new Ledger(plan, retries, { first: plan.warmUp, count: plan.count });
const patience = setTimeout(giveUp, limit);

await soak(warmUp);
const memoryBefore = await memoryInUse();
const started = performance.now();
await soak(main);
const seconds = (performance.now() - started) / 1000;
const memoryAfter = await memoryInUse();

const settled = await settledPool(subject, server);
await subject.close();
const left = { sockets: await socketsBeyond(socketsBefore), streams: subject.openStreams() };
const { arrivals, problems } = await server.counts();
clearTimeout(patience);
const [early, late] = [warmUp.discrepancies(arrivals), main.discrepancies(arrivals)];
const result: RunResult = {
  seconds,
  counts: main.counts(),
  outcomes: [...early.outcomes, ...late.outcomes],
  bodies: [...early.bodies, ...late.bodies, ...problems],
  arrivals: [...early.arrivals, ...late.arrivals],
  incidents,
  ...settled,
  left,
  memoryBefore,
  memoryAfter,
};
await server[Symbol.asyncDispose]();
process.stdout.write(JSON.stringify(result));

async function makeSubject(): Promise<Subject> {
  // Fewer connections than requests, so that most of them wait for one; none expires before it was counted.
  const limits = { maxConnections: Math.ceil(plan.concurrency / 4), keepAliveExpiry: 600_000 };
  const transport = await makeTransport(kind.transport, { limits });
  if (kind.client === "Client") return new ClientSubject(transport, server, retries);
  if ("handleRequestSync" in transport) return new SyncClientSubject(transport, server, retries);
  throw new Error(`The transport "${transport.name}" is not synchronous.`);
}

function soak(ledger: Ledger): Promise<void> {
  return crowd(ledger.range, plan.concurrency, async (number) => {
    ledger.record(number, await subject.carryOut(planOf(number, plan)));
  });
}

function giveUp(): void {
  const missing = [...warmUp.missing(), ...main.missing()];
  const plans = missing.slice(0, 3).map((number) => JSON.stringify(planOf(number, plan)));
  const words = [`After ${limit} ms ${missing.length} requests have not ended, among them:`, ...plans];
  const pool = `The pool: ${JSON.stringify(subject.pool())}`;
  process.stderr.write(`${[...words, pool, ...incidents].join("\n")}\n`);
  process.exit(1);
}
