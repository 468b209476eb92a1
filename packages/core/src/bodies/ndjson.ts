import { EventParser } from "./event-parser.ts";
import { LineBlocks, type Refuse, waitingLimit } from "./line-blocks.ts";
import { parsed, parsedSync, type Parser } from "./parsed.ts";

/**
 * JSON values as they arrive: of each line, or by its Content-Type of each `data` of an event stream up to `[DONE]`,
 * or of each text of a JSON text sequence.
 */
export function jsonOf(
  chunks: AsyncIterable<Uint8Array>,
  contentType: string | null,
  refuse: Refuse,
): AsyncIterable<unknown> {
  return parsed(chunks, jsonParser(contentType, refuse));
}

export function jsonOfSync(
  chunks: Iterable<Uint8Array>,
  contentType: string | null,
  refuse: Refuse,
): Iterable<unknown> {
  return parsedSync(chunks, jsonParser(contentType, refuse));
}

function jsonParser(contentType: string | null, refuse: Refuse): JsonParser {
  const unit = unitOf(contentType);
  return new JsonParser(unit, unit === "event" ? new EventData(refuse) : new Texts(unit, refuse));
}

// RFC 7464: a record separator begins each text, hence ends the one before.
export const separators = { line: "\n", text: "\u001e" } as const;

export type Separator = keyof typeof separators;
type Unit = Separator | "event";

/** What there is one JSON value in, by the Content-Type of the body. */
export function unitOf(contentType: string | null): Unit {
  const [type = ""] = (contentType ?? "").toLowerCase().split(";");
  if (type.trim() === "text/event-stream") return "event";
  return type.trim().endsWith("json-seq") ? "text" : "line";
}

/** Blank ones are left out. */
class JsonParser implements Parser<unknown> {
  readonly #unit: Unit;
  readonly #texts: Parser<string>;
  #count = 0;

  constructor(unit: Unit, texts: Parser<string>) {
    this.#unit = unit;
    this.#texts = texts;
  }

  push(chunk: Uint8Array): void {
    this.#texts.push(chunk);
  }

  end(): void {
    this.#texts.end();
  }

  next(): unknown {
    for (let text = this.#texts.next(); text !== undefined; text = this.#texts.next()) {
      const isBlank = text.trim() === "";
      if (!isBlank || this.#unit === "line") this.#count += 1;
      if (!isBlank) return this.#value(text);
    }
    return undefined;
  }

  #value(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (cause) {
      const about = `${this.#unit} ${this.#count} of the body, of ${text.length} characters`;
      throw new SyntaxError(`There is no JSON in ${about}. Read it as it is by iterLines().`, { cause });
    }
  }
}

/** Texts between separators; the last needs none. */
export class Texts implements Parser<string> {
  readonly #lines: LineBlocks;
  readonly #separator: string;
  #block = "";
  #start = 0;

  /** `limit`: how many bytes of a text may wait for its end. */
  constructor(unit: Separator, refuse: Refuse, limit: number = waitingLimit) {
    this.#separator = separators[unit];
    const end = this.#separator.charCodeAt(0);
    this.#lines = new LineBlocks({ unit, ends: [end, end], refuse, limit });
  }

  push(chunk: Uint8Array): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#block = this.#lines.rest();
    this.#start = 0;
  }

  next(): string | undefined {
    if (this.#start >= this.#block.length) {
      this.#block = this.#lines.take();
      this.#start = 0;
      if (this.#block === "") return undefined;
    }
    const start = this.#start;
    const at = this.#block.indexOf(this.#separator, start);
    this.#start = at === -1 ? this.#block.length : at + 1;
    return this.#block.slice(start, at === -1 ? undefined : at);
  }
}

/** The data of each event; what follows `[DONE]` is read, so that the connection can be used again, and left out. */
export class EventData implements Parser<string> {
  readonly #events: EventParser;
  #isDone = false;

  constructor(refuse: Refuse) {
    this.#events = new EventParser(refuse);
  }

  push(chunk: Uint8Array): void {
    this.#events.push(chunk);
  }

  end(): void {}

  next(): string | undefined {
    for (let event = this.#events.next(); event !== undefined; event = this.#events.next()) {
      this.#isDone ||= event.data === "[DONE]";
      if (!this.#isDone) return event.data;
    }
    return undefined;
  }
}
