import { authority } from "./authority.ts";
import { CaseContext, type ConformanceCase } from "./case-context.ts";
import { type Facts, factsOf, watched } from "./facts.ts";
import { answerFrom } from "./in-process.ts";
import type { ConformanceOptions, MakeTransport, Peer, Subject } from "./peer.ts";
import { Scenario } from "./scenario.ts";
import { ThreadedContext, ThreadedScenario } from "./threaded-context.ts";
import { fetchFrom, listenerFrom } from "./web-peers.ts";

/** Makes the transport once, to see what it is. */
export async function examine(make: MakeTransport, options: ConformanceOptions): Promise<Facts> {
  const used = new Set<keyof Peer>();
  const subject = await make(watched(peerOf(new Scenario()), used));
  const facts = factsOf(subject, options, used);
  await close(subject);
  return facts;
}

/** Runs one case with a transport and a peer of its own. Rejects where it does not hold. */
export async function runCase(
  { name, run, blocks }: ConformanceCase,
  make: MakeTransport,
  facts: Facts,
  deadline = 10_000,
): Promise<void> {
  const context = await (blocks === true ? threadedContext(make, facts) : ownContext(make, facts));
  const ran = await settled(within(deadline, run(context), `${name}: still waiting`).then(() => context.verify()));
  const ended = await settled(within(deadline, context.end(), `${name}: the transport does not close`));
  // What went wrong first explains more than a transport that cannot close after it.
  for (const outcome of [ran, ended]) if (outcome.status === "rejected") throw outcome.reason;
}

async function ownContext(make: MakeTransport, facts: Facts): Promise<CaseContext> {
  const scenario = new Scenario();
  return new CaseContext(facts, scenario, await make(peerOf(scenario)));
}

async function threadedContext(make: MakeTransport, facts: Facts): Promise<CaseContext> {
  const scenario = await ThreadedScenario.start();
  return new ThreadedContext(facts, scenario, await make(peerOf(scenario)));
}

// A case that may not hold is not waited for as one that must.
const exceptionDeadline = 2000;

/** Runs a case that cannot hold. Rejects where it does. */
export async function runException(each: ConformanceCase, make: MakeTransport, facts: Facts): Promise<void> {
  const { status } = await settled(runCase(each, make, facts, exceptionDeadline));
  if (status === "fulfilled") throw new Error(`“${each.name}” holds: take it out of the exceptions.`);
}

async function settled(outcome: Promise<void>): Promise<PromiseSettledResult<void>> {
  return (await Promise.allSettled([outcome]))[0];
}

function peerOf(scenario: Scenario): Peer {
  return {
    authority: authority.certificate,
    answer: answerFrom(scenario),
    fetch: fetchFrom(scenario),
    listener: listenerFrom(scenario),
  };
}

async function close(subject: Subject): Promise<void> {
  if ("close" in subject) await subject.close();
  else subject.closeSync();
}

async function within(milliseconds: number, outcome: Promise<void>, complaint: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint} after ${milliseconds} ms`)), milliseconds);
  });
  try {
    await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}
