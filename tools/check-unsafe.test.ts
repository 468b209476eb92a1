import { expect, test } from "vitest";
import { temporaryTree } from "./check/temporary-tree.ts";
import { fix, violations } from "./check-unsafe.ts";

const list = "tools/exceptions/unsafe-blocks.json";
const file = "packages/transport-native/crates/binding/src/uv.rs";
const source = `// unsafe { } in a comment is none.
unsafe extern "C" fn called(data: *mut u8) {
    // SAFETY: it is ours.
    unsafe { *data = 1 };
}
// SAFETY: it has no state.
unsafe impl Send for Watch {}
`;

test("as many unsafe blocks as are allowed pass", () => {
  expect(violations(temporaryTree({ [file]: source, [list]: { [file]: 2 } }))).toEqual([]);
});

test("one more is refused, and so is any in a file that the list does not name", () => {
  const messages = (allowed: object): readonly string[] =>
    violations(temporaryTree({ [file]: source, [list]: allowed })).map(({ at, message }) => `${at} ${message}`);

  expect([messages({ [file]: 1 }), messages({})]).toEqual([
    [`${file} has 2 unsafe blocks, and may have 1. Find a safe way, or give the reason for more.`],
    [`${file} has 2 unsafe blocks, and may have 0. Find a safe way, or give the reason for more.`],
  ]);
});

test("a number that is no longer needed is refused", () => {
  const gone = "packages/transport-native/crates/binding/src/gone.rs";
  const tree = temporaryTree({ [file]: source, [list]: { [file]: 3, [gone]: 1 } });

  expect(violations(tree).map(({ message }) => message)).toEqual([
    `allows ${file} 3 unsafe blocks, and it has 2. Lower the number.`,
    `allows ${gone} 1 unsafe blocks, and it has 0. Lower the number.`,
  ]);
});

test("the numbers can be written as they are", () => {
  const tree = temporaryTree({ [file]: source, [list]: {} });

  fix(tree);

  expect(violations(tree)).toEqual([]);
});
