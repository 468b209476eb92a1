// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import { withOffer as realtimeCallsCreate } from "../resource/realtime-call.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";
import { forms } from "../uploads/forms.ts";
import type { TranscriptTextUsageDuration, TranscriptTextUsageTokens, TranscriptionLanguage } from "./audio.ts";
import type {
  AudioTranscription,
  AudioTranscriptionResponse,
  NoiseReductionType,
  RealtimeAudioFormats,
  RealtimeFunctionTool,
  RealtimeTruncation,
} from "./beta.ts";
import type {
  MCPListToolsTool,
  RealtimeResponseCreateMcpTool,
  ResponsePrompt,
  ToolChoiceFunction,
  ToolChoiceMcp,
  ToolChoiceOptions,
} from "./responses.ts";
import type { Metadata, VoiceIdsOrCustomVoice, VoiceIdsShared } from "./shared.ts";

export interface RealtimeClientSecrets extends Resource {
  /**
   * Create a Realtime client secret with an associated session configuration.
   *
   * Client secrets are short-lived tokens that can be passed to a client app,
   * such as a web frontend or mobile client, which grants access to the Realtime API without
   * leaking your main API key. You can configure a custom TTL for each client secret.
   *
   * You can also attach session configuration options to the client secret, which will be
   * applied to any sessions created using that client secret, but these can also be overridden
   * by the client connection.
   *
   * [Learn more about authentication with client secrets over
   * WebRTC](https://platform.openai.com/docs/guides/realtime-webrtc).
   *
   * Returns the created client secret and the effective session object. The client secret is a string that looks
   * like `ek_1234`.
   */
  create(params: RealtimeClientSecretCreateParams, options?: RequestOptions): APIPromise<ClientSecretCreateResponse>;
}

export const RealtimeClientSecrets: ResourceClass<RealtimeClientSecrets> = /* @__PURE__ */ defineResource(
  "RealtimeClientSecrets",
  {
    create: "POST /realtime/client_secrets json",
  },
);

export interface RealtimeCalls extends Resource {
  /**
   * Accept an incoming SIP call and configure the realtime session that will
   * handle it.
   */
  accept(callID: string, params: CallAcceptParams, options?: RequestOptions): APIPromise<void>;

  /**
   * End an active Realtime API call, whether it was initiated over SIP or
   * WebRTC.
   */
  hangup(callID: string, options?: RequestOptions): APIPromise<void>;

  /** Transfer an active SIP call to a new destination using the SIP REFER verb. */
  refer(callID: string, params: CallReferParams, options?: RequestOptions): APIPromise<void>;

  /** Decline an incoming SIP call by returning a SIP status code to the caller. */
  reject(callID: string, params?: CallRejectParams | null, options?: RequestOptions): APIPromise<void>;

  /**
   * Create a new Realtime API call over WebRTC and receive the SDP answer needed
   * to complete the peer connection.
   */
  create(params: CallCreateParams, options?: RequestOptions): APIPromise<globalThis.Response>;
}

export const RealtimeCalls: ResourceClass<RealtimeCalls> = /* @__PURE__ */ defineResource(
  "RealtimeCalls",
  {
    accept: "POST /realtime/calls/{callID}/accept json nothing",
    hangup: "POST /realtime/calls/{callID}/hangup nothing",
    refer: "POST /realtime/calls/{callID}/refer json nothing",
    reject: "POST /realtime/calls/{callID}/reject json optional nothing",
    create: "POST /realtime/calls form binary=application/sdp",
  },
  {},
  { forms, prepare: { create: realtimeCallsCreate } },
);

export interface RealtimeTranslationClientSecrets extends Resource {
  /**
   * Create a Realtime translation client secret with an associated translation session configuration.
   *
   * Client secrets are short-lived tokens that can be passed to a client app,
   * such as a web frontend or mobile client, which grants access to the Realtime
   * Translation API without leaking your main API key. You can configure a custom
   * TTL for each client secret.
   *
   * Returns the created client secret and the effective translation session object.
   * The client secret is a string that looks like `ek_1234`.
   */
  create(
    params: RealtimeTranslationClientSecretCreateParams,
    options?: RequestOptions,
  ): APIPromise<RealtimeTranslationClientSecretCreateResponse>;
}

export const RealtimeTranslationClientSecrets: ResourceClass<RealtimeTranslationClientSecrets> =
  /* @__PURE__ */ defineResource("RealtimeTranslationClientSecrets", {
    create: "POST /realtime/translations/client_secrets json",
  });

export interface RealtimeTranslations extends Resource {
  readonly clientSecrets: RealtimeTranslationClientSecrets;
}

export const RealtimeTranslations: ResourceClass<RealtimeTranslations> = /* @__PURE__ */ defineResource(
  "RealtimeTranslations",
  {},
  { clientSecrets: RealtimeTranslationClientSecrets },
);

export interface Realtime extends Resource {
  readonly clientSecrets: RealtimeClientSecrets;
  readonly calls: RealtimeCalls;
  readonly translations: RealtimeTranslations;
}

export const Realtime: ResourceClass<Realtime> = /* @__PURE__ */ defineResource(
  "Realtime",
  {},
  { clientSecrets: RealtimeClientSecrets, calls: RealtimeCalls, translations: RealtimeTranslations },
);

export interface RealtimeClientSecretCreateParams {
  /**
   * Configuration for the client secret expiration. Expiration refers to the time after which
   * a client secret will no longer be valid for creating sessions. The session itself may
   * continue after that time once started. A secret can be used to create multiple sessions
   * until it expires.
   */
  expires_after?: {
    /**
     * The anchor point for the client secret expiration, meaning that `seconds` will be added to the `created_at`
     * time of the client secret to produce an expiration timestamp. Only `created_at` is currently supported.
     */
    anchor?: "created_at";
    /**
     * The number of seconds from the anchor point to the expiration. Select a value between `10` and `7200` (2
     * hours). This default to 600 seconds (10 minutes) if not specified.
     */
    seconds?: number;
  };
  /**
   * Session configuration to use for the client secret. Choose either a realtime
   * session or a transcription session.
   */
  session?: RealtimeSessionCreateRequestGA | RealtimeTranscriptionSessionCreateRequestGA;
}

export interface CallAcceptParams {
  /** The type of session to create. Always `realtime` for the Realtime API. */
  type: "realtime";
  /**
   * The set of modalities the model can respond with. It defaults to `["audio"]`, indicating
   * that the model will respond with audio plus a transcript. `["text"]` can be used to make
   * the model respond with text only. It is not possible to request both `text` and `audio` at the same time.
   */
  output_modalities?: Array<"text" | "audio">;
  /** The Realtime model used for this session. */
  model?:
    | (string & {})
    | "gpt-realtime"
    | "gpt-realtime-1.5"
    | "gpt-realtime-2"
    | "gpt-realtime-2.1"
    | "gpt-realtime-2.1-mini"
    | "gpt-realtime-2025-08-28"
    | "gpt-4o-realtime-preview"
    | "gpt-4o-realtime-preview-2024-10-01"
    | "gpt-4o-realtime-preview-2024-12-17"
    | "gpt-4o-realtime-preview-2025-06-03"
    | "gpt-4o-mini-realtime-preview"
    | "gpt-4o-mini-realtime-preview-2024-12-17"
    | "gpt-realtime-mini"
    | "gpt-realtime-mini-2025-10-06"
    | "gpt-realtime-mini-2025-12-15"
    | "gpt-audio-1.5"
    | "gpt-audio-mini"
    | "gpt-audio-mini-2025-10-06"
    | "gpt-audio-mini-2025-12-15";
  /**
   * The default system instructions (i.e. system message) prepended to model calls. This field allows the client
   * to guide the model on desired responses. The model can be instructed on response content and format, (e.g. "be
   * extremely succinct", "act friendly", "here are examples of good responses") and on audio behavior (e.g. "talk
   * quickly", "inject emotion into your voice", "laugh frequently"). The instructions are not guaranteed to be
   * followed by the model, but they provide guidance to the model on the desired behavior.
   *
   * Note that the server sets default instructions which will be used if this field is not set and are visible in
   * the `session.created` event at the start of the session.
   */
  instructions?: string;
  /** Configuration for input and output audio. */
  audio?: {
    input?: {
      /** The format of the input audio. */
      format?: RealtimeAudioFormats;
      /**
       * Configuration for input audio transcription, defaults to off and can be set to `null` to turn off once on.
       * Input audio transcription is not native to the model, since the model consumes audio directly. Transcription
       * runs asynchronously through [the /audio/transcriptions
       * endpoint](https://platform.openai.com/docs/api-reference/audio/createTranscription) and should be treated as
       * guidance of input audio content rather than precisely what the model heard. The client can optionally set the
       * language and prompt for transcription, these offer additional guidance to the transcription service.
       */
      transcription?: AudioTranscription;
      /**
       * Configuration for input audio noise reduction. This can be set to `null` to turn off.
       * Noise reduction filters audio added to the input audio buffer before it is sent to VAD and the model.
       * Filtering the audio can improve VAD and turn detection accuracy (reducing false positives) and model
       * performance by improving perception of the input audio.
       */
      noise_reduction?: {
        /**
         * Type of noise reduction. `near_field` is for close-talking microphones such as headphones, `far_field` is for
         * far-field microphones such as laptop or conference room microphones.
         */
        type?: NoiseReductionType;
      };
      /**
       * Configuration for turn detection, ether Server VAD or Semantic VAD. This can be set to `null` to turn off, in
       * which case the client must manually trigger model response.
       *
       * Server VAD means that the model will detect the start and end of speech based on audio volume and respond at
       * the end of user speech.
       *
       * Semantic VAD is more advanced and uses a turn detection model (in conjunction with VAD) to semantically
       * estimate whether the user has finished speaking, then dynamically sets a timeout based on this probability.
       * For example, if user audio trails off with "uhhm", the model will score a low probability of turn end and wait
       * longer for the user to continue speaking. This can be useful for more natural conversations, but may have a
       * higher latency.
       *
       * For `gpt-realtime-whisper` transcription sessions, turn detection must be
       * set to `null`; VAD is not supported.
       */
      turn_detection?: RealtimeTurnDetection;
    };
    output?: {
      /** The format of the output audio. */
      format?: RealtimeAudioFormats;
      /**
       * The voice the model uses to respond. Supported built-in voices are
       * `alloy`, `ash`, `ballad`, `coral`, `echo`, `sage`, `shimmer`, `verse`,
       * `marin`, and `cedar`. You may also provide a custom voice object with
       * an `id`, for example `{ "id": "voice_1234" }`. Voice cannot be changed
       * during the session once the model has responded with audio at least once.
       * We recommend `marin` and `cedar` for best quality.
       */
      voice?: VoiceIdsOrCustomVoice;
      /**
       * The speed of the model's spoken response as a multiple of the original speed.
       * 1.0 is the default speed. 0.25 is the minimum speed. 1.5 is the maximum speed. This value can only be changed
       * in between model turns, not while a response is in progress.
       *
       * This parameter is a post-processing adjustment to the audio after it is generated, it's
       * also possible to prompt the model to speak faster or slower.
       */
      speed?: number;
    };
  };
  /**
   * Additional fields to include in server outputs.
   *
   * `item.input_audio_transcription.logprobs`: Include logprobs for input audio transcription.
   */
  include?: Array<"item.input_audio_transcription.logprobs">;
  /**
   * Realtime API can write session traces to the [Traces Dashboard](https://platform.openai.com/logs?api=traces).
   * Set to null to disable tracing. Once
   * tracing is enabled for a session, the configuration cannot be modified.
   *
   * `auto` will create a trace for the session with default values for the
   * workflow name, group id, and metadata.
   */
  tracing?:
    | "auto"
    | {
        /**
         * The name of the workflow to attach to this trace. This is used to
         * name the trace in the Traces Dashboard.
         */
        workflow_name?: string;
        /**
         * The group id to attach to this trace to enable filtering and
         * grouping in the Traces Dashboard.
         */
        group_id?: string;
        /**
         * The arbitrary metadata to attach to this trace to enable
         * filtering in the Traces Dashboard.
         */
        metadata?: { [key: string]: unknown };
      }
    | null;
  /** Tools available to the model. */
  tools?: Array<RealtimeFunctionTool | RealtimeResponseCreateMcpTool>;
  /**
   * How the model chooses tools. Provide one of the string modes or force a specific
   * function/MCP tool.
   */
  tool_choice?: ToolChoiceOptions | ToolChoiceFunction | ToolChoiceMcp;
  /**
   * Whether the model may call multiple tools in parallel. Only supported by
   * reasoning Realtime models such as `gpt-realtime-2`.
   */
  parallel_tool_calls?: boolean;
  reasoning?: RealtimeReasoning;
  /**
   * Maximum number of output tokens for a single assistant response,
   * inclusive of tool calls. Provide an integer between 1 and 4096 to
   * limit output tokens, or `inf` for the maximum available tokens for a
   * given model. Defaults to `inf`.
   */
  max_output_tokens?: number | "inf";
  /**
   * When the number of tokens in a conversation exceeds the model's input token limit, the conversation be
   * truncated, meaning messages (starting from the oldest) will not be included in the model's context. A 32k
   * context model with 4,096 max output tokens can only include 28,224 tokens in the context before truncation
   * occurs.
   *
   * Clients can configure truncation behavior to truncate with a lower max token limit, which is an effective way
   * to control token usage and cost.
   *
   * Truncation will reduce the number of cached tokens on the next turn (busting the cache), since messages are
   * dropped from the beginning of the context. However, clients can also configure truncation to retain messages
   * up to a fraction of the maximum context size, which will reduce the need for future truncations and thus
   * improve the cache rate.
   *
   * Truncation can be disabled entirely, which means the server will never truncate but would instead return an
   * error if the conversation exceeds the model's input token limit.
   */
  truncation?: RealtimeTruncation;
  /**
   * Reference to a prompt template and its variables.
   * [Learn more](https://platform.openai.com/docs/guides/text?api-mode=responses#reusable-prompts).
   */
  prompt?: ResponsePrompt;
}

