import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Client, type ClientOptions } from "trunkline";
import { ReportingServer } from "../reporting-server.ts";
import { ProxyServer } from "../trunkline/proxy-server.ts";
import { setEnvironment } from "../trunkline/set-environment.ts";
import { ranBy } from "./seen-in.ts";

const url = "https://example.org/";

beforeEach(() => setEnvironment());
afterEach(() => void vi.unstubAllEnvs());

test("in Node it is undici, or the one that TRUNKLINE_TRANSPORT names", async () => {
  const nameOf = async (options: ClientOptions = {}): Promise<string> => {
    await using client = new Client(options);
    return client.transportFor(url).name;
  };
  const names = [await nameOf()];
  for (const name of ["fetch", "undici", ""]) {
    vi.stubEnv("TRUNKLINE_TRANSPORT", name);
    names.push(await nameOf());
  }
  vi.stubEnv("TRUNKLINE_TRANSPORT", "fetch");
  names.push(await nameOf({ trustEnv: false }));

  expect(names).toEqual(["undici", "fetch", "undici", "undici", "undici"]);
});

test("a name that no transport has is refused with the names there are", () => {
  vi.stubEnv("TRUNKLINE_TRANSPORT", "Fetch");

  expect(() => new Client()).toThrow(
    new TypeError(
      'TRUNKLINE_TRANSPORT is "Fetch"; trunkline has undici and fetch in this runtime. Name one of them, or pass a transport.',
    ),
  );
});

test.each(["bun", "deno"] as const)("%s has fetch alone, so that no other can be named", async (name) => {
  vi.stubEnv("TRUNKLINE_TRANSPORT", "undici");

  expect(await ranBy(name, refusalOf("{}"))).toMatch("trunkline has fetch in this runtime");
});

test("what fetch cannot be told is refused by name, and what it does anyway is not", async () => {
  vi.stubEnv("TRUNKLINE_TRANSPORT", "fetch");
  const asked: ClientOptions = {
    verify: false,
    cert: { cert: "", key: "" },
    pins: [],
    http1: false,
    http2: true,
    limits: { maxConnections: 1 },
    socketPath: "/socket",
  };

  expect(() => new Client(asked)).toThrow(
    /^verify, cert, pins, http1, http2, limits, socketPath: .* the platform's fetch here/,
  );
  for (const [name, value] of Object.entries(asked)) expect(() => new Client({ [name]: value })).toThrow(`${name}: `);
  expect(() => new Client({ proxy: "http://127.0.0.1:9" })).toThrow("proxy: ");
  await using client = new Client({ verify: true, http1: true, http2: false, limits: {}, proxy: null });
  expect(client.transportFor(url).name).toBe("fetch");
});

test("a proxy that the environment names is not passed by in silence", () => {
  setEnvironment({ TRUNKLINE_TRANSPORT: "fetch", HTTP_PROXY: "http://127.0.0.1:9" });

  expect(() => new Client()).toThrow("The environment's HTTP_PROXY is of no use: proxy: ");
});

test.each(["bun", "deno"] as const)("%s's fetch goes through a proxy, with its credentials", async (name) => {
  await using server = await ReportingServer.start();
  await using proxy = await ProxyServer.before(server.port);
  const headers = name === "bun" ? ', headers: { "x-proxy": "1" }' : "";

  const output = await ranBy(
    name,
    `import { Client, Proxy } from "trunkline";
    const proxy = new Proxy("http://${proxy.name}", { auth: ["me", "s\u00e9cret"]${headers} });
    await using client = new Client({ proxy });
    console.log((await client.get("http://plain.test/a")).status, client.transportFor("http://plain.test/").name);`,
  );

  expect(output).toBe("200 fetch");
  expect(proxy.calls.map(({ request }) => request)).toEqual(["GET http://plain.test/a"]);
  const { "proxy-authorization": credentials, "x-proxy": own } = proxy.calls[0]!.headers;
  expect([credentials, own]).toEqual([
    `Basic ${Buffer.from("me:s\u00e9cret").toString("base64")}`,
    name === "bun" ? "1" : undefined,
  ]);
});

test.each([
  ["bun", "http2: true", "http2: "],
  ["deno", "verify: false", "verify: "],
  ["deno", 'proxy: new Proxy("http://127.0.0.1:9", { headers: { a: "b" } })', "proxy: Deno tells a proxy nothing"],
  ["deno", 'cert: { cert: "", key: "", passphrase: "x" }', "cert.passphrase: "],
] as const)("%s refuses %s by name", async (name, option, refusal) => {
  expect(await ranBy(name, refusalOf(`{ ${option} }`))).toMatch(`TypeError ${refusal}`);
});

function refusalOf(options: string): string {
  return `
    import { Client, Proxy } from "trunkline";
    try { new Client(${options}); } catch (error) { console.log(error.name, error.message); }`;
}
