import { QueryParams, URL } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const tests = "models/test_url.py::test_";

test("a URL is made of components", covers(`${tests}url_with_components`), () => {
  const url = new URL("", { scheme: "https", host: "www.example.com", path: "/" });
  const { scheme, userinfo, host, port, path, query, fragment, href } = url;

  expect({ scheme, userinfo, host, port, path, query, fragment, href }).toEqual({
    scheme: "https",
    userinfo: "",
    host: "www.example.com",
    port: null,
    path: "/",
    query: "",
    fragment: "",
    href: "https://www.example.com/",
  });
});

test("a relative path alone is a URL", covers(`${tests}url_with_relative_path`), () => {
  expect(new URL("", { path: "abc" }).path).toBe("abc");
});

test("a URL equals its text and another URL with it", covers(`${tests}url_eq_str`), () => {
  const text = "https://example.org:123/path/to/somewhere?abc=123#anchor";
  const url = new URL(text);

  expect([url.equals(text), url.equals(new URL(text)), url.equals(`${text}s`), String(url)]).toEqual([
    true,
    true,
    false,
    text,
  ]);
});

test("the text of a URL finds it in a set", covers(`${tests}url_set`), () => {
  const urls = [
    new URL("http://example.org:123/path/to/somewhere"),
    new URL("http://example.org:123/path/to/somewhere/else"),
  ];
  const known = new Set(urls.map((url) => url.href));

  expect(urls.map((url) => known.has(new URL(url).href))).toEqual([true, true]);
});

test("scheme, netloc and path are exchanged one by one", covers(`${tests}copy_with`), () => {
  const url = new URL("https://www.example.com/");

  expect([
    url.copyWith({}).href,
    url.copyWith({ scheme: "http" }).href,
    url.copyWith({ netloc: "example.com" }).href,
    url.copyWith({ path: "/abc" }).href,
  ]).toEqual([
    "https://www.example.com/",
    "http://www.example.com/",
    "https://example.com/",
    "https://www.example.com/abc",
  ]);
});

const exchanges: Readonly<
  Record<string, readonly [from: string, changes: Parameters<URL["copyWith"]>[0], href: string]>
> = {
  authority_subcomponents: [
    "https://example.org",
    { username: "username", password: "password", port: 444, host: "example.net" },
    `https://${["username", "password"].join(":")}@example.net:444`,
  ],
  netloc: ["https://example.org", { netloc: "example.net:444" }, "https://example.net:444"],
  userinfo_subcomponents: [
    "https://example.org",
    { username: "tom@example.org", password: "abc123@ %" },
    `https://${["tom%40example.org", "abc123%40%20%"].join(":")}@example.org`,
  ],
  urlencoded_path: ["https://example.org", { path: "/path to somewhere" }, "https://example.org/path%20to%20somewhere"],
  query: ["https://example.org", { query: "a=123" }, "https://example.org?a=123"],
};

for (const [name, [from, changes, href]] of Object.entries(exchanges))
  test(`${Object.keys(changes).join(", ")} are exchanged together`, covers(`${tests}url_copywith_${name}`), () => {
    expect(new URL(from).copyWith(changes).href).toBe(href);
  });

test("path and query are exchanged as what is sent", covers(`${tests}url_copywith_raw_path`), () => {
  const copies = ["/some/path", "/some/path?", "/some/path?a=123"].map((target) =>
    new URL("https://example.com").copyWith({ target }),
  );

  expect(copies.map(({ path, query, target }) => [path, query, target])).toEqual([
    ["/some/path", "", "/some/path"],
    ["/some/path", "", "/some/path?"],
    ["/some/path", "a=123", "/some/path?a=123"],
  ]);
});

test("a parameter is set", covers(`${tests}url_set_param_manipulation`), () => {
  const url = new URL("https://example.org:123/?a=123").copySetParam("a", "456");

  expect(url.href).toBe("https://example.org:123/?a=456");
});

test("a parameter is added", covers(`${tests}url_add_param_manipulation`), () => {
  const url = new URL("https://example.org:123/?a=123").copyAddParam("a", "456");

  expect(url.href).toBe("https://example.org:123/?a=123&a=456");
});

test(
  "a parameter is removed, and the question mark with the last one",
  covers(`${tests}url_remove_param_manipulation`),
  () => {
    const url = new URL("https://example.org:123/?a=123").copyRemoveParam("a");

    expect(url.href).toBe("https://example.org:123/");
  },
);

test("parameters are merged", covers(`${tests}url_merge_params_manipulation`), () => {
  const url = new URL("https://example.org:123/?a=123").copyMergeParams({ b: "456" });

  expect(url.href).toBe("https://example.org:123/?a=123&b=456");
  expect(url.params.equals(new QueryParams("b=456&a=123"))).toBe(true);
});