export interface CallReferParams {
  /**
   * URI that should appear in the SIP Refer-To header. Supports values like
   * `tel:+14155550123` or `sip:agent@example.com`.
   */
  target_uri: string;
}

export interface CallRejectParams {
  /**
   * SIP response code to send back to the caller. Defaults to `603` (Decline)
   * when omitted.
   */
  status_code?: number;
}

export interface CallCreateParams {
  /** WebRTC Session Description Protocol (SDP) offer generated by the caller. */
  sdp: string;
  /**
   * Optional session configuration to apply before the realtime session is
   * created. Use the same parameters you would send in a [`create client
   * secret`](https://platform.openai.com/docs/api-reference/realtime-sessions/create-realtime-client-secret)
   * request.
   */
  session?: RealtimeSessionCreateRequestGA;
}

export interface RealtimeTranslationClientSecretCreateParams {
  /**
   * Configuration for the client secret expiration. Expiration refers to the time after which
   * a client secret will no longer be valid for creating sessions. The session itself may
   * continue after that time once started. A secret can be used to create multiple sessions
   * until it expires.
   */
  expires_after?: {
    /**
     * The anchor point for the client secret expiration, meaning that `seconds` will be added to the `created_at`
     * time of the client secret to produce an expiration timestamp. Only `created_at` is currently supported.
     */
    anchor?: "created_at";
    /**
     * The number of seconds from the anchor point to the expiration. Select a value between `10` and `7200` (2
     * hours). This default to 600 seconds (10 minutes) if not specified.
     */
    seconds?: number;
  };
  session: RealtimeTranslationSessionCreateRequest;
}

/** Response from creating a session and client secret for the Realtime API. */
export interface ClientSecretCreateResponse {
  /** The generated client secret value. */
  value: string;
  /** Expiration timestamp for the client secret, in seconds since epoch. */
  expires_at: number;
  /** The session configuration for either a realtime or transcription session. */
  session: RealtimeSessionCreateResponseGA | RealtimeTranscriptionSessionCreateResponseGA;
}

/** Response from creating a translation session and client secret for the Realtime API. */
export interface RealtimeTranslationClientSecretCreateResponse {
  /** The generated client secret value. */
  value: string;
  /** Expiration timestamp for the client secret, in seconds since epoch. */
  expires_at: number;
  session: RealtimeTranslationSession;
}

/** Realtime session object configuration. */
export interface RealtimeSessionCreateRequestGA {
  /** The type of session to create. Always `realtime` for the Realtime API. */
  type: "realtime";
  /**
   * The set of modalities the model can respond with. It defaults to `["audio"]`, indicating
   * that the model will respond with audio plus a transcript. `["text"]` can be used to make
   * the model respond with text only. It is not possible to request both `text` and `audio` at the same time.
   */
  output_modalities?: Array<"text" | "audio">;
  /** The Realtime model used for this session. */
  model?:
    | (string & {})
    | "gpt-realtime"
    | "gpt-realtime-1.5"
    | "gpt-realtime-2"
    | "gpt-realtime-2.1"
    | "gpt-realtime-2.1-mini"
    | "gpt-realtime-2025-08-28"
    | "gpt-4o-realtime-preview"
    | "gpt-4o-realtime-preview-2024-10-01"
    | "gpt-4o-realtime-preview-2024-12-17"
    | "gpt-4o-realtime-preview-2025-06-03"
    | "gpt-4o-mini-realtime-preview"
    | "gpt-4o-mini-realtime-preview-2024-12-17"
    | "gpt-realtime-mini"
    | "gpt-realtime-mini-2025-10-06"
    | "gpt-realtime-mini-2025-12-15"
    | "gpt-audio-1.5"
    | "gpt-audio-mini"
    | "gpt-audio-mini-2025-10-06"
    | "gpt-audio-mini-2025-12-15";
  /**
   * The default system instructions (i.e. system message) prepended to model calls. This field allows the client
   * to guide the model on desired responses. The model can be instructed on response content and format, (e.g. "be
   * extremely succinct", "act friendly", "here are examples of good responses") and on audio behavior (e.g. "talk
   * quickly", "inject emotion into your voice", "laugh frequently"). The instructions are not guaranteed to be
   * followed by the model, but they provide guidance to the model on the desired behavior.
   *
   * Note that the server sets default instructions which will be used if this field is not set and are visible in
   * the `session.created` event at the start of the session.
   */
  instructions?: string;
  /** Configuration for input and output audio. */
  audio?: {
    input?: {
      /** The format of the input audio. */
      format?: RealtimeAudioFormats;
      /**
       * Configuration for input audio transcription, defaults to off and can be set to `null` to turn off once on.
       * Input audio transcription is not native to the model, since the model consumes audio directly. Transcription
       * runs asynchronously through [the /audio/transcriptions
       * endpoint](https://platform.openai.com/docs/api-reference/audio/createTranscription) and should be treated as
       * guidance of input audio content rather than precisely what the model heard. The client can optionally set the
       * language and prompt for transcription, these offer additional guidance to the transcription service.
       */
      transcription?: AudioTranscription;
      /**
       * Configuration for input audio noise reduction. This can be set to `null` to turn off.
       * Noise reduction filters audio added to the input audio buffer before it is sent to VAD and the model.
       * Filtering the audio can improve VAD and turn detection accuracy (reducing false positives) and model
       * performance by improving perception of the input audio.
       */
      noise_reduction?: {
        /**
         * Type of noise reduction. `near_field` is for close-talking microphones such as headphones, `far_field` is for
         * far-field microphones such as laptop or conference room microphones.
         */
        type?: NoiseReductionType;
      };
      /**
       * Configuration for turn detection, ether Server VAD or Semantic VAD. This can be set to `null` to turn off, in
       * which case the client must manually trigger model response.
       *
       * Server VAD means that the model will detect the start and end of speech based on audio volume and respond at
       * the end of user speech.
       *
       * Semantic VAD is more advanced and uses a turn detection model (in conjunction with VAD) to semantically
       * estimate whether the user has finished speaking, then dynamically sets a timeout based on this probability.
       * For example, if user audio trails off with "uhhm", the model will score a low probability of turn end and wait
       * longer for the user to continue speaking. This can be useful for more natural conversations, but may have a
       * higher latency.
       *
       * For `gpt-realtime-whisper` transcription sessions, turn detection must be
       * set to `null`; VAD is not supported.
       */
      turn_detection?: RealtimeTurnDetection;
    };
    output?: {
      /** The format of the output audio. */
      format?: RealtimeAudioFormats;
      /**
       * The voice the model uses to respond. Supported built-in voices are
       * `alloy`, `ash`, `ballad`, `coral`, `echo`, `sage`, `shimmer`, `verse`,
       * `marin`, and `cedar`. You may also provide a custom voice object with
       * an `id`, for example `{ "id": "voice_1234" }`. Voice cannot be changed
       * during the session once the model has responded with audio at least once.
       * We recommend `marin` and `cedar` for best quality.
       */
      voice?: VoiceIdsOrCustomVoice;
      /**
       * The speed of the model's spoken response as a multiple of the original speed.
       * 1.0 is the default speed. 0.25 is the minimum speed. 1.5 is the maximum speed. This value can only be changed
       * in between model turns, not while a response is in progress.
       *
       * This parameter is a post-processing adjustment to the audio after it is generated, it's
       * also possible to prompt the model to speak faster or slower.
       */
      speed?: number;
    };
  };
  /**
   * Additional fields to include in server outputs.
   *
   * `item.input_audio_transcription.logprobs`: Include logprobs for input audio transcription.
   */
  include?: Array<"item.input_audio_transcription.logprobs">;
  /**
   * Realtime API can write session traces to the [Traces Dashboard](https://platform.openai.com/logs?api=traces).
   * Set to null to disable tracing. Once
   * tracing is enabled for a session, the configuration cannot be modified.
   *
   * `auto` will create a trace for the session with default values for the
   * workflow name, group id, and metadata.
   */
  tracing?:
    | "auto"
    | {
        /**
         * The name of the workflow to attach to this trace. This is used to
         * name the trace in the Traces Dashboard.
         */
        workflow_name?: string;
        /**
         * The group id to attach to this trace to enable filtering and
         * grouping in the Traces Dashboard.
         */
        group_id?: string;
        /**
         * The arbitrary metadata to attach to this trace to enable
         * filtering in the Traces Dashboard.
         */
        metadata?: { [key: string]: unknown };
      }
    | null;
  /** Tools available to the model. */
  tools?: Array<RealtimeFunctionTool | RealtimeResponseCreateMcpTool>;
  /**
   * How the model chooses tools. Provide one of the string modes or force a specific
   * function/MCP tool.
   */
  tool_choice?: ToolChoiceOptions | ToolChoiceFunction | ToolChoiceMcp;
  /**
   * Whether the model may call multiple tools in parallel. Only supported by
   * reasoning Realtime models such as `gpt-realtime-2`.
   */
  parallel_tool_calls?: boolean;
  reasoning?: RealtimeReasoning;
  /**
   * Maximum number of output tokens for a single assistant response,
   * inclusive of tool calls. Provide an integer between 1 and 4096 to
   * limit output tokens, or `inf` for the maximum available tokens for a
   * given model. Defaults to `inf`.
   */
  max_output_tokens?: number | "inf";
  /**
   * When the number of tokens in a conversation exceeds the model's input token limit, the conversation be
   * truncated, meaning messages (starting from the oldest) will not be included in the model's context. A 32k
   * context model with 4,096 max output tokens can only include 28,224 tokens in the context before truncation
   * occurs.
   *
   * Clients can configure truncation behavior to truncate with a lower max token limit, which is an effective way
   * to control token usage and cost.
   *
   * Truncation will reduce the number of cached tokens on the next turn (busting the cache), since messages are
   * dropped from the beginning of the context. However, clients can also configure truncation to retain messages
   * up to a fraction of the maximum context size, which will reduce the need for future truncations and thus
   * improve the cache rate.
   *
   * Truncation can be disabled entirely, which means the server will never truncate but would instead return an
   * error if the conversation exceeds the model's input token limit.
   */
  truncation?: RealtimeTruncation;
  /**
   * Reference to a prompt template and its variables.
   * [Learn more](https://platform.openai.com/docs/guides/text?api-mode=responses#reusable-prompts).
   */
  prompt?: ResponsePrompt;
}

