import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { Client, ConnectError, get, Proxy, ProxyError, stream, URL } from "trunkline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { covers } from "../portable/covers.ts";
import { ReportingServer } from "../reporting-server.ts";
import { ProxyServer } from "./proxy-server.ts";
import { setEnvironment } from "./set-environment.ts";

beforeEach(() => setEnvironment());
afterEach(() => void vi.unstubAllEnvs());

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["secure.test", "127.0.0.1"]);

/** An https server that answers with what it was asked, and a file that names its authority. */
async function secureServer(): Promise<AsyncDisposable & { readonly port: number; readonly authorities: string }> {
  const server: Server = createServer({ cert, key }, ({ headers, url }, response) =>
    response.end(`${url} for ${headers.host}, ${headers["proxy-authorization"] ?? "no credentials"}`),
  );
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const folder = mkdtempSync(join(tmpdir(), "trunkline-authorities-"));
  writeFileSync(join(folder, "authority.pem"), authority.certificate);
  return {
    port: (server.address() as AddressInfo).port,
    authorities: folder,
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true });
      server.closeAllConnections();
      await new Promise((closed) => void server.close(closed));
    },
  };
}

test("HTTP_PROXY carries http, with its credentials for the proxy alone", { tags: ["F008", "F092"] }, async () => {
  await using server = await ReportingServer.start();
  await using proxy = await ProxyServer.before(server.port);
  setEnvironment({ HTTP_PROXY: `http://me:p%40ss@${proxy.name}` });
  await using client = new Client();

  expect((await client.get("http://plain.test/a?b=[c]")).status).toBe(200);
  expect(proxy.calls.map(({ request, headers }) => [request, headers["proxy-authorization"]])).toEqual([
    ["GET http://plain.test/a?b=[c]", `Basic ${btoa("me:p@ss")}`],
  ]);
  expect(server.arrivals.map(({ target, headers }) => [target, headers.join().toLowerCase()])).toEqual([
    ["/a?b=[c]", expect.not.stringContaining("proxy-authorization")],
  ]);
});

test("HTTPS_PROXY carries https through a tunnel, and SSL_CERT_FILE names whom to trust behind it", async () => {
  await using server = await secureServer();
  await using proxy = await ProxyServer.before(server.port);
  const SSL_CERT_FILE = join(server.authorities, "authority.pem");
  setEnvironment({ https_proxy: `me:secret@${proxy.name}`, SSL_CERT_FILE });

  const response = await get("https://secure.test/a");

  expect(response.text()).toBe("/a for secure.test, no credentials");
  expect(proxy.calls.map(({ request, headers }) => [request, headers["proxy-authorization"]])).toEqual([
    ["CONNECT secure.test:443", `Basic ${btoa("me:secret")}`],
  ]);
});

test("SSL_CERT_DIR is for clients that trust the environment and have no trust of their own", async () => {
  await using server = await secureServer();
  setEnvironment({ SSL_CERT_DIR: server.authorities });
  const url = `https://127.0.0.1:${server.port}/`;

  expect((await get(url)).status).toBe(200);
  expect((await get(url, { verify: true })).status).toBe(200);
  await expect(get(url, { trustEnv: false })).rejects.toThrow(ConnectError);
  await expect(get(url, { verify: certificateAuthority().certificate })).rejects.toThrow(ConnectError);
  setEnvironment({ SSL_CERT_DIR: "", SSL_CERT_FILE: join(server.authorities, "none.pem") });
  await expect(get(url)).rejects.toThrow("SSL_CERT_FILE is");
  expect((await get(url, { verify: false })).status).toBe(200);
});

test("NO_PROXY keeps names, blocks of addresses and ports from the proxy", { tags: ["F092"] }, async () => {
  await using server = await ReportingServer.start();
  await using proxy = await ProxyServer.before(server.port);
  const carried = async (NO_PROXY: string): Promise<readonly string[]> => {
    setEnvironment({ ALL_PROXY: proxy.name, NO_PROXY });
    proxy.calls.length = 0;
    await using client = new Client();
    await client.get(`http://127.0.0.1:${server.port}/address`);
    await client.get(`http://localhost:${server.port}/name`);
    return proxy.requests.map((request) => new URL(request.slice("GET ".length)).path);
  };

  expect(await carried("")).toEqual(["/address", "/name"]);
  expect(await carried("127.0.0.0/8")).toEqual(["/name"]);
  expect(await carried(`localhost:${server.port}`)).toEqual(["/address"]);
  expect(await carried("localhost:1, 10.0.0.0/8,")).toEqual(["/address", "/name"]);
  expect(await carried("*")).toEqual([]);
  expect(server.arrivals).toHaveLength(10);
});

