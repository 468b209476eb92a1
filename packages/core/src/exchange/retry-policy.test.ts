import { TransportFailure, type FailureKind } from "@trunkline/transport";
import { expect, test } from "vitest";
import { raised } from "../errors.ts";
import { Request } from "../models/request.ts";
import { Response } from "../models/response.ts";
import { type RetryOptions, RetryPolicy } from "./retry-policy.ts";

const request = (method: string): Request => new Request(method, "http://h/");

/** Which of these are tried again after the first try. */
function triedAgain(
  options: RetryOptions,
  methods: readonly string[],
  outcomes: readonly (number | Error)[],
): string[] {
  const policy = new RetryPolicy(options);
  return methods.flatMap((method) =>
    outcomes
      .filter((outcome) =>
        policy.shouldRetry(
          typeof outcome === "number"
            ? { request: request(method), attempt: 1, response: new Response(outcome) }
            : { request: request(method), attempt: 1, error: raised(outcome, request(method)) },
        ),
      )
      .map((outcome) => `${method} ${typeof outcome === "number" ? outcome : (outcome as TransportFailure).kind}`),
  );
}

test("without jitter each wait is twice the one before, up to the longest", { tags: ["F071"] }, () => {
  const policy = new RetryPolicy({ jitter: "none", backoff: { max: 6_000 } });
  const steep = new RetryPolicy({ jitter: "none", backoff: { initial: 10, factor: 10, max: 5_000 } });

  expect([1, 2, 3, 4, 5, 6].map((attempt) => policy.delayFor(attempt))).toEqual([500, 1000, 2000, 4000, 6000, 6000]);
  expect([1, 2, 3, 4, 5].map((attempt) => steep.delayFor(attempt))).toEqual([10, 100, 1000, 5000, 5000]);
});

test("full jitter waits anything up to that", { tags: ["F071"] }, () => {
  const policy = new RetryPolicy({ jitter: "full" });
  const bounds = [1, 2, 3].map((attempt) => [0, 0.5, 1].map((luck) => policy.delayFor(attempt, 0, () => luck)));

  expect(bounds).toEqual([
    [0, 250, 500],
    [0, 500, 1000],
    [0, 1000, 2000],
  ]);
});

test("decorrelated jitter waits between the first wait and three times the last", { tags: ["F071"] }, () => {
  const policy = new RetryPolicy({ backoff: { max: 4_000 } });
  const bounds = [undefined, 500, 1500, 4000].map((last) => [0, 1].map((luck) => policy.delayFor(2, last, () => luck)));

  expect(bounds).toEqual([
    [500, 1500],
    [500, 1500],
    [500, 4000],
    [500, 4000],
  ]);
});

test("by default temporary answers to idempotent methods are tried again", { tags: ["F070"] }, () => {
  const statuses = [200, 301, 400, 401, 404, 408, 413, 425, 429, 500, 501, 502, 503, 504, 505];
  const methods = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "QUERY"];

  expect(triedAgain({}, methods, statuses)).toEqual(
    methods.flatMap((method) => [408, 429, 500, 502, 503, 504].map((status) => `${method} ${status}`)),
  );
  expect(triedAgain({}, ["POST", "PATCH"], statuses)).toEqual([]);
});

test("what sent nothing is tried again whatever the method, the rest where it may be repeated", () => {
  const kinds: readonly FailureKind[] = [
    "connect",
    "connect-timeout",
    "pool-timeout",
    "read",
    "read-timeout",
    "write",
    "write-timeout",
    "remote-protocol",
    "proxy",
    "close",
    "local-protocol",
    "unsupported-protocol",
    "total-timeout",
    "aborted",
  ];
  const failures = [...kinds.map((kind) => new TransportFailure(kind, "x")), new TypeError("bug")];

  expect(triedAgain({}, ["POST"], failures)).toEqual(["POST connect", "POST connect-timeout", "POST pool-timeout"]);
  expect(triedAgain({}, ["GET"], failures)).toEqual(kinds.slice(0, 9).map((kind) => `GET ${kind}`));
});

test("methods and statuses are the caller's to choose", { tags: ["F070"] }, () => {
  expect(triedAgain({ methods: ["post"], statuses: [418, 200] }, ["GET", "POST"], [200, 418, 503])).toEqual([
    "POST 200",
    "POST 418",
  ]);
});

test("a function decides where it says something, but never on more tries", { tags: ["F071"] }, () => {
  const seen: number[] = [];
  const policy = new RetryPolicy({
    attempts: 2,
    on: ({ attempt, response }) => {
      seen.push(attempt);
      return response?.status === 404 ? true : response?.status === 503 ? false : undefined;
    },
  });
  const outcomes = [404, 503, 500, 200].map((status) => [
    policy.shouldRetry({ request: request("GET"), attempt: 1, response: new Response(status) }),
    policy.shouldRetry({ request: request("GET"), attempt: 2, response: new Response(status) }),
  ]);

  expect(outcomes).toEqual([
    [true, false],
    [false, false],
    [true, false],
    [false, false],
  ]);
  expect(seen).toEqual([1, 1, 1, 1]);
});

test("what a call leaves open is the client's", { tags: ["F072"] }, () => {
  const client = new RetryPolicy({ attempts: 7, statuses: [599], backoff: { initial: 1, max: 9 }, jitter: "none" });
  const call = new RetryPolicy({ backoff: { initial: 2 } }, client);

  expect([call.attempts, [...call.statuses], call.jitter, call.backoff]).toEqual([
    7,
    [599],
    "none",
    { initial: 2, factor: 2, max: 9 },
  ]);
});

test.for([
  ["attempts", { attempts: 0 }, "retry.attempts, the first try included, is a number, 1 or more, not 0."],
  ["NaN", { attempts: Number.NaN }, "retry.attempts, the first try included, is a number, 1 or more, not NaN."],
  ["a wait", { backoff: { initial: -1 } }, "retry.backoff.initial is a number of milliseconds, 0 or more, not -1."],
  ["a factor", { backoff: { factor: 0.5 } }, "retry.backoff.factor is a number, 1 or more, not 0.5."],
  ["a cap", { retryAfter: -1 }, "retry.retryAfter is a number of milliseconds, 0 or more, not -1."],
] as const)("%s that cannot be is refused", ([, options, message]) => {
  expect(() => new RetryPolicy(options)).toThrow(new TypeError(message));
});
