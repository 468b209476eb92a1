import { TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import { feed, stale } from "../../test/feed.ts";
import { Request } from "../models/request.ts";

const stream = (): Iterable<Uint8Array> => [Uint8Array.of(1)];
const oneTime = (): Request =>
  new Request("PUT", "http://h/a", { content: stream()[Symbol.iterator]() as unknown as Iterable<Uint8Array> });
const again: readonly (readonly [what: string, request: Request, failure: Error, isSentAgain: boolean])[] = [
  ["a GET on a stale connection", new Request("GET", "http://h/a"), stale(), true],
  ["a PUT on a stale connection", new Request("PUT", "http://h/a", { content: "x" }), stale(), true],
  ["a DELETE on a stale connection", new Request("DELETE", "http://h/a"), stale("write"), true],
  ["a QUERY with a garbled head", new Request("QUERY", "http://h/a", { json: 1 }), stale("remote-protocol"), true],
  ["a POST on a stale connection", new Request("POST", "http://h/a", { content: "x" }), stale(), false],
  ["a PATCH on a stale connection", new Request("PATCH", "http://h/a", { content: "x" }), stale(), false],
  [
    "a POST of which nothing was sent",
    new Request("POST", "http://h/a", { content: "x" }),
    stale("write", "nothing"),
    true,
  ],
  ["a one-time body", oneTime(), stale("write", "nothing"), false],
  ["a body that can be opened anew", new Request("PUT", "http://h/a", { content: stream }), stale(), true],
  ["a GET on a new connection", new Request("GET", "http://h/a"), new TransportFailure("read", "reset"), false],
  [
    "a GET that was refused",
    new Request("GET", "http://h/a"),
    new TransportFailure("connect", "refused", { connection: "reused" }),
    false,
  ],
  [
    "a GET that took too long",
    new Request("GET", "http://h/a"),
    new TransportFailure("read-timeout", "slow", { connection: "reused" }),
    false,
  ],
  ["a bug", new Request("GET", "http://h/a"), new TypeError("bug"), false],
];

test.for(again)("%s is sent again: %s", { tags: ["F098"] }, ([, request, failure, isSentAgain]) => {
  const { steps, error, result } = feed({}, [failure, {}], request);

  expect(steps.filter((step) => step.startsWith("send"))).toHaveLength(isSentAgain ? 2 : 1);
  expect(result?.status).toBe(isSentAgain ? 200 : undefined);
  const raisedAs = error as Error | null;
  expect(raisedAs === failure ? failure : raisedAs?.cause).toBe(isSentAgain ? undefined : failure);
});

test("the second failure is raised", { tags: ["F098"] }, () => {
  const second = stale("write");
  const { steps, error } = feed({}, [stale(), second, {}]);

  expect(steps).toEqual(["send GET /a", "send GET /a again"]);
  expect([(error as Error).name, (error as Error).cause]).toEqual(["WriteError", second]);
});
