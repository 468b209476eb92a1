import { tracingChannel } from "node:diagnostics_channel";
import { expect, onTestFinished, test } from "vitest";
import { LocalProtocolError, type RequestMessage } from "../src/index.ts";
import { requestChannel } from "../src/client/sending/channels.ts";
import { both, scripted, thrownBy } from "./both.ts";

const channel = tracingChannel<unknown, RequestMessage>("trunkline:request");

type Moment = "start" | "end" | "error";

/** What is told at that moment, for one test. */
function toldAt<Told>(moment: Moment, telling: (message: RequestMessage) => Told): Told[] {
  const told: Told[] = [];
  const listener = (message: unknown): void => void told.push(telling(message as RequestMessage));
  channel[moment].subscribe(listener);
  onTestFinished(() => channel[moment].unsubscribe(listener));
  return told;
}

both("tries count within their hop, and all that was sent within the exchange", async ({ client }) => {
  const transport = scripted(({ url }, index) => {
    if (url.target === "/new") return {};
    return index === 0 ? { status: 503 } : { status: 302, headers: ["Location", "/new"] };
  });
  const told = toldAt("start", ({ url, attempt, sends }) => [url, attempt, sends]);
  const own = client({ transport, followRedirects: true, retry: { attempts: 2, backoff: { initial: 0 } } });

  await own.get("http://me:secret@h/old");
  await own.get("http://h/new");

  expect(told).toEqual([
    ["http://h/old", 1, 1],
    ["http://h/old", 2, 2],
    ["http://h/new", 1, 3],
    ["http://h/new", 1, 1],
  ]);
});

both("whoever listens to one moment alone is told of that one", async ({ client }) => {
  const failure = new Error("mine");
  const errors = toldAt("error", ({ error, status }) => [error, status]);

  await client({ transport: scripted(() => ({})) }).get("http://h/");
  const thrown = await thrownBy(() => client({ transport: scripted(() => failure) }).get("http://h/"));

  expect(thrown).toBe(failure);
  expect(errors).toEqual([[failure, null]]);
});

both("added headers go out behind the request's own, and are not kept for the next try", async ({ client }) => {
  const transport = scripted((_request, index) => ({ status: index === 0 ? 503 : 200 }));
  toldAt("start", ({ headers, attempt }) => (headers["x-try"] = `try ${attempt}`));

  await client({ transport, retry: { attempts: 2, backoff: { initial: 0 } } }).get("http://h/");

  expect(transport.arrived.map(({ headers }) => headers.slice(-2))).toEqual([
    ["x-try", "try 1"],
    ["x-try", "try 2"],
  ]);
  expect(transport.arrived.map(({ headers }) => headers.length)).toEqual([12, 12]);
});

both("what is added and is no header ends the exchange", async ({ client }) => {
  const transport = scripted(() => ({}));
  toldAt("start", ({ headers }) => (headers["x-bad"] = "a\r\nb"));

  expect(await thrownBy(() => client({ transport }).get("http://h/"))).toBeInstanceOf(LocalProtocolError);
  expect(transport.arrived).toEqual([]);
});

test("where nobody can listen there is no channel", () => {
  expect(requestChannel).toBeNull();
});
