import type { Client, RequestCallOptions } from "@trunkline/core";
import type { Transport } from "@trunkline/transport";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import type { IncomingMessage } from "node:http";
import type { HeldNames } from "./held-names.ts";
import { type OpenServer, openServer } from "./open-server.ts";
import { silentListener } from "./silent-listener.ts";

/** One phase of an exchange, and how to get a request into it. */
export interface Phase {
  readonly name: string;
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly options: RequestCallOptions;
  /** Told when a request is in the phase; called before it is sent. */
  readonly reached: () => Promise<void>;
  /** How many sockets the server has open. */
  readonly connections: () => number | Promise<number>;
  /** Resolves once no socket is open. */
  readonly drained: () => Promise<void>;
  /** From here on the next request is answered with "served". */
  readonly serve: () => Promise<void>;
}

/** What the phases count besides. */
export interface Tally {
  /** Request bodies that were begun and not ended. */
  openBodies: number;
}

export const authority = certificateAuthority();

/** The eight phases, each with a server of its own. `use` is given what has to be closed. */
export async function eightPhases(
  client: Client,
  transport: Transport,
  names: HeldNames,
  tally: Tally,
  use: (resource: AsyncDisposable) => void,
): Promise<readonly Phase[]> {
  const opened: Opened = async (...given) => {
    const server = await openServer(...given);
    use(server);
    return server;
  };
  const phase = (name: string, server: OpenServer, rest: Partial<Phase> = {}): Phase => ({
    name,
    url: `http://127.0.0.1:${server.port}/`,
    method: "GET",
    options: {},
    reached: server.next,
    connections: server.connections,
    drained: () => server.drained(0),
    serve: async () => server.serve(),
    ...rest,
  });
  return [
    await waitingForThePool(client, transport, await opened((_request, response) => response.write("held")), phase),
    nameLookup(await opened((_request, response) => response.end()), names, phase),
    await connecting(use),
    phase("TLS", ...(await silentTls(opened))),
    await sendingTheBody(opened, tally, phase),
    phase("waiting for the head", await opened(() => {})),
    readingTheBody(
      await opened((_request, response) => void response.writeHead(200, { "Content-Length": 10 }).write("half")),
      phase,
    ),
    waitingBeforeARetry(
      await opened((_request, response) => void response.writeHead(503, { Connection: "close" }).end("busy")),
      phase,
    ),
  ];
}

type Opened = (...given: Parameters<typeof openServer>) => Promise<OpenServer>;
type MakePhase = (name: string, server: OpenServer, rest?: Partial<Phase>) => Phase;

/** Its one slot is held by a response that has no end. */
async function waitingForThePool(
  client: Client,
  transport: Transport,
  server: OpenServer,
  phase: MakePhase,
): Promise<Phase> {
  const origin = `http://127.0.0.1:${server.port}`;
  const held = await client.stream("GET", origin);
  return phase("waiting for the pool", server, {
    reached: async () => {
      await Promise.resolve();
      const { waiting } = transport.stats?.()[origin] ?? {};
      if (waiting !== 1) throw new Error(`${waiting} requests wait for the pool, not 1.`);
    },
    drained: async () => {
      await held.close();
      await server.drained(0);
    },
  });
}

/** The name is found only after the abort, and nobody may be there to connect any more. */
function nameLookup(server: OpenServer, names: HeldNames, phase: MakePhase): Phase {
  return phase("name lookup", server, {
    url: `http://name.test:${server.port}/`,
    reached: () => names.asked(),
    serve: async () => {
      names.release();
      server.serve();
    },
  });
}

async function connecting(use: (resource: AsyncDisposable) => void): Promise<Phase> {
  const listener = await silentListener();
  use(listener);
  let isAsleep = true;
  let started = (): void => {};
  return {
    name: "connect",
    url: `${listener.url}/`,
    method: "GET",
    options: {
      extensions: {
        trace: (event) => {
          if (event === "connection.start") started();
          if (event === "connection.end") throw new Error("The listener let somebody in.");
        },
      },
    },
    reached: () => new Promise((resolve) => (started = resolve)),
    // It cannot count while it sleeps, and has let nobody in.
    connections: () => (isAsleep ? 0 : listener.connections()),
    drained: () => Promise.resolve(),
    serve: async () => {
      isAsleep = false;
      await listener.listen();
    },
  };
}

async function silentTls(opened: Opened): Promise<[OpenServer, Partial<Phase>]> {
  const server = await opened((_request, response) => response.end(), authority.issue(["127.0.0.1"]));
  return [server, { url: `https://127.0.0.1:${server.port}/` }];
}

/** The server takes nothing of it until the next one comes. */
async function sendingTheBody(opened: Opened, tally: Tally, phase: MakePhase): Promise<Phase> {
  let held: IncomingMessage | null = null;
  const release = (): void => void held?.resume();
  const server = await opened((request) => void (held = request));
  const piece = new Uint8Array(64 * 1024);
  const endless = async function* (): AsyncGenerator<Uint8Array> {
    tally.openBodies += 1;
    try {
      for (;;) yield piece;
    } finally {
      tally.openBodies -= 1;
    }
  };
  return phase("sending the body", server, {
    method: "POST",
    options: { content: endless },
    reached: () => {
      release();
      return server.next();
    },
    // A server that reads nothing does not see that the other side has gone.
    drained: () => {
      release();
      return server.drained(0);
    },
  });
}

function readingTheBody(server: OpenServer, phase: MakePhase): Phase {
  let arrived = (): void => {};
  return phase("reading the body", server, {
    options: { extensions: { trace: (event) => void (event === "response-head.end" && arrived()) } },
    reached: () => new Promise((resolve) => (arrived = resolve)),
  });
}

function waitingBeforeARetry(server: OpenServer, phase: MakePhase): Phase {
  let waits = (): void => {};
  return phase("waiting before a retry", server, {
    options: {
      retry: { attempts: 2, backoff: { initial: 60_000, max: 60_000 }, jitter: "none", budget: null },
      extensions: { trace: (event) => void (event === "request.retry" && waits()) },
    },
    reached: () => new Promise((resolve) => (waits = resolve)),
  });
}
