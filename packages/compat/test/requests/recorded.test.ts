// What requests' own functions answer, recorded by record.py, and what ours do.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { answerOf, type Case } from "./functions.ts";

const { requests, cases } = JSON.parse(readFileSync(`${import.meta.dirname}/recorded.json`, "utf8")) as {
  readonly requests: string;
  readonly cases: readonly Case[];
};

test("the answers are those of requests 2.34.2", () => {
  expect(requests).toBe("2.34.2");
});

for (const one of cases)
  test(`as in requests: ${one.row}`, { meta: { requestsRows: [one.row] } }, () => {
    expect(answerOf(one)).toEqual(one.error === undefined ? { value: one.value } : { error: one.error });
  });