/** Realtime transcription session object configuration. */
export interface RealtimeTranscriptionSessionCreateRequestGA {
  /** The type of session to create. Always `transcription` for transcription sessions. */
  type: "transcription";
  /** Configuration for input and output audio. */
  audio?: {
    input?: {
      format?: RealtimeAudioFormats;
      /**
       * Configuration for input audio transcription, defaults to off and can be set to `null` to turn off once on.
       * Input audio transcription is not native to the model, since the model consumes audio directly. Transcription
       * runs asynchronously through [the /audio/transcriptions
       * endpoint](https://platform.openai.com/docs/api-reference/audio/createTranscription) and should be treated as
       * guidance of input audio content rather than precisely what the model heard. The client can optionally set the
       * language and prompt for transcription, these offer additional guidance to the transcription service.
       */
      transcription?: AudioTranscription;
      /**
       * Configuration for input audio noise reduction. This can be set to `null` to turn off.
       * Noise reduction filters audio added to the input audio buffer before it is sent to VAD and the model.
       * Filtering the audio can improve VAD and turn detection accuracy (reducing false positives) and model
       * performance by improving perception of the input audio.
       */
      noise_reduction?: {
        /**
         * Type of noise reduction. `near_field` is for close-talking microphones such as headphones, `far_field` is for
         * far-field microphones such as laptop or conference room microphones.
         */
        type?: NoiseReductionType;
      };
      /**
       * Configuration for turn detection, ether Server VAD or Semantic VAD. This can be set to `null` to turn off, in
       * which case the client must manually trigger model response.
       *
       * Server VAD means that the model will detect the start and end of speech based on audio volume and respond at
       * the end of user speech.
       *
       * Semantic VAD is more advanced and uses a turn detection model (in conjunction with VAD) to semantically
       * estimate whether the user has finished speaking, then dynamically sets a timeout based on this probability.
       * For example, if user audio trails off with "uhhm", the model will score a low probability of turn end and wait
       * longer for the user to continue speaking. This can be useful for more natural conversations, but may have a
       * higher latency.
       *
       * For `gpt-realtime-whisper` transcription sessions, turn detection must be
       * set to `null`; VAD is not supported.
       */
      turn_detection?: RealtimeTurnDetection;
    };
  };
  /**
   * Additional fields to include in server outputs.
   *
   * `item.input_audio_transcription.logprobs`: Include logprobs for input audio transcription.
   */
  include?: Array<"item.input_audio_transcription.logprobs">;
}

export type RealtimeTurnDetection =
  | {
      /** Type of turn detection, `server_vad` to turn on simple Server VAD. */
      type: "server_vad";
      /**
       * Used only for `server_vad` mode. Activation threshold for VAD (0.0 to 1.0), this defaults to 0.5. A
       * higher threshold will require louder audio to activate the model, and
       * thus might perform better in noisy environments.
       */
      threshold?: number;
      /**
       * Used only for `server_vad` mode. Amount of audio to include before the VAD detected speech (in
       * milliseconds). Defaults to 300ms.
       */
      prefix_padding_ms?: number;
      /**
       * Used only for `server_vad` mode. Duration of silence to detect speech stop (in milliseconds). Defaults
       * to 500ms. With shorter values the model will respond more quickly,
       * but may jump in on short pauses from the user.
       */
      silence_duration_ms?: number;
      /**
       * Whether or not to automatically generate a response when a VAD stop event occurs. If `interrupt_response` is
       * set to `false` this may fail to create a response if the model is already responding.
       *
       * If both `create_response` and `interrupt_response` are set to `false`, the model will never respond
       * automatically but VAD events will still be emitted.
       */
      create_response?: boolean;
      /**
       * Whether or not to automatically interrupt (cancel) any ongoing response with output to the default
       * conversation (i.e. `conversation` of `auto`) when a VAD start event occurs. If `true` then the response will
       * be cancelled, otherwise it will continue until complete.
       *
       * If both `create_response` and `interrupt_response` are set to `false`, the model will never respond
       * automatically but VAD events will still be emitted.
       */
      interrupt_response?: boolean;
      /**
       * Optional timeout after which a model response will be triggered automatically. This is
       * useful for situations in which a long pause from the user is unexpected, such as a phone
       * call. The model will effectively prompt the user to continue the conversation based
       * on the current context.
       *
       * The timeout value will be applied after the last model response's audio has finished playing,
       * i.e. it's set to the `response.done` time plus audio playback duration.
       *
       * An `input_audio_buffer.timeout_triggered` event (plus events
       * associated with the Response) will be emitted when the timeout is reached.
       * Idle timeout is currently only supported for `server_vad` mode.
       */
      idle_timeout_ms?: number | null;
    }
  | {
      /** Type of turn detection, `semantic_vad` to turn on Semantic VAD. */
      type: "semantic_vad";
      /**
       * Used only for `semantic_vad` mode. The eagerness of the model to respond. `low` will wait longer for the user
       * to continue speaking, `high` will respond more quickly. `auto` is the default and is equivalent to `medium`.
       * `low`, `medium`, and `high` have max timeouts of 8s, 4s, and 2s respectively.
       */
      eagerness?: "low" | "medium" | "high" | "auto";
      /** Whether or not to automatically generate a response when a VAD stop event occurs. */
      create_response?: boolean;
      /**
       * Whether or not to automatically interrupt any ongoing response with output to the default
       * conversation (i.e. `conversation` of `auto`) when a VAD start event occurs.
       */
      interrupt_response?: boolean;
    }
  | null;

/** Configuration for reasoning-capable Realtime models such as `gpt-realtime-2`. */
export interface RealtimeReasoning {
  /**
   * Constrains effort on reasoning for reasoning-capable Realtime models such as
   * `gpt-realtime-2`.
   */
  effort?: RealtimeReasoningEffort;
}

/**
 * Realtime translation session configuration. Translation sessions stream source
 * audio in and translated audio plus transcript deltas out continuously.
 */
export interface RealtimeTranslationSessionCreateRequest {
  /** The Realtime translation model used for this session. */
  model: string;
  /** Configuration for translation input and output audio. */
  audio?: {
    input?: {
      /**
       * Optional source-language transcription. When configured, the server emits
       * `session.input_transcript.delta` events. Translation itself still runs from
       * the input audio stream.
       */
      transcription?: {
        /** The transcription model to use for source transcript deltas. */
        model: string;
      } | null;
      /** Optional input noise reduction. Set to `null` to disable it. */
      noise_reduction?: {
        /**
         * Type of noise reduction. `near_field` is for close-talking microphones such as headphones, `far_field` is for
         * far-field microphones such as laptop or conference room microphones.
         */
        type: NoiseReductionType;
      } | null;
    };
    output?: {
      /** Target language for translated output audio and transcript deltas. */
      language?: string;
    };
  };
}

/** A realtime client event. */
export type RealtimeClientEvent =
  | ConversationItemCreateEvent
  | ConversationItemDeleteEvent
  | ConversationItemRetrieveEvent
  | ConversationItemTruncateEvent
  | InputAudioBufferAppendEvent
  | InputAudioBufferClearEvent
  | OutputAudioBufferClearEvent
  | InputAudioBufferCommitEvent
  | ResponseCancelEvent
  | ResponseCreateEvent
  | SessionUpdateEvent;

/** A realtime server event. */
export type RealtimeServerEvent =
  | ConversationCreatedEvent
  | ConversationItemCreatedEvent
  | ConversationItemDeletedEvent
  | ConversationItemInputAudioTranscriptionCompletedEvent
  | ConversationItemInputAudioTranscriptionDeltaEvent
  | ConversationItemInputAudioTranscriptionFailedEvent
  | RealtimeServerEventConversationItemRetrieved
  | ConversationItemTruncatedEvent
  | RealtimeErrorEvent
  | InputAudioBufferClearedEvent
  | InputAudioBufferCommittedEvent
  | InputAudioBufferDtmfEventReceivedEvent
  | InputAudioBufferSpeechStartedEvent
  | InputAudioBufferSpeechStoppedEvent
  | RateLimitsUpdatedEvent
  | RealtimeServerEventResponseAudioDelta
  | RealtimeServerEventResponseAudioDone
  | RealtimeServerEventResponseAudioTranscriptDelta
  | RealtimeServerEventResponseAudioTranscriptDone
  | RealtimeServerEventResponseContentPartAdded
  | RealtimeServerEventResponseContentPartDone
  | RealtimeServerEventResponseCreated
  | ResponseDoneEvent
  | RealtimeServerEventResponseFunctionCallArgumentsDelta
  | RealtimeServerEventResponseFunctionCallArgumentsDone
  | RealtimeServerEventResponseOutputItemAdded
  | RealtimeServerEventResponseOutputItemDone
  | RealtimeServerEventResponseTextDelta
  | RealtimeServerEventResponseTextDone
  | SessionCreatedEvent
  | SessionUpdatedEvent
  | RealtimeServerEventOutputAudioBufferStarted
  | RealtimeServerEventOutputAudioBufferStopped
  | RealtimeServerEventOutputAudioBufferCleared
  | ConversationItemAdded
  | ConversationItemDone
  | InputAudioBufferTimeoutTriggered
  | ConversationItemInputAudioTranscriptionSegment
  | McpListToolsInProgress
  | McpListToolsCompleted
  | McpListToolsFailed
  | ResponseMcpCallArgumentsDelta
  | ResponseMcpCallArgumentsDone
  | ResponseMcpCallInProgress
  | ResponseMcpCallCompleted
  | ResponseMcpCallFailed;

