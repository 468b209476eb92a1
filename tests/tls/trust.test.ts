import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { answerOf, failureOf, httpPeer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { authority, tellingPeer } from "./telling-peer.ts";

overSockets(({ make }) => {
  test("verify takes the authority's PEM, alone or among others", { tags: ["F124"] }, async () => {
    await using peer = await tellingPeer();
    await using one = make({ verify: authority.certificate });
    await using several = make({ verify: [certificateAuthority().certificate, authority.certificate] });

    expect(await answerOf(one, peer.request())).toEqual([200, "false http/1.1 nobody new"]);
    expect(await answerOf(several, peer.request())).toEqual([200, "false http/1.1 nobody new"]);
  });

  test("an authority nobody named is refused, and `verify: false` accepts it", { tags: ["F124"] }, async () => {
    await using peer = await tellingPeer();
    await using careful = make();
    await using careless = make({ verify: false });

    const failure = await failureOf(careful.handleRequest(peer.request()));

    expect([failure.kind, failure.sent, failure.peer]).toEqual(["connect", "nothing", peer.name]);
    expect(failure.message).toBe(
      `no connection to ${peer.name}: its authority is not trusted; pass the authority's PEM as \`verify\``,
    );
    expect(await answerOf(careless, peer.request())).toEqual([200, "false http/1.1 nobody new"]);
  });

  test("a certificate for another name is refused", async () => {
    const other = authority.issue(["elsewhere.test"]);
    await using peer = await tellingPeer({ cert: other.certificate, key: other.key });
    await using transport = make({ verify: authority.certificate });

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
    await using peer = await tellingPeer({ cert: old.certificate, key: old.key });
    await using transport = make({ verify: authority.certificate });

    const failure = await failureOf(transport.handleRequest(peer.request()));

    expect(failure.message).toBe(`no connection to ${peer.name}: its certificate has expired`);
  });

  test("a server that does not speak TLS is said not to", async () => {
    await using peer = await httpPeer((_request, response) => response.end());
    await using transport = make();
    const origin = { ...peer.origin, scheme: "https" };

    const failure = await failureOf(
      transport.handleRequest({ ...peer.request(), url: { href: "", origin, target: "/" } }),
    );

    expect([failure.kind, failure.sent]).toEqual(["connect", "nothing"]);
    expect(failure.message).toBe(
      `no connection to ${peer.name}: the peer does not speak TLS; use http: or another port`,
    );
  });
});
