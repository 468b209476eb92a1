import { expect, test } from "vitest";
import { abortFailure, bodyFailure, closedFailure, limitFailure, type Situation } from "./exchange-failures.ts";
import { TransportFailure } from "./failure.ts";

const situation: Situation = { peer: "a.test:80", sent: "maybe", connection: "reused", hasHead: false };
const details = { peer: "a.test:80", sent: "maybe", connection: "reused" } as const;

test.for([
  [
    "pool",
    false,
    "no free connection to a.test:80 within 20 ms; read or close responses sooner, or raise limits.maxConnections",
  ],
  ["connect", false, "no connection to a.test:80 within 20 ms"],
  ["write", false, "a.test:80 took no more of the request body within 20 ms"],
  ["read", false, "no answer from a.test:80 within 20 ms"],
  ["read", true, "no more of the body from a.test:80 within 20 ms"],
  ["total", true, "the exchange with a.test:80 was not complete within 20 ms"],
] as const)("the %s limit that has run out is named, with a head: %s", ([phase, hasHead, message]) => {
  const failure = limitFailure(phase, 20, { ...situation, hasHead });

  expect(failure).toEqual(new TransportFailure(`${phase}-timeout`, message, details));
});

test("an abort has the reason as its cause, and a body what it threw", () => {
  const cause = new Error("enough");

  expect([abortFailure(cause, situation), bodyFailure(cause, situation), bodyFailure("text", situation)]).toEqual([
    new TransportFailure("aborted", "the request to a.test:80 was aborted", { ...details, cause }),
    new TransportFailure("write", "the body of the request to a.test:80 could not be read: enough", {
      ...details,
      cause,
    }),
    new TransportFailure("write", "the body of the request to a.test:80 could not be read: text", {
      ...details,
      cause: "text",
    }),
  ]);
});

test("nothing was sent by a transport that is closed", () => {
  const message = "the transport is closed; the request to a.test:80 was not sent";

  expect(closedFailure("a.test:80")).toEqual(
    new TransportFailure("close", message, { peer: "a.test:80", sent: "nothing" }),
  );
});
