import { expect, test } from "vitest";
import { cargoCount } from "./cargo-test.ts";

test("what several test programs count is summed, and ignored tests count neither way", () => {
  const output = `running 2 tests
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s

     Running tests/tls/main.rs
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s
`;

  expect(cargoCount(output)).toEqual({ passed: 15, failed: 2 });
});
