import type { Question } from "../../servers/openai/exchanges.ts";

export interface Completion {
  readonly choices: readonly {
    readonly message: {
      readonly content: string | null;
      readonly tool_calls?: readonly { readonly function?: { readonly arguments: string } }[];
    };
  }[];
}

export interface Chunk {
  readonly choices: readonly { readonly delta: { readonly content?: string | null } }[];
}

/** The part of a client of the OpenAI API that is measured, as its documentation shows it. */
export interface OpenAIBenchClient {
  create(question: Question): PromiseLike<Completion>;
  stream(question: Question): PromiseLike<AsyncIterable<Chunk>>;
  /** By the helper that adds the chunks up. */
  whole(question: Question): Promise<Completion>;
}
