// Runs in the workers of the mutation run, before each test file: tells of each test what it ran.
import { afterEach, beforeEach, inject } from "vitest";

export interface Probed {
  /** Numbers of the mutants whose place the test ran. */
  sites?: readonly number[];
  /** What the functions gave that the test asks, call by call, and which `throw` was reached. */
  answers?: readonly string[];
}

declare module "vitest" {
  interface TaskMeta extends Probed {}
  interface ProvidedContext {
    /** Names of the functions whose results matter to the tests. */
    parityAsked: readonly string[];
  }
}

declare global {
  var parityProbe: (site: number) => void;
  var parityResult: <Value>(name: string, value: Value) => Value;
}

// A broken loop may never end, and keep all that it makes: a test may do so much and no more.
const mostProbes = 5_000_000;
const mostMilliseconds = 20_000;
const mostBytes = 2 ** 32;
const mostAnswers = 10_000;
/** Time and memory are asked for once in so many probes. */
const probesBetweenLooks = 1024;

const sites = new Set<number>();
const asked = new Set(inject("parityAsked"));
let answers: string[] = [];
let probes = 0;
let started = performance.now();

globalThis.parityProbe = (site) => {
  sites.add(site);
  probes += 1;
  if (probes > mostProbes) throw new RangeError(`The test passed ${mostProbes} probes: a loop does not end.`);
  if (probes % probesBetweenLooks > 0) return;
  if (performance.now() - started > mostMilliseconds)
    throw new RangeError(`The test took more than ${mostMilliseconds} ms: a loop does not end.`);
  if (process.memoryUsage.rss() > mostBytes)
    throw new RangeError(`The test has more than ${mostBytes} bytes in memory: a loop does not end.`);
};
globalThis.parityResult = (name, value) => {
  if (asked.has(name) && answers.length < mostAnswers) answers.push(`${name} ${printed(value, 4)}`);
  return value;
};

beforeEach(() => {
  sites.clear();
  answers = [];
  probes = 0;
  started = performance.now();
});

afterEach(({ task }) => {
  task.meta.sites = [...sites];
  task.meta.answers = answers;
});

/** A value with all that a caller can tell it by. */
function printed(value: unknown, depth: number): string {
  if (typeof value === "function") return `function ${value.name}`;
  // A moment of the platform's clock is another one in every run.
  if (typeof value === "number" && /\.\d{4}/.test(String(value))) return "(moment)";
  if (typeof value !== "object" || value === null)
    return typeof value === "string" ? JSON.stringify(value) : String(value);
  if (depth === 0) return "…";
  const kind = Object.getPrototypeOf(value)?.constructor?.name ?? "null";
  if (value instanceof Error) return `${kind}: ${value.message}`;
  const parts = Reflect.ownKeys(value).map((key) => `${String(key)}: ${printed(Reflect.get(value, key), depth - 1)}`);
  const items = isIterable(value) ? [...value].map((item) => printed(item, depth - 1)) : [];
  return `${kind} ${ownText(value)} {${[...parts, ...items].join(", ")}}`;
}

function isIterable(value: object): value is ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | readonly unknown[] {
  return value instanceof Map || value instanceof Set || Array.isArray(value);
}

function ownText(value: object): string {
  const own: () => string = Reflect.get(value, "toString");
  return typeof own !== "function" || own === Object.prototype.toString ? "" : own.call(value);
}
