import { expect, test } from "vitest";
import { Timeout, type TimeoutInput } from "./timeout.ts";

const client = new Timeout({ connect: 1, read: 2, write: 3, pool: 4, total: 5 });

const rows: readonly (readonly [input: TimeoutInput, alone: object | null, over: object])[] = [
  [9, { connect: 9, read: 9, write: 9, pool: 9 }, { connect: 9, read: 9, write: 9, pool: 9 }],
  [0, { connect: 0, read: 0, write: 0, pool: 0 }, { connect: 0, read: 0, write: 0, pool: 0 }],
  [null, {}, {}],
  [{}, null, { connect: 1, read: 2, write: 3, pool: 4, total: 5 }],
  [{ read: 9 }, null, { connect: 1, read: 9, write: 3, pool: 4, total: 5 }],
  [{ read: null }, null, { connect: 1, write: 3, pool: 4, total: 5 }],
  [{ total: 9 }, null, { connect: 1, read: 2, write: 3, pool: 4, total: 9 }],
  [
    { connect: 1, read: null, write: 3, pool: 4 },
    { connect: 1, write: 3, pool: 4 },
    { connect: 1, write: 3, pool: 4, total: 5 },
  ],
  [new Timeout(7), { connect: 7, read: 7, write: 7, pool: 7 }, { connect: 7, read: 7, write: 7, pool: 7 }],
];

test.for(rows)("%j alone, and over a client's", { tags: ["F087"] }, ([input, alone, over]) => {
  expect(limitsAlone(input)).toEqual(alone);
  expect(new Timeout(input, client).limits).toEqual(over);
});

test.for([Number.NaN, -1, "5", true])("%j is no limit", (limit) => {
  expect(() => new Timeout({ read: limit as number }, client)).toThrow(/timeout.read/);
});

test.for([Number.NaN, -1, "5"])("%j is no limit for every phase", (limit) => {
  expect(() => new Timeout(limit as number, client)).toThrow(TypeError);
});

test("a phase that is none is named", () => {
  expect(() => new Timeout({ conect: 5 } as TimeoutInput, client)).toThrow(/"conect"/);
});

test("each phase is readable, null where it has no limit", () => {
  expect(JSON.stringify(new Timeout({ connect: 1, read: null, write: 3, pool: 4 }))).toBe(
    '{"connect":1,"read":null,"write":3,"pool":4,"total":null}',
  );
});

function limitsAlone(input: TimeoutInput): object | null {
  try {
    return new Timeout(input).limits;
  } catch (error) {
    if (error instanceof TypeError && error.message.includes("is missing")) return null;
    throw error;
  }
}
