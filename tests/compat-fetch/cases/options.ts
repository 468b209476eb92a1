import { type Program, type Programs, untyped } from "../kit.ts";

const gets =
  (init: unknown, path = "/text"): Program =>
  ({ fetch, one }) =>
    fetch(`${one}${path}`, untyped(init));

const textDigest = (algorithm: string, digest: string): Program => gets({ integrity: `${algorithm}-${digest}` });

// Of what /text and /gzip answer.
const digest = "1MHNPXAaWC87QhBQNk00iQ92KCCYu8Hli1oudy3wXWY=";

const policies: readonly ReferrerPolicy[] = [
  "no-referrer",
  "origin",
  "same-origin",
  "strict-origin",
  "unsafe-url",
  "origin-when-cross-origin",
  "no-referrer-when-downgrade",
  "",
];

/** What fetch is told besides method, headers and body. */
export const options: Programs = {
  "a URL is enough": gets(undefined),
  "null says nothing": gets(null),
  "a URL object is fine": ({ fetch, one }) => fetch(new URL("/text?a=1#part", one)),
  "what turns into a URL is fine": ({ fetch, one }) => fetch(untyped({ toString: () => `${one}/text` })),
  "no URL is refused": ({ fetch }) => fetch(untyped(undefined)),
  "a relative URL is refused": ({ fetch }) => fetch("/text"),
  "a URL with credentials is refused": ({ fetch, one }) => fetch(one.replace("//", "//user:secret@")),
  "the target arrives as the URL standard writes it": ({ fetch, one }) =>
    fetch(`${one}/a|b{c}[d]^\`%zz\\x/./../y?a'b|c[d]"<é>=1#part`),
  "a query that is empty arrives": ({ fetch, one }) => fetch(`${one}/text?`),
  "a query with blanks and plus signs arrives": ({ fetch, one }) => fetch(`${one}/text?a=b c+d%2B&&=x&e`),
  "an encoded path arrives as it is": ({ fetch, one }) => fetch(`${one}/%7Euser/%2f/a%20b//c;d=1,2/!$&'()*+@:`),
  "a lower-case patch arrives as it is": gets({ method: "patch" }, "/echo"),
  "a lower-case delete arrives in capitals": gets({ method: "delete" }, "/echo"),
  "a method of one's own arrives": gets({ method: "PROPFIND" }, "/echo"),
  "headers arrive": gets({ headers: { "X-One": "1", accept: "a/b", "x-two": "  spaced  " } }),
  "headers in pairs arrive": gets({
    headers: [
      ["x-a", "1"],
      ["X-A", "2"],
    ],
  }),
  "a Headers object arrives": ({ fetch, Headers, one }) =>
    fetch(`${one}/text`, { headers: new Headers({ "x-a": "1" }) }),
  "a header with bytes arrives": gets({ headers: { "x-name": "ü" } }),
  "a header without a value arrives": gets({ headers: { "x-empty": "" } }),
  "a header beyond bytes is refused": gets({ headers: { "x-name": "€" } }),
  "a header with a line break is refused": gets({ headers: { "x-name": "a\r\nb: c" } }),
  "a user agent of one's own arrives": gets({ headers: { "user-agent": "mine/1" } }),
  "a Host of one's own arrives": gets({ headers: { host: "elsewhere.example" } }),
  "a cookie arrives": gets({ headers: { cookie: "a=1; b=2" } }),
  "an Accept-Encoding of one's own arrives": gets({ headers: { "accept-encoding": "identity" } }, "/gzip"),
  "a range arrives": gets({ headers: { range: "bytes=0-3" } }),
  "cache: no-store asks the caches on the way": gets({ cache: "no-store" }),
  "cache: reload asks the caches on the way": gets({ cache: "reload" }),
  "cache: no-cache asks the caches on the way": gets({ cache: "no-cache" }),
  "cache: force-cache says nothing": gets({ cache: "force-cache" }),
  "cache: only-if-cached is sent all the same": gets({ cache: "only-if-cached", mode: "same-origin" }),
  "cache: only-if-cached is refused across origins": gets({ cache: "only-if-cached" }),
  "a conditional request is not answered by caches": gets({ headers: { "if-none-match": '"x"' } }),
  "a Cache-Control of one's own stays": gets({ cache: "no-store", headers: { "cache-control": "max-age=5" } }),
  "a Pragma of one's own stays": gets({ cache: "reload", headers: { pragma: "own" } }),
  "no-cache beside a Cache-Control of one's own": gets({
    cache: "no-cache",
    headers: { "cache-control": "max-age=5" },
  }),
  "mode: cors is fine": gets({ mode: "cors" }),
  "mode: same-origin is fine": gets({ mode: "same-origin" }),
  "mode: no-cors is fine": gets({ mode: "no-cors" }),
  "mode: navigate is refused": gets({ mode: "navigate" }),
  "credentials: include is fine": gets({ credentials: "include" }),
  "credentials: omit leaves headers alone": gets({
    credentials: "omit",
    headers: { cookie: "a=1", authorization: "b" },
  }),
  "keepalive is fine": gets({ keepalive: true }),
  "keepalive with a text is fine": gets({ keepalive: true, method: "POST", body: "x" }, "/echo"),
  "priority is fine": gets({ priority: "high" }),
  "an unknown priority": gets({ priority: "odd" }),
  "what nobody knows is not heard": gets({ nonsense: true }),
  "a referrer of the same origin is told whole": ({ fetch, one }) =>
    fetch(`${one}/text`, { referrer: `${one}/page?a=1#b` }),
  "a referrer of another origin is told as that": ({ fetch, one }) =>
    fetch(`${one}/text`, { referrer: "http://h.example/a" }),
  "a referrer policy is kept": async ({ fetch, one, two }) => {
    for (const referrerPolicy of policies)
      for (const referrer of [`${one}/page?a=1`, `${two}/page?a=1`, "https://h.example/page?a=1"])
        await fetch(`${one}/text`, { referrer, referrerPolicy });
  },
  "no referrer is told": gets({ referrer: "" }),
  "about:client is no referrer": gets({ referrer: "about:client" }),
  "an unknown referrer policy is refused": gets({ referrerPolicy: "odd" }),
  "integrity that fits is fine": textDigest("sha256", digest),
  "integrity that does not fit fails": textDigest("sha256", `AAAA${digest.slice(4)}`),
  "integrity by SHA-384 that does not fit fails": textDigest("sha384", "AAAA"),
  "integrity by SHA-512 that does not fit fails": textDigest("sha512", "AAAA"),
  "the strongest integrity counts": gets({ integrity: `sha256-${digest} sha512-AAAA` }),
  "one of several integrities is enough": gets({
    integrity: `sha256-AAAA sha256-${digest}?opt`,
  }),
  "integrity of the other alphabet is fine": textDigest(
    "sha256",
    digest.replaceAll("+", "-").replaceAll("/", "_").replace("=", ""),
  ),
  "an unknown integrity is no demand": gets({ integrity: "md5-AAAA nonsense" }),
  "integrity of an empty body": gets({ integrity: "sha256-AAAA" }, "/status?code=204"),
  "integrity looks at the decoded body": gets({ integrity: `sha256-${digest}` }, "/gzip"),
  "a request is enough": ({ fetch, Request, one }) => fetch(new Request(`${one}/text`, { headers: { "x-a": "1" } })),
  "headers beside a request replace its own": ({ fetch, Request, one }) =>
    fetch(new Request(`${one}/text`, { headers: { "x-a": "1" } }), { headers: { "x-b": "2" } }),
  "a method beside a request replaces its own": ({ fetch, Request, one }) =>
    fetch(new Request(`${one}/echo`, { method: "PUT", body: "x" }), { method: "POST" }),
  "a GET beside a request with a body is refused": ({ fetch, Request, one }) =>
    fetch(new Request(`${one}/echo`, { method: "PUT", body: "x" }), { method: "GET" }),
  "a request's redirect mode counts": ({ fetch, Request, one }) =>
    fetch(new Request(`${one}/redirect`, { redirect: "manual" })),
  "a request's cache mode counts": ({ fetch, Request, one }) => fetch(new Request(`${one}/text`, { cache: "reload" })),
  "fetch has a name and a length": ({ fetch }) => [fetch.name, fetch.length],
  "fetch answers with a promise, whatever is wrong": async ({ fetch }) => {
    const answer = fetch(untyped(Symbol("no")));
    return [answer instanceof Promise, await answer.catch(({ name }: Error) => name)];
  },
  "what nobody asked for": async ({ fetch, one }) => (await fetch(`${one}/unasked`)).text(),
};
