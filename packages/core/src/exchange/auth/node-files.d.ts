// The little of them that core uses: Node's own types would put `Buffer` and `process` before everybody here.
declare module "node:fs" {
  export function closeSync(file: number): void;
  export function existsSync(path: string): boolean;
  export function fstatSync(file: number): { readonly uid: number; readonly mode: number };
  export function openSync(path: string, flags: "r"): number;
  export function readFileSync(file: string | number, encoding: "utf8"): string;
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
