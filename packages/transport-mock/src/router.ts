import type { TransportRequest } from "@trunkline/transport";
import { failure } from "./failures.ts";
import { MockRequest } from "./mock-request.ts";
import type { Handler, HandlerObject } from "./options.ts";
import type { AnyResponse, Reply } from "./reply.ts";

/** Answers of its own for each method and path. Give it to `mock()`. */
export function router(): Router {
  return new Router();
}

/** One request that found a route. */
export interface RouteCall {
  /** As it was declared: `GET /users/:id`. */
  readonly route: string;
  readonly request: MockRequest;
}

type Answer = Handler | Reply | AnyResponse;

interface Route {
  readonly name: string;
  readonly method: string;
  /** With a port where the pattern names one. */
  readonly host: string | undefined;
  readonly scheme: string | undefined;
  readonly segments: readonly string[];
  readonly answer: Answer;
}

/**
 * Routes are asked in the order they were declared; the first that fits answers. A pattern is a path, or a URL where
 * the host matters; `:name` stands for one segment, a last `*` for all that follow. Queries are the handler's business.
 */
export class Router implements HandlerObject {
  readonly #routes: Route[] = [];
  readonly #calls: RouteCall[] = [];
  #otherwise: Answer | undefined;

  get(pattern: string, answer: Answer): this {
    return this.on("GET", pattern, answer);
  }

  head(pattern: string, answer: Answer): this {
    return this.on("HEAD", pattern, answer);
  }

  post(pattern: string, answer: Answer): this {
    return this.on("POST", pattern, answer);
  }

  put(pattern: string, answer: Answer): this {
    return this.on("PUT", pattern, answer);
  }

  patch(pattern: string, answer: Answer): this {
    return this.on("PATCH", pattern, answer);
  }

  delete(pattern: string, answer: Answer): this {
    return this.on("DELETE", pattern, answer);
  }

  options(pattern: string, answer: Answer): this {
    return this.on("OPTIONS", pattern, answer);
  }

  /** Any method by its name; `*` is every method. */
  on(method: string, pattern: string, answer: Answer): this {
    this.#routes.push({ name: `${method} ${pattern}`, method, ...parsed(pattern), answer });
    return this;
  }

  /** What answers when no route does. Without it such a request fails, and the failure lists the routes. */
  otherwise(answer: Answer): this {
    this.#otherwise = answer;
    return this;
  }

  /** Every request that found a route, in order. */
  get calls(): readonly RouteCall[] {
    return this.#calls;
  }

  /** The routes nobody has called yet: `expect(routes.unused).toEqual([])`. */
  get unused(): readonly string[] {
    const used = new Set(this.#calls.map(({ route }) => route));
    return this.#routes.map(({ name }) => name).filter((name) => !used.has(name));
  }

  handle(request: MockRequest): Reply | AnyResponse | Promise<Reply | AnyResponse> {
    const { method, url } = request.record;
    // As web frameworks have it, a GET route answers HEAD too; the transport drops the body.
    const found = this.#find(request, method) ?? (method === "HEAD" ? this.#find(request, "GET") : undefined);
    if (found !== undefined) {
      this.#calls.push(found.call);
      return answered(found.answer, found.call.request);
    }
    if (this.#otherwise !== undefined) return answered(this.#otherwise, request);
    const names = this.#routes.map(({ name }) => name).join(", ") || "none";
    throw failure("local-protocol", request.record, `no route for ${method} ${url.target}. The routes are: ${names}.`);
  }

  #find({ record }: MockRequest, method: string): { readonly call: RouteCall; readonly answer: Answer } | undefined {
    for (const route of this.#routes) {
      const params = paramsOf(route, record, method);
      if (params === undefined) continue;
      return { call: { route: route.name, request: new MockRequest(record, params) }, answer: route.answer };
    }
    return undefined;
  }
}

function answered(answer: Answer, request: MockRequest): Reply | AnyResponse | Promise<Reply | AnyResponse> {
  return typeof answer === "function" ? answer(request) : answer;
}

function parsed(pattern: string): Pick<Route, "scheme" | "host" | "segments"> {
  const parts = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/]*))?(\/.*)?$/i.exec(pattern);
  if (parts === null) {
    throw new TypeError(`The route pattern ${JSON.stringify(pattern)} must be a path, such as "/users/:id", or a URL.`);
  }
  const [, scheme, host, path = "/"] = parts;
  return { scheme: scheme?.toLowerCase(), host: host?.toLowerCase(), segments: segmentsOf(path) };
}

function paramsOf(route: Route, record: TransportRequest<unknown>, method: string): Record<string, string> | undefined {
  const { origin, target } = record.url;
  if (route.method !== "*" && route.method !== method) return undefined;
  if (route.scheme !== undefined && route.scheme !== origin.scheme) return undefined;
  const host = origin.host.includes(":") ? `[${origin.host}]` : origin.host;
  if (route.host !== undefined && route.host !== host && route.host !== `${host}:${origin.port}`) return undefined;
  const [path = ""] = (record.extensions.target ?? target).split("?", 1);
  return matched(route.segments, segmentsOf(path));
}

function matched(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const found = path[index];
    if (found === undefined) return undefined;
    if (segment === "*" && index === pattern.length - 1) return params;
    if (segment.startsWith(":") && found !== "") params[segment.slice(1)] = decoded(found);
    else if (segment !== found) return undefined;
  }
  return path.length === pattern.length ? params : undefined;
}

function segmentsOf(path: string): string[] {
  return path.slice(1).split("/");
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
