import { joinedChunks } from "@trunkline/transport";
import { codings as available, decompressor, syncCodings, syncDecompressor } from "#decompress";
import { DecodingError, ResponseTooLarge } from "../errors.ts";
import { collected } from "./collect.ts";
import type { AnyPieces, Coding, Decompressor } from "./decompressor.ts";
import { kept, keptSync } from "./iterate.ts";

type Failure = typeof DecodingError | typeof ResponseTooLarge;
/** Makes the error users catch out of what is wrong with a body. */
type Failing = (Kind: Failure, problem: string, cause?: unknown) => Error;

/** What can be asked for in Accept-Encoding, with promises and without. */
export const acceptEncoding: string = available.join(", ") || "identity";
export const syncAcceptEncoding: string = syncCodings.join(", ") || "identity";

/** 1 GiB. */
export const defaultMaxDecodedBytes: number = 2 ** 30;

const known: ReadonlySet<string> = new Set<Coding>(["gzip", "deflate", "br", "zstd"]);
const mostCodings = 5;
const none: readonly never[] = [];

/** Undoes what a Content-Encoding says was done to a body, the last coding first. */
export class Decoding {
  readonly #codings: readonly Coding[];
  readonly #limit: number;
  readonly #failing: Failing;

  constructor(codings: readonly Coding[], limit: number, failing: Failing) {
    this.#codings = codings;
    this.#limit = limit;
    this.#failing = failing;
  }

  /** No promise is needed. */
  get isSync(): boolean {
    return this.#codings.every((coding) => syncCodings.includes(coding) || !available.includes(coding));
  }

  /** All of it, at once where the platform can. */
  whole(bytes: Uint8Array): Uint8Array | Promise<Uint8Array> {
    return this.isSync ? this.wholeSync(bytes) : collected(this.chunks(kept(bytes)));
  }

  wholeSync(bytes: Uint8Array): Uint8Array {
    return joinedChunks([...this.chunksSync(keptSync(bytes))]);
  }

  /** Piece by piece, each made when it is asked for: never more than one of each coding is in memory. */
  chunks(raw: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    return this.#codings.reduceRight(
      (chunks, coding) => undone(chunks, this.#step(coding, available, decompressor)),
      raw,
    );
  }

  chunksSync(raw: Iterable<Uint8Array>): Iterable<Uint8Array> {
    return this.#codings.reduceRight(
      (chunks, coding) => undoneSync(chunks, this.#step(coding, syncCodings, syncDecompressor)),
      raw,
    );
  }

  #step<Pieces extends AnyPieces>(
    coding: Coding,
    offered: readonly Coding[],
    open: (coding: Coding) => Decompressor<Pieces>,
  ): Step<Pieces> {
    return new Step(coding, this.#limit, this.#failing, () => {
      const refusal = this.#refusalOf(coding, offered);
      if (refusal === null) return open(coding);
      throw this.#failing(DecodingError, `the body is encoded as ${refusal} Read it as it is by iterRaw().`);
    });
  }

  #refusalOf(coding: Coding, offered: readonly Coding[]): string | null {
    const codings = this.#codings;
    const named = JSON.stringify(codings.slice(0, mostCodings).join(", "));
    if (codings.length > mostCodings) return `${named} and so on, ${codings.length} times; ${mostCodings} are undone.`;
    return offered.includes(coding) ? null : `${named}, and nothing here decodes ${coding}.`;
  }
}

/** The codings that a Content-Encoding names, in the order in which they were applied; unknown ones are left out, as by httpx. */
export function codingsOf(header: string | null): readonly Coding[] {
  if (header === null) return none;
  return (
    header
      .split(",")
      // RFC 9110 §8.4.1.3: x-gzip is gzip.
      .map((name) =>
        name
          .trim()
          .toLowerCase()
          .replace(/^x-(?=gzip$)/, ""),
      )
      .filter(isKnown)
  );
}

function isKnown(name: string): name is Coding {
  return known.has(name);
}

/** One coding of one body; it is opened by the first byte, because an empty body is empty in every coding. */
class Step<Pieces extends AnyPieces> implements Decompressor<Pieces> {
  readonly #coding: Coding;
  readonly #limit: number;
  readonly #failing: Failing;
  readonly #open: () => Decompressor<Pieces>;
  #opened: Decompressor<Pieces> | null = null;
  #length = 0;

  constructor(coding: Coding, limit: number, failing: Failing, open: () => Decompressor<Pieces>) {
    this.#coding = coding;
    this.#limit = limit;
    this.#failing = failing;
    this.#open = open;
  }

  push(chunk: Uint8Array): Pieces | readonly Uint8Array[] {
    return (this.#opened ??= this.#open()).push(chunk);
  }

  end(): Pieces | readonly Uint8Array[] {
    return this.#opened?.end() ?? [];
  }

  close(): void {
    this.#opened?.close();
  }

  /** A body of kilobytes can become terabytes: it is stopped while it grows. */
  counted(piece: Uint8Array): Uint8Array {
    this.#length += piece.length;
    if (this.#length <= this.#limit) return piece;
    throw this.#failing(
      ResponseTooLarge,
      `the body has more than ${this.#limit} bytes once ${this.#coding} is undone. Raise maxDecodedBytes, or read it as it is by iterRaw().`,
    );
  }

  failed(error: unknown): unknown {
    if (error instanceof DecodingError || error instanceof ResponseTooLarge) return error;
    const problem = error instanceof Error ? error.message : String(error);
    return this.#failing(DecodingError, `the body cannot be decoded as ${this.#coding}: ${problem}.`, error);
  }
}

async function* undone(
  chunks: AsyncIterable<Uint8Array>,
  step: Step<AnyPieces>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of chunks) yield* pieces(step, chunk);
    yield* pieces(step, null);
  } finally {
    step.close();
  }
}

async function* pieces(step: Step<AnyPieces>, chunk: Uint8Array | null): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const piece of chunk === null ? step.end() : step.push(chunk)) yield step.counted(piece);
  } catch (error) {
    throw step.failed(error);
  }
}

function* undoneSync(
  chunks: Iterable<Uint8Array>,
  step: Step<Iterable<Uint8Array>>,
): Generator<Uint8Array, void, undefined> {
  try {
    for (const chunk of chunks) yield* piecesSync(step, chunk);
    yield* piecesSync(step, null);
  } finally {
    step.close();
  }
}

function* piecesSync(
  step: Step<Iterable<Uint8Array>>,
  chunk: Uint8Array | null,
): Generator<Uint8Array, void, undefined> {
  try {
    for (const piece of chunk === null ? step.end() : step.push(chunk)) yield step.counted(piece);
  } catch (error) {
    throw step.failed(error);
  }
}
