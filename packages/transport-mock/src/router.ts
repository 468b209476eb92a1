import { DeclaredRoute } from "./declared-route.ts";
import { failure } from "./failures.ts";
import type { MockRequest } from "./mock-request.ts";
import { nearest } from "./nearest.ts";
import type { Answer, Answered, HandlerObject, RouterOptions } from "./options.ts";
import type { PathParams } from "./pattern.ts";
import { Recorder } from "./recorder.ts";
import type { Route } from "./route.ts";
import { shownTarget } from "./shown.ts";

/**
 * Routes without a transport: for a part of several mocks, or as the answer of one. Where one mock is all you need,
 * `mock()` has the same methods.
 */
export function router(options: RouterOptions = {}): Router {
  return new Router(options);
}

/** With an answer it declares a route and has the router, to go on; without one it has the route, to say more of it. */
export interface Declare<Self> {
  <Path extends string>(pattern: Path): Route<PathParams<Path>>;
  <Path extends string>(pattern: Path, answer: Answer<PathParams<Path>>): Self;
}

/**
 * Routes are asked in the order they were declared; the first that fits answers. A pattern is a path, or a URL where
 * the host matters; `:name` stands for one segment, a last `*` for all that follow.
 */
export class Router implements HandlerObject {
  readonly #routes: DeclaredRoute[] = [];
  readonly #recorder: Recorder;
  readonly #strays: Recorder;
  readonly #keep: number;
  #otherwise: Answer | undefined;

  constructor({ keep = 1000 }: RouterOptions) {
    this.#keep = keep;
    this.#recorder = new Recorder(keep);
    // One is enough to complain of, and assertDone shall see it whatever is kept.
    this.#strays = new Recorder(Math.max(keep, 1));
  }

  /** Answers HEAD too, without the body, where no route of its own does. */
  readonly get: Declare<this> = this.#declare("GET");
  readonly head: Declare<this> = this.#declare("HEAD");
  readonly post: Declare<this> = this.#declare("POST");
  readonly put: Declare<this> = this.#declare("PUT");
  readonly patch: Declare<this> = this.#declare("PATCH");
  readonly delete: Declare<this> = this.#declare("DELETE");
  readonly options: Declare<this> = this.#declare("OPTIONS");

  on<Path extends string>(method: string, pattern: Path): Route<PathParams<Path>>;
  /** Any method by its name; `*` is every method. */
  on<Path extends string>(method: string, pattern: Path, answer: Answer<PathParams<Path>>): this;
  on(method: string, pattern: string, answer?: Answer): Route | this {
    const route = new DeclaredRoute(method, pattern, this.#keep);
    this.#routes.push(route);
    if (answer === undefined) return route;
    route.reply(answer);
    return this;
  }

  /** What answers when no route does. Without it such a request fails, and the failure names the nearest route. */
  otherwise(answer: Answer): this {
    this.#otherwise = answer;
    return this;
  }

  /** Every request that arrived, in order; `call.route` is the name of the route that answered it, if one did. */
  get calls(): readonly MockRequest[] {
    return this.#recorder.requests;
  }

  /** The routes nobody has called yet: `expect(server.unused).toEqual([])`. */
  get unused(): readonly string[] {
    return this.#routes.filter(({ isCalled }) => !isCalled).map(({ name }) => name);
  }

  /**
   * Throws unless every route was called, as often as its `once` and `times` say, and every request had an answer. Routes
   * of another router need not be called: defaults that several mocks share, as in `mock(defaults)`.
   */
  assertDone(): void {
    const complaints = [
      ...this.#routes.filter(({ isDone }) => !isDone).map(({ owed }) => owed),
      ...this.#strays.requests.map((request) => `no route for: ${String(request)}`),
    ];
    if (complaints.length > 0) throw new Error(["The mock is not done.", ...complaints].join("\n  "));
  }

  /** Forgets what arrived, as between two tests; answers given by `once` and `times` are there again. */
  clear(): void {
    for (const kept of [this.#recorder, this.#strays, ...this.#routes]) kept.clear();
  }

  handle(request: MockRequest): Answered | Promise<Answered> {
    const asked: Router[] = [];
    let taken: ReturnType<DeclaredRoute["take"]>;
    for (const each of this.#chain) {
      asked.push(each);
      taken = each.#find(request);
      if (taken !== undefined) break;
    }
    const { call, answer } = taken ?? { call: request, answer: asked.at(-1)!.#otherwise };
    for (const each of asked) each.#recorder.add(call);
    if (answer !== undefined) return answered(answer, call);
    this.#strays.add(call);
    const routes = asked.flatMap((each) => each.#routes);
    const near = nearest(request, routes);
    const names = routes.map(({ name }) => name).join(", ") || "none";
    const advice = `${near === undefined ? "" : ` Nearest: ${near}.`} The routes are: ${names}.`;
    const { method, record } = request;
    throw failure("local-protocol", record, `no route for ${method} ${shownTarget(record)}.${advice}`);
  }

  /** Every answer that routes and `otherwise` may give. */
  protected get answers(): readonly Answer[] {
    const own = this.#routes.flatMap(({ answers }) => answers);
    return this.#otherwise === undefined ? own : [...own, this.#otherwise];
  }

  /** Itself, and the routers that are asked after it. */
  get #chain(): readonly Router[] {
    return this.#otherwise instanceof Router ? [this, ...this.#otherwise.#chain] : [this];
  }

  #find(request: MockRequest): ReturnType<DeclaredRoute["take"]> {
    const { method } = request;
    // As web frameworks have it, a GET route answers HEAD too; the transport drops the body.
    return this.#take(request, method) ?? (method === "HEAD" ? this.#take(request, "GET") : undefined);
  }

  #take(request: MockRequest, method: string): ReturnType<DeclaredRoute["take"]> {
    for (const route of this.#routes) {
      const taken = route.take(request, method);
      if (taken !== undefined) return taken;
    }
    return undefined;
  }

  #declare(method: string): Declare<this> {
    return (<Path extends string>(pattern: Path, answer?: Answer<PathParams<Path>>) =>
      answer === undefined ? this.on(method, pattern) : this.on(method, pattern, answer)) as Declare<this>;
  }
}

function answered(answer: Answer, request: MockRequest): Answered | Promise<Answered> {
  if (typeof answer === "function") return answer(request);
  return "handle" in answer ? answer.handle(request) : answer;
}
