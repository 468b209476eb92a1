import type { ByteStream, SyncByteStream } from "@trunkline/transport";
import { expect, test } from "vitest";
import { StreamClosed, StreamConsumed } from "../errors.ts";
import { all, thrownBy } from "../../test/both.ts";
import { ReceivedBody } from "./received-body.ts";

interface Source {
  readonly chunks: readonly (string | Error)[];
  readonly readAll?: () => Uint8Array | Promise<Uint8Array>;
}

/** The same chunks as an asynchronous and as a synchronous body, and how often each was closed. */
function bodies({ chunks, readAll }: Source): { async: ReceivedBody; sync: ReceivedBody; closed: string[] } {
  const closed: string[] = [];
  function* read(): Generator<Uint8Array> {
    for (const chunk of chunks) {
      if (chunk instanceof Error) throw chunk;
      yield new TextEncoder().encode(chunk);
    }
  }
  const stream: ByteStream = {
    async *[Symbol.asyncIterator]() {
      yield* read();
    },
    async close() {
      closed.push("async");
    },
    ...(readAll && { readAll }),
  };
  const syncStream: SyncByteStream = {
    [Symbol.iterator]: read,
    closeSync: () => void closed.push("sync"),
    ...(readAll && { readAllSync: () => readAll() as Uint8Array }),
  };
  const raise = (thrown: unknown): unknown => new Error("raised", { cause: thrown });
  return { async: new ReceivedBody(stream, { raise }), sync: new ReceivedBody(syncStream, { raise }), closed };
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test("a body is read whole, its bytes counted, its end noted", async () => {
  for (const readAll of [
    undefined,
    () => new TextEncoder().encode("abc"),
    async () => new TextEncoder().encode("abc"),
  ]) {
    const { async: body } = bodies({ chunks: ["ab", "", "c"], ...(readAll && { readAll }) });
    expect([body.isClosed, body.endedAt]).toEqual([false, null]);

    expect(text(await body.readAll())).toBe("abc");
    expect([body.isConsumed, body.isClosed, body.bytesReceived, typeof body.endedAt]).toEqual([
      true,
      true,
      3,
      "number",
    ]);
  }
  for (const readAll of [undefined, () => new TextEncoder().encode("abc")]) {
    const { sync: body } = bodies({ chunks: ["ab", "", "c"], ...(readAll && { readAll }) });

    expect(text(body.readAllSync())).toBe("abc");
    expect([body.isConsumed, body.isClosed, body.bytesReceived]).toEqual([true, true, 3]);
  }
});

test("bytes that are here already come without a promise", () => {
  const here = Uint8Array.of(1);

  expect(bodies({ chunks: [], readAll: () => here }).async.readAll()).toBe(here);
});

test("chunks come as they arrive, empty ones left out, and the body is closed after", async () => {
  const { async: body, sync, closed } = bodies({ chunks: ["ab", "", "c"] });

  expect((await all(body.chunks())).map(text)).toEqual(["ab", "c"]);
  expect([...sync.chunksSync()].map(text)).toEqual(["ab", "c"]);
  expect([closed, body.bytesReceived, body.isClosed, sync.bytesReceived]).toEqual([["async", "sync"], 3, true, 3]);
});

test("leaving the loop early closes the body once", { tags: ["F023"] }, async () => {
  const { async: body, sync, closed } = bodies({ chunks: ["a", "b"] });

  for await (const chunk of body.chunks()) if (text(chunk) === "a") break;
  for (const chunk of sync.chunksSync()) if (text(chunk) === "a") break;
  await body.close();
  sync.closeSync();

  expect([closed, body.bytesReceived]).toEqual([["async", "sync"], 1]);
});

test("a second reading is refused, whichever way the first went", async () => {
  for (const first of [(body: ReceivedBody) => body.readAll(), (body: ReceivedBody) => all(body.chunks())])
    for (const second of [(body: ReceivedBody) => body.readAll(), (body: ReceivedBody) => all(body.chunks())]) {
      const { async: body } = bodies({ chunks: ["a"] });
      await first(body);
      expect(await thrownBy(() => second(body))).toBeInstanceOf(StreamConsumed);
    }
  const { sync } = bodies({ chunks: ["a"] });
  sync.readAllSync();
  expect(() => sync.readAllSync()).toThrow(StreamConsumed);
  expect(() => [...sync.chunksSync()]).toThrow(StreamConsumed);
});

test("a closed body cannot be read, and closing again does nothing", async () => {
  const { async: body, sync, closed } = bodies({ chunks: ["a"] });

  await Promise.all([body.close(), body.close()]);
  sync.closeSync();
  sync.closeSync();

  expect(closed).toEqual(["async", "sync"]);
  expect(await thrownBy(() => body.readAll())).toBeInstanceOf(StreamClosed);
  expect(await thrownBy(() => all(body.chunks()))).toBeInstanceOf(StreamClosed);
  expect(() => sync.readAllSync()).toThrow(StreamClosed);
});

test("closing while the body is read ends it there and then", async () => {
  const { promise, reject } = Promise.withResolvers<Uint8Array>();
  const { async: body, closed } = bodies({ chunks: [], readAll: () => promise });
  const reading = thrownBy(() => body.readAll());
  await body.close();
  const { endedAt } = body;
  reject(new Error("closed"));

  expect(await reading).toMatchObject({ message: "raised" });
  expect([body.endedAt, closed]).toEqual([endedAt, ["async"]]);
});

test("what a transport throws while reading is turned, and the body is closed", async () => {
  const cause = new Error("reset");
  for (const readAll of [
    undefined,
    () => Promise.reject(cause),
    () => {
      throw cause;
    },
  ]) {
    const { async: body, closed } = bodies({ chunks: ["a", cause], ...(readAll && { readAll }) });

    expect(await thrownBy(() => body.readAll())).toMatchObject({ message: "raised", cause });
    expect([body.isClosed, typeof body.endedAt, closed]).toEqual([true, "number", ["async"]]);
  }
  const { sync: whole, closed: wholeClosed } = bodies({
    chunks: [],
    readAll: () => {
      throw cause;
    },
  });
  expect(await thrownBy(() => whole.readAllSync())).toMatchObject({ message: "raised", cause });
  expect([whole.isClosed, wholeClosed]).toEqual([true, ["sync"]]);
  const { async: streamed, sync, closed } = bodies({ chunks: ["a", cause] });
  expect(await thrownBy(() => all(streamed.chunks()))).toMatchObject({ cause });
  expect(await thrownBy(() => sync.readAllSync())).toMatchObject({ cause });
  expect([streamed.bytesReceived, closed]).toEqual([1, ["async", "sync"]]);
});

test("what the reader throws himself passes as it is", async () => {
  const { async: body, closed } = bodies({ chunks: ["a", "b"] });
  const mine = new Error("mine");
  const run = async (): Promise<void> => {
    for await (const chunk of body.chunks()) if (chunk.length > 0) throw mine;
  };

  expect(await thrownBy(run)).toBe(mine);
  expect(closed).toEqual(["async"]);
});

test("each kind of body names the methods it is read with", async () => {
  const { async: body, sync } = bodies({ chunks: ["a"] });

  for (const misuse of [() => body.readAllSync(), () => [...body.chunksSync()], () => body.closeSync()])
    expect(misuse).toThrow(/without Sync/);
  expect(await thrownBy(() => sync.readAll())).toMatchObject({ message: expect.stringMatching(/end in Sync/) });
  expect(text(await body.readAll())).toBe("a");
});
