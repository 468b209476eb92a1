import { StreamConsumed } from "@trunkline/core";
import type { Handler, MockRequest } from "@trunkline/transport-mock";
import { covers, expect } from "../portable/index.ts";
import { both, bytesOf, linesOf, thrownBy } from "./both-clients.ts";

const id = (name: string): string => `client/test_redirects.py::${name}`;

const handler: Handler = (request) => {
  const { url, headers } = request;
  const to = (status: number, location: string) => ({ status, headers: { Location: location } });
  switch (url.pathname) {
    case "/redirect_301":
      return to(301, "https://example.org/");
    case "/cross_domain":
      return to(303, "https://example.org/cross_domain_target");
    case "/redirect_body":
      return to(308, "/redirect_body_target");
    case "/redirect_no_body":
      return to(303, "/redirect_body_target");
    case "/cross_subdomain":
      if (headers.get("host") === "www.example.org") return { text: "Hello, world!" };
      return to(308, "https://www.example.org/cross_subdomain");
    default:
      return { json: { body: request.text(), headers: Object.fromEntries(headers) } };
  }
};

interface Target {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const secretsMoved: readonly (readonly [row: string, name: string, from: string, kept: boolean])[] = [
  [
    "test_cross_domain_redirect_with_auth_header",
    "another host is not told the Authorization",
    "https://example.com/cross_domain",
    false,
  ],
  [
    "test_cross_domain_https_redirect_with_auth_header",
    "nor is another host that is asked over https",
    "http://example.com/cross_domain",
    false,
  ],
  ["test_same_domain_redirect", "the same origin is told it again", "https://example.org/cross_domain", true],
  [
    "test_same_domain_https_redirect_with_auth_header",
    "so is the same host once it is asked over https",
    "http://example.org/cross_domain",
    true,
  ],
];

for (const [row, name, from, isKept] of secretsMoved)
  both(name, covers(id(row)), { handler, followRedirects: true }, async ({ client }) => {
    const response = await client.get(from, { headers: { Authorization: "abc" } });

    expect(response.url.href).toBe("https://example.org/cross_domain_target");
    expect(response.json<Target>().headers).toEqual({
      accept: "*/*",
      "accept-encoding": client.headers.get("accept-encoding"),
      ...(isKept && { authorization: "abc" }),
      connection: "keep-alive",
      host: "example.org",
      "user-agent": client.headers.get("user-agent"),
    });
  });

both(
  "user name and password are not given to another host",
  covers(id("test_cross_domain_redirect_with_auth")),
  { handler, followRedirects: true },
  async ({ client, transport }) => {
    const response = await client.get("https://example.com/cross_domain", { auth: ["user", "pass"] });

    expect(response.url.href).toBe("https://example.org/cross_domain_target");
    expect(transport.calls.map(({ headers }) => headers.get("authorization"))).toEqual(["Basic dXNlcjpwYXNz", null]);
  },
);

both(
  "a 308 sends the body again",
  covers(id("test_body_redirect")),
  { handler, followRedirects: true },
  async ({ client, transport }) => {
    const response = await client.post("https://example.org/redirect_body", {
      content: bytesOf("Example request body"),
    });

    expect([response.url.href, response.json<Target>().body]).toEqual([
      "https://example.org/redirect_body_target",
      "Example request body",
    ]);
    expect(transport.calls.map(described)).toEqual([
      ["POST", "Content-Length: 20"],
      ["POST", "Content-Length: 20"],
    ]);
  },
);

both(
  "a 303 drops the body, and what describes it",
  covers(id("test_no_body_redirect")),
  { handler, followRedirects: true },
  async ({ client, transport }) => {
    const response = await client.post("https://example.org/redirect_no_body", {
      content: bytesOf("Example request body"),
    });

    expect([response.url.href, response.json<Target>().body]).toEqual(["https://example.org/redirect_body_target", ""]);
    expect(transport.calls.map(described)).toEqual([["POST", "Content-Length: 20"], ["GET"]]);
  },
);

both(
  "a redirect that is not followed may be streamed",
  covers(id("test_can_stream_if_no_redirect")),
  { handler },
  async ({ client }) => {
    const response = await client.stream("GET", "https://example.org/redirect_301", { followRedirects: false });

    expect([response.status, response.headers.get("location"), response.isClosed]).toEqual([
      301,
      "https://example.org/",
      false,
    ]);
    await response.close();
  },
);

both(
  "a one-time body cannot be sent again",
  covers(id("test_cannot_redirect_streaming_body")),
  { handler, followRedirects: true },
  async ({ client, transport }) => {
    const content = (function* () {
      yield bytesOf("Example request body");
    })();

    const error = await thrownBy(() => client.post("https://example.org/redirect_body", { content }));

    expect(error).toBeInstanceOf(StreamConsumed);
    expect(transport.calls.map((request) => request.text())).toEqual(["Example request body"]);
  },
);

both(
  "a redirect to a subdomain names it as the host",
  covers(id("test_cross_subdomain_redirect")),
  { handler, followRedirects: true },
  async ({ client, transport }) => {
    const response = await client.get("https://example.com/cross_subdomain");

    expect([response.url.href, response.text()]).toEqual(["https://www.example.org/cross_subdomain", "Hello, world!"]);
    expect(transport.calls.map(({ headers }) => headers.get("host"))).toEqual(["example.com", "www.example.org"]);
  },
);

const sessions: Handler = ({ url, headers }) => {
  const to = (cookie: string) => ({ status: 303, headers: { Location: "/", "Set-Cookie": cookie } });
  if (url.pathname === "/login")
    return to("session=eyJ1c2VyIjoiYWRhIn0; path=/; Max-Age=1209600; httponly; samesite=lax");
  if (url.pathname === "/logout")
    return to("session=null; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; httponly; samesite=lax");
  return { text: headers.has("cookie") ? "Logged in" : "Not logged in" };
};

both(
  "a redirect sets a cookie, and another one takes it away",
  covers(id("test_redirect_cookie_behavior")),
  { handler: sessions, followRedirects: true },
  async ({ client, transport }) => {
    const seen = [
      await client.get("https://example.com/"),
      await client.post("https://example.com/login"),
      await client.get("https://example.com/"),
      await client.post("https://example.com/logout"),
      await client.get("https://example.com/"),
    ];

    expect(seen.map((response) => [response.url.href, response.text(), response.history.length])).toEqual([
      ["https://example.com/", "Not logged in", 0],
      ["https://example.com/", "Logged in", 1],
      ["https://example.com/", "Logged in", 0],
      ["https://example.com/", "Not logged in", 1],
      ["https://example.com/", "Not logged in", 0],
    ]);
    const session = "session=eyJ1c2VyIjoiYWRhIn0";
    expect(transport.calls.map(({ method, headers }) => [method, headers.get("cookie")])).toEqual([
      ["GET", null],
      ["POST", null],
      ["GET", session],
      ["GET", session],
      ["POST", session],
      ["GET", null],
      ["GET", null],
    ]);
  },
);

/** The method, and the headers that describe a body. */
function described({ method, record }: MockRequest): readonly string[] {
  return [method, ...linesOf(record.headers).filter((line) => /^(content|transfer)-/i.test(line))];
}
