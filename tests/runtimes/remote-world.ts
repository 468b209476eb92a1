// Runs in the runtime under test; the server is outside of it.
import { shared } from "@trunkline/transport";
import { fetchTransport } from "@trunkline/transport-fetch";
import type { Sent } from "../over-the-wire/wire-row.ts";
import type { Script, World } from "../over-the-wire/world.ts";
import { wiredAnswer } from "./wired-answer.ts";

export interface Origins {
  readonly here: string;
  readonly there: string;
}

export const remoteName = "fetch";

const fetched = fetchTransport();
const guardsHeaders = fetched.capabilities.has("follows-redirects");

/** Two origins of a server outside, reached by the platform's fetch. */
export function remoteWorld(method: string, script: Script, { here, there }: Origins): World {
  return {
    name: remoteName,
    method,
    script,
    here,
    there,
    isSync: false,
    streamsBodies: fetched.capabilities.has("streams-request-body"),
    // Its limits by phase are one limit, so that `read` alone ends nothing: tests/default-transport has that.
    gives: new Set(["waiting", "aborts", "promises"]),
    transport: () => shared(fetched),
    shows: ({ headers }) => comparable(headers),
    carries,
    close: () => Promise.resolve(),
  };
}

/** What fetch, or this platform's, refuses to send. */
function carries({ method, target, body }: Sent): boolean {
  if (body !== "" && (method === "GET" || method === "HEAD")) return false;
  if (target.includes("%7e|")) return false;
  return new Request("http://localhost/", { method }).method === method;
}

/** Answers whatever arrives at the server as the script has it, until the server is told that this is the end. */
export async function answerBy(script: Script, { here }: Origins): Promise<void> {
  let answer = null;
  for (;;) {
    const turn = await fetch(`${here}/control/turn`, { method: "POST", body: JSON.stringify(answer) });
    const sent = (await turn.json()) as Sent | null;
    if (sent === null) return;
    answer = wiredAnswer(script.arrived({ ...sent, headers: comparable(sent.headers) }));
  }
}

export async function endAnswers({ here }: Origins): Promise<void> {
  await fetch(`${here}/control/end`, { method: "POST" });
}

/** Header lines without those that platforms write themselves, as the platform's Headers have them. */
export function comparable(lines: readonly string[]): readonly string[] {
  const headers = lines.map((line): [string, string] => {
    const [name = "", ...rest] = line.split(": ");
    return [name, rest.join(": ")];
  });
  const joined = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    if (written.has(key) || key.startsWith("sec-") || key.startsWith("cf-")) continue;
    if (guardsHeaders && (guarded.has(key) || key.startsWith("proxy-"))) continue;
    joined.set(key, joined.has(key) ? `${joined.get(key)}, ${value}` : value);
  }
  return [...joined].map(([name, value]) => `${name}: ${value}`).toSorted();
}

const written: ReadonlySet<string> = new Set([
  "accept-encoding",
  "accept-language",
  "cache-control",
  "connection",
  "content-length",
  "host",
  "origin",
  "pragma",
  "priority",
  "referer",
  "transfer-encoding",
]);

/** Those that a page may not say; `accept` and what else it may say stays. */
const guarded: ReadonlySet<string> = new Set(["cookie", "user-agent", "upgrade-insecure-requests"]);
