import { once } from "node:events";
import { createServer } from "node:https";
import type { TLSSocket } from "node:tls";
import { Worker } from "node:worker_threads";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { expect, test } from "vitest";
import { undici } from "../src/index.ts";
import { answerOf, failureOf, httpPeer, PeerServer } from "@trunkline/transport-conformance/peers";

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["127.0.0.1", "localhost", "named.test"]);

function tlsPeer(options: object = {}): Promise<PeerServer> {
  const server = createServer({ cert, key, ...options }, ({ socket }, response) => {
    const { servername } = socket as TLSSocket & { servername?: string | false };
    const subject = (socket as TLSSocket).getPeerCertificate().subject as { CN?: string } | undefined;
    response.end(`${String(servername)} ${subject?.CN ?? "nobody"}`);
  });
  return PeerServer.listen(server, "https");
}

test("verify takes the authority's PEM, alone or among others", { tags: ["F124"] }, async () => {
  await using peer = await tlsPeer();
  await using one = undici({ verify: authority.certificate });
  await using several = undici({ verify: [certificateAuthority().certificate, authority.certificate] });

  expect(await answerOf(one, peer.request())).toEqual([200, "false nobody"]);
  expect(await answerOf(several, peer.request())).toEqual([200, "false nobody"]);
});

test("an authority nobody named is refused, and `verify: false` accepts it", { tags: ["F124"] }, async () => {
  await using peer = await tlsPeer();
  await using careful = undici();
  await using careless = undici({ verify: false });

  const failure = await failureOf(careful.handleRequest(peer.request()));

  expect([failure.kind, failure.sent, failure.peer]).toEqual(["connect", "nothing", peer.name]);
  expect(failure.message).toBe(
    `no connection to ${peer.name}: its authority is not trusted; pass the authority's PEM as \`verify\``,
  );
  expect(await answerOf(careless, peer.request())).toEqual([200, "false nobody"]);
});

test("a certificate for another name is refused", async () => {
  const other = authority.issue(["elsewhere.test"]);
  await using peer = await tlsPeer({ cert: other.certificate, key: other.key });
  await using transport = undici({ verify: authority.certificate });

  const failure = await failureOf(transport.handleRequest(peer.request()));

  expect([failure.kind, failure.nativeCode]).toEqual(["connect", "ERR_TLS_CERT_ALTNAME_INVALID"]);
  expect(failure.message).toBe(`no connection to ${peer.name}: its certificate is for another name`);
});

test("an expired certificate is refused", async () => {
  const day = 86_400_000;
  const old = authority.issue(["127.0.0.1"], {
    notBefore: new Date(Date.now() - 2 * day),
    notAfter: new Date(Date.now() - day),
  });
  await using peer = await tlsPeer({ cert: old.certificate, key: old.key });
  await using transport = undici({ verify: authority.certificate });

  const failure = await failureOf(transport.handleRequest(peer.request()));

  expect(failure.message).toBe(`no connection to ${peer.name}: its certificate has expired`);
});

test("a server that does not speak TLS is said not to", async () => {
  await using peer = await httpPeer((_request, response) => response.end());
  await using transport = undici();
  const origin = { ...peer.origin, scheme: "https" };

  const failure = await failureOf(
    transport.handleRequest({ ...peer.request(), url: { href: "", origin, target: "/" } }),
  );

  expect([failure.kind, failure.sent]).toEqual(["connect", "nothing"]);
  expect(failure.message).toBe(`no connection to ${peer.name}: the peer does not speak TLS; use http: or another port`);
});

test("a client certificate is shown to the server that asks", { tags: ["F091"] }, async () => {
  await using peer = await tlsPeer({ requestCert: true, ca: authority.certificate, maxVersion: "TLSv1.2" });
  const own = authority.issue(["me.test"]);
  await using transport = undici({ verify: authority.certificate, cert: { cert: own.certificate, key: own.key } });
  await using without = undici({ verify: authority.certificate });

  expect(await answerOf(transport, peer.request())).toEqual([200, "false me.test"]);
  const failure = await failureOf(answerOf(without, peer.request()));
  expect([failure.kind, failure.peer]).toEqual(["connect", peer.name]);
});

test("sniHostname is the name asked for and verified, on a connection of its own", async () => {
  await using peer = await tlsPeer();
  await using transport = undici({ verify: authority.certificate });

  expect(await answerOf(transport, peer.request())).toEqual([200, "false nobody"]);
  const named = await answerOf(transport, peer.request({ extensions: { sniHostname: "named.test" } }));
  const failure = await failureOf(transport.handleRequest(peer.request({ extensions: { sniHostname: "other.test" } })));

  expect(named).toEqual([200, "named.test nobody"]);
  expect(failure.nativeCode).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
  expect(peer.accepted).toBe(3);
});

test("a PEM that is none is a mistake, said when the transport is made", () => {
  expect(() => undici({ verify: "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----" })).toThrow(
    TypeError,
  );
  const nonsense = "-----BEGIN PRIVATE KEY-----\nnonsense\n-----END PRIVATE KEY-----";
  expect(() => undici({ cert: { cert, key: nonsense } })).toThrow(/^undici: TLS cannot use the PEM of `cert`/);
});

test("a path in the place of a PEM is a mistake that says what to give", () => {
  const path = "/etc/ssl/some.pem";

  for (const [options, name] of [
    [{ verify: path }, "`verify` is no PEM of a certificate"],
    [{ verify: [authority.certificate, path] }, "`verify` is no PEM of a certificate"],
    [{ cert: { cert: path, key } }, "`cert` of `cert` is no PEM"],
    [{ cert: { cert, key: path } }, "`key` of `cert` is no PEM"],
  ] as const)
    expect(() => undici(options)).toThrow(new TypeError(`undici: ${name}. Give the file's text, not its path.`));
});

// In a thread of its own it answers before the client's loop has turned, as a server elsewhere does.
const threaded = `
  const { createServer } = require("node:https");
  const { parentPort, workerData } = require("node:worker_threads");
  let connections = 0;
  const server = createServer(workerData, (request, response) => {
    request.resume().on("end", () => response.end(String(connections)));
  });
  server.on("secureConnection", () => connections++);
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;

test("requests one after the other share a connection, with and without a body", async () => {
  const thread = new Worker(threaded, { eval: true, workerData: { cert, key } });
  const [port] = (await once(thread, "message")) as [number];
  await using transport = undici({ verify: authority.certificate });
  const origin = { scheme: "https", host: "127.0.0.1", port };
  const request = { method: "POST", url: { href: "", origin, target: "/" }, headers: [], extensions: {} };

  const answers = new Set<string>();
  for (let at = 0; at < 500; at++) {
    const [, text] = await answerOf(transport, { ...request, body: at % 2 === 0 ? null : new Uint8Array(1000) });
    answers.add(text);
  }
  await thread.terminate();

  expect([...answers]).toEqual(["1"]);
});
