import type { CaseContext, ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";
import type { Facts } from "../facts.ts";
import { chunksOf, latin1, textOf } from "../outcomes.ts";
import { chunk, hangUp, head, raw, type Script, wait } from "../script.ts";
import { megabyte } from "../sample-bodies.ts";
import { uploads } from "./uploads.ts";

/** Response bodies; `uploads` has those of requests. */
export function bodies(facts: Facts): readonly ConformanceCase[] {
  const streams = facts.capabilities.has("streams-response-body");
  return [
    ...reading,
    ...(streams ? streaming : bufferingOnly),
    ...closing,
    ...(facts.style === "sockets" ? framed : inProcess),
    ...uploads(facts),
  ];
}

const reading: readonly ConformanceCase[] = [
  {
    name: "an empty body is a stream that ends at once",
    run: async (context) => {
      const response = await context.send(await context.serve([head(200)]));

      expect(await chunksOf(response.body)).toEqual([]);
      expect(await chunksOf(response.body)).toEqual([]);
    },
  },
  {
    name: "a body is its bytes, whatever they are",
    run: async (context) => {
      const everyByte = String.fromCharCode(...Array.from({ length: 256 }, (_, index) => index));

      const response = await context.send(await context.serve([head(200), chunk(everyByte)]));

      expect(await textOf(response.body)).toBe(everyByte);
    },
  },
  {
    name: "a response of 1 MiB arrives whole",
    run: async (context) => {
      const text = megabyte();

      const response = await context.send(await context.serve([head(200), chunk(text)]));

      expect((await textOf(response.body)) === text).toBe(true);
    },
  },
  {
    name: "readAll, where it is offered, equals the chunks",
    run: async (context) => {
      const url = await context.serve([head(200), chunk("one,"), chunk("two,"), chunk("three")]);
      const { body } = await context.send(url);

      const text = body.readAll === undefined ? await textOf(body) : latin1(await body.readAll());

      expect(text).toBe("one,two,three");
      expect(await chunksOf(body)).toEqual([]);
    },
  },
];

const streaming: readonly ConformanceCase[] = [
  {
    name: "the response comes at its head, before a byte of its body",
    run: async (context) => {
      const response = await context.send(await context.serve(inTwoParts({ from: "head" })));
      context.scenario.open("first");
      context.scenario.open("second");

      expect([response.status, await textOf(response.body)]).toEqual([200, "first,second"]);
    },
  },
  {
    name: "chunks arrive before the response ends",
    run: async (context) => {
      const { body } = await context.send(await context.serve(inTwoParts({ from: "first" })));
      const chunks = body[Symbol.asyncIterator]();

      expect(latin1((await chunks.next()).value)).toBe("first,");
      context.scenario.open("second");
      expect(latin1((await chunks.next()).value)).toBe("second");
      expect((await chunks.next()).done).toBe(true);
    },
  },
  {
    name: "after a part was iterated, the rest is still to be had",
    run: async (context) => {
      const { body } = await context.send(await context.serve(inTwoParts({ from: "first" })));
      await body[Symbol.asyncIterator]().next();
      context.scenario.open("second");

      const rest = body.readAll === undefined ? await textOf(body) : latin1(await body.readAll());

      expect(rest).toBe("second");
    },
  },
  {
    name: "closing while a chunk is awaited ends the reading",
    run: async (context) => {
      const { body } = await context.send(await context.serve(inTwoParts({ from: "first" })));
      const chunks = body[Symbol.asyncIterator]();
      expect(latin1((await chunks.next()).value)).toBe("first,");
      const pending = Promise.resolve(chunks.next()).then(
        ({ done }) => done === true,
        () => true,
      );

      await body.close();

      expect(await pending).toBe(true);
    },
  },
];

const bufferingOnly: readonly ConformanceCase[] = [
  {
    name: "lacks streams-response-body: a body in pieces arrives whole",
    run: async (context) => {
      const url = await context.serve([head(200, [], { framing: "chunked" }), chunk("one,"), chunk("two")]);

      expect(await textOf((await context.send(url)).body)).toBe("one,two");
    },
  },
];

const closing: readonly ConformanceCase[] = [
  ...(["before", "during", "after"] as const).map((when) => ({
    name: `a body may be closed ${when} reading, twice, and the next request works`,
    run: async (context: CaseContext) => {
      const { body } = await context.send(await context.serve([head(200), chunk(megabyte())]));
      if (when === "during") await body[Symbol.asyncIterator]().next();
      if (when === "after") await textOf(body);

      await body.close();
      await body.close();

      const next = await context.send(await context.serve([head(200), chunk("next")], "/next"));
      expect(await textOf(next.body)).toBe("next");
    },
  })),
  {
    name: "a closed body yields nothing more",
    run: async (context) => {
      const { body } = await context.send(await context.serve([head(200), chunk("unread")]));
      await body.close();

      const chunks = await chunksOf(body).catch(() => []);

      expect(chunks).toEqual([]);
    },
  },
];

const framed: readonly ConformanceCase[] = [
  {
    name: "a body ends by content-length, by its last chunk, or with the connection",
    run: async (context) => {
      const seen = [];
      for (const framing of ["length", "chunked", "close"] as const) {
        const url = await context.serve([head(200, [], { framing }), chunk("one,"), chunk("two")], `/${framing}`);
        seen.push(await textOf((await context.send(url)).body));
      }

      expect(seen).toEqual(["one,two", "one,two", "one,two"]);
    },
  },
  {
    name: "a body without any framing ends with the connection",
    run: async (context) => {
      const url = await context.serve([raw("HTTP/1.1 200 OK\r\n\r\nuntil the end"), hangUp]);

      expect(await textOf((await context.send(url)).body)).toBe("until the end");
    },
  },
  {
    name: "chunk extensions and trailers are not part of the body",
    run: async (context) => {
      const chunks = "5;name=value\r\nhello\r\n0\r\nX-Trailer: yes\r\n\r\n";
      const url = await context.serve([raw(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunks}`)]);

      expect(await textOf((await context.send(url)).body)).toBe("hello");
    },
  },
  {
    name: "closing an unread body frees its connection",
    run: async (context) => {
      const url = await context.serve([head(200, [], { framing: "chunked" }), chunk("first"), wait("never")]);
      const { body } = await context.send(url);

      await body.close();

      await context.scenario.until(({ closed }) => closed.includes(1));
    },
  },
];

const inProcess: readonly ConformanceCase[] = [
  {
    name: "closing an unread body stops the application's stream",
    run: async (context) => {
      const { body } = await context.send(await context.serve([head(200), chunk("first"), wait("never"), chunk("x")]));

      await body.close();

      await context.scenario.until(({ arrivals }) => arrivals[0]!.isReleased);
    },
  },
  {
    name: "HEAD has no body even if the application writes one",
    run: async (context) => {
      const url = await context.serve([head(200), chunk("written all the same")]);

      expect(await textOf((await context.send(url, { method: "HEAD" })).body)).toBe("");
    },
  },
];

/** A script that answers, waits for the gate `first`, and then for `second`. */
function inTwoParts({ from }: { readonly from: "head" | "first" }): Script {
  const first = from === "head" ? [wait("first")] : [];
  return {
    steps: [head(200, [], { framing: "chunked" }), ...first, chunk("first,"), wait("second"), chunk("second")],
  };
}
