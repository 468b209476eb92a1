import { once } from "node:events";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { ServerCertificate } from "./served.ts";
import type { Answer, Answering, Sent } from "./wire-row.ts";
import { longestWay, plainAnswer, type WorldScript } from "./world.ts";

/** What the thread of the server is given. */
export interface ServerThreadData {
  /** Answers come in, and what arrives goes out. */
  readonly port: MessagePort;
  /** How many requests have arrived since the last answers. */
  readonly arrivals: Int32Array;
  readonly certificate?: ServerCertificate | undefined;
}

// More than any row asks for.
const mostRequests = 30;

/** The script of two origins in another thread: neither side ever waits for a turn of this thread's loop. */
export class ThreadedScript implements WorldScript, AsyncDisposable {
  readonly here: string;
  readonly there: string;
  /** The same over TLS, where there is a certificate to show. */
  readonly secure: { readonly here: string; readonly there: string } | null;
  readonly #worker: Worker;
  readonly #data: ServerThreadData;
  readonly #sent: Sent[] = [];

  static async start(certificate?: ServerCertificate): Promise<ThreadedScript> {
    const { port1, port2 } = new MessageChannel();
    const arrivals = new Int32Array(new SharedArrayBuffer(4));
    const workerData: ServerThreadData = { port: port2, arrivals, certificate };
    const worker = new Worker(new URL("threaded-server.ts", import.meta.url), { workerData, transferList: [port2] });
    const [urls] = (await once(worker, "message")) as [readonly string[]];
    return new ThreadedScript(worker, { port: port1, arrivals }, urls);
  }

  constructor(worker: Worker, data: ServerThreadData, [here = "", there = "", ...secure]: readonly string[]) {
    this.#worker = worker;
    this.#data = data;
    this.here = here;
    this.there = there;
    const [secureHere, secureThere] = secure.map((url) => url.replace("http:", "https:"));
    this.secure = secureHere && secureThere ? { here: secureHere, there: secureThere } : null;
  }

  get sent(): readonly Sent[] {
    const { port } = this.#data;
    for (let news = receiveMessageOnPort(port); news !== undefined; news = receiveMessageOnPort(port))
      this.#sent.push(news.message as Sent);
    return this.#sent;
  }

  reset(answer: Answering = plainAnswer): void {
    this.#sent.length = 0;
    Atomics.store(this.#data.arrivals, 0, 0);
    const answers = Array.from({ length: mostRequests }, (_, at): Answer | null => answer(at + 1));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#data.port.postMessage(answers);
  }

  async arrivals(count: number): Promise<void> {
    const { arrivals } = this.#data;
    for (let come = Atomics.load(arrivals, 0); come < count; come = Atomics.load(arrivals, 0))
      if (Atomics.wait(arrivals, 0, come, longestWay) === "timed-out") return;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#data.port.close();
    await this.#worker.terminate();
  }
}
