import { expect, test } from "vitest";
import { Client, SchemaError, type SchemaIssue, SyncClient } from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";

// The interface of standardschema.dev as its libraries declare it, so that what they make fits what is taken here.
interface Props<Input, Output> {
  readonly version: 1;
  readonly vendor: string;
  readonly validate: (value: unknown, options?: object) => Result<Output> | Promise<Result<Output>>;
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
}
type Result<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<SchemaIssue> };

interface User {
  readonly name: string;
}

const check = (value: unknown): Result<User> => {
  const { name } = value as { name?: unknown };
  return typeof name === "string"
    ? { value: { name: name.toUpperCase() } }
    : {
        issues: [
          { message: "expected text", path: ["name"] },
          { message: "in vain", path: [{ key: "a" }, 0] },
        ],
      };
};

/** As Zod and Valibot: an object whose type does not say whether it answers with a promise. */
const maybeLater: { readonly "~standard": Props<unknown, User> } = {
  "~standard": { version: 1, vendor: "one", validate: check },
};

/** As ArkType: a function that has the schema besides, and a getter that has it. */
class Callable {
  get "~standard"(): Props<unknown, User> {
    return { version: 1, vendor: "two", validate: check };
  }
}
const callable = Object.setPrototypeOf((value: unknown): unknown => value, new Callable()) as ((
  value: unknown,
) => unknown) &
  Callable;

const later: { readonly "~standard": Props<unknown, User> } = {
  "~standard": { version: 1, vendor: "three", validate: async (value) => check(await Promise.resolve(value)) },
};

const schemas = { maybeLater, callable, later };

for (const [name, schema] of Object.entries(schemas))
  both(`JSON is checked, changed and typed by a schema (${name})`, async ({ client }) => {
    const transport = scripted(({ url }) => ({ body: url.target === "/ada" ? '{"name": "Ada"}' : '{"name": 1}' }));
    const ada = await client({ transport }).get("http://h/ada");
    const user: User = await ada.json(schema);
    const other = await client({ transport }).get("http://h/other");
    const error = await thrownBy(() => other.json(schema));

    expect(user).toEqual({ name: "ADA" });
    expect(error instanceof SchemaError && [error.code, error.message, error.issues, error.request.url.target]).toEqual(
      [
        "SCHEMA",
        "GET http://h/other: the JSON is not as the schema has it: expected text (at name); in vain (at a.0)",
        [
          { message: "expected text", path: ["name"] },
          { message: "in vain", path: [{ key: "a" }, 0] },
        ],
        "/other",
      ],
    );
  });

test("a schema that says it needs no promise gives its value at once, with its type", async () => {
  const atOnce = { "~standard": { version: 1, vendor: "four", validate: check } } as const;
  const transport = scripted(() => ({ body: '{"name": "Ada"}' }));
  const response = await new Client({ transport }).get("http://h/");
  const user: User = response.json(atOnce);
  const sameUser: User = new SyncClient({ transport }).get("http://h/").json(atOnce);
  // @ts-expect-error -- the schema makes no number of it
  const wrong: { readonly name: number } = response.json(atOnce);

  expect([user, sameUser, wrong]).toEqual([{ name: "ADA" }, { name: "ADA" }, { name: "ADA" }]);
});

test("what is no JSON is a SyntaxError, and what a validator throws is its own", async () => {
  const response = await new Client({ transport: scripted(() => ({ body: "{" })) }).get("http://h/");
  const whole = await new Client({ transport: scripted(() => ({ body: "{}" })) }).get("http://h/");
  const thrown = new Error("the validator is broken");
  const throwing = { "~standard": { version: 1, vendor: "five", validate: () => Promise.reject(thrown) } } as const;

  expect(await thrownBy(() => response.json(maybeLater))).toBeInstanceOf(SyntaxError);
  expect(await thrownBy(() => whole.json(throwing))).toBe(thrown);
});
