import { expect, test, vi } from "vitest";
import { Client, HTTPStatusError } from "../src/index.ts";
import { all, both, scripted, thrownBy } from "./both.ts";
import type { ScriptedTransport } from "./scripted-transport.ts";

function pages(...contents: readonly unknown[]): ScriptedTransport {
  return scripted((_request, index) => ({ body: JSON.stringify(contents[index]) }));
}

both(
  "records come from all pages, in order",
  async ({ client }) => {
    const transport = pages(
      { data: { items: [{ id: 1 }, { id: 2 }] }, next: "/2" },
      { data: { items: [] }, next: "/3" },
      { data: { items: [{ id: 3 }] } },
    );
    const records = client({ transport }).records<{ id: number }>("GET", "http://h/1", {
      nextUrl: "next",
      recordsKey: "data.items",
    });

    expect(await records.collect()).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
    expect(records.pagesFetched).toBe(3);
  },
  ["F064"],
);

both(
  "a page is fetched when the records before it are used up",
  async ({ client }) => {
    const transport = scripted((_request, index) => ({
      body: JSON.stringify({ value: [index, -index], next: `/${index}x` }),
    }));
    const fetched: number[] = [];
    const records = client({ transport }).records<number>("GET", "http://h/1", {
      nextUrl: "next",
      recordsKey: "value",
    });
    for await (const record of records) {
      fetched.push(transport.arrived.length);
      if (record === -2) break;
    }

    expect(fetched).toEqual([1, 1, 2, 2, 3, 3]);
    expect(transport.arrived.length).toBe(3);
  },
  ["F064"],
);

both(
  "without recordsKey the page is the list, and the Link header may lead on",
  async ({ client }) => {
    const transport = scripted((_request, index) => ({
      headers: index === 0 ? ["Link", "</2>; rel=next"] : [],
      body: JSON.stringify([index]),
    }));
    const records = client({ transport }).records<number>("GET", "http://h/1", { nextHeader: "next" });

    expect(await all<number>(records)).toEqual([0, 1]);
  },
  ["F064"],
);

both("a page that leaves out its empty list has no records", async ({ client }) => {
  const transport = pages({ items: [1], next: "/2" }, { next: "/3" }, { items: null });
  const records = client({ transport }).records("GET", "http://h/1", { nextUrl: "next", recordsKey: "items" });

  expect(await records.collect()).toEqual([1]);
});

both("what stands there and is no list is a mistake", async ({ client }) => {
  const options = { nextUrl: "next", recordsKey: "items" };
  const records = client({ transport: pages({ items: {} }) }).records("GET", "http://h/1", options);

  expect(await thrownBy(() => records.collect())).toEqual(
    new TypeError(
      'The page http://h/1 has no list at "items", but an object. Say where its records are by recordsKey.',
    ),
  );
});

both("an error page raises after the records before it", async ({ client }) => {
  const transport = scripted((_request, index) =>
    index === 0 ? { body: '{"items":[1],"next":"/2"}' } : { status: 500, body: '{"items":[2]}' },
  );
  const seen: unknown[] = [];
  const error = await thrownBy(async () => {
    const options = { nextUrl: "next", recordsKey: "items" };
    for await (const record of client({ transport }).records("GET", "http://h/1", options)) seen.push(record);
  });

  expect([error instanceof HTTPStatusError, seen]).toEqual([true, [1]]);
});

test("a page of records is parsed once", async () => {
  const body = JSON.stringify({ items: [1], next: null });
  const client = new Client({ transport: scripted(() => ({ body })) });
  using parse = vi.spyOn(JSON, "parse");
  await client.records("GET", "http://h/", { nextUrl: "next", recordsKey: "items" }).collect();

  expect(parse).toHaveBeenCalledTimes(1);
});