/** A Realtime session configuration object. */
export interface RealtimeSessionCreateResponseGA {
  /** The type of session to create. Always `realtime` for the Realtime API. */
  type: "realtime";
  /** Unique identifier for the session that looks like `sess_1234567890abcdef`. */
  id: string;
  /** The object type. Always `realtime.session`. */
  object: "realtime.session";
  /** Expiration timestamp for the session, in seconds since epoch. */
  expires_at?: number;
  /**
   * The set of modalities the model can respond with. It defaults to `["audio"]`, indicating
   * that the model will respond with audio plus a transcript. `["text"]` can be used to make
   * the model respond with text only. It is not possible to request both `text` and `audio` at the same time.
   */
  output_modalities?: Array<"text" | "audio">;
  /** The Realtime model used for this session. */
  model?:
    | (string & {})
    | "gpt-realtime"
    | "gpt-realtime-1.5"
    | "gpt-realtime-2"
    | "gpt-realtime-2.1"
    | "gpt-realtime-2.1-mini"
    | "gpt-realtime-2025-08-28"
    | "gpt-4o-realtime-preview"
    | "gpt-4o-realtime-preview-2024-10-01"
    | "gpt-4o-realtime-preview-2024-12-17"
    | "gpt-4o-realtime-preview-2025-06-03"
    | "gpt-4o-mini-realtime-preview"
    | "gpt-4o-mini-realtime-preview-2024-12-17"
    | "gpt-realtime-mini"
    | "gpt-realtime-mini-2025-10-06"
    | "gpt-realtime-mini-2025-12-15"
    | "gpt-audio-1.5"
    | "gpt-audio-mini"
    | "gpt-audio-mini-2025-10-06"
    | "gpt-audio-mini-2025-12-15";
  /**
   * The default system instructions (i.e. system message) prepended to model calls. This field allows the client
   * to guide the model on desired responses. The model can be instructed on response content and format, (e.g. "be
   * extremely succinct", "act friendly", "here are examples of good responses") and on audio behavior (e.g. "talk
   * quickly", "inject emotion into your voice", "laugh frequently"). The instructions are not guaranteed to be
   * followed by the model, but they provide guidance to the model on the desired behavior.
   *
   * Note that the server sets default instructions which will be used if this field is not set and are visible in
   * the `session.created` event at the start of the session.
   */
  instructions?: string;
  /** Configuration for input and output audio. */
  audio?: {
    input?: {
      /** The format of the input audio. */
      format?: RealtimeAudioFormats;
      /**
       * Configuration for input audio transcription, defaults to off and can be set to `null` to turn off once on.
       * Input audio transcription is not native to the model, since the model consumes audio directly. Transcription
       * runs asynchronously through [the /audio/transcriptions
       * endpoint](https://platform.openai.com/docs/api-reference/audio/createTranscription) and should be treated as
       * guidance of input audio content rather than precisely what the model heard. The client can optionally set the
       * language and prompt for transcription, these offer additional guidance to the transcription service.
       */
      transcription?: AudioTranscriptionResponse;
      /**
       * Configuration for input audio noise reduction. This can be set to `null` to turn off.
       * Noise reduction filters audio added to the input audio buffer before it is sent to VAD and the model.
       * Filtering the audio can improve VAD and turn detection accuracy (reducing false positives) and model
       * performance by improving perception of the input audio.
       */
      noise_reduction?: {
        /**
         * Type of noise reduction. `near_field` is for close-talking microphones such as headphones, `far_field` is for
         * far-field microphones such as laptop or conference room microphones.
         */
        type?: NoiseReductionType;
      };
      /**
       * Configuration for turn detection, ether Server VAD or Semantic VAD. This can be set to `null` to turn off, in
       * which case the client must manually trigger model response.
       *
       * Server VAD means that the model will detect the start and end of speech based on audio volume and respond at
       * the end of user speech.
       *
       * Semantic VAD is more advanced and uses a turn detection model (in conjunction with VAD) to semantically
       * estimate whether the user has finished speaking, then dynamically sets a timeout based on this probability.
       * For example, if user audio trails off with "uhhm", the model will score a low probability of turn end and wait
       * longer for the user to continue speaking. This can be useful for more natural conversations, but may have a
       * higher latency.
       *
       * For `gpt-realtime-whisper` transcription sessions, turn detection must be
       * set to `null`; VAD is not supported.
       */
      turn_detection?: RealtimeTurnDetection;
    };
    output?: {
      /** The format of the output audio. */
      format?: RealtimeAudioFormats;
      /**
       * The voice the model uses to respond. Voice cannot be changed during the
       * session once the model has responded with audio at least once. Current
       * voice options are `alloy`, `ash`, `ballad`, `coral`, `echo`, `sage`,
       * `shimmer`, `verse`, `marin`, and `cedar`. We recommend `marin` and `cedar` for
       * best quality.
       */
      voice?: VoiceIdsShared;
      /**
       * The speed of the model's spoken response as a multiple of the original speed.
       * 1.0 is the default speed. 0.25 is the minimum speed. 1.5 is the maximum speed. This value can only be changed
       * in between model turns, not while a response is in progress.
       *
       * This parameter is a post-processing adjustment to the audio after it is generated, it's
       * also possible to prompt the model to speak faster or slower.
       */
      speed?: number;
    };
  };
  /**
   * Additional fields to include in server outputs.
   *
   * `item.input_audio_transcription.logprobs`: Include logprobs for input audio transcription.
   */
  include?: Array<"item.input_audio_transcription.logprobs">;
  /**
   * Realtime API can write session traces to the [Traces Dashboard](https://platform.openai.com/logs?api=traces).
   * Set to null to disable tracing. Once
   * tracing is enabled for a session, the configuration cannot be modified.
   *
   * `auto` will create a trace for the session with default values for the
   * workflow name, group id, and metadata.
   */
  tracing?:
    | "auto"
    | {
        /**
         * The name of the workflow to attach to this trace. This is used to
         * name the trace in the Traces Dashboard.
         */
        workflow_name?: string;
        /**
         * The group id to attach to this trace to enable filtering and
         * grouping in the Traces Dashboard.
         */
        group_id?: string;
        /**
         * The arbitrary metadata to attach to this trace to enable
         * filtering in the Traces Dashboard.
         */
        metadata?: { [key: string]: unknown };
      }
    | null;
  /** Tools available to the model. */
  tools?: Array<RealtimeFunctionTool | RealtimeResponseCreateMcpTool>;
  /**
   * How the model chooses tools. Provide one of the string modes or force a specific
   * function/MCP tool.
   */
  tool_choice?: ToolChoiceOptions | ToolChoiceFunction | ToolChoiceMcp;
  reasoning?: RealtimeReasoning;
  /**
   * Maximum number of output tokens for a single assistant response,
   * inclusive of tool calls. Provide an integer between 1 and 4096 to
   * limit output tokens, or `inf` for the maximum available tokens for a
   * given model. Defaults to `inf`.
   */
  max_output_tokens?: number | "inf";
  /**
   * When the number of tokens in a conversation exceeds the model's input token limit, the conversation be
   * truncated, meaning messages (starting from the oldest) will not be included in the model's context. A 32k
   * context model with 4,096 max output tokens can only include 28,224 tokens in the context before truncation
   * occurs.
   *
   * Clients can configure truncation behavior to truncate with a lower max token limit, which is an effective way
   * to control token usage and cost.
   *
   * Truncation will reduce the number of cached tokens on the next turn (busting the cache), since messages are
   * dropped from the beginning of the context. However, clients can also configure truncation to retain messages
   * up to a fraction of the maximum context size, which will reduce the need for future truncations and thus
   * improve the cache rate.
   *
   * Truncation can be disabled entirely, which means the server will never truncate but would instead return an
   * error if the conversation exceeds the model's input token limit.
   */
  truncation?: RealtimeTruncation;
  /**
   * Reference to a prompt template and its variables.
   * [Learn more](https://platform.openai.com/docs/guides/text?api-mode=responses#reusable-prompts).
   */
  prompt?: ResponsePrompt;
}

/** A Realtime transcription session configuration object. */
export interface RealtimeTranscriptionSessionCreateResponseGA {
  /** The type of session. Always `transcription` for transcription sessions. */
  type: "transcription";
  /** Unique identifier for the session that looks like `sess_1234567890abcdef`. */
  id: string;
  /** The object type. Always `realtime.transcription_session`. */
  object: string;
  /** Expiration timestamp for the session, in seconds since epoch. */
  expires_at?: number;
  /**
   * Additional fields to include in server outputs.
   * - `item.input_audio_transcription.logprobs`: Include logprobs for input audio transcription.
   */
  include?: Array<"item.input_audio_transcription.logprobs">;
  /** Configuration for input audio for the session. */
  audio?: {
    input?: {
      format?: RealtimeAudioFormats;
      /** Configuration of the transcription model. */
      transcription?: AudioTranscriptionResponse;
      /** Configuration for input audio noise reduction. */
      noise_reduction?: {
        /**
         * Type of noise reduction. `near_field` is for close-talking microphones such as headphones, `far_field` is for
         * far-field microphones such as laptop or conference room microphones.
         */
        type?: NoiseReductionType;
      };
      /**
       * Configuration for turn detection. For `gpt-realtime-whisper`, this must be `null`; VAD is not supported.
       */
      turn_detection?: {
        /** Type of turn detection, only `server_vad` is currently supported. */
        type?: string;
        /**
         * Activation threshold for VAD (0.0 to 1.0), this defaults to 0.5. A
         * higher threshold will require louder audio to activate the model, and
         * thus might perform better in noisy environments.
         */
        threshold?: number;
        /**
         * Amount of audio to include before the VAD detected speech (in
         * milliseconds). Defaults to 300ms.
         */
        prefix_padding_ms?: number;
        /**
         * Duration of silence to detect speech stop (in milliseconds). Defaults
         * to 500ms. With shorter values the model will respond more quickly,
         * but may jump in on short pauses from the user.
         */
        silence_duration_ms?: number;
      } | null;
    };
  };
}

/**
 * A Realtime translation session. Translation sessions continuously translate input
 * audio into the configured output language.
 */
export interface RealtimeTranslationSession {
  /** Unique identifier for the session that looks like `sess_1234567890abcdef`. */
  id: string;
  /** The session type. Always `translation` for Realtime translation sessions. */
  type: "translation";
  /** Expiration timestamp for the session, in seconds since epoch. */
  expires_at: number;
  /**
   * The Realtime translation model used for this session. This field is set at
   * session creation and cannot be changed with `session.update`.
   */
  model: string;
  /** Configuration for translation input and output audio. */
  audio: {
    input?: {
      /**
       * Optional source-language transcription. When configured, the server emits
       * `session.input_transcript.delta` events. Translation itself still runs from
       * the input audio stream.
       */
      transcription?: {
        /** The transcription model used for source transcript deltas. */
        model: string;
      } | null;
      /** Optional input noise reduction. */
      noise_reduction?: {
        /**
         * Type of noise reduction. `near_field` is for close-talking microphones such as headphones, `far_field` is for
         * far-field microphones such as laptop or conference room microphones.
         */
        type: NoiseReductionType;
      } | null;
    };
    output?: {
      /** Target language for translated output audio and transcript deltas. */
      language?: string;
    };
  };
}

/**
 * Constrains effort on reasoning for reasoning-capable Realtime models such as
 * `gpt-realtime-2`.
 */
export type RealtimeReasoningEffort = "minimal" | "low" | "medium" | "high" | "xhigh";

/**
 * Add a new Item to the Conversation's context, including messages, function
 * calls, and function call responses. This event can be used both to populate a
 * "history" of the conversation and to add new items mid-stream, but has the
 * current limitation that it cannot populate assistant audio messages.
 *
 * If successful, the server will respond with a `conversation.item.created`
 * event, otherwise an `error` event will be sent.
 */
export interface ConversationItemCreateEvent {
  /** Optional client-generated ID used to identify this event. */
  event_id?: string;
  /** The event type, must be `conversation.item.create`. */
  type: "conversation.item.create";
  /**
   * The ID of the preceding item after which the new item will be inserted. If not set, the new item will be
   * appended to the end of the conversation.
   *
   * If set to `root`, the new item will be added to the beginning of the conversation.
   *
   * If set to an existing ID, it allows an item to be inserted mid-conversation. If the ID cannot be found, an
   * error will be returned and the item will not be added.
   */
  previous_item_id?: string;
  /** A single item within a Realtime conversation. */
  item: RealtimeConversationItem;
}

/**
 * Send this event when you want to remove any item from the conversation
 * history. The server will respond with a `conversation.item.deleted` event,
 * unless the item does not exist in the conversation history, in which case the
 * server will respond with an error.
 */
export interface ConversationItemDeleteEvent {
  /** Optional client-generated ID used to identify this event. */
  event_id?: string;
  /** The event type, must be `conversation.item.delete`. */
  type: "conversation.item.delete";
  /** The ID of the item to delete. */
  item_id: string;
}

/**
 * Send this event when you want to retrieve the server's representation of a specific item in the conversation
 * history. This is useful, for example, to inspect user audio after noise cancellation and VAD.
 * The server will respond with a `conversation.item.retrieved` event,
 * unless the item does not exist in the conversation history, in which case the
 * server will respond with an error.
 */
export interface ConversationItemRetrieveEvent {
  /** Optional client-generated ID used to identify this event. */
  event_id?: string;
  /** The event type, must be `conversation.item.retrieve`. */
  type: "conversation.item.retrieve";
  /** The ID of the item to retrieve. */
  item_id: string;
}

/**
 * Send this event to truncate a previous assistant message’s audio. The server
 * will produce audio faster than realtime, so this event is useful when the user
 * interrupts to truncate audio that has already been sent to the client but not
 * yet played. This will synchronize the server's understanding of the audio with
 * the client's playback.
 *
 * Truncating audio will delete the server-side text transcript to ensure there
 * is not text in the context that hasn't been heard by the user.
 *
 * If successful, the server will respond with a `conversation.item.truncated`
 * event.
 */
