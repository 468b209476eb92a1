import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createHttp2Server, createSecureServer } from "node:http2";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import type { Answer, Sent } from "../over-the-wire/wire-row.ts";
import { ThreadedScript } from "../over-the-wire/threaded-script.ts";
import { Script, type WorldScript } from "../over-the-wire/world.ts";

/** Two origins, by what they speak. */
export interface Pair {
  readonly here: number;
  readonly there: number;
}

/** Two origins of each kind that share a script. */
export interface Origins extends AsyncDisposable {
  readonly script: WorldScript;
  readonly pair: (kind: "http" | "https" | "http2" | "cleartextHttp2") => Pair;
}

const authority = certificateAuthority();

/** Trusted by the clients of these tests; `tlsCertificate` is what every TLS server here shows. */
export const trusted: string = authority.certificate;
export const tlsCertificate = authority.issue(["localhost", "127.0.0.1"]);

const options = { key: tlsCertificate.key, cert: tlsCertificate.certificate };
const makers: Readonly<Record<string, (listener: RequestListener) => Server>> = {
  http: (listener) => createServer(listener),
  https: (listener) => createTlsServer(options, listener),
  http2: (listener) => createSecureServer(options, listener as never),
  cleartextHttp2: (listener) => createHttp2Server(listener as never),
};

/** Servers of Node's own that remember what arrives and answer by one script, whatever stands before them. */
export class Backends implements Origins {
  readonly script: Script = new Script();
  readonly #servers = new Map<string, Server>();

  static async start(): Promise<Backends> {
    const backends = new Backends();
    for (const [kind, make] of Object.entries(makers)) {
      for (const origin of ["here", "there"] as const) {
        const server = make((request, response) => void backends.#serve(origin, request, response));
        // What a client gives up in the middle of is no error of the server's.
        server.on("clientError", (_error, socket: { destroy: () => void }) => socket.destroy());
        server.on("sessionError", () => {});
        await once(server.listen(0, "127.0.0.1"), "listening");
        backends.#servers.set(`${kind} ${origin}`, server);
      }
    }
    return backends;
  }

  pair(kind: "http" | "https" | "http2" | "cleartextHttp2"): Pair {
    const port = (origin: string): number =>
      (this.#servers.get(`${kind} ${origin}`)?.address() as AddressInfo | undefined)?.port ?? 0;
    return { here: port("here"), there: port("there") };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const server of this.#servers.values()) {
      if ("closeAllConnections" in server) (server.closeAllConnections as () => void)();
      server.close();
      await Promise.resolve();
    }
  }

  async #serve(origin: Sent["origin"], request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>).catch(() => null);
    if (chunks === null) return;
    const { method = "", url = "", rawHeaders } = request;
    const body = Buffer.concat(chunks).toString();
    write(response, this.script.arrived({ origin, method, target: url, headers: headerLines(rawHeaders), body }));
  }
}

/** In another thread, for clients that block this one; they speak HTTP/1.1, in clear or over TLS. */
export async function threadedBackends(): Promise<Origins> {
  const script = await ThreadedScript.start(options);
  const port = (url: string): number => Number(new URL(url).port);
  const pairOf = ({ here, there }: { here: string; there: string }): Pair => ({ here: port(here), there: port(there) });
  const pairs = { http: pairOf(script), https: pairOf(script.secure!) };
  return {
    script,
    pair: (kind) => (kind === "https" ? pairs.https : pairs.http),
    [Symbol.asyncDispose]: () => script[Symbol.asyncDispose](),
  };
}

function headerLines(raw: readonly string[]): string[] {
  const lines = raw.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${raw[at + 1] ?? ""}`] : []));
  return lines.map((line) => line.replace(/^:authority:/, "host:")).filter((line) => !line.startsWith(":"));
}

function write(response: ServerResponse, answer: Answer | null): void {
  if (answer === null) return;
  const { status = 200, headers = [], body = "" } = answer;
  for (let at = 0; at < headers.length; at += 2) response.appendHeader(headers[at] ?? "", headers[at + 1] ?? "");
  if (!response.hasHeader("content-length")) response.setHeader("content-length", Buffer.byteLength(body));
  response.writeHead(status).end(body);
}
