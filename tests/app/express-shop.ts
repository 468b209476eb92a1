import type { RequestListener } from "node:http";
import { Readable } from "node:stream";
import express from "express";
import { challenge, session, ticks, type Visit } from "./visit.ts";

/** The shop in Express. */
export function expressShop({ gone, waiting }: Visit): RequestListener {
  const shop = express();
  shop.get("/hello/:name", (request, response) => response.send(`Hello, ${request.params["name"]}!`));
  shop.post("/echo", (request, response) => request.pipe(response));
  shop.get("/ticks", (request, response) => {
    request.on("close", () => gone("request"));
    response.on("close", () => gone("response"));
    Readable.from(ticks()).pipe(response);
  });
  shop.get("/never", (request, response) => {
    waiting();
    request.on("close", () => gone("request"));
    response.on("close", () => gone("response"));
  });
  shop.post("/login", (_request, response) => {
    response.set("Set-Cookie", session).redirect(303, "/me");
  });
  shop.get("/me", ({ headers, ip }, response) =>
    response.json({ cookie: headers.cookie, hook: headers["x-hook"], address: ip }),
  );
  shop.get("/door", ({ headers }, response) => {
    if (headers.authorization?.startsWith("Digest username=")) return response.send("Come in.");
    return response.status(401).set("WWW-Authenticate", challenge).send("Who are you?");
  });
  shop.get("/broken", () => {
    throw new RangeError("no such order");
  });
  return shop;
}
