import type { ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";
import type { Facts } from "../facts.ts";
import { failureOf, framingOf, textOf } from "../outcomes.ts";
import { chunk, echo, head, wait } from "../script.ts";
import { endless, megabyte, streamOf } from "../sample-bodies.ts";
import { framingThroughFetch } from "./through-fetch.ts";

/** Request bodies. */
export function uploads(facts: Facts): readonly ConformanceCase[] {
  const streams = facts.capabilities.has("streams-request-body");
  return [...bytes, ...(facts.style === "sockets" ? framedBytes : []), ...(streams ? streamed(facts) : bufferedFirst)];
}

const bytes: readonly ConformanceCase[] = [
  {
    name: "a body of bytes arrives whole, also 1 MiB of them",
    run: async (context) => {
      const text = megabyte();
      const url = await context.serve([head(200), echo]);

      const response = await context.send(url, { method: "POST", body: Buffer.from(text) });

      expect((await textOf(response.body)) === text).toBe(true);
    },
  },
  {
    name: "a part of a larger buffer is sent as that part",
    run: async (context) => {
      const url = await context.serve([head(200), echo]);

      const response = await context.send(url, {
        method: "POST",
        body: new Uint8Array(Buffer.from("[part]")).subarray(1, 5),
      });

      expect(await textOf(response.body)).toBe("part");
    },
  },
  {
    name: "null and no bytes at all are empty bodies",
    run: async (context) => {
      const url = await context.serve([head(200)]);

      for (const body of [null, new Uint8Array(0)])
        await textOf((await context.send(url, { method: "POST", body })).body);

      expect(context.scenario.arrivals.map(({ body, isComplete }) => [body.length, isComplete])).toEqual([
        [0, true],
        [0, true],
      ]);
    },
  },
];

const framedBytes: readonly ConformanceCase[] = [
  {
    name: "a body of bytes is sent with its content-length, exactly once",
    run: async (context) => {
      const url = await context.serve([head(200)]);
      const body = Buffer.from("seven b");

      await textOf((await context.send(url, { method: "POST", body })).body);
      await textOf((await context.send(url, { method: "PUT", body, headers: ["content-length", "7"] })).body);

      const framings = context.scenario.arrivals.map(({ headers }) => framingOf(headers));
      expect(framings).toEqual([
        ["content-length", "7"],
        ["content-length", "7"],
      ]);
    },
  },
  {
    name: "a GET without a body is sent without framing",
    run: async (context) => {
      await textOf((await context.send(await context.serve([head(200)]))).body);

      expect(framingOf(context.scenario.arrivals[0]!.headers)).toEqual([]);
    },
  },
];

const bufferedFirst: readonly ConformanceCase[] = [
  {
    name: "lacks streams-request-body: core hands over bytes, and they arrive",
    run: async (context) => {
      const url = await context.serve([head(200), echo]);
      const headers = ["content-length", "8"];

      const response = await context.send(url, { method: "POST", headers, body: Buffer.from("buffered") });

      expect(await textOf(response.body)).toBe("buffered");
    },
  },
];

function streamed(facts: Facts): readonly ConformanceCase[] {
  return [
    ...streams,
    ...(facts.style === "sockets" ? [facts.engine === "fetch" ? framingThroughFetch : framedStream] : []),
  ];
}

const streams: readonly ConformanceCase[] = [
  {
    name: "a streamed body arrives whole and in order, empty chunks and all",
    run: async (context) => {
      const url = await context.serve([head(200), echo]);

      const response = await context.send(url, { method: "POST", body: streamOf("one,", "", "two,", "three") });

      expect(await textOf(response.body)).toBe("one,two,three");
    },
  },
  {
    name: "a stream without a chunk is an empty body",
    run: async (context) => {
      const url = await context.serve([head(200)]);

      await textOf((await context.send(url, { method: "POST", body: streamOf() })).body);

      const [{ body, isComplete } = { body: null, isComplete: false }] = context.scenario.arrivals;
      expect([body?.length, isComplete]).toEqual([0, true]);
    },
  },
  {
    name: "a streamed body of 1 MiB arrives whole",
    run: async (context) => {
      const text = megabyte();
      const pieces = text.match(/.{30000}|.+$/g) ?? [];
      const url = await context.serve([head(200), echo]);

      const response = await context.send(url, { method: "POST", body: streamOf(...pieces) });

      expect((await textOf(response.body)) === text).toBe(true);
    },
  },
  {
    name: "a chunk is sent before the next one is there",
    run: async (context) => {
      const url = await context.serve({ after: "head", steps: [wait("all"), head(200), chunk("thanks")] });
      async function* body(): AsyncGenerator<Uint8Array> {
        yield Buffer.from("first");
        await context.scenario.until(({ arrivals }) => arrivals[0]?.body.length === 5);
        yield Buffer.from("second");
        context.scenario.open("all");
      }

      const response = await context.send(url, { method: "POST", body: body() });

      expect(await textOf(response.body)).toBe("thanks");
    },
  },
  {
    name: "a stream is not read past an early answer, and is told to stop",
    run: async (context) => {
      const url = await context.serve({ after: "head", reads: false, steps: [head(413), chunk("too large")] });
      const { body, left } = endless();

      const response = await context.send(url, { method: "POST", body });

      expect([response.status, await textOf(response.body)]).toEqual([413, "too large"]);
      await response.body.close();
      await left();
    },
  },
  {
    name: "a stream that throws fails the request with `write` and what it threw as the cause",
    run: async (context) => {
      const url = await context.serve([head(200)]);
      const thrown = new Error("the disk is gone");
      async function* body(): AsyncGenerator<Uint8Array> {
        yield Buffer.from("first");
        throw thrown;
      }

      const failure = await context.sendToFail(url, { method: "POST", body: body() });

      expect([failure.kind, failure.cause, failure.sent]).toEqual(["write", thrown, "maybe"]);
    },
  },
  {
    name: "after a stream that threw, the next request works",
    run: async (context) => {
      const url = await context.serve([head(200), echo]);
      // oxlint-disable-next-line require-yield -- it throws before it asks for anything
      async function* body(): AsyncGenerator<Uint8Array> {
        throw new Error("no luck");
      }
      await failureOf(() => context.send(url, { method: "POST", body: body() }));

      const response = await context.send(url, { method: "POST", body: Buffer.from("again") });

      expect(await textOf(response.body)).toBe("again");
    },
  },
];

const framedStream: ConformanceCase = {
  name: "a stream is sent in chunks, or by the content-length it comes with, never both",
  run: async (context) => {
    const url = await context.serve([head(200), echo]);
    const framings: readonly (readonly string[])[] = [[], ["transfer-encoding", "chunked"], ["content-length", "6"]];

    for (const headers of framings) {
      const response = await context.send(url, { method: "POST", headers, body: streamOf("one,", "23") });
      expect(await textOf(response.body)).toBe("one,23");
    }

    expect(context.scenario.arrivals.map(({ headers }) => framingOf(headers))).toEqual([
      ["transfer-encoding", "chunked"],
      ["transfer-encoding", "chunked"],
      ["content-length", "6"],
    ]);
  },
};
