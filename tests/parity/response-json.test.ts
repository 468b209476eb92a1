import { Request, Response, SchemaError, type StandardSchema, type SyncStandardSchema } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const encodings = ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-32-be", "utf-32-le"];

/** As Python's `str.encode` on a little-endian machine. */
function encoded(text: string, encoding: string): Uint8Array {
  const [, bits = "8", order = "le"] = /^utf-(\d+)(?:-(le|be))?/.exec(encoding) ?? [];
  const marked = /^utf-(8-sig|16|32)$/.test(encoding) ? `\ufeff${text}` : text;
  if (bits === "8") return new TextEncoder().encode(marked);
  const units =
    bits === "16" ? Array.from({ length: marked.length }, (_, at) => marked.charCodeAt(at)) : pointsOf(marked);
  const size = Number(bits) / 8;
  const view = new DataView(new ArrayBuffer(units.length * size));
  for (const [index, unit] of units.entries())
    if (size === 2) view.setUint16(index * 2, unit, order === "le");
    else view.setUint32(index * 4, unit, order === "le");
  return new Uint8Array(view.buffer);
}

const pointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0)!);

const data = { greeting: "hello", recipient: "world" };

function answered(content: Uint8Array | string, contentType?: string): Response {
  return new Response(
    200,
    contentType === undefined ? { content } : { content, headers: { "Content-Type": contentType } },
  );
}

test(
  "JSON is read in whichever Unicode encoding it is, whatever its charset says",
  covers(
    "models/test_responses.py::test_json_with_specified_encoding",
    ...encodings.map((encoding) => `models/test_responses.py::test_json_without_specified_charset[${encoding}]`),
    ...encodings.map((encoding) => `models/test_responses.py::test_json_with_specified_charset[${encoding}]`),
    ...encodings.map((encoding) => `test_utils.py::test_encoded[${encoding}]`),
  ),
  () => {
    for (const encoding of encodings) {
      const content = encoded(JSON.stringify(data), encoding);
      const types = [
        undefined,
        "application/json",
        `application/json; charset=${encoding}`,
        "text/plain; charset=ascii",
      ];
      for (const type of types)
        expect([encoding, type, answered(content, type).json()]).toEqual([encoding, type, data]);
      expect(answered(encoded('{"é":"😀"}', encoding)).json()).toEqual({ é: "😀" });
      expect(answered(encoded("7", encoding)).json()).toBe(7);
    }
    const malformed = answered(encoded(JSON.stringify(data), "utf-16"), "application/json, charset=utf-16");
    expect(malformed.json()).toEqual(data);
  },
);

test(
  "a byte order mark is no part of the JSON",
  covers(
    "test_utils.py::test_guess_by_bom[utf-16-be-utf-16]",
    "test_utils.py::test_guess_by_bom[utf-16-le-utf-16]",
    "test_utils.py::test_guess_by_bom[utf-32-be-utf-32]",
    "test_utils.py::test_guess_by_bom[utf-32-le-utf-32]",
  ),
  () => {
    for (const encoding of encodings.slice(3).filter((each) => /[bl]e$/.test(each)))
      expect(answered(encoded('\ufeff{"abc": 123}', encoding)).json()).toEqual({ abc: 123 });
  },
);

test("what is no JSON throws a SyntaxError", covers("test_utils.py::test_bad_utf_like_encoding"), () => {
  const contents = [Uint8Array.of(0, 0, 0, 0), Uint8Array.of(0), Uint8Array.of(0, 1, 2), "", "{", "nul", "[1,]", "NaN"];
  for (const content of contents) expect(() => answered(content).json()).toThrow(SyntaxError);
  expect(() => answered(Uint8Array.of(0, 0, 0, 0x22, 0x7f, 0, 0, 0, 0, 0, 0, 0x22)).json()).not.toThrow();
  expect(() => answered(Uint8Array.of(0x22, 0, 0, 0, 0x22, 0, 0, 0, 0)).json()).toThrow(SyntaxError);
});

test(
  "a function may have the last word on each value",
  covers("models/test_responses.py::test_json_with_options"),
  () => {
    const content = encoded(JSON.stringify({ ...data, amount: 1 }), "utf-16");
    const response = answered(content, "application/json, charset=utf-16");

    expect(response.json((_key, value) => (typeof value === "number" ? String(value) : value))).toEqual({
      ...data,
      amount: "1",
    });
  },
);

interface User {
  readonly name: string;
}

const user: SyncStandardSchema<User> = {
  "~standard": {
    version: 1,
    vendor: "own",
    validate: (value) =>
      typeof value === "object" && value !== null && "name" in value && typeof value.name === "string"
        ? { value: { name: value.name.toUpperCase() } }
        : { issues: [{ message: "a name is needed", path: ["user", { key: "name" }, 0] }, { message: "so it is" }] },
  },
};

const userLater: StandardSchema<User> = {
  "~standard": { version: 1, vendor: "own", validate: (value) => Promise.resolve(user["~standard"].validate(value)) },
};

test("a schema of any library checks the JSON, changes it and gives it its type", async () => {
  const response = new Response(200, { json: { name: "Ada" } });
  const typed: User = response.json(user);
  const typedLater: User = await response.json(userLater);

  expect([typed, typedLater]).toEqual([{ name: "ADA" }, { name: "ADA" }]);
  const callable = Object.assign(() => "called", user);
  expect(response.json(callable)).toEqual({ name: "ADA" });
});

test("JSON that is not as the schema has it is refused, with where and what", async () => {
  const request = new Request("GET", "https://user:secret@h/");
  const message =
    "GET https://user:[secure]@h/: the JSON is not as the schema has it: a name is needed (at user.name.0); so it is";
  const issues = [{ message: "a name is needed", path: ["user", { key: "name" }, 0] }, { message: "so it is" }];
  const refused = (error: unknown): unknown =>
    error instanceof SchemaError && [error.name, error.code, error.message, error.issues, error.request === request];
  const response = new Response(200, { json: [], request });
  const errors: unknown[] = [];
  try {
    response.json(user);
  } catch (error) {
    errors.push(refused(error));
  }
  try {
    await response.json(userLater);
  } catch (error) {
    errors.push(refused(error));
  }

  const expected = ["SchemaError", "SCHEMA", message, issues, true];
  expect(errors).toEqual([expected, expected]);
  expect(() => new Response(200, { json: [] }).json(user)).toThrow(/^the JSON is not/);
});
