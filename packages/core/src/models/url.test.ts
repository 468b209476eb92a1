import { inspect } from "node:util";
import { expect, test } from "vitest";
import { InvalidURL } from "../errors.ts";
import { seeded, textFrom } from "../../test/seeded.ts";
import { parseUrl } from "./parse-url.ts";
import { URL } from "./url.ts";

// RFC 3986 §5.4.1 and §5.4.2, the base being http://a/b/c/d;p?q.
const rfc3986: readonly (readonly [reference: string, target: string])[] = [
  ["g", "http://a/b/c/g"],
  ["./g", "http://a/b/c/g"],
  ["g/", "http://a/b/c/g/"],
  ["/g", "http://a/g"],
  ["//g", "http://g"],
  ["?y", "http://a/b/c/d;p?y"],
  ["g?y", "http://a/b/c/g?y"],
  ["#s", "http://a/b/c/d;p?q#s"],
  ["g#s", "http://a/b/c/g#s"],
  ["g?y#s", "http://a/b/c/g?y#s"],
  [";x", "http://a/b/c/;x"],
  ["g;x", "http://a/b/c/g;x"],
  ["g;x?y#s", "http://a/b/c/g;x?y#s"],
  ["", "http://a/b/c/d;p?q"],
  [".", "http://a/b/c/"],
  ["./", "http://a/b/c/"],
  ["..", "http://a/b/"],
  ["../", "http://a/b/"],
  ["../g", "http://a/b/g"],
  ["../..", "http://a/"],
  ["../../", "http://a/"],
  ["../../g", "http://a/g"],
  ["../../../g", "http://a/g"],
  ["../../../../g", "http://a/g"],
  ["/./g", "http://a/g"],
  ["/../g", "http://a/g"],
  ["g.", "http://a/b/c/g."],
  [".g", "http://a/b/c/.g"],
  ["g..", "http://a/b/c/g.."],
  ["..g", "http://a/b/c/..g"],
  ["./../g", "http://a/b/g"],
  ["./g/.", "http://a/b/c/g/"],
  ["g/./h", "http://a/b/c/g/h"],
  ["g/../h", "http://a/b/c/h"],
  ["g;x=1/./y", "http://a/b/c/g;x=1/y"],
  ["g;x=1/../y", "http://a/b/c/y"],
  ["g?y/./x", "http://a/b/c/g?y/./x"],
  ["g?y/../x", "http://a/b/c/g?y/../x"],
  ["g#s/./x", "http://a/b/c/g#s/./x"],
  ["g#s/../x", "http://a/b/c/g#s/../x"],
  // For backward compatibility, as §5.2.2 allows.
  ["http:g", "http://a/b/c/g"],
];

test.for(rfc3986)('RFC 3986 §5.4: "%s" leads to %s', { tags: ["F012"] }, ([reference, target]) => {
  expect(new URL("http://a/b/c/d;p?q").join(reference).href).toBe(target);
});

test("a relative URL is a base too", () => {
  const base = new URL("/a/b?q#f");

  expect(["c", "../c", "?x", "", "/d", "//h/p", "https://h/p"].map((reference) => base.join(reference).href)).toEqual([
    "/a/c",
    "/c",
    "/a/b?x",
    "/a/b?q",
    "/d",
    "//h/p",
    "https://h/p",
  ]);
});

test.for(["http:////h/p", "http:/.//h/p", "http://:80//h", "x://u@/..//h", "foo:////"])(
  "%s keeps its meaning when printed",
  (text) => {
    const url = new URL(text);

    expect(partsOf(new URL(url.href))).toEqual(partsOf(url));
    expect(url.host).toBe("");
  },
);

test("a joined path never becomes a host", () => {
  for (const reference of ["..//evil/x", ".//evil", "/.//evil"]) {
    expect(new URL("http://h/a").join(reference).host).toBe("h");
    expect(hostOf(() => new URL("/a").join(reference))).not.toBe("evil");
  }
});

