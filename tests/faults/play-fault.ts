import { HTTPError } from "@trunkline/core";
import { expect, vi } from "vitest";
import type { Fault, Way } from "./fault.ts";
import type { FaultServer, FaultServers } from "./server/fault-servers.ts";
import type { FaultClient, TransportUnderTest } from "./transports.ts";

/** How a row's request is made. */
interface Manner {
  readonly method: string;
  readonly isRetried: boolean;
}

/** All that is to be seen of one play of a row. */
interface Seen extends Manner {
  /** `STATUS TEXT`, or `CLASS: MESSAGE`. */
  readonly outcome: string;
  /** How often the fault was met, and how often the request itself arrived there. */
  readonly met: number;
  readonly requests: number;
  /** What the next request on the client gets: a POST, never sent twice. */
  readonly next: string;
  readonly isReused: boolean | null;
  /** Connections that the peer still has, after all. */
  readonly open: number;
  /** Connections and waiting requests that the client says it has. */
  readonly left: { readonly active: number; readonly idle: number; readonly waiting: number };
}

/** Nothing may take as long as this. */
const plenty = 8000;

/** Plays the row in every manner, each with a client and a peer of its own, and judges it. */
export async function playFault(
  fault: Fault,
  under: TransportUnderTest,
  servers: FaultServers,
  verify: string,
): Promise<void> {
  await Promise.all(
    mannersOf(fault).map(async (manner) => {
      const server = await servers.listen(fault.script);
      try {
        expect(await seenOf(fault, manner, server, under, verify)).toEqual(expectedOf(fault, manner, server.port));
      } finally {
        await server.close();
      }
    }),
  );
}

/** What fails is tried with retries too, and by a method that may not be sent twice. */
function mannersOf({ call: { method }, outcome }: Fault): readonly Manner[] {
  const own = [false, true].map((isRetried) => ({ method, isRetried }));
  return "error" in outcome && method === "GET" ? [...own, { method: "POST", isRetried: true }] : own;
}

async function seenOf(
  { way, call, isSecond, isTold, isReused }: Fault,
  { method, isRetried }: Manner,
  server: FaultServer,
  under: TransportUnderTest,
  verify: string,
): Promise<Seen> {
  const names = new Names(way);
  const proxy = way.proxy && { proxy: `${way.proxy}://${way.credentials ?? ""}127.0.0.1:${server.port}` };
  const lookup = way.lookup && { lookup: (host: string) => names.addressesOf(host) };
  const client = under.client(
    { verify, ...proxy, ...lookup },
    {
      timeout: { connect: plenty, read: plenty, write: plenty, pool: plenty, total: null, ...call.limits },
      retry: { attempts: isRetried ? 2 : 1, statuses: [], backoff: { initial: 0 }, jitter: "none", budget: null },
    },
  );
  const base = baseOf(way, server.port);
  if (isSecond) await textOf(() => client.request("GET", `${base}/first`, {}));
  const body = method === "GET" || method === "HEAD" ? {} : contentOf(call);

  const outcome = await textOf(() => client.request(method, `${base}/fault`, body));
  if (isTold) await server.say();
  await server.mend();
  // Several messages may come in one turn of the event loop, and sockets have theirs behind it.
  await new Promise((turned) => setImmediate(turned));
  names.mend();
  const next = await textOf(() =>
    client.request("POST", `${base}/next`, { content: "once", timeout: plenty, retry: { attempts: 1 } }),
  );
  await client.close();
  const open = await server.leftOpen(plenty);
  const report = await server.report();

  await vi.waitFor(() => expect(leftOf(client)).toEqual(nothing), { timeout: plenty, interval: 1 });
  return {
    method,
    isRetried,
    outcome,
    met: way.lookup === undefined || report.met > 0 ? report.met : names.met,
    requests: report.requests,
    next,
    isReused: isReused === null ? null : report.isReused,
    open,
    left: leftOf(client),
  };
}

function expectedOf(
  { outcome, way, script, isReused, isSecond }: Fault,
  { method, isRetried }: Manner,
  port: number,
): object {
  const rest = { method, isRetried, next: "200 fine", isReused, open: 0, left: nothing };
  if ("status" in outcome) return { ...rest, outcome: `${outcome.status} ${outcome.text}`, met: 1, requests: 1 };
  const { error, came } = outcome;
  const isSafe = came === "nowhere" || (came === "there" && method !== "POST" && error !== "TotalTimeout");
  // On a connection that was used before it is always tried once more, where that is safe.
  const met = 1 + Number(isRetried && isSafe) + Number(isSecond && isSafe);
  const message = outcome.message.replaceAll("PEER", `127.0.0.1:${port}`).replaceAll("PORT", String(port));
  const told = `${error}: ${method} ${baseOf(way, port)}/fault: ${message}`;
  return {
    ...rest,
    outcome: told.endsWith("…") ? expect.stringContaining(told.slice(0, -1)) : told,
    met,
    requests: script.at === "request" ? met : 0,
  };
}

/** Names are found as the row says until it is mended. */
class Names {
  met = 0;
  readonly #lookup: Way["lookup"];
  #isMended = false;

  constructor({ lookup }: Way) {
    this.#lookup = lookup;
  }

  mend(): void {
    this.#isMended = true;
  }

  /** At once where it can be, so that a synchronous transport may ask too. */
  addressesOf(host: string): readonly string[] | Promise<never> {
    if (this.#isMended || this.#lookup === undefined) return ["127.0.0.1"];
    this.met++;
    if (this.#lookup === "fails") throw new Error(`nobody knows ${host}`);
    return this.#lookup === "hangs" ? new Promise<never>(() => {}) : this.#lookup;
  }
}

function baseOf({ scheme, host, proxy }: Way, port: number): string {
  return `${scheme}://${host}${proxy === undefined ? `:${port}` : ""}`;
}

function contentOf({ size, isStreamed }: Fault["call"]): object {
  if (size === 0) return { content: "body" };
  const piece = new Uint8Array(64 * 1024);
  const pieces = function* (): Generator<Uint8Array> {
    for (let left = size; left > 0; left -= piece.length) yield piece;
  };
  return { content: isStreamed ? pieces : new Uint8Array(size) };
}

async function textOf(ask: () => ReturnType<FaultClient["request"]>): Promise<string> {
  try {
    const response = await ask();
    return `${response.status} ${response.text()}`;
  } catch (error) {
    if (!(error instanceof HTTPError)) throw error;
    return `${error.name}: ${error.message}`;
  }
}

const nothing = { active: 0, idle: 0, waiting: 0 };

function leftOf(client: FaultClient): Seen["left"] {
  const left = { ...nothing };
  for (const { active, idle, waiting } of Object.values(client.stats?.() ?? {})) {
    left.active += active;
    left.idle += idle;
    left.waiting += waiting;
  }
  return left;
}
