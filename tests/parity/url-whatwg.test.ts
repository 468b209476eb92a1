import { URL } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";
import vectors from "../vectors/whatwg-urls.json" with { type: "json" };
import rawInputs from "./url-raw-inputs.json" with { type: "json" };

interface Vector {
  readonly href: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
type Parts = readonly [
  href: string,
  scheme: string,
  userinfo: string,
  rawHost: string,
  host: string | null,
  port: number | null,
  target: string,
  fragment: string,
];

// Those that have an answer, numbered as in httpx's test.
const valid: readonly Vector[] = (vectors as readonly (string | Vector)[]).filter(
  (vector): vector is Vector => typeof vector === "object" && "href" in vector,
);

// A space in a path that is not to be taken apart stays there by WHATWG's rules, and is escaped by RFC 3986's.
const withSpaces = new Map([
  ["a: foo.com", "a:%20foo.com"],
  ["lolscheme:x x#x%20x", "lolscheme:x%20x#x%20x"],
]);

test("563 of WHATWG's vectors have an answer", () => {
  expect(valid.length).toBe(563);
});

for (const [index, vector] of valid.entries())
  test(`WHATWG's answer ${index} is taken apart as it is: ${vector.href}`, covers(row(index)), () => {
    const url = new URL(vector.href);
    const escaped = withSpaces.get(vector.href);
    if (escaped === undefined) expect(partsOf(url)).toEqual(expected(vector));
    else expect(url.href).toBe(escaped);
  });

// What httpx answers to the inputs as they stand, and where the answer here is another one on purpose.
const refused = new Map([
  ["http://f: 21 / b ? d # e ", "a port is digits"],
  ["http://foo:-80/", "a port is digits"],
  ["http://f:18446744073709551697/c", "a port is a number that can be told from its neighbours"],
  ["http://f:340282366920938463463374607431768211537/c", "a port is a number that can be told from its neighbours"],
  ["http://[::%31]", "no zone in an address"],
  ["non-special://[:80/", "half an IPv6 address"],
]);

test("WHATWG's inputs are read, or refused, as httpx does", () => {
  const different = (rawInputs as unknown as readonly (readonly [string, Parts | null])[])
    .filter(([text]) => !refused.has(text))
    .map(([text, theirs]) => [text, answer(text), theirs && asHere(theirs)])
    .filter(([, ours, theirs]) => JSON.stringify(ours) !== JSON.stringify(theirs));

  expect(different).toEqual([]);
});

for (const [text, reason] of refused)
  test(`${text} is refused, where httpx takes it: ${reason}`, () => {
    expect(answer(text)).toBeNull();
  });

test("half a surrogate pair is escaped as U+FFFD, where Python has no such text", () => {
  expect(new URL("http://h/\ud800?\udfff").href).toBe("http://h/%EF%BF%BD?%EF%BF%BD");
});

function row(index: number): string {
  return `models/test_whatwg.py::test_urlparse[test_case${index}]`;
}

// As httpx's test compares them, and userinfo and netloc too: hosts without regard to case, an empty query or fragment as
// good as none.
function expected(vector: Vector): readonly string[] {
  const { protocol, username, password, hostname, port, pathname, search, hash } = vector;
  const userinfo = password === "" ? username : `${username}:${password}`;
  const host = hostname.toLowerCase();
  return [protocol, userinfo, host, port, port === "" ? host : `${host}:${port}`, pathname, search, hash];
}

function partsOf(url: URL): readonly string[] {
  const host = url.rawHost.includes(":") ? `[${url.rawHost}]` : url.rawHost;
  const [beforeHash = "", ...hash] = url.href.split("#");
  const path = beforeHash.slice(authorityEnd(url, beforeHash)).split("?", 1)[0] ?? "";
  return [
    `${url.scheme}:`,
    url.userinfo,
    host.toLowerCase(),
    url.port === null ? "" : String(url.port),
    url.netloc.toLowerCase(),
    path,
    url.query === "" ? "" : `?${url.query}`,
    hash.join("#") === "" ? "" : `#${hash.join("#")}`,
  ];
}

/** Where the path begins in the URL's text. */
function authorityEnd({ scheme, userinfo, netloc }: URL, text: string): number {
  const authority = userinfo === "" ? netloc : `${userinfo}@${netloc}`;
  const marked = authority !== "" || text.startsWith(`${scheme}:////`) ? `//${authority}` : "";
  return scheme.length + 1 + marked.length;
}

function answer(text: string): Parts | null {
  try {
    const { href, scheme, userinfo, rawHost, host, port, target, fragment } = new URL(text);
    return [href, scheme, userinfo, rawHost, host, port, target, fragment];
  } catch (error) {
    expect(error).toMatchObject({ code: "INVALID_URL" });
    return null;
  }
}

function asHere([href, scheme, userinfo, rawHost, host, port, target, fragment]: Parts): Parts {
  // Escapes in a host are in capitals, so that a printed URL is the URL it was printed from.
  const capitals = rawHost.replace(/%[0-9a-f]{2}/g, (escape) => escape.toUpperCase());
  // A path that begins with two slashes is not printed as if it were a host.
  const printed =
    rawHost === "" && userinfo === "" && port === null && target.startsWith("//")
      ? href.replace(/^[^:]*:/, "$&//")
      : href.replace(rawHost, () => capitals);
  return [printed, scheme, userinfo, capitals, host === rawHost ? capitals : (host ?? rawHost), port, target, fragment];
}
