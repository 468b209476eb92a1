import type { TransportRequest } from "@trunkline/transport";
import { answerOf, failureOf, type PeerServer, rawPeer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { undici } from "../src/index.ts";

type Details = Partial<TransportRequest> & { readonly target?: string };

const evil = ["\r\n", "\n", "\r", "\0", "\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n"];
const evilOrBlank = [...evil, " "];

const places: readonly (readonly [string, readonly string[], (text: string) => Details])[] = [
  ["the method", evilOrBlank, (text) => ({ method: `GE${text}T` })],
  ["the end of the method", evilOrBlank, (text) => ({ method: `GET${text}` })],
  ["the target", evilOrBlank, (text) => ({ target: `/a${text}b` })],
  ["the target of the extensions", evilOrBlank, (text) => ({ extensions: { target: `/a${text}b` } })],
  ["a target that is no path", evilOrBlank, (text) => ({ method: "OPTIONS", extensions: { target: `*${text}` } })],
  ["a header's name", evilOrBlank, (text) => ({ headers: [`X-A${text}B`, "1"] })],
  ["a header's value", evil, (text) => ({ headers: ["X-A", `a${text}b`] })],
  ["the end of a header's value", evil, (text) => ({ headers: ["X-A", `a${text}`] })],
  ["Host", evilOrBlank, (text) => ({ headers: ["Host", `h${text}i`] })],
  ["a cookie", evil, (text) => ({ headers: ["Cookie", `a=b${text}c=d`] })],
  ["the protocol to upgrade to", evil, (text) => ({ headers: ["Upgrade", `web${text}socket`] })],
];

/** A server that keeps its connections, and all the bytes it was ever sent. */
async function listener(): Promise<{ readonly peer: PeerServer; readonly heard: () => string } & AsyncDisposable> {
  let heard = "";
  const peer = await rawPeer((socket) =>
    socket.on("data", (bytes) => {
      heard += bytes.toString("latin1");
      if (heard.endsWith("\r\n\r\n")) socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    }),
  );
  return { peer, heard: () => heard, [Symbol.asyncDispose]: () => peer[Symbol.asyncDispose]() };
}

test.each(places)(
  "no line break, NUL or blank in %s leaves, on a new connection or a kept one",
  async (_, texts, of) => {
    await using server = await listener();
    const { peer, heard } = server;
    await using transport = undici();
    const refused = async (): Promise<unknown[]> => {
      const kinds = [];
      for (const text of texts) {
        const { kind, sent } = await failureOf(transport.handleRequest(peer.request(of(text))));
        kinds.push(`${kind}, ${sent}`);
      }
      return [...new Set(kinds)];
    };

    expect([await refused(), peer.accepted]).toEqual([["local-protocol, nothing"], 0]);
    expect(await answerOf(transport, peer.request())).toEqual([200, "ok"]);
    const before = heard();
    expect(await refused()).toEqual(["local-protocol, nothing"]);
    expect(heard()).toBe(before);
    expect(await answerOf(transport, peer.request())).toEqual([200, "ok"]);
    expect(peer.accepted).toBe(1);
  },
);

test.each(["http", "socks4a", "socks5h"])("no name but a host's is told to a proxy that speaks %s", async (scheme) => {
  await using server = await listener();
  const { peer, heard } = server;
  await using transport = undici({ proxy: `${scheme}://${peer.name}` });

  for (const text of [...evilOrBlank, "/", "@", "?", "#", "\\", ":"])
    for (const origin of [
      { scheme: "http", host: `h${text}i`, port: 80 },
      { scheme: "https", host: `h${text}i`, port: 443 },
    ]) {
      const url = { href: "", origin, target: "/" };
      const { kind, sent } = await failureOf(transport.handleRequest({ ...peer.request(), url }));
      expect([kind, sent]).toEqual(["local-protocol", "nothing"]);
    }

  expect([peer.accepted, heard()]).toEqual([0, ""]);
});

test("sniHostname is a name and nothing else", async () => {
  await using server = await listener();
  const { peer } = server;
  await using transport = undici();
  const origin = { ...peer.origin, scheme: "https" };

  for (const text of evilOrBlank) {
    const url = { href: "", origin, target: "/" };
    const extensions = { sniHostname: `named${text}.test` };
    const { kind } = await failureOf(transport.handleRequest({ ...peer.request({ extensions }), url }));
    expect(kind).toBe("local-protocol");
  }
  expect(peer.accepted).toBe(0);
});

test("headers for a proxy are looked at when the transport is made", () => {
  for (const text of evil) {
    expect(() => undici({ proxy: { url: "http://h", headers: ["X-A", `a${text}b`] } })).toThrow(TypeError);
    expect(() => undici({ proxy: { url: "http://h", headers: [`X${text}A`, "ab"] } })).toThrow(TypeError);
  }
});