const schemes = ["http://", "HTTPS://", "ws://", "http:", "foo://", "//", "", "://"];
const authorities = ["h", "host.example", "H", "u:secret@", "[::1]", "1.2.3.4", ":80", ":8080", ":", "@", "%41", "a b"];
const targets = [
  "/",
  "//",
  "/a",
  "/..",
  "/.",
  ".",
  "..",
  "%2F",
  "%",
  "?",
  "q=1",
  "&",
  "#",
  " ",
  "é",
  "'",
  '"',
  ":",
  ";",
  "{",
  "\\",
  "^",
  "@",
  "*",
];

function randomUrls(seed: number, count: number): string[] {
  const random = seeded(seed);
  return Array.from(
    { length: count },
    () => textFrom(random, schemes, 1) + textFrom(random, authorities, 3) + textFrom(random, targets, 6),
  );
}

test("a URL reads the same whether its origin has been met or not", { tags: ["F012"] }, () => {
  for (const text of randomUrls(1, 4000)) {
    const long = answer(() => parseUrl(text));
    const target = long === null ? undefined : long.query === null ? long.path : `${long.path}?${long.query}`;

    for (const url of [answer(() => new URL(text)), answer(() => new URL(text))])
      expect([text, url?.scheme, url?.userinfo, url?.rawHost, url?.port, url?.target]).toEqual([
        text,
        long?.scheme,
        long?.userinfo,
        long?.host,
        long?.port,
        target?.replace(/^(?=$|\?)/, "/"),
      ]);
  }
});

test("what begins like a known origin is not taken for it", () => {
  void new URL("//known.example/");
  void new URL("http://known.example/");
  const texts = [
    "://known.example/x",
    "http://known.example/./x",
    "http://known.example/a b",
    "http://known.example/x#f",
  ];

  expect(texts.map((text) => answer(() => new URL(text))?.href)).toEqual([
    "//known.example/x",
    "http://known.example/x",
    "http://known.example/a%20b",
    "http://known.example/x#f",
  ]);
});

test("a printed URL is the URL it was printed from", { tags: ["F012"] }, () => {
  for (const text of randomUrls(2, 4000)) {
    const url = answer(() => new URL(text));
    if (url === null) continue;
    const again = new URL(url.href);

    expect([text, partsOf(again)]).toEqual([text, partsOf(url)]);
  }
});

test("the password of a URL shows in no text form of it", () => {
  for (const text of randomUrls(3, 4000)) {
    const url = answer(() => new URL(text));
    if (url === null || !url.password.includes("secret")) continue;

    expect(
      [String(url), JSON.stringify({ url }), inspect(url), inspect({ url }), inspect(url.record)].join(),
    ).not.toContain("secret");
  }
  expect(String(new URL("http://user:secret@h/p"))).toBe("http://user:[secure]@h/p");
  expect(new URL("http://user:secret@h/p").record.href).toBe("http://h/p");
});

