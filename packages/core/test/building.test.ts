// How settings and call options become a request. Both clients build it by the same code, so one of them shows it.
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Client, LocalProtocolError, Request } from "../src/index.ts";
import { both, type Options, scripted, thrownBy } from "./both.ts";
import { httpx } from "./httpx.ts";
import { headerOf } from "./scripted-transport.ts";

function client(options: Partial<Options> = {}): Client {
  return new Client({ transport: scripted(() => ({})), ...options });
}

test("headers are merged and put on the wire in httpx's order", { tags: ["F010", "F086", "F097"] }, () => {
  const different: unknown[] = [];
  for (const [own, method, headers, options, expected] of httpx.wire) {
    const given = "stream" in options ? { content: [Uint8Array.of(120)] } : options;
    const request = client({ ...(own && { headers: own }) }).buildRequest(method, "http://h:8/", {
      ...(headers && { headers }),
      ...given,
    });
    const ours = [...request.headers.pairs()]
      .filter(([name]) => name !== "User-Agent" && name !== "Accept-Encoding")
      .map(([name, value]) => `${name}:${value}`)
      .join(" ");
    if (ours !== expected) different.push([own, method, headers, options, ours, expected]);
  }

  expect(different).toEqual([]);
});

test("a length that the caller gave is the only one", { tags: ["F097"] }, () => {
  for (const options of [{}, { json: 1 }, { content: [Uint8Array.of(1)] }]) {
    const { headers } = client().buildRequest("POST", "http://h/", { ...options, headers: { "content-length": "1" } });

    expect([headers.getAll("content-length"), headers.has("transfer-encoding")]).toEqual([["1"], false]);
  }
});

test("a base URL with a query is refused, since nothing can be appended to it", { tags: ["F085"] }, () => {
  expect(() => client({ baseUrl: "https://h/v2?version=1" })).toThrow(/baseUrl .*params/);
  expect(client({ baseUrl: "https://h/v2?" }).buildRequest("GET", "users").url.href).toBe("https://h/v2/users");
  expect(client({ baseUrl: "https://h/v2#f" }).buildRequest("GET", "users").url.href).toBe("https://h/v2/users");
  expect(client({ baseUrl: "https://u:p@h/%2F" }).buildRequest("GET", "/a?b").url.href).toBe("https://u:p@h/%2F/a?b");
});

test("relative URLs are appended to the base as httpx does", { tags: ["F085"] }, () => {
  // httpx glues to the query of a base, to a URL that names another host, and to another scheme; here those are refused.
  const different: unknown[] = [];
  for (const [base, answers] of Object.entries(httpx.bases)) {
    if (base.includes("?") || base.startsWith("/")) continue;
    answers.forEach((expected, index) => {
      const relative = httpx.relatives[index]!;
      if (["//users", "http:x", "a:b"].includes(relative)) return;
      const ours = client({ baseUrl: base }).buildRequest("GET", relative).url.href;
      if (ours !== expected) different.push([base, relative, ours, expected]);
    });
  }

  expect(different).toEqual([]);
});

test("params of client and call replace the URL's as httpx does, or join them where asked", { tags: ["F086"] }, () => {
  const different: unknown[] = [];
  for (const [own, call, url, expected] of httpx.params) {
    const base = client({ baseUrl: "https://h/v2", ...(own && { params: own }) });
    const ours = base.buildRequest("GET", url, call === null ? {} : { params: call }).url.href;
    if (ours !== expected) different.push([own, call, url, ours, expected]);
  }

  expect(different).toEqual([]);
  const merging = client({ params: { k: "1" }, mergeParams: true });
  expect(merging.buildRequest("GET", "https://h/?k=0&u=1", { params: { a: "2" } }).url.href).toBe(
    "https://h/?k=1&u=1&a=2",
  );
  expect(merging.buildRequest("GET", "https://h/?u=1", { mergeParams: false }).url.href).toBe("https://h/?k=1");
});

both("plain requests to one origin share one header list", async ({ client: make }) => {
  const transport = scripted(() => ({}));
  const own = make({ transport });
  for (const url of ["http://h/a", "http://h/b?x", "http://o/", "http://h/c"]) await own.get(url);
  await own.delete("http://h/");
  const [a, b, o, c, d] = transport.arrived.map(({ headers }) => headers);

  expect([a === b, a === c, a === d, a === o]).toEqual([true, true, true, false]);
  expect(o).toEqual(a?.with(1, "o"));
});

both(
  "a changed client header goes with the next request, and with no earlier one",
  async ({ client: make }) => {
    const transport = scripted(() => ({}));
    const own = make({ transport, headers: { "X-Own": "1" } });
    const built = own.buildRequest("GET", "http://h/");
    await own.get("http://h/");
    for (const change of [
      () => own.headers.set("x-own", "2"),
      () => own.headers.append("X-More", "3"),
      () => own.headers.delete("x-own"),
    ]) {
      change();
      await own.get("http://h/");
    }
    await own.get("http://h/");
    await own.send(built);

    expect(transport.arrived.map((request) => [headerOf(request, "x-own"), headerOf(request, "x-more")])).toEqual([
      ["1", undefined],
      ["2", undefined],
      ["2", "3"],
      [undefined, "3"],
      [undefined, "3"],
      ["1", undefined],
    ]);
    expect(transport.arrived[3]?.headers).toBe(transport.arrived[4]?.headers);
  },
  ["F086"],
);

