// npm run test:rust             the tests of the native engine alone, and again under valgrind where that is installed
// npm run test:rust -- torture  those whose names hold this
import { spawnSync } from "node:child_process";
import { cargoTest, valgrind } from "../native/cargo-test.ts";
import { run } from "./run.ts";
import { rust } from "./rust.ts";

const minutes = 60_000;
const [name] = process.argv.slice(2);
const isCi = process.env["CI"] !== undefined;
const write = (text: string): boolean => process.stdout.write(text);
const hasValgrind = (): boolean => spawnSync("valgrind", ["--version"]).status === 0;

let [passed, failed] = [0, 0];
if (rust() === "") write("\nThe tests of the engine were left out (needs cargo).\n");
else {
  await count("The engine's tests", cargoTest({ name, limit: 12 * minutes, write }));
  if (isCi && !hasValgrind()) await run(["apt-get", "--quiet=2", "install", "--yes", "valgrind"], { collects: true });
  if (hasValgrind()) {
    // One of the random runs has to do: everything takes thirty times as long.
    process.env["TORTURE_SEEDS"] ??= "1..2";
    await count("The same under valgrind", cargoTest({ name, runner: valgrind, limit: 12 * minutes, write }));
  } else {
    write("\nThe engine's memory was not watched (needs valgrind).\n");
    if (isCi) failed += 1;
  }
}
write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function count(title: string, counted: ReturnType<typeof cargoTest>): Promise<void> {
  write(`\n${title}:\n\n`);
  const found = await counted;
  passed += found.passed;
  failed += found.failed;
}
