import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryTree } from "../check/temporary-tree.ts";

const program = join(import.meta.dirname, "take-binary.ts");

test("a platform's package takes the engine that was built for it", () => {
  const tree = temporaryTree({
    "trunkline-native.linux-x64-musl.node": "engine",
    "npm/linux-x64-musl/package.json": {},
  });

  const { status } = spawnSync(process.execPath, [program], { cwd: join(tree, "npm/linux-x64-musl") });

  expect(status).toBe(0);
  expect(readFileSync(join(tree, "npm/linux-x64-musl/trunkline-native.linux-x64-musl.node"), "utf8")).toBe("engine");
});

test("a platform's package is not packed without its engine, and says which it lacks", () => {
  const folder = join(temporaryTree({ "npm/darwin-arm64/package.json": {} }), "npm/darwin-arm64");

  const { status, stderr } = spawnSync(process.execPath, [program], { cwd: folder, encoding: "utf8" });

  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(
      /^trunkline-native\.darwin-arm64\.node is not there: build it for aarch64-apple-darwin,/,
    ),
  });
});
