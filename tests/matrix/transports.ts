import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { Transport } from "@trunkline/transport";
import { app, nodeApp, syncApp } from "@trunkline/transport-app";
import { fetchTransport } from "@trunkline/transport-fetch";
import { mock } from "@trunkline/transport-mock";
import { presentTransports } from "../socket-transports.ts";

/** One way to the same application. */
export interface Way {
  readonly name: string;
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly close: () => Promise<void>;
}

/** What the application answers; each style of it says the same. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

export interface Arrived {
  readonly method: string;
  readonly target: string;
  readonly header: (name: string) => string;
  readonly body: string;
}

export type Application = (arrived: Arrived) => Answer;

const host = "matrix.example";

/** The application behind every transport there is: over sockets, in the process in three styles, and as a mock. */
export async function everyWay(application: Application): Promise<readonly Way[]> {
  const inProcess = (name: string, transport: Transport): Way => ({
    name,
    baseUrl: `http://${host}`,
    transport,
    close: () => Promise.resolve(),
  });
  return [
    ...(await Promise.all(presentTransports.map(({ name, make }) => overSocket(name, make(), application)))),
    await overSocket("fetch", fetchTransport(), application),
    inProcess("app, fetch-style", app(fetchOf(application))),
    inProcess("app, Node-style", nodeApp(listenerOf(application))),
    inProcess("app, synchronous", syncApp(syncOf(application))),
    inProcess("mock", mock(mockOf(application))),
  ];
}

async function overSocket(name: string, transport: Transport, application: Application): Promise<Way> {
  const server = createServer(listenerOf(application));
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((stopped) => {
      server.close(() => stopped());
      server.closeAllConnections();
    });
  return { name, baseUrl: `http://127.0.0.1:${port}`, transport, close };
}

function listenerOf(application: Application): RequestListener {
  return (request, response) => {
    void Array.fromAsync(request as AsyncIterable<Buffer>).then((chunks) => {
      const header = (name: string): string => String(request.headers[name] ?? "");
      const { method = "", url: target = "" } = request;
      const answer = application({ method, target, header, body: Buffer.concat(chunks).toString() });
      const length = String(Buffer.byteLength(answer.body));
      const hasLength = answer.status !== 204 && answer.status !== 304;
      response.sendDate = false;
      response.writeHead(answer.status, [...answer.headers.flat(), ...(hasLength ? ["content-length", length] : [])]);
      response.end(request.method === "HEAD" ? undefined : answer.body);
    });
  };
}

function fetchOf(application: Application): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const header = (name: string): string => request.headers.get(name) ?? "";
    const answer = application({
      method: request.method,
      target: pathname + search,
      header,
      body: await request.text(),
    });
    const headers = answer.headers.map(([name, value]): [string, string] => [name, value]);
    const isBodyless = answer.status === 204 || answer.status === 304;
    // Bytes, because the platform gives text a type of its own.
    return new Response(isBodyless ? null : new TextEncoder().encode(answer.body), { status: answer.status, headers });
  };
}

function syncOf(application: Application): Parameters<typeof syncApp>[0] {
  return ({ method, url, headers, body }) => {
    const { pathname, search } = new URL(url);
    const header = (name: string): string => valueOf(headers, name);
    const answer = application({ method, target: pathname + search, header, body: new TextDecoder().decode(body) });
    return { status: answer.status, headers: answer.headers.flat(), body: answer.body };
  };
}

function mockOf(application: Application): Parameters<typeof mock>[0] {
  return (request) => {
    const { pathname, search } = request.url;
    const header = (name: string): string => valueOf(request.record.headers, name);
    const { status, headers, body } = application({
      method: request.method,
      target: pathname + search,
      header,
      body: request.text(),
    });
    return { status, headers, bytes: new TextEncoder().encode(body) };
  };
}

function valueOf(headers: readonly string[], name: string): string {
  const at = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
  return at < 0 ? "" : (headers[at + 1] ?? "");
}
