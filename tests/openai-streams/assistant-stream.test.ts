import { APIError, AssistantStream, Stream } from "@trunkline/openai";
import { expect, test } from "vitest";
import { bothClients, bothFromLines, followed, namesOf, ourRun, recordingOf } from "./both-assistants.ts";
import { functionStep, inMessage, inStep, message, messageEnd, type Named, run, step } from "./run-events.ts";
import { seeded } from "./random.ts";
import { answerOf } from "./sse.ts";

const text = (value: string): object => ({ index: 0, type: "text", text: { value } });
const events: readonly Named[] = [
  run("created"),
  step("created", []),
  inStep({ index: 0, ...functionStep("call_a", "time", "{}") }),
  step("completed", [functionStep("call_a", "time", "{}")]),
  message("created"),
  inMessage(text("Hel")),
  inMessage(text("lo")),
  messageEnd("completed", [{ type: "text", text: { value: "Hello", annotations: [] } }]),
  run("completed"),
];
const answer = answerOf(events, "done", seeded(1));
const headers = { "content-type": "text/event-stream" };

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const taken: Value[] = [];
  for await (const value of values) taken.push(value);
  return taken;
}

test("a loop yields the events as they came", async () => {
  expect(await all(ourRun(answer))).toEqual(events);
  expect(await all(ourRun(answer).events())).toEqual(events);
});

test("a loop over events of one name yields what a listener would get", async () => {
  const deltas: unknown[] = [];
  for await (const [delta, snapshot] of ourRun(answer).events("textDelta")) deltas.push([delta.value, snapshot.value]);

  expect(deltas).toEqual([
    ["Hel", "Hel"],
    ["lo", "Hello"],
  ]);
});

test("what was told of a message and a step when they began stays as it was", async () => {
  const created: unknown[] = [];
  const stream = ourRun(answer);
  stream.on("messageCreated", (each) => created.push(each)).on("runStepCreated", (each) => created.push(each));
  await stream.done();

  expect(created).toEqual([step("created", []).data, message("created").data]);
});

test("what is current is there at each event, and gone when it is done, as in the official helper", async () => {
  const { ours, theirs } = bothClients(async () => answer());
  const [our, their] = await Promise.all(
    [ours, theirs].map(async (client) => {
      const seen: string[] = [];
      const stream = followed(client);
      const look = (): void => {
        const { content } = stream.currentMessageSnapshot() ?? {};
        const details = stream.currentRunStepSnapshot()?.step_details;
        const now = [stream.currentEvent()?.event, stream.currentRun()?.status, content, details];
        seen.push(JSON.stringify(now.map((each) => each ?? null)));
      };
      for (const name of ["runStepCreated", "runStepDelta", "messageCreated", "textDelta", "run"] as const)
        stream.on(name, look);
      await stream.done();
      return seen.map((each) => JSON.parse(each) as unknown);
    }),
  );
  const calls = (tool_calls: readonly object[]): object => ({ type: "tool_calls", tool_calls });

  expect(our).toEqual([
    ["thread.run.step.created", "created", null, calls([])],
    ["thread.run.step.delta", "created", null, calls([{ index: 0, ...functionStep("call_a", "time", "{}") }])],
    ["thread.message.created", "created", [], null],
    ["thread.message.delta", "created", [text("Hel")], null],
    ["thread.message.delta", "created", [text("Hello")], null],
    ["thread.run.completed", "completed", null, null],
  ]);
  expect(our).toEqual(their);
});

test("a run that is written to a stream is the same run where it is read", async () => {
  const { ours, theirs } = await bothFromLines(() => ourRun(answer).toReadableStream());
  const direct = await recordingOf(ourRun(answer));

  expect(ours).toEqual(theirs);
  expect(ours).toEqual(direct);
});

test("an error that is written to a stream is what the API said, where it is read", async () => {
  const said = { code: "overloaded", message: "busy", type: "server_error", param: null };
  const lines = (): ReadableStream => {
    const iterator = async function* (): AsyncGenerator<object> {
      yield run("created");
      yield { event: "error", data: said };
    };
    return new Stream(iterator, new AbortController()).toReadableStream();
  };
  const { ours, theirs } = await bothFromLines(lines);
  const error: unknown = await AssistantStream.fromReadableStream(lines())
    .done()
    .catch((thrown: unknown) => thrown);

  expect(ours).toEqual(theirs);
  expect(namesOf(ours)).toEqual(["connect", "event", "event", "error", "end"]);
  expect(error).toBeInstanceOf(APIError);
  expect(error).toMatchObject({ ...said, status: undefined });
});

test("an error that a run's answer brings ends it, after the events that came", async () => {
  const { ours, theirs } = bothClients(async () => answerOf(events.slice(0, 3), "error", seeded(1))());
  const [our, their] = await Promise.all([ours, theirs].map((client) => recordingOf(followed(client))));

  expect(our).toEqual(their);
  expect(namesOf(our!).slice(-2)).toEqual(["error", "end"]);
  expect(our!.finals["finalRun"]).toBe('APIError overloaded "busy"');
});

