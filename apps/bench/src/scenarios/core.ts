import { Client, type RequestCallOptions, type Response } from "@trunkline/core";
import type { TransportRequest } from "@trunkline/transport";
import type { Answer } from "../clients/bench-client.ts";
import { askingSubject } from "./answers.ts";
import { ImmediateTransport, StumblingTransport } from "./immediate-transport.ts";
import type { Scenario, Subject } from "./scenario.ts";

/** What the client itself costs: everything but the transport, which answers at once, and the parsing of the JSON. */
export const core: Scenario = {
  name: "core",
  group: "clients",
  unit: "request",
  title: "Client over a transport that answers at once",
  server: null,
  rows: {
    "no client (floor)": floor,
    "plain: a constant URL": plain,
    "plain again (control)": plain,
    "raw: a constant URL by getRaw": raw,
    "fresh: new path, 2 params, 2 headers": fresh,
    "everything on": everythingOn,
  },
  baseline: "no client (floor)",
  comparison: "difference",
  requestsPerRound: 1000,
  rounds: 100,
  warmUp: 60_000,
  measures: ["heap"],
};

export const constantUrl = "http://127.0.0.1:8080/users/1";
const baseUrl = "http://127.0.0.1:8080/v1/";

export function floor(): Subject {
  const transport = new ImmediateTransport();
  const decoder = new TextDecoder();
  const origin = { scheme: "http", host: "127.0.0.1", port: 8080 };
  const url = { href: constantUrl, origin, target: "/users/1" };
  const request: TransportRequest = { method: "GET", url, headers: [], body: null, extensions: {} };
  return askingSubject(async () => {
    const { status, headers, body } = await transport.handleRequest(request);
    const bytes = await body.readAll();
    return { status, etag: headers.at(-1) ?? null, user: JSON.parse(decoder.decode(bytes)) as unknown };
  });
}

function plain(): Subject {
  const client = new Client({ transport: new ImmediateTransport() });
  return askingSubject(() => answerOf(client, constantUrl));
}

function raw(): Subject {
  const client = new Client({ transport: new ImmediateTransport() });
  const decoder = new TextDecoder();
  return askingSubject(async () => {
    const { status, headers, body } = await client.getRaw(constantUrl);
    return { status, etag: headers.at(-1) ?? null, user: JSON.parse(decoder.decode(body)) as unknown };
  });
}

function fresh(): Subject {
  const client = new Client({ transport: new ImmediateTransport(), baseUrl });
  return askingSubject((count) => answerOf(client, `users/${count}`, varied(count)));
}

/** All that the client can do for a GET whose answer is a plain 200; one cookie is its, another host's is not. */
function everythingOn(): Subject {
  const [transport, elsewhere] = [new StumblingTransport(), new ImmediateTransport()];
  let hooks = 0;
  const hook = (): void => void (hooks += 1);
  const client = new Client({
    transport: elsewhere,
    mounts: { "https://": elsewhere, "http://127.0.0.1": transport },
    baseUrl,
    headers: { "x-client": "bench" },
    auth: ["ada", "secret"],
    followRedirects: true,
    retry: { attempts: 3, statuses: [429, 503] },
    timeout: { connect: 5000, read: 5000, write: 5000, pool: 5000, total: 10_000 },
    eventHooks: { request: [hook], response: [hook] },
  });
  client.cookies.extract(baseUrl, ["session=abc; Path=/v1"]);
  client.cookies.extract("http://example.org/", ["other=1"]);
  return askingSubject(async (count) => {
    if (count === 0) refuseIncomplete(await client.get("users/0", varied(0)), transport.last, hooks);
    return answerOf(client, `users/${count}`, varied(count));
  });
}

function varied(count: number): RequestCallOptions {
  return {
    params: { page: String(count), sort: "name" },
    headers: { "x-request": String(count), accept: "text/json" },
  };
}

async function answerOf(client: Client, url: string, options?: RequestCallOptions): Promise<Answer> {
  const response = await client.get(url, options);
  return { status: response.status, etag: response.headers.get("etag"), user: response.json() };
}

/** A row called "everything on" must not have become cheap because something went off. */
function refuseIncomplete(response: Response, request: TransportRequest | null, hooks: number): void {
  const names = request?.headers.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase()) ?? [];
  const redirects = response.history.length;
  const retries = response.history[0]?.attempts.length;
  const cookie = request?.headers[names.indexOf("cookie") * 2 + 1];
  const { target } = request?.url ?? {};
  const hasLimit = (request?.extensions.timeout?.total ?? 0) > 0;
  const isComplete = redirects === 1 && retries === 1 && hooks === 6 && cookie === "session=abc" && hasLimit;
  const wanted = ["host", "x-client", "x-request", "accept", "authorization", "cookie"];
  if (isComplete && target === "/v1/users/0?page=0&sort=name" && wanted.every((name) => names.includes(name))) return;
  throw new Error(
    `not everything was on: ${JSON.stringify({ target, redirects, retries, hooks, cookie, hasLimit, names })}`,
  );
}
