import { brotliCompressSync, deflateRawSync, gzipSync, zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { Client, DecodingError, ReadError, Response, ResponseTooLarge, SyncClient } from "../src/index.ts";
import { TransportFailure } from "@trunkline/transport";
import { all, both, scripted, thrownBy } from "./both.ts";
import { everything, headerOf, type Answer, ScriptedTransport } from "./scripted-transport.ts";

const text = "Grüße, and so on. ".repeat(500);

function answerOf(coding: string, bytes: Uint8Array, pieces = 3): Answer {
  const size = Math.ceil(bytes.length / pieces);
  const body = Array.from({ length: pieces }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
  return { headers: ["Content-Encoding", coding], body };
}

const codings: readonly (readonly [header: string, bytes: Uint8Array])[] = [
  ["gzip", gzipSync(text)],
  ["deflate", deflateRawSync(text)],
  ["br", brotliCompressSync(text)],
  ["zstd", zstdCompressSync(text)],
  ["br, GZIP", gzipSync(brotliCompressSync(text))],
  // RFC 9110 §8.4.1.3: another name of gzip.
  ["X-gzip", gzipSync(text)],
];

both(
  "a body is decoded by every way to read it, and its raw bytes are counted",
  async (kind) => {
    for (const [coding, bytes] of codings)
      for (const isWhole of [false, true]) {
        const transport = scripted(() => ({ ...answerOf(coding, bytes), isWhole }));
        const client = kind.client({ transport });
        const response = await client.get("http://h/");
        const streamed = async (): Promise<Response> => await client.stream("GET", "http://h/");

        expect([response.text(), response.bytesReceived, response.headers.get("content-encoding")]).toEqual([
          text,
          bytes.length,
          coding,
        ]);
        expect((await all(kind.texts(await streamed()))).join("")).toBe(text);
        expect(Buffer.concat(await all(kind.chunks(await streamed()))).toString()).toBe(text);
        expect(Buffer.concat(await all(kind.raw(await streamed())))).toEqual(Buffer.from(bytes));
        expect(headerOf(transport.arrived[0], "accept-encoding")).toBe("gzip, deflate, br, zstd");
      }
  },
  ["F053"],
);

both(
  "what cannot be decoded is a DecodingError that knows its request",
  async (kind) => {
    for (const [coding] of codings)
      for (const isWhole of [false, true]) {
        const transport = scripted(() => ({ ...answerOf(coding, new TextEncoder().encode("invalid"), 1), isWhole }));
        const client = kind.client({ transport });
        const error = (await thrownBy(() => client.get("http://h/p"))) as DecodingError;

        expect([error.name, error.code, error.request.url.href]).toEqual(["DecodingError", "DECODING", "http://h/p"]);
        expect(error.message).toMatch(
          /^GET http:\/\/h\/p: the body cannot be decoded as (gzip|deflate|br|zstd): .+\.$/,
        );
        await thrownBy(async () => all(kind.chunks(await client.stream("GET", "http://h/p"))));
        expect(transport.closedBodies).toContain(1);
      }
  },
  ["F053"],
);

both(
  "a body that grows beyond maxDecodedBytes is stopped",
  async (kind) => {
    const bomb = gzipSync(new Uint8Array(10_000_000));
    for (const isWhole of [false, true]) {
      const transport = scripted(() => ({ ...answerOf("gzip", bomb), isWhole }));
      const client = kind.client({ transport, maxDecodedBytes: 1_000_000 });
      const error = (await thrownBy(() => client.get("http://h/"))) as ResponseTooLarge;
      let received = 0;
      const streamed = await thrownBy(async () => {
        for await (const chunk of kind.chunks(await client.stream("GET", "http://h/"))) received += chunk.length;
      });

      expect([error.name, error.code, error.message]).toEqual([
        "ResponseTooLarge",
        "RESPONSE_TOO_LARGE",
        "GET http://h/: the body has more than 1000000 bytes once gzip is undone. Raise maxDecodedBytes, or read it as it is by iterRaw().",
      ]);
      expect([streamed instanceof ResponseTooLarge, received > 900_000, received <= 1_000_000]).toEqual([
        true,
        true,
        true,
      ]);
    }
    const enough = kind.client({ transport: scripted(() => answerOf("gzip", bomb)), maxDecodedBytes: 10_000_000 });
    expect((await enough.get("http://h/")).bytes().length).toBe(10_000_000);
    for (const maxDecodedBytes of [-1, Number.NaN, "1" as unknown as number].slice(0, 2))
      expect(() => kind.client({ maxDecodedBytes })).toThrow("maxDecodedBytes is a number of bytes, 0 or more");
  },
  ["F053"],
);

both("leaving a decoded body early frees the connection", async (kind) => {
  const transport = scripted(() => answerOf("gzip", gzipSync(text)));
  for await (const chunk of kind.chunks(await kind.client({ transport }).stream("GET", "http://h/"))) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }

  expect(transport.closedBodies).toEqual([0]);
});

both("a connection that breaks while a body is decoded is a ReadError still", async (kind) => {
  const { headers, body } = answerOf("gzip", gzipSync(text));
  const chunks = [...(body as Uint8Array[]).slice(0, 1), new TransportFailure("read", "reset")];
  const client = kind.client({ transport: scripted(() => ({ headers: headers!, body: chunks })) });

  expect(await thrownBy(() => client.get("http://h/"))).toBeInstanceOf(ReadError);
});

both("what the transport has decoded, and what nobody knows, is left as it is", async (kind) => {
  const encoded: Answer = { headers: ["Content-Encoding", "gzip"], body: "bytes" };
  const decoding = new ScriptedTransport(() => encoded, [...everything, "decodes-content"]);
  expect((await kind.client({ transport: decoding }).get("http://h/")).text()).toBe("bytes");
  for (const coding of ["", " ", "identity", "Identity", "x-compress", "unknown", "identity, foo"]) {
    const transport = scripted(() => ({ headers: ["Content-Encoding", coding], body: "x" }));
    expect((await kind.client({ transport }).get("http://h/")).text()).toBe("x");
  }
});

both(
  "an empty body is empty in every coding",
  async (kind) => {
    for (const method of ["HEAD", "GET"])
      for (const isWhole of [false, true])
        for (const coding of ["gzip", "deflate", "br", "zstd", "gzip, br"]) {
          const transport = scripted(() => ({ headers: ["Content-Encoding", coding], isWhole }));
          expect((await kind.client({ transport }).request(method, "http://h/")).text()).toBe("");
        }
  },
  ["F053"],
);

both("each event of an encoded stream arrives when it was sent, not at the end", async (kind) => {
  const { createGzip, constants } = await import("node:zlib");
  const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH });
  const sent: Uint8Array[] = [];
  gzip.on("data", (chunk: Uint8Array) => sent.push(chunk));
  for (const line of ["one\n", "two\n", "three\n"])
    await new Promise<void>((resolve) => {
      gzip.write(line);
      gzip.flush(constants.Z_SYNC_FLUSH, resolve);
    });
  const client = kind.client({ transport: scripted(() => ({ headers: ["Content-Encoding", "gzip"], body: sent })) });
  const seen: string[] = [];
  const response = await client.stream("GET", "http://h/");
  for await (const line of kind.lines(response)) seen.push(`${line} after ${response.bytesReceived < total(sent)}`);

  expect(seen.slice(0, 2)).toEqual(["one after true", "two after true"]);
});

test("a response of one's own is decoded at once", () => {
  const response = new Response(200, { headers: { "Content-Encoding": "gzip" }, content: gzipSync(text) });

  expect(response.text()).toBe(text);
  expect(() => new Response(200, { headers: { "Content-Encoding": "br" }, content: "invalid" })).toThrow(DecodingError);
});

test("both clients ask for what they can decode, unless told otherwise", () => {
  const transport = scripted(() => ({}));
  for (const Kind of [Client, SyncClient] as const)
    expect([
      new Kind({ transport }).headers.get("accept-encoding"),
      new Kind({ transport, headers: { "Accept-Encoding": "identity" } }).headers.get("accept-encoding"),
    ]).toEqual(["gzip, deflate, br, zstd", "identity"]);
});

function total(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}
