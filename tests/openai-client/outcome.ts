import type { ClientOptions } from "openai";
import type { Library } from "./library.ts";
import type { Kit, Program } from "./program.ts";
import type { RecordedRequest, RecordingServer } from "./recording-server.ts";
import { shown } from "./shown.ts";

/** All that can be told of a program from outside. */
export interface Outcome {
  readonly requests: readonly RecordedRequest[];
  readonly waits: readonly number[];
  readonly returned?: unknown;
  readonly thrown?: unknown;
}

/** Runs a program with one of the packages. */
export async function outcomeOf(
  program: Program,
  library: Library,
  server: RecordingServer,
  origin: string,
): Promise<Outcome> {
  server.begin(program.answers ?? [{}]);
  const clock = program.clock === "recorded" ? recordedClock() : null;
  const restored = withEnvironment(program.env ?? {});
  const kit: Kit = {
    ...library,
    origin,
    arrival: () => server.arrival(),
    client: (options: ClientOptions = {}) =>
      new library.OpenAI({ apiKey: "sk-test", baseURL: `${origin}/v1`, ...options }),
  };
  try {
    const ended = await settled(() => program.run(kit), origin);
    const requests = server.requests.map((request) => normal(request, origin));
    return { requests, waits: clock?.waits ?? [], ...ended };
  } finally {
    clock?.stop();
    restored();
  }
}

async function settled(run: () => unknown, origin: string): Promise<{ returned: unknown } | { thrown: unknown }> {
  try {
    return { returned: await shown(await run(), origin) };
  } catch (error) {
    return { thrown: await shown(error, origin) };
  }
}

// What the platform's fetch adds by itself, and core's client by itself.
const ofPlatform = new Set([
  "accept-encoding",
  "accept-language",
  "connection",
  "sec-fetch-mode",
  "keep-alive",
  "host",
]);

function normal({ method, url, headers, body }: RecordedRequest, origin: string): RecordedRequest {
  const boundary = /boundary="?([^";]+)/.exec(headers["content-type"] ?? "")?.[1];
  const told = Object.entries(headers).filter(([name]) => !ofPlatform.has(name));
  const same = (text: string): string => {
    const placed = text.replaceAll(origin, "http://server");
    return boundary === undefined ? placed : placed.replaceAll(boundary, "BOUNDARY");
  };
  const shownHeaders = Object.fromEntries(told.map(([name, value]) => [name, same(versionless(name, value))]));
  // How long a boundary is is nobody's business.
  if (boundary !== undefined) delete shownHeaders["content-length"];
  return { method, url, headers: sorted(shownHeaders), body: same(body) };
}

function versionless(name: string, value: string): string {
  if (name === "x-stainless-package-version") return "VERSION";
  return name === "user-agent" ? value.replace(/\/JS .*/, "/JS VERSION") : value;
}

function sorted(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function withEnvironment(env: Readonly<Record<string, string>>): () => void {
  const before = { ...process.env };
  for (const name of Object.keys(process.env)) if (/^(?:AZURE_)?OPENAI_/.test(name)) delete process.env[name];
  Object.assign(process.env, env);
  return () => {
    for (const name of Object.keys(env)) delete process.env[name];
    Object.assign(process.env, before);
  };
}

// Transports have timers too.
const betweenAttempts = /openai\/(?:src\/client\/retries\.ts|internal\/utils\/sleep\.mjs)/;

/** A clock on which waits between attempts pass at once; a second is a second, limits of requests stay limits. */
function recordedClock(): { readonly waits: readonly number[]; stop(): void } {
  const { setTimeout: real } = globalThis;
  const { random } = Math;
  const waits: number[] = [];
  const recording = (run: () => void, milliseconds = 0): unknown => {
    const isWait = betweenAttempts.test(new Error().stack ?? "");
    if (isWait) waits.push(Math.round(milliseconds / 100) * 100);
    return real(run, isWait ? 0 : milliseconds);
  };
  globalThis.setTimeout = recording as unknown as typeof real;
  Math.random = () => 0;
  return {
    waits,
    stop: () => {
      globalThis.setTimeout = real;
      Math.random = random;
    },
  };
}
