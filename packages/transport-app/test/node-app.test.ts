import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { expect, test, vi } from "vitest";
import { nodeApp } from "../src/index.ts";
import { bytes, counted, described, failureOf, gate, get, post, text, textOf } from "./requests.ts";

test("a Node listener gets the request and its response comes back, no socket opened", { tags: ["F018"] }, async () => {
  const shop = nodeApp(async (request, response) => {
    response.writeHead(201, "Made", { "X-Answer": "yes" });
    response.end(`${request.method} ${request.url} ${request.headers.from} ${await textOf(request)}`);
  });

  const response = await shop.handleRequest(
    post("http://shop.test/orders?page=2", bytes("two apples"), { headers: ["From", "blue"] }),
  );

  expect([response.status, response.extensions.reasonPhrase, response.extensions.httpVersion]).toEqual([
    201,
    "Made",
    "1.1",
  ]);
  expect(response.headers.slice(0, 2)).toEqual(["X-Answer", "yes"]);
  expect(await textOf(response.body)).toBe("POST /orders?page=2 blue two apples");
});

test("an http.Server answers without ever listening, with its own settings", { tags: ["F018"] }, async () => {
  const server = createServer({ joinDuplicateHeaders: true }, (request, response) => {
    response.end(JSON.stringify([request.headers["x-a"], server.listening, server.address()]));
  });
  const connections: unknown[] = [];
  server.on("connection", (socket) => connections.push(socket));

  const response = await nodeApp(server).handleRequest(get("http://shop.test/", { headers: ["x-a", "1", "X-A", "2"] }));

  expect(await textOf(response.body)).toBe('["1, 2",false,null]');
  expect(connections).toHaveLength(1);
  expect(server.listening).toBe(false);
});

test("an https.Server needs neither certificate nor handshake", async () => {
  const server = createSecureServer({}, (request, response) => {
    response.end(String((request.socket as { encrypted?: boolean }).encrypted));
  });

  const response = await nodeApp(server).handleRequest(get("https://shop.test/"));

  expect(await textOf(response.body)).toBe("true");
});

test("every header arrives as it was written, both ways, and only what HTTP/1.1 demands is added", async () => {
  let received: readonly string[] = [];
  const mixed = ["X-Zebra", "1", "x-apple", "2", "X-ZEBRA", "3", "X-Latin", "caf\u00e9"];
  const shop = nodeApp((request, response) => {
    received = request.rawHeaders;
    response.sendDate = false;
    response.writeHead(200, [...mixed, "Content-Length", "0", "Connection", "close"]).end();
  });

  const upload = counted(1).body;
  const response = await shop.handleRequest(post("http://shop.test:8080/", upload, { headers: mixed }));

  expect(received).toEqual(["Host", "shop.test:8080", ...mixed, "Transfer-Encoding", "chunked"]);
  expect(response.headers).toEqual([...mixed, "Content-Length", "0", "Connection", "close"]);
});

test("a body of known length is sent with it, and a request without a body with nothing", async () => {
  const received: string[][] = [];
  const shop = nodeApp((request, response) => {
    received.push(request.rawHeaders);
    response.end();
  });

  const headers = ["host", "elsewhere.test"];
  await shop.handleRequest(post("http://shop.test/", bytes("four"), { headers }));
  await shop.handleRequest(post("http://shop.test/", null, { headers }));
  await shop.handleRequest(get("http://shop.test/", { headers, body: bytes("with GET") }));

  expect(received).toEqual([[...headers, "Content-Length", "4"], headers, [...headers, "Content-Length", "8"]]);
});

const whoami: RequestListener = ({ socket }, response) => {
  const { remoteAddress, remotePort, remoteFamily, localPort, encrypted } = socket as typeof socket & {
    encrypted: boolean;
  };
  response.end(JSON.stringify([remoteAddress, remotePort, remoteFamily, localPort, encrypted]));
};

test("framing that the caller has chosen is left as it is", async () => {
  const received: string[][] = [];
  const shop = nodeApp(async (request, response) => {
    received.push(request.rawHeaders);
    response.end(await textOf(request));
  });

  const bodies = [];
  for (const framing of [
    ["transfer-encoding", "chunked"],
    ["content-length", "4"],
  ]) {
    for (const body of [bytes("1 2 "), counted(2).body]) {
      const response = await shop.handleRequest(
        post("http://shop.test/", body, { headers: ["host", "shop.test", ...framing] }),
      );
      bodies.push(await textOf(response.body));
    }
  }

  expect(bodies).toEqual(["1 2 ", "1 2 ", "1 2 ", "1 2 "]);
  expect(received.map((headers) => headers.slice(2))).toEqual([
    ["transfer-encoding", "chunked"],
    ["transfer-encoding", "chunked"],
    ["content-length", "4"],
    ["content-length", "4"],
  ]);
});

