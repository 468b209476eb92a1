import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Client, type ClientOptions } from "trunkline";
import { ReportingServer } from "../reporting-server.ts";
import { presentTransports } from "../socket-transports.ts";
import { ProxyServer } from "../trunkline/proxy-server.ts";
import { setEnvironment } from "../trunkline/set-environment.ts";
import { ranBy } from "./seen-in.ts";

const url = "https://example.org/";

beforeEach(() => setEnvironment());
afterEach(() => void vi.unstubAllEnvs());

// Where there is no engine for the machine, Node has undici, and says so: tests/default-transport/no-engine.test.ts.
const first = presentTransports.some(({ name }) => name === "native") ? "native" : "undici";

async function nameOf(options: ClientOptions = {}): Promise<string> {
  await using client = new Client(options);
  return client.transportFor(url).name;
}

test("in Node it is the native engine, or the one that TRUNKLINE_TRANSPORT names", { tags: ["F050"] }, async () => {
  const names = [await nameOf()];
  for (const name of ["fetch", "undici", ""]) {
    vi.stubEnv("TRUNKLINE_TRANSPORT", name);
    names.push(await nameOf());
  }
  vi.stubEnv("TRUNKLINE_TRANSPORT", "fetch");
  names.push(await nameOf({ trustEnv: false }));

  expect(names).toEqual([first, "fetch", "undici", first, first]);
});

test("the engine does what undici can: HTTP/2, that alone, and proxies", async () => {
  const asked: readonly ClientOptions[] = [{ http2: true }, { http1: false, http2: true }];
  const names = await Promise.all(asked.map(nameOf));
  setEnvironment({ HTTPS_PROXY: "http://127.0.0.1:9", NO_PROXY: "example.com" });
  await using client = new Client();
  const named = ["https://example.org/", "https://example.com/", "http://example.org/"].map(
    (each) => client.transportFor(each).name,
  );

  expect([names, named]).toEqual([
    [first, first],
    [first, first, first],
  ]);
});

test("a name that no transport has is refused with the names there are", () => {
  vi.stubEnv("TRUNKLINE_TRANSPORT", "Fetch");

  expect(() => new Client()).toThrow(
    new TypeError('TRUNKLINE_TRANSPORT is "Fetch"; here name native or undici or fetch, or pass a transport.'),
  );
});

test.each(["bun", "deno"] as const)("%s has no undici, so that it cannot be named", async (name) => {
  vi.stubEnv("TRUNKLINE_TRANSPORT", "undici");

  expect(await ranBy(name, refusalOf("{}"))).toMatch("here name native or fetch, or pass");
});

test.skipIf(first !== "native").each(["bun", "deno"] as const)(
  "in %s it is the native engine (needs the engine)",
  async (name) => {
    await using server = await ReportingServer.start();

    const output = await ranBy(
      name,
      `import { Client, SyncClient } from "trunkline";
    await using client = new Client({ limits: { maxConnections: 1 } });
    using blocking = new SyncClient();
    const answers = [await client.get("${server.url}/a"), blocking.get("${server.url}/b")];
    const names = [client, blocking].map((each) => each.transportFor("${server.url}").name);
    console.log(answers.map(({ status }) => status).join(), names.join());`,
    );

    expect(output).toBe("200,200 native,native");
    expect(server.arrivals.map(({ target }) => target)).toEqual(["/a", "/b"]);
  },
);

test.skipIf(first !== "native").each([
  ["bun", "NODE_EXTRA_CA_CERTS", "native"],
  ["deno", "NODE_EXTRA_CA_CERTS", "native"],
  ["deno", "DENO_CERT", "fetch"],
] as const)("in %s whom %s names is trusted too, by %s (needs the engine)", async (name, variable, transport) => {
  const authority = certificateAuthority();
  const { certificate: cert, key } = authority.issue(["127.0.0.1"]);
  const folder = mkdtempSync(join(tmpdir(), "trunkline-authority-"));
  const server = createServer({ cert, key }, (_request, response) => response.end("trusted"));
  await once(server.listen(0, "127.0.0.1"), "listening");
  writeFileSync(join(folder, "authority.pem"), authority.certificate);
  const { port } = server.address() as AddressInfo;
  const source = `import { Client } from "trunkline";
    await using client = new Client();
    console.log(client.transportFor("${url}").name, (await client.get("https://127.0.0.1:${port}/")).text());`;

  const untrusted = ranBy(name, source);
  await expect(untrusted).rejects.toThrow("its authority is not trusted");
  vi.stubEnv(variable, join(folder, "authority.pem"));
  const output = await ranBy(name, source);
  rmSync(folder, { recursive: true });
  server.close();

  expect(output).toBe(`${transport} trusted`);
});

test.skipIf(first !== "native")(
  "a Deno that may not load the engine uses fetch, and asks nobody (needs the engine)",
  async () => {
    const source = `import { Client } from "trunkline";
    await using client = new Client();
    console.log(client.transportFor("${url}").name);`;

    expect(await ranBy("deno", source, ["--no-prompt", "--allow-read", "--allow-net"])).toBe("fetch");
  },
);

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

test.skipIf(first !== "native").each(["bun", "deno"] as const)(
  "in %s the native engine goes through proxies, synchronously too (needs the engine)",
  async (name) => {
    await using server = await ReportingServer.start();
    await using proxy = await ProxyServer.before(server.port);
    setEnvironment({ HTTP_PROXY: `http://me:secret@${proxy.name}` });

    const output = await ranBy(
      name,
      `import { Client, SyncClient } from "trunkline";
    await using client = new Client();
    using blocking = new SyncClient();
    const statuses = [(await client.get("http://plain.test/a")).status, blocking.get("http://plain.test/b").status];
    console.log(statuses.join(), client.transportFor("http://plain.test/").name);`,
    );

    expect(output).toBe("200,200 native");
    expect(proxy.calls.map(({ request, headers }) => [request, headers["proxy-authorization"]])).toEqual([
      ["GET http://plain.test/a", "Basic bWU6c2VjcmV0"],
      ["GET http://plain.test/b", "Basic bWU6c2VjcmV0"],
    ]);
  },
);

test.each(["bun", "deno"] as const)("%s's fetch goes through a proxy, with its credentials", async (name) => {
  vi.stubEnv("TRUNKLINE_TRANSPORT", "fetch");
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
  ["deno", "verify: false, http2: true", "verify: "],
  [
    "deno",
    'http2: true, proxy: new Proxy("http://127.0.0.1:9", { headers: { a: "b" } })',
    "proxy: Deno tells a proxy nothing",
  ],
  ["deno", 'http2: true, cert: { cert: "", key: "", passphrase: "x" }', "cert.passphrase: "],
] as const)("the fetch of %s refuses %s by name", async (name, option, refusal) => {
  vi.stubEnv("TRUNKLINE_TRANSPORT", "fetch");

  expect(await ranBy(name, refusalOf(`{ ${option} }`))).toMatch(`TypeError ${refusal}`);
});

function refusalOf(options: string): string {
  return `
    import { Client, Proxy } from "trunkline";
    try { new Client(${options}); } catch (error) { console.log(error.name, error.message); }`;
}
