import { expect } from "vitest";
import { type Content, type NextLink, type Response, URL } from "../src/index.ts";
import { both, thrownBy, scripted } from "./both.ts";
import { type Answer, lines, type ScriptedTransport } from "./scripted-transport.ts";

function pages(...contents: readonly unknown[]): ScriptedTransport {
  return scripted((_request, index): Answer => ({ body: JSON.stringify(contents[index] ?? {}) }));
}

const cursorOf = (page: Response): string | undefined => page.json<{ readonly cursor?: string }>().cursor;

both("next may give the body that asks for the next page", async ({ client }) => {
  const transport = pages({ cursor: "b" }, { cursor: "c" });
  const next = (page: Response): NextLink => {
    const cursor = cursorOf(page);
    return cursor === undefined ? null : { json: { query: "x", cursor } };
  };
  const paged = client({ transport }).paginate("POST", "http://h/search", { json: { query: "x" }, next });

  expect((await paged.collect()).length).toBe(3);
  expect(lines(transport)).toEqual([
    'POST http://h/search {"query":"x"}',
    'POST http://h/search {"query":"x","cursor":"b"}',
    'POST http://h/search {"query":"x","cursor":"c"}',
  ]);
});

both("next may give a body of another kind, and a URL beside it", async ({ client }) => {
  const transport = pages({ cursor: "b" });
  const next = (page: Response): NextLink =>
    cursorOf(page) === undefined ? undefined : { url: "more", data: { cursor: "b" } };
  await client({ transport }).paginate("POST", "http://h/search", { json: {}, next }).collect();

  expect(lines(transport)).toEqual(["POST http://h/search {}", "POST http://h/more cursor=b"]);
});

both("next may give params, of which the others stay", async ({ client }) => {
  const transport = pages({ cursor: "b" }, { cursor: "c" });
  const next = (page: Response): NextLink => {
    const cursor = cursorOf(page);
    return cursor === undefined ? null : { params: { cursor } };
  };
  await client({ transport })
    .paginate("GET", "http://h/", { params: { sort: "id" }, next })
    .collect();

  expect(lines(transport)).toEqual([
    "GET http://h/?sort=id",
    "GET http://h/?sort=id&cursor=b",
    "GET http://h/?sort=id&cursor=c",
  ]);
});

both("next may give a URL as text, as ours or as the platform's", async ({ client }) => {
  for (const url of ["http://h/2?a", new URL("http://h/2?a"), new globalThis.URL("http://h/2?a")]) {
    const transport = pages();
    await client({ transport })
      .paginate("GET", "http://h/1", { next: ({ request }) => (request.url.path === "/1" ? url : null) })
      .collect();

    expect(lines(transport)).toEqual(["GET http://h/1", "GET http://h/2?a"]);
  }
});

both("a call without a URL goes where the page was asked for, not where that was redirected to", async ({ client }) => {
  const transport = scripted(({ url }): Answer =>
    url.target.startsWith("/list") ? { status: 307, headers: ["Location", "/elsewhere"] } : {},
  );
  const options = { followRedirects: true, maxPages: 2, next: () => ({ params: { page: 2 } }) };
  await client({ transport }).paginate("GET", "http://h/list?page=1", options).collect();

  expect(lines(transport)).toEqual([
    "GET http://h/list?page=1",
    "GET http://h/elsewhere",
    "GET http://h/list?page=2",
    "GET http://h/elsewhere",
  ]);
});

both("a body that can be sent once serves one page, and the next one needs another", async ({ client }) => {
  const once = (): Content => [Uint8Array.of(97)].values() as Iterable<Uint8Array>;
  const bodies = [
    [once(), once()],
    ["a", once()],
  ] as const;
  for (const [content, second] of bodies) {
    const transport = pages();
    const next = ({ request }: Response): NextLink =>
      request.url.path === "/1" ? { url: "/2", content: second } : { url: "/3" };
    const paged = client({ transport }).paginate("POST", "http://h/1", { content, next });

    expect(await thrownBy(() => paged.collect())).toMatchObject({
      name: "StreamConsumed",
      message:
        "POST http://h/3: the body was a one-time stream, and went with the page before. Pass a function that returns a new stream each time.",
    });
    expect(lines(transport)).toEqual(["POST http://h/1 a", "POST http://h/2 a"]);
  }
});

both("a call that leads back to a page would never end, and is refused", async ({ client }) => {
  for (const [given, count] of [
    [{}, 1],
    [{ params: { page: "2" } }, 2],
  ] as const) {
    const paged = client().paginate("GET", "http://h/", { next: () => given, maxPages: 9 });

    expect([await thrownBy(() => paged.collect()), paged.pagesFetched]).toMatchObject([
      { name: "RemoteProtocolError" },
      count,
    ]);
  }
});

both("a new body goes to no other origin", async ({ client }) => {
  const transport = pages();
  const next = (): NextLink => ({ url: "http://other/", json: {} });

  expect(
    await thrownBy(() => client({ transport }).paginate("POST", "http://h/", { next, maxPages: 9 }).collect()),
  ).toEqual(new TypeError('The page http://other/ is at another origin: "next" gives it no body.'));
  expect(transport.arrived.length).toBe(1);
});

both("an object where nextUrl leads is no call: what else is sent is not for the server to say", async ({ client }) => {
  const transport = pages({ next: { json: { evil: true } } });
  const paged = client({ transport }).paginate("POST", "http://h/", { nextUrl: "next" });

  expect(await thrownBy(() => paged.collect())).toEqual(
    new TypeError(
      'The next page after http://h/ is of type object, which is no URL. Make one of it by passing "next".',
    ),
  );
});
