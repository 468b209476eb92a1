import { expect, test } from "vitest";
import { TransportFailure } from "./failure.ts";

test("a failure to connect sent nothing, any other may have", () => {
  const sent = (["connect", "connect-timeout", "pool-timeout", "read", "proxy"] as const).map(
    (kind) => new TransportFailure(kind, "no answer").sent,
  );

  expect(sent).toEqual(["nothing", "nothing", "nothing", "maybe", "maybe"]);
});

test("a failure carries what happened, to whom, and the engine's own error", () => {
  const cause = new Error("socket hang up");
  const failure = new TransportFailure("read", "example.org:443 closed the connection", {
    cause,
    peer: "example.org:443",
    connection: "reused",
    nativeCode: "ECONNRESET",
  });

  expect(Object.fromEntries(Object.entries(failure))).toEqual({
    name: "TransportFailure",
    kind: "read",
    sent: "maybe",
    connection: "reused",
    peer: "example.org:443",
    nativeCode: "ECONNRESET",
  });
  expect(failure.message).toBe("example.org:443 closed the connection");
  expect(failure.cause).toBe(cause);
});

test("a failure from another installed copy of this package is recognised", async () => {
  const copy = (await secondCopy()).TransportFailure;

  expect(copy).not.toBe(TransportFailure);
  expect(new copy("read", "reset")).toBeInstanceOf(TransportFailure);
  expect(new Error("reset")).not.toBeInstanceOf(TransportFailure);
});

/** The module once more, as a second installation would load it. */
function secondCopy(): Promise<typeof import("./failure.ts")> {
  const address = "./failure.ts?second-copy";
  return import(address) as Promise<typeof import("./failure.ts")>;
}
