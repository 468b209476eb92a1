import { createServer } from "node:http";
import type { Answers } from "../answers.ts";
import { type EmbeddedServer, embeddedServer } from "./embedded-server.ts";

/** HTTP/1.1: a greeting at "/", what it is sent at "/echo", and at "/moved" the way to somewhere else. */
export function httpServer(answers: Answers, movedTo: string): Promise<EmbeddedServer> {
  const server = createServer((request, response) => {
    switch (`${request.method} ${request.url}`) {
      case "GET /":
        response.writeHead(200, { "content-type": "text/plain" }).end(answers.greeting);
        break;
      case "POST /echo":
        response.writeHead(200, { "content-type": request.headers["content-type"] });
        request.pipe(response);
        break;
      case "GET /moved":
        response.writeHead(302, { location: movedTo }).end();
        break;
      default:
        response.writeHead(answers.unknownStatus, { "content-type": "text/plain" }).end(`Nothing at ${request.url}`);
    }
  });
  return embeddedServer(server);
}
