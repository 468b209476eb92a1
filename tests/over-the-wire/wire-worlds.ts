import { Client, type ClientOptions, SyncClient } from "@trunkline/core";
import { shared, type SyncTransport, type Transport } from "@trunkline/transport";
import { app, nodeApp, syncApp } from "@trunkline/transport-app";
import { mock } from "@trunkline/transport-mock";
import { undici } from "@trunkline/transport-undici";
import type { IncomingMessage, ServerResponse } from "node:http";
import { ReportingServer } from "../reporting-server.ts";
import type { Answer, Answering, Need, Sent } from "./wire-row.ts";

/** Two origins behind one kind of transport, that remember what arrives and answer as they are told. */
export interface World {
  readonly name: string;
  /** The one method that this world is for, so that methods can be played side by side. */
  readonly method: string;
  readonly script: Script;
  readonly here: string;
  readonly there: string;
  readonly isSync: boolean;
  readonly streamsBodies: boolean;
  readonly gives: ReadonlySet<Need>;
  readonly transport: () => Transport | SyncTransport;
  /** What becomes of header lines on this way. */
  readonly shows: (sent: Sent) => readonly string[];
  /** Whether the way can carry such a request at all. */
  readonly carries: (sent: Sent) => boolean;
  readonly close: () => Promise<void>;
}

/** What both origins of a world share. */
export class Script {
  readonly sent: Sent[] = [];
  answer: Answering = plainAnswer;

  reset(answer: Answering = plainAnswer): void {
    this.sent.length = 0;
    this.answer = answer;
  }

  arrived(sent: Sent): Answer | null {
    this.sent.push(sent);
    return this.answer(sent, this.sent.length);
  }
}

export const plainText = "here it is";

function plainAnswer(): Answer {
  return { headers: ["Content-Type", "text/plain"], body: plainText };
}

/** A client of this world. */
export function clientOf(world: World, options: Partial<ClientOptions>): Client | SyncClient {
  const transport = options.transport ?? world.transport();
  return world.isSync
    ? new SyncClient({ ...options, transport } as ConstructorParameters<typeof SyncClient>[0])
    : new Client({ ...options, transport } as ClientOptions);
}

const asIs = ({ headers }: Sent): readonly string[] => headers;
const always = (): boolean => true;
const nothing = (): Promise<void> => Promise.resolve();

const inside = {
  here: "http://here.example",
  there: "http://there.example",
  shows: asIs,
  carries: always,
  close: nothing,
};

/** Every kind of transport there is. */
export async function everyWorld(only: string): Promise<readonly World[]> {
  const script = new Script();
  const inProcess = { method: only, script, ...inside };
  return [
    await socketWorld(only, script),
    {
      ...inProcess,
      name: "mock",
      isSync: false,
      streamsBodies: false,
      gives: new Set(["waiting", "promises"]),
      transport: () => mockWorld(script),
    },
    {
      ...inProcess,
      name: "app, fetch-style",
      isSync: false,
      streamsBodies: true,
      gives: new Set(["waiting", "promises"]),
      transport: () => fetchWorld(script),
      shows: asPlatform,
      // The platform's Request refuses both.
      carries: ({ method, body }) => body === "" || (method !== "GET" && method !== "HEAD"),
    },
    {
      ...inProcess,
      name: "app, Node-style",
      isSync: false,
      streamsBodies: true,
      gives: new Set(["waiting", "promises"]),
      transport: () =>
        nodeApp((request, response) => {
          const origin = request.headers.host === "there.example" ? "there" : "here";
          void bodyOf(request).then((body) => write(response, script.arrived(sentFrom(origin, request, body))));
        }),
    },
    {
      ...inProcess,
      name: "app, synchronous",
      isSync: false,
      streamsBodies: false,
      gives: new Set(["promises"]),
      transport: () => syncWorld(script),
    },
    {
      ...inProcess,
      name: "mock, SyncClient",
      isSync: true,
      streamsBodies: false,
      gives: new Set(),
      transport: () => mockWorld(script),
    },
    {
      ...inProcess,
      name: "app, SyncClient",
      isSync: true,
      streamsBodies: false,
      gives: new Set(),
      transport: () => syncWorld(script),
    },
  ];
}

