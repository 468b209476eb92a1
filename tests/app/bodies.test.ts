import { gzipSync } from "node:zlib";
import { Client } from "@trunkline/core";
import { app, nodeApp } from "@trunkline/transport-app";
import { fastify } from "fastify";
import { Hono } from "hono";
import { expect, test } from "vitest";

test("a form with a file reaches Hono as it would over a socket", { tags: ["F017"] }, async () => {
  const shop = new Hono();
  shop.post("/photos", async (context) => {
    const { title, photo } = await context.req.parseBody<{ title: string; photo: File }>();
    return context.json({ title, name: photo.name, type: photo.type, text: await photo.text() });
  });
  await using client = new Client({ transport: app(shop), baseUrl: "http://shop.test" });

  const response = await client.post("/photos", {
    data: { title: "apples" },
    files: { photo: ["apples.txt", "red ones", "text/plain"] },
  });

  expect(response.json()).toEqual({ title: "apples", name: "apples.txt", type: "text/plain", text: "red ones" });
});

test("JSON reaches Fastify, and its schema refuses what is amiss", { tags: ["F018"] }, async () => {
  const shop = fastify();
  const body = { type: "object", required: ["apples"], properties: { apples: { type: "integer" } } };
  shop.post<{ Body: { apples: number } }>("/orders", { schema: { body } }, ({ body: { apples } }) => ({ apples }));
  await shop.ready();
  await using client = new Client({ transport: nodeApp(shop.server), baseUrl: "http://shop.test" });

  const taken = await client.post("/orders", { json: { apples: 2 } });
  const refused = await client.post("/orders", { json: { pears: 2 } });

  expect([taken.status, taken.json(), refused.status]).toEqual([200, { apples: 2 }, 400]);
  await shop.close();
});

test("an answer that is compressed is decoded by the client", async () => {
  const zipped = new Hono();
  zipped.get("/", (context) => context.body(gzipSync("many apples"), 200, { "content-encoding": "gzip" }));
  const listener = nodeApp((_request, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("many apples"));
  });
  await using client = new Client({ transport: listener, mounts: { "all://hono.test": app(zipped) } });

  expect((await client.get("http://hono.test/")).text()).toBe("many apples");
  expect((await client.get("http://node.test/")).text()).toBe("many apples");
});
