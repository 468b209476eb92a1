import { expect } from "vitest";
import { QueryParams, Timeout, URL } from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";
import { headerOf } from "./scripted-transport.ts";

both(
  "what is assigned counts from the next request on",
  async ({ client }) => {
    const transport = scripted(() => ({}));
    const own = client({ transport });
    own.baseUrl = "http://h/v1";
    own.params = { a: 1 };
    own.headers = { "X-Team": "blue" };
    own.auth = ["user", "pass"];
    own.timeout = { read: 1, total: 9 };
    await own.get("/x");
    const [arrived] = transport.arrived;

    expect(arrived?.url.href).toBe("http://h/v1/x?a=1");
    expect([arrived?.extensions, arrived?.headers.slice(2)]).toEqual([
      { timeout: { connect: 5000, read: 1, write: 5000, pool: 5000, total: 9 } },
      [
        "Accept",
        "*/*",
        "Accept-Encoding",
        "gzip, deflate, br, zstd",
        "Connection",
        "keep-alive",
        "User-Agent",
        headerOf(arrived, "user-agent"),
        "X-Team",
        "blue",
        "Authorization",
        "Basic dXNlcjpwYXNz",
      ],
    ]);
    expect([own.baseUrl instanceof URL, own.params instanceof QueryParams, own.timeout instanceof Timeout]).toEqual([
      true,
      true,
      true,
    ]);
  },
  ["F086"],
);

both("hooks are added by assigning and in place", async ({ client }) => {
  const seen: string[] = [];
  const own = client({ transport: scripted(() => ({})) });
  own.eventHooks = { request: [() => void seen.push("assigned")] };
  own.eventHooks.request.push(() => void seen.push("pushed"));
  own.eventHooks.response.push(() => void seen.push("response"));
  await own.get("http://h/");

  expect(seen).toEqual(["assigned", "pushed", "response"]);
});

both("redirects are followed once that is said", async ({ client }) => {
  const own = client({
    transport: scripted(({ url }) => (url.target === "/" ? { status: 302, headers: ["Location", "/b"] } : {})),
  });
  const before = (await own.get("http://h/")).status;
  own.followRedirects = true;
  const after = (await own.get("http://h/")).status;
  own.maxRedirects = 0;

  expect([before, after, ((await thrownBy(() => own.get("http://h/"))) as Error).name, own.maxRedirects]).toEqual([
    302,
    200,
    "TooManyRedirects",
    0,
  ]);
});

both("what cannot be is refused, and nothing changes", async ({ client }) => {
  const own = client();
  const messages = [
    await thrownBy(() => (own.maxRedirects = Number.NaN)),
    await thrownBy(() => (own.baseUrl = "http://h/?q=1")),
    await thrownBy(() => (own.timeout = -1)),
    await thrownBy(() => (own.auth = "token" as never)),
    await thrownBy(() => (own.retry = { attempts: 0 })),
  ].map((error) => (error as Error).message);

  expect(messages).toEqual([
    "maxRedirects is a number, 0 or more, not NaN.",
    "The baseUrl http://h/?q=1 has a query, and no path can be appended to it. Pass the query as params.",
    "timeout is a number of milliseconds from 0, or null for no limit; it is -1.",
    "auth is a pair of user name and password, a function, an Auth with decorate or flow, or null.",
    "retry.attempts, the first try included, is a number, 1 or more, not 0.",
  ]);
  expect([own.maxRedirects, own.baseUrl, own.timeout.read, own.auth, own.retry]).toEqual([20, null, 5000, null, null]);
});

both("each answer is a line in the log, without secrets", async ({ client }) => {
  const lines: string[] = [];
  const own = client({
    transport: scripted(({ url }) =>
      url.target === "/a"
        ? { status: 302, headers: ["Location", "/b"] }
        : { status: 599, extensions: { httpVersion: "2" } },
    ),
    followRedirects: true,
    logger: { info: (line) => void lines.push(line) },
  });
  await own.get("http://user:pass@h/a");

  expect(lines).toEqual([
    'HTTP Request: GET http://user:[secure]@h/a "HTTP/1.1 302 Found"',
    'HTTP Request: GET http://user:[secure]@h/b "HTTP/2 599"',
  ]);
});
