import { TransportFailure } from "@trunkline/transport";
import type { ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";
import type { Facts, OptionalMethod } from "../facts.ts";
import { combined, failureOf, latin1, ownHeaders, textOf } from "../outcomes.ts";
import { breakOff, chunk, hangUp, head, wait } from "../script.ts";

/** Methods a transport may leave out: where it has them, they give what `handleRequest` gives. */
export function options({ offers }: Facts): readonly ConformanceCase[] {
  return (["sendMany", "sendRaw", "stats"] as const).flatMap((method) =>
    offers.has(method) ? offered[method] : [absent(method)],
  );
}

function absent(method: OptionalMethod): ConformanceCase {
  return {
    name: `lacks ${method}: it is not there at all, so that core sees it and does without`,
    run: async ({ transport }) => {
      expect(transport[method]).toBeUndefined();
    },
  };
}

const offered: Readonly<Record<OptionalMethod, readonly ConformanceCase[]>> = {
  sendRaw: [
    {
      name: "sendRaw gives status, headers and the whole body; a 500 is no failure",
      run: async (context) => {
        const given = ["X-One", "1", "x-one", "2"];
        const url = await context.serve([head(500, given), chunk("all "), chunk("of it")]);

        const { status, headers, body } = await context.transport.sendRaw!(context.request(url));

        const expected = context.facts.headers === "web" ? combined(given) : given;
        expect([status, ownHeaders(headers), latin1(body)]).toEqual([500, expected, "all of it"]);
      },
    },
    {
      name: "sendRaw fails as handleRequest does",
      run: async (context) => {
        const request = context.request(await context.serve([breakOff]));

        expect((await failureOf(() => context.transport.sendRaw!(request))).kind).toBe("read");
      },
    },
    {
      name: "sendRaw whose body breaks does not look as if the server had closed an idle connection",
      run: async (context) => {
        const first = await context.serve([head(200), chunk("whole")], "/first");
        await context.transport.sendRaw!(context.request(first));
        const second = await context.serve(
          [head(200, ["Content-Length", "9"], { framing: "own" }), chunk("half"), hangUp],
          "/second",
        );

        const failure = await failureOf(() => context.transport.sendRaw!(context.request(second)));
        expect(failure.connection).toBe("new");
      },
    },
  ],
  sendMany: [
    {
      name: "sendMany answers in the order of the requests, failures in their places",
      run: async (context) => {
        const requests = [];
        for (const [target, steps] of [
          ["/slow", [wait("slow"), head(200), chunk("slow")]],
          ["/broken", [breakOff]],
          ["/quick", [head(404), chunk("quick")]],
        ] as const) {
          requests.push(context.request(await context.serve(steps, target)));
        }
        const answers = context.transport.sendMany!(requests, { maxConcurrency: 3 });
        await context.scenario.until(({ arrivals }) => arrivals.length === 3);
        context.scenario.open("slow");

        const outcomes = [];
        for (const answer of await answers) {
          outcomes.push(answer instanceof TransportFailure ? answer.kind : await textOf(answer.body));
        }

        expect(outcomes).toEqual(["slow", "read", "quick"]);
      },
    },
    {
      name: "sendMany never has more requests under way than it is allowed",
      run: async (context) => {
        const requests = [];
        for (const name of ["/1", "/2", "/3", "/4"]) {
          requests.push(context.request(await context.serve([wait(name), head(200), chunk(name)], name)));
        }
        const answers = context.transport.sendMany!(requests, { maxConcurrency: 2 });
        const underWay = [];
        for (const [index, { target }] of requests.map(({ url }) => url).entries()) {
          await context.scenario.until(({ arrivals }) => arrivals.length >= Math.min(index + 2, 4));
          underWay.push(context.scenario.arrivals.length - index);
          context.scenario.open(target);
        }

        const texts = [];
        for (const answer of await answers) {
          texts.push(answer instanceof TransportFailure ? answer.kind : await textOf(answer.body));
        }

        expect(texts).toEqual(["/1", "/2", "/3", "/4"]);
        expect(underWay).toEqual([2, 2, 2, 1]);
      },
    },
  ],
  stats: [
    {
      name: "stats() counts as the peer does: what is active, what is idle",
      run: async (context) => {
        const url = await context.serve([wait("both"), head(200), chunk("done")]);
        const answers = [context.send(url), context.send(url)];
        await context.scenario.until(({ arrivals }) => arrivals.length === 2);
        const during = Object.values(context.transport.stats!()).map(({ active, idle }) => [active, idle]);
        context.scenario.open("both");
        for (const answer of answers) await textOf((await answer).body);

        const after = Object.values(context.transport.stats!()).map(({ active }) => active);

        expect(during).toEqual([[2, 0]]);
        expect(after.filter((active) => active > 0)).toEqual([]);
      },
    },
  ],
};
