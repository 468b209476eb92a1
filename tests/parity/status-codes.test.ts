import { codes, getReasonPhrase } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

test("a status is a number", covers("test_status_codes.py::test_status_code_as_int"), () => {
  expect([codes.NOT_FOUND, String(codes.NOT_FOUND)]).toEqual([404, "404"]);
});

test("a name is found by its number", covers("test_status_codes.py::test_status_code_value_lookup"), () => {
  expect([codes[404], codes[499]]).toEqual(["NOT_FOUND", undefined]);
});

test("a number is found by its name", covers("test_status_codes.py::test_status_code_phrase_lookup"), () => {
  expect(codes["NOT_FOUND"]).toBe(404);
});

test("names may be in small letters", covers("test_status_codes.py::test_lowercase_status_code"), () => {
  expect([codes.not_found, codes.im_a_teapot, codes.request_uri_too_long]).toEqual([404, 418, 414]);
});

test("a status has a phrase", covers("test_status_codes.py::test_reason_phrase_for_status_code"), () => {
  expect(getReasonPhrase(404)).toBe("Not Found");
});

test(
  "a status that nobody knows has none",
  covers("test_status_codes.py::test_reason_phrase_for_unknown_status_code"),
  () => {
    expect(getReasonPhrase(499)).toBe("");
  },
);

test("all 62 statuses of httpx have its names", () => {
  const names = Object.keys(codes).filter((name) => /^[A-Z]/.test(name));

  expect(names.length).toBe(62);
  expect(names.map((name) => codes[codes[name as "OK"]])).toEqual(names);
  expect(names.filter((name) => !/^[A-Z]+(?:_[A-Z]+)*$/.test(name))).toEqual([]);
  expect(() => Object.assign(codes, { OK: 201 })).toThrow(TypeError);
});
