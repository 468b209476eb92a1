import { Client } from "@trunkline/core";
import { app, nodeApp } from "@trunkline/transport-app";
import express from "express";
import { fastify } from "fastify";
import { Hono } from "hono";
import { expect, test } from "vitest";

const options = { rootPath: "/api", client: { address: "203.0.113.7", port: 50_000 } };

test("Express finds itself mounted under the root path, and its visitor where it is said to be", async () => {
  const shop = express();
  shop.get("/orders/:id", ({ params, url, baseUrl, originalUrl, ip }, response) =>
    response.json({ id: params["id"], url, baseUrl, originalUrl, ip }),
  );
  await using client = new Client({ transport: nodeApp(shop, options), baseUrl: "http://shop.test/api" });

  expect((await client.get("/orders/7?page=2")).json()).toEqual({
    id: "7",
    url: "/orders/7?page=2",
    baseUrl: "/api",
    originalUrl: "/api/orders/7?page=2",
    ip: "203.0.113.7",
  });
});

test("Fastify is asked below the root path, and knows what was asked for", async () => {
  const shop = fastify();
  shop.get("/orders/:id", ({ url, originalUrl, ip }) => ({ url, originalUrl, ip }));
  await shop.ready();
  await using client = new Client({ transport: nodeApp(shop.server, options), baseUrl: "http://shop.test/api" });

  expect((await client.get("/orders/7?page=2")).json()).toEqual({
    url: "/orders/7?page=2",
    originalUrl: "/api/orders/7?page=2",
    ip: "203.0.113.7",
  });
});

test("Hono is asked below the root path", async () => {
  const shop = new Hono();
  shop.get("/orders/:id", (context) => context.json({ id: context.req.param("id"), url: context.req.url }));
  await using client = new Client({ transport: app(shop, options), baseUrl: "http://shop.test/api" });

  expect((await client.get("/orders/7?page=2")).json()).toEqual({
    id: "7",
    url: "http://shop.test/orders/7?page=2",
  });
});
