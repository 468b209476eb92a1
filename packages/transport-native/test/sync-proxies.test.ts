import {
  type SyncByteStream,
  type SyncTransport,
  TransportFailure,
  type TransportResponse,
} from "@trunkline/transport";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { afterAll, beforeAll, expect, test } from "vitest";
import { native } from "../src/index.ts";
import { SyncPeer } from "./sync-peer.ts";

const authority = certificateAuthority();
const auth = { username: "ada", password: "hunter2" };

let proxy: SyncPeer;
beforeAll(async () => void (proxy = await SyncPeer.listen("proxy")));
afterAll(() => proxy[Symbol.asyncDispose]());

function textOf({ status, body }: TransportResponse<SyncByteStream>): string {
  return `${status} ${Buffer.from(body.readAllSync!()).toString("latin1")}`;
}

function failureOf(run: () => unknown): TransportFailure {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof TransportFailure) return thrown;
    throw thrown;
  }
  return expect.unreachable("it did not fail");
}

function throughProxy(): SyncTransport {
  return native({ proxy: { url: `http://${proxy.name}`, auth }, verify: authority.certificate });
}

test("a proxy that asks for Digest is told so once, where it forwards and where it tunnels", async () => {
  await using peer = await SyncPeer.listen("https", authority.issue(["127.0.0.1"]));
  using transport = throughProxy();
  const { name } = proxy;

  const answers = [
    textOf(transport.handleRequestSync(peer.request("/echo", { method: "POST", body: Buffer.from("secret") }))),
    textOf(transport.handleRequestSync(proxy.request("/a?b", { method: "POST", body: Buffer.from("open") }))),
    textOf(transport.handleRequestSync(proxy.request("/c"))),
  ];

  expect(answers).toEqual([
    "200 secret",
    `200 ${JSON.stringify([
      `CONNECT ${peer.name} Basic`,
      `CONNECT ${peer.name} Digest nc=00000001`,
      `POST http://${name}/a?b Digest nc=00000002`,
    ])}`,
    `200 ${JSON.stringify([`GET http://${name}/c Digest nc=00000003`])}`,
  ]);
});

test("a body that can be read once, and was when the proxy asked, is `proxy`; the next one arrives", () => {
  using transport = throughProxy();
  const send = (): string =>
    textOf(
      transport.handleRequestSync(proxy.request("/", { method: "POST", body: [Buffer.from("it")][Symbol.iterator]() })),
    );

  const failure = failureOf(send);
  const answer = send();

  expect([failure.kind, failure.peer, failure.sent]).toEqual(["proxy", proxy.name, "maybe"]);
  expect(answer).toBe(
    `200 ${JSON.stringify([`POST http://${proxy.name}/ Basic`, `POST http://${proxy.name}/ Digest nc=00000001`])}`,
  );
});

test("a tunnel that is refused is `proxy`, and tells no password", () => {
  using transport = throughProxy();
  const origin = { scheme: "https", host: "127.0.0.1", port: 1 };
  const url = { href: "https://127.0.0.1:1/", origin, target: "/" };

  const failure = failureOf(() => transport.handleRequestSync({ ...proxy.request("/"), url }));

  expect([failure.kind, failure.peer, failure.sent, failure.nativeCode, failure.message]).toEqual([
    "proxy",
    proxy.name,
    "nothing",
    "502",
    `the proxy ${proxy.name} opened no tunnel to 127.0.0.1:1: it answered 502 Gone`,
  ]);
  expect(`${failure.stack} ${JSON.stringify(failure)}`).not.toMatch(/hunter2|YWRhOmh1bnRlcjI/);
});
