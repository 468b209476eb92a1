import { Headers } from "@trunkline/core";
import * as fc from "fast-check";
import { expect, test } from "../portable/index.ts";

const seed = 20261121;
const letter = fc.constantFrom(...Array.from("abcXYZ-_.~!0"));
const name = fc.oneof(
  fc.constantFrom("accept", "Set-Cookie", "x"),
  fc.string({ unit: letter, minLength: 1, maxLength: 4 }),
);
const value = fc
  .oneof(fc.constantFrom("", "1", "a, b", "é", "☃", "😀"), fc.string({ maxLength: 6 }))
  .filter((text) => !/[\r\n\0]/.test(text));
// Long lists are indexed, short ones are not.
const fields = fc.oneof(
  fc.array(fc.tuple(name, value), { maxLength: 12 }),
  fc.array(fc.tuple(name, value), { minLength: 33, maxLength: 60 }),
);

function recased(text: string, mask: number): string {
  return Array.from(text, (character, at) =>
    mask & (1 << (at % 8)) ? character.toUpperCase() : character.toLowerCase(),
  ).join("");
}

test("the case of a name never matters", { tags: ["F013"] }, () => {
  fc.assert(
    fc.property(fields, fc.nat(255), value, (pairs, mask, added) => {
      const headers = new Headers(pairs);
      const other = new Headers(pairs.map(([key, text]) => [recased(key, mask), text] as const));

      expect(other.equals(headers)).toBe(true);
      expect([...other]).toEqual([...headers]);
      for (const [key] of pairs) {
        const odd = recased(key, mask);
        expect([headers.get(odd), headers.getAll(odd), headers.has(odd)]).toEqual([
          headers.get(key),
          headers.getAll(key),
          true,
        ]);
        const [one, two] = [new Headers(pairs), new Headers(pairs)];
        one.set(key, added);
        two.set(odd, added);
        expect(one.equals(two)).toBe(true);
        expect([one.delete(odd), two.delete(key), one.equals(two), one.has(key)]).toEqual([true, true, true, false]);
      }
    }),
    { numRuns: 100, seed },
  );
});

test("what was given is on the wire, and reads as it was given", { tags: ["F013"] }, () => {
  fc.assert(
    fc.property(fields, (pairs) => {
      const headers = new Headers(pairs);
      const received = Headers.fromRaw(headers.raw);

      expect([...received.pairs()]).toEqual(pairs.map(([key, text]) => [key, text.toWellFormed()]));
      expect(received.size).toBe(pairs.length);
      expect(received.encoding).toBe(pairs.some(([, text]) => /[^\0-\u007f]/.test(text)) ? "utf-8" : "ascii");
    }),
    { seed },
  );
});

test("headers do what a plain list of pairs does", { tags: ["F013"] }, () => {
  const change = fc.tuple(fc.constantFrom("set", "append", "delete", "update", "setDefault"), name, value);
  fc.assert(
    fc.property(fields, fc.array(change, { maxLength: 20 }), (pairs, changes) => {
      const headers = new Headers(pairs);
      let list = pairs.map(([key, text]) => [key, text.toWellFormed()] as const);
      for (const [kind, key, text] of changes) {
        const isOther = ([other]: readonly [string, string]): boolean => other.toLowerCase() !== key.toLowerCase();
        const added = [key, text.toWellFormed()] as const;
        const first = list.findIndex((pair) => !isOther(pair));
        if (kind === "append") headers.append(key, text);
        if (kind === "set") headers.set(key, text);
        if (kind === "setDefault") headers.setDefault(key, text);
        if (kind === "delete") headers.delete(key);
        if (kind === "update")
          headers.update([
            [key, text],
            [key, text],
          ]);
        if (kind === "append" || (first < 0 && (kind === "set" || kind === "setDefault"))) list.push(added);
        else if (kind === "set")
          list = list.flatMap((pair, at) => (at === first ? [added] : isOther(pair) ? [pair] : []));
        else if (kind === "delete") list = list.filter(isOther);
        else if (kind === "update") list = [...list.filter(isOther), added, added];

        expect([headers.size, headers.getAll(key)]).toEqual([
          list.length,
          list.filter((pair) => !isOther(pair)).map(([, own]) => own),
        ]);
      }

      expect([...headers.pairs()]).toEqual(list);
      expect(headers.raw.length).toBe(list.length * 2);
    }),
    { numRuns: 300, seed },
  );
});

test("a copy and its original never hear of each other's changes", () => {
  fc.assert(
    fc.property(fields, name, value, fc.boolean(), (pairs, key, text, isOriginal) => {
      const original = new Headers(pairs);
      const copy = original.copy();
      const [changed, left] = isOriginal ? [original, copy] : [copy, original];
      changed.append(key, text);
      changed.delete(pairs[0]?.[0] ?? key);

      expect([...left.pairs()]).toEqual([...new Headers(pairs).pairs()]);
    }),
    { seed },
  );
});

test("no text form tells a secret, however it is cased", () => {
  const secret = fc.constantFrom("Authorization", "PROXY-Authorization", "cookie", "Set-COOKIE");
  fc.assert(
    fc.property(fields, secret, fc.nat(255), (pairs, key, mask) => {
      const headers = new Headers([...pairs, [recased(key, mask), "s3kr3t"]]);

      expect(String(headers) + JSON.stringify(headers)).not.toContain("s3kr3t");
    }),
    { seed },
  );
});
