import { ChildProgram } from "../child-program.ts";

/** A server for one scenario. Whoever starts it closes it. */
export interface BenchServer {
  readonly origin: string;
  /** How many requests it has answered: a client that sends fewer than it was asked for is found out. */
  served(): Promise<number>;
  close(): Promise<void>;
}

export async function startJsonServer(): Promise<BenchServer> {
  const program = new ChildProgram(new URL("./json-server.ts", import.meta.url), "the JSON server", []);
  const { port } = (await program.message()) as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    served: async () => ((await program.ask({})) as { served: number }).served,
    close: () => program.end(),
  };
}
