import type { TransportFailure } from "@trunkline/transport";
import type { CaseContext, ConformanceCase, RequestDetails } from "../case-context.ts";
import { expect } from "../expect.ts";
import type { Facts } from "../facts.ts";
import { combined, failureOf, latin1, ownHeaders, textOf, textOfSync } from "../outcomes.ts";
import { breakOff, chunk, echo, head, wait } from "../script.ts";
import { megabyte } from "../sample-bodies.ts";
import { syncOnTheWire } from "./sync-on-the-wire.ts";

/** The same promises, kept without promises. */
export function sync(facts: Facts): readonly ConformanceCase[] {
  if (!facts.isSync) return [asynchronousOnly];
  const cases = [
    ...heads,
    ...bodies,
    ...failures,
    ...(facts.style === "sockets" ? syncOnTheWire(facts) : inProcess),
    ...(facts.style === "answer" ? malformed : []),
    ...purity,
    facts.isAsync ? closingBoth : closingOne,
    ...lifetime,
  ];
  return facts.style === "sockets" ? cases.map((each) => ({ ...each, blocks: true as const })) : cases;
}

const asynchronousOnly: ConformanceCase = {
  name: "asynchronous only: it offers no half of SyncTransport, which would promise the other half",
  run: async ({ transport }) => {
    expect(["handleRequestSync", "closeSync"].filter((name) => name in transport)).toEqual([]);
  },
};

const mixed = ["X-Zebra", "1", "x-apple", "2", "X-ZEBRA", "3", "Set-Cookie", "a=1", "set-cookie", "b=2"];

const heads: readonly ConformanceCase[] = [
  {
    name: "status, reason phrase and headers are the application's",
    run: async (context) => {
      const url = await context.serve([head(418, mixed, { reason: "Short and stout" })]);

      const response = context.sendSync(url, { headers: mixed });

      expect([response.status, response.extensions.reasonPhrase]).toEqual([418, "Short and stout"]);
      const expected = context.facts.headers === "web" ? combined(mixed) : mixed;
      expect(ownHeaders(response.headers)).toEqual(expected);
      expect(ownHeaders(context.scenario.arrivals[0]!.headers)).toEqual(expected);
    },
  },
  {
    name: "any method is sent as it is, and HEAD has no body",
    run: async (context) => {
      const url = await context.serve([head(200), chunk("written all the same")]);

      const texts = ["QUERY", "HEAD"].map((method) => textOfSync(context.sendSync(url, { method }).body));

      expect(texts).toEqual(["written all the same", ""]);
      expect(context.scenario.arrivals.map(({ method }) => method)).toEqual(["QUERY", "HEAD"]);
    },
  },
];

const bodies: readonly ConformanceCase[] = [
  {
    name: "an empty body ends at once",
    run: async (context) => {
      expect([...context.sendSync(await context.serve([head(200)])).body]).toEqual([]);
    },
  },
  {
    name: "readAllSync, where it is offered, equals the chunks",
    run: async (context) => {
      const { body } = context.sendSync(await context.serve([head(200), chunk("one,"), chunk("two")]));

      const text = body.readAllSync === undefined ? textOfSync(body) : latin1(body.readAllSync());

      expect([text, textOfSync(body)]).toEqual(["one,two", ""]);
    },
  },
  {
    name: "after a part was iterated, the rest is still to be had",
    run: async (context) => {
      const { body } = context.sendSync(await context.serve([head(200), chunk("one,"), chunk("two,"), chunk("three")]));
      const first = latin1(body[Symbol.iterator]().next().value);

      const rest = body.readAllSync === undefined ? textOfSync(body) : latin1(body.readAllSync());

      expect(first + rest).toBe("one,two,three");
    },
  },
  {
    name: "a body may be closed before, during and after reading, any number of times",
    run: async (context) => {
      const url = await context.serve([head(200), chunk("one,"), chunk("two")]);
      for (const read of [() => {}, takeOne, textOfSync]) {
        const { body } = context.sendSync(url);
        read(body);
        body.closeSync();
        body.closeSync();
      }

      expect(textOfSync(context.sendSync(url).body)).toBe("one,two");
    },
  },
  {
    name: "bytes and iterables arrive whole, also 1 MiB of them",
    run: async (context) => {
      const url = await context.serve([head(200), echo]);
      const text = megabyte();
      const pieces = text.match(/.{30000}|.+$/g) ?? [];

      for (const body of [Buffer.from(text), pieces.map((piece) => Buffer.from(piece))]) {
        expect(textOfSync(context.sendSync(url, { method: "POST", body }).body) === text).toBe(true);
      }
    },
  },
];

