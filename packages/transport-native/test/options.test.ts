import { createHash, createPrivateKey, X509Certificate } from "node:crypto";
import { createServer } from "node:https";
import type { TLSSocket } from "node:tls";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { expect, test } from "vitest";
import { native, type NativeOptions } from "../src/index.ts";
import { answerOf, failureOf, PeerServer } from "@trunkline/transport-conformance/peers";

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["127.0.0.1"]);

/** Answers with the name that the client's certificate has. */
function tlsPeer(options: object = {}): Promise<PeerServer> {
  const server = createServer({ cert, key, ...options }, ({ socket }, response) => {
    const subject = (socket as TLSSocket).getPeerCertificate().subject as { CN?: string } | undefined;
    response.end(subject?.CN ?? "nobody");
  });
  return PeerServer.listen(server, "https");
}

function pinOf(pem: string): string {
  const spki = new X509Certificate(pem).publicKey.export({ type: "spki", format: "der" });
  return `sha256/${createHash("sha256").update(spki).digest("base64")}`;
}

const encrypted = (pem: string, passphrase: string): string =>
  createPrivateKey(pem).export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }) as string;

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

test.each<[certificate: object, message: string]>([
  [{ cert, key: encrypted(key, "password"), passphrase: "hunter2" }, "its passphrase does not open it"],
  [{ cert, key: encrypted(key, "password") }, "its passphrase does not open it"],
  [{ cert }, "`cert` has no `key`. Give both"],
  [{ key }, "`cert` has no `cert`. Give both"],
  [{ cert, key: authority.issue(["b.test"]).key }, "the key of `cert` belongs to another certificate"],
  [{ cert: "none", key }, "TLS cannot use the PEM of `cert`"],
  [{ cert, key: "none" }, "TLS cannot use the PEM of `cert`"],
])("a client certificate that cannot be used is a mistake, said when the transport is made", (certificate, message) => {
  const make = (): unknown => native({ cert: certificate as { cert: string; key: string } });

  expect(make).toThrow(TypeError);
  expect(make).toThrow(message);
  expect(make).not.toThrow("hunter2");
});

test("an encrypted key opens with its passphrase and is shown to the server", async () => {
  await using peer = await tlsPeer({ requestCert: true, ca: authority.certificate });
  const own = authority.issue(["me.test"]);
  await using transport = native({
    verify: authority.certificate,
    cert: { cert: own.certificate, key: encrypted(own.key, "password"), passphrase: "password" },
  });

  expect(await answerOf(transport, peer.request())).toEqual([200, "me.test"]);
});

test("a pinned key is let through, and any other refused, though its authority is trusted or nothing is verified", async () => {
  await using peer = await tlsPeer();
  const other = pinOf(authority.issue(["127.0.0.1"]).certificate);
  await using pinned = native({ verify: authority.certificate, pins: [other, pinOf(cert)] });

  expect(await answerOf(pinned, peer.request())).toEqual([200, "nobody"]);
  for (const verify of [authority.certificate, false]) {
    await using transport = native({ verify, pins: [other] });
    const failure = await failureOf(transport.handleRequest(peer.request()));
    expect([failure.kind, failure.sent, failure.message]).toEqual([
      "connect",
      "nothing",
      `no connection to ${peer.name}: its key is ${pinOf(cert)}, which is none of the pinned ones`,
    ]);
  }
});

test("each transport's keylog is given the secrets of its own connections, line by line", async () => {
  await using peer = await tlsPeer();
  const theirs: string[] = [];
  peer.server.on("keylog", (line: Buffer) => theirs.push(line.toString("latin1").trimEnd()));
  const [one, two]: [string[], string[]] = [[], []];
  await using first = native({ verify: false, keylog: (line) => one.push(line) });
  await using second = native({ verify: false, keylog: (line) => two.push(line) });

  await answerOf(first, peer.request());
  const ofFirst = theirs.splice(0);
  await answerOf(second, peer.request());

  expect(one.length).toBeGreaterThan(3);
  expect([one.toSorted(), two.toSorted()]).toEqual([ofFirst.toSorted(), theirs.toSorted()]);
});

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
