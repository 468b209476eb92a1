import { expect } from "vitest";
import { Cookies } from "../src/index.ts";
import { both, scripted } from "./both.ts";
import { headerOf, type Script, type ScriptedTransport } from "./scripted-transport.ts";

const cookiesOf = ({ arrived }: ScriptedTransport): readonly (string | undefined)[] =>
  arrived.map((request) => headerOf(request, "cookie"));

const setting =
  (...cookies: readonly string[]): Script =>
  (_request, index) =>
    index === 0 ? { headers: cookies.flatMap((cookie) => ["Set-Cookie", cookie]) } : {};

both(
  "what a response sets is sent where it belongs from then on",
  async ({ client }) => {
    const transport = scripted(
      setting("a=1; Path=/", "b=2; Path=/x", "c=3; Path=/; Secure", "d=4; Path=/; Domain=o.h"),
    );
    const own = client({ transport });
    for (const url of [
      "https://o.h/x/y",
      "https://o.h/",
      "https://o.h/x",
      "http://o.h/x",
      "https://sub.o.h/x",
      "https://h/",
    ])
      await own.get(url);

    expect(cookiesOf(transport)).toEqual([
      undefined,
      "a=1; c=3; d=4",
      "b=2; a=1; c=3; d=4",
      "b=2; a=1; d=4",
      "d=4",
      undefined,
    ]);
    expect([...own.cookies]).toEqual([
      ["a", "1"],
      ["b", "2"],
      ["c", "3"],
      ["d", "4"],
    ]);
  },
  ["F006"],
);

both(
  "a call with keepCookies off leaves the client's cookies as they are, on each hop",
  async ({ client }) => {
    const transport = scripted((_request, index) => ({
      ...(index === 0 && { status: 302 }),
      headers: ["Set-Cookie", `a=${index}; Path=/`, ...(index === 0 ? ["Location", "/b"] : [])],
    }));
    const own = client({ transport, cookies: { own: "1" }, followRedirects: true });
    await own.get("http://h/", { keepCookies: false });
    const unkept = [...own.cookies];
    await own.send(own.buildRequest("GET", "http://h/"), { keepCookies: true });

    expect(cookiesOf(transport)).toEqual(["own=1", "own=1", "own=1"]);
    expect([unkept, [...own.cookies]]).toEqual([
      [["own", "1"]],
      [
        ["own", "1"],
        ["a", "2"],
      ],
    ]);
  },
  ["F006"],
);

both(
  "cookies of client and call go together, and those of the call are not kept",
  async ({ client }) => {
    const transport = scripted(() => ({}));
    const own = client({ transport, cookies: { a: "1", b: "2" } });
    await own.get("http://h/", { cookies: { b: "two", c: "3" } });
    await own.get("http://h/");
    await own.get("http://h/", { cookies: { c: "3" }, headers: { Cookie: "mine=1" } });
    own.cookies = { z: "9" };
    await own.post("http://h/", { json: 1 });

    expect(cookiesOf(transport)).toEqual(["a=1; b=two; c=3", "a=1; b=2", "mine=1", "z=9"]);
  },
  ["F006", "F086"],
);

both(
  "a cookie that is set along a redirect is there at once",
  async ({ client }) => {
    const transport = scripted(({ url }) =>
      url.target === "/login"
        ? { status: 303, headers: ["Location", "/home", "Set-Cookie", "session=s"] }
        : url.target === "/logout"
          ? { status: 302, headers: ["Location", "/home", "Set-Cookie", "session=; Max-Age=0"] }
          : {},
    );
    const own = client({ transport, followRedirects: true, cookies: { a: "1" } });
    await own.post("http://h/login", { cookies: { once: "1" } });
    await own.get("http://h/logout");

    expect(cookiesOf(transport)).toEqual(["a=1; once=1", "a=1; session=s", "a=1; session=s", "a=1"]);
  },
  ["F006", "F005"],
);

both(
  "cookies without a domain do not follow a redirect to another origin, nor from there on",
  async ({ client }) => {
    const next: Record<string, string> = { "http://h/": "http://o/1", "http://o/1": "/2", "http://o/2": "http://h/3" };
    const script: Script = ({ url }) => {
      const location = next[url.href];
      return location === undefined ? {} : { status: 302, headers: ["Location", location] };
    };
    const ours = scripted(script);
    await client({ transport: ours, followRedirects: true, cookies: { a: "1" } }).get("http://h/");
    const theirs = scripted(script);
    await client({ transport: theirs, followRedirects: true, cookies: { a: "1" }, cookiePolicy: "httpx" }).get(
      "http://h/",
    );

    expect(cookiesOf(ours)).toEqual(["a=1", undefined, undefined, "a=1"]);
    expect(cookiesOf(theirs)).toEqual(["a=1", "a=1", "a=1", "a=1"]);
  },
  ["F006", "F005"],
);

both(
  "a host's cookie reaches its subdomains by httpx's rules alone",
  async ({ client }) => {
    const sent = async (cookiePolicy?: "httpx"): Promise<readonly (string | undefined)[]> => {
      const transport = scripted(setting("a=1"));
      const own = client({ transport, ...(cookiePolicy && { cookiePolicy }) });
      for (const url of ["http://o.test/", "http://o.test/", "http://sub.o.test/"]) await own.get(url);
      return cookiesOf(transport);
    };

    expect([await sent(), await sent("httpx")]).toEqual([
      [undefined, "a=1", undefined],
      [undefined, "a=1", "a=1"],
    ]);
  },
  ["F006"],
);

both("a client copies the cookies it is given", async ({ client }) => {
  const given = new Cookies({ a: "1" }, { policy: "httpx" });
  const own = client({ transport: scripted(setting("b=2")), cookies: given });
  await own.get("http://h/");

  expect([[...given], [...own.cookies], own.cookies.policy]).toEqual([
    [["a", "1"]],
    [
      ["a", "1"],
      ["b", "2"],
    ],
    "httpx",
  ]);
});
