import { createSecureServer, createServer } from "node:http2";
import { createServer as createHttpsServer } from "node:https";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { answerOf, failureOf, gate, PeerServer, textOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["127.0.0.1", "localhost"]);

overSockets(({ make, name }) => {
  test("without http2 the same server is spoken to in HTTP/1.1", async () => {
    const server = createSecureServer({ cert, key, allowHTTP1: true }, ({ httpVersion }, response) =>
      response.end(httpVersion),
    );
    await using peer = await PeerServer.listen(server, "https");
    await using transport = make({ verify: authority.certificate });

    expect(await answerOf(transport, peer.request())).toEqual([200, "1.1"]);
  });

  test("requests that hoped to share a session open connections when the server chooses HTTP/1.1", async () => {
    const release = gate();
    let arrived = 0;
    const server = createHttpsServer({ cert, key }, (_request, response) => {
      if (++arrived === 3) release.open();
      void release.opened.then(() => response.end("ok"));
    });
    await using peer = await PeerServer.listen(server, "https");
    await using transport = make({ http2: true, verify: authority.certificate });

    const answers = await Promise.all([0, 1, 2].map(() => answerOf(transport, peer.request())));

    expect(answers).toEqual([
      [200, "ok"],
      [200, "ok"],
      [200, "ok"],
    ]);
    expect(peer.accepted).toBe(3);
  });

  test("http1: false speaks HTTP/2 with prior knowledge to http origins", async () => {
    const server = createServer().on("stream", (stream) => {
      stream.respond();
      stream.end("plain");
    });
    await using peer = await PeerServer.listen(server);
    await using transport = make({ http1: false, http2: true });

    const response = await transport.handleRequest(peer.request());

    expect([response.extensions.httpVersion, await textOf(response)]).toEqual(["2", "plain"]);
  });

  test("http1: false refuses a TLS server that does not speak HTTP/2", async () => {
    await using peer = await PeerServer.listen(createHttpsServer({ cert, key, ALPNProtocols: [] }), "https");
    await using transport = make({ http1: false, http2: true, verify: false });

    const failure = await failureOf(transport.handleRequest(peer.request()));

    expect(["connect", "nothing"]).toEqual([failure.kind, failure.sent]);
  });

  test("no protocol at all is a mistake, said at once", () => {
    expect(() => make({ http1: false })).toThrow(
      new TypeError(`${name}: http1 and http2 are both false, which leaves no protocol to speak. Allow one of them.`),
    );
  });

  test.each([
    [{}, "http/1.1"],
    [{ http2: true }, "h2,http/1.1"],
    [{ http2: true, http1: false }, "h2"],
  ])("%j offers %s", async (options, offered) => {
    const seen: string[] = [];
    await using peer = await PeerServer.listen(
      createHttpsServer({
        cert,
        key,
        ALPNCallback: ({ protocols }) => {
          seen.push(protocols.join());
          return "http/1.1";
        },
      }).on("request", (_request, response) => response.end()),
      "https",
    );
    await using transport = make({ verify: authority.certificate, ...options });

    await answerOf(transport, peer.request()).catch(() => {});

    expect(seen).toEqual([offered]);
  });
});
