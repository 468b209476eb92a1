import { gzipSync } from "node:zlib";
import type { Coding, Decompression } from "@trunkline/transport";
import { expect, test } from "vitest";
import { DecodingError, ResponseTooLarge } from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";

type Whole = Uint8Array | null;

/** Decoders that undo nothing: what they are given comes out in capital letters, and is written down. */
class CapitalDecoders implements Decompression {
  readonly codings: readonly Coding[] = ["br", "gzip"];
  readonly syncCodings: readonly Coding[] = ["br", "gzip"];
  readonly asked: string[] = [];

  decompressor(coding: Coding): ReturnType<Decompression["syncDecompressor"]> {
    return this.syncDecompressor(coding);
  }

  syncDecompressor(coding: Coding): ReturnType<Decompression["syncDecompressor"]> {
    this.asked.push(`${coding} in pieces`);
    return { push: (chunk) => [capitals(chunk)], end: () => [], close: () => {} };
  }
}

/** Those that can do a whole body in one step too. */
class WholeDecoders extends CapitalDecoders {
  readonly #answer: (bytes: Uint8Array, limit: number) => Whole;

  constructor(answer: (bytes: Uint8Array, limit: number) => Whole = capitals) {
    super();
    this.#answer = answer;
  }

  decompress(coding: Coding, bytes: Uint8Array, limit: number): Whole | Promise<Whole> {
    this.asked.push(`${coding}, ${bytes.length} of at most ${limit}`);
    // Long ones take their time.
    return bytes.length > 8 ? Promise.resolve().then(() => this.#answer(bytes, limit)) : this.#answer(bytes, limit);
  }

  decompressSync(coding: Coding, bytes: Uint8Array, limit: number): Whole {
    this.asked.push(`${coding}, ${bytes.length} of at most ${limit}`);
    return this.#answer(bytes, limit);
  }
}

function capitals(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes).toUpperCase());
}

function answering(header: string, ...body: readonly string[]): ReturnType<typeof scripted> {
  return scripted(() => ({ headers: ["Content-Encoding", header], body }));
}

both(
  "a client asks for what its decompression undoes, and has whole bodies undone in one step",
  async ({ client }) => {
    const decompression = new WholeDecoders();
    const transport = answering("br", "in two ", "pieces");
    const own = client({ transport, decompression, maxDecodedBytes: 99 });

    expect((await own.get("http://h/")).text()).toBe("IN TWO PIECES");
    expect(own.headers.get("accept-encoding")).toBe("br, gzip");
    expect(decompression.asked).toEqual(["br, 13 of at most 99"]);
  },
  ["F053"],
);

both("what it does not offer in one step it does in pieces, and so it does two codings", async ({ client }) => {
  const decompression = new CapitalDecoders();
  expect((await client({ transport: answering("gzip", "a", "b"), decompression }).get("http://h/")).text()).toBe("AB");
  const whole = new WholeDecoders();
  expect((await client({ transport: answering("gzip, br", "c"), decompression: whole }).get("http://h/")).text()).toBe(
    "C",
  );

  expect([decompression.asked, whole.asked]).toEqual([["gzip in pieces"], ["br in pieces", "gzip in pieces"]]);
});

both("an empty body is not shown to it, nor is what it does not undo", async ({ client }) => {
  const decompression = new WholeDecoders();
  expect((await client({ transport: answering("br"), decompression }).get("http://h/")).text()).toBe("");

  expect(
    await thrownBy(() => client({ transport: answering("zstd", "x"), decompression }).get("http://h/")),
  ).toMatchObject({
    name: "DecodingError",
    message:
      'GET http://h/: the body is encoded as "zstd", and nothing here decodes zstd. Read it as it is by iterRaw().',
  });
  expect(decompression.asked).toEqual([]);
});

both("what it finds too large or broken is ours to say, whether it takes its time or not", async ({ client }) => {
  const tooLarge = new WholeDecoders(() => null);
  const broken = new WholeDecoders(() => {
    throw new Error("it is no such thing");
  });
  for (const text of ["short", "rather long"]) {
    const errors = [
      await thrownBy(() =>
        client({ transport: answering("br", text), decompression: tooLarge, maxDecodedBytes: 3 }).get("http://h/"),
      ),
      await thrownBy(() => client({ transport: answering("br", text), decompression: broken }).get("http://h/")),
    ];

    expect(errors.map((error) => [error instanceof ResponseTooLarge, error instanceof DecodingError])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(errors.map((error) => (error as Error).message)).toEqual([
      "GET http://h/: the body has more than 3 bytes once br is undone. Raise maxDecodedBytes, or read it as it is by iterRaw().",
      "GET http://h/: the body cannot be decoded as br: it is no such thing.",
    ]);
  }
});

test("without one the platform's own decode", async () => {
  const body = [new Uint8Array(gzipSync("own"))];
  const { Client } = await import("../src/index.ts");
  const transport = scripted(() => ({ headers: ["Content-Encoding", "gzip"], body }));

  expect((await new Client({ transport }).get("http://h/")).text()).toBe("own");
});
