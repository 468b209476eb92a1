import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readJson, repository } from "./check/workspace.ts";
import { temporaryTree } from "./check/temporary-tree.ts";
import { fix, violations } from "./check-native-packages.ts";
import { platforms } from "./native/platforms.ts";

const home = "packages/transport-native";
const main = {
  name: "@trunkline/transport-native",
  version: "1.2.3",
  license: "MIT",
  repository: { type: "git", url: "git+https://example.org/trunkline.git", directory: home },
};

test("what is written passes, and a version that has stayed behind is refused", { tags: ["F156"] }, () => {
  const tree = temporaryTree({ [`${home}/package.json`]: main });

  fix(tree);
  expect(violations(tree)).toEqual([]);

  const risen = temporaryTree({
    [`${home}/package.json`]: { ...(readJson(join(tree, home, "package.json")) as object), version: "1.3.0" },
    ...Object.fromEntries(
      platforms.flatMap(({ name }) =>
        ["package.json", "README.md"].map((file) => {
          const path = `${home}/npm/${name}/${file}`;
          return [path, readFileSync(join(tree, path), "utf8")];
        }),
      ),
    ),
  });
  expect(violations(risen).map(({ at }) => at)).toEqual(
    platforms.map(({ name }) => `${home}/npm/${name}/package.json`),
  );
});

test("a platform that the main package does not name is refused", () => {
  expect(violations(temporaryTree({ [`${home}/package.json`]: main }))[0]).toEqual({
    at: `${home}/package.json`,
    rule: "native-packages",
    message: "is not what tools/native/platforms.ts makes of it. Run npm run fix -- native-packages.",
  });
});

test("npm compares what a platform's package says with the machine, and no engines are said", () => {
  const manifest = readJson(join(repository, home, "npm/linux-arm64-musl/package.json")) as Record<string, unknown>;

  expect(manifest).not.toHaveProperty("engines");
  expect(manifest["publishConfig"]).toEqual({ os: ["linux"], cpu: ["arm64"], libc: ["musl"], access: "public" });
});

test("the release workflow builds every platform", { tags: ["F155"] }, () => {
  const workflow = readFileSync(join(repository, ".github/workflows/release.yml"), "utf8");

  const built = [...workflow.matchAll(/^ +- \{ target: ([a-z0-9_-]+)[.,]/gm)].map(([, target = ""]) => target);

  expect(built.toSorted()).toEqual(platforms.map(({ target }) => target).toSorted());
});
