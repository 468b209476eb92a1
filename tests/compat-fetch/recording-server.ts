import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answers } from "./answers.ts";

/** A request as it came: header names in small letters, sorted. */
export interface Arrival {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** Listens at two origins, answers by path, and remembers what came. */
export class RecordingServer implements AsyncDisposable {
  readonly #servers: readonly Server[];
  #arrivals: Arrival[] = [];

  private constructor() {
    this.#servers = ["one", "two"].map((origin) =>
      createServer((request, response) => void this.#arrived(origin, request, response)),
    );
  }

  static async start(): Promise<RecordingServer> {
    const server = new RecordingServer();
    for (const each of server.#servers) await once(each.listen(0, "127.0.0.1"), "listening");
    return server;
  }

  get origins(): readonly string[] {
    return this.#servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  /** What has come since the last time. */
  taken(): readonly Arrival[] {
    const arrivals = this.#arrivals;
    this.#arrivals = [];
    return arrivals;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections();
      await new Promise((closed) => void server.close(closed));
    }
  }

  async #arrived(origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://server");
    const arrival = {
      method: request.method ?? "",
      target: `${origin} ${request.url}`,
      headers: fieldsOf(request),
      body: "",
    };
    this.#arrivals.push(arrival);
    const answer = answers[url.pathname] ?? answers["/echo"]!;
    if (url.pathname === "/pipe") return void request.pipe(response);
    try {
      for await (const chunk of request) arrival.body += (chunk as Buffer).toString("latin1");
      answer(response, url.searchParams, arrival);
    } catch {
      // The client went away; the case that had it do so looks at its own side.
    }
  }
}

function fieldsOf({ rawHeaders }: IncomingMessage): [string, string][] {
  return rawHeaders
    .flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1] ?? ""]] : []))
    .toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}
