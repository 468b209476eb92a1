import {
  type ByteStream,
  type SyncByteStream,
  type SyncTransport,
  TransportFailure,
  type TransportResponse,
} from "@trunkline/transport";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { afterAll, beforeAll, expect, test } from "vitest";
import { native } from "../src/index.ts";
import { SyncPeer } from "./sync-peer.ts";

let peer: SyncPeer;
beforeAll(async () => void (peer = await SyncPeer.listen()));
afterAll(async () => peer[Symbol.asyncDispose]());

type Answer = TransportResponse<SyncByteStream>;

function textOf({ body }: Answer): string {
  return Array.from(body, (chunk) => Buffer.from(chunk).toString("latin1")).join("");
}

function wholeOf({ body }: Answer): string {
  return Buffer.from(body.readAllSync!()).toString("latin1");
}

function failureOf(run: () => unknown): TransportFailure {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof TransportFailure) return thrown;
    throw thrown;
  }
  return expect.unreachable("it did not fail");
}

test("an answer comes with its status, its headers and its body, without a promise", () => {
  using transport = native();

  const response = transport.handleRequestSync(peer.request("/headers", { headers: ["X-A", "1", "x-a", "2"] }));

  expect([response.status, response.header!("connection"), JSON.parse(wholeOf(response))]).toEqual([
    200,
    "keep-alive",
    ["Host", peer.name, "X-A", "1", "x-a", "2"],
  ]);
  expect(Object.keys(response.extensions.timings!).toSorted()).toEqual([
    "connect",
    "done",
    "firstByte",
    "pool",
    "sent",
  ]);
});

test("a body is read chunk by chunk as it arrives, or whole", () => {
  using transport = native();

  const chunks = Array.from(transport.handleRequestSync(peer.request("/pieces")).body, String);
  const whole = wholeOf(transport.handleRequestSync(peer.request("/pieces")));
  const large = wholeOf(transport.handleRequestSync(peer.request("/large")));

  expect([chunks.length > 1, whole, large.length]).toEqual([true, "one,two,three", 3 * 1024 * 1024]);
});

test("connections are kept, and a body that is closed early costs its own", async () => {
  await using own = await SyncPeer.listen();
  using transport = native();
  for (let time = 0; time < 3; time++) wholeOf(transport.handleRequestSync(own.request("/pieces")));
  const before = wholeOf(transport.handleRequestSync(own.request("/connections")));
  const { body } = transport.handleRequestSync(own.request("/stall"));
  body[Symbol.iterator]().next();
  body.closeSync();
  body.closeSync();

  const after = wholeOf(transport.handleRequestSync(own.request("/connections")));

  expect([before, after, [...body]]).toEqual(["1", "2", []]);
});

test.each<[what: string, body: () => Uint8Array | Iterable<Uint8Array>, framing: string, length: number]>([
  ["a few bytes", () => Buffer.from("some"), "4 undefined", 4],
  ["2 MiB", () => new Uint8Array(2 * 1024 * 1024), `${2 * 1024 * 1024} undefined`, 2 * 1024 * 1024],
  ["an iterable", () => [Buffer.from("one,"), new Uint8Array(0), Buffer.from("two")], "undefined chunked", 7],
  ["a large iterable", () => Array.from({ length: 20 }, () => new Uint8Array(100_000)), "undefined chunked", 2_000_000],
  ["an empty iterable", () => [], "undefined chunked", 0],
])("%s is sent and comes back", (_what, body, framing, length) => {
  using transport = native();

  const response = transport.handleRequestSync(peer.request("/echo", { method: "POST", body: body() }));

  expect([response.header!("x-framing"), wholeOf(response).length]).toEqual([framing, length]);
});

test("an endless upload ends with an early answer, and cleans up", () => {
  using transport = native();
  let isClean = false;
  function* endless(): Generator<Uint8Array> {
    try {
      for (;;) yield new Uint8Array(10_000);
    } finally {
      isClean = true;
    }
  }

  const response = transport.handleRequestSync(peer.request("/early", { method: "POST", body: endless() }));

  expect([response.status, wholeOf(response)]).toEqual([413, "too large"]);
  response.body.closeSync();
  expect(isClean).toBe(true);
});

test("what the body throws, yields or lacks is told", () => {
  using transport = native();
  const thrown = new Error("the disk is gone");
  function* throwing(): Generator<Uint8Array> {
    yield Buffer.from("first");
    throw thrown;
  }
  const post = (body: Iterable<Uint8Array>, headers: string[] = []): TransportFailure =>
    failureOf(() => transport.handleRequestSync(peer.request("/echo", { method: "POST", body, headers })));

  const failures = [
    post(throwing()),
    post(["text" as unknown as Uint8Array]),
    post([Buffer.from("too long")], ["Content-Length", "3"]),
    post([Buffer.from("no")], ["Content-Length", "3"]),
    post({ [Symbol.asyncIterator]: throwing } as unknown as Iterable<Uint8Array>),
  ];

  expect(failures[0]!.cause).toBe(thrown);
  expect(failures.map(({ kind, message }) => [kind, message.replaceAll(peer.name, "PEER")])).toEqual([
    ["write", "the body of the request to PEER could not be read: the disk is gone"],
    [
      "write",
      "the body of the request to PEER could not be read: The request body yielded a string; it must yield Uint8Array.",
    ],
    ["local-protocol", "the request to PEER announces another content-length than its body has"],
    ["local-protocol", "the request to PEER announces another content-length than its body has"],
    ["local-protocol", "the request to PEER was not sent: its body is asynchronous and the call is not"],
  ]);
});

