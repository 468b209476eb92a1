import { afterEach, expect, test, vi } from "vitest";
import { processEnvironment } from "./environment.ts";

afterEach(() => void vi.unstubAllGlobals());

/** What is read where the runtime's `process` is this. */
function environmentWith(process: unknown): unknown {
  vi.stubGlobal("process", process);
  const environment = processEnvironment();
  vi.unstubAllGlobals();
  return environment;
}

test("variables are those of the process, as they are now", () => {
  const env = { A: "1" };
  const environment = environmentWith({ env });
  env.A = "2";

  expect(environment).toEqual({ A: "1" });
});

test("there are none without a process, and none that may not be read", () => {
  const denied = {
    get env(): never {
      throw new Error("Requires env access, run again with the --allow-env flag");
    },
  };

  expect([undefined, {}, denied].map(environmentWith)).toEqual([{}, {}, {}]);
});
