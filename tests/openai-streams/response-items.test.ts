import { OpenAIError, ResponseStream, Stream } from "@trunkline/openai";
import { expect, test } from "vitest";
import { bothResponses } from "./both-responses.ts";
import { seeded } from "./random.ts";
import { answerOf } from "./sse.ts";

type Fields = Record<string, unknown>;

const response = { id: "resp_1", object: "response", model: "gpt-5", status: "in_progress", output: [] };
const added = (output_index: number, item: Fields): Fields => ({
  type: "response.output_item.added",
  output_index,
  item,
});

/** A response in which these come, and which then is cut off. */
function cutOff(events: readonly Fields[]): () => Response {
  const numbered = [{ type: "response.created", response }, ...events].map((event, sequence_number) => ({
    ...event,
    sequence_number,
  }));
  return answerOf(numbered, "no done", seeded(1));
}

async function outputAfter(events: readonly Fields[]): Promise<unknown> {
  const { ours, theirs } = await bothResponses(cutOff(events));
  expect(ours).toEqual(theirs);
  const { output } = JSON.parse(ours.finals["finalResponse"]!) as { readonly output: unknown };
  return output;
}

const commands = ["ls", "pwd"];
const shell = {
  id: "sh_1",
  type: "shell_call",
  call_id: "call_1",
  status: "completed",
  action: { commands, timeout_ms: null, max_output_length: null },
};
const printed = { id: "sho_1", type: "shell_call_output", call_id: "call_1", output: [], max_output_length: null };
const output = (kind: "delta" | "done", output_index: number, command_index: number, rest: Fields): Fields => ({
  type: `response.shell_call_output_content.${kind}`,
  item_id: "sho_1",
  output_index,
  command_index,
  ...rest,
});
const exit = (exit_code: number): Fields => ({ type: "exit", exit_code });

test("what commands print is put together by the command, whichever prints first", async () => {
  const whole = { stdout: "/home\n", stderr: "", outcome: exit(0) };
  const items = await outputAfter([
    added(0, shell),
    added(1, printed),
    output("delta", 1, 1, { delta: { stdout: "/ho" } }),
    output("delta", 1, 0, { delta: { stderr: "no such " } }),
    output("delta", 1, 0, { delta: { stdout: "a\n", stderr: "file" } }),
    output("done", 1, 1, { output: [whole] }),
  ]);

  expect(items).toEqual([
    shell,
    { ...printed, output: [{ stdout: "a\n", stderr: "no such file", outcome: exit(0) }, whole] },
  ]);
});

test("what is printed without its call is put together too", async () => {
  const items = await outputAfter([
    added(0, printed),
    output("delta", 0, 0, { delta: { stdout: "a" } }),
    output("delta", 0, 1, { delta: { stdout: "b" } }),
    output("done", 0, 0, { output: [{ stdout: "a", stderr: "", outcome: exit(1) }] }),
  ]);

  expect(items).toEqual([
    {
      ...printed,
      output: [
        { stdout: "a", stderr: "", outcome: exit(1) },
        { stdout: "b", stderr: "", outcome: exit(0) },
      ],
    },
  ]);
});

test.each([2, -1, 0.5, 4_000_000_000])("command %d of two is an error, at once", async (command) => {
  const answer = cutOff([added(0, shell), added(1, printed), output("delta", 1, command, { delta: { stdout: "x" } })]);
  const { ours, theirs } = await bothResponses(answer);

  expect(ours).toEqual(theirs);
  await expect(new ResponseStream(async () => Stream.from(answer())).done()).rejects.toThrow(
    new OpenAIError(`The stream has an output of command ${command}, and 2 can have one.`),
  );
});

const message: Fields = { id: "msg_1", type: "message", role: "assistant", status: "in_progress", content: [] };
const place = { item_id: "msg_1", output_index: 0, content_index: 0 };
const part = { type: "output_text", text: "", annotations: [], logprobs: [] };
const delta = { type: "response.output_text.delta", ...place, delta: "Hi", logprobs: [] };
const citation = { type: "url_citation", url: "http://a.test/", title: "a", start_index: 0, end_index: 1 };

const wrong: Readonly<Record<string, readonly Fields[]>> = {
  "a text of an output that has not begun": [{ ...delta, output_index: 5 }],
  "a text of a part that has not begun": [added(0, message), delta],
  "a text of a refusal": [
    added(0, message),
    { type: "response.content_part.added", ...place, part: { type: "refusal", refusal: "" } },
    delta,
  ],
  "arguments of a message": [
    added(0, message),
    { type: "response.function_call_arguments.delta", item_id: "msg_1", output_index: 0, delta: "{" },
  ],
  "a part far behind the last": [
    added(0, message),
    { type: "response.content_part.added", ...place, content_index: 7, part },
  ],
  "a citation far behind the last": [
    added(0, message),
    { type: "response.content_part.added", ...place, part },
    { type: "response.output_text.annotation.added", ...place, annotation_index: 7, annotation: citation },
  ],
};

test.each(Object.keys(wrong))("%s is an error, as by the official helper", async (what) => {
  const { ours, theirs } = await bothResponses(cutOff(wrong[what]!));

  expect(ours).toEqual(theirs);
  expect(ours.finals["finalResponse"]).toBe("OpenAIError  undefined");
});
