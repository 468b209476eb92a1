import type { TransportFailure } from "@trunkline/transport";

/** What the applications of these tests throw. */
export const bug: Error = new RangeError("no such order");

/** The two ways in which a handler or listener throws it. */
export const throwing: readonly (readonly [how: string, application: () => never | Promise<never>])[] = [
  [
    "throws",
    () => {
      throw bug;
    },
  ],
  ["rejects", () => Promise.reject(bug)],
];

/** What a request to shop.test:8080 fails with when its application throws it. */
export const bugReport: Partial<TransportFailure> = {
  kind: "read",
  message: "The application at shop.test:8080 threw RangeError: no such order",
  sent: "maybe",
  peer: "shop.test:8080",
  cause: bug,
};

/** What nobody caught, until it is disposed of. Those who would fail the run for it are not told. */
export function unhandledRejections(): Disposable & { readonly seen: readonly unknown[] } {
  const others = process.listeners("unhandledRejection");
  const seen: unknown[] = [];
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", (thrown) => seen.push(thrown));
  return {
    seen,
    [Symbol.dispose]() {
      process.removeAllListeners("unhandledRejection");
      for (const other of others) process.on("unhandledRejection", other);
    },
  };
}
