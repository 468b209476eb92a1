import { answerOf, failureOf, httpPeer, rawPeer, textOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { undici } from "../src/index.ts";

test("a port nobody listens on is `connect`, refused", async () => {
  const gone = await rawPeer(() => {});
  await gone[Symbol.asyncDispose]();
  await using transport = undici();

  const failure = await failureOf(transport.handleRequest(gone.request()));

  expect([failure.kind, failure.sent, failure.connection, failure.nativeCode]).toEqual([
    "connect",
    "nothing",
    "new",
    "ECONNREFUSED",
  ]);
  expect(failure.message).toBe(`no connection to ${gone.name}: refused`);
});

test("a host with two addresses that both refuse gives one clear sentence", async () => {
  const gone = await rawPeer(() => {});
  await gone[Symbol.asyncDispose]();
  await using transport = undici();
  const origin = { scheme: "http", host: "localhost", port: gone.origin.port };

  const failure = await failureOf(
    transport.handleRequest({ ...gone.request(), url: { href: "", origin, target: "/" } }),
  );

  expect([failure.message, failure.nativeCode]).toEqual([
    `no connection to localhost:${origin.port}: refused`,
    "ECONNREFUSED",
  ]);
});

test("a port beyond 65535 is `connect`, and another scheme is `unsupported-protocol`", async () => {
  await using transport = undici();
  const send = (scheme: string, port: number) => {
    const origin = { scheme, host: "127.0.0.1", port };
    return transport.handleRequest({
      method: "GET",
      url: { href: "", origin, target: "/" },
      headers: [],
      body: null,
      extensions: {},
    });
  };

  const [beyond, ftp] = [await failureOf(send("http", 70_000)), await failureOf(send("ftp", 21))];

  expect([beyond.kind, beyond.message]).toEqual([
    "connect",
    "no connection to 127.0.0.1:70000: no port is greater than 65535",
  ]);
  expect([ftp.kind, ftp.sent]).toEqual(["unsupported-protocol", "nothing"]);
  expect(ftp.message).toBe('no transport for ftp: this one speaks http and https; mount one for "ftp://"');
});

test.each([
  ["a line break in a header value", { headers: ["X-A", "b\r\nX-Injected: 1"] }],
  ["a NUL in a header value", { headers: ["X-A", "b\0"] }],
  ["a line break in a header name", { headers: ["X-A\r\nX-Injected", "b"] }],
  ["a blank in a header name", { headers: ["X A", "b"] }],
  ["an empty header name", { headers: ["", "b"] }],
  ["a character beyond latin-1 in a header value", { headers: ["X-A", "\u20ac"] }],
  ["a blank in the target", { target: "/a b" }],
  ["a line break in the target", { target: "/ HTTP/1.1\r\nX-Injected: 1\r\n\r\nGET /" }],
  ["a character beyond latin-1 in the target", { target: "/\u20ac" }],
  ["an empty target", { target: "" }],
  ["a blank in the method", { method: "GET /x" }],
  ["a line break in the method", { method: "GET\r\n" }],
  [
    "a header that names two lengths",
    { headers: ["Content-Length", "1", "Content-Length", "2"], body: Buffer.from("a"), method: "POST" },
  ],
  ["a length for no body", { headers: ["Content-Length", "1"], method: "POST" }],
  ["an Expect of its own", { headers: ["Expect", "200-ok"], body: Buffer.from("a"), method: "POST" }],
  ["CONNECT", { method: "CONNECT" }],
])("%s is refused before a byte is sent, on a new and on a kept connection", async (_what, details) => {
  let requests = 0;
  await using peer = await httpPeer((_request, response) => {
    requests++;
    response.end("ok");
  });
  await using transport = undici({ limits: { maxConnections: 1 } });

  const onNew = await failureOf(transport.handleRequest(peer.request(details)));
  await answerOf(transport, peer.request());
  const onKept = await failureOf(transport.handleRequest(peer.request(details)));

  expect([onNew.kind, onNew.sent, onKept.kind, onKept.sent]).toEqual([
    "local-protocol",
    "nothing",
    "local-protocol",
    "nothing",
  ]);
  expect(await answerOf(transport, peer.request())).toEqual([200, "ok"]);
  expect(requests).toBe(2);
});

test("the value of a header that is refused is not repeated", async () => {
  await using transport = undici();
  await using peer = await httpPeer((_request, response) => response.end());

  const failure = await failureOf(
    transport.handleRequest(peer.request({ headers: ["Authorization", "Bearer hunter2\n"] })),
  );

  expect(failure.message).toBe(
    `the request to ${peer.name} was not sent: the value of the header Authorization has a character that HTTP does not allow there`,
  );
});

test("a body longer than announced is `local-protocol`", async () => {
  await using peer = await httpPeer((request, response) => request.resume().on("end", () => response.end()));
  await using transport = undici();
  const body = (async function* () {
    yield Buffer.from("much too long");
  })();

  const failure = await failureOf(
    transport.handleRequest(peer.request({ method: "POST", headers: ["Content-Length", "4"], body })),
  );

  expect([failure.kind, failure.message]).toEqual([
    "local-protocol",
    `the request to ${peer.name} announces another content-length than its body has`,
  ]);
});

test("what the request body throws is the cause of a `write` failure", async () => {
  await using peer = await httpPeer((request) => void request.resume());
  await using transport = undici();
  const mistake = new Error("the file is gone");
  const failing = async function* (chunks: number) {
    for (let at = 0; at < chunks; at++) yield Buffer.from("a");
    throw mistake;
  };

  const early = await failureOf(transport.handleRequest(peer.request({ method: "POST", body: failing(0) })));
  const late = await failureOf(transport.handleRequest(peer.request({ method: "POST", body: failing(2) })));

  expect([early.kind, early.sent, early.cause]).toEqual(["write", "nothing", mistake]);
  expect([late.kind, late.sent, late.cause]).toEqual(["write", "maybe", mistake]);
});

test("a body that yields text is refused by name", async () => {
  await using peer = await httpPeer((request) => void request.resume());
  await using transport = undici();
  const wrong = (async function* () {
    yield "text" as unknown as Uint8Array;
  })();

  const failure = await failureOf(transport.handleRequest(peer.request({ method: "POST", body: wrong })));

  expect(failure.message).toBe(
    `the body of the request to ${peer.name} could not be read: The request body yielded a string; it must yield Uint8Array.`,
  );
});

test("an endless upload stops when the answer has ended, and cleans up", async () => {
  await using peer = await rawPeer((socket) => {
    socket.once("data", () => socket.write("HTTP/1.1 413 Too Large\r\nContent-Length: 4\r\n\r\nnope"));
  });
  await using transport = undici();
  const { promise: cleaned, resolve: clean } = Promise.withResolvers<void>();
  const endless = (async function* () {
    try {
      for (;;) {
        yield Buffer.from("more");
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      clean();
    }
  })();

  const response = await transport.handleRequest(peer.request({ method: "POST", body: endless }));

  expect([response.status, await textOf(response)]).toEqual([413, "nope"]);
  await cleaned;
});

test("an upload whose next chunk never comes is let go when the request is aborted", async () => {
  await using peer = await httpPeer((request) => void request.resume());
  await using transport = undici();
  const controller = new AbortController();
  let isTold = false;
  const body = {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        controller.abort();
        return new Promise<never>(() => {});
      },
      return: async () => {
        isTold = true;
        return { value: undefined, done: true as const };
      },
    }),
  };

  const failure = await failureOf(
    transport.handleRequest(peer.request({ method: "POST", body, signal: controller.signal })),
  );

  expect([failure.kind, isTold]).toEqual(["aborted", true]);
});