export interface ConversationItemTruncateEvent {
  /** Optional client-generated ID used to identify this event. */
  event_id?: string;
  /** The event type, must be `conversation.item.truncate`. */
  type: "conversation.item.truncate";
  /**
   * The ID of the assistant message item to truncate. Only assistant message
   * items can be truncated.
   */
  item_id: string;
  /** The index of the content part to truncate. Set this to `0`. */
  content_index: number;
  /**
   * Inclusive duration up to which audio is truncated, in milliseconds. If
   * the audio_end_ms is greater than the actual audio duration, the server
   * will respond with an error.
   */
  audio_end_ms: number;
}

/**
 * Send this event to append audio bytes to the input audio buffer. The audio
 * buffer is temporary storage you can write to and later commit. A "commit" will create a new
 * user message item in the conversation history from the buffer content and clear the buffer.
 * Input audio transcription (if enabled) will be generated when the buffer is committed.
 *
 * If VAD is enabled the audio buffer is used to detect speech and the server will decide
 * when to commit. When Server VAD is disabled, you must commit the audio buffer
 * manually. Input audio noise reduction operates on writes to the audio buffer.
 *
 * The client may choose how much audio to place in each event up to a maximum
 * of 15 MiB, for example streaming smaller chunks from the client may allow the
 * VAD to be more responsive. Unlike most other client events, the server will
 * not send a confirmation response to this event.
 */
export interface InputAudioBufferAppendEvent {
  /** Optional client-generated ID used to identify this event. */
  event_id?: string;
  /** The event type, must be `input_audio_buffer.append`. */
  type: "input_audio_buffer.append";
  /**
   * Base64-encoded audio bytes. This must be in the format specified by the
   * `input_audio_format` field in the session configuration.
   */
  audio: string;
}

/**
 * Send this event to clear the audio bytes in the buffer. The server will
 * respond with an `input_audio_buffer.cleared` event.
 */
export interface InputAudioBufferClearEvent {
  /** Optional client-generated ID used to identify this event. */
  event_id?: string;
  /** The event type, must be `input_audio_buffer.clear`. */
  type: "input_audio_buffer.clear";
}

/**
 * **WebRTC/SIP Only:** Emit to cut off the current audio response. This will trigger the server to
 * stop generating audio and emit a `output_audio_buffer.cleared` event. This
 * event should be preceded by a `response.cancel` client event to stop the
 * generation of the current response.
 * [Learn
 * more](https://platform.openai.com/docs/guides/realtime-conversations#client-and-server-events-for-audio-in-webrtc).
 */
export interface OutputAudioBufferClearEvent {
  /** The unique ID of the client event used for error handling. */
  event_id?: string;
  /** The event type, must be `output_audio_buffer.clear`. */
  type: "output_audio_buffer.clear";
}

/**
 * Send this event to commit the user input audio buffer, which will create a  new user message item in the
 * conversation. This event will produce an error  if the input audio buffer is empty. When in Server VAD mode,
 * the client does  not need to send this event, the server will commit the audio buffer  automatically.
 *
 * Committing the input audio buffer will trigger input audio transcription  (if enabled in session
 * configuration), but it will not create a response  from the model. The server will respond with an
 * `input_audio_buffer.committed` event.
 */
export interface InputAudioBufferCommitEvent {
  /** Optional client-generated ID used to identify this event. */
  event_id?: string;
  /** The event type, must be `input_audio_buffer.commit`. */
  type: "input_audio_buffer.commit";
}

/**
 * Send this event to cancel an in-progress response. The server will respond
 * with a `response.done` event with a status of `response.status=cancelled`. If
 * there is no response to cancel, the server will respond with an error. It's safe
 * to call `response.cancel` even if no response is in progress, an error will be
 * returned the session will remain unaffected.
 */
export interface ResponseCancelEvent {
  /** Optional client-generated ID used to identify this event. */
  event_id?: string;
  /** The event type, must be `response.cancel`. */
  type: "response.cancel";
  /**
   * A specific response ID to cancel - if not provided, will cancel an
   * in-progress response in the default conversation.
   */
  response_id?: string;
}

/**
 * This event instructs the server to create a Response, which means triggering
 * model inference. When in Server VAD mode, the server will create Responses
 * automatically.
 *
 * A Response will include at least one Item, and may have two, in which case
 * the second will be a function call. These Items will be appended to the
 * conversation history by default.
 *
 * The server will respond with a `response.created` event, events for Items
 * and content created, and finally a `response.done` event to indicate the
 * Response is complete.
 *
 * The `response.create` event includes inference configuration like
 * `instructions` and `tools`. If these are set, they will override the Session's
 * configuration for this Response only.
 *
 * Responses can be created out-of-band of the default Conversation, meaning that they can
 * have arbitrary input, and it's possible to disable writing the output to the Conversation.
 * Only one Response can write to the default Conversation at a time, but otherwise multiple
 * Responses can be created in parallel. The `metadata` field is a good way to disambiguate
 * multiple simultaneous Responses.
 *
 * Clients can set `conversation` to `none` to create a Response that does not write to the default
 * Conversation. Arbitrary input can be provided with the `input` field, which is an array accepting
 * raw Items and references to existing Items.
 */
export interface ResponseCreateEvent {
  /** Optional client-generated ID used to identify this event. */
  event_id?: string;
  /** The event type, must be `response.create`. */
  type: "response.create";
  response?: RealtimeResponseCreateParams;
}

/**
 * Send this event to update the session’s configuration.
 * The client may send this event at any time to update any field
 * except for `voice` and `model`. `voice` can be updated only if there have been no other audio outputs yet.
 *
 * When the server receives a `session.update`, it will respond
 * with a `session.updated` event showing the full, effective configuration.
 * Only the fields that are present in the `session.update` are updated. To clear a field like
 * `instructions`, pass an empty string. To clear a field like `tools`, pass an empty array.
 * To clear a field like `turn_detection`, pass `null`.
 */
export interface SessionUpdateEvent {
  /**
   * Optional client-generated ID used to identify this event. This is an arbitrary string that a client may
   * assign. It will be passed back if there is an error with the event, but the corresponding `session.updated`
   * event will not include it.
   */
  event_id?: string;
  /** The event type, must be `session.update`. */
  type: "session.update";
  /**
   * Update the Realtime session. Choose either a realtime
   * session or a transcription session.
   */
  session: RealtimeSessionCreateRequestGA | RealtimeTranscriptionSessionCreateRequestGA;
}

/** Returned when a conversation is created. Emitted right after session creation. */
export interface ConversationCreatedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `conversation.created`. */
  type: "conversation.created";
  /** The conversation resource. */
  conversation: {
    /** The unique ID of the conversation. */
    id?: string;
    /** The object type, must be `realtime.conversation`. */
    object?: string;
  };
}

/**
 * Returned when a conversation item is created. There are several scenarios that produce this event:
 *   - The server is generating a Response, which if successful will produce
 *     either one or two Items, which will be of type `message`
 *     (role `assistant`) or type `function_call`.
 *   - The input audio buffer has been committed, either by the client or the
 *     server (in `server_vad` mode). The server will take the content of the
 *     input audio buffer and add it to a new user message Item.
 *   - The client has sent a `conversation.item.create` event to add a new Item
 *     to the Conversation.
 */
export interface ConversationItemCreatedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `conversation.item.created`. */
  type: "conversation.item.created";
  /**
   * The ID of the preceding item in the Conversation context, allows the
   * client to understand the order of the conversation. Can be `null` if the
   * item has no predecessor.
   */
  previous_item_id?: string | null;
  /** A single item within a Realtime conversation. */
  item: RealtimeConversationItem;
}

/**
 * Returned when an item in the conversation is deleted by the client with a
 * `conversation.item.delete` event. This event is used to synchronize the
 * server's understanding of the conversation history with the client's view.
 */
export interface ConversationItemDeletedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `conversation.item.deleted`. */
  type: "conversation.item.deleted";
  /** The ID of the item that was deleted. */
  item_id: string;
}

/**
 * This event is the output of audio transcription for user audio written to the
 * user audio buffer. Transcription begins when the input audio buffer is
 * committed by the client or server (when VAD is enabled). Transcription runs
 * asynchronously with Response creation, so this event may come before or after
 * the Response events.
 *
 * Realtime API models accept audio natively, and thus input transcription is a
 * separate process run on a separate ASR (Automatic Speech Recognition) model.
 * The transcript may diverge somewhat from the model's interpretation, and
 * should be treated as a rough guide.
 */
export interface ConversationItemInputAudioTranscriptionCompletedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /**
   * The event type, must be
   * `conversation.item.input_audio_transcription.completed`.
   */
  type: "conversation.item.input_audio_transcription.completed";
  /** The ID of the item containing the audio that is being transcribed. */
  item_id: string;
  /** The index of the content part containing the audio. */
  content_index: number;
  /** The transcribed text. */
  transcript: string;
  /**
   * The languages detected in the audio. Returned by `gpt-transcribe`. An empty array indicates that no language
   * could be reliably detected.
   */
  languages?: Array<TranscriptionLanguage>;
  /** The log probabilities of the transcription. */
  logprobs?: Array<LogProbProperties> | null;
  /**
   * Usage statistics for the transcription, this is billed according to the ASR model's pricing rather than the
   * realtime model's pricing.
   */
  usage: TranscriptTextUsageTokens | TranscriptTextUsageDuration;
}

/**
 * Returned when the text value of an input audio transcription content part is updated with incremental
 * transcription results.
 */
export interface ConversationItemInputAudioTranscriptionDeltaEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `conversation.item.input_audio_transcription.delta`. */
  type: "conversation.item.input_audio_transcription.delta";
  /** The ID of the item containing the audio that is being transcribed. */
  item_id: string;
  /** The index of the content part in the item's content array. */
  content_index?: number;
  /** The text delta. */
  delta?: string;
  /**
   * The log probabilities of the transcription. These can be enabled by configurating the session with `"include":
   * ["item.input_audio_transcription.logprobs"]`. Each entry in the array corresponds a log probability of which
   * token would be selected for this chunk of transcription. This can help to identify if it was possible there
   * were multiple valid options for a given chunk of transcription.
   */
  logprobs?: Array<LogProbProperties> | null;
}

/**
 * Returned when input audio transcription is configured, and a transcription
 * request for a user message failed. These events are separate from other
 * `error` events so that the client can identify the related Item.
 */
export interface ConversationItemInputAudioTranscriptionFailedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /**
   * The event type, must be
   * `conversation.item.input_audio_transcription.failed`.
   */
  type: "conversation.item.input_audio_transcription.failed";
  /** The ID of the user message item. */
  item_id: string;
  /** The index of the content part containing the audio. */
  content_index: number;
  /** Details of the transcription error. */
  error: {
    /** The type of error. */
    type?: string;
    /** Error code, if any. */
    code?: string;
    /** A human-readable error message. */
    message?: string;
    /** Parameter related to the error, if any. */
    param?: string;
  };
}

/**
 * Returned when a conversation item is retrieved with `conversation.item.retrieve`. This is provided as a way to
 * fetch the server's representation of an item, for example to get access to the post-processed audio data after
 * noise cancellation and VAD. It includes the full content of the Item, including audio data.
 */
export interface RealtimeServerEventConversationItemRetrieved {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `conversation.item.retrieved`. */
  type: "conversation.item.retrieved";
  /** A single item within a Realtime conversation. */
  item: RealtimeConversationItem;
}

/**
 * Returned when an earlier assistant audio message item is truncated by the
 * client with a `conversation.item.truncate` event. This event is used to
 * synchronize the server's understanding of the audio with the client's playback.
 *
 * This action will truncate the audio and remove the server-side text transcript
 * to ensure there is no text in the context that hasn't been heard by the user.
 */
