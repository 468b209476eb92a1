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

  /** Events that nobody knows yet change nothing. */
  add(event: RunStepStreamEvent, tell: Tell): void {
    switch (event.event) {
      case "thread.run.step.created":
      case "thread.run.step.in_progress":
        this.#refuseOutOfTurn(event);
        this.#keep(structuredClone(event.data));
        if (event.event === "thread.run.step.created") tell("runStepCreated", event.data);
        break;
      case "thread.run.step.delta":
        this.#refuseOutOfTurn(event);
        this.#addDelta(this.#known(event.data.id), event.data.delta, tell);
        break;
      case "thread.run.step.completed":
      case "thread.run.step.failed":
      case "thread.run.step.cancelled":
      case "thread.run.step.expired":
        this.#refuseOutOfTurn(event);
        this.#complete(event.data, tell);
    }
  }

  /** The call of a tool that is being written is complete: the run has ended, or gone on. */
  endCall(tell: Tell): void {
    if (this.#call !== undefined) tell("toolCallDone", this.#call);
    this.#call = this.#callIndex = undefined;
  }

  /** Steps are taken one after the other, each of them once. */
  #refuseOutOfTurn({ event, data: { id } }: RunStepStreamEvent): void {
    const { current } = this;
    const isOutOfTurn =
      current === undefined ? this.steps.has(id) : current.id !== id || event === "thread.run.step.created";
    if (isOutOfTurn)
      throw new OpenAIError(
        `The stream has the event ${event} of the step ${id}, ${current === undefined ? "which is done" : `but ${current.id} is not done`}.`,
      );
  }

  #known(id: string): RunStep {
    if (this.current !== undefined) return this.current;
    throw new OpenAIError(`The stream has a delta of the step ${id}, which is not being taken.`);
  }

  #keep(step: RunStep): void {
    this.current = step;
    this.steps.set(step.id, step);
  }

  #complete(step: RunStep, tell: Tell): void {
    this.#keep(step);
    if (step.step_details.type === "tool_calls") this.endCall(tell);
    tell("runStepDone", step, step);
    this.current = this.#call = this.#callIndex = undefined;
  }

  #addDelta(step: RunStep, delta: RunStepDelta, tell: Tell): void {
    if ("id" in delta) throw new OpenAIError(`The stream has a delta of the step ${step.id} that changes its id.`);
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
