import { bufferedBody, layer, type TransportRequest } from "@trunkline/transport";
import { answering, asking, gathered, iterating, type Mutant, reading } from "./change.ts";

export const wrongBodies: readonly Mutant[] = [
  {
    name: "answers only when the body is complete",
    noticedBy: "the response comes at its head, before a byte of its body",
    change: layer(async (request, next) => {
      const response = await next(request);
      return { ...response, body: bufferedBody(await gathered(response.body)) };
    }),
  },
  {
    name: "reads the body to its end before the first chunk",
    noticedBy: "chunks arrive before the response ends",
    change: reading(async function* (body) {
      yield await gathered(body);
    }),
  },
  {
    name: "loses the last byte",
    noticedBy: "a body is its bytes, whatever they are",
    change: reading(async function* (body) {
      yield (await gathered(body)).subarray(0, -1);
    }),
  },
  {
    name: "does not free a closed body",
    noticedBy: "closing an unread body frees its connection",
    change: answering((response) => ({ ...response, body: { ...iterating(response.body), close: async () => {} } })),
  },
  {
    name: "takes a broken body for its end",
    noticedBy: "a reset in the body fails its reading",
    change: reading(async function* (body) {
      try {
        yield* body;
      } catch {
        return;
      }
    }),
  },
  {
    name: "reads a request stream to its end before sending",
    noticedBy: "a chunk is sent before the next one is there",
    change: layer(async (request, next) => {
      const { body } = request;
      if (body === null || body instanceof Uint8Array) return next(request);
      return next({ ...request, body: await gathered(body) });
    }),
  },
  {
    name: "reads a request stream past the answer",
    noticedBy: "a stream is not read past an early answer",
    change: asking((request) => ({ ...request, body: unstoppable(request.body) })),
  },
  {
    name: "writes into the bytes it was given",
    noticedBy: "a body of bytes is sent with its content-length",
    change: layer(async (request, next) => {
      const response = await next(request);
      if (request.body instanceof Uint8Array) request.body.fill(0);
      return response;
    }),
  },
];

/** Pulls on, whoever has lost interest. */
async function* unstoppable(body: TransportRequest["body"]): AsyncGenerator<Uint8Array> {
  if (body === null || body instanceof Uint8Array) return;
  const chunks = body[Symbol.asyncIterator]();
  for (let { value, done } = await chunks.next(); !done; { value, done } = await chunks.next()) yield value;
}
