import { afterAll, beforeAll, describe } from "vitest";
import { Backends, trusted } from "./backends.ts";
import { http2Exceptions } from "./http2-exceptions.ts";
import { wireRows } from "./wire-rows.ts";

describe("node", () => {
  let backends: Backends;
  const headers = { case: "lower", joins: true } as const;

  beforeAll(async () => {
    backends = await Backends.start();
  });

  afterAll(() => backends[Symbol.asyncDispose]());

  const reached = (kind: "http2" | "cleartextHttp2", scheme: string) => {
    const { here, there } = backends.pair(kind);
    return { here: `${scheme}://127.0.0.1:${here}`, there: `${scheme}://127.0.0.1:${there}` };
  };
  wireRows(
    {
      name: "HTTP/2 over TLS",
      headers,
      exceptions: http2Exceptions,
      reach: () => ({ ...reached("http2", "https"), options: { verify: trusted, http2: true } }),
    },
    () => backends,
  );
  wireRows(
    {
      name: "HTTP/2 in cleartext",
      headers,
      exceptions: http2Exceptions,
      reach: () => ({ ...reached("cleartextHttp2", "http"), options: { http1: false, http2: true } }),
    },
    () => backends,
  );
});
