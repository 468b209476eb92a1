import { AsyncLocalStorage } from "node:async_hooks";
import { tracingChannel } from "node:diagnostics_channel";
import { Client, RemoteProtocolError, type RequestMessage, SyncClient } from "@trunkline/core";
import { layer } from "@trunkline/transport";
import { mock } from "@trunkline/transport-mock";
import { afterEach, expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { ReportingServer } from "../reporting-server.ts";

const channel = tracingChannel<unknown, RequestMessage>("trunkline:request");
const moments = ["start", "end", "asyncStart", "asyncEnd", "error"] as const;
type Moment = (typeof moments)[number];

const leaving: (() => void)[] = [];
afterEach(() => leaving.splice(0).forEach((leave) => leave()));

/** Listens for one test. */
function listen(heard: (moment: Moment, message: RequestMessage) => void, to: readonly Moment[] = moments): void {
  for (const moment of to) {
    const listener = (message: unknown): void => heard(moment, message as RequestMessage);
    channel[moment].subscribe(listener);
    leaving.push(() => channel[moment].unsubscribe(listener));
  }
}

overSockets(({ make }) => {
  test("each request that is sent is told by its moments: what was asked, and what became of it", async () => {
    await using server = await ReportingServer.start((_request, response, { target }) => {
      response.writeHead(target === "/new" ? 200 : 302, { Location: "/new" }).end("ok");
    });
    await using client = new Client({ transport: make(), followRedirects: true });
    const told: unknown[] = [];
    listen(
      (moment, { method, url, attempt, sends, status }) =>
        void told.push([moment, method, url, attempt, sends, status]),
    );

    await client.get(`http://me:secret@127.0.0.1:${server.port}/old`);

    const [old, fresh] = ["/old", "/new"].map((path) => server.url + path);
    expect(told).toEqual([
      ["start", "GET", old, 1, 1, null],
      ["end", "GET", old, 1, 1, null],
      ["asyncStart", "GET", old, 1, 1, 302],
      ["asyncEnd", "GET", old, 1, 1, 302],
      ["start", "GET", fresh, 1, 2, null],
      ["end", "GET", fresh, 1, 2, null],
      ["asyncStart", "GET", fresh, 1, 2, 200],
      ["asyncEnd", "GET", fresh, 1, 2, 200],
    ]);
  });

  test("a try that fails tells what the transport reported, and the next one counts on", async () => {
    await using server = await ReportingServer.start((request, response, { target }) => {
      if (target === "/gone") request.socket.destroy();
      else response.end("ok");
    });
    await using client = new Client({ transport: make(), retry: { attempts: 2, backoff: { initial: 0 } } });
    const told: unknown[] = [];
    listen((moment, { attempt, sends, status, error }) => {
      told.push([moment, attempt, sends, status, (error as { kind?: string } | undefined)?.kind]);
    });

    await expect(client.get(`${server.url}/gone`)).rejects.toBeInstanceOf(RemoteProtocolError);

    const failing = (count: number): unknown[] => [
      ["start", count, count, null, undefined],
      ["end", count, count, null, undefined],
      ["error", count, count, null, "remote-protocol"],
      ["asyncStart", count, count, null, "remote-protocol"],
      ["asyncEnd", count, count, null, "remote-protocol"],
    ];
    expect(told).toEqual([...failing(1), ...failing(2)]);
  });

  test("what a subscriber of `start` adds as headers is sent, with that try alone", async () => {
    await using server = await ReportingServer.start();
    await using client = new Client({ transport: make() });
    const requests = ["/a", "/b"].map((path) => client.buildRequest("GET", server.url + path));
    listen(
      (_moment, { headers, url }) => {
        if (url.endsWith("/a")) headers["traceparent"] = "00-1-2-01";
      },
      ["start"],
    );

    for (const request of requests) await client.send(request);

    const sent = server.arrivals.map(({ headers }) => headers.includes("traceparent"));
    expect([sent, requests[0]?.headers.has("traceparent")]).toEqual([[true, false], false]);
  });

  test("subscribers run in the caller's asynchronous context, and what they bind is there for layers and the transport", async () => {
    const storage = new AsyncLocalStorage<string>();
    const spans = new AsyncLocalStorage<string>();
    await using server = await ReportingServer.start();
    const seen: unknown[] = [];
    await using client = new Client({
      transport: make(),
      layers: [
        layer((request, next) => {
          seen.push(["layer", storage.getStore(), spans.getStore()]);
          return next(request);
        }),
      ],
      eventHooks: { response: [() => void seen.push(["hook", storage.getStore(), spans.getStore()])] },
    });
    channel.start.bindStore(spans, ({ sends }) => `span ${sends}`);
    leaving.push(() => void channel.start.unbindStore(spans));
    listen((moment) => void seen.push([moment, storage.getStore(), spans.getStore()]), ["start", "asyncEnd"]);

    for (const caller of ["first", "second"]) {
      await storage.run(caller, () => client.get(server.url));
      expect([seen.splice(0), spans.getStore()]).toEqual([
        [
          ["start", caller, "span 1"],
          ["layer", caller, "span 1"],
          ["asyncEnd", caller, "span 1"],
          ["hook", caller, undefined],
        ],
        undefined,
      ]);
    }
  });

  test("raw, streamed and synchronous requests are told of as well", async () => {
    await using server = await ReportingServer.start();
    await using client = new Client({ transport: make() });
    using synchronous = new SyncClient({ transport: mock(() => ({ status: 204 })) });
    const told: unknown[] = [];
    listen((moment, { method, status }) => void told.push(`${moment} ${method} ${status}`));

    await client.getRaw(server.url);
    await client.stream("PUT", server.url, { content: [new Uint8Array(1)] }, async () => {});
    synchronous.delete(server.url);

    expect(told.join(", ")).toBe(
      "start GET null, end GET null, asyncStart GET 200, asyncEnd GET 200, " +
        "start PUT null, end PUT null, asyncStart PUT 200, asyncEnd PUT 200, " +
        "start DELETE null, end DELETE 204",
    );
  });
});
