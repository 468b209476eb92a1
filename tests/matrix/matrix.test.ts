import { Client, type RequestCallOptions } from "@trunkline/core";
import { expect, test } from "vitest";
import { type Application, everyWay } from "./transports.ts";

interface Call {
  readonly does: string;
  readonly method: string;
  readonly url: string;
  readonly options?: RequestCallOptions;
}

// What it answers with follows from what arrived, so that a way which loses something gives another answer.
const application: Application = ({ method, target, header, body }) => {
  const [path = "", query = ""] = target.split("?");
  const seen = { method, target, team: header("x-team"), type: header("content-type"), accept: header("accept"), body };
  if (path === "/redirect")
    return { status: Number(query), headers: [["location", "/landed?from=redirect"]], body: "" };
  if (path === "/status")
    return { status: Number(query), headers: [["x-status", query]], body: query === "204" ? "" : query };
  if (path === "/cookies") {
    const headers = [
      ["set-cookie", "a=1; Path=/"],
      ["set-cookie", "b=2"],
      ["content-type", "text/plain"],
    ] as const;
    return { status: 200, headers, body: header("cookie") };
  }
  if (path === "/large")
    return { status: 200, headers: [["content-type", "text/plain"]], body: "0123456789".repeat(100_000) };
  return { status: 200, headers: [["content-type", "application/json"]], body: JSON.stringify(seen) };
};

const stream = async function* (): AsyncGenerator<Uint8Array> {
  for (const part of ["a stream ", "in two parts"]) yield new TextEncoder().encode(part);
};

const calls: readonly Call[] = [
  {
    does: "a GET with params and headers",
    method: "GET",
    url: "/a/b",
    options: { params: { q: "x y", p: [1, 2] }, headers: { "X-Team": "blue" } },
  },
  {
    does: "odd but legal characters in the path",
    method: "GET",
    url: "/a%2Fb/~user/(c);d=e:f@g,h!i'j*k/%E2%82%AC?x=/?&y=%20+",
  },
  { does: "a HEAD", method: "HEAD", url: "/a" },
  { does: "a DELETE", method: "DELETE", url: "/a" },
  { does: "an OPTIONS", method: "OPTIONS", url: "/a" },
  { does: "a POST of JSON", method: "POST", url: "/a", options: { json: { name: "Ada", naïve: "€" } } },
  { does: "a PUT of a form", method: "PUT", url: "/a", options: { data: { a: "1 2", b: "&=" } } },
  { does: "a PATCH of text", method: "PATCH", url: "/a", options: { content: "plain €" } },
  { does: "a POST of nothing", method: "POST", url: "/a" },
  { does: "a POST of a stream", method: "POST", url: "/a", options: { content: stream } },
  { does: "a large body", method: "GET", url: "/large" },
  { does: "repeated Set-Cookie headers", method: "GET", url: "/cookies" },
  ...[200, 201, 204, 304, 400, 404, 500, 503].map((status) => ({
    does: `status ${status}`,
    method: "GET",
    url: `/status?${status}`,
  })),
  ...[301, 302, 303, 307, 308].flatMap((status) => [
    { does: `a ${status} that is not followed`, method: "GET", url: `/redirect?${status}` },
    {
      does: `a ${status} that is followed`,
      method: "POST",
      url: `/redirect?${status}`,
      options: { followRedirects: true, json: [1] },
    },
  ]),
];

for (const { does, method, url, options } of calls) {
  test(`${does}: every transport gives the same answer`, { tags: ["F016", "F017", "F018"] }, async () => {
    const ways = await everyWay(application);
    const answers = await Promise.all(
      ways.map(async ({ name, baseUrl, transport, close }) => {
        await using client = new Client({ transport, baseUrl });
        const response = await client.request(method, url, options);
        await close();
        return [name, factsOf(response, baseUrl)] as const;
      }),
    );

    const [[, expected]] = answers as [(typeof answers)[number]];
    expect(answers).toEqual(ways.map(({ name }) => [name, expected]));
  });
}

/** Everything a user could see that is not the address or the time. */
function factsOf(response: Awaited<ReturnType<Client["request"]>>, baseUrl: string): unknown {
  const body = response.text();
  return {
    status: response.status,
    statusText: response.statusText,
    httpVersion: response.httpVersion,
    url: response.url.href.replace(baseUrl, ""),
    sent: [
      response.request.method,
      response.request.headers.get("content-type"),
      response.request.headers.get("content-length"),
    ],
    history: response.history.map(({ status, url }) => [status, url.href.replace(baseUrl, "")]),
    next: response.nextRequest && [response.nextRequest.method, response.nextRequest.url.target],
    type: response.headers.get("content-type"),
    location: response.headers.get("location"),
    cookies: response.headers.getSetCookie(),
    custom: response.headers.get("x-status"),
    body: body.length > 1000 ? [body.length, body.slice(-10)] : body,
  };
}
