import { once } from "node:events";
import { createServer } from "node:https";
import { Worker } from "node:worker_threads";
import { answerOf, failureOf, rawPeer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { authority, own, tellingPeer } from "./telling-peer.ts";

// In a thread of its own it answers before the client's loop has turned, as a server elsewhere does.
const threaded = `
  const { createServer } = require("node:https");
  const { parentPort, workerData } = require("node:worker_threads");
  let connections = 0;
  const server = createServer(workerData, (request, response) => {
    request.resume().on("end", () => response.end(String(connections)));
  });
  server.on("secureConnection", () => connections++);
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;

overSockets(({ make }) => {
  test("sniHostname is the name asked for and verified, on a connection of its own", async () => {
    await using peer = await tellingPeer();
    await using transport = make({ verify: authority.certificate });

    expect(await answerOf(transport, peer.request())).toEqual([200, "false http/1.1 nobody new"]);
    const named = await answerOf(transport, peer.request({ extensions: { sniHostname: "named.test" } }));
    const failure = await failureOf(
      transport.handleRequest(peer.request({ extensions: { sniHostname: "other.test" } })),
    );

    expect(named).toEqual([200, "named.test http/1.1 nobody new"]);
    expect(failure.nativeCode).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
    expect(peer.accepted).toBe(3);
  });

  test("requests one after the other share a connection, with and without a body", async () => {
    const thread = new Worker(threaded, { eval: true, workerData: { cert: own.certificate, key: own.key } });
    const [port] = (await once(thread, "message")) as [number];
    await using transport = make({ verify: authority.certificate });
    const origin = { scheme: "https", host: "127.0.0.1", port };
    const request = { method: "POST", url: { href: "", origin, target: "/" }, headers: [], extensions: {} };

    const answers = new Set<string>();
    for (let at = 0; at < 500; at++) {
      const [, text] = await answerOf(transport, { ...request, body: at % 2 === 0 ? null : new Uint8Array(1000) });
      answers.add(text);
    }
    await thread.terminate();

    expect([...answers]).toEqual(["1"]);
  });

  for (const http2 of [false, true])
    test(`a handshake that took too long for one is not waited for by the next, http2: ${http2}`, async () => {
      const secure = createServer({ cert: own.certificate, key: own.key }, (_request, response) =>
        response.end("in turn"),
      );
      let accepted = 0;
      await using peer = await rawPeer((socket) => {
        if (++accepted > 1) secure.emit("connection", socket);
      });
      await using transport = make({ verify: authority.certificate, http2, limits: { maxConnections: 1 } });
      const request = (connect: number) => ({
        method: "GET",
        url: { href: "", origin: { ...peer.origin, scheme: "https" }, target: "/" },
        headers: [],
        body: null,
        extensions: { timeout: { connect } },
      });

      const late = failureOf(transport.handleRequest(request(100)));
      const next = answerOf(transport, request(3000)).catch(({ kind }: { kind: string }) => kind);

      expect([(await late).kind, await next, accepted]).toEqual(["connect-timeout", [200, "in turn"], 2]);
    });
});
