import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { TransportOrigin } from "@trunkline/transport";
import { type ReaderName, readers } from "./reader-names.ts";

/** The server of one run, in a thread of its own. */
export class OddServer implements AsyncDisposable {
  readonly seed: number;
  readonly origin: TransportOrigin;
  readonly #worker: Worker;
  readonly #played: Int32Array;

  static async start(seed: number, numbers: number): Promise<OddServer> {
    const played = new Int32Array(new SharedArrayBuffer(4 * numbers * readers.length));
    const worker = new Worker(new URL("./serve-odd-responses.ts", import.meta.url), { workerData: played });
    const [port] = (await once(worker, "message")) as [number];
    return new OddServer(seed, port, worker, played);
  }

  private constructor(seed: number, port: number, worker: Worker, played: Int32Array) {
    this.seed = seed;
    this.origin = { scheme: "http", host: "127.0.0.1", port };
    this.#worker = worker;
    this.#played = played;
  }

  get port(): number {
    return this.origin.port;
  }

  /** Returns when the server has sent all it had to send, or has seen the client hang up, and the client could see it. */
  async wait(number: number, name: ReaderName, patience: number): Promise<void> {
    await Atomics.waitAsync(this.#played, placeOf(number, name), 0, patience).value;
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
  }

  waitSync(number: number, name: ReaderName, patience: number): void {
    Atomics.wait(this.#played, placeOf(number, name), 0, patience);
  }

  /** Before an answer is asked for, be it once more. */
  rewind(number: number, names: readonly ReaderName[]): void {
    for (const name of names) Atomics.store(this.#played, placeOf(number, name), 0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}

function placeOf(number: number, name: ReaderName): number {
  return number * readers.length + readers.indexOf(name);
}
