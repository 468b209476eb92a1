import { OpenAIError } from "../../errors/errors.ts";
import type { Response, ResponseStreamEvent as WireEvent } from "../../generated/responses.ts";
import type { FunctionCall } from "../function-call.ts";
import { withText } from "../snapshots.ts";
import { additions, statusIn } from "./item-events.ts";
import { type OutputItem, OutputItems } from "./output-items.ts";
import type { StreamedResponseEvent } from "./response-events.ts";

type Addition = (items: OutputItems, event: WireEvent) => string | void;

/** Events that have the whole response. */
const whole: ReadonlySet<string> = new Set(
  ["created", "queued", "in_progress", "completed", "failed", "incomplete"].map((name) => `response.${name}`),
);

/** A response as far as its events have told of it. */
export class ResponseProgress {
  #response: Response | null = null;
  #items = new OutputItems([]);
  readonly #calls = new Set<number>();

  /** With the text of all messages so far; `null` before the first event. */
  get snapshot(): Response | null {
    const response = this.#response;
    if (response !== null) response.output_text = textOf(response.output);
    return response;
  }

  /** Adds what an event tells; answers the event, with its snapshot if it has one. */
  add(event: WireEvent): StreamedResponseEvent {
    if (this.#response === null && event.type !== "response.created")
      throw new OpenAIError(`The stream begins with ${event.type} and not with response.created.`);
    if (whole.has(event.type)) this.#replace(event as { readonly response: Response });
    else {
      const addition = additions[event.type as keyof typeof additions] as Addition | undefined;
      if (addition === undefined) this.#setStatus(event);
      else {
        const snapshot = addition(this.#items, event);
        if (typeof snapshot === "string") return withText(event, snapshot) as StreamedResponseEvent;
      }
    }
    return event as StreamedResponseEvent;
  }

  /** The calls of functions that this event, which has been added, completes. */
  completedCalls(event: StreamedResponseEvent): FunctionCall[] {
    if (event.type === "response.function_call_arguments.done" || event.type === "response.output_item.done")
      return this.#callAt(event.output_index);
    return event.type === "response.completed" ? this.#items.indexes.flatMap((index) => this.#callAt(index)) : [];
  }

  #callAt(index: number): FunctionCall[] {
    const item = this.#items.at(index);
    if (item.type !== "function_call" || item.status === "incomplete" || this.#calls.has(index)) return [];
    this.#calls.add(index);
    const { call_id, name, arguments: text } = item;
    return [{ call_id, name, arguments: text, index }];
  }

  /** A later whole may leave out the items, and those that came meanwhile count then. */
  #replace({ response }: { readonly response: Response }): void {
    const { output = [] } = response as Partial<Response>;
    if (output.length > 0) this.#items = new OutputItems(output.map((item) => structuredClone(item)));
    this.#response = { ...response, output: this.#items.list };
  }

  #setStatus(event: WireEvent): void {
    const status = statusIn(event.type);
    if (status === null || !("output_index" in event)) return;
    (this.#items.at(event.output_index) as { status?: string }).status = status;
  }
}

function textOf(output: readonly OutputItem[]): string {
  let text = "";
  for (const item of output)
    if (item.type === "message") for (const part of item.content) if (part.type === "output_text") text += part.text;
  return text;
}
