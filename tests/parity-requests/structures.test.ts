import { CaseInsensitiveDict } from "@trunkline/compat/requests";
import { expect, test } from "vitest";
import { shows } from "./shows.ts";

const made = (): CaseInsensitiveDict =>
  new CaseInsensitiveDict({ Accept: "application/json", "user-Agent": "requests" });

test(
  "a name is found whatever its case, and the case last set is shown",
  shows("structures/get", "structures/last case", "structures/size"),
  () => {
    const headers = made();
    headers.set("ACCEPT", "text/plain");

    expect(headers.get("accept")).toBe("text/plain");
    expect([...headers]).toEqual([
      ["ACCEPT", "text/plain"],
      ["user-Agent", "requests"],
    ]);
    expect(headers.size).toBe(2);
  },
);

test(
  "names can be looked for, taken away and defaulted whatever their case",
  shows(
    "structures/contains",
    "structures/delete",
    "structures/pop",
    "structures/set default",
    "structures/get default",
  ),
  () => {
    const headers = made();

    expect([headers.has("USER-AGENT"), headers.has("none")]).toEqual([true, false]);
    expect([headers.delete("USER-AGENT"), headers.delete("USER-AGENT")]).toEqual([true, false]);
    expect([headers.pop("accept"), headers.pop("accept"), headers.pop("accept", "gone")]).toEqual([
      "application/json",
      undefined,
      "gone",
    ]);
    expect([headers.setDefault("X", "1"), headers.setDefault("x", "2")]).toEqual(["1", "1"]);
    expect([headers.get("y", "none"), headers.get("x", "none")]).toEqual(["none", "1"]);
  },
);

test(
  "it is made of pairs, of an object and of another, and updated by them",
  shows("structures/pairs", "structures/another", "structures/update", "structures/copy"),
  () => {
    const headers = new CaseInsensitiveDict([
      ["A", "1"],
      ["a", "2"],
    ]);
    const copy = headers.copy();
    headers.update({ b: "3" });
    headers.update(new CaseInsensitiveDict({ B: "4" }));

    expect([headers.toJSON(), copy.toJSON()]).toEqual([{ a: "2", B: "4" }, { a: "2" }]);
    expect(new CaseInsensitiveDict(headers).equals(headers)).toBe(true);
  },
);

test("two are equal whatever case and order of their names", shows("structures/equal", "structures/unequal"), () => {
  expect(made().equals({ "USER-AGENT": "requests", accept: "application/json" })).toBe(true);
  expect([
    made().equals({ accept: "application/json" }),
    made().equals(null),
    made().equals(made().get("accept")),
  ]).toEqual([false, false, false]);
});

test(
  "names keep their case in lists, and are small in lowerItems",
  shows("structures/keys", "structures/lower items", "structures/clear"),
  () => {
    const headers = made();

    expect([[...headers.keys()], [...headers.values()], [...headers.lowerItems()][1]]).toEqual([
      ["Accept", "user-Agent"],
      ["application/json", "requests"],
      ["user-agent", "requests"],
    ]);
    headers.clear();
    expect([...headers.items()]).toEqual([]);
  },
);
