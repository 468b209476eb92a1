import { gzipSync } from "node:zlib";
import { layer, type RawResponse, type Transport, TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import { Client, DecodingError, ReadError, ReadTimeout, ResponseTooLarge, SyncClient } from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";
import { lines, ScriptedTransport, silence } from "./scripted-transport.ts";

const stale = (kind: "read" | "write" = "read"): TransportFailure =>
  new TransportFailure(kind, "the connection was closed", { connection: "reused" });

function textOf({ body }: RawResponse): string {
  return new TextDecoder().decode(body);
}

both(
  "getRaw gives status, headers as they came, and the whole body",
  async ({ client }) => {
    const headers = ["X-One", "1", "x-one", "2", "Set-Cookie", "a=b"];
    const transport = scripted(() => ({ status: 404, headers, body: ["all ", "of it"] }));
    const response = await client({ transport }).getRaw("http://h/a?b");

    expect({ ...response, body: textOf(response) }).toEqual({ status: 404, headers, body: "all of it" });
    expect(lines(transport)).toEqual(["GET http://h/a?b"]);
  },
  ["F044"],
);

both(
  "postRaw, putRaw and patchRaw send a body and what describes it; deleteRaw and headRaw send none",
  async ({ client }) => {
    const transport = scripted(() => ({ status: 204 }));
    const own = client({ transport });
    await own.postRaw("http://h/", { json: { a: 1 } });
    await own.putRaw("http://h/", { content: "text" });
    await own.patchRaw("http://h/", { data: { a: "b c" }, headers: { "X-Own": "1" } });
    await own.postRaw("http://h/");
    await own.deleteRaw("http://h/");
    await own.requestRaw("QUERY", "http://h/", { content: "q" });
    await own.headRaw("http://h/", { headers: [["x-Own", "2"]] });

    expect(transport.arrived.map(({ method, headers, body }) => [method, headers, body])).toEqual([
      ["POST", ["Host", "h", "Content-Length", "7", "Content-Type", "application/json"], '{"a":1}'],
      ["PUT", ["Host", "h", "Content-Length", "4"], "text"],
      [
        "PATCH",
        ["Host", "h", "X-Own", "1", "Content-Length", "5", "Content-Type", "application/x-www-form-urlencoded"],
        "a=b+c",
      ],
      ["POST", ["Host", "h", "Content-Length", "0"], null],
      ["DELETE", ["Host", "h"], null],
      ["QUERY", ["Host", "h", "Content-Length", "1"], "q"],
      ["HEAD", ["Host", "h", "x-Own", "2"], null],
    ]);
  },
  ["F045"],
);

both(
  "a raw call knows nothing of the client's headers, cookies, auth, hooks, redirects and retries",
  async ({ client }) => {
    const told: string[] = [];
    const transport = scripted(() => ({ status: 307, headers: ["Location", "/b", "Set-Cookie", "kept=1"] }));
    const own = client({
      transport,
      headers: { "X-Team": "blue" },
      cookies: { a: "b" },
      auth: ["user", "secret"],
      followRedirects: true,
      retry: { statuses: [307], backoff: { initial: 0, max: 0 } },
      eventHooks: { request: [() => void told.push("request")], response: [() => void told.push("response")] },
    });
    const { status } = await own.getRaw("http://user:secret@h/a");

    expect(status).toBe(307);
    expect(transport.arrived.map(({ headers }) => headers)).toEqual([["Host", "h"]]);
    expect([told, [...own.buildRequest("GET", "http://h/").headers.getAll("cookie")]]).toEqual([[], ["a=b"]]);
  },
  ["F046"],
);

both("base URL, params, mounts and the client's timeout count", async ({ client }) => {
  const transport = scripted(() => ({}));
  const mounted = scripted(() => ({}));
  const own = client({
    transport,
    mounts: { "all://h": mounted },
    baseUrl: "http://h/v2",
    params: { a: 1 },
    timeout: { read: 7 },
  });
  await own.getRaw("/users", { params: { b: 2 } });
  await own.getRaw("http://other/", { timeout: { connect: 9 }, extensions: { sniHostname: "name" } });

  expect([...lines(mounted), ...lines(transport)]).toEqual(["GET http://h/v2/users?a=1&b=2", "GET http://other/?a=1"]);
  expect([...mounted.arrived, ...transport.arrived].map(({ extensions }) => extensions)).toEqual([
    { timeout: { connect: 5000, read: 7, write: 5000, pool: 5000 } },
    { timeout: { connect: 9, read: 7, write: 5000, pool: 5000 }, sniHostname: "name" },
  ]);
});

both("the body is decoded, and maxDecodedBytes holds for it", async ({ client }) => {
  const body = [new Uint8Array(gzipSync("decoded"))];
  const headers = ["Content-Encoding", "gzip", "Content-Length", String(body[0]!.length)];
  const transport = scripted(() => ({ headers, body }));
  const response = await client({ transport }).getRaw("http://h/");

  expect([textOf(response), response.headers]).toEqual(["decoded", headers]);
  expect(await thrownBy(() => client({ transport, maxDecodedBytes: 3 }).getRaw("http://h/"))).toBeInstanceOf(
    ResponseTooLarge,
  );
  const broken = scripted(() => ({ headers, body: "no gzip" }));
  expect(await thrownBy(() => client({ transport: broken }).getRaw("http://h/"))).toBeInstanceOf(DecodingError);
});

both("a safe raw request that meets a stale connection is sent once more, a POST never", async ({ client }) => {
  const once = scripted((_request, index) => (index === 0 ? stale() : { body: "here" }));
  expect(textOf(await client({ transport: once }).getRaw("http://h/"))).toBe("here");
  expect(once.arrived.map(({ extensions }) => extensions.attempt)).toEqual([undefined, 2]);

  const twice = scripted(() => stale());
  expect(await thrownBy(() => client({ transport: twice }).getRaw("http://h/"))).toBeInstanceOf(ReadError);
  const posted = scripted(() => stale("write"));
  expect(await thrownBy(() => client({ transport: posted }).postRaw("http://h/", { json: 1 }))).toMatchObject({
    code: "WRITE",
    message: "POST http://h/: the connection was closed",
  });
  expect([twice.arrived.length, posted.arrived.length]).toEqual([2, 1]);
});

both("a body that breaks is the error that it is for every call, and nothing is sent again", async ({ client }) => {
  const transport = scripted(() => ({ body: ["half", stale()] }));

  expect(await thrownBy(() => client({ transport }).getRaw("http://h/"))).toMatchObject({
    name: "ReadError",
    message: "GET http://h/: the connection was closed",
  });
  expect([transport.arrived.length, transport.closedBodies]).toEqual([1, [0]]);
});

both("a closed client sends nothing raw", async ({ client }) => {
  const own = client();
  await own.close();

  expect(await thrownBy(() => own.getRaw("http://h/"))).toMatchObject({
    name: "TypeError",
    message: "The client has been closed; it cannot send a request.",
  });
});

test("each layer sees a raw call, and its time limits fire", { tags: ["F047"] }, async () => {
  const seen: string[] = [];
  const layers = [layer((request, next) => (seen.push(request.method), next(request)))];
  await using client = new Client({ transport: new ScriptedTransport(() => silence, []), layers });

  expect(await thrownBy(() => client.getRaw("http://h/", { timeout: 1 }))).toBeInstanceOf(ReadTimeout);
  expect(seen).toEqual(["GET"]);
});

test("who aborts a raw call is told his own reason, by the call's signal and by the client's", async () => {
  const controller = new AbortController();
  const transport = scripted(() => {
    queueMicrotask(() => controller.abort("enough"));
    return { body: [silence] };
  });
  await using client = new Client({ transport });
  expect(await thrownBy(() => client.getRaw("http://h/", { signal: controller.signal }))).toBe("enough");

  await using other = new Client({ transport, signal: controller.signal });
  expect(await thrownBy(() => other.getRaw("http://h/"))).toBe("enough");
  expect(transport.arrived.length).toBe(1);
});

/** A transport that has head and body in one step. */
function inOneStep(answer: () => RawResponse): Transport & { readonly sent: string[] } {
  const sent: string[] = [];
  const { contract, name, capabilities } = scripted(() => ({}));
  return {
    contract,
    name,
    capabilities,
    sent,
    handleRequest: () => Promise.reject(new Error("sendRaw is offered, and not taken")),
    async sendRaw({ method, headers }) {
      sent.push([method, ...headers].join(" "));
      return answer();
    },
    async close() {},
    async [Symbol.asyncDispose]() {},
  };
}

test("where the transport offers sendRaw, that is taken, with the same result", async () => {
  const body = new Uint8Array(gzipSync("decoded"));
  const transport = inOneStep(() => ({ status: 200, headers: ["content-encoding", "gzip"], body }));
  await using client = new Client({ transport });
  const response = await client.getRaw("http://h/", { headers: { "X-Own": "1" } });

  expect([{ ...response, body: textOf(response) }, transport.sent]).toEqual([
    { status: 200, headers: ["content-encoding", "gzip"], body: "decoded" },
    ["GET Host h X-Own 1"],
  ]);
  const failing = inOneStep(() => {
    throw new TransportFailure("read", "broken");
  });
  await using other = new Client({ transport: failing });
  expect(await thrownBy(() => other.getRaw("http://h/"))).toBeInstanceOf(ReadError);
});

test("what a raw answer says of itself is not decoded before somebody asks", async () => {
  const asked: string[] = [];
  const raw: RawResponse = {
    status: 200,
    get headers() {
      asked.push("headers");
      return ["X-One", "1"];
    },
    header: (name) => void asked.push(name),
    body: new Uint8Array(),
  };
  await using client = new Client({ transport: inOneStep(() => raw) });
  const response = await client.getRaw("http://h/");
  const before = [...asked];

  expect([before, response.headers]).toEqual([["content-encoding"], ["X-One", "1"]]);
});

test("around a layer sendRaw is not taken, because the layer would not see it", async () => {
  const transport = { ...inOneStep(() => ({ status: 500, headers: [], body: new Uint8Array() })) };
  const through = scripted(() => ({ status: 201 }));
  await using client = new Client({
    transport: { ...transport, handleRequest: (request) => through.handleRequest(request) },
    layers: [layer((request, next) => next(request))],
  });

  expect((await client.getRaw("http://h/")).status).toBe(201);
});

test("where a raw body cannot be read, the response is closed", async () => {
  let timesClosed = 0;
  // Only a SyncClient could read it.
  const body = { *[Symbol.iterator]() {}, closeSync: () => void (timesClosed += 1) };
  const transport = scripted(() => ({}));
  transport.handleRequest = async () => ({ status: 200, headers: [], body: body as never, extensions: {} });
  await using client = new Client({ transport });

  expect(await thrownBy(() => client.getRaw("http://h/"))).toBeInstanceOf(TypeError);
  expect(timesClosed).toBe(1);
});

test("plain raw requests to one origin share their headers", () => {
  const transport = scripted(() => ({}));
  using client = new SyncClient({ transport });
  client.getRaw("http://h/a");
  client.getRaw("http://h/b");

  expect(transport.arrived[0]!.headers).toBe(transport.arrived[1]!.headers);
});
