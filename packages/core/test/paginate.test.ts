import { expect, test } from "vitest";
import {
  Client,
  HTTPStatusError,
  RemoteProtocolError,
  type Response,
  type SendingOptions,
  type Request,
  StreamConsumed,
  SyncClient,
} from "../src/index.ts";
import { all, both, scripted, thrownBy } from "./both.ts";
import { type Answer, headerOf, lines, type ScriptedTransport } from "./scripted-transport.ts";

/** Pages of JSON, one after the other. */
function pages(...contents: readonly unknown[]): ScriptedTransport {
  return scripted((_request, index) => ({ body: JSON.stringify(contents[index]) }));
}

function linking(...links: readonly string[]): ScriptedTransport {
  return scripted((_request, index) => ({ headers: links[index] === undefined ? [] : ["Link", links[index]] }));
}

const targets = (responses: readonly Response[]): string[] => responses.map(({ url }) => url.target);

both(
  "nextUrl leads from page to page, until there is none",
  async ({ client }) => {
    for (const end of [{}, { links: {} }, { links: { next: null } }, { links: { next: "" } }, []]) {
      const transport = pages({ links: { next: "http://h/2" } }, { links: { next: "http://h/3" } }, end);
      const paged = client({ transport }).paginate("GET", "http://h/1", { nextUrl: "links.next" });

      expect([targets(await all(paged)), paged.pagesFetched]).toEqual([["/1", "/2", "/3"], 3]);
    }
  },
  ["F060"],
);

both(
  "nextHeader leads along the Link header, of which there may be several",
  async ({ client }) => {
    const transport = scripted((_request, index) =>
      index === 0
        ? { headers: ["Link", '</1>; rel="first"', "link", '</2?a=1,2>; title="x, y"; rel="last next"'] }
        : {},
    );
    const paged = client({ transport }).paginate("GET", "http://h/1", { nextHeader: "next" });

    expect(targets(await paged.collect())).toEqual(["/1", "/2?a=1,2"]);
  },
  ["F060"],
);

both(
  "next finds the next page by itself, and is asked only when that is wanted",
  async ({ client }) => {
    const asked: string[] = [];
    const next = ({ url }: Response): string | null => {
      asked.push(url.target);
      return url.target === "/3" ? null : `/${Number(url.target.slice(1)) + 1}`;
    };
    const own = client();

    expect(targets(await own.paginate("GET", "http://h/1", { next }).collect())).toEqual(["/1", "/2", "/3"]);
    for await (const page of own.paginate("GET", "http://h/1", { next })) if (page.url.target === "/2") break;
    expect(asked).toEqual(["/1", "/2", "/3", "/1"]);
  },
  ["F060"],
);

test("next may promise, but not to a SyncClient", { tags: ["F060"] }, async () => {
  const next = ({ url }: Response): Promise<string | null> => Promise.resolve(url.target === "/1" ? "/2" : null);
  const client = new Client({ transport: scripted(() => ({})) });

  expect(targets(await client.paginate("GET", "http://h/1", { next }).collect())).toEqual(["/1", "/2"]);
  const sync = new SyncClient({ transport: scripted(() => ({})) });
  // @ts-expect-error -- the types refuse it too
  expect(() => sync.paginate("GET", "http://h/1", { next }).collect()).toThrow(
    new TypeError('"next" returned a promise; a SyncClient cannot wait for it.'),
  );
});

both(
  "maxPages ends it, and no more is asked for",
  async ({ client }) => {
    const transport = scripted((_request, index) => ({ headers: ["Link", `</${index + 2}>; rel="next"`] }));
    const paged = client({ transport }).paginate("GET", "http://h/1", { nextHeader: "next", maxPages: 2 });

    expect(targets(await paged.collect())).toEqual(["/1", "/2"]);
    expect([paged.pagesFetched, transport.arrived.length]).toEqual([2, 2]);
  },
  ["F061"],
);

both(
  "each iteration begins with the first page, and all that came are counted",
  async ({ client }) => {
    const transport = scripted(({ url }) => (url.target === "/1" ? { headers: ["Link", "</2>; rel=next"] } : {}));
    const paged = client({ transport }).paginate("GET", "http://h/1", { nextHeader: "next" });
    for await (const page of paged) if (page.status === 200) break;

    expect(paged.pagesFetched).toBe(1);
    expect([targets(await paged.collect()), paged.pagesFetched]).toEqual([["/1", "/2"], 3]);
  },
  ["F061"],
);

