import { HTTPStatusError, Request, Response, type ResponseOptions, URL } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fields = (response: Response): Record<string, string> => Object.fromEntries(response.headers);
const get = (): Request => new Request("GET", "https://example.org");

async function* generated(): AsyncGenerator<Uint8Array> {
  yield bytes("test ");
  yield bytes("123");
}

test("a response says what came and to whom", covers("models/test_responses.py::test_response"), () => {
  const response = new Response(200, { content: bytes("Hello, world!"), request: get() });

  expect([
    response.status,
    response.statusText,
    response.text(),
    response.request.method,
    response.request.url.equals(new URL("https://example.org")),
    response.url.href,
    response.isError,
    response.httpVersion,
  ]).toEqual([200, "OK", "Hello, world!", "GET", true, "https://example.org", false, "HTTP/1.1"]);
});

const bodies: readonly (readonly [row: string, options: ResponseOptions, headers: Record<string, string>])[] = [
  ["content", { content: "Hello, world!" }, { "content-length": "13" }],
  ["text", { text: "Hello, world!" }, { "content-length": "13", "content-type": "text/plain; charset=utf-8" }],
  [
    "html",
    { html: "<html><body>Hello, world!</html></body>" },
    { "content-length": "39", "content-type": "text/html; charset=utf-8" },
  ],
  ["json", { json: { hello: "world" } }, { "content-length": "17", "content-type": "application/json" }],
];

test(
  "a body brings its length and its type",
  covers(...bodies.map(([row]) => `models/test_responses.py::test_response_${row}`)),
  () => {
    for (const [row, options, headers] of bodies) {
      const response = new Response(200, options);

      expect([row, response.statusText, fields(response), response.text()]).toEqual([
        row,
        "OK",
        headers,
        row === "json" ? '{"hello":"world"}' : Object.values(options)[0],
      ]);
      const told = new Response(200, { ...options, headers: { "Content-Type": "a/b", "Content-Length": "1" } });
      expect(fields(told)).toEqual({ "content-type": "a/b", "content-length": "1" });
    }
    const first = new Response(200, { content: "a", text: "b", html: "c", json: "d" });
    expect([first.text(), fields(first)]).toEqual(["a", { "content-length": "1" }]);
    expect(fields(new Response(200, { text: "" }))["content-length"]).toBe("0");
  },
);

test(
  "a status that is no success is raised, with whom and where",
  covers("models/test_responses.py::test_raise_for_status"),
  () => {
    const raised = (status: number, headers = {}): unknown => {
      try {
        return new Response(status, { request: get(), headers }).raiseForStatus();
      } catch (error) {
        const { name, code, message, request, response } = error as HTTPStatusError;
        expect([error instanceof HTTPStatusError, request.url.href, response.status]).toEqual([
          true,
          "https://example.org",
          status,
        ]);
        return [name, code, message];
      }
    };
    const error = (message: string): unknown => ["HTTPStatusError", "HTTP_STATUS", message];
    const elsewhere = { location: "https://other.org" };

    const ok = new Response(200, { request: get() });
    expect(ok.raiseForStatus()).toBe(ok);
    expect([raised(101), raised(303, elsewhere), raised(403), raised(500), raised(600)]).toEqual([
      error("Informational response '101 Switching Protocols' for GET https://example.org"),
      error(`Redirect response '303 See Other' for GET https://example.org, which redirects to "https://other.org"`),
      error("Client error '403 Forbidden' for GET https://example.org"),
      error("Server error '500 Internal Server Error' for GET https://example.org"),
      error("Invalid status code '600 ' for GET https://example.org"),
    ]);
    expect(() => new Response(200).raiseForStatus()).toThrow(TypeError);
  },
);

test("a response shows its status", covers("models/test_responses.py::test_response_repr"), () => {
  const shown = (status: number): string =>
    (new Response(status) as unknown as Record<symbol, () => string>)[Symbol.for("nodejs.util.inspect.custom")]!();

  expect([shown(200), shown(404), shown(600)]).toEqual([
    "<Response [200 OK]>",
    "<Response [404 Not Found]>",
    "<Response [600]>",
  ]);
});

test("a status says what kind it is", () => {
  const kinds = [
    "isInformational",
    "isSuccess",
    "ok",
    "isRedirect",
    "isClientError",
    "isServerError",
    "isError",
  ] as const;
  const of = (status: number, headers = {}): string => {
    const response = new Response(status, { headers });
    const own = kinds.filter((kind) => response[kind]);
    return [...own, ...(response.hasRedirectLocation ? ["hasRedirectLocation"] : [])].join(" ");
  };

  expect(
    [100, 199, 200, 299, 301, 304, 400, 499, 500, 599, 600].map((status) => of(status, { location: "/" })),
  ).toEqual([
    "isInformational",
    "isInformational",
    "isSuccess ok",
    "isSuccess ok",
    "isRedirect hasRedirectLocation",
    "isRedirect",
    "isClientError isError",
    "isClientError isError",
    "isServerError isError",
    "isServerError isError",
    "",
  ]);
  expect(of(301)).toBe("isRedirect");
});

test("a status that nobody knows has no phrase", covers("models/test_responses.py::test_unknown_status_code"), () => {
  const response = new Response(600);

  expect([response.status, response.statusText, response.text()]).toEqual([600, "", ""]);
});

test(
  "a request can be set later, and is missed until then",
  covers(
    "models/test_responses.py::test_response_with_unset_request",
    "models/test_responses.py::test_set_request_after_init",
    "models/test_responses.py::test_cannot_access_unset_request",
  ),
  () => {
    const response = new Response(200, { content: bytes("Hello, world!") });
    expect([response.status, response.statusText, response.text(), response.isError]).toEqual([
      200,
      "OK",
      "Hello, world!",
      false,
    ]);
    for (const asked of [() => response.request, () => response.url]) expect(asked).toThrow(TypeError);
    response.request = get();

    expect([response.request.method, response.url.href]).toEqual(["GET", "https://example.org"]);
  },
);

