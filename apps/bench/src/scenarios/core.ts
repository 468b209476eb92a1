import { Client, type RequestCallOptions } from "@trunkline/core";
import type { TransportRequest } from "@trunkline/transport";
import type { Answer } from "../clients/bench-client.ts";
import { etagOf, isUser, userOf } from "../servers/user.ts";
import { ImmediateTransport } from "./immediate-transport.ts";
import type { Scenario, Subject } from "./scenario.ts";

/** What the client itself costs: everything but the transport, which answers at once, and the parsing of the JSON. */
export const core: Scenario = {
  name: "core",
  group: "clients",
  unit: "request",
  title: "Client over a transport that answers at once",
  usesServer: false,
  rows: {
    "no client (floor)": floor,
    "plain: a constant URL": plain,
    "plain again (control)": plain,
    "fresh: new path, 2 params, 2 headers": fresh,
    "everything on": everythingOn,
  },
  baseline: "no client (floor)",
  comparison: "difference",
  requestsPerRound: 1000,
  rounds: 100,
  warmUp: 60_000,
  measuresHeap: true,
  measuresGrowth: false,
};

const constantUrl = "http://127.0.0.1:8080/users/1";
const baseUrl = "http://127.0.0.1:8080/v1/";

function floor(): Subject {
  const transport = new ImmediateTransport();
  const decoder = new TextDecoder();
  const origin = { scheme: "http", host: "127.0.0.1", port: 8080 };
  const url = { href: constantUrl, origin, target: "/users/1" };
  const request: TransportRequest = { method: "GET", url, headers: [], body: null, extensions: {} };
  return subject(async () => {
    const { status, headers, body } = await transport.handleRequest(request);
    const bytes = await body.readAll();
    return { status, etag: headers.at(-1) ?? null, user: JSON.parse(decoder.decode(bytes)) as unknown };
  });
}

function plain(): Subject {
  const client = new Client({ transport: new ImmediateTransport() });
  return subject(() => answerOf(client, constantUrl));
}

function fresh(): Subject {
  const client = new Client({ transport: new ImmediateTransport(), baseUrl });
  return subject((count) => answerOf(client, `users/${count}`, varied(count)));
}

/** All that the client can do for a GET whose answer is a plain 200. */
function everythingOn(): Subject {
  const [transport, elsewhere] = [new ImmediateTransport(), new ImmediateTransport()];
  let hooks = 0;
  const hook = (): void => void (hooks += 1);
  const client = new Client({
    transport: elsewhere,
    mounts: { "https://": elsewhere, "http://127.0.0.1": transport },
    baseUrl,
    headers: { "x-client": "bench" },
    auth: ["ada", "secret"],
    followRedirects: true,
    timeout: { connect: 5000, read: 5000, write: 5000, pool: 5000, total: 10_000 },
    eventHooks: { request: [hook], response: [hook] },
  });
  return subject(async (count) => {
    const answer = await answerOf(client, `users/${count}`, varied(count));
    if (count === 0) refuseIncomplete(transport.last, hooks);
    return answer;
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
function refuseIncomplete(request: TransportRequest | null, hooks: number): void {
  const sent = { target: request?.url.target, limit: request?.extensions.timeout?.total, hooks };
  const names = request?.headers.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase()) ?? [];
  const wanted = ["host", "x-client", "x-request", "accept", "authorization"];
  const isComplete = sent.target === "/v1/users/0?page=0&sort=name" && sent.limit === 10_000 && hooks === 2;
  if (isComplete && wanted.every((name) => names.includes(name))) return;
  throw new Error(`not everything was on: ${JSON.stringify({ ...sent, names })}`);
}

function subject(get: (count: number) => Promise<Answer>): Subject {
  const [user, expectedEtag] = [userOf(1), etagOf(1)];
  let count = 0;
  return {
    async turn(requests) {
      for (let left = requests; left > 0; left -= 1) {
        const answer = await get(count++);
        if (answer.status === 200 && answer.etag === expectedEtag && isUser(answer.user, user)) continue;
        throw new Error(`the answer is not complete and correct: ${JSON.stringify(answer)}`);
      }
    },
  };
}
