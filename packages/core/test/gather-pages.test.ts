import { TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import { Client, ConnectError, Request, type Response, StreamConsumed } from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";
import { headerOf, lines, silence } from "./scripted-transport.ts";

const paths = (pages: readonly Response[]): string[] => pages.map(({ url }) => url.target);

both(
  "gatherPages asks for each page by its number, beside the query that is there",
  async ({ client }) => {
    const transport = scripted(() => ({}));
    const own = client({ transport, baseUrl: "http://h/v1", params: { lang: "en" } });
    const plain = await client({ transport }).gatherPages("GET", "http://h/a?sort=name", { totalPages: 3 });
    const options = { totalPages: 2, pageParam: "p", startPage: 0, params: { size: 50 }, headers: { "X-Own": "1" } };
    const merged = await own.gatherPages("GET", "/b", options);

    expect([paths(plain), paths(merged)]).toEqual([
      ["/a?sort=name&page=1", "/a?sort=name&page=2", "/a?sort=name&page=3"],
      ["/v1/b?lang=en&size=50&p=0", "/v1/b?lang=en&size=50&p=1"],
    ]);
    expect(transport.arrived.map((request) => headerOf(request, "x-own"))).toEqual([
      undefined,
      undefined,
      undefined,
      "1",
      "1",
    ]);
  },
  ["F059"],
);

both(
  "the pages of several lists come list by list, each with what it says of itself",
  async ({ client }) => {
    const transport = scripted(() => ({}));
    const lists = [
      "http://h/a",
      { url: "http://h/b", totalPages: 1 },
      { url: "http://h/none", totalPages: 0 },
      { url: "http://h/c", pageParam: "offset", startPage: 5 },
    ];
    const pages = await client({ transport }).gatherPages("GET", lists, { totalPages: 2 });

    expect(pages.map(paths)).toEqual([["/a?page=1", "/a?page=2"], ["/b?page=1"], [], ["/c?offset=5", "/c?offset=6"]]);
  },
  ["F059"],
);

both(
  "a body goes with each page; a one-time stream is refused by the second",
  async ({ client }) => {
    const transport = scripted(() => ({}));
    const own = client({ transport });
    const chunks = function* (): Generator<Uint8Array> {
      yield new Uint8Array([65]);
    };
    await own.gatherPages("POST", "http://h/", { totalPages: 2, json: { q: 1 } });
    await own.gatherPages("POST", "http://h/", { totalPages: 2, content: chunks });

    expect(lines(transport)).toEqual([
      'POST http://h/?page=1 {"q":1}',
      'POST http://h/?page=2 {"q":1}',
      "POST http://h/?page=1 A",
      "POST http://h/?page=2 A",
    ]);
    const options = { totalPages: 2, content: chunks() };
    expect(await thrownBy(() => own.gatherPages("POST", "http://h/", options))).toBeInstanceOf(StreamConsumed);
  },
  ["F059"],
);

both("a number of pages that is none is refused", async ({ client }) => {
  for (const totalPages of [-1, 1.5, Number.NaN])
    expect(await thrownBy(() => client().gatherPages("GET", "http://h/", { totalPages }))).toEqual(
      new TypeError(`totalPages is a whole number, 0 or more, not ${totalPages}.`),
    );
});

test("the first page that fails aborts the others", { tags: ["F056", "F059"] }, async () => {
  const transport = scripted(({ url }) =>
    url.target === "/?page=2" ? new TransportFailure("connect", "nobody listens") : silence,
  );
  const pages = new Client({ transport }).gatherPages("GET", "http://h/", { totalPages: 3 });

  await expect(pages).rejects.toThrow(ConnectError);
});

both(
  "gatherRaw has status, headers and body of each, in order",
  async ({ client }) => {
    const transport = scripted(({ url }) => ({ status: 404, headers: ["X-Path", url.target], body: url.target }));
    const own = client({ transport, headers: { "X-Client": "1" }, auth: ["user", "pass"] });
    const answers = await own.gatherRaw([{ url: "http://h/a" }, { method: "POST", url: "http://h/b", json: 1 }]);

    expect(answers).toEqual(
      ["/a", "/b"].map((path) => ({
        status: 404,
        headers: ["X-Path", path],
        body: new Uint8Array(new TextEncoder().encode(path)),
      })),
    );
    expect(transport.arrived.map(({ headers }) => headers.filter((_, at) => at % 2 === 0))).toEqual([
      ["Host"],
      ["Host", "Content-Length", "Content-Type"],
    ]);
  },
  ["F057"],
);

both(
  "parse makes of each raw answer what stands in its slot",
  async ({ client }) => {
    const transport = scripted(({ url }) => ({ body: JSON.stringify({ path: url.target }) }));
    const parsed = await client({ transport }).gatherRaw([{ url: "http://h/a" }, { url: "http://h/b" }], {
      parse: ({ body }) => JSON.parse(new TextDecoder().decode(body)) as unknown,
    });

    expect(parsed).toEqual([{ path: "/a" }, { path: "/b" }]);
  },
  ["F058"],
);

both(
  "raw errors stand in their slots too, but not what parse throws",
  async ({ client }) => {
    const transport = scripted(({ url }) =>
      url.target === "/a" ? new TransportFailure("connect", "nobody listens") : { body: "no JSON" },
    );
    const own = client({ transport });
    const requests = [{ url: "http://h/a" }, { url: "http://h/b" }];
    const results = await own.gatherRaw(requests, { returnErrors: true });
    const parse = ({ body }: { body: Uint8Array }): unknown => JSON.parse(new TextDecoder().decode(body));

    expect(results.map((each) => (each instanceof Error ? each.name : each.status))).toEqual(["ConnectError", 200]);
    expect(await thrownBy(() => own.gatherRaw(requests, { returnErrors: true, parse }))).toBeInstanceOf(SyntaxError);
  },
  ["F057", "F058"],
);

both("a built Request is refused by gatherRaw, since it has the client's headers", async ({ client }) => {
  const request = new Request("GET", "http://h/") as unknown as { url: string };

  expect(await thrownBy(() => client().gatherRaw([request]))).toBeInstanceOf(TypeError);
});

test("parse may promise", { tags: ["F058"] }, async () => {
  const client = new Client({ transport: scripted(() => ({ body: "1" })) });

  expect(await client.gatherRaw([{ url: "http://h/" }], { parse: ({ status }) => Promise.resolve(status) })).toEqual([
    200,
  ]);
});