test("a peer that hangs up within the body gives what came, then remote-protocol", async () => {
  await using peer = await httpPeer((_request, response) => {
    response.writeHead(200, { "content-length": "10" });
    response.write("half", () => response.socket!.destroySoon());
  });
  await using transport = undici();
  const { body } = await transport.handleRequest(peer.request());
  const chunks = body[Symbol.asyncIterator]();

  const first = await chunks.next();
  const failure = await failureOf(chunks.next());

  expect(new TextDecoder().decode(first.value as Uint8Array)).toBe("half");
  expect([failure.kind, failure.message]).toEqual([
    "remote-protocol",
    `${peer.name} closed the connection before the body was complete`,
  ]);
});

test.each([
  ["that runs until the connection ends", ""],
  ["in chunks, the last of its connection", "Connection: close\r\nTransfer-Encoding: chunked\r\n"],
  ["of a known length, the last of its connection", "Connection: close\r\nContent-Length: 9\r\n"],
])("a body %s is not taken for whole when a reset cuts it short", async (_what, headers) => {
  await using peer = await rawPeer((socket) => {
    const half = headers.includes("chunked") ? "4\r\nhalf\r\n" : "half";
    socket.once("data", () => socket.write(`HTTP/1.1 200 OK\r\n${headers}\r\n${half}`));
  });
  await using transport = undici();
  const { body } = await transport.handleRequest(peer.request());
  const chunks = body[Symbol.asyncIterator]();

  const first = await chunks.next();
  for (const socket of peer.sockets) socket.resetAndDestroy();
  const failure = await failureOf(chunks.next());

  expect(new TextDecoder().decode(first.value as Uint8Array)).toBe("half");
  expect([failure.kind, failure.nativeCode, failure.message]).toEqual([
    "read",
    "ECONNRESET",
    `${peer.name} reset the connection before the body was complete`,
  ]);
});

test("trailers are there once the body has ended", async () => {
  await using peer = await httpPeer((_request, response) => {
    response.writeHead(200, { trailer: "X-Sum" });
    response.write("body");
    response.addTrailers({ "X-Sum": "7" });
    response.end();
  });
  await using transport = undici();

  const response = await transport.handleRequest(peer.request());
  await textOf(response);

  expect(response.extensions.trailers!()).toEqual(["X-Sum", "7"]);
});

test("trace tells the phases in order, in the caller's context", async () => {
  const { AsyncLocalStorage } = await import("node:async_hooks");
  const storage = new AsyncLocalStorage<string>();
  await using peer = await httpPeer((_request, response) => response.end("ok"));
  await using transport = undici();
  const events: string[] = [];
  const trace = (event: string): void => void events.push(`${event} ${storage.getStore()}`);

  for (const caller of ["first", "second"]) {
    await storage.run(caller, () => answerOf(transport, peer.request({ extensions: { trace } })));
  }

  const exchanged = ["request-head.end", "request-body.end", "response-head.end", "response-body.end"];
  expect(events).toEqual([
    ...["connection.start", "connection.end", ...exchanged].map((event) => `${event} first`),
    ...exchanged.map((event) => `${event} second`),
  ]);
});
