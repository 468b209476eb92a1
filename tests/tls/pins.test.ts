import { answerOf, failureOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { overSockets, type SocketTransport } from "../socket-transports.ts";
import { pinOf } from "./keys.ts";
import { authority, own, tellingPeer } from "./telling-peer.ts";

// Node does not show the certificate of a session that is resumed, so undici resumes none where keys are pinned. Those of
// native stay with the transport, against whose pins the key was held when they began.
const again: Readonly<Record<SocketTransport["name"], string>> = { undici: "new", native: "resumed" };

overSockets(({ make, name }) => {
  test("a pinned key is let through, on every connection", async () => {
    await using peer = await tellingPeer();
    const options = { verify: authority.certificate, limits: { maxKeepAlive: 0 } };
    await using pinned = make({
      ...options,
      pins: [pinOf(authority.issue(["other.test"]).certificate), pinOf(own.certificate)],
    });
    await using free = make(options);

    const answers = [];
    for (const transport of [pinned, free])
      for (let request = 0; request < 2; request++) answers.push(await answerOf(transport, peer.request()));

    expect(answers.map(([, text]) => text)).toEqual([
      "false http/1.1 nobody new",
      `false http/1.1 nobody ${again[name]}`,
      "false http/1.1 nobody new",
      "false http/1.1 nobody resumed",
    ]);
  });

  test("another key is refused before anything is asked, though its authority is trusted or nothing is verified", async () => {
    await using peer = await tellingPeer();
    const pins = [pinOf(authority.certificate), pinOf(authority.issue(["127.0.0.1"]).certificate)];
    let asked = 0;
    peer.server.on("request", () => asked++);

    for (const verify of [authority.certificate, false]) {
      await using transport = make({ verify, pins });
      const failure = await failureOf(transport.handleRequest(peer.request()));
      expect([failure.kind, failure.sent, failure.peer, failure.message]).toEqual([
        "connect",
        "nothing",
        peer.name,
        `no connection to ${peer.name}: its key is ${pinOf(own.certificate)}, which is none of the pinned ones`,
      ]);
    }
    expect(asked).toBe(0);
  });

  test("a pin alone does not make a certificate trusted; with `verify: false` it is all that counts", async () => {
    await using peer = await tellingPeer();
    await using careful = make({ pins: [pinOf(own.certificate)] });
    await using pinned = make({ pins: [pinOf(own.certificate)], verify: false });

    expect((await failureOf(careful.handleRequest(peer.request()))).nativeCode).toBe("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
    expect(await answerOf(pinned, peer.request())).toEqual([200, "false http/1.1 nobody new"]);
  });

  test.each(["sha1/AAAA", "AAAA", `sha256/${"A".repeat(42)}=`, "sha256/"])("%j is no pin", (pin) => {
    expect(() => make({ pins: [pin] })).toThrow(
      new TypeError(`${name}: ${JSON.stringify(pin)} is no pin. Write "sha256/" and 32 bytes in base64.`),
    );
  });
});
