import { expect, test, vi } from "vitest";
import { Unavailable } from "./bench-client.ts";
import { workIn, wrkSubject } from "./wrk.ts";

const output = (complaint: string): string => `Running 3s test @ http://127.0.0.1:1/users/1
  1 threads and 50 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   634.11us  148.81us   6.05ms   96.07%
    Req/Sec    79.01k     2.05k   80.37k    93.33%
  235874 requests in 3.01s, 67.04MB read
${complaint}Requests/sec:  78434.21
Transfer/sec:     22.29MB
0m0.000000s 0m0.010000s
1m0.310000s 0m1.620000s
`;

test("wrk's requests are those it says it made, and its CPU time is what the shell says its child took", () => {
  expect(workIn(output(""), 50)).toEqual({ requests: 235_874, cpu: 61_930_000, wall: 3_010_000, uncounted: 50 });
});

test.each(["Non-2xx or 3xx responses: 5", "Socket errors: connect 0, read 12, write 0, timeout 0"])(
  "a run of wrk with %j is refused",
  (complaint) => {
    expect(() => workIn(output(`  ${complaint}\n`), 50)).toThrow(new Error(`wrk says: ${complaint}`));
  },
);

test("a run of wrk that says nothing of its requests is refused", () => {
  expect(() => workIn("unable to connect", 50)).toThrow(new Error("wrk says: unable to connect"));
});

test("where wrk is not installed it cannot take part, and says how it could", () => {
  vi.stubEnv("PATH", import.meta.dirname);

  expect(() => wrkSubject("http://127.0.0.1:1", 50)).toThrow(
    new Unavailable("wrk is not installed; it is in Debian's package wrk"),
  );
  vi.unstubAllEnvs();
});
