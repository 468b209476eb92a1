import { URL } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";
import { refusalOf } from "./url-refusal.ts";

const tests = "models/test_url.py::test_";

test("a port that is no number is named", covers(`${tests}url_invalid_port`), () => {
  expect(refusalOf(() => new URL("https://example.com:abc/"))).toBe('INVALID_URL: The port "abc" is no number.');
});

test("a URL of more than 65536 characters is refused", covers(`${tests}url_excessively_long_url`), () => {
  expect(refusalOf(() => new URL(`https://www.example.com/${"x".repeat(100_000)}`))).toBe(
    "INVALID_URL: The URL has 100024 characters; at most 65536 are allowed.",
  );
});

test("so is a component as long, by its name", covers(`${tests}url_excessively_long_component`), () => {
  expect(refusalOf(() => new URL("https://www.example.com", { path: `/${"x".repeat(100_000)}` }))).toBe(
    "INVALID_URL: The path has 100001 characters; at most 65536 are allowed.",
  );
});

test("an unprintable character is refused where it stands", covers(`${tests}url_non_printing_character_in_url`), () => {
  expect(refusalOf(() => new URL("https://www.example.com/\n"))).toBe(
    String.raw`INVALID_URL: The URL has the unprintable character "\n" at position 24. Escape it as %XX.`,
  );
});

test("so it is in a component, by its name", covers(`${tests}url_non_printing_character_in_component`), () => {
  expect(refusalOf(() => new URL("https://www.example.com", { path: "/\n" }))).toBe(
    String.raw`INVALID_URL: The path has the unprintable character "\n" at position 1. Escape it as %XX.`,
  );
});

test(
  "what is no component is a programming mistake, and there is a list of those that are",
  covers(`${tests}urlparse_with_invalid_component`, `${tests}url_with_invalid_component`),
  () => {
    const components = { scheme: "https", host: "www.example.com", incorrect: "/" };

    expect(refusalOf(() => new URL("", components))).toBe(
      'TypeError: "incorrect" is no component of a URL. There are scheme, username, password, userinfo, host, netloc, path, query, target, fragment, port and params.',
    );
  },
);

test("a scheme begins with a letter", covers(`${tests}urlparse_with_invalid_scheme`), () => {
  expect(refusalOf(() => new URL("", { scheme: "~", host: "www.example.com", path: "/" }))).toBe(
    'INVALID_URL: The scheme has "~" at position 0: a letter comes first, and letters, digits, "+", "-" and "." may follow.',
  );
});

test("a path is not read as anything else", covers(`${tests}urlparse_with_invalid_path`), () => {
  expect([
    refusalOf(() => new URL("", { scheme: "https", host: "www.example.com", path: "abc" })),
    refusalOf(() => new URL("", { path: "//abc" })),
    refusalOf(() => new URL("", { path: ":abc" })),
  ]).toEqual([
    'INVALID_URL: The path of a URL with a host must be empty or begin with "/".',
    'INVALID_URL: The path of a relative URL cannot start with "//".',
    'INVALID_URL: The path of a relative URL cannot start with ":".',
  ]);
});

test("only text and URL objects are URLs; the platform's is one", covers(`${tests}url_invalid_type`), () => {
  expect(refusalOf(() => new URL(new Date() as never))).toBe("TypeError: A URL is text or a URL object, not Date.");
  expect(new URL(new globalThis.URL("https://example.org/a")).href).toBe("https://example.org/a");
});

test(
  "what is no component cannot be exchanged, nor for another type",
  covers(`${tests}url_copywith_invalid_component`),
  () => {
    const url = new URL("https://example.org");

    expect([
      refusalOf(() => url.copyWith({ pathh: "/incorrect-spelling" } as never)),
      refusalOf(() => url.copyWith({ userinfo: new Uint8Array(1) } as never)),
      refusalOf(() => url.copyWith({ port: "80" } as never)),
    ]).toEqual([
      'TypeError: "pathh" is no component of a URL. There are scheme, username, password, userinfo, host, netloc, path, query, target, fragment, port and params.',
      "TypeError: The userinfo of a URL is a string, not object.",
      "TypeError: The port of a URL is a number, not string.",
    ]);
  },
);

test("no component is exchanged for more than itself", covers(`${tests}url_copywith_security`), () => {
  const whole = `https://${["xxxx", "xxxx"].join(":")}@xxxxxxx/xxxxx/xxx?x=x#xxxxx`;

  expect([
    refusalOf(() => new URL(`https://${["u", "p"].join(":")}@[invalid!]//evilHost/path?t=w#tw`)),
    refusalOf(() => new URL("https://example.com/path?t=w").copyWith({ scheme: whole })),
  ]).toEqual([
    'INVALID_URL: "[invalid!]" is no IPv6 address: eight groups of hexadecimal digits, or "::".',
    'INVALID_URL: The scheme has ":" at position 5: a letter comes first, and letters, digits, "+", "-" and "." may follow.',
  ]);
});
