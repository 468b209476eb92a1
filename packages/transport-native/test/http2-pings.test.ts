import { createSecureServer } from "node:http2";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { answerOf, PeerServer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { native } from "../src/index.ts";

const authority = certificateAuthority();
const { certificate: cert, key } = authority.issue(["127.0.0.1", "localhost"]);

test("a server that takes its time is asked by PINGs whether it is there", { tags: ["F171"] }, async () => {
  let pings = 0;
  const answered = createSecureServer({ cert, key })
    .on("session", (session) => session.on("ping", () => void pings++))
    .on("stream", (stream) => {
      stream.session!.on("ping", () => {
        if (pings < 3 || stream.headersSent) return;
        stream.respond();
        stream.end("at last");
      });
    });
  await using peer = await PeerServer.listen(answered, "https");
  await using transport = native({ http2: true, verify: authority.certificate, pingInterval: 10 });

  expect(await answerOf(transport, peer.request())).toEqual([200, "at last"]);
});
