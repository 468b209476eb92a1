import type { ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";
import type { Facts } from "../facts.ts";
import { failureOf, textOf } from "../outcomes.ts";
import { breakOff, chunk, head, wait } from "../script.ts";

/** In process there is no wire to break: what fails is the application. */
export function applicationFailures(facts: Facts): readonly ConformanceCase[] {
  return [...throwing, ...(facts.style === "answer" ? malformedRecords : malformedByItsOwnClasses)];
}

const throwing: readonly ConformanceCase[] = [
  {
    name: "an application that throws before the head is `read`, with what it threw as the cause",
    run: async (context) => {
      const failure = await context.sendToFail(await context.serve({ after: "head", steps: [breakOff] }));

      expect([failure.kind, failure.sent, failure.cause]).toEqual(["read", "maybe", context.scenario.thrown]);
      expect(failure.message).toContain(context.scenario.thrown.message);
    },
  },
  {
    name: "an application that throws later, before the head, is `read` too",
    run: async (context) => {
      const url = await context.serve([wait("later"), breakOff]);
      const failing = context.sendToFail(url);
      await context.scenario.until(({ arrivals }) => arrivals.length === 1);

      context.scenario.open("later");

      const failure = await failing;
      expect([failure.kind, failure.sent, failure.cause]).toEqual(["read", "maybe", context.scenario.thrown]);
    },
  },
  {
    name: "an application that throws in its body fails the reading with `read`, not the head",
    run: async (context) => {
      const url = await context.serve([head(200), chunk("part"), wait("break"), breakOff]);
      const { status, body } = await context.send(url);

      const failure = await failureOf(() => {
        context.scenario.open("break");
        return textOf(body);
      });

      expect([status, failure.kind, failure.cause]).toEqual([200, "read", context.scenario.thrown]);
    },
  },
  {
    name: "after an application threw, the next request works",
    run: async (context) => {
      await context.sendToFail(await context.serve({ after: "head", steps: [breakOff] }));

      const response = await context.send(await context.serve([head(200), chunk("fine")], "/fine"));

      expect(await textOf(response.body)).toBe("fine");
    },
  },
];

const impossible = [
  ["a status of 42", head(42)],
  ["a status of 1000", head(1000)],
  ["a header name with a blank", head(200, ["X Bad", "1"])],
  ["a header value with a line break", head(200, ["X-Split", "a\r\nSet-Cookie: b=1"])],
] as const;

const malformedRecords: readonly ConformanceCase[] = impossible.map(([what, step]) => ({
  name: `${what} in the answer is \`remote-protocol\``,
  run: async (context) => {
    const failure = await context.sendToFail(await context.serve([step]));

    expect([failure.kind, failure.sent]).toEqual(["remote-protocol", "maybe"]);
  },
}));

const malformedByItsOwnClasses: readonly ConformanceCase[] = impossible.map(([what, step]) => ({
  name: `${what} is refused by the application's own classes, which is an exception like any other: \`read\``,
  run: async (context) => {
    const failure = await context.sendToFail(await context.serve([step]));

    expect([failure.kind, failure.sent]).toEqual(["read", "maybe"]);
    expect(failure.cause).toBeInstanceOf(Error);
  },
}));
