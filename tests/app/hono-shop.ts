import { Hono } from "hono";
import { stream } from "hono/streaming";
import { challenge, session, ticks, type Visit } from "./visit.ts";

/** The shop in Hono. */
export function honoShop({ gone, waiting }: Visit): Hono<{ Bindings: Caller }> {
  const shop = new Hono<{ Bindings: Caller }>();
  shop.get("/hello/:name", (context) => context.text(`Hello, ${context.req.param("name")}!`));
  shop.post("/echo", (context) => new Response(context.req.raw.body));
  shop.get("/ticks", (context) => {
    context.req.raw.signal.addEventListener("abort", () => gone("signal"));
    return stream(context, async (answer) => {
      answer.onAbort(() => gone("response"));
      for await (const line of ticks()) {
        if (answer.aborted) return;
        await answer.write(line);
      }
    });
  });
  shop.get("/never", (context) => {
    waiting();
    context.req.raw.signal.addEventListener("abort", () => gone("signal"));
    return new Promise<Response>(() => {});
  });
  shop.post("/login", (context) => {
    context.header("Set-Cookie", session);
    return context.redirect("/me", 303);
  });
  shop.get("/me", (context) => {
    // Hono's getConnInfo() for Deno reads it there; it cannot be imported in Node.
    const address = context.env.remoteAddr.hostname;
    return context.json({ cookie: context.req.header("cookie"), hook: context.req.header("x-hook"), address });
  });
  shop.get("/door", (context) => {
    if (context.req.header("authorization")?.startsWith("Digest username=")) return context.text("Come in.");
    return context.text("Who are you?", 401, { "WWW-Authenticate": challenge });
  });
  shop.get("/broken", () => {
    throw new RangeError("no such order");
  });
  return shop;
}

interface Caller {
  readonly remoteAddr: { readonly hostname: string };
}
