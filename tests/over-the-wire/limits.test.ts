import { Client, type RequestCallOptions } from "@trunkline/core";
import { expect, test } from "vitest";
import { silentListener } from "../aborts/silent-listener.ts";
import { overSockets, type SocketTransport } from "../socket-transports.ts";
import { ReportingServer } from "../reporting-server.ts";
import type { Level } from "./wire-row.ts";
import { ways } from "./wire-ways.ts";

type Phase = "connect" | "pool" | "write" | "read" | "total";

/** What a phase that lasts too long looks like. */
interface Delay {
  readonly phase: Phase;
  readonly says: string;
  readonly target?: string;
  readonly options?: RequestCallOptions;
  readonly error: string;
  /** `PEER` stands for host and port. */
  readonly message: string;
}

// Much longer than anything on loopback takes, much shorter than the default.
const limit = 300;
const pieces = async function* (): AsyncGenerator<Uint8Array> {
  for (;;) yield new Uint8Array(1024 * 1024);
};

const delays: readonly Delay[] = [
  {
    phase: "connect",
    says: "nobody takes the connection",
    error: "ConnectTimeout",
    message: "no connection to PEER within 300 ms",
  },
  {
    phase: "pool",
    says: "the only connection is busy",
    error: "PoolTimeout",
    message: "no free connection to PEER within 300 ms",
  },
  {
    phase: "write",
    says: "the server takes no more of the body",
    target: "/full",
    options: { content: pieces },
    error: "WriteTimeout",
    message: "PEER took no more of the request body within 300 ms",
  },
  {
    phase: "read",
    says: "no answer comes",
    target: "/silent",
    error: "ReadTimeout",
    message: "no answer from PEER within 300 ms",
  },
  {
    phase: "read",
    says: "the body stops",
    target: "/half",
    error: "ReadTimeout",
    message: "no more of the body from PEER within 300 ms",
  },
  {
    phase: "total",
    says: "the body never ends",
    target: "/drip",
    error: "TotalTimeout",
    message: "the exchange with PEER was not complete within 300 ms",
  },
];

overSockets(({ make }) => {
  for (const level of ["client", "assigned", "call"] as const)
    for (const delay of delays)
      test(
        `the limit "${delay.phase}" (${level}) ends every kind of call when ${delay.says}`,
        { tags: ["F025", "F087"] },
        async () => {
          const calls = Object.keys(ways).map((way) => played(make, delay, level, way));

          const outcomes = await Promise.all(calls);

          expect(outcomes).toEqual(
            Object.keys(ways).map((way) => [way, delay.error, expect.stringContaining(delay.message), true, "fine"]),
          );
        },
      );
});

/** The way, what was thrown, whether it came in time, and what the next request finds. */
async function played(
  make: SocketTransport["make"],
  { phase, target = "/", options = {} }: Delay,
  level: Level,
  way: string,
): Promise<unknown[]> {
  await using resources = new AsyncDisposableStack();
  const server = resources.use(await dawdling());
  const silent = phase === "connect" ? resources.use(await silentListener()) : null;
  const timeout = { [phase]: limit };
  const client = resources.use(
    new Client({
      transport: make({ limits: { maxConnections: 1 } }),
      baseUrl: silent?.url ?? server.url,
      timeout: { read: null, ...(level === "client" ? timeout : {}) },
    }),
  );
  if (level === "assigned") client.timeout = { read: null, ...timeout };
  const held = phase === "pool" ? await client.stream("GET", "/half", { timeout: null }) : null;
  const started = performance.now();

  const thrown: unknown = await ways[way]!({
    client: client,
    isSync: false,
    method: "POST",
    url: target,
    options: { ...options, ...(level === "call" ? { timeout } : {}) },
    sending: {},
  }).catch((caught: unknown) => caught);
  const took = performance.now() - started;
  await held?.close();
  await silent?.listen();
  const next = await client.get(`${server.url}/fine`, { timeout: null });

  const { host } = new URL(silent?.url ?? server.url);
  const told = (thrown as Error).message.replaceAll(host, "PEER");
  return [way, (thrown as Error).name, told, took >= limit - 1 && took < 4500, next.text()];
}

function dawdling(): Promise<ReportingServer> {
  return ReportingServer.start(
    (_request, response, { target }) => {
      if (target === "/fine") response.end("fine");
      else if (target === "/half") response.writeHead(200, { "Content-Length": 10 }).write("half");
      else if (target === "/drip") {
        const dripping = setInterval(() => response.write("drip"), 10);
        response.on("close", () => clearInterval(dripping));
      }
    },
    { unread: "/full" },
  );
}
