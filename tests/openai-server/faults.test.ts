import { expect, test } from "vitest";
import { type Fault, tooManyRequests } from "./fault.ts";
import { openaiService } from "./from-specification.ts";
import { keys } from "./keys.ts";
import { OpenAIServer } from "./openai-server.ts";
import { SocketServer } from "./socket.ts";

const service = openaiService();

test("each fault is for one request, and then all is well again", async () => {
  const server = new OpenAIServer(service);
  server.faults.push(tooManyRequests({ "retry-after": "7" }), {
    kind: "answer",
    status: 200,
    type: "text/html",
    body: "hello",
  });

  const answers = [await chunksOf(server), await chunksOf(server), await chunksOf(server)];

  expect(
    answers.map(({ status, headers }) => [status, headers.get("content-type"), headers.get("retry-after")]),
  ).toEqual([
    [429, "application/json", "7"],
    [200, "text/html", null],
    [200, "text/event-stream", null],
  ]);
  expect(await answers[0]!.json()).toEqual({
    error: { message: "Rate limit reached for requests.", type: "requests", param: null, code: "rate_limit_exceeded" },
  });
  expect(await answers[1]!.text()).toBe("hello");
});

test("a stream breaks after as many events as were asked for", async () => {
  const reader = await readerOf({ kind: "cut", after: 2 });

  expect([await reader.read(), await reader.read()].map(({ done }) => done)).toEqual([false, false]);
  await expect(reader.read()).rejects.toThrow("The server breaks the connection, as it was told.");
});

test("events that are held come as they are released", async () => {
  const server = new OpenAIServer(service);
  const reader = await readerOf({ kind: "hold" }, server);
  const first = reader.read();
  let isThere = false;
  const seen = first.then(() => (isThere = true));
  await new Promise((resolve) => void setImmediate(resolve));

  expect(isThere).toBe(false);
  server.release();
  await seen;
  await reader.cancel();
  expect(server.requests[0]!.isAbandoned).toBe(true);
});

test("several faults may meet in one request: a record of one's own, in pieces of three bytes", async () => {
  const faults: readonly Fault[] = [
    { kind: "stream", records: ["data: ü\n\n"] },
    { kind: "insert", at: 0, record: ": hello\n\n" },
    { kind: "split", bytes: 3 },
  ];
  const server = new OpenAIServer(service);
  server.faults.push(faults);
  const { body } = await chunksOf(server);

  const pieces = await Array.fromAsync(body!, (piece) => piece.length);

  expect(pieces).toEqual([3, 3, 3, 3, 3, 3, 1]);
});

test("over a socket a break is a break, and those who are elsewhere tell the server what to do", async () => {
  const answered = new OpenAIServer(service);
  await using server = await SocketServer.over(answered);
  const told = (what: string, body: unknown): Promise<Response> =>
    fetch(`${server.origin}/control/${what}`, { method: "POST", body: JSON.stringify(body) });
  await told("faults", [{ kind: "refuse" }, { kind: "cut", after: 1 }]);

  await expect(chunksOf(server.origin)).rejects.toThrow("fetch failed");
  await expect(chunksOf(server.origin).then((answer) => answer.text())).rejects.toThrow("terminated");

  const requests = (await (await told("requests", null)).json()) as readonly {
    readonly operation: string;
    readonly violations: readonly string[];
  }[];
  expect(requests.map(({ operation, violations }) => [operation, violations])).toEqual([
    ["createChatCompletion", []],
    ["createChatCompletion", []],
  ]);
});

async function readerOf(
  fault: Fault,
  server = new OpenAIServer(service),
): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  server.faults.push(fault);
  return (await chunksOf(server)).body!.getReader();
}

/** The answer to a chat that streams, of a server here or at an address. */
function chatRequest(origin: string): Request {
  const body = JSON.stringify({ model: "m", messages: [{ role: "user", content: "hello" }], stream: true });
  const headers = { authorization: `Bearer ${keys.apiKey}`, "content-type": "application/json" };
  return new Request(`${origin}/v1/chat/completions`, { method: "POST", headers, body });
}

function chunksOf(server: OpenAIServer | string): Promise<Response> {
  return typeof server === "string" ? fetch(chatRequest(server)) : server.fetch(chatRequest("http://openai.test"));
}
