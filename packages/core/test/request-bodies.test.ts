import { expect, test, vi } from "vitest";
import { type Auth, Client, Request, RequestNotRead, TotalTimeout } from "../src/index.ts";
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

// Bytes for as long as they are asked for, up to a time at which a test has failed.
const enough = 2000;

function* endless(): Generator<Uint8Array> {
  for (const begun = performance.now(); performance.now() - begun < enough;) yield Uint8Array.of(97);
}

both("reading a body for a transport that takes whole ones is over when timeout.total is", async ({ client: make }) => {
  const transport = new ScriptedTransport(() => ({}), buffering);
  const own = make({ transport, timeout: { total: 20 } });
  let isReadToItsEnd = false;
  const content = function* watched(): Generator<Uint8Array> {
    yield* endless();
    isReadToItsEnd = true;
  };

  expect(await thrownBy(() => own.post("http://h/", { content }))).toMatchObject({
    name: "TotalTimeout",
    message: "POST http://h/: the exchange with h:80 had not ended after 20 ms",
  });
  expect([isReadToItsEnd, transport.arrived]).toEqual([false, []]);
});

const never = async function* never(): AsyncGenerator<Uint8Array> {
  await new Promise(() => {});
  yield Uint8Array.of(1);
};

test("a body that never comes is waited for no longer than timeout.total", async () => {
  const transport = new ScriptedTransport(() => ({}), buffering);
  await using client = new Client({ transport, timeout: { total: 20 } });

  expect(await thrownBy(() => client.post("http://h/", { content: never }))).toBeInstanceOf(TotalTimeout);
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

test("a limit on the whole exchange leaves no timer behind once a body is read", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    await using client = new Client({ transport: new ScriptedTransport(() => ({}), buffering), timeout: { total: 9 } });
    await client.post("http://h/", { content: [Uint8Array.of(1)] });

    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

const reading: Auth = { requiresRequestBody: true, decorate() {} };
const readers = [
  ["auth wanted to read", everything, reading],
  ["a transport takes whole", buffering, null],
] as const;

test.for(readers)("once a call is aborted, a body that %s is asked for no more", async ([, capabilities, auth]) => {
  const transport = new ScriptedTransport(() => ({}), capabilities);
  const controller = new AbortController();
  const ended = Promise.withResolvers<number>();
  const content = async function* endlessly(): AsyncGenerator<Uint8Array> {
    let count = 0;
    try {
      for (const chunk of endless()) {
        if ((count += 1) === 2) controller.abort("enough");
        yield chunk;
      }
    } finally {
      ended.resolve(count);
    }
  };
  await using client = new Client({ transport, auth });

  expect(await thrownBy(() => client.post("http://h/", { content, signal: controller.signal }))).toBe("enough");
  expect(await ended.promise).toBe(2);
  expect(transport.arrived).toEqual([]);
});

test.for(readers)("who aborts is told so, though a body that %s never comes", async ([, capabilities, auth]) => {
  const transport = new ScriptedTransport(() => ({}), capabilities);
  const controller = new AbortController();
  await using client = new Client({ transport, auth });
  const call = thrownBy(() => client.post("http://h/", { content: never, signal: controller.signal }));
  await new Promise(setImmediate);
  controller.abort("enough");

  expect(await call).toBe("enough");
  expect(transport.arrived).toEqual([]);
});