test("failures say what they say in asynchronous requests", () => {
  using transport = native();
  const ask = (target: string, timeout = {}): TransportFailure =>
    failureOf(() => textOf(transport.handleRequestSync(peer.request(target, { extensions: { timeout } }))));

  const failures = [
    ask("/reset"),
    ask("/half"),
    ask("/silence", { read: 40 }),
    ask("/stall", { read: 40 }),
    ask("/stall", { total: 60 }),
  ];

  expect(failures.map(({ kind, message }) => [kind, message.replaceAll(peer.name, "PEER")])).toEqual([
    ["read", "PEER reset the connection without an answer"],
    ["remote-protocol", "PEER closed the connection before the body was complete"],
    ["read-timeout", "no answer from PEER within 40 ms"],
    ["read-timeout", "no more of the body from PEER within 40 ms"],
    ["total-timeout", "the exchange with PEER was not complete within 60 ms"],
  ]);
});

test("a second request waits for a connection no longer than it may", () => {
  using transport = native({ limits: { maxConnections: 1 } });
  const first = transport.handleRequestSync(peer.request("/stall"));

  const failure = failureOf(() =>
    transport.handleRequestSync(peer.request("/", { extensions: { timeout: { pool: 30 } } })),
  );

  expect([failure.kind, failure.sent]).toEqual(["pool-timeout", "nothing"]);
  first.body.closeSync();
  expect(textOf(transport.handleRequestSync(peer.request("/")))).toBe("ok");
});

test("TLS is spoken, and limited, as in asynchronous requests", async () => {
  const authority = certificateAuthority();
  await using secure = await SyncPeer.listen("https", authority.issue(["127.0.0.1"]));
  await using dumb = await SyncPeer.listen("raw");
  using transport = native({ verify: authority.certificate });
  using distrusting = native();
  const origin = { ...dumb.origin, scheme: "https" };
  const hanging = {
    ...dumb.request("/"),
    url: { href: "", origin, target: "/" },
    extensions: { timeout: { connect: 40 } },
  };

  const response = transport.handleRequestSync(secure.request("/large"));

  expect([wholeOf(response).length, typeof response.extensions.timings!.tls]).toEqual([3 * 1024 * 1024, "number"]);
  expect(failureOf(() => distrusting.handleRequestSync(secure.request("/"))).kind).toBe("connect");
  expect(failureOf(() => transport.handleRequestSync(hanging)).kind).toBe("connect-timeout");
});

test("a lookup that answers at once is used, and one that promises is refused by name", () => {
  using prompt = native({ lookup: () => ["127.0.0.1"] });
  using promising = native({ lookup: async () => ["127.0.0.1"] });
  const request = peer.request("/");
  const named = { ...request, url: { ...request.url, origin: { ...peer.origin, host: "named.test" } } };

  const failure = failureOf(() => promising.handleRequestSync(named));

  expect(textOf(prompt.handleRequestSync(named))).toBe("ok");
  expect([failure.kind, failure.message]).toEqual([
    "connect",
    `no connection to named.test:${peer.origin.port}: \`lookup\` gave a promise, for which a synchronous request cannot wait`,
  ]);
});

test("trailers are there once the body has ended", () => {
  using transport = native();
  const response = transport.handleRequestSync(peer.request("/trailers"));

  expect([textOf(response), response.extensions.trailers!()]).toEqual(["body", ["X-Sum", "7"]]);
});

test("what can only be had without blocking is refused, and an aborted signal lets nothing out", () => {
  using transport = native();
  const upgrade = failureOf(() => transport.handleRequestSync(peer.request("/", { headers: ["Upgrade", "echo"] })));
  const aborted = failureOf(() =>
    transport.handleRequestSync(peer.request("/", { signal: AbortSignal.abort("late") })),
  );

  expect([upgrade.kind, upgrade.message]).toEqual([
    "local-protocol",
    `the request to ${peer.name} was not sent: an upgraded connection is handed out by handleRequest alone`,
  ]);
  expect([aborted.kind, aborted.cause, aborted.sent]).toEqual(["aborted", "late", "nothing"]);
});

test("a trace may send requests of its own whenever it is called, and hears the phases in order", () => {
  using transport = native();
  const events: string[] = [];
  const nested: string[] = [];
  const trace = (event: string): void => {
    events.push(event);
    nested.push(textOf(transport.handleRequestSync(peer.request("/"))));
  };

  const text = textOf(transport.handleRequestSync(peer.request("/pieces", { extensions: { trace } })));

  expect([text, ...events]).toEqual([
    "one,two,three",
    "connection.start",
    "connection.end",
    "request-head.end",
    "request-body.end",
    "response-head.end",
    "response-body.end",
  ]);
  expect(nested).toEqual(["ok", "ok", "ok", "ok", "ok", "ok"]);
});

test("blocking requests do not disturb those that wait for a promise, and closeSync() waits for neither", async () => {
  const transport: SyncTransport & ReturnType<typeof native> = native();
  const waiting = transport.handleRequest({ ...peer.request("/pieces"), body: null });

  const text = textOf(transport.handleRequestSync(peer.request("/pieces")));

  expect(text).toBe("one,two,three");
  expect(() => transport.closeSync()).toThrow(
    "native: closeSync() while 1 asynchronous request(s) are on their way. Await them, or call close().",
  );
  expect(Buffer.from(await wholeBody((await waiting).body)).toString()).toBe("one,two,three");
  transport.closeSync();
  transport.closeSync();
  expect(failureOf(() => transport.handleRequestSync(peer.request("/"))).kind).toBe("close");
});

test("a response on its way finishes after closeSync()", () => {
  const transport = native();
  const response = transport.handleRequestSync(peer.request("/pieces"));

  transport.closeSync();

  expect(textOf(response)).toBe("one,two,three");
});

async function wholeBody(body: ByteStream): Promise<Uint8Array> {
  return body.readAll!();
}
