// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { CursorPage } from "../pages/cursor-page.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { OptionsAlone } from "../resource/misplaced-options.ts";
import { withOutputText as responsesCreate, withOutputText as responsesRetrieve } from "../resource/output-text.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";
import type { EventStream } from "../streaming/event-stream.ts";
import type {
  ChatModel,
  ComparisonFilter,
  CompoundFilter,
  ContainerNetworkPolicyAllowlist,
  ContainerNetworkPolicyDisabled,
  InlineSkill,
  InputFidelity,
  Metadata,
  ModerationParam,
  ModerationResultBody,
  PromptCacheBreakpointParam,
  PromptCacheModeEnum,
  PromptCacheOptionsParam,
  PromptCacheTTLEnum,
  ReasoningEffort,
  ResponseFormatJSONObject,
  ResponseFormatJsonSchemaSchema,
  ResponseFormatText,
  SkillReference,
  VectorStoreFileAttributes,
  Verbosity,
} from "./shared.ts";

export interface ResponseInputItems extends Resource {
  /** Returns a list of input items for a given response. */
  list(
    responseID: string,
    params?: ResponseInputItemListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<ResponseItem>, ResponseItem>;
  /** The same with options and no query. */
  list(responseID: string, options: OptionsAlone): PagePromise<CursorPage<ResponseItem>, ResponseItem>;
}

export const ResponseInputItems: ResourceClass<ResponseInputItems> = /* @__PURE__ */ defineResource(
  "ResponseInputItems",
  {
    list: "GET /responses/{responseID}/input_items optional cursor",
  },
);

export interface ResponseInputTokens extends Resource {
  /**
   * Returns input token counts of the request.
   *
   * Returns an object with `object` set to `response.input_tokens` and an `input_tokens` count.
   */
  count(params?: ResponseInputTokenCountParams | null, options?: RequestOptions): APIPromise<InputTokenCountResponse>;
}

export const ResponseInputTokens: ResourceClass<ResponseInputTokens> = /* @__PURE__ */ defineResource(
  "ResponseInputTokens",
  {
    count: "POST /responses/input_tokens json optional",
  },
);

export interface Responses extends Resource {
  readonly inputItems: ResponseInputItems;
  readonly inputTokens: ResponseInputTokens;

  /**
   * Creates a model response. Provide [text](https://platform.openai.com/docs/guides/text) or
   * [image](https://platform.openai.com/docs/guides/images) inputs to generate
   * [text](https://platform.openai.com/docs/guides/text)
   * or [JSON](https://platform.openai.com/docs/guides/structured-outputs) outputs. Have the model call
   * your own [custom code](https://platform.openai.com/docs/guides/function-calling) or use built-in
   * [tools](https://platform.openai.com/docs/guides/tools) like [web
   * search](https://platform.openai.com/docs/guides/tools-web-search)
   * or [file search](https://platform.openai.com/docs/guides/tools-file-search) to use your own data
   * as input for the model's response.
   */
  create(params: ResponseCreateParamsNonStreaming, options?: RequestOptions): APIPromise<Response>;
  /** The same, answered by its events. */
  create(params: ResponseCreateParamsStreaming, options?: RequestOptions): APIPromise<EventStream<ResponseStreamEvent>>;
  /** The same, where only the running program knows whether it streams. */
  create(
    params: ResponseCreateParams,
    options?: RequestOptions,
  ): APIPromise<Response | EventStream<ResponseStreamEvent>>;

