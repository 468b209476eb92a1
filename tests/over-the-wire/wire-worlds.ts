import type { IncomingMessage, ServerResponse } from "node:http";
import { shared } from "@trunkline/transport";
import { nodeApp } from "@trunkline/transport-app";
import { undici } from "@trunkline/transport-undici";
import { ReportingServer } from "../reporting-server.ts";
import { headerLines } from "./header-lines.ts";
import { inProcessWorlds } from "./in-process-worlds.ts";
import type { Answer, Sent } from "./wire-row.ts";
import { Script, type World } from "./world.ts";

const asIs = ({ headers }: Sent): readonly string[] => headers;
const always = (): boolean => true;

/** Every kind of transport there is. */
export async function everyWorld(only: string): Promise<readonly World[]> {
  const script = new Script();
  return [await socketWorld(only, script), nodeAppWorld(only, script), ...inProcessWorlds(only, script)];
}

function nodeAppWorld(only: string, script: Script): World {
  return {
    name: "app, Node-style",
    method: only,
    script,
    here: "http://here.example",
    there: "http://there.example",
    isSync: false,
    streamsBodies: true,
    gives: new Set(["waiting", "promises"]),
    transport: () =>
      nodeApp((request, response) => {
        const origin = request.headers.host === "there.example" ? "there" : "here";
        void bodyOf(request).then((body) => write(response, script.arrived(sentFrom(origin, request, body))));
      }),
    shows: asIs,
    carries: always,
    close: () => Promise.resolve(),
  };
}

async function socketWorld(only: string, script: Script): Promise<World> {
  const serve = (origin: Sent["origin"]): Promise<ReportingServer> =>
    ReportingServer.start((request, response, { body }) =>
      write(response, script.arrived(sentFrom(origin, request, body))),
    );
  const [here, there] = [await serve("here"), await serve("there")];
  const transport = undici();
  return {
    name: "undici",
    method: only,
    script,
    here: here.url,
    there: there.url,
    isSync: false,
    streamsBodies: true,
    gives: new Set(["sockets", "waiting", "promises"]),
    transport: () => shared(transport),
    shows: asUndici,
    carries: always,
    close: async () => {
      await transport.close();
      await here[Symbol.asyncDispose]();
      await there[Symbol.asyncDispose]();
    },
  };
}

/** Writes an answer as it is; nothing for none. */
export function write(response: ServerResponse, answer: Answer | null): void {
  if (answer === null) return;
  const { status = 200, headers = [], body = "" } = answer;
  const length = headers.includes("Content-Length") ? [] : ["Content-Length", String(Buffer.byteLength(body))];
  response.writeHead(status, [...headers, ...length]).end(body);
}

/** What a server saw of a request of which it has the body. */
export function sentFrom(
  origin: Sent["origin"],
  { method = "", url = "", rawHeaders }: IncomingMessage,
  body: string,
): Sent {
  return { origin, method, target: url, headers: headerLines(rawHeaders), body };
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  return Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString();
}

/**
 * undici writes Host, Connection and what frames the body itself: the first two first, the length last; and a length for
 * every method that may have a body.
 */
function asUndici({ method, headers: given }: Sent): readonly string[] {
  const isFramed = given.some((line) => /^(content-length|transfer-encoding):/i.test(line));
  const headers = method === "QUERY" && !isFramed ? [...given, "Content-Length: 0"] : given;
  const named = (name: string): readonly string[] =>
    headers.filter((line) => line.toLowerCase().startsWith(`${name}:`)).map((line) => name + line.slice(name.length));
  const own = ["host", "connection", "content-length", "transfer-encoding"];
  const rest = headers.filter((line) => !own.some((name) => line.toLowerCase().startsWith(`${name}:`)));
  return [...named("host"), ...named("connection"), ...rest, ...named("content-length"), ...named("transfer-encoding")];
}
