import { AsyncLocalStorage } from "node:async_hooks";
import { answerOf, failureOf, gate, httpPeer, rawPeer, textOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { native } from "../src/index.ts";

test("a body that has come with its head needs no promise, and one that has not is one array", async () => {
  const rest = gate();
  await using peer = await httpPeer((request, response) => {
    if (request.url === "/small") return void response.end("small");
    response.writeHead(200, { "Content-Length": "300000" });
    response.write(Buffer.alloc(100_000, "a"));
    return void rest.opened.then(() => response.end(Buffer.alloc(200_000, "b")));
  });
  await using transport = native();

  const small = (await transport.handleRequest(peer.request({ target: "/small" }))).body.readAll!();
  const { body } = await transport.handleRequest(peer.request({ target: "/large" }));
  const reading = body.readAll!();
  rest.open();
  const large = await reading;

  expect([small, (small as Uint8Array).constructor]).toEqual([new Uint8Array(Buffer.from("small")), Uint8Array]);
  expect([
    large.constructor,
    large.byteLength,
    large.buffer.byteLength,
    String.fromCharCode(large[0]!, large[299_999]!),
  ]).toEqual([Uint8Array, 300_000, 300_000, "ab"]);
});

test("an answer that is kept holds what it is, whatever comes after it", async () => {
  await using peer = await httpPeer((request, response) => {
    response.setHeader("X-Target", request.url!);
    response.end(`body of ${request.url}`);
  });
  await using transport = native();

  const kept = [];
  for (let number = 0; number < 600; number++)
    kept.push(await transport.handleRequest(peer.request({ target: `/${number}` })));

  const told = [];
  for (const { header, body, ...rest } of kept.map((response) => ({
    header: response.header!("x-target"),
    body: response.body,
    status: response.status,
  })))
    told.push([rest.status, header, Buffer.from(await body.readAll!()).toString()]);
  expect(told).toEqual(kept.map((_, number) => [200, `/${number}`, `body of /${number}`]));
});

test("a thousand requests at once each get their own answer, in however few connections", async () => {
  await using peer = await httpPeer((request, response) => void setImmediate(() => response.end(request.url)));
  await using transport = native({ limits: { maxConnections: 7 } });
  const targets = Array.from({ length: 1000 }, (_, number) => `/${number}`);

  const answers = await Promise.all(targets.map((target) => answerOf(transport, peer.request({ target }))));

  expect(answers).toEqual(targets.map((target) => [200, target]));
  expect([peer.most, peer.accepted]).toEqual([7, 7]);
});

test("requests that are given up leave no trace in those that come after them", async () => {
  await using peer = await httpPeer((request, response) => {
    if (request.url === "/never") return;
    response.end(request.url);
  });
  await using transport = native({ limits: { maxConnections: 4 } });

  for (let round = 0; round < 30; round++) {
    const leaving = new AbortController();
    const given = [0, 1, 2].map(() =>
      failureOf(transport.handleRequest(peer.request({ target: "/never", signal: leaving.signal }))),
    );
    const target = `/${round}`;
    const answer = answerOf(transport, peer.request({ target }));
    leaving.abort();
    expect((await Promise.all(given)).map(({ kind }) => kind)).toEqual(["aborted", "aborted", "aborted"]);
    expect(await answer).toEqual([200, target]);
  }
});

test("trace tells the phases in order, in the caller's context, also of what fails", async () => {
  const storage = new AsyncLocalStorage<string>();
  await using peer = await httpPeer((request, response) => {
    if (request.url === "/reset") request.socket.resetAndDestroy();
    else response.end("ok");
  });
  await using transport = native();
  const events: string[] = [];
  const trace = (event: string, detail: object): void => {
    const { peer: name, ...rest } = detail as { readonly peer: string };
    events.push([event, storage.getStore(), ...Object.values(rest)].join(" "));
    expect(name).toBe(peer.name);
  };

  for (const caller of ["first", "second"])
    await storage.run(caller, () => answerOf(transport, peer.request({ extensions: { trace } })));
  await storage.run("third", () =>
    failureOf(transport.handleRequest(peer.request({ target: "/reset", extensions: { trace } }))),
  );

  expect(events).toEqual([
    "connection.start first",
    "connection.end first",
    "request-head.end first",
    "request-body.end first",
    "response-head.end first 200",
    "response-body.end first",
    "request-head.end second",
    "request-body.end second",
    "response-head.end second 200",
    "response-body.end second",
    "request-head.end third",
    "request-body.end third",
    "response-head.error third read",
  ]);
});

test("a trace that throws is heard of, and disturbs no request", async () => {
  await using peer = await httpPeer((_request, response) => response.end("ok"));
  await using transport = native();
  const mistake = new Error("a mistake in the trace");
  const unhandled: unknown[] = [];
  const listeners = process.listeners("uncaughtException");
  process.removeAllListeners("uncaughtException").on("uncaughtException", (error) => unhandled.push(error));
  const trace = (event: string): void => {
    if (event === "response-head.end") throw mistake;
  };

  const answers = await Promise.all(
    [{ trace }, {}, { trace }].map((extensions) => answerOf(transport, peer.request({ extensions }))),
  );
  process.removeAllListeners("uncaughtException");
  for (const listener of listeners) process.on("uncaughtException", listener);

  expect([answers, unhandled]).toEqual([
    [
      [200, "ok"],
      [200, "ok"],
      [200, "ok"],
    ],
    [mistake, mistake],
  ]);
});

test("an upload is asked for a chunk when the peer takes one, and not before there is a connection", async () => {
  const reading = gate();
  await using peer = await rawPeer((socket) => {
    socket.pause();
    void reading.opened.then(() => {
      let heard = "";
      socket.resume().on("data", (bytes) => {
        heard += bytes.toString("latin1", Math.max(0, bytes.length - 5));
        if (heard.endsWith("0\r\n\r\n")) socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
      });
    });
  });
  await using transport = native();
  const pulled: number[] = [];
  const body = (async function* () {
    while (pulled.length < 400) {
      pulled.push(pulled.length);
      yield new Uint8Array(64 * 1024);
    }
  })();

  const answer = answerOf(transport, peer.request({ method: "POST", body }));
  const atOnce = pulled.length;
  for (let before = -1; before < pulled.length || before === 0;) {
    before = pulled.length;
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
  }
  const withheld = pulled.length;
  reading.open();

  expect([atOnce, withheld > 0, withheld < 400]).toEqual([0, true, true]);
  expect([await answer, pulled.length]).toEqual([[200, "ok"], 400]);
});

test("an upload runs in the context of its caller, and is told when nobody wants it any more", async () => {
  const storage = new AsyncLocalStorage<string>();
  await using peer = await rawPeer((socket) => {
    socket.once("data", () => socket.write("HTTP/1.1 413 Too Large\r\nContent-Length: 4\r\n\r\nnope"));
  });
  await using transport = native();
  const cleaned = gate<string | undefined>();
  const body = (async function* () {
    try {
      for (;;) {
        yield Buffer.from(storage.getStore()!);
        await new Promise(setImmediate);
      }
    } finally {
      cleaned.open(storage.getStore());
    }
  })();

  const response = await storage.run("caller", () => transport.handleRequest(peer.request({ method: "POST", body })));

  expect([response.status, await textOf(response), await cleaned.opened]).toEqual([413, "nope", "caller"]);
});

test("an upload that is answered early goes on for as long as the answer does", async () => {
  await using peer = await httpPeer((request, response) => {
    response.write("early,");
    request.pipe(response);
  });
  await using transport = native();
  const answered = gate();
  const body = (async function* () {
    yield Buffer.from("some,");
    await answered.opened;
    yield Buffer.from("more");
  })();

  const response = await transport.handleRequest(peer.request({ method: "POST", body }));
  answered.open();

  expect(await textOf(response)).toBe("early,some,more");
});

test("trailers are there once the body has ended, however it came", async () => {
  const rest = gate();
  await using peer = await httpPeer((request, response) => {
    response.writeHead(200, { trailer: "X-Sum" });
    response.write("body");
    response.addTrailers({ "X-Sum": "7" });
    if (request.url === "/slow") void rest.opened.then(() => response.end());
    else response.end();
  });
  await using transport = native();

  const quick = await transport.handleRequest(peer.request());
  const slow = await transport.handleRequest(peer.request({ target: "/slow" }));
  const before = slow.extensions.trailers!();
  rest.open();
  await Promise.all([textOf(quick), textOf(slow)]);

  expect([quick.extensions.trailers!(), before, slow.extensions.trailers!()]).toEqual([
    ["X-Sum", "7"],
    [],
    ["X-Sum", "7"],
  ]);
});

test("a body that never pauses leaves others their turn", async () => {
  await using peer = await httpPeer((_request, response) => response.end(Buffer.alloc(64 * 1024 * 1024)));
  await using transport = native();
  const { body } = await transport.handleRequest(peer.request());
  let turns = 0;
  const timer = setInterval(() => turns++, 1);

  let received = 0;
  for await (const chunk of body) received += chunk.length;
  clearInterval(timer);

  expect(received).toBe(64 * 1024 * 1024);
  expect(turns).toBeGreaterThan(2);
});

test("stats are what the server counts, for both kinds of requests, and end with the transport", async () => {
  const release = gate();
  await using peer = await httpPeer((request, response) => {
    if (request.url === "/slow") void release.opened.then(() => response.end("ok"));
    else response.end("ok");
  });
  const transport = native({ limits: { maxConnections: 2 } });
  const name = `http://${peer.name}`;
  await answerOf(transport, peer.request());

  const slow = [0, 1, 2].map(() => answerOf(transport, peer.request({ target: "/slow" })));
  while (peer.accepted < 2) await new Promise(setImmediate);
  const busy = transport.stats!();
  release.open();
  await Promise.all(slow);
  const idle = transport.stats!();
  await transport.close();

  expect([busy, idle, transport.stats!()]).toEqual([
    { [name]: { active: expect.any(Number) as number, idle: 0, waiting: expect.any(Number) as number, max: 2 } },
    { [name]: { active: 0, idle: 2, waiting: 0, max: 2 } },
    {},
  ]);
  expect(busy[name]!.active + busy[name]!.waiting).toBe(3);
});
