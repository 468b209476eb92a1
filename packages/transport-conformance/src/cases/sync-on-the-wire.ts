import type { Capability } from "@trunkline/transport";
import type { ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";
import type { Facts } from "../facts.ts";
import { failureOf, textOfSync } from "../outcomes.ts";
import { breakOff, chunk, hangUp, head, wait } from "../script.ts";

/** What a socket adds: peers that break off, and peers that do not answer. */
export function syncOnTheWire({ capabilities }: Facts): readonly ConformanceCase[] {
  return [...brokenOff, ...limited.filter(([word]) => capabilities.has(word)).map(([, each]) => each)];
}

const brokenOff: readonly ConformanceCase[] = [
  {
    name: "a connection reset before the head is `read`, and names its peer",
    run: async (context) => {
      const url = await context.serve({ after: "head", steps: [breakOff] });

      const failure = await failureOf(() => context.sendSync(url));

      expect([failure.kind, failure.sent]).toEqual(["read", "maybe"]);
      expect(failure.message).toContain(failure.peer);
    },
  },
  {
    name: "an end before the content-length in the body fails its reading, not its head",
    run: async (context) => {
      const cut = [head(200, ["Content-Length", "9"], { framing: "own" }), chunk("part"), hangUp];
      const { status, body } = context.sendSync(await context.serve(cut));

      const failure = await failureOf(() => textOfSync(body));

      expect(status).toBe(200);
      expect(["remote-protocol", "read"]).toContain(failure.kind);
    },
  },
  {
    name: "a refused connection is `connect`",
    run: async (context) => {
      const url = await context.serve([head(200)]);
      await context.stopListening();

      const failure = await failureOf(() => context.sendSync(url));

      expect([failure.kind, failure.sent]).toEqual(["connect", "nothing"]);
    },
  },
  {
    name: "a stream is not read past an early answer, and is told to stop",
    run: async (context) => {
      const url = await context.serve({ after: "head", reads: false, steps: [head(413), chunk("too large")] });
      let isTold = false;
      function* endless(): Generator<Uint8Array> {
        try {
          for (;;) yield new Uint8Array(10_000);
        } finally {
          isTold = true;
        }
      }

      const { status, body } = context.sendSync(url, { method: "POST", body: endless() });

      expect([status, textOfSync(body)]).toEqual([413, "too large"]);
      body.closeSync();
      expect(isTold).toBe(true);
    },
  },
];

const limited: readonly (readonly [Capability, ConformanceCase])[] = (
  [
    ["read", [wait("never")], "read-timeout"],
    ["total", [head(200, [], { framing: "chunked" }), chunk("first"), wait("never")], "total-timeout"],
  ] as const
).map(([phase, steps, kind]) => [
  `limits-${phase}`,
  {
    name: `limits-${phase}: a peer that falls silent fires as \`${kind}\``,
    run: async (context) => {
      const url = await context.serve(steps);

      const failure = await failureOf(() =>
        textOfSync(context.sendSync(url, { extensions: { timeout: { [phase]: 200 } } }).body),
      );

      expect([failure.kind, failure.sent]).toEqual([kind, "maybe"]);
    },
  },
]);
