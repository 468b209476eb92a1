import { ChildProgram } from "../child-program.ts";
import { placement } from "../placement.ts";
import type { TrafficSoFar } from "./traffic.ts";

/** HTTP/1.1 with and without TLS, HTTP/2 with, or HTTP/1.1 as the OpenAI API answers. */
export type ServerKind = "plain" | "tls" | "h2" | "openai";

/** A server for one scenario. Whoever starts it closes it. */
export interface BenchServer {
  readonly origin: string;
  /** PEM of the authority that signed its certificate; empty where it has none. */
  readonly authority: string;
  usage(): Promise<ServerUsage>;
  close(): Promise<void>;
}

export interface ServerUsage extends TrafficSoFar {
  /** How many requests it has answered: a client that sends fewer than it was asked for is found out. */
  readonly served: number;
  /** Microseconds of CPU that it has taken. */
  readonly cpu: number;
}

export async function startServer(kind: ServerKind): Promise<BenchServer> {
  const source = new URL("./server-main.ts", import.meta.url);
  const program = new ChildProgram(source, "the server", [kind], placement().server);
  const { port, authority } = (await program.message()) as { port: number; authority: string | null };
  return {
    origin: `${authority === null ? "http" : "https"}://127.0.0.1:${port}`,
    authority: authority ?? "",
    usage: async () => (await program.ask({})) as ServerUsage,
    close: () => program.end(),
  };
}
