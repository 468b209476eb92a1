// The cookie store against tough-cookie, an independent one, on generated histories.
import { Cookies } from "@trunkline/core";
import * as fc from "fast-check";
import { CookieJar } from "tough-cookie";
import { expect, test } from "../portable/index.ts";

const start = Date.UTC(2026, 0, 1);

/** Where tough-cookie and the draft part; histories that reach such a place are not compared beyond it. */
const differences: Readonly<Record<string, (cookies: Cookies, url: string, setCookie: string) => boolean>> = {
  "tough-cookie takes a host's cookie and its domain's for one": (cookies, url, setCookie) => {
    const lasting = setCookie.replace(/(?:Expires|max-age)=[^;]*/g, "");
    const both = new Cookies(cookies).extract(url, [lasting]);
    const places = Array.from(both.all(), ({ name, domain, path }) => `${name} ${domain.replace(/^\./, "")} ${path}`);
    return new Set(places).size < places.length;
  },
  "tough-cookie lets http replace what https set with Secure": (cookies, url) =>
    url.startsWith("http:") && Array.from(cookies.all()).some(({ secure }) => secure),
  "tough-cookie takes SameSite=None without Secure": (_, __, setCookie) =>
    /SameSite=None/.test(setCookie) && !/Secure/.test(setCookie),
};

const hosts = fc.constantFrom("example.org", "a.example.org", "b.a.example.org", "other.org", "127.0.0.1");
const paths = fc.constantFrom("/", "/a", "/a/", "/a/b", "/ab", "/a/b/c", "/a?x=/b", "");
const url = fc
  .tuple(fc.constantFrom("http", "https"), hosts, paths)
  .map(([scheme, host, path]) => `${scheme}://${host}${path}`);
const attribute = fc.oneof(
  fc
    .constantFrom("example.org", ".example.org", "A.example.org", "b.a.example.org", "other.org")
    .map((domain) => `Domain=${domain}`),
  fc.constantFrom("/", "/a", "/a/", "/a/b", "a", "").map((path) => `Path=${path}`),
  // None that ends while a history lasts: tough-cookie counts Max-Age from when a cookie was last sent.
  fc.constantFrom("0", "-5", "3600", "x", "+60", "").map((age) => `max-age=${age}`),
  fc
    .constantFrom(
      "Thu, 01 Jan 2026 00:00:30 GMT",
      "Friday, 02-Jan-26 00:00:00 GMT",
      "Thu Jan  1 02:00:00 2026",
      "1 Jan 70 0:0:0",
      "never",
    )
    .map((date) => `Expires=${date}`),
  fc.constantFrom("Secure", "HttpOnly", "SameSite=Lax", "SameSite=None", "SameSite=x", "", "x=y", "Secure=no"),
);
const pair = fc
  .tuple(
    fc.constantFrom("a", "b", "__Host-c", "__Secure-d", "e e", "é"),
    fc.constantFrom("1", "2", "", "x=y", '"q"', "é"),
  )
  .map(([name, value]) => `${name}=${value}`);
const setCookie = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: pair }, { weight: 1, arbitrary: fc.constantFrom("bare", " a = 1 ", "=v") }),
    fc.array(attribute, { maxLength: 5 }),
  )
  .chain(([first, attributes]) => fc.constantFrom(";", "; ", " ;\t").map((mark) => [first, ...attributes].join(mark)));
const step = fc.record({
  wait: fc.constantFrom(0, 1000, 31_000, 61_000),
  url,
  setCookie,
  asked: fc.array(url, { maxLength: 3 }),
});

/** Runs something with a platform whose clock stands still but when it is told to wait: tough-cookie takes no other. */
function withClock(run: (wait: (milliseconds: number) => void) => void): void {
  const RealDate = globalThis.Date;
  let now = start;
  globalThis.Date = class extends RealDate {
    constructor(...parts: readonly unknown[]) {
      super(...((parts.length > 0 ? parts : [now]) as [number]));
    }

    static override now(): number {
      return now;
    }
  } as DateConstructor;
  try {
    run((milliseconds) => (now += milliseconds));
  } finally {
    globalThis.Date = RealDate;
  }
}

test("what tough-cookie sends is sent, but for three named differences", { tags: ["F015"] }, () => {
  let compared = 0;
  const history = fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) =>
    withClock((wait) => {
      const cookies = new Cookies();
      const tough = new CookieJar(undefined, {
        rejectPublicSuffixes: false,
        looseMode: true,
        allowSecureOnLocal: false,
      });
      for (const { wait: milliseconds, url: from, setCookie: text, asked } of steps) {
        wait(milliseconds);
        if (Object.values(differences).some((isMet) => isMet(cookies, from, text))) return;
        cookies.extract(from, [text]);
        tough.setCookieSync(text, from, { ignoreError: true });
        for (const target of [from, ...asked]) {
          expect([from, text, target, cookies.header(target)]).toEqual([
            from,
            text,
            target,
            tough.getCookieStringSync(target) || null,
          ]);
          compared += 1;
        }
      }
    }),
  );
  fc.assert(history, { numRuns: 1000, seed: 20261121 });

  expect(compared).toBeGreaterThan(2000);
});

test("cookies that are taken over send what the others sent, under either policy", () => {
  for (const policy of ["rfc6265bis", "httpx"] as const)
    fc.assert(
      fc.property(fc.array(fc.tuple(url, setCookie), { maxLength: 8 }), fc.array(url), (settings, asked) => {
        const cookies = new Cookies({}, { policy, now: () => start });
        for (const [from, text] of settings) cookies.extract(from, [text]);
        const copy = new Cookies(cookies, { policy, now: () => start });

        const sorted = (header: string | null): string | undefined => header?.split("; ").toSorted().join("; ");
        expect(asked.map((target) => sorted(copy.header(target)))).toEqual(
          asked.map((target) => sorted(cookies.header(target))),
        );
        expect(copy.size).toBe(cookies.size);
      }),
      { numRuns: 200, seed: 20261121 },
    );
});

test("setting the same again changes nothing, and deleting all leaves nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(url, setCookie), { maxLength: 8 }), url, (settings, target) => {
      const cookies = new Cookies({}, { now: () => start });
      for (const [from, text] of settings) {
        cookies.extract(from, [text]);
        const before = [cookies.size, cookies.header(target)];
        cookies.extract(from, [text]);
        expect([cookies.size, cookies.header(target)]).toEqual(before);
      }
      for (const name of cookies.keys()) cookies.delete(name);
      expect([cookies.size, cookies.header(target), [...cookies]]).toEqual([0, null, []]);
    }),
    { numRuns: 200, seed: 20261121 },
  );
});

test("whatever a server sends, it is kept or ignored, and never ends up in a header as more", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom("=", ";", " ", ",", "\t", '"', "a", "\n", "é", "Max-Age", "Expires", "-1", ":"),
    }),
  );
  for (const policy of ["rfc6265bis", "httpx"] as const)
    fc.assert(
      fc.property(text, (sent) => {
        const cookies = new Cookies({}, { policy, now: () => start }).extract("https://example.org/", [sent]);
        const header = cookies.header("https://example.org/");
        expect(cookies.size <= 1 && !header?.includes(";")).toBe(true);
      }),
      { numRuns: 1000, seed: 20261121 },
    );
});
