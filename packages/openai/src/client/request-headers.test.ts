import { expect, test } from "vitest";
import { type HeaderFacts, PlainHeaders } from "./request-headers.ts";

const facts: HeaderFacts = {
  lowest: null,
  userAgent: "OpenAI/JS 1",
  organization: null,
  project: null,
  credentials: { Authorization: "Bearer key" },
  defaults: null,
  answer: "parsed",
  contentType: "application/json",
  own: undefined,
  given: undefined,
  retries: 0,
  timeout: undefined,
};

test("the headers of calls that say nothing of their own are made once", () => {
  const plain = new PlainHeaders();

  expect(plain.for(facts)).toBe(plain.for({ ...facts }));
  expect(plain.for(facts)?.get("content-type")).toBe("application/json");
});

test("the headers of a form are not kept: each has a boundary of its own", () => {
  const plain = new PlainHeaders();

  expect(plain.for({ ...facts, contentType: "multipart/form-data; boundary=1" })).toBe(null);
});