const inProcess: readonly ConformanceCase[] = [
  {
    name: "an application that throws is `read`, with what it threw as the cause",
    run: async (context) => {
      const failure = await sendSyncToFail(context, { after: "head", steps: [breakOff] });

      expect([failure.kind, failure.sent, failure.cause]).toEqual(["read", "maybe", context.scenario.thrown]);
    },
  },
  {
    name: "an application that throws in its body fails the reading, not the head",
    run: async (context) => {
      const { status, body } = context.sendSync(await context.serve([head(200), chunk("part"), breakOff]));

      const failure = await failureOf(() => textOfSync(body));

      expect([status, failure.kind, failure.cause]).toEqual([200, "read", context.scenario.thrown]);
    },
  },
  {
    name: "an application that answers with a promise is refused: `local-protocol`",
    run: async (context) => {
      const failure = await sendSyncToFail(context, { steps: [wait("later"), head(200)] });

      expect(failure.kind).toBe("local-protocol");
      expect(failure.message).toContain("promise");
    },
  },
];

const failures: readonly ConformanceCase[] = [
  {
    name: "a request body that throws is `write`, with what it threw as the cause",
    run: async (context) => {
      const thrown = new Error("the disk is gone");
      function* body(): Generator<Uint8Array> {
        yield Buffer.from("first");
        throw thrown;
      }

      const failure = await sendSyncToFail(context, { steps: [head(200)] }, { method: "POST", body: body() });

      expect([failure.kind, failure.cause]).toEqual(["write", thrown]);
    },
  },
  {
    name: "a header value with a line break is refused as `local-protocol`",
    run: async (context) => {
      const failure = await sendSyncToFail(context, { steps: [head(200)] }, { headers: ["X-Split", "a\r\nX: b"] });

      expect([failure.kind, failure.sent, context.scenario.arrivals]).toEqual(["local-protocol", "nothing", []]);
    },
  },
  {
    name: "a signal that has aborted already lets nothing out",
    run: async (context) => {
      const reason = new Error("too late");

      const failure = await sendSyncToFail(context, { steps: [head(200)] }, { signal: AbortSignal.abort(reason) });

      expect([failure.kind, failure.cause, failure.sent]).toEqual(["aborted", reason, "nothing"]);
      expect(context.scenario.arrivals).toEqual([]);
    },
  },
];

const malformed: readonly ConformanceCase[] = [
  {
    name: "a status of 42 in the answer is `remote-protocol`",
    run: async (context) => {
      expect((await sendSyncToFail(context, { steps: [head(42)] })).kind).toBe("remote-protocol");
    },
  },
];

const purity: readonly ConformanceCase[] = [
  {
    name: "no 3xx is followed, no cookie kept",
    run: async (context) => {
      await context.serve([head(200)], "/elsewhere");
      const url = await context.serve([head(302, ["Location", "/elsewhere", "Set-Cookie", "a=1"])]);

      const statuses = [context.sendSync(url).status, context.sendSync(url).status];

      expect(statuses).toEqual([302, 302]);
      expect(context.scenario.arrivals.map(({ target, headers }) => [target, ownHeaders(headers)])).toEqual([
        ["/", []],
        ["/", []],
      ]);
    },
  },
  {
    name: "twenty requests before the first body is read each get their own answer",
    run: async (context) => {
      const url = await context.serve([head(200), echo]);
      const numbers = Array.from({ length: 20 }, (_, index) => String(index));

      const answers = numbers.map((number) => context.sendSync(url, { method: "POST", body: Buffer.from(number) }));

      expect(answers.map(({ body }) => textOfSync(body))).toEqual(numbers);
    },
  },
];

const lifetime: readonly ConformanceCase[] = [
  {
    name: "after closeSync(), which may be called any number of times, a request fails with `close`",
    run: async (context) => {
      context.syncTransport.closeSync();
      context.syncTransport.closeSync();
      context.syncTransport[Symbol.dispose]();

      const failure = await sendSyncToFail(context, { steps: [head(200)] });

      expect([failure.kind, failure.sent]).toEqual(["close", "nothing"]);
    },
  },
  {
    name: "a response on its way finishes after closeSync()",
    run: async (context) => {
      const { body } = context.sendSync(await context.serve([head(200), chunk("one,"), chunk("two")]));

      context.syncTransport.closeSync();

      expect(textOfSync(body)).toBe("one,two");
    },
  },
];

const closingBoth: ConformanceCase = {
  name: "closeSync() while an asynchronous request is in flight is refused by name, and the request finishes",
  run: async (context) => {
    const answer = context.send(await context.serve([wait("answer"), head(200), chunk("fine")]));
    await context.scenario.until(({ arrivals }) => arrivals.length === 1);

    expect(() => context.syncTransport.closeSync()).toThrow(context.transport.name);

    context.scenario.open("answer");
    expect(await textOf((await answer).body)).toBe("fine");
  },
};

const closingOne: ConformanceCase = {
  name: "synchronous only: it offers no half of Transport, which would promise the other half",
  run: async ({ syncTransport }) => {
    expect(["handleRequest", "close"].filter((name) => name in syncTransport)).toEqual([]);
  },
};

async function sendSyncToFail(
  context: CaseContext,
  script: Parameters<CaseContext["serve"]>[0],
  details?: RequestDetails<Uint8Array | Iterable<Uint8Array> | null>,
): Promise<TransportFailure> {
  const url = await context.serve(script, "/failing");
  return failureOf(() => context.sendSync(url, details));
}

function takeOne(body: Iterable<Uint8Array>): void {
  body[Symbol.iterator]().next();
}
