// The process of one row: makes its subject, then takes one turn for each message.
import { Unavailable } from "./clients/bench-client.ts";
import { burdened } from "./burdened.ts";
import { errorsIn, type Turn, turnOf } from "./sample.ts";
import { lazyScenarios } from "./scenarios/lazy-scenarios.ts";
import type { Scenario, Subject } from "./scenarios/scenario.ts";
import { median } from "./stats.ts";

type Question =
  | { readonly kind: "turn" | "watched turn" | "warm-up" | "growth"; readonly requests: number }
  | { readonly kind: "heap" };

const [scenarioName = "", row = "", origin = "", authority = "", handicap = "0"] = process.argv.slice(2);

process.on("disconnect", () => process.exit());
process.send?.(await started().catch(messageOf));

async function started(): Promise<object> {
  const scenario = await scenarioCalled(scenarioName);
  const make = scenario?.rows[row];
  if (scenario === undefined || make === undefined)
    return { error: `there is no such row in the scenario "${scenarioName}".` };
  const subject = burdened(await make(origin, 1, authority), Number(handicap));
  process.on("message", (question: Question) => {
    void answerTo(question, subject, scenario)
      .catch(messageOf)
      .then((answer) => process.send?.(answer));
  });
  return {};
}

/** The others bring many clients with them, whose memory and time to load would be counted as this row's. */
async function scenarioCalled(name: string): Promise<Scenario | undefined> {
  const named = (scenario: Scenario): boolean => scenario.name === name;
  return lazyScenarios.find(named) ?? (await import("./scenarios/scenarios.ts")).scenarios.find(named);
}

function messageOf(error: unknown): object {
  return error instanceof Unavailable ? { unavailable: error.message } : { error: String(error) };
}

async function answerTo(question: Question, subject: Subject, { measures, rows }: Scenario): Promise<object> {
  if (question.kind === "heap") return heap(subject);
  const { kind, requests } = question;
  if (kind === "growth") return growth(subject, await rows[row]!(origin, 2, authority), requests);
  if (kind === "warm-up") return warmUp(subject, requests);
  return kind === "turn"
    ? turnOf(subject, requests, measures)
    : turnOf(subject.watched ?? subject, requests, ["delay"]);
}

async function warmUp(subject: Subject, requests: number): Promise<Turn> {
  subject.failures?.splice(0);
  const done = await (subject.warmUp === undefined ? subject.turn(requests) : subject.warmUp(requests));
  const errors = errorsIn(subject, requests);
  return { sample: { cpu: 0, wall: 0, errors }, requests: done?.requests ?? requests, uncounted: done?.uncounted ?? 0 };
}

async function growth(subject: Subject, twice: Subject, requests: number): Promise<object> {
  const once: number[] = [];
  const doubled: number[] = [];
  for (let left = 21; left > 0; left -= 1) {
    once.push((await turnOf(subject, requests, [])).sample.cpu);
    doubled.push((await turnOf(twice, requests, [])).sample.cpu);
  }
  return { factor: median(doubled) / median(once) };
}

// So few that the young generation is not collected on the way.
const heapRequests = 100;

async function heap(subject: Subject): Promise<object> {
  const samples: number[] = [];
  for (let left = 15; left > 0; left -= 1) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    await subject.turn(heapRequests);
    samples.push((process.memoryUsage().heapUsed - before) / heapRequests);
  }
  return { bytes: median(samples) };
}
