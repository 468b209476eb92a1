import { afterEach, expect, test, vi } from "vitest";
import { Client, EventStreamError, SyncClient } from "../src/index.ts";
import { all, scripted, thrownBy } from "./both.ts";
import { atOnce, dataOf, over, refused, seen, stream, timers, type } from "./event-source.ts";
import { clientOf } from "./scripted-client.ts";
import { headerOf, lines, type Script, silence } from "./scripted-transport.ts";

afterEach(() => void vi.restoreAllMocks());

const abortable: readonly Script[] = [refused, () => silence, () => stream("data: 1\n\n", silence)];

test("events carry id, event, data and retry, and their JSON", { tags: ["F069"] }, async () => {
  const { client, transport } = clientOf((_request, index) =>
    index === 0 ? stream('id: 7\nevent: sum\nretry: 0\ndata: {"sum": 3}\n\n') : over,
  );
  const [event, ...others] = await all(client.events("http://h/a", { params: { q: 1 } }));

  expect([event?.event, event?.data, event?.id, event?.retry, event?.json(), others]).toEqual([
    "sum",
    '{"sum": 3}',
    "7",
    0,
    { sum: 3 },
    [],
  ]);
  expect(lines(transport)).toEqual(["GET http://h/a?q=1", "GET http://h/a?q=1"]);
});

test("Accept and Cache-Control are sent unless the caller has his own", { tags: ["F069"] }, async () => {
  const { client, transport } = clientOf(() => over);
  await all(client.events("http://h/"));
  await all(client.events("http://h/", { headers: { accept: "text/event-stream, */*", "cache-control": "no-cache" } }));
  client.headers.set("Cache-Control", "max-age=0");
  await all(client.events("http://h/"));

  const sent = transport.arrived.map((request) => ["accept", "cache-control"].map((name) => headerOf(request, name)));
  expect(sent).toEqual([
    ["text/event-stream", "no-store"],
    ["text/event-stream, */*", "no-cache"],
    ["text/event-stream", "max-age=0"],
  ]);
});

test("a POST sends its body, and ends with its stream unless it may reconnect", { tags: ["F069"] }, async () => {
  const { client, transport } = clientOf((_request, index) => (index < 3 ? stream(`data: ${index}\n\n`) : over));
  const body = { json: { q: 1 } };
  const once = await all(client.events("http://h/", body));
  const often = await all(client.events("http://h/", { ...body, method: "put", reconnect: atOnce }));

  expect([once.map(dataOf), often.map(dataOf)]).toEqual([["0"], ["1", "2"]]);
  expect(lines(transport)).toEqual(['POST http://h/ {"q":1}', ...Array(3).fill('PUT http://h/ {"q":1}')]);
});

test("another Content-Type or status is an EventStreamError with the answer", { tags: ["F069"] }, async () => {
  const json = ["Content-Type", "application/json", "Content-Length", "2"];
  const found = await Promise.all(
    [
      { headers: json, body: "{}" },
      { status: 200 },
      { status: 200, headers: ["Content-Type", "text/event-streams"] },
      { status: 201, headers: type },
      { status: 404, headers: json, body: "{}" },
      { status: 302, headers: ["Location", "/b"] },
    ].map(async (answer) => {
      const { error } = await seen(() => answer);
      if (!(error instanceof EventStreamError)) throw error;
      return [error.code, error.message, error.response.status, error.response.isClosed];
    }),
  );
  const prefix = "GET http://h/ is no event stream: ";

  expect(found).toEqual([
    ["EVENT_STREAM", `${prefix}its Content-Type is "application/json", not text/event-stream`, 200, true],
    ["EVENT_STREAM", `${prefix}its Content-Type is missing, not text/event-stream`, 200, true],
    ["EVENT_STREAM", `${prefix}its Content-Type is "text/event-streams", not text/event-stream`, 200, true],
    ["EVENT_STREAM", `${prefix}the answer is 201 Created, not 200`, 201, true],
    ["EVENT_STREAM", `${prefix}the answer is 404 Not Found, not 200`, 404, true],
    ["EVENT_STREAM", `${prefix}the answer is 302 Found, not 200: set followRedirects to follow it`, 302, true],
  ]);
  const bodies = await Promise.all(
    [
      { status: 422, body: "{}" },
      { status: 200, headers: json, body: "{}" },
    ].map(async (answer) => ((await seen(() => answer)).error as EventStreamError).response.json()),
  );
  expect(bodies).toEqual([{}, {}]);
});

