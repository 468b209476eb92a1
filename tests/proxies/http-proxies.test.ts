import { createServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { Socket } from "node:net";
import { answerOf, failureOf, httpPeer, PeerServer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { httpProxy } from "./http-proxy.ts";
import { authority, own, tlsPeer } from "./tls-peer.ts";

overSockets(({ make, name }) => {
  test("http goes to the proxy in absolute form, with its credentials", { tags: ["F008"] }, async () => {
    const log: string[] = [];
    await using proxy = await httpProxy(log, `Basic ${Buffer.from("me:p@ss").toString("base64")}`);
    await using peer = await httpPeer((request, response) =>
      response.end(`${request.url} ${request.headers["proxy-authorization"]}`),
    );
    await using transport = make({ proxy: `http://me:p%40ss@${proxy.name}` });

    const answer = await answerOf(transport, peer.request({ target: "/a?b=[c]" }));

    expect(answer).toEqual([200, "/a?b=[c] undefined"]);
    expect(log).toEqual([`GET http://${peer.name}/a?b=[c] host ${peer.name}`, "authorization Basic bWU6cEBzcw=="]);
  });

  test("headers for the proxy reach the proxy alone", async () => {
    const seen: unknown[] = [];
    await using proxy = await PeerServer.listen(
      createServer((request, response) => {
        seen.push(request.headers["x-proxy"]);
        response.end("from the proxy");
      }),
    );
    await using transport = make({ proxy: { url: `http://${proxy.name}`, headers: ["X-Proxy", "1"] } });
    const origin = { scheme: "http", host: "named.test", port: 80 };

    const answer = await answerOf(transport, {
      ...proxy.request(),
      url: { href: "http://named.test/", origin, target: "/" },
    });

    expect([answer, seen]).toEqual([[200, "from the proxy"], ["1"]]);
  });

  test("a 407 to a forwarded request is an answer like any other", async () => {
    await using proxy = await httpProxy([], "Basic something else");
    await using peer = await httpPeer((_request, response) => response.end());
    await using transport = make({ proxy: `http://${proxy.name}` });

    expect(await answerOf(transport, peer.request())).toEqual([407, ""]);
  });

  test("a proxy that is not there is `proxy`, for http and https", async () => {
    const gone = await httpProxy([]);
    await gone[Symbol.asyncDispose]();
    await using transport = make({ proxy: `http://me:hunter2@${gone.name}` });
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

  test("a proxy reached by TLS forwards and tunnels", async () => {
    const log: string[] = [];
    await using inner = await httpProxy(log);
    const server = createHttpsServer({ cert: own.certificate, key: own.key });
    for (const event of ["request", "connect"]) {
      server.on(event, (...details: unknown[]) => inner.server.emit(event, ...details));
    }
    await using proxy = await PeerServer.listen(server);
    await using plain = await httpPeer((_request, response) => response.end("plain"));
    await using secure = await tlsPeer();
    await using transport = make({ proxy: `https://${proxy.name}`, verify: authority });

    expect(await answerOf(transport, plain.request())).toEqual([200, "plain"]);
    expect(await answerOf(transport, secure.request())).toEqual([200, "secret"]);
  });

  test("what was asked of one server is never asked of another through the same proxy", async () => {
    await using proxy = await httpProxy([]);
    await using one = await httpPeer((_request, response) => response.end("one"));
    await using two = await httpPeer((_request, response) => response.end("two"));
    await using transport = make({ proxy: `http://${proxy.name}` });

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
    await using proxy = await PeerServer.listen(server);
    await using transport = make({ proxy: `http://me:secret@${proxy.name}` });
    const details = { method: "CONNECT", extensions: { target: "inner.test:443" } };

    const { extensions } = await transport.handleRequest(proxy.request(details));
    const bytes = await extensions.networkStream!.read();
    await extensions.networkStream!.close();

    expect([seen, Buffer.from(bytes!).toString()]).toEqual([["inner.test:443", "Basic bWU6c2VjcmV0"], "through"]);
  });

  test("what is no proxy is refused by name, without its password", () => {
    expect(() => make({ proxy: "ftp://me:hunter2@proxy.test" })).toThrow(
      new TypeError(
        `${name}: a proxy is reached by http:, https:, socks4:, socks4a:, socks5: or socks5h:, not by ftp://proxy.test.`,
      ),
    );
    expect(() => make({ proxy: "http://me:hunter2@proxy.test", socketPath: "/s" })).toThrow(
      new TypeError(`${name}: socketPath and proxy are two ways to connect. Leave one of them out.`),
    );
    expect(() => make({ proxy: { url: "http://proxy.test", headers: ["a b", ""] } })).toThrow(
      `${name}: of the headers for the proxy proxy.test:80, `,
    );
    expect(() => make({ proxy: "me:hunter2@" })).toThrow(/^((?!hunter2).)*$/);
  });
});
