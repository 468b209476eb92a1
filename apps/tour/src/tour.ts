import type { Response } from "@trunkline/core";
import { Client } from "trunkline";
import { type Answers, defaultAnswers } from "./answers.ts";
import { type Mount, mounts } from "./mounts.ts";
import { inWorld, type World } from "./world.ts";

/** One request and its response, as the client saw them. */
export interface Hop {
  readonly method: string;
  readonly url: string;
  /** The response before it led here. */
  readonly isRedirected: boolean;
  /** The pattern of the mount that took it. */
  readonly mount: string;
  readonly transport: string;
  /** As the response says, or "in process" where no connection was needed. */
  readonly protocol: string;
  readonly status: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

export interface ArrivedEvent {
  readonly data: string;
  /** Milliseconds after the head. */
  readonly after: number;
}

export interface TourReport {
  readonly mounts: readonly Mount[];
  readonly hops: readonly Hop[];
  readonly events: readonly ArrivedEvent[];
  /** What the proxy itself wrote down. */
  readonly proxyLog: readonly string[];
}

/** Sends real requests through unlike transports mounted in one client, to servers that live as long as this call. */
export function tour(changes: Partial<Answers> = {}): Promise<TourReport> {
  const answers = { ...defaultAnswers, ...changes };
  return inWorld(answers, (world) => visit(world, mounts(world, answers)));
}

async function visit(world: World, mounted: readonly Mount[]): Promise<TourReport> {
  await using client = new Client({
    mounts: Object.fromEntries(mounted.map(({ pattern, transport }) => [pattern, transport])),
  });
  const responses: Response[] = [];
  const get = async (url: string): Promise<void> => void responses.push(await client.get(url));

  await get(`${world.http}/`);
  responses.push(await client.post(`${world.http}/echo`, { json: { lamps: ["red", "green"], lit: true } }));
  await get(`${world.https}/`);
  await get("http://www.example/");
  await get("https://secure.example/");
  await get("https://users.example/42");
  await get("http://shop.internal/");
  await get("http://desk.internal/");
  responses.push(await client.get(`${world.http}/moved`, { followRedirects: true }));
  await get("http://shop.internal/nowhere");
  const { response, events } = await readEvents(client, `${world.events}/events`);
  responses.push(response);

  return {
    mounts: mounted,
    hops: responses.flatMap((last) => [...last.history, last].map((each) => hopFrom(each, client, mounted))),
    events,
    proxyLog: world.proxyLog,
  };
}

/** Reads a stream of server-sent events line by line, as they come, to its end. */
async function readEvents(client: Client, url: string): Promise<{ response: Response; events: ArrivedEvent[] }> {
  const events: ArrivedEvent[] = [];
  await using response = await client.stream("GET", url);
  const started = performance.now();
  for await (const line of response.iterLines()) {
    if (line.startsWith("data: ")) events.push({ data: line.slice(6), after: performance.now() - started });
  }
  return { response, events };
}

function hopFrom(response: Response, client: Client, mounted: readonly Mount[]): Hop {
  const { request, extensions } = response;
  const transport = client.transportFor(request.url);
  return {
    method: request.method,
    url: request.url.href,
    isRedirected: response.history.length > 0,
    // A pattern is a URL too, and the client has one transport for each.
    mount: mounted.find(({ pattern }) => client.transportFor(pattern) === transport)?.pattern ?? "(default)",
    transport: transport.name,
    protocol: extensions.connection === undefined ? "in process" : response.httpVersion,
    status: response.status,
    bytes: response.bytesReceived,
    milliseconds: response.elapsed,
  };
}
