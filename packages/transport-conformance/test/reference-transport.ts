import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent, type AgentOptions as HttpsAgentOptions } from "node:https";
import {
  type Capability,
  type PoolStats,
  type RawResponse,
  type Transport,
  TransportFailure,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { Exchange } from "./reference-exchange.ts";
import { failure } from "./reference-failure.ts";

export interface ReferenceOptions {
  readonly authority?: string;
  readonly connections?: number;
  readonly keepAlive?: boolean;
  readonly trustsAnyone?: boolean;
}

/** The contract over node:http, as plainly as it can be kept. It is here to show that the cases can be passed. */
export function reference(options: ReferenceOptions = {}): Transport {
  const { authority, connections = 100, keepAlive = true, trustsAnyone = false } = options;
  return new ReferenceTransport({
    keepAlive,
    maxSockets: connections,
    rejectUnauthorized: !trustsAnyone,
    ...(authority !== undefined && { ca: authority }),
  });
}

class ReferenceTransport implements Transport {
  readonly contract = 1;
  readonly name = "reference";
  readonly capabilities: ReadonlySet<Capability> = new Set([
    "streams-request-body",
    "streams-response-body",
    "upgrades",
    "limits-pool",
    "limits-connect",
    "limits-write",
    "limits-read",
    "limits-total",
  ]);
  readonly #agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
  readonly #busy = new Set<Promise<void>>();
  #isClosed = false;

  constructor(options: HttpsAgentOptions) {
    this.#agents = { http: new HttpAgent(options), https: new HttpsAgent(options) };
  }

  async handleRequest(request: TransportRequest): Promise<TransportResponse> {
    const { scheme } = request.url.origin;
    if (this.#isClosed) throw failure("close", request, "the transport is closed", "nothing");
    if (scheme !== "http" && scheme !== "https") {
      throw failure("unsupported-protocol", request, `nobody here speaks ${scheme}`, "nothing");
    }
    if (request.signal?.aborted) throw failure("aborted", request, "aborted", "nothing", request.signal.reason);
    const exchange = new Exchange(request, this.#agents[scheme]);
    const busy = exchange.ended.finally(() => this.#busy.delete(busy));
    this.#busy.add(busy);
    return exchange.head;
  }

  async sendRaw(request: TransportRequest): Promise<RawResponse> {
    const { status, headers, body } = await this.handleRequest(request);
    try {
      return { status, headers, body: await body.readAll!() };
    } catch (error) {
      const { kind, message, cause, peer = "" } = error as TransportFailure;
      throw new TransportFailure(kind, message, { cause, peer, connection: "new" });
    }
  }

  async sendMany(
    requests: readonly TransportRequest[],
    { maxConcurrency }: { readonly maxConcurrency: number },
  ): Promise<readonly (TransportResponse | TransportFailure)[]> {
    const outcomes: (TransportResponse | TransportFailure)[] = [];
    const waiting = requests.entries();
    const send = async (): Promise<void> => {
      for (const [index, request] of waiting) {
        outcomes[index] = await this.handleRequest(request).catch((thrown: TransportFailure) => thrown);
      }
    };
    await Promise.all(Array.from({ length: maxConcurrency }, send));
    return outcomes;
  }

  stats(): Readonly<Record<string, PoolStats>> {
    const { sockets, freeSockets, maxSockets: max } = this.#agents.http;
    const count = (list: object): number => Object.values(list).flat().length;
    return { all: { active: count(sockets), idle: count(freeSockets), waiting: 0, max } };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const agents = Object.values(this.#agents);
    for (const agent of agents) for (const socket of Object.values(agent.freeSockets).flat()) socket?.destroy();
    await Promise.all(this.#busy);
    for (const agent of agents) agent.destroy();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
