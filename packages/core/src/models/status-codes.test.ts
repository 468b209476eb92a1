import { STATUS_CODES } from "node:http";
import { expect, test } from "vitest";
import { reasonPhrase } from "./status-codes.ts";

// Where httpx, and so we, keep the older name; 509 and 418's apostrophe are Node's own.
const ours: Readonly<Record<number, string>> = {
  208: "Already Reported",
  413: "Request Entity Too Large",
  414: "Request-URI Too Long",
  416: "Requested Range Not Satisfiable",
  418: "I'm a teapot",
  509: "",
};

test("a status has the phrase that Node gives it, but for a few", () => {
  const different = Object.entries(STATUS_CODES).filter(
    ([code, phrase]) => reasonPhrase(Number(code)) !== (ours[Number(code)] ?? phrase),
  );

  expect(different).toEqual([]);
});

test.for([0, 99, 299, 306, 419, 599, 999, Number.NaN])("the status %d has no phrase", (status) => {
  expect(reasonPhrase(status)).toBe("");
});
