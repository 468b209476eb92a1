import { inspect } from "node:util";
import { expect, test } from "vitest";
import { cookieDate } from "./cookie-date.ts";
import { Cookies } from "./cookies.ts";

const now = Date.UTC(2026, 0, 1);
const day = 86_400_000;

function jarAfter(url: string, ...setCookies: string[]): Cookies {
  return new Cookies({}, { now: () => now }).extract(url, setCookies);
}

test("a cookie goes back to its host alone, one with a domain to those below too", { tags: ["F015"] }, () => {
  const cookies = jarAfter("https://a.example.org/", "host=1", "wide=2; Domain=example.org");
  const hosts = ["a.example.org", "b.a.example.org", "example.org", "badexample.org", "A.EXAMPLE.ORG"];

  expect(hosts.map((host) => cookies.header(`https://${host}/`))).toEqual([
    "host=1; wide=2",
    "wide=2",
    "wide=2",
    null,
    "host=1; wide=2",
  ]);
});

const ignored: readonly (readonly [url: string, setCookie: string])[] = [
  ["https://example.org/", "a=1; Domain=other.org"],
  ["https://example.org/", "a=1; Domain=sub.example.org"],
  ["https://example.org/", "a=1; Domain=org"],
  ["https://127.0.0.1/", "a=1; Domain=0.0.1"],
  ["http://example.org/", "a=1; Secure"],
  ["https://example.org/", "a=1; SameSite=None"],
  ["https://example.org/", "a=1\u0000"],
  ["https://example.org/", "=; Path=/"],
  ["https://example.org/", "__Secure-a=1"],
  ["https://example.org/", "__host-a=1; Secure; Path=/x"],
  ["https://example.org/", "__Host-a=1; Secure"],
  ["https://example.org/", "__Host-a=1; Secure; Path=/; Domain=example.org"],
  ["https://example.org/", "=__Secure-a; Secure"],
  ["https://example.org/", `a=${"é".repeat(2048)}`],
  ["https://example.org/", `${"n".repeat(400)}=${"v".repeat(3697)}`],
];

test.for(ignored)("%s cannot set %j", ([url, setCookie]) => {
  expect(jarAfter(url, setCookie).size).toBe(0);
});

const kept: readonly (readonly [url: string, setCookie: string, shown: string])[] = [
  ["https://example.org/", "__Host-a=1; Secure; Path=/", "__Host-a=1 example.org / end secure"],
  ["https://example.org/", "__Secure-a=1; Secure", "__Secure-a=1 example.org / end secure"],
  ["https://example.org/", "a", "=a example.org / end"],
  ["https://example.org/", " a = b=c \t; x", "a=b=c example.org / end"],
  ["https://example.org/a/b/c", "a=1", "a=1 example.org /a/b end"],
  ["https://example.org/a/b/c", "a=1; Path=x", "a=1 example.org /a/b end"],
  ["https://example.org/a/b/c", "a=1; Path=/x; path=/y", "a=1 example.org /y end"],
  ["https://example.org/", `a=1; Path=/${"p".repeat(1024)}`, "a=1 example.org / end"],
  ["https://localhost/", "a=1; Domain=localhost", "a=1 localhost / end"],
  ["https://127.0.0.1/", "a=1; Domain=127.0.0.1", "a=1 127.0.0.1 / end"],
  ["https://example.org/", "a=1; Domain=.EXAMPLE.org", "a=1 .example.org / end"],
  ["https://example.org/", "a=1; Domain=x.org; Domain=", "a=1 example.org / end"],
  ["https://example.org/", "a=1; Max-Age=60", "a=1 example.org / 60000"],
  ["https://example.org/", "a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a=1 example.org / 60000"],
  ["https://example.org/", "a=1; Max-Age=+60", "a=1 example.org / end"],
  ["https://example.org/", `a=1; Max-Age=${"9".repeat(400)}`, `a=1 example.org / ${400 * day}`],
  ["https://example.org/", "a=1; Expires=Fri, 02 Jan 2026 00:00:00 GMT", `a=1 example.org / ${day}`],
  ["https://example.org/", "a=1; Expires=Fri, 31 Dec 9999 23:59:59 GMT", `a=1 example.org / ${400 * day}`],
  ["https://example.org/", "a=1; Expires=never", "a=1 example.org / end"],
  ["https://example.org/", "a=1; Secure=no; HTTPONLY; samesite=LAX", "a=1 example.org / end secure http lax"],
  ["https://example.org/", `a=${"é".repeat(2047)}`, `a=${"é".repeat(2047)} example.org / end`],
];

test.for(kept)("%s sets %j", ([url, setCookie, shown]) => {
  const texts = Array.from(
    jarAfter(url, setCookie).all(),
    ({ name, value, domain, path, expires, secure, httpOnly, sameSite }) =>
      [
        `${name}=${value}`,
        domain,
        path,
        expires === null ? "end" : expires - now,
        ...(secure ? ["secure"] : []),
        ...(httpOnly ? ["http"] : []),
        ...(sameSite === null ? [] : [sameSite]),
      ].join(" "),
  );

  expect(texts).toEqual([shown]);
});

