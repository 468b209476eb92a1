// The process of one row: makes its subject, then takes one turn for each message.
import { setImmediate } from "node:timers/promises";
import type { Subject } from "./scenarios/scenario.ts";
import { scenarios } from "./scenarios/scenarios.ts";
import { median } from "./stats.ts";
import type { Sample } from "./subject-process.ts";

type Question = { readonly kind: "turn" | "growth"; readonly requests: number } | { readonly kind: "heap" };

const [scenarioName, row = "", origin = ""] = process.argv.slice(2);
const make = scenarios.find(({ name }) => name === scenarioName)?.rows[row];

if (make === undefined) process.send?.({ error: `there is no such row in the scenario "${scenarioName}".` });
else serve(make(origin, 1), () => make(origin, 2));

process.on("disconnect", () => process.exit());

function serve(subject: Subject, twice: () => Subject): void {
  process.on(
    "message",
    (question: Question) => void answerTo(question, subject, twice).then((answer) => process.send?.(answer)),
  );
  process.send?.({});
}

async function answerTo(question: Question, subject: Subject, twice: () => Subject): Promise<object> {
  try {
    if (question.kind === "heap") return await heap(subject);
    return await (question.kind === "turn"
      ? turn(subject, question.requests)
      : growth(subject, twice(), question.requests));
  } catch (error) {
    return { error: String(error) };
  }
}

async function turn(subject: Subject, requests: number): Promise<Sample> {
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  await subject.turn(requests);
  const wall = (performance.now() - start) * 1000;
  // What a client leaves to be done after its last answer is its cost too.
  await setImmediate();
  const { user, system } = process.cpuUsage(cpuBefore);
  return { cpu: (user + system) / requests, wall: wall / requests };
}

async function growth(subject: Subject, twice: Subject, requests: number): Promise<object> {
  const once: number[] = [];
  const doubled: number[] = [];
  for (let left = 21; left > 0; left -= 1) {
    once.push((await turn(subject, requests)).cpu);
    doubled.push((await turn(twice, requests)).cpu);
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