test("the listener is told who calls, over what", async () => {
  const plain = await nodeApp(whoami).handleRequest(get("http://shop.test/"));
  const client = { address: "2001:db8::7", port: 5000 };
  const secure = await nodeApp(whoami, { client }).handleRequest(get("https://shop.test/"));

  expect(JSON.parse(await textOf(plain.body))).toEqual(["127.0.0.1", 123, "IPv4", 80, false]);
  expect(JSON.parse(await textOf(secure.body))).toEqual(["2001:db8::7", 5000, "IPv6", 443, true]);
});

test("chunks arrive while the listener still writes", async () => {
  const { opened, open } = gate();
  const feed = nodeApp(async (_request, response) => {
    response.write("first");
    await opened;
    response.end("second");
  });

  const response = await feed.handleRequest(get("http://feed.test/"));
  const chunks = response.body[Symbol.asyncIterator]();
  const first = (await chunks.next()).value as Uint8Array;
  open();

  expect([first.constructor, text(first)]).toEqual([Uint8Array, "first"]);
  expect(text((await chunks.next()).value)).toBe("second");
  expect(await chunks.next()).toEqual({ done: true, value: undefined });
});

test("an upload piped back arrives while it is still being sent", async () => {
  const { opened, open } = gate();
  async function* upload() {
    yield bytes("ping");
    await opened;
    yield bytes("pong");
  }

  const echo = nodeApp((request, response) => void request.pipe(response));
  const response = await echo.handleRequest(post("http://echo.test/", upload()));
  const chunks = response.body[Symbol.asyncIterator]();

  expect(text((await chunks.next()).value)).toBe("ping");
  open();
  expect(text((await chunks.next()).value)).toBe("pong");
  expect((await chunks.next()).done).toBe(true);
});

test("megabytes come back whole through every buffer on the way, without a warning", async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error): void => void warnings.push(warning);
  process.on("warning", warn);
  const { body, pulled } = counted(64, 65_536);

  const echo = nodeApp((request, response) => void request.pipe(response));
  const response = await echo.handleRequest(post("http://echo.test/", body));
  let length = 0;
  for await (const chunk of response.body) length += chunk.length;
  process.off("warning", warn);

  expect([pulled(), length, warnings]).toEqual([64, 64 * 65_536, []]);
});

test("an upload that the listener does not read stops after a few buffers", async () => {
  const { body, pulled, released } = counted(Infinity, 16_384);
  const { opened, open } = gate();
  const store = nodeApp((request, response) => {
    request.once("readable", open);
    response.writeHead(200);
    response.flushHeaders();
  });

  const response = await store.handleRequest(post("http://store.test/", body));
  await opened;
  for (let turns = 0; turns < 100; turns += 1) await new Promise(setImmediate);

  expect(pulled()).toBeLessThan(32);
  await response.body.close();
  await new Promise(setImmediate);
  expect(released()).toBe(true);
});

test("an early answer is read to its end and lets go of an endless upload", async () => {
  const { body, released } = counted(Infinity, 16_384);
  const store = nodeApp((_request, response) => void response.writeHead(413).end("too large"));

  const response = await store.handleRequest(post("http://store.test/", body));

  expect([response.status, await textOf(response.body), released()]).toEqual([413, "too large", true]);
});

test("an early answer that nobody reads yet stops an endless upload too", async () => {
  const { body, pulled } = counted(Infinity, 16_384);
  const store = nodeApp((_request, response) => void response.writeHead(413).end("too large"));

  const response = await store.handleRequest(post("http://store.test/", body));
  await new Promise(setImmediate);
  const before = pulled();
  await new Promise(setImmediate);

  expect(pulled()).toBe(before);
  expect(await textOf(response.body)).toBe("too large");
});

test("a listener that still waits for the upload when its answer is over is told so", async () => {
  const never = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) };
  let reading: Promise<unknown> | undefined;
  const store = nodeApp((request, response) => {
    response.writeHead(200, { "content-length": "5" }).write("whole");
    reading = textOf(request);
    reading.catch(() => {});
  });

  const response = await store.handleRequest(post("http://store.test/", never));
  expect(await textOf(response.body)).toBe("whole");

  await expect(reading).rejects.toThrow("aborted");
});

