// The process of one row: makes its subject, then takes one turn for each message.
import { setImmediate } from "node:timers/promises";
import type { Subject } from "./scenarios/scenario.ts";
import { scenarios } from "./scenarios/scenarios.ts";
import { median } from "./stats.ts";

type Question = { readonly kind: "turn"; readonly requests: number } | { readonly kind: "heap" };

const [scenarioName, row = "", origin = ""] = process.argv.slice(2);
const make = scenarios.find(({ name }) => name === scenarioName)?.rows[row];

if (make === undefined) process.send?.({ error: `there is no such row in the scenario "${scenarioName}".` });
else serve(make(origin));

process.on("disconnect", () => process.exit());

function serve(subject: Subject): void {
  process.on(
    "message",
    (question: Question) => void answerTo(question, subject).then((answer) => process.send?.(answer)),
  );
  process.send?.({});
}

async function answerTo(question: Question, subject: Subject): Promise<object> {
  try {
    return await (question.kind === "turn" ? turn(subject, question.requests) : heap(subject));
  } catch (error) {
    return { error: String(error) };
  }
}

async function turn(subject: Subject, requests: number): Promise<object> {
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  await subject.turn(requests);
  const wall = (performance.now() - start) * 1000;
  // What a client leaves to be done after its last answer is its cost too.
  await setImmediate();
  const { user, system } = process.cpuUsage(cpuBefore);
  return { cpu: (user + system) / requests, wall: wall / requests };
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
