// The seam #files where there are no files: browsers and Workers.

export function textOfFile(path: string): string {
  throw new TypeError(`There are no files here, and so no ${path}. Pass the text itself: new NetRCAuth({ text }).`);
}

/** The text of the first of the names that is in the user's own folder; nobody else may be able to read it. */
export function textOfHomeFile(names: readonly string[]): string {
  return textOfFile(names.join(" or "));
}

/** What a download does with files, each known by its number. What is over at once blocks in both clients. */
export interface Files {
  /** Of a path, or a `file:` URL. */
  pathOf(place: string | globalThis.URL): string;
  open(path: string, flags: "r" | "a" | "w"): number;
  close(file: number): void;
  /** 0 where there is none. */
  sizeOf(path: string): number;
  textIfThere(path: string): string | null;
  writeText(path: string, text: string): void;
  rename(from: string, to: string): void;
  /** It may be gone already. */
  remove(path: string): void;
  readonly hash: (algorithm: string) => RunningHash;
  readonly later: FileWork;
  readonly atOnce: FileWork;
}

/** What may take long: with a promise, or on the calling thread. */
export interface FileWork {
  /** How many bytes it was; 0 at the end. */
  read(file: number, into: Uint8Array): number | Promise<number>;
  /** All of them, behind what is there. */
  write(file: number, bytes: Uint8Array): void | Promise<void>;
  /** Until the disk has it. */
  flush(file: number): void | Promise<void>;
}

export interface RunningHash {
  update(bytes: Uint8Array): unknown;
  digest(encoding: "hex"): string;
}

export const files: Files | null = null;
