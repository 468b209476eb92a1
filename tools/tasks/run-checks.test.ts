import { afterEach, expect, test, vi } from "vitest";
import type { Check } from "../check/checks.ts";
import { runChecks } from "./run-checks.ts";

const check = (name: string, program: string): Check => ({
  name,
  command: [process.execPath, "--eval", program],
  mend: `npm run fix -- ${name}`,
});

test("a check that passes is one line, whatever it prints", async () => {
  const { count, written } = await outcomeOf([check("format", "console.log('all good')")]);

  expect(count).toEqual({ passed: 1, failed: 0 });
  expect(written).toBe("✓ format           N s\n");
});

test("a check that fails shows what it printed and the command that mends it, and the next one still runs", async () => {
  const failing = check("size", "console.log('a.ts: 900 lines'); process.exit(1)");

  const { count, written } = await outcomeOf([failing, check("types", "")]);

  expect(count).toEqual({ passed: 1, failed: 1 });
  expect(written).toBe(
    "✗ size             N s\n\n  a.ts: 900 lines\n\n  To mend it: npm run fix -- size\n\n✓ types            N s\n",
  );
});

test("a check that cannot be started says so", async () => {
  const { count, written } = await outcomeOf([{ name: "lint", command: ["no-such-program-here"], mend: "npm ci" }]);

  expect(count).toEqual({ passed: 0, failed: 1 });
  expect(written).toContain("no-such-program-here could not be started");
});

test("a check without its program is named and counts neither way", async () => {
  vi.stubEnv("TRUNKLINE_RUST", "");

  const { count, written } = await outcomeOf([{ ...check("rust", ""), needs: "cargo" }, check("types", "")]);

  expect(count).toEqual({ passed: 1, failed: 0 });
  expect(written).toBe("- rust           (needs cargo)\n✓ types            N s\n");
});

afterEach(() => {
  vi.unstubAllEnvs();
});

async function outcomeOf(checks: readonly Check[]): Promise<{ count: object; written: string }> {
  let written = "";
  const count = await runChecks(checks, (text) => (written += text));
  return { count, written: written.replaceAll(/ \d+\.\d s$/gm, " N s") };
}
