import { expect } from "vitest";
import type { NextLink, Response } from "../src/index.ts";
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

both("a call that changes nothing would never end, and is refused", async ({ client }) => {
  const paged = client().paginate("GET", "http://h/", { next: () => ({}) });

  expect(await thrownBy(() => paged.collect())).toMatchObject({ name: "RemoteProtocolError" });
});

both("a new body goes to no other origin", async ({ client }) => {
  const transport = pages();
  const next = (): NextLink => ({ url: "http://other/", json: {} });

  expect(await thrownBy(() => client({ transport }).paginate("POST", "http://h/", { next }).collect())).toEqual(
    new TypeError('The page http://other/ is at another origin: "next" gives it no body.'),
  );
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
