interface Platform {
  readonly env?: Readonly<Record<string, string | undefined>>;
  getBuiltinModule?(name: string): unknown;
}

interface Disk {
  readFileSync(path: string, encoding: "utf8"): string;
  readdirSync(path: string): readonly string[];
  statSync(path: string, options: { throwIfNoEntry: false }): Status | undefined;
  openSync(path: string, flags: "r"): number;
  fstatSync(descriptor: number): Status;
  readSync(descriptor: number, into: Uint8Array, offset: number, length: number, position: number): number;
  closeSync(descriptor: number): void;
}

interface Status {
  readonly size: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

// Not imported: the entry also loads where there is no Node, and then there is no environment.
const { process: platform } = globalThis as { readonly process?: Platform };

/** A variable's value; an empty one counts for nothing. */
export function variable(name: string): string | undefined {
  return platform?.env?.[name] || undefined;
}

/** The lower-case name first. */
export function eitherVariable(name: string): string | undefined {
  return variable(name.toLowerCase()) ?? variable(name.toUpperCase());
}

/** A file's text. Throws an `Error` with the path where it cannot be read. */
export function fileText(path: string, what: string): string {
  try {
    return disk().readFileSync(path, "utf8");
  } catch (cause) {
    throw new Error(`Could not find ${what}, invalid path: ${path}`, { cause });
  }
}

/** A file's text, `null` where there is none or it cannot be read. */
export function optionalFileText(path: string): string | null {
  try {
    return disk().readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** The runtime's file system. Throws a `TypeError` where there is none. */
export function disk(): Disk {
  const found = platform?.getBuiltinModule?.("node:fs") as Disk | undefined;
  if (found === undefined) throw new TypeError("There are no files here.");
  return found;
}
