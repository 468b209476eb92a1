import type { Transport } from "@trunkline/transport";
import { expect, test, vi } from "vitest";
import { app, type AppOptions, nodeApp, syncApp } from "../src/index.ts";
import { failureOf, get, textOf } from "./requests.ts";

/** Applications of each kind that answer with the path at which they were asked. */
const byPath: Readonly<Record<string, (options: AppOptions) => Transport>> = {
  "fetch-style": (options) => app(({ url }) => new Response(url), options),
  "Node-style": (options) =>
    nodeApp(({ url, headers }, response) => response.end(`http://${headers.host}${url}`), options),
  synchronous: (options) => syncApp(({ url }) => ({ status: 200, body: url }), options),
};

for (const [kind, appWith] of Object.entries(byPath)) {
  test(`a root path is taken off before a ${kind} application is asked`, async () => {
    const seen: string[] = [];
    for (const rootPath of ["/api", "/api/", "", "/"]) {
      const shop = appWith({ rootPath });
      for (const path of ["/api", "/api?page=2", "/api/orders/1?page=2"])
        seen.push(await textOf((await shop.handleRequest(get(`http://shop.test${path}`))).body));
    }

    const below = ["http://shop.test/", "http://shop.test/?page=2", "http://shop.test/orders/1?page=2"];
    const whole = ["http://shop.test/api", "http://shop.test/api?page=2", "http://shop.test/api/orders/1?page=2"];
    expect(seen).toEqual([...below, ...below, ...whole, ...whole]);
  });

  test(`what is not under the root path never reaches a ${kind} application`, async () => {
    const shop = appWith({ rootPath: "/api" });

    const failures = [];
    for (const path of ["/", "/apis", "/v1/api/"])
      failures.push(await failureOf(shop.handleRequest(get(`http://shop.test${path}`))));

    expect(failures.map(({ kind: what, sent, message }) => [what, sent, message])).toEqual(
      ["/", "/apis", "/v1/api/"].map((path) => [
        "local-protocol",
        "nothing",
        `The request cannot be handed to the application at shop.test:80: the target "${path}" is not under its root path /api.`,
      ]),
    );
  });

  test(`a root path that is none is refused when a ${kind} application is taken`, () => {
    for (const rootPath of ["api", "/a b", "/a?b", "http://shop.test/api"])
      expect(() => appWith({ rootPath })).toThrow(
        new TypeError(`rootPath is a path such as "/api", and ${JSON.stringify(rootPath)} is none.`),
      );
  });
}

test("a Node application under a root path is told so as one that another mounts", async () => {
  const shop = nodeApp(
    (request, response) => {
      const { url, baseUrl, originalUrl } = request as typeof request & { baseUrl: string; originalUrl: string };
      response.end(JSON.stringify([url, baseUrl, originalUrl]));
    },
    { rootPath: "/api" },
  );

  const response = await shop.handleRequest(get("http://shop.test/api/orders?page=2"));

  expect(JSON.parse(await textOf(response.body))).toEqual(["/orders?page=2", "/api", "/api/orders?page=2"]);
});

const caller = { address: "2001:db8::7", port: 5000 };

test("a fetch handler is told who calls as Deno and Bun tell it, unless it is handed something else", async () => {
  const seen: unknown[] = [];
  const handler = (request: Request, ...rest: Info[]): Response => {
    seen.push(...rest.map((info) => [info.remoteAddr, info.requestIP(request)]));
    return new Response(null);
  };

  await app(handler, { client: caller }).handleRequest(get("http://shop.test/"));
  await app(handler).handleRequest(get("http://shop.test/"));
  await app(handler, { client: caller, handlerArguments: [] }).handleRequest(get("http://shop.test/"));

  expect(seen).toEqual([
    [
      { transport: "tcp", hostname: "2001:db8::7", port: 5000 },
      { address: "2001:db8::7", family: "IPv6", port: 5000 },
    ],
    [
      { transport: "tcp", hostname: "127.0.0.1", port: 123 },
      { address: "127.0.0.1", family: "IPv4", port: 123 },
    ],
  ]);
});

interface Info {
  readonly remoteAddr: unknown;
  requestIP(request: Request): unknown;
}

test("a synchronous handler is told who calls whom, over what, and where it stands", () => {
  const seen: unknown[] = [];
  const options = { client: caller, rootPath: "/api" };
  const shop = syncApp(({ httpVersion, server, client, rootPath }) => {
    seen.push({ httpVersion, server, client, rootPath });
    return { status: 204 };
  }, options);

  shop.handleRequestSync({ ...get("https://shop.test/api/"), body: null });

  expect(seen).toEqual([
    { httpVersion: "1.1", server: { address: "shop.test", port: 443 }, client: caller, rootPath: "/api" },
  ]);
});

test("what a synchronous handler writes to its errors goes to the sink, or to the console", () => {
  const logged = vi.spyOn(console, "error").mockReturnValue();
  const written: string[] = [];
  const handler: Parameters<typeof syncApp>[0] = ({ errors }) => {
    errors.write("low on apples");
    return { status: 200 };
  };

  const request = { ...get("http://shop.test/"), body: null };
  syncApp(handler, { errors: { write: (text) => written.push(text) } }).handleRequestSync(request);
  expect([written, logged.mock.calls]).toEqual([["low on apples"], []]);
  syncApp(handler).handleRequestSync(request);
  expect([written, logged.mock.calls]).toEqual([["low on apples"], [["low on apples"]]]);
  logged.mockRestore();
});
