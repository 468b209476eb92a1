import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { routesOfBodies } from "./routes-of-bodies.ts";
import { routesOfCaching } from "./routes-of-caching.ts";
import { routesOfIdentity } from "./routes-of-identity.ts";
import { routesOfRedirects } from "./routes-of-redirects.ts";
import { routesOfRequests } from "./routes-of-requests.ts";
import { routesOfTime } from "./routes-of-time.ts";
import { type Route, sendStatus, type Visit } from "./visit.ts";

const routes = {
  ...routesOfRequests,
  ...routesOfRedirects,
  ...routesOfIdentity,
  ...routesOfBodies,
  ...routesOfTime,
  ...routesOfCaching,
};

const table = Object.entries(routes).map(([name, route]) => {
  const [path = "", method] = name.split(" ").toReversed();
  return { path: path.split("/"), method, route };
});

/** The endpoints, as `METHOD /path` or, for every method, the path. */
export const endpoints: readonly string[] = Object.keys(routes);

/**
 * Endpoints of the kind that httpbin has made known, for a Node server or for an app without a socket: any client can be
 * driven against it.
 *
 * ```ts
 * const server = createServer(httpbin()).listen(0, "127.0.0.1");
 * ```
 */
export function httpbin(): RequestListener {
  return (request, response) => void answer(request, response);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>).catch(() => null);
  // Whoever went away before the end of its request needs no answer.
  if (chunks === null) return;
  const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "localhost"}`);
  const visit = { request, response, url, body: Buffer.concat(chunks) };
  const found = table.flatMap(({ path, method, route }) => {
    const parameters = parametersOf(path, url.pathname);
    return parameters === null ? [] : [{ method, route, parameters }];
  });
  const serving = found.find(({ method }) => method === undefined || serves(method, request.method));
  if (serving !== undefined) return run(serving.route, { ...visit, parameters: serving.parameters });
  const allowed = found.flatMap(({ method = "" }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  const details = { ...visit, parameters: {} };
  if (found.length === 0) sendStatus(details, 404);
  else sendStatus(details, request.method === "OPTIONS" ? 204 : 405, ["Allow", [...allowed, "OPTIONS"].join(", ")]);
}

async function run(route: Route, visit: Visit): Promise<void> {
  try {
    await route(visit);
  } catch {
    if (visit.response.headersSent) visit.response.destroy();
    else sendStatus(visit, 400);
  }
}

function serves(method: string, asked: string | undefined): boolean {
  return method === asked || (method === "GET" && asked === "HEAD");
}

function parametersOf(path: readonly string[], pathname: string): Readonly<Record<string, string>> | null {
  const parts = pathname.split("/");
  if (parts.length !== path.length) return null;
  const parameters: Record<string, string> = {};
  for (const [at, wanted] of path.entries()) {
    const part = parts[at] ?? "";
    if (!wanted.startsWith(":")) {
      if (wanted !== part) return null;
    } else if (part === "") return null;
    else parameters[wanted.slice(1)] = decoded(part);
  }
  return parameters;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
