interface Platform {
  readonly env?: Readonly<Record<string, string | undefined>>;
  getBuiltinModule?(name: string): unknown;
}

interface Files {
  readFileSync(path: string, encoding: "utf8"): string;
  existsSync(path: string): boolean;
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
    return files().readFileSync(path, "utf8");
  } catch (cause) {
    throw new Error(`Could not find ${what}, invalid path: ${path}`, { cause });
  }
}

/** A file's text, `null` where there is none or it cannot be read. */
export function optionalFileText(path: string): string | null {
  try {
    return files().readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function files(): Files {
  const found = platform?.getBuiltinModule?.("node:fs") as Files | undefined;
  if (found === undefined) throw new TypeError("There are no files here.");
  return found;
}
