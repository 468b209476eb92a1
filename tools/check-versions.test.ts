import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryTree } from "./check/temporary-tree.ts";
import { fix, violations } from "./check-versions.ts";

const manifest = "packages/core/package.json";
const written = "packages/core/src/version.ts";

test("core that says the version of its package passes", () => {
  const tree = temporaryTree({
    [manifest]: { version: "1.2.3" },
    [written]: 'export const version: string = "1.2.3";\n',
  });

  expect(violations(tree)).toEqual([]);
});

test("core that says another version, or none, is refused until it is mended", () => {
  const other = temporaryTree({
    [manifest]: { version: "1.2.3" },
    [written]: 'export const version: string = "1.2.2";\n',
  });
  const none = temporaryTree({ [manifest]: { version: "1.2.3" }, "packages/core/src/index.ts": "" });

  expect([...violations(other), ...violations(none)].map(({ message }) => message)).toEqual([
    "says 1.2.2, but packages/core/package.json says 1.2.3. Run npm run fix -- versions.",
    "says nothing, but packages/core/package.json says 1.2.3. Run npm run fix -- versions.",
  ]);

  fix(other);
  fix(none);

  expect([...violations(other), ...violations(none)]).toEqual([]);
  expect(readFileSync(join(other, written), "utf8")).toBe(
    '// Written by tools/check-versions.ts --fix from this package\'s package.json.\nexport const version: string = "1.2.3";\n',
  );
});
