// Makes the requests of whoever waits, and wakes him.
import { type MessagePort, workerData } from "node:worker_threads";
import { Agent, request } from "undici";

export interface WorkerData {
  /** URLs come by it, and answers go. */
  readonly port: MessagePort;
  /** The number of answers. */
  readonly signal: Int32Array;
}

/** The text is not parsed yet. */
export interface WorkerAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly text: string;
}

const { port, signal } = workerData as WorkerData;
const dispatcher = new Agent();

port.on("message", (url: string) => {
  void answerTo(url)
    .catch(String)
    .then((answer) => {
      port.postMessage(answer);
      Atomics.add(signal, 0, 1);
      Atomics.notify(signal, 0);
    });
});

async function answerTo(url: string): Promise<WorkerAnswer> {
  const { statusCode, headers, body } = await request(url, { dispatcher });
  const { etag } = headers;
  return { status: statusCode, etag: typeof etag === "string" ? etag : null, text: await body.text() };
}