test("an answer that is an error is that error, and nothing was heard of a run", async () => {
  const { ours, theirs } = bothClients(async () =>
    Response.json({ error: { message: "No such thread" } }, { status: 404 }),
  );
  const [our, their] = await Promise.all([ours, theirs].map((client) => recordingOf(followed(client))));

  expect(our).toEqual(their);
  expect(our!.heard).toEqual(["error NotFoundError 404 No such thread undefined", "end"]);
});

/** An answer that goes on for ever after these events, and whether its request has been ended. */
function endless(): { readonly clients: ReturnType<typeof bothClients>; readonly isOver: () => boolean[] } {
  const signals: AbortSignal[] = [];
  const clients = bothClients(async (_, init) => {
    const { signal } = init!;
    signals.push(signal!);
    const records = events.slice(0, 6).map(({ event, data }) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(records.join("")));
        signal!.addEventListener("abort", () => controller.error(signal!.reason), { once: true });
      },
    });
    return new Response(body, { headers });
  });
  return { clients, isOver: () => signals.map(({ aborted }) => aborted) };
}

test.each(["abort()", "the signal"])("%s ends a run and its request, as in the official helper", async (by) => {
  const { clients, isOver } = endless();
  const [our, their] = await Promise.all(
    [clients.ours, clients.theirs].map(async (client) => {
      const own = new AbortController();
      const stream = followed(client, own.signal);
      stream.on("textDelta", () => (by === "abort()" ? stream.abort() : own.abort()));
      const recording = await recordingOf(stream);
      return { recording, aborted: stream.aborted, errored: stream.errored, ended: stream.ended };
    }),
  );

  expect(our!.recording).toEqual(their!.recording);
  expect(namesOf(our!.recording).slice(-3)).toEqual(["textDelta", "abort", "end"]);
  expect(our!.recording.finals["finalMessages"]).toBe("APIUserAbortError Request was aborted. undefined");
  expect([our!.aborted, our!.ended, ...isOver()]).toEqual([true, true, true, true]);
});

test("leaving a loop over a run ends its request", async () => {
  const { clients, isOver } = endless();
  const stream = followed(clients.ours);
  for await (const { event } of stream) if (event === "thread.message.delta") break;
  const error: unknown = await stream.done().catch((thrown: unknown) => thrown);

  expect((error as Error).constructor.name).toBe("APIUserAbortError");
  expect(isOver()).toEqual([true]);
});

type Client = ReturnType<typeof bothClients>["ours"];
const outputs = { thread_id: "thread_1", tool_outputs: [{ tool_call_id: "call_a", output: "12:00" }] };
const asked: Readonly<Record<string, readonly [string, object, (client: Client) => AssistantStream]>> = {
  "a run": [
    "/threads/thread_1/runs",
    { assistant_id: "asst_1", stream: true },
    ({ beta }) => beta.threads.runs.stream("thread_1", { assistant_id: "asst_1" }),
  ],
  "a run by its other name": [
    "/threads/thread_1/runs",
    { assistant_id: "asst_1", stream: true },
    ({ beta }) => beta.threads.runs.createAndStream("thread_1", { assistant_id: "asst_1" }),
  ],
  "a thread and its run": [
    "/threads/runs",
    { assistant_id: "asst_1", stream: true },
    ({ beta }) => beta.threads.createAndRunStream({ assistant_id: "asst_1" }),
  ],
  "what a run asked for": [
    "/threads/thread_1/runs/run_1/submit_tool_outputs",
    { tool_outputs: outputs.tool_outputs, stream: true },
    ({ beta }) => beta.threads.runs.submitToolOutputsStream("run_1", outputs),
  ],
};

test.each(Object.keys(asked))(
  "the request for %s is the official one but for what it accepts, and its answer is followed",
  async (what) => {
    const [path, body, begin] = asked[what]!;
    const seen: unknown[] = [];
    const { ours, theirs } = bothClients(async (...told) => {
      const request = new Request(...told);
      const names = ["accept", "content-type", "openai-beta", "x-stainless-helper-method"];
      seen.push({
        method: request.method,
        path: request.url.replace("http://api.test/v1", ""),
        headers: Object.fromEntries(names.map((name) => [name, request.headers.get(name)])),
        body: await request.json(),
      });
      return answer();
    });
    const finals = [await begin(ours).finalRun(), await begin(theirs).finalRun()];
    const own = (accept: string): object => ({
      method: "POST",
      path,
      body,
      headers: {
        accept,
        "content-type": "application/json",
        "openai-beta": "assistants=v2",
        "x-stainless-helper-method": "stream",
      },
    });

    expect(seen).toEqual([own("text/event-stream"), own("application/json")]);
    expect(finals).toEqual([run("completed").data, run("completed").data]);
  },
);
