import type { RequestListener } from "node:http";
import { EventStreamError } from "@trunkline/core";
import { expect, test } from "vitest";
import { listenerWays, socketWays } from "./listener-ways.ts";

/**
 * Sends the events from `Last-Event-ID` on up to 1,000, and closes every 100: by turns at the end, and within an event
 * once those before it have arrived.
 */
class ClosingSource {
  readonly asked: (string | undefined)[] = [];
  breakOff: () => void = () => {};

  readonly listener: RequestListener = ({ headers }, response) => {
    const last = headers["last-event-id"] as string | undefined;
    const from = Number(last ?? 0);
    this.asked.push(last);
    if (from === 1000) {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (let id = from + 1; id <= from + 100; id += 1) response.write(`retry: 0\nid: ${id}\ndata: {"n": ${id}}\n\n`);
    if (this.asked.length % 2 === 0) {
      this.breakOff = () => {};
      response.end();
    } else {
      this.breakOff = () => response.destroy();
      response.write(`id: ${from + 101}\ndata: half`);
    }
  };
}

for (const [way, reach] of Object.entries(listenerWays)) {
  test(
    `a source that closes every 100 events delivers 1,000 in order, none twice, ${way}`,
    { tags: ["F069"] },
    async () => {
      const source = new ClosingSource();
      await using reached = await reach(source.listener);
      const { client, url } = reached;
      const numbers: number[] = [];

      for await (const event of client.events(`${url}/events`))
        if (numbers.push(event.json<{ n: number }>().n) % 100 === 0) source.breakOff();

      expect(numbers).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
      expect(source.asked).toEqual([undefined, ...Array.from({ length: 10 }, (_, index) => String((index + 1) * 100))]);
    },
  );

  test(`a POST with a body streams while the source is open, ${way}`, { tags: ["F069"] }, async () => {
    const gate = Promise.withResolvers<void>();
    await using reached = await reach((request, response) => {
      void (async () => {
        const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
        const { accept, "cache-control": cache } = request.headers;
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write(`data: ${request.method} ${Buffer.concat(chunks).toString()}\n\ndata: ${accept} ${cache}\n\n`);
        await gate.promise;
        response.end("data: [DONE]\n\n");
      })();
    });
    const data: string[] = [];

    for await (const event of reached.client.events(`${reached.url}/v1`, { json: { stream: true } }))
      if (data.push(event.data) === 2) gate.resolve();

    expect(data).toEqual(['POST {"stream":true}', "text/event-stream no-store", "[DONE]"]);
  });

  test(
    `a quiet stream outlives the client's read limit, and an abort ends it at once, ${way}`,
    { tags: ["F069"] },
    async () => {
      const gate = Promise.withResolvers<void>();
      const gone = Promise.withResolvers<void>();
      await using reached = await reach((_request, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
        response.on("close", () => gone.resolve());
        void gate.promise.then(() => response.write("data: 2\n\n"));
      });
      const { client, url } = reached;
      client.timeout = { read: 20 };
      const controller = new AbortController();
      const reason = new Error("enough");
      const events = client.events(`${url}/`, { signal: controller.signal });
      const first = await events.next();
      // As long as this takes, nothing arrives from there.
      await client.get(`${url}/`, { timeout: { read: 40 } }).catch(() => {});
      gate.resolve();
      const second = await events.next();
      const third = events.next();
      controller.abort(reason);

      expect([first.value?.data, second.value?.data]).toEqual(["1", "2"]);
      await expect(third).rejects.toBe(reason);
      await gone.promise;
    },
  );
}

test.for(Object.entries(socketWays))(
  "what is no event stream is refused with its answer, %s",
  { tags: ["F069"] },
  async ([, reach]) => {
    await using reached = await reach(({ url }, response) => {
      if (url === "/html") response.setHeader("content-type", "text/html").end("<p>no");
      else response.writeHead(401, { "content-type": "application/json" }).end('{"error": "who?"}');
    });
    const { client, url } = reached;
    const refusals = ["/html", "/json"].map((path) =>
      client
        .events(url + path)
        .next()
        .catch((error: unknown) => error),
    );
    const [html, json] = (await Promise.all(refusals)) as [EventStreamError, EventStreamError];

    expect([html, json].map((error) => error instanceof EventStreamError && error.code)).toEqual([
      "EVENT_STREAM",
      "EVENT_STREAM",
    ]);
    expect([html.response.text(), json.response.status, json.response.json()]).toEqual([
      "<p>no",
      401,
      { error: "who?" },
    ]);
  },
);
