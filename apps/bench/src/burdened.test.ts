import { expect, test } from "vitest";
import { burdened } from "./burdened.ts";
import type { Subject } from "./scenarios/scenario.ts";

function cpuOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  return run().then(() => {
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
}

const busy: Subject = {
  async turn(requests) {
    const end = process.cpuUsage().user + requests * 1000;
    while (process.cpuUsage().user < end);
  },
};

test("a handicap is paid in CPU time, in proportion to the turn; without one the subject is itself", async () => {
  expect(burdened(busy, 0)).toBe(busy);

  const once = await cpuOf(() => busy.turn(20));
  const thrice = await cpuOf(() => burdened(busy, 200).turn(20));

  expect(thrice / once).toBeGreaterThan(2);
});
