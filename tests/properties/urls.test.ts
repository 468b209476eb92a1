import { URL } from "@trunkline/core";
import * as fc from "fast-check";
import { expect, test } from "../portable/index.ts";

const seed = 20261121;

const scheme = fc.constantFrom("http", "https", "HTTP", "ws", "x+y");
const host = fc.constantFrom(
  "example.org",
  "EXAMPLE.org",
  "127.0.0.1",
  "[::1]",
  "[2001:DB8::1]",
  "bücher.example",
  "a_b",
  "xn--bcher-kva.example",
);
const port = fc.constantFrom("", ":", ":80", ":443", ":0", ":8080", ":65535");
const userinfo = fc.constantFrom("", "user@", "user:pass@", "us%40er:p%3Ass@", ":@", "é:ü@");
const segment = fc.oneof(
  fc.constantFrom(".", "..", "", "a", "b;p=1", "...", "%2e", "a%2Fb", "é", "a b", ":", "@", "%", "%zz", "a:b"),
  fc.string({ unit: "grapheme", maxLength: 4 }).map((text) => text.replaceAll(/[/?#\\\0-\u001f\u007f-\u009f]/g, "")),
);
const path = fc.array(segment, { maxLength: 5 }).map((segments) => segments.map((each) => `/${each}`).join(""));
const tail = fc
  .tuple(fc.constantFrom("", "?", "?q", "?a=1&b=%20 é", "?a/../b?c"), fc.constantFrom("", "#", "#s", "#s/../x?é"))
  .map((parts) => parts.join(""));

const absolute = fc
  .tuple(scheme, userinfo, host, port, path, tail)
  .map(([first, user, name, number, ...rest]) => `${first}://${user}${name}${number}${rest.join("")}`);

const relative = fc.oneof(
  fc
    .tuple(
      fc.array(segment, { maxLength: 4 }).map((segments) => segments.join("/")),
      tail,
    )
    .map((parts) => parts.join("")),
  fc.tuple(path, tail).map((parts) => parts.join("")),
  fc.tuple(host, path, tail).map(([name, ...rest]) => `//${name}${rest.join("")}`),
  absolute,
);

/** All that can be asked of a URL. */
function componentsOf(url: URL): unknown {
  const { href, origin, userinfo: user, username, password, host: name, rawHost, port: number } = url;
  const { netloc, path: decoded, target, query, fragment, params } = url;
  return [
    href,
    origin,
    user,
    username,
    password,
    name,
    rawHost,
    number,
    netloc,
    decoded,
    target,
    query,
    fragment,
    params.toString(),
  ];
}

test("what is printed parses as what it was printed from", { tags: ["F012"] }, () => {
  fc.assert(
    fc.property(absolute, (text) => {
      const url = new URL(text);
      const again = new URL(url.href);

      expect(componentsOf(again)).toEqual(componentsOf(url));
      expect(again.equals(url)).toBe(true);
      expect(again.origin).toBe(url.origin);
    }),
    { seed, numRuns: 500 },
  );
});

test("a URL that is put together anew of its components is the same", { tags: ["F012"] }, () => {
  fc.assert(
    fc.property(absolute, (text) => {
      const url = new URL(text);
      const { scheme: first, userinfo: user, rawHost, port: number, target } = url;
      const fragment = text.includes("#") ? url.fragment : null;
      const parts = { scheme: first, userinfo: user, host: rawHost, port: number, target, fragment };

      expect(new URL("", parts).href).toBe(new URL(url, { target }).href);
      expect(new URL("http://other:1/x?y#z", parts).href).toBe(new URL(url, { target }).href);
      expect(componentsOf(url.copyWith({}))).toEqual(componentsOf(url));
    }),
    { seed, numRuns: 500 },
  );
});

test("a reference is joined as RFC 3986 §5.2 goes step by step", { tags: ["F012"] }, () => {
  fc.assert(
    fc.property(absolute, relative, (base, reference) => {
      fc.pre(isReadable(reference));
      // A reference is read first, and where it has a host its path has no dots any more.
      const target = joined(new URL(base).href, new URL(reference).href);
      fc.pre(isReadable(target));

      expect([base, reference, new URL(base).join(reference).href]).toEqual([base, reference, new URL(target).href]);
    }),
    { seed, numRuns: 1000 },
  );
});

function isReadable(text: string): boolean {
  try {
    return new URL(text).href !== "";
  } catch {
    return false;
  }
}

/** RFC 3986 §5.2.2, with the expression of Appendix B. */
function joined(base: string, reference: string): string {
  const of = (text: string): (string | undefined)[] =>
    /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?/.exec(text)!.slice(1);
  const [baseScheme, baseAuthority, basePath = "", baseQuery] = of(base);
  let [first, authority, way = "", query] = of(reference);
  const fragment = of(reference)[4];
  if (first === undefined) {
    first = baseScheme;
    if (authority === undefined) {
      authority = baseAuthority;
      if (way === "") {
        way = basePath;
        query ??= baseQuery;
      } else if (!way.startsWith("/")) way = basePath === "" ? `/${way}` : basePath.replace(/[^/]*$/, "") + way;
    }
  }
  const prefix = `${first}:${authority === undefined ? "" : `//${authority}`}`;
  return (
    prefix +
    withoutDots(way) +
    (query === undefined ? "" : `?${query}`) +
    (fragment === undefined ? "" : `#${fragment}`)
  );
}

/** RFC 3986 §5.2.4. */
function withoutDots(way: string): string {
  let [input, output] = [way, ""];
  while (input !== "") {
    if (/^\.\.?\//.test(input)) input = input.replace(/^\.\.?\//, "");
    else if (/^\/\.(\/|$)/.test(input)) input = input.replace(/^\/\.(\/|$)/, "/");
    else if (/^\/\.\.(\/|$)/.test(input)) {
      input = input.replace(/^\/\.\.(\/|$)/, "/");
      output = output.replace(/\/?[^/]*$/, "");
    } else if (input === "." || input === "..") input = "";
    else {
      const [head = ""] = /^\/?[^/]*/.exec(input) ?? [];
      output += head;
      input = input.slice(head.length);
    }
  }
  return output;
}