test("a listener waits for room when its reader is slow", async () => {
  const { opened: full, open } = gate();
  const { opened: drained, open: drain } = gate();
  let written = 0;
  const feed = nodeApp((_request, response) => {
    while (response.write(new Uint8Array(16_384))) written += 1;
    open();
    response.once("drain", () => {
      drain();
      response.end();
    });
  });

  const response = await feed.handleRequest(get("http://feed.test/"));
  await full;
  expect(written).toBeLessThan(32);
  let length = 0;
  for await (const chunk of response.body) length += chunk.length;
  await drained;

  expect(length).toBe((written + 1) * 16_384);
});

test("an endless answer ends when the client closes it, and the listener hears of it", async () => {
  const { opened, open } = gate();
  let writableFinished: boolean | undefined;
  const events = nodeApp((request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: tick\n\n");
    response.on("close", () => {
      writableFinished = response.writableFinished;
      open();
    });
    request.resume();
  });

  const response = await events.handleRequest(get("http://events.test/"));
  for await (const chunk of response.body) {
    expect(text(chunk)).toBe("data: tick\n\n");
    break;
  }
  await opened;

  expect(writableFinished).toBe(false);
});

test("an answer that was read to its end is finished for the listener too, though it ends it later", async () => {
  for (const turns of [0, 1, 5]) {
    const { opened, open } = gate();
    const seen: unknown[] = [];
    const shop = nodeApp(async (request, response) => {
      response.on("finish", () => seen.push("finish"));
      response.on("close", () => {
        seen.push("close", response.writableFinished);
        open();
      });
      request.socket.on("close", () => seen.push("hang up"));
      response.writeHead(200, { "content-length": "5" }).write("whole");
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
      response.end();
    });

    const response = await shop.handleRequest(get("http://shop.test/"));
    expect(await textOf(response.body)).toBe("whole");
    await opened;
    await new Promise(setImmediate);

    expect(seen).toEqual(["finish", "close", true, "hang up"]);
  }
});

test("trailers are there once the body has ended", async () => {
  const shop = nodeApp((_request, response) => {
    response.writeHead(200, { Trailer: "X-Checksum" });
    response.write("sum me");
    response.addTrailers([["X-Checksum", "42"]]);
    response.end();
  });

  const response = await shop.handleRequest(get("http://shop.test/"));

  expect(await textOf(response.body)).toBe("sum me");
  expect(response.extensions.trailers?.()).toEqual(["X-Checksum", "42"]);
});

test("interim answers are skipped, and 100-continue is granted", async () => {
  const shop = nodeApp(async (request, response) => {
    response.writeEarlyHints({ link: "</style.css>; rel=preload" });
    response.end(`read ${await textOf(request)}`);
  });

  const response = await shop.handleRequest(
    post("http://shop.test/", bytes("after all"), { headers: ["Expect", "100-continue"] }),
  );

  expect([response.status, await textOf(response.body)]).toEqual([200, "read after all"]);
});

test("answers to HEAD, 204 and 304 have no body", async () => {
  const shop = nodeApp((request, response) => {
    response.writeHead(Number(request.url?.slice(1)), { "x-method": request.method });
    response.end("dropped");
  });

  const seen = [];
  for (const [method, status] of [["HEAD", 200] as const, ["GET", 204] as const, ["GET", 304] as const]) {
    const response = await shop.handleRequest(get(`http://shop.test/${status}`, { method }));
    seen.push([response.status, await textOf(response.body)]);
  }

  expect(seen).toEqual([
    [200, ""],
    [204, ""],
    [304, ""],
  ]);
});

const bug = new RangeError("no such order");
const throwing: readonly [string, RequestListener][] = [
  [
    "throws",
    () => {
      throw bug;
    },
  ],
  ["rejects", () => Promise.reject(bug)],
];

for (const [how, listener] of throwing) {
  test(`a listener that ${how} rejects the request with its error as the cause`, async () => {
    const failure = await failureOf(nodeApp(listener).handleRequest(get("http://shop.test:8080/")));

    expect(described(failure)).toEqual({
      kind: "read",
      message: "The application at shop.test:8080 threw RangeError: no such order",
      sent: "maybe",
      peer: "shop.test:8080",
      cause: bug,
    });
  });

  test(`a listener that ${how} is a 500 where raiseAppErrors is false`, async () => {
    const { body, status } = await nodeApp(listener, { raiseAppErrors: false }).handleRequest(get("http://shop.test/"));

    expect([status, await textOf(body)]).toEqual([500, ""]);
  });
}

