import { expect, test } from "vitest";
import { jsonMisfit } from "./json-misfit.ts";

const order = { id: 7, customer: { name: "Ada", password: "hunter2" }, lines: [{ sku: "a-1", count: 2 }], note: null };

test("what is named must be there, and what is not is free", () => {
  const fitting = [
    {},
    { id: 7 },
    { customer: { name: "Ada" } },
    { lines: [{ sku: "a-1" }] },
    { note: null },
    { gone: undefined },
    { customer: { name: /^A/ } },
    { id: (id: unknown) => id === 7 },
    { id: expect.any(Number), lines: expect.arrayContaining([{ sku: "a-1", count: 2 }]) },
  ];

  expect(fitting.map((expected) => jsonMisfit(order, expected))).toEqual(fitting.map(() => undefined));
});

test("the first difference is named by its place", () => {
  const misfits = [
    { id: 8 },
    { customer: { name: "Grace" } },
    { customer: { name: /^B/g } },
    { lines: [{ sku: "a-2" }] },
    { lines: [] },
    { lines: { 0: {} } },
    { note: {} },
    { gone: true },
    { id: () => false },
    { id: expect.any(String) },
    [],
    null,
  ].map((expected) => jsonMisfit(order, expected));

  expect(misfits).toEqual([
    "the JSON at id is 7, not 8",
    'the JSON at customer.name is "Ada", not "Grace"',
    'the JSON at customer.name is "Ada", not /^B/g',
    'the JSON at lines.0.sku is "a-1", not "a-2"',
    'the JSON at lines is [{"sku":"a-1","count":2}], not []',
    'the JSON at lines is [{"sku":"a-1","count":2}], not {"0":{}}',
    "the JSON at note is null, not {}",
    "the JSON at gone is absent, not true",
    "the JSON at id is 7, not what its function says yes to",
    "the JSON at id is 7, not Any<String>",
    expect.stringMatching(
      /^the JSON body is \{"id":7,"customer":\{"name":"Ada","password":"\[secure\]"\}.*…, not \[\]$/,
    ),
    expect.stringMatching(/^the JSON body is .*…, not null$/),
  ]);
});

test("a secret that differs is not shown", () => {
  expect(jsonMisfit(order, { customer: { password: "swordfish" } })).toBe(
    "the JSON at customer.password is not the one expected",
  );
});
