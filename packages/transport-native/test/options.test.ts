import { createServer } from "node:https";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { answerOf, failureOf, httpPeer, PeerServer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { native, type NativeOptions } from "../src/index.ts";

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["127.0.0.1"]);

test.each<[options: NativeOptions, message: string]>([
  [{ http1: false }, "native: http1 and http2 are both false, which leaves no protocol to speak. Allow one of them."],
  [{ verify: "/etc/ssl/cert.pem" }, "native: `verify` is no PEM of a certificate. Give the file's text, not its path."],
  [{ verify: [cert, ""] }, "native: `verify` is no PEM of a certificate. Give the file's text, not its path."],
  [{ pins: ["sha1/AAAA"] }, 'native: "sha1/AAAA" is no pin. Write "sha256/" and 32 bytes in base64.'],
  [
    { socketPath: "/s", localAddress: "127.0.0.1" },
    "native: socketPath and localAddress are two ways to connect. Leave one of them out.",
  ],
  [{ localAddress: "localhost" }, 'native: localAddress is "localhost"; it must be an address of this machine.'],
  [{ addressHeadStart: -1 }, "native: addressHeadStart is -1; it must be a number from 0 up."],
  [{ pingInterval: 0 }, "native: pingInterval is 0; it must be a number from 1 up."],
  [{ busyPoll: -1 }, "native: busyPoll is -1; it must be a number of microseconds from 0 to 1000."],
  [{ busyPoll: 5000 }, "native: busyPoll is 5000; it must be a number of microseconds from 0 to 1000."],
  [{ socketOptions: { keepAlive: -1 } }, "native: socketOptions.keepAlive is -1; it must be a number from 0 up."],
  [{ limits: { maxConnections: 0 } }, "native: limits.maxConnections is 0; it must be a number from 1 up."],
  [{ limits: { maxKeepAlive: -1 } }, "native: limits.maxKeepAlive is -1; it must be a number from 0 up."],
  [
    { limits: { keepAliveExpiry: Number.NaN } },
    "native: limits.keepAliveExpiry is NaN; it must be a number from 0 up.",
  ],
])("%j is refused when the transport is made", (options, message) => {
  expect(() => native(options)).toThrow(new TypeError(message));
});

test.each([0, 500, 1500, 10 ** 9])(
  "connections are made whatever socketOptions.keepAlive is: %d",
  async (keepAlive) => {
    await using peer = await httpPeer((_request, response) => response.end("here"));
    await using transport = native({ socketOptions: { keepAlive } });

    expect(await answerOf(transport, peer.request())).toEqual([200, "here"]);
  },
);

test("each transport's lookup is asked for its own hosts, and what it gets wrong is told", async () => {
  await using peer = await PeerServer.listen(
    createServer({ cert, key }, (_request, response) => response.end("found")),
    "https",
  );
  const asked: string[] = [];
  const transportThat = (name: string, addresses: readonly string[]) =>
    native({
      verify: false,
      lookup: (host) => {
        asked.push(`${name} ${host}`);
        if (host === "broken.test") throw new Error("no DNS today");
        return host === "slow.test" ? Promise.resolve(addresses) : addresses;
      },
    });
  await using good = transportThat("good", ["127.0.0.1"]);
  await using bad = transportThat("bad", ["elsewhere"]);
  await using empty = transportThat("empty", []);
  const to = (host: string) => ({
    ...peer.request(),
    url: { ...peer.request().url, origin: { ...peer.origin, host } },
  });

  expect(await answerOf(good, to("named.test"))).toEqual([200, "found"]);
  expect(await answerOf(good, to("slow.test"))).toEqual([200, "found"]);
  const messages = [];
  for (const transport of [bad, empty])
    messages.push((await failureOf(transport.handleRequest(to("named.test")))).message);
  messages.push((await failureOf(good.handleRequest(to("broken.test")))).message);
  expect(messages.map((message) => message.replace(`:${peer.origin.port}`, ""))).toEqual([
    'no connection to named.test: `lookup` gave "elsewhere", which is no address',
    "no connection to named.test: no such name in DNS",
    "no connection to broken.test: no DNS today",
  ]);
  expect(asked).toEqual([
    "good named.test",
    "good slow.test",
    "bad named.test",
    "empty named.test",
    "good broken.test",
  ]);
});
