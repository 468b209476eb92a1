import { Client } from "@trunkline/core";
import { type RawHeaders, rawHeadersFrom, type TransportOrigin, type TransportRequest } from "@trunkline/transport";
import { undici } from "@trunkline/transport-undici";
import type { Answer, BenchClient } from "../clients/bench-client.ts";
import { undiciDispatch } from "../clients/undici-dispatch.ts";
import { undiciRequest } from "../clients/undici-request.ts";
import { clientSubject } from "./client-scenario.ts";
import type { Scenario, Subject } from "./scenario.ts";

const inFlight = 50;
const decoder = new TextDecoder();
const plainHeaders: RawHeaders = ["accept", "*/*", "connection", "keep-alive", "user-agent", "bench"];

/** The client beside what carries its requests, alone and with the same traffic. */
export const sockets: Scenario = {
  name: "sockets",
  group: "clients",
  unit: "request",
  title: `GETs over sockets, ${inFlight} in flight: the client above its own transport`,
  server: "plain",
  rows: {
    "transport alone": subject((origin) => bareTransport(origin, plainHeaders, "")),
    "transport alone again (control)": subject((origin) => bareTransport(origin, plainHeaders, "")),
    "undici dispatch": subject(() => undiciDispatch()),
    "undici.request": subject(() => undiciRequest()),
    "client: plain": subject(() => clientWith(new Client({ transport: undici() }), "")),
    "transport alone, the traffic of everything on": subject((origin) => bareTransport(origin, fullHeaders, fullQuery)),
    "client: everything on": subject(everythingOn),
  },
  baseline: "transport alone",
  comparison: "difference",
  requestsPerRound: 200,
  rounds: 100,
  warmUp: 10_000,
  measures: [],
};

function subject(make: (origin: string) => BenchClient): (origin: string) => Subject {
  return (origin) => clientSubject(make(origin), origin, inFlight);
}

const fullQuery = "?page=1&sort=name";
const fullHeaders = rawHeadersFrom([
  ["accept-encoding", "gzip"],
  ["connection", "keep-alive"],
  ["user-agent", "bench"],
  ["x-client", "bench"],
  ["x-request", "1"],
  ["accept", "text/json"],
  ["cookie", "session=abc"],
  ["authorization", "Basic YWRhOnNlY3JldA=="],
]);

function bareTransport(at: string, headers: RawHeaders, query: string): BenchClient {
  const transport = undici();
  const origin = originOf(at);
  const all = ["Host", `${origin.host}:${origin.port}`, ...headers];
  return {
    async get(href) {
      const target = href.slice(at.length) + query;
      const url = { href: href + query, origin, target };
      const request: TransportRequest = { method: "GET", url, headers: all, body: null, extensions: {} };
      const response = await transport.handleRequest(request);
      const bytes = (await response.body.readAll?.()) ?? new Uint8Array();
      return answerFrom(response.status, response.headers, bytes);
    },
  };
}

function clientWith(client: Client, query: string): BenchClient {
  return {
    async get(url) {
      const response = await client.get(url + query);
      return { status: response.status, etag: response.headers.get("etag"), user: response.json() };
    },
  };
}

function everythingOn(origin: string): BenchClient {
  const hook = (): void => {};
  const client = new Client({
    transport: undici(),
    mounts: { "https://": undici() },
    baseUrl: origin,
    headers: { "x-client": "bench" },
    auth: ["ada", "secret"],
    followRedirects: true,
    retry: { attempts: 3, statuses: [429, 503] },
    timeout: { connect: 5000, read: 5000, write: 5000, pool: 5000, total: 10_000 },
    eventHooks: { request: [hook], response: [hook] },
  });
  client.cookies.extract(origin, ["session=abc; Path=/"]);
  return {
    async get(url) {
      const options = { params: { page: "1", sort: "name" }, headers: { "x-request": "1", accept: "text/json" } };
      const response = await client.get(url.slice(origin.length), options);
      return { status: response.status, etag: response.headers.get("etag"), user: response.json() };
    },
  };
}

function answerFrom(status: number, headers: RawHeaders, bytes: Uint8Array): Answer {
  const at = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === "etag");
  return { status, etag: headers[at + 1] ?? null, user: JSON.parse(decoder.decode(bytes)) };
}

function originOf(text: string): TransportOrigin {
  const { hostname, port } = new URL(text);
  return { scheme: "http", host: hostname, port: Number(port) };
}
