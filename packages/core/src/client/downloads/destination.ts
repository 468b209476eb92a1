import { files, type FileWork, type RunningHash } from "#files";
import { tagOf } from "../../bodies/tag-of.ts";
import type { DownloadDestination, NodeWritable } from "./download-options.ts";
import { PartFile } from "./part-file.ts";
import type { Representation } from "./representation.ts";

/** What is done one after the other; where it gives a promise, that is awaited first. */
export type Steps<Result = void> = Generator<() => unknown, Result, unknown>;

/** What an earlier call left. */
export interface Earlier {
  readonly known: Representation;
  readonly bytes: number;
  /** Its bytes go through the hash. */
  fed(hash: RunningHash): Steps;
}

/** Where the bytes of a download go. */
export interface Destination {
  readonly path: string | null;
  /** What was written can be taken back. */
  readonly canRestart: boolean;
  earlier(): Earlier | null;
  /** Nothing counts that was written before. */
  restart(known: Representation | null): void;
  /** The bytes are the destination's until the promise it may give is settled. */
  write(bytes: Uint8Array): unknown;
  finish(): Steps;
  /** The download has ended without being whole. */
  fail(error: unknown): unknown;
}

/** `isSync`: whoever downloads cannot wait, and streams are none for him. */
export function destinationFrom(place: DownloadDestination, isSync: boolean): Destination {
  const work = isSync ? files?.atOnce : files?.later;
  if (typeof place === "string" || place instanceof globalThis.URL) {
    if (files === null || work === undefined) throw noFiles(place);
    return new PartFile(files.pathOf(place), files, work);
  }
  if (typeof place === "number") return new OpenFile(place, work);
  if (!isSync && typeof place === "object" && place !== null) {
    if ("getWriter" in place) return new WebStream(place);
    // Before the next one: a stream into a file has a number too.
    if ("end" in place) return new NodeStream(place);
    if (typeof place.fd === "number") return new OpenFile(place.fd, work);
  }
  throw new TypeError(
    isSync
      ? `A SyncClient downloads to a path, a file: URL or the number of an open file, not to ${tagOf(place)}.`
      : `A download goes to a path, a file: URL, an open file or a stream that can be written, not to ${tagOf(place)}.`,
  );
}

function noFiles(place: string | globalThis.URL | number): TypeError {
  return new TypeError(`There are no files here, and so no ${String(place)}. Download into a WritableStream.`);
}

/** What cannot be taken back once it is written. */
abstract class OneWay implements Destination {
  readonly path = null;
  readonly canRestart = false;

  earlier(): null {
    return null;
  }

  restart(): void {}

  abstract write(bytes: Uint8Array): unknown;

  *finish(): Steps {}

  fail(_error: unknown): unknown {
    return undefined;
  }
}

class OpenFile extends OneWay {
  readonly #file: number;
  readonly #work: FileWork;

  constructor(file: number, work: FileWork | undefined) {
    super();
    if (work === undefined) throw noFiles(file);
    this.#file = file;
    this.#work = work;
  }

  write(bytes: Uint8Array): unknown {
    return this.#work.write(this.#file, bytes);
  }
}

class WebStream extends OneWay {
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;

  constructor(stream: globalThis.WritableStream<Uint8Array>) {
    super();
    this.#writer = stream.getWriter();
  }

  write(bytes: Uint8Array): Promise<void> {
    return this.#writer.write(bytes);
  }

  override *finish(): Steps {
    yield () => this.#writer.close();
  }

  override fail(error: unknown): Promise<void> {
    return this.#writer.abort(error);
  }
}

class NodeStream extends OneWay {
  readonly #stream: NodeWritable;

  constructor(stream: NodeWritable) {
    super();
    this.#stream = stream;
    // Whoever writes is told; without a listener, the process would end besides.
    stream.on("error", ignored);
  }

  write(bytes: Uint8Array): Promise<void> {
    return settled((done) => this.#stream.write(bytes, done));
  }

  override *finish(): Steps {
    yield () => settled((done) => this.#stream.end(done));
    this.#stream.off("error", ignored);
  }

  override fail(error: unknown): void {
    this.#stream.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function settled(begin: (done: (error?: Error | null) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    begin((error) => (error instanceof Error ? reject(error) : resolve()));
  });
}

function ignored(): void {}
