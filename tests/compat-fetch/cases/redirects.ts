import { type Program, type Programs, untyped } from "../kit.ts";

interface Hop {
  readonly status?: number;
  readonly to?: string;
  readonly cookie?: string;
}

const at = (origin: string, { status = 302, to = "/echo", cookie }: Hop): string => {
  const params = new URLSearchParams({ status: String(status), to, ...(cookie !== undefined && { cookie }) });
  return `${origin}/redirect?${params.toString()}`;
};

const follows =
  (hop: Hop, init: unknown = {}): Program =>
  ({ fetch, one }) =>
    fetch(at(one, hop), untyped(init));

const acrosses =
  (status: number, init: unknown = {}): Program =>
  ({ fetch, one, two }) =>
    fetch(at(one, { status, to: `${two}/echo` }), untyped(init));

const statuses = [301, 302, 303, 307, 308];
const described = {
  "content-type": "a/b",
  "content-language": "de",
  "content-location": "/x",
  "content-encoding": "own",
  "x-own": "1",
};

const byMethod = ["GET", "HEAD", "POST", "PUT", "DELETE"].flatMap((method) =>
  statuses.map((status): [string, Program] => [
    `a ${status} after ${method}`,
    follows({ status }, { method, ...((method === "POST" || method === "PUT") && { body: "x", headers: described }) }),
  ]),
);

/** Where a redirect leads, and what goes along. */
export const redirects: Programs = {
  ...Object.fromEntries(byMethod),
  "a redirect to another origin leaves secrets behind": acrosses(307, {
    headers: { authorization: "a", cookie: "b=1", "proxy-authorization": "c", "x-own": "d" },
  }),
  "a redirect within the origin takes them along": follows(
    {},
    { headers: { authorization: "a", cookie: "b=1", "proxy-authorization": "c", "x-own": "d" } },
  ),
  "a redirect to another origin and back has them no more": ({ fetch, one, two }) =>
    fetch(at(one, { to: at(two, { to: `${one}/echo` }) }), { headers: { authorization: "a", cookie: "b=1" } }),
  "a redirect to another origin and within it has them no more": ({ fetch, one, two }) =>
    fetch(at(one, { to: at(two, {}) }), { headers: { authorization: "a", cookie: "b=1" } }),
  "a redirect to another origin, back and on has them no more": ({ fetch, one, two }) =>
    fetch(at(one, { to: at(two, { to: at(one, {}) }) }), { headers: { authorization: "a", cookie: "b=1" } }),
  "a redirect within the origin takes them along whatever credentials say": follows(
    {},
    { credentials: "omit", headers: { authorization: "a", cookie: "b=1" } },
  ),
  "a redirect is followed whose body does not end": ({ fetch, one }) => fetch(`${one}/open-redirect`),
  "a redirect is followed whose long body does not come": ({ fetch, one }) =>
    fetch(`${one}/open-redirect?length=1000000`),
  "a redirect to another origin takes the body along": acrosses(308, { method: "POST", body: "x" }),
  "a redirect to another origin has another Host": acrosses(302, { headers: { host: "own.example" } }),
  "a form goes along": ({ fetch, FormData, one }) => {
    const body = new FormData();
    body.append("a", "1");
    return fetch(at(one, { status: 307 }), { method: "POST", body });
  },
  "a Blob goes along": follows({ status: 307 }, { method: "POST", body: new Blob(["x"], { type: "a/b" }) }),
  "a request's body goes along": ({ fetch, Request, one }) =>
    fetch(new Request(at(one, { status: 307 }), { method: "POST", body: "x" })),
  "a body of the platform's own request goes along": ({ fetch, one }) =>
    fetch(new globalThis.Request(at(one, { status: 307 }), { method: "POST", body: "x" })),
  "a stream cannot go along": ({ fetch, one }) =>
    fetch(at(one, { status: 307 }), untyped({ method: "POST", body: new Blob(["x"]).stream(), duplex: "half" })),
  "a stream need not go along after a 303": ({ fetch, one }) =>
    fetch(at(one, { status: 303 }), untyped({ method: "POST", body: new Blob(["x"]).stream(), duplex: "half" })),
  "a relative Location": ({ fetch, one }) => fetch(`${one}/redirect?to=text`),
  "a Location of a query": ({ fetch, one }) => fetch(`${one}/redirect?to=${encodeURIComponent("?to=/text")}`),
  "a Location without a scheme": ({ fetch, one, two }) =>
    fetch(`${one}/redirect?to=${encodeURIComponent(two.replace("http:", ""))}/text`),
  "a Location with dots": follows({ to: "/a/./b/../text" }),
  "a Location with odd characters": follows({ to: "/a|b{c} d?e'f\"g<h>" }),
  "a Location in UTF-8": ({ fetch, one }) => fetch(`${one}/utf8-location`),
  "a Location with a fragment": ({ fetch, one }) => fetch(`${at(one, { to: "/text#new" })}#old`),
  "a Location without one": ({ fetch, one }) => fetch(`${at(one, { to: "/text" })}#old`),
  "an empty Location": async ({ fetch, one }) => fetch(`${one}/empty-location`),
  "no Location": ({ fetch, one }) => fetch(`${one}/no-location`),
  "a Location that is no URL": follows({ to: "http://[bad" }),
  "a Location with another scheme": follows({ to: "ftp://h.example/" }),
  "a Location of data": follows({ to: "data:text/plain,hi" }),
  "a Location with credentials": ({ fetch, one }) =>
    fetch(at(one, { to: `${one.replace("//", "//user:secret@")}/echo` })),
  "a Location with credentials elsewhere": ({ fetch, one, two }) =>
    fetch(at(one, { to: `${two.replace("//", "//user:secret@")}/echo` })),
  "a Location without a host": follows({ to: "https:///text" }),
  "many redirects are followed": ({ fetch, one }) => {
    let to = "/text";
    for (let count = 0; count < 5; count += 1) to = at("", { to });
    return fetch(`${one}${to}`);
  },
  "a loop ends": ({ fetch, one }) => fetch(`${one}/loop`),
  "a cookie that a redirect sets is not kept": follows({ cookie: "a=1; Path=/" }),
  "redirect: manual has the answer itself": follows({}, { redirect: "manual" }),
  "redirect: manual sees a Location that is no URL": follows({ to: "http://[bad" }, { redirect: "manual" }),
  "redirect: manual after POST": follows({ status: 307 }, { redirect: "manual", method: "POST", body: "x" }),
  "redirect: manual of what is none": ({ fetch, one }) => fetch(`${one}/text`, { redirect: "manual" }),
  "redirect: error fails": follows({}, { redirect: "error" }),
  "redirect: error of what is none": ({ fetch, one }) => fetch(`${one}/text`, { redirect: "error" }),
  "redirect: error of a 302 without Location": ({ fetch, one }) => fetch(`${one}/no-location`, { redirect: "error" }),
  "a redirect keeps the referrer by its policy": ({ fetch, one, two }) =>
    fetch(at(one, { to: `${two}/echo` }), { referrer: `${one}/page` }),
  "a redirect keeps what cache says": follows({}, { cache: "no-store" }),
  "integrity is that of the last answer": follows(
    { to: "/text" },
    { integrity: "sha256-1MHNPXAaWC87QhBQNk00iQ92KCCYu8Hli1oudy3wXWY=" },
  ),
};
