import type { Random } from "./random.ts";

type Fields = Record<string, unknown>;

const words = ["Hello", " world", "", ", ", "Füße", " 😀", "日本", '"', "\n", " and so on"];
const calls = ["web_search_call", "file_search_call", "image_generation_call", "code_interpreter_call", "mcp_call"];
const statuses: Readonly<Record<string, readonly string[]>> = {
  web_search_call: ["in_progress", "searching", "completed"],
  file_search_call: ["in_progress", "searching", "completed"],
  image_generation_call: ["in_progress", "generating", "completed"],
  code_interpreter_call: ["in_progress", "interpreting", "completed"],
  mcp_call: ["in_progress", "completed", "failed"],
};

/** The events of a response, as the API sends them. */
export function responseEvents(random: Random): Fields[] {
  const response = {
    id: `resp_${random.below(1e6)}`,
    object: "response",
    created_at: 1_763_715_600,
    model: "gpt-5",
    usage: null,
  };
  const events: Fields[] = [{ type: "response.created", response: { ...response, status: "in_progress", output: [] } }];
  if (random.chance(30))
    events.push({ type: "response.queued", response: { ...response, status: "queued", output: [] } });
  if (random.chance(80))
    events.push({ type: "response.in_progress", response: { ...response, status: "in_progress", output: [] } });
  const output: Fields[] = [];
  for (let index = 0, count = random.below(5); index < count; index += 1) {
    const { item, events: own } = random.pick(kinds)(random, index);
    events.push({ type: "response.output_item.added", output_index: index, item: { ...item, ...own[0] } });
    events.push(...own.slice(1).map((event) => ({ output_index: index, item_id: item["id"], ...event })));
    if (random.chance(90)) events.push({ type: "response.output_item.done", output_index: index, item });
    if (random.chance(10))
      events.push({ type: "response.in_progress", response: { ...response, status: "in_progress", output: [] } });
    output.push(item);
  }
  const usage = { input_tokens: 1, output_tokens: 2, total_tokens: 3 };
  if (random.chance(85)) events.push(endOf(random, { ...response, usage, output }));
  return events.map((event, sequence_number) => ({ ...event, sequence_number }));
}

function endOf(random: Random, response: Fields): Fields {
  if (random.chance(80)) return { type: "response.completed", response: { ...response, status: "completed" } };
  const status = random.pick(["failed", "incomplete"]);
  return { type: `response.${status}`, response: { ...response, status } };
}

interface Made {
  /** As it is in the end. */
  readonly item: Fields;
  /** What it has instead of it in the beginning; then its events. */
  readonly events: readonly Fields[];
}

type Make = (random: Random, index: number) => Made;

const kinds: readonly Make[] = [
  message,
  message,
  functionCall,
  functionCall,
  customCall,
  reasoning,
  statusCall,
  shellCall,
];

function pieces(random: Random): string[] {
  return Array.from({ length: random.below(6) }, () => random.pick(words));
}

function message(random: Random, index: number): Made {
  const content: Fields[] = [];
  const events: Fields[] = [{ content: [], status: "in_progress" }];
  for (let at = 0, count = 1 + random.below(2); at < count; at += 1) {
    const texts = pieces(random);
    const place = { content_index: at };
    const isRefusal = random.chance(20);
    const name = isRefusal ? "refusal" : "text";
    const type = isRefusal ? "refusal" : "output_text";
    const rest = isRefusal ? {} : { annotations: [], logprobs: [] };
    events.push({ type: "response.content_part.added", ...place, part: { type, [name]: "", ...rest } });
    const logprobs = isRefusal ? {} : { logprobs: [] };
    for (const delta of texts) events.push({ type: `response.${type}.delta`, ...place, delta, ...logprobs });
    const annotation = { type: "url_citation", url: "https://example.org", title: "x", start_index: 0, end_index: 1 };
    const isCited = !isRefusal && random.chance(30);
    if (isCited)
      events.push({ type: "response.output_text.annotation.added", ...place, annotation_index: 0, annotation });
    events.push({ type: `response.${type}.done`, ...place, [name]: texts.join(""), ...logprobs });
    const part = { type, [name]: texts.join(""), ...rest, ...(isCited ? { annotations: [annotation] } : {}) };
    events.push({ type: "response.content_part.done", ...place, part });
    content.push(part);
  }
  return { item: { id: `msg_${index}`, type: "message", role: "assistant", status: "completed", content }, events };
}

