import { expect, test } from "vitest";
import type { ServerSentEvent } from "../src/bodies/event-parser.ts";
import { Response } from "../src/models/response.ts";
import { Client } from "../src/client/client.ts";
import { SyncClient } from "../src/client/sync-client.ts";
import { all, scripted } from "./both.ts";

const events = { "content-type": "text/event-stream" };
const fieldsOf = ({ event, data, id, retry }: ServerSentEvent): object => ({ event, data, id, retry });
const stream = 'id: 1\nevent: sum\ndata: {"sum": 3}\n\ndata: {"sum": 4}\n\ndata: [DONE]\n\n';

test("a response is read as events, each with its JSON", { tags: ["F069"] }, async () => {
  const response = new Response(200, { headers: events, text: stream });
  const expected = [
    { event: "sum", data: '{"sum": 3}', id: "1", retry: null },
    { event: "message", data: '{"sum": 4}', id: "1", retry: null },
    { event: "message", data: "[DONE]", id: "1", retry: null },
  ];

  expect((await all(response.iterEvents())).map(fieldsOf)).toEqual(expected);
  expect([...response.iterEventsSync()].map(fieldsOf)).toEqual(expected);
  expect([...response.iterEventsSync()][0]?.json()).toEqual({ sum: 3 });
});

test("the Content-Type says what iterJson reads", { tags: ["F067"] }, async () => {
  const streamed = new Response(200, { headers: events, text: stream });
  const lines = new Response(200, { headers: { "content-type": "application/x-ndjson" }, text: "1\n2\n" });
  const sequence = new Response(200, {
    headers: { "content-type": "application/json-seq" },
    text: "\u001e1\n\u001e2\n",
  });

  expect(await all(streamed.iterJson())).toEqual([{ sum: 3 }, { sum: 4 }]);
  expect([...streamed.iterJsonSync<{ sum: number }>()].map(({ sum }) => sum)).toEqual([3, 4]);
  expect([await all(lines.iterJson()), [...sequence.iterJsonSync()]]).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

test("the Content-Type says what iterJsonBytes reads", { tags: ["F068"] }, async () => {
  const streamed = new Response(200, { headers: events, text: stream });
  const lines = new Response(200, { headers: { "content-type": "application/x-ndjson" }, text: '{"a": 1}\r\n[2]' });
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

  expect((await all(streamed.iterJsonBytes())).map(text)).toEqual(['{"sum": 3}', '{"sum": 4}']);
  expect(Array.from(streamed.iterJsonBytesSync(), text)).toEqual(['{"sum": 3}', '{"sum": 4}']);
  expect((await all(lines.iterJsonBytes())).map(text)).toEqual(['{"a": 1}', "[2]"]);
  expect(Array.from(lines.iterJsonBytesSync(), text)).toEqual(['{"a": 1}', "[2]"]);
});

test("objects come while the stream is open, and leaving early closes it", { tags: ["F067", "F069"] }, async () => {
  const body = ["1\n2", "\n3\n", "data: a\n\n"];
  const client = new Client({ transport: scripted(() => ({ body })) });
  const syncClient = new SyncClient({ transport: scripted(() => ({ body })) });
  const seen: unknown[] = [];

  const response = await client.stream("GET", "http://a.example/");
  for await (const value of response.iterJson()) if (seen.push(value, response.isClosed) === 4) break;
  const syncResponse = syncClient.stream("GET", "http://a.example/");
  for (const { data } of syncResponse.iterEventsSync()) seen.push(data, syncResponse.isClosed);

  expect(seen).toEqual([1, false, 2, false, "a", false]);
  expect([response.isClosed, syncResponse.isClosed]).toEqual([true, true]);
});