test("redirects are followed where the call says so", async () => {
  const { client, transport } = clientOf(
    (_request, index) => [{ status: 302, headers: ["Location", "/b"] }, stream("data: 1\n\n")][index] ?? over,
  );

  const events = await all(client.events("http://h/a", { followRedirects: true, reconnect: atOnce }));
  expect([events.map(dataOf), lines(transport)]).toEqual([
    ["1"],
    ["GET http://h/a", "GET http://h/b", "GET http://h/a"],
  ]);
});

test("a refusal whose body never ends is not waited for", async () => {
  const { waits } = timers(true);
  const { error } = await seen(() => ({ status: 400, body: ["why", silence] }));

  expect([(error as EventStreamError).response.isClosed, waits]).toEqual([true, [5000]]);
});

test("a refusal leaves no timer behind", async () => {
  vi.useFakeTimers();
  await seen(() => ({ status: 400, body: "why" }));

  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test("an abort ends a wait, a connection attempt and a quiet stream with its own reason", async () => {
  for (const script of abortable) {
    const { waiting } = timers(false);
    const { client, transport } = clientOf(script);
    const controller = new AbortController();
    const reason = new Error("enough");
    const error = thrownBy(() => all(client.events("http://h/", { signal: controller.signal })));
    if (script === refused) await waiting;
    else while (transport.arrived.length === 0) await Promise.resolve();
    controller.abort(reason);

    expect(await error).toBe(reason);
  }
});

test("the client's signal ends a wait too", async () => {
  const { waiting } = timers(false);
  const controller = new AbortController();
  const client = new Client({ transport: scripted(refused), signal: controller.signal });
  const error = thrownBy(() => all(client.events("http://h/")));
  await waiting;
  controller.abort("all of it");

  expect(await error).toBe("all of it");
});

test("closing ends a stream at any time, and who waits for an event is told that there is none", async () => {
  for (const script of abortable) {
    const { waiting } = timers(false);
    const { client, transport } = clientOf(script);
    const events = client.events("http://h/");
    const collected = all(events);
    if (script === refused) await waiting;
    else while (transport.arrived.length === 0) await Promise.resolve();
    await events.close();

    expect((await collected).length).toBeLessThan(2);
    expect(await events.next()).toEqual({ done: true, value: undefined });
  }
});

test("leaving the loop frees the connection, and nothing is sent before it", async () => {
  const { client, transport } = clientOf(() => stream("data: 1\n\ndata: 2\n\n", silence));
  {
    await using events = client.events("http://h/");
    expect(transport.arrived).toEqual([]);
    for await (const { data } of events) if (data === "1") break;
    expect(transport.closedBodies).toEqual([0]);
  }
  expect(transport.arrived.length).toBe(1);
});

test("no read limit and no total one is sent, unless the call has it", async () => {
  const transport = scripted(() => over);
  const client = new Client({ transport, timeout: { read: 10, total: 20 } });
  const given = [undefined, { read: 30 }, { total: 40 }, 50, null];
  for (const timeout of given) await all(client.events("http://h/", { timeout }));

  const rest = { connect: 5000, write: 5000, pool: 5000 };
  expect(transport.arrived.map(({ extensions }) => extensions.timeout)).toEqual([
    rest,
    { ...rest, read: 30 },
    { ...rest, total: 40 },
    { connect: 50, read: 50, write: 50, pool: 50 },
    {},
  ]);
});

test("a subclass sees each connection", async () => {
  const sent: string[] = [];
  class Watching extends Client {
    override send(...args: Parameters<Client["send"]>): ReturnType<Client["send"]> {
      sent.push(args[0].method);
      return super.send(...args);
    }
  }
  await using client = new Watching({ transport: scripted((_request, index) => (index === 0 ? stream() : over)) });
  await all(client.events("http://h/", { reconnect: atOnce }));

  expect(sent).toEqual(["GET", "GET"]);
});

test("a SyncClient has no events, and says so", () => {
  const client = new SyncClient({ transport: scripted(() => over) });

  // @ts-expect-error -- the types refuse it
  expect(() => client.events("http://h/")).toThrow("A SyncClient has no events(); the asynchronous Client does.");
});
