// How clients, auth and proxies differ from httpx's.
import { Client, Proxy, Request, type Response, SyncClient, Timeout } from "@trunkline/core";
import { mock, type MockTransport } from "@trunkline/transport-mock";
import { Client as FullClient, environmentMounts } from "trunkline";
import { expect, test } from "../portable/index.ts";

const url = "http://a.example/";

/** Answers with the Authorization that came. */
function echo(): MockTransport {
  return mock(({ headers }) => ({ text: headers.get("authorization") ?? "none" }));
}

test("a client says who it is", () => {
  const client = new Client({ transport: echo() });

  expect(client.headers.get("user-agent")).toMatch(/^trunkline\/\d/);
});

test("a Timeout has its phases by name", () => {
  expect(() => new Timeout([1, 2, 3, 4] as never)).toThrow(TypeError);
});

test("a Timeout built alone says all, and in options an absent phase keeps the client's value", () => {
  const client = new Client({ transport: echo(), timeout: { connect: 1, read: 2 } });
  const { timeout } = client.buildRequest("GET", url, { timeout: { read: 3 } }).extensions;

  expect(timeout).toEqual({ connect: 1, read: 3, write: 5000, pool: 5000 });
  expect(() => new Timeout({ read: 3 })).toThrow(TypeError);
});

test("an auth function may return nothing, or another request", async () => {
  const client = new Client({ transport: echo() });
  const decorated = await client.get(url, { auth: ({ headers }) => headers.set("Authorization", "here") });
  const replaced = await client.get(url, {
    auth: () => new Request("GET", url, { headers: { Authorization: "there" } }),
  });

  expect([decorated.text(), replaced.text()]).toEqual(["here", "there"]);
});

test("an auth flow is one generator, asynchronous where it has to wait, which a SyncClient refuses", async () => {
  const transport = mock(({ headers }) => ({ status: headers.has("authorization") ? 200 : 401 }));
  const flow = function* (request: Request): Generator<Request, void, Response> {
    const { status } = yield request;
    if (status !== 401) return;
    request.headers.set("Authorization", "now");
    yield request;
  };
  const laterFlow = async function* (request: Request): AsyncGenerator<Request, void, Response> {
    request.headers.set("Authorization", await Promise.resolve("later"));
    yield request;
  };
  const [client, sync] = [new Client({ transport }), new SyncClient({ transport })];

  expect([(await client.get(url, { auth: { flow } })).status, sync.get(url, { auth: { flow } }).status]).toEqual([
    200, 200,
  ]);
  expect((await client.get(url, { auth: { flow: laterFlow } })).status).toBe(200);
  expect(() => sync.get(url, { auth: { flow: laterFlow } })).toThrow(TypeError);
});

test("an auth flow that never ends is ended with a TypeError", async () => {
  let sent = 0;
  const transport = mock(() => {
    sent += 1;
    return { status: 401 };
  });
  const client = new Client({ transport });
  const endless = {
    *flow(request: Request): Generator<Request, void, Response> {
      for (;;) yield request;
    },
  };

  await expect(client.get(url, { auth: endless })).rejects.toThrow(TypeError);
  expect(sent).toBe(20);
});

test("a proxy may speak SOCKS4", () => {
  expect(new Proxy("socks4a://a.example:1080").url.scheme).toBe("socks4a");
});

test("a proxy beside a transport is refused, and mounted instead", () => {
  const transport = echo();

  expect(() => new FullClient({ transport, proxy: "http://proxy.example" })).toThrow(
    new TypeError("proxy would configure the default transport, but a transport is given. Configure that one."),
  );
  expect(new FullClient({ transport, mounts: { "all://": echo() } }).transportFor(url)).not.toBe(transport);
});

test("what the system has for its proxies does not count, the environment alone does", () => {
  const made = (environment: Readonly<Record<string, string>>): readonly string[] =>
    Object.keys(environmentMounts((proxy) => proxy, environment));

  expect([made({}), made({ https_proxy: "proxy.example" })]).toEqual([[], ["https://"]]);
});
