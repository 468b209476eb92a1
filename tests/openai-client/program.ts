import type { ClientOptions, OpenAI } from "openai";
import type { Library } from "./library.ts";
import type { Scripted } from "./recording-server.ts";

/** What a program works with. */
export interface Kit extends Library {
  /** Of the recording server, without a path. */
  readonly origin: string;
  /** Resolves when the server has the next request. */
  readonly arrival: () => Promise<void>;
  /** A client of that server, `sk-test` its key. */
  readonly client: (options?: ClientOptions) => OpenAI;
}

/** One program, run with both packages. */
export interface Program {
  readonly name: string;
  /** What the server answers, one after the other; an empty object by default. */
  readonly answers?: readonly Scripted[];
  readonly env?: Readonly<Record<string, string>>;
  /** Waits are written down in milliseconds instead of waited for, and the jitter is none. */
  readonly clock?: "recorded";
  run(kit: Kit): unknown;
}

/** The message of a chat. */
export const chat = { model: "gpt-test", messages: [{ role: "user" as const, content: "Hi" }] };
