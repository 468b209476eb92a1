import {
  type ByteStream,
  layer,
  type Layer,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";

/** A way to break a transport, and a case that must notice. */
export interface Mutant {
  readonly name: string;
  /** How the case's name begins. */
  readonly noticedBy: string;
  readonly change: Layer;
}

export function asking(change: (request: TransportRequest) => TransportRequest): Layer {
  return layer(async (request, next) => next(change(request)));
}

export function answering(change: (response: TransportResponse) => TransportResponse): Layer {
  return layer(async (request, next) => change(await next(request)));
}

export function reading(change: (body: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>): Layer {
  return answering((response) => ({
    ...response,
    body: { ...iterating(response.body), ...iterating(change(response.body)) },
  }));
}

export function iterating(body: AsyncIterable<Uint8Array> & { close?: () => Promise<void> }): ByteStream {
  return {
    [Symbol.asyncIterator]: () => body[Symbol.asyncIterator](),
    close: async () => body.close?.(),
  };
}

export async function gathered(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks = [];
  for await (const bytes of body) chunks.push(bytes);
  return Buffer.concat(chunks);
}
