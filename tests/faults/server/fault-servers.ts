import { Worker } from "node:worker_threads";
import type { Script } from "../fault.ts";
import type { Answer, Question } from "./fault-worker.ts";
import type { Certificate, Report } from "./scripted-peer.ts";

/** A peer in another thread, so that it plays on while a synchronous client blocks this one. */
export interface FaultServer {
  readonly port: number;
  readonly report: () => Promise<Report>;
  readonly mend: () => Promise<void>;
  readonly say: () => Promise<void>;
  readonly leftOpen: (milliseconds: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

type Asked = Question extends infer Each ? (Each extends Question ? Omit<Each, "number"> : never) : never;

/** The thread in which the peers of a table stand. */
export class FaultServers implements AsyncDisposable {
  readonly #certificate: Certificate;
  readonly #worker = new Worker(new URL("./fault-worker.ts", import.meta.url));
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #asked = 0;

  constructor(certificate: Certificate) {
    this.#certificate = certificate;
    this.#worker.on("message", ({ number, value }: Answer) => {
      this.#waiting.get(number)?.resolve(value);
      this.#waiting.delete(number);
    });
    this.#worker.on("error", (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
    });
  }

  async listen(script: Script): Promise<FaultServer> {
    const port = (await this.#ask({ ask: "listen", script, certificate: this.#certificate })) as number;
    return {
      port,
      report: () => this.#ask({ ask: "report", port }) as Promise<Report>,
      mend: () => this.#ask({ ask: "mend", port }) as Promise<void>,
      say: () => this.#ask({ ask: "say", port }) as Promise<void>,
      leftOpen: (milliseconds) => this.#ask({ ask: "leftOpen", port, milliseconds }) as Promise<number>,
      close: () => this.#ask({ ask: "close", port }) as Promise<void>,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(question: Asked): Promise<unknown> {
    const number = ++this.#asked;
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.set(number, answer);
    this.#worker.postMessage({ ...question, number }, []);
    return answer.promise;
  }
}