export interface ConversationItemTruncatedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `conversation.item.truncated`. */
  type: "conversation.item.truncated";
  /** The ID of the assistant message item that was truncated. */
  item_id: string;
  /** The index of the content part that was truncated. */
  content_index: number;
  /** The duration up to which the audio was truncated, in milliseconds. */
  audio_end_ms: number;
}

/**
 * Returned when an error occurs, which could be a client problem or a server
 * problem. Most errors are recoverable and the session will stay open, we
 * recommend to implementors to monitor and log error messages by default.
 */
export interface RealtimeErrorEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `error`. */
  type: "error";
  /** Details of the error. */
  error: {
    /** The type of error (e.g., "invalid_request_error", "server_error"). */
    type: string;
    /** Error code, if any. */
    code?: string | null;
    /** A human-readable error message. */
    message: string;
    /** Parameter related to the error, if any. */
    param?: string | null;
    /** The event_id of the client event that caused the error, if applicable. */
    event_id?: string | null;
  };
}

/**
 * Returned when the input audio buffer is cleared by the client with a
 * `input_audio_buffer.clear` event.
 */
export interface InputAudioBufferClearedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `input_audio_buffer.cleared`. */
  type: "input_audio_buffer.cleared";
}

/**
 * Returned when an input audio buffer is committed, either by the client or
 * automatically in server VAD mode. The `item_id` property is the ID of the user
 * message item that will be created, thus a `conversation.item.created` event
 * will also be sent to the client.
 */
export interface InputAudioBufferCommittedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `input_audio_buffer.committed`. */
  type: "input_audio_buffer.committed";
  /**
   * The ID of the preceding item after which the new item will be inserted.
   * Can be `null` if the item has no predecessor.
   */
  previous_item_id?: string | null;
  /** The ID of the user message item that will be created. */
  item_id: string;
}

/**
 * **SIP Only:** Returned when an DTMF event is received. A DTMF event is a message that
 * represents a telephone keypad press (0–9, *, #, A–D). The `event` property
 * is the keypad that the user press. The `received_at` is the UTC Unix Timestamp
 * that the server received the event.
 */
export interface InputAudioBufferDtmfEventReceivedEvent {
  /** The event type, must be `input_audio_buffer.dtmf_event_received`. */
  type: "input_audio_buffer.dtmf_event_received";
  /** The telephone keypad that was pressed by the user. */
  event: string;
  /** UTC Unix Timestamp when DTMF Event was received by server. */
  received_at: number;
}

/**
 * Sent by the server when in `server_vad` mode to indicate that speech has been
 * detected in the audio buffer. This can happen any time audio is added to the
 * buffer (unless speech is already detected). The client may want to use this
 * event to interrupt audio playback or provide visual feedback to the user.
 *
 * The client should expect to receive a `input_audio_buffer.speech_stopped` event
 * when speech stops. The `item_id` property is the ID of the user message item
 * that will be created when speech stops and will also be included in the
 * `input_audio_buffer.speech_stopped` event (unless the client manually commits
 * the audio buffer during VAD activation).
 */
export interface InputAudioBufferSpeechStartedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `input_audio_buffer.speech_started`. */
  type: "input_audio_buffer.speech_started";
  /**
   * Milliseconds from the start of all audio written to the buffer during the
   * session when speech was first detected. This will correspond to the
   * beginning of audio sent to the model, and thus includes the
   * `prefix_padding_ms` configured in the Session.
   */
  audio_start_ms: number;
  /** The ID of the user message item that will be created when speech stops. */
  item_id: string;
}

/**
 * Returned in `server_vad` mode when the server detects the end of speech in
 * the audio buffer. The server will also send an `conversation.item.created`
 * event with the user message item that is created from the audio buffer.
 */
export interface InputAudioBufferSpeechStoppedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `input_audio_buffer.speech_stopped`. */
  type: "input_audio_buffer.speech_stopped";
  /**
   * Milliseconds since the session started when speech stopped. This will
   * correspond to the end of audio sent to the model, and thus includes the
   * `min_silence_duration_ms` configured in the Session.
   */
  audio_end_ms: number;
  /** The ID of the user message item that will be created. */
  item_id: string;
}

/**
 * Emitted at the beginning of a Response to indicate the updated rate limits.
 * When a Response is created some tokens will be "reserved" for the output
 * tokens, the rate limits shown here reflect that reservation, which is then
 * adjusted accordingly once the Response is completed.
 */
export interface RateLimitsUpdatedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `rate_limits.updated`. */
  type: "rate_limits.updated";
  /** List of rate limit information. */
  rate_limits: Array<{
    /** The name of the rate limit (`requests`, `tokens`). */
    name?: "requests" | "tokens";
    /** The maximum allowed value for the rate limit. */
    limit?: number;
    /** The remaining value before the limit is reached. */
    remaining?: number;
    /** Seconds until the rate limit resets. */
    reset_seconds?: number;
  }>;
}

/** Returned when the model-generated audio is updated. */
export interface RealtimeServerEventResponseAudioDelta {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.output_audio.delta`. */
  type: "response.output_audio.delta";
  /** The ID of the response. */
  response_id: string;
  /** The ID of the item. */
  item_id: string;
  /** The index of the output item in the response. */
  output_index: number;
  /** The index of the content part in the item's content array. */
  content_index: number;
  /** Base64-encoded audio data delta. */
  delta: string;
}

/**
 * Returned when the model-generated audio is done. Also emitted when a Response
 * is interrupted, incomplete, or cancelled.
 */
export interface RealtimeServerEventResponseAudioDone {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.output_audio.done`. */
  type: "response.output_audio.done";
  /** The ID of the response. */
  response_id: string;
  /** The ID of the item. */
  item_id: string;
  /** The index of the output item in the response. */
  output_index: number;
  /** The index of the content part in the item's content array. */
  content_index: number;
}

/** Returned when the model-generated transcription of audio output is updated. */
export interface RealtimeServerEventResponseAudioTranscriptDelta {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.output_audio_transcript.delta`. */
  type: "response.output_audio_transcript.delta";
  /** The ID of the response. */
  response_id: string;
  /** The ID of the item. */
  item_id: string;
  /** The index of the output item in the response. */
  output_index: number;
  /** The index of the content part in the item's content array. */
  content_index: number;
  /** The transcript delta. */
  delta: string;
}

/**
 * Returned when the model-generated transcription of audio output is done
 * streaming. Also emitted when a Response is interrupted, incomplete, or
 * cancelled.
 */
export interface RealtimeServerEventResponseAudioTranscriptDone {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.output_audio_transcript.done`. */
  type: "response.output_audio_transcript.done";
  /** The ID of the response. */
  response_id: string;
  /** The ID of the item. */
  item_id: string;
  /** The index of the output item in the response. */
  output_index: number;
  /** The index of the content part in the item's content array. */
  content_index: number;
  /** The final transcript of the audio. */
  transcript: string;
}

/**
 * Returned when a new content part is added to an assistant message item during
 * response generation.
 */
export interface RealtimeServerEventResponseContentPartAdded {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.content_part.added`. */
  type: "response.content_part.added";
  /** The ID of the response. */
  response_id: string;
  /** The ID of the item to which the content part was added. */
  item_id: string;
  /** The index of the output item in the response. */
  output_index: number;
  /** The index of the content part in the item's content array. */
  content_index: number;
  /** The content part that was added. */
  part: {
    /** The content type ("text", "audio"). */
    type?: "audio" | "text";
    /** The text content (if type is "text"). */
    text?: string;
    /** Base64-encoded audio data (if type is "audio"). */
    audio?: string;
    /** The transcript of the audio (if type is "audio"). */
    transcript?: string;
  };
}

/**
 * Returned when a content part is done streaming in an assistant message item.
 * Also emitted when a Response is interrupted, incomplete, or cancelled.
 */
export interface RealtimeServerEventResponseContentPartDone {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.content_part.done`. */
  type: "response.content_part.done";
  /** The ID of the response. */
  response_id: string;
  /** The ID of the item. */
  item_id: string;
  /** The index of the output item in the response. */
  output_index: number;
  /** The index of the content part in the item's content array. */
  content_index: number;
  /** The content part that is done. */
  part: {
    /** The content type ("text", "audio"). */
    type?: "audio" | "text";
    /** The text content (if type is "text"). */
    text?: string;
    /** Base64-encoded audio data (if type is "audio"). */
    audio?: string;
    /** The transcript of the audio (if type is "audio"). */
    transcript?: string;
  };
}

/**
 * Returned when a new Response is created. The first event of response creation,
 * where the response is in an initial state of `in_progress`.
 */
export interface RealtimeServerEventResponseCreated {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.created`. */
  type: "response.created";
  response: RealtimeResponse;
}

/**
 * Returned when a Response is done streaming. Always emitted, no matter the
 * final state. The Response object included in the `response.done` event will
 * include all output Items in the Response but will omit the raw audio data.
 *
 * Clients should check the `status` field of the Response to determine if it was successful
 * (`completed`) or if there was another outcome: `cancelled`, `failed`, or `incomplete`.
 *
 * A response will contain all output items that were generated during the response, excluding
 * any audio content.
 */
export interface ResponseDoneEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.done`. */
  type: "response.done";
  response: RealtimeResponse;
}

/** Returned when the model-generated function call arguments are updated. */
export interface RealtimeServerEventResponseFunctionCallArgumentsDelta {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.function_call_arguments.delta`. */
  type: "response.function_call_arguments.delta";
  /** The ID of the response. */
  response_id: string;
  /** The ID of the function call item. */
  item_id: string;
  /** The index of the output item in the response. */
  output_index: number;
  /** The ID of the function call. */
  call_id: string;
  /** The arguments delta as a JSON string. */
  delta: string;
}

/**
 * Returned when the model-generated function call arguments are done streaming.
 * Also emitted when a Response is interrupted, incomplete, or cancelled.
 */
export interface RealtimeServerEventResponseFunctionCallArgumentsDone {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.function_call_arguments.done`. */
  type: "response.function_call_arguments.done";
  /** The ID of the response. */
  response_id: string;
  /** The ID of the function call item. */
  item_id: string;
  /** The index of the output item in the response. */
  output_index: number;
  /** The ID of the function call. */
  call_id: string;
  /** The name of the function that was called. */
  name: string;
  /** The final arguments as a JSON string. */
  arguments: string;
}

/** Returned when a new Item is created during Response generation. */
export interface RealtimeServerEventResponseOutputItemAdded {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.output_item.added`. */
  type: "response.output_item.added";
  /** The ID of the Response to which the item belongs. */
  response_id: string;
  /** The index of the output item in the Response. */
  output_index: number;
  /** A single item within a Realtime conversation. */
  item: RealtimeConversationItem;
}

/**
 * Returned when an Item is done streaming. Also emitted when a Response is
 * interrupted, incomplete, or cancelled.
 */
export interface RealtimeServerEventResponseOutputItemDone {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.output_item.done`. */
  type: "response.output_item.done";
  /** The ID of the Response to which the item belongs. */
  response_id: string;
  /** The index of the output item in the Response. */
  output_index: number;
  /** A single item within a Realtime conversation. */
  item: RealtimeConversationItem;
}

/** Returned when the text value of an "output_text" content part is updated. */
export interface RealtimeServerEventResponseTextDelta {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.output_text.delta`. */
  type: "response.output_text.delta";
  /** The ID of the response. */
  response_id: string;
  /** The ID of the item. */
  item_id: string;
  /** The index of the output item in the response. */
  output_index: number;
  /** The index of the content part in the item's content array. */
  content_index: number;
  /** The text delta. */
  delta: string;
}

/**
 * Returned when the text value of an "output_text" content part is done streaming. Also
 * emitted when a Response is interrupted, incomplete, or cancelled.
 */
export interface RealtimeServerEventResponseTextDone {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.output_text.done`. */
  type: "response.output_text.done";
  /** The ID of the response. */
  response_id: string;
  /** The ID of the item. */
  item_id: string;
  /** The index of the output item in the response. */
  output_index: number;
  /** The index of the content part in the item's content array. */
  content_index: number;
  /** The final text content. */
  text: string;
}

