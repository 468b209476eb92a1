import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server does with one request. */
export interface Scripted {
  readonly status?: number;
  /** `PORT` stands for the server's. */
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: unknown;
  /** "head": nothing is sent; "body": head and half the body, and then nothing; "cut": the same, and the connection ends; "refuse": it ends at once. */
  readonly fault?: "head" | "body" | "cut" | "refuse";
}

export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers by a script, the last line again and again, and writes down what arrives. */
export class RecordingServer implements AsyncDisposable {
  readonly #server: Server;
  #script: readonly Scripted[] = [];
  #requests: RecordedRequest[] = [];

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  begin(script: readonly Scripted[]): void {
    this.#script = script;
    this.#requests = [];
  }

  get requests(): readonly RecordedRequest[] {
    return this.#requests;
  }

  /** Resolves when the next request is here. */
  arrival(): Promise<void> {
    return new Promise((resolve) => this.#server.once("request", () => resolve()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = this.#requests.length;
    const script = this.#script[Math.min(at, this.#script.length - 1)] ?? {};
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
    const record = { method: request.method ?? "", url: request.url ?? "", headers, body: "" };
    this.#requests.push(record);
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      record.body = Buffer.concat(chunks).toString("latin1");
    } catch {
      return;
    }
    send(response, script);
  }
}

function send(response: ServerResponse, { status = 200, headers, body = {}, fault }: Scripted): void {
  if (fault === "head") return;
  if (fault === "refuse") {
    response.destroy();
    return;
  }
  const isText = typeof body === "string";
  const text = isText ? body : JSON.stringify(body);
  const type = isText ? {} : { "content-type": "application/json" };
  const port = String(response.socket?.localPort);
  const placed = Object.entries(headers ?? {}).map(([name, value]) => [name, value.replace("PORT", port)]);
  response.writeHead(status, { ...type, ...(Object.fromEntries(placed) as Record<string, string>) });
  if (fault === undefined) {
    response.end(text);
    return;
  }
  response.write(text.slice(0, text.length / 2), () => {
    if (fault === "cut") response.destroy();
  });
}
