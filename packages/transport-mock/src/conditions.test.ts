import { expect, test } from "vitest";
import { bytes, requestTo } from "../test/request-to.ts";
import { type Condition, misfitsOf } from "./conditions.ts";
import { MockRequest } from "./mock-request.ts";

const search = new MockRequest(
  requestTo("http://any.test/search?page=2&tag=a&tag=b&token=s3cret", {
    method: "POST",
    headers: ["Accept", "text/html", "Authorization", "Bearer s3cret", "X-Trace", "1", "x-trace", "2"],
    body: bytes("name=Ada&age=36"),
  }),
);

function misfits(conditions: readonly Condition[]): readonly (readonly string[])[] {
  return conditions.map((condition) => misfitsOf(search, condition));
}

test("headers, query and form are asked by name, repeated fields by one value or all", () => {
  const fitting: Condition[] = [
    {},
    { headers: { accept: "text/html", AUTHORIZATION: /^Bearer / } },
    { headers: { "x-trace": "2", cookie: null } },
    { headers: { "x-trace": ["1", "2"] } },
    { query: { page: 2, tag: "b" } },
    { query: { tag: ["a", "b"], absent: null } },
    { query: { page: (value) => Number(value) > 1, absent: (value) => value === null } },
    { form: { name: "Ada", age: 36 } },
    { text: "name=Ada&age=36" },
    { text: /Ada/g },
    ({ method, url }) => method === "POST" && url.pathname === "/search",
  ];

  expect(misfits(fitting)).toEqual(fitting.map(() => []));
  // A RegExp with a memory says the same the second time.
  expect(misfits(fitting)).toEqual(fitting.map(() => []));
});

test("each thing that does not fit is said, with both values", () => {
  const conditions: Condition[] = [
    { headers: { Accept: "application/json", "x-id": "7" } },
    { headers: { "x-trace": ["1"] } },
    { headers: { accept: null } },
    { query: { page: 3, tag: /c/ } },
    { query: { page: () => false } },
    { form: { name: "Grace" } },
    { json: { name: "Ada" } },
    { text: "other" },
    { text: /Grace/ },
    () => false,
  ];

  expect(misfits(conditions)).toEqual([
    ['the header Accept is "text/html", not "application/json"', "the header x-id is absent"],
    ['the header x-trace is "1", "2", not ["1"]'],
    ["the header accept is there, and should be absent"],
    ['the query field page is "2", not 3', 'the query field tag is "a", "b", not /c/'],
    ['the query field page is "2", not what its function says yes to'],
    ['the form field name is "Ada", not "Grace"'],
    ["the body is no JSON"],
    ['the body is not "other"'],
    ["the body is not /Grace/"],
    ["the function given to when() says no"],
  ]);
});

test("neither secret is shown where two differ", () => {
  const shown = JSON.stringify(
    misfits([
      { headers: { authorization: "Bearer expected", cookie: "sid=expected" } },
      { query: { token: "expected" } },
      { headers: { authorization: null } },
    ]),
  );

  expect(shown).toBe(
    JSON.stringify([
      ["the header authorization is not the one expected", "the header cookie is absent"],
      ["the query field token is not the one expected"],
      ["the header authorization is there, and should be absent"],
    ]),
  );
});

test("the query is that of the target which is sent", () => {
  const request = new MockRequest(requestTo("http://any.test/?page=1", { extensions: { target: "/?page=2" } }));
  const bare = new MockRequest(requestTo("http://any.test/"));

  expect(misfitsOf(request, { query: { page: 2 } })).toEqual([]);
  expect(misfitsOf(bare, { query: { page: 2 } })).toEqual(["the query field page is absent"]);
});

test("a body that nobody has read yet cannot be asked for", () => {
  async function* body(): AsyncGenerator<Uint8Array> {
    yield bytes("{}");
  }
  const unread = new MockRequest({ ...requestTo("http://any.test/"), body: body() });

  expect(() => misfitsOf(unread, { json: {} })).toThrow("Read it from record.body.");
});