both(
  "a hook's change to a request's headers stays with that request",
  async ({ client: make }) => {
    const transport = scripted(() => ({}));
    const own = make({
      transport,
      eventHooks: {
        request: [
          ({ headers, url }) => {
            if (url.path === "/a") headers.set("X-Hook", "yes");
          },
        ],
      },
    });
    for (const path of ["/a", "/b", "/a"]) await own.get(`http://h${path}`);

    expect(transport.arrived.map((request) => headerOf(request, "x-hook"))).toEqual(["yes", undefined, "yes"]);
    expect(own.headers.has("x-hook")).toBe(false);
  },
  ["F007", "F097"],
);

both("a client's own Host is the only one", async ({ client: make }) => {
  const transport = scripted(() => ({}));
  const own = make({ transport, headers: { host: "virtual" } });
  await own.get("http://h/");
  await own.post("http://h/", { json: 1 });

  const hosts = transport.arrived.map(({ headers }) =>
    headers.filter((_text, index) => headers[index - 1]?.toLowerCase() === "host"),
  );
  expect(hosts).toEqual([["virtual"], ["virtual"]]);
});

both("more origins than are remembered each get their own Host", async ({ client: make }) => {
  const transport = scripted(() => ({}));
  const own = make({ transport });
  for (let index = 0; index < 2500; index += 1) await own.get(`http://h${index % 1250}/`);

  const wrong = transport.arrived.filter((request) => headerOf(request, "host") !== request.url.origin.host);
  expect([wrong, transport.arrived.length]).toEqual([[], 2500]);
});

both("a method is sent in capitals, and its body described, however it was typed", async ({ client: make }) => {
  const transport = scripted(() => ({}));
  const own = make({ transport });
  for (const method of ["post", "Put", "PATCH", "get", "m-search"]) await own.request(method, "http://h/");

  expect(transport.arrived.map((request) => [request.method, headerOf(request, "content-length")])).toEqual([
    ["POST", "0"],
    ["PUT", "0"],
    ["PATCH", "0"],
    ["GET", undefined],
    ["M-SEARCH", undefined],
  ]);
  expect(await thrownBy(() => own.request("GET /\r\n", "http://h/"))).toBeInstanceOf(LocalProtocolError);
});

both(
  "what goes over the wire is what the request says",
  async ({ client: make }) => {
    const transport = scripted(() => ({}));
    const request = new Request("PUT", "http://u:p@h:8/a b?q#f", {
      json: { a: 1 },
      headers: { "X-Own": "é" },
      extensions: { target: "*" },
    });
    await make({ transport }).send(request, { auth: null });
    const [arrived] = transport.arrived;

    expect({ ...arrived, headers: [...arrived!.headers] }).toEqual({
      method: "PUT",
      url: { href: "http://h:8/a%20b?q#f", origin: request.url.origin, target: "/a%20b?q" },
      headers: ["Host", "h:8", "X-Own", "Ã©", "Content-Length", "7", "Content-Type", "application/json"],
      body: '{"a":1}',
      extensions: { target: "*", timeout: { connect: 5000, read: 5000, write: 5000, pool: 5000 } },
    });
  },
  ["F010", "F095"],
);

both(
  "limits come from the call, else the client, else are 5000 ms",
  async ({ client: make }) => {
    const transport = scripted(() => ({}));
    const five = { connect: 5000, read: 5000, write: 5000, pool: 5000 };
    await make({ transport }).get("http://h/");
    await make({ transport, timeout: null }).get("http://h/");
    await make({ transport, timeout: { read: 1, total: 9 } }).get("http://h/");
    await make({ transport, timeout: 7 }).get("http://h/", { timeout: { pool: null } });
    await make({ transport }).get("http://h/", { timeout: null });
    await make({ transport }).get("http://h/", { extensions: { timeout: { read: 3 }, sniHostname: "s" } });
    await make({ transport }).send(new Request("GET", "http://h/"));

    expect(transport.arrived.map(({ extensions }) => extensions)).toEqual([
      { timeout: five },
      { timeout: {} },
      { timeout: { ...five, read: 1, total: 9 } },
      { timeout: { connect: 7, read: 7, write: 7 } },
      { timeout: {} },
      { timeout: { read: 3 }, sniHostname: "s" },
      { timeout: five },
    ]);
  },
  ["F087", "F095"],
);

both(
  "credentials come from the call, else the client, else the URL",
  async ({ client: make }) => {
    const transport = scripted(() => ({}));
    const url = "http://u%40:p%20@h/";
    const own = make({ transport, auth: ["é", "client"] });
    await own.get(url);
    await own.get(url, { auth: ["call", ""] });
    await own.get(url, { auth: null });
    await own.get("http://h/", { auth: ({ headers }) => headers.set("Authorization", "own") });
    await make({ transport }).get(url);
    await make({ transport }).get("http://u@h/");
    await make({ transport }).get("http://h/");

    expect(transport.arrived.map((request) => decoded(headerOf(request, "authorization")))).toEqual([
      "é:client",
      "call:",
      undefined,
      "own",
      "u@:p ",
      "u:",
      undefined,
    ]);
  },
  ["F004"],
);

test("a request shows its method and URL, and no secret", () => {
  expect(inspect(new Request("get", "http://u:secret@h/", { headers: { authorization: "secret" } }))).toBe(
    "<Request('GET', 'http://u:[secure]@h/')>",
  );
});

function decoded(authorization: string | undefined): string | undefined {
  return authorization?.startsWith("Basic ") === true
    ? Buffer.from(authorization.slice(6), "base64").toString()
    : authorization;
}
