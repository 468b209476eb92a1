import { once } from "node:events";
import { createServer as createHttp2Server, createSecureServer } from "node:http2";
import { createServer as createHttpsServer } from "node:https";
import { connect, type Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { TransportFailure, TransportRequest } from "@trunkline/transport";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { answerOf, failureOf, gate, httpPeer, PeerServer, rawPeer } from "@trunkline/transport-conformance/peers";
import { expect, test, vi } from "vitest";
import { overSockets, type SocketTransport } from "../socket-transports.ts";
import { socksPeer } from "./socks-peer.ts";

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["127.0.0.1", "named.test"]);
const lookup = (): readonly string[] => ["127.0.0.1"];

/** A request to the peer by another name. */
function named(peer: PeerServer, host = "named.test"): TransportRequest {
  const request = peer.request();
  return { ...request, url: { ...request.url, origin: { ...peer.origin, host } } };
}

async function answerTogether(socket: Socket, port: number): Promise<void> {
  const upstream = connect(port, "127.0.0.1");
  upstream.on("error", () => socket.destroy());
  const [settings] = (await once(upstream, "data")) as [Buffer];
  socket.write(Buffer.concat([Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]), settings]));
  socket.on("error", () => upstream.destroy()).pipe(upstream);
  upstream.pipe(socket);
}

// RFC 9112 §9.2: what comes before the request is no answer to it. undici has read it by the time that it would send, and
// sends nothing; native sends at once, and cannot tell.
const spokenEarly: Readonly<Record<SocketTransport["name"], readonly unknown[]>> = {
  undici: ["remote-protocol", "nothing"],
  native: [408, "late"],
};

