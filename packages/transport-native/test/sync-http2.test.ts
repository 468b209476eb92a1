import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import type { SyncByteStream, TransportResponse } from "@trunkline/transport";
import { afterAll, beforeAll, expect, test } from "vitest";
import { native } from "../src/index.ts";
import { SyncPeer } from "./sync-peer.ts";

const authority = certificateAuthority();
let peer: SyncPeer;
beforeAll(async () => void (peer = await SyncPeer.listen("http2", authority.issue(["127.0.0.1"]))));
afterAll(async () => peer[Symbol.asyncDispose]());

function textOf({ body }: TransportResponse<SyncByteStream>): string {
  return Array.from(body, (chunk) => Buffer.from(chunk).toString("latin1")).join("");
}

test("a thread that blocks speaks HTTP/2, too, and reads its answers in whatever order it likes", () => {
  using transport = native({ http2: true, verify: authority.certificate });

  const responses = ["/large", "/echo", "/connections"].map((target) =>
    transport.handleRequestSync(peer.request(target, target === "/echo" ? { method: "POST", body: large() } : {})),
  );

  const [one, echoed, count] = responses.toReversed().map(textOf).toReversed();
  expect(responses.map(({ extensions: { httpVersion, streamId } }) => [httpVersion, streamId])).toEqual([
    ["2", 1],
    ["2", 3],
    ["2", 5],
  ]);
  expect([one?.length, echoed?.length, count]).toEqual([3 * 1024 * 1024, 30 * 10_000, "1"]);
});

test("a limit ends one stream, and the connection goes on", () => {
  // The next one waits until the server has shown that it is there.
  using transport = native({ http2: true, verify: authority.certificate, limits: { maxConnections: 1 } });
  const stalled = transport.handleRequestSync(peer.request("/stall", { extensions: { timeout: { read: 50 } } }));

  expect(() => textOf(stalled)).toThrow(`no more of the body from ${peer.name} within 50 ms`);
  const next = transport.handleRequestSync(peer.request("/connections"));
  expect([next.extensions.connection, textOf(next)]).toEqual(["reused", "2"]);
});

test("trailers are there once the body has been read", () => {
  using transport = native({ http2: true, verify: authority.certificate });

  const response = transport.handleRequestSync(peer.request("/trailers"));

  expect([textOf(response), response.extensions.trailers!()]).toEqual(["body", ["x-sum", "7"]]);
});

function* large(): Generator<Uint8Array> {
  for (let count = 0; count < 30; count++) yield new Uint8Array(10_000);
}
