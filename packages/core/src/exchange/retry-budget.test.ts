import { expect, test } from "vitest";
import { RetryBudget } from "./retry-budget.ts";

test("an outage is multiplied by the ratio, once the reserve is used up", { tags: ["F070"] }, () => {
  const budget = new RetryBudget();
  const options = { reserve: 10, ratio: 0.2 };
  let retries = 0;
  for (let requests = 0; requests < 1000; requests += 1) {
    budget.pay(options);
    for (let attempt = 1; attempt < 3 && budget.take(options); attempt += 1) retries += 1;
  }

  expect(retries).toBeGreaterThanOrEqual(200);
  expect(retries).toBeLessThanOrEqual(211);
});

test("what is saved up is never more than the reserve", () => {
  const budget = new RetryBudget();
  for (let requests = 0; requests < 1000; requests += 1) budget.pay({});
  let retries = 0;
  while (budget.take({})) retries += 1;

  expect(retries).toBe(10);
});
