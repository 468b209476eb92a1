import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { ForeignProgram } from "./foreign-subject.ts";

export type ForeignName =
  | "Bun's fetch"
  | "Deno's fetch"
  | "Python's httpx"
  | "Python's aiohttp"
  | "Python's requests"
  | "plain Rust";

// As they lie in the sources: neither is compiled.
const fetchProgram = sourceOf("fetch-program.mjs");
const pythonProgram = sourceOf("python-program.py");

/** Whose requests are made elsewhere. */
export const foreignPrograms: Readonly<Record<ForeignName, ForeignProgram>> = {
  "Bun's fetch": inRuntime("bun", ["run", fetchProgram]),
  "Deno's fetch": inRuntime("deno", ["run", "--allow-net", fetchProgram]),
  "Python's httpx": inPython("httpx"),
  "Python's aiohttp": inPython("aiohttp"),
  "Python's requests": inPython("requests"),
  "plain Rust": plainRust(),
};

function inRuntime(name: string, parameters: readonly string[]): ForeignProgram {
  const program = installed(name);
  return {
    command: [program, ...parameters],
    check: [program, "--version"],
    version: [program, "--version"],
    hint: `${name} is not installed; npm run setup brings it`,
  };
}

function inPython(name: string): ForeignProgram {
  const python = process.env["PYTHON"] ?? "python3";
  return {
    command: [python, pythonProgram, name],
    check: [python, "-c", `import ${name}`],
    version: [python, "-c", `import ${name}, sys; print(${name}.__version__, "on Python", sys.version.split()[0])`],
    hint: `${name} is not installed for ${python}; pip install ${name}, or name another Python by PYTHON`,
  };
}

/** The system's sockets, and no client over them. It is built where there is a compiler, before anything is measured. */
function plainRust(): ForeignProgram {
  const folder = fileURLToPath(new URL("../../../plain-client/", import.meta.url));
  return {
    command: [`${folder}target/release/plain-client`],
    check: [
      "cargo",
      "build",
      "--release",
      "--locked",
      `--manifest-path=${folder}Cargo.toml`,
      `--target-dir=${folder}target`,
    ],
    version: ["rustc", "--version"],
    hint: "it could not be built; Rust with cargo is at https://rustup.rs",
  };
}

/** The tests bring both runtimes; what is on PATH otherwise. */
function installed(name: string): string {
  try {
    const tests = createRequire(new URL("../../../../../tests/package.json", import.meta.url));
    return tests.resolve(name === "bun" ? "bun/bin/bun.exe" : "deno/deno");
  } catch {
    return name;
  }
}

function sourceOf(name: string): string {
  return fileURLToPath(new URL(`../../../src/clients/foreign/${name}`, import.meta.url));
}
