import { expect, test } from "vitest";
import { Client, Request, SyncClient, URL } from "../src/index.ts";
import { scripted } from "./both.ts";
import { clientOf } from "./scripted-client.ts";
import { type Answer, headerOf, lines } from "./scripted-transport.ts";

const json: Answer = { headers: ["Content-Type", "application/json"], body: ["[", "1]"] };

test("fetch sends through the client and returns the platform's response", async () => {
  const { client, transport } = clientOf(() => json, { baseUrl: "http://h/v1", headers: { "X-Team": "blue" } });
  const { fetch } = client;
  const response = await fetch("http://h/a?b=1#c", { headers: { "X-Call": "1" } });

  expect(response).toBeInstanceOf(globalThis.Response);
  const { ok, status, statusText, url, redirected, type, bodyUsed } = response;
  expect({ ok, status, statusText, url, redirected, type, bodyUsed }).toEqual({
    ok: true,
    status: 200,
    statusText: "OK",
    url: "http://h/a?b=1",
    redirected: false,
    type: "basic",
    bodyUsed: false,
  });
  expect([response.headers.get("content-type"), await response.json()]).toEqual(["application/json", [1]]);
  expect(["x-team", "x-call"].map((name) => headerOf(transport.arrived[0], name))).toEqual(["blue", "1"]);
  await (await fetch("users")).text();
  await (await fetch(new globalThis.URL("http://h/b"))).text();
  await (await fetch(new URL("http://h/c"))).text();
  expect(lines(transport).slice(1)).toEqual(["GET http://h/v1/users", "GET http://h/b", "GET http://h/c"]);
  expect(client.fetch).toBe(fetch);
});

test("the client's auth, cookies, params, hooks and retries are there, and the URL keeps its query", async () => {
  const seen: number[] = [];
  const { client, transport } = clientOf(
    (_request, index) => [{ status: 503 }, json, { ...json, headers: ["Set-Cookie", "unwanted=1"] }][index] ?? json,
    {
      auth: ["user", "pass"],
      cookies: { session: "s" },
      params: { team: "blue" },
      retry: { backoff: { initial: 0, max: 0 } },
      eventHooks: { response: [({ status }) => void seen.push(status)] },
    },
  );
  await client.fetch("http://h/?page=2");
  await client.fetch("http://h/", { credentials: "omit" });
  await client.fetch("http://h/", { credentials: "omit", headers: { cookie: "own=1" } });

  const sent = transport.arrived.map((request) => ["authorization", "cookie"].map((name) => headerOf(request, name)));
  const basic = "Basic dXNlcjpwYXNz";
  expect(lines(transport)[0]).toBe("GET http://h/?page=2&team=blue");
  expect(sent).toEqual([
    [basic, "session=s"],
    [basic, "session=s"],
    [undefined, undefined],
    [undefined, "own=1"],
  ]);
  expect(seen).toEqual([503, 200, 200, 200]);
  expect([...client.cookies]).toEqual([["session", "s"]]);
});

test("each kind of body arrives with its type", async () => {
  const { client, transport } = clientOf(() => ({}));
  const form = new FormData();
  form.append("a", "1");
  const bytes = new TextEncoder().encode("bytes");
  const bodies: BodyInit[] = [
    "text",
    bytes,
    bytes.buffer,
    new Blob(["blob"], { type: "image/png" }),
    new URLSearchParams({ a: "1 ~*", b: "ü" }),
    form,
    new Blob(["stream"]).stream(),
  ];
  for (const body of bodies) await client.fetch("http://h/", { method: "post", body, duplex: "half" } as RequestInit);
  await client.fetch("http://h/", { method: "POST", body: "{}", headers: { "content-type": "application/json" } });
  client.headers.set("Content-Type", "text/csv");
  await client.fetch("http://h/", { method: "POST", body: "a,b" });

  const [multipart] = transport.arrived.splice(5, 1);
  const framing = ["content-type", "content-length", "transfer-encoding"];
  expect(transport.arrived.map((request) => [request.body, ...framing.map((name) => headerOf(request, name))])).toEqual(
    [
      ["text", "text/plain;charset=UTF-8", "4", undefined],
      ["bytes", undefined, "5", undefined],
      ["bytes", undefined, "5", undefined],
      ["blob", "image/png", "4", undefined],
      ["a=1+%7E*&b=%C3%BC", "application/x-www-form-urlencoded;charset=UTF-8", "17", undefined],
      ["stream", undefined, undefined, "chunked"],
      ["{}", "application/json", "2", undefined],
      ["a,b", "text/csv", "3", undefined],
    ],
  );
  expect(headerOf(multipart, "content-type")).toMatch(/^multipart\/form-data; boundary=/);
  await expect(client.fetch("http://h/", { body: "x" })).rejects.toThrow(new TypeError("A GET has no body in fetch."));
  await expect(client.fetch("http://h/", { method: "head", body: "x" })).rejects.toThrow(TypeError);
});

