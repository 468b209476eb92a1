import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { programFile } from "../../program-file.ts";
import type { SyncBenchClient } from "./sync-bench-client.ts";
import type { WorkerAnswer, WorkerData } from "./undici-worker.ts";

/** What is done where no client can block: a thread makes the request while this one waits. */
export function workerAndUndici(): SyncBenchClient {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: WorkerData = { port: port2, signal };
  const worker = new Worker(programFile(new URL("./undici-worker.ts", import.meta.url)), {
    workerData,
    transferList: [port2],
  });
  worker.unref();
  let answers = 0;
  return {
    get(url) {
      port.postMessage(url);
      Atomics.wait(signal, 0, answers);
      answers += 1;
      const answer = receiveMessageOnPort(port)?.message as WorkerAnswer | string;
      if (typeof answer === "string") throw new Error(answer);
      return { status: answer.status, etag: answer.etag, user: JSON.parse(answer.text) as unknown };
    },
  };
}
