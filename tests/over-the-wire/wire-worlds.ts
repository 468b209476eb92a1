import { type SyncTransport, shared, type Transport } from "@trunkline/transport";
import { nodeApp } from "@trunkline/transport-app";
import { presentTransports, type SocketTransport } from "../socket-transports.ts";
import { inProcessWorlds } from "./in-process-worlds.ts";
import { bodyOf, sentFrom, urlOf, wireOrigin, write } from "./served.ts";
import { ThreadedScript } from "./threaded-script.ts";
import type { Sent } from "./wire-row.ts";
import { Script, type World } from "./world.ts";

const asIs = ({ headers }: Sent): readonly string[] => headers;
const always = (): boolean => true;

/** Every kind of transport there is on this machine. */
export async function everyWorld(only: string): Promise<readonly World[]> {
  const script = new Script();
  const sockets: World[] = [];
  for (const transport of presentTransports) {
    sockets.push(await socketWorld(only, transport));
    if (transport.makeSync !== undefined) sockets.push(await syncSocketWorld(only, transport.name, transport.makeSync));
  }
  return [...sockets, nodeAppWorld(only, script), ...inProcessWorlds(only, script)];
}

function nodeAppWorld(only: string, script: Script): World {
  return {
    name: "app, Node-style",
    method: only,
    script,
    here: "http://here.example",
    there: "http://there.example",
    isSync: false,
    streamsBodies: true,
    gives: new Set(["waiting", "aborts", "promises"]),
    transport: () =>
      nodeApp((request, response) => {
        const origin = request.headers.host === "there.example" ? "there" : "here";
        void bodyOf(request).then((body) => write(response, script.arrived(sentFrom(origin, request, body))));
      }),
    shows: asIs,
    carries: always,
    close: () => Promise.resolve(),
  };
}

async function socketWorld(only: string, { name, make }: SocketTransport): Promise<World> {
  const script = new Script();
  const arrived = (sent: Sent) => script.arrived(sent);
  const servers = [await wireOrigin("here", arrived), await wireOrigin("there", arrived)] as const;
  const [here, there] = servers;
  const transport: Transport = make();
  return {
    name,
    method: only,
    script,
    here: urlOf(here),
    there: urlOf(there),
    isSync: false,
    streamsBodies: true,
    gives: new Set(["sockets", "waiting", "aborts", "promises"]),
    transport: () => shared(transport),
    shows: shownBy[name],
    carries: always,
    close: async () => {
      await transport.close();
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((closed) => void server.close(closed));
      }
    },
  };
}

/** Its servers are in another thread: this one can answer nobody while a call blocks it. */
async function syncSocketWorld(only: string, name: SocketTransport["name"], make: () => SyncTransport): Promise<World> {
  const script = await ThreadedScript.start();
  const transport = make();
  return {
    name: `${name}, SyncClient`,
    method: only,
    script,
    here: script.here,
    there: script.there,
    isSync: true,
    streamsBodies: true,
    gives: new Set(["sockets", "waiting"]),
    transport: () => shared(transport),
    shows: shownBy[name],
    carries: always,
    close: async () => {
      transport.closeSync();
      await script[Symbol.asyncDispose]();
    },
  };
}

/** What becomes of header lines: framing is the transport's. */
const shownBy: Readonly<Record<SocketTransport["name"], World["shows"]>> = {
  // It writes Host and Connection itself too, before all others, and its own names in lower case.
  undici: (sent) => {
    const headers = withLength(sent);
    const own = ["host", "connection", "content-length", "transfer-encoding"];
    const named = (name: string): readonly string[] =>
      linesOf(headers, [name]).map((line) => name + line.slice(name.length));
    const rest = headers.filter((line) => !linesOf(headers, own).includes(line));
    return [...own.slice(0, 2).flatMap(named), ...rest, ...own.slice(2).flatMap(named)];
  },
  native: (sent) => {
    const headers = withLength(sent);
    const chunked = linesOf(headers, ["transfer-encoding"]);
    return [...headers.filter((line) => !chunked.includes(line)), ...chunked];
  },
};

function linesOf(headers: readonly string[], names: readonly string[]): readonly string[] {
  return headers.filter((line) => names.some((name) => line.toLowerCase().startsWith(`${name}:`)));
}

/** A length for every method that may have a body. */
function withLength({ method, headers }: Sent): readonly string[] {
  const isFramed = linesOf(headers, ["content-length", "transfer-encoding"]).length > 0;
  return method === "QUERY" && !isFramed ? [...headers, "Content-Length: 0"] : headers;
}
