import { once } from "node:events";
import { answerOf, failureOf, gate, httpPeer, textOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { undici } from "../src/index.ts";

test("fifty requests one after the other use one connection", { tags: ["F003"] }, async () => {
  await using peer = await httpPeer((_request, response) => response.end("ok"));
  await using transport = undici();

  const connections = [];
  for (let at = 0; at < 50; at++) {
    const response = await transport.handleRequest(peer.request());
    connections.push(response.extensions.connection);
    await textOf(response);
  }

  expect(connections).toEqual(["new", ...Array.from({ length: 49 }, () => "reused")]);
  expect(peer.accepted).toBe(1);
});

test("HEAD, DELETE with a body and a streamed POST keep the connection", async () => {
  await using peer = await httpPeer((request, response) => {
    request.resume().on("end", () => response.end("ok"));
  });
  await using transport = undici();
  const streamed = (async function* () {
    yield Buffer.from("some");
  })();

  await answerOf(transport, peer.request({ method: "HEAD" }));
  await answerOf(transport, peer.request({ method: "DELETE", body: Buffer.from("body") }));
  await answerOf(transport, peer.request({ method: "POST", body: streamed }));
  await answerOf(transport, peer.request());

  expect(peer.accepted).toBe(1);
});

test("with two connections allowed, eight requests at once share two", { tags: ["F089"] }, async () => {
  await using peer = await httpPeer((_request, response) => void setImmediate(() => response.end("ok")));
  await using transport = undici({ limits: { maxConnections: 2 } });

  const answers = await Promise.all(Array.from({ length: 8 }, () => answerOf(transport, peer.request())));

  expect(answers).toEqual(Array.from({ length: 8 }, () => [200, "ok"]));
  expect([peer.accepted, peer.most]).toEqual([2, 2]);
});

test(
  "a request that finds no free connection in time is a pool-timeout, and nothing was sent",
  { tags: ["F025"] },
  async () => {
    const release = gate();
    await using peer = await httpPeer((_request, response) => void release.opened.then(() => response.end("ok")));
    await using transport = undici({ limits: { maxConnections: 1 } });
    const first = answerOf(transport, peer.request());

    const failure = await failureOf(transport.handleRequest(peer.request({ extensions: { timeout: { pool: 30 } } })));

    expect([failure.kind, failure.sent, failure.peer]).toEqual(["pool-timeout", "nothing", peer.name]);
    expect(failure.message).toBe(
      `no free connection to ${peer.name} within 30 ms; read or close responses sooner, or raise limits.maxConnections`,
    );
    release.open();
    expect(await first).toEqual([200, "ok"]);
  },
);

test(
  "stats are what the server counts, and the origin is forgotten with its last connection",
  { tags: ["F075"] },
  async () => {
    const release = gate();
    await using peer = await httpPeer((request, response) => {
      if (request.url === "/slow") void release.opened.then(() => response.end("ok"));
      else response.end("ok");
    });
    await using transport = undici({ limits: { maxConnections: 2 } });
    const name = `http://${peer.name}`;

    const slow = [
      answerOf(transport, peer.request({ target: "/slow" })),
      answerOf(transport, peer.request({ target: "/slow" })),
    ];
    const arrived = [once(peer.server, "request"), once(peer.server, "request")];
    const waiting = answerOf(transport, peer.request());
    await arrived[0];
    while (transport.stats!()[name]!.active < 2) await once(peer.server, "request");
    const busy = transport.stats!();
    release.open();
    await Promise.all([...slow, waiting]);
    const idle = transport.stats!();
    await transport.close();

    expect(busy).toEqual({ [name]: { active: 2, idle: 0, waiting: 1, max: 2 } });
    expect(idle).toEqual({ [name]: { active: 0, idle: 2, waiting: 0, max: 2 } });
    expect(transport.stats!()).toEqual({});
  },
);

test("an idle connection is closed when keepAliveExpiry has passed", { tags: ["F089"] }, async () => {
  await using peer = await httpPeer((_request, response) => response.end("ok"));
  await using transport = undici({ limits: { keepAliveExpiry: 40 } });

  const connected = once(peer.server, "connection");
  await answerOf(transport, peer.request());
  const [socket] = await connected;
  const started = performance.now();
  await once(socket, "close");

  expect(performance.now() - started).toBeGreaterThan(30);
  expect(performance.now() - started).toBeLessThan(2000);
});

test("keepAliveExpiry 0 closes the connection after each answer", async () => {
  await using peer = await httpPeer((_request, response) => response.end("ok"));
  await using transport = undici({ limits: { keepAliveExpiry: 0 } });

  await answerOf(transport, peer.request());
  await answerOf(transport, peer.request());

  expect(peer.accepted).toBe(2);
});

test("no more than maxKeepAlive connections are kept idle", async () => {
  const release = gate();
  await using peer = await httpPeer((_request, response) => void release.opened.then(() => response.end("ok")));
  await using transport = undici({ limits: { maxKeepAlive: 1 } });
  const answers = [0, 1, 2].map(() => answerOf(transport, peer.request()));
  while (peer.accepted < 3) await once(peer.server, "request");

  release.open();
  await Promise.all(answers);
  while (peer.sockets.size > 1) await Promise.race([...peer.sockets].map((socket) => once(socket, "close")));

  expect(transport.stats!()[`http://${peer.name}`]).toEqual({ active: 0, idle: 1, waiting: 0, max: 100 });
});

test("an aborted request frees its place in a pool of one", async () => {
  await using peer = await httpPeer((request, response) => {
    if (request.url === "/next") response.end("served");
  });
  await using transport = undici({ limits: { maxConnections: 1 } });

  for (let round = 0; round < 3; round++) {
    const controller = new AbortController();
    const arrived = once(peer.server, "request");
    const hanging = failureOf(transport.handleRequest(peer.request({ signal: controller.signal })));
    await arrived;
    controller.abort(new Error("enough"));
    expect([(await hanging).kind, (await hanging).cause]).toEqual(["aborted", new Error("enough")]);
    expect(await answerOf(transport, peer.request({ target: "/next" }))).toEqual([200, "served"]);
  }
});

test("a request aborted while it waits for a connection leaves the others in their order", async () => {
  const release = gate();
  const seen: string[] = [];
  await using peer = await httpPeer((request, response) => {
    seen.push(request.url ?? "");
    void release.opened.then(() => response.end("ok"));
  });
  await using transport = undici({ limits: { maxConnections: 1 } });
  const controller = new AbortController();
  const first = answerOf(transport, peer.request({ target: "/1" }));
  const second = failureOf(transport.handleRequest(peer.request({ target: "/2", signal: controller.signal })));
  const third = answerOf(transport, peer.request({ target: "/3" }));

  controller.abort();
  release.open();

  expect((await second).sent).toBe("nothing");
  expect(await Promise.all([first, third])).toEqual([
    [200, "ok"],
    [200, "ok"],
  ]);
  expect(seen).toEqual(["/1", "/3"]);
});

test("a response closed before its end frees its place, and its connection is not used again", async () => {
  await using peer = await httpPeer((request, response) => {
    if (request.url === "/endless") response.write("begun");
    else response.end("ok");
  });
  await using transport = undici({ limits: { maxConnections: 1 } });

  const { body } = await transport.handleRequest(peer.request({ target: "/endless" }));
  await Promise.all([body.close(), body.close()]);
  await body.close();

  expect(await answerOf(transport, peer.request())).toEqual([200, "ok"]);
  expect(peer.accepted).toBe(2);
});

test("close ends idle connections at once, busy ones when they have answered, and refuses what comes after", async () => {
  const release = gate();
  await using peer = await httpPeer((request, response) => {
    if (request.url === "/slow") void release.opened.then(() => response.end("late"));
    else response.end("ok");
  });
  const transport = undici();
  const arrived = once(peer.server, "request");
  const slow = answerOf(transport, peer.request({ target: "/slow" }));
  await arrived;
  await answerOf(transport, peer.request());

  await transport.close();
  await transport.close();
  const failure = await failureOf(transport.handleRequest(peer.request()));
  release.open();

  expect([failure.kind, failure.sent]).toEqual(["close", "nothing"]);
  expect(await slow).toEqual([200, "late"]);
  while (peer.sockets.size > 0) await once([...peer.sockets][0]!, "close");
});

test("a connection that the server closed while it was idle is noticed before a request is written to it", async () => {
  await using peer = await httpPeer((_request, response) => response.end("ok"));
  await using transport = undici();
  await answerOf(transport, peer.request());
  const [socket] = peer.sockets;

  await once(socket!.destroy(), "close");
  const answer = await answerOf(transport, peer.request());

  expect(answer).toEqual([200, "ok"]);
  expect(peer.accepted).toBe(2);
});

test("a server that hangs up on a reused connection gives a failure that says so", async () => {
  let served = 0;
  await using peer = await httpPeer((request, response) => {
    served++;
    if (served === 1) response.end("ok");
    else request.socket.destroy();
  });
  await using transport = undici();
  await answerOf(transport, peer.request());

  const failure = await failureOf(transport.handleRequest(peer.request()));

  expect([failure.kind, failure.connection, failure.sent]).toEqual(["remote-protocol", "reused", "maybe"]);
  expect(failure.message).toBe(`${peer.name} closed the connection without an answer`);
});
