import type { RequestListener } from "node:http";
import { Readable } from "node:stream";
import Koa from "koa";
import { challenge, session, ticks, type Visit } from "./visit.ts";

/** The shop in Koa. */
export function koaShop({ gone, waiting }: Visit): RequestListener {
  const shop = new Koa();
  shop.silent = true;
  shop.use((context) => {
    const { path } = context;
    if (path.startsWith("/hello/")) context.body = `Hello, ${path.slice("/hello/".length)}!`;
    if (path === "/echo") context.body = context.req;
    if (path === "/ticks") {
      context.req.on("close", () => gone("request"));
      context.res.on("close", () => gone("response"));
      context.body = Readable.from(ticks());
    }
    if (path === "/never") {
      waiting();
      context.req.on("close", () => gone("request"));
      context.res.on("close", () => gone("response"));
      return new Promise(() => {});
    }
    if (path === "/login") {
      context.set("Set-Cookie", session);
      context.redirect("/me");
      context.status = 303;
    }
    if (path === "/me")
      context.body = { cookie: context.get("cookie"), hook: context.get("x-hook"), address: context.ip };
    if (path === "/door") {
      const isKnown = context.get("authorization").startsWith("Digest username=");
      context.status = isKnown ? 200 : 401;
      context.body = isKnown ? "Come in." : "Who are you?";
      if (!isKnown) context.set("WWW-Authenticate", challenge);
    }
    if (path === "/broken") throw new RangeError("no such order");
    return undefined;
  });
  return shop.callback();
}
