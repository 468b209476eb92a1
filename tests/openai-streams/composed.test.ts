import { OpenAI } from "@trunkline/openai";
import { mock } from "@trunkline/transport-mock";
import { expect, test } from "vitest";

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly poll: string | null;
  readonly interval: string | null;
}

/** A client of a service that answers so; what was asked of it. */
function serving(answers: (path: string, method: string) => object): { client: OpenAI; seen: Seen[] } {
  const seen: Seen[] = [];
  const transport = mock(({ method, url, headers }) => {
    const path = url.pathname.replace("/v1", "") + url.search;
    const [poll, interval] = ["x-stainless-poll-helper", "x-stainless-custom-poll-interval"].map((name) =>
      headers.get(name),
    );
    seen.push({ method, path, poll: poll ?? null, interval: interval ?? null });
    return { json: answers(path, method) };
  });
  return { client: new OpenAI({ apiKey: "key", transport, maxRetries: 0 }), seen };
}

const asked = ({ method, path }: Seen): string => `${method} ${path}`;

test("a run is created, and asked for until it has ended", async () => {
  const statuses = ["queued", "in_progress", "cancelling", "completed"];
  const { client, seen } = serving(() => ({ id: "run_1", thread_id: "thread_1", status: statuses.shift() }));
  const run = await client.beta.threads.runs.createAndPoll(
    "thread_1",
    { assistant_id: "asst_1" },
    { pollIntervalMs: 0 },
  );

  expect(run.status).toBe("completed");
  expect(seen.map(asked)).toEqual([
    "POST /threads/thread_1/runs",
    ...[1, 2, 3].map(() => "GET /threads/thread_1/runs/run_1"),
  ]);
  expect(seen.map(({ poll, interval }) => [poll, interval])).toEqual([
    [null, null],
    ...[1, 2, 3].map(() => ["true", "0"]),
  ]);
});

test("a thread and its run are created, and the run is asked for until it needs something done", async () => {
  const statuses = ["queued", "requires_action"];
  const { client, seen } = serving(() => ({ id: "run_1", thread_id: "thread_1", status: statuses.shift() }));
  const run = await client.beta.threads.createAndRunPoll({ assistant_id: "asst_1" }, { pollIntervalMs: 0 });

  expect([run.status, ...seen.map(asked)]).toEqual([
    "requires_action",
    "POST /threads/runs",
    "GET /threads/thread_1/runs/run_1",
  ]);
});

test("what a run has asked for is answered, and the run is asked for until it has ended", async () => {
  const statuses = ["queued", "completed"];
  const { client, seen } = serving(() => ({ id: "run_1", thread_id: "thread_1", status: statuses.shift() }));
  const params = { thread_id: "thread_1", tool_outputs: [{ tool_call_id: "call_1", output: "1" }] };
  await client.beta.threads.runs.submitToolOutputsAndPoll("run_1", params, { pollIntervalMs: 0 });

  expect(seen.map(asked)).toEqual([
    "POST /threads/thread_1/runs/run_1/submit_tool_outputs",
    "GET /threads/thread_1/runs/run_1",
  ]);
});

test("a file is uploaded, added to a vector store, and asked for until it has been processed", async () => {
  const statuses = ["in_progress", "in_progress", "completed"];
  const { client, seen } = serving((path) =>
    path === "/files" ? { id: "file_1" } : { id: "file_1", status: statuses.shift() },
  );
  const file = await client.vectorStores.files.uploadAndPoll("vs_1", new File(["a"], "a.txt"), { pollIntervalMs: 0 });

  expect([file.status, ...seen.map(asked)]).toEqual([
    "completed",
    "POST /files",
    "POST /vector_stores/vs_1/files",
    "GET /vector_stores/vs_1/files/file_1",
    "GET /vector_stores/vs_1/files/file_1",
  ]);
});

test("files are uploaded, five at a time, and added to a vector store together", async () => {
  let underWay = 0;
  let most = 0;
  let uploaded = 0;
  const bodies: unknown[] = [];
  const transport = mock(async (request) => {
    const path = request.url.pathname.replace("/v1", "");
    if (path !== "/files") {
      if (path.endsWith("file_batches")) bodies.push(request.json());
      return { json: { id: "vsfb_1", status: "completed" } };
    }
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
    return { json: { id: `file_${(uploaded += 1)}` } };
  });
  const client = new OpenAI({ apiKey: "key", transport });
  const files = Array.from({ length: 12 }, (_, at) => new File([String(at)], `${at}.txt`));
  const batch = await client.vectorStores.fileBatches.uploadAndPoll("vs_1", { files, fileIds: ["file_0"] });

  expect({ status: batch.status, most, count: (bodies[0] as { file_ids: string[] }).file_ids.length }).toEqual({
    status: "completed",
    most: 5,
    count: 13,
  });
});

test("no files are refused, with what to call instead", async () => {
  const { client } = serving(() => ({}));

  await expect(client.vectorStores.fileBatches.uploadAndPoll("vs_1", { files: [] })).rejects.toThrow(
    "There are no files to upload. For files that are uploaded already call createAndPoll().",
  );
});

test("a response that exists is followed from an event on", async () => {
  const events = [
    { type: "response.created", sequence_number: 0, response: { id: "resp_1", status: "in_progress", output: [] } },
    { type: "response.completed", sequence_number: 1, response: { id: "resp_1", status: "completed", output: [] } },
  ];
  const targets: string[] = [];
  const transport = mock(({ url, method }) => {
    targets.push(`${method} ${url.pathname}${url.search}`);
    const text = events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join("");
    return { text, headers: { "content-type": "text/event-stream" } };
  });
  const client = new OpenAI({ apiKey: "key", transport });
  const types: string[] = [];
  const stream = client.responses.stream({ response_id: "resp_1", starting_after: 0 });
  for await (const { type } of stream) types.push(type);

  expect({ targets, types, status: (await stream.finalResponse()).status }).toEqual({
    targets: ["GET /v1/responses/resp_1?stream=true"],
    types: ["response.completed"],
    status: "completed",
  });
});

test("a file that is there already is added to a vector store, and asked for until it has been processed", async () => {
  const statuses = ["in_progress", "failed"];
  const { client, seen } = serving(() => ({ id: "file_1", status: statuses.shift() }));
  const params = { file_id: "file_1" };
  const file = await client.vectorStores.files.createAndPoll("vs_1", params, { pollIntervalMs: 0 });

  expect([file.status, ...seen.map(asked)]).toEqual([
    "failed",
    "POST /vector_stores/vs_1/files",
    "GET /vector_stores/vs_1/files/file_1",
  ]);
});
