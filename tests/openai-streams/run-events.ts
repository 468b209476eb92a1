type Fields = Record<string, unknown>;

/** An event of an assistant's run, as the API names it. */
export interface Named {
  readonly event: string;
  readonly data: Fields;
}

export function run(status: string): Named {
  const data = { id: "run_1", object: "thread.run", thread_id: "thread_1", status };
  return { event: `thread.run.${status}`, data };
}

const wholeMessage: Fields = { id: "msg_1", object: "thread.message", role: "assistant" };

export function message(state: "created" | "in_progress", id = "msg_1"): Named {
  return { event: `thread.message.${state}`, data: { ...wholeMessage, id, status: "in_progress", content: [] } };
}

export function messageEnd(status: string, content: readonly object[], id = "msg_1"): Named {
  return { event: `thread.message.${status}`, data: { ...wholeMessage, id, status, content } };
}

export function inMessage(...content: readonly object[]): Named {
  return { event: "thread.message.delta", data: { id: "msg_1", delta: { content } } };
}

/** A step in which tools are called. */
export function step(state: string, tool_calls: readonly object[], id = "step_1"): Named {
  const status = state === "created" ? "in_progress" : state;
  const step_details = { type: "tool_calls", tool_calls };
  const data = { id, object: "thread.run.step", run_id: "run_1", status, type: "tool_calls", step_details };
  return { event: `thread.run.step.${state}`, data };
}

export function inStep(...tool_calls: readonly object[]): Named {
  const delta = { step_details: { type: "tool_calls", tool_calls } };
  return { event: "thread.run.step.delta", data: { id: "step_1", delta } };
}

export function functionStep(id: string, name: string, text: string): object {
  return { id, type: "function", function: { name, arguments: text, output: null } };
}

export function codeStep(input: string, outputs: readonly object[]): object {
  return { id: "call_1", type: "code_interpreter", code_interpreter: { input, outputs } };
}
