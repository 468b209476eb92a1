import { expect, test } from "vitest";
import { differencesBetween, noAnswer, type Outcome } from "./outcome.ts";
import { oddResponse } from "./odd-response.ts";
import { violationsOf } from "./violations.ts";

const odd = { ...oddResponse(1, 17), number: 17 };
const fine: Outcome = {
  ...noAnswer,
  head: "answered",
  status: 200,
  reason: "OK",
  headers: ["x-case: <17>"],
  body: "<17><17>",
  end: "whole",
  second: "fine",
  isReused: true,
  message: "",
};
const refused: Outcome = { ...noAnswer, head: "remote-protocol", second: "fine", isReused: false, message: "odd" };

test.each<[says: string, outcome: Outcome, violations: readonly string[]]>([
  ["an answer that is its own", fine, []],
  ["one that was refused with its connection", refused, []],
  ["a byte of another's body", { ...fine, body: "<17><18>" }, ["native: it holds <18>, which is another's"]],
  ["a header of another's", { ...fine, headers: ["a: <1>"] }, ["native: it holds <1>, which is another's"]],
  ["a next answer that is none", { ...fine, second: "{}" }, ["native: the next request on the client went wrong: {}"]],
  [
    "a connection kept behind what was refused",
    { ...refused, isReused: true },
    ["native: the connection of an answer that was refused is used again"],
  ],
  [
    "a connection kept behind a body that broke",
    { ...fine, end: "remote-protocol" },
    ["native: the connection of an answer that was refused is used again"],
  ],
  ["no end at all", { ...refused, head: "hangs" }, ["native: it never ends, whatever its limits"]],
])("%s is judged for what it is", (_says, outcome, violations) => {
  expect(violationsOf(odd, "native", outcome).map(({ says }) => says)).toEqual(violations);
});

test("how something was refused is not compared, and nothing behind it", () => {
  const byNode = { ...refused, head: "HPE_INVALID_STATUS", message: "Parse Error" };
  const later = { ...fine, body: "<17>", end: "read", isReused: false };

  expect([
    differencesBetween(refused, byNode),
    differencesBetween(refused, fine),
    differencesBetween(fine, later),
    differencesBetween(later, { ...later, end: "ECONNRESET" }),
  ]).toEqual([[], ["head", "isReused"], ["body", "end", "isReused"], []]);
});

test("an answer of a seed is the same whenever it is asked for", () => {
  expect([oddResponse(3, 99), oddResponse(3, 99).bytes === oddResponse(4, 99).bytes]).toEqual([
    oddResponse(3, 99),
    false,
  ]);
});
