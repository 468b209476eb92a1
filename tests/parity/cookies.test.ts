import { type Cookie, CookieConflict, type CookieJar, Cookies, type CookiesOptions } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const policies: readonly CookiesOptions[] = [{ policy: "rfc6265bis" }, { policy: "httpx" }];

test("cookies are a map", covers("models/test_cookies.py::test_cookies"), () => {
  for (const options of policies) {
    const cookies = new Cookies({ name: "value" }, options);

    expect([cookies.get("name"), cookies.has("name"), cookies.size, Object.fromEntries(cookies)]).toEqual([
      "value",
      true,
      1,
      { name: "value" },
    ]);
    expect([cookies.delete("name"), cookies.delete("name")]).toEqual([true, false]);
    expect([cookies.get("name"), cookies.has("name"), cookies.size, Object.fromEntries(cookies)]).toEqual([
      undefined,
      false,
      0,
      {},
    ]);
  }
});

test("update takes cookies over with their domain", covers("models/test_cookies.py::test_cookies_update"), () => {
  for (const options of policies) {
    const cookies = new Cookies({}, options);
    const more = new Cookies({}, options);
    more.set("name", "value", { domain: "example.com" });
    cookies.update(more);

    expect([Object.fromEntries(cookies), cookies.get("name", { domain: "example.com" })]).toEqual([
      { name: "value" },
      "value",
    ]);
  }
});

test(
  "a name on two domains is a conflict, until one is cleared",
  covers("models/test_cookies.py::test_cookies_with_domain"),
  () => {
    for (const options of policies) {
      const cookies = new Cookies({}, options);
      cookies.set("name", "value", { domain: "example.com" });
      cookies.set("name", "value", { domain: "example.org" });

      expect(() => cookies.get("name")).toThrow(CookieConflict);
      expect(() => cookies.get("name")).toThrow(
        '2 cookies are called "name": example.com/, example.org/. Say which one by its domain and path.',
      );
      cookies.clear({ domain: "example.com" });
      expect([cookies.size, cookies.get("name")]).toEqual([1, "value"]);
    }
  },
);

test(
  "cookies are cleared and deleted by domain and path",
  covers("models/test_cookies.py::test_cookies_with_domain_and_path"),
  () => {
    for (const options of policies) {
      const cookies = new Cookies({}, options);
      cookies.set("name", "value", { domain: "example.com", path: "/subpath/1" });
      cookies.set("name", "value", { domain: "example.com", path: "/subpath/2" });
      cookies.clear({ domain: "example.com", path: "/subpath/1" });

      expect(cookies.size).toBe(1);
      cookies.delete("name", { domain: "example.com", path: "/subpath/2" });
      expect(cookies.size).toBe(0);
    }
  },
);

test(
  "each Set-Cookie of a response goes into the jar that was given",
  covers("models/test_cookies.py::test_multiple_set_cookie"),
  () => {
    for (const { policy = "rfc6265bis" } of policies) {
      const jar = new MapJar();
      const cookies = new Cookies(jar, { policy, now: () => Date.UTC(2026, 0, 1) });
      cookies.extract("https://www.example.org", [
        "1P_JAR=2020-08-09-18; expires=Tue, 08-Sep-2099 18:33:35 GMT; path=/; domain=.example.org; Secure",
        "NID=204=KWdXOuypc86YvRfBSiWoW1dEXfSl_5qI7sxZY4umlk4J35yNTeNEkw15; " +
          "expires=Mon, 08-Feb-2099 18:33:35 GMT; path=/; domain=.example.org; HttpOnly",
      ]);

      expect([cookies.size, jar.kept.size]).toEqual([2, 2]);
      expect([...new Cookies(jar, { policy }).keys()]).toEqual(["1P_JAR", "NID"]);
      expect(cookies.header("https://www.example.org/")).toBe(
        "1P_JAR=2020-08-09-18; NID=204=KWdXOuypc86YvRfBSiWoW1dEXfSl_5qI7sxZY4umlk4J35yNTeNEkw15",
      );
      expect([...cookies.all()][0]).toEqual({
        name: "1P_JAR",
        value: "2020-08-09-18",
        domain: ".example.org",
        path: "/",
        expires: policy === "httpx" ? Date.UTC(2099, 8, 8, 18, 33, 35) : Date.UTC(2026, 0, 1) + 400 * 86_400_000,
        secure: true,
        httpOnly: false,
        sameSite: null,
      });
      cookies.clear();
      expect(jar.kept.size).toBe(0);
    }
  },
);

test("cookies come from pairs too", covers("models/test_cookies.py::test_cookies_can_be_a_list_of_tuples"), () => {
  const pairs: [string, string][] = [
    ["name1", "val1"],
    ["name2", "val2"],
  ];
  const cookies = new Cookies(pairs);

  expect([...cookies.entries()]).toEqual(pairs);
  expect(pairs.map(([name]) => cookies.get(name))).toEqual(["val1", "val2"]);
});

test(
  "cookies are shown with their domains and without their values",
  covers("models/test_cookies.py::test_cookies_repr"),
  () => {
    const cookies = new Cookies();
    cookies.set("foo", "bar", { domain: "http://blah.com" });
    cookies.set("fizz", "buzz", { domain: "http://hello.com" });
    const custom = Symbol.for("nodejs.util.inspect.custom");
    const inspected = (cookies as unknown as Record<symbol, () => string>)[custom]!();

    expect(inspected).toBe(
      "<Cookies[<Cookie foo=[secure] for http://blah.com />, <Cookie fizz=[secure] for http://hello.com />]>",
    );
    expect([String(cookies), JSON.stringify(cookies)]).toEqual([inspected, JSON.stringify(inspected)]);
    expect([...cookies]).toEqual([
      ["foo", "bar"],
      ["fizz", "buzz"],
    ]);
  },
);

test("what cannot be a cookie is refused with its place", () => {
  const cookies = new Cookies();
  const refused = (run: () => unknown): string => {
    try {
      run();
      return "taken";
    } catch (error) {
      return (error as Error).message;
    }
  };

  expect([
    refused(() => cookies.set("a", "1; b=2")),
    refused(() => cookies.set("a", "1\n")),
    refused(() => cookies.set("a=b", "1")),
    refused(() => cookies.set("a", 1 as unknown as string)),
    refused(() => new Cookies({ a: null as unknown as string })),
    refused(() => new Cookies("a=1" as unknown as Record<string, string>)),
    refused(() => new Cookies([["a", "1"], ["b"]] as unknown as Record<string, string>)),
  ]).toEqual([
    'The value of the cookie "a" has ";" at position 1, which cannot be sent.',
    'The value of the cookie "a" has "\\n" at position 1, which cannot be sent.',
    'The name of a cookie has "=" at position 1, which cannot be sent.',
    'The value of the cookie "a" is text, not number.',
    'The value of the cookie "a" is text, not null.',
    "Cookies come from an object or pairs of names and values, not String.",
    "Cookies come in pairs of a name and a value; at position 1 there is none.",
  ]);
  expect(cookies.size).toBe(0);
});

/** What an adapter for a file or for another library looks like. */
class MapJar implements CookieJar {
  readonly kept = new Map<string, Cookie>();

  [Symbol.iterator](): IterableIterator<Cookie> {
    return this.kept.values();
  }

  put(cookie: Cookie): void {
    this.kept.set(keyOf(cookie), cookie);
  }

  remove(cookie: Cookie): void {
    this.kept.delete(keyOf(cookie));
  }
}

function keyOf({ name, domain, path }: Cookie): string {
  return JSON.stringify([name, domain, path]);
}
