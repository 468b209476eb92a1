import { expect } from "vitest";
import { both, scripted } from "./both.ts";
import { headerOf, type ScriptedTransport } from "./scripted-transport.ts";

function linking(...links: readonly string[]): ScriptedTransport {
  return scripted((_request, index) => ({
    headers: links[index] === undefined ? [] : ["Link", `<${links[index]}>; rel=next`],
  }));
}

const secrets = { Authorization: "a", Cookie: "c", "Proxy-Authorization": "p", "X-Key": "k", "X-Plain": "x" };

/** Which of the headers each page was asked with. */
function told({ arrived }: ScriptedTransport): string[] {
  const names = ["authorization", "cookie", "proxy-authorization", "x-key", "x-plain"];
  return arrived.map((request) => names.filter((name) => headerOf(request, name) !== undefined).join(" "));
}

both(
  "a page of another origin is asked for without the secrets of the first, as on a redirect",
  async ({ client }) => {
    const tell = async (from: string, to: string): Promise<string | undefined> => {
      const transport = linking(to);
      const own = client({ transport, sensitiveHeaders: ["x-KEY"] });
      await own.paginate("GET", from, { nextHeader: "next", headers: secrets }).collect();
      return told(transport)[1];
    };

    expect({
      same: await tell("http://h/", "/2"),
      port: await tell("http://h/", "http://h:8080/"),
      host: await tell("http://h/", "//o/"),
      subdomain: await tell("http://h/", "http://a.h/"),
      downgrade: await tell("https://h/", "http://h/"),
      upgrade: await tell("http://h/", "https://h/"),
    }).toEqual({
      same: "authorization cookie proxy-authorization x-key x-plain",
      port: "x-plain",
      host: "x-plain",
      subdomain: "x-plain",
      downgrade: "x-plain",
      upgrade: "authorization x-plain",
    });
  },
  ["F060"],
);

both("auth stays behind, whether the client's, the call's or the URL's, and does not come back", async ({ client }) => {
  const asked = async (own: object, call: object, url: string): Promise<unknown[]> => {
    const transport = linking("/2", "http://o/3", "/4", "http://h/5");
    await client({ transport, ...own })
      .paginate("GET", url, { nextHeader: "next", ...call })
      .collect();
    return transport.arrived.map((request) => headerOf(request, "authorization"));
  };
  const auth = ["user", "pass"] as const;
  const basic = "Basic dXNlcjpwYXNz";
  const expected = [basic, basic, undefined, undefined, undefined];

  expect(await asked({ auth }, {}, "http://h/1")).toEqual(expected);
  expect(await asked({}, { auth }, "http://h/1")).toEqual(expected);
  expect(await asked({}, {}, "http://user:pass@h/1")).toEqual(expected);
  expect(await asked({ headers: { Authorization: basic } }, {}, "http://h/1")).toEqual(expected);
});

both("the user and password of the first URL serve its own origin's absolute links", async ({ client }) => {
  const transport = linking("http://h/2");
  await client({ transport }).paginate("GET", "http://user:pass@h/1", { nextHeader: "next" }).collect();

  expect(transport.arrived.map((request) => headerOf(request, "authorization"))).toEqual([
    "Basic dXNlcjpwYXNz",
    "Basic dXNlcjpwYXNz",
  ]);
});

both("auth stays on an upgrade to https, as on a redirect", async ({ client }) => {
  const transport = linking("https://h/2");
  await client({ transport, auth: ["user", "pass"] })
    .paginate("GET", "http://h/1", { nextHeader: "next" })
    .collect();

  expect(headerOf(transport.arrived[1], "authorization")).toBe("Basic dXNlcjpwYXNz");
});

both(
  "cookies go where they belong: those of the call and those without a domain to the first origin",
  async ({ client }) => {
    const transport = linking("/2", "http://o/3");
    const own = client({ transport, cookies: { unbound: "1" } });
    own.cookies.set("theirs", "2", { domain: "o" });
    await own.paginate("GET", "http://h/1", { nextHeader: "next", cookies: { call: "3" } }).collect();

    expect(transport.arrived.map((request) => headerOf(request, "cookie"))).toEqual([
      "unbound=1; call=3",
      "unbound=1; call=3",
      "theirs=2",
    ]);
  },
);

both(
  "a page that was redirected to another origin leads on without secrets, back to the first one too",
  async ({ client }) => {
    const transport = scripted(({ url }) => {
      if (url.href === "http://h/1") return { status: 302, headers: ["Location", "http://o/1"] };
      if (url.target === "/3") return {};
      return { headers: ["Link", url.target === "/1" ? "<2>; rel=next" : "<http://h/3>; rel=next"] };
    });
    for (const call of [{ auth: ["user", "pass"] as const }, { headers: { Authorization: "a" } }]) {
      transport.arrived.length = 0;
      const options = { nextHeader: "next", followRedirects: true, ...call };
      await client({ transport }).paginate("GET", "http://h/1", options).collect();

      expect(transport.arrived.map(({ url, headers }) => [url.href, headers.includes("Authorization")])).toEqual([
        ["http://h/1", true],
        ["http://o/1", false],
        ["http://o/2", false],
        ["http://h/3", false],
      ]);
    }
  },
);

both("what another origin says of the first one gets no secrets of it", async ({ client }) => {
  const transport = scripted(({ url }) => {
    if (url.href === "http://h/1") return { status: 302, headers: ["Location", "http://o/1"] };
    return url.target === "/1" ? { headers: ["Link", "<http://h/2>; rel=next"] } : {};
  });
  const options = { nextHeader: "next", followRedirects: true, auth: ["user", "pass"] as const, headers: secrets };
  await client({ transport }).paginate("GET", "http://h/1", options).collect();

  expect(transport.arrived[2]?.url.href).toBe("http://h/2");
  expect(told(transport)[2]).toBe("x-key x-plain");
});

both("Host and body follow to another origin", async ({ client }) => {
  const transport = linking("http://o:8080/2");
  await client({ transport })
    .paginate("POST", "http://h/1", { nextHeader: "next", json: { q: 1 } })
    .collect();

  expect(transport.arrived.map((request) => [headerOf(request, "host"), request.method, request.body])).toEqual([
    ["h", "POST", '{"q":1}'],
    ["o:8080", "POST", '{"q":1}'],
  ]);
});
