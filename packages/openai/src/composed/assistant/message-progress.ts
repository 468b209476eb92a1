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

  /** Events that nobody knows yet change nothing. */
  add(event: MessageStreamEvent, tell: Tell): void {
    switch (event.event) {
      case "thread.message.created":
        this.#begin(event.data, tell);
        break;
      case "thread.message.in_progress":
        this.#known(event);
        break;
      case "thread.message.delta":
        this.#addDelta(this.#known(event), event.data.delta, tell);
        break;
      case "thread.message.completed":
      case "thread.message.incomplete":
        this.#known(event);
        this.#complete(event.data, tell);
    }
  }

  #begin(message: Message, tell: Tell): void {
    const { id } = message;
    if (this.current !== undefined)
      throw new OpenAIError(`The stream begins the message ${id} though ${this.current.id} is not done.`);
    if (this.messages.has(id)) throw new OpenAIError(`The stream begins the message ${id}, which it has had before.`);
    this.#keep(structuredClone(message));
    tell("messageCreated", message);
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
    const content = delta.content ?? [];
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
