import { expect, test } from "vitest";
import { temporaryTree } from "./check/temporary-tree.ts";
import { violations } from "./check-changesets.ts";

const packages = {
  "packages/core/package.json": { name: "@trunkline/core" },
  "packages/trunkline/package.json": { name: "trunkline" },
  "apps/tour/package.json": { name: "tour", private: true },
};

test("packages that a changeset names, or that were released, pass", () => {
  const tree = temporaryTree({
    ...packages,
    ".changeset/README.md": "# Changesets\n",
    ".changeset/first-words.md": '---\n"@trunkline/core": minor\n---\n\nThe first release.\n',
    "packages/trunkline/CHANGELOG.md": "# trunkline\n",
  });

  expect(violations(tree)).toEqual([]);
});

test("a package that was never released and that no changeset names is refused", () => {
  const tree = temporaryTree({
    ...packages,
    ".changeset/first-words.md": "---\ntrunkline: patch\n---\n\n@trunkline/core: minor\n",
  });

  expect(violations(tree)).toEqual([
    {
      at: "packages/core/package.json",
      rule: "changeset",
      message: "@trunkline/core was never released and no changeset names it. Run npm run changeset.",
    },
  ]);
});

test("a changeset for a package that is not published is refused", () => {
  const tree = temporaryTree({
    ".changeset/first-words.md": '---\n"tour": minor\n---\n\nShows more.\n',
    "apps/tour/package.json": { name: "tour", private: true },
  });

  expect(violations(tree)).toEqual([
    {
      at: ".changeset/first-words.md",
      rule: "changeset",
      message: "no package called tour is published. Mend the name.",
    },
  ]);
});
