// Another library's jar as the place where cookies are kept: this is all an adapter needs.
import { type Cookie, type CookieInput, type CookieJar, Cookies } from "@trunkline/core";
import * as tough from "tough-cookie";
import { expect, test } from "../portable/index.ts";

test("cookies live in a jar of tough-cookie", { tags: ["F015"] }, () => {
  const jar = new tough.CookieJar();
  jar.setCookieSync("old=1; Domain=example.org; Secure", "https://example.org/");
  const cookies = new Cookies(toughJar(jar));
  cookies.extract("https://a.example.org/x/", ["new=2; Max-Age=60", "old=; Domain=example.org; Path=/; Max-Age=0"]);
  cookies.set("everywhere", "3");

  expect(cookies.header("https://a.example.org/x/y")).toBe("new=2; everywhere=3");
  expect(jar.getCookieStringSync("https://a.example.org/x/y")).toBe("new=2");
  expect(Array.from(new Cookies(toughJar(jar)).all(), ({ name, domain, path }) => [name, domain, path])).toEqual([
    ["new", "a.example.org", "/x"],
    ["everywhere", "", "/"],
  ]);
});

function toughJar(jar: tough.CookieJar): CookieJar {
  return {
    *[Symbol.iterator]() {
      for (const cookie of jar.serializeSync()?.cookies ?? []) yield ours(tough.Cookie.fromJSON(cookie)!);
    },
    put: (cookie) => jar.store.putCookie(theirs(cookie), ignored),
    remove: (cookie) => jar.store.removeCookie(bare(cookie.domain), cookie.path, cookie.name, ignored),
  };
}

function ours(cookie: tough.Cookie): CookieInput {
  const { key, value, domain, path, expires, secure, httpOnly, hostOnly } = cookie;
  return {
    name: key,
    value,
    domain: hostOnly === false ? `.${domain}` : (domain ?? ""),
    path: path ?? "/",
    expires: expires instanceof Date ? expires.getTime() : null,
    secure,
    httpOnly,
  };
}

function theirs({ name, value, domain, path, expires, secure, httpOnly }: Cookie): tough.Cookie {
  return new tough.Cookie({
    key: name,
    value: value ?? "",
    domain: bare(domain),
    path,
    expires: expires === null ? "Infinity" : new Date(expires),
    secure,
    httpOnly,
    hostOnly: !domain.startsWith("."),
    creation: new Date(),
  });
}

function bare(domain: string): string {
  return domain.replace(/^\./, "");
}

function ignored(): void {}
