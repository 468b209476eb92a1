import type { Transport } from "@trunkline/transport";
import { app, syncApp } from "@trunkline/transport-app";
import { mock } from "@trunkline/transport-mock";
import { headerLines, headerPairs } from "./header-lines.ts";
import type { Sent } from "./wire-row.ts";
import { Script, type World } from "./world.ts";

const inside = {
  here: "http://here.example",
  there: "http://there.example",
  shows: ({ headers }: Sent): readonly string[] => headers,
  carries: (): boolean => true,
  close: (): Promise<void> => Promise.resolve(),
};

/** Every kind of transport that needs no server, and no runtime of its own. */
export function inProcessWorlds(only: string, script: Script = new Script()): readonly World[] {
  const inProcess = { method: only, script, ...inside };
  return [
    {
      ...inProcess,
      name: "mock",
      isSync: false,
      streamsBodies: false,
      gives: new Set(["waiting", "aborts", "promises"]),
      transport: () => mockWorld(script),
    },
    {
      ...inProcess,
      name: "app, fetch-style",
      isSync: false,
      streamsBodies: true,
      gives: new Set(["waiting", "aborts", "promises"]),
      transport: () => fetchWorld(script),
      shows: asPlatform,
      // The platform's Request refuses both.
      carries: ({ method, body }) => body === "" || (method !== "GET" && method !== "HEAD"),
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

function mockWorld(script: Script): ReturnType<typeof mock> {
  return mock((request) => {
    const { method, url, headers, extensions } = request.record;
    const origin = url.origin.host === "there.example" ? "there" : "here";
    const target = extensions.target ?? url.target;
    const answer = script.arrived({ origin, method, target, headers: headerLines(headers), body: request.text() });
    if (answer === null) return new Promise(() => {});
    const { status = 200, headers: fields = [], body = "" } = answer;
    return { status, headers: headerPairs(fields), bytes: bytesOf(body) };
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
    return new Response(status === 204 ? null : bytesOf(body), { status, headers: headerPairs(fields) });
  });
}

function syncWorld(script: Script): ReturnType<typeof syncApp> {
  return syncApp(({ method, url, headers, body }) => {
    const { host, pathname, search } = new URL(url);
    const origin = host === "there.example" ? "there" : "here";
    const text = new TextDecoder().decode(body);
    const answer = script.arrived({
      origin,
      method,
      target: pathname + search,
      headers: headerLines(headers),
      body: text,
    });
    const { status = 200, headers: fields = [], body: answered = "" } = answer ?? {};
    return { status, headers: fields, body: answered };
  });
}

/** The headers of a Request on this platform: in lower case, sorted, repeated ones joined; in browsers without those they forbid. */
function asPlatform({ headers: lines }: Sent): readonly string[] {
  const pairs = lines.map((line): [string, string] => [line.split(": ")[0] ?? "", line.replace(/^.*?: /, "")]);
  const { headers } = new Request("http://localhost/", { headers: pairs });
  return [...headers].map(([name, value]) => `${name}: ${value}`);
}

function bytesOf(body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body);
}
