import { TransportFailure } from "@trunkline/transport";
import { afterEach, expect, test, vi } from "vitest";
import { Client, EventStreamError, type HTTPError } from "../src/index.ts";
import { all, scripted, thrownBy } from "./both.ts";
import { atOnce, broken, dataOf, over, refused, seen, stream, timers } from "./event-source.ts";
import { clientOf } from "./scripted-client.ts";
import { type Answer, headerOf, type Script } from "./scripted-transport.ts";

afterEach(() => void vi.restoreAllMocks());

test("a connection that ends or breaks is made anew from the last event's id", { tags: ["F069"] }, async () => {
  const { client, transport } = clientOf(
    (_request, index) =>
      [
        stream("retry: 0\n\nid: a\ndata: 1\n\nda"),
        stream("data: 2\n\nid: b\n\ndata: half", broken()),
        refused(),
        stream("data: 3\n\n"),
      ][index] ?? over,
  );
  const events = client.events("http://h/", { reconnect: { max: 0 }, lastEventId: "start" });

  expect((await all(events)).map(({ id, data }) => [id, data])).toEqual([
    ["a", "1"],
    ["a", "2"],
    ["b", "3"],
  ]);
  expect(transport.arrived.map((request) => headerOf(request, "last-event-id"))).toEqual(["start", "a", "b", "b", "b"]);
  expect(events.lastEventId).toBe("b");
});

test("without reconnecting the stream's end is the end, and what breaks it is thrown", async () => {
  const script: Script = (_request, index) => (index === 0 ? stream("data: 1\n\n") : stream("data: 2\n\n", broken()));
  const { client, transport } = clientOf(script);

  expect((await all(client.events("http://h/", { reconnect: false }))).map(dataOf)).toEqual(["1"]);
  expect(await thrownBy(() => all(client.events("http://h/", { reconnect: false })))).toMatchObject({ code: "READ" });
  expect(transport.arrived.length).toBe(2);
});

test("with atEnd: false a break is mended, and the end is the end", async () => {
  const { client, transport } = clientOf((_request, index) =>
    index === 0 ? stream("data: 1\n\n", broken()) : stream("data: 2\n\n"),
  );

  const events = await all(client.events("http://h/", { reconnect: { ...atOnce, atEnd: false } }));
  expect([events.map(dataOf), transport.arrived.length]).toEqual([["1", "2"], 2]);
});

test("what cannot be better next time is not tried again", async () => {
  const kinds = ["local-protocol", "total-timeout", "unsupported-protocol"] as const;
  for (const kind of kinds) {
    let tries = 0;
    const { error } = await seen(() => ((tries += 1), new TransportFailure(kind, "so it is")));
    expect([(error as HTTPError).code, tries]).toEqual([kind.toUpperCase().replaceAll("-", "_"), 1]);
  }
});

test("so many failures in a row are one too many, and an event begins the row anew", async () => {
  const script: Script = (_request, index) =>
    index === 2 ? stream("data: 1\n\n", broken()) : { status: [503, 429, 0, 500][index] ?? 502 };
  const { client, transport } = clientOf(script);
  const events: string[] = [];

  const error = await thrownBy(async () => {
    for await (const { data } of client.events("http://h/", { reconnect: { ...atOnce, attempts: 3 } }))
      events.push(data);
  });
  expect([events, (error as EventStreamError).response.status, transport.arrived.length]).toEqual([["1"], 502, 5]);
});

test("a quiet stream that ends is no failure, however often", async () => {
  const quiet = stream(": still here\n\n");
  const script: Script = (_request, index) => (index % 2 === 0 ? quiet : index < 40 ? refused() : over);

  const { events, error } = await seen(script, { reconnect: { ...atOnce, attempts: 2 } });
  expect([events, (error as Error).message]).toEqual([[], "ended"]);
});

test("waits grow from the stream's own retry while no event comes, and Retry-After is listened to", async () => {
  const { waits } = timers(true);
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  const busy = (retryAfter: string): Answer => ({ status: 503, headers: ["Retry-After", retryAfter] });
  const script: Script = (_request, index) =>
    [stream("retry: 200\ndata: 1\n\n"), refused(), stream(), refused(), busy("7"), busy("61")][index] ?? over;
  const { error } = await seen(script, { reconnect: { initial: 1000, factor: 3, max: 4000 } });

  // Besides, the body of each refusal may take five seconds.
  expect([(error as HTTPError).code, waits.filter((wait) => wait !== 5000)]).toEqual([
    "EVENT_STREAM",
    [200, 700, 1700, 2200, 7000],
  ]);
});

test("a read limit of the call makes a new connection where a stream is too quiet", async () => {
  const late = new TransportFailure("read-timeout", "nothing arrived from h:80 after 30 ms");
  const { events } = await seen(
    (_request, index) => [stream("data: 1\n\n", late), stream("data: 2\n\n")][index] ?? over,
  );

  expect(events).toEqual(["1", "2"]);
});

test("a body that can be sent once is refused before it is sent", async () => {
  const { client, transport } = clientOf(() => stream("data: 1\n\n"));
  const once = (): AsyncIterable<Uint8Array> => new Blob(["q"]).stream();
  const options = { method: "POST", reconnect: atOnce };

  await expect(all(client.events("http://h/", { ...options, content: once() }))).rejects.toThrow(
    /^The body is a one-time stream, and could not be sent again to reconnect/,
  );
  expect(transport.arrived).toEqual([]);
  expect((await all(client.events("http://h/", { content: once() }))).map(dataOf)).toEqual(["1"]);
  for await (const { data } of client.events("http://h/", { ...options, content: once })) {
    expect(data).toBe("1");
    if (transport.arrived.length === 3) break;
  }
  expect(transport.arrived.map(({ body }) => body)).toEqual(["q", "q", "q"]);
});

test("where it reconnects, the client's retries do not multiply it; where it does not, they hold", async () => {
  const transport = scripted(() => ({ status: 503 }));
  const client = new Client({ transport, retry: { attempts: 4, backoff: { initial: 0, max: 0 } } });
  await thrownBy(() => all(client.events("http://h/", { reconnect: { ...atOnce, attempts: 2 } })));
  const reconnecting = transport.arrived.length;
  await thrownBy(() => all(client.events("http://h/", { reconnect: false })));

  expect([reconnecting, transport.arrived.length - reconnecting]).toEqual([2, 4]);
});
