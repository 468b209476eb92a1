import { APIError } from "../errors/errors.ts";
import type { EventDecoder } from "./event-reader.ts";
import { type EventRecord, EventRecords } from "./event-records.ts";
import { JsonLines } from "./json-lines.ts";

/** What `{ event, data }` streams yield: those of assistants. */
export interface NamedEvent {
  readonly event: string | null;
  readonly data: unknown;
}

export interface Logger {
  error(message: string, ...rest: unknown[]): void;
}

export interface DecoderOptions {
  /** Every event as `{ event, data }`; otherwise those alone whose name begins with "thread.". */
  readonly isNamed: boolean;
  /** Of the answer, for the errors that it brings. */
  readonly headers: () => Headers;
  readonly logger: Logger | null;
}

/** Reads the events of an answer: one JSON value in each record, until "[DONE]". */
export class AnswerDecoder<Event> implements EventDecoder<Event> {
  readonly #records = new EventRecords();
  readonly #options: DecoderOptions;

  constructor(options: DecoderOptions) {
    this.#options = options;
  }

  push(chunk: Uint8Array): void {
    this.#records.push(chunk);
  }

  end(): void {
    this.#records.end();
  }

  next(): IteratorResult<Event, undefined> | undefined {
    const record = this.#records.next();
    if (record === undefined) return undefined;
    if (record.data === "[DONE]") return { value: undefined, done: true };
    return { value: this.#eventFrom(record) as Event, done: false };
  }

  #eventFrom({ event, data: text }: EventRecord): unknown {
    const data = this.#parsed(text);
    const { isNamed, headers } = this.#options;
    if (event !== null && event.startsWith("thread.")) return { event, data } satisfies NamedEvent;
    const error = (data as { readonly error?: unknown } | null)?.error;
    if (event === "error") throw new APIError(undefined, error ?? data, undefined, headers());
    if (error) throw new APIError(undefined, error, undefined, headers());
    return isNamed ? ({ event, data } satisfies NamedEvent) : data;
  }

  #parsed(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      // The parser's own message quotes the text, which may be confidential.
      this.#options.logger?.error("Could not parse message into JSON:");
      this.#options.logger?.error("From chunk:");
      throw new SyntaxError("Error reading response: malformed server-sent event JSON.");
    }
  }
}

/** Reads what `toReadableStream()` has written: a JSON value in each line. */
export class LineDecoder<Event> implements EventDecoder<Event> {
  readonly #lines = new JsonLines();

  push(chunk: Uint8Array): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
  }

  next(): IteratorResult<Event, undefined> | undefined {
    const line = this.#lines.next();
    if (line === undefined) return undefined;
    try {
      return { value: JSON.parse(line) as Event, done: false };
    } catch {
      throw new SyntaxError("Error reading response: malformed newline-delimited JSON.");
    }
  }
}
