import { expect, test } from "vitest";
import { burdened } from "./burdened.ts";
import type { Subject } from "./scenarios/scenario.ts";

function total({ user, system }: NodeJS.CpuUsage): number {
  return user + system;
}

function cpuOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  return run().then(() => total(process.cpuUsage(before)));
}

const busy: Subject = {
  async turn(requests) {
    // Both together: how they are told apart is left to the ticks of the system's clock.
    const end = total(process.cpuUsage()) + requests * 1000;
    while (total(process.cpuUsage()) < end);
  },
};

test("a handicap is paid in CPU time, in proportion to the turn; without one the subject is itself", async () => {
  expect(burdened(busy, 0)).toBe(busy);

  const once = await cpuOf(() => busy.turn(20));
  const thrice = await cpuOf(() => burdened(busy, 200).turn(20));

  expect(thrice / once).toBeGreaterThan(2);
});
