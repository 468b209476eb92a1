import { getEventListeners } from "node:events";
import type { TransportFailure } from "@trunkline/transport";
import type { CaseContext, ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";
import type { Facts } from "../facts.ts";
import { failureOf, textOf } from "../outcomes.ts";
import { breakOff, chunk, head, type Script, wait } from "../script.ts";
import { endless } from "../sample-bodies.ts";
import { abortThroughFetch } from "./through-fetch.ts";

/** One `AbortSignal`, at every moment it may fire. */
export function abort(facts: Facts): readonly ConformanceCase[] {
  return [
    ...everywhere,
    ...(facts.style === "sockets" ? (facts.engine === "fetch" ? abortThroughFetch : onTheWire) : inProcess),
    ...(facts.capabilities.has("streams-request-body") ? uploading : []),
    ...(facts.capabilities.has("streams-response-body") ? downloading(facts) : []),
  ];
}

const reason = new Error("the user has left");

const everywhere: readonly ConformanceCase[] = [
  {
    name: "a signal that has aborted already lets nothing out",
    run: async (context) => {
      const url = await context.serve([head(200), chunk("next")]);

      const failure = await context.sendToFail(url, { signal: AbortSignal.abort(reason) });

      expectAborted(failure, "nothing");
      expect(await textOf((await context.send(url)).body)).toBe("next");
      expect(context.scenario.arrivals.length).toBe(1);
    },
  },
  {
    name: "an abort before the head rejects at once",
    run: async (context) => {
      const { failing, controller } = await waitingForHead(context);

      controller.abort(reason);

      expectAborted(await failing, "maybe");
    },
  },
  {
    name: "after an abort the next request works, and gets its own answer",
    run: async (context) => {
      const { failing, controller } = await waitingForHead(context);
      controller.abort(reason);
      await failing;
      context.scenario.open("answer");

      const response = await context.send(await context.serve([head(200), chunk("mine")], "/mine"));

      expect(await textOf(response.body)).toBe("mine");
    },
  },
  {
    name: "an abort after the last byte changes nothing",
    run: async (context) => {
      const controller = new AbortController();
      const url = await context.serve([head(200), chunk("all of it")]);
      const response = await context.send(url, { signal: controller.signal });
      const text = await textOf(response.body);

      controller.abort(reason);

      expect([text, await textOf((await context.send(url)).body)]).toEqual(["all of it", "all of it"]);
    },
  },
  ...(["read", "closed", "failed"] as const).map((ending) => ({
    name: `the signal's listener is removed once the response is ${ending}`,
    run: async (context: CaseContext) => {
      const { signal } = new AbortController();
      const url = await context.serve([...(ending === "failed" ? [breakOff] : []), head(200), chunk("text")]);
      const answer = context.send(url, { signal });

      if (ending === "failed") await failureOf(() => answer);
      if (ending === "read") await textOf((await answer).body);
      if (ending === "closed") await (await answer).body.close();

      expect(getEventListeners(signal, "abort")).toEqual([]);
    },
  })),
];

const onTheWire: readonly ConformanceCase[] = [
  {
    name: "an abort while connecting rejects at once, having sent nothing",
    run: async (context) => {
      const { origin } = await context.serve([]);
      const controller = new AbortController();
      const url = context.url("/", { ...origin, scheme: "https" });
      const failing = context.sendToFail(url, { signal: controller.signal });
      await context.scenario.until(({ opened }) => opened.length === 1);

      controller.abort(reason);

      expectAborted(await failing, "nothing");
      await context.scenario.until(({ closed }) => closed.length === 1);
    },
  },
  {
    name: "the connection of an aborted request is closed and never used again",
    run: async (context) => {
      const { failing, controller } = await waitingForHead(context);
      controller.abort(reason);
      await failing;
      await context.scenario.until(({ closed }) => closed.includes(1));

      await textOf((await context.send(await context.serve([head(200)], "/next"))).body);

      expect(context.scenario.arrivals.map(({ connection }) => connection)).toEqual([1, 2]);
    },
  },
];

const inProcess: readonly ConformanceCase[] = [
  {
    name: "an aborted request whose application answers later disturbs nobody",
    run: async (context) => {
      const { failing, controller } = await waitingForHead(context);
      controller.abort(reason);
      await failing;

      context.scenario.open("answer");

      const response = await context.send(await context.serve([head(200), chunk("calm")], "/next"));
      expect(await textOf(response.body)).toBe("calm");
    },
  },
];

const uploading: readonly ConformanceCase[] = [
  {
    name: "an abort during the upload rejects, and the stream is told to stop",
    run: async (context) => {
      const url = await context.serve({ after: "body", steps: [head(200)] });
      const controller = new AbortController();
      const { body, left } = endless();
      const failing = context.sendToFail(url, { method: "POST", body, signal: controller.signal });
      await context.scenario.until(({ arrivals }) => (arrivals[0]?.body.length ?? 0) > 0);

      controller.abort(reason);

      expectAborted(await failing, "maybe");
      await left();
    },
  },
];

function downloading(facts: Facts): readonly ConformanceCase[] {
  return [
    {
      name: "an abort during the body fails the chunk that is awaited",
      run: async (context) => {
        const { chunks, controller } = await readingFirstChunk(context);
        const failing = failureOf(() => chunks.next());

        controller.abort(reason);

        expectAborted(await failing, "maybe");
        if (facts.style === "sockets") await context.scenario.until(({ closed }) => closed.includes(1));
      },
    },
    {
      name: "an abort between two chunks fails the next reading",
      run: async (context) => {
        const { chunks, controller } = await readingFirstChunk(context);

        controller.abort(reason);

        expectAborted(await failureOf(() => chunks.next()), "maybe");
      },
    },
    {
      name: "an abort between head and body fails the reading, and the body can still be closed",
      run: async (context) => {
        const controller = new AbortController();
        const { body } = await context.send(await context.serve(inTwoParts), { signal: controller.signal });

        controller.abort(reason);

        expectAborted(await failureOf(() => textOf(body)), "maybe");
        await body.close();
      },
    },
  ];
}

const inTwoParts: Script = {
  steps: [head(200, [], { framing: "chunked" }), chunk("first"), wait("rest"), chunk("second")],
};

async function waitingForHead(
  context: CaseContext,
): Promise<{ readonly failing: Promise<TransportFailure>; readonly controller: AbortController }> {
  const controller = new AbortController();
  const url = await context.serve([wait("answer"), head(200), chunk("too late")], "/waiting");
  const failing = context.sendToFail(url, { signal: controller.signal });
  await context.scenario.until(({ arrivals }) => arrivals.length === 1);
  return { failing, controller };
}

async function readingFirstChunk(
  context: CaseContext,
): Promise<{ readonly chunks: AsyncIterator<Uint8Array>; readonly controller: AbortController }> {
  const controller = new AbortController();
  const { body } = await context.send(await context.serve(inTwoParts), { signal: controller.signal });
  const chunks = body[Symbol.asyncIterator]();
  await chunks.next();
  return { chunks, controller };
}

function expectAborted(failure: TransportFailure, sent: "nothing" | "maybe"): void {
  expect([failure.kind, failure.cause, failure.sent]).toEqual(["aborted", reason, sent]);
}