  /** Retrieves a model response with the given ID. */
  retrieve(
    responseID: string,
    params?: ResponseRetrieveParamsNonStreaming | null,
    options?: RequestOptions,
  ): APIPromise<Response>;
  /** The same, answered by its events. */
  retrieve(
    responseID: string,
    params: ResponseRetrieveParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<EventStream<ResponseStreamEvent>>;
  /** The same, where only the running program knows whether it streams. */
  retrieve(
    responseID: string,
    params?: ResponseRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<Response | EventStream<ResponseStreamEvent>>;
  /** The same with options and no query. */
  retrieve(responseID: string, options: OptionsAlone): APIPromise<Response>;

  /** Deletes a model response with the given ID. */
  delete(responseID: string, options?: RequestOptions): APIPromise<void>;

  /**
   * Cancels a model response with the given ID. Only responses created with
   * the `background` parameter set to `true` can be cancelled.
   * [Learn more](https://platform.openai.com/docs/guides/background).
   */
  cancel(responseID: string, options?: RequestOptions): APIPromise<Response>;

  /**
   * Compact a conversation. Returns a compacted response object.
   *
   * Learn when and how to compact long-running conversations in the [conversation state
   * guide](https://platform.openai.com/docs/guides/conversation-state#managing-the-context-window). For
   * ZDR-compatible compaction details, see [Compaction
   * (advanced)](https://platform.openai.com/docs/guides/conversation-state#compaction-advanced).
   */
  compact(params: ResponseCompactParams, options?: RequestOptions): APIPromise<CompactedResponse>;
}

export const Responses: ResourceClass<Responses> = /* @__PURE__ */ defineResource(
  "Responses",
  {
    create: "POST /responses json streams",
    retrieve: "GET /responses/{responseID} optional streams",
    delete: "DELETE /responses/{responseID} nothing",
    cancel: "POST /responses/{responseID}/cancel",
    compact: "POST /responses/compact json",
  },
  { inputItems: ResponseInputItems, inputTokens: ResponseInputTokens },
  { prepare: { create: responsesCreate, retrieve: responsesRetrieve } },
);

export interface ResponseInputItemListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between
   * 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * The order to return the input items in. Default is `desc`.
   * - `asc`: Return the input items in ascending order.
   * - `desc`: Return the input items in descending order.
   */
  order?: "asc" | "desc";
  /** An item ID to list items after, used in pagination. */
  after?: string;
  /**
   * Additional fields to include in the response. See the `include`
   * parameter for Response creation above for more information.
   */
  include?: Array<ResponseIncludable>;
}

export interface ResponseInputTokenCountParams {
  /**
   * Model ID used to generate the response, like `gpt-4o` or `o3`. OpenAI offers a wide range of models with
   * different capabilities, performance characteristics, and price points. Refer to the [model
   * guide](https://platform.openai.com/docs/models) to browse and compare available models.
   */
  model?: string | null;
  /** Text, image, or file inputs to the model, used to generate a response */
  input?: string | Array<ResponseInputItem> | null;
  /**
   * The unique ID of the previous response to the model. Use this to create multi-turn conversations. Learn more
   * about [conversation state](https://platform.openai.com/docs/guides/conversation-state). Cannot be used in
   * conjunction with `conversation`.
   */
  previous_response_id?: string | null;
  /**
   * An array of tools the model may call while generating a response. You can specify which tool to use by setting
   * the `tool_choice` parameter.
   */
  tools?: Array<Tool> | null;
  text?: ResponseTextConfig | null;
  /**
   * **gpt-5 and o-series models only** Configuration options for [reasoning
   * models](https://platform.openai.com/docs/guides/reasoning).
   */
  reasoning?: Reasoning | null;
  /**
   * The truncation strategy to use for the model response. - `auto`: If the input to this Response exceeds the
   * model's context window size, the model will truncate the response to fit the context window by dropping items
   * from the beginning of the conversation. - `disabled` (default): If the input size will exceed the context
   * window size for a model, the request will fail with a 400 error.
   *
   * @deprecated
   */
  truncation?: TruncationEnum;
  /**
   * A system (or developer) message inserted into the model's context.
   * When used along with `previous_response_id`, the instructions from a previous response will not be carried
   * over to the next response. This makes it simple to swap out system (or developer) messages in new responses.
   */
  instructions?: string | null;
  /**
   * A model-owned style preset to apply to this request. Omit this parameter to use the model's default style.
   * Supported values may expand over time. Values must be at most 64 characters.
   */
  personality?: PersonalityEnum;
  /**
   * The conversation that this response belongs to. Items from this conversation are prepended to `input_items`
   * for this response request.
   * Input items and output items from this response are automatically added to this conversation after this
   * response completes.
   */
  conversation?: ConversationParam | null;
  /** Controls which tool the model should use, if any. */
  tool_choice?: ToolChoiceParam | null;
  /** Whether to allow the model to run tool calls in parallel. */
  parallel_tool_calls?: boolean | null;
}

export interface ResponseCreateParamsBase {
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
   * The unique ID of the previous response to the model. Use this to
   * create multi-turn conversations. Learn more about
   * [conversation state](https://platform.openai.com/docs/guides/conversation-state). Cannot be used in
   * conjunction with `conversation`.
   */
  previous_response_id?: string | null;
  /**
   * Model ID used to generate the response, like `gpt-4o` or `o3`. OpenAI
   * offers a wide range of models with different capabilities, performance
   * characteristics, and price points. Refer to the [model guide](https://platform.openai.com/docs/models)
   * to browse and compare available models.
   */
  model?: ResponsesModel;
  /**
   * Whether to run the model response in the background.
   * [Learn more](https://platform.openai.com/docs/guides/background).
   */
  background?: boolean | null;
  /**
   * The maximum number of total calls to built-in tools that can be processed in a response. This maximum number
   * applies across all built-in tool calls, not per individual tool. Any further attempts to call a tool by the
   * model will be ignored.
   */
  max_tool_calls?: number | null;
  text?: ResponseTextConfig;
  /**
   * An array of tools the model may call while generating a response. You
   * can specify which tool to use by setting the `tool_choice` parameter.
   *
   * We support the following categories of tools:
   * - **Built-in tools**: Tools that are provided by OpenAI that extend the
   *   model's capabilities, like [web search](https://platform.openai.com/docs/guides/tools-web-search)
   *   or [file search](https://platform.openai.com/docs/guides/tools-file-search). Learn more about
   *   [built-in tools](https://platform.openai.com/docs/guides/tools).
   * - **MCP Tools**: Integrations with third-party systems via custom MCP servers
   *   or predefined connectors such as Google Drive and SharePoint. Learn more about
   *   [MCP Tools](https://platform.openai.com/docs/guides/tools-connectors-mcp).
   * - **Function calls (custom tools)**: Functions that are defined by you,
   *   enabling the model to call your own code with strongly typed arguments
   *   and outputs. Learn more about
   *   [function calling](https://platform.openai.com/docs/guides/function-calling). You can also use
   *   custom tools to call your own code.
   */
  tools?: ToolsArray;
  /**
   * How the model should select which tool (or tools) to use when generating
   * a response. See the `tools` parameter to see how to specify which tools
   * the model can call.
   */
  tool_choice?: ToolChoiceParam;
  /**
   * Reference to a prompt template and its variables.
   * [Learn more](https://platform.openai.com/docs/guides/text?api-mode=responses#reusable-prompts).
   */
  prompt?: ResponsePrompt;
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
   *   - If set to 'ultrafast', then the request will be processed with the access-controlled Ultrafast Processing
   *     service tier. This tier is currently available for `gpt-5.6-sol`; a response served through it will show
   *     `service_tier=ultrafast`.
   *   - When not set, the default behavior is 'auto'.
   *
   *   When the `service_tier` parameter is set, the response body will include the `service_tier` value based on
   *   the processing mode actually used to serve the request. This response value may be different from the value
   *   set in the parameter.
   */
  service_tier?: ServiceTierResponses;
  /**
   * The truncation strategy to use for the model response.
   * - `auto`: If the input to this Response exceeds
   *   the model's context window size, the model will truncate the
   *   response to fit the context window by dropping items from the beginning of the conversation.
   * - `disabled` (default): If the input size will exceed the context window
   *   size for a model, the request will fail with a 400 error.
   *
   * @deprecated
   */
  truncation?: "auto" | "disabled" | null;
  reasoning?: Reasoning | null;
  /**
   * Text, image, or file inputs to the model, used to generate a response.
   *
   * Learn more:
   * - [Text inputs and outputs](https://platform.openai.com/docs/guides/text)
   * - [Image inputs](https://platform.openai.com/docs/guides/images)
   * - [File inputs](https://platform.openai.com/docs/guides/pdf-files)
   * - [Conversation state](https://platform.openai.com/docs/guides/conversation-state)
   * - [Function calling](https://platform.openai.com/docs/guides/function-calling)
   */
  input?: InputParam;
  /**
   * Specify additional output data to include in the model response. Currently supported values are:
   * - `web_search_call.action.sources`: Include the sources of the web search tool call.
   * - `code_interpreter_call.outputs`: Includes the outputs of python code execution in code interpreter tool call
   *   items.
   * - `computer_call_output.output.image_url`: Include image urls from the computer call output.
   * - `file_search_call.results`: Include the search results of the file search tool call.
   * - `message.input_image.image_url`: Include image urls from the input message.
   * - `message.output_text.logprobs`: Include logprobs with assistant messages.
   * - `reasoning.encrypted_content`: Includes an encrypted version of reasoning tokens in reasoning item outputs.
   *   This enables reasoning items to be used in multi-turn conversations when using the Responses API statelessly
   *   (like when the `store` parameter is set to `false`, or when an organization is enrolled in the zero data
   *   retention program).
   */
  include?: Array<ResponseIncludable> | null;
  /** Whether to allow the model to run tool calls in parallel. */
  parallel_tool_calls?: boolean | null;
  /**
   * Whether to store the generated model response for later retrieval via
   * API.
   */
  store?: boolean | null;
  /**
   * A system (or developer) message inserted into the model's context.
   *
   * When using along with `previous_response_id`, the instructions from a previous
   * response will not be carried over to the next response. This makes it simple
   * to swap out system (or developer) messages in new responses.
   */
  instructions?: string | null;
  /** Configuration for running moderation on the input and output of this response. */
  moderation?: ModerationParam | null;
  /** Options for streaming responses. Only set this when you set `stream: true`. */
  stream_options?: ResponseStreamOptions;
  /**
   * The conversation that this response belongs to. Items from this conversation are prepended to `input_items`
   * for this response request.
   * Input items and output items from this response are automatically added to this conversation after this
   * response completes.
   */
  conversation?: ConversationParam | null;
  /** Context management configuration for this request. */
  context_management?: Array<ContextManagementParam> | null;
  /**
   * An upper bound for the number of tokens that can be generated for a response, including visible output tokens
   * and [reasoning tokens](https://platform.openai.com/docs/guides/reasoning).
   */
  max_output_tokens?: number | null;
}

export interface ResponseCreateParamsNonStreaming extends ResponseCreateParamsBase {
  stream?: false | null;
}

export interface ResponseCreateParamsStreaming extends ResponseCreateParamsBase {
  stream: true;
}

export type ResponseCreateParams = ResponseCreateParamsNonStreaming | ResponseCreateParamsStreaming;

export interface ResponseRetrieveParamsBase {
  /**
   * Additional fields to include in the response. See the `include`
   * parameter for Response creation above for more information.
   */
  include?: Array<ResponseIncludable>;
  /** The sequence number of the event after which to start streaming. */
  starting_after?: number;
  /**
   * When true, stream obfuscation will be enabled. Stream obfuscation adds
   * random characters to an `obfuscation` field on streaming delta events
   * to normalize payload sizes as a mitigation to certain side-channel
   * attacks. These obfuscation fields are included by default, but add a
   * small amount of overhead to the data stream. You can set
   * `include_obfuscation` to false to optimize for bandwidth if you trust
   * the network links between your application and the OpenAI API.
   */
  include_obfuscation?: boolean;
}

export interface ResponseRetrieveParamsNonStreaming extends ResponseRetrieveParamsBase {
  /**
   * If set to true, the model response data will be streamed to the client
   * as it is generated using [server-sent
   * events](https://developer.mozilla.org/en-US/docs/Web/API/Server-sent_events/Using_server-sent_events#Event_stream_format).
   * See the [Streaming section below](https://platform.openai.com/docs/api-reference/responses-streaming)
   * for more information.
   */
  stream?: false | null;
}

export interface ResponseRetrieveParamsStreaming extends ResponseRetrieveParamsBase {
  /**
   * If set to true, the model response data will be streamed to the client
   * as it is generated using [server-sent
   * events](https://developer.mozilla.org/en-US/docs/Web/API/Server-sent_events/Using_server-sent_events#Event_stream_format).
   * See the [Streaming section below](https://platform.openai.com/docs/api-reference/responses-streaming)
   * for more information.
   */
  stream: true;
}

export type ResponseRetrieveParams = ResponseRetrieveParamsNonStreaming | ResponseRetrieveParamsStreaming;

export interface ResponseCompactParams {
  /**
   * Model ID used to generate the response, like `gpt-5` or `o3`. OpenAI offers a wide range of models with
   * different capabilities, performance characteristics, and price points. Refer to the [model
   * guide](https://platform.openai.com/docs/models) to browse and compare available models.
   */
  model: ModelIdsCompaction;
  /** Text, image, or file inputs to the model, used to generate a response */
  input?: string | Array<ResponseInputItem> | null;
  /**
   * The unique ID of the previous response to the model. Use this to create multi-turn conversations. Learn more
   * about [conversation state](https://platform.openai.com/docs/guides/conversation-state). Cannot be used in
   * conjunction with `conversation`.
   */
  previous_response_id?: string | null;
  /**
   * A system (or developer) message inserted into the model's context.
   * When used along with `previous_response_id`, the instructions from a previous response will not be carried
   * over to the next response. This makes it simple to swap out system (or developer) messages in new responses.
   */
  instructions?: string | null;
  /** A key to use when reading from or writing to the prompt cache. */
  prompt_cache_key?: string | null;
  /** How long to retain a prompt cache entry created by this request. */
  prompt_cache_retention?: PromptCacheRetentionEnum | null;
  prompt_cache_options?: PromptCacheOptionsParam | null;
  /**
   * Specifies the processing type used for serving the request.   - If set to 'auto', then the request will be
   * processed with the service tier configured in the Project settings. Unless otherwise configured, the Project
   * will use 'default'.   - If set to 'default', then the request will be processed with the standard pricing and
   * performance for the selected model.   - If set to
   * '[flex](https://platform.openai.com/docs/guides/flex-processing)', then the request will be processed with the
   * Flex Processing service tier.   - To opt-in to [Fast
   * mode](https://platform.openai.com/api/docs/guides/fast-mode) at the request level, include the
   * `service_tier=fast` or `service_tier=priority` parameter for Responses or Chat Completions. The response will
   * show `service_tier=priority` regardless of if you specify `service_tier=fast` or `priority` in your request.
   * - When not set, the default behavior is 'auto'.
   *   When the `service_tier` parameter is set, the response body will include the `service_tier` value based on
   *   the processing mode actually used to serve the request. This response value may be different from the value
   *   set in the parameter.
   */
  service_tier?: ServiceTierEnum | null;
}

export type ResponseContent = Extract<
  ResponseInputItem | ResponseOutputItem,
  { content: Array<unknown> }
>["content"][number];

export type ResponseInput = Extract<NonNullable<ResponseCreateParams["input"]>, Array<unknown>>;

export type ResponseStatus = NonNullable<Response["status"]>;

export type ResponsePrompt = {
  /** The unique identifier of the prompt template to use. */
  id: string;
  /** Optional version of the prompt template. */
  version?: string | null;
  /**
   * Optional map of values to substitute in for variables in your
   * prompt. The substitution values can either be strings, or other
   * Response input types like images or files.
   */
  variables?: ResponsePromptVariables;
} | null;

/** Content item used to generate a response. */
export type ResponseItem =
  | InputMessageResource
  | ResponseOutputMessage
  | ResponseFileSearchToolCall
  | ResponseComputerToolCall
  | ResponseComputerToolCallOutputItem
  | ResponseFunctionWebSearch
  | ResponseFunctionToolCallItem
  | ResponseFunctionToolCallOutputItem
  | ResponseToolSearchCall
  | ResponseToolSearchOutputItem
  | AdditionalTools
  | ResponseReasoningItem
  | Program
  | ProgramOutput
  | ResponseCompactionItem
  | ImageGenToolCall
  | ResponseCodeInterpreterToolCall
  | LocalShellToolCall
  | LocalShellToolCallOutput
  | ResponseFunctionShellToolCall
  | ResponseFunctionShellToolCallOutput
  | ResponseApplyPatchToolCall
  | ResponseApplyPatchToolCallOutput
  | MCPListTools
  | MCPApprovalRequest
  | MCPApprovalResponseResource
  | MCPToolCall
  | ResponseCustomToolCallItem
  | ResponseCustomToolCallOutputItem;

export interface InputTokenCountResponse {
  object: "response.input_tokens";
  input_tokens: number;
}

export interface Response {
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata: Metadata;
  /**
   * An integer between 0 and 20 specifying the maximum number of most likely
   * tokens to return at each token position, each with an associated log
   * probability. In some cases, the number of returned tokens may be fewer than
   * requested.
   */
  top_logprobs?: number | null;
  /**
   * What sampling temperature to use, between 0 and 2. Higher values like 0.8 will make the output more random,
   * while lower values like 0.2 will make it more focused and deterministic.
   * We generally recommend altering this or `top_p` but not both.
   */
  temperature: number | null;
  /**
   * An alternative to sampling with temperature, called nucleus sampling,
   * where the model considers the results of the tokens with top_p probability
   * mass. So 0.1 means only the tokens comprising the top 10% probability mass
   * are considered.
   *
   * We generally recommend altering this or `temperature` but not both.
   */
  top_p: number | null;
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
  /**
   * The unique ID of the previous response to the model. Use this to
   * create multi-turn conversations. Learn more about
   * [conversation state](https://platform.openai.com/docs/guides/conversation-state). Cannot be used in
   * conjunction with `conversation`.
   */
  previous_response_id?: string | null;
  /**
   * Model ID used to generate the response, like `gpt-4o` or `o3`. OpenAI
   * offers a wide range of models with different capabilities, performance
   * characteristics, and price points. Refer to the [model guide](https://platform.openai.com/docs/models)
   * to browse and compare available models.
   */
  model: ResponsesModel;
  /**
   * Whether to run the model response in the background.
   * [Learn more](https://platform.openai.com/docs/guides/background).
   */
  background?: boolean | null;
  /**
   * The maximum number of total calls to built-in tools that can be processed in a response. This maximum number
   * applies across all built-in tool calls, not per individual tool. Any further attempts to call a tool by the
   * model will be ignored.
   */
  max_tool_calls?: number | null;
  text?: ResponseTextConfig;
  /**
   * An array of tools the model may call while generating a response. You
   * can specify which tool to use by setting the `tool_choice` parameter.
   *
   * We support the following categories of tools:
   * - **Built-in tools**: Tools that are provided by OpenAI that extend the
   *   model's capabilities, like [web search](https://platform.openai.com/docs/guides/tools-web-search)
   *   or [file search](https://platform.openai.com/docs/guides/tools-file-search). Learn more about
   *   [built-in tools](https://platform.openai.com/docs/guides/tools).
   * - **MCP Tools**: Integrations with third-party systems via custom MCP servers
   *   or predefined connectors such as Google Drive and SharePoint. Learn more about
   *   [MCP Tools](https://platform.openai.com/docs/guides/tools-connectors-mcp).
   * - **Function calls (custom tools)**: Functions that are defined by you,
   *   enabling the model to call your own code with strongly typed arguments
   *   and outputs. Learn more about
   *   [function calling](https://platform.openai.com/docs/guides/function-calling). You can also use
   *   custom tools to call your own code.
   */
  tools: ToolsArray;
  /**
   * How the model should select which tool (or tools) to use when generating
   * a response. See the `tools` parameter to see how to specify which tools
   * the model can call.
   */
  tool_choice: ToolChoiceParam;
  /**
   * Reference to a prompt template and its variables.
   * [Learn more](https://platform.openai.com/docs/guides/text?api-mode=responses#reusable-prompts).
   */
  prompt?: ResponsePrompt;
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
   *   - If set to 'ultrafast', then the request will be processed with the access-controlled Ultrafast Processing
   *     service tier. This tier is currently available for `gpt-5.6-sol`; a response served through it will show
   *     `service_tier=ultrafast`.
   *   - When not set, the default behavior is 'auto'.
   *
   *   When the `service_tier` parameter is set, the response body will include the `service_tier` value based on
   *   the processing mode actually used to serve the request. This response value may be different from the value
   *   set in the parameter.
   */
  service_tier?: ServiceTierResponses;
  /**
   * The truncation strategy to use for the model response.
   * - `auto`: If the input to this Response exceeds
   *   the model's context window size, the model will truncate the
   *   response to fit the context window by dropping items from the beginning of the conversation.
   * - `disabled` (default): If the input size will exceed the context window
   *   size for a model, the request will fail with a 400 error.
   */
  truncation?: "auto" | "disabled" | null;
  /** Unique identifier for this Response. */
  id: string;
  /** The object type of this resource - always set to `response`. */
  object: "response";
  /**
   * The status of the response generation. One of `completed`, `failed`,
   * `in_progress`, `cancelled`, `queued`, or `incomplete`.
   */
  status?: "completed" | "failed" | "in_progress" | "cancelled" | "queued" | "incomplete";
  /** Unix timestamp (in seconds) of when this Response was created. */
  created_at: number;
  /**
   * Unix timestamp (in seconds) of when this Response was completed.
   * Only present when the status is `completed`.
   */
  completed_at?: number | null;
  /** An error object returned when the model fails to generate a Response. */
  error: ResponseError;
  /** Details about why the response is incomplete. */
  incomplete_details: {
    /** The reason why the response is incomplete. */
    reason?: "max_output_tokens" | "content_filter";
  } | null;
  /**
   * An array of content items generated by the model.
   *
   * - The length and order of items in the `output` array is dependent
   *   on the model's response.
   * - Rather than accessing the first item in the `output` array and
   *   assuming it's an `assistant` message with the content generated by
   *   the model, you might consider using the `output_text` property where
   *   supported in SDKs.
   */
  output: Array<ResponseOutputItem>;
  reasoning?: Reasoning | null;
  /**
   * A system (or developer) message inserted into the model's context.
   *
   * When using along with `previous_response_id`, the instructions from a previous
   * response will not be carried over to the next response. This makes it simple
   * to swap out system (or developer) messages in new responses.
   */
  instructions: string | Array<ResponseInputItem> | null;
  /** All texts of the messages in `output`, one after the other. Put there by the client. */
  output_text: string;
  usage?: ResponseUsage;
  prompt_cache_options?: PromptCacheOptions;
  /** Moderation results for the response input and output, if moderated completions were requested. */
  moderation?: Moderation | null;
  /** Whether to allow the model to run tool calls in parallel. */
  parallel_tool_calls: boolean;
  conversation?: ResponseConversation | null;
  /**
   * An upper bound for the number of tokens that can be generated for a response, including visible output tokens
   * and [reasoning tokens](https://platform.openai.com/docs/guides/reasoning).
   */
  max_output_tokens?: number | null;
}

export interface CompactedResponse {
  /** The unique identifier for the compacted response. */
  id: string;
  /** The object type. Always `response.compaction`. */
  object: "response.compaction";
  /** The compacted list of output items. */
  output: Array<ItemField>;
  /** Unix timestamp (in seconds) when the compacted conversation was created. */
  created_at: number;
  /** Token accounting for the compaction pass, including cached, reasoning, and total tokens. */
  usage: ResponseUsage;
}

/**
 * Specify additional output data to include in the model response. Currently supported values are:
 * - `web_search_call.results`: Include the search results of the web search tool call.
 * - `web_search_call.action.sources`: Include the sources of the web search tool call.
 * - `code_interpreter_call.outputs`: Includes the outputs of python code execution in code interpreter tool call
 *   items.
 * - `computer_call_output.output.image_url`: Include image urls from the computer call output.
 * - `file_search_call.results`: Include the search results of the file search tool call.
 * - `message.input_image.image_url`: Include image urls from the input message.
 * - `message.output_text.logprobs`: Include logprobs with assistant messages.
 * - `reasoning.encrypted_content`: Includes an encrypted version of reasoning tokens in reasoning item outputs.
 *   This enables reasoning items to be used in multi-turn conversations when using the Responses API statelessly
 *   (like when the `store` parameter is set to `false`, or when an organization is enrolled in the zero data
 *   retention program).
 */
export type ResponseIncludable =
  | "file_search_call.results"
  | "web_search_call.results"
  | "web_search_call.action.sources"
  | "message.input_image.image_url"
  | "computer_call_output.output.image_url"
  | "code_interpreter_call.outputs"
  | "reasoning.encrypted_content"
  | "message.output_text.logprobs";

export type ResponseInputItem =
  | EasyInputMessage
  | Item
  | CompactionTriggerItemParam
  | ItemReferenceParam
  | ProgramItemParam
  | ProgramOutputItemParam;

/** A tool that can be used to generate a response. */
export type Tool =
  | FunctionTool
  | FileSearchTool
  | ComputerTool
  | ComputerUsePreviewTool
  | WebSearchTool
  | RealtimeResponseCreateMcpTool
  | CodeInterpreterTool
  | ProgrammaticToolCallingParam
  | ImageGenTool
  | LocalShellToolParam
  | FunctionShellTool
  | CustomTool
  | NamespaceTool
  | ToolSearchTool
  | WebSearchPreviewTool
  | ApplyPatchTool;

/**
 * Configuration options for a text response from the model. Can be plain
 * text or structured JSON data. Learn more:
 * - [Text inputs and outputs](https://platform.openai.com/docs/guides/text)
 * - [Structured Outputs](https://platform.openai.com/docs/guides/structured-outputs)
 */
export interface ResponseTextConfig {
  /**
   * An object specifying the format that the model must output.
   *
   * Configuring `{ "type": "json_schema" }` enables Structured Outputs,
   * which ensures the model will match your supplied JSON schema. Learn more in the
   * [Structured Outputs guide](https://platform.openai.com/docs/guides/structured-outputs).
   *
   * The default format is `{ "type": "text" }` with no additional options.
   *
   * **Not recommended for gpt-4o and newer models:**
   *
   * Setting to `{ "type": "json_object" }` enables the older JSON mode, which
   * ensures the message the model generates is valid JSON. Using `json_schema`
   * is preferred for models that support it.
   */
  format?: ResponseFormatTextConfig;
  /**
   * Constrains the verbosity of the model's response. Lower values will result in
   * more concise responses, while higher values will result in more verbose responses.
   * Currently supported values are `low`, `medium`, and `high`. The default is
   * `medium`.
   */
  verbosity?: Verbosity;
}

/**
 * **gpt-5 and o-series models only**
 *
 * Configuration options for
 * [reasoning models](https://platform.openai.com/docs/guides/reasoning).
 */
export interface Reasoning {
  /**
   * Controls the reasoning execution mode for the request.
   *
   * When returned on a response, this is the effective execution mode.
   */
  mode?: ReasoningModeEnum;
  /**
   * Constrains effort on reasoning for reasoning models. Currently supported
   * values are `none`, `minimal`, `low`, `medium`, `high`, `xhigh`, and `max`.
   * Reducing reasoning effort can result in faster responses and fewer tokens
   * used on reasoning in a response. Not all reasoning models support every
   * value. See the
   * [reasoning guide](https://platform.openai.com/docs/guides/reasoning)
   * for model-specific support.
   */
  effort?: ReasoningEffort;
  /**
   * A summary of the reasoning performed by the model. This can be
   * useful for debugging and understanding the model's reasoning process.
   * One of `auto`, `concise`, or `detailed`.
   *
   * `concise` is supported for `computer-use-preview` models and all reasoning models after `gpt-5`.
   */
  summary?: "auto" | "concise" | "detailed" | null;
  /**
   * Controls which reasoning items are rendered back to the model on later turns.
   * If omitted or set to `auto`, the model determines the context mode. The
   * `gpt-5.6` model family defaults to `all_turns`; earlier models default to
   * `current_turn`.
   *
   * When returned on a response, this is the effective reasoning context mode
   * used for the response.
   */
  context?: "auto" | "current_turn" | "all_turns" | null;
  /**
   * **Deprecated:** use `summary` instead.
   *
   * A summary of the reasoning performed by the model. This can be
   * useful for debugging and understanding the model's reasoning process.
   * One of `auto`, `concise`, or `detailed`.
   */
  generate_summary?: "auto" | "concise" | "detailed" | null;
}

export type TruncationEnum = "auto" | "disabled";

export type PersonalityEnum = (string & {}) | "friendly" | "pragmatic";

/**
 * The conversation that this response belongs to. Items from this conversation are prepended to `input_items`
 * for this response request.
 * Input items and output items from this response are automatically added to this conversation after this
 * response completes.
 */
export type ConversationParam = string | ResponseConversationParam;

/**
 * How the model should select which tool (or tools) to use when generating
 * a response. See the `tools` parameter to see how to specify which tools
 * the model can call.
 */
export type ToolChoiceParam =
  | ToolChoiceOptions
  | ToolChoiceAllowed
  | ToolChoiceTypes
  | ToolChoiceFunction
  | ToolChoiceMcp
  | ToolChoiceCustom
  | SpecificProgrammaticToolCallingParam
  | ToolChoiceApplyPatch
  | ToolChoiceShell;

export type ResponsesModel =
  | ChatModel
  | "o1-pro"
  | "o1-pro-2025-03-19"
  | "o3-pro"
  | "o3-pro-2025-06-10"
  | "o3-deep-research"
  | "o3-deep-research-2025-06-26"
  | "o4-mini-deep-research"
  | "o4-mini-deep-research-2025-06-26"
  | "computer-use-preview"
  | "computer-use-preview-2025-03-11"
  | "gpt-5.5-pro"
  | "gpt-5.5-pro-2026-04-23"
  | "gpt-5-codex"
  | "gpt-5-pro"
  | "gpt-5-pro-2025-10-06"
  | "gpt-5.1-codex-max"
  | "gpt-daybreak-blue-latest"
  | "gpt-daybreak-red-latest"
  | "gpt-5.6-cyber";

/**
 * An array of tools the model may call while generating a response. You
 * can specify which tool to use by setting the `tool_choice` parameter.
 *
 * We support the following categories of tools:
 * - **Built-in tools**: Tools that are provided by OpenAI that extend the
 *   model's capabilities, like [web search](https://platform.openai.com/docs/guides/tools-web-search)
 *   or [file search](https://platform.openai.com/docs/guides/tools-file-search). Learn more about
 *   [built-in tools](https://platform.openai.com/docs/guides/tools).
 * - **MCP Tools**: Integrations with third-party systems via custom MCP servers
 *   or predefined connectors such as Google Drive and SharePoint. Learn more about
 *   [MCP Tools](https://platform.openai.com/docs/guides/tools-connectors-mcp).
 * - **Function calls (custom tools)**: Functions that are defined by you,
 *   enabling the model to call your own code with strongly typed arguments
 *   and outputs. Learn more about
 *   [function calling](https://platform.openai.com/docs/guides/function-calling). You can also use
 *   custom tools to call your own code.
 */
export type ToolsArray = Array<Tool>;

export type ServiceTierResponses = "auto" | "default" | "flex" | "scale" | "priority" | "fast" | "ultrafast" | null;

/**
 * Text, image, or file inputs to the model, used to generate a response.
 *
 * Learn more:
 * - [Text inputs and outputs](https://platform.openai.com/docs/guides/text)
 * - [Image inputs](https://platform.openai.com/docs/guides/images)
 * - [File inputs](https://platform.openai.com/docs/guides/pdf-files)
 * - [Conversation state](https://platform.openai.com/docs/guides/conversation-state)
 * - [Function calling](https://platform.openai.com/docs/guides/function-calling)
 */
export type InputParam = string | Array<ResponseInputItem>;

export type ResponseStreamOptions = {
  /**
   * When true, stream obfuscation will be enabled. Stream obfuscation adds
   * random characters to an `obfuscation` field on streaming delta events to
   * normalize payload sizes as a mitigation to certain side-channel attacks.
   * These obfuscation fields are included by default, but add a small amount
   * of overhead to the data stream. You can set `include_obfuscation` to
   * false to optimize for bandwidth if you trust the network links between
   * your application and the OpenAI API.
   */
  include_obfuscation?: boolean;
} | null;

export interface ContextManagementParam {
  /** The context management entry type. Currently only 'compaction' is supported. */
  type: string;
  /** Token threshold at which compaction should be triggered for this entry. */
  compact_threshold?: number | null;
}

/** Event emitted while a response is streamed. */
export type ResponseStreamEvent =
  | ResponseAudioDeltaEvent
  | ResponseAudioDoneEvent
  | ResponseAudioTranscriptDeltaEvent
  | ResponseAudioTranscriptDoneEvent
  | ResponseCodeInterpreterCallCodeDeltaEvent
  | ResponseCodeInterpreterCallCodeDoneEvent
  | ResponseCodeInterpreterCallCompletedEvent
  | ResponseCodeInterpreterCallInProgressEvent
  | ResponseCodeInterpreterCallInterpretingEvent
  | ResponseCompletedEvent
  | ResponseContentPartAddedEvent
  | ResponseContentPartDoneEvent
  | ResponseCreatedEvent
  | ResponseErrorEvent
  | ResponseFileSearchCallCompletedEvent
  | ResponseFileSearchCallInProgressEvent
  | ResponseFileSearchCallSearchingEvent
  | ResponseFunctionCallArgumentsDeltaEvent
  | ResponseFunctionCallArgumentsDoneEvent
  | ResponseShellCallCommandAddedEvent
  | ResponseShellCallCommandDeltaEvent
  | ResponseShellCallCommandDoneEvent
  | ResponseShellCallOutputContentDeltaEvent
  | ResponseShellCallOutputContentDoneEvent
  | ResponseInProgressEvent
  | ResponseFailedEvent
  | ResponseIncompleteEvent
  | ResponseOutputItemAddedEvent
  | ResponseOutputItemDoneEvent
  | ResponseReasoningSummaryPartAddedEvent
  | ResponseReasoningSummaryPartDoneEvent
  | ResponseReasoningSummaryTextDeltaEvent
  | ResponseReasoningSummaryTextDoneEvent
  | ResponseReasoningTextDeltaEvent
  | ResponseReasoningTextDoneEvent
  | ResponseRefusalDeltaEvent
  | ResponseRefusalDoneEvent
  | ResponseTextDeltaEvent
  | ResponseTextDoneEvent
  | ResponseWebSearchCallCompletedEvent
  | ResponseWebSearchCallInProgressEvent
  | ResponseWebSearchCallSearchingEvent
  | ResponseImageGenCallCompletedEvent
  | ResponseImageGenCallGeneratingEvent
  | ResponseImageGenCallInProgressEvent
  | ResponseImageGenCallPartialImageEvent
  | ResponseMcpCallArgumentsDeltaEvent
  | ResponseMcpCallArgumentsDoneEvent
  | ResponseMcpCallCompletedEvent
  | ResponseMcpCallFailedEvent
  | ResponseMcpCallInProgressEvent
  | ResponseMcpListToolsCompletedEvent
  | ResponseMcpListToolsFailedEvent
  | ResponseMcpListToolsInProgressEvent
  | ResponseOutputTextAnnotationAddedEvent
  | ResponseQueuedEvent
  | ResponseCustomToolCallInputDeltaEvent
  | ResponseCustomToolCallInputDoneEvent;

/**
 * Model ID used to generate the response, like `gpt-5` or `o3`. OpenAI offers a wide range of models with
 * different capabilities, performance characteristics, and price points. Refer to the [model
 * guide](https://platform.openai.com/docs/models) to browse and compare available models.
 */
export type ModelIdsCompaction = ResponsesModel | (string & {}) | null;

export type PromptCacheRetentionEnum = "in_memory" | "24h";

export type ServiceTierEnum = "auto" | "default" | "fast" | "flex" | "priority";

/** Client events accepted by the Responses WebSocket server. */
export type ResponsesClientEvent = ResponsesClientEventResponseCreate;

/** Server events emitted by the Responses WebSocket server. */
export type ResponsesServerEvent =
  | {
      /** The type of the event. Always `response.audio.delta`. */
      type: "response.audio.delta";
      /** A sequence number for this chunk of the stream response. */
      sequence_number: number;
      /** A chunk of Base64 encoded response audio bytes. */
      delta: string;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.audio.done`. */
      type: "response.audio.done";
      /** The sequence number of the delta. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.audio.transcript.delta`. */
      type: "response.audio.transcript.delta";
      /** The partial transcript of the audio response. */
      delta: string;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.audio.transcript.done`. */
      type: "response.audio.transcript.done";
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.code_interpreter_call_code.delta`. */
      type: "response.code_interpreter_call_code.delta";
      /** The index of the output item in the response for which the code is being streamed. */
      output_index: number;
      /** The unique identifier of the code interpreter tool call item. */
      item_id: string;
      /** The partial code snippet being streamed by the code interpreter. */
      delta: string;
      /** The sequence number of this event, used to order streaming events. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.code_interpreter_call_code.done`. */
      type: "response.code_interpreter_call_code.done";
      /** The index of the output item in the response for which the code is finalized. */
      output_index: number;
      /** The unique identifier of the code interpreter tool call item. */
      item_id: string;
      /** The final code snippet output by the code interpreter. */
      code: string;
      /** The sequence number of this event, used to order streaming events. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.code_interpreter_call.completed`. */
      type: "response.code_interpreter_call.completed";
      /** The index of the output item in the response for which the code interpreter call is completed. */
      output_index: number;
      /** The unique identifier of the code interpreter tool call item. */
      item_id: string;
      /** The sequence number of this event, used to order streaming events. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.code_interpreter_call.in_progress`. */
      type: "response.code_interpreter_call.in_progress";
      /** The index of the output item in the response for which the code interpreter call is in progress. */
      output_index: number;
      /** The unique identifier of the code interpreter tool call item. */
      item_id: string;
      /** The sequence number of this event, used to order streaming events. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.code_interpreter_call.interpreting`. */
      type: "response.code_interpreter_call.interpreting";
      /** The index of the output item in the response for which the code interpreter is interpreting code. */
      output_index: number;
      /** The unique identifier of the code interpreter tool call item. */
      item_id: string;
      /** The sequence number of this event, used to order streaming events. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.completed`. */
      type: "response.completed";
      /** Properties of the completed response. */
      response: Response;
      /** The sequence number for this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.content_part.added`. */
      type: "response.content_part.added";
      /** The ID of the output item that the content part was added to. */
      item_id: string;
      /** The index of the output item that the content part was added to. */
      output_index: number;
      /** The index of the content part that was added. */
      content_index: number;
      /** The content part that was added. */
      part: OutputContent;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.content_part.done`. */
      type: "response.content_part.done";
      /** The ID of the output item that the content part was added to. */
      item_id: string;
      /** The index of the output item that the content part was added to. */
      output_index: number;
      /** The index of the content part that is done. */
      content_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /** The content part that is done. */
      part: OutputContent;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.created`. */
      type: "response.created";
      /** The response that was created. */
      response: Response;
      /** The sequence number for this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.file_search_call.completed`. */
      type: "response.file_search_call.completed";
      /** The index of the output item that the file search call is initiated. */
      output_index: number;
      /** The ID of the output item that the file search call is initiated. */
      item_id: string;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.file_search_call.in_progress`. */
      type: "response.file_search_call.in_progress";
      /** The index of the output item that the file search call is initiated. */
      output_index: number;
      /** The ID of the output item that the file search call is initiated. */
      item_id: string;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.file_search_call.searching`. */
      type: "response.file_search_call.searching";
      /** The index of the output item that the file search call is searching. */
      output_index: number;
      /** The ID of the output item that the file search call is initiated. */
      item_id: string;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.function_call_arguments.delta`. */
      type: "response.function_call_arguments.delta";
      /** The ID of the output item that the function-call arguments delta is added to. */
      item_id: string;
      /** The index of the output item that the function-call arguments delta is added to. */
      output_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /** The function-call arguments delta that is added. */
      delta: string;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      type: "response.function_call_arguments.done";
      /** The ID of the item. */
      item_id: string;
      /** The name of the function that was called. */
      name: string;
      /** The index of the output item. */
      output_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /** The function-call arguments. */
      arguments: string;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event, always `response.shell_call_command.added`. */
      type: "response.shell_call_command.added";
      /** The sequence number of the event that was emitted. */
      sequence_number: number;
      /** The index of the output item that was updated. */
      output_index: number;
      /** The index of the shell command that was added. */
      command_index: number;
      /** The shell command that was added. */
      command: string;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event, always `response.shell_call_command.delta`. */
      type: "response.shell_call_command.delta";
      /** The sequence number of the event that was emitted. */
      sequence_number: number;
      /** The index of the output item that was updated. */
      output_index: number;
      /** The index of the shell command that was updated. */
      command_index: number;
      /** The shell command delta that was appended. */
      delta: string;
      /** An obfuscation string that was added to pad the event payload. */
      obfuscation?: string;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event, always `response.shell_call_command.done`. */
      type: "response.shell_call_command.done";
      /** The sequence number of the event that was emitted. */
      sequence_number: number;
      /** The index of the output item that was updated. */
      output_index: number;
      /** The index of the shell command that was completed. */
      command_index: number;
      /** The final shell command that was emitted. */
      command: string;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event, always `response.shell_call_output_content.delta`. */
      type: "response.shell_call_output_content.delta";
      /** The sequence number of the event that was emitted. */
      sequence_number: number;
      /** The ID of the output item that was updated. */
      item_id: string;
      /** The index of the output item that was updated. */
      output_index: number;
      /** The index of the shell command that produced output. */
      command_index: number;
      /** The stdout/stderr delta that was emitted. */
      delta: ShellCallOutputDelta;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event, always `response.shell_call_output_content.done`. */
      type: "response.shell_call_output_content.done";
      /** The sequence number of the event that was emitted. */
      sequence_number: number;
      /** The ID of the output item that was updated. */
      item_id: string;
      /** The index of the output item that was updated. */
      output_index: number;
      /** The index of the shell command that produced output. */
      command_index: number;
      /** The output contents emitted for the shell command. */
      output: Array<FunctionShellCallOutputContent>;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.in_progress`. */
      type: "response.in_progress";
      /** The response that is in progress. */
      response: Response;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.failed`. */
      type: "response.failed";
      /** The sequence number of this event. */
      sequence_number: number;
      /** The response that failed. */
      response: Response;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.incomplete`. */
      type: "response.incomplete";
      /** The response that was incomplete. */
      response: Response;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.output_item.added`. */
      type: "response.output_item.added";
      /** The index of the output item that was added. */
      output_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The output item that was added. For reasoning items, `encrypted_content`
       * may be incomplete while the item is in progress. Use the reasoning item
       * from the corresponding `response.output_item.done` event when passing it
       * as input to a subsequent request.
       */
      item: ResponseOutputItem;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.output_item.done`. */
      type: "response.output_item.done";
      /** The index of the output item that was marked done. */
      output_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /** The output item that was marked done. */
      item: ResponseOutputItem;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.reasoning_summary_part.added`. */
      type: "response.reasoning_summary_part.added";
      /** The ID of the item this summary part is associated with. */
      item_id: string;
      /** The index of the output item this summary part is associated with. */
      output_index: number;
      /** The index of the summary part within the reasoning summary. */
      summary_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /** The summary part that was added. */
      part: {
        /** The type of the summary part. Always `summary_text`. */
        type: "summary_text";
        /** The text of the summary part. */
        text: string;
      };
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.reasoning_summary_part.done`. */
      type: "response.reasoning_summary_part.done";
      /** The ID of the item this summary part is associated with. */
      item_id: string;
      /** The index of the output item this summary part is associated with. */
      output_index: number;
      /** The index of the summary part within the reasoning summary. */
      summary_index: number;
      /**
       * The completion status of the summary part. Omitted when the part completed
       * normally and set to `incomplete` when generation was interrupted.
       */
      status?: "incomplete";
      /** The sequence number of this event. */
      sequence_number: number;
      /** The completed summary part. */
      part: {
        /** The type of the summary part. Always `summary_text`. */
        type: "summary_text";
        /** The text of the summary part. */
        text: string;
      };
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.reasoning_summary_text.delta`. */
      type: "response.reasoning_summary_text.delta";
      /** The ID of the item this summary text delta is associated with. */
      item_id: string;
      /** The index of the output item this summary text delta is associated with. */
      output_index: number;
      /** The index of the summary part within the reasoning summary. */
      summary_index: number;
      /** The text delta that was added to the summary. */
      delta: string;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.reasoning_summary_text.done`. */
      type: "response.reasoning_summary_text.done";
      /** The ID of the item this summary text is associated with. */
      item_id: string;
      /** The index of the output item this summary text is associated with. */
      output_index: number;
      /** The index of the summary part within the reasoning summary. */
      summary_index: number;
      /** The full text of the completed reasoning summary. */
      text: string;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.reasoning_text.delta`. */
      type: "response.reasoning_text.delta";
      /** The ID of the item this reasoning text delta is associated with. */
      item_id: string;
      /** The index of the output item this reasoning text delta is associated with. */
      output_index: number;
      /** The index of the reasoning content part this delta is associated with. */
      content_index: number;
      /** The text delta that was added to the reasoning content. */
      delta: string;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.reasoning_text.done`. */
      type: "response.reasoning_text.done";
      /** The ID of the item this reasoning text is associated with. */
      item_id: string;
      /** The index of the output item this reasoning text is associated with. */
      output_index: number;
      /** The index of the reasoning content part. */
      content_index: number;
      /** The full text of the completed reasoning content. */
      text: string;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.refusal.delta`. */
      type: "response.refusal.delta";
      /** The ID of the output item that the refusal text is added to. */
      item_id: string;
      /** The index of the output item that the refusal text is added to. */
      output_index: number;
      /** The index of the content part that the refusal text is added to. */
      content_index: number;
      /** The refusal text that is added. */
      delta: string;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.refusal.done`. */
      type: "response.refusal.done";
      /** The ID of the output item that the refusal text is finalized. */
      item_id: string;
      /** The index of the output item that the refusal text is finalized. */
      output_index: number;
      /** The index of the content part that the refusal text is finalized. */
      content_index: number;
      /** The refusal text that is finalized. */
      refusal: string;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.output_text.delta`. */
      type: "response.output_text.delta";
      /** The ID of the output item that the text delta was added to. */
      item_id: string;
      /** The index of the output item that the text delta was added to. */
      output_index: number;
      /** The index of the content part that the text delta was added to. */
      content_index: number;
      /** The text delta that was added. */
      delta: string;
      /** The sequence number for this event. */
      sequence_number: number;
      /** The log probabilities of the tokens in the delta. */
      logprobs: Array<ResponseLogProb>;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.output_text.done`. */
      type: "response.output_text.done";
      /** The ID of the output item that the text content is finalized. */
      item_id: string;
      /** The index of the output item that the text content is finalized. */
      output_index: number;
      /** The index of the content part that the text content is finalized. */
      content_index: number;
      /** The text content that is finalized. */
      text: string;
      /** The sequence number for this event. */
      sequence_number: number;
      /** The log probabilities of the tokens in the delta. */
      logprobs: Array<ResponseLogProb>;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.web_search_call.completed`. */
      type: "response.web_search_call.completed";
      /** The index of the output item that the web search call is associated with. */
      output_index: number;
      /** Unique ID for the output item associated with the web search call. */
      item_id: string;
      /** The sequence number of the web search call being processed. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.web_search_call.in_progress`. */
      type: "response.web_search_call.in_progress";
      /** The index of the output item that the web search call is associated with. */
      output_index: number;
      /** Unique ID for the output item associated with the web search call. */
      item_id: string;
      /** The sequence number of the web search call being processed. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always `response.web_search_call.searching`. */
      type: "response.web_search_call.searching";
      /** The index of the output item that the web search call is associated with. */
      output_index: number;
      /** Unique ID for the output item associated with the web search call. */
      item_id: string;
      /** The sequence number of the web search call being processed. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.image_generation_call.completed'. */
      type: "response.image_generation_call.completed";
      /** The index of the output item in the response's output array. */
      output_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /** The unique identifier of the image generation item being processed. */
      item_id: string;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.image_generation_call.generating'. */
      type: "response.image_generation_call.generating";
      /** The index of the output item in the response's output array. */
      output_index: number;
      /** The unique identifier of the image generation item being processed. */
      item_id: string;
      /** The sequence number of the image generation item being processed. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.image_generation_call.in_progress'. */
      type: "response.image_generation_call.in_progress";
      /** The index of the output item in the response's output array. */
      output_index: number;
      /** The unique identifier of the image generation item being processed. */
      item_id: string;
      /** The sequence number of the image generation item being processed. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.image_generation_call.partial_image'. */
      type: "response.image_generation_call.partial_image";
      /** The index of the output item in the response's output array. */
      output_index: number;
      /** The unique identifier of the image generation item being processed. */
      item_id: string;
      /** The sequence number of the image generation item being processed. */
      sequence_number: number;
      /** 0-based index for the partial image (backend is 1-based, but this is 0-based for the user). */
      partial_image_index: number;
      /** Base64-encoded partial image data, suitable for rendering as an image. */
      partial_image_b64: string;
      /** The image size that was used. */
      size?: string;
      /** The image quality that was used. */
      quality?: string;
      /** The background setting that was used. */
      background?: string;
      /** The output format that was used. */
      output_format?: string;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.mcp_call_arguments.delta'. */
      type: "response.mcp_call_arguments.delta";
      /** The index of the output item in the response's output array. */
      output_index: number;
      /** The unique identifier of the MCP tool call item being processed. */
      item_id: string;
      /** A JSON string containing the partial update to the arguments for the MCP tool call. */
      delta: string;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.mcp_call_arguments.done'. */
      type: "response.mcp_call_arguments.done";
      /** The index of the output item in the response's output array. */
      output_index: number;
      /** The unique identifier of the MCP tool call item being processed. */
      item_id: string;
      /** A JSON string containing the finalized arguments for the MCP tool call. */
      arguments: string;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.mcp_call.completed'. */
      type: "response.mcp_call.completed";
      /** The ID of the MCP tool call item that completed. */
      item_id: string;
      /** The index of the output item that completed. */
      output_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.mcp_call.failed'. */
      type: "response.mcp_call.failed";
      /** The ID of the MCP tool call item that failed. */
      item_id: string;
      /** The index of the output item that failed. */
      output_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.mcp_call.in_progress'. */
      type: "response.mcp_call.in_progress";
      /** The sequence number of this event. */
      sequence_number: number;
      /** The index of the output item in the response's output array. */
      output_index: number;
      /** The unique identifier of the MCP tool call item being processed. */
      item_id: string;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.mcp_list_tools.completed'. */
      type: "response.mcp_list_tools.completed";
      /** The ID of the MCP tool call item that produced this output. */
      item_id: string;
      /** The index of the output item that was processed. */
      output_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.mcp_list_tools.failed'. */
      type: "response.mcp_list_tools.failed";
      /** The ID of the MCP tool call item that failed. */
      item_id: string;
      /** The index of the output item that failed. */
      output_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.mcp_list_tools.in_progress'. */
      type: "response.mcp_list_tools.in_progress";
      /** The ID of the MCP tool call item that is being processed. */
      item_id: string;
      /** The index of the output item that is being processed. */
      output_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.output_text.annotation.added'. */
      type: "response.output_text.annotation.added";
      /** The unique identifier of the item to which the annotation is being added. */
      item_id: string;
      /** The index of the output item in the response's output array. */
      output_index: number;
      /** The index of the content part within the output item. */
      content_index: number;
      /** The index of the annotation within the content part. */
      annotation_index: number;
      /** The sequence number of this event. */
      sequence_number: number;
      /** The annotation object being added. (See annotation schema for details.) */
      annotation: Annotation | null;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The type of the event. Always 'response.queued'. */
      type: "response.queued";
      /** The full response object that is queued. */
      response: Response;
      /** The sequence number for this event. */
      sequence_number: number;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The event type identifier. */
      type: "response.custom_tool_call_input.delta";
      /** The sequence number of this event. */
      sequence_number: number;
      /** The index of the output this delta applies to. */
      output_index: number;
      /** Unique identifier for the API item associated with this event. */
      item_id: string;
      /** The incremental input data (delta) for the custom tool call. */
      delta: string;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | {
      /** The event type identifier. */
      type: "response.custom_tool_call_input.done";
      /** The sequence number of this event. */
      sequence_number: number;
      /** The index of the output this event applies to. */
      output_index: number;
      /** Unique identifier for the API item associated with this event. */
      item_id: string;
      /** The complete input data for the custom tool call. */
      input: string;
      /**
       * The WebSocket lane that emitted this event. This field is present
       * when the originating `response.create` event supplied a
       * `stream_id`.
       */
      stream_id?: string;
    }
  | ResponseWsError;

export type ResponseOutputItem =
  | ResponseOutputMessage
  | ResponseFileSearchToolCall
  | ResponseFunctionToolCall
  | ResponseFunctionToolCallOutputItem
  | ResponseFunctionWebSearch
  | ResponseComputerToolCall
  | ResponseComputerToolCallOutputItem
  | ResponseReasoningItem
  | Program
  | ProgramOutput
  | ResponseToolSearchCall
  | ResponseToolSearchOutputItem
  | AdditionalTools
  | ResponseCompactionItem
  | ImageGenToolCall
  | ResponseCodeInterpreterToolCall
  | LocalShellToolCall
  | LocalShellToolCallOutput
  | ResponseFunctionShellToolCall
  | ResponseFunctionShellToolCallOutput
  | ResponseApplyPatchToolCall
  | ResponseApplyPatchToolCallOutput
  | MCPToolCall
  | MCPListTools
  | MCPApprovalRequest
  | MCPApprovalResponseResource
  | ResponseCustomToolCall
  | ResponseCustomToolCallOutputItem;

/**
 * Give the model access to additional tools via remote Model Context Protocol
 * (MCP) servers. [Learn more about MCP](https://platform.openai.com/docs/guides/tools-remote-mcp).
 */
export interface RealtimeResponseCreateMcpTool {
  /** The type of the MCP tool. Always `mcp`. */
  type: "mcp";
  /** A label for this MCP server, used to identify it in tool calls. */
  server_label: string;
  /**
   * The URL for the MCP server. One of `server_url`, `connector_id`, or
   * `tunnel_id` must be provided.
   */
  server_url?: string;
  /**
   * Identifier for service connectors, like those available in ChatGPT. One of
   * `server_url`, `connector_id`, or `tunnel_id` must be provided. Learn more
   * about service connectors [here](https://platform.openai.com/docs/guides/tools-remote-mcp#connectors).
   *
   * Currently supported `connector_id` values are:
   *
   * - Dropbox: `connector_dropbox`
   * - Gmail: `connector_gmail`
   * - Google Calendar: `connector_googlecalendar`
   * - Google Drive: `connector_googledrive`
   * - Microsoft Teams: `connector_microsoftteams`
   * - Outlook Calendar: `connector_outlookcalendar`
   * - Outlook Email: `connector_outlookemail`
   * - SharePoint: `connector_sharepoint`
   */
  connector_id?:
    | "connector_dropbox"
    | "connector_gmail"
    | "connector_googlecalendar"
    | "connector_googledrive"
    | "connector_microsoftteams"
    | "connector_outlookcalendar"
    | "connector_outlookemail"
    | "connector_sharepoint";
  /**
   * The Secure MCP Tunnel ID to use instead of a direct server URL. One of
   * `server_url`, `connector_id`, or `tunnel_id` must be provided.
   */
  tunnel_id?: string;
  /**
   * An OAuth access token that can be used with a remote MCP server, either
   * with a custom MCP server URL or a service connector. Your application
   * must handle the OAuth authorization flow and provide the token here.
   */
  authorization?: string;
  /** Optional description of the MCP server, used to provide more context. */
  server_description?: string;
  /**
   * Optional HTTP headers to send to the MCP server. Use for authentication
   * or other purposes.
   */
  headers?: {
    [key: string]: string;
  } | null;
  /** List of allowed tool names or a filter object. */
  allowed_tools?: Array<string> | MCPToolFilter | null;
  /** The tool invocation context(s). */
  allowed_callers?: Array<CallableToolAllowedCaller> | null;
  /** Specify which of the MCP server's tools require approval. */
  require_approval?:
    | {
        always?: MCPToolFilter;
        never?: MCPToolFilter;
      }
    | "always"
    | "never"
    | null;
  /** Whether this MCP tool is deferred and discovered via tool search. */
  defer_loading?: boolean;
}

/**
 * Controls which (if any) tool is called by the model.
 *
 * `none` means the model will not call any tool and instead generates a message.
 *
 * `auto` means the model can pick between generating a message or calling one or
 * more tools.
 *
 * `required` means the model must call one or more tools.
 */
export type ToolChoiceOptions = "none" | "auto" | "required";

/** Use this option to force the model to call a specific function. */
export interface ToolChoiceFunction {
  /** For function calling, the type is always `function`. */
  type: "function";
  /** The name of the function to call. */
  name: string;
}

/** Use this option to force the model to call a specific tool on a remote MCP server. */
export interface ToolChoiceMcp {
  /** For MCP tools, the type is always `mcp`. */
  type: "mcp";
  /** The label of the MCP server to use. */
  server_label: string;
  /** The name of the tool to call on the server. */
  name?: string | null;
}

export type ResponsePromptVariables = {
  [key: string]: string | ResponseInputText | ResponseInputImage | ResponseInputFile;
} | null;

export interface InputMessageResource {
  /** The type of the message input. Always set to `message`. */
  type: "message";
  /** The role of the message input. One of `user`, `system`, or `developer`. */
  role: "user" | "system" | "developer";
  /**
   * The status of item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status?: "in_progress" | "completed" | "incomplete";
  /**
   * A list of one or many input items to the model, containing different content
   * types.
   */
  content: ResponseInputMessageContentList;
  /** The unique ID of the message input. */
  id: string;
}

/** An output message from the model. */
export interface ResponseOutputMessage {
  /** The unique ID of the output message. */
  id: string;
  /** The type of the output message. Always `message`. */
  type: "message";
  /** The role of the output message. Always `assistant`. */
  role: "assistant";
  /** The content of the output message. */
  content: Array<OutputMessageContent>;
  /**
   * Labels an `assistant` message as intermediate commentary (`commentary`) or the final answer (`final_answer`).
   * For models like `gpt-5.3-codex` and beyond, when sending follow-up requests, preserve and resend
   * phase on all assistant messages — dropping it can degrade performance. Not used for user messages.
   */
  phase?: MessagePhase | null;
  /**
   * The status of the message input. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when input items are returned via API.
   */
  status: "in_progress" | "completed" | "incomplete";
}

/**
 * The results of a file search tool call. See the
 * [file search guide](https://platform.openai.com/docs/guides/tools-file-search) for more information.
 */
export interface ResponseFileSearchToolCall {
  /** The unique ID of the file search tool call. */
  id: string;
  /** The type of the file search tool call. Always `file_search_call`. */
  type: "file_search_call";
  /**
   * The status of the file search tool call. One of `in_progress`,
   * `searching`, `incomplete` or `failed`,
   */
  status: "in_progress" | "searching" | "completed" | "incomplete" | "failed";
  /** The queries used to search for files. */
  queries: Array<string>;
  /** The results of the file search tool call. */
  results?: Array<{
    /** The unique ID of the file. */
    file_id?: string;
    /** The text that was retrieved from the file. */
    text?: string;
    /** The name of the file. */
    filename?: string;
    /**
     * Set of 16 key-value pairs that can be attached to an object. This can be
     * useful for storing additional information about the object in a structured
     * format, and querying for objects via API or the dashboard. Keys are strings
     * with a maximum length of 64 characters. Values are strings with a maximum
     * length of 512 characters, booleans, or numbers.
     */
    attributes?: VectorStoreFileAttributes;
    /** The relevance score of the file - a value between 0 and 1. */
    score?: number;
  }> | null;
}

/**
 * A tool call to a computer use tool. See the
 * [computer use guide](https://platform.openai.com/docs/guides/tools-computer-use) for more information.
 */
export interface ResponseComputerToolCall {
  /** The type of the computer call. Always `computer_call`. */
  type: "computer_call";
  /** The unique ID of the computer call. */
  id: string;
  /** An identifier used when responding to the tool call with output. */
  call_id: string;
  action?: ComputerAction;
  /**
   * Flattened batched actions for `computer_use`. Each action includes an
   * `type` discriminator and action-specific fields.
   */
  actions?: ComputerActionList;
  /** The pending safety checks for the computer call. */
  pending_safety_checks: Array<ComputerCallSafetyCheckParam>;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status: "in_progress" | "completed" | "incomplete";
}

export interface ResponseComputerToolCallOutputItem {
  /** The type of the computer tool call output. Always `computer_call_output`. */
  type: "computer_call_output";
  /** The unique ID of the computer call tool output. */
  id: string;
  /** The ID of the computer tool call that produced the output. */
  call_id: string;
  /**
   * The safety checks reported by the API that have been acknowledged by the
   * developer.
   */
  acknowledged_safety_checks?: Array<ComputerCallSafetyCheckParam>;
  output: ResponseComputerToolCallOutputScreenshot;
  /**
   * The status of the message input. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when input items are returned via API.
   */
  status: ComputerCallOutputStatus;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

/**
 * The results of a web search tool call. See the
 * [web search guide](https://platform.openai.com/docs/guides/tools-web-search) for more information.
 */
export interface ResponseFunctionWebSearch {
  /** The unique ID of the web search tool call. */
  id: string;
  /** The type of the web search tool call. Always `web_search_call`. */
  type: "web_search_call";
  /** The status of the web search tool call. */
  status: "in_progress" | "searching" | "completed" | "failed";
  /**
   * An object describing the specific action taken in this web search call.
   * Includes details on how the model used the web (search, open_page, find_in_page).
   */
  action: WebSearchActionSearch | WebSearchActionOpenPage | WebSearchActionFind;
}

export interface ResponseFunctionToolCallItem {
  /** The unique ID of the function tool call. */
  id: string;
  /** The type of the function tool call. Always `function_call`. */
  type: "function_call";
  /** The unique ID of the function tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCaller | null;
  /** The namespace of the function to run. */
  namespace?: string;
  /** The name of the function to run. */
  name: string;
  /** A JSON string of the arguments to pass to the function. */
  arguments: string;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status: FunctionCallStatus;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export interface ResponseFunctionToolCallOutputItem {
  /** The unique ID of the function call tool output. */
  id: string;
  /** The type of the function tool call output. Always `function_call_output`. */
  type: "function_call_output";
  /** The unique ID of the function tool call generated by the model. */
  call_id?: string;
  /** The name of the tool that produced the output. */
  name?: string;
  /** The namespace of the tool that produced the output. */
  namespace?: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCallerParam | null;
  /**
   * The output from the function call generated by your code.
   * Can be a string or an list of output content.
   */
  output: string | Array<FunctionAndCustomToolCallOutput>;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status: FunctionCallOutputStatusEnum;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export interface ResponseToolSearchCall {
  /** The type of the item. Always `tool_search_call`. */
  type: "tool_search_call";
  /** The unique ID of the tool search call item. */
  id: string;
  /** The unique ID of the tool search call generated by the model. */
  call_id: string | null;
  /** Whether tool search was executed by the server or by the client. */
  execution: ToolSearchExecutionType;
  /** Arguments used for the tool search call. */
  arguments: unknown;
  /** The status of the tool search call item that was recorded. */
  status: FunctionCallStatus;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export interface ResponseToolSearchOutputItem {
  /** The type of the item. Always `tool_search_output`. */
  type: "tool_search_output";
  /** The unique ID of the tool search output item. */
  id: string;
  /** The unique ID of the tool search call generated by the model. */
  call_id: string | null;
  /** Whether tool search was executed by the server or by the client. */
  execution: ToolSearchExecutionType;
  /** The loaded tool definitions returned by tool search. */
  tools: Array<Tool>;
  /** The status of the tool search output item that was recorded. */
  status: FunctionCallOutputStatusEnum;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export interface AdditionalTools {
  /** The type of the item. Always `additional_tools`. */
  type: "additional_tools";
  /** The unique ID of the additional tools item. */
  id: string;
  /** The role that provided the additional tools. */
  role: MessageRole;
  /** The additional tool definitions made available at this item. */
  tools: Array<Tool>;
}

/**
 * A description of the chain of thought used by a reasoning model while generating
 * a response. Be sure to include these items in your `input` to the Responses API
 * for subsequent turns of a conversation if you are manually
 * [managing context](https://platform.openai.com/docs/guides/conversation-state).
 */
export interface ResponseReasoningItem {
  /** The type of the object. Always `reasoning`. */
  type: "reasoning";
  /** The unique identifier of the reasoning content. */
  id: string;
  /**
   * The encrypted content of the reasoning item. This is populated by default
   * for reasoning items returned by `POST /v1/responses` and WebSocket
   * `response.create` requests.
   *
   * When streaming, use the completed reasoning item and its
   * `encrypted_content` from the `response.output_item.done` event in
   * subsequent requests. The `encrypted_content` in
   * `response.output_item.added` may be incomplete. This is especially
   * important when `store` is `false` or when using Zero Data Retention.
   */
  encrypted_content?: string | null;
  /** Reasoning summary content. */
  summary: Array<SummaryTextContent>;
  /** Reasoning text content. */
  content?: Array<ReasoningTextContent>;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status?: "in_progress" | "completed" | "incomplete";
}

export interface Program {
  /** The type of the item. Always `program`. */
  type: "program";
  /** The unique ID of the program item. */
  id: string;
  /** The stable call ID of the program item. */
  call_id: string;
  /** The JavaScript source executed by programmatic tool calling. */
  code: string;
  /** Opaque program replay fingerprint that must be round-tripped. */
  fingerprint: string;
}

export interface ProgramOutput {
  /** The type of the item. Always `program_output`. */
  type: "program_output";
  /** The unique ID of the program output item. */
  id: string;
  /** The call ID of the program item. */
  call_id: string;
  /** The result produced by the program item. */
  result: string;
  /** The terminal status of the program output item. */
  status: ProgramOutputStatus;
}

/**
 * A compaction item generated by the [`v1/responses/compact`
 * API](https://platform.openai.com/docs/api-reference/responses/compact).
 */
export interface ResponseCompactionItem {
  /** The type of the item. Always `compaction`. */
  type: "compaction";
  /** The unique ID of the compaction item. */
  id: string;
  /** The encrypted content that was produced by compaction. */
  encrypted_content: string;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

/** An image generation request made by the model. */
export interface ImageGenToolCall {
  /** The type of the image generation call. Always `image_generation_call`. */
  type: "image_generation_call";
  /** The unique ID of the image generation call. */
  id: string;
  /** The status of the image generation call. */
  status: "in_progress" | "completed" | "generating" | "failed";
  /** The generated image encoded in base64. */
  result: string | null;
}

/** A tool call to run code. */
export interface ResponseCodeInterpreterToolCall {
  /** The type of the code interpreter tool call. Always `code_interpreter_call`. */
  type: "code_interpreter_call";
  /** The unique ID of the code interpreter tool call. */
  id: string;
  /**
   * The status of the code interpreter tool call. Valid values are `in_progress`, `completed`, `incomplete`,
   * `interpreting`, and `failed`.
   */
  status: "in_progress" | "completed" | "incomplete" | "interpreting" | "failed";
  /** The ID of the container used to run the code. */
  container_id: string;
  /** The code to run, or null if not available. */
  code: string | null;
  /**
   * The outputs generated by the code interpreter, such as logs or images.
   * Can be null if no outputs are available.
   */
  outputs: Array<CodeInterpreterOutputLogs | CodeInterpreterOutputImage> | null;
}

/** A tool call to run a command on the local shell. */
export interface LocalShellToolCall {
  /** The type of the local shell call. Always `local_shell_call`. */
  type: "local_shell_call";
  /** The unique ID of the local shell call. */
  id: string;
  /** The unique ID of the local shell tool call generated by the model. */
  call_id: string;
  action: LocalShellExecAction;
  /** The status of the local shell call. */
  status: "in_progress" | "completed" | "incomplete";
}

/** The output of a local shell tool call. */
export interface LocalShellToolCallOutput {
  /** The type of the local shell tool call output. Always `local_shell_call_output`. */
  type: "local_shell_call_output";
  /** The unique ID of the local shell tool call generated by the model. */
  id: string;
  /** A JSON string of the output of the local shell tool call. */
  output: string;
  /** The status of the item. One of `in_progress`, `completed`, or `incomplete`. */
  status?: "in_progress" | "completed" | "incomplete" | null;
}

/** A tool call that executes one or more shell commands in a managed environment. */
export interface ResponseFunctionShellToolCall {
  /** The type of the item. Always `shell_call`. */
  type: "shell_call";
  /** The unique ID of the shell tool call. Populated when this item is returned via API. */
  id: string;
  /** The unique ID of the shell tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCaller | null;
  /** The shell commands and limits that describe how to run the tool call. */
  action: FunctionShellAction;
  /** The status of the shell call. One of `in_progress`, `completed`, or `incomplete`. */
  status: FunctionShellCallStatus;
  environment: ResponseLocalEnvironment | ResponseContainerReference | null;
  /** The ID of the entity that created this tool call. */
  created_by?: string;
}

/** The output of a shell tool call that was emitted. */
export interface ResponseFunctionShellToolCallOutput {
  /** The type of the shell call output. Always `shell_call_output`. */
  type: "shell_call_output";
  /** The unique ID of the shell call output. Populated when this item is returned via API. */
  id: string;
  /** The unique ID of the shell tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCaller | null;
  /** The status of the shell call output. One of `in_progress`, `completed`, or `incomplete`. */
  status: FunctionShellCallOutputStatusEnum;
  /** An array of shell call output contents */
  output: Array<FunctionShellCallOutputContent>;
  /**
   * The maximum length of the shell command output. This is generated by the model and should be passed back with
   * the raw output.
   */
  max_output_length: number | null;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

/** A tool call that applies file diffs by creating, deleting, or updating files. */
export interface ResponseApplyPatchToolCall {
  /** The type of the item. Always `apply_patch_call`. */
  type: "apply_patch_call";
  /** The unique ID of the apply patch tool call. Populated when this item is returned via API. */
  id: string;
  /** The unique ID of the apply patch tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCaller | null;
  /** The status of the apply patch tool call. One of `in_progress` or `completed`. */
  status: ApplyPatchCallStatus;
  /** One of the create_file, delete_file, or update_file operations applied via apply_patch. */
  operation: ApplyPatchCreateFileOperation | ApplyPatchDeleteFileOperation | ApplyPatchUpdateFileOperation;
  /** The ID of the entity that created this tool call. */
  created_by?: string;
}

/** The output emitted by an apply patch tool call. */
export interface ResponseApplyPatchToolCallOutput {
  /** The type of the item. Always `apply_patch_call_output`. */
  type: "apply_patch_call_output";
  /** The unique ID of the apply patch tool call output. Populated when this item is returned via API. */
  id: string;
  /** The unique ID of the apply patch tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCaller | null;
  /** The status of the apply patch tool call output. One of `completed` or `failed`. */
  status: ApplyPatchCallOutputStatus;
  /** Optional textual output returned by the apply patch tool. */
  output?: string | null;
  /** The ID of the entity that created this tool call output. */
  created_by?: string;
}

/** A list of tools available on an MCP server. */
export interface MCPListTools {
  /** The type of the item. Always `mcp_list_tools`. */
  type: "mcp_list_tools";
  /** The unique ID of the list. */
  id: string;
  /** The label of the MCP server. */
  server_label: string;
  /** The tools available on the server. */
  tools: Array<MCPListToolsTool>;
  /** Error message if the server could not list tools. */
  error?: string | null;
}

/** A request for human approval of a tool invocation. */
export interface MCPApprovalRequest {
  /** The type of the item. Always `mcp_approval_request`. */
  type: "mcp_approval_request";
  /** The unique ID of the approval request. */
  id: string;
  /** The label of the MCP server making the request. */
  server_label: string;
  /** The name of the tool to run. */
  name: string;
  /** A JSON string of arguments for the tool. */
  arguments: string;
}

/** A response to an MCP approval request. */
export interface MCPApprovalResponseResource {
  /** The type of the item. Always `mcp_approval_response`. */
  type: "mcp_approval_response";
  /** The unique ID of the approval response */
  id: string;
  /** The ID of the approval request being answered. */
  approval_request_id: string;
  /** Whether the request was approved. */
  approve: boolean;
  /** Optional reason for the decision. */
  reason?: string | null;
}

/** An invocation of a tool on an MCP server. */
export interface MCPToolCall {
  /** The type of the item. Always `mcp_call`. */
  type: "mcp_call";
  /** The unique ID of the tool call. */
  id: string;
  /** The label of the MCP server running the tool. */
  server_label: string;
  /** The name of the tool that was run. */
  name: string;
  /** A JSON string of the arguments passed to the tool. */
  arguments: string;
  /** The output from the tool call. */
  output?: string | null;
  /** The error from the tool call, if any. */
  error?: McpToolCallError | null;
  /** The status of the tool call. One of `in_progress`, `completed`, `incomplete`, `calling`, or `failed`. */
  status?: MCPToolCallStatus;
  /**
   * Unique identifier for the MCP tool call approval request.
   * Include this value in a subsequent `mcp_approval_response` input to approve or reject the corresponding tool
   * call.
   */
  approval_request_id?: string | null;
}

export interface ResponseCustomToolCallItem {
  /** The type of the custom tool call. Always `custom_tool_call`. */
  type: "custom_tool_call";
  /** The unique ID of the custom tool call item. */
  id: string;
  /** An identifier used to map this custom tool call to a tool call output. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCaller | null;
  /** The namespace of the custom tool being called. */
  namespace?: string;
  /** The name of the custom tool being called. */
  name: string;
  /** The input for the custom tool call generated by the model. */
  input: string;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status: FunctionCallStatus;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export interface ResponseCustomToolCallOutputItem {
  /** The type of the custom tool call output. Always `custom_tool_call_output`. */
  type: "custom_tool_call_output";
  /** The unique ID of the custom tool call output item. */
  id: string;
  /** The call ID, used to map this custom tool call output to a custom tool call. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCallerParam | null;
  /**
   * The output from the custom tool call generated by your code.
   * Can be a string or an list of output content.
   */
  output: string | Array<FunctionAndCustomToolCallOutput>;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status: FunctionCallOutputStatusEnum;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export type ResponseError = {
  /** The error code for the response. */
  code: ResponseErrorCode;
  /** A human-readable description of the error. */
  message: string;
} | null;

/**
 * Represents token usage details including input tokens, output tokens,
 * a breakdown of output tokens, and the total tokens used.
 */
export interface ResponseUsage {
  /** The number of input tokens. */
  input_tokens: number;
  /** A detailed breakdown of the input tokens. */
  input_tokens_details: {
    /**
     * The number of tokens that were retrieved from the cache.
     * [More on prompt caching](https://platform.openai.com/docs/guides/prompt-caching).
     */
    cached_tokens: number;
    /** The number of input tokens that were written to the cache. */
    cache_write_tokens: number;
  };
  /** The number of output tokens. */
  output_tokens: number;
  /** A detailed breakdown of the output tokens. */
  output_tokens_details: {
    /** The number of reasoning tokens. */
    reasoning_tokens: number;
  };
  /** The total number of tokens used. */
  total_tokens: number;
}

/**
 * The prompt-caching options that were applied to the response. Supported for `gpt-5.6` and later models.
 */
export interface PromptCacheOptions {
  /** The minimum lifetime applied to each cache breakpoint. */
  ttl: PromptCacheTTLEnum;
  /** Whether implicit prompt-cache breakpoints were enabled. */
  mode: PromptCacheModeEnum;
}

/** Moderation results or errors for the response input and output. */
export interface Moderation {
  /** Moderation for the response input. */
  input: ModerationResultBody | ModerationErrorBody;
  /** Moderation for the response output. */
  output: ModerationResultBody | ModerationErrorBody;
}

/**
 * The conversation that this response belonged to. Input items and output items from this response were
 * automatically added to this conversation.
 */
export interface ResponseConversation {
  /** The unique ID of the conversation that this response was associated with. */
  id: string;
}

/** An item representing a message, tool call, tool output, reasoning, or other response element. */
export type ItemField =
  | ConversationMessage
  | Program
  | ProgramOutput
  | ResponseFunctionToolCall
  | ResponseToolSearchCall
  | ResponseToolSearchOutputItem
  | AdditionalTools
  | FunctionToolCallOutput
  | ResponseFileSearchToolCall
  | ResponseFunctionWebSearch
  | ImageGenToolCall
  | ResponseComputerToolCall
  | ResponseComputerToolCallOutputItem
  | ResponseReasoningItem
  | ResponseCompactionItem
  | ResponseCodeInterpreterToolCall
  | LocalShellToolCall
  | LocalShellToolCallOutput
  | ResponseFunctionShellToolCall
  | ResponseFunctionShellToolCallOutput
  | ResponseApplyPatchToolCall
  | ResponseApplyPatchToolCallOutput
  | MCPListTools
  | MCPApprovalRequest
  | MCPApprovalResponseResource
  | MCPToolCall
  | ResponseCustomToolCall
  | CustomToolCallOutput;

/**
 * A message input to the model with a role indicating instruction following
 * hierarchy. Instructions given with the `developer` or `system` role take
 * precedence over instructions given with the `user` role. Messages with the
 * `assistant` role are presumed to have been generated by the model in previous
 * interactions.
 */
export interface EasyInputMessage {
  /**
   * The role of the message input. One of `user`, `assistant`, `system`, or
   * `developer`.
   */
  role: "user" | "assistant" | "system" | "developer";
  /**
   * Text, image, or audio input to the model, used to generate a response.
   * Can also contain previous assistant responses.
   */
  content: string | ResponseInputMessageContentList;
  /**
   * Labels an `assistant` message as intermediate commentary (`commentary`) or the final answer (`final_answer`).
   * For models like `gpt-5.3-codex` and beyond, when sending follow-up requests, preserve and resend
   * phase on all assistant messages — dropping it can degrade performance. Not used for user messages.
   */
  phase?: MessagePhase | null;
  /** The type of the message input. Always `message`. */
  type?: "message";
}

/** Content item used to generate a response. */
export type Item =
  | InputMessage
  | ResponseOutputMessage
  | ResponseFileSearchToolCall
  | ResponseComputerToolCall
  | ComputerCallOutputItemParam
  | ResponseFunctionWebSearch
  | ResponseFunctionToolCall
  | FunctionCallOutputItemParam
  | ToolSearchCallItemParam
  | ToolSearchOutputItemParam
  | AdditionalToolsItemParam
  | ResponseReasoningItem
  | CompactionSummaryItemParam
  | ImageGenToolCall
  | ResponseCodeInterpreterToolCall
  | LocalShellToolCall
  | LocalShellToolCallOutput
  | FunctionShellCallItemParam
  | FunctionShellCallOutputItemParam
  | ApplyPatchToolCallItemParam
  | ApplyPatchToolCallOutputItemParam
  | MCPListTools
  | MCPApprovalRequest
  | MCPApprovalResponse
  | MCPToolCall
  | CustomToolCallOutput
  | ResponseCustomToolCall;

/** Compacts the current context. Must be the final input item. */
export interface CompactionTriggerItemParam {
  /** The type of the item. Always `compaction_trigger`. */
  type: "compaction_trigger";
}

/** An internal identifier for an item to reference. */
export interface ItemReferenceParam {
  /** The type of item to reference. Always `item_reference`. */
  type?: "item_reference" | null;
  /** The ID of the item to reference. */
  id: string;
}

export interface ProgramItemParam {
  /** The unique ID of this program item. */
  id: string;
  /** The item type. Always `program`. */
  type: "program";
  /** The stable call ID of the program item. */
  call_id: string;
  /** The JavaScript source executed by programmatic tool calling. */
  code: string;
  /** Opaque program replay fingerprint that must be round-tripped. */
  fingerprint: string;
}

export interface ProgramOutputItemParam {
  /** The unique ID of this program output item. */
  id: string;
  /** The item type. Always `program_output`. */
  type: "program_output";
  /** The call ID of the program item. */
  call_id: string;
  /** The result produced by the program item. */
  result: string;
  /** The terminal status of the program output. */
  status: ProgramOutputItemStatus;
}

/**
 * Defines a function in your own code the model can choose to call. Learn more about [function
 * calling](https://platform.openai.com/docs/guides/function-calling).
 */
export interface FunctionTool {
  /** The type of the function tool. Always `function`. */
  type: "function";
  /** The name of the function to call. */
  name: string;
  /** A description of the function. Used by the model to determine whether or not to call the function. */
  description?: string | null;
  /** A JSON schema object describing the parameters of the function. */
  parameters: {
    [key: string]: unknown;
  } | null;
  /** A JSON schema object describing the JSON value encoded in string outputs for this function. */
  output_schema?: {
    [key: string]: unknown;
  } | null;
  /** Whether strict parameter validation is enforced for this function tool. */
  strict: boolean | null;
  /** Whether this function is deferred and loaded via tool search. */
  defer_loading?: boolean;
  /** The tool invocation context(s). */
  allowed_callers?: Array<CallableToolAllowedCaller> | null;
}

/**
 * A tool that searches for relevant content from uploaded files. Learn more about the [file search
 * tool](https://platform.openai.com/docs/guides/tools-file-search).
 */
export interface FileSearchTool {
  /** The type of the file search tool. Always `file_search`. */
  type: "file_search";
  /** The IDs of the vector stores to search. */
  vector_store_ids: Array<string>;
  /** The maximum number of results to return. This number should be between 1 and 50 inclusive. */
  max_num_results?: number;
  /** Ranking options for search. */
  ranking_options?: RankingOptions;
  /** A filter to apply. */
  filters?: Filters | null;
}

/**
 * A tool that controls a virtual computer. Learn more about the [computer
 * tool](https://platform.openai.com/docs/guides/tools-computer-use).
 */
export interface ComputerTool {
  /** The type of the computer tool. Always `computer`. */
  type: "computer";
}

/**
 * A tool that controls a virtual computer. Learn more about the [computer
 * tool](https://platform.openai.com/docs/guides/tools-computer-use).
 */
export interface ComputerUsePreviewTool {
  /** The type of the computer use tool. Always `computer_use_preview`. */
  type: "computer_use_preview";
  /** The type of computer environment to control. */
  environment: ComputerEnvironment;
  /** The width of the computer display. */
  display_width: number;
  /** The height of the computer display. */
  display_height: number;
}

/**
 * Search the Internet for sources related to the prompt. Learn more about the
 * [web search tool](https://platform.openai.com/docs/guides/tools-web-search).
 */
export interface WebSearchTool {
  /** The type of the web search tool. One of `web_search` or `web_search_2025_08_26`. */
  type: "web_search" | "web_search_2025_08_26";
  /**
   * Allow live internet access for web search. Defaults to true when omitted. When false, the web search tool runs
   * in offline/cache-only mode and will not fetch new external content.
   */
  external_web_access?: boolean;
  /** Filters for the search. */
  filters?: {
    /**
     * Allowed domains for the search. If not provided, all domains are allowed.
     * Subdomains of the provided domains are allowed as well.
     *
     * Example: `["pubmed.ncbi.nlm.nih.gov"]`
     */
    allowed_domains?: Array<string> | null;
  } | null;
  /** The approximate location of the user. */
  user_location?: WebSearchApproximateLocation;
  /**
   * High level guidance for the amount of context window space to use for the search. One of `low`, `medium`, or
   * `high`. `medium` is the default.
   */
  search_context_size?: "low" | "medium" | "high";
}

/** A tool that runs Python code to help generate a response to a prompt. */
export interface CodeInterpreterTool {
  /** The type of the code interpreter tool. Always `code_interpreter`. */
  type: "code_interpreter";
  /**
   * The code interpreter container. Can be a container ID or an object that
   * specifies uploaded file IDs to make available to your code, along with an
   * optional `memory_limit` setting.
   */
  container: string | AutoCodeInterpreterToolParam;
  /** The tool invocation context(s). */
  allowed_callers?: Array<CallableToolAllowedCaller> | null;
}

export interface ProgrammaticToolCallingParam {
  /** The type of the tool. Always `programmatic_tool_calling`. */
  type: "programmatic_tool_calling";
}

/** A tool that generates images using the GPT image models. */
export interface ImageGenTool {
  /** The type of the image generation tool. Always `image_generation`. */
  type: "image_generation";
  model?:
    | (string & {})
    | "gpt-image-1"
    | "gpt-image-1-mini"
    | "gpt-image-1.5"
    | "gpt-image-2"
    | "gpt-image-2-2026-04-21";
  /**
   * The quality of the generated image. One of `low`, `medium`, `high`,
   * or `auto`. Default: `auto`.
   */
  quality?: "low" | "medium" | "high" | "auto";
  /**
   * The size of the generated images. For `gpt-image-2` and `gpt-image-2-2026-04-21`, arbitrary resolutions are
   * supported as `WIDTHxHEIGHT` strings, for example `1536x864`. Width and height must both be divisible by 16 and
   * the requested aspect ratio must be between 1:3 and 3:1. Resolutions above `2560x1440` are experimental, and
   * the maximum supported resolution is `3840x2160`. The requested size must also satisfy the model's current
   * pixel and edge limits. The standard sizes `1024x1024`, `1536x1024`, and `1024x1536` are supported by the GPT
   * image models; `auto` is supported for models that allow automatic sizing. For `dall-e-2`, use one of
   * `256x256`, `512x512`, or `1024x1024`. For `dall-e-3`, use one of `1024x1024`, `1792x1024`, or `1024x1792`.
   */
  size?: (string & {}) | "1024x1024" | "1024x1536" | "1536x1024" | "auto";
  /**
   * The output format of the generated image. One of `png`, `webp`, or
   * `jpeg`. Default: `png`.
   */
  output_format?: "png" | "webp" | "jpeg";
  /** Compression level for the output image. Default: 100. */
  output_compression?: number;
  /** Moderation level for the generated image. Default: `auto`. */
  moderation?: "auto" | "low";
  /**
   * Set the background of the generated image. One of `transparent`,
   * `opaque`, or `auto`. Transparent backgrounds are available for
   * supported GPT Image models. For `gpt-image-2` and
   * `gpt-image-2-2026-04-21`, this support is in preview. When using
   * `transparent`, set the output format to `png` or `webp`. Default: `auto`.
   */
  background?: "transparent" | "opaque" | "auto";
  /**
   * Control how much effort the model will exert to match the style and features, especially facial features, of
   * input images. This parameter is only supported for `gpt-image-1` and `gpt-image-1.5` and later models,
   * unsupported for `gpt-image-1-mini`. Supports `high` and `low`. Defaults to `low`.
   */
  input_fidelity?: InputFidelity | null;
  /**
   * Optional mask for inpainting. Contains `image_url`
   * (string, optional) and `file_id` (string, optional).
   */
  input_image_mask?: {
    /** Base64-encoded mask image. */
    image_url?: string;
    /** File ID for the mask image. */
    file_id?: string;
  };
  /** Number of partial images to generate in streaming mode, from 0 (default value) to 3. */
  partial_images?: number;
  /** Whether to generate a new image or edit an existing image. Default: `auto`. */
  action?: ImageGenActionEnum;
}

/** A tool that allows the model to execute shell commands in a local environment. */
export interface LocalShellToolParam {
  /** The type of the local shell tool. Always `local_shell`. */
  type: "local_shell";
}

/** A tool that allows the model to execute shell commands. */
export interface FunctionShellTool {
  /** The type of the shell tool. Always `shell`. */
  type: "shell";
  environment?: ContainerAuto | LocalEnvironment | ContainerReference | null;
  /** The tool invocation context(s). */
  allowed_callers?: Array<CallableToolAllowedCaller> | null;
}

/**
 * A custom tool that processes input using a specified format. Learn more about   [custom
 * tools](https://platform.openai.com/docs/guides/function-calling#custom-tools)
 */
export interface CustomTool {
  /** The type of the custom tool. Always `custom`. */
  type: "custom";
  /** The name of the custom tool, used to identify it in tool calls. */
  name: string;
  /** Optional description of the custom tool, used to provide more context. */
  description?: string;
  /** The input format for the custom tool. Default is unconstrained text. */
  format?: CustomTextFormatParam | CustomGrammarFormatParam;
  /** Whether this tool should be deferred and discovered via tool search. */
  defer_loading?: boolean;
  /** The tool invocation context(s). */
  allowed_callers?: Array<CallableToolAllowedCaller> | null;
}

/** Groups function/custom tools under a shared namespace. */
export interface NamespaceTool {
  /** The type of the tool. Always `namespace`. */
  type: "namespace";
  /** The namespace name used in tool calls (for example, `crm`). */
  name: string;
  /** A description of the namespace shown to the model. */
  description: string;
  /** The function/custom tools available inside this namespace. */
  tools: Array<FunctionToolParam | CustomTool>;
}

/** Hosted or BYOT tool search configuration for deferred tools. */
export interface ToolSearchTool {
  /** The type of the tool. Always `tool_search`. */
  type: "tool_search";
  /** Whether tool search is executed by the server or by the client. */
  execution?: ToolSearchExecutionType;
  /** Description shown to the model for a client-executed tool search tool. */
  description?: string | null;
  /** Parameter schema for a client-executed tool search tool. */
  parameters?: EmptyModelParam | null;
}

/**
 * This tool searches the web for relevant results to use in a response. Learn more about the [web search
 * tool](https://platform.openai.com/docs/guides/tools-web-search).
 */
export interface WebSearchPreviewTool {
  /** The type of the web search tool. One of `web_search_preview` or `web_search_preview_2025_03_11`. */
  type: "web_search_preview" | "web_search_preview_2025_03_11";
  /** The user's location. */
  user_location?: ApproximateLocation | null;
  /**
   * High level guidance for the amount of context window space to use for the search. One of `low`, `medium`, or
   * `high`. `medium` is the default.
   */
  search_context_size?: SearchContextSize;
  search_content_types?: Array<SearchContentType>;
}

/** Allows the assistant to create, delete, or update files using unified diffs. */
export interface ApplyPatchTool {
  /** The type of the tool. Always `apply_patch`. */
  type: "apply_patch";
  /** The tool invocation context(s). */
  allowed_callers?: Array<CallableToolAllowedCaller> | null;
}

/**
 * An object specifying the format that the model must output.
 *
 * Configuring `{ "type": "json_schema" }` enables Structured Outputs,
 * which ensures the model will match your supplied JSON schema. Learn more in the
 * [Structured Outputs guide](https://platform.openai.com/docs/guides/structured-outputs).
 *
 * The default format is `{ "type": "text" }` with no additional options.
 *
 * **Not recommended for gpt-4o and newer models:**
 *
 * Setting to `{ "type": "json_object" }` enables the older JSON mode, which
 * ensures the message the model generates is valid JSON. Using `json_schema`
 * is preferred for models that support it.
 */
export type ResponseFormatTextConfig =
  | ResponseFormatText
  | ResponseFormatTextJSONSchemaConfig
  | ResponseFormatJSONObject;

export type ReasoningModeEnum = (string & {}) | "standard" | "pro";

/** The conversation that this response belongs to. */
export interface ResponseConversationParam {
  /** The unique ID of the conversation. */
  id: string;
}

/** Constrains the tools available to the model to a pre-defined set. */
export interface ToolChoiceAllowed {
  /** Allowed tool configuration type. Always `allowed_tools`. */
  type: "allowed_tools";
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
   * For the Responses API, the list of tool definitions might look like:
   * ```json
   * [
   *   { "type": "function", "name": "get_weather" },
   *   { "type": "mcp", "server_label": "deepwiki" },
   *   { "type": "image_generation" }
   * ]
   * ```
   */
  tools: Array<{
    [key: string]: unknown;
  }>;
}

/**
 * Indicates that the model should use a built-in tool to generate a response.
 * [Learn more about built-in tools](https://platform.openai.com/docs/guides/tools).
 */
export interface ToolChoiceTypes {
  /**
   * The type of hosted tool the model should to use. Learn more about
   * [built-in tools](https://platform.openai.com/docs/guides/tools).
   *
   * Allowed values are:
   * - `file_search`
   * - `web_search_preview`
   * - `computer`
   * - `computer_use_preview`
   * - `computer_use`
   * - `code_interpreter`
   * - `image_generation`
   */
  type:
    | "file_search"
    | "web_search_preview"
    | "computer"
    | "computer_use_preview"
    | "computer_use"
    | "web_search_preview_2025_03_11"
    | "image_generation"
    | "code_interpreter";
}

/** Use this option to force the model to call a specific custom tool. */
export interface ToolChoiceCustom {
  /** For custom tool calling, the type is always `custom`. */
  type: "custom";
  /** The name of the custom tool to call. */
  name: string;
}

export interface SpecificProgrammaticToolCallingParam {
  /** The tool to call. Always `programmatic_tool_calling`. */
  type: "programmatic_tool_calling";
}

/** Forces the model to call the apply_patch tool when executing a tool call. */
export interface ToolChoiceApplyPatch {
  /** The tool to call. Always `apply_patch`. */
  type: "apply_patch";
}

/** Forces the model to call the shell tool when a tool call is required. */
export interface ToolChoiceShell {
  /** The tool to call. Always `shell`. */
  type: "shell";
}

/** Emitted when there is a partial audio response. */
export interface ResponseAudioDeltaEvent {
  /** The type of the event. Always `response.audio.delta`. */
  type: "response.audio.delta";
  /** A sequence number for this chunk of the stream response. */
  sequence_number: number;
  /** A chunk of Base64 encoded response audio bytes. */
  delta: string;
}

/** Emitted when the audio response is complete. */
export interface ResponseAudioDoneEvent {
  /** The type of the event. Always `response.audio.done`. */
  type: "response.audio.done";
  /** The sequence number of the delta. */
  sequence_number: number;
}

/** Emitted when there is a partial transcript of audio. */
export interface ResponseAudioTranscriptDeltaEvent {
  /** The type of the event. Always `response.audio.transcript.delta`. */
  type: "response.audio.transcript.delta";
  /** The partial transcript of the audio response. */
  delta: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when the full audio transcript is completed. */
export interface ResponseAudioTranscriptDoneEvent {
  /** The type of the event. Always `response.audio.transcript.done`. */
  type: "response.audio.transcript.done";
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when a partial code snippet is streamed by the code interpreter. */
export interface ResponseCodeInterpreterCallCodeDeltaEvent {
  /** The type of the event. Always `response.code_interpreter_call_code.delta`. */
  type: "response.code_interpreter_call_code.delta";
  /** The index of the output item in the response for which the code is being streamed. */
  output_index: number;
  /** The unique identifier of the code interpreter tool call item. */
  item_id: string;
  /** The partial code snippet being streamed by the code interpreter. */
  delta: string;
  /** The sequence number of this event, used to order streaming events. */
  sequence_number: number;
}

/** Emitted when the code snippet is finalized by the code interpreter. */
export interface ResponseCodeInterpreterCallCodeDoneEvent {
  /** The type of the event. Always `response.code_interpreter_call_code.done`. */
  type: "response.code_interpreter_call_code.done";
  /** The index of the output item in the response for which the code is finalized. */
  output_index: number;
  /** The unique identifier of the code interpreter tool call item. */
  item_id: string;
  /** The final code snippet output by the code interpreter. */
  code: string;
  /** The sequence number of this event, used to order streaming events. */
  sequence_number: number;
}

/** Emitted when the code interpreter call is completed. */
export interface ResponseCodeInterpreterCallCompletedEvent {
  /** The type of the event. Always `response.code_interpreter_call.completed`. */
  type: "response.code_interpreter_call.completed";
  /** The index of the output item in the response for which the code interpreter call is completed. */
  output_index: number;
  /** The unique identifier of the code interpreter tool call item. */
  item_id: string;
  /** The sequence number of this event, used to order streaming events. */
  sequence_number: number;
}

/** Emitted when a code interpreter call is in progress. */
export interface ResponseCodeInterpreterCallInProgressEvent {
  /** The type of the event. Always `response.code_interpreter_call.in_progress`. */
  type: "response.code_interpreter_call.in_progress";
  /** The index of the output item in the response for which the code interpreter call is in progress. */
  output_index: number;
  /** The unique identifier of the code interpreter tool call item. */
  item_id: string;
  /** The sequence number of this event, used to order streaming events. */
  sequence_number: number;
}

/** Emitted when the code interpreter is actively interpreting the code snippet. */
export interface ResponseCodeInterpreterCallInterpretingEvent {
  /** The type of the event. Always `response.code_interpreter_call.interpreting`. */
  type: "response.code_interpreter_call.interpreting";
  /** The index of the output item in the response for which the code interpreter is interpreting code. */
  output_index: number;
  /** The unique identifier of the code interpreter tool call item. */
  item_id: string;
  /** The sequence number of this event, used to order streaming events. */
  sequence_number: number;
}

/** Emitted when the model response is complete. */
export interface ResponseCompletedEvent {
  /** The type of the event. Always `response.completed`. */
  type: "response.completed";
  /** Properties of the completed response. */
  response: Response;
  /** The sequence number for this event. */
  sequence_number: number;
}

/** Emitted when a new content part is added. */
export interface ResponseContentPartAddedEvent {
  /** The type of the event. Always `response.content_part.added`. */
  type: "response.content_part.added";
  /** The ID of the output item that the content part was added to. */
  item_id: string;
  /** The index of the output item that the content part was added to. */
  output_index: number;
  /** The index of the content part that was added. */
  content_index: number;
  /** The content part that was added. */
  part: OutputContent;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when a content part is done. */
export interface ResponseContentPartDoneEvent {
  /** The type of the event. Always `response.content_part.done`. */
  type: "response.content_part.done";
  /** The ID of the output item that the content part was added to. */
  item_id: string;
  /** The index of the output item that the content part was added to. */
  output_index: number;
  /** The index of the content part that is done. */
  content_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
  /** The content part that is done. */
  part: OutputContent;
}

/** An event that is emitted when a response is created. */
export interface ResponseCreatedEvent {
  /** The type of the event. Always `response.created`. */
  type: "response.created";
  /** The response that was created. */
  response: Response;
  /** The sequence number for this event. */
  sequence_number: number;
}

/** Emitted when an error occurs. */
export interface ResponseErrorEvent {
  /** The type of the event. Always `error`. */
  type: "error";
  /** The error code. */
  code: string | null;
  /** The error message. */
  message: string;
  /** The error parameter. */
  param: string | null;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when a file search call is completed (results found). */
export interface ResponseFileSearchCallCompletedEvent {
  /** The type of the event. Always `response.file_search_call.completed`. */
  type: "response.file_search_call.completed";
  /** The index of the output item that the file search call is initiated. */
  output_index: number;
  /** The ID of the output item that the file search call is initiated. */
  item_id: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when a file search call is initiated. */
export interface ResponseFileSearchCallInProgressEvent {
  /** The type of the event. Always `response.file_search_call.in_progress`. */
  type: "response.file_search_call.in_progress";
  /** The index of the output item that the file search call is initiated. */
  output_index: number;
  /** The ID of the output item that the file search call is initiated. */
  item_id: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when a file search is currently searching. */
export interface ResponseFileSearchCallSearchingEvent {
  /** The type of the event. Always `response.file_search_call.searching`. */
  type: "response.file_search_call.searching";
  /** The index of the output item that the file search call is searching. */
  output_index: number;
  /** The ID of the output item that the file search call is initiated. */
  item_id: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when there is a partial function-call arguments delta. */
export interface ResponseFunctionCallArgumentsDeltaEvent {
  /** The type of the event. Always `response.function_call_arguments.delta`. */
  type: "response.function_call_arguments.delta";
  /** The ID of the output item that the function-call arguments delta is added to. */
  item_id: string;
  /** The index of the output item that the function-call arguments delta is added to. */
  output_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
  /** The function-call arguments delta that is added. */
  delta: string;
}

/** Emitted when function-call arguments are finalized. */
export interface ResponseFunctionCallArgumentsDoneEvent {
  type: "response.function_call_arguments.done";
  /** The ID of the item. */
  item_id: string;
  /** The name of the function that was called. */
  name: string;
  /** The index of the output item. */
  output_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
  /** The function-call arguments. */
  arguments: string;
}

/** A streaming event that indicated a shell command was added to a tool call. */
export interface ResponseShellCallCommandAddedEvent {
  /** The type of the event, always `response.shell_call_command.added`. */
  type: "response.shell_call_command.added";
  /** The sequence number of the event that was emitted. */
  sequence_number: number;
  /** The index of the output item that was updated. */
  output_index: number;
  /** The index of the shell command that was added. */
  command_index: number;
  /** The shell command that was added. */
  command: string;
}

/** A streaming event that indicated a shell command was incrementally updated. */
export interface ResponseShellCallCommandDeltaEvent {
  /** The type of the event, always `response.shell_call_command.delta`. */
  type: "response.shell_call_command.delta";
  /** The sequence number of the event that was emitted. */
  sequence_number: number;
  /** The index of the output item that was updated. */
  output_index: number;
  /** The index of the shell command that was updated. */
  command_index: number;
  /** The shell command delta that was appended. */
  delta: string;
  /** An obfuscation string that was added to pad the event payload. */
  obfuscation?: string;
}

/** A streaming event that indicated a shell command was completed. */
export interface ResponseShellCallCommandDoneEvent {
  /** The type of the event, always `response.shell_call_command.done`. */
  type: "response.shell_call_command.done";
  /** The sequence number of the event that was emitted. */
  sequence_number: number;
  /** The index of the output item that was updated. */
  output_index: number;
  /** The index of the shell command that was completed. */
  command_index: number;
  /** The final shell command that was emitted. */
  command: string;
}

/** A streaming event that indicated shell call output was incrementally added. */
export interface ResponseShellCallOutputContentDeltaEvent {
  /** The type of the event, always `response.shell_call_output_content.delta`. */
  type: "response.shell_call_output_content.delta";
  /** The sequence number of the event that was emitted. */
  sequence_number: number;
  /** The ID of the output item that was updated. */
  item_id: string;
  /** The index of the output item that was updated. */
  output_index: number;
  /** The index of the shell command that produced output. */
  command_index: number;
  /** The stdout/stderr delta that was emitted. */
  delta: ShellCallOutputDelta;
}

/** A streaming event that indicated shell call output was completed. */
export interface ResponseShellCallOutputContentDoneEvent {
  /** The type of the event, always `response.shell_call_output_content.done`. */
  type: "response.shell_call_output_content.done";
  /** The sequence number of the event that was emitted. */
  sequence_number: number;
  /** The ID of the output item that was updated. */
  item_id: string;
  /** The index of the output item that was updated. */
  output_index: number;
  /** The index of the shell command that produced output. */
  command_index: number;
  /** The output contents emitted for the shell command. */
  output: Array<FunctionShellCallOutputContent>;
}

/** Emitted when the response is in progress. */
export interface ResponseInProgressEvent {
  /** The type of the event. Always `response.in_progress`. */
  type: "response.in_progress";
  /** The response that is in progress. */
  response: Response;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** An event that is emitted when a response fails. */
export interface ResponseFailedEvent {
  /** The type of the event. Always `response.failed`. */
  type: "response.failed";
  /** The sequence number of this event. */
  sequence_number: number;
  /** The response that failed. */
  response: Response;
}

/** An event that is emitted when a response finishes as incomplete. */
export interface ResponseIncompleteEvent {
  /** The type of the event. Always `response.incomplete`. */
  type: "response.incomplete";
  /** The response that was incomplete. */
  response: Response;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when a new output item is added. */
export interface ResponseOutputItemAddedEvent {
  /** The type of the event. Always `response.output_item.added`. */
  type: "response.output_item.added";
  /** The index of the output item that was added. */
  output_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
  /**
   * The output item that was added. For reasoning items, `encrypted_content`
   * may be incomplete while the item is in progress. Use the reasoning item
   * from the corresponding `response.output_item.done` event when passing it
   * as input to a subsequent request.
   */
  item: ResponseOutputItem;
}

/** Emitted when an output item is marked done. */
export interface ResponseOutputItemDoneEvent {
  /** The type of the event. Always `response.output_item.done`. */
  type: "response.output_item.done";
  /** The index of the output item that was marked done. */
  output_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
  /** The output item that was marked done. */
  item: ResponseOutputItem;
}

/** Emitted when a new reasoning summary part is added. */
export interface ResponseReasoningSummaryPartAddedEvent {
  /** The type of the event. Always `response.reasoning_summary_part.added`. */
  type: "response.reasoning_summary_part.added";
  /** The ID of the item this summary part is associated with. */
  item_id: string;
  /** The index of the output item this summary part is associated with. */
  output_index: number;
  /** The index of the summary part within the reasoning summary. */
  summary_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
  /** The summary part that was added. */
  part: {
    /** The type of the summary part. Always `summary_text`. */
    type: "summary_text";
    /** The text of the summary part. */
    text: string;
  };
}

/** Emitted when a reasoning summary part is completed. */
export interface ResponseReasoningSummaryPartDoneEvent {
  /** The type of the event. Always `response.reasoning_summary_part.done`. */
  type: "response.reasoning_summary_part.done";
  /** The ID of the item this summary part is associated with. */
  item_id: string;
  /** The index of the output item this summary part is associated with. */
  output_index: number;
  /** The index of the summary part within the reasoning summary. */
  summary_index: number;
  /**
   * The completion status of the summary part. Omitted when the part completed
   * normally and set to `incomplete` when generation was interrupted.
   */
  status?: "incomplete";
  /** The sequence number of this event. */
  sequence_number: number;
  /** The completed summary part. */
  part: {
    /** The type of the summary part. Always `summary_text`. */
    type: "summary_text";
    /** The text of the summary part. */
    text: string;
  };
}

/** Emitted when a delta is added to a reasoning summary text. */
export interface ResponseReasoningSummaryTextDeltaEvent {
  /** The type of the event. Always `response.reasoning_summary_text.delta`. */
  type: "response.reasoning_summary_text.delta";
  /** The ID of the item this summary text delta is associated with. */
  item_id: string;
  /** The index of the output item this summary text delta is associated with. */
  output_index: number;
  /** The index of the summary part within the reasoning summary. */
  summary_index: number;
  /** The text delta that was added to the summary. */
  delta: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when a reasoning summary text is completed. */
export interface ResponseReasoningSummaryTextDoneEvent {
  /** The type of the event. Always `response.reasoning_summary_text.done`. */
  type: "response.reasoning_summary_text.done";
  /** The ID of the item this summary text is associated with. */
  item_id: string;
  /** The index of the output item this summary text is associated with. */
  output_index: number;
  /** The index of the summary part within the reasoning summary. */
  summary_index: number;
  /** The full text of the completed reasoning summary. */
  text: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when a delta is added to a reasoning text. */
export interface ResponseReasoningTextDeltaEvent {
  /** The type of the event. Always `response.reasoning_text.delta`. */
  type: "response.reasoning_text.delta";
  /** The ID of the item this reasoning text delta is associated with. */
  item_id: string;
  /** The index of the output item this reasoning text delta is associated with. */
  output_index: number;
  /** The index of the reasoning content part this delta is associated with. */
  content_index: number;
  /** The text delta that was added to the reasoning content. */
  delta: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when a reasoning text is completed. */
export interface ResponseReasoningTextDoneEvent {
  /** The type of the event. Always `response.reasoning_text.done`. */
  type: "response.reasoning_text.done";
  /** The ID of the item this reasoning text is associated with. */
  item_id: string;
  /** The index of the output item this reasoning text is associated with. */
  output_index: number;
  /** The index of the reasoning content part. */
  content_index: number;
  /** The full text of the completed reasoning content. */
  text: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when there is a partial refusal text. */
export interface ResponseRefusalDeltaEvent {
  /** The type of the event. Always `response.refusal.delta`. */
  type: "response.refusal.delta";
  /** The ID of the output item that the refusal text is added to. */
  item_id: string;
  /** The index of the output item that the refusal text is added to. */
  output_index: number;
  /** The index of the content part that the refusal text is added to. */
  content_index: number;
  /** The refusal text that is added. */
  delta: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when refusal text is finalized. */
export interface ResponseRefusalDoneEvent {
  /** The type of the event. Always `response.refusal.done`. */
  type: "response.refusal.done";
  /** The ID of the output item that the refusal text is finalized. */
  item_id: string;
  /** The index of the output item that the refusal text is finalized. */
  output_index: number;
  /** The index of the content part that the refusal text is finalized. */
  content_index: number;
  /** The refusal text that is finalized. */
  refusal: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when there is an additional text delta. */
export interface ResponseTextDeltaEvent {
  /** The type of the event. Always `response.output_text.delta`. */
  type: "response.output_text.delta";
  /** The ID of the output item that the text delta was added to. */
  item_id: string;
  /** The index of the output item that the text delta was added to. */
  output_index: number;
  /** The index of the content part that the text delta was added to. */
  content_index: number;
  /** The text delta that was added. */
  delta: string;
  /** The sequence number for this event. */
  sequence_number: number;
  /** The log probabilities of the tokens in the delta. */
  logprobs: Array<ResponseLogProb>;
}

/** Emitted when text content is finalized. */
export interface ResponseTextDoneEvent {
  /** The type of the event. Always `response.output_text.done`. */
  type: "response.output_text.done";
  /** The ID of the output item that the text content is finalized. */
  item_id: string;
  /** The index of the output item that the text content is finalized. */
  output_index: number;
  /** The index of the content part that the text content is finalized. */
  content_index: number;
  /** The text content that is finalized. */
  text: string;
  /** The sequence number for this event. */
  sequence_number: number;
  /** The log probabilities of the tokens in the delta. */
  logprobs: Array<ResponseLogProb>;
}

/** Emitted when a web search call is completed. */
export interface ResponseWebSearchCallCompletedEvent {
  /** The type of the event. Always `response.web_search_call.completed`. */
  type: "response.web_search_call.completed";
  /** The index of the output item that the web search call is associated with. */
  output_index: number;
  /** Unique ID for the output item associated with the web search call. */
  item_id: string;
  /** The sequence number of the web search call being processed. */
  sequence_number: number;
}

/** Emitted when a web search call is initiated. */
export interface ResponseWebSearchCallInProgressEvent {
  /** The type of the event. Always `response.web_search_call.in_progress`. */
  type: "response.web_search_call.in_progress";
  /** The index of the output item that the web search call is associated with. */
  output_index: number;
  /** Unique ID for the output item associated with the web search call. */
  item_id: string;
  /** The sequence number of the web search call being processed. */
  sequence_number: number;
}

/** Emitted when a web search call is executing. */
export interface ResponseWebSearchCallSearchingEvent {
  /** The type of the event. Always `response.web_search_call.searching`. */
  type: "response.web_search_call.searching";
  /** The index of the output item that the web search call is associated with. */
  output_index: number;
  /** Unique ID for the output item associated with the web search call. */
  item_id: string;
  /** The sequence number of the web search call being processed. */
  sequence_number: number;
}

/** Emitted when an image generation tool call has completed and the final image is available. */
export interface ResponseImageGenCallCompletedEvent {
  /** The type of the event. Always 'response.image_generation_call.completed'. */
  type: "response.image_generation_call.completed";
  /** The index of the output item in the response's output array. */
  output_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
  /** The unique identifier of the image generation item being processed. */
  item_id: string;
}

/** Emitted when an image generation tool call is actively generating an image (intermediate state). */
export interface ResponseImageGenCallGeneratingEvent {
  /** The type of the event. Always 'response.image_generation_call.generating'. */
  type: "response.image_generation_call.generating";
  /** The index of the output item in the response's output array. */
  output_index: number;
  /** The unique identifier of the image generation item being processed. */
  item_id: string;
  /** The sequence number of the image generation item being processed. */
  sequence_number: number;
}

/** Emitted when an image generation tool call is in progress. */
export interface ResponseImageGenCallInProgressEvent {
  /** The type of the event. Always 'response.image_generation_call.in_progress'. */
  type: "response.image_generation_call.in_progress";
  /** The index of the output item in the response's output array. */
  output_index: number;
  /** The unique identifier of the image generation item being processed. */
  item_id: string;
  /** The sequence number of the image generation item being processed. */
  sequence_number: number;
}

/** Emitted when a partial image is available during image generation streaming. */
export interface ResponseImageGenCallPartialImageEvent {
  /** The type of the event. Always 'response.image_generation_call.partial_image'. */
  type: "response.image_generation_call.partial_image";
  /** The index of the output item in the response's output array. */
  output_index: number;
  /** The unique identifier of the image generation item being processed. */
  item_id: string;
  /** The sequence number of the image generation item being processed. */
  sequence_number: number;
  /** 0-based index for the partial image (backend is 1-based, but this is 0-based for the user). */
  partial_image_index: number;
  /** Base64-encoded partial image data, suitable for rendering as an image. */
  partial_image_b64: string;
  /** The image size that was used. */
  size?: string;
  /** The image quality that was used. */
  quality?: string;
  /** The background setting that was used. */
  background?: string;
  /** The output format that was used. */
  output_format?: string;
}

/** Emitted when there is a delta (partial update) to the arguments of an MCP tool call. */
export interface ResponseMcpCallArgumentsDeltaEvent {
  /** The type of the event. Always 'response.mcp_call_arguments.delta'. */
  type: "response.mcp_call_arguments.delta";
  /** The index of the output item in the response's output array. */
  output_index: number;
  /** The unique identifier of the MCP tool call item being processed. */
  item_id: string;
  /** A JSON string containing the partial update to the arguments for the MCP tool call. */
  delta: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when the arguments for an MCP tool call are finalized. */
export interface ResponseMcpCallArgumentsDoneEvent {
  /** The type of the event. Always 'response.mcp_call_arguments.done'. */
  type: "response.mcp_call_arguments.done";
  /** The index of the output item in the response's output array. */
  output_index: number;
  /** The unique identifier of the MCP tool call item being processed. */
  item_id: string;
  /** A JSON string containing the finalized arguments for the MCP tool call. */
  arguments: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when an MCP  tool call has completed successfully. */
export interface ResponseMcpCallCompletedEvent {
  /** The type of the event. Always 'response.mcp_call.completed'. */
  type: "response.mcp_call.completed";
  /** The ID of the MCP tool call item that completed. */
  item_id: string;
  /** The index of the output item that completed. */
  output_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when an MCP  tool call has failed. */
export interface ResponseMcpCallFailedEvent {
  /** The type of the event. Always 'response.mcp_call.failed'. */
  type: "response.mcp_call.failed";
  /** The ID of the MCP tool call item that failed. */
  item_id: string;
  /** The index of the output item that failed. */
  output_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when an MCP  tool call is in progress. */
export interface ResponseMcpCallInProgressEvent {
  /** The type of the event. Always 'response.mcp_call.in_progress'. */
  type: "response.mcp_call.in_progress";
  /** The sequence number of this event. */
  sequence_number: number;
  /** The index of the output item in the response's output array. */
  output_index: number;
  /** The unique identifier of the MCP tool call item being processed. */
  item_id: string;
}

/** Emitted when the list of available MCP tools has been successfully retrieved. */
export interface ResponseMcpListToolsCompletedEvent {
  /** The type of the event. Always 'response.mcp_list_tools.completed'. */
  type: "response.mcp_list_tools.completed";
  /** The ID of the MCP tool call item that produced this output. */
  item_id: string;
  /** The index of the output item that was processed. */
  output_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when the attempt to list available MCP tools has failed. */
export interface ResponseMcpListToolsFailedEvent {
  /** The type of the event. Always 'response.mcp_list_tools.failed'. */
  type: "response.mcp_list_tools.failed";
  /** The ID of the MCP tool call item that failed. */
  item_id: string;
  /** The index of the output item that failed. */
  output_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when the system is in the process of retrieving the list of available MCP tools. */
export interface ResponseMcpListToolsInProgressEvent {
  /** The type of the event. Always 'response.mcp_list_tools.in_progress'. */
  type: "response.mcp_list_tools.in_progress";
  /** The ID of the MCP tool call item that is being processed. */
  item_id: string;
  /** The index of the output item that is being processed. */
  output_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when an annotation is added to output text content. */
export interface ResponseOutputTextAnnotationAddedEvent {
  /** The type of the event. Always 'response.output_text.annotation.added'. */
  type: "response.output_text.annotation.added";
  /** The unique identifier of the item to which the annotation is being added. */
  item_id: string;
  /** The index of the output item in the response's output array. */
  output_index: number;
  /** The index of the content part within the output item. */
  content_index: number;
  /** The index of the annotation within the content part. */
  annotation_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
  /** The annotation object being added. (See annotation schema for details.) */
  annotation: Annotation | null;
}

/** Emitted when a response is queued and waiting to be processed. */
export interface ResponseQueuedEvent {
  /** The type of the event. Always 'response.queued'. */
  type: "response.queued";
  /** The full response object that is queued. */
  response: Response;
  /** The sequence number for this event. */
  sequence_number: number;
}

/** Event representing a delta (partial update) to the input of a custom tool call. */
export interface ResponseCustomToolCallInputDeltaEvent {
  /** The event type identifier. */
  type: "response.custom_tool_call_input.delta";
  /** The sequence number of this event. */
  sequence_number: number;
  /** The index of the output this delta applies to. */
  output_index: number;
  /** Unique identifier for the API item associated with this event. */
  item_id: string;
  /** The incremental input data (delta) for the custom tool call. */
  delta: string;
}

/** Event indicating that input for a custom tool call is complete. */
export interface ResponseCustomToolCallInputDoneEvent {
  /** The event type identifier. */
  type: "response.custom_tool_call_input.done";
  /** The sequence number of this event. */
  sequence_number: number;
  /** The index of the output this event applies to. */
  output_index: number;
  /** Unique identifier for the API item associated with this event. */
  item_id: string;
  /** The complete input data for the custom tool call. */
  input: string;
}

/**
 * Client event for creating a response over a persistent WebSocket connection.
 * This payload uses the same top-level fields as `POST /v1/responses`, plus
 * WebSocket-only envelope metadata.
 *
 * Notes:
 * - `stream` is implicit over WebSocket and should not be sent.
 * - `background` is not supported over WebSocket.
 * - `stream_id` is WebSocket-only and is not part of `POST /v1/responses`.
 */
export interface ResponsesClientEventResponseCreate {
  /** The type of the client event. Always `response.create`. */
  type: "response.create";
  /**
   * The WebSocket lane for this response. Requests with the same
   * `stream_id` are processed FIFO, and events for the response echo the
   * same `stream_id`.
   *
   * `stream_id` controls routing; `previous_response_id` controls
   * conversation lineage, so a new lane can fork from a response created
   * on another lane.
   */
  stream_id?: string;
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
   * The unique ID of the previous response to the model. Use this to
   * create multi-turn conversations. Learn more about
   * [conversation state](https://platform.openai.com/docs/guides/conversation-state). Cannot be used in
   * conjunction with `conversation`.
   */
  previous_response_id?: string | null;
  /**
   * Model ID used to generate the response, like `gpt-4o` or `o3`. OpenAI
   * offers a wide range of models with different capabilities, performance
   * characteristics, and price points. Refer to the [model guide](https://platform.openai.com/docs/models)
   * to browse and compare available models.
   */
  model?: ResponsesModel;
  /**
   * Whether to run the model response in the background.
   * [Learn more](https://platform.openai.com/docs/guides/background).
   */
  background?: boolean | null;
  /**
   * The maximum number of total calls to built-in tools that can be processed in a response. This maximum number
   * applies across all built-in tool calls, not per individual tool. Any further attempts to call a tool by the
   * model will be ignored.
   */
  max_tool_calls?: number | null;
  text?: ResponseTextConfig;
  /**
   * An array of tools the model may call while generating a response. You
   * can specify which tool to use by setting the `tool_choice` parameter.
   *
   * We support the following categories of tools:
   * - **Built-in tools**: Tools that are provided by OpenAI that extend the
   *   model's capabilities, like [web search](https://platform.openai.com/docs/guides/tools-web-search)
   *   or [file search](https://platform.openai.com/docs/guides/tools-file-search). Learn more about
   *   [built-in tools](https://platform.openai.com/docs/guides/tools).
   * - **MCP Tools**: Integrations with third-party systems via custom MCP servers
   *   or predefined connectors such as Google Drive and SharePoint. Learn more about
   *   [MCP Tools](https://platform.openai.com/docs/guides/tools-connectors-mcp).
   * - **Function calls (custom tools)**: Functions that are defined by you,
   *   enabling the model to call your own code with strongly typed arguments
   *   and outputs. Learn more about
   *   [function calling](https://platform.openai.com/docs/guides/function-calling). You can also use
   *   custom tools to call your own code.
   */
  tools?: ToolsArray;
  /**
   * How the model should select which tool (or tools) to use when generating
   * a response. See the `tools` parameter to see how to specify which tools
   * the model can call.
   */
  tool_choice?: ToolChoiceParam;
  /**
   * Reference to a prompt template and its variables.
   * [Learn more](https://platform.openai.com/docs/guides/text?api-mode=responses#reusable-prompts).
   */
  prompt?: ResponsePrompt;
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
   *   - If set to 'ultrafast', then the request will be processed with the access-controlled Ultrafast Processing
   *     service tier. This tier is currently available for `gpt-5.6-sol`; a response served through it will show
   *     `service_tier=ultrafast`.
   *   - When not set, the default behavior is 'auto'.
   *
   *   When the `service_tier` parameter is set, the response body will include the `service_tier` value based on
   *   the processing mode actually used to serve the request. This response value may be different from the value
   *   set in the parameter.
   */
  service_tier?: ServiceTierResponses;
  /**
   * The truncation strategy to use for the model response.
   * - `auto`: If the input to this Response exceeds
   *   the model's context window size, the model will truncate the
   *   response to fit the context window by dropping items from the beginning of the conversation.
   * - `disabled` (default): If the input size will exceed the context window
   *   size for a model, the request will fail with a 400 error.
   *
   * @deprecated
   */
  truncation?: "auto" | "disabled" | null;
  reasoning?: Reasoning | null;
  /**
   * Text, image, or file inputs to the model, used to generate a response.
   *
   * Learn more:
   * - [Text inputs and outputs](https://platform.openai.com/docs/guides/text)
   * - [Image inputs](https://platform.openai.com/docs/guides/images)
   * - [File inputs](https://platform.openai.com/docs/guides/pdf-files)
   * - [Conversation state](https://platform.openai.com/docs/guides/conversation-state)
   * - [Function calling](https://platform.openai.com/docs/guides/function-calling)
   */
  input?: InputParam;
  /**
   * Specify additional output data to include in the model response. Currently supported values are:
   * - `web_search_call.action.sources`: Include the sources of the web search tool call.
   * - `code_interpreter_call.outputs`: Includes the outputs of python code execution in code interpreter tool call
   *   items.
   * - `computer_call_output.output.image_url`: Include image urls from the computer call output.
   * - `file_search_call.results`: Include the search results of the file search tool call.
   * - `message.input_image.image_url`: Include image urls from the input message.
   * - `message.output_text.logprobs`: Include logprobs with assistant messages.
   * - `reasoning.encrypted_content`: Includes an encrypted version of reasoning tokens in reasoning item outputs.
   *   This enables reasoning items to be used in multi-turn conversations when using the Responses API statelessly
   *   (like when the `store` parameter is set to `false`, or when an organization is enrolled in the zero data
   *   retention program).
   */
  include?: Array<ResponseIncludable> | null;
  /** Whether to allow the model to run tool calls in parallel. */
  parallel_tool_calls?: boolean | null;
  /**
   * Whether to store the generated model response for later retrieval via
   * API.
   */
  store?: boolean | null;
  /**
   * A system (or developer) message inserted into the model's context.
   *
   * When using along with `previous_response_id`, the instructions from a previous
   * response will not be carried over to the next response. This makes it simple
   * to swap out system (or developer) messages in new responses.
   */
  instructions?: string | null;
  /** Configuration for running moderation on the input and output of this response. */
  moderation?: ModerationParam | null;
  /**
   * If set to true, the model response data will be streamed to the client
   * as it is generated using [server-sent
   * events](https://developer.mozilla.org/en-US/docs/Web/API/Server-sent_events/Using_server-sent_events#Event_stream_format).
   * See the [Streaming section below](https://platform.openai.com/docs/api-reference/responses-streaming)
   * for more information.
   */
  stream?: boolean | null;
  /** Options for streaming responses. Only set this when you set `stream: true`. */
  stream_options?: ResponseStreamOptions;
  /**
   * The conversation that this response belongs to. Items from this conversation are prepended to `input_items`
   * for this response request.
   * Input items and output items from this response are automatically added to this conversation after this
   * response completes.
   */
  conversation?: ConversationParam | null;
  /** Context management configuration for this request. */
  context_management?: Array<ContextManagementParam> | null;
  /**
   * An upper bound for the number of tokens that can be generated for a response, including visible output tokens
   * and [reasoning tokens](https://platform.openai.com/docs/guides/reasoning).
   */
  max_output_tokens?: number | null;
}

export type OutputContent = ResponseOutputText | ResponseOutputRefusal | ReasoningTextContent;

/** A delta of stdout/stderr emitted while a shell call was running. */
export interface ShellCallOutputDelta {
  /** The stdout delta that was emitted. */
  stdout?: string;
  /** The stderr delta that was emitted. */
  stderr?: string;
}

/** The content of a shell tool call output that was emitted. */
export interface FunctionShellCallOutputContent {
  /** The standard output that was captured. */
  stdout: string;
  /** The standard error output that was captured. */
  stderr: string;
  /**
   * Represents either an exit outcome (with an exit code) or a timeout outcome for a shell call output chunk.
   */
  outcome: FunctionShellCallOutputTimeoutOutcome | FunctionShellCallOutputExitOutcome;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

/**
 * A logprob is the logarithmic probability that the model assigns to producing
 * a particular token at a given position in the sequence. Less-negative (higher)
 * logprob values indicate greater model confidence in that token choice.
 */
export interface ResponseLogProb {
  /** A possible text token. */
  token: string;
  /** The log probability of this token. */
  logprob: number;
  /** The log probabilities of up to 20 of the most likely tokens. */
  top_logprobs?: Array<{
    /** A possible text token. */
    token?: string;
    /** The log probability of this token. */
    logprob?: number;
  }>;
}

/** An annotation that applies to a span of output text. */
export type Annotation = FileCitationBody | UrlCitationBody | ContainerFileCitationBody | FilePath;

/** Emitted when an error occurs while processing a Responses WebSocket request. */
export interface ResponseWsError {
  /** The type of the event. Always `error`. */
  type: "error";
  /** The HTTP status code associated with a WebSocket protocol error. */
  status?: number;
  /** The sequence number of an error emitted by the response stream. */
  sequence_number?: number;
  /** Details about the error. */
  error: ErrorPayload;
  /**
   * The WebSocket lane that emitted this event. This field is present when the
   * originating `response.create` event supplied a `stream_id`.
   */
  stream_id?: string;
}

/**
 * A tool call to run a function. See the
 * [function calling guide](https://platform.openai.com/docs/guides/function-calling) for more information.
 */
export interface ResponseFunctionToolCall {
  /** The unique ID of the function tool call. */
  id?: string;
  /** The type of the function tool call. Always `function_call`. */
  type: "function_call";
  /** The unique ID of the function tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCaller | null;
  /** The namespace of the function to run. */
  namespace?: string;
  /** The name of the function to run. */
  name: string;
  /** A JSON string of the arguments to pass to the function. */
  arguments: string;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status?: "in_progress" | "completed" | "incomplete";
}

/** A call to a custom tool created by the model. */
export interface ResponseCustomToolCall {
  /** The type of the custom tool call. Always `custom_tool_call`. */
  type: "custom_tool_call";
  /** The unique ID of the custom tool call in the OpenAI platform. */
  id?: string;
  /** An identifier used to map this custom tool call to a tool call output. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCaller | null;
  /** The namespace of the custom tool being called. */
  namespace?: string;
  /** The name of the custom tool being called. */
  name: string;
  /** The input for the custom tool call generated by the model. */
  input: string;
}

/** A filter object to specify which tools are allowed. */
export interface MCPToolFilter {
  /** List of allowed tool names. */
  tool_names?: Array<string>;
  /**
   * Indicates whether or not a tool modifies data or is read-only. If an
   * MCP server is [annotated with
   * `readOnlyHint`](https://modelcontextprotocol.io/specification/2025-06-18/schema#toolannotations-readonlyhint),
   * it will match this filter.
   */
  read_only?: boolean;
}

export type CallableToolAllowedCaller = "direct" | "programmatic";

/** A message to or from the model. */
export interface ConversationMessage {
  /** The type of the message. Always set to `message`. */
  type: "message";
  /** The unique ID of the message. */
  id: string;
  /**
   * The status of item. One of `in_progress`, `completed`, or `incomplete`. Populated when items are returned via
   * API.
   */
  status: MessageStatus;
  /**
   * The role of the message. One of `unknown`, `user`, `assistant`, `system`, `critic`, `discriminator`,
   * `developer`, or `tool`.
   */
  role: MessageRole;
  /** The content of the message */
  content: Array<
    | ResponseInputText
    | ResponseOutputText
    | TextContent
    | SummaryTextContent
    | ReasoningTextContent
    | ResponseOutputRefusal
    | ResponseInputImage
    | ComputerScreenshotContent
    | ResponseInputFile
  >;
  /**
   * Labels an `assistant` message as intermediate commentary (`commentary`) or the final answer (`final_answer`).
   * For models like `gpt-5.3-codex` and beyond, when sending follow-up requests, preserve and resend phase on all
   * assistant messages — dropping it can degrade performance. Not used for user messages.
   */
  phase?: MessagePhase2 | null;
}

/** The output of a custom tool call from your code, being sent back to the model. */
export interface CustomToolCallOutput {
  /** The type of the custom tool call output. Always `custom_tool_call_output`. */
  type: "custom_tool_call_output";
  /** The unique ID of the custom tool call output in the OpenAI platform. */
  id?: string;
  /** The call ID, used to map this custom tool call output to a custom tool call. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCallerParam | null;
  /**
   * The output from the custom tool call generated by your code.
   * Can be a string or an list of output content.
   */
  output: string | Array<FunctionAndCustomToolCallOutput>;
}

/** A text input to the model. */
export interface ResponseInputText {
  /** The type of the input item. Always `input_text`. */
  type: "input_text";
  /** The text input to the model. */
  text: string;
  prompt_cache_breakpoint?: PromptCacheBreakpointConfig;
}

/**
 * An image input to the model. Learn about [image inputs](https://platform.openai.com/docs/guides/vision).
 */
export interface ResponseInputImage {
  /** The type of the input item. Always `input_image`. */
  type: "input_image";
  /**
   * The URL of the image to be sent to the model. A fully qualified URL or base64 encoded image in a data URL.
   */
  image_url?: string | null;
  /** The ID of the file to be sent to the model. */
  file_id?: string | null;
  /**
   * The detail level of the image to be sent to the model. One of `high`, `low`, `auto`, or `original`. Defaults
   * to `auto`.
   */
  detail: ImageDetail;
  prompt_cache_breakpoint?: PromptCacheBreakpointConfig;
}

/** A file input to the model. */
export interface ResponseInputFile {
  /** The type of the input item. Always `input_file`. */
  type: "input_file";
  /** The ID of the file to be sent to the model. */
  file_id?: string | null;
  /** The name of the file to be sent to the model. */
  filename?: string;
  /** The content of the file to be sent to the model. */
  file_data?: string;
  prompt_cache_breakpoint?: PromptCacheBreakpointConfig;
  /** The URL of the file to be sent to the model. */
  file_url?: string;
  /**
   * The detail level of the file to be sent to the model. Use `auto` to let the system select the detail level;
   * for GPT-5.6 and later models, `auto` uses high-quality rendering, which may increase input token usage. Use
   * `low` for lower-cost rendering, or `high` to render the file at higher quality. Defaults to `auto`.
   */
  detail?: FileInputDetail;
}

/**
 * A list of one or many input items to the model, containing different content
 * types.
 */
export type ResponseInputMessageContentList = Array<ResponseInputContent>;

export type OutputMessageContent = ResponseOutputText | ResponseOutputRefusal;

/**
 * Labels an `assistant` message as intermediate commentary (`commentary`) or the final answer (`final_answer`).
 * For models like `gpt-5.3-codex` and beyond, when sending follow-up requests, preserve and resend
 * phase on all assistant messages — dropping it can degrade performance. Not used for user messages.
 */
export type MessagePhase = "commentary" | "final_answer";

export type ComputerAction =
  | ClickParam
  | DoubleClickAction
  | DragParam
  | KeyPressAction
  | MoveParam
  | ScreenshotParam
  | ScrollParam
  | TypeParam
  | WaitParam;

/**
 * Flattened batched actions for `computer_use`. Each action includes an
 * `type` discriminator and action-specific fields.
 */
export type ComputerActionList = Array<ComputerAction>;

/** A pending safety check for the computer call. */
export interface ComputerCallSafetyCheckParam {
  /** The ID of the pending safety check. */
  id: string;
  /** The type of the pending safety check. */
  code?: string | null;
  /** Details about the pending safety check. */
  message?: string | null;
}

/** A computer screenshot image used with the computer use tool. */
export interface ResponseComputerToolCallOutputScreenshot {
  /**
   * Specifies the event type. For a computer screenshot, this property is
   * always set to `computer_screenshot`.
   */
  type: "computer_screenshot";
  /** The URL of the screenshot image. */
  image_url?: string;
  /** The identifier of an uploaded file that contains the screenshot. */
  file_id?: string;
}

export type ComputerCallOutputStatus = "completed" | "incomplete" | "failed";

/** Action type "search" - Performs a web search query. */
export interface WebSearchActionSearch {
  /** The action type. */
  type: "search";
  /**
   * The search query.
   *
   * @deprecated
   */
  query?: string;
  /** The search queries. */
  queries?: Array<string>;
  /** The sources used in the search. */
  sources?: Array<{
    /** The type of source. Always `url`. */
    type: "url";
    /** The URL of the source. */
    url: string;
  }>;
}

/** Action type "open_page" - Opens a specific URL from search results. */
export interface WebSearchActionOpenPage {
  /** The action type. */
  type: "open_page";
  /** The URL opened by the model. */
  url?: string | null;
}

/** Action type "find_in_page": Searches for a pattern within a loaded page. */
export interface WebSearchActionFind {
  /** The action type. */
  type: "find_in_page";
  /** The URL of the page searched for the pattern. */
  url: string;
  /** The pattern or text to search for within the page. */
  pattern: string;
}

/** The execution context that produced this tool call. */
export type ToolCallCaller = DirectToolCallCaller | ProgramToolCallCaller;

export type FunctionCallStatus = "in_progress" | "completed" | "incomplete";

/** The execution context that produced this tool call. */
export type ToolCallCallerParam = DirectToolCallCallerParam | ProgramToolCallCallerParam;

export type FunctionAndCustomToolCallOutput = ResponseInputText | ResponseInputImage | ResponseInputFile;

export type FunctionCallOutputStatusEnum = "in_progress" | "completed" | "incomplete";

export type ToolSearchExecutionType = "server" | "client";

export type MessageRole =
  | "unknown"
  | "user"
  | "assistant"
  | "system"
  | "critic"
  | "discriminator"
  | "developer"
  | "tool";

/** A summary text from the model. */
export interface SummaryTextContent {
  /** The type of the object. Always `summary_text`. */
  type: "summary_text";
  /** A summary of the reasoning output from the model so far. */
  text: string;
}

/** Reasoning text from the model. */
export interface ReasoningTextContent {
  /** The type of the reasoning text. Always `reasoning_text`. */
  type: "reasoning_text";
  /** The reasoning text from the model. */
  text: string;
}

export type ProgramOutputStatus = "completed" | "incomplete";

/** The logs output from the code interpreter. */
export interface CodeInterpreterOutputLogs {
  /** The type of the output. Always `logs`. */
  type: "logs";
  /** The logs output from the code interpreter. */
  logs: string;
}

/** The image output from the code interpreter. */
export interface CodeInterpreterOutputImage {
  /** The type of the output. Always `image`. */
  type: "image";
  /** The URL of the image output from the code interpreter. */
  url: string;
}

/** Execute a shell command on the server. */
export interface LocalShellExecAction {
  /** The type of the local shell action. Always `exec`. */
  type: "exec";
  /** The command to run. */
  command: Array<string>;
  /** Optional timeout in milliseconds for the command. */
  timeout_ms?: number | null;
  /** Optional working directory to run the command in. */
  working_directory?: string | null;
  /** Environment variables to set for the command. */
  env: {
    [key: string]: string;
  };
  /** Optional user to run the command as. */
  user?: string | null;
}

/** Execute a shell command. */
export interface FunctionShellAction {
  commands: Array<string>;
  /** Optional timeout in milliseconds for the commands. */
  timeout_ms: number | null;
  /** Optional maximum number of characters to return from each command. */
  max_output_length: number | null;
}

export type FunctionShellCallStatus = "in_progress" | "completed" | "incomplete";

/** Represents the use of a local environment to perform shell actions. */
export interface ResponseLocalEnvironment {
  /** The environment type. Always `local`. */
  type: "local";
}

/** Represents a container created with /v1/containers. */
export interface ResponseContainerReference {
  /** The environment type. Always `container_reference`. */
  type: "container_reference";
  container_id: string;
}

export type FunctionShellCallOutputStatusEnum = "in_progress" | "completed" | "incomplete";

export type ApplyPatchCallStatus = "in_progress" | "completed";

/** Instruction describing how to create a file via the apply_patch tool. */
export interface ApplyPatchCreateFileOperation {
  /** Create a new file with the provided diff. */
  type: "create_file";
  /** Path of the file to create. */
  path: string;
  /** Diff to apply. */
  diff: string;
}

/** Instruction describing how to delete a file via the apply_patch tool. */
export interface ApplyPatchDeleteFileOperation {
  /** Delete the specified file. */
  type: "delete_file";
  /** Path of the file to delete. */
  path: string;
}

/** Instruction describing how to update a file via the apply_patch tool. */
export interface ApplyPatchUpdateFileOperation {
  /** Update an existing file with the provided diff. */
  type: "update_file";
  /** Path of the file to update. */
  path: string;
  /** Diff to apply. */
  diff: string;
}

export type ApplyPatchCallOutputStatus = "completed" | "failed";

/** A tool available on an MCP server. */
export interface MCPListToolsTool {
  /** The name of the tool. */
  name: string;
  /** The description of the tool. */
  description?: string | null;
  /** The JSON schema describing the tool's input. */
  input_schema: { [key: string]: unknown };
  /** Additional annotations about the tool. */
  annotations?: { [key: string]: unknown } | null;
}

export type McpToolCallError = MCPProtocolError | MCPToolExecutionError | HTTPError;

export type MCPToolCallStatus = "in_progress" | "completed" | "incomplete" | "calling" | "failed";

/** The error code for the response. */
export type ResponseErrorCode =
  | "server_error"
  | "rate_limit_exceeded"
  | "invalid_prompt"
  | "data_residency_mismatch"
  | "bio_policy"
  | "vector_store_timeout"
  | "invalid_image"
  | "invalid_image_format"
  | "invalid_base64_image"
  | "invalid_image_url"
  | "image_too_large"
  | "image_too_small"
  | "image_parse_error"
  | "image_content_policy_violation"
  | "invalid_image_mode"
  | "image_file_too_large"
  | "unsupported_image_media_type"
  | "empty_image_file"
  | "failed_to_download_image"
  | "image_file_not_found";

/** An error produced while attempting moderation for the response input or output. */
export interface ModerationErrorBody {
  /** The object type, which was always `error` for moderation failures. */
  type: "error";
  /** The error code. */
  code: string;
  /** The error message. */
  message: string;
}

/** The output of a function tool call. */
export interface FunctionToolCallOutput {
  /**
   * The unique ID of the function tool call output. Populated when this item
   * is returned via API.
   */
  id?: string;
  /** The type of the function tool call output. Always `function_call_output`. */
  type: "function_call_output";
  /** The unique ID of the function tool call generated by the model. */
  call_id?: string;
  /** The name of the tool that produced the output. */
  name?: string;
  /** The namespace of the tool that produced the output. */
  namespace?: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCallerParam | null;
  /**
   * The output from the function call generated by your code.
   * Can be a string or an list of output content.
   */
  output: string | Array<FunctionAndCustomToolCallOutput>;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status?: "in_progress" | "completed" | "incomplete";
}

/**
 * A message input to the model with a role indicating instruction following
 * hierarchy. Instructions given with the `developer` or `system` role take
 * precedence over instructions given with the `user` role.
 */
export interface InputMessage {
  /** The type of the message input. Always set to `message`. */
  type?: "message";
  /** The role of the message input. One of `user`, `system`, or `developer`. */
  role: "user" | "system" | "developer";
  /**
   * The status of item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status?: "in_progress" | "completed" | "incomplete";
  /**
   * A list of one or many input items to the model, containing different content
   * types.
   */
  content: ResponseInputMessageContentList;
}

/** The output of a computer tool call. */
export interface ComputerCallOutputItemParam {
  /** The ID of the computer tool call output. */
  id?: string | null;
  /** The ID of the computer tool call that produced the output. */
  call_id: string;
  /** The type of the computer tool call output. Always `computer_call_output`. */
  type: "computer_call_output";
  output: ResponseComputerToolCallOutputScreenshot;
  /** The safety checks reported by the API that have been acknowledged by the developer. */
  acknowledged_safety_checks?: Array<ComputerCallSafetyCheckParam> | null;
  /**
   * The status of the message input. One of `in_progress`, `completed`, or `incomplete`. Populated when input
   * items are returned via API.
   */
  status?: FunctionCallItemStatus | null;
}

/** The output of a function tool call. */
export interface FunctionCallOutputItemParam {
  /** The unique ID of the function tool call output. Populated when this item is returned via API. */
  id?: string | null;
  /** The unique ID of the function tool call generated by the model. */
  call_id?: string | null;
  /** The type of the function tool call output. Always `function_call_output`. */
  type: "function_call_output";
  /** Text, image, or file output of the function tool call. */
  output: string | Array<InputTextContentParam | InputImageContentParamAutoParam | InputFileContentParam>;
  /** The name of the tool that produced the output. */
  name?: string | null;
  /** The namespace of the tool that produced the output. */
  namespace?: string | null;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCallerParam | null;
  /**
   * The status of the item. One of `in_progress`, `completed`, or `incomplete`. Populated when items are returned
   * via API.
   */
  status?: FunctionCallItemStatus | null;
}

export interface ToolSearchCallItemParam {
  /** The unique ID of this tool search call. */
  id?: string | null;
  /** The unique ID of the tool search call generated by the model. */
  call_id?: string | null;
  /** The item type. Always `tool_search_call`. */
  type: "tool_search_call";
  /** Whether tool search was executed by the server or by the client. */
  execution?: ToolSearchExecutionType;
  /** The arguments supplied to the tool search call. */
  arguments: EmptyModelParam;
  /** The status of the tool search call. */
  status?: FunctionCallItemStatus | null;
}

export interface ToolSearchOutputItemParam {
  /** The unique ID of this tool search output. */
  id?: string | null;
  /** The unique ID of the tool search call generated by the model. */
  call_id?: string | null;
  /** The item type. Always `tool_search_output`. */
  type: "tool_search_output";
  /** Whether tool search was executed by the server or by the client. */
  execution?: ToolSearchExecutionType;
  /** The loaded tool definitions returned by the tool search output. */
  tools: Array<Tool>;
  /** The status of the tool search output. */
  status?: FunctionCallItemStatus | null;
}

export interface AdditionalToolsItemParam {
  /** The unique ID of this additional tools item. */
  id?: string | null;
  /** The item type. Always `additional_tools`. */
  type: "additional_tools";
  /** The role that provided the additional tools. Only `developer` is supported. */
  role: "developer";
  /** A list of additional tools made available at this item. */
  tools: Array<Tool>;
}

/**
 * A compaction item generated by the [`v1/responses/compact`
 * API](https://platform.openai.com/docs/api-reference/responses/compact).
 */
export interface CompactionSummaryItemParam {
  /** The ID of the compaction item. */
  id?: string | null;
  /** The type of the item. Always `compaction`. */
  type: "compaction";
  /** The encrypted content of the compaction summary. */
  encrypted_content: string;
}

/** A tool representing a request to execute one or more shell commands. */
export interface FunctionShellCallItemParam {
  /** The unique ID of the shell tool call. Populated when this item is returned via API. */
  id?: string | null;
  /** The unique ID of the shell tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCallerParam | null;
  /** The type of the item. Always `shell_call`. */
  type: "shell_call";
  /** The shell commands and limits that describe how to run the tool call. */
  action: FunctionShellActionParam;
  /** The status of the shell call. One of `in_progress`, `completed`, or `incomplete`. */
  status?: FunctionShellCallItemStatus | null;
  /** The environment to execute the shell commands in. */
  environment?: LocalEnvironment | ContainerReference | null;
}

/** The streamed output items emitted by a shell tool call. */
export interface FunctionShellCallOutputItemParam {
  /** The unique ID of the shell tool call output. Populated when this item is returned via API. */
  id?: string | null;
  /** The unique ID of the shell tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCallerParam | null;
  /** The type of the item. Always `shell_call_output`. */
  type: "shell_call_output";
  /** Captured chunks of stdout and stderr output, along with their associated outcomes. */
  output: Array<FunctionShellCallOutputContentParam>;
  /** The status of the shell call output. */
  status?: FunctionShellCallItemStatus | null;
  /** The maximum number of UTF-8 characters captured for this shell call's combined output. */
  max_output_length?: number | null;
}

/** A tool call representing a request to create, delete, or update files using diff patches. */
export interface ApplyPatchToolCallItemParam {
  /** The type of the item. Always `apply_patch_call`. */
  type: "apply_patch_call";
  /** The unique ID of the apply patch tool call. Populated when this item is returned via API. */
  id?: string | null;
  /** The unique ID of the apply patch tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCallerParam | null;
  /** The status of the apply patch tool call. One of `in_progress` or `completed`. */
  status: ApplyPatchCallStatusParam;
  /** The specific create, delete, or update instruction for the apply_patch tool call. */
  operation: ApplyPatchOperationParam;
}

/** The streamed output emitted by an apply patch tool call. */
export interface ApplyPatchToolCallOutputItemParam {
  /** The type of the item. Always `apply_patch_call_output`. */
  type: "apply_patch_call_output";
  /** The unique ID of the apply patch tool call output. Populated when this item is returned via API. */
  id?: string | null;
  /** The unique ID of the apply patch tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: ToolCallCallerParam | null;
  /** The status of the apply patch tool call output. One of `completed` or `failed`. */
  status: ApplyPatchCallOutputStatusParam;
  /** Optional human-readable log text from the apply patch tool (e.g., patch results or errors). */
  output?: string | null;
}

/** A response to an MCP approval request. */
export interface MCPApprovalResponse {
  /** The type of the item. Always `mcp_approval_response`. */
  type: "mcp_approval_response";
  /** The unique ID of the approval response */
  id?: string | null;
  /** The ID of the approval request being answered. */
  approval_request_id: string;
  /** Whether the request was approved. */
  approve: boolean;
  /** Optional reason for the decision. */
  reason?: string | null;
}

export type ProgramOutputItemStatus = "completed" | "incomplete";

export interface RankingOptions {
  /** The ranker to use for the file search. */
  ranker?: RankerVersionType;
  /**
   * The score threshold for the file search, a number between 0 and 1. Numbers closer to 1 will attempt to return
   * only the most relevant results, but may return fewer results.
   */
  score_threshold?: number;
  /**
   * Weights that control how reciprocal rank fusion balances semantic embedding matches versus sparse keyword
   * matches when hybrid search is enabled.
   */
  hybrid_search?: HybridSearchOptions;
}

export type Filters = ComparisonFilter | CompoundFilter;

export type ComputerEnvironment = "windows" | "mac" | "linux" | "ubuntu" | "browser";

export type WebSearchApproximateLocation = {
  /** The type of location approximation. Always `approximate`. */
  type?: "approximate";
  /** The two-letter [ISO country code](https://en.wikipedia.org/wiki/ISO_3166-1) of the user, e.g. `US`. */
  country?: string | null;
  /** Free text input for the region of the user, e.g. `California`. */
  region?: string | null;
  /** Free text input for the city of the user, e.g. `San Francisco`. */
  city?: string | null;
  /**
   * The [IANA timezone](https://timeapi.io/documentation/iana-timezones) of the user, e.g. `America/Los_Angeles`.
   */
  timezone?: string | null;
} | null;

/**
 * Configuration for a code interpreter container. Optionally specify the IDs of the files to run the code on.
 */
export interface AutoCodeInterpreterToolParam {
  /** Always `auto`. */
  type: "auto";
  /** An optional list of uploaded files to make available to your code. */
  file_ids?: Array<string>;
  /** The memory limit for the code interpreter container. */
  memory_limit?: ContainerMemoryLimit | null;
  /** Network access policy for the container. */
  network_policy?: ContainerNetworkPolicyDisabled | ContainerNetworkPolicyAllowlist;
}

export type ImageGenActionEnum = "generate" | "edit" | "auto";

export interface ContainerAuto {
  /** Automatically creates a container for this request */
  type: "container_auto";
  /** An optional list of uploaded files to make available to your code. */
  file_ids?: Array<string>;
  /** The memory limit for the container. */
  memory_limit?: ContainerMemoryLimit | null;
  /** Network access policy for the container. */
  network_policy?: ContainerNetworkPolicyDisabled | ContainerNetworkPolicyAllowlist;
  /** An optional list of skills referenced by id or inline data. */
  skills?: Array<SkillReference | InlineSkill>;
}

export interface LocalEnvironment {
  /** Use a local computer environment. */
  type: "local";
  /** An optional list of skills. */
  skills?: Array<LocalSkill>;
}

export interface ContainerReference {
  /** References a container created with the /v1/containers endpoint */
  type: "container_reference";
  /** The ID of the referenced container. */
  container_id: string;
}

/** Unconstrained free-form text. */
export interface CustomTextFormatParam {
  /** Unconstrained text format. Always `text`. */
  type: "text";
}

/** A grammar defined by the user. */
export interface CustomGrammarFormatParam {
  /** Grammar format. Always `grammar`. */
  type: "grammar";
  /** The syntax of the grammar definition. One of `lark` or `regex`. */
  syntax: GrammarSyntax1;
  /** The grammar definition. */
  definition: string;
}

export interface FunctionToolParam {
  name: string;
  description?: string | null;
  parameters?: EmptyModelParam | null;
  /**
   * Whether to enforce strict parameter validation. If omitted, Responses attempts to use strict validation when
   * the schema is compatible, and falls back to non-strict validation otherwise.
   */
  strict?: boolean | null;
  type: "function";
  /**
   * A JSON Schema describing the JSON value encoded in string outputs for this function tool. This does not
   * describe content-array outputs.
   */
  output_schema?: {
    [key: string]: unknown;
  } | null;
  /** Whether this function should be deferred and discovered via tool search. */
  defer_loading?: boolean;
  /** The tool invocation context(s). */
  allowed_callers?: Array<CallableToolAllowedCaller> | null;
}

export type EmptyModelParam = { [key: string]: unknown };

export interface ApproximateLocation {
  /** The type of location approximation. Always `approximate`. */
  type: "approximate";
  /** The two-letter [ISO country code](https://en.wikipedia.org/wiki/ISO_3166-1) of the user, e.g. `US`. */
  country?: string | null;
  /** Free text input for the region of the user, e.g. `California`. */
  region?: string | null;
  /** Free text input for the city of the user, e.g. `San Francisco`. */
  city?: string | null;
  /**
   * The [IANA timezone](https://timeapi.io/documentation/iana-timezones) of the user, e.g. `America/Los_Angeles`.
   */
  timezone?: string | null;
}

export type SearchContextSize = "low" | "medium" | "high";

export type SearchContentType = "text" | "image";

/**
 * JSON Schema response format. Used to generate structured JSON responses.
 * Learn more about [Structured Outputs](https://platform.openai.com/docs/guides/structured-outputs).
 */
export interface ResponseFormatTextJSONSchemaConfig {
  /** The type of response format being defined. Always `json_schema`. */
  type: "json_schema";
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
  schema: ResponseFormatJsonSchemaSchema;
  /**
   * Whether to enable strict schema adherence when generating the output.
   * If set to true, the model will always follow the exact schema defined
   * in the `schema` field. Only a subset of JSON Schema is supported when
   * `strict` is `true`. To learn more, read the [Structured Outputs
   * guide](https://platform.openai.com/docs/guides/structured-outputs).
   */
  strict?: boolean | null;
}

/** A text output from the model. */
export interface ResponseOutputText {
  /** The type of the output text. Always `output_text`. */
  type: "output_text";
  /** The text output from the model. */
  text: string;
  /** The annotations of the text output. */
  annotations: Array<Annotation>;
  logprobs?: Array<LogProb>;
}

/** A refusal from the model. */
export interface ResponseOutputRefusal {
  /** The type of the refusal. Always `refusal`. */
  type: "refusal";
  /** The refusal explanation from the model. */
  refusal: string;
}

/** Indicates that the shell call exceeded its configured time limit. */
export interface FunctionShellCallOutputTimeoutOutcome {
  /** The outcome type. Always `timeout`. */
  type: "timeout";
}

/** Indicates that the shell commands finished and returned an exit code. */
export interface FunctionShellCallOutputExitOutcome {
  /** The outcome type. Always `exit`. */
  type: "exit";
  /** Exit code from the shell process. */
  exit_code: number;
}

/** A citation to a file. */
export interface FileCitationBody {
  /** The type of the file citation. Always `file_citation`. */
  type: "file_citation";
  /** The ID of the file. */
  file_id: string;
  /** The index of the file in the list of files. */
  index: number;
  /** The filename of the file cited. */
  filename: string;
}

/** A citation for a web resource used to generate a model response. */
export interface UrlCitationBody {
  /** The type of the URL citation. Always `url_citation`. */
  type: "url_citation";
  /** The URL of the web resource. */
  url: string;
  /** The index of the first character of the URL citation in the message. */
  start_index: number;
  /** The index of the last character of the URL citation in the message. */
  end_index: number;
  /** The title of the web resource. */
  title: string;
}

/** A citation for a container file used to generate a model response. */
export interface ContainerFileCitationBody {
  /** The type of the container file citation. Always `container_file_citation`. */
  type: "container_file_citation";
  /** The ID of the container file. */
  container_id: string;
  /** The ID of the file. */
  file_id: string;
  /** The index of the first character of the container file citation in the message. */
  start_index: number;
  /** The index of the last character of the container file citation in the message. */
  end_index: number;
  /** The filename of the container file cited. */
  filename: string;
}

/** A path to a file. */
export interface FilePath {
  /** The type of the file path. Always `file_path`. */
  type: "file_path";
  /** The ID of the file. */
  file_id: string;
  /** The index of the file in the list of files. */
  index: number;
}

/** An error payload that was emitted for a streaming error event. */
export interface ErrorPayload {
  /** The error type that was emitted. */
  type: string;
  /** The error code that was emitted, if any. */
  code: string | null;
  /** The human-readable error message that was emitted. */
  message: string;
  /** The parameter name that was associated with the error, if any. */
  param: string | null;
  /** The response headers that were emitted with the error, if any. */
  headers?: {
    [key: string]: string;
  };
}

export type MessageStatus = "in_progress" | "completed" | "incomplete";

/** A text content. */
export interface TextContent {
  type: "text";
  text: string;
}

/** A screenshot of a computer. */
export interface ComputerScreenshotContent {
  /**
   * Specifies the event type. For a computer screenshot, this property is always set to `computer_screenshot`.
   */
  type: "computer_screenshot";
  /** The URL of the screenshot image. */
  image_url: string | null;
  /** The identifier of an uploaded file that contains the screenshot. */
  file_id: string | null;
  /**
   * The detail level of the screenshot image to be sent to the model. One of `high`, `low`, `auto`, or `original`.
   * Defaults to `auto`.
   */
  detail: ImageDetail;
  prompt_cache_breakpoint?: PromptCacheBreakpointConfig;
}

export type MessagePhase2 = "commentary" | "final_answer";

/**
 * Marks the exact end of a reusable prompt prefix. The breakpoint inherits its TTL from the request's
 * `prompt_cache_options.ttl`; the boundary is not rounded to a token block.
 */
export interface PromptCacheBreakpointConfig {
  /** The breakpoint mode. Always `explicit`. */
  mode: "explicit";
}

export type ImageDetail = "low" | "high" | "auto" | "original";

export type FileInputDetail = "auto" | "low" | "high";

export type ResponseInputContent = ResponseInputText | ResponseInputImage | ResponseInputFile;

/** A click action. */
export interface ClickParam {
  /** Specifies the event type. For a click action, this property is always `click`. */
  type: "click";
  /**
   * Indicates which mouse button was pressed during the click. One of `left`, `right`, `wheel`, `back`, or
   * `forward`.
   */
  button: ClickButtonType;
  /** The x-coordinate where the click occurred. */
  x: number;
  /** The y-coordinate where the click occurred. */
  y: number;
  /** The keys being held while clicking. */
  keys?: Array<string> | null;
}

/** A double click action. */
export interface DoubleClickAction {
  /** Specifies the event type. For a double click action, this property is always set to `double_click`. */
  type: "double_click";
  /** The x-coordinate where the double click occurred. */
  x: number;
  /** The y-coordinate where the double click occurred. */
  y: number;
  /** The keys being held while double-clicking. */
  keys: Array<string> | null;
}

/** A drag action. */
export interface DragParam {
  /** Specifies the event type. For a drag action, this property is always set to `drag`. */
  type: "drag";
  /**
   * An array of coordinates representing the path of the drag action. Coordinates will appear as an array of
   * objects, eg
   * ```
   * [
   *   { x: 100, y: 200 },
   *   { x: 200, y: 300 }
   * ]
   * ```
   */
  path: Array<CoordParam>;
  /** The keys being held while dragging the mouse. */
  keys?: Array<string> | null;
}

/** A collection of keypresses the model would like to perform. */
export interface KeyPressAction {
  /** Specifies the event type. For a keypress action, this property is always set to `keypress`. */
  type: "keypress";
  /**
   * The combination of keys the model is requesting to be pressed. This is an array of strings, each representing
   * a key.
   */
  keys: Array<string>;
}

/** A mouse move action. */
export interface MoveParam {
  /** Specifies the event type. For a move action, this property is always set to `move`. */
  type: "move";
  /** The x-coordinate to move to. */
  x: number;
  /** The y-coordinate to move to. */
  y: number;
  /** The keys being held while moving the mouse. */
  keys?: Array<string> | null;
}

/** A screenshot action. */
export interface ScreenshotParam {
  /** Specifies the event type. For a screenshot action, this property is always set to `screenshot`. */
  type: "screenshot";
}

/** A scroll action. */
export interface ScrollParam {
  /** Specifies the event type. For a scroll action, this property is always set to `scroll`. */
  type: "scroll";
  /** The x-coordinate where the scroll occurred. */
  x: number;
  /** The y-coordinate where the scroll occurred. */
  y: number;
  /** The horizontal scroll distance. */
  scroll_x: number;
  /** The vertical scroll distance. */
  scroll_y: number;
  /** The keys being held while scrolling. */
  keys?: Array<string> | null;
}

/** An action to type in text. */
export interface TypeParam {
  /** Specifies the event type. For a type action, this property is always set to `type`. */
  type: "type";
  /** The text to type. */
  text: string;
}

/** A wait action. */
export interface WaitParam {
  /** Specifies the event type. For a wait action, this property is always set to `wait`. */
  type: "wait";
}

export interface DirectToolCallCaller {
  type: "direct";
}

export interface ProgramToolCallCaller {
  type: "program";
  /** The call ID of the program item that produced this tool call. */
  caller_id: string;
}

export interface DirectToolCallCallerParam {
  /** The caller type. Always `direct`. */
  type: "direct";
}

export interface ProgramToolCallCallerParam {
  /** The caller type. Always `program`. */
  type: "program";
  /** The call ID of the program item that produced this tool call. */
  caller_id: string;
}

export interface MCPProtocolError {
  type: "mcp_protocol_error";
  code: number;
  message: string;
}

export interface MCPToolExecutionError {
  type: "mcp_tool_execution_error";
  content: unknown;
}

export interface HTTPError {
  type: "http_error";
  code: number;
  message: string;
}

export type FunctionCallItemStatus = "in_progress" | "completed" | "incomplete";

/** A text input to the model. */
export interface InputTextContentParam {
  /** The type of the input item. Always `input_text`. */
  type: "input_text";
  /** The text input to the model. */
  text: string;
  prompt_cache_breakpoint?: PromptCacheBreakpointParam | null;
}

/**
 * An image input to the model. Learn about [image inputs](https://platform.openai.com/docs/guides/vision)
 */
export interface InputImageContentParamAutoParam {
  /** The type of the input item. Always `input_image`. */
  type: "input_image";
  /**
   * The URL of the image to be sent to the model. A fully qualified URL or base64 encoded image in a data URL.
   */
  image_url?: string | null;
  /** The ID of the file to be sent to the model. */
  file_id?: string | null;
  /**
   * The detail level of the image to be sent to the model. One of `high`, `low`, `auto`, or `original`. Defaults
   * to `auto`.
   */
  detail?: DetailEnum | null;
  prompt_cache_breakpoint?: PromptCacheBreakpointParam | null;
}

/** A file input to the model. */
export interface InputFileContentParam {
  /** The type of the input item. Always `input_file`. */
  type: "input_file";
  /** The ID of the file to be sent to the model. */
  file_id?: string | null;
  /** The name of the file to be sent to the model. */
  filename?: string | null;
  /** The base64-encoded data of the file to be sent to the model. */
  file_data?: string | null;
  /** The URL of the file to be sent to the model. */
  file_url?: string | null;
  /**
   * The detail level of the file to be sent to the model. Use `auto` to let the system select the detail level;
   * for GPT-5.6 and later models, `auto` uses high-quality rendering, which may increase input token usage. Use
   * `low` for lower-cost rendering, or `high` to render the file at higher quality. Defaults to `auto`.
   */
  detail?: FileDetailEnum;
  prompt_cache_breakpoint?: PromptCacheBreakpointParam | null;
}

/** Commands and limits describing how to run the shell tool call. */
export interface FunctionShellActionParam {
  /** Ordered shell commands for the execution environment to run. */
  commands: Array<string>;
  /** Maximum wall-clock time in milliseconds to allow the shell commands to run. */
  timeout_ms?: number | null;
  /** Maximum number of UTF-8 characters to capture from combined stdout and stderr output. */
  max_output_length?: number | null;
}

/** Status values reported for shell tool calls. */
export type FunctionShellCallItemStatus = "in_progress" | "completed" | "incomplete";

/** Captured stdout and stderr for a portion of a shell tool call output. */
export interface FunctionShellCallOutputContentParam {
  /** Captured stdout output for the shell call. */
  stdout: string;
  /** Captured stderr output for the shell call. */
  stderr: string;
  /** The exit or timeout outcome associated with this shell call. */
  outcome: FunctionShellCallOutputOutcomeParam;
}

/** Status values reported for apply_patch tool calls. */
export type ApplyPatchCallStatusParam = "in_progress" | "completed";

/** One of the create_file, delete_file, or update_file operations supplied to the apply_patch tool. */
export type ApplyPatchOperationParam =
  | ApplyPatchCreateFileOperationParam
  | ApplyPatchDeleteFileOperationParam
  | ApplyPatchUpdateFileOperationParam;

/** Outcome values reported for apply_patch tool call outputs. */
export type ApplyPatchCallOutputStatusParam = "completed" | "failed";

export type RankerVersionType = "auto" | "default-2024-11-15";

export interface HybridSearchOptions {
  /** The weight of the embedding in the reciprocal ranking fusion. */
  embedding_weight: number;
  /** The weight of the text in the reciprocal ranking fusion. */
  text_weight: number;
}

export type ContainerMemoryLimit = "1g" | "4g" | "16g" | "64g";

export interface LocalSkill {
  /** The name of the skill. */
  name: string;
  /** The description of the skill. */
  description: string;
  /** The path to the directory containing the skill. */
  path: string;
}

export type GrammarSyntax1 = "lark" | "regex";

/** The log probability of a token. */
export interface LogProb {
  token: string;
  logprob: number;
  bytes: Array<number>;
  top_logprobs: Array<TopLogProb>;
}

export type ClickButtonType = "left" | "right" | "wheel" | "back" | "forward";

/** An x/y coordinate pair, e.g. `{ x: 100, y: 200 }`. */
export interface CoordParam {
  /** The x-coordinate. */
  x: number;
  /** The y-coordinate. */
  y: number;
}

export type DetailEnum = "low" | "high" | "auto" | "original";

export type FileDetailEnum = "auto" | "low" | "high";

/** The exit or timeout outcome associated with this shell call. */
export type FunctionShellCallOutputOutcomeParam =
  | FunctionShellCallOutputTimeoutOutcomeParam
  | FunctionShellCallOutputExitOutcomeParam;

/** Instruction for creating a new file via the apply_patch tool. */
export interface ApplyPatchCreateFileOperationParam {
  /** The operation type. Always `create_file`. */
  type: "create_file";
  /** Path of the file to create relative to the workspace root. */
  path: string;
  /** Unified diff content to apply when creating the file. */
  diff: string;
}

/** Instruction for deleting an existing file via the apply_patch tool. */
export interface ApplyPatchDeleteFileOperationParam {
  /** The operation type. Always `delete_file`. */
  type: "delete_file";
  /** Path of the file to delete relative to the workspace root. */
  path: string;
}

/** Instruction for updating an existing file via the apply_patch tool. */
export interface ApplyPatchUpdateFileOperationParam {
  /** The operation type. Always `update_file`. */
  type: "update_file";
  /** Path of the file to update relative to the workspace root. */
  path: string;
  /** Unified diff content to apply to the existing file. */
  diff: string;
}

/** The top log probability of a token. */
export interface TopLogProb {
  token: string;
  logprob: number;
  bytes: Array<number>;
}

/** Indicates that the shell call exceeded its configured time limit. */
export interface FunctionShellCallOutputTimeoutOutcomeParam {
  /** The outcome type. Always `timeout`. */
  type: "timeout";
}

/** Indicates that the shell commands finished and returned an exit code. */
export interface FunctionShellCallOutputExitOutcomeParam {
  /** The outcome type. Always `exit`. */
  type: "exit";
  /** The exit code returned by the shell process. */
  exit_code: number;
}
