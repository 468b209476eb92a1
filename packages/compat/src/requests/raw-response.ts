import type { Response as CoreResponse } from "@trunkline/core";
import type { BodyReader } from "./body-reader.ts";
import { drive, driveEach, driveEachSync, driveSync } from "./flow.ts";
import type { RetryHistory } from "./retry.ts";

/** The headers as they came, repetitions apart. */
export interface RawHeaderList {
  getlist(name: string): string[];
}

export interface RawReadOptions {
  /** Whether the Content-Encoding is undone; as `decodeContent` of the whole by default. */
  readonly decodeContent?: boolean | undefined;
}

/** What stands below a response: its head as it came, and its body as bytes that are read from where they were left. */
export abstract class BaseRawResponse {
  readonly status: number;
  readonly reason: string;
  /** 10, 11 or 20. */
  readonly version: number;
  readonly headers: RawHeaderList;
  /** Earlier tries, where an adapter's retries sent the request again. */
  readonly retries: { readonly history: readonly RetryHistory[] };
  /** False: bytes come as they were sent, a Content-Encoding not undone. */
  decodeContent = false;
  protected readonly reader: BodyReader;

  constructor(core: CoreResponse, reader: BodyReader, history: readonly RetryHistory[]) {
    this.status = core.status;
    this.reason = core.statusText;
    this.version = Number(/[\d.]+/.exec(core.httpVersion)?.[0].replace(".", "").padEnd(2, "0") ?? 11);
    this.headers = { getlist: (name) => valuesOf(core, name) };
    this.retries = { history };
    this.reader = reader;
  }

  /** The body has been read to its end, or closed. */
  get closed(): boolean {
    return this.reader.isOver;
  }

  /** Bytes that were read so far. */
  tell(): number {
    return this.reader.position;
  }
}

/** The same with promises. */
export class RawResponse extends BaseRawResponse implements AsyncDisposable {
  /** So many bytes, fewer at the end only; all that is left by default. */
  read(size: number | null = null, { decodeContent = this.decodeContent }: RawReadOptions = {}): Promise<Uint8Array> {
    return drive(this.reader.take(size ?? Infinity, decodeContent));
  }

  /** The rest in pieces of so many bytes; `null`: as they come. */
  stream(
    size: number | null = 65_536,
    { decodeContent = this.decodeContent }: RawReadOptions = {},
  ): AsyncGenerator<Uint8Array> {
    return driveEach(this.reader.pieces(size, decodeContent));
  }

  /** Frees the connection, whatever was read. */
  async close(): Promise<void> {
    await this.reader.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** The same without promises. */
export class SyncRawResponse extends BaseRawResponse implements Disposable {
  /** So many bytes, fewer at the end only; all that is left by default. */
  read(size: number | null = null, { decodeContent = this.decodeContent }: RawReadOptions = {}): Uint8Array {
    return driveSync(this.reader.take(size ?? Infinity, decodeContent));
  }

  /** The rest in pieces of so many bytes; `null`: as they come. */
  stream(
    size: number | null = 65_536,
    { decodeContent = this.decodeContent }: RawReadOptions = {},
  ): Generator<Uint8Array> {
    return driveEachSync(this.reader.pieces(size, decodeContent));
  }

  /** Frees the connection, whatever was read. */
  close(): void {
    void this.reader.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** Name and value as latin-1, which is how requests reads them. */
export function* fieldsOf({ headers: { raw } }: CoreResponse): Generator<readonly [name: string, value: string]> {
  for (let at = 0; at < raw.length; at += 2) yield [raw[at]!, raw[at + 1]!];
}

function valuesOf(core: CoreResponse, name: string): string[] {
  return Array.from(fieldsOf(core))
    .filter(([other]) => other.toLowerCase() === name.toLowerCase())
    .map(([, value]) => value);
}
