import { Client, HTTPError, type RetryOptions } from "@trunkline/core";
import { type Transport, TransportFailure } from "@trunkline/transport";
import { type CertificateAuthority, certificateAuthority } from "@trunkline/transport-conformance/certificates";
import type { Call, FaultRow, Outcome } from "./fault-row.ts";
import { ScriptedServer } from "./scripted-server.ts";

/** Makes the transport under test; it is to speak HTTP/2 alone, also to http origins. */
export type MakeTransport = (authority: CertificateAuthority) => Transport;

/** How a row is played: a peer without TLS to a client that tries once, or one with TLS to a client that tries twice. */
export type Way = "in clear, tried once" | "over TLS, tried twice";

export interface Played {
  readonly outcomes: readonly Outcome[];
  /** Requests that reached the server before the one that comes after. */
  readonly arrivals: number;
  /** What came of a request made after all that. */
  readonly next: Outcome;
  readonly connections: number;
}

const again: RetryOptions = { attempts: 2, backoff: { initial: 0, max: 0 }, jitter: "none" };
const authority = certificateAuthority();

/** Plays the row; rejects where the client keeps a connection that it should close. */
export async function play(row: FaultRow, way: Way, makeTransport: MakeTransport): Promise<Played> {
  const scheme = way === "in clear, tried once" ? "http" : "https";
  await using server = await ScriptedServer.start({ scheme, authority, script: row.script });
  await using client = new Client({
    transport: makeTransport(authority),
    timeout: { connect: 5000, read: 5000, write: 5000, pool: 5000 },
    ...(way === "over TLS, tried twice" && { retry: again }),
  });
  const outcomes = await Promise.all(row.calls.map((call) => outcomeOf(client, call, server)));
  const { arrivals } = server;
  if (row.connection === "goes") await server.connections[0]!.closed;
  const next = await outcomeOf(client, { outcome: { returned: true } }, server);
  const connections = server.connections.length;
  await client.close();
  await server.abandoned();
  return { outcomes, arrivals, next, connections };
}

/** What the row asks for, played that way. */
export function expected({ calls, connection }: FaultRow, way: Way): Played {
  const isTriedTwice = way === "over TLS, tried twice";
  // On a connection that has carried another request before, core sends it once more without being asked to.
  const isSentAgain = (outcome: Outcome, at: number): boolean =>
    "returned" in outcome || ("error" in outcome && outcome.isSafe && (isTriedTwice || at > 0));
  const outcomes = calls.map(({ outcome }) => outcome);
  return {
    outcomes: outcomes.map((outcome, at) => (isSentAgain(outcome, at) ? fine : outcome)),
    arrivals: calls.length + outcomes.filter(isSentAgain).length,
    next: fine,
    connections: connection === "goes" ? 2 : 1,
  };
}

/** What the server answers where it behaves. */
const fine: Outcome = { status: 200, text: "fine" };

async function outcomeOf(client: Client, call: Call, { url, name }: ScriptedServer): Promise<Outcome> {
  const { method = "POST", upload, limit } = call;
  const content = upload === undefined ? null : { content: new Uint8Array(upload) };
  try {
    const response = await client.request(method, url, { ...content, ...(limit && { timeout: limit }) });
    return { status: response.status, text: response.text() };
  } catch (error) {
    if (!(error instanceof HTTPError && error.cause instanceof TransportFailure)) throw error;
    const { message } = error;
    const phase = phases.find((words) => message.includes(words));
    if (!message.startsWith(`${method} ${url}`) || !message.split(": ").slice(1).join().includes(name))
      throw new Error(`It does not say what failed where: ${message}`, { cause: error });
    if (phase === undefined) throw new Error(`It does not say when: ${message}`, { cause: error });
    return { error: error.name, phase, isSafe: error.cause.sent === "nothing" };
  }
}

const phases = [
  "without an answer",
  "before the body was complete",
  "without looking at it",
  "no answer",
  "no more of the body",
  "took no more of the request body",
] as const;
