import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Client, Proxy } from "./index.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import * as bun from "./default-transport.bun.ts";
import * as deno from "./default-transport.deno.ts";
import type { TransportMaker } from "./default-transport.ts";
import * as elsewhere from "./default-transport.ts";
import { engineDecompression } from "./native-maker.ts";

const overFetch = { TRUNKLINE_TRANSPORT: "fetch" };
const engine = engineDecompression() === undefined ? "fetch" : "native";
const proxy = new Proxy("http://proxy.test:8080", { auth: ["me", "sécret"] });

const ofRequests: ReadonlySet<string> = new Set(["method", "headers", "body", "signal", "redirect", "duplex"]);

/** What fetch is told beside the request itself. */
let told: object[] = [];
/** What Deno makes clients of, and how often they are closed. */
let clients: { readonly options: object; closed: number }[] = [];
/** What Deno may not do. */
let denied: readonly string[] = [];

beforeEach(() => {
  told = [];
  clients = [];
  denied = [];
  vi.spyOn(process, "emitWarning").mockReturnValue();
  vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
    told.push(Object.fromEntries(Object.entries(init).filter(([name]) => !ofRequests.has(name))));
    return new Response("answered");
  });
  vi.stubGlobal("Deno", {
    permissions: {
      querySync: ({ name }: { readonly name: string }) => ({ state: denied.includes(name) ? "prompt" : "granted" }),
    },
    createHttpClient: (options: object) => {
      const client = { options, closed: 0 };
      clients.push(client);
      return { client, close: () => void (client.closed += 1) };
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function toldBy(maker: TransportMaker, through: Proxy | null = null): Promise<object> {
  await using client = new Client({ transport: maker(through), trustEnv: false });
  expect((await client.get("http://a.test/")).text()).toBe("answered");
  return told.at(-1)!;
}

const nameOf = (maker: TransportMaker): string => maker(null).name;
const shown = { cert: "certificate", key: "key" };

test.each<[what: string, ConnectionOptions, through: Proxy | null, init: object]>([
  ["nothing where nothing is asked for", {}, null, {}],
  ["to trust everybody", { verify: false }, null, { tls: { rejectUnauthorized: false } }],
  ["an authority", { verify: "authority" }, null, { tls: { ca: ["authority"] } }],
  ["authorities", { verify: ["one", "other"] }, null, { tls: { ca: ["one", "other"] } }],
  [
    "what to show",
    { cert: { ...shown, passphrase: "open" } },
    null,
    { tls: { cert: "certificate", key: "key", passphrase: "open" } },
  ],
  [
    "a proxy with its credentials",
    {},
    proxy,
    {
      proxy: {
        url: "http://proxy.test:8080",
        headers: { "Proxy-Authorization": `Basic ${Buffer.from("me:sécret").toString("base64")}` },
      },
    },
  ],
  [
    "a proxy with headers",
    {},
    new Proxy("http://proxy.test:8080", { headers: { "x-own": "1" } }),
    { proxy: { url: "http://proxy.test:8080", headers: { "x-own": "1" } } },
  ],
])("Bun's fetch is told %s", async (_, options, through, init) => {
  expect(await toldBy(bun.transportMaker(options, overFetch), through)).toEqual(init);
});

test.each<[what: string, ConnectionOptions, through: Proxy | null, client: object]>([
  ["a certificate", { cert: shown }, null, shown],
  ["protocols", { http1: false, http2: true }, null, { http1: false, http2: true }],
  [
    "a proxy with its credentials",
    {},
    proxy,
    { proxy: { url: "http://proxy.test:8080", basicAuth: { username: "me", password: "sécret" } } },
  ],
  ["a proxy without any", {}, new Proxy("http://proxy.test:8080"), { proxy: { url: "http://proxy.test:8080" } }],
])("Deno's fetch is told %s by a client of Deno's own, which is closed with the transport", async (...asked) => {
  const [, options, through, client] = asked;

  expect(await toldBy(deno.transportMaker(options, overFetch), through)).toMatchObject({ client: { client: {} } });
  expect(clients).toEqual([{ options: client, closed: 1 }]);
});

test("a transport over Deno's fetch that is closed twice closes Deno's client once", async () => {
  const transport = deno.transportMaker({ http2: true }, overFetch)(null);
  await transport.close();
  await transport[Symbol.asyncDispose]();

  expect(clients.map(({ closed }) => closed)).toEqual([1]);
});

test("Deno makes no client where nothing is asked for", async () => {
  expect(await toldBy(deno.transportMaker({}, overFetch))).toEqual({});
  expect(clients).toEqual([]);
});

test("what Deno's fetch cannot be told is refused, with what to do", () => {
  const withHeaders = new Proxy("http://proxy.test", { headers: { "x-own": "1" } });

  expect(() => deno.transportMaker({ cert: { ...shown, passphrase: "open" } }, overFetch)).toThrow(
    new TypeError("cert.passphrase: Deno takes no encrypted key. Pass the key without its passphrase."),
  );
  expect(() => deno.transportMaker({}, overFetch)(withHeaders)).toThrow(
    new TypeError("proxy: Deno tells a proxy nothing but a user and password. Leave its headers out."),
  );
  expect(() => deno.transportMaker({ verify: false }, overFetch)(null)).toThrow("verify: the default transport is");
});

test.each(["ffi", "read", "net"])("Deno that may not %s uses fetch, and leaves decoding to core", (permission) => {
  denied = [permission];

  expect(nameOf(deno.transportMaker({}, {}))).toBe("fetch");
  expect(deno.decompressionFor({})).toBeUndefined();
});

test("Bun and Deno have the engine first, and Deno has fetch where DENO_CERT says whom to trust", () => {
  const native = { TRUNKLINE_TRANSPORT: "native" };
  const decoders = [bun, deno].map(({ decompressionFor }) =>
    [{}, native, overFetch].map((each) => decompressionFor(each)),
  );

  expect([nameOf(bun.transportMaker({}, {})), nameOf(deno.transportMaker({}, {}))]).toEqual([engine, engine]);
  expect(nameOf(deno.transportMaker({}, { DENO_CERT: "authority.pem" }))).toBe("fetch");
  expect(decoders).toEqual([1, 2].map(() => [engineDecompression(), engineDecompression(), undefined]));
});

test.skipIf(engine === "fetch")("the engine is named in Bun and Deno (needs the engine)", () => {
  const native = { TRUNKLINE_TRANSPORT: "native" };

  expect([bun, deno].map(({ transportMaker }) => nameOf(transportMaker({}, native)))).toEqual(["native", "native"]);
});

test("where nothing is known of a runtime its fetch carries the requests, and nothing blocks", async () => {
  expect(await toldBy(elsewhere.transportMaker({}, {}))).toEqual({});
  expect(() => elsewhere.transportMaker({}, { TRUNKLINE_TRANSPORT: "native" })).toThrow(
    'TRUNKLINE_TRANSPORT is "native"; here name fetch, or pass a transport.',
  );
  expect([elsewhere.syncTransportMaker, elsewhere.decompressionFor({})]).toEqual([null, undefined]);
});
