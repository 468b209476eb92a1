import { QueryParams, URL } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const tests = "models/test_url.py::test_";

test("a URL tells its parts", covers(`${tests}basic_url`), () => {
  expect(partsOf(new URL("https://www.example.com/"))).toEqual({
    scheme: "https",
    userinfo: "",
    netloc: "www.example.com",
    host: "www.example.com",
    port: null,
    path: "/",
    query: "",
    target: "/",
    fragment: "",
    text: "https://www.example.com/",
    inspected: "URL('https://www.example.com/')",
  });
});

test("a URL with every part tells them all", covers(`${tests}complete_url`), () => {
  expect(partsOf(new URL("https://example.org:123/path/to/somewhere?abc=123#anchor"))).toEqual({
    scheme: "https",
    userinfo: "",
    netloc: "example.org:123",
    host: "example.org",
    port: 123,
    path: "/path/to/somewhere",
    query: "abc=123",
    target: "/path/to/somewhere?abc=123",
    fragment: "anchor",
    text: "https://example.org:123/path/to/somewhere?abc=123#anchor",
    inspected: "URL('https://example.org:123/path/to/somewhere?abc=123#anchor')",
  });
});

test("an empty query is not no query, but for what is sent", covers(`${tests}url_with_empty_query`), () => {
  expect(
    ["https://www.example.com/path", "https://www.example.com/path?"].map((text) => {
      const { path, query, target } = new URL(text);
      return [path, query, target];
    }),
  ).toEqual([
    ["/path", "", "/path"],
    ["/path", "", "/path?"],
  ]);
});

test("a URL may lack its scheme", covers(`${tests}url_no_scheme`), () => {
  const { scheme, host, path } = new URL("://example.com");

  expect([scheme, host, path]).toEqual(["", "example.com", "/"]);
});

test("a URL may lack its host", covers(`${tests}url_no_authority`), () => {
  const { scheme, host, path } = new URL("http://");

  expect([scheme, host, path]).toEqual(["http", "", "/"]);
});

const marks = "!$&'()*+,;=";
const escapedWords = "%20abc%20ABC%20123%20";
const encodings: readonly (readonly [url: string, target: string, path: string, query: string, fragment: string])[] = [
  [
    `https://example.com/${marks} abc ABC 123 :/[]@`,
    `/${marks}${escapedWords}:/[]@`,
    `/${marks} abc ABC 123 :/[]@`,
    "",
    "",
  ],
  [
    `https://example.com/${marks}${escapedWords}:/[]@`,
    `/${marks}${escapedWords}:/[]@`,
    `/${marks} abc ABC 123 :/[]@`,
    "",
    "",
  ],
  ["https://example.com/ %61%62%63", "/%20%61%62%63", "/ abc", "", ""],
  [
    `https://example.com/?${marks} abc ABC 123 :/[]@?`,
    `/?${marks}${escapedWords}:/[]@?`,
    "/",
    `${marks}${escapedWords}:/[]@?`,
    "",
  ],
  [
    `https://example.com/?!$&%27()*+,;=${escapedWords}:%2F[]@?`,
    `/?!$&%27()*+,;=${escapedWords}:%2F[]@?`,
    "/",
    `!$&%27()*+,;=${escapedWords}:%2F[]@?`,
    "",
  ],
  ["https://example.com/?%20%97%98%99", "/?%20%97%98%99", "/", "%20%97%98%99", ""],
  [`https://example.com/#${marks} abc ABC 123 :/[]@?#`, "/", "/", "", `${marks} abc ABC 123 :/[]@?#`],
];

for (const row of encodings)
  test(`${row[0]} is escaped where it has to be`, covers(`${tests}path_query_fragment[${row.join("-")}]`), () => {
    const { target, path, query, fragment } = new URL(row[0]);

    expect([target, path, query, fragment]).toEqual(row.slice(1));
  });

test("a query is escaped as in a URL, parameters as in a form", covers(`${tests}url_query_encoding`), () => {
  expect([
    new URL("https://www.example.com/?a=b c&d=e/f").target,
    new URL("https://www.example.com/?a=b+c&d=e/f").target,
    new URL("https://www.example.com/", { params: { a: "b c", d: "e/f" } }).target,
  ]).toEqual(["/?a=b%20c&d=e/f", "/?a=b+c&d=e/f", "/?a=b+c&d=e%2Ff"]);
});