test("the platform's Request is taken whole, and what is said besides takes its place", async () => {
  const { client, transport } = clientOf(() => ({}));
  const make = (): globalThis.Request =>
    new globalThis.Request("http://h/a", { method: "PUT", body: "one", headers: { "x-a": "1" } });
  const used = make();
  await client.fetch(used);
  await client.fetch(make(), { method: "POST", body: "two", headers: { "x-b": "2" } });

  const sent = transport.arrived.map((request) =>
    ["x-a", "x-b", "content-type"].map((name) => headerOf(request, name)),
  );
  expect([lines(transport), sent, used.bodyUsed]).toEqual([
    ["PUT http://h/a one", "POST http://h/a two"],
    [
      ["1", undefined, "text/plain;charset=UTF-8"],
      [undefined, "2", "text/plain;charset=UTF-8"],
    ],
    true,
  ]);
  const controller = new AbortController();
  const request = new globalThis.Request("http://h/", { signal: controller.signal });
  controller.abort(new Error("no longer"));
  await expect(client.fetch(request)).rejects.toThrow("no longer");
  await expect(client.fetch(request, { signal: null })).resolves.toHaveProperty("status", 200);
});

test("a Request of ours is sent as it is, and what is said besides takes its place", async () => {
  const { client, transport } = clientOf(() => ({}), { headers: { "x-client": "1" } });
  const request = new Request("PUT", "http://h/a", { json: 1, headers: { "x-a": "1" } });
  await client.fetch(request);
  await client.fetch(request, { method: "PATCH" });
  await client.fetch(request, { credentials: "omit", headers: { "x-b": "2", cookie: "own=1" } });

  expect(lines(transport)).toEqual(["PUT http://h/a 1", "PATCH http://h/a 1", "PUT http://h/a 1"]);
  expect(
    transport.arrived.map((each) => ["x-a", "x-b", "x-client", "cookie"].map((name) => headerOf(each, name))),
  ).toEqual([
    ["1", undefined, undefined, undefined],
    ["1", undefined, undefined, undefined],
    ["1", "2", undefined, "own=1"],
  ]);
  await expect(client.fetch(request, { body: "two" })).rejects.toThrow(
    /^A request that was built has its body already/,
  );
});

test("what would choose another connection is refused by name, and what means nothing here is not", async () => {
  const { client, transport } = clientOf(() => ({}));
  for (const name of ["agent", "client", "dispatcher", "integrity", "proxy", "tls"])
    await expect(client.fetch("http://h/", { [name]: "x" })).rejects.toThrow(
      new TypeError(`client.fetch does not hear "${name}": leave it out. Connections and TLS are its client's.`),
    );
  expect(transport.arrived).toEqual([]);
  const { status } = await client.fetch("http://h/", {
    cache: "no-store",
    mode: "cors",
    keepalive: true,
    integrity: "",
  });
  expect([status, (await client.fetch("http://h/", null)).status]).toEqual([200, 200]);
});

test("a subclass sees each request, and a SyncClient has no fetch and says so", async () => {
  const sent: string[] = [];
  class Watching extends Client {
    override send(...args: Parameters<Client["send"]>): ReturnType<Client["send"]> {
      sent.push(args[0].url.toString());
      return super.send(...args);
    }
  }
  await new Watching({ transport: scripted(() => ({})) }).fetch("http://h/");
  const syncClient = new SyncClient({ transport: scripted(() => ({})) });

  expect(sent).toEqual(["http://h/"]);
  // @ts-expect-error -- the types refuse it
  expect(() => syncClient.fetch("http://h/")).toThrow("A SyncClient has no fetch(); the asynchronous Client does.");
});
