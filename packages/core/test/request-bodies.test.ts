import { expect, test } from "vitest";
import { Client, Request, RequestNotRead, TotalTimeout } from "../src/index.ts";
import { both, thrownBy } from "./both.ts";
import { everything, lines, ScriptedTransport } from "./scripted-transport.ts";

both("a stream is buffered for a transport that sends whole bodies only", async ({ client: make }) => {
  const transport = new ScriptedTransport(
    () => ({}),
    everything.filter((word) => word !== "streams-request-body"),
  );
  const content = (): Iterable<Uint8Array> => [Uint8Array.of(97), Uint8Array.of(98)];
  await make({ transport }).post("http://h/", { content });
  await make({ transport }).post("http://h/", { content, headers: { "content-length": "2", "X-Own": "1" } });

  expect(lines(transport)).toEqual(["POST http://h/ ab", "POST http://h/ ab"]);
  for (const { headers } of transport.arrived) {
    const names = headers.filter((_text, index) => index % 2 === 0).map((name) => name.toLowerCase());
    expect([names.filter((name) => name === "content-length"), names.includes("transfer-encoding")]).toEqual([
      ["content-length"],
      false,
    ]);
  }
});

both("a chunk that is no bytes is refused by name", async ({ client: make }) => {
  const content = ["text"] as unknown as Iterable<Uint8Array>;

  expect(await thrownBy(() => make().post("http://h/", { content }))).toMatchObject({
    name: "TypeError",
    message: expect.stringMatching(/Uint8Array chunks/),
  });
});

test("a streamed body is read once and kept", async () => {
  const request = new Request("POST", "http://h/", {
    content: async function* one() {
      yield Uint8Array.of(1);
    },
  });
  expect(() => request.bytes()).toThrow(RequestNotRead);
  expect(() => request.readSync()).toThrow(/asynchronous/);

  expect(await request.read()).toEqual(Uint8Array.of(1));
  expect([request.bytes(), request.read(), request.readSync()]).toEqual([
    Uint8Array.of(1),
    Uint8Array.of(1),
    Uint8Array.of(1),
  ]);
  const used = new Request("POST", "http://h/", {
    content: [Uint8Array.of(1)].values() as unknown as Iterable<Uint8Array>,
  });
  used.readSync();
  expect(used.readSync()).toEqual(Uint8Array.of(1));
});

const buffering = everything.filter((word) => word !== "streams-request-body");

function* endless(): Generator<Uint8Array> {
  for (;;) yield Uint8Array.of(97);
}

both("reading a body for a transport that takes whole ones is over when timeout.total is", async ({ client: make }) => {
  const transport = new ScriptedTransport(() => ({}), buffering);
  const own = make({ transport, timeout: { total: 20 } });

  expect(await thrownBy(() => own.post("http://h/", { content: endless }))).toMatchObject({
    name: "TotalTimeout",
    message: "POST http://h/: the exchange with h:80 had not ended after 20 ms",
  });
  expect(transport.arrived).toEqual([]);
});

test("a body that never comes is waited for no longer than timeout.total", async () => {
  const transport = new ScriptedTransport(() => ({}), buffering);
  await using client = new Client({ transport, timeout: { total: 20 } });
  const content = async function* never(): AsyncGenerator<Uint8Array> {
    await new Promise(() => {});
    yield Uint8Array.of(1);
  };

  expect(await thrownBy(() => client.post("http://h/", { content }))).toBeInstanceOf(TotalTimeout);
  expect(transport.arrived).toEqual([]);
});

both("what reading a body took is gone from timeout.total", async ({ client: make }) => {
  const transport = new ScriptedTransport(() => ({}), buffering);
  const content = function* slow(): Generator<Uint8Array> {
    const begun = performance.now();
    while (performance.now() - begun < 5) yield Uint8Array.of(97);
  };
  await make({ transport, timeout: { total: 10_000 } }).post("http://h/", { content });

  expect(transport.arrived[0]!.extensions.timeout!.total).toBeLessThanOrEqual(9_995);
});

test("once a call is aborted, a body that auth wanted to read is asked for no more", async () => {
  const controller = new AbortController();
  const ended = Promise.withResolvers<string>();
  const content = async function* endlessly(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        controller.abort("enough");
        yield Uint8Array.of(1);
      }
    } finally {
      ended.resolve("ended");
    }
  };
  const auth = { requiresRequestBody: true, decorate() {} };
  await using client = new Client({ transport: new ScriptedTransport(() => ({})), auth });

  expect(await thrownBy(() => client.post("http://h/", { content, signal: controller.signal }))).toBe("enough");
  expect(await ended.promise).toBe("ended");
});