test(
  "a stream is framed in chunks, unless a length was given",
  covers(
    "models/test_responses.py::test_generator_with_transfer_encoding_header",
    "models/test_responses.py::test_generator_with_content_length_header",
  ),
  () => {
    expect([
      fields(new Response(200, { content: generated() })),
      fields(new Response(200, { content: generated(), headers: { "Content-Length": "8" } })),
      fields(new Response(200, { stream: generated() })),
    ]).toEqual([{ "transfer-encoding": "chunked" }, { "content-length": "8" }, {}]);
  },
);

test(
  "links are found by what they are to the page",
  covers(
    "models/test_responses.py::test_link_headers[headers0-expected0]",
    "models/test_responses.py::test_link_headers[headers1-expected1]",
  ),
  () => {
    const links = (link: string): unknown => new Response(200, { headers: { Link: link } }).links;

    expect(links("<https://example.com>; rel='preload'")).toEqual({
      preload: { rel: "preload", url: "https://example.com" },
    });
    expect(links('</hub>; rel="hub", </resource>; rel="self"')).toEqual({
      hub: { url: "/hub", rel: "hub" },
      self: { url: "/resource", rel: "self" },
    });
  },
);

const jpeg = "<http:/.../front.jpeg>";
const linkHeaders: readonly (readonly [param: string, expected: readonly object[]])[] = [
  [
    `${jpeg}; rel=front; type="image/jpeg"-expected0`,
    [{ url: "http:/.../front.jpeg", rel: "front", type: "image/jpeg" }],
  ],
  [`${jpeg}-expected1`, [{ url: "http:/.../front.jpeg" }]],
  [`${jpeg};-expected2`, [{ url: "http:/.../front.jpeg" }]],
  [
    `${jpeg}; type="image/jpeg",<http://.../back.jpeg>;-expected3`,
    [{ url: "http:/.../front.jpeg", type: "image/jpeg" }, { url: "http://.../back.jpeg" }],
  ],
  ["-expected4", []],
];

test(
  "a Link header is read however it was written",
  covers(
    ...linkHeaders.map(([param]) => `models/test_headers.py::test_parse_header_links[${param}]`),
    "models/test_headers.py::test_parse_header_links_no_link",
  ),
  () => {
    for (const [param, expected] of linkHeaders) {
      const { links } = new Response(200, { headers: { Link: param.replace(/-expected\d$/, "") } });

      expect(Object.values(links)).toEqual(expected);
      expect(Object.keys(links)).toEqual(expected.map((link) => ("rel" in link ? link.rel : Reflect.get(link, "url"))));
    }
    expect(new Response(200).links).toEqual({});
  },
);

// What httpx 0.28.1 makes of them.
test("a Link header that is hardly one is read as httpx does", () => {
  const links = (link: string): unknown => new Response(200, { headers: { Link: link } }).links;

  expect(links('</a>; rel=x; y=z=1; k=v, <b>;rel="c d"')).toEqual({
    x: { url: "/a", rel: "x" },
    "c d": { url: "b", rel: "c d" },
  });
  expect(links(' "<x>;rel=1" ')).toEqual({ 1: { url: "x", rel: "1" } });
  expect(links(",<a>")).toEqual({ "": { url: "" }, a: { url: "a" } });
  expect(links("<a>;rel=")).toEqual({ a: { url: "a", rel: "" } });
  expect(links("<u>; rel=a; rel=b")).toEqual({ b: { url: "u", rel: "b" } });
  expect(links('<a>; title="x, <y>"; rel=q')).toEqual({ a: { url: "a", title: "x" }, q: { url: "y", rel: "q" } });
  expect(links("<a>; rel=__proto__")).toEqual(Object.fromEntries([["__proto__", { url: "a", rel: "__proto__" }]]));
});

test("cookies are those that this response sets", () => {
  const headers: [string, string][] = [
    ["Set-Cookie", "a=1; Path=/"],
    ["Set-Cookie", "b=2; Domain=example.org"],
    ["Set-Cookie", "c=3; Domain=other.org"],
  ];

  expect(Object.fromEntries(new Response(200, { headers, request: get() }).cookies)).toEqual({ a: "1", b: "2" });
  expect(new Response(200).cookies.size).toBe(0);
});

test("a platform's response is taken over and given back", async () => {
  const web = new globalThis.Response("Hello, world!", {
    status: 404,
    statusText: "Nope",
    headers: [
      ["X-Own", "1"],
      ["Content-Type", "text/plain"],
    ],
  });
  const response = Response.fromWeb(web, get());
  expect([response.status, response.statusText, response.headers.get("x-own"), response.url.href]).toEqual([
    404,
    "Nope",
    "1",
    "https://example.org",
  ]);
  expect(() => response.text()).toThrow("has not been read");
  await response.read();
  expect(response.text()).toBe("Hello, world!");

  const back = response.toWeb();
  expect([back.status, back.statusText, back.headers.get("x-own"), await back.text()]).toEqual([
    404,
    "Nope",
    "1",
    "Hello, world!",
  ]);
  const streamed = new Response(200, { content: generated() }).toWeb();
  expect(await streamed.text()).toBe("test 123");
  expect([new Response(204).toWeb().body, await Response.fromWeb(new globalThis.Response(null)).read()]).toEqual([
    null,
    new Uint8Array(0),
  ]);
});