test("a listener of a server that throws does not end the process", async () => {
  const server = createServer(() => {
    throw bug;
  });

  expect((await failureOf(nodeApp(server).handleRequest(get("http://shop.test/")))).cause).toBe(bug);
});

test("what listeners of a server's other events throw fails the request as well", async () => {
  for (const event of ["connection", "upgrade"]) {
    const server = createServer();
    server.on(event, () => {
      throw bug;
    });
    const headers = ["Connection", "Upgrade", "Upgrade", "chat"];

    const shop = nodeApp(server, { raiseAppErrors: false });
    const failure = await failureOf(shop.handleRequest(get("http://shop.test/", { headers })));

    expect([failure.kind, failure.cause]).toEqual(["read", bug]);
  }
});

test("an error after the head breaks the body, whatever raiseAppErrors says", async () => {
  for (const raiseAppErrors of [true, false]) {
    const { opened, open } = gate();
    const feed = nodeApp(
      async (_request, response) => {
        response.write("begun");
        await opened;
        throw bug;
      },
      { raiseAppErrors },
    );

    const response = await feed.handleRequest(get("http://feed.test/"));
    const reading = failureOf(textOf(response.body));
    open();

    expect([(await reading).kind, (await reading).cause]).toEqual(["read", bug]);
  }
});

test("a listener that hangs up before its head, or within its body, fails the request there", async () => {
  const silent = nodeApp((request) => void request.socket.destroy());
  const halfway = nodeApp((_request, response) => {
    response.writeHead(200, { "content-length": "10" });
    response.write("half", () => response.destroy());
  });

  const before = await failureOf(silent.handleRequest(get("http://shop.test/")));
  const { body } = await halfway.handleRequest(get("http://shop.test/"));
  const within = await failureOf(textOf(body));

  for (const failure of [before, within]) {
    expect([failure.kind, failure.nativeCode, failure.message]).toEqual([
      "read",
      "ECONNRESET",
      "The application at shop.test:80 ended the connection before its answer was complete.",
    ]);
  }
});

test("what a listener destroys its response with is the cause of the failure", async () => {
  const before = nodeApp((_request, response) => void response.destroy(bug));
  const within = nodeApp((_request, response) => {
    response.write("begun", () => response.destroy(bug));
  });

  const failure = await failureOf(before.handleRequest(get("http://shop.test/")));
  const { body } = await within.handleRequest(get("http://shop.test/"));
  const later = await failureOf(textOf(body));

  expect([failure.kind, failure.cause, later.kind, later.cause]).toEqual(["read", bug, "read", bug]);
});

test("bytes that are no HTTP are a protocol failure of the application's", async () => {
  const shop = nodeApp((request) => void request.socket.end("HELLO\r\n\r\n"));

  const failure = await failureOf(shop.handleRequest(get("http://shop.test/")));

  expect([failure.kind, failure.nativeCode]).toEqual(["remote-protocol", "HPE_INVALID_CONSTANT"]);
});

test("an answer that would switch protocols is refused by name", async () => {
  const shop = nodeApp((request) => {
    request.socket.write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: chat\r\n\r\n");
  });

  const failure = await failureOf(
    shop.handleRequest(get("http://shop.test/", { headers: ["Connection", "Upgrade", "Upgrade", "chat"] })),
  );

  expect([failure.kind, failure.message]).toEqual([
    "remote-protocol",
    "The application at shop.test:80 answered 101, but an application in the same process cannot switch protocols.",
  ]);
});

test("what HTTP/1.1 cannot carry is refused before the listener is called", async () => {
  let calls = 0;
  const shop = nodeApp((_request, response) => void response.end(String((calls += 1))));
  const refused = [
    get("http://shop.test/", { method: "CONNECT" }),
    get("http://shop.test/", { method: "BAD METHOD" }),
    get("http://shop.test/", { headers: ["bad name", "value"] }),
    get("http://shop.test/", { headers: ["name", "a\r\nb: c"] }),
    get("http://shop.test/", { extensions: { target: "/a b" } }),
    post("http://shop.test/", bytes("four"), { headers: ["Content-Length", "5"] }),
    post("http://shop.test/", null, { headers: ["Content-Length", "5"] }),
  ];

  const failures = [];
  for (const request of refused) failures.push(await failureOf(shop.handleRequest(request)));

  expect(failures.map(({ kind, sent }) => `${kind}, sent ${sent}`)).toEqual(
    refused.map(() => "local-protocol, sent nothing"),
  );
  expect(calls).toBe(0);
});

