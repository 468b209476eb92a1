import { answerOf, failureOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { encrypted } from "./keys.ts";
import { authority, own as servers, tellingPeer } from "./telling-peer.ts";

const { certificate: cert, key } = servers;

overSockets(({ make, name }) => {
  test("a client certificate is shown to the server that asks", { tags: ["F091"] }, async () => {
    await using peer = await tellingPeer({ requestCert: true, ca: authority.certificate, maxVersion: "TLSv1.2" });
    const own = authority.issue(["me.test"]);
    await using transport = make({ verify: authority.certificate, cert: { cert: own.certificate, key: own.key } });
    await using without = make({ verify: authority.certificate });

    expect(await answerOf(transport, peer.request())).toEqual([200, "false http/1.1 me.test new"]);
    const failure = await failureOf(answerOf(without, peer.request()));
    expect([failure.kind, failure.peer]).toEqual(["connect", peer.name]);
  });

  test("an encrypted key opens with its passphrase and is shown to the server", { tags: ["F091"] }, async () => {
    await using peer = await tellingPeer({ requestCert: true, ca: authority.certificate });
    const own = authority.issue(["me.test"]);
    await using transport = make({
      verify: authority.certificate,
      cert: { cert: own.certificate, key: encrypted(own.key, "password"), passphrase: "password" },
    });

    expect(await answerOf(transport, peer.request())).toEqual([200, "false http/1.1 me.test new"]);
  });

  test.each<[what: string, certificate: object, message: string]>([
    [
      "another passphrase",
      { cert, key: encrypted(key, "password"), passphrase: "hunter2" },
      "its passphrase does not open it",
    ],
    ["no passphrase", { cert, key: encrypted(key, "password") }, "its passphrase does not open it"],
    ["no key", { cert }, "`cert` has no `key`. Give both"],
    ["a key alone", { key }, "`cert` has no `cert`. Give both"],
    [
      "the key of another",
      { cert, key: authority.issue(["b.test"]).key },
      "the key of `cert` belongs to another certificate",
    ],
    ["a word for its text", { cert: "none", key }, "`cert` of `cert` is no PEM"],
    ["a word for its key", { cert, key: "none" }, "`key` of `cert` is no PEM"],
  ])("a client certificate with %s is a mistake, said when the transport is made", (_what, certificate, message) => {
    const making = (): unknown => make({ cert: certificate as { cert: string; key: string } });

    expect(making).toThrow(TypeError);
    expect(making).toThrow(message);
    expect(making).not.toThrow("hunter2");
  });

  test("a PEM that is none is a mistake, said when the transport is made", () => {
    expect(() => make({ verify: "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----" })).toThrow(
      TypeError,
    );
    for (const broken of [
      { cert, key: "-----BEGIN PRIVATE KEY-----\nnonsense\n-----END PRIVATE KEY-----" },
      { cert: "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----", key },
    ])
      expect(() => make({ cert: broken })).toThrow(new RegExp(`^${name}: TLS cannot use the PEM of \`cert\``));
  });

  test("a path in the place of a PEM is a mistake that says what to give", () => {
    const path = "/etc/ssl/some.pem";

    for (const [options, what] of [
      [{ verify: path }, "`verify` is no PEM of a certificate"],
      [{ verify: [authority.certificate, path] }, "`verify` is no PEM of a certificate"],
      [{ cert: { cert: path, key } }, "`cert` of `cert` is no PEM"],
      [{ cert: { cert, key: path } }, "`key` of `cert` is no PEM"],
    ] as const)
      expect(() => make(options)).toThrow(new TypeError(`${name}: ${what}. Give the file's text, not its path.`));
  });
});
