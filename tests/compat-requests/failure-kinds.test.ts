// What a transport reports is the user's to catch by requests' names, wherever it happens and whichever entry is asked.
import * as asynchronous from "@trunkline/compat/requests";
import * as synchronous from "@trunkline/compat/requests/sync";
import {
  type FailureKind,
  type SyncTransport,
  type Transport,
  TransportFailure,
  type TransportResponse,
  type SyncByteStream,
  type ByteStream,
} from "@trunkline/transport";
import { expect, test } from "vitest";

/** The class of each kind, before the answer and within its body. */
const classes: Readonly<Record<FailureKind, readonly [send: string, body: string]>> = {
  connect: ["ConnectionError", "ChunkedEncodingError"],
  "connect-timeout": ["ConnectTimeout", "ConnectionError"],
  "pool-timeout": ["ConnectionError", "ConnectionError"],
  read: ["ConnectionError", "ChunkedEncodingError"],
  "read-timeout": ["ReadTimeout", "ConnectionError"],
  write: ["ConnectionError", "ChunkedEncodingError"],
  "write-timeout": ["ReadTimeout", "ConnectionError"],
  close: ["ConnectionError", "ChunkedEncodingError"],
  "local-protocol": ["InvalidHeader", "ChunkedEncodingError"],
  "remote-protocol": ["ConnectionError", "ChunkedEncodingError"],
  proxy: ["ProxyError", "ChunkedEncodingError"],
  "unsupported-protocol": ["InvalidSchema", "ChunkedEncodingError"],
  "total-timeout": ["ReadTimeout", "ConnectionError"],
  aborted: ["ConnectionError", "ChunkedEncodingError"],
};
const ways = ["content", "iterContent", "iterLines", "raw"] as const;

/** Fails with this kind, at once or after a first piece of the body. */
function failing(kind: FailureKind, place: "send" | "body"): Transport & SyncTransport {
  const failure = (): TransportFailure => new TransportFailure(kind, `it failed: ${kind}`);
  const body: ByteStream & SyncByteStream = {
    async *[Symbol.asyncIterator]() {
      yield new Uint8Array(3);
      throw failure();
    },
    *[Symbol.iterator]() {
      yield new Uint8Array(3);
      throw failure();
    },
    async close() {},
    closeSync() {},
  };
  const answer = (): TransportResponse<ByteStream & SyncByteStream> => {
    if (place === "send") throw failure();
    return { status: 200, headers: [], body, extensions: {} };
  };
  return {
    contract: 1,
    name: "failing",
    capabilities: new Set(["streams-request-body", "streams-response-body"]),
    handleRequest: async () => answer(),
    handleRequestSync: answer,
    async close() {},
    closeSync() {},
    async [Symbol.asyncDispose]() {},
    [Symbol.dispose]() {},
  };
}

async function read(answer: asynchronous.Response, way: (typeof ways)[number]): Promise<void> {
  if (way === "content") await answer.load();
  else if (way === "raw") await answer.raw?.read();
  else for await (const piece of way === "iterContent" ? answer.iterContent(2) : answer.iterLines()) void piece;
}

const entries = { requests: asynchronous, "requests/sync": synchronous as unknown as typeof asynchronous };

for (const [entry, requests] of Object.entries(entries))
  for (const [kind, [send, body]] of Object.entries(classes) as [FailureKind, readonly [string, string]][])
    test(
      `a transport's ${kind} is ${send}, and within a body ${body}, by ${entry}`,
      { tags: ["F118", "F119"] },
      async () => {
        const outcome = async (place: "send" | "body", way: (typeof ways)[number]): Promise<unknown> => {
          const session = new requests.Session();
          session.mount("http://", new requests.HTTPAdapter({ transport: failing(kind, place) }));
          try {
            await read(await session.get("http://h/", { stream: true }), way);
            return null;
          } catch (error) {
            return error;
          }
        };

        const errors = [
          await outcome("send", "content"),
          ...(await Promise.all(ways.map((way) => outcome("body", way)))),
        ];

        expect(errors.map((error) => (error as Error).name)).toEqual([send, body, body, body, body]);
        expect(errors.filter((error) => !(error instanceof requests.RequestException))).toEqual([]);
        expect(errors.map((error) => ((error as Error).cause as Error).cause)).toEqual(
          errors.map(() => expect.any(TransportFailure)),
        );
      },
    );
