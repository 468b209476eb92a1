import {
  type RequestBody,
  type SyncRequestBody,
  TransportFailure,
  type TransportRequest,
  type TransportUrl,
} from "@trunkline/transport";

/** A request as core would build it. */
export function get(href: string, details: Partial<TransportRequest> = {}): TransportRequest {
  return { method: "GET", url: urlOf(href), headers: [], body: null, extensions: {}, ...details };
}

export function post(href: string, body: RequestBody, details: Partial<TransportRequest> = {}): TransportRequest {
  return get(href, { method: "POST", body, ...details });
}

export function postSync(href: string, body: SyncRequestBody): TransportRequest<SyncRequestBody> {
  return { ...get(href), method: "POST", body };
}

function urlOf(href: string): TransportUrl {
  const { protocol, hostname, port, pathname, search } = new URL(href);
  const scheme = protocol.slice(0, -1);
  const origin = { scheme, host: hostname, port: port === "" ? (scheme === "https" ? 443 : 80) : Number(port) };
  return { href, origin, target: pathname + search };
}

export function bytes(characters: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(characters);
}

export function text(chunk: Uint8Array): string {
  return new TextDecoder().decode(chunk);
}

export async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  let read = "";
  for await (const chunk of body) read += text(chunk);
  return read;
}

/** Something that a test decides when it happens. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  return { opened, open };
}

/** A body of two chunks, the second of which waits until the test says so. */
export function halting(first: string, second: string): { chunks: AsyncGenerator<Uint8Array>; goOn: () => void } {
  const { opened, open: goOn } = gate();
  async function* chunks() {
    yield bytes(first);
    await opened;
    yield bytes(second);
  }
  return { chunks: chunks(), goOn };
}

/** The chunks of a body that goes on only once its first has been read. */
export async function halvesOf(body: AsyncIterable<Uint8Array>, goOn: () => void): Promise<readonly string[]> {
  const seen: string[] = [];
  for await (const chunk of body) {
    seen.push(text(chunk));
    goOn();
  }
  return seen;
}

/** An upload whose first chunk never comes. */
export const neverSent: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }),
};

/** A platform stream that pulls from the iterable as it is read. */
export function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

/** An upload that tells how much of it was asked for, and whether it was let go. */
export function counted(
  limit = Infinity,
  size = 2,
): {
  body: AsyncGenerator<Uint8Array>;
  pulled: () => number;
  released: () => boolean;
} {
  let count = 0;
  let isReleased = false;
  async function* chunks() {
    try {
      while (count < limit) yield bytes(`${(count += 1)}`.padEnd(size));
    } finally {
      isReleased = true;
    }
  }
  return { body: chunks(), pulled: () => count, released: () => isReleased };
}

/** What a failed request says, without its stack. */
export async function failureOf(outcome: Promise<unknown>): Promise<TransportFailure> {
  const thrown = await outcome.then(
    () => new Error("There was an answer."),
    (error: unknown) => error,
  );
  if (thrown instanceof TransportFailure) return thrown;
  throw thrown;
}

export function described({ kind, message, sent, peer, cause }: TransportFailure): object {
  return { kind, message, sent, peer, cause };
}