function functionCall(random: Random, index: number): Made {
  const text = JSON.stringify({ city: random.pick(words), count: random.below(100) });
  const deltas = (text.match(/.{1,6}/gsu) ?? []).map((delta) => ({
    type: "response.function_call_arguments.delta",
    delta,
  }));
  const name = `tool_${index}`;
  const item = {
    id: `fc_${index}`,
    type: "function_call",
    call_id: `call_${index}`,
    name,
    arguments: text,
    status: "completed",
  };
  const done = { type: "response.function_call_arguments.done", name, arguments: text };
  return { item, events: [{ arguments: "", status: "in_progress" }, ...deltas, done] };
}

function customCall(random: Random, index: number): Made {
  const texts = pieces(random);
  const deltas = texts.map((delta) => ({ type: "response.custom_tool_call_input.delta", delta }));
  const item = {
    id: `ctc_${index}`,
    type: "custom_tool_call",
    call_id: `call_${index}`,
    name: "shell",
    input: texts.join(""),
  };
  return {
    item,
    events: [{ input: "" }, ...deltas, { type: "response.custom_tool_call_input.done", input: texts.join("") }],
  };
}

function reasoning(random: Random, index: number): Made {
  const summary = Array.from({ length: random.below(3) }, () => ({
    type: "summary_text",
    text: pieces(random).join(""),
  }));
  const own = summary.flatMap(({ text }, summary_index) => [
    { type: "response.reasoning_summary_part.added", summary_index, part: { type: "summary_text", text: "" } },
    { type: "response.reasoning_summary_text.delta", summary_index, delta: text },
    { type: "response.reasoning_summary_text.done", summary_index, text },
    { type: "response.reasoning_summary_part.done", summary_index, part: { type: "summary_text", text } },
  ]);
  const texts = pieces(random);
  const place = { content_index: 0 };
  const part = { type: "reasoning_text", text: texts.join("") };
  const spoken = [
    { type: "response.content_part.added", ...place, part: { type: "reasoning_text", text: "" } },
    ...texts.map((delta) => ({ type: "response.reasoning_text.delta", ...place, delta })),
    { type: "response.reasoning_text.done", ...place, text: texts.join("") },
    { type: "response.content_part.done", ...place, part },
  ];
  const isSpoken = random.chance(50);
  const item = { id: `rs_${index}`, type: "reasoning", summary, ...(isSpoken ? { content: [part] } : {}) };
  return { item, events: [{ summary: [], ...(isSpoken ? { content: [] } : {}) }, ...own, ...(isSpoken ? spoken : [])] };
}

function statusCall(random: Random, index: number): Made {
  const type = random.pick(calls);
  const texts = pieces(random);
  const text = texts.join("");
  const own = statuses[type]!.map((status) => ({ type: `response.${type}.${status}` }));
  const item: Fields = { id: `call_${index}`, type, status: own.at(-1)!.type.split(".").at(-1) };
  if (type === "code_interpreter_call") {
    const deltas = texts.map((delta) => ({ type: "response.code_interpreter_call_code.delta", delta }));
    const done = { type: "response.code_interpreter_call_code.done", code: text };
    return {
      item: { ...item, code: text },
      events: [{ code: null, status: "in_progress" }, own[0]!, ...deltas, done, ...own.slice(1)],
    };
  }
  if (type === "mcp_call") {
    const deltas = texts.map((delta) => ({ type: "response.mcp_call_arguments.delta", delta }));
    const done = { type: "response.mcp_call_arguments.done", arguments: text };
    return {
      item: { ...item, arguments: text },
      events: [{ arguments: "", status: "in_progress" }, own[0]!, ...deltas, done, ...own.slice(1)],
    };
  }
  const image = {
    type: "response.image_generation_call.partial_image",
    partial_image_index: 0,
    partial_image_b64: "AAAA",
  };
  return { item, events: [{ status: "in_progress" }, ...own, ...(type === "image_generation_call" ? [image] : [])] };
}

function shellCall(random: Random, index: number): Made {
  const commands = Array.from({ length: 1 + random.below(2) }, () => pieces(random));
  const own = commands.flatMap((texts, command_index) => [
    { type: "response.shell_call_command.added", command_index, command: "" },
    ...texts.map((delta) => ({ type: "response.shell_call_command.delta", command_index, delta })),
    { type: "response.shell_call_command.done", command_index, command: texts.join("") },
  ]);
  const action = { commands: commands.map((texts) => texts.join("")), timeout_ms: null, max_output_length: null };
  const item = { id: `sh_${index}`, type: "shell_call", call_id: `call_${index}`, status: "completed", action };
  return { item, events: [{ action: { ...action, commands: [] }, status: "in_progress" }, ...own] };
}
