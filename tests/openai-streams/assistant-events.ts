import type { Random } from "./random.ts";
import type { Named } from "./run-events.ts";

type Fields = Record<string, unknown>;

const words = ["Hello", " world", "", "Füße", " 😀", '"', "\n"];

/** The events of an assistant's run, as the API sends them. */
export function assistantEvents(random: Random): Named[] {
  const run: Fields = { id: "run_1", object: "thread.run", thread_id: "thread_1", status: "queued" };
  const events: Named[] = [];
  if (random.chance(30)) events.push({ event: "thread.created", data: { id: "thread_1", object: "thread" } });
  for (const status of ["created", "queued", "in_progress"])
    events.push({ event: `thread.run.${status}`, data: { ...run, status } });
  for (let steps = random.below(4), at = 0; at < steps; at += 1)
    events.push(...(random.chance(50) ? messageStep(random, at) : toolStep(random, at)));
  const end = random.pick([
    "completed",
    "completed",
    "failed",
    "requires_action",
    "cancelled",
    "expired",
    "incomplete",
  ]);
  if (end === "cancelled") events.push({ event: "thread.run.cancelling", data: { ...run, status: "cancelling" } });
  if (random.chance(90)) events.push({ event: `thread.run.${end}`, data: { ...run, status: end } });
  return events;
}

function step(at: number, status: string, step_details: Fields): Fields {
  return {
    id: `step_${at}`,
    object: "thread.run.step",
    run_id: "run_1",
    status,
    type: step_details["type"],
    step_details,
  };
}

function messageStep(random: Random, at: number): Named[] {
  const id = `msg_${at}`;
  const details = { type: "message_creation", message_creation: { message_id: id } };
  const empty = { id, object: "thread.message", role: "assistant", status: "in_progress", content: [] as Fields[] };
  const parts = Array.from({ length: random.below(3) }, () => random.chance(80));
  const content: Fields[] = [];
  const deltas: Named[] = [];
  parts.forEach((isText, index) => {
    if (!isText) {
      const image = { index, type: "image_file", image_file: { file_id: `file_${index}` } };
      content.push({ type: "image_file", image_file: { file_id: `file_${index}` } });
      deltas.push({ event: "thread.message.delta", data: { id, delta: { content: [image] } } });
      return;
    }
    const pieces = Array.from({ length: 1 + random.below(4) }, () => random.pick(words));
    content.push({ type: "text", text: { value: pieces.join(""), annotations: [] } });
    pieces.forEach((value, piece) => {
      const text = piece === 0 ? { value, annotations: [] } : { value };
      deltas.push({ event: "thread.message.delta", data: { id, delta: { content: [{ index, type: "text", text }] } } });
    });
  });
  const end = random.chance(80) ? "completed" : "incomplete";
  return [
    { event: "thread.run.step.created", data: step(at, "in_progress", details) },
    { event: "thread.run.step.in_progress", data: step(at, "in_progress", details) },
    { event: "thread.message.created", data: empty },
    { event: "thread.message.in_progress", data: empty },
    ...deltas,
    { event: `thread.message.${end}`, data: { ...empty, status: end, content } },
    { event: "thread.run.step.completed", data: step(at, "completed", details) },
  ];
}

function toolStep(random: Random, at: number): Named[] {
  const deltas: Named[] = [];
  const calls: Fields[] = [];
  for (let index = 0, count = random.below(3); index < count; index += 1) {
    const pieces = Array.from({ length: random.below(4) }, () => random.pick(words));
    const head = {
      id: `call_${at}_${index}`,
      type: "function",
      function: { name: "tool", arguments: "", output: null },
    };
    const delta = (call: Fields): Named => ({
      event: "thread.run.step.delta",
      data: { id: `step_${at}`, delta: { step_details: { type: "tool_calls", tool_calls: [{ index, ...call }] } } },
    });
    deltas.push(delta(head), ...pieces.map((text) => delta({ type: "function", function: { arguments: text } })));
    calls.push({ ...head, function: { name: "tool", arguments: pieces.join(""), output: null } });
  }
  const details = { type: "tool_calls", tool_calls: calls };
  const end = random.pick(["completed", "completed", "failed", "cancelled", "expired"]);
  return [
    { event: "thread.run.step.created", data: step(at, "in_progress", { type: "tool_calls", tool_calls: [] }) },
    { event: "thread.run.step.in_progress", data: step(at, "in_progress", { type: "tool_calls", tool_calls: [] }) },
    ...deltas,
    { event: `thread.run.step.${end}`, data: step(at, end, details) },
  ];
}
