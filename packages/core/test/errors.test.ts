import { inspect } from "node:util";
import { type FailureKind, TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import * as core from "../src/index.ts";
import {
  Client,
  HTTPError,
  HTTPStatusError,
  Request,
  RequestError,
  StreamError,
  TimeoutException,
  TransportError,
} from "../src/index.ts";
import { raised } from "../src/errors.ts";
import { both, scripted, thrownBy } from "./both.ts";
import type { Script } from "./scripted-transport.ts";

// A query makes it another module to the loader.
const secondCopy: string = "../src/errors.ts?second-copy";

const rows: readonly (readonly [kind: FailureKind, name: keyof typeof core, parents: string])[] = [
  ["connect", "ConnectError", "NetworkError TransportError RequestError HTTPError"],
  ["read", "ReadError", "NetworkError TransportError RequestError HTTPError"],
  ["write", "WriteError", "NetworkError TransportError RequestError HTTPError"],
  ["close", "CloseError", "NetworkError TransportError RequestError HTTPError"],
  ["connect-timeout", "ConnectTimeout", "TimeoutException TransportError RequestError HTTPError"],
  ["read-timeout", "ReadTimeout", "TimeoutException TransportError RequestError HTTPError"],
  ["write-timeout", "WriteTimeout", "TimeoutException TransportError RequestError HTTPError"],
  ["pool-timeout", "PoolTimeout", "TimeoutException TransportError RequestError HTTPError"],
  ["total-timeout", "TotalTimeout", "TimeoutException TransportError RequestError HTTPError"],
  ["local-protocol", "LocalProtocolError", "ProtocolError TransportError RequestError HTTPError"],
  ["remote-protocol", "RemoteProtocolError", "ProtocolError TransportError RequestError HTTPError"],
  ["proxy", "ProxyError", "TransportError RequestError HTTPError"],
  ["unsupported-protocol", "UnsupportedProtocol", "TransportError RequestError HTTPError"],
  ["aborted", "RequestAborted", "TransportError RequestError HTTPError"],
];

test.for(rows)("the failure %s is raised as %s", { tags: ["F024"] }, ([kind, name, parents]) => {
  const failure = new TransportFailure(kind, "what happened at h:1");
  const request = new Request("POST", "https://user:secret@h:1/p?q");

  const error = raised(failure, request) as InstanceType<typeof TransportError>;

  expect({
    name: error.name,
    code: error.code,
    message: error.message,
    cause: error.cause,
    request: error.request,
  }).toEqual({
    name,
    code: kind.toUpperCase().replaceAll("-", "_"),
    message: "POST https://user:[secure]@h:1/p?q: what happened at h:1",
    cause: failure,
    request,
  });
  expect(error.request).toBe(request);
  expect(error).toBeInstanceOf(Error);
  expect(kindsOf(error)).toEqual([name, ...parents.split(" ")].toSorted());
});

test("programming mistakes hang apart from what happens on the way", { tags: ["F024"] }, () => {
  const { StreamConsumed, StreamClosed, ResponseNotRead, RequestNotRead, InvalidURL, TooManyRedirects, DecodingError } =
    core;
  const errors = [
    new StreamConsumed("m"),
    new StreamClosed("m"),
    new ResponseNotRead(),
    new RequestNotRead(),
    new InvalidURL("m"),
    new TooManyRedirects("m"),
    new DecodingError("m"),
  ];

  expect(errors.map((error) => [error.name, kindsOf(error).join(" "), error.code])).toEqual([
    ["StreamConsumed", "StreamConsumed StreamError", "STREAM_CONSUMED"],
    ["StreamClosed", "StreamClosed StreamError", "STREAM_CLOSED"],
    ["ResponseNotRead", "ResponseNotRead StreamError", "RESPONSE_NOT_READ"],
    ["RequestNotRead", "RequestNotRead StreamError", "REQUEST_NOT_READ"],
    ["InvalidURL", "InvalidURL", "INVALID_URL"],
    ["TooManyRedirects", "HTTPError RequestError TooManyRedirects", "TOO_MANY_REDIRECTS"],
    ["DecodingError", "DecodingError HTTPError RequestError", "DECODING"],
  ]);
});

test("what is no failure of a transport passes untouched", () => {
  const bug = new TypeError("bug");

  expect(raised(bug, new Request("GET", "http://h/"))).toBe(bug);
});

test("a failure of a kind that only a newer transport knows is a TransportError", () => {
  const failure = new TransportFailure("too-new" as FailureKind, "what happened");
  const error = raised(failure, new Request("GET", "http://h/")) as Error;

  expect([error.name, error.message, error.cause]).toEqual(["TransportError", "GET http://h/: what happened", failure]);
});

test("an error without a request says so", () => {
  expect(() => new HTTPError("m").request).toThrow(/no request/);
});

test("two installed copies recognise each other's errors, as far as they are the same", async () => {
  const copy = (await import(secondCopy)) as typeof import("../src/errors.ts");

  expect(copy.ReadTimeout).not.toBe(core.ReadTimeout);
  const theirs = new copy.ReadTimeout("m");
  expect(kindsOf(theirs)).toEqual(["HTTPError", "ReadTimeout", "RequestError", "TimeoutException", "TransportError"]);
  expect(new core.ConnectError("m")).toBeInstanceOf(copy.NetworkError);
  expect(new core.ConnectError("m")).not.toBeInstanceOf(copy.TimeoutException);
});

test("a user's subclass has its parents, and nobody else's errors", () => {
  class Refused extends core.ConnectError {}
  class Other extends core.ConnectError {}
  const refused = new Refused("m");

  expect([refused instanceof Refused, refused instanceof core.ConnectError, refused instanceof HTTPError]).toEqual([
    true,
    true,
    true,
  ]);
  expect([refused instanceof Other, new core.ConnectError("m") instanceof Refused]).toEqual([false, false]);
  for (const value of [null, undefined, "text", new Error("m"), {}]) expect(value instanceof HTTPError).toBe(false);
});

test("a logged error is small and holds no secret", async () => {
  const transport = scripted(
    () => new TransportFailure("read", "h:1 closed the connection", { cause: new Error("reset") }),
  );
  await using client = new Client({ transport, headers: { authorization: "Bearer secret" }, auth: ["user", "secret"] });

  const error = await thrownBy(() => client.get("http://user:secret@h:1/", { headers: { cookie: "secret" } }));
  const logged = inspect(error, { depth: 10 });

  expect(logged).not.toContain("secret;");
  expect(logged.replaceAll("[secure]", "").replaceAll("secret@", "")).not.toContain("secret");
  expect(logged.replace(/\n\s+at .*/g, "").length).toBeLessThan(2000);
  expect(JSON.stringify(error)).not.toContain("secret");
  expect(Object.keys(error as object)).toEqual(["code"]);
});

test.for<[place: string, script: Script]>([
  ["failed", () => new TransportFailure("connect", "refused")],
  ["broke off", () => ({ body: ["a", new TransportFailure("read", "broken")] })],
  [
    "broke off and was read in one step",
    () => ({ body: ["a", new TransportFailure("read", "broken")], isWhole: true }),
  ],
])("the stack of a call that %s names the line that made it", async ([, script]) => {
  await using client = new Client({ transport: scripted(script) });

  async function callerOfGet(): Promise<unknown> {
    return await client.get("http://h/");
  }
  const error = (await thrownBy(callerOfGet)) as Error;

  expect(error.stack).toMatch(/callerOfGet/);
});

both(
  "a failure while the body is read is raised like any other",
  async ({ client, read }) => {
    const failure = new TransportFailure("read", "h:80 closed the connection");
    const transport = scripted(() => ({ body: ["a", failure] }));

    const error = await thrownBy(() => client({ transport }).get("http://h/"));
    const response = await client({ transport }).stream("GET", "http://h/");
    const streamed = await thrownBy(() => read(response));

    for (const thrown of [error, streamed])
      expect([thrown instanceof core.ReadError, (thrown as Error).message, (thrown as Error).cause]).toEqual([
        true,
        "GET http://h/: h:80 closed the connection",
        failure,
      ]);
  },
  ["F024"],
);

both(
  "raiseForStatus throws unless the status is a success",
  async ({ client }) => {
    const transport = scripted(({ url }) => ({
      status: Number(url.target.slice(1)),
      headers: ["Location", "http://user:secret@h/x"],
    }));
    const messages: string[] = [];
    for (const status of [101, 200, 204, 299, 302, 304, 404, 503, 600]) {
      const response = await client({ transport }).get(`http://u:secret@h/${status}`);
      const error = await thrownBy(() => {
        if (response.raiseForStatus() === response) throw new Error(`${status} is a success`);
      });
      messages.push((error as Error).message);
      if (error instanceof HTTPStatusError)
        expect([error.response, error.request, error.code]).toEqual([response, response.request, "HTTP_STATUS"]);
      expect(error).not.toBeInstanceOf(RequestError);
    }

    expect(messages).toEqual([
      "Informational response '101 Switching Protocols' for GET http://u:[secure]@h/101",
      "200 is a success",
      "204 is a success",
      "299 is a success",
      `Redirect response '302 Found' for GET http://u:[secure]@h/302, which redirects to "http://[secure]@h/x"`,
      "Redirect response '304 Not Modified' for GET http://u:[secure]@h/304",
      "Client error '404 Not Found' for GET http://u:[secure]@h/404",
      "Server error '503 Service Unavailable' for GET http://u:[secure]@h/503",
      "Invalid status code '600 ' for GET http://u:[secure]@h/600",
    ]);
  },
  ["F024"],
);

function kindsOf(error: unknown): string[] {
  return Object.entries(core)
    .filter(([, kind]) => typeof kind === "function" && isErrorClass(kind) && error instanceof kind)
    .map(([name]) => name)
    .toSorted();
}

function isErrorClass(kind: Function): kind is typeof HTTPError {
  return (
    kind.prototype instanceof Error || [HTTPError, StreamError, TimeoutException].includes(kind as typeof HTTPError)
  );
}