both(
  "a relative link counts from the page's own URL, after its redirects",
  async ({ client }) => {
    const answers: Record<string, Answer> = {
      "/v1/items": { status: 307, headers: ["Location", "/v2/items/"] },
      "/v2/items/": { body: '{"next":"page-2"}' },
      "/v2/items/page-2": { body: '{"next":"?after=x"}' },
      "/v2/items/page-2?after=x": { body: '{"next":"//h/end"}' },
      "/end": { body: "{}" },
    };
    const transport = scripted(({ url }) => answers[url.target] ?? { status: 404 });
    const options = { nextUrl: "next", followRedirects: true };
    const paged = client({ transport }).paginate("GET", "http://h/v1/items", options);

    expect(targets(await paged.collect())).toEqual([
      "/v2/items/",
      "/v2/items/page-2",
      "/v2/items/page-2?after=x",
      "/end",
    ]);
  },
  ["F063"],
);

both(
  "headers, cookies and body go with each page; params are for the first, and the link stays as it is",
  async ({ client }) => {
    const transport = scripted(({ url }, index) => ({
      headers: ["Set-Cookie", `seen=${index}`],
      body: JSON.stringify({ next: url.target.includes("after") ? null : "/search?after=a%2Fb" }),
    }));
    const own = client({ transport, params: { lang: "en" }, cookies: { client: "1" } });
    await own
      .paginate("POST", "http://h/search", {
        nextUrl: "next",
        json: { query: "cats" },
        params: { size: 50 },
        headers: { Authorization: "Bearer t" },
        cookies: { call: "2" },
        extensions: { target: "/search?signed" },
      })
      .collect();

    expect(lines(transport)).toEqual([
      'POST http://h/search?lang=en&size=50 {"query":"cats"}',
      'POST http://h/search?after=a%2Fb {"query":"cats"}',
    ]);
    const named = ["authorization", "cookie", "content-type"];
    expect(transport.arrived.map((request) => named.map((name) => headerOf(request, name)))).toEqual([
      ["Bearer t", "client=1; call=2", "application/json"],
      ["Bearer t", "client=1; seen=0; call=2", "application/json"],
    ]);
    expect(transport.arrived.map(({ extensions }) => extensions.target)).toEqual(["/search?signed", undefined]);
  },
  ["F062"],
);

both(
  "a one-time body is refused by name before the second page, and one made anew is not",
  async ({ client }) => {
    const chunks = function* (): Generator<Uint8Array> {
      yield new Uint8Array([65]);
    };
    const transport = linking("</2>; rel=next");
    const own = client({ transport });
    const error = await thrownBy(() =>
      own.paginate("POST", "http://h/1", { nextHeader: "next", content: chunks() }).collect(),
    );

    expect(error).toBeInstanceOf(StreamConsumed);
    expect((error as Error).message).toBe(
      "POST http://h/2: the body was a one-time stream, and went with the page before. Pass a function that returns a new stream each time.",
    );
    expect(lines(transport)).toEqual(["POST http://h/1 A"]);
    const again = linking("</2>; rel=next");
    await client({ transport: again })
      .paginate("POST", "http://h/1", { nextHeader: "next", content: chunks })
      .collect();
    expect(lines(again)).toEqual(["POST http://h/1 A", "POST http://h/2 A"]);
  },
  ["F062"],
);

both("a one-time body is refused although auth that signs it has read it", async ({ client }) => {
  const chunks = (function* (): Generator<Uint8Array> {
    yield new Uint8Array([65]);
  })();
  const auth = { requiresRequestBody: true, decorate: (): void => {} };
  const paged = client({ transport: linking("</2>; rel=next"), auth }).paginate("POST", "http://h/1", {
    nextHeader: "next",
    content: chunks,
  });

  expect(await thrownBy(() => paged.collect())).toBeInstanceOf(StreamConsumed);
});

