import type { FailureKind, TimeoutLimits } from "@trunkline/transport";
import type { CaseContext, ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";
import type { Facts } from "../facts.ts";
import { failureOf, textOf } from "../outcomes.ts";
import { chunk, head, pause, type Script, wait } from "../script.ts";
import { endless } from "../sample-bodies.ts";

type Phase = keyof TimeoutLimits;

/** Limits by phase. The peer holds a gate for ever, so that only a limit can end the waiting. */
export function timeouts(facts: Facts): readonly ConformanceCase[] {
  const claims = (phase: Phase): boolean => facts.capabilities.has(`limits-${phase}`);
  const phases: readonly Phase[] = ["pool", "connect", "write", "read", "total"];
  return [
    ...phases.flatMap((phase) => (claims(phase) ? claimed[phase](facts) : [ignored(phase)])),
    {
      name: "limits that are not reached change nothing",
      run: async (context) => {
        const timeout = { pool: 5000, connect: 5000, write: 5000, read: 5000, total: 5000 };
        const url = await context.serve([head(200), chunk("in time")]);

        expect(await textOf((await context.send(url, { extensions: { timeout } })).body)).toBe("in time");
      },
    },
  ];
}

const limit = 200;

function ignored(phase: Phase): ConformanceCase {
  return {
    name: `lacks limits-${phase}: a limit of that phase is left to core, and the slow answer arrives`,
    run: async (context) => {
      const url = await context.serve([pause(60), head(200), chunk("slow, "), pause(60), chunk("but here")]);

      const response = await context.send(url, { extensions: { timeout: { [phase]: 20 } } });

      expect(await textOf(response.body)).toBe("slow, but here");
    },
  };
}

const claimed: Readonly<Record<Phase, (facts: Facts) => readonly ConformanceCase[]>> = {
  pool: () => [
    {
      name: "limits-pool: without a free connection it fires as `pool-timeout`, having sent nothing",
      run: async (context) => {
        const url = await context.serve([wait("answer"), head(200), chunk("served")]);
        // More than any transport should open to one origin unless it was told to.
        const answers = Array.from({ length: 128 }, () =>
          context.send(url, { extensions: { timeout: { pool: limit } } }).then(({ body }) => textOf(body)),
        );
        const outcomes = Promise.allSettled(answers);
        const failure = await failureOf(() => Promise.race(answers));
        context.scenario.open("answer");

        const others = (await outcomes).filter(({ status }) => status === "fulfilled").length;

        expect([failure.kind, failure.sent]).toEqual(["pool-timeout", "nothing"]);
        expect(others).toBe(context.scenario.arrivals.length);
        expect(others).toBeGreaterThan(0);
      },
    },
  ],
  connect: (facts) =>
    facts.style !== "sockets"
      ? []
      : [
          {
            name: "limits-connect: a TLS handshake nobody answers fires as `connect-timeout`, having sent nothing",
            run: async (context) => {
              const { origin } = await context.serve([]);
              const url = context.url("/", { ...origin, scheme: "https" });

              await expectTimeout(context, { connect: limit }, "connect-timeout", () =>
                context.send(url, { extensions: { timeout: { connect: limit } } }),
              );
            },
          },
        ],
  write: (facts) =>
    facts.style !== "sockets"
      ? []
      : [
          {
            name: "limits-write: a peer that stops reading fires as `write-timeout`",
            run: async (context) => {
              const url = await context.serve({ after: "head", reads: false, steps: [wait("never")] });
              const body = facts.capabilities.has("streams-request-body")
                ? endless().body
                : new Uint8Array(64 * 1024 * 1024);

              const failure = await failureOf(() =>
                context.send(url, { method: "POST", body, extensions: { timeout: { write: limit } } }),
              );

              expect([failure.kind, failure.sent]).toEqual(["write-timeout", "maybe"]);
            },
          },
        ],
  read: () => [
    {
      name: "limits-read: a head that does not come fires as `read-timeout`",
      run: async (context) => {
        const url = await context.serve([wait("never")]);

        await expectTimeout(context, { read: limit }, "read-timeout", () =>
          context.send(url, { extensions: { timeout: { read: limit } } }),
        );
      },
    },
    {
      name: "limits-read: a gap within the body fires as `read-timeout`",
      run: async (context) => {
        const url = await context.serve(stalled);
        const { body } = await context.send(url, { extensions: { timeout: { read: limit } } });
        const chunks = body[Symbol.asyncIterator]();
        await chunks.next();

        await expectTimeout(context, { read: limit }, "read-timeout", () => chunks.next());
      },
    },
    {
      name: "limits-read: chunks that keep coming do not add up",
      run: async (context) => {
        const drip = Array.from({ length: 5 }, () => [chunk("."), pause(120)]).flat();
        const url = await context.serve([head(200, [], { framing: "chunked" }), ...drip]);

        const { body } = await context.send(url, { extensions: { timeout: { read: 500 } } });

        expect(await textOf(body)).toBe(".....");
      },
    },
    {
      name: "limits-read: a reader who takes his time is not the peer's fault",
      run: async (context) => {
        const url = await context.serve([head(200), chunk("patience")]);
        const slow = await context.serve([pause(2 * limit), head(200)], "/slow");
        const { body } = await context.send(url, { extensions: { timeout: { read: limit } } });

        await textOf((await context.send(slow)).body);

        expect(await textOf(body)).toBe("patience");
      },
    },
  ],
  total: () => [
    {
      name: "limits-total: a head that does not come fires as `total-timeout`",
      run: async (context) => {
        const url = await context.serve([wait("never")]);

        await expectTimeout(context, { total: limit }, "total-timeout", () =>
          context.send(url, { extensions: { timeout: { total: limit } } }),
        );
      },
    },
    {
      name: "limits-total: it covers the body, however lively",
      run: async (context) => {
        const drip = Array.from({ length: 200 }, () => [chunk("."), pause(10)]).flat();
        const url = await context.serve([head(200, [], { framing: "chunked" }), ...drip]);

        await expectTimeout(context, { total: 150 }, "total-timeout", async () => {
          const { body } = await context.send(url, { extensions: { timeout: { total: 150, read: 2000 } } });
          return textOf(body);
        });
      },
    },
    {
      name: "limits-total: it ends with the body, and touches no later request",
      run: async (context) => {
        const url = await context.serve([head(200), chunk("quick")]);
        await textOf((await context.send(url, { extensions: { timeout: { total: 400 } } })).body);
        const slow = await context.serve([pause(450), head(200), chunk("slow")], "/slow");

        expect(await textOf((await context.send(slow)).body)).toBe("slow");
      },
    },
  ],
};

const stalled: Script = { steps: [head(200, [], { framing: "chunked" }), chunk("first"), wait("never"), chunk("x")] };

// Late is bounded loosely, because machines that run tests are busy; early is never right, but timers round down.
async function expectTimeout(
  context: CaseContext,
  limits: TimeoutLimits,
  kind: FailureKind,
  run: () => Promise<unknown>,
): Promise<void> {
  const [allowed = 0] = Object.values(limits);
  const started = performance.now();

  const failure = await failureOf(run);

  const waited = performance.now() - started;
  expect([failure.kind, failure.sent]).toEqual([kind, kind === "connect-timeout" ? "nothing" : "maybe"]);
  if (context.facts.style === "sockets") expect(failure.message).toContain("127.0.0.1:");
  expect(waited).toBeGreaterThan(allowed - 10);
  expect(waited).toBeLessThan(allowed + 3000);
}