test("a proxy of one's own, or null for none, counts in place of the environment's", { tags: ["F008"] }, async () => {
  await using server = await ReportingServer.start();
  await using theirs = await ProxyServer.before(server.port);
  await using ours = await ProxyServer.before(server.port);
  setEnvironment({ ALL_PROXY: theirs.name });
  const url = `http://127.0.0.1:${server.port}/`;
  const proxy = new Proxy(`http://${ours.name}`, { auth: ["me", "secret"], headers: { "X-Proxy": "1" } });

  for (const given of [`http://${ours.name}`, new URL(`http://${ours.name}`), proxy, null])
    await get(url, { proxy: given });
  await get(url, { trustEnv: false });
  await stream("GET", url, { proxy }, async (response) => response.read());

  const [plain, secret] = [{}, { "proxy-authorization": `Basic ${btoa("me:secret")}`, "x-proxy": "1" }];
  expect(theirs.requests).toEqual([]);
  expect(ours.calls.map(({ headers }) => headers)).toEqual(
    [plain, plain, secret, secret].map((headers) => expect.objectContaining(headers)),
  );
  expect(ours.calls.filter(({ headers }) => "x-proxy" in headers)).toHaveLength(2);
  expect(server.arrivals).toHaveLength(6);
});

test("a mount takes the place of the environment's proxy, and null goes straight", async () => {
  await using server = await ReportingServer.start();
  await using proxy = await ProxyServer.before(server.port);
  setEnvironment({ HTTP_PROXY: proxy.name });
  const url = `http://127.0.0.1:${server.port}/`;

  for (const mounts of [{}, { "http://": null }, { "all://127.0.0.0/8": null }, { "all://": null }]) {
    await using client = new Client({ mounts });
    await client.get(url);
  }
  await using explicit = new Client({ proxy: `http://${proxy.name}`, mounts: { "all://127.0.0.1": null } });
  await explicit.get(url);

  expect(proxy.requests).toEqual([`GET ${url}`, `GET ${url}`]);
});

test("a change of the environment counts for clients that are made afterwards", async () => {
  await using server = await ReportingServer.start();
  await using proxy = await ProxyServer.before(server.port);
  await using client = new Client();
  setEnvironment({ HTTP_PROXY: proxy.name });

  await client.get(server.url);
  expect(proxy.requests).toEqual([]);
  await get(server.url);
  expect(proxy.requests).toEqual([`GET ${server.url}/`]);
  expect([client.trustEnv, new Client({ trustEnv: false }).trustEnv]).toEqual([true, false]);
});

test("no error tells the password of a proxy", async () => {
  await using server = await ReportingServer.start((_request, response) => response.writeHead(407).end());
  const gone = await ProxyServer.before(server.port);
  await gone[Symbol.asyncDispose]();
  const everything = (error: unknown): string =>
    error instanceof Error ? `${error.stack}${JSON.stringify(error)}${everything(error.cause)}` : String(error);
  const errors: unknown[] = [];
  for (const [proxy, url] of [
    [`127.0.0.1:${server.port}`, "https://secure.test/"],
    [gone.name, "https://secure.test/"],
    [gone.name, "http://plain.test/"],
  ]) {
    setEnvironment({ ALL_PROXY: `http://me:hunter2@${proxy}` });
    errors.push(await get(url!).catch((error: unknown) => error));
  }
  for (const ALL_PROXY of ["socks4://me:hunter2@h", "gopher://me:hunter2@h", "http://me:hunter2@h:port"]) {
    setEnvironment({ ALL_PROXY });
    errors.push(await get(server.url).catch((error: unknown) => error));
  }

  expect(errors.map((error) => (error as Error).constructor)).toEqual([
    ...Array<unknown>(3).fill(ProxyError),
    ...Array<unknown>(3).fill(TypeError),
  ]);
  expect(errors.map(everything).join()).not.toContain("hunter2");
  expect(errors.map(everything).join()).not.toContain(btoa("me:hunter2"));
  expect((errors.at(-1) as Error).message).toMatch(/^The environment's ALL_PROXY is of no use: /);
});

test(
  "a scheme that no proxy speaks is refused when the client is made",
  covers("client/test_proxies.py::test_unsupported_proxy_scheme"),
  () => {
    expect(() => new Client({ proxy: "ftp://127.0.0.1" })).toThrow(
      new TypeError(
        "A proxy speaks http, https, socks4, socks4a, socks5 or socks5h; ftp://127.0.0.1 has another scheme.",
      ),
    );
  },
);

test(
  "what a proxy does not carry goes straight, and the proxy's connections close with the client",
  covers("client/test_proxies.py::test_async_proxy_close"),
  async () => {
    await using server = await ReportingServer.start();
    await using proxy = await ProxyServer.before(server.port);
    setEnvironment({ HTTPS_PROXY: proxy.name });
    const client = new Client();
    const [straight, proxied] = [client.transportFor(server.url), client.transportFor("https://secure.test")];

    expect((await client.get(server.url)).status).toBe(200);
    await client.close();

    expect(proxy.requests).toEqual([]);
    expect(proxied).not.toBe(straight);
    const request = { method: "GET", url: new URL(server.url).record, headers: [], body: null, extensions: {} };
    for (const transport of [straight, proxied])
      await expect(transport.handleRequest(request)).rejects.toMatchObject({ kind: "close" });
  },
);
