import { Chat, ChatCompletions } from "../generated/chat.ts";
import { Responses } from "../generated/responses.ts";
import { stream as streamChat } from "../composed/chat-stream.ts";
import { stream as streamResponse } from "../composed/response-stream.ts";
import { defineResource, type Helper, type ResourceClass } from "./resource.ts";

// What follows a stream is a third more code, so the resources alone, as people import them where size counts, do not
// have it; they are given to the same functions: `stream(chat.completions, params)`.

export interface StreamingChatCompletions extends ChatCompletions {
  /** Creates a chat completion, and follows it as it is written: events with what they add up to, and its end. */
  stream: Helper<typeof streamChat>;
}

/** `chat` of the whole client. */
export interface StreamingChat extends Chat {
  readonly completions: StreamingChatCompletions;
}

/** `responses` of the whole client. */
export interface StreamingResponses extends Responses {
  /** Creates a response, or takes one up again, and follows it as it is written: events, and what they add up to. */
  stream: Helper<typeof streamResponse>;
}

const StreamingChatCompletions: ResourceClass<StreamingChatCompletions> = /* @__PURE__ */ defineResource(
  "ChatCompletions",
  {},
  {},
  { helpers: { stream: streamChat }, base: ChatCompletions },
);

export const StreamingChat: ResourceClass<StreamingChat> = /* @__PURE__ */ defineResource(
  "Chat",
  {},
  { completions: StreamingChatCompletions },
  { base: Chat },
);

export const StreamingResponses: ResourceClass<StreamingResponses> = /* @__PURE__ */ defineResource(
  "Responses",
  {},
  {},
  { helpers: { stream: streamResponse }, base: Responses },
);
