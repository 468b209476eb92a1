import { Readable } from "node:stream";
import gotClient, { type RequestFunction } from "got";
import type { BenchClient } from "../clients/bench-client.ts";
import { body, headers } from "./answer.ts";

const bytes = Buffer.from(body);

/** Over a request function that has the answer already. */
export function gotOverSeam(): BenchClient {
  const client = gotClient.extend({ request: answer as unknown as RequestFunction });
  return {
    async get(url) {
      const { statusCode, headers: received, body: text } = await client.get(url);
      return { status: statusCode, etag: received.etag ?? null, user: JSON.parse(text) as unknown };
    },
  };
}

/** It asks for a message of `node:http`; a stream with a status and headers will do. */
function answer(): Readable {
  const message = Readable.from([bytes], { objectMode: false });
  return Object.assign(message, {
    statusCode: 200,
    statusMessage: "OK",
    headers: { ...headers },
    rawHeaders: Object.entries(headers).flat(),
    trailers: {},
    rawTrailers: [],
    complete: true,
    socket: null,
    httpVersion: "1.1",
  });
}