async function socketWorld(only: string, script: Script): Promise<World> {
  const serve = (origin: Sent["origin"]): Promise<ReportingServer> =>
    ReportingServer.start((request, response, { body }) =>
      write(response, script.arrived(sentFrom(origin, request, body))),
    );
  const [here, there] = [await serve("here"), await serve("there")];
  const transport = undici();
  return {
    name: "undici",
    method: only,
    script,
    here: here.url,
    there: there.url,
    isSync: false,
    streamsBodies: true,
    gives: new Set(["sockets", "waiting", "promises"]),
    transport: () => shared(transport),
    shows: asUndici,
    carries: always,
    close: async () => {
      await transport.close();
      await here[Symbol.asyncDispose]();
      await there[Symbol.asyncDispose]();
    },
  };
}

function mockWorld(script: Script): ReturnType<typeof mock> {
  return mock((request) => {
    const { method, url, headers, extensions } = request.record;
    const origin = url.origin.host === "there.example" ? "there" : "here";
    const target = extensions.target ?? url.target;
    const answer = script.arrived({ origin, method, target, headers: lines(headers), body: request.text() });
    if (answer === null) return new Promise(() => {});
    const { status = 200, headers: fields = [], body = "" } = answer;
    return { status, headers: pairs(fields), bytes: bytesOf(body) };
  });
}

function fetchWorld(script: Script): Transport {
  return app(async (request: Request) => {
    const { host, pathname, search } = new URL(request.url);
    const origin = host === "there.example" ? "there" : "here";
    const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`);
    const sent = { origin, method: request.method, target: pathname + search, headers, body: await request.text() };
    const answer = script.arrived(sent as Sent);
    if (answer === null) return new Promise<Response>(() => {});
    const { status = 200, headers: fields = [], body = "" } = answer;
    return new Response(status === 204 ? null : bytesOf(body), { status, headers: pairs(fields) });
  });
}

function syncWorld(script: Script): ReturnType<typeof syncApp> {
  return syncApp(({ method, url, headers, body }) => {
    const { host, pathname, search } = new URL(url);
    const origin = host === "there.example" ? "there" : "here";
    const text = new TextDecoder().decode(body);
    const answer = script.arrived({ origin, method, target: pathname + search, headers: lines(headers), body: text });
    const { status = 200, headers: fields = [], body: answered = "" } = answer ?? {};
    return { status, headers: fields, body: answered };
  });
}

function write(response: ServerResponse, answer: Answer | null): void {
  if (answer === null) return;
  const { status = 200, headers = [], body = "" } = answer;
  const length = headers.includes("Content-Length") ? [] : ["Content-Length", String(Buffer.byteLength(body))];
  response.writeHead(status, [...headers, ...length]).end(body);
}

function sentFrom(origin: Sent["origin"], { method = "", url = "", rawHeaders }: IncomingMessage, body: string): Sent {
  return { origin, method, target: url, headers: lines(rawHeaders), body };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  return Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString();
}

/**
 * undici writes Host, Connection and what frames the body itself: the first two first, the length last; and a length for
 * every method that may have a body.
 */
function asUndici({ method, headers: given }: Sent): readonly string[] {
  const isFramed = given.some((line) => /^(content-length|transfer-encoding):/i.test(line));
  const headers = method === "QUERY" && !isFramed ? [...given, "Content-Length: 0"] : given;
  const named = (name: string): readonly string[] =>
    headers.filter((line) => line.toLowerCase().startsWith(`${name}:`)).map((line) => name + line.slice(name.length));
  const own = ["host", "connection", "content-length", "transfer-encoding"];
  const rest = headers.filter((line) => !own.some((name) => line.toLowerCase().startsWith(`${name}:`)));
  return [...named("host"), ...named("connection"), ...rest, ...named("content-length"), ...named("transfer-encoding")];
}

/** The platform's Headers: in lower case, sorted, repeated ones joined. */
function asPlatform({ headers }: Sent): readonly string[] {
  const joined = new Headers(
    headers.map((line): [string, string] => [line.split(": ")[0] ?? "", line.replace(/^.*?: /, "")]),
  );
  return [...joined].map(([name, value]) => `${name}: ${value}`);
}

function lines(headers: readonly string[]): string[] {
  return pairs(headers).map(([name, value]) => `${name}: ${value}`);
}

function pairs(headers: readonly string[]): [string, string][] {
  return headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1] ?? ""] as [string, string]] : []));
}

function bytesOf(body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body);
}
