import { expect, test } from "vitest";
import { temporaryTree } from "./check/temporary-tree.ts";
import { violations } from "./check-rust.ts";
import { rust } from "./tasks/rust.ts";

const crate = {
  "Cargo.toml": '[package]\nname = "small"\nversion = "0.0.0"\nedition = "2024"\n\n[lib]\npath = "small.rs"\n',
  "Cargo.lock": 'version = 4\n\n[[package]]\nname = "small"\nversion = "0.0.0"\n',
};

// The compiler takes its time on a busy machine.
const limit = { timeout: 60_000 };

test.skipIf(rust() === "")("Rust in order passes (needs cargo)", limit, async () => {
  const tree = temporaryTree({ ...crate, "small.rs": "pub fn one() -> u8 {\n    1\n}\n" });

  expect(await violations(tree, ".")).toEqual([]);
});

test.skipIf(rust() === "")(
  "Rust that is out of order is refused by rustfmt and by clippy (needs cargo)",
  limit,
  async () => {
    const tree = temporaryTree({ ...crate, "small.rs": "pub fn one( ) -> u8 { return 1; }\n" });

    const found = await violations(tree, ".");

    expect(found.map(({ rule }) => rule)).toEqual(["cargo-fmt", "cargo-clippy"]);
    expect(found[1]?.message).toContain("unneeded `return` statement");
  },
);
