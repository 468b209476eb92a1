import { Agent, type Dispatcher } from "undici";
import type { Answer, BenchClient, ClientSettings } from "./bench-client.ts";
import { undiciPool } from "./undici-pool.ts";

/** The least that undici can be used with: a handler of one's own, and no body to be read as a stream. */
export function undiciDispatch({ connections, http2 }: ClientSettings = {}): BenchClient {
  const agent = new Agent(undiciPool(connections, http2));
  return {
    get: (url) =>
      new Promise((resolve, reject) => {
        const at = url.indexOf("/", url.indexOf("//") + 2);
        const [origin, path] = [url.slice(0, at), url.slice(at)];
        agent.dispatch({ origin, path, method: "GET", headers: [...headers] }, new Collecting(resolve, reject));
      }),
  };
}

const headers = ["accept", "*/*", "connection", "keep-alive", "user-agent", "bench"];
const decoder = new TextDecoder();

class Collecting implements Dispatcher.DispatchHandler {
  readonly #resolve: (answer: Answer) => void;
  readonly #reject: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  #status = 0;
  #etag: string | null = null;

  constructor(resolve: (answer: Answer) => void, reject: (error: Error) => void) {
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart(): void {}

  onResponseStart(_: Dispatcher.DispatchController, status: number, { etag }: NodeJS.Dict<string | string[]>): void {
    this.#status = status;
    this.#etag = typeof etag === "string" ? etag : null;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [only, ...others] = this.#chunks;
    const bytes = only !== undefined && others.length === 0 ? only : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, etag: this.#etag, user: JSON.parse(decoder.decode(bytes)) });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }
}
