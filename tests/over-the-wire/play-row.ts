import { type ClientOptions, type Response, version } from "@trunkline/core";
import { type AnyClient, ways } from "./wire-ways.ts";
import { clientOf, plainText, type World } from "./world.ts";
import type { TableRow } from "./wire-table.ts";
import type { Place, Seen, Sent } from "./wire-row.ts";

export interface Outcome {
  readonly sent: readonly Sent[];
  readonly seen: Seen;
  readonly noted: readonly unknown[];
}

const expectsBody: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH"]);

/** Plays a row once; what came of it, beside what should have. `null` where the world cannot carry its requests. */
export async function playRow(
  world: World,
  { option, level, row }: TableRow,
  way: string,
): Promise<{ readonly outcome: Outcome; readonly expected: Outcome } | null> {
  const { method, script } = world;
  const place = placeIn(world);
  const { value, call = {}, client: beside = {}, url = `${world.here}/things?q=1`, ...wanted } = row.play(place);
  const sent = wanted.sent ?? [place.sent()];
  if (!sent.every(world.carries)) return null;
  script.reset(wanted.answer);
  const given = { [option]: value };
  const options = { ...beside, ...(level === "client" ? given : {}) } as Partial<ClientOptions>;
  const client = clientOf(world, options) as unknown as AnyClient;
  if (level === "assigned") Object.assign(client, given);
  const seen = await seenOf(world, () =>
    ways[way]!({
      client,
      isSync: world.isSync,
      method,
      url,
      options: { ...call, ...(level === "call" ? given : {}) },
      sending: level === "send" ? given : {},
    }),
  );
  // A limit may end the call before the server has seen its request.
  if ("error" in seen && "error" in (wanted.seen ?? {})) await script.arrivals(sent.length);
  await client.close();
  const plain = { status: 200, text: place.text(plainText), url: "here/things?q=1", history: [], next: null };
  return {
    outcome: { sent: [...script.sent], seen, noted: wanted.notes ?? [] },
    expected: {
      sent: sent.map((each) => ({ ...each, headers: world.shows(each) })),
      seen: wanted.seen !== undefined && "error" in wanted.seen ? wanted.seen : { ...plain, ...wanted.seen },
      noted: wanted.noted ?? [],
    },
  };
}

async function seenOf(world: World, call: () => Promise<Response>): Promise<Seen> {
  const named = (url: { toString(): string }): string =>
    url.toString().replace(world.here, "here").replace(world.there, "there");
  try {
    const response = await call();
    const { status, url, history, nextRequest } = response;
    return {
      status,
      text: response.text(),
      url: named(url),
      history: history.map((past) => `${past.status} ${named(past.url)}`),
      next: nextRequest === null ? null : `${nextRequest.method} ${named(nextRequest.url)}`,
    };
  } catch (error) {
    return error instanceof Error && "code" in error ? { error: error.name, code: error.code } : { error };
  }
}

function placeIn({ method, here, there, isSync, streamsBodies }: World): Place {
  return {
    method,
    here,
    there,
    isSync,
    streamsBodies,
    sent(changes = {}) {
      const { origin = "here", added = [], framed = [], body = "" } = changes;
      const sentMethod = changes.method ?? method;
      const host = new URL(origin === "here" ? here : there).host;
      const headers = [
        `Host: ${host}`,
        ...(expectsBody.has(sentMethod) && framed.length === 0 ? ["Content-Length: 0"] : []),
        "Accept: */*",
        "Accept-Encoding: gzip, deflate, br, zstd",
        "Connection: keep-alive",
        `User-Agent: trunkline/${version}`,
        ...added,
        ...framed,
      ];
      return { origin, method: sentMethod, target: changes.target ?? "/things?q=1", headers, body };
    },
    text: (text) => (method === "HEAD" ? "" : text),
  };
}
