import { QueryParams } from "@trunkline/core";
import * as fc from "fast-check";
import { expect, test } from "../portable/index.ts";

const seed = 20261121;
const text = fc.oneof(
  fc.constantFrom("a", "b", "", "a b", "a+b", "é", "%41", "%", "&=", "😀", "~*"),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const pairs = fc.array(fc.tuple(text, text), { maxLength: 8 });

test("whatever is printed reads as what it was printed from", { tags: ["F014"] }, () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const params = new QueryParams(given);
      const read = new QueryParams(params.toString());

      const wellFormed = Array.from(params, (pair) => pair.map((part) => part.toWellFormed()) as [string, string]);
      expect(read.equals(wellFormed)).toBe(true);
      expect(read.toString()).toBe(new QueryParams(wellFormed).toString());
    }),
    { seed },
  );
});

test("the platform reads the printed text alike", { tags: ["F014"] }, () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const params = new QueryParams(given);

      expect([...new URLSearchParams(params.toString())]).toEqual(
        Array.from(params, (pair) => pair.map((part) => part.toWellFormed())),
      );
    }),
    { seed },
  );
});

test("a text is read as the platform reads it, grouped by name", { tags: ["F014"] }, () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from("ab&=+%41éx☃ ")) }), (given) => {
      const theirs = new QueryParams([...new URLSearchParams(given.replace(/^\?/, ""))]);

      expect(new QueryParams(given).toString()).toBe(theirs.toString());
    }),
    { seed },
  );
});

test("merging is associative, has the empty params for its one, and the later wins", { tags: ["F014"] }, () => {
  fc.assert(
    fc.property(pairs, pairs, pairs, (one, two, three) => {
      const [first, second, third] = [new QueryParams(one), new QueryParams(two), new QueryParams(three)];
      const merged = first.merge(second);

      expect(merged.merge(third).toString()).toBe(first.merge(second.merge(third)).toString());
      expect([
        first.merge("").toString(),
        new QueryParams().merge(first).toString(),
        first.merge(first).toString(),
      ]).toEqual([first.toString(), first.toString(), first.toString()]);
      expect([...second.keys()].every((name) => merged.getAll(name).join() === second.getAll(name).join())).toBe(true);
      expect([...merged.keys()].slice(0, first.size)).toEqual([...first.keys()]);
    }),
    { seed },
  );
});

test(
  "set, add and remove are a merge, a longer list and a gap, and leave the original alone",
  { tags: ["F014"] },
  () => {
    fc.assert(
      fc.property(pairs, text, text, (given, name, value) => {
        const params = new QueryParams(given);
        const before = params.toString();

        expect(params.set(name, value).toString()).toBe(params.merge([[name, value]]).toString());
        expect(params.add(name, value).getAll(name)).toEqual([...params.getAll(name), value]);
        expect([params.remove(name).has(name), params.remove(name).add(name, value).getAll(name)]).toEqual([
          false,
          [value],
        ]);
        expect(params.toString()).toBe(before);
      }),
      { seed },
    );
  },
);
