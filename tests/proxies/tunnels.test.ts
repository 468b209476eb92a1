import { createServer } from "node:http";
import { connect } from "node:net";
import { answerOf, failureOf, gate, PeerServer, rawPeer } from "@trunkline/transport-conformance/peers";
import { expect, test, vi } from "vitest";
import { overSockets, type SocketTransport } from "../socket-transports.ts";
import { httpProxy } from "./http-proxy.ts";
import { authority, tlsPeer } from "./tls-peer.ts";
interface AnswerToConnect {
  readonly what: string;
  readonly bytes: string;
  readonly said: Readonly<Record<SocketTransport["name"], string>>;
}

const noConnection = "no connection to the proxy PROXY, on the way to PEER: it answered CONNECT with ";
// native reads the head by the parser it has for every answer, and names the rule; undici, whose parser is not to be had
// for this, looks for a status line and the end of a head, and at no other line of it.
const unread = `${noConnection}something other than HTTP, or with too much of it`;
const answersToConnect: readonly AnswerToConnect[] = [
  {
    what: "another protocol",
    bytes: "SSH-2.0",
    said: { undici: unread, native: `${noConnection}something that does not begin as HTTP/1 does (RFC 9112 §4)` },
  },
  {
    what: "a status that is none",
    bytes: "HTTP/1.1 0200 OK\r\n\r\n",
    said: {
      undici: unread,
      native:
        `${noConnection}a status line without a blank and three digits from 100 up behind the version, or with a ` +
        "control character (RFC 9112 §4)",
    },
  },
  {
    what: "a head above 16 KiB",
    bytes: `HTTP/1.1 200 OK\r\nVia: ${"x".repeat(16_384)}\r\n\r\n`,
    said: { undici: unread, native: `${noConnection}a head larger than 16384 bytes` },
  },
  {
    what: "two lengths of a body",
    bytes: "HTTP/1.1 407 No\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    said: {
      undici:
        "the proxy PROXY opened no tunnel to PEER: it answered 407 No; give the proxy's URL a user and password it accepts",
      native: `${noConnection}Content-Length more than once (RFC 9112 §6.3)`,
    },
  },
];

overSockets(({ make, name }) => {
  test("https goes through a tunnel that the proxy sees only the name of", { tags: ["F008"] }, async () => {
    const log: string[] = [];
    await using proxy = await httpProxy(log, `Basic ${Buffer.from("me:secret").toString("base64")}`);
    await using peer = await tlsPeer();
    await using transport = make({
      proxy: { url: `http://${proxy.name}`, auth: { username: "me", password: "secret" } },
      verify: authority,
    });

    const answers = [await answerOf(transport, peer.request()), await answerOf(transport, peer.request())];

    expect(answers).toEqual([
      [200, "secret"],
      [200, "secret"],
    ]);
    expect(log).toEqual([`CONNECT ${peer.name} host ${peer.name}`, "authorization Basic bWU6c2VjcmV0"]);
  });

  test("a proxy that refuses the tunnel is `proxy`, names itself, and tells no password", async () => {
    await using proxy = await httpProxy([], "Basic something else");
    await using peer = await tlsPeer();
    await using transport = make({ proxy: `http://me:hunter2@${proxy.name}`, verify: authority });

    const failure = await failureOf(transport.handleRequest(peer.request()));

    expect([failure.kind, failure.peer, failure.sent, failure.nativeCode]).toEqual([
      "proxy",
      proxy.name,
      "nothing",
      "407",
    ]);
    expect(failure.message).toBe(
      `the proxy ${proxy.name} opened no tunnel to ${peer.name}: it answered 407 Proxy Authentication Required; ` +
        "give the proxy's URL a user and password it accepts",
    );
    expect(peer.accepted).toBe(0);
  });

  test("a proxy that hangs up before it answers CONNECT is `proxy`", async () => {
    await using proxy = await PeerServer.listen(createServer().on("connect", (_request, socket) => socket.destroy()));
    await using peer = await tlsPeer();
    await using transport = make({ proxy: `http://${proxy.name}` });

    expect((await failureOf(transport.handleRequest(peer.request()))).kind).toBe("proxy");
  });

  test("interim answers to CONNECT are skipped, and what it says of a body means nothing", async () => {
    await using peer = await tlsPeer();
    await using proxy = await rawPeer((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 20");
        const upstream = connect(peer.origin.port, "127.0.0.1", () => {
          socket.write("0\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n");
          upstream.pipe(socket).pipe(upstream);
        });
      });
    });
    await using transport = make({ proxy: `http://${proxy.name}`, verify: authority });

    expect(await answerOf(transport, peer.request())).toEqual([200, "secret"]);
  });

  test.for(answersToConnect)(
    "a proxy that answers CONNECT with $what is `proxy`, and let go",
    async ({ bytes, said }) => {
      await using proxy = await rawPeer((socket) => void socket.once("data", () => socket.write(bytes)));
      await using peer = await tlsPeer();
      await using transport = make({ proxy: `http://${proxy.name}` });

      const failure = await failureOf(transport.handleRequest(peer.request()));

      const message = said[name].replace("PROXY", proxy.name).replace("PEER", peer.name);
      expect([failure.kind, failure.peer, failure.sent, failure.message]).toEqual([
        "proxy",
        proxy.name,
        "nothing",
        message,
      ]);
      await vi.waitFor(() => expect(proxy.sockets.size).toBe(0));
    },
  );

  test("a certificate that is not trusted is the server's matter, also through a proxy", async () => {
    await using proxy = await httpProxy([]);
    await using peer = await tlsPeer();
    await using transport = make({ proxy: `http://${proxy.name}` });

    const failure = await failureOf(transport.handleRequest(peer.request()));

    expect([failure.kind, failure.peer]).toEqual(["connect", peer.name]);
  });

  test("the connect limit and an abort hold while the proxy is silent, and who waits goes on", async () => {
    const heard = gate();
    await using proxy = await rawPeer((socket) => void socket.once("data", () => heard.open()));
    await using peer = await tlsPeer();
    await using transport = make({ proxy: `http://${proxy.name}`, limits: { maxConnections: 1 } });
    const leaving = new AbortController();

    const aborted = failureOf(transport.handleRequest(peer.request({ signal: leaving.signal })));
    const late = failureOf(transport.handleRequest(peer.request({ extensions: { timeout: { connect: 50 } } })));
    await heard.opened;
    leaving.abort();

    const failures = [await aborted, await late];
    expect(failures.map(({ kind, message }) => [kind, message])).toEqual([
      ["aborted", `the request to ${peer.name} was aborted`],
      ["connect-timeout", `no connection to ${peer.name} within 50 ms`],
    ]);
    await vi.waitFor(() => expect(proxy.sockets.size).toBe(0));
    expect(transport.stats!()).toEqual({});
  });
});
