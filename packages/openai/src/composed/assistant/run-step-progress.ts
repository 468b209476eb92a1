import { OpenAIError } from "../../errors/errors.ts";
import type { RunStep, RunStepStreamEvent } from "../../generated/beta.ts";
import type { RunStepDelta, Tell, ToolCall } from "./assistant-events.ts";
import { mergeDelta } from "./merge-delta.ts";

/** The steps of a run, of which one is taken at a time. */
export class RunStepProgress {
  readonly steps: Map<string, RunStep> = new Map();
  /** The one that is being taken. */
  current: RunStep | undefined;
  #callIndex: number | undefined;
  #call: ToolCall | undefined;

  add(event: RunStepStreamEvent, tell: Tell): void {
    const { id } = event.data;
    if (this.current !== undefined && this.current.id !== id)
      throw new OpenAIError(
        `The stream has the event ${event.event} of the step ${id} before ${this.current.id} is done.`,
      );
    if (event.event === "thread.run.step.delta") this.#addDelta(this.#known(id), event.data.delta, tell);
    else if (event.event === "thread.run.step.created" || event.event === "thread.run.step.in_progress") {
      this.#keep(structuredClone(event.data));
      if (event.event === "thread.run.step.created") tell("runStepCreated", event.data);
    } else {
      this.#keep(event.data);
      if (event.data.step_details.type === "tool_calls") this.endCall(tell);
      tell("runStepDone", event.data, event.data);
      this.current = this.#call = this.#callIndex = undefined;
    }
  }

  /** The call of a tool that is being written is complete: the run has ended, or gone on. */
  endCall(tell: Tell): void {
    if (this.#call !== undefined) tell("toolCallDone", this.#call);
    this.#call = this.#callIndex = undefined;
  }

  #known(id: string): RunStep {
    if (this.current !== undefined) return this.current;
    throw new OpenAIError(`The stream has a delta of the step ${id}, which is not being taken.`);
  }

  #keep(step: RunStep): void {
    this.current = step;
    this.steps.set(step.id, step);
  }

  #addDelta(step: RunStep, delta: RunStepDelta, tell: Tell): void {
    mergeDelta(step, delta);
    const { step_details: part } = delta;
    const { step_details: known } = step;
    if (part?.type === "tool_calls" && known.type === "tool_calls")
      for (const call of part.tool_calls ?? []) {
        const snapshot = known.tool_calls[call.index]!;
        if (call.index === this.#callIndex) tell("toolCallDelta", call, snapshot);
        else {
          this.endCall(tell);
          this.#callIndex = call.index;
          this.#call = snapshot;
          tell("toolCallCreated", snapshot);
        }
      }
    tell("runStepDelta", delta, step);
  }
}
