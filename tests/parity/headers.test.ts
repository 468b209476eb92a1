import { Headers, type HeaderText } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const rawPair = (value: Uint8Array): [HeaderText, HeaderText][] => [[utf8("Custom"), value]];

test("headers are a multi-map whatever the case of a name", covers("models/test_headers.py::test_headers"), () => {
  const headers = new Headers([
    ["a", "123"],
    ["a", "456"],
    ["b", "789"],
  ]);

  expect(["a", "A", "b", "B", "c"].map((name) => headers.has(name))).toEqual([true, true, true, true, false]);
  expect([headers.get("a"), headers.get("A"), headers.get("nope")]).toEqual(["123, 456", "123, 456", null]);
  expect(headers.getList("a")).toEqual(["123", "456"]);
  expect([...headers.keys()]).toEqual(["a", "b"]);
  expect([...headers.values()]).toEqual(["123, 456", "789"]);
  expect([...headers.entries()]).toEqual([
    ["a", "123, 456"],
    ["b", "789"],
  ]);
  expect([...headers.pairs()]).toEqual([
    ["a", "123"],
    ["a", "456"],
    ["b", "789"],
  ]);
  expect(Object.fromEntries(headers)).toEqual({ a: "123, 456", b: "789" });
  expect(headers.toString()).toBe('Headers([["a", "123"], ["a", "456"], ["b", "789"]])');
  expect(
    [
      [
        ["a", "123"],
        ["b", "789"],
        ["a", "456"],
      ],
      [
        ["a", "123"],
        ["A", "456"],
        ["b", "789"],
      ],
      { a: "123", A: "456", b: "789" },
      { a: "123", b: "789" },
      "a: 123\nA: 456\nb: 789",
    ].map((other) => headers.equals(other)),
  ).toEqual([true, true, true, false, false]);
});

test("headers of an object keep their order on the wire", covers("models/test_headers.py::test_headers"), () => {
  const headers = new Headers({ a: "123", b: "789" });

  expect([headers.get("A"), headers.get("B"), headers.raw]).toEqual(["123", "789", ["a", "123", "b", "789"]]);
});

test(
  "headers are set, set again, set by default and deleted",
  covers("models/test_headers.py::test_header_mutations"),
  () => {
    const headers = new Headers();
    const seen = [Object.fromEntries(headers)];
    const see = (change: () => unknown): void => {
      change();
      seen.push(Object.fromEntries(headers));
    };
    see(() => headers.set("a", "1"));
    see(() => headers.set("a", "2"));
    see(() => headers.setDefault("a", "3"));
    see(() => headers.setDefault("b", "4"));
    see(() => headers.delete("a"));

    expect(seen).toEqual([{}, { a: "1" }, { a: "2" }, { a: "2" }, { a: "2", b: "4" }, { b: "4" }]);
    expect(headers.raw).toEqual(["b", "4"]);
  },
);

test("a copy is equal and another object", covers("models/test_headers.py::test_copy_headers_method"), () => {
  const headers = new Headers({ custom: "example" });
  const copy = headers.copy();

  expect([copy.equals(headers), copy === headers]).toEqual([true, false]);
  copy.set("custom", "other");
  expect(headers.get("custom")).toBe("example");
});

test("headers made of headers are a copy", covers("models/test_headers.py::test_copy_headers_init"), () => {
  const headers = new Headers({ custom: "example" });
  const copy = new Headers(headers);

  expect([copy.equals(headers), copy === headers]).toEqual([true, false]);
  headers.set("custom", "other");
  expect(copy.get("custom")).toBe("example");
});

test(
  "a header that is set again stays where it was",
  covers("models/test_headers.py::test_headers_insert_retains_ordering"),
  () => {
    const headers = new Headers({ a: "a", b: "b", c: "c" });
    headers.set("b", "123");

    expect([[...headers.keys()], [...headers.values()]]).toEqual([
      ["a", "b", "c"],
      ["a", "123", "c"],
    ]);
  },
);

test(
  "a header that is new goes to the end",
  covers("models/test_headers.py::test_headers_insert_appends_if_new"),
  () => {
    const headers = new Headers({ a: "a", b: "b", c: "c" });
    headers.set("d", "123");

    expect([...headers.values()]).toEqual(["a", "b", "c", "123"]);
  },
);

test(
  "setting a repeated header leaves one",
  covers("models/test_headers.py::test_headers_insert_removes_all_existing"),
  () => {
    const headers = new Headers([
      ["a", "123"],
      ["a", "456"],
    ]);
    headers.set("a", "789");

    expect([...headers.pairs()]).toEqual([["a", "789"]]);
  },
);

test(
  "deleting a repeated header leaves none, and one that is not there is no error",
  covers("models/test_headers.py::test_headers_delete_removes_all_existing"),
  () => {
    const headers = new Headers([
      ["a", "123"],
      ["a", "456"],
    ]);

    expect([headers.delete("a"), headers.delete("a"), headers.size]).toEqual([true, false, 0]);
  },
);

test("headers are shown as an object", covers("models/test_headers.py::test_headers_dict_repr"), () => {
  expect(inspected(new Headers({ custom: "example" }))).toBe('Headers({ custom: "example" })');
});

test("an encoding other than ASCII is shown", covers("models/test_headers.py::test_headers_encoding_in_repr"), () => {
  expect(inspected(new Headers({ custom: utf8("example ☃") }))).toBe(
    'Headers({ custom: "example ☃" }, { encoding: "utf-8" })',
  );
});

