import type { TransportFailure } from "@trunkline/transport";
import type { ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";
import type { Facts } from "../facts.ts";
import { textOf } from "../outcomes.ts";
import { chunk, hangUp, head, raw, wait } from "../script.ts";
import { megabyte } from "../sample-bodies.ts";
import { connectionsThroughFetch } from "./through-fetch.ts";

/** Connections that are reused, and transports that end. */
export function lifetime(facts: Facts): readonly ConformanceCase[] {
  return [
    ...ending,
    ...(facts.style === "sockets"
      ? [...(facts.engine === "fetch" ? connectionsThroughFetch : pooling), ...keepingAlive]
      : []),
  ];
}

const ending: readonly ConformanceCase[] = [
  {
    name: "close() may be called any number of times, used or not",
    run: async ({ transport }) => {
      await transport.close();
      await transport.close();
      await transport[Symbol.asyncDispose]();
    },
  },
  {
    name: "`await using` closes the transport",
    run: async (context) => {
      const url = await context.serve([head(200)]);
      {
        await using transport = context.transport;
        expect(transport.contract).toBe(1);
      }

      expect((await context.sendToFail(url)).kind).toBe("close");
    },
  },
  {
    name: "a request after close() fails with `close`, having sent nothing",
    run: async (context) => {
      const url = await context.serve([head(200)]);
      await textOf((await context.send(url)).body);
      await context.transport.close();

      const failure = await context.sendToFail(url);

      expect([failure.kind, failure.sent]).toEqual(["close", "nothing"]);
      expect(context.scenario.arrivals.length).toBe(1);
    },
  },
  {
    name: "a response on its way finishes after close()",
    run: async (context) => {
      const url = await context.serve([
        head(200, [], { framing: "chunked" }),
        chunk("one,"),
        wait("rest"),
        chunk("two"),
      ]);
      // A transport that does not stream has its head only with the body.
      const streams = context.facts.capabilities.has("streams-response-body");
      const answer = context.send(url);
      if (streams) await answer;
      else await context.scenario.until(({ arrivals }) => arrivals.length === 1);

      const closing = context.transport.close();
      context.scenario.open("rest");

      expect(await textOf((await answer).body)).toBe("one,two");
      await closing;
    },
  },
  {
    name: "a request that waits for its head finishes after close()",
    run: async (context) => {
      const url = await context.serve([wait("head"), head(200), chunk("late, but here")]);
      const answer = context.send(url);
      await context.scenario.until(({ arrivals }) => arrivals.length === 1);

      const closing = context.transport.close();
      context.scenario.open("head");

      expect(await textOf((await answer).body)).toBe("late, but here");
      await closing;
    },
  },
];

const pooling: readonly ConformanceCase[] = [
  {
    name: "requests one after the other share a connection",
    run: async (context) => {
      const seen = [];
      for (const framing of ["length", "chunked"] as const) {
        const url = await context.serve([head(200, [], { framing }), chunk("text")], `/${framing}`);
        const response = await context.send(url);
        seen.push([await textOf(response.body), response.extensions.connection]);
      }
      await textOf((await context.send(await context.serve([head(204, [], { framing: "own" })], "/204"))).body);

      expect(context.scenario.arrivals.map(({ connection }) => connection)).toEqual([1, 1, 1]);
      const told = seen.map(([, connection]) => connection);
      if (told[0] !== undefined) expect(told).toEqual(["new", "reused"]);
    },
  },
  {
    name: "requests at the same time use connections of their own, and later ones those that are free",
    run: async (context) => {
      const url = await context.serve([wait("both"), head(200)]);
      const answers = [context.send(url), context.send(url)];
      await context.scenario.until(({ arrivals }) => arrivals.length === 2);
      context.scenario.open("both");
      for (const answer of answers) await textOf((await answer).body);

      await textOf((await context.send(url)).body);

      expect(context.scenario.opened).toEqual([1, 2]);
    },
  },
  {
    name: "close() ends idle connections",
    run: async (context) => {
      await textOf((await context.send(await context.serve([head(200)]))).body);

      await context.transport.close();

      await context.scenario.until(({ closed }) => closed.includes(1));
    },
  },
];

const keepingAlive: readonly ConformanceCase[] = [
  {
    name: "a connection that the peer announces to close is not used again",
    run: async (context) => {
      const url = await context.serve([head(200, ["Connection", "close"]), chunk("last words")]);

      for (let count = 0; count < 2; count += 1)
        expect(await textOf((await context.send(url)).body)).toBe("last words");

      expect(context.scenario.arrivals.map(({ connection }) => connection)).toEqual([1, 2]);
    },
  },
  {
    name: "an unread response that was closed poisons nobody",
    run: async (context) => {
      const url = await context.serve([head(200), chunk(megabyte())]);
      for (let count = 0; count < 3; count += 1) await (await context.send(url)).body.close();

      const response = await context.send(await context.serve([head(200), chunk("clean")], "/clean"));

      expect(await textOf(response.body)).toBe("clean");
    },
  },
  {
    name: "bytes after the end of a response are no answer to the next request",
    run: async (context) => {
      const surplus = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nsmuggled";
      const url = await context.serve([raw(`HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmine${surplus}`)]);
      const first = await textOf((await context.send(url)).body);
      const next = await context.serve([head(200), chunk("next")], "/next");

      const second = await context.send(next).then(
        ({ body }) => textOf(body),
        // Distrusting the connection is as good.
        ({ kind }: TransportFailure) => (kind === "remote-protocol" || kind === "read" ? "next" : kind),
      );

      expect([first, second]).toEqual(["mine", "next"]);
    },
  },
  {
    name: "a connection that the peer closed while idle fails as `reused`, or is replaced unnoticed",
    run: async (context) => {
      const url = await context.serve([head(200), chunk("first"), wait("read"), hangUp]);
      expect(await textOf((await context.send(url)).body)).toBe("first");
      context.scenario.open("read");
      await context.scenario.until(({ closed }) => closed.includes(1));
      const next = await context.serve([head(200), chunk("second")], "/next");

      const outcome = await context.send(next).then(
        ({ body }) => textOf(body),
        (failure: TransportFailure) => failure.connection,
      );

      expect(["second", "reused"]).toContain(outcome);
    },
  },
];
