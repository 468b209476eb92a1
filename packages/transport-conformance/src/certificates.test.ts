import { X509Certificate } from "node:crypto";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { connect } from "node:tls";
import { expect, test } from "vitest";
import { certificateAuthority } from "./certificates.ts";

test("a certificate is for the hosts it was issued for, and signed by its authority", () => {
  const authority = new X509Certificate(certificateAuthority("Somebody").certificate);
  const issuer = certificateAuthority("Test authority");
  const root = new X509Certificate(issuer.certificate);
  const leaf = new X509Certificate(
    issuer.issue(["localhost", "*.example.test", "127.0.0.1", "fe80::1", "::"]).certificate,
  );

  expect(leaf.subjectAltName).toBe(
    "DNS:localhost, DNS:*.example.test, IP Address:127.0.0.1, IP Address:FE80:0:0:0:0:0:0:1, IP Address:0:0:0:0:0:0:0:0",
  );
  expect([root.ca, leaf.ca, leaf.subject, leaf.issuer]).toEqual([true, false, "CN=localhost", "CN=Test authority"]);
  expect([leaf.verify(root.publicKey), leaf.checkIssued(root)]).toEqual([true, true]);
  expect([leaf.verify(authority.publicKey), leaf.checkIssued(authority)]).toEqual([false, false]);
});

test("a certificate is valid for as long as it is told, a day by default", () => {
  const authority = certificateAuthority();
  const [now, hour] = [Date.now(), 3_600_000];
  const expired = { notBefore: new Date(now - 2 * hour), notAfter: new Date(now - hour) };

  const byDefault = new X509Certificate(authority.issue(["a.test"]).certificate);
  const told = new X509Certificate(authority.issue(["a.test"], expired).certificate);

  expect(byDefault.validToDate.getTime() - byDefault.validFromDate.getTime()).toBe(25 * hour);
  expect(told.validToDate.getTime()).toBe(Math.floor((now - hour) / 1000) * 1000);
});

test("a TLS client trusts the authority's servers, and no stranger's", async () => {
  const [authority, stranger] = [certificateAuthority(), certificateAuthority("Stranger")];

  const outcomes = [];
  for (const { issue } of [authority, stranger]) {
    const { certificate, key } = issue(["127.0.0.1"]);
    outcomes.push(await handshake({ cert: certificate, key }, authority.certificate));
  }

  expect(outcomes).toEqual(["trusted", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"]);
});

async function handshake(server: { readonly cert: string; readonly key: string }, ca: string): Promise<string> {
  const listening = createServer(server);
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const { port } = listening.address() as AddressInfo;
  try {
    return await new Promise((resolve) => {
      const socket = connect({ host: "127.0.0.1", port, ca }, () => {
        resolve("trusted");
        socket.destroy();
      });
      socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
  } finally {
    listening.close();
  }
}
