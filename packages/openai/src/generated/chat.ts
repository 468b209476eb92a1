// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { CursorPage } from "../pages/cursor-page.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { OptionsAlone } from "../resource/misplaced-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";
import type { EventStream } from "../streaming/event-stream.ts";
import type {
  ChatCompletionStreamOptions,
  ChatModel,
  CompletionUsage,
  Metadata,
  ModerationParam,
  ModerationResultBody,
  PromptCacheBreakpointParam,
  PromptCacheOptionsParam,
  ReasoningEffort,
  ResponseFormatJSONObject,
  ResponseFormatJsonSchemaSchema,
  ResponseFormatText,
  StopConfiguration,
  Verbosity,
  VoiceIdsOrCustomVoice,
} from "./shared.ts";

/** Given a list of messages comprising a conversation, the model will return a response. */
export interface ChatCompletionMessages extends Resource {
  /**
   * Get the messages in a stored chat completion. Only Chat Completions that
   * have been created with the `store` parameter set to `true` will be
   * returned.
   */
  list(
    completionID: string,
    params?: ChatCompletionMessageListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<ChatCompletionStoreMessage>, ChatCompletionStoreMessage>;
  /** The same with options and no query. */
  list(
    completionID: string,
    options: OptionsAlone,
  ): PagePromise<CursorPage<ChatCompletionStoreMessage>, ChatCompletionStoreMessage>;
}

export const ChatCompletionMessages: ResourceClass<ChatCompletionMessages> = /* @__PURE__ */ defineResource(
  "ChatCompletionMessages",
  {
    list: "GET /chat/completions/{completionID}/messages optional cursor",
  },
);

/** Given a list of messages comprising a conversation, the model will return a response. */
export interface ChatCompletions extends Resource {
  readonly messages: ChatCompletionMessages;

