import {
  type TransportFailure,
  type TransportRequest,
  TransportFailure as Failure,
  type TransportResponse,
} from "@trunkline/transport";
import { failureOf, gate, httpPeer, textOf } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { native } from "../src/index.ts";

type Outcome = TransportResponse | TransportFailure;

async function told(outcomes: readonly Outcome[]): Promise<readonly unknown[]> {
  return Promise.all(outcomes.map(async (each) => (each instanceof Failure ? each.kind : textOf(each))));
}

test("a thousand requests come back in their order, with never more under way than allowed", async () => {
  await using peer = await httpPeer((request, response) => void setImmediate(() => response.end(request.url)));
  await using transport = native();
  const requests = Array.from({ length: 1000 }, (_, number) => peer.request({ target: `/${number}` }));

  const outcomes = await transport.sendMany!(requests, { maxConcurrency: 20 });

  expect(await told(outcomes)).toEqual(requests.map(({ url }) => url.target));
  expect([peer.most, peer.accepted]).toEqual([20, 20]);
});

test("an answer of a batch is an answer: headers, header(), extensions, and a body of any length", async () => {
  await using peer = await httpPeer((request, response) => {
    response.writeHead(200, "Fine", { "X-Own": "1" });
    response.end(Buffer.alloc(Number(request.url!.slice(1)), "a"));
  });
  await using transport = native();
  const sizes = [5, 400_000];
  const requests = sizes.map((size) => peer.request({ target: `/${size}`, signal: new AbortController().signal }));

  const outcomes = await transport.sendMany!([...requests, peer.request({ target: "/7" })], { maxConcurrency: 3 });
  // Nothing of it needs the connection any more.
  await transport.close();

  const seen = outcomes.map((each) => {
    if (each instanceof Failure) throw each;
    const { status, headers, extensions, body } = each;
    const bytes = body.readAll!() as Uint8Array;
    return [status, headers.slice(0, 2), each.header!("x-own"), extensions.reasonPhrase, bytes.length];
  });
  expect(seen).toEqual([...sizes, 7].map((size) => [200, ["X-Own", "1"], "1", "Fine", size]));
});

test("what fails stands in its place, and the others go on", { tags: ["F043"] }, async () => {
  const arrived = gate();
  await using peer = await httpPeer((request, response) => {
    if (request.url === "/break") return void response.socket!.resetAndDestroy();
    if (request.url === "/half") {
      response.writeHead(200, { "Content-Length": "9" });
      return void response.write("half", () => response.socket!.destroy());
    }
    if (request.url === "/abort") return arrived.open();
    if (request.url === "/late") return;
    return void response.end(request.url);
  });
  await using transport = native();
  const controller = new AbortController();
  const gone = new AbortController();
  gone.abort();
  const requests: TransportRequest[] = [
    peer.request({ target: "/1" }),
    peer.request({ target: "/break" }),
    peer.request({ target: "/half" }),
    peer.request({ target: "/abort", signal: controller.signal }),
    peer.request({ target: "/gone", signal: gone.signal }),
    peer.request({ target: "/late", extensions: { timeout: { read: 40 } } }),
    { ...peer.request(), headers: ["Bad Name", ""] },
    peer.request({ target: "/2" }),
  ];

  const batch = transport.sendMany!(requests, { maxConcurrency: 4 });
  await arrived.opened;
  controller.abort();

  expect(await told(await batch)).toEqual([
    "/1",
    "read",
    "remote-protocol",
    "aborted",
    "aborted",
    "read-timeout",
    "local-protocol",
    "/2",
  ]);
});

test("an empty batch is done, and one that could never begin is refused", async () => {
  await using transport = native();

  expect(await transport.sendMany!([], { maxConcurrency: 1 })).toEqual([]);
  for (const maxConcurrency of [0, -1, Number.NaN])
    await expect(transport.sendMany!([], { maxConcurrency })).rejects.toThrow(
      new TypeError(`native: maxConcurrency is ${maxConcurrency}; at least 1 request has to be under way.`),
    );
});

test("a closed transport fails each request of a batch, however many there are", async () => {
  await using peer = await httpPeer((_request, response) => response.end());
  const transport = native();
  await transport.close();
  const requests = Array.from({ length: 20_000 }, () => peer.request());

  const outcomes = await transport.sendMany!(requests, { maxConcurrency: 2 });

  expect(new Set(await told(outcomes))).toEqual(new Set(["close"]));
  expect((await failureOf(transport.sendRaw!(peer.request()))).kind).toBe("close");
});

test("a mistake in a request ends the batch once what is under way has ended", async () => {
  const answer = gate();
  await using peer = await httpPeer((_request, response) => void answer.opened.then(() => response.end()));
  await using transport = native();
  const wrong = { ...peer.request(), headers: null as unknown as readonly string[] };
  let isOver = false;

  const batch = transport.sendMany!([peer.request(), wrong, peer.request()], { maxConcurrency: 3 });
  const ended = batch.catch((error: unknown) => ((isOver = true), error));
  const before = isOver;
  answer.open();

  expect([await ended, before]).toEqual([expect.any(TypeError), false]);
  expect(peer.accepted).toBe(1);
});
