// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

/**
 * Not supported with latest reasoning models `o3` and `o4-mini`.
 *
 * Up to 4 sequences where the API will stop generating further tokens. The
 * returned text will not contain the stop sequence.
 */
export type StopConfiguration = string | Array<string> | null;

export type ChatCompletionStreamOptions = {
  /**
   * If set, an additional chunk will be streamed before the `data: [DONE]`
   * message. The `usage` field on this chunk shows the token usage statistics
   * for the entire request, and the `choices` field will always be an empty
   * array.
   *
   * All other chunks will also include a `usage` field, but with a null
   * value. **NOTE:** If the stream is interrupted, you may not receive the
   * final usage chunk which contains the total token usage for the request.
   */
  include_usage?: boolean;
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

export type Metadata = {
  [key: string]: string;
} | null;

/**
 * Options for prompt caching. Supported for `gpt-5.6` and later models. By default, OpenAI automatically chooses
 * one implicit cache breakpoint. You can add explicit breakpoints to content blocks with
 * `prompt_cache_breakpoint`. Each request can write up to four breakpoints. For cache matching, OpenAI considers
 * up to the latest 80 breakpoints in the conversation, without a content-block lookback limit. Set `mode` to
 * `explicit` to disable the implicit breakpoint. The `ttl` defaults to `30m`, which is currently the only
 * supported value. See the [prompt caching guide](https://platform.openai.com/docs/guides/prompt-caching) for
 * current details.
 */
export interface PromptCacheOptionsParam {
  /**
   * The minimum lifetime applied to every implicit and explicit cache breakpoint written by the request. Defaults
   * to `30m`, which is currently the only supported value. The backend may retain cache entries for longer.
   */
  ttl?: PromptCacheTTLEnum;
  /**
   * Controls whether OpenAI automatically creates an implicit cache breakpoint. Defaults to `implicit`. With
   * `implicit`, OpenAI creates one implicit breakpoint and writes up to the latest three explicit breakpoints in
   * the request. With `explicit`, OpenAI does not create an implicit breakpoint and writes up to the latest four
   * explicit breakpoints. If there are no explicit breakpoints, the request does not use prompt caching.
   */
  mode?: PromptCacheModeEnum;
}

export type ChatModel =
  | (string & {})
  | "gpt-5.6-sol"
  | "gpt-5.6-terra"
  | "gpt-5.6-luna"
  | "gpt-5.5"
  | "gpt-5.5-2026-04-23"
  | "gpt-5.4"
  | "gpt-5.4-mini"
  | "gpt-5.4-nano"
  | "gpt-5.4-mini-2026-03-17"
  | "gpt-5.4-nano-2026-03-17"
  | "gpt-5.3-chat-latest"
  | "gpt-5.2"
  | "gpt-5.2-2025-12-11"
  | "gpt-5.2-chat-latest"
  | "gpt-5.2-pro"
  | "gpt-5.2-pro-2025-12-11"
  | "gpt-5.1"
  | "gpt-5.1-2025-11-13"
  | "gpt-5.1-codex"
  | "gpt-5.1-mini"
  | "gpt-5.1-chat-latest"
  | "gpt-5"
  | "gpt-5-mini"
  | "gpt-5-nano"
  | "gpt-5-2025-08-07"
  | "gpt-5-mini-2025-08-07"
  | "gpt-5-nano-2025-08-07"
  | "gpt-5-chat-latest"
  | "gpt-4.1"
  | "gpt-4.1-mini"
  | "gpt-4.1-nano"
  | "gpt-4.1-2025-04-14"
  | "gpt-4.1-mini-2025-04-14"
  | "gpt-4.1-nano-2025-04-14"
  | "o4-mini"
  | "o4-mini-2025-04-16"
  | "o3"
  | "o3-2025-04-16"
  | "o3-mini"
  | "o3-mini-2025-01-31"
  | "o1"
  | "o1-2024-12-17"
  | "o1-preview"
  | "o1-preview-2024-09-12"
  | "o1-mini"
  | "o1-mini-2024-09-12"
  | "gpt-4o"
  | "gpt-4o-2024-11-20"
  | "gpt-4o-2024-08-06"
  | "gpt-4o-2024-05-13"
  | "gpt-4o-audio-preview"
  | "gpt-4o-audio-preview-2024-10-01"
  | "gpt-4o-audio-preview-2024-12-17"
  | "gpt-4o-audio-preview-2025-06-03"
  | "gpt-4o-mini-audio-preview"
  | "gpt-4o-mini-audio-preview-2024-12-17"
  | "gpt-4o-search-preview"
  | "gpt-4o-mini-search-preview"
  | "gpt-4o-search-preview-2025-03-11"
  | "gpt-4o-mini-search-preview-2025-03-11"
  | "chatgpt-4o-latest"
  | "codex-mini-latest"
  | "gpt-4o-mini"
  | "gpt-4o-mini-2024-07-18"
  | "gpt-4-turbo"
  | "gpt-4-turbo-2024-04-09"
  | "gpt-4-0125-preview"
  | "gpt-4-turbo-preview"
  | "gpt-4-1106-preview"
  | "gpt-4-vision-preview"
  | "gpt-4"
  | "gpt-4-0314"
  | "gpt-4-0613"
  | "gpt-4-32k"
  | "gpt-4-32k-0314"
  | "gpt-4-32k-0613"
  | "gpt-3.5-turbo"
  | "gpt-3.5-turbo-16k"
  | "gpt-3.5-turbo-0301"
  | "gpt-3.5-turbo-0613"
  | "gpt-3.5-turbo-1106"
  | "gpt-3.5-turbo-0125"
  | "gpt-3.5-turbo-16k-0613";

export type Verbosity = "low" | "medium" | "high" | null;

export type ReasoningEffort = "none" | "minimal" | "low" | "medium" | "high" | "xhigh" | "max" | null;

/** Default response format. Used to generate text responses. */
export interface ResponseFormatText {
  /** The type of response format being defined. Always `text`. */
  type: "text";
}

/**
 * JSON object response format. An older method of generating JSON responses.
 * Using `json_schema` is recommended for models that support it. Note that the
 * model will not generate JSON without a system or user message instructing it
 * to do so.
 */
export interface ResponseFormatJSONObject {
  /** The type of response format being defined. Always `json_object`. */
  type: "json_object";
}

/** A built-in voice name or a custom voice reference. */
export type VoiceIdsOrCustomVoice =
  | VoiceIdsShared
  | {
      /** The custom voice ID, e.g. `voice_1234`. */
      id: string;
    };

/** Configuration for running moderation on the input and output of this response. */
export interface ModerationParam {
  /** The moderation model to use for moderated completions, e.g. 'omni-moderation-latest'. */
  model: string;
  /** The policy to apply to moderated response input and output. */
  policy?: ModerationPolicyParam | null;
}

/**
 * The expiration policy for a file. By default, files with `purpose=batch` expire after 30 days and all other
 * files are persisted until they are manually deleted.
 */
export interface FileExpirationAfter {
  /** Anchor timestamp after which the expiration policy applies. Supported anchors: `created_at`. */
  anchor: "created_at";
  /**
   * The number of seconds after the anchor time that the file will expire. Must be between 3600 (1 hour) and
   * 2592000 (30 days).
   */
  seconds: number;
}

/**
 * Control how much effort the model will exert to match the style and features, especially facial features, of
 * input images. This parameter is only supported for `gpt-image-1` and `gpt-image-1.5` and later models,
 * unsupported for `gpt-image-1-mini`. Supports `high` and `low`. Defaults to `low`.
 */
export type InputFidelity = "high" | "low";

export type VectorStoreFileAttributes = {
  [key: string]: string | number | boolean;
} | null;

/**
 * A filter used to compare a specified attribute key to a given value using a defined comparison operation.
 */
export interface ComparisonFilter {
  /**
   * Specifies the comparison operator: `eq`, `ne`, `gt`, `gte`, `lt`, `lte`, `in`, `nin`.
   * - `eq`: equals
   * - `ne`: not equal
   * - `gt`: greater than
   * - `gte`: greater than or equal
   * - `lt`: less than
   * - `lte`: less than or equal
   * - `in`: in
   * - `nin`: not in
   */
  type: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "in" | "nin";
  /** The key to compare against the value. */
  key: string;
  /** The value to compare against the attribute key; supports string, number, or boolean types. */
  value: string | number | boolean | Array<string | number>;
}

/** Combine multiple filters using `and` or `or`. */
export interface CompoundFilter {
  /** Type of operation: `and` or `or`. */
  type: "and" | "or";
  /** Array of filters to combine. Items can be `ComparisonFilter` or `CompoundFilter`. */
  filters: Array<ComparisonFilter>;
}

export type OrderEnum = "asc" | "desc";

export interface SkillReference {
  /** References a skill created with the /v1/skills endpoint. */
  type: "skill_reference";
  /** The ID of the referenced skill. */
  skill_id: string;
  /** Optional skill version. Use a positive integer or 'latest'. Omit for default. */
  version?: string;
}

export interface InlineSkill {
  /** Defines an inline skill for this request. */
  type: "inline";
  /** The name of the skill. */
  name: string;
  /** The description of the skill. */
  description: string;
  /** Inline skill payload */
  source: InlineSkillSource;
}

export interface ContainerNetworkPolicyDisabled {
  /** Disable outbound network access. Always `disabled`. */
  type: "disabled";
}

export interface ContainerNetworkPolicyAllowlist {
  /** Allow outbound network access only to specified domains. Always `allowlist`. */
  type: "allowlist";
  /** A list of allowed domains when type is `allowlist`. */
  allowed_domains: Array<string>;
  /** Optional domain-scoped secrets for allowlisted domains. */
  domain_secrets?: Array<ContainerNetworkPolicyDomainSecret>;
}

/** Usage statistics for the completion request. */
export interface CompletionUsage {
  /** Number of tokens in the generated completion. */
  completion_tokens: number;
  /** Number of tokens in the prompt. */
  prompt_tokens: number;
  /** Total number of tokens used in the request (prompt + completion). */
  total_tokens: number;
  /** Breakdown of tokens used in a completion. */
  completion_tokens_details?: {
    /**
     * When using Predicted Outputs, the number of tokens in the
     * prediction that appeared in the completion.
     */
    accepted_prediction_tokens?: number;
    /** Audio input tokens generated by the model. */
    audio_tokens?: number;
    /** Tokens generated by the model for reasoning. */
    reasoning_tokens?: number;
    /** Text output tokens generated by the model. */
    text_tokens?: number;
    /**
     * When using Predicted Outputs, the number of tokens in the
     * prediction that did not appear in the completion. However, like
     * reasoning tokens, these tokens are still counted in the total
     * completion tokens for purposes of billing, output, and context window
     * limits.
     */
    rejected_prediction_tokens?: number;
  };
  /** Breakdown of tokens used in the prompt. */
  prompt_tokens_details?: {
    /** Audio input tokens present in the prompt. */
    audio_tokens?: number;
    /** Cached tokens present in the prompt. */
    cached_tokens?: number;
    /** Text input tokens present in the prompt. */
    text_tokens?: number;
    /** Image input tokens present in the prompt. */
    image_tokens?: number;
    /** The unadjusted number of prompt tokens written to cache. */
    cache_write_tokens?: number;
  };
}

/**
 * Marks the exact end of a reusable prompt prefix. The breakpoint inherits its TTL from the request's
 * `prompt_cache_options.ttl`; the boundary is not rounded to a token block.
 */
export interface PromptCacheBreakpointParam {
  /** The breakpoint mode. Always `explicit`. */
  mode: "explicit";
}

export type PromptCacheTTLEnum = "30m";

export type PromptCacheModeEnum = "implicit" | "explicit";

/**
 * The schema for the response format, described as a JSON Schema object.
 * Learn how to build JSON schemas [here](https://json-schema.org/).
 */
export interface ResponseFormatJsonSchemaSchema {
  [key: string]: unknown;
}

export type VoiceIdsShared =
  | (string & {})
  | "alloy"
  | "ash"
  | "ballad"
  | "coral"
  | "echo"
  | "sage"
  | "shimmer"
  | "verse"
  | "marin"
  | "cedar";

/** The policy to apply to moderated response input and output. */
export interface ModerationPolicyParam {
  /** The moderation policy for the response input. */
  input?: ModerationConfigParam | null;
  /** The moderation policy for the response output. */
  output?: ModerationConfigParam | null;
}

/** Inline skill payload */
export interface InlineSkillSource {
  /** The type of the inline skill source. Must be `base64`. */
  type: "base64";
  /** The media type of the inline skill payload. Must be `application/zip`. */
  media_type: "application/zip";
  /** Base64-encoded skill zip bundle. */
  data: string;
}

export interface ContainerNetworkPolicyDomainSecret {
  /** The domain associated with the secret. */
  domain: string;
  /** The name of the secret to inject for the domain. */
  name: string;
  /** The secret value to inject for the domain. */
  value: string;
}

/** The moderation policy for the response input. */
export interface ModerationConfigParam {
  mode: ModerationMode;
}

/** A moderation result produced for the response input or output. */
export interface ModerationResultBody {
  /** The object type, which was always `moderation_result` for successful moderation results. */
  type: "moderation_result";
  /** The moderation model that produced this result. */
  model: string;
  /** A boolean indicating whether the content was flagged by any category. */
  flagged: boolean;
  /** A dictionary of moderation categories to booleans, True if the input is flagged under this category. */
  categories: {
    [key: string]: boolean;
  };
  /** A dictionary of moderation categories to scores. */
  category_scores: {
    [key: string]: number;
  };
  /** Which modalities of input are reflected by the score for each category. */
  category_applied_input_types: {
    [key: string]: Array<ModerationInputType>;
  };
}

export type ModerationMode = "score" | "block";

export type ModerationInputType = "text" | "image";
