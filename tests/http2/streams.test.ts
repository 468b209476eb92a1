import { once } from "node:events";
import { createSecureServer, type ServerHttp2Session, type ServerHttp2Stream } from "node:http2";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { answerOf, failureOf, gate, PeerServer, textOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["127.0.0.1", "localhost"]);

async function http2Peer(answer: (stream: ServerHttp2Stream, headers: Record<string, unknown>) => void) {
  const heard = (stream: ServerHttp2Stream, headers: Record<string, unknown>): void => {
    answer(
      stream.on("error", () => {}),
      headers,
    );
  };
  return PeerServer.listen(createSecureServer({ cert, key }).on("stream", heard), "https");
}

overSockets(({ make }) => {
  test("requests at once are streams of one session", { tags: ["F029"] }, async () => {
    const release = gate();
    const sessions = new Set<unknown>();
    const ids: number[] = [];
    await using peer = await http2Peer((stream) => {
      sessions.add(stream.session);
      ids.push(stream.id!);
      if (ids.length === 5) release.open();
      void release.opened.then(() => {
        stream.respond({ ":status": 200, "x-a": "1" });
        stream.end(`stream ${stream.id}`);
      });
    });
    await using transport = make({ http2: true, verify: authority.certificate });

    const responses = await Promise.all([0, 1, 2, 3, 4].map(() => transport.handleRequest(peer.request())));
    const texts = await Promise.all(responses.map(textOf));

    expect(responses.map(({ extensions }) => extensions.httpVersion)).toEqual(["2", "2", "2", "2", "2"]);
    expect(responses.filter(({ extensions }) => "reasonPhrase" in extensions)).toEqual([]);
    expect(texts).toEqual(["stream 1", "stream 3", "stream 5", "stream 7", "stream 9"]);
    expect([peer.accepted, sessions.size]).toEqual([1, 1]);
    expect(responses[0]!.headers.filter((_, at) => at % 2 === 0)).toEqual(["x-a", "date"]);
  });

  test("fields that speak of the connection do not cross, and Host becomes :authority", async () => {
    const arrived = gate<Record<string, unknown>>();
    await using peer = await http2Peer((stream, headers) => {
      arrived.open(Object.fromEntries(Object.entries(headers)));
      stream.respond();
      stream.end();
    });
    await using transport = make({ http2: true, verify: authority.certificate });
    const headers = [
    "Host", "shown.test", "Connection", "keep-alive, X-Hop", "X-Hop", "1", "Keep-Alive", "timeout=5",
    "Transfer-Encoding", "chunked", "Proxy-Connection", "close", "TE", "gzip", "X-Stays", "1", "Cookie", "a=1", "Cookie", "b=2",
  ]; // prettier-ignore

    await answerOf(transport, peer.request({ headers, target: "/p?q=[1]" }));

    expect(await arrived.opened).toEqual({
      ":authority": "shown.test",
      ":method": "GET",
      ":path": "/p?q=[1]",
      ":scheme": "https",
      "x-stays": "1",
      cookie: "a=1; b=2",
    });
  });

  test("bodies and trailers cross both ways, streamed", async () => {
    await using peer = await http2Peer((stream) => {
      stream.respond({ ":status": 201, "set-cookie": ["a=1", "b=2"] }, { waitForTrailers: true });
      stream.on("wantTrailers", () => stream.sendTrailers({ "x-sum": "7" }));
      stream.pipe(stream);
    });
    await using transport = make({ http2: true, verify: authority.certificate });
    const body = (async function* () {
      yield Buffer.from("one ");
      yield Buffer.from("two");
    })();

    const response = await transport.handleRequest(peer.request({ method: "POST", body }));

    expect(await textOf(response)).toBe("one two");
    expect(response.headers.slice(0, 4)).toEqual(["set-cookie", "a=1", "set-cookie", "b=2"]);
    expect(response.extensions.trailers!()).toEqual(["x-sum", "7"]);
  });

  test("an aborted stream leaves its session and the other streams alone", async () => {
    const begun = gate<ServerHttp2Stream>();
    await using peer = await http2Peer((stream, headers) => {
      if (headers[":path"] === "/hangs") return begun.open(stream);
      stream.respond();
      stream.end("ok");
    });
    await using transport = make({ http2: true, verify: authority.certificate });
    const controller = new AbortController();
    const hanging = failureOf(transport.handleRequest(peer.request({ target: "/hangs", signal: controller.signal })));
    const closed = once(await begun.opened, "close");

    controller.abort();
    await closed;

    expect((await hanging).kind).toBe("aborted");
    expect(await answerOf(transport, peer.request())).toEqual([200, "ok"]);
    expect(peer.accepted).toBe(1);
  });

  test("a stream the server resets is remote-protocol, and the session goes on", async () => {
    await using peer = await http2Peer((stream, headers) => {
      if (headers[":path"] === "/reset") return stream.close(2);
      stream.respond();
      stream.end("ok");
    });
    await using transport = make({ http2: true, verify: authority.certificate });

    const failure = await failureOf(transport.handleRequest(peer.request({ target: "/reset" })));

    expect([failure.kind, failure.sent, failure.peer]).toEqual(["remote-protocol", "maybe", peer.name]);
    expect(await answerOf(transport, peer.request())).toEqual([200, "ok"]);
  });

  test("after GOAWAY running streams finish, and new requests use a new connection", async () => {
    const release = gate();
    const session = gate<ServerHttp2Session>();
    await using peer = await http2Peer((stream, headers) => {
      stream.respond();
      if (headers[":path"] !== "/slow") {
        stream.end("ok");
        return;
      }
      stream.write("first ");
      session.open(stream.session as ServerHttp2Session);
      void release.opened.then(() => stream.end("last"));
    });
    await using transport = make({ http2: true, verify: authority.certificate });
    const slow = await transport.handleRequest(peer.request({ target: "/slow" }));

    const goingAway = await session.opened;
    goingAway.goaway();
    // Its answer shows that what went before has been heard.
    await new Promise((resolve) => goingAway.ping(resolve));
    const next = await answerOf(transport, peer.request());
    release.open();

    expect(next).toEqual([200, "ok"]);
    expect(await textOf(slow)).toBe("first last");
    expect(peer.accepted).toBe(2);
  });

  // Node 24.21: resetting such a stream without an error sends the event loop of undici's HTTP/2 spinning.
  test("an upload that the server leaves unread can be given up, and its connection goes on", async () => {
    await using peer = await http2Peer((stream) => {
      stream.respond();
      stream.end("early");
    });
    await using transport = make({ http2: true, verify: authority.certificate });
    const body = new Uint8Array(1_000_000);

    for (let round = 0; round < 3; round++) {
      const response = await transport.handleRequest(peer.request({ method: "POST", body }));
      await response.body.close();
    }

    expect(await answerOf(transport, peer.request())).toEqual([200, "early"]);
    expect(peer.accepted).toBe(1);
  });
});
