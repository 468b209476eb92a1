import { expect, test } from "vitest";
import { inLanes } from "./in-lanes.ts";

interface Work {
  /** Of those that have begun, in their order. */
  readonly open: Map<number, { resolve(): void; reject(error: Error): void }>;
  readonly begun: number[];
  readonly run: (item: number) => Promise<string>;
}

function workOf(): Work {
  const open: Work["open"] = new Map();
  const begun: number[] = [];
  return {
    open,
    begun,
    run: (item) => {
      begun.push(item);
      return new Promise((resolve, reject) => open.set(item, { resolve: () => resolve(`file-${item}`), reject }));
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("so many are under way at a time, and the answers come in the order of the items", async () => {
  const work = workOf();
  const answers = inLanes([1, 2, 3, 4], 2, work.run);
  const atFirst = [...work.begun];
  work.open.get(2)!.resolve();
  await turn();
  const thenBegun = [...work.begun];
  for (const item of [3, 4, 1]) {
    work.open.get(item)!.resolve();
    await turn();
  }

  expect([atFirst, thenBegun, await answers]).toEqual([
    [1, 2],
    [1, 2, 3],
    ["file-1", "file-2", "file-3", "file-4"],
  ]);
});

test("after a failure none begins any more, and those under way are waited for", async () => {
  const work = workOf();
  const error = new Error("full");
  const answers = inLanes([1, 2, 3, 4], 2, work.run).catch((thrown: unknown) => thrown);
  work.open.get(1)!.reject(error);
  await turn();
  work.open.get(2)!.resolve();

  expect(await answers).toMatchObject({ errors: [error], message: "1 of 4 uploads failed: Error: full" });
  expect(work.begun).toEqual([1, 2]);
});

test.each([0, -1, 1.5, Number.NaN])("%d at a time is refused", async (lanes) => {
  await expect(inLanes([1], lanes, async (item) => item)).rejects.toThrow(RangeError);
});
