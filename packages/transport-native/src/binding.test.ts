import { expect, test } from "vitest";
import { loadedBinding, type Platform, reactorFor, thisPlatform, tripleOf } from "./binding.ts";

function machine(details: Partial<Platform>): Platform {
  return {
    platform: "linux",
    arch: "x64",
    versions: { node: "24.0.0" },
    isMusl: () => false,
    load: (specifier) => {
      throw new Error(`Cannot find module ${specifier}`);
    },
    ...details,
  };
}

test.each([
  [{}, "linux-x64-gnu"],
  [{ isMusl: () => true, arch: "arm64" }, "linux-arm64-musl"],
  [{ platform: "darwin", arch: "arm64" }, "darwin-arm64"],
  [{ platform: "win32" }, "win32-x64-msvc"],
])("%j is the build %s", (details, triple) => {
  expect(tripleOf(machine(details))).toBe(triple);
});

test("a build beside the package comes before one that is installed", () => {
  const asked: string[] = [];
  const load = (specifier: string): unknown => {
    asked.push(specifier);
    if (specifier.startsWith("..")) throw new Error("not built here");
    return { Engine: specifier };
  };

  expect(loadedBinding(machine({ load }))).toEqual({ Engine: "@trunkline/transport-native-linux-x64-gnu" });
  expect(asked).toEqual(["../trunkline-native.linux-x64-gnu.node", "@trunkline/transport-native-linux-x64-gnu"]);
});

test("where there is no build, the error names it, what to use instead, and what was tried", () => {
  const load = (): unknown => loadedBinding(machine({ platform: "freebsd", arch: "riscv64" }));

  expect(load).toThrow(
    "native: no engine for freebsd-riscv64 could be loaded. Install @trunkline/transport-native-freebsd-riscv64, or use @trunkline/transport-undici, which needs none.",
  );
  let thrown: unknown;
  try {
    load();
  } catch (error) {
    thrown = error;
  }
  const { errors } = (thrown as Error).cause as AggregateError;
  expect(errors.map((error: Error) => error.message)).toEqual([
    "Cannot find module ../trunkline-native.freebsd-riscv64.node",
    "Cannot find module @trunkline/transport-native-freebsd-riscv64",
  ]);
});

test("Electron is refused by name, and nothing is loaded into it", () => {
  const load = (): unknown => expect.unreachable("it was loaded");

  expect(() => loadedBinding(machine({ versions: { electron: "40.0.0" }, load }))).toThrow(
    /^native: Electron is not supported.* Use @trunkline\/transport-undici there\.$/,
  );
});

test("only Node's own loop is asked to watch the engine", () => {
  const runtimes = [{ node: "24.0.0" }, { node: "24.0.0", bun: "1.4.0" }, { node: "24.0.0", deno: "2.9.0" }];

  expect(runtimes.map((versions) => reactorFor({ versions }))).toEqual(["uv", "thread", "thread"]);
});

test("this machine has a build's name", () => {
  expect(tripleOf(thisPlatform)).toMatch(/^[a-z0-9]+-[a-z0-9]+(-gnu|-musl|-msvc)?$/);
});
