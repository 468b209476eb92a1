import {
  type CallOptions,
  Client,
  type ClientOptions,
  type CookiePolicy,
  Cookies,
  type EventHooks,
  HTTPError,
  type Request,
  type Response,
  SyncClient,
  type URL,
} from "@trunkline/core";
import type { MockTransport } from "@trunkline/transport-mock";
import { environmentMounts } from "trunkline";
import { authFrom } from "./auth.ts";
import { bodyOptions } from "./body-options.ts";
import { headerLines } from "./header-lines.ts";
import type { Arrived, Call, Hooks, KeptCookie, LiveSettings, Observed, Outcome, Scenario } from "./scenario.ts";
import { Server } from "./server.ts";

/** Which client plays, and by which rules it keeps cookies. */
export interface Player {
  readonly client: "Client" | "SyncClient";
  /** How it is called. */
  readonly by: "request" | "verb" | "send" | "stream";
  readonly cookiePolicy: CookiePolicy;
}

/** What came of a scenario, in the terms in which httpx's answers are written down. */
export async function played(scenario: Scenario, player: Player): Promise<Observed> {
  const requests: Arrived[] = [];
  const events: string[] = [];
  const server = new Server(scenario, requests, player.client === "SyncClient");
  const options = clientOptions(scenario, server, events, player.cookiePolicy);
  const client = player.client === "Client" ? new Client(options) : new SyncClient(options);
  const outcomes: Outcome[] = [];
  for (const [index, call] of scenario.calls.entries()) {
    server.call = index;
    try {
      if (call.set !== undefined) change(client, call.set);
      outcomes.push(outcomeOf(await answer(client, call, player.by)));
    } catch (error) {
      outcomes.push(failed(error));
    }
  }
  await client.close();
  const cookies = keptCookies(client.cookies);
  return {
    requests,
    outcomes,
    ...(cookies.length > 0 && { cookies }),
    ...(scenario.client?.hooks !== undefined && { events }),
  };
}

async function answer(client: Client | SyncClient, call: Call, by: Player["by"]): Promise<Response> {
  const { method, url } = call;
  const options = callOptions(call);
  const verb = verbs.get(method);
  if (by === "verb" && verb !== undefined) return client[verb](url, options);
  if (by === "send") return client.send(client.buildRequest(method, url, options), options);
  if (by !== "stream") return client.request(method, url, options);
  const response = await client.stream(method, url, options);
  if (client instanceof Client) await response.read();
  else response.readSync();
  return response;
}

const verbs = new Map(
  (["get", "head", "options", "delete", "post", "put", "patch", "query"] as const).map((verb) => [
    verb.toUpperCase(),
    verb,
  ]),
);

function change(client: Client | SyncClient, { auth, ...settings }: LiveSettings): void {
  Object.assign(client, settings);
  if (auth !== undefined) client.auth = authFrom(auth);
}

type SharedOptions = Omit<ClientOptions, "transport" | "mounts" | "layers" | "signal"> & {
  readonly transport: MockTransport;
  readonly mounts?: Record<string, MockTransport | null>;
};

function clientOptions(
  { client = {} }: Scenario,
  server: Server,
  events: string[],
  cookiePolicy: CookiePolicy,
): SharedOptions {
  const { cookieJar, cookies, auth, hooks, mounts, environment, ownTransport: _, ...rest } = client;
  return {
    ...rest,
    cookiePolicy,
    transport: server.transport(),
    ...(auth !== undefined && { auth: authFrom(auth) }),
    ...(hooks !== undefined && { eventHooks: hooksFrom(hooks, events) }),
    ...(mounts !== undefined && {
      mounts: Object.fromEntries(
        Object.entries(mounts).map(([pattern, name]) => [pattern, name === null ? null : server.transport(name)]),
      ),
    }),
    ...(environment !== undefined && {
      mounts: environmentMounts((proxy) => server.transport(proxy), environment),
    }),
    ...(cookies !== undefined && { cookies }),
    ...(cookieJar !== undefined && { cookies: jarFrom(cookieJar, cookiePolicy) }),
  };
}

function jarFrom(cookieJar: NonNullable<NonNullable<Scenario["client"]>["cookieJar"]>, policy: CookiePolicy): Cookies {
  const cookies = new Cookies({}, { policy });
  for (const { name, value, domain, path } of cookieJar) cookies.set(name, value, { domain, path });
  return cookies;
}

function callOptions(call: Call): CallOptions {
  const { method: _method, url: _url, body, auth, ...rest } = call;
  return {
    ...rest,
    ...(auth !== undefined && { auth: authFrom(auth) }),
    ...(body !== undefined && bodyOptions(body)),
  };
}

function hooksFrom({ addHeaders = [], raiseForStatus = false }: Hooks, events: string[]): EventHooks {
  return {
    request: [
      (request) => {
        const hasAuth = request.headers.has("authorization") ? " with Authorization" : "";
        events.push(`request ${request.method} ${href(request.url)}${hasAuth}`);
        for (const [name, value] of addHeaders) request.headers.set(name, value);
      },
    ],
    response: [
      (response) => {
        events.push(`response ${response.status} ${href(response.url)} after ${response.history.length}`);
        if (raiseForStatus) response.raiseForStatus();
      },
    ],
  };
}

function outcomeOf(response: Response): Outcome {
  const text = response.text();
  const { history, nextRequest } = response;
  return {
    status: response.status,
    method: response.request.method,
    url: href(response.url),
    ...(text !== "" && { text }),
    ...(history.length > 0 && { history: history.map(({ status, url }) => [status, href(url)] as const) }),
    ...(nextRequest !== null && { next: nextOf(nextRequest) }),
  };
}

function nextOf({ method, url, rawHeaders }: Request): NonNullable<Outcome["next"]> {
  return { method, url: href(url), headers: headerLines(rawHeaders) };
}

function failed(error: unknown): Outcome {
  if (!(error instanceof Error)) throw new TypeError(`${String(error)} was thrown, which is no error.`);
  const name = error.constructor.name;
  if (!(error instanceof HTTPError) || error.request === undefined) return { error: name };
  return { error: name, request: `${error.request.method} ${href(error.request.url)}` };
}

function href(url: URL | null): string {
  return url?.href ?? "";
}

function keptCookies(cookies: Cookies): KeptCookie[] {
  return Array.from(cookies.all(), ({ name, value, domain, path, expires, secure }): KeptCookie => [
    name,
    value,
    domain,
    path,
    expires === null ? null : expires / 1000,
    secure,
  ]).toSorted((one, other) => compare(one[2], other[2]) || compare(one[3], other[3]) || compare(one[0], other[0]));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
