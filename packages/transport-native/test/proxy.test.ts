import { createServer, request as httpRequest, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { connect, type Socket } from "node:net";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { expect, test, vi } from "vitest";
import { native } from "../src/index.ts";
import { answerOf, failureOf, gate, httpPeer, Peer, rawPeer } from "./peers.ts";

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["127.0.0.1", "localhost"]);

/** Forwards and tunnels, and keeps a log. `allowed` is the Proxy-Authorization it asks for. */
async function proxyPeer(log: string[], allowed?: string): Promise<Peer<Server>> {
  const isAllowed = (authorization: string | undefined): boolean => {
    log.push(`authorization ${authorization}`);
    return allowed === undefined || authorization === allowed;
  };
  const server = createServer(({ method, url = "", headers }, response) => {
    log.push(`${method} ${url} host ${headers.host}`);
    if (!isAllowed(headers["proxy-authorization"])) response.writeHead(407).end();
    else httpRequest(url, { ...(method && { method }) }, (answer) => answer.pipe(response)).end();
  });
  server.on("connect", ({ url = "", headers }, socket: Socket) => {
    log.push(`CONNECT ${url} host ${headers.host}`);
    if (!isAllowed(headers["proxy-authorization"])) {
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    const [host, port] = url.split(":");
    const upstream = connect(Number(port), host, () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    upstream.on("error", () => socket.destroy()).on("close", () => socket.destroy());
    socket.on("error", () => {}).on("close", () => upstream.destroy());
    upstream.pipe(socket).pipe(upstream);
  });
  return Peer.listen(server);
}

function tlsPeer(): Promise<Peer> {
  return Peer.listen(
    createHttpsServer({ cert, key }, (_request, response) => response.end("secret")),
    "https",
  );
}

test("http goes to the proxy in absolute form, with its credentials", { tags: ["F008"] }, async () => {
  const log: string[] = [];
  await using proxy = await proxyPeer(log, `Basic ${Buffer.from("me:p@ss").toString("base64")}`);
  await using peer = await httpPeer((request, response) =>
    response.end(`${request.url} ${request.headers["proxy-authorization"]}`),
  );
  await using transport = native({ proxy: `http://me:p%40ss@${proxy.name}` });

  const answer = await answerOf(transport, peer.request({ target: "/a?b=[c]" }));

  expect(answer).toEqual([200, "/a?b=[c] undefined"]);
  expect(log).toEqual([`GET http://${peer.name}/a?b=[c] host ${peer.name}`, "authorization Basic bWU6cEBzcw=="]);
});

test("https goes through a tunnel that the proxy sees only the name of", { tags: ["F008"] }, async () => {
  const log: string[] = [];
  await using proxy = await proxyPeer(log, `Basic ${Buffer.from("me:secret").toString("base64")}`);
  await using peer = await tlsPeer();
  await using transport = native({
    proxy: { url: `http://${proxy.name}`, auth: { username: "me", password: "secret" } },
    verify: authority.certificate,
  });

  const answers = [await answerOf(transport, peer.request()), await answerOf(transport, peer.request())];

  expect(answers).toEqual([
    [200, "secret"],
    [200, "secret"],
  ]);
  expect(log).toEqual([`CONNECT ${peer.name} host ${peer.name}`, "authorization Basic bWU6c2VjcmV0"]);
});

test("headers for the proxy reach the proxy alone", async () => {
  const seen: unknown[] = [];
  await using proxy = await Peer.listen(
    createServer((request, response) => {
      seen.push(request.headers["x-proxy"]);
      response.end("from the proxy");
    }),
  );
  await using transport = native({ proxy: { url: `http://${proxy.name}`, headers: ["X-Proxy", "1"] } });
  const origin = { scheme: "http", host: "named.test", port: 80 };

  const answer = await answerOf(transport, {
    ...proxy.request(),
    url: { href: "http://named.test/", origin, target: "/" },
  });

  expect([answer, seen]).toEqual([[200, "from the proxy"], ["1"]]);
});

test("a proxy that refuses the tunnel is `proxy`, names itself, and tells no password", async () => {
  await using proxy = await proxyPeer([], "Basic something else");
  await using peer = await tlsPeer();
  await using transport = native({ proxy: `http://me:hunter2@${proxy.name}`, verify: authority.certificate });

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

test("a 407 to a forwarded request is an answer like any other", async () => {
  await using proxy = await proxyPeer([], "Basic something else");
  await using peer = await httpPeer((_request, response) => response.end());
  await using transport = native({ proxy: `http://${proxy.name}` });

  expect(await answerOf(transport, peer.request())).toEqual([407, ""]);
});

test("a proxy that is not there is `proxy`, for http and https", async () => {
  const gone = await proxyPeer([]);
  await gone[Symbol.asyncDispose]();
  await using transport = native({ proxy: `http://me:hunter2@${gone.name}` });
  await using peer = await httpPeer((_request, response) => response.end());

  for (const scheme of ["http", "https"]) {
    const origin = { ...peer.origin, scheme };
    const failure = await failureOf(
      transport.handleRequest({ ...peer.request(), url: { href: "", origin, target: "/" } }),
    );
    expect([failure.kind, failure.peer, failure.sent, failure.nativeCode]).toEqual([
      "proxy",
      gone.name,
      "nothing",
      "ECONNREFUSED",
    ]);
    expect(failure.message).toBe(`no connection to the proxy ${gone.name}, on the way to ${peer.name}: refused`);
  }
});

test("a proxy that hangs up before it answers CONNECT is `proxy`", async () => {
  await using proxy = await Peer.listen(createServer().on("connect", (_request, socket) => socket.destroy()));
  await using peer = await tlsPeer();
  await using transport = native({ proxy: `http://${proxy.name}` });

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
  await using transport = native({ proxy: `http://${proxy.name}`, verify: authority.certificate });

  expect(await answerOf(transport, peer.request())).toEqual([200, "secret"]);
});

const statusLine =
  "a status line without a blank and three digits from 100 up behind the version, or with a control character (RFC 9112 §4)";

test.each([
  ["another protocol", "SSH-2.0", "something that does not begin as HTTP/1 does (RFC 9112 §4)"],
  ["a status that is none", "HTTP/1.1 0200 OK\r\n\r\n", statusLine],
  ["a head above 16 KiB", `HTTP/1.1 200 OK\r\nVia: ${"x".repeat(16_384)}\r\n\r\n`, "a head larger than 16384 bytes"],
  [
    "two lengths of a body",
    "HTTP/1.1 407 No\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    "Content-Length more than once (RFC 9112 §6.3)",
  ],
])("a proxy that answers CONNECT with %s is `proxy`, and let go", async (_what, bytes, reason) => {
  await using proxy = await rawPeer((socket) => void socket.once("data", () => socket.write(bytes)));
  await using peer = await tlsPeer();
  await using transport = native({ proxy: `http://${proxy.name}` });

  const failure = await failureOf(transport.handleRequest(peer.request()));

  expect([failure.kind, failure.peer, failure.sent, failure.message]).toEqual([
    "proxy",
    proxy.name,
    "nothing",
    `no connection to the proxy ${proxy.name}, on the way to ${peer.name}: it answered CONNECT with ${reason}`,
  ]);
  await vi.waitFor(() => expect(proxy.sockets.size).toBe(0));
});

test("a certificate that is not trusted is the server's matter, also through a proxy", async () => {
  await using proxy = await proxyPeer([]);
  await using peer = await tlsPeer();
  await using transport = native({ proxy: `http://${proxy.name}` });

  const failure = await failureOf(transport.handleRequest(peer.request()));

  expect([failure.kind, failure.peer]).toEqual(["connect", peer.name]);
});

test("a proxy reached by TLS forwards and tunnels", async () => {
  const log: string[] = [];
  await using inner = await proxyPeer(log);
  const server = createHttpsServer({ cert, key });
  for (const event of ["request", "connect"]) {
    server.on(event, (...details: unknown[]) => inner.server.emit(event, ...details));
  }
  await using proxy = await Peer.listen(server);
  await using plain = await httpPeer((_request, response) => response.end("plain"));
  await using secure = await tlsPeer();
  await using transport = native({ proxy: `https://${proxy.name}`, verify: authority.certificate });

  expect(await answerOf(transport, plain.request())).toEqual([200, "plain"]);
  expect(await answerOf(transport, secure.request())).toEqual([200, "secret"]);
});

test("what was asked of one server is never asked of another through the same proxy", async () => {
  await using proxy = await proxyPeer([]);
  await using one = await httpPeer((_request, response) => response.end("one"));
  await using two = await httpPeer((_request, response) => response.end("two"));
  await using transport = native({ proxy: `http://${proxy.name}` });

  const answers = [];
  for (const peer of [one, two, one]) answers.push((await answerOf(transport, peer.request()))[1]);

  expect(answers).toEqual(["one", "two", "one"]);
  expect(Object.keys(transport.stats!()).toSorted()).toEqual([`http://${one.name}`, `http://${two.name}`].toSorted());
});

test("CONNECT goes to the proxy that forwards, with its credentials", async () => {
  const seen: unknown[] = [];
  const server = createServer().on("connect", ({ url, headers }, socket: Socket) => {
    seen.push(url, headers["proxy-authorization"]);
    socket.end("HTTP/1.1 200 OK\r\n\r\nthrough");
  });
  await using proxy = await Peer.listen(server);
  await using transport = native({ proxy: `http://me:secret@${proxy.name}` });
  const details = { method: "CONNECT", extensions: { target: "inner.test:443" } };

  const { extensions } = await transport.handleRequest(proxy.request(details));
  const bytes = await extensions.networkStream!.read();
  await extensions.networkStream!.close();

  expect([seen, Buffer.from(bytes!).toString()]).toEqual([["inner.test:443", "Basic bWU6c2VjcmV0"], "through"]);
});

test("the connect limit and an abort hold while the proxy is silent, and who waits goes on", async () => {
  const heard = gate();
  await using proxy = await rawPeer((socket) => void socket.once("data", () => heard.open()));
  await using peer = await tlsPeer();
  await using transport = native({ proxy: `http://${proxy.name}`, limits: { maxConnections: 1 } });
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

test("what is no proxy is refused by name, without its password", () => {
  expect(() => native({ proxy: "ftp://me:hunter2@proxy.test" })).toThrow(
    new TypeError(
      "native: a proxy is reached by http:, https:, socks4:, socks4a:, socks5: or socks5h:, not by ftp://proxy.test.",
    ),
  );
  expect(() => native({ proxy: "http://me:hunter2@proxy.test", socketPath: "/s" })).toThrow(
    new TypeError("native: socketPath and proxy are two ways to connect. Leave one of them out."),
  );
  expect(() => native({ proxy: { url: "http://proxy.test", headers: ["a b", ""] } })).toThrow(
    "native: of the headers for the proxy proxy.test:80, ",
  );
  expect(() => native({ proxy: "me:hunter2@" })).toThrow(/^((?!hunter2).)*$/);
});
