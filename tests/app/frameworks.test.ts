import { Client, DigestAuth } from "@trunkline/core";
import { app } from "@trunkline/transport-app";
import { mock } from "@trunkline/transport-mock";
import { Hono } from "hono";
import { expect, test, vi } from "vitest";
import { everyWay } from "./shop-ways.ts";
import { quietVisit } from "./visit.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

for (const [name, open] of everyWay) {
  const isFetchStyle = name.startsWith("Hono");
  const tags = [isFetchStyle ? "F017" : "F018"];
  const listeners = isFetchStyle ? ["response", "signal"] : ["request", "response"];

  test(`${name} answers`, { tags }, async () => {
    await using shop = await open(quietVisit);
    await using client = new Client({ transport: shop.transport, baseUrl: shop.origin });

    const found = await client.get("/hello/world");
    const missing = await client.get("/nothing");

    expect([found.status, found.text(), missing.status]).toEqual([200, "Hello, world!", 404]);
  });

  test(`${name} sends an upload back while it is still being sent`, { tags }, async () => {
    await using shop = await open(quietVisit);
    await using client = new Client({ transport: shop.transport, baseUrl: shop.origin });
    const { promise: heard, resolve: hear } = Promise.withResolvers<void>();
    async function* upload(): AsyncGenerator<Uint8Array> {
      yield bytesOf("ping");
      await heard;
      yield bytesOf("pong");
    }

    await using response = await client.stream("POST", "/echo", {
      content: upload(),
      headers: { "content-type": "text/plain" },
    });
    const seen: string[] = [];
    for await (const text of response.iterText()) {
      seen.push(text);
      hear();
    }

    expect([response.status, seen]).toEqual([200, ["ping", "pong"]]);
  });

  test(`${name} hears that the reader of an endless answer has left`, { tags }, async () => {
    const leavers = new Set<string>();
    const told = Promise.withResolvers<void>();
    const gone = (who: string): void => void (leavers.add(who).size === 2 && told.resolve());
    await using shop = await open({ ...quietVisit, gone });
    await using client = new Client({ transport: shop.transport, baseUrl: shop.origin });

    const response = await client.stream("GET", "/ticks");
    const lines: string[] = [];
    for await (const line of response.iterLines()) if (lines.push(line) === 3) break;
    await told.promise;

    expect(lines).toEqual(["tick 1", "tick 2", "tick 3"]);
    expect([...leavers].toSorted()).toEqual(listeners);
  });

  test(`${name} hears that a request was aborted before it was answered`, { tags }, async () => {
    const controller = new AbortController();
    const arrived = Promise.withResolvers<void>();
    const told = Promise.withResolvers<string>();
    await using shop = await open({ gone: told.resolve, waiting: arrived.resolve });
    await using client = new Client({ transport: shop.transport, baseUrl: shop.origin });

    const waiting = client.get("/never", { signal: controller.signal });
    await arrived.promise;
    controller.abort(new Error("enough"));

    await expect(waiting).rejects.toThrow("enough");
    expect(listeners).toContain(await told.promise);
  });

  test(`${name} hears that a request was aborted while its answer was read`, { tags }, async () => {
    const told = Promise.withResolvers<string>();
    await using shop = await open({ ...quietVisit, gone: told.resolve });
    await using client = new Client({ transport: shop.transport, baseUrl: shop.origin });
    const controller = new AbortController();

    const response = await client.stream("GET", "/ticks", { signal: controller.signal });
    const reading = response.read();
    controller.abort(new Error("enough"));

    await expect(reading).rejects.toThrow("enough");
    await told.promise;
  });

  test(`${name} is logged into, redirected from, challenged by and hooked around`, { tags }, async () => {
    await using shop = await open(quietVisit);
    const seen: string[] = [];
    await using client = new Client({
      transport: mock(() => ({ status: 404 })),
      mounts: { [shop.origin]: shop.transport },
      baseUrl: shop.origin,
      followRedirects: true,
      eventHooks: {
        request: [({ headers }) => headers.set("x-hook", "seen")],
        response: [({ request, status }) => void seen.push(`${request.method} ${request.url.path} ${status}`)],
      },
    });

    const me = await client.post("/login", { data: { name: "blue" } });
    const door = await client.get("/door", { auth: new DigestAuth("user", "secret") });
    const elsewhere = await client.get("http://elsewhere.test/");

    expect([me.json(), door.text(), elsewhere.status]).toEqual([
      { cookie: "session=blue", hook: "seen", address: expect.stringMatching(/127\.0\.0\.1$/) },
      "Come in.",
      404,
    ]);
    expect(seen).toEqual(["POST /login 303", "GET /me 200", "GET /door 401", "GET /door 200", "GET / 404"]);
    expect(client.cookies.get("session")).toBe("blue");
  });

  test(`${name} makes a 500 of what its handler throws`, { tags }, async () => {
    const logged = vi.spyOn(console, "error").mockReturnValue();
    await using shop = await open(quietVisit);
    await using client = new Client({ transport: shop.transport, baseUrl: shop.origin });

    expect((await client.get("/broken")).status).toBe(500);
    logged.mockRestore();
  });
}

test("what a Hono handler throws is raised where Hono is told to throw it", { tags: ["F017"] }, async () => {
  const bug = new RangeError("no such order");
  const shop = new Hono();
  shop.get("/broken", () => {
    throw bug;
  });
  shop.onError((thrown) => {
    throw thrown;
  });
  await using client = new Client({ transport: app(shop), baseUrl: "http://shop.test" });

  const error = await client.get("/broken").catch((thrown: unknown) => thrown as Error);

  expect(((error as Error).cause as Error).cause).toBe(bug);
});