test("repeated headers are shown as pairs", covers("models/test_headers.py::test_headers_list_repr"), () => {
  const headers = new Headers([
    ["custom", "example 1"],
    ["custom", "example 2"],
  ]);

  expect(inspected(headers)).toBe('Headers([["custom", "example 1"], ["custom", "example 2"]])');
});

const decoded: readonly (readonly [row: string, bytes: Uint8Array, encoding: string, text: string])[] = [
  ["ascii", utf8("Example"), "ascii", "Example"],
  ["utf_8", utf8("Code point: ☃"), "utf-8", "Code point: ☃"],
  ["iso_8859_1", latin1("Code point: ÿ"), "iso-8859-1", "Code point: ÿ"],
];

for (const [row, bytes, encoding, text] of decoded)
  test(`bytes are recognised as ${encoding}`, covers(`models/test_headers.py::test_headers_decode_${row}`), () => {
    const headers = new Headers(rawPair(bytes));

    expect([Object.fromEntries(headers), headers.encoding]).toEqual([{ custom: text }, encoding]);
  });

test(
  "an encoding that is set decides, byte for byte",
  covers("models/test_headers.py::test_headers_decode_explicit_encoding"),
  () => {
    const headers = new Headers(rawPair(utf8("Code point: ☃")));
    headers.encoding = "iso-8859-1";

    expect([Object.fromEntries(headers), headers.encoding]).toEqual([
      { custom: "Code point: \u00e2\u0098\u0083" },
      "iso-8859-1",
    ]);
  },
);

test(
  "the values of a name come as they are, or taken apart at commas",
  covers("models/test_headers.py::test_multiple_headers"),
  () => {
    const headers = new Headers([
      ["set-cookie", "a, b"],
      ["set-cookie", "c"],
    ]);
    const varying = new Headers([
      ["vary", "a, b"],
      ["vary", "c"],
    ]);

    expect(headers.getList("Set-Cookie")).toEqual(["a, b", "c"]);
    expect(varying.getList("Vary", { splitCommas: true })).toEqual(["a", "b", "c"]);
  },
);

for (const header of ["authorization", "proxy-authorization"])
  test(
    `${header} is masked where it is shown`,
    covers(`models/test_headers.py::test_sensitive_headers[${header}]`),
    () => {
      const name = header.includes("-") ? `"${header}"` : header;

      expect(inspected(new Headers({ [header]: "s3kr3t" }))).toBe(`Headers({ ${name}: "[secure]" })`);
    },
  );

const shown: readonly (readonly [param: string, name: string, value: string, masked: string])[] = [
  ["headers0-output0", "content-type", "text/html", "text/html"],
  ["headers1-output1", "authorization", "s3kr3t", "[secure]"],
  ["headers2-output2", "proxy-authorization", "s3kr3t", "[secure]"],
];

for (const [param, name, value, masked] of shown)
  test(
    `${name} is shown as ${masked}`,
    covers(`models/test_headers.py::test_obfuscate_sensitive_headers[${param}]`),
    () => {
      const headers = new Headers([[name, value]]);

      expect([headers.toJSON(), headers.get(name)]).toEqual([{ [name]: masked }, value]);
      expect(inspected(headers)).toContain(`"${masked}"`);
    },
  );

test("an encoding decides how text is written too", () => {
  expect(new Headers({ a: "é" }, { encoding: "iso-8859-1" }).raw).toEqual(["a", "é"]);
  expect(new Headers({ a: "é" }).raw).toEqual(["a", "Ã©"]);
  expect(() => new Headers({ a: "é" }, { encoding: "ascii" })).toThrow('has "é" at position 0; ascii has no such');
  expect(() => new Headers({ a: "☃" }, { encoding: "iso-8859-1" })).toThrow("position 0");
});

test("one value that is not UTF-8 makes all of them ISO-8859-1", () => {
  const headers = new Headers([
    ["a", utf8("é")],
    ["b", latin1("é")],
  ]);

  expect([headers.encoding, headers.get("a"), headers.get("b")]).toEqual(["iso-8859-1", "Ã©", "é"]);
  headers.delete("b");
  expect([headers.encoding, headers.get("a")]).toEqual(["utf-8", "é"]);
});

test("what cannot be headers is refused with its place", () => {
  const refused = (input: unknown): string => {
    try {
      return new Headers(input as Record<string, string>).toString();
    } catch (error) {
      return (error as Error).message;
    }
  };

  expect([
    refused("a: b"),
    refused(null),
    refused([["a", "1"], ["b"]]),
    refused({ a: null }),
    refused({ a: 1 }),
    refused({ a: "x\ny" }),
    refused({ "a b": "x" }),
  ]).toEqual([
    "Headers come from an object or pairs of names and values, not String.",
    "Headers come from an object or pairs of names and values, not null.",
    "Headers come in pairs of a name and a value; at position 1 there is none.",
    'The value of header "a" is text or bytes, not null.',
    'The value of header "a" is text or bytes, not Number.',
    'The value of header "a" has "\\n" at position 1; a line break or NUL cannot be sent.',
    '"a b" is no header name: letters, digits and !#$%&\'*+-.^_`|~ only.',
  ]);
});

function inspected(headers: Headers): string {
  const custom = Symbol.for("nodejs.util.inspect.custom");
  return (headers as unknown as Record<symbol, () => string>)[custom]!();
}
