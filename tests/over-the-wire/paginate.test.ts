import { Client, type Response } from "@trunkline/core";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { type Answer, type Arrival, ReportingServer } from "../reporting-server.ts";

/** Three pages with two records each, leading on in JSON and in the Link header, by relative links. */
const threePages: Answer = (_request, response, { target }) => {
  const page = Number(new URL(target, "http://h").searchParams.get("page") ?? 1);
  const next = page < 3 ? `items?page=${page + 1}` : null;
  if (next !== null) response.setHeader("Link", [`<items?page=1>; rel="first"`, `<${next}>; rel="next"`]);
  response.end(JSON.stringify({ data: { items: [page * 10, page * 10 + 1] }, links: { next } }));
};

const asked = ({ arrivals }: ReportingServer): string[] =>
  arrivals.map(({ method, target, body }) => `${method} ${target} ${body}`.trimEnd());

function header({ headers }: Arrival, name: string): string | undefined {
  const at = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
  return at < 0 ? undefined : headers[at + 1];
}

overSockets(({ make }) => {
  test(
    "pages follow relative links in JSON, in the Link header and of a function",
    { tags: ["F060", "F063"] },
    async () => {
      await using server = await ReportingServer.start(threePages);
      // Without a base URL: the page's own is enough.
      await using client = new Client({ transport: make() });
      const url = `${server.url}/v1/items`;

      const found: number[][] = [];
      for await (const page of client.paginate("GET", url, { nextUrl: "$.links.next" }))
        found.push(page.json<{ data: { items: number[] } }>().data.items);
      await client.paginate("GET", url, { nextHeader: "next" }).collect();
      const next = (page: Response): Promise<string | null> =>
        Promise.resolve(page.json<{ links: { next: string | null } }>().links.next);
      await client.paginate("GET", url, { next }).collect();

      const once = ["GET /v1/items", "GET /v1/items?page=2", "GET /v1/items?page=3"];
      expect(found).toEqual([
        [10, 11],
        [20, 21],
        [30, 31],
      ]);
      expect([asked(server), server.connections]).toEqual([[...once, ...once, ...once], 1]);
    },
  );

  test("the body of a POST arrives with every page", { tags: ["F062"] }, async () => {
    await using server = await ReportingServer.start(threePages);
    await using client = new Client({ transport: make(), baseUrl: server.url });

    const pages = await client
      .paginate("POST", "/search", { nextUrl: "links.next", json: { query: "cats" }, params: { size: 2 } })
      .collect();

    expect(pages.length).toBe(3);
    expect(asked(server)).toEqual([
      'POST /search?size=2 {"query":"cats"}',
      'POST /items?page=2 {"query":"cats"}',
      'POST /items?page=3 {"query":"cats"}',
    ]);
  });

  test("the server is asked for no more pages than are wanted", { tags: ["F061", "F064"] }, async () => {
    await using server = await ReportingServer.start(threePages);
    const transport = make({ limits: { maxConnections: 1 } });
    await using client = new Client({ transport, baseUrl: server.url, timeout: 2_000 });

    const paged = client.paginate("GET", "/items", { nextUrl: "links.next", maxPages: 2 });
    const pages = await paged.collect();
    expect([pages.length, paged.pagesFetched, server.arrivals.length]).toEqual([2, 2, 2]);

    const records = client.records<number>("GET", "/items", { nextUrl: "links.next", recordsKey: "data.items" });
    for await (const record of records) if (record === 20) break;
    expect([records.pagesFetched, server.arrivals.length]).toEqual([2, 4]);

    expect((await client.get("/items?page=3")).status).toBe(200);
  });

  test("records come from all pages", { tags: ["F064"] }, async () => {
    await using server = await ReportingServer.start(threePages);
    await using client = new Client({ transport: make(), baseUrl: server.url });

    const records = client.records<number>("GET", "/items", { nextHeader: "next", recordsKey: "$.data.items" });

    expect(await Array.fromAsync(records)).toEqual([10, 11, 20, 21, 30, 31]);
  });

  test("a link to another server takes no credentials along", { tags: ["F060"] }, async () => {
    await using other = await ReportingServer.start((_request, response) => response.end("{}"));
    await using server = await ReportingServer.start((_request, response) =>
      response.end(JSON.stringify({ next: `${other.url}/2` })),
    );
    await using client = new Client({
      transport: make(),
      auth: ["user", "pass"],
      cookies: { session: "secret" },
      headers: { "X-Api-Key": "key", "X-Kept": "yes" },
      sensitiveHeaders: ["X-Api-Key"],
    });

    await client.paginate("GET", `${server.url}/1`, { nextUrl: "next", cookies: { call: "secret" } }).collect();

    const names = ["authorization", "cookie", "x-api-key", "x-kept"];
    const told = ({ arrivals }: ReportingServer): unknown[] => names.map((name) => header(arrivals[0]!, name));
    expect(told(server)).toEqual(["Basic dXNlcjpwYXNz", "session=secret; call=secret", "key", "yes"]);
    expect(told(other)).toEqual([undefined, undefined, undefined, "yes"]);
  });
});
