import { createServer } from "node:http";
import { expect, test } from "vitest";
import { nodeApp } from "../src/index.ts";
import { bug, bugReport, throwing, unhandledRejections } from "./application-errors.ts";
import { failureOf, gate, get, textOf } from "./requests.ts";

for (const [how, listener] of throwing) {
  test(`a listener that ${how} rejects the request with its error as the cause`, async () => {
    const failure = await failureOf(nodeApp(listener).handleRequest(get("http://shop.test:8080/")));

    expect(failure).toMatchObject(bugReport);
  });

  test(`a listener that ${how} is a 500 where raiseAppExceptions is false`, async () => {
    const { body, status } = await nodeApp(listener, { raiseAppExceptions: false }).handleRequest(
      get("http://shop.test/"),
    );

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

    const shop = nodeApp(server, { raiseAppExceptions: false });
    const failure = await failureOf(shop.handleRequest(get("http://shop.test/", { headers })));

    expect([failure.kind, failure.cause]).toEqual(["read", bug]);
  }
});

test("an error after the head breaks the body, whatever raiseAppExceptions says", async () => {
  for (const raiseAppExceptions of [true, false]) {
    const { opened, open } = gate();
    const feed = nodeApp(
      async (_request, response) => {
        response.write("begun");
        await opened;
        throw bug;
      },
      { raiseAppExceptions },
    );

    const response = await feed.handleRequest(get("http://feed.test/"));
    const reading = failureOf(textOf(response.body));
    open();

    expect([(await reading).kind, (await reading).cause]).toEqual(["read", bug]);
  }
});

test("what a listener throws right after its answer still fails the request", async () => {
  const shop = nodeApp(async (_request, response) => {
    response.end("whole");
    await Promise.resolve();
    throw bug;
  });

  expect((await failureOf(shop.handleRequest(get("http://shop.test/")))).cause).toBe(bug);
});

test("what a listener throws when its answer was read is nobody's, or dropped where raiseAppExceptions is false", async () => {
  using unhandled = unhandledRejections();
  for (const raiseAppExceptions of [true, false]) {
    const { opened, open } = gate();
    const shop = nodeApp(
      async (_request, response) => {
        response.end("whole");
        await opened;
        throw bug;
      },
      { raiseAppExceptions },
    );

    expect(await textOf((await shop.handleRequest(get("http://shop.test/"))).body)).toBe("whole");
    open();
    await new Promise(setImmediate);
  }

  expect(unhandled.seen).toEqual([bug]);
});

test("what a listener throws when its client has left is dropped", async () => {
  using unhandled = unhandledRejections();
  const { opened: ended, open: end } = gate();
  const shop = nodeApp(async (_request, response) => {
    response.write("begun");
    await new Promise((closed) => response.on("close", closed));
    end();
    throw bug;
  });

  await (await shop.handleRequest(get("http://shop.test/"))).body.close();
  await ended;
  await new Promise(setImmediate);

  expect(unhandled.seen).toEqual([]);
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
