import { Agent } from "node:http";
import type { Transport, TransportRequest } from "@trunkline/transport";
import { native } from "@trunkline/transport-native";
import { undici } from "@trunkline/transport-undici";
import { readByNode } from "./node-reader.ts";
import type { OddResponse } from "./odd-response.ts";
import type { OddServer } from "./odd-server.ts";
import type { Outcome } from "./outcome.ts";
import { type ReaderName, readers } from "./reader-names.ts";
import { type FirstOutcome, readBy, readBySync } from "./transport-reader.ts";

/** Asks for the odd answer, then, on the same client, for one with nothing odd about it. */
export type ReadPair = (server: OddServer, odd: OddResponse, patience: number) => Promise<Outcome>;

type Limits = { readonly maxConnections: number };
const one: Limits = { maxConnections: 1 };

export const pairOf: Readonly<Record<ReaderName, ReadPair>> = {
  native: pairBy("native", () => native({ limits: one })),
  undici: pairBy("undici", () => undici({ limits: one })),
  "native, shared": pairBy("native, shared", lentTransport),
  "native, synchronous": async (server, odd, patience) => {
    const transport = native({ limits: one });
    const ask = (turn: string, method: string): FirstOutcome =>
      readBySync(transport, requestOf(server, odd, "native, synchronous", turn, method, patience));
    const first = ask("first", odd.method);
    server.waitSync(odd.number, "native, synchronous", patience);
    const second = ask("second", "GET");
    transport.closeSync();
    return together(first, second, odd, "native, synchronous");
  },
  node: async (server, odd, patience) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const url = (turn: string): string => `http://127.0.0.1:${server.port}${targetOf(server, odd, "node", turn)}`;
    const first = await readByNode(url("first"), odd.method, agent, patience);
    await server.wait(odd.number, "node", patience);
    const second = await readByNode(url("second"), "GET", agent, patience);
    agent.destroy();
    return together(first, second, odd, "node");
  },
};

let lent: Transport | null = null;

/** Whoever leaves something behind on its connection leaves it to somebody else's answer. Made late: there may be no engine. */
function lentTransport(): Transport {
  return (lent ??= native({ limits: { maxConnections: 20 } }));
}

function pairBy(name: ReaderName, make: () => Transport): ReadPair {
  return async (server, odd, patience) => {
    const transport = make();
    const ask = async (turn: string, method: string): Promise<FirstOutcome> => {
      const request = requestOf(server, odd, name, turn, method, patience);
      const outcome = await readBy(transport, request);
      // Another's connection may be ending just then, which is what retries are for.
      return transport === lent && outcome.message.endsWith("without an answer") ? readBy(transport, request) : outcome;
    };
    const first = await ask("first", odd.method);
    await server.wait(odd.number, name, patience);
    const second = await ask("second", "GET");
    if (transport !== lent) await transport.close();
    return together(first, second, odd, name);
  };
}

function requestOf(
  server: OddServer,
  odd: OddResponse,
  name: ReaderName,
  turn: string,
  method: string,
  patience: number,
): TransportRequest<null> {
  const { origin } = server;
  const target = targetOf(server, odd, name, turn);
  const url = { href: `http://127.0.0.1:${server.port}${target}`, origin, target };
  return { method, url, headers: [], body: null, extensions: { timeout: { read: patience } } };
}

function targetOf({ seed }: OddServer, { number }: OddResponse, name: ReaderName, turn: string): string {
  return `/${seed}/${number}/${readers.indexOf(name)}/${turn}`;
}

function together(first: FirstOutcome, second: FirstOutcome, odd: OddResponse, name: ReaderName): Outcome {
  const { head, status, headers, body, end } = second;
  const own = `${odd.number}/${readers.indexOf(name)}`;
  const isFine = head === "answered" && status === 200 && end === "whole" && headers[0] === `x-second: ${own}`;
  const [told, isReused] = body.split(" ");
  return {
    ...first,
    second: isFine && told === own ? "fine" : JSON.stringify(second),
    isReused: isReused === "true",
  };
}