both("pages that lead back to one that was fetched raise RemoteProtocolError", async ({ client }) => {
  for (const [links, pagesBefore, again] of [
    [["http://h/1#top"], 1, "http://h/1#top"],
    [["/2", "/1"], 2, "http://h/1"],
    [["/2", "/3", "/2"], 3, "http://h/2"],
  ] as const) {
    const transport = linking(...links.map((link) => `<${link}>; rel=next`));
    const paged = client({ transport }).paginate("GET", "http://h/1", { nextHeader: "next" });
    const error = await thrownBy(() => paged.collect());

    expect(error).toBeInstanceOf(RemoteProtocolError);
    expect((error as Error).message).toContain(`its next page is said to be ${again}, which was fetched before`);
    expect([paged.pagesFetched, transport.arrived.length]).toEqual([pagesBefore, pagesBefore]);
  }
});

both("a page that was redirected leads back neither to where it came from nor to itself", async ({ client }) => {
  for (const link of ["/old", "/new"]) {
    const transport = scripted(({ url }) =>
      url.target === "/old" ? { status: 301, headers: ["Location", "/new"] } : {},
    );
    const options = { followRedirects: true, maxPages: 9, next: () => link };
    const paged = client({ transport }).paginate("GET", "http://h/old", options);

    expect(await thrownBy(() => paged.collect())).toBeInstanceOf(RemoteProtocolError);
    expect([paged.pagesFetched, lines(transport)]).toEqual([1, ["GET http://h/old", "GET http://h/new"]]);
  }
});

both("what is no page raises HTTPStatusError: an error, and a redirect that is not followed", async ({ client }) => {
  for (const status of [404, 500, 302]) {
    const transport = scripted((_request, index) =>
      index === 0 ? { body: '{"next":"/2"}' } : { status, headers: ["Location", "/3"], body: '{"next":"/4"}' },
    );
    const paged = client({ transport }).paginate("GET", "http://h/1", { nextUrl: "next" });
    const error = await thrownBy(() => paged.collect());

    expect(error).toBeInstanceOf(HTTPStatusError);
    expect([(error as HTTPStatusError).response.status, paged.pagesFetched]).toEqual([status, 1]);
  }
});

both("a link that is no URL raises, naming the page", async ({ client }) => {
  const thrown = (next: unknown): Promise<unknown> =>
    thrownBy(() =>
      client({ transport: pages({ next }) })
        .paginate("GET", "http://h/1", { nextUrl: "next" })
        .collect(),
    );
  const broken = await thrown("http://user:secret@[");

  expect(broken).toBeInstanceOf(RemoteProtocolError);
  expect((broken as Error).message).toContain('GET http://h/1: its next page is said to be "http://[secure]@["');
  expect(await thrown(2)).toEqual(
    new TypeError(
      'The next page after http://h/1 is of type number, which is no URL. Make one of it by passing "next".',
    ),
  );
});

both("a page without a body is the last", async ({ client }) => {
  const transport = scripted((_request, index) => (index === 0 ? { body: '{"next":"/2"}' } : { status: 204 }));

  expect(targets(await client({ transport }).paginate("GET", "http://h/1", { nextUrl: "next" }).collect())).toEqual([
    "/1",
    "/2",
  ]);
});

both("one way to the next page is needed, and no more than one", async ({ client }) => {
  const wrong = new TypeError("Say where the next page is by one of nextUrl, nextHeader and next.");
  for (const options of [{}, { nextUrl: "next", nextHeader: "next" }, { nextUrl: "next", next: () => null }])
    expect(await thrownBy(() => client().paginate("GET", "http://h/", options))).toEqual(wrong);
  for (const maxPages of [0, Number.NaN])
    expect(await thrownBy(() => client().paginate("GET", "http://h/", { nextUrl: "next", maxPages }))).toEqual(
      new TypeError(`maxPages is a number, 1 or more, not ${maxPages}.`),
    );
});

test("a subclass sees each page, and the signal is heeded between them", async () => {
  const controller = new AbortController();
  const seen: string[] = [];
  class Watched extends Client {
    override send(request: Request, options?: SendingOptions): Promise<Response> {
      seen.push(request.url.path);
      return super.send(request, options);
    }
  }
  const client = new Watched({ transport: linking("</2>; rel=next", "</3>; rel=next") });
  const reading = (async () => {
    for await (const page of client.paginate("GET", "http://h/1", { nextHeader: "next", signal: controller.signal }))
      if (page.url.target === "/2") controller.abort("enough");
  })();

  await expect(reading).rejects.toBe("enough");
  expect(seen).toEqual(["/1", "/2", "/3"]);
});
