import type { NodeListener } from "@trunkline/transport-app";
import type { Answers } from "../answers.ts";

/** A Node listener, as Express, Fastify and Koa have them. */
export function desk({ greeting, unknownStatus }: Answers): NodeListener {
  return (request, response) => {
    response.writeHead(request.url === "/" ? 200 : unknownStatus, { "content-type": "text/plain" });
    response.end(request.url === "/" ? greeting : `Nothing at ${request.url}`);
  };
}
