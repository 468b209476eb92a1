import { gzipSync } from "node:zlib";
import { Client, type Response, SyncClient } from "@trunkline/core";
import type { FailureKind } from "@trunkline/transport";
import { mock, type MockTransport } from "@trunkline/transport-mock";
import { undici } from "@trunkline/transport-undici";
import { expect, test, vi } from "vitest";
import { ReportingServer } from "../reporting-server.ts";

const clients = [
  ["Client", Client],
  ["SyncClient", SyncClient],
] as const;

const errorNames: Readonly<Record<FailureKind, string>> = {
  connect: "ConnectError",
  "connect-timeout": "ConnectTimeout",
  "pool-timeout": "PoolTimeout",
  read: "ReadError",
  "read-timeout": "ReadTimeout",
  write: "WriteError",
  "write-timeout": "WriteTimeout",
  close: "CloseError",
  "local-protocol": "LocalProtocolError",
  "remote-protocol": "RemoteProtocolError",
  proxy: "ProxyError",
  "unsupported-protocol": "UnsupportedProtocol",
  "total-timeout": "TotalTimeout",
  aborted: "RequestAborted",
};

/** The name of what a call throws, at once or later, and what it says. */
async function errorOf(call: () => Promise<Response> | Response): Promise<readonly [name: string, message: string]> {
  try {
    await call();
  } catch (thrown) {
    if (thrown instanceof Error) return [thrown.name, thrown.message];
  }
  throw new Error("Nothing was thrown.");
}

test.each(clients)("every failure a mock can name is raised as the error users catch, by %s", async (_, AnyClient) => {
  const server = mock();
  const kinds = Object.keys(errorNames) as FailureKind[];
  for (const failure of kinds) {
    server.get(`/${failure}`, { failure });
    server.get(`/${failure}/later`, { text: "the first half", failure });
  }
  const client = new AnyClient({ transport: server });

  const atOnce: string[] = [];
  const later: string[] = [];
  for (const kind of kinds) {
    atOnce.push((await errorOf(() => client.get(`http://any.test/${kind}`)))[0]);
    later.push((await errorOf(() => client.get(`http://any.test/${kind}/later`)))[0]);
  }

  expect(atOnce).toEqual(Object.values(errorNames));
  expect(later).toEqual(Object.values(errorNames));
  server.assertDone();
});

test.each(clients)("a sequence shows what retries of %s do", { tags: ["F016"] }, async (_, AnyClient) => {
  const server: MockTransport = mock();
  const flaky = server.get("/").once({ failure: "connect" }).once({ status: 503 }).reply({ text: "well again" });
  const client = new AnyClient({ transport: server, retry: { attempts: 3, backoff: { initial: 0 } } });

  const response = await client.get("http://any.test/");

  expect([response.status, response.text(), flaky.calls.length]).toEqual([200, "well again", 3]);
});

test.each(clients)("a request without a route is told the nearest one, by %s", async (_, AnyClient) => {
  const server = mock().get("/users/:id", {});
  server.post("/users").when({ headers: { authorization: "Bearer t0ken" }, json: { name: "Ada" } });
  const client = new AnyClient({ transport: server, auth: () => {}, headers: { authorization: "Bearer other" } });

  const [name, message] = await errorOf(() => client.post("http://any.test/users", { json: { name: "Bob" } }));

  expect([name, message]).toEqual([
    "LocalProtocolError",
    "POST http://any.test/users: any.test:80: no route for POST /users. Nearest: POST /users, but the header " +
      'authorization is not the one expected and the JSON at name is "Bob", not "Ada". ' +
      "The routes are: GET /users/:id, POST /users.",
  ]);
});

test("a delay runs into the client's limit, and nobody waits for it", async () => {
  vi.useFakeTimers();
  try {
    const server = mock().get("/slow", { delay: 60_000, text: "late" });
    await using client = new Client({ transport: server, timeout: { connect: 1, read: 30_000, write: 1, pool: 1 } });
    const error = errorOf(() => client.get("http://any.test/slow"));

    await vi.advanceTimersByTimeAsync(30_003);

    expect((await error)[0]).toBe("ReadTimeout");
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("what is not mocked goes over the wire, encoded bodies and streams included", async () => {
  await using real = await ReportingServer.start((_request, response, { target, body }) => {
    response.setHeader("Content-Encoding", "gzip").end(gzipSync(`real ${target} ${body}`));
  });
  const server = mock().get("/mocked", { text: "mocked" }).otherwise(undici());
  await using client = new Client({ transport: server, baseUrl: real.url });
  async function* upload(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode("streamed");
  }

  const responses = [await client.get("/mocked"), await client.post("/else", { content: upload() })];

  expect(responses.map((response) => response.text())).toEqual(["mocked", "real /else streamed"]);
  expect(real.arrivals.map(({ method, target }) => [method, target])).toEqual([["POST", "/else"]]);
  expect(server.calls.map(({ route, method }) => [route, method])).toEqual([
    ["GET /mocked", "GET"],
    [undefined, "POST"],
  ]);
});