test("a streamed body that is not as long as it was declared fails the request", async () => {
  const shop = nodeApp(async (request, response) => void response.end(await textOf(request).catch(() => "")));
  const failures = [];
  for (const declared of ["3", "9"]) {
    const upload = counted(3).body;
    failures.push(
      await failureOf(shop.handleRequest(post("http://shop.test/", upload, { headers: ["Content-Length", declared] }))),
    );
  }

  expect(failures.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
    "local-protocol: The request cannot be handed to the application at shop.test:80: its body has more bytes than the 3 declared.",
    "local-protocol: The request cannot be handed to the application at shop.test:80: its body has fewer bytes than the 9 declared.",
  ]);
});

test("an upload that breaks fails the request with its cause, and the listener's reading too", async () => {
  const broken = new Error("the disk is gone");
  const { opened: arrived, open: arrive } = gate();
  const { opened: aborted, open: abort } = gate();
  async function* upload() {
    yield bytes("begun");
    await arrived;
    throw broken;
  }
  let isComplete: boolean | undefined;
  const store = nodeApp((request) => {
    arrive();
    request.resume().on("error", () => {
      isComplete = request.complete;
      abort();
    });
  });

  const failure = await failureOf(store.handleRequest(post("http://store.test/", upload())));
  await aborted;

  expect([failure.kind, failure.cause, isComplete]).toEqual(["write", broken, false]);
});

test("an abort rejects at once though the listener ignores it, and ends its connection", async () => {
  const controller = new AbortController();
  const { opened, open } = gate();
  const shop = nodeApp((_request, response) => {
    response.on("close", open);
    controller.abort("changed my mind");
  });

  const failure = await failureOf(shop.handleRequest(get("http://shop.test/", { signal: controller.signal })));
  await opened;

  expect([failure.kind, failure.cause]).toEqual(["aborted", "changed my mind"]);
});

test("an abort during the body fails the pending read", async () => {
  const controller = new AbortController();
  const feed = nodeApp((_request, response) => void response.write("first"));
  const response = await feed.handleRequest(get("http://feed.test/", { signal: controller.signal }));
  const chunks = response.body[Symbol.asyncIterator]();
  await chunks.next();

  const reading = failureOf(chunks.next());
  controller.abort("enough");

  expect([(await reading).kind, (await reading).cause]).toEqual(["aborted", "enough"]);
});

test("a closed transport lets requests under way finish and refuses new ones", async () => {
  const { opened, open } = gate();
  const shop = nodeApp(async (_request, response) => {
    await opened;
    response.end("finished");
  });

  const underWay = shop.handleRequest(get("http://shop.test/"));
  await shop.close();
  await shop.close();
  open();

  expect(await textOf((await underWay).body)).toBe("finished");
  expect((await failureOf(shop.handleRequest(get("http://shop.test/")))).kind).toBe("close");
});

test("an application that is a function with properties, as Express is, is called as one", async () => {
  const express = Object.assign(((_request, response) => void response.end("express")) satisfies RequestListener, {
    emit: () => true,
    settings: {},
  });

  const response = await nodeApp(express).handleRequest(get("http://shop.test/"));

  expect(await textOf(response.body)).toBe("express");
});

test("listeners of the server's other events are called as on a socket", async () => {
  const server = createServer();
  server.on("checkContinue", (_request, response) => void response.writeHead(417).end());

  const response = await nodeApp(server).handleRequest(
    post("http://shop.test/", bytes("unwanted"), { headers: ["Expect", "100-continue"] }),
  );

  expect(response.status).toBe(417);
});

test("what is no Node application is refused by name, and so is a runtime without node:http", () => {
  const wrong = { fetch: () => new Response() };

  expect(() => nodeApp(wrong as unknown as RequestListener)).toThrow(
    new TypeError("nodeApp() takes a Node listener or an http.Server. For a fetch handler use app()."),
  );
  vi.spyOn(process, "getBuiltinModule").mockReturnValueOnce(undefined);
  expect(() => nodeApp(() => {})).toThrow(
    new TypeError("nodeApp() needs node:http, which this runtime lacks. For a fetch handler use app()."),
  );
});
