import {
  type ByteStream,
  rawHeader,
  rawHeaderPairs,
  rawHeadersFrom,
  type SyncByteStream,
  TransportFailure,
} from "@trunkline/transport";
import { expect } from "./expect.ts";

/** What was thrown, which must be a `TransportFailure`. */
export async function failureOf(run: () => unknown): Promise<TransportFailure> {
  let answer: unknown;
  try {
    answer = await run();
  } catch (thrown) {
    if (thrown instanceof TransportFailure) return thrown;
    throw new Error(`a transport throws nothing but TransportFailure; this was ${String(thrown)}`, { cause: thrown });
  }
  throw new Error(`a TransportFailure was due, but there came ${describe(answer)}`);
}

/** A body read chunk by chunk; bytes as latin-1 characters. */
export async function textOf(body: ByteStream): Promise<string> {
  return (await chunksOf(body)).join("");
}

export async function chunksOf(body: ByteStream): Promise<string[]> {
  const chunks = [];
  for await (const bytes of body) chunks.push(latin1(bytes));
  return chunks;
}

export function textOfSync(body: SyncByteStream): string {
  return Array.from(body, latin1).join("");
}

export function latin1(bytes: Uint8Array): string {
  expect(bytes, "a chunk is bytes").toBeInstanceOf(Uint8Array);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** Those headers that nobody but the case itself can have put there. */
export function ownHeaders(headers: readonly string[]): string[] {
  return headers.filter((_, index) => /^(x-|set-cookie$)/i.test(headers[index - (index % 2)]!));
}

/** What the platform's `Headers` makes of them. */
export function combined(headers: readonly string[]): string[] {
  return rawHeadersFrom(new Headers([...rawHeaderPairs(headers)]));
}

/** How a request said where its body ends. */
export function framingOf(headers: readonly string[]): string[] {
  return ["content-length", "transfer-encoding"].flatMap((name) => {
    const count = headers.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length;
    return Array.from({ length: count }, () => [name, rawHeader(headers, name) ?? ""]).flat();
  });
}

function describe(answer: unknown): string {
  const status: unknown = typeof answer === "object" && answer !== null && "status" in answer ? answer.status : answer;
  return `an answer: ${String(status)}`;
}
