// How cookies differ from httpx's, and that `cookiePolicy: "httpx"` takes the difference away.
import { Client, type CookiePolicy, Cookies } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";
import { expect, test } from "../portable/index.ts";

const now = Date.UTC(2026, 0, 1);
const day = 86_400_000;

/** Cookies after a Set-Cookie from this place. */
function after(policy: CookiePolicy, url: string, setCookie: string): Cookies {
  const cookies = new Cookies({}, { policy, now: () => now });
  cookies.extract(url, [setCookie]);
  return cookies;
}

/** What goes to a place after a Set-Cookie from another one, by our rules and by httpx's. */
function sent(from: string, setCookie: string, to: string): readonly (string | null)[] {
  return (["rfc6265bis", "httpx"] as const).map((policy) => after(policy, from, setCookie).header(to));
}

test("a cookie without a Domain goes to its host alone", () => {
  expect(sent("http://a.example/", "a=1", "http://a.example/")).toEqual(["a=1", "a=1"]);
  expect(sent("http://a.example/", "a=1", "http://b.a.example/")).toEqual([null, "a=1"]);
});

test("a cookie lives for 400 days at most", () => {
  const livesFor = (policy: CookiePolicy, life: string): readonly number[] =>
    Array.from(after(policy, "http://a.example/", `a=1; ${life}`).all(), ({ expires }) => ((expires ?? 0) - now) / day);
  const years = `Max-Age=${1000 * 86_400}`;
  const date = "Expires=Fri, 01 Jan 2100 00:00:00 GMT";

  expect([livesFor("rfc6265bis", years), livesFor("httpx", years)]).toEqual([[400], [1000]]);
  expect([livesFor("rfc6265bis", date), livesFor("httpx", date)]).toEqual([[400], [27_028]]);
});

test("a Secure cookie is neither taken from http nor replaced from there", () => {
  const replaced = (policy: CookiePolicy): string | null => {
    const cookies = after(policy, "https://a.example/", "a=1; Secure");
    cookies.extract("http://a.example/", ["a=2"]);
    return cookies.header("https://a.example/");
  };

  expect(sent("http://a.example/", "a=1; Secure", "https://a.example/")).toEqual([null, "a=1"]);
  expect([replaced("rfc6265bis"), replaced("httpx")]).toEqual(["a=1", "a=2"]);
});

test("there is no list of public suffixes, but a Domain without a dot is refused", () => {
  const to = "http://b.co.example/";

  expect(sent("http://a.co.example/", "a=1; Domain=co.example", to)).toEqual(["a=1", "a=1"]);
  expect(sent("http://a.example/", "a=1; Domain=example", "http://a.example/")).toEqual([null, null]);
  expect(sent("http://localhost/", "a=1; Domain=localhost", "http://localhost/")).toEqual(["a=1", null]);
});

test("the prefixes __Host- and __Secure- keep their promises", () => {
  const [plain, secure] = ["http://a.example/", "https://a.example/"];

  expect(sent(plain, "__Secure-a=1", secure)).toEqual([null, "__Secure-a=1"]);
  expect(sent(secure, "__Host-a=1; Secure; Path=/b", `${secure}b`)).toEqual([null, "__Host-a=1"]);
  expect(sent(secure, "__Host-a=1; Secure; Path=/", secure)).toEqual(["__Host-a=1", "__Host-a=1"]);
});

test("cookies of a call are sent with it alone", async () => {
  const seen: (string | null)[] = [];
  const transport = mock(({ headers }) => {
    seen.push(headers.get("cookie"));
    return {};
  });
  await using client = new Client({ transport, cookies: { kept: "1" } });
  await client.get("http://a.example/", { cookies: { once: "2" } });
  await client.get("http://a.example/");

  expect(seen).toEqual(["kept=1; once=2", "kept=1"]);
});