test("parts are exchanged one by one", { tags: ["F012"] }, () => {
  const url = new URL("https://user:pass@example.org:8443/a%2Fb?x=1#f");

  expect({
    scheme: url.copyWith({ scheme: "http" }).href,
    host: url.copyWith({ host: "h" }).href,
    address: url.copyWith({ host: "::1" }).href,
    bracketed: url.copyWith({ host: "[::1]" }).href,
    port: url.copyWith({ port: null }).href,
    defaultPort: url.copyWith({ port: 443 }).href,
    path: url.copyWith({ path: "/p %3F" }).href,
    target: url.copyWith({ target: "/p?q=a b" }).href,
    query: url.copyWith({ query: "a b%23c" }).href,
    emptyQuery: url.copyWith({ query: "" }).href,
    noQuery: url.copyWith({ query: null }).href,
    params: url.copyWith({ params: { y: [1, 2] } }).href,
    noParams: url.copyWith({ params: {} }).href,
    fragment: url.copyWith({ fragment: null }).href,
    username: url.copyWith({ username: "u@" }).href,
    password: url.copyWith({ username: "u", password: "p:/" }).href,
    userinfo: url.copyWith({ userinfo: "u:p%20q r" }).href,
    netloc: url.copyWith({ netloc: "[::1]:80" }).href,
    hostAndPort: url.copyWith({ host: "BÜCHER.example", port: 1 }).href,
    nothing: url.copyWith({}).href,
    absent: url.copyWith({ host: undefined }).href,
  }).toEqual({
    scheme: "http://user:pass@example.org:8443/a%2Fb?x=1#f",
    host: "https://user:pass@h:8443/a%2Fb?x=1#f",
    address: "https://user:pass@[::1]:8443/a%2Fb?x=1#f",
    bracketed: "https://user:pass@[::1]:8443/a%2Fb?x=1#f",
    port: "https://user:pass@example.org/a%2Fb?x=1#f",
    defaultPort: "https://user:pass@example.org/a%2Fb?x=1#f",
    path: "https://user:pass@example.org:8443/p%20%3F?x=1#f",
    target: "https://user:pass@example.org:8443/p?q=a%20b#f",
    query: "https://user:pass@example.org:8443/a%2Fb?a%20b%23c#f",
    emptyQuery: "https://user:pass@example.org:8443/a%2Fb?#f",
    noQuery: "https://user:pass@example.org:8443/a%2Fb#f",
    params: "https://user:pass@example.org:8443/a%2Fb?y=1&y=2#f",
    noParams: "https://user:pass@example.org:8443/a%2Fb#f",
    fragment: "https://user:pass@example.org:8443/a%2Fb?x=1",
    username: "https://u%40@example.org:8443/a%2Fb?x=1#f",
    password: "https://u:p%3A%2F@example.org:8443/a%2Fb?x=1#f",
    userinfo: "https://u:p%20q%20r@example.org:8443/a%2Fb?x=1#f",
    netloc: "https://user:pass@[::1]:80/a%2Fb?x=1#f",
    hostAndPort: "https://user:pass@xn--bcher-kva.example:1/a%2Fb?x=1#f",
    nothing: url.href,
    absent: url.href,
  });
});

test("no part can be exchanged for more than itself", () => {
  const url = new URL("http://h/p");
  const changes = [
    { host: "evil:80" },
    { host: "[evil]" },
    { netloc: "[::1]evil" },
    { netloc: "h:80/evil" },
    { userinfo: "u@evil" },
    { path: "/?evil" },
    { path: "/#evil" },
    { query: "#evil" },
    { target: "/#evil" },
    { target: "//evil\n" },
    { scheme: "http://evil/" },
    { scheme: "1" },
    { port: Number.NaN },
    { port: 1.5 },
    { port: -1 },
  ];

  for (const change of changes) expect([change, hostOf(() => url.copyWith(change))]).toEqual([change, null]);
  for (const host of ["evil/x", "evil?x", "evil#", "u@evil"])
    expect(url.copyWith({ host }).href).toBe(`http://${encodeURIComponent(host)}/p`);
  expect(hostOf(() => new URL("/p").copyWith({ path: "//evil/x" }))).not.toBe("evil");
  expect(hostOf(() => new URL("http://h//evil/x").copyWith({ host: "" }))).not.toBe("evil");
});

test("the record for the transport is made once and holds no userinfo", () => {
  const url = new URL("http://u:p@h:8/a?b#c");

  expect(url.record).toEqual({
    href: "http://h:8/a?b#c",
    origin: { scheme: "http", host: "h", port: 8, key: "http://h:8", authority: "h:8" },
    target: "/a?b",
  });
  expect(url.record).toBe(url.record);
  expect(new URL("HTTP://H:8/other").origin).toBe(url.origin);
});

test("only text and URL objects are URLs", () => {
  expect(new URL(new globalThis.URL("http://h/a b")).href).toBe("http://h/a%20b");
  for (const input of [null, undefined, 1, {}]) expect(() => new URL(input as never)).toThrow(/text or a URL object/);
});

function answer<Value>(run: () => Value): Value | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof InvalidURL) return null;
    throw error;
  }
}

function hostOf(run: () => URL): string | null {
  return answer(run)?.host ?? null;
}

function partsOf({ href, scheme, userinfo, host, port, path, query, fragment }: URL): unknown[] {
  return [href, scheme, userinfo, host, port, path, query, fragment];
}
