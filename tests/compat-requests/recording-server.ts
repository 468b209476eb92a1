import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { type Arrival, type Seen, seen } from "./arrival.ts";

/** The recording server in its process. */
export class RecordingServer implements AsyncDisposable {
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, port: number) {
    this.#process = process;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<RecordingServer> {
    const process = fork(`${import.meta.dirname}/server.ts`, { execArgv: ["--disable-warning=ExperimentalWarning"] });
    const [{ port }] = (await once(process, "message")) as [{ port: number }];
    return new RecordingServer(process, port);
  }

  /** What has arrived since it was last asked. */
  async taken(): Promise<readonly Seen[]> {
    const answer = once(this.#process, "message") as Promise<[{ arrivals: readonly Arrival[] }]>;
    this.#process.send("take");
    const [{ arrivals }] = await answer;
    return arrivals.map(seen);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const end = once(this.#process, "exit");
    this.#process.disconnect();
    await end;
  }
}
