import { connect, type Socket } from "node:net";
import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** A port whose backlog is full: whoever connects waits, until `listen` lets everyone in. */
export interface SilentListener extends AsyncDisposable {
  readonly url: string;
  readonly listen: () => Promise<void>;
  /** As the server counts them. */
  readonly connections: () => Promise<number>;
}

// The listening thread is put to sleep before it can accept anyone.
const program = `
  const { createServer } = require("node:http");
  const { parentPort, workerData } = require("node:worker_threads");
  const server = createServer((_request, response) => response.end("served"));
  parentPort.on("message", () => server.getConnections((_error, count) => parentPort.postMessage(count)));
  server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    Atomics.wait(workerData, 0, 0);
  });
`;

export async function silentListener(): Promise<SilentListener> {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(program, { eval: true, workerData: gate });
  const [port] = (await once(worker, "message")) as [number];
  // The kernel takes one more than the backlog says, and says nothing to those that come after.
  const fillers = [connect(port, "127.0.0.1"), connect(port, "127.0.0.1")];
  await Promise.all(fillers.map((filler: Socket) => once(filler, "connect")));
  return {
    url: `http://127.0.0.1:${port}`,
    async listen() {
      for (const filler of fillers) filler.destroy();
      Atomics.store(gate, 0, 1);
      Atomics.notify(gate, 0);
    },
    async connections() {
      worker.postMessage("count", []);
      const [count] = (await once(worker, "message")) as [number];
      return count;
    },
    async [Symbol.asyncDispose]() {
      await worker.terminate();
    },
  };
}