  /**
   * **Starting a new project?** We recommend trying
   * [Responses](https://platform.openai.com/docs/api-reference/responses)
   * to take advantage of the latest OpenAI platform features. Compare
   * [Chat Completions with
   * Responses](https://platform.openai.com/docs/guides/responses-vs-chat-completions?api-mode=responses).
   *
   * ---
   *
   * Creates a model response for the given chat conversation. Learn more in the
   * [text generation](https://platform.openai.com/docs/guides/text-generation),
   * [vision](https://platform.openai.com/docs/guides/vision),
   * and [audio](https://platform.openai.com/docs/guides/audio) guides.
   *
   * Parameter support can differ depending on the model used to generate the
   * response, particularly for newer reasoning models. Parameters that are only
   * supported for reasoning models are noted below. For the current state of
   * unsupported parameters in reasoning models,
   * [refer to the reasoning guide](https://platform.openai.com/docs/guides/reasoning).
   *
   * Returns a chat completion object, or a streamed sequence of chat completion
   * chunk objects if the request is streamed.
   */
  create(params: ChatCompletionCreateParamsNonStreaming, options?: RequestOptions): APIPromise<ChatCompletion>;
  /** The same, answered by its events. */
  create(
    params: ChatCompletionCreateParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<EventStream<ChatCompletionChunk>>;
  /** The same, where only the running program knows whether it streams. */
  create(
    params: ChatCompletionCreateParams,
    options?: RequestOptions,
  ): APIPromise<ChatCompletion | EventStream<ChatCompletionChunk>>;

  /**
   * Get a stored chat completion. Only Chat Completions that have been created
   * with the `store` parameter set to `true` will be returned.
   */
  retrieve(completionID: string, options?: RequestOptions): APIPromise<ChatCompletion>;

  /**
   * Modify a stored chat completion. Only Chat Completions that have been
   * created with the `store` parameter set to `true` can be modified. Currently,
   * the only supported modification is to update the `metadata` field.
   */
  update(
    completionID: string,
    params: ChatCompletionUpdateParams,
    options?: RequestOptions,
  ): APIPromise<ChatCompletion>;

  /**
   * List stored Chat Completions. Only Chat Completions that have been stored
   * with the `store` parameter set to `true` will be returned.
   */
  list(
    params?: ChatCompletionListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<ChatCompletion>, ChatCompletion>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<CursorPage<ChatCompletion>, ChatCompletion>;

  /**
   * Delete a stored chat completion. Only Chat Completions that have been
   * created with the `store` parameter set to `true` can be deleted.
   */
  delete(completionID: string, options?: RequestOptions): APIPromise<ChatCompletionDeleted>;
}

export const ChatCompletions: ResourceClass<ChatCompletions> = /* @__PURE__ */ defineResource(
  "ChatCompletions",
  {
    create: "POST /chat/completions json streams",
    retrieve: "GET /chat/completions/{completionID}",
    update: "POST /chat/completions/{completionID} json",
    list: "GET /chat/completions optional cursor",
    delete: "DELETE /chat/completions/{completionID}",
  },
  { messages: ChatCompletionMessages },
);

/** Given a list of messages comprising a conversation, the model will return a response. */
export interface Chat extends Resource {
  readonly completions: ChatCompletions;
}

export const Chat: ResourceClass<Chat> = /* @__PURE__ */ defineResource("Chat", {}, { completions: ChatCompletions });

export interface ChatCompletionMessageListParams {
  /** Identifier for the last message from the previous pagination request. */
  after?: string;
  /** Number of messages to retrieve. */
  limit?: number;
  /**
   * Sort order for messages by timestamp. Use `asc` for ascending order or `desc` for descending order. Defaults
   * to `asc`.
   */
  order?: "asc" | "desc";
}

export interface ChatCompletionStoreMessage {
  /** The contents of the message. */
  content: string | null;
  /** The refusal message generated by the model. */
  refusal: string | null;
  /** The tool calls generated by the model, such as function calls. */
  tool_calls?: ChatCompletionMessageToolCalls;
  /**
   * Annotations for the message, when applicable, as when using the
   * [web search tool](https://platform.openai.com/docs/guides/tools-web-search?api-mode=chat).
   */
  annotations?: Array<{
    /** The type of the URL citation. Always `url_citation`. */
    type: "url_citation";
    /** A URL citation when using web search. */
    url_citation: {
      /** The index of the last character of the URL citation in the message. */
      end_index: number;
      /** The index of the first character of the URL citation in the message. */
      start_index: number;
      /** The URL of the web resource. */
      url: string;
      /** The title of the web resource. */
      title: string;
    };
  }>;
  /** The role of the author of this message. */
  role: "assistant";
  /**
   * Deprecated and replaced by `tool_calls`. The name and arguments of a function that should be called, as
   * generated by the model.
   *
   * @deprecated
   */
  function_call?: {
    /**
     * The arguments to call the function with, as generated by the model in JSON format. Note that the model does
     * not always generate valid JSON, and may hallucinate parameters not defined by your function schema. Validate
     * the arguments in your code before calling your function.
     */
    arguments: string;
    /** The name of the function to call. */
    name: string;
  } | null;
  /**
   * If the audio output modality is requested, this object contains data
   * about the audio response from the model. [Learn more](https://platform.openai.com/docs/guides/audio).
   */
  audio?: {
    /** Unique identifier for this audio response. */
    id: string;
    /**
     * The Unix timestamp (in seconds) for when this audio response will
     * no longer be accessible on the server for use in multi-turn
     * conversations.
     */
    expires_at: number;
    /**
     * Base64 encoded audio bytes generated by the model, in the format
     * specified in the request.
     */
    data: string;
    /** Transcript of the audio generated by the model. */
    transcript: string;
  } | null;
  /** The identifier of the chat message. */
  id: string;
  /**
   * If a content parts array was provided, this is an array of `text` and `image_url` parts.
   * Otherwise, null.
   */
  content_parts?: Array<ChatCompletionContentPartText | ChatCompletionContentPartImage> | null;
}

export interface ChatCompletionCreateParamsBase {
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
  /**
   * An integer between 0 and 20 specifying the maximum number of most likely
   * tokens to return at each token position, each with an associated log
   * probability. In some cases, the number of returned tokens may be fewer than
   * requested.
   * `logprobs` must be set to `true` if this parameter is used.
   */
  top_logprobs?: number | null;
  /**
   * What sampling temperature to use, between 0 and 2. Higher values like 0.8 will make the output more random,
   * while lower values like 0.2 will make it more focused and deterministic.
   * We generally recommend altering this or `top_p` but not both.
   */
  temperature?: number | null;
  /**
   * An alternative to sampling with temperature, called nucleus sampling,
   * where the model considers the results of the tokens with top_p probability
   * mass. So 0.1 means only the tokens comprising the top 10% probability mass
   * are considered.
   *
   * We generally recommend altering this or `temperature` but not both.
   */
  top_p?: number | null;
  /**
   * This field is being replaced by `safety_identifier` and `prompt_cache_key`. Use `prompt_cache_key` instead to
   * maintain caching optimizations.
   * A stable identifier for your end-users.
   * Used to boost cache hit rates by better bucketing similar requests and  to help OpenAI detect and prevent
   * abuse. [Learn more](https://platform.openai.com/docs/guides/safety-best-practices#safety-identifiers).
   *
   * @deprecated
   */
  user?: string;
  /**
   * A stable identifier used to help detect users of your application that may be violating OpenAI's usage
   * policies.
   * The IDs should be a string that uniquely identifies each user, with a maximum length of 64 characters. We
   * recommend hashing their username or email address, in order to avoid sending us any identifying information.
   * [Learn more](https://platform.openai.com/docs/guides/safety-best-practices#safety-identifiers).
   */
  safety_identifier?: string | null;
  /**
   * Used by OpenAI to cache responses for similar requests to optimize your cache hit rates. Replaces the `user`
   * field. [Learn more](https://platform.openai.com/docs/guides/prompt-caching).
   */
  prompt_cache_key?: string | null;
  /**
   * Deprecated. Use `prompt_cache_options.ttl` instead.
   *
   * The retention policy for the prompt cache. Set to `24h` to enable extended prompt caching, which keeps cached
   * prefixes active for longer, up to a maximum of 24 hours. [Learn
   * more](https://platform.openai.com/docs/guides/prompt-caching#prompt-cache-retention).
   * This field expresses a maximum retention policy, while
   * `prompt_cache_options.ttl` expresses a minimum cache lifetime. The two
   * fields are independent and do not interact.
   * For `gpt-5.5`, `gpt-5.5-pro`, and future models, only `24h` is supported.
   *
   * For older models that support both `in_memory` and `24h`, the default depends on your organization's data
   * retention policy:
   *   - Organizations without ZDR enabled default to `24h`.
   *   - Organizations with ZDR enabled default to `in_memory` when `prompt_cache_retention` is not specified.
   *
   * @deprecated
   */
  prompt_cache_retention?: "in_memory" | "24h" | null;
  prompt_cache_options?: PromptCacheOptionsParam;
  /**
   * A list of messages comprising the conversation so far. Depending on the
   * [model](https://platform.openai.com/docs/models) you use, different message types (modalities) are
   * supported, like [text](https://platform.openai.com/docs/guides/text-generation),
   * [images](https://platform.openai.com/docs/guides/vision), and
   * [audio](https://platform.openai.com/docs/guides/audio).
   */
  messages: Array<ChatCompletionMessageParam>;
  /**
   * Model ID used to generate the response, like `gpt-4o` or `o3`. OpenAI
   * offers a wide range of models with different capabilities, performance
   * characteristics, and price points. Refer to the [model guide](https://platform.openai.com/docs/models)
   * to browse and compare available models.
   */
  model: ChatModel;
  /**
   * Specifies the processing type used for serving the request.
   *   - If set to 'auto', then the request will be processed with the service tier configured in the Project
   *     settings. Unless otherwise configured, the Project will use 'default'.
   *   - If set to 'default', then the request will be processed with the standard pricing and performance for the
   *     selected model.
   *   - If set to '[flex](https://platform.openai.com/docs/guides/flex-processing)', then the request will be
   *     processed with the Flex Processing service tier.
   *   - To opt-in to [Fast mode](https://platform.openai.com/api/docs/guides/fast-mode) at the request level,
   *     include the `service_tier=fast` or `service_tier=priority` parameter for Responses or Chat Completions.
   *     The response will show `service_tier=priority` regardless of if you specify `service_tier=fast` or
   *     `priority` in your request.
   *   - When not set, the default behavior is 'auto'.
   *
   *   When the `service_tier` parameter is set, the response body will include the `service_tier` value based on
   *   the processing mode actually used to serve the request. This response value may be different from the value
   *   set in the parameter.
   */
  service_tier?: ServiceTier;
  /**
   * Output types that you would like the model to generate.
   * Most models are capable of generating text, which is the default:
   *
   * `["text"]`
   *
   * The `gpt-4o-audio-preview` model can also be used to
   * [generate audio](https://platform.openai.com/docs/guides/audio). To request that this model generate
   * both text and audio responses, you can use:
   *
   * `["text", "audio"]`
   */
  modalities?: ResponseModalities;
  /**
   * Constrains the verbosity of the model's response. Lower values will result in
   * more concise responses, while higher values will result in more verbose responses.
   * Currently supported values are `low`, `medium`, and `high`. The default is
   * `medium`.
   */
  verbosity?: Verbosity;
  /**
   * Constrains effort on reasoning for reasoning models. Currently supported
   * values are `none`, `minimal`, `low`, `medium`, `high`, `xhigh`, and `max`.
   * Reducing reasoning effort can result in faster responses and fewer tokens
   * used on reasoning in a response. Not all reasoning models support every
   * value. See the
   * [reasoning guide](https://platform.openai.com/docs/guides/reasoning)
   * for model-specific support.
   */
  reasoning_effort?: ReasoningEffort;
  /**
   * An upper bound for the number of tokens that can be generated for a completion, including visible output
   * tokens and [reasoning tokens](https://platform.openai.com/docs/guides/reasoning).
   */
  max_completion_tokens?: number | null;
  /**
   * Number between -2.0 and 2.0. Positive values penalize new tokens based on
   * their existing frequency in the text so far, decreasing the model's
   * likelihood to repeat the same line verbatim.
   */
  frequency_penalty?: number | null;
  /**
   * Number between -2.0 and 2.0. Positive values penalize new tokens based on
   * whether they appear in the text so far, increasing the model's likelihood
   * to talk about new topics.
   */
  presence_penalty?: number | null;
  /**
   * This tool searches the web for relevant results to use in a response.
   * Learn more about the [web search
   * tool](https://platform.openai.com/docs/guides/tools-web-search?api-mode=chat).
   */
  web_search_options?: {
    /** Approximate location parameters for the search. */
    user_location?: {
      /** The type of location approximation. Always `approximate`. */
      type: "approximate";
      approximate: WebSearchLocation;
    } | null;
    /**
     * High level guidance for the amount of context window space to use for the
     * search. One of `low`, `medium`, or `high`. `medium` is the default.
     */
    search_context_size?: WebSearchContextSize;
  };
  /**
   * An object specifying the format that the model must output.
   *
   * Setting to `{ "type": "json_schema", "json_schema": {...} }` enables
   * Structured Outputs which ensures the model will match your supplied JSON
   * schema. Learn more in the [Structured Outputs
   * guide](https://platform.openai.com/docs/guides/structured-outputs).
   *
   * Setting to `{ "type": "json_object" }` enables the older JSON mode, which
   * ensures the message the model generates is valid JSON. Using `json_schema`
   * is preferred for models that support it.
   */
  response_format?: ResponseFormatText | ResponseFormatJSONSchema | ResponseFormatJSONObject;
  /**
   * Parameters for audio output. Required when audio output is requested with
   * `modalities: ["audio"]`. [Learn more](https://platform.openai.com/docs/guides/audio).
   */
  audio?: {
    /**
     * The voice the model uses to respond. Supported built-in voices are
     * `alloy`, `ash`, `ballad`, `coral`, `echo`, `fable`, `nova`, `onyx`,
     * `sage`, `shimmer`, `marin`, and `cedar`. You may also provide a
     * custom voice object with an `id`, for example `{ "id": "voice_1234" }`.
     */
    voice: VoiceIdsOrCustomVoice;
    /**
     * Specifies the output audio format. Must be one of `wav`, `mp3`, `flac`,
     * `opus`, or `pcm16`.
     */
    format: "wav" | "aac" | "mp3" | "flac" | "opus" | "pcm16";
  } | null;
  /**
   * Whether or not to store the output of this chat completion request for
   * use in our [model distillation](https://platform.openai.com/docs/guides/distillation) or
   * [evals](https://platform.openai.com/docs/guides/evals) products.
   *
   * Supports text and image inputs. Note: image inputs over 8MB will be dropped.
   */
  store?: boolean | null;
  /** Configuration for running moderation on the request input and generated output. */
  moderation?: ModerationParam | null;
  /**
   * Not supported with latest reasoning models `o3` and `o4-mini`.
   *
   * Up to 4 sequences where the API will stop generating further tokens. The
   * returned text will not contain the stop sequence.
   */
  stop?: StopConfiguration;
  /**
   * Modify the likelihood of specified tokens appearing in the completion.
   *
   * Accepts a JSON object that maps tokens (specified by their token ID in the
   * tokenizer) to an associated bias value from -100 to 100. Mathematically,
   * the bias is added to the logits generated by the model prior to sampling.
   * The exact effect will vary per model, but values between -1 and 1 should
   * decrease or increase likelihood of selection; values like -100 or 100
   * should result in a ban or exclusive selection of the relevant token.
   */
  logit_bias?: {
    [key: string]: number;
  } | null;
  /**
   * Whether to return log probabilities of the output tokens or not. If true,
   * returns the log probabilities of each output token returned in the
   * `content` of `message`.
   */
  logprobs?: boolean | null;
  /**
   * The maximum number of [tokens](https://platform.openai.com/tokenizer) that can be generated in the
   * chat completion. This value can be used to control
   * [costs](https://openai.com/api/pricing/) for text generated via API.
   *
   * This value is now deprecated in favor of `max_completion_tokens`, and is
   * not compatible with [o-series models](https://platform.openai.com/docs/guides/reasoning).
   *
   * @deprecated
   */
  max_tokens?: number | null;
  /**
   * How many chat completion choices to generate for each input message. Note that you will be charged based on
   * the number of generated tokens across all of the choices. Keep `n` as `1` to minimize costs.
   */
  n?: number | null;
  /**
   * Configuration for a [Predicted Output](https://platform.openai.com/docs/guides/predicted-outputs),
   * which can greatly improve response times when large parts of the model
   * response are known ahead of time. This is most common when you are
   * regenerating a file with only minor changes to most of the content.
   */
  prediction?: ChatCompletionPredictionContent | null;
  /**
   * This feature is in Beta.
   * If specified, our system will make a best effort to sample deterministically, such that repeated requests with
   * the same `seed` and parameters should return the same result.
   * Determinism is not guaranteed, and you should refer to the `system_fingerprint` response parameter to monitor
   * changes in the backend.
   *
   * @deprecated
   */
  seed?: number | null;
  /** Options for streaming response. Only set this when you set `stream: true`. */
  stream_options?: ChatCompletionStreamOptions;
  /**
   * A list of tools the model may call. You can provide either
   * [custom tools](https://platform.openai.com/docs/guides/function-calling#custom-tools) or
   * [function tools](https://platform.openai.com/docs/guides/function-calling).
   */
  tools?: Array<ChatCompletionFunctionTool | ChatCompletionCustomTool>;
  /**
   * Controls which (if any) tool is called by the model.
   * `none` means the model will not call any tool and instead generates a message.
   * `auto` means the model can pick between generating a message or calling one or more tools.
   * `required` means the model must call one or more tools.
   * Specifying a particular tool via `{"type": "function", "function": {"name": "my_function"}}` forces the model
   * to call that tool.
   *
   * `none` is the default when no tools are present. `auto` is the default if tools are present.
   */
  tool_choice?: ChatCompletionToolChoiceOption;
  /**
   * Whether to enable [parallel function
   * calling](https://platform.openai.com/docs/guides/function-calling#configuring-parallel-function-calling)
   * during tool use.
   */
  parallel_tool_calls?: ParallelToolCalls;
  /**
   * Deprecated in favor of `tool_choice`.
   *
   * Controls which (if any) function is called by the model.
   *
   * `none` means the model will not call a function and instead generates a
   * message.
   *
   * `auto` means the model can pick between generating a message or calling a
   * function.
   *
   * Specifying a particular function via `{"name": "my_function"}` forces the
   * model to call that function.
   *
   * `none` is the default when no functions are present. `auto` is the default
   * if functions are present.
   *
   * @deprecated
   */
  function_call?: "none" | "auto" | ChatCompletionFunctionCallOption;
  /**
   * Deprecated in favor of `tools`.
   *
   * A list of functions the model may generate JSON inputs for.
   *
   * @deprecated
   */
  functions?: Array<ChatCompletionFunctions>;
}

export interface ChatCompletionCreateParamsNonStreaming extends ChatCompletionCreateParamsBase {
  /**
   * If set to true, the model response data will be streamed to the client
   * as it is generated using [server-sent
   * events](https://developer.mozilla.org/en-US/docs/Web/API/Server-sent_events/Using_server-sent_events#Event_stream_format).
   * See the [Streaming section below](https://platform.openai.com/docs/api-reference/chat/streaming)
   * for more information, along with the [streaming
   * responses](https://platform.openai.com/docs/guides/streaming-responses)
   * guide for more information on how to handle the streaming events.
   */
  stream?: false | null;
}

export interface ChatCompletionCreateParamsStreaming extends ChatCompletionCreateParamsBase {
  /**
   * If set to true, the model response data will be streamed to the client
   * as it is generated using [server-sent
   * events](https://developer.mozilla.org/en-US/docs/Web/API/Server-sent_events/Using_server-sent_events#Event_stream_format).
   * See the [Streaming section below](https://platform.openai.com/docs/api-reference/chat/streaming)
   * for more information, along with the [streaming
   * responses](https://platform.openai.com/docs/guides/streaming-responses)
   * guide for more information on how to handle the streaming events.
   */
  stream: true;
}

export type ChatCompletionCreateParams = ChatCompletionCreateParamsNonStreaming | ChatCompletionCreateParamsStreaming;

export interface ChatCompletionUpdateParams {
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata: Metadata;
}

export interface ChatCompletionListParams {
  /** The model used to generate the Chat Completions. */
  model?: string;
  /**
   * A list of metadata keys to filter the Chat Completions by. Example:
   *
   * `metadata[key1]=value1&metadata[key2]=value2`
   */
  metadata?: Metadata;
  /** Identifier for the last chat completion from the previous pagination request. */
  after?: string;
  /** Number of Chat Completions to retrieve. */
  limit?: number;
  /**
   * Sort order for Chat Completions by timestamp. Use `asc` for ascending order or `desc` for descending order.
   * Defaults to `asc`.
   */
  order?: "asc" | "desc";
}

export type ChatCompletionAudio = NonNullable<ChatCompletionMessage["audio"]>;

export type ChatCompletionAudioParam = NonNullable<ChatCompletionCreateParams["audio"]>;

export type ChatCompletionMessageToolCall = ChatCompletionMessageToolCalls[number];

export type ChatCompletionModality = NonNullable<ResponseModalities>[number];

export type ChatCompletionReasoningEffort = ReasoningEffort;

export type ChatCompletionRole = ChatCompletionMessageParam["role"] | ChatCompletionMessage["role"];

export type ChatCompletionTool = NonNullable<ChatCompletionCreateParams["tools"]>[number];

/** Represents a chat completion response returned by model, based on the provided input. */
export interface ChatCompletion {
  /** A unique identifier for the chat completion. */
  id: string;
  /** A list of chat completion choices. Can be more than one if `n` is greater than 1. */
  choices: Array<{
    /**
     * The reason the model stopped generating tokens. This will be `stop` if the model hit a natural stop point or a
     * provided stop sequence,
     * `length` if the maximum number of tokens specified in the request was reached,
     * `content_filter` if content was omitted due to a flag from our content filters,
     * `tool_calls` if the model called a tool, or `function_call` (deprecated) if the model called a function.
     * Read the [Model Spec](https://model-spec.openai.com/2025-12-18.html) for more.
     */
    finish_reason: "stop" | "length" | "tool_calls" | "content_filter" | "function_call";
    /** The index of the choice in the list of choices. */
    index: number;
    message: ChatCompletionMessage;
    /** Log probability information for the choice. */
    logprobs: {
      /** A list of message content tokens with log probability information. */
      content: Array<ChatCompletionTokenLogprob> | null;
      /** A list of message refusal tokens with log probability information. */
      refusal: Array<ChatCompletionTokenLogprob> | null;
    } | null;
  }>;
  /** The Unix timestamp (in seconds) of when the chat completion was created. */
  created: number;
  /** The model used for the chat completion. */
  model: string;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
  /**
   * Specifies the processing type used for serving the request.
   *   - If set to 'auto', then the request will be processed with the service tier configured in the Project
   *     settings. Unless otherwise configured, the Project will use 'default'.
   *   - If set to 'default', then the request will be processed with the standard pricing and performance for the
   *     selected model.
   *   - If set to '[flex](https://platform.openai.com/docs/guides/flex-processing)', then the request will be
   *     processed with the Flex Processing service tier.
   *   - To opt-in to [Fast mode](https://platform.openai.com/api/docs/guides/fast-mode) at the request level,
   *     include the `service_tier=fast` or `service_tier=priority` parameter for Responses or Chat Completions.
   *     The response will show `service_tier=priority` regardless of if you specify `service_tier=fast` or
   *     `priority` in your request.
   *   - When not set, the default behavior is 'auto'.
   *
   *   When the `service_tier` parameter is set, the response body will include the `service_tier` value based on
   *   the processing mode actually used to serve the request. This response value may be different from the value
   *   set in the parameter.
   */
  service_tier?: ServiceTier;
  /**
   * This fingerprint represents the backend configuration that the model runs with.
   *
   * Can be used in conjunction with the `seed` request parameter to understand when backend changes have been made
   * that might impact determinism.
   *
   * @deprecated
   */
  system_fingerprint?: string;
  /** The object type, which is always `chat.completion`. */
  object: "chat.completion";
  usage?: CompletionUsage;
  /**
   * Moderation results for the request input and generated output, if moderated
   * completions were requested.
   */
  moderation?: ChatCompletionModeration | null;
}

export interface ChatCompletionDeleted {
  /** The type of object being deleted. */
  object: "chat.completion.deleted";
  /** The ID of the chat completion that was deleted. */
  id: string;
  /** Whether the chat completion was deleted. */
  deleted: boolean;
}

/** The tool calls generated by the model, such as function calls. */
export type ChatCompletionMessageToolCalls = Array<
  ChatCompletionMessageFunctionToolCall | ChatCompletionMessageCustomToolCall
>;

/** Learn about [text inputs](https://platform.openai.com/docs/guides/text-generation). */
export interface ChatCompletionContentPartText {
  /** The type of the content part. */
  type: "text";
  /** The text content. */
  text: string;
  prompt_cache_breakpoint?: PromptCacheBreakpointParam;
}

/** Learn about [image inputs](https://platform.openai.com/docs/guides/vision). */
export interface ChatCompletionContentPartImage {
  /** The type of the content part. */
  type: "image_url";
  image_url: {
    /** Either a URL of the image or the base64 encoded image data. */
    url: string;
    /**
     * Specifies the detail level of the image. Learn more in the [Vision
     * guide](https://platform.openai.com/docs/guides/vision#low-or-high-fidelity-image-understanding).
     */
    detail?: "auto" | "low" | "high" | "original";
  };
  prompt_cache_breakpoint?: PromptCacheBreakpointParam;
}

export type ChatCompletionMessageParam =
  | ChatCompletionDeveloperMessageParam
  | ChatCompletionSystemMessageParam
  | ChatCompletionUserMessageParam
  | ChatCompletionAssistantMessageParam
  | ChatCompletionToolMessageParam
  | ChatCompletionFunctionMessageParam;

export type ServiceTier = "auto" | "default" | "flex" | "scale" | "priority" | "fast" | null;

export type ResponseModalities = Array<"text" | "audio"> | null;

/** Approximate location parameters for the search. */
export interface WebSearchLocation {
  /**
   * The two-letter
   * [ISO country code](https://en.wikipedia.org/wiki/ISO_3166-1) of the user,
   * e.g. `US`.
   */
  country?: string;
  /** Free text input for the region of the user, e.g. `California`. */
  region?: string;
  /** Free text input for the city of the user, e.g. `San Francisco`. */
  city?: string;
  /**
   * The [IANA timezone](https://timeapi.io/documentation/iana-timezones)
   * of the user, e.g. `America/Los_Angeles`.
   */
  timezone?: string;
}

/**
 * High level guidance for the amount of context window space to use for the
 * search. One of `low`, `medium`, or `high`. `medium` is the default.
 */
export type WebSearchContextSize = "low" | "medium" | "high";

/**
 * JSON Schema response format. Used to generate structured JSON responses.
 * Learn more about [Structured Outputs](https://platform.openai.com/docs/guides/structured-outputs).
 */
export interface ResponseFormatJSONSchema {
  /** The type of response format being defined. Always `json_schema`. */
  type: "json_schema";
  /** Structured Outputs configuration options, including a JSON Schema. */
  json_schema: {
    /**
     * A description of what the response format is for, used by the model to
     * determine how to respond in the format.
     */
    description?: string;
    /**
     * The name of the response format. Must be a-z, A-Z, 0-9, or contain
     * underscores and dashes, with a maximum length of 64.
     */
    name: string;
    schema?: ResponseFormatJsonSchemaSchema;
    /**
     * Whether to enable strict schema adherence when generating the output.
     * If set to true, the model will always follow the exact schema defined
     * in the `schema` field. Only a subset of JSON Schema is supported when
     * `strict` is `true`. To learn more, read the [Structured Outputs
     * guide](https://platform.openai.com/docs/guides/structured-outputs).
     */
    strict?: boolean | null;
  };
}

/**
 * Static predicted output content, such as the content of a text file that is
 * being regenerated.
 */
export interface ChatCompletionPredictionContent {
  /**
   * The type of the predicted content you want to provide. This type is
   * currently always `content`.
   */
  type: "content";
  /**
   * The content that should be matched when generating a model response.
   * If generated tokens would match this content, the entire model response
   * can be returned much more quickly.
   */
  content: string | Array<ChatCompletionContentPartText>;
}

/** A function tool that can be used to generate a response. */
export interface ChatCompletionFunctionTool {
  /** The type of the tool. Currently, only `function` is supported. */
  type: "function";
  function: FunctionDefinition;
}

/** A custom tool that processes input using a specified format. */
export interface ChatCompletionCustomTool {
  /** The type of the custom tool. Always `custom`. */
  type: "custom";
  /** Properties of the custom tool. */
  custom: {
    /** The name of the custom tool, used to identify it in tool calls. */
    name: string;
    /** Optional description of the custom tool, used to provide more context. */
    description?: string;
    /** The input format for the custom tool. Default is unconstrained text. */
    format?:
      | {
          /** Unconstrained text format. Always `text`. */
          type: "text";
        }
      | {
          /** Grammar format. Always `grammar`. */
          type: "grammar";
          /** Your chosen grammar. */
          grammar: {
            /** The grammar definition. */
            definition: string;
            /** The syntax of the grammar definition. One of `lark` or `regex`. */
            syntax: "lark" | "regex";
          };
        };
  };
}

/**
 * Controls which (if any) tool is called by the model.
 * `none` means the model will not call any tool and instead generates a message.
 * `auto` means the model can pick between generating a message or calling one or more tools.
 * `required` means the model must call one or more tools.
 * Specifying a particular tool via `{"type": "function", "function": {"name": "my_function"}}` forces the model
 * to call that tool.
 *
 * `none` is the default when no tools are present. `auto` is the default if tools are present.
 */
export type ChatCompletionToolChoiceOption =
  | "none"
  | "auto"
  | "required"
  | ChatCompletionAllowedToolChoice
  | ChatCompletionNamedToolChoice
  | ChatCompletionNamedToolChoiceCustom;

/**
 * Whether to enable [parallel function
 * calling](https://platform.openai.com/docs/guides/function-calling#configuring-parallel-function-calling)
 * during tool use.
 */
export type ParallelToolCalls = boolean;

/**
 * Specifying a particular function via `{"name": "my_function"}` forces the model to call that function.
 */
export interface ChatCompletionFunctionCallOption {
  /** The name of the function to call. */
  name: string;
}

/** @deprecated */
export interface ChatCompletionFunctions {
  /**
   * A description of what the function does, used by the model to choose when and how to call the function.
   */
  description?: string;
  /**
   * The name of the function to be called. Must be a-z, A-Z, 0-9, or contain underscores and dashes, with a
   * maximum length of 64.
   */
  name: string;
  parameters?: FunctionParameters;
}

/**
 * Represents a streamed chunk of a chat completion response returned
 * by the model, based on the provided input.
 * [Learn more](https://platform.openai.com/docs/guides/streaming-responses).
 */
export interface ChatCompletionChunk {
  /** A unique identifier for the chat completion. Each chunk has the same ID. */
  id: string;
  /**
   * A list of chat completion choices. Can contain more than one elements if `n` is greater than 1. Can also be
   * empty for the
   * last chunk if you set `stream_options: {"include_usage": true}`.
   */
  choices: Array<{
    delta: ChatCompletionStreamResponseDelta;
    /** Log probability information for the choice. */
    logprobs?: {
      /** A list of message content tokens with log probability information. */
      content: Array<ChatCompletionTokenLogprob> | null;
      /** A list of message refusal tokens with log probability information. */
      refusal: Array<ChatCompletionTokenLogprob> | null;
    } | null;
    /**
     * The reason the model stopped generating tokens. This will be `stop` if the model hit a natural stop point or a
     * provided stop sequence,
     * `length` if the maximum number of tokens specified in the request was reached,
     * `content_filter` if content was omitted due to a flag from our content filters,
     * `tool_calls` if the model called a tool, or `function_call` (deprecated) if the model called a function.
     */
    finish_reason: "stop" | "length" | "tool_calls" | "content_filter" | "function_call" | null;
    /** The index of the choice in the list of choices. */
    index: number;
  }>;
  /**
   * The Unix timestamp (in seconds) of when the chat completion was created. Each chunk has the same timestamp.
   */
  created: number;
  /** The model to generate the completion. */
  model: string;
  /**
   * An obfuscation string added to normalize the size of streamed chunks as a
   * mitigation to certain side-channel attacks. The field is included by
   * default and omitted when `stream_options.include_obfuscation` is `false`.
   */
  obfuscation?: string;
  /**
   * Specifies the processing type used for serving the request.
   *   - If set to 'auto', then the request will be processed with the service tier configured in the Project
   *     settings. Unless otherwise configured, the Project will use 'default'.
   *   - If set to 'default', then the request will be processed with the standard pricing and performance for the
   *     selected model.
   *   - If set to '[flex](https://platform.openai.com/docs/guides/flex-processing)', then the request will be
   *     processed with the Flex Processing service tier.
   *   - To opt-in to [Fast mode](https://platform.openai.com/api/docs/guides/fast-mode) at the request level,
   *     include the `service_tier=fast` or `service_tier=priority` parameter for Responses or Chat Completions.
   *     The response will show `service_tier=priority` regardless of if you specify `service_tier=fast` or
   *     `priority` in your request.
   *   - When not set, the default behavior is 'auto'.
   *
   *   When the `service_tier` parameter is set, the response body will include the `service_tier` value based on
   *   the processing mode actually used to serve the request. This response value may be different from the value
   *   set in the parameter.
   */
  service_tier?: ServiceTier;
  /**
   * This fingerprint represents the backend configuration that the model runs with.
   * Can be used in conjunction with the `seed` request parameter to understand when backend changes have been made
   * that might impact determinism.
   *
   * @deprecated
   */
  system_fingerprint?: string;
  /** The object type, which is always `chat.completion.chunk`. */
  object: "chat.completion.chunk";
  /**
   * An optional field that will only be present when you set
   * `stream_options: {"include_usage": true}` in your request. When present, it
   * contains a null value **except for the last chunk** which contains the
   * token usage statistics for the entire request.
   *
   * **NOTE:** If the stream is interrupted or cancelled, you may not
   * receive the final usage chunk which contains the total token usage for
   * the request.
   */
  usage?: CompletionUsage | null;
  /**
   * Moderation results for the request input and generated output. Present
   * on the moderation chunk when moderated completions are requested.
   */
  moderation?: ChatCompletionModeration | null;
}

/** A chat completion message generated by the model. */
export interface ChatCompletionMessage {
  /** The contents of the message. */
  content: string | null;
  /** The refusal message generated by the model. */
  refusal: string | null;
  /** The tool calls generated by the model, such as function calls. */
  tool_calls?: ChatCompletionMessageToolCalls;
  /**
   * Annotations for the message, when applicable, as when using the
   * [web search tool](https://platform.openai.com/docs/guides/tools-web-search?api-mode=chat).
   */
  annotations?: Array<{
    /** The type of the URL citation. Always `url_citation`. */
    type: "url_citation";
    /** A URL citation when using web search. */
    url_citation: {
      /** The index of the last character of the URL citation in the message. */
      end_index: number;
      /** The index of the first character of the URL citation in the message. */
      start_index: number;
      /** The URL of the web resource. */
      url: string;
      /** The title of the web resource. */
      title: string;
    };
  }>;
  /** The role of the author of this message. */
  role: "assistant";
  /**
   * Deprecated and replaced by `tool_calls`. The name and arguments of a function that should be called, as
   * generated by the model.
   *
   * @deprecated
   */
  function_call?: {
    /**
     * The arguments to call the function with, as generated by the model in JSON format. Note that the model does
     * not always generate valid JSON, and may hallucinate parameters not defined by your function schema. Validate
     * the arguments in your code before calling your function.
     */
    arguments: string;
    /** The name of the function to call. */
    name: string;
  } | null;
  /**
   * If the audio output modality is requested, this object contains data
   * about the audio response from the model. [Learn more](https://platform.openai.com/docs/guides/audio).
   */
  audio?: {
    /** Unique identifier for this audio response. */
    id: string;
    /**
     * The Unix timestamp (in seconds) for when this audio response will
     * no longer be accessible on the server for use in multi-turn
     * conversations.
     */
    expires_at: number;
    /**
     * Base64 encoded audio bytes generated by the model, in the format
     * specified in the request.
     */
    data: string;
    /** Transcript of the audio generated by the model. */
    transcript: string;
  } | null;
}

export interface ChatCompletionTokenLogprob {
  /** The token. */
  token: string;
  /**
   * The log probability of this token, if it is within the top 20 most likely tokens. Otherwise, the value
   * `-9999.0` is used to signify that the token is very unlikely.
   */
  logprob: number;
  /**
   * A list of integers representing the UTF-8 bytes representation of the token. Useful in instances where
   * characters are represented by multiple tokens and their byte representations must be combined to generate the
   * correct text representation. Can be `null` if there is no bytes representation for the token.
   */
  bytes: Array<number> | null;
  /**
   * List of the most likely tokens and their log probability, at this token position. The number of entries may be
   * fewer than the requested `top_logprobs`.
   */
  top_logprobs: Array<{
    /** The token. */
    token: string;
    /**
     * The log probability of this token, if it is within the top 20 most likely tokens. Otherwise, the value
     * `-9999.0` is used to signify that the token is very unlikely.
     */
    logprob: number;
    /**
     * A list of integers representing the UTF-8 bytes representation of the token. Useful in instances where
     * characters are represented by multiple tokens and their byte representations must be combined to generate the
     * correct text representation. Can be `null` if there is no bytes representation for the token.
     */
    bytes: Array<number> | null;
  }>;
}

/** Moderation results or errors for the request input and generated output. */
export interface ChatCompletionModeration {
  /** Moderation for the request input. */
  input: ChatCompletionModerationResults | ChatCompletionModerationError;
  /** Moderation for the generated output. */
  output: ChatCompletionModerationResults | ChatCompletionModerationError;
}

/** A call to a function tool created by the model. */
export interface ChatCompletionMessageFunctionToolCall {
  /** The ID of the tool call. */
  id: string;
  /** The type of the tool. Currently, only `function` is supported. */
  type: "function";
  /** The function that the model called. */
  function: {
    /** The name of the function to call. */
    name: string;
    /**
     * The arguments to call the function with, as generated by the model in JSON format. Note that the model does
     * not always generate valid JSON, and may hallucinate parameters not defined by your function schema. Validate
     * the arguments in your code before calling your function.
     */
    arguments: string;
  };
}

/** A call to a custom tool created by the model. */
export interface ChatCompletionMessageCustomToolCall {
  /** The ID of the tool call. */
  id: string;
  /** The type of the tool. Always `custom`. */
  type: "custom";
  /** The custom tool that the model called. */
  custom: {
    /** The name of the custom tool to call. */
    name: string;
    /** The input for the custom tool call generated by the model. */
    input: string;
  };
}

/**
 * Developer-provided instructions that the model should follow, regardless of
 * messages sent by the user. With o1 models and newer, `developer` messages
 * replace the previous `system` messages.
 */
export interface ChatCompletionDeveloperMessageParam {
  /** The contents of the developer message. */
  content: string | Array<ChatCompletionContentPartText>;
  /** The role of the messages author, in this case `developer`. */
  role: "developer";
  /**
   * An optional name for the participant. Provides the model information to differentiate between participants of
   * the same role.
   */
  name?: string;
}

/**
 * Developer-provided instructions that the model should follow, regardless of
 * messages sent by the user. With o1 models and newer, use `developer` messages
 * for this purpose instead.
 */
export interface ChatCompletionSystemMessageParam {
  /** The contents of the system message. */
  content: string | Array<ChatCompletionRequestSystemMessageContentPart>;
  /** The role of the messages author, in this case `system`. */
  role: "system";
  /**
   * An optional name for the participant. Provides the model information to differentiate between participants of
   * the same role.
   */
  name?: string;
}

/**
 * Messages sent by an end user, containing prompts or additional context
 * information.
 */
export interface ChatCompletionUserMessageParam {
  /** The contents of the user message. */
  content: string | Array<ChatCompletionContentPart>;
  /** The role of the messages author, in this case `user`. */
  role: "user";
  /**
   * An optional name for the participant. Provides the model information to differentiate between participants of
   * the same role.
   */
  name?: string;
}

/** Messages sent by the model in response to user messages. */
export interface ChatCompletionAssistantMessageParam {
  /** The contents of the assistant message. Required unless `tool_calls` or `function_call` is specified. */
  content?: string | Array<ChatCompletionRequestAssistantMessageContentPart> | null;
  /** The refusal message by the assistant. */
  refusal?: string | null;
  /** The role of the messages author, in this case `assistant`. */
  role: "assistant";
  /**
   * An optional name for the participant. Provides the model information to differentiate between participants of
   * the same role.
   */
  name?: string;
  /**
   * Data about a previous audio response from the model.
   * [Learn more](https://platform.openai.com/docs/guides/audio).
   */
  audio?: {
    /** Unique identifier for a previous audio response from the model. */
    id: string;
  } | null;
  /** The tool calls generated by the model, such as function calls. */
  tool_calls?: ChatCompletionMessageToolCalls;
  /**
   * Deprecated and replaced by `tool_calls`. The name and arguments of a function that should be called, as
   * generated by the model.
   */
  function_call?: {
    /**
     * The arguments to call the function with, as generated by the model in JSON format. Note that the model does
     * not always generate valid JSON, and may hallucinate parameters not defined by your function schema. Validate
     * the arguments in your code before calling your function.
     */
    arguments: string;
    /** The name of the function to call. */
    name: string;
  } | null;
}

export interface ChatCompletionToolMessageParam {
  /** The role of the messages author, in this case `tool`. */
  role: "tool";
  /** The contents of the tool message. */
  content: string | Array<ChatCompletionRequestToolMessageContentPart>;
  /** Tool call that this message is responding to. */
  tool_call_id: string;
}

/** @deprecated */
export interface ChatCompletionFunctionMessageParam {
  /** The role of the messages author, in this case `function`. */
  role: "function";
  /** The contents of the function message. */
  content: string | null;
  /** The name of the function to call. */
  name: string;
}

export interface FunctionDefinition {
  /**
   * A description of what the function does, used by the model to choose when and how to call the function.
   */
  description?: string;
  /**
   * The name of the function to be called. Must be a-z, A-Z, 0-9, or contain underscores and dashes, with a
   * maximum length of 64.
   */
  name: string;
  parameters?: FunctionParameters;
  /**
   * Whether to enable strict schema adherence when generating the function call. If set to true, the model will
   * follow the exact schema defined in the `parameters` field. Only a subset of JSON Schema is supported when
   * `strict` is `true`. Learn more about Structured Outputs in the [function calling
   * guide](https://platform.openai.com/docs/guides/function-calling).
   */
  strict?: boolean | null;
}

/** Constrains the tools available to the model to a pre-defined set. */
export interface ChatCompletionAllowedToolChoice {
  /** Allowed tool configuration type. Always `allowed_tools`. */
  type: "allowed_tools";
  allowed_tools: ChatCompletionAllowedTools;
}

/** Specifies a tool the model should use. Use to force the model to call a specific function. */
export interface ChatCompletionNamedToolChoice {
  /** For function calling, the type is always `function`. */
  type: "function";
  function: {
    /** The name of the function to call. */
    name: string;
  };
}

/** Specifies a tool the model should use. Use to force the model to call a specific custom tool. */
export interface ChatCompletionNamedToolChoiceCustom {
  /** For custom tool calling, the type is always `custom`. */
  type: "custom";
  custom: {
    /** The name of the custom tool to call. */
    name: string;
  };
}

/**
 * The parameters the functions accepts, described as a JSON Schema object. See the
 * [guide](https://platform.openai.com/docs/guides/function-calling) for examples, and the [JSON Schema
 * reference](https://json-schema.org/understanding-json-schema/) for documentation about the format.
 *
 * Omitting `parameters` defines a function with an empty parameter list.
 */
export interface FunctionParameters {
  [key: string]: unknown;
}

/** A chat completion delta generated by streamed model responses. */
export interface ChatCompletionStreamResponseDelta {
  /** The contents of the chunk message. */
  content?: string | null;
  /**
   * Deprecated and replaced by `tool_calls`. The name and arguments of a function that should be called, as
   * generated by the model.
   *
   * @deprecated
   */
  function_call?: {
    /**
     * The arguments to call the function with, as generated by the model in JSON format. Note that the model does
     * not always generate valid JSON, and may hallucinate parameters not defined by your function schema. Validate
     * the arguments in your code before calling your function.
     */
    arguments?: string;
    /** The name of the function to call. */
    name?: string;
  };
  tool_calls?: Array<ChatCompletionMessageToolCallChunk>;
  /** The role of the author of this message. */
  role?: "developer" | "system" | "user" | "assistant" | "tool";
  /** The refusal message generated by the model. */
  refusal?: string | null;
}

/** Successful moderation results for the request input or generated output. */
export interface ChatCompletionModerationResults {
  /** The object type, which is always `moderation_results`. */
  type: "moderation_results";
  /** The moderation model used to generate the results. */
  model: string;
  /** A list of moderation results. */
  results: Array<ModerationResultBody>;
}

/** An error produced while attempting moderation. */
export interface ChatCompletionModerationError {
  /** The object type, which is always `error`. */
  type: "error";
  /** The error code. */
  code: string;
  /** The error message. */
  message: string;
}

export type ChatCompletionRequestSystemMessageContentPart = ChatCompletionContentPartText;

export type ChatCompletionContentPart =
  | ChatCompletionContentPartText
  | ChatCompletionContentPartImage
  | ChatCompletionContentPartInputAudio
  | ChatCompletionRequestMessageContentPartFile;

export type ChatCompletionRequestAssistantMessageContentPart =
  | ChatCompletionContentPartText
  | ChatCompletionContentPartRefusal;

export type ChatCompletionRequestToolMessageContentPart = ChatCompletionContentPartText;

/** Constrains the tools available to the model to a pre-defined set. */
export interface ChatCompletionAllowedTools {
  /**
   * Constrains the tools available to the model to a pre-defined set.
   *
   * `auto` allows the model to pick from among the allowed tools and generate a
   * message.
   *
   * `required` requires the model to call one or more of the allowed tools.
   */
  mode: "auto" | "required";
  /**
   * A list of tool definitions that the model should be allowed to call.
   *
   * For the Chat Completions API, the list of tool definitions might look like:
   * ```json
   * [
   *   { "type": "function", "function": { "name": "get_weather" } },
   *   { "type": "function", "function": { "name": "get_time" } }
   * ]
   * ```
   */
  tools: Array<{
    [key: string]: unknown;
  }>;
}

export interface ChatCompletionMessageToolCallChunk {
  index: number;
  /** The ID of the tool call. */
  id?: string;
  /** The type of the tool. */
  type?: "function" | "custom";
  function?: {
    /** The name of the function to call. */
    name?: string;
    /**
     * The arguments to call the function with, as generated by the model in JSON format. Note that the model does
     * not always generate valid JSON, and may hallucinate parameters not defined by your function schema. Validate
     * the arguments in your code before calling your function.
     */
    arguments?: string;
  };
  custom?: {
    /** The name of the custom tool to call. */
    name?: string;
    /** The input for the custom tool, as the model generates it. */
    input?: string;
  };
}

/** Learn about [audio inputs](https://platform.openai.com/docs/guides/audio). */
export interface ChatCompletionContentPartInputAudio {
  /** The type of the content part. Always `input_audio`. */
  type: "input_audio";
  input_audio: {
    /** Base64 encoded audio data. */
    data: string;
    /** The format of the encoded audio data. Currently supports "wav" and "mp3". */
    format: "wav" | "mp3";
  };
  prompt_cache_breakpoint?: PromptCacheBreakpointParam;
}

/** Learn about [file inputs](https://platform.openai.com/docs/guides/text) for text generation. */
export interface ChatCompletionRequestMessageContentPartFile {
  /** The type of the content part. Always `file`. */
  type: "file";
  file: {
    /**
     * The name of the file, used when passing the file to the model as a
     * string.
     */
    filename?: string;
    /**
     * The base64 encoded file data, used when passing the file to the model
     * as a string.
     */
    file_data?: string;
    /** The ID of an uploaded file to use as input. */
    file_id?: string;
  };
  prompt_cache_breakpoint?: PromptCacheBreakpointParam;
}

export interface ChatCompletionContentPartRefusal {
  /** The type of the content part. */
  type: "refusal";
  /** The refusal message generated by the model. */
  refusal: string;
}
