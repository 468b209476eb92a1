// Runs in the runtime under test; the server is outside of it.
import { OpenAI, toFile, toStreamingFile } from "@trunkline/openai";
import type { ServedOperation } from "../openai-server/answering.ts";
import type { Fault } from "../openai-server/fault.ts";
import { keys } from "../openai-server/keys.ts";
import { OpenAIServer } from "../openai-server/openai-server.ts";
import { type CallCase, type Outcome, outcomeOf } from "./call-case.ts";
import { inTurn } from "./in-turn.ts";
import { ourClient } from "./our-client.ts";

/** What the server tells of a request. */
export interface ToldRequest {
  readonly operation: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly violations: readonly string[];
  readonly isAbandoned: boolean;
}

export interface CallsRun {
  readonly outcomes: readonly Outcome[];
  readonly requests: readonly ToldRequest[];
}

/** Every call, a few at a time. */
export async function callsRun(origin: string, cases: readonly CallCase[]): Promise<CallsRun> {
  const client = clientOf(origin);
  const outcomes: Outcome[] = [];
  const rest = cases.entries();
  const lane = async (): Promise<void> => {
    for (const [at, call] of rest) outcomes[at] = await outcomeOf(client, call);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
  return { outcomes, requests: await requestsOf(origin) };
}

/** Every call, with the server in the same place; nothing is held against a schema there. */
export async function inProcessRun(
  _origin: string,
  operations: readonly ServedOperation[],
  cases: readonly CallCase[],
): Promise<readonly Outcome[]> {
  const client = ourClient(new OpenAIServer({ operations }));
  return inTurn(cases, (call) => outcomeOf(client, call));
}

export interface RetriesRun {
  readonly answer: unknown;
  readonly retryCounts: readonly (string | undefined)[];
  readonly failure: string;
  readonly attemptsThatFailed: number;
}

/** Two refusals and then an answer, and refusals until no attempt is left. */
export async function retriesRun(origin: string): Promise<RetriesRun> {
  const busy: Fault = { kind: "answer", status: 429, headers: { "retry-after-ms": "1" } };
  const client = clientOf(origin).withOptions({ maxRetries: 2 });
  await control(origin, "faults", [busy, busy]);
  const answer = await client.models.retrieve("gpt-5.4");
  const told = await requestsOf(origin);
  await control(origin, "faults", [busy, busy, busy]);
  const failure = await client.models.retrieve("gpt-5.4").then(() => "none", String);
  return {
    answer,
    retryCounts: told.map(({ headers }) => Object.fromEntries(headers)["x-stainless-retry-count"]),
    failure,
    attemptsThatFailed: (await requestsOf(origin)).length,
  };
}

export interface StreamRun {
  /** Events that had come when the server had sent so many and held the rest back. */
  readonly arrived: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly isAbandoned: boolean;
}

/** Events as they come, while the server waits to be told to go on, and an end before the stream's. */
export async function streamRun(origin: string): Promise<StreamRun> {
  await control(origin, "faults", [{ kind: "hold" }]);
  const sent = clientOf(origin).responses.create({ model: "gpt-5.4", input: "hello", stream: true });
  await control(origin, "release?count=1");
  const arrived: string[] = [];
  for await (const { type } of await sent) {
    arrived.push(type);
    if (arrived.length === 3) break;
    await control(origin, "release?count=1");
  }
  const [first] = await requestsOf(origin, ([request]) => request?.isAbandoned === true);
  const { accept = "", "cache-control": cacheControl = "" } = Object.fromEntries(first?.headers ?? []);
  return { arrived, headers: { accept, cacheControl }, isAbandoned: first?.isAbandoned ?? false };
}

export interface UploadRun {
  readonly answer: unknown;
  readonly requests: readonly (readonly string[])[];
}

/** A file that is made of a stream, one that is made of bytes, and one that is read while it is sent. */
export async function uploadRun(origin: string): Promise<UploadRun> {
  const client = clientOf(origin);
  const stream = new Blob(["one\n", "two\n"]).stream();
  const file = await toFile(stream, "lines.jsonl", { type: "application/jsonl" });
  const answer = await client.files.create({
    file,
    purpose: "batch",
    expires_after: { anchor: "created_at", seconds: 3600 },
  });
  await client.audio.transcriptions.create({
    file: new File([new Uint8Array([1, 2, 255])], "a.wav"),
    model: "whisper-1",
  });
  const late = toStreamingFile(new Blob(["three\n", "four\n"]).stream(), "part.bin");
  await client.uploads.parts.create("upload_1", { data: late });
  return {
    answer,
    requests: (await requestsOf(origin)).map(({ operation, violations }) => [operation, ...violations]),
  };
}

function clientOf(origin: string): OpenAI {
  const { apiKey, adminKey } = keys;
  return new OpenAI({
    apiKey,
    adminAPIKey: adminKey,
    baseURL: `${origin}/v1`,
    maxRetries: 0,
    dangerouslyAllowBrowser: true,
  });
}

async function control(origin: string, what: string, faults?: readonly Fault[]): Promise<string> {
  const response = await fetch(`${origin}/control/${what}`, { method: "POST", body: JSON.stringify(faults ?? null) });
  return response.text();
}

/** The requests since the last time that somebody asked; with a condition, those that meet it, which may take a moment. */
async function requestsOf(
  origin: string,
  isThere: (told: readonly ToldRequest[]) => boolean = () => true,
): Promise<readonly ToldRequest[]> {
  for (let asked = 0; ; asked += 1) {
    const told = JSON.parse(await control(origin, "requests")) as readonly ToldRequest[];
    if (isThere(told) || asked === 500) {
      await control(origin, "forget");
      return told;
    }
  }
}