test("longer paths come first, then older cookies", { tags: ["F015"] }, () => {
  const cookies = jarAfter(
    "https://example.org/a/b",
    "root=1; Path=/",
    "deep=2",
    "wide=3; Domain=example.org; Path=/",
    "folder=4; Path=/a/",
    "root=5; Path=/",
  );

  expect([
    cookies.header("https://example.org/a/b"),
    cookies.header("https://example.org/a"),
    cookies.header("https://example.org/ab?/a/"),
  ]).toEqual(["folder=4; deep=2; root=5; wide=3", "deep=2; root=5; wide=3", "root=5; wide=3"]);
});

test("a secure cookie is not sent in the clear, nor replaced from there", { tags: ["F015"] }, () => {
  const cookies = jarAfter("https://a.example.org/", "s=1; Secure; Domain=example.org; Path=/x");
  cookies.extract("http://b.example.org/", ["s=2; Domain=example.org; Path=/x/y", "s=3; Path=/"]);

  expect([
    cookies.header("http://example.org/x"),
    cookies.header("wss://example.org/x"),
    cookies.header("http://b.example.org/x/y"),
  ]).toEqual([null, "s=1", "s=3"]);
});

test("a cookie ends when its time is over, and at once where that has passed", { tags: ["F015"] }, () => {
  let clock = now;
  const cookies = new Cookies({ own: "0" }, { now: () => clock });
  cookies.extract("https://example.org/", ["a=1; Max-Age=10", "b=2; Max-Age=20"]);
  const seen = (): unknown[] => [cookies.header("https://example.org/"), cookies.size, cookies.has("a")];

  expect(seen()).toEqual(["own=0; a=1; b=2", 3, true]);
  clock += 10_000;
  expect(seen()).toEqual(["own=0; b=2", 2, false]);
  cookies.extract("https://example.org/", ["b=2; Max-Age=0"]);
  expect(seen()).toEqual(["own=0", 1, false]);
});

test("cookies without a domain go to every host, unless they are to be left out", { tags: ["F015"] }, () => {
  const cookies = new Cookies({ own: "1" });
  cookies.set("theirs", "2", { domain: "example.org" });

  expect([
    cookies.header("http://other.org/"),
    cookies.header("http://example.org/"),
    cookies.header("http://example.org/", { unbound: false }),
    cookies.header("http://other.org/", { unbound: false }),
  ]).toEqual(["own=1", "own=1; theirs=2", "theirs=2", null]);
});

test("looking changes no version, and a change is seen at once", () => {
  const cookies = new Cookies({ a: "1" });
  const before = cookies.version;
  cookies.header("http://example.org/");

  expect(cookies.version).toBe(before);
  cookies.set("a", "2", { domain: "example.org" });
  expect([cookies.version > before, cookies.header("http://example.org/")]).toEqual([true, "a=1; a=2"]);
});

test("no text form of cookies has a value in it", () => {
  const cookies = new Cookies({ a: "s3kr3t" });

  for (const text of [String(cookies), JSON.stringify({ cookies }), inspect(cookies), inspect({ cookies })])
    expect(text).not.toContain("s3kr3t");
});

test("many cookies, hosts and labels are no trouble", { timeout: 10_000 }, () => {
  const cookies = new Cookies();
  for (let count = 0; count < 10_000; count += 1)
    cookies.extract(`https://h${count}.example.org/`, [`c${count % 100}=1; Max-Age=${count + 3600}; Secure`]);
  for (let count = 0; count < 10_000; count += 1) {
    cookies.extract(`http://h${count}.example.org/`, [`c${count % 100}=2`]);
    cookies.header(`https://h${count}.example.org/`);
  }

  expect([cookies.size, cookies.header("https://h9999.example.org/")]).toEqual([10_000, "c99=1"]);
  expect(cookies.header(`https://${"a.".repeat(30_000)}example.org/`)).toBe(null);
});

const dates: readonly (readonly [text: string, date: string | null])[] = [
  ["Wed, 09 Jun 2021 10:18:14 GMT", "2021-06-09T10:18:14.000Z"],
  ["Wednesday, 09-Jun-21 10:18:14 GMT", "2021-06-09T10:18:14.000Z"],
  ["Wed Jun  9 10:18:14 2021", "2021-06-09T10:18:14.000Z"],
  ["10:18:14 2021 june 9", "2021-06-09T10:18:14.000Z"],
  ["9 JUN 69 1:2:3", "2069-06-09T01:02:03.000Z"],
  ["9 JUN 70 1:2:3", "1970-06-09T01:02:03.000Z"],
  ["29 Feb 2024 0:0:0", "2024-02-29T00:00:00.000Z"],
  ["29 Feb 2023 0:0:0", null],
  ["0 Jun 2021 0:0:0", null],
  ["9 Jun 1600 0:0:0", null],
  ["9 Jun 2021 24:0:0", null],
  ["9 Jun 2021 0:60:0", null],
  ["9 Jun 2021", null],
  ["9 Xun 2021 0:0:0", null],
  ["009 Jun 2021 0:0:0", null],
  ["9 Jun 20211 0:0:0", null],
  ["9th Jun 2021x 0:0:0x", "2021-06-09T00:00:00.000Z"],
  ["9 anj 2021 0:0:0", null],
  ["", null],
];

test.for(dates)("the date %j is %s", ([text, date]) => {
  const time = cookieDate(text);

  expect(time === null ? null : new Date(time).toISOString()).toBe(date);
});
