import type { FetchHandler } from "@trunkline/transport-app";
import type { Answers } from "../answers.ts";

/** A fetch-style application, as Hono, Workers, Deno and Bun have them. */
export function shop({ greeting, unknownStatus }: Answers): FetchHandler {
  return (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/") return new Response(greeting);
    if (pathname === "/lamp") return Response.json({ lamp: "red", greeting });
    return Response.json({ error: `Nothing at ${pathname}` }, { status: unknownStatus });
  };
}
