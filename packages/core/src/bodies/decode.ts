import { type AnyPieces, type Coding, type Decompression, type Decompressor, joinedChunks } from "@trunkline/transport";
import * as platform from "#decompress";
import { DecodingError } from "../errors.ts";
import { collected } from "./collect.ts";
import { kept, keptSync } from "./iterate.ts";
import { type Failing, Undoing } from "./undoing.ts";

/** What the platform has. */
export const platformDecompression: Decompression = platform;

/** What can be asked for in Accept-Encoding. */
export function acceptEncodingOf(codings: readonly Coding[]): string {
  return codings.join(", ") || "identity";
}

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
  readonly #by: Decompression;

  constructor(
    codings: readonly Coding[],
    limit: number,
    failing: Failing,
    decompression: Decompression = platformDecompression,
  ) {
    this.#codings = codings;
    this.#limit = limit;
    this.#failing = failing;
    this.#by = decompression;
  }

  /** No promise is needed. */
  get isSync(): boolean {
    const { codings, syncCodings } = this.#by;
    return this.#codings.every((coding) => syncCodings.includes(coding) || !codings.includes(coding));
  }

  /** All of it, at once where that can be. */
  whole(bytes: Uint8Array): Uint8Array | Promise<Uint8Array> {
    const by = this.#by;
    const undoing = by.decompress === undefined ? null : this.#only(bytes, by.codings);
    if (undoing !== null) return undoing.outcome(() => by.decompress!(undoing.coding, bytes, this.#limit));
    return this.isSync ? this.wholeSync(bytes) : collected(this.chunks(kept(bytes)));
  }

  wholeSync(bytes: Uint8Array): Uint8Array {
    const by = this.#by;
    const undoing = by.decompressSync === undefined ? null : this.#only(bytes, by.syncCodings);
    if (undoing !== null) return undoing.outcomeSync(() => by.decompressSync!(undoing.coding, bytes, this.#limit));
    return joinedChunks([...this.chunksSync(keptSync(bytes))]);
  }

  /** Piece by piece, each made when it is asked for: never more than one of each coding is in memory. */
  chunks(raw: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    const by = this.#by;
    return this.#codings.reduceRight(
      (chunks, coding) =>
        undone(
          chunks,
          this.#step(coding, by.codings, () => by.decompressor(coding)),
        ),
      raw,
    );
  }

  chunksSync(raw: Iterable<Uint8Array>): Iterable<Uint8Array> {
    const by = this.#by;
    return this.#codings.reduceRight(
      (chunks, coding) =>
        undoneSync(
          chunks,
          this.#step(coding, by.syncCodings, () => by.syncDecompressor(coding)),
        ),
      raw,
    );
  }

  /** The coding of a body that is there, if it is only one, and offered. */
  #only({ length }: Uint8Array, offered: readonly Coding[]): Undoing | null {
    const [coding, second] = this.#codings;
    if (length === 0 || coding === undefined || second !== undefined || !offered.includes(coding)) return null;
    return new Undoing(coding, this.#limit, this.#failing);
  }

  #step<Pieces extends AnyPieces>(
    coding: Coding,
    offered: readonly Coding[],
    open: () => Decompressor<Pieces>,
  ): Step<Pieces> {
    return new Step(new Undoing(coding, this.#limit, this.#failing), this.#limit, () => {
      const refusal = this.#refusalOf(coding, offered);
      if (refusal === null) return open();
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
  readonly undoing: Undoing;
  readonly #limit: number;
  readonly #open: () => Decompressor<Pieces>;
  #opened: Decompressor<Pieces> | null = null;
  #length = 0;

  constructor(undoing: Undoing, limit: number, open: () => Decompressor<Pieces>) {
    this.undoing = undoing;
    this.#limit = limit;
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
    throw this.undoing.tooLarge();
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
    throw step.undoing.failed(error);
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
    throw step.undoing.failed(error);
  }
}
