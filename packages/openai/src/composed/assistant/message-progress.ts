import { OpenAIError } from "../../errors/errors.ts";
import type { Message, MessageStreamEvent } from "../../generated/beta.ts";
import type { MessageDelta, Tell } from "./assistant-events.ts";
import { mergeEntries } from "./merge-delta.ts";

/** The messages of a run, of which one is being written at a time. */
export class MessageProgress {
  readonly messages: Map<string, Message> = new Map();
  /** The one that is being written. */
  current: Message | undefined;
  #content: number | undefined;

  add(event: MessageStreamEvent, tell: Tell): void {
    if (event.event === "thread.message.created") {
      const { data } = event;
      if (this.current !== undefined || this.messages.has(data.id))
        throw new OpenAIError(
          `The stream begins the message ${data.id} though ${this.current?.id ?? "it"} is not done.`,
        );
      this.#keep(structuredClone(data));
      this.#content = undefined;
      tell("messageCreated", data);
      return;
    }
    const message = this.#known(event);
    if (event.event === "thread.message.delta") this.#addDelta(message, event.data.delta, tell);
    else if (event.event !== "thread.message.in_progress") this.#complete(event.data, tell);
  }

  #known({ event, data: { id } }: MessageStreamEvent): Message {
    if (this.current?.id === id) return this.current;
    throw new OpenAIError(`The stream has the event ${event} of the message ${id}, which is not being written.`);
  }

  #keep(message: Message): void {
    this.current = message;
    this.messages.set(message.id, message);
  }

  #addDelta(message: Message, delta: MessageDelta, tell: Tell): void {
    const { content = [] } = delta;
    for (const index of mergeEntries(message.content, content)) {
      const added = message.content[index]!;
      if (added.type === "text") tell("textCreated", added.text);
    }
    tell("messageDelta", delta, message);
    for (const part of content) {
      const known = message.content[part.index]!;
      if (part.type === "text" && part.text !== undefined && known.type === "text")
        tell("textDelta", part.text, known.text);
      if (this.#content !== undefined && this.#content !== part.index) this.#tellContentDone(message, tell);
      this.#content = part.index;
    }
  }

  #complete(message: Message, tell: Tell): void {
    this.#keep(message);
    if (this.#content !== undefined) this.#tellContentDone(message, tell);
    tell("messageDone", message);
    this.current = undefined;
    this.#content = undefined;
  }

  #tellContentDone(message: Message, tell: Tell): void {
    const content = message.content[this.#content!];
    if (content?.type === "text") tell("textDone", content.text, message);
    else if (content?.type === "image_file") tell("imageFileDone", content.image_file, message);
  }
}
