import { beforeEach, expect, test } from "vitest";
import { collectedRun, expect as collectorExpect, forgetCollected, test as collect } from "./collector.ts";

const file = "tests/parity/url.test.ts";

beforeEach(forgetCollected);

test("tests run in the order of their files, with options or without", async () => {
  const ran: string[] = [];
  const load = async (): Promise<void> => {
    collect("joins", () => ran.push("joins"));
    collect("prints", { meta: { rows: ["a"] } }, async () => ran.push("prints"));
  };

  const outcome = await collectedRun({ [file]: load });

  expect(ran).toEqual(["joins", "prints"]);
  expect(outcome).toEqual({
    tests: [
      { file, name: "joins", state: "passed" },
      { file, name: "prints", state: "passed" },
    ],
    errors: [],
  });
});

test("a test fails by what it throws, by what it rejects with, and by never ending; one that is skipped does not run", async () => {
  const load = async (): Promise<void> => {
    collect("throws", () => collectorExpect({ a: 1 }).toEqual({ a: 2 }));
    collect("rejects", () => collectorExpect(Promise.resolve(1)).resolves.toBe(2));
    collect("hangs", { timeout: 1 }, () => new Promise(() => {}));
    collect("is skipped", { skip: true }, () => collectorExpect(1).toBe(2));
  };

  const { tests } = await collectedRun({ [file]: load });

  expect(tests.map(({ name, state }) => [name, state])).toEqual([
    ["throws", "failed"],
    ["rejects", "failed"],
    ["hangs", "failed"],
    ["is skipped", "skipped"],
  ]);
  expect(tests[2]?.message).toContain("did not end within 1 ms");
  expect(tests[0]?.message).toContain("expected { a: 1 } to deeply equal { a: 2 }");
});

test("a file that does not load is told, and the others run", async () => {
  const files = {
    "broken.test.ts": (): Promise<unknown> => Promise.reject(new Error("no Buffer")),
    [file]: async (): Promise<void> => collect("joins", () => undefined),
  };

  const { tests, errors } = await collectedRun(files);

  expect(tests).toEqual([{ file, name: "joins", state: "passed" }]);
  expect(errors[0]).toContain("broken.test.ts does not load:\nError: no Buffer");
});

test("a test without a function is refused", () => {
  expect(() => Reflect.apply(collect, undefined, ["joins", { timeout: 5 }])).toThrow(
    'The test "joins" has no function',
  );
});
