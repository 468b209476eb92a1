import { type Programs, untyped } from "../kit.ts";

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

/** What Headers are: the platform's own, which programs import from us. */
export const headers: Programs = {
  "headers of a record": ({ Headers }) => new Headers({ B: "2", a: "1" }),
  "headers of pairs": ({ Headers }) =>
    new Headers([
      ["a", "1"],
      ["A", "2"],
    ]),
  "headers of headers": ({ Headers }) => new Headers(new Headers({ a: "1" })),
  "headers of a map": ({ Headers }) => new Headers(untyped(new Map([["a", "1"]]))),
  "headers of nothing": ({ Headers }) => new Headers(),
  "headers of null are refused": ({ Headers }) => new Headers(untyped(null)),
  "headers of triples are refused": ({ Headers }) => new Headers(untyped([["a", "1", "2"]])),
  "names are found in any case": ({ Headers }) => {
    const fields = new Headers({ "Content-Type": "a/b" });
    return [fields.get("CONTENT-TYPE"), fields.has("content-type"), fields.get("none")];
  },
  "values are trimmed": ({ Headers }) => new Headers({ a: "\t 1 2 \r\n" }),
  "values are joined": ({ Headers }) => {
    const fields = new Headers({ a: "1" });
    fields.append("A", "2");
    return [fields.get("a"), fields];
  },
  "set replaces all values": ({ Headers }) => {
    const fields = new Headers([
      ["a", "1"],
      ["a", "2"],
      ["b", "3"],
    ]);
    fields.set("A", "4");
    fields.delete("B");
    return fields;
  },
  "cookies that are set stay apart": ({ Headers }) => {
    const fields = new Headers([
      ["set-cookie", "a=1"],
      ["b", "2"],
      ["Set-Cookie", "c=3"],
    ]);
    return [fields.getSetCookie(), fields, fields.get("set-cookie")];
  },
  "names that are none are refused": ({ Headers }) =>
    ["", "a b", "a:", "ü"].map((name) => thrownBy(() => new Headers({ [name]: "1" }))),
  "values that are none are refused": ({ Headers }) =>
    ["a\nb", "a\0b", "€"].map((value) => thrownBy(() => new Headers({ a: value }))),
  "they are iterated in order of their names": ({ Headers }) => {
    const fields = new Headers({ c: "3", a: "1", B: "2" });
    const seen: unknown[] = [];
    fields.forEach((value, name) => seen.push([name, value]));
    return [[...fields.keys()], [...fields.values()], [...fields.entries()], seen];
  },
  "they show changes while they are iterated": ({ Headers }) => {
    const fields = new Headers({ a: "1", b: "2" });
    const seen: string[] = [];
    for (const [name] of fields) {
      seen.push(name);
      if (name === "a") fields.append("c", "3");
    }
    return seen;
  },
};
