// The little of them that core uses: Node's own types would put `Buffer` and `process` before everybody here.
declare module "node:crypto" {
  export function createHash(algorithm: string): {
    update(bytes: Uint8Array): unknown;
    digest(encoding: "hex"): string;
  };
}
declare module "node:fs" {
  type Move = (
    file: number,
    bytes: Uint8Array,
    at: number,
    length: number,
    position: null,
    done: (error: Error | null, count: number) => void,
  ) => void;
  export function closeSync(file: number): void;
  export function existsSync(path: string): boolean;
  export function fstatSync(file: number): { readonly uid: number; readonly mode: number };
  export function fsync(file: number, done: (error: Error | null) => void): void;
  export function fsyncSync(file: number): void;
  export function openSync(path: string, flags: string): number;
  export const read: Move;
  export function readFileSync(file: string | number, encoding: "utf8"): string;
  export function readSync(file: number, into: Uint8Array, at: number, length: number, position: null): number;
  export function renameSync(from: string, to: string): void;
  export function rmSync(path: string, options: { readonly force: boolean }): void;
  export function statSync(
    path: string,
    options: { readonly throwIfNoEntry: false },
  ): { readonly size: number } | undefined;
  export const write: Move;
  export function writeFileSync(path: string, text: string): void;
  export function writeSync(file: number, bytes: Uint8Array, at: number): number;
}
declare module "node:os" {
  export function homedir(): string;
}
declare module "node:path" {
  export function join(...parts: readonly string[]): string;
}
declare module "node:process" {
  const process: { getuid?(): number };
  export default process;
}
declare module "node:url" {
  export function fileURLToPath(url: URL): string;
}
