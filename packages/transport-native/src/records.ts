// What the engine tells comes as records of eight integers: slot, kind, a, b, c, d, flags, e. Bytes lie in the arena.

export const recordLength = 8;

export const kinds = {
  opening: 1,
  opened: 2,
  sent: 3,
  drained: 4,
  head: 5,
  readable: 6,
  trailers: 7,
  failed: 8,
  lookup: 9,
  keylog: 10,
  introduction: 11,
} as const;

/** Where in a record its parts lie. */
export const parts = { slot: 0, kind: 1, a: 2, b: 3, c: 4, d: 5, flags: 6, e: 7 } as const;

export const flags = {
  /** All of the body is here. */
  complete: 1,
  reused: 2,
  http10: 4,
  upgraded: 8,
  setCookie: 16,
  contentEncoding: 32,
  http2: 64,
  /** Bytes of the request have left. */
  maybeSent: 256,
  /** What failed is the way to the proxy. */
  atProxy: 512,
} as const;

/** What a request asks of the engine beyond its head. */
export const asks = {
  head: 1,
  connect: 2,
  upload: 4,
  chunked: 8,
  upgrade: 16,
  expect: 32,
  lastOnConnection: 64,
  trace: 128,
} as const;

/** Where in the times of a record its phases lie, in milliseconds since the request was handed over. */
export const times = { pool: 0, dns: 1, connect: 2, tls: 3, sent: 4, firstByte: 5, done: 6, bodyLength: 7 } as const;

/** What write() and read() answer where it is no number of bytes. */
export const answers = { over: -1, wait: 0, ended: -1, failed: -2 } as const;

/** Where the times of a record lie; those of the whole engine come first. */
export function timesAt(record: number): number {
  return recordLength + record;
}

/** Where the engine writes bytes. Node, Bun and Deno have these methods, which their types leave out. */
export interface Arena extends Buffer {
  latin1Slice(start: number, end: number): string;
  utf8Slice(start: number, end: number): string;
}