/**
 * Returned when a Session is created. Emitted automatically when a new
 * connection is established as the first server event. This event will contain
 * the default Session configuration.
 */
export interface SessionCreatedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `session.created`. */
  type: "session.created";
  /** The session configuration. */
  session: RealtimeSessionCreateResponseGA | RealtimeTranscriptionSessionCreateResponseGA;
}

/**
 * Returned when a session is updated with a `session.update` event, unless
 * there is an error.
 */
export interface SessionUpdatedEvent {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `session.updated`. */
  type: "session.updated";
  /** The session configuration. */
  session: RealtimeSessionCreateResponseGA | RealtimeTranscriptionSessionCreateResponseGA;
}

/**
 * **WebRTC/SIP Only:** Emitted when the server begins streaming audio to the client. This event is
 * emitted after an audio content part has been added (`response.content_part.added`)
 * to the response.
 * [Learn
 * more](https://platform.openai.com/docs/guides/realtime-conversations#client-and-server-events-for-audio-in-webrtc).
 */
export interface RealtimeServerEventOutputAudioBufferStarted {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `output_audio_buffer.started`. */
  type: "output_audio_buffer.started";
  /** The unique ID of the response that produced the audio. */
  response_id: string;
}

/**
 * **WebRTC/SIP Only:** Emitted when the output audio buffer has been completely drained on the server,
 * and no more audio is forthcoming. This event is emitted after the full response
 * data has been sent to the client (`response.done`).
 * [Learn
 * more](https://platform.openai.com/docs/guides/realtime-conversations#client-and-server-events-for-audio-in-webrtc).
 */
export interface RealtimeServerEventOutputAudioBufferStopped {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `output_audio_buffer.stopped`. */
  type: "output_audio_buffer.stopped";
  /** The unique ID of the response that produced the audio. */
  response_id: string;
}

/**
 * **WebRTC/SIP Only:** Emitted when the output audio buffer is cleared. This happens either in VAD
 * mode when the user has interrupted (`input_audio_buffer.speech_started`),
 * or when the client has emitted the `output_audio_buffer.clear` event to manually
 * cut off the current audio response.
 * [Learn
 * more](https://platform.openai.com/docs/guides/realtime-conversations#client-and-server-events-for-audio-in-webrtc).
 */
export interface RealtimeServerEventOutputAudioBufferCleared {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `output_audio_buffer.cleared`. */
  type: "output_audio_buffer.cleared";
  /** The unique ID of the response that produced the audio. */
  response_id: string;
}

/**
 * Sent by the server when an Item is added to the default Conversation. This can happen in several cases:
 * - When the client sends a `conversation.item.create` event.
 * - When the input audio buffer is committed. In this case the item will be a user message containing the audio
 *   from the buffer.
 * - When the model is generating a Response. In this case the `conversation.item.added` event will be sent when
 *   the model starts generating a specific Item, and thus it will not yet have any content (and `status` will be
 *   `in_progress`).
 *
 * The event will include the full content of the Item (except when model is generating a Response) except for
 * audio data, which can be retrieved separately with a `conversation.item.retrieve` event if necessary.
 */
export interface ConversationItemAdded {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `conversation.item.added`. */
  type: "conversation.item.added";
  /**
   * The ID of the item that precedes this one, if any. This is used to
   * maintain ordering when items are inserted.
   */
  previous_item_id?: string | null;
  /** A single item within a Realtime conversation. */
  item: RealtimeConversationItem;
}

/**
 * Returned when a conversation item is finalized.
 *
 * The event will include the full content of the Item except for audio data, which can be retrieved separately
 * with a `conversation.item.retrieve` event if needed.
 */
export interface ConversationItemDone {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `conversation.item.done`. */
  type: "conversation.item.done";
  /**
   * The ID of the item that precedes this one, if any. This is used to
   * maintain ordering when items are inserted.
   */
  previous_item_id?: string | null;
  /** A single item within a Realtime conversation. */
  item: RealtimeConversationItem;
}

/**
 * Returned when the Server VAD timeout is triggered for the input audio buffer. This is configured
 * with `idle_timeout_ms` in the `turn_detection` settings of the session, and it indicates that
 * there hasn't been any speech detected for the configured duration.
 *
 * The `audio_start_ms` and `audio_end_ms` fields indicate the segment of audio after the last
 * model response up to the triggering time, as an offset from the beginning of audio written
 * to the input audio buffer. This means it demarcates the segment of audio that was silent and
 * the difference between the start and end values will roughly match the configured timeout.
 *
 * The empty audio will be committed to the conversation as an `input_audio` item (there will be a
 * `input_audio_buffer.committed` event) and a model response will be generated. There may be speech
 * that didn't trigger VAD but is still detected by the model, so the model may respond with
 * something relevant to the conversation or a prompt to continue speaking.
 */
export interface InputAudioBufferTimeoutTriggered {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `input_audio_buffer.timeout_triggered`. */
  type: "input_audio_buffer.timeout_triggered";
  /**
   * Millisecond offset of audio written to the input audio buffer that was after the playback time of the last
   * model response.
   */
  audio_start_ms: number;
  /** Millisecond offset of audio written to the input audio buffer at the time the timeout was triggered. */
  audio_end_ms: number;
  /** The ID of the item associated with this segment. */
  item_id: string;
}

/** Returned when an input audio transcription segment is identified for an item. */
export interface ConversationItemInputAudioTranscriptionSegment {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `conversation.item.input_audio_transcription.segment`. */
  type: "conversation.item.input_audio_transcription.segment";
  /** The ID of the item containing the input audio content. */
  item_id: string;
  /** The index of the input audio content part within the item. */
  content_index: number;
  /** The text for this segment. */
  text: string;
  /** The segment identifier. */
  id: string;
  /** The detected speaker label for this segment. */
  speaker: string;
  /** Start time of the segment in seconds. */
  start: number;
  /** End time of the segment in seconds. */
  end: number;
}

/** Returned when listing MCP tools is in progress for an item. */
export interface McpListToolsInProgress {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `mcp_list_tools.in_progress`. */
  type: "mcp_list_tools.in_progress";
  /** The ID of the MCP list tools item. */
  item_id: string;
}

/** Returned when listing MCP tools has completed for an item. */
export interface McpListToolsCompleted {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `mcp_list_tools.completed`. */
  type: "mcp_list_tools.completed";
  /** The ID of the MCP list tools item. */
  item_id: string;
}

/** Returned when listing MCP tools has failed for an item. */
export interface McpListToolsFailed {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `mcp_list_tools.failed`. */
  type: "mcp_list_tools.failed";
  /** The ID of the MCP list tools item. */
  item_id: string;
}

/** Returned when MCP tool call arguments are updated during response generation. */
export interface ResponseMcpCallArgumentsDelta {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.mcp_call_arguments.delta`. */
  type: "response.mcp_call_arguments.delta";
  /** The ID of the response. */
  response_id: string;
  /** The ID of the MCP tool call item. */
  item_id: string;
  /** The index of the output item in the response. */
  output_index: number;
  /** The JSON-encoded arguments delta. */
  delta: string;
  /** If present, indicates the delta text was obfuscated. */
  obfuscation?: string | null;
}

/** Returned when MCP tool call arguments are finalized during response generation. */
export interface ResponseMcpCallArgumentsDone {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.mcp_call_arguments.done`. */
  type: "response.mcp_call_arguments.done";
  /** The ID of the response. */
  response_id: string;
  /** The ID of the MCP tool call item. */
  item_id: string;
  /** The index of the output item in the response. */
  output_index: number;
  /** The final JSON-encoded arguments string. */
  arguments: string;
}

/** Returned when an MCP tool call has started and is in progress. */
export interface ResponseMcpCallInProgress {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.mcp_call.in_progress`. */
  type: "response.mcp_call.in_progress";
  /** The index of the output item in the response. */
  output_index: number;
  /** The ID of the MCP tool call item. */
  item_id: string;
}

/** Returned when an MCP tool call has completed successfully. */
export interface ResponseMcpCallCompleted {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.mcp_call.completed`. */
  type: "response.mcp_call.completed";
  /** The index of the output item in the response. */
  output_index: number;
  /** The ID of the MCP tool call item. */
  item_id: string;
}

/** Returned when an MCP tool call has failed. */
export interface ResponseMcpCallFailed {
  /** The unique ID of the server event. */
  event_id: string;
  /** The event type, must be `response.mcp_call.failed`. */
  type: "response.mcp_call.failed";
  /** The index of the output item in the response. */
  output_index: number;
  /** The ID of the MCP tool call item. */
  item_id: string;
}

/** A single item within a Realtime conversation. */
export type RealtimeConversationItem =
  | RealtimeConversationItemSystemMessage
  | RealtimeConversationItemUserMessage
  | RealtimeConversationItemAssistantMessage
  | RealtimeConversationItemFunctionCall
  | RealtimeConversationItemFunctionCallOutput
  | RealtimeMcpApprovalResponse
  | RealtimeMcpListTools
  | RealtimeMcpToolCall
  | RealtimeMcpApprovalRequest;