overSockets(({ make, name }) => {
  test.each([
    ["socks4", "", "4 127.0.0.1"],
    ["socks4", "me@", "4 me 127.0.0.1"],
    ["socks4a", "", "4 named.test"],
    ["socks4a", "me@", "4 me named.test"],
    ["socks5", "", "5 127.0.0.1"],
    ["socks5", "me:p%40ss@", "5 me:p@ss 127.0.0.1"],
    ["socks5h", "", "5 named.test"],
    ["socks5h", "me:p%40ss@", "5 me:p@ss named.test"],
  ] as const)(
    "%s://%s… leads to the server, by name or by address",
    { tags: ["F028"] },
    async (scheme, userinfo, asked) => {
      await using proxy = await socksPeer(userinfo === "" ? {} : { user: ["me", "p@ss"] });
      await using peer = await httpPeer(({ headers, url }, response) =>
        response.end(`${url} ${headers.host?.replace(/:\d+$/, "")} ${headers["proxy-authorization"]}`),
      );
      await using transport = make({ proxy: `${scheme}://${userinfo}${proxy.peer.name}`, lookup });

      const answers = [await answerOf(transport, named(peer)), await answerOf(transport, named(peer))];

      expect(answers).toEqual([
        [200, "/ named.test undefined"],
        [200, "/ named.test undefined"],
      ]);
      expect(proxy.calls).toEqual([`${asked}:${peer.origin.port}`]);
    },
  );

  test("TLS is spoken with the server behind the proxy, by its name", async () => {
    await using proxy = await socksPeer();
    await using peer = await PeerServer.listen(
      createHttpsServer({ cert, key }, ({ socket }, response) => response.end((socket as TLSSocket).servername)),
      "https",
    );
    const options = { verify: authority.certificate, lookup };

    for (const scheme of ["socks4", "socks4a", "socks5", "socks5h"]) {
      await using transport = make({ proxy: `${scheme}://${proxy.peer.name}`, ...options });
      expect(await answerOf(transport, named(peer))).toEqual([200, "named.test"]);
    }
  });

  test("TLS is spoken with the server behind the proxy, and HTTP/2 where both want it", async () => {
    await using proxy = await socksPeer();
    await using peer = await PeerServer.listen(
      createSecureServer({ cert, key, allowHTTP1: true }, ({ httpVersion }, response) => response.end(httpVersion)),
      "https",
    );
    const options = { proxy: `socks5h://${proxy.peer.name}`, verify: authority.certificate };
    await using one = make(options);
    await using two = make({ ...options, http2: true });

    expect([await answerOf(one, named(peer)), await answerOf(two, named(peer))]).toEqual([
      [200, "1.1"],
      [200, "2.0"],
    ]);
  });

  test("what a server says before it is asked is not taken for a part of the proxy's reply", async () => {
    const early = "HTTP/1.1 408 Late\r\nContent-Length: 4\r\n\r\nlate";
    // Reply and answer in one packet: the answer must not be taken for a part of the reply.
    await using proxy = await rawPeer((socket) => {
      socket.once("data", () => {
        socket.write(Buffer.from([5, 0]));
        socket.once("data", () => socket.write(`\x05\0\0\x01\0\0\0\0\0\0${early}`, "latin1"));
      });
    });
    await using peer = await httpPeer((_request, response) => response.end());
    await using transport = make({ proxy: `socks5://${proxy.name}` });

    const outcome = await answerOf(transport, peer.request()).catch(({ kind, sent }: TransportFailure) => [kind, sent]);

    expect(outcome).toEqual(spokenEarly[name]);
  });

  test("the SETTINGS of a server that come with the reply are not lost", async () => {
    await using peer = await PeerServer.listen(createHttp2Server((_request, response) => response.end("settled")));
    // Reply and SETTINGS in one packet: the frame must reach HTTP/2, not the handshake.
    await using proxy = await rawPeer((socket) => {
      socket.once("data", () => {
        socket.write(Buffer.from([5, 0]));
        socket.once("data", () => void answerTogether(socket, peer.origin.port));
      });
    });
    await using transport = make({ proxy: `socks5://${proxy.name}`, http1: false, http2: true });

    expect(await answerOf(transport, peer.request())).toEqual([200, "settled"]);
  });

  test("an IPv6 address is told to SOCKS 5, SOCKS 4 is said not to know any, and nobody is told of a name without one", async () => {
    await using five = await socksPeer({ reply: 4 });
    await using four = await socksPeer();
    await using peer = await httpPeer((_request, response) => response.end());
    await using transport = make({ proxy: `socks5://${five.peer.name}` });
    await using old = make({ proxy: `socks4://${four.peer.name}`, lookup: () => ["::1"] });
    await using lost = make({ proxy: `socks5://${five.peer.name}`, lookup: () => [] });

    const failure = await failureOf(transport.handleRequest(named(peer, "::1")));
    const failures = [
      await failureOf(old.handleRequest(named(peer, "::1"))),
      await failureOf(old.handleRequest(named(peer))),
      await failureOf(lost.handleRequest(named(peer))),
    ];

    expect([failure.kind, five.calls]).toEqual([
      "proxy",
      [`5 [0000:0000:0000:0000:0000:0000:0000:0001]:${peer.origin.port}`],
    ]);
    expect(failures.map(({ kind, message }) => [kind, message])).toEqual([
      ["connect", `no connection to [::1]:${peer.origin.port}: ::1 has no address of IPv4`],
      ["connect", `no connection to named.test:${peer.origin.port}: named.test has no address of IPv4`],
      ["connect", `no connection to named.test:${peer.origin.port}: no such name in DNS`],
    ]);
    expect(four.calls).toEqual([]);
  });

  test.each([
    ["socks5", 1, "it does not say why", "Failure"],
    ["socks5", 2, "its rules do not allow it", "NotAllowed"],
    ["socks5", 3, "it has no route to the network", "NetworkUnreachable"],
    ["socks5h", 4, "it does not reach the host", "HostUnreachable"],
    ["socks5", 5, "the server refused the connection", "ConnectionRefused"],
    ["socks5", 6, "the way there is too long", "TTLExpired"],
    ["socks5", 7, "it makes no connections", "CommandNotSupported"],
    ["socks5", 8, "it does not take addresses of that kind", "AddressNotSupported"],
    ["socks4", 91, "it does not say why", "Failed"],
    ["socks4a", 92, "it does not say why", "Rejected"],
  ] as const)("%s: the reply %d says that %s", async (scheme, reply, reason, nativeCode) => {
    await using proxy = await socksPeer({ reply });
    await using peer = await httpPeer((_request, response) => response.end());
    await using transport = make({ proxy: `${scheme}://${proxy.peer.name}` });

    const failure = await failureOf(transport.handleRequest(peer.request()));

    expect([failure.kind, failure.peer, failure.sent, failure.nativeCode]).toEqual([
      "proxy",
      proxy.peer.name,
      "nothing",
      nativeCode,
    ]);
    expect(failure.message).toBe(`the proxy ${proxy.peer.name} opened no way to ${peer.name}: ${reason}`);
    expect(peer.accepted).toBe(0);
  });

  test("a password that is wrong, missing or not asked for is told nobody", async () => {
    await using proxy = await socksPeer({ user: ["me", "secret"] });
    await using open = await socksPeer();
    await using peer = await httpPeer(({ rawHeaders }, response) => response.end(rawHeaders.join()));
    await using wrong = make({ proxy: `socks5://me:hunter2@${proxy.peer.name}` });
    await using none = make({ proxy: `socks5://${proxy.peer.name}` });
    await using needless = make({ proxy: `socks5://me:hunter2@${open.peer.name}` });
    await using stranger = make({ proxy: `socks4://you@${proxy.peer.name}` });

    const failures = [];
    for (const transport of [wrong, none, stranger])
      failures.push(await failureOf(transport.handleRequest(peer.request())));
    const [, headers] = await answerOf(needless, peer.request());

    const start = `the proxy ${proxy.peer.name} opened no way to ${peer.name}: `;
    expect(failures.map(({ kind, message }) => [kind, message.replace(start, "")])).toEqual([
      ["proxy", "it did not accept user and password; give its URL those it accepts"],
      ["proxy", "it did not accept user and password; give its URL those it accepts"],
      ["proxy", "it asks this machine who its user is, and had no answer that it accepts"],
    ]);
    for (const told of [...failures.map((failure) => `${failure.stack} ${JSON.stringify(failure)}`), headers])
      expect(told).not.toContain("hunter2");
    expect(failures.map(({ cause }) => cause)).toEqual([undefined, undefined, undefined]);
  });

  test("a proxy that is gone, hangs up, or speaks something else is `proxy`", async () => {
    await using peer = await httpPeer((_request, response) => response.end());
    const gone = await socksPeer();
    await gone[Symbol.asyncDispose]();
    await using hanging = await rawPeer((socket) => void socket.once("data", () => socket.destroy()));
    await using ending = await rawPeer((socket) => void socket.once("data", () => socket.end()));
    await using other = await rawPeer(
      (socket) => void socket.once("data", () => socket.write("HTTP/1.1 400 No\r\n\r\n")),
    );

    const messages = [];
    for (const { name: whom } of [gone.peer, hanging, ending, other]) {
      await using transport = make({ proxy: `socks5://me:hunter2@${whom}` });
      const { kind, message, peer: whose } = await failureOf(transport.handleRequest(peer.request()));
      messages.push([kind, whose === whom, message.replace(whom, "PROXY").replace(peer.name, "PEER")]);
    }

    expect(messages).toEqual([
      ["proxy", true, "no connection to the proxy PROXY, on the way to PEER: refused"],
      ["proxy", true, "the proxy PROXY opened no way to PEER: it hung up"],
      ["proxy", true, "the proxy PROXY opened no way to PEER: it hung up"],
      ["proxy", true, expect.stringMatching(/^the proxy PROXY opened no way to PEER: it does not speak this SOCKS /)],
    ]);
  });

  test("the connect limit and abort hold while the proxy is silent", async () => {
    await using peer = await httpPeer((_request, response) => response.end());
    const heard = gate();
    await using proxy = await rawPeer((socket) => void socket.once("data", () => heard.open()));
    await using transport = make({ proxy: `socks5://${proxy.name}` });
    const leaving = new AbortController();

    const aborted = failureOf(transport.handleRequest(peer.request({ signal: leaving.signal })));
    await heard.opened;
    leaving.abort();
    const timedOut = failureOf(transport.handleRequest(peer.request({ extensions: { timeout: { connect: 50 } } })));

    expect([(await aborted).kind, (await timedOut).kind]).toEqual(["aborted", "connect-timeout"]);
    await vi.waitFor(() => expect(proxy.sockets.size).toBe(0));
    expect(transport.stats?.()).toEqual({});
  });

  test("TLS that fails behind the proxy is the server's matter", async () => {
    await using proxy = await socksPeer();
    await using peer = await PeerServer.listen(createHttpsServer({ cert, key }), "https");
    await using transport = make({ proxy: `socks5://${proxy.peer.name}` });

    const failure = await failureOf(transport.handleRequest(peer.request()));

    expect([failure.kind, failure.peer, failure.nativeCode]).toEqual([
      "connect",
      peer.name,
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    ]);
  });

  test("what SOCKS cannot say is refused when the transport is made, without the password", () => {
    const long = "x".repeat(256);
    const refused: readonly (readonly [() => unknown, string])[] = [
      [
        () => make({ proxy: "socks4://me:hunter2@h" }),
        "the proxy h:1080 speaks SOCKS4, which has a user but no password",
      ],
      [() => make({ proxy: "socks4://m%00e@h" }), "the user for the proxy h:1080 has a NUL in it"],
      [() => make({ proxy: `socks5://me:hunter2${long}@h` }), "at most 255 bytes each of user and password; h:1080"],
      [() => make({ proxy: { url: "socks5://h", headers: ["a", "b"] } }), "speaks SOCKS, which has no headers"],
      [() => make({ proxy: "socks6://me:hunter2@h" }), "not by socks6://h."],
      [() => make({ proxy: "socks5:me:hunter2" }), "not by socks5://."],
    ];

    for (const [making, message] of refused) {
      expect(making).toThrow(TypeError);
      expect(making).toThrow(message);
      expect(making).not.toThrow("hunter2");
    }
  });
});
