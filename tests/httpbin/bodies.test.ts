import { describe, expect, test } from "vitest";
import { endpoints } from "./httpbin.ts";
import { httpbinWays } from "./httpbin-ways.ts";

const tags = ["F132"];
const alphabet = "abcdefghijklmnopqrstuvwxyz";

test("each endpoint is there once", { tags }, () => {
  expect(endpoints.length).toBeGreaterThan(45);
  expect(new Set(endpoints).size).toBe(endpoints.length);
});

for (const [way, clientOf] of Object.entries(httpbinWays()))
  describe(`httpbin ${way}`, () => {
    test("bytes are as many as they are asked for", { tags }, async () => {
      await using client = clientOf();

      const response = await client.get("/bytes/30");
      const streamed = await client.get("/stream-bytes/30?chunk_size=7");

      expect([response.text(), streamed.text()]).toEqual([`${alphabet}abcd`, `${alphabet}abcd`]);
    });

    for (const [asked, status, text, content] of [
      ["bytes=0-2", 206, "abc", "bytes 0-2/26"],
      ["bytes=23-", 206, "xyz", "bytes 23-25/26"],
      ["bytes=-2", 206, "yz", "bytes 24-25/26"],
      ["bytes=20-99", 206, "uvwxyz", "bytes 20-25/26"],
      ["bytes=30-40", 416, "", "bytes */26"],
      ["lines=1-2", 200, alphabet, null],
    ] as const)
      test(`${asked} is answered by ${status}`, { tags }, async () => {
        await using client = clientOf();

        const response = await client.get("/range/26", { headers: { Range: asked } });

        const got = [response.status, response.text(), response.headers.get("content-range")];
        expect(got).toEqual([status, text, content]);
      });

    test("lines of JSON arrive one by one", { tags }, async () => {
      await using client = clientOf();
      await using response = await client.stream("GET", "/stream/3?a=1");

      const lines = await Array.fromAsync(response.iterJson<{ id: number; args: object }>());

      expect(lines.map(({ id, args }) => [id, args])).toEqual([0, 1, 2].map((id) => [id, { a: "1" }]));
    });

    test("events arrive, and go on behind the last one seen", { tags }, async () => {
      await using client = clientOf();
      await using all = await client.stream("GET", "/sse?count=3");
      const first = await Array.fromAsync(all.iterEvents());
      await using rest = await client.stream("GET", "/sse?count=3", { headers: { "Last-Event-ID": "1" } });
      const second = await Array.fromAsync(rest.iterEvents());

      expect([first.map(({ event, data }) => [event, data]), second.map(({ id }) => id)]).toEqual([
        [0, 1, 2].map((id) => ["ping", `{"id":${id}}`]),
        ["2"],
      ]);
    });

    test("what drips and what is delayed arrives whole", { tags }, async () => {
      await using client = clientOf();

      const dripped = await client.get("/drip?numbytes=5&duration=0.05&delay=0.01&code=201");
      const delayed = await client.post("/delay/0.02", { content: "late" });

      expect([dripped.status, dripped.text(), delayed.json<{ data: string }>().data]).toEqual([201, "*****", "late"]);
    });

    test("an entity tag decides what is sent, and what is done", { tags }, async () => {
      await using client = clientOf();
      const statusOf = async (method: string, headers: Record<string, string>): Promise<number> =>
        (await client.request(method, "/etag/one", { headers })).status;

      expect([
        await statusOf("GET", {}),
        await statusOf("GET", { "If-None-Match": 'W/"one", "two"' }),
        await statusOf("GET", { "If-None-Match": '"two"' }),
        await statusOf("PUT", { "If-None-Match": "*" }),
        await statusOf("PUT", { "If-Match": '"two"' }),
        await statusOf("PUT", { "If-Match": '"one"' }),
      ]).toEqual([200, 304, 200, 412, 412, 200]);
    });

    test("what may be kept says so, and is not sent again", { tags }, async () => {
      await using client = clientOf();

      const fresh = await client.get("/cache");
      const etag = fresh.headers.get("etag") ?? "";
      const same = await client.get("/cache", { headers: { "If-None-Match": etag } });
      const kept = await client.get("/cache/60");

      expect([fresh.status, same.status, kept.headers.get("cache-control")]).toEqual([200, 304, "public, max-age=60"]);
    });

    test("headers are those it is told, repeated ones too", { tags }, async () => {
      await using client = clientOf();

      const { headers } = await client.get("/response-headers?X-One=1&X-Two=a&X-Two=b");

      expect([headers.get("x-one"), headers.getAll("x-two")]).toEqual(["1", ["a", "b"]]);
    });

    test("UTF-8, images, links and forms are of the kind they say", { tags }, async () => {
      await using client = clientOf();

      const utf8 = await client.get("/encoding/utf8");
      const images = ["/image/png", "/image/gif", "/image/svg", "/image"].map((path) => client.get(path));
      const links = await client.get("/links/3/1");
      const form = await client.get("/forms/post");
      const { uuid } = (await client.get("/uuid")).json<{ uuid: string }>();

      expect(utf8.text()).toContain("Ελλάδα, Русский, 日本語, 🙂");
      expect((await Promise.all(images)).map(({ headers }) => headers.get("content-type"))).toEqual([
        "image/png",
        "image/gif",
        "image/svg+xml",
        "image/png",
      ]);
      expect([links.headers.get("link"), form.text().startsWith("<!doctype html>")]).toEqual([
        '</links/3/2>; rel="next"',
        true,
      ]);
      expect(uuid).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    });
  });
