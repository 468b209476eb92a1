import { TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import { type Auth, type Response } from "../src/index.ts";
import { thrownBy } from "./both.ts";
import { clientOf } from "./scripted-client.ts";
import { type Answer, headerOf, lines, type Script, silence } from "./scripted-transport.ts";

const json: Answer = { headers: ["Content-Type", "application/json"], body: ["[", "1]"] };

test("redirects are followed, shown or refused", async () => {
  const { client, transport } = clientOf(({ url }) =>
    url.target === "/a" ? { status: 302, headers: ["Location", "/b"], body: "over there" } : json,
  );
  const followed = await client.fetch("http://h/a", { method: "POST", body: "x" });
  const manual = await client.fetch("http://h/a", { redirect: "manual" });
  const manualText = await manual.text();
  const error = await thrownBy(() => client.fetch("http://h/a", { redirect: "error" }));

  expect([followed.url, followed.redirected, followed.status]).toEqual(["http://h/b", true, 200]);
  expect([manual.status, manual.redirected, manual.headers.get("location"), manualText]).toEqual([
    302,
    false,
    "/b",
    "over there",
  ]);
  expect(error).toEqual(new TypeError('GET http://h/a is redirected, and redirect is "error".'));
  expect(lines(transport).slice(0, 2)).toEqual(["POST http://h/a x", "GET http://h/b"]);
  expect(transport.closedBodies).toContain(3);
});

test("redirect and credentials of the platform's Request hold", async () => {
  const { client, transport } = clientOf(() => ({ status: 302, headers: ["Location", "/b"] }), { auth: ["a", "b"] });
  const request = new globalThis.Request("http://h/", { redirect: "manual", credentials: "omit" });

  expect((await client.fetch(request)).status).toBe(302);
  expect(headerOf(transport.arrived[0], "authorization")).toBeUndefined();
});

test("an auth challenge is no redirect", async () => {
  const auth: Auth = {
    *flow(request) {
      yield request;
      yield request;
    },
  };
  const { client, transport } = clientOf(() => ({}), { auth });

  expect([(await client.fetch("http://h/")).redirected, transport.arrived.length]).toEqual([false, 2]);
});

test("a one-time stream cannot be redirected", async () => {
  const { client } = clientOf(() => ({ status: 307, headers: ["Location", "/b"] }));
  const body = new Blob(["once"]).stream();
  const error = await thrownBy(() => client.fetch("http://h/", { method: "POST", body }));

  expect([error, (error as Error).cause]).toMatchObject([new TypeError("fetch failed"), { name: "StreamConsumed" }]);
});

test("redirects without end are a TypeError", async () => {
  const { client, transport } = clientOf(() => ({ status: 307, headers: ["Location", "/"] }));
  const error = await thrownBy(() => client.fetch("http://h/"));

  expect([error, (error as Error).cause]).toMatchObject([
    new TypeError("fetch failed"),
    { code: "TOO_MANY_REDIRECTS" },
  ]);
  expect(transport.arrived.length).toBe(21);
});

test("what fails is a TypeError that has why", async () => {
  const causes: unknown[] = [
    ["http://h/", new TransportFailure("connect", "no connection to h:80: refused"), "CONNECT"],
    ["http://[", {}, "INVALID_URL"],
    ["/relative", {}, "UNSUPPORTED_PROTOCOL"],
  ];
  for (const [url, answer, code] of causes as [string, Answer | Error, string][]) {
    const error = await thrownBy(() => clientOf(() => answer).client.fetch(url));
    expect([error, (error as Error).cause]).toMatchObject([new TypeError("fetch failed"), { code }]);
  }
  const { client } = clientOf(() => ({ body: ["a", new TransportFailure("read", "broken")] }));
  const response = await client.fetch("http://h/");
  const error = await thrownBy(() => response.text());
  expect([error, (error as Error).cause]).toMatchObject([new TypeError("terminated"), { code: "READ" }]);
});

test("an abort throws its own reason, before the head and in the body", async () => {
  const reason = new Error("enough");
  for (const script of [() => silence, () => ({ body: ["a", silence] })] as readonly Script[]) {
    const { client, transport } = clientOf(script);
    const controller = new AbortController();
    const text = thrownBy(async () => (await client.fetch("http://h/", { signal: controller.signal })).text());
    while (transport.arrived.length === 0) await Promise.resolve();
    controller.abort(reason);

    expect(await text).toBe(reason);
  }
});

test("the body is read as it is asked for, and cancelling it frees the connection", async () => {
  const { client, transport } = clientOf(() => ({ body: ["a", "b", silence] }));
  const { body } = await client.fetch("http://h/");
  const reader = body!.getReader();

  expect(new TextDecoder().decode((await reader.read()).value)).toBe("a");
  expect(transport.closedBodies).toEqual([]);
  await reader.cancel();
  expect(transport.closedBodies).toEqual([0]);
});

test("an answer that has no body has none, and frees its connection", async () => {
  const ours: Response[] = [];
  const eventHooks = { response: [(response: Response) => void ours.push(response)] };
  const { client } = clientOf((_request, index) => ({ status: [204, 304, 205, 200][index]! }), { eventHooks });
  const theirs: globalThis.Response[] = [];
  for (const method of ["GET", "GET", "GET", "HEAD"]) theirs.push(await client.fetch("http://h/", { method }));

  expect(theirs.map(({ body, status }) => [body, status])).toEqual(
    [204, 304, 205, 200].map((status) => [null, status]),
  );
  expect(ours.map(({ isClosed }) => isClosed)).toEqual([true, true, true, true]);
  expect(await theirs[0]!.text()).toBe("");
});

test("cookies stay apart, a decoded body has no coding, and a clone has all that its original has", async () => {
  const gzip = new Uint8Array(
    await new globalThis.Response(
      new Blob(["plain"]).stream().pipeThrough(new CompressionStream("gzip")),
    ).arrayBuffer(),
  );
  const headers = ["Set-Cookie", "a=1", "Set-Cookie", "b=2", "Content-Encoding", "gzip", "Content-Length", "25"];
  const { client } = clientOf(() => ({ headers, body: [gzip] }));
  const response = await client.fetch("http://h/a");
  const clone = response.clone();

  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(["content-encoding", "content-length"].map((name) => response.headers.get(name))).toEqual([null, null]);
  expect([clone.url, clone.type, clone.clone().url, await clone.text(), await response.text()]).toEqual([
    "http://h/a",
    "basic",
    "http://h/a",
    "plain",
    "plain",
  ]);
});
