import { TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import { BodyReader, type BodySource } from "./body-reader.ts";

/** A body that comes in these pieces; an empty one is a wait. Ends with the failure, where there is one. */
function source(pieces: readonly Uint8Array[], failure: TransportFailure | null = null): BodySource {
  const left = [...pieces];
  return {
    abortion: null,
    close: () => {},
    read(target, from) {
      const piece = left.shift();
      if (piece === undefined) {
        if (failure !== null) throw failure;
        return -1;
      }
      const taken = piece.subarray(0, target.length - from);
      target.set(taken, from);
      if (taken.length < piece.length) left.unshift(piece.subarray(taken.length));
      return taken.length;
    },
  };
}

const empty = new Uint8Array(0);

function bytes(length: number, offset = 0): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index + offset) % 251);
}

/** Asks again where nothing has come yet. */
function patiently<Result>(reader: BodyReader, ask: () => Result | undefined): Result {
  for (;;) {
    reader.resume();
    const result = ask();
    if (result !== undefined) return result;
  }
}

const lengths = [0, 1, 5000, 64 * 1024, 64 * 1024 + 1, 300_000, 9 * 1024 * 1024];

test.each(lengths)("%i bytes are read whole or in chunks, their length known or not, however they come", (length) => {
  const all = bytes(length);
  for (const size of [length + 1, 50_021]) {
    const pieces = Array.from({ length: Math.ceil(length / size) }, (_, at) =>
      all.subarray(at * size, (at + 1) * size),
    );
    for (const known of [length, -1])
      for (const arrived of [0, Math.min(3, length)]) {
        const make = (): BodyReader => {
          const [first = empty, ...rest] = pieces;
          const parts = [first.subarray(0, arrived), first.subarray(arrived), empty, ...rest];
          return new BodyReader(
            source(parts.slice(1).filter((part, at) => part.length > 0 || at > 0)),
            parts[0]!,
            known,
          );
        };
        const whole = make();
        const chunked = make();
        const chunks = [];
        for (let chunk; (chunk = patiently(chunked, () => chunked.chunk())) !== null;) chunks.push(chunk);

        const read = patiently(whole, () => whole.rest());
        expect([read.length, Buffer.compare(read, all), Buffer.compare(Buffer.concat(chunks), all)]).toEqual([
          length,
          0,
          0,
        ]);
        expect(
          [read.constructor, ...new Set(chunks.map((chunk) => chunk.constructor))].every((kind) => kind === Uint8Array),
        ).toBe(true);
        expect([whole.rest(), whole.chunk(), chunked.rest()]).toEqual([empty, null, empty]);
      }
  }
});

test("the rest comes whole after a chunk was taken", () => {
  const reader = new BodyReader(source([bytes(10, 5), bytes(10, 15)]), bytes(5), 25);

  expect([reader.chunk(), reader.rest()]).toEqual([bytes(5), bytes(20, 5)]);
});

test("a chunk stays what it is when the next has come", () => {
  const pieces = [bytes(60_000), bytes(100, 7), bytes(60_000, 9)];
  const reader = new BodyReader(source(pieces), empty, -1);

  const chunks = pieces.map(() => reader.chunk()!);

  expect(chunks.map((chunk, at) => Buffer.compare(chunk, pieces[at]!))).toEqual([0, 0, 0]);
});

test("what was announced is no more believed than what comes", () => {
  const reader = new BodyReader(source([bytes(10)]), empty, 2 ** 50);

  const read = reader.rest()!;

  expect([read, read.buffer.byteLength < 1024 * 1024]).toEqual([bytes(10), true]);
});

test("what came before a failure is had chunk by chunk, and then the failure", () => {
  const failure = new TransportFailure("read", "it broke");
  const reader = new BodyReader(source([bytes(10, 5)], failure), bytes(5), 100);

  expect([reader.chunk(), reader.chunk()]).toEqual([bytes(5), bytes(10, 5)]);
  expect(() => reader.chunk()).toThrow(failure);
  expect(() => new BodyReader(source([bytes(10)], failure), bytes(5), 100).rest()).toThrow(failure);
});

test("a body that never pauses stops by itself after some megabytes, and goes on where it was", () => {
  const piece = bytes(64 * 1024);
  const reader = new BodyReader(source(Array.from({ length: 100 }, () => piece)), empty, -1);

  const first = reader.rest();

  expect([first, reader.hasPaused]).toEqual([undefined, true]);
  expect(patiently(reader, () => reader.rest()).length).toBe(100 * 64 * 1024);
});
