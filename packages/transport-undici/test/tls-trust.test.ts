import { createHash, createPrivateKey, X509Certificate } from "node:crypto";
import { createServer } from "node:https";
import type { TLSSocket } from "node:tls";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { expect, test } from "vitest";
import { undici } from "../src/index.ts";
import { answerOf, failureOf, PeerServer } from "@trunkline/transport-conformance/peers";

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["127.0.0.1", "localhost"]);

function tlsPeer(options: object = {}): Promise<PeerServer> {
  const server = createServer({ cert, key, ...options }, ({ socket }, response) => {
    const tls = socket as TLSSocket;
    const subject = tls.getPeerCertificate().subject as { CN?: string } | undefined;
    response.end(`${String(tls.alpnProtocol)} ${subject?.CN ?? "nobody"} ${tls.isSessionReused() ? "resumed" : "new"}`);
  });
  return PeerServer.listen(server, "https");
}

function pinOf(pem: string): string {
  const spki = new X509Certificate(pem).publicKey.export({ type: "spki", format: "der" });
  return `sha256/${createHash("sha256").update(spki).digest("base64")}`;
}

const encrypted = (pem: string, passphrase: string): string =>
  createPrivateKey(pem).export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }) as string;

test("a pinned key is let through, and looked at anew on each connection", async () => {
  await using peer = await tlsPeer();
  const options = { verify: authority.certificate, limits: { maxKeepAlive: 0 } };
  await using pinned = undici({
    ...options,
    pins: [pinOf(authority.issue(["other.test"]).certificate), pinOf(cert)],
  });
  await using free = undici(options);

  const answers = [];
  for (const transport of [pinned, free])
    for (let request = 0; request < 2; request++) answers.push(await answerOf(transport, peer.request()));

  expect(answers.map(([, text]) => text)).toEqual([
    "http/1.1 nobody new",
    "http/1.1 nobody new",
    "http/1.1 nobody new",
    "http/1.1 nobody resumed",
  ]);
});

test("another key is refused before anything is asked, though its authority is trusted or nothing is verified", async () => {
  await using peer = await tlsPeer();
  const pins = [pinOf(authority.certificate), pinOf(authority.issue(["127.0.0.1"]).certificate)];
  let asked = 0;
  peer.server.on("request", () => asked++);

  for (const verify of [authority.certificate, false]) {
    await using transport = undici({ verify, pins });
    const failure = await failureOf(transport.handleRequest(peer.request()));
    expect([failure.kind, failure.sent, failure.peer, failure.message]).toEqual([
      "connect",
      "nothing",
      peer.name,
      `no connection to ${peer.name}: its key is ${pinOf(cert)}, which is none of the pinned ones`,
    ]);
  }
  expect(asked).toBe(0);
});

test("a pin alone does not make a certificate trusted; with `verify: false` it is all that counts", async () => {
  await using peer = await tlsPeer();
  await using careful = undici({ pins: [pinOf(cert)] });
  await using pinned = undici({ pins: [pinOf(cert)], verify: false });

  expect((await failureOf(careful.handleRequest(peer.request()))).nativeCode).toBe("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
  expect(await answerOf(pinned, peer.request())).toEqual([200, "http/1.1 nobody new"]);
});

test.each(["sha1/AAAA", "AAAA", `sha256/${"A".repeat(42)}=`, "sha256/"])("%j is no pin", (pin) => {
  expect(() => undici({ pins: [pin] })).toThrow(
    new TypeError(`undici: ${JSON.stringify(pin)} is no pin. Write "sha256/" and 32 bytes in base64.`),
  );
});

test("keylog is given the secrets of each connection, line by line", async () => {
  await using peer = await tlsPeer();
  const theirs: string[] = [];
  peer.server.on("keylog", (line: Buffer) => theirs.push(line.toString("latin1")));
  const lines: string[] = [];
  await using transport = undici({ verify: authority.certificate, keylog: (line) => lines.push(line) });

  await answerOf(transport, peer.request());

  expect(lines.length).toBeGreaterThan(3);
  expect(lines.map((line) => `${line}\n`).toSorted()).toEqual(theirs.toSorted());
  expect(lines.every((line) => /^[A-Z_0-9]+ [0-9a-f]{64} [0-9a-f]+$/.test(line))).toBe(true);
});

test.each([
  [{}, "http/1.1"],
  [{ http2: true }, "h2,http/1.1"],
  [{ http2: true, http1: false }, "h2"],
])("%j offers %s", async (options, offered) => {
  const seen: string[] = [];
  await using peer = await tlsPeer({
    ALPNCallback: ({ protocols }: { readonly protocols: readonly string[] }) => {
      seen.push(protocols.join());
      return "http/1.1";
    },
  });
  await using transport = undici({ verify: authority.certificate, ...options });

  await answerOf(transport, peer.request()).catch(() => {});

  expect(seen).toEqual([offered]);
});

test("an encrypted key opens with its passphrase and is shown to the server", { tags: ["F091"] }, async () => {
  await using peer = await tlsPeer({ requestCert: true, ca: authority.certificate });
  const own = authority.issue(["me.test"]);
  await using transport = undici({
    verify: authority.certificate,
    cert: { cert: own.certificate, key: encrypted(own.key, "password"), passphrase: "password" },
  });

  expect(await answerOf(transport, peer.request())).toEqual([200, "http/1.1 me.test new"]);
});

test("a client certificate that cannot be used is a mistake, said when the transport is made", () => {
  const refused: readonly (readonly [object, string])[] = [
    [{ cert, key: encrypted(key, "password"), passphrase: "hunter2" }, "its passphrase does not open it"],
    [{ cert, key: encrypted(key, "password") }, "its passphrase does not open it"],
    [{ cert }, "`cert` has no `key`. Give both"],
    [{ key }, "`cert` has no `cert`. Give both"],
    [{ cert, key: authority.issue(["b"]).key }, "the key of `cert` belongs to another certificate"],
  ];

  for (const [certificate, message] of refused) {
    const make = (): unknown => undici({ cert: certificate as { cert: string; key: string } });
    expect(make).toThrow(TypeError);
    expect(make).toThrow(message);
    expect(make).not.toThrow("hunter2");
  }
});