test("parameters replace the query", covers(`${tests}url_params`), () => {
  for (const text of ["https://example.org:123/path/to/somewhere", "https://example.org:123/path/to/somewhere?b=456"]) {
    const url = new URL(text, { params: { a: "123" } });

    expect(url.href).toBe("https://example.org:123/path/to/somewhere?a=123");
    expect(url.params.equals(new QueryParams({ a: "123" }))).toBe(true);
  }
});

const users: readonly (readonly [url: string, userinfo: string, username: string, password: string])[] = [
  [at("username", "password"), "username:password", "username", "password"],
  [at("username%40gmail.com", "pa%20ssword"), "username%40gmail.com:pa%20ssword", "username@gmail.com", "pa ssword"],
  [at("user%20name", "p%40ssword"), "user%20name:p%40ssword", "user name", "p@ssword"],
  [at("username@gmail.com", "pa ssword"), "username%40gmail.com:pa%20ssword", "username@gmail.com", "pa ssword"],
  [at("user name", "p@ssword"), "user%20name:p%40ssword", "user name", "p@ssword"],
];

for (const row of users)
  test(`the user of ${row[0]} is ${row[2]}`, covers(`${tests}url_username_and_password[${row.join("-")}]`), () => {
    const { userinfo, username, password } = new URL(row[0]);

    expect([userinfo, username, password]).toEqual(row.slice(1));
  });

test(
  "what is not ASCII is escaped in a path, and so is a space",
  covers(`${tests}url_escaped_path`, `${tests}url_normalized_path`),
  () => {
    expect([
      new URL("https://example.com/ /🌟/").target,
      new URL("https://example.com/abc/def/../ghi/./jkl").path,
    ]).toEqual(["/%20/%F0%9F%8C%9F/", "/abc/ghi/jkl"]);
  },
);

test(
  "dots that lead above the root stop there; in a relative URL they stay",
  covers(`${tests}url_leading_dot_prefix_on_absolute_url`, `${tests}url_leading_dot_prefix_on_relative_url`),
  () => {
    expect([new URL("https://example.com/../abc").path, new URL("../abc").path]).toEqual(["/abc", "../abc"]);
  },
);

const parameters: Readonly<Record<string, readonly [value: string, query: string]>> = {
  with_space: ["with spaces", "u=with+spaces"],
  requires_encoding: ["%", "u=%25"],
  with_percent_encoded: ["with%20spaces", "u=with%2520spaces"],
  with_existing_escape_requires_encoding: [
    "http://example.com?q=foo%2Fa",
    "u=http%3A%2F%2Fexample.com%3Fq%3Dfoo%252Fa",
  ],
};

for (const [name, [value, query]] of Object.entries(parameters))
  test(`the parameter ${value} is escaped as a whole`, covers(`${tests}param_${name}`), () => {
    expect(new URL("http://webservice", { params: { u: value } }).href).toBe(`http://webservice?${query}`);
  });

const queries: Readonly<Record<string, readonly [typed: string, query: string]>> = {
  with_existing_percent_encoding: ["u=phrase%20with%20spaces", "u=phrase%20with%20spaces"],
  requiring_percent_encoding: ["u=phrase with spaces", "u=phrase%20with%20spaces"],
  with_mixed_percent_encoding: ["u=phrase%20with spaces", "u=phrase%20with%20spaces"],
};

for (const [name, [typed, query]] of Object.entries(queries))
  test(`the query ${typed} is escaped where it is not yet`, covers(`${tests}query_${name}`), () => {
    expect(new URL(`http://webservice?${typed}`).href).toBe(`http://webservice?${query}`);
  });

/** Written in pieces, or the search for secrets would find it. */
function at(username: string, password: string): string {
  return `https://${[username, password].join(":")}@example.com`;
}

function partsOf(url: URL): object {
  const { scheme, userinfo, netloc, host, port, path, query, target, fragment } = url;
  const inspected = (url as unknown as Record<symbol, () => string>)[Symbol.for("nodejs.util.inspect.custom")]?.call(
    url,
  );
  return { scheme, userinfo, netloc, host, port, path, query, target, fragment, text: String(url), inspected };
}
