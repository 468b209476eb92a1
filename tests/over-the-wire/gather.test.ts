import type { ServerResponse } from "node:http";
import { Client, ReadTimeout } from "@trunkline/core";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { ReportingServer } from "../reporting-server.ts";

const targets = (count: number): { url: string }[] => Array.from({ length: count }, (_, at) => ({ url: `/${at}` }));

overSockets(({ make }) => {
  test("responses stand in the order of their requests, the last having come first", { tags: ["F054"] }, async () => {
    const held: [response: ServerResponse, target: string][] = [];
    await using server = await ReportingServer.start((_request, response, { target }) => {
      held.push([response, target]);
      if (held.length === 5) for (const [each, name] of held.toReversed()) each.end(name);
    });
    await using client = new Client({ transport: make(), baseUrl: server.url });

    const responses = await client.gather(targets(5));

    expect(responses.map((response) => response.text())).toEqual(["/0", "/1", "/2", "/3", "/4"]);
  });

  test("the server sees no more than maxConcurrency requests at once", { tags: ["F055"] }, async () => {
    const open: ServerResponse[] = [];
    const seen: number[] = [];
    await using server = await ReportingServer.start((_request, response) => {
      open.push(response);
      seen.push(open.length);
      if (open.length === 4) for (const each of open.splice(0)) each.end();
    });
    await using client = new Client({ transport: make(), baseUrl: server.url });

    const responses = await client.gather(targets(28), { maxConcurrency: 4 });

    expect([responses.length, server.arrivals.length, server.connections]).toEqual([28, 28, 4]);
    expect(seen).toEqual(Array.from({ length: 7 }, () => [1, 2, 3, 4]).flat());
  });

  test("the first error frees the connections of all the others", { tags: ["F056"] }, async () => {
    await using server = await ReportingServer.start((request, response, { target }) => {
      if (target === "/fine") response.end("fine");
      // Once all of them are here, one breaks.
      else if (server.arrivals.length === 4) request.socket.destroy();
      else response.write("endless");
    });
    const transport = make({ limits: { maxConnections: 4 } });
    await using client = new Client({ transport, baseUrl: server.url, timeout: { pool: 2_000, read: null } });

    await expect(client.gather(targets(50), { maxConcurrency: 4 })).rejects.toMatchObject({ name: /Error$/ });

    expect(server.arrivals.length).toBe(4);
    const after = await client.gather(
      Array.from({ length: 4 }, () => ({ url: "/fine" })),
      { maxConcurrency: 4 },
    );
    expect(after.map((response) => response.text())).toEqual(["fine", "fine", "fine", "fine"]);
  });

  test("an aborted batch frees its connections", async () => {
    await using server = await ReportingServer.start((_request, response, { target }) => {
      if (target === "/fine") response.end("fine");
    });
    const transport = make({ limits: { maxConnections: 2 } });
    await using client = new Client({ transport, baseUrl: server.url, timeout: 2_000 });
    const controller = new AbortController();

    const batch = client.gather(targets(10), { maxConcurrency: 2, signal: controller.signal, returnErrors: true });
    await server.arrived(2);
    controller.abort("enough");

    await expect(batch).rejects.toBe("enough");
    expect((await client.get("/fine")).text()).toBe("fine");
    expect(server.arrivals.length).toBe(3);
  });

  test("responses and errors of a real network stand side by side", { tags: ["F056"] }, async () => {
    await using server = await ReportingServer.start((request, response, { target }) => {
      if (target === "/1") request.socket.destroy();
      else if (target !== "/2") response.writeHead(target === "/3" ? 500 : 200).end();
    });
    await using client = new Client({ transport: make(), baseUrl: server.url });

    const requests = targets(5).map((request) => ({
      ...request,
      timeout: request.url === "/2" ? { read: 50 } : 5_000,
    }));
    const results = await client.gather(requests, { returnErrors: true });

    expect(results.map((each) => (each instanceof Error ? each instanceof ReadTimeout : each.status))).toEqual([
      200,
      false,
      true,
      500,
      200,
    ]);
  });

  test(
    "a raw batch has status, headers and bodies, or what parse makes of them",
    { tags: ["F057", "F058"] },
    async () => {
      await using server = await ReportingServer.start((_request, response, { target, body }) =>
        response.writeHead(201, { "X-Target": target }).end(JSON.stringify({ body })),
      );
      await using client = new Client({ transport: make(), baseUrl: server.url, headers: { "X-Client": "1" } });
      const requests = [{ url: "/0" }, { method: "POST", url: "/1", content: "text" }];

      const answers = await client.gatherRaw(requests);
      const parsed = await client.gatherRaw(requests, {
        parse: ({ status, body }) => [status, JSON.parse(new TextDecoder().decode(body)) as unknown],
      });

      expect(answers.map(({ status, headers }) => [status, headers.includes("/0"), headers.includes("/1")])).toEqual([
        [201, true, false],
        [201, false, true],
      ]);
      expect(parsed).toEqual([
        [201, { body: "" }],
        [201, { body: "text" }],
      ]);
      expect(server.arrivals.some(({ headers }) => headers.some((name) => name.toLowerCase() === "x-client"))).toBe(
        false,
      );
    },
  );

  test("numbered pages are fetched at once, of one list and of several", { tags: ["F059"] }, async () => {
    const open: ServerResponse[] = [];
    await using server = await ReportingServer.start((_request, response) => {
      open.push(response);
      if (open.length === 4) for (const each of open.splice(0)) each.end();
    });
    await using client = new Client({ transport: make(), baseUrl: server.url });

    const pages = await client.gatherPages("GET", "/items?sort=id", { totalPages: 4 });
    const lists = await client.gatherPages("GET", ["/a", { url: "/b", totalPages: 3 }], { totalPages: 1 });

    expect(pages.map(({ url }) => url.target)).toEqual([1, 2, 3, 4].map((page) => `/items?sort=id&page=${page}`));
    expect(lists.map((list) => list.map(({ url }) => url.target))).toEqual([
      ["/a?page=1"],
      ["/b?page=1", "/b?page=2", "/b?page=3"],
    ]);
  });
});
