import * as requests from "@trunkline/compat/requests";
import { expect, test } from "vitest";
import { shows } from "./shows.ts";

type Kind = new () => Error;
const parents: Readonly<Record<string, readonly Kind[]>> = {
  HTTPError: [requests.RequestException],
  ConnectionError: [requests.RequestException],
  ProxyError: [requests.ConnectionError],
  SSLError: [requests.ConnectionError],
  Timeout: [requests.RequestException],
  ConnectTimeout: [requests.ConnectionError, requests.Timeout],
  ReadTimeout: [requests.Timeout],
  URLRequired: [requests.RequestException],
  TooManyRedirects: [requests.RequestException],
  MissingSchema: [requests.RequestException, requests.ValueError as unknown as Kind],
  InvalidSchema: [requests.RequestException, requests.ValueError as unknown as Kind],
  InvalidURL: [requests.RequestException, requests.ValueError as unknown as Kind],
  InvalidProxyURL: [requests.InvalidURL, requests.ValueError as unknown as Kind],
  InvalidHeader: [requests.RequestException, requests.ValueError as unknown as Kind],
  ChunkedEncodingError: [requests.RequestException],
  ContentDecodingError: [requests.RequestException],
  StreamConsumedError: [requests.RequestException, TypeError],
  RetryError: [requests.RequestException],
  UnrewindableBodyError: [requests.RequestException],
  InvalidJSONError: [requests.RequestException],
  JSONDecodeError: [requests.InvalidJSONError, SyntaxError],
};

for (const [name, kinds] of Object.entries(parents))
  test(
    `${name} is caught by each of its parents, and by no other`,
    { ...shows(`errors/${name}`), tags: ["F118"] },
    () => {
      const Own = (requests as unknown as Record<string, Kind>)[name]!;
      const error = new Own();

      expect([error.name, error instanceof Own, error instanceof Error]).toEqual([name, true, true]);
      expect([...kinds, requests.RequestException].every((Kind) => error instanceof Kind)).toBe(true);
      const strangers = [requests.Timeout, requests.ConnectionError, TypeError, SyntaxError].filter(
        (Kind) => !kinds.includes(Kind) && Own !== (Kind as unknown) && !isBelow(Own, Kind),
      );
      expect(strangers.filter((Kind) => error instanceof Kind)).toEqual([]);
    },
  );

test("a user's own subclass catches its own alone", shows("errors/own subclass"), () => {
  class Own extends requests.HTTPError {}

  expect([new Own() instanceof requests.HTTPError, new requests.HTTPError() instanceof Own, new Own().name]).toEqual([
    true,
    false,
    "Own",
  ]);
});

function isBelow(kind: Kind, parent: Kind): boolean {
  return Object.prototype.isPrototypeOf.call(parent, kind);
}

test("no error tells a password of the URL", { tags: ["F119"] }, async () => {
  const urls = [
    "http://ada:p@ss@127.0.0.1:1/",
    "http://ada:p@ss@127.0.0.1:port/",
    "//ada:p@ss@host/",
    "weird://ada:p@ss@host/",
  ];
  const outcomes = await Promise.allSettled(urls.map((url) => requests.get(url, { timeout: 5 })));
  const errors = outcomes.map((outcome) =>
    outcome.status === "rejected" ? (outcome.reason as Error) : new Error("none"),
  );

  expect(errors.map(({ name }) => name)).toEqual(["ConnectionError", "InvalidURL", "InvalidSchema", "InvalidSchema"]);
  expect(errors.filter(({ message }) => /p@|ss@/.test(message))).toEqual([]);
});
