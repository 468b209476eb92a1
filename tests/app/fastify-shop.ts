import type { Server } from "node:http";
import { Readable } from "node:stream";
import { fastify } from "fastify";
import { challenge, session, ticks, type Visit } from "./visit.ts";

/** The shop in Fastify, ready to be asked. */
export async function fastifyShop({ gone, waiting }: Visit): Promise<Server> {
  const shop = fastify();
  // Uploads stay streams.
  shop.removeAllContentTypeParsers();
  shop.addContentTypeParser("*", (_request, upload, parsed) => parsed(null, upload));
  shop.get<{ Params: { name: string } }>("/hello/:name", (request) => `Hello, ${request.params.name}!`);
  shop.post("/echo", (request, reply) => reply.send(request.body ?? request.raw));
  shop.get("/ticks", (request, reply) => {
    request.raw.on("close", () => gone("request"));
    reply.raw.on("close", () => gone("response"));
    return reply.send(Readable.from(ticks()));
  });
  shop.get("/never", (request, reply) => {
    waiting();
    request.raw.on("close", () => gone("request"));
    reply.raw.on("close", () => gone("response"));
    return new Promise(() => {});
  });
  shop.post("/login", (_request, reply) => reply.header("Set-Cookie", session).redirect("/me", 303));
  shop.get("/me", ({ headers, ip }) => ({ cookie: headers.cookie, hook: headers["x-hook"], address: ip }));
  shop.get("/door", ({ headers }, reply) => {
    if (headers.authorization?.startsWith("Digest username=")) return reply.send("Come in.");
    return reply.status(401).header("WWW-Authenticate", challenge).send("Who are you?");
  });
  shop.get("/broken", () => {
    throw new RangeError("no such order");
  });
  await shop.ready();
  return shop.server;
}
