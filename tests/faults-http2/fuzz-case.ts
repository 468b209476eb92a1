import { TransportFailure, type Transport, type TransportRequest } from "@trunkline/transport";
import { seededRandom } from "../aborts/seeded-random.ts";
import { fuzzedScript } from "./fuzz-frames.ts";
import { ScriptedServer } from "./scripted-server.ts";

// Far above what a case takes, which has nothing to wait for but its own limits.
const bound = 20_000;
const limits = { connect: 5000, pool: 5000, read: 150, write: 150, total: 2000 };

/**
 * Three requests to a server whose frames are spoilt in a way that the seed decides, and one after them. Rejects where one
 * of them does not settle, fails otherwise than it may, or a connection outlives the transport.
 */
export async function playFuzzed(seed: number, makeTransport: () => Transport): Promise<void> {
  const random = seededRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  await using server = await ScriptedServer.start({ scheme: "http", script: fuzzedScript(below) });
  const transport = makeTransport();
  const bodies = [null, new Uint8Array(below(2) === 0 ? 10 : 150_000), null];
  // Together more than the connection's window takes.
  if (below(4) === 0) bodies.push(...Array.from({ length: 5 }, () => new Uint8Array(15_000)));
  const requests = bodies.map((body) => {
    const asked = request(server, body);
    return below(3) === 0 ? { ...asked, signal: AbortSignal.timeout(below(30)) } : asked;
  });
  const settled = Promise.all(requests.map((each) => answered(transport, each, server.name)));
  await within(settled, "the requests");
  const next = await within(answered(transport, request(server, null), server.name), "the request after them");
  if (next?.kind === "remote-protocol" && next.sent === "nothing") throw new Error("None carries it.", { cause: next });
  await within(transport.close(), "the transport's end");
  await within(server.abandoned(), "the connections' end");
}

function request({ name, url }: ScriptedServer, body: Uint8Array | null): TransportRequest {
  const origin = { scheme: "http", host: "127.0.0.1", port: Number(name.split(":")[1]) };
  const extensions = { timeout: limits };
  return { method: "POST", url: { href: `${url}/`, origin, target: "/" }, headers: [], body, extensions };
}

/** Reads the answer to its end, or to the failure, which names the peer. */
async function answered(transport: Transport, asked: TransportRequest, peer: string): Promise<TransportFailure | null> {
  try {
    const { body } = await transport.handleRequest(asked);
    for await (const chunk of body) if (!(chunk instanceof Uint8Array)) throw new TypeError("A chunk is no bytes.");
    return null;
  } catch (error) {
    if (!(error instanceof TransportFailure)) throw error;
    if (error.peer !== peer || !error.message.includes(peer)) throw new Error("It names no peer.", { cause: error });
    return error;
  }
}

async function within<Value>(outcome: Promise<Value>, what: string): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`Nothing came of ${what} in ${bound} ms.`)), bound);
  try {
    return await Promise.race([outcome, promise]);
  } finally {
    clearTimeout(timer);
  }
}
