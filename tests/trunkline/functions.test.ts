import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import * as trunkline from "trunkline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { covers } from "../portable/covers.ts";
import { ReportingServer } from "../reporting-server.ts";
import { workspaceSources } from "../runtimes/workspace-sources.ts";
import { setEnvironment } from "./set-environment.ts";

beforeEach(() => setEnvironment());
afterEach(() => void vi.unstubAllEnvs());

// Sooner than an idle connection would end by itself.
const httpx = (name: string): object => ({ ...covers(`test_api.py::test_${name}`), timeout: 3000 });

interface Greeter extends AsyncDisposable {
  readonly url: string;
  /** Method and body of what arrived. */
  readonly arrivals: readonly (readonly [method: string, body: string])[];
  /** For each of them, when the client has hung up. */
  readonly hungUp: readonly Promise<unknown>[];
}

/** The server of httpx's own tests: it greets, whatever it is asked. */
async function greeter(): Promise<Greeter> {
  const arrivals: [string, string][] = [];
  const hungUp: Promise<unknown>[] = [];
  const server = await ReportingServer.start(({ method = "", socket }, response, { body }) => {
    arrivals.push([method, body]);
    hungUp.push(once(socket, "close"));
    response.sendDate = false;
    response.end(method === "HEAD" ? "" : "Hello, world!");
  });
  return { url: server.url, arrivals, hungUp, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

test("get() has the status, its phrase, the text and the version", httpx("get"), async () => {
  await using server = await greeter();

  const response = await trunkline.get(server.url);

  expect([response.status, response.statusText, response.text(), response.httpVersion]).toEqual([
    200,
    "OK",
    "Hello, world!",
    "HTTP/1.1",
  ]);
  await Promise.all(server.hungUp);
});

for (const [name, verb] of [
  ["options", trunkline.options],
  ["head", trunkline.head],
  ["delete", trunkline.delete],
] as const)
  test(`${name}() asks for what it is called`, httpx(name), async () => {
    await using server = await greeter();

    const response = await verb(server.url);

    expect([response.status, response.statusText]).toEqual([200, "OK"]);
    expect(server.arrivals).toEqual([[name.toUpperCase(), ""]]);
    await Promise.all(server.hungUp);
  });

const bytes = new TextEncoder().encode("Hello, world!");

/** A stream of a class of its own, as users write them. */
class Greeting implements AsyncIterable<Uint8Array> {
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 5);
    yield bytes.subarray(5);
  }
}

const { post, put, patch } = trunkline;
const bodies: readonly (readonly [name: string, send: typeof post, content: () => trunkline.Content])[] = [
  ["post", post, () => bytes],
  ["post_byte_iterator", post, () => new Greeting()[Symbol.asyncIterator]()],
  ["post_byte_stream", post, () => new Greeting()],
  ["put", put, () => bytes],
  ["patch", patch, () => bytes],
];

for (const [name, send, content] of bodies)
  test(`${send.name}() sends its content (${name})`, httpx(name), async () => {
    await using server = await greeter();

    const response = await send(server.url, { content: content() });

    expect([response.status, response.statusText]).toEqual([200, "OK"]);
    expect(server.arrivals).toEqual([[send.name.toUpperCase(), "Hello, world!"]]);
    await Promise.all(server.hungUp);
  });

test("stream() is read while it lasts", httpx("stream"), async () => {
  await using server = await greeter();

  const seen = await trunkline.stream("GET", server.url, {}, async (response) => {
    await response.read();
    return [response.status, response.statusText, response.text(), response.httpVersion];
  });

  expect(seen).toEqual([200, "OK", "Hello, world!", "HTTP/1.1"]);
  await Promise.all(server.hungUp);
});

test("a scheme that nothing speaks is an UnsupportedProtocol", httpx("get_invalid_url"), async () => {
  await expect(trunkline.get("invalid://example.org")).rejects.toThrow(trunkline.UnsupportedProtocol);
});

test("what a call says about headers, auth and limits arrives", async () => {
  await using server = await ReportingServer.start();

  const response = await trunkline.post(server.url, {
    params: { page: 2 },
    headers: { "X-Call": "1" },
    cookies: { session: "s" },
    auth: ["me", "secret"],
    data: { a: "1" },
    timeout: { total: 5000 },
    http2: true,
    limits: new trunkline.Limits({ maxConnections: 1 }),
  });

  const { target, headers, body } = response.json<(typeof server.arrivals)[number]>();
  expect([target, body]).toEqual(["/?page=2", "a=1"]);
  const sent = Object.fromEntries(new trunkline.Headers(pairs(headers)));
  expect(sent).toMatchObject({ "x-call": "1", cookie: "session=s", authorization: `Basic ${btoa("me:secret")}` });
});

test("cookies of a call stay with it along a redirect", async () => {
  await using server = await ReportingServer.start(({ url }, response) =>
    response.writeHead(url === "/" ? 302 : 200, { Location: "/next", "Set-Cookie": "set=1" }).end(),
  );

  await trunkline.get(server.url, { cookies: { given: "1" }, followRedirects: true });

  const cookies = server.arrivals.map(({ headers }) => new trunkline.Headers(pairs(headers)).get("cookie"));
  expect(cookies).toEqual(["given=1", "given=1; set=1"]);
});

test("without followRedirects a redirect is the answer", async () => {
  await using server = await ReportingServer.start((_request, response) =>
    response.writeHead(302, { Location: "/next" }).end(),
  );

  expect((await trunkline.get(server.url)).status).toBe(302);
  expect(server.arrivals).toHaveLength(1);
});

function pairs(flat: readonly string[]): readonly (readonly [string, string])[] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? ""] as const] : []));
}

test("importing core loads no transport", httpx("httpcore_lazy_loading"), async () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const bundle = await rolldown({
    input: `${root}packages/core/src/index.ts`,
    platform: "node",
    plugins: [workspaceSources(root, ["node", "import"])],
  });
  await bundle.generate();

  const loaded = (await bundle.watchFiles).map((path) => path.replace(root, ""));

  expect(loaded).toContain("packages/core/src/client/client.ts");
  expect(loaded.filter((path) => /undici|\/transport-|\.node$/.test(path))).toEqual([]);
});