/** Create a new Realtime response with these parameters */
export interface RealtimeResponseCreateParams {
  /**
   * The set of modalities the model used to respond, currently the only possible values are
   * `[\"audio\"]`, `[\"text\"]`. Audio output always include a text transcript. Setting the
   * output to mode `text` will disable audio output from the model.
   */
  output_modalities?: Array<"text" | "audio">;
  /**
   * The default system instructions (i.e. system message) prepended to model calls. This field allows the client
   * to guide the model on desired responses. The model can be instructed on response content and format, (e.g. "be
   * extremely succinct", "act friendly", "here are examples of good responses") and on audio behavior (e.g. "talk
   * quickly", "inject emotion into your voice", "laugh frequently"). The instructions are not guaranteed to be
   * followed by the model, but they provide guidance to the model on the desired behavior.
   * Note that the server sets default instructions which will be used if this field is not set and are visible in
   * the `session.created` event at the start of the session.
   */
  instructions?: string;
  /** Configuration for audio input and output. */
  audio?: {
    output?: {
      /** The format of the output audio. */
      format?: RealtimeAudioFormats;
      /**
       * The voice the model uses to respond. Supported built-in voices are
       * `alloy`, `ash`, `ballad`, `coral`, `echo`, `sage`, `shimmer`, `verse`,
       * `marin`, and `cedar`. You may also provide a custom voice object with
       * an `id`, for example `{ "id": "voice_1234" }`. Voice cannot be changed
       * during the session once the model has responded with audio at least once.
       * We recommend `marin` and `cedar` for best quality.
       */
      voice?: VoiceIdsOrCustomVoice;
    };
  };
  /** Tools available to the model. */
  tools?: Array<RealtimeFunctionTool | RealtimeResponseCreateMcpTool>;
  /**
   * How the model chooses tools. Provide one of the string modes or force a specific
   * function/MCP tool.
   */
  tool_choice?: ToolChoiceOptions | ToolChoiceFunction | ToolChoiceMcp;
  /**
   * Whether the model may call multiple tools in parallel. Only supported by
   * reasoning Realtime models such as `gpt-realtime-2`.
   */
  parallel_tool_calls?: boolean;
  reasoning?: RealtimeReasoning;
  /**
   * Maximum number of output tokens for a single assistant response,
   * inclusive of tool calls. Provide an integer between 1 and 4096 to
   * limit output tokens, or `inf` for the maximum available tokens for a
   * given model. Defaults to `inf`.
   */
  max_output_tokens?: number | "inf";
  /**
   * Controls which conversation the response is added to. Currently supports
   * `auto` and `none`, with `auto` as the default value. The `auto` value
   * means that the contents of the response will be added to the default
   * conversation. Set this to `none` to create an out-of-band response which
   * will not add items to default conversation.
   */
  conversation?: (string & {}) | "auto" | "none";
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
   * Reference to a prompt template and its variables.
   * [Learn more](https://platform.openai.com/docs/guides/text?api-mode=responses#reusable-prompts).
   */
  prompt?: ResponsePrompt;
  /**
   * Input items to include in the prompt for the model. Using this field
   * creates a new context for this Response instead of using the default
   * conversation. An empty array `[]` will clear the context for this Response.
   * Note that this can include references to items that previously appeared in the session
   * using their id.
   */
  input?: Array<RealtimeConversationItem>;
}

/** A log probability object. */
export interface LogProbProperties {
  /** The token that was used to generate the log probability. */
  token: string;
  /** The log probability of the token. */
  logprob: number;
  /** The bytes that were used to generate the log probability. */
  bytes: Array<number>;
}

/** The response resource. */
export interface RealtimeResponse {
  /** The unique ID of the response, will look like `resp_1234`. */
  id?: string;
  /** The object type, must be `realtime.response`. */
  object?: "realtime.response";
  /**
   * The final status of the response (`completed`, `cancelled`, `failed`, or
   * `incomplete`, `in_progress`).
   */
  status?: "completed" | "cancelled" | "failed" | "incomplete" | "in_progress";
  /** Additional details about the status. */
  status_details?: {
    /**
     * The type of error that caused the response to fail, corresponding
     * with the `status` field (`completed`, `cancelled`, `incomplete`,
     * `failed`).
     */
    type?: "completed" | "cancelled" | "failed" | "incomplete";
    /**
     * The reason the Response did not complete. For a `cancelled` Response,  one of `turn_detected` (the server VAD
     * detected a new start of speech)  or `client_cancelled` (the client sent a cancel event). For an  `incomplete`
     * Response, one of `max_output_tokens` or `content_filter`  (the server-side safety filter activated and cut off
     * the response).
     */
    reason?: "turn_detected" | "client_cancelled" | "max_output_tokens" | "content_filter";
    /**
     * A description of the error that caused the response to fail,
     * populated when the `status` is `failed`.
     */
    error?: {
      /** The type of error. */
      type?: string;
      /** Error code, if any. */
      code?: string;
    };
  };
  /** The list of output items generated by the response. */
  output?: Array<RealtimeConversationItem>;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
  /** Configuration for audio output. */
  audio?: {
    output?: {
      /** The format of the output audio. */
      format?: RealtimeAudioFormats;
      /**
       * The voice the model uses to respond. Voice cannot be changed during the
       * session once the model has responded with audio at least once. Current
       * voice options are `alloy`, `ash`, `ballad`, `coral`, `echo`, `sage`,
       * `shimmer`, `verse`, `marin`, and `cedar`. We recommend `marin` and `cedar` for
       * best quality.
       */
      voice?: VoiceIdsShared;
    };
  };
  /**
   * Usage statistics for the Response, this will correspond to billing. A
   * Realtime API session will maintain a conversation context and append new
   * Items to the Conversation, thus output from previous turns (text and
   * audio tokens) will become the input for later turns.
   */
  usage?: {
    /**
     * The total number of tokens in the Response including input and output
     * text and audio tokens.
     */
    total_tokens?: number;
    /**
     * The number of input tokens used in the Response, including text and
     * audio tokens.
     */
    input_tokens?: number;
    /**
     * The number of output tokens sent in the Response, including text and
     * audio tokens.
     */
    output_tokens?: number;
    /**
     * Details about the input tokens used in the Response. Cached tokens are tokens from previous turns in the
     * conversation that are included as context for the current response. Cached tokens here are counted as a subset
     * of input tokens, meaning input tokens will include cached and uncached tokens.
     */
    input_token_details?: {
      /** The number of cached tokens used as input for the Response. */
      cached_tokens?: number;
      /** The number of text tokens used as input for the Response. */
      text_tokens?: number;
      /** The number of image tokens used as input for the Response. */
      image_tokens?: number;
      /** The number of audio tokens used as input for the Response. */
      audio_tokens?: number;
      /** Details about the cached tokens used as input for the Response. */
      cached_tokens_details?: {
        /** The number of cached text tokens used as input for the Response. */
        text_tokens?: number;
        /** The number of cached image tokens used as input for the Response. */
        image_tokens?: number;
        /** The number of cached audio tokens used as input for the Response. */
        audio_tokens?: number;
      };
    };
    /** Details about the output tokens used in the Response. */
    output_token_details?: {
      /** The number of text tokens used in the Response. */
      text_tokens?: number;
      /** The number of audio tokens used in the Response. */
      audio_tokens?: number;
    };
  };
  /**
   * Which conversation the response is added to, determined by the `conversation`
   * field in the `response.create` event. If `auto`, the response will be added to
   * the default conversation and the value of `conversation_id` will be an id like
   * `conv_1234`. If `none`, the response will not be added to any conversation and
   * the value of `conversation_id` will be `null`. If responses are being triggered
   * automatically by VAD the response will be added to the default conversation
   */
  conversation_id?: string;
  /**
   * The set of modalities the model used to respond, currently the only possible values are
   * `[\"audio\"]`, `[\"text\"]`. Audio output always include a text transcript. Setting the
   * output to mode `text` will disable audio output from the model.
   */
  output_modalities?: Array<"text" | "audio">;
  /**
   * Maximum number of output tokens for a single assistant response,
   * inclusive of tool calls, that was used in this response.
   */
  max_output_tokens?: number | "inf";
}

/**
 * A system message in a Realtime conversation can be used to provide additional context or instructions to the
 * model. This is similar but distinct from the instruction prompt provided at the start of a conversation, as
 * system messages can be added at any point in the conversation. For major changes to the conversation's
 * behavior, use instructions, but for smaller updates (e.g. "the user is now asking about a different topic"),
 * use system messages.
 */
export interface RealtimeConversationItemSystemMessage {
  /** The unique ID of the item. This may be provided by the client or generated by the server. */
  id?: string;
  /**
   * Identifier for the API object being returned - always `realtime.item`. Optional when creating a new item.
   */
  object?: "realtime.item";
  /** The type of the item. Always `message`. */
  type: "message";
  /** The status of the item. Has no effect on the conversation. */
  status?: "completed" | "incomplete" | "in_progress";
  /** The role of the message sender. Always `system`. */
  role: "system";
  /** The content of the message. */
  content: Array<{
    /** The content type. Always `input_text` for system messages. */
    type?: "input_text";
    /** The text content. */
    text?: string;
  }>;
}

/** A user message item in a Realtime conversation. */
export interface RealtimeConversationItemUserMessage {
  /** The unique ID of the item. This may be provided by the client or generated by the server. */
  id?: string;
  /**
   * Identifier for the API object being returned - always `realtime.item`. Optional when creating a new item.
   */
  object?: "realtime.item";
  /** The type of the item. Always `message`. */
  type: "message";
  /** The status of the item. Has no effect on the conversation. */
  status?: "completed" | "incomplete" | "in_progress";
  /** The role of the message sender. Always `user`. */
  role: "user";
  /** The content of the message. */
  content: Array<{
    /** The content type (`input_text`, `input_audio`, or `input_image`). */
    type?: "input_text" | "input_audio" | "input_image";
    /** The text content (for `input_text`). */
    text?: string;
    /**
     * Base64-encoded audio bytes (for `input_audio`), these will be parsed as the format specified in the session
     * input audio type configuration. This defaults to PCM 16-bit 24kHz mono if not specified.
     */
    audio?: string;
    /**
     * Base64-encoded image bytes (for `input_image`) as a data URI. For example
     * `data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA...`. Supported formats are PNG and JPEG.
     */
    image_url?: string;
    /** The detail level of the image (for `input_image`). `auto` will default to `high`. */
    detail?: "auto" | "low" | "high";
    /**
     * Transcript of the audio (for `input_audio`). This is not sent to the model, but will be attached to the
     * message item for reference.
     */
    transcript?: string;
  }>;
}

/** An assistant message item in a Realtime conversation. */
export interface RealtimeConversationItemAssistantMessage {
  /** The unique ID of the item. This may be provided by the client or generated by the server. */
  id?: string;
  /**
   * Identifier for the API object being returned - always `realtime.item`. Optional when creating a new item.
   */
  object?: "realtime.item";
  /** The type of the item. Always `message`. */
  type: "message";
  /** The status of the item. Has no effect on the conversation. */
  status?: "completed" | "incomplete" | "in_progress";
  /** The role of the message sender. Always `assistant`. */
  role: "assistant";
  /** The content of the message. */
  content: Array<{
    /**
     * The content type, `output_text` or `output_audio` depending on the session `output_modalities` configuration.
     */
    type?: "output_text" | "output_audio";
    /** The text content. */
    text?: string;
    /**
     * Base64-encoded audio bytes, these will be parsed as the format specified in the session output audio type
     * configuration. This defaults to PCM 16-bit 24kHz mono if not specified.
     */
    audio?: string;
    /** The transcript of the audio content, this will always be present if the output type is `audio`. */
    transcript?: string;
  }>;
}

/** A function call item in a Realtime conversation. */
export interface RealtimeConversationItemFunctionCall {
  /** The unique ID of the item. This may be provided by the client or generated by the server. */
  id?: string;
  /**
   * Identifier for the API object being returned - always `realtime.item`. Optional when creating a new item.
   */
  object?: "realtime.item";
  /** The type of the item. Always `function_call`. */
  type: "function_call";
  /** The status of the item. Has no effect on the conversation. */
  status?: "completed" | "incomplete" | "in_progress";
  /** The ID of the function call. */
  call_id?: string;
  /** The name of the function being called. */
  name: string;
  /**
   * The arguments of the function call. This is a JSON-encoded string representing the arguments passed to the
   * function, for example `{"arg1": "value1", "arg2": 42}`.
   */
  arguments: string;
}

/** A function call output item in a Realtime conversation. */
export interface RealtimeConversationItemFunctionCallOutput {
  /** The unique ID of the item. This may be provided by the client or generated by the server. */
  id?: string;
  /**
   * Identifier for the API object being returned - always `realtime.item`. Optional when creating a new item.
   */
  object?: "realtime.item";
  /** The type of the item. Always `function_call_output`. */
  type: "function_call_output";
  /** The status of the item. Has no effect on the conversation. */
  status?: "completed" | "incomplete" | "in_progress";
  /** The ID of the function call this output is for. */
  call_id: string;
  /**
   * The output of the function call, this is free text and can contain any information or simply be empty.
   */
  output: string;
}

/** A Realtime item responding to an MCP approval request. */
export interface RealtimeMcpApprovalResponse {
  /** The type of the item. Always `mcp_approval_response`. */
  type: "mcp_approval_response";
  /** The unique ID of the approval response. */
  id: string;
  /** The ID of the approval request being answered. */
  approval_request_id: string;
  /** Whether the request was approved. */
  approve: boolean;
  /** Optional reason for the decision. */
  reason?: string | null;
}

/** A Realtime item listing tools available on an MCP server. */
export interface RealtimeMcpListTools {
  /** The type of the item. Always `mcp_list_tools`. */
  type: "mcp_list_tools";
  /** The unique ID of the list. */
  id?: string;
  /** The label of the MCP server. */
  server_label: string;
  /** The tools available on the server. */
  tools: Array<MCPListToolsTool>;
}

/** A Realtime item representing an invocation of a tool on an MCP server. */
export interface RealtimeMcpToolCall {
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
  /** The ID of an associated approval request, if any. */
  approval_request_id?: string | null;
  /** The output from the tool call. */
  output?: string | null;
  /** The error from the tool call, if any. */
  error?: RealtimeMcpProtocolError | RealtimeMcpToolExecutionError | RealtimeMcphttpError | null;
}

/** A Realtime item requesting human approval of a tool invocation. */
export interface RealtimeMcpApprovalRequest {
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

export interface RealtimeMcpProtocolError {
  type: "protocol_error";
  code: number;
  message: string;
}

export interface RealtimeMcpToolExecutionError {
  type: "tool_execution_error";
  message: string;
}

export interface RealtimeMcphttpError {
  type: "http_error";
  code: number;
  message: string;
}
