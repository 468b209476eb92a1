// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import {
  createAndPoll as threadRunsCreateAndPoll,
  createAndStream as threadRunsCreateAndStream,
  poll as threadRunsPoll,
  stream as threadRunsStream,
  submitToolOutputsAndPoll as threadRunsSubmitToolOutputsAndPoll,
  submitToolOutputsStream as threadRunsSubmitToolOutputsStream,
} from "../composed/runs.ts";
import {
  createAndRunPoll as threadsCreateAndRunPoll,
  createAndRunStream as threadsCreateAndRunStream,
} from "../composed/threads.ts";
import type { ConversationCursorPage } from "../pages/conversation-cursor-page.ts";
import type { CursorPage } from "../pages/cursor-page.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { OptionsAlone } from "../resource/misplaced-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Helper, Resource, ResourceClass } from "../resource/resource.ts";
import type { EventStream } from "../streaming/event-stream.ts";
import type { FunctionDefinition, ParallelToolCalls, ResponseFormatJSONSchema } from "./chat.ts";
import type { ResponsePrompt } from "./responses.ts";
import type {
  Metadata,
  OrderEnum,
  ReasoningEffort,
  ResponseFormatJSONObject,
  ResponseFormatText,
  VoiceIdsOrCustomVoice,
  VoiceIdsShared,
} from "./shared.ts";

export interface BetaRealtimeSessions extends Resource {
  /**
   * Create an ephemeral API token for use in client-side applications with the
   * Realtime API. Can be configured with the same session parameters as the
   * `session.update` client event.
   *
   * It responds with a session object, plus a `client_secret` key which contains
   * a usable ephemeral API token that can be used to authenticate browser clients
   * for the Realtime API.
   *
   * Returns the created Realtime session object, plus an ephemeral key.
   */
  create(params: BetaRealtimeSessionCreateParams, options?: RequestOptions): APIPromise<RealtimeSessionCreateResponse>;
}

export const BetaRealtimeSessions: ResourceClass<BetaRealtimeSessions> = /* @__PURE__ */ defineResource(
  "BetaRealtimeSessions",
  {
    create: "POST /realtime/sessions json beta=assistants=v2",
  },
);

export interface BetaRealtimeTranscriptionSessions extends Resource {
  /**
   * Create an ephemeral API token for use in client-side applications with the
   * Realtime API specifically for realtime transcriptions.
   * Can be configured with the same session parameters as the `transcription_session.update` client event.
   *
   * It responds with a session object, plus a `client_secret` key which contains
   * a usable ephemeral API token that can be used to authenticate browser clients
   * for the Realtime API.
   *
   * Returns the created Realtime transcription session object, plus an ephemeral key.
   */
  create(params: TranscriptionSessionCreateParams, options?: RequestOptions): APIPromise<TranscriptionSession>;
}

export const BetaRealtimeTranscriptionSessions: ResourceClass<BetaRealtimeTranscriptionSessions> =
  /* @__PURE__ */ defineResource("BetaRealtimeTranscriptionSessions", {
    create: "POST /realtime/transcription_sessions json beta=assistants=v2",
  });

export interface BetaRealtime extends Resource {
  readonly sessions: BetaRealtimeSessions;
  readonly transcriptionSessions: BetaRealtimeTranscriptionSessions;
}

export const BetaRealtime: ResourceClass<BetaRealtime> = /* @__PURE__ */ defineResource(
  "BetaRealtime",
  {},
  { sessions: BetaRealtimeSessions, transcriptionSessions: BetaRealtimeTranscriptionSessions },
);

export interface BetaResponseInputItems extends Resource {
  /** Returns a list of input items for a given response. */
  list(
    responseID: string,
    params?: BetaResponseInputItemListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<BetaResponseItem>, BetaResponseItem>;
  /** The same with options and no query. */
  list(responseID: string, options: OptionsAlone): PagePromise<CursorPage<BetaResponseItem>, BetaResponseItem>;
}

export const BetaResponseInputItems: ResourceClass<BetaResponseInputItems> = /* @__PURE__ */ defineResource(
  "BetaResponseInputItems",
  {
    list: "GET /responses/{responseID}/input_items?beta=true optional betas cursor",
  },
);

export interface BetaResponseInputTokens extends Resource {
  /**
   * Returns input token counts of the request.
   *
   * Returns an object with `object` set to `response.input_tokens` and an `input_tokens` count.
   */
  count(
    params?: BetaResponseInputTokenCountParams | null,
    options?: RequestOptions,
  ): APIPromise<BetaTokenCountsResource>;
}

export const BetaResponseInputTokens: ResourceClass<BetaResponseInputTokens> = /* @__PURE__ */ defineResource(
  "BetaResponseInputTokens",
  {
    count: "POST /responses/input_tokens?beta=true json optional betas",
  },
);

export interface BetaResponses extends Resource {
  readonly inputItems: BetaResponseInputItems;
  readonly inputTokens: BetaResponseInputTokens;

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
  create(params: BetaResponseCreateParamsNonStreaming, options?: RequestOptions): APIPromise<BetaResponse>;
  /** The same, answered by its events. */
  create(
    params: BetaResponseCreateParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<EventStream<BetaResponseStreamEvent>>;
  /** The same, where only the running program knows whether it streams. */
  create(
    params: BetaResponseCreateParams,
    options?: RequestOptions,
  ): APIPromise<BetaResponse | EventStream<BetaResponseStreamEvent>>;

  /** Retrieves a model response with the given ID. */
  retrieve(
    responseID: string,
    params?: BetaResponseRetrieveParamsNonStreaming | null,
    options?: RequestOptions,
  ): APIPromise<BetaResponse>;
  /** The same, answered by its events. */
  retrieve(
    responseID: string,
    params: BetaResponseRetrieveParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<EventStream<BetaResponseStreamEvent>>;
  /** The same, where only the running program knows whether it streams. */
  retrieve(
    responseID: string,
    params?: BetaResponseRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<BetaResponse | EventStream<BetaResponseStreamEvent>>;
  /** The same with options and no query. */
  retrieve(responseID: string, options: OptionsAlone): APIPromise<BetaResponse>;

  /** Deletes a model response with the given ID. */
  delete(responseID: string, params?: ResponseDeleteParams | null, options?: RequestOptions): APIPromise<void>;
  /** The same with options and no query. */
  delete(responseID: string, options: OptionsAlone): APIPromise<void>;

  /**
   * Cancels a model response with the given ID. Only responses created with
   * the `background` parameter set to `true` can be cancelled.
   * [Learn more](https://platform.openai.com/docs/guides/background).
   */
  cancel(responseID: string, params?: ResponseCancelParams | null, options?: RequestOptions): APIPromise<BetaResponse>;
  /** The same with options and no query. */
  cancel(responseID: string, options: OptionsAlone): APIPromise<BetaResponse>;

  /**
   * Compact a conversation. Returns a compacted response object.
   *
   * Learn when and how to compact long-running conversations in the [conversation state
   * guide](https://platform.openai.com/docs/guides/conversation-state#managing-the-context-window). For
   * ZDR-compatible compaction details, see [Compaction
   * (advanced)](https://platform.openai.com/docs/guides/conversation-state#compaction-advanced).
   */
  compact(params: BetaResponseCompactParams, options?: RequestOptions): APIPromise<BetaCompactedResponse>;
}

export const BetaResponses: ResourceClass<BetaResponses> = /* @__PURE__ */ defineResource(
  "BetaResponses",
  {
    create: "POST /responses?beta=true json betas streams",
    retrieve: "GET /responses/{responseID}?beta=true optional betas streams",
    delete: "DELETE /responses/{responseID}?beta=true optional betas nothing",
    cancel: "POST /responses/{responseID}/cancel?beta=true optional betas",
    compact: "POST /responses/compact?beta=true json betas",
  },
  { inputItems: BetaResponseInputItems, inputTokens: BetaResponseInputTokens },
);

export interface ChatKitSessions extends Resource {
  /** Create a ChatKit session. */
  create(params: ChatKitSessionCreateParams, options?: RequestOptions): APIPromise<ChatSession>;

  /**
   * Cancel an active ChatKit session and return its most recent metadata.
   *
   * Cancelling prevents new requests from using the issued client secret.
   */
  cancel(sessionID: string, options?: RequestOptions): APIPromise<ChatSession>;
}

export const ChatKitSessions: ResourceClass<ChatKitSessions> = /* @__PURE__ */ defineResource("ChatKitSessions", {
  create: "POST /chatkit/sessions json beta=chatkit_beta=v1",
  cancel: "POST /chatkit/sessions/{sessionID}/cancel beta=chatkit_beta=v1",
});

export interface ChatKitThreads extends Resource {
  /** Retrieve a ChatKit thread by its identifier. */
  retrieve(threadID: string, options?: RequestOptions): APIPromise<ChatKitThread>;

  /** List ChatKit threads with optional pagination and user filters. */
  list(
    params?: ThreadListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<ChatKitThread>, ChatKitThread>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<ConversationCursorPage<ChatKitThread>, ChatKitThread>;

  /** Delete a ChatKit thread along with its items and stored attachments. */
  delete(threadID: string, options?: RequestOptions): APIPromise<ThreadDeleteResponse>;

  /** List items that belong to a ChatKit thread. */
  listItems(
    threadID: string,
    params?: ThreadListItemsParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<ThreadItem>, ThreadItem>;
  /** The same with options and no query. */
  listItems(threadID: string, options: OptionsAlone): PagePromise<ConversationCursorPage<ThreadItem>, ThreadItem>;
}

export const ChatKitThreads: ResourceClass<ChatKitThreads> = /* @__PURE__ */ defineResource("ChatKitThreads", {
  retrieve: "GET /chatkit/threads/{threadID} beta=chatkit_beta=v1",
  list: "GET /chatkit/threads optional conversation beta=chatkit_beta=v1",
  delete: "DELETE /chatkit/threads/{threadID} beta=chatkit_beta=v1",
  listItems: "GET /chatkit/threads/{threadID}/items optional conversation beta=chatkit_beta=v1",
});

export interface ChatKit extends Resource {
  readonly sessions: ChatKitSessions;
  readonly threads: ChatKitThreads;
}

export const ChatKit: ResourceClass<ChatKit> = /* @__PURE__ */ defineResource(
  "ChatKit",
  {},
  { sessions: ChatKitSessions, threads: ChatKitThreads },
);

/** Build Assistants that can call models and use tools. */
export interface Assistants extends Resource {
  /**
   * Create an assistant with a model and instructions.
   *
   * @deprecated
   */
  create(params: AssistantCreateParams, options?: RequestOptions): APIPromise<Assistant>;

  /**
   * Retrieves an assistant.
   *
   * @deprecated
   */
  retrieve(assistantID: string, options?: RequestOptions): APIPromise<Assistant>;

  /**
   * Modifies an assistant.
   *
   * @deprecated
   */
  update(assistantID: string, params: AssistantUpdateParams, options?: RequestOptions): APIPromise<Assistant>;

  /**
   * Returns a list of assistants.
   *
   * @deprecated
   */
  list(params?: AssistantListParams | null, options?: RequestOptions): PagePromise<CursorPage<Assistant>, Assistant>;
  /**
   * The same with options and no query.
   *
   * @deprecated
   */
  list(options: OptionsAlone): PagePromise<CursorPage<Assistant>, Assistant>;

  /**
   * Delete an assistant.
   *
   * @deprecated
   */
  delete(assistantID: string, options?: RequestOptions): APIPromise<AssistantDeleted>;
}

export const Assistants: ResourceClass<Assistants> = /* @__PURE__ */ defineResource("Assistants", {
  create: "POST /assistants json beta=assistants=v2",
  retrieve: "GET /assistants/{assistantID} beta=assistants=v2",
  update: "POST /assistants/{assistantID} json beta=assistants=v2",
  list: "GET /assistants optional cursor beta=assistants=v2",
  delete: "DELETE /assistants/{assistantID} beta=assistants=v2",
});

/** Build Assistants that can call models and use tools. */
export interface ThreadRunSteps extends Resource {
  /** Retrieves a run step. */
  retrieve(stepID: string, params: StepRetrieveParams, options?: RequestOptions): APIPromise<RunStep>;

  /** Returns a list of run steps belonging to a run. */
  list(runID: string, params: StepListParams, options?: RequestOptions): PagePromise<CursorPage<RunStep>, RunStep>;
}

export const ThreadRunSteps: ResourceClass<ThreadRunSteps> = /* @__PURE__ */ defineResource("ThreadRunSteps", {
  retrieve: "GET /threads/{thread_id}/runs/{run_id}/steps/{stepID} params beta=assistants=v2",
  list: "GET /threads/{thread_id}/runs/{runID}/steps params cursor beta=assistants=v2",
});

/** Build Assistants that can call models and use tools. */
export interface ThreadRuns extends Resource {
  readonly steps: ThreadRunSteps;

  /** Create a run. */
  create(threadID: string, params: ThreadRunCreateParamsNonStreaming, options?: RequestOptions): APIPromise<Run>;
  /** The same, answered by its events. */
  create(
    threadID: string,
    params: ThreadRunCreateParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<EventStream<AssistantStreamEvent>>;
  /** The same, where only the running program knows whether it streams. */
  create(
    threadID: string,
    params: ThreadRunCreateParams,
    options?: RequestOptions,
  ): APIPromise<Run | EventStream<AssistantStreamEvent>>;

  /** Retrieves a run. */
  retrieve(runID: string, params: ThreadRunRetrieveParams, options?: RequestOptions): APIPromise<Run>;

  /** Modifies a run. */
  update(runID: string, params: RunUpdateParams, options?: RequestOptions): APIPromise<Run>;

  /** Returns a list of runs belonging to a thread. */
  list(
    threadID: string,
    params?: ThreadRunListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<Run>, Run>;
  /** The same with options and no query. */
  list(threadID: string, options: OptionsAlone): PagePromise<CursorPage<Run>, Run>;

  /** Cancels a run that is `in_progress`. */
  cancel(runID: string, params: ThreadRunCancelParams, options?: RequestOptions): APIPromise<Run>;

  /**
   * When a run has the `status: "requires_action"` and `required_action.type` is `submit_tool_outputs`, this
   * endpoint can be used to submit the outputs from the tool calls once they're all completed. All outputs must be
   * submitted in a single request.
   */
  submitToolOutputs(
    runID: string,
    params: RunSubmitToolOutputsParamsNonStreaming,
    options?: RequestOptions,
  ): APIPromise<Run>;
  /** The same, answered by its events. */
  submitToolOutputs(
    runID: string,
    params: RunSubmitToolOutputsParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<EventStream<AssistantStreamEvent>>;
  /** The same, where only the running program knows whether it streams. */
  submitToolOutputs(
    runID: string,
    params: RunSubmitToolOutputsParams,
    options?: RequestOptions,
  ): APIPromise<Run | EventStream<AssistantStreamEvent>>;

  /** Creates a run, and waits until it has ended, or needs something done. */
  createAndPoll: Helper<typeof threadRunsCreateAndPoll>;

  /** The same as `stream`. */
  createAndStream: Helper<typeof threadRunsCreateAndStream>;

  /** Asks for a run until it has ended, or needs something done. */
  poll: Helper<typeof threadRunsPoll>;

  /** Creates a run and follows it as it happens. */
  stream: Helper<typeof threadRunsStream>;

  /** Answers what a run has asked for, and waits until it has ended, or asks again. */
  submitToolOutputsAndPoll: Helper<typeof threadRunsSubmitToolOutputsAndPoll>;

  /** Answers what a run has asked for, and follows it as it goes on. */
  submitToolOutputsStream: Helper<typeof threadRunsSubmitToolOutputsStream>;
}

export const ThreadRuns: ResourceClass<ThreadRuns> = /* @__PURE__ */ defineResource(
  "ThreadRuns",
  {
    create: "POST /threads/{threadID}/runs json query=include assistant-streams beta=assistants=v2",
    retrieve: "GET /threads/{thread_id}/runs/{runID} params beta=assistants=v2",
    update: "POST /threads/{thread_id}/runs/{runID} json beta=assistants=v2",
    list: "GET /threads/{threadID}/runs optional cursor beta=assistants=v2",
    cancel: "POST /threads/{thread_id}/runs/{runID}/cancel params beta=assistants=v2",
    submitToolOutputs:
      "POST /threads/{thread_id}/runs/{runID}/submit_tool_outputs json assistant-streams beta=assistants=v2",
  },
  { steps: ThreadRunSteps },
  {
    helpers: {
      createAndPoll: threadRunsCreateAndPoll,
      createAndStream: threadRunsCreateAndStream,
      poll: threadRunsPoll,
      stream: threadRunsStream,
      submitToolOutputsAndPoll: threadRunsSubmitToolOutputsAndPoll,
      submitToolOutputsStream: threadRunsSubmitToolOutputsStream,
    },
  },
);

/** Build Assistants that can call models and use tools. */
export interface ThreadMessages extends Resource {
  /** Create a message. */
  create(threadID: string, params: MessageCreateParams, options?: RequestOptions): APIPromise<Message>;

  /** Retrieve a message. */
  retrieve(messageID: string, params: MessageRetrieveParams, options?: RequestOptions): APIPromise<Message>;

  /** Modifies a message. */
  update(messageID: string, params: MessageUpdateParams, options?: RequestOptions): APIPromise<Message>;

  /** Returns a list of messages for a given thread. */
  list(
    threadID: string,
    params?: ThreadMessageListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<Message>, Message>;
  /** The same with options and no query. */
  list(threadID: string, options: OptionsAlone): PagePromise<CursorPage<Message>, Message>;

  /** Deletes a message. */
  delete(messageID: string, params: MessageDeleteParams, options?: RequestOptions): APIPromise<MessageDeleted>;
}

export const ThreadMessages: ResourceClass<ThreadMessages> = /* @__PURE__ */ defineResource("ThreadMessages", {
  create: "POST /threads/{threadID}/messages json beta=assistants=v2",
  retrieve: "GET /threads/{thread_id}/messages/{messageID} params beta=assistants=v2",
  update: "POST /threads/{thread_id}/messages/{messageID} json beta=assistants=v2",
  list: "GET /threads/{threadID}/messages optional cursor beta=assistants=v2",
  delete: "DELETE /threads/{thread_id}/messages/{messageID} params beta=assistants=v2",
});

/** Build Assistants that can call models and use tools. */
export interface Threads extends Resource {
  readonly runs: ThreadRuns;
  readonly messages: ThreadMessages;

  /** Create a thread. */
  create(params?: ThreadCreateParams | null, options?: RequestOptions): APIPromise<Thread>;

  /** Retrieves a thread. */
  retrieve(threadID: string, options?: RequestOptions): APIPromise<Thread>;

  /** Modifies a thread. */
  update(threadID: string, params: ThreadUpdateParams, options?: RequestOptions): APIPromise<Thread>;

  /** Delete a thread. */
  delete(threadID: string, options?: RequestOptions): APIPromise<ThreadDeleted>;

  /** Create a thread and run it in one request. */
  createAndRun(params: ThreadCreateAndRunParamsNonStreaming, options?: RequestOptions): APIPromise<Run>;
  /** The same, answered by its events. */
  createAndRun(
    params: ThreadCreateAndRunParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<EventStream<AssistantStreamEvent>>;
  /** The same, where only the running program knows whether it streams. */
  createAndRun(
    params: ThreadCreateAndRunParams,
    options?: RequestOptions,
  ): APIPromise<Run | EventStream<AssistantStreamEvent>>;

  /** Creates a thread and a run of it, and waits until the run has ended, or needs something done. */
  createAndRunPoll: Helper<typeof threadsCreateAndRunPoll>;

  /** Creates a thread and a run of it, and follows the run as it happens. */
  createAndRunStream: Helper<typeof threadsCreateAndRunStream>;
}

export const Threads: ResourceClass<Threads> = /* @__PURE__ */ defineResource(
  "Threads",
  {
    create: "POST /threads json optional beta=assistants=v2",
    retrieve: "GET /threads/{threadID} beta=assistants=v2",
    update: "POST /threads/{threadID} json beta=assistants=v2",
    delete: "DELETE /threads/{threadID} beta=assistants=v2",
    createAndRun: "POST /threads/runs json assistant-streams beta=assistants=v2",
  },
  { runs: ThreadRuns, messages: ThreadMessages },
  { helpers: { createAndRunPoll: threadsCreateAndRunPoll, createAndRunStream: threadsCreateAndRunStream } },
);

export interface Beta extends Resource {
  readonly realtime: BetaRealtime;
  readonly responses: BetaResponses;
  readonly chatkit: ChatKit;
  readonly assistants: Assistants;
  readonly threads: Threads;
}

export const Beta: ResourceClass<Beta> = /* @__PURE__ */ defineResource(
  "Beta",
  {},
  { realtime: BetaRealtime, responses: BetaResponses, chatkit: ChatKit, assistants: Assistants, threads: Threads },
);

export interface BetaRealtimeSessionCreateParams {
  /** Ephemeral key returned by the API. */
  client_secret: {
    /**
     * Ephemeral key usable in client environments to authenticate connections
     * to the Realtime API. Use this in client-side environments rather than
     * a standard API token, which should only be used server-side.
     */
    value: string;
    /**
     * Timestamp for when the token expires. Currently, all tokens expire
     * after one minute.
     */
    expires_at: number;
  };
  /**
   * The set of modalities the model can respond with. To disable audio,
   * set this to ["text"].
   */
  modalities?: Array<"text" | "audio">;
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
  /**
   * The voice the model uses to respond. Supported built-in voices are
   * `alloy`, `ash`, `ballad`, `coral`, `echo`, `sage`, `shimmer`, `verse`,
   * `marin`, and `cedar`. You may also provide a custom voice object with an
   * `id`, for example `{ "id": "voice_1234" }`. Voice cannot be changed during
   * the session once the model has responded with audio at least once.
   */
  voice?: VoiceIdsOrCustomVoice;
  /** The format of input audio. Options are `pcm16`, `g711_ulaw`, or `g711_alaw`. */
  input_audio_format?: string;
  /** The format of output audio. Options are `pcm16`, `g711_ulaw`, or `g711_alaw`. */
  output_audio_format?: string;
  /**
   * Configuration for input audio transcription, defaults to off and can be
   * set to `null` to turn off once on. Input audio transcription is not native
   * to the model, since the model consumes audio directly. Transcription runs
   * asynchronously and should be treated as rough guidance
   * rather than the representation understood by the model.
   */
  input_audio_transcription?: {
    /** The model to use for transcription. */
    model?: string;
  };
  /**
   * The speed of the model's spoken response. 1.0 is the default speed. 0.25 is
   * the minimum speed. 1.5 is the maximum speed. This value can only be changed
   * in between model turns, not while a response is in progress.
   */
  speed?: number;
  /**
   * Configuration options for tracing. Set to null to disable tracing. Once
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
         * name the trace in the traces dashboard.
         */
        workflow_name?: string;
        /**
         * The group id to attach to this trace to enable filtering and
         * grouping in the traces dashboard.
         */
        group_id?: string;
        /**
         * The arbitrary metadata to attach to this trace to enable
         * filtering in the traces dashboard.
         */
        metadata?: { [key: string]: unknown };
      };
  /**
   * Configuration for turn detection. Can be set to `null` to turn off. Server
   * VAD means that the model will detect the start and end of speech based on
   * audio volume and respond at the end of user speech.
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
  };
  /** Tools (functions) available to the model. */
  tools?: Array<{
    /** The type of the tool, i.e. `function`. */
    type?: "function";
    /** The name of the function. */
    name?: string;
    /**
     * The description of the function, including guidance on when and how
     * to call it, and guidance about what to tell the user when calling
     * (if anything).
     */
    description?: string;
    /** Parameters of the function in JSON Schema. */
    parameters?: { [key: string]: unknown };
  }>;
  /**
   * How the model chooses tools. Options are `auto`, `none`, `required`, or
   * specify a function.
   */
  tool_choice?: string;
  /** Sampling temperature for the model, limited to [0.6, 1.2]. Defaults to 0.8. */
  temperature?: number;
  /**
   * Maximum number of output tokens for a single assistant response,
   * inclusive of tool calls. Provide an integer between 1 and 4096 to
   * limit output tokens, or `inf` for the maximum available tokens for a
   * given model. Defaults to `inf`.
   */
  max_response_output_tokens?: number | "inf";
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

export interface TranscriptionSessionCreateParams {
  /**
   * Configuration for turn detection. Can be set to `null` to turn off. Server VAD means that the model will
   * detect the start and end of speech based on audio volume and respond at the end of user speech.
   */
  turn_detection?: {
    /** Type of turn detection. Only `server_vad` is currently supported for transcription sessions. */
    type?: "server_vad";
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
  };
  /**
   * Configuration for input audio noise reduction. This can be set to `null` to turn off.
   * Noise reduction filters audio added to the input audio buffer before it is sent to VAD and the model.
   * Filtering the audio can improve VAD and turn detection accuracy (reducing false positives) and model
   * performance by improving perception of the input audio.
   */
  input_audio_noise_reduction?: {
    /**
     * Type of noise reduction. `near_field` is for close-talking microphones such as headphones, `far_field` is for
     * far-field microphones such as laptop or conference room microphones.
     */
    type?: NoiseReductionType;
  };
  /**
   * The format of input audio. Options are `pcm16`, `g711_ulaw`, or `g711_alaw`.
   * For `pcm16`, input audio must be 16-bit PCM at a 24kHz sample rate,
   * single channel (mono), and little-endian byte order.
   */
  input_audio_format?: "pcm16" | "g711_ulaw" | "g711_alaw";
  /**
   * Configuration for input audio transcription. The client can optionally set the language and prompt for
   * transcription, these offer additional guidance to the transcription service.
   */
  input_audio_transcription?: AudioTranscription;
  /**
   * The set of items to include in the transcription. Current available items are:
   * `item.input_audio_transcription.logprobs`
   */
  include?: Array<"item.input_audio_transcription.logprobs">;
}

export interface BetaResponseInputItemListParams {
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
  include?: Array<BetaResponseIncludable>;
  /** Optional beta features to enable for this request. */
  betas?: Array<"responses_multi_agent=v1">;
}

export interface BetaResponseInputTokenCountParams {
  /** Optional beta features to enable for this request. */
  betas?: Array<"responses_multi_agent=v1">;
  /**
   * Model ID used to generate the response, like `gpt-4o` or `o3`. OpenAI offers a wide range of models with
   * different capabilities, performance characteristics, and price points. Refer to the [model
   * guide](https://platform.openai.com/docs/models) to browse and compare available models.
   */
  model?: string | null;
  /** Text, image, or file inputs to the model, used to generate a response */
  input?: string | Array<BetaResponseInputItem> | null;
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
  tools?: Array<BetaTool> | null;
  text?: BetaResponseTextConfig | null;
  /**
   * **gpt-5 and o-series models only** Configuration options for [reasoning
   * models](https://platform.openai.com/docs/guides/reasoning).
   */
  reasoning?: BetaReasoning | null;
  /**
   * The truncation strategy to use for the model response. - `auto`: If the input to this Response exceeds the
   * model's context window size, the model will truncate the response to fit the context window by dropping items
   * from the beginning of the conversation. - `disabled` (default): If the input size will exceed the context
   * window size for a model, the request will fail with a 400 error.
   *
   * @deprecated
   */
  truncation?: BetaTruncationEnum;
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
  personality?: BetaPersonalityEnum;
  /**
   * The conversation that this response belongs to. Items from this conversation are prepended to `input_items`
   * for this response request.
   * Input items and output items from this response are automatically added to this conversation after this
   * response completes.
   */
  conversation?: BetaConversationParam | null;
  /** Controls which tool the model should use, if any. */
  tool_choice?: BetaToolChoiceParam | null;
  /** Whether to allow the model to run tool calls in parallel. */
  parallel_tool_calls?: boolean | null;
}

export interface BetaResponseCreateParamsBase {
  /** Optional beta features to enable for this request. */
  betas?: Array<"responses_multi_agent=v1">;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: BetaMetadata;
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
  prompt_cache_options?: BetaPromptCacheOptionsParam;
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
  model?: BetaModelIdsResponses;
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
  text?: BetaResponseTextConfig;
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
  tools?: BetaToolsArray;
  /**
   * How the model should select which tool (or tools) to use when generating
   * a response. See the `tools` parameter to see how to specify which tools
   * the model can call.
   */
  tool_choice?: BetaToolChoiceParam;
  /**
   * Reference to a prompt template and its variables.
   * [Learn more](https://platform.openai.com/docs/guides/text?api-mode=responses#reusable-prompts).
   */
  prompt?: BetaResponsePrompt;
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
  service_tier?: BetaServiceTier;
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
  reasoning?: BetaReasoning | null;
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
  input?: BetaInputParam;
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
  include?: Array<BetaResponseIncludable> | null;
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
  moderation?: BetaModerationParam | null;
  /** Options for streaming responses. Only set this when you set `stream: true`. */
  stream_options?: BetaResponseStreamOptions;
  /**
   * The conversation that this response belongs to. Items from this conversation are prepended to `input_items`
   * for this response request.
   * Input items and output items from this response are automatically added to this conversation after this
   * response completes.
   */
  conversation?: BetaConversationParam | null;
  /** Context management configuration for this request. */
  context_management?: Array<BetaContextManagementParam> | null;
  /**
   * An upper bound for the number of tokens that can be generated for a response, including visible output tokens
   * and [reasoning tokens](https://platform.openai.com/docs/guides/reasoning).
   */
  max_output_tokens?: number | null;
  /** Configuration for server-hosted multi-agent execution. */
  multi_agent?: BetaMultiAgentParam | null;
}

export interface BetaResponseCreateParamsNonStreaming extends BetaResponseCreateParamsBase {
  stream?: false | null;
}

export interface BetaResponseCreateParamsStreaming extends BetaResponseCreateParamsBase {
  stream: true;
}

export type BetaResponseCreateParams = BetaResponseCreateParamsNonStreaming | BetaResponseCreateParamsStreaming;

export interface BetaResponseRetrieveParamsBase {
  /**
   * Additional fields to include in the response. See the `include`
   * parameter for Response creation above for more information.
   */
  include?: Array<BetaResponseIncludable>;
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
  /** Optional beta features to enable for this request. */
  betas?: Array<"responses_multi_agent=v1">;
}

export interface BetaResponseRetrieveParamsNonStreaming extends BetaResponseRetrieveParamsBase {
  /**
   * If set to true, the model response data will be streamed to the client
   * as it is generated using [server-sent
   * events](https://developer.mozilla.org/en-US/docs/Web/API/Server-sent_events/Using_server-sent_events#Event_stream_format).
   * See the [Streaming section below](https://platform.openai.com/docs/api-reference/responses-streaming)
   * for more information.
   */
  stream?: false | null;
}

export interface BetaResponseRetrieveParamsStreaming extends BetaResponseRetrieveParamsBase {
  /**
   * If set to true, the model response data will be streamed to the client
   * as it is generated using [server-sent
   * events](https://developer.mozilla.org/en-US/docs/Web/API/Server-sent_events/Using_server-sent_events#Event_stream_format).
   * See the [Streaming section below](https://platform.openai.com/docs/api-reference/responses-streaming)
   * for more information.
   */
  stream: true;
}

export type BetaResponseRetrieveParams = BetaResponseRetrieveParamsNonStreaming | BetaResponseRetrieveParamsStreaming;

export interface ResponseDeleteParams {
  /** Optional beta features to enable for this request. */
  betas?: Array<"responses_multi_agent=v1">;
}

export interface ResponseCancelParams {
  /** Optional beta features to enable for this request. */
  betas?: Array<"responses_multi_agent=v1">;
}

export interface BetaResponseCompactParams {
  /** Optional beta features to enable for this request. */
  betas?: Array<"responses_multi_agent=v1">;
  /**
   * Model ID used to generate the response, like `gpt-5` or `o3`. OpenAI offers a wide range of models with
   * different capabilities, performance characteristics, and price points. Refer to the [model
   * guide](https://platform.openai.com/docs/models) to browse and compare available models.
   */
  model: BetaModelIdsCompaction;
  /** Text, image, or file inputs to the model, used to generate a response */
  input?: string | Array<BetaResponseInputItem> | null;
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
  prompt_cache_retention?: BetaPromptCacheRetentionEnum | null;
  prompt_cache_options?: BetaPromptCacheOptionsParam | null;
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
  service_tier?: BetaServiceTierEnum | null;
}

export interface ChatKitSessionCreateParams {
  /** Workflow that powers the session. */
  workflow: ChatSessionWorkflowParam;
  /**
   * A free-form string that identifies your end user; ensures this Session can access other objects that have the
   * same `user` scope.
   */
  user: string;
  /** Optional override for session expiration timing in seconds from creation. Defaults to 10 minutes. */
  expires_after?: ChatSessionExpiresAfterParam;
  /** Optional override for per-minute request limits. When omitted, defaults to 10. */
  rate_limits?: ChatSessionRateLimitsParam;
  /** Optional overrides for ChatKit runtime configuration features */
  chatkit_configuration?: ChatSessionChatKitConfigurationParam;
}

export interface ThreadListParams {
  /** Maximum number of thread items to return. Defaults to 20. */
  limit?: number;
  /** Sort order for results by creation time. Defaults to `desc`. */
  order?: OrderEnum;
  /** List items created after this thread item ID. Defaults to null for the first page. */
  after?: string;
  /** List items created before this thread item ID. Defaults to null for the newest results. */
  before?: string;
  /** Filter threads that belong to this user identifier. Defaults to null to return all users. */
  user?: string;
}

export interface ThreadListItemsParams {
  /** Maximum number of thread items to return. Defaults to 20. */
  limit?: number;
  /** Sort order for results by creation time. Defaults to `desc`. */
  order?: OrderEnum;
  /** List items created after this thread item ID. Defaults to null for the first page. */
  after?: string;
  /** List items created before this thread item ID. Defaults to null for the newest results. */
  before?: string;
}

export interface AssistantCreateParams {
  /**
   * ID of the model to use. You can use the [List
   * models](https://platform.openai.com/docs/api-reference/models/list) API to see all of your available models,
   * or see our [Model overview](https://platform.openai.com/docs/models) for descriptions of them.
   */
  model: (string & {}) | AssistantSupportedModels;
  /** The name of the assistant. The maximum length is 256 characters. */
  name?: string | null;
  /** The description of the assistant. The maximum length is 512 characters. */
  description?: string | null;
  /** The system instructions that the assistant uses. The maximum length is 256,000 characters. */
  instructions?: string | null;
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
   * A list of tool enabled on the assistant. There can be a maximum of 128 tools per assistant. Tools can be of
   * types `code_interpreter`, `file_search`, or `function`.
   */
  tools?: Array<AssistantToolsCode | AssistantToolsFileSearch | AssistantToolsFunction>;
  /**
   * A set of resources that are used by the assistant's tools. The resources are specific to the type of tool. For
   * example, the `code_interpreter` tool requires a list of file IDs, while the `file_search` tool requires a list
   * of vector store IDs.
   */
  tool_resources?: {
    code_interpreter?: {
      /**
       * A list of [file](https://platform.openai.com/docs/api-reference/files) IDs made available to the
       * `code_interpreter` tool. There can be a maximum of 20 files associated with the tool.
       */
      file_ids?: Array<string>;
    };
    file_search?: {
      /**
       * The [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) attached to this
       * assistant. There can be a maximum of 1 vector store attached to the assistant.
       */
      vector_store_ids?: Array<string>;
      /**
       * A helper to create a [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) with
       * file_ids and attach it to this assistant. There can be a maximum of 1 vector store attached to the assistant.
       */
      vector_stores?: Array<{
        /**
         * A list of [file](https://platform.openai.com/docs/api-reference/files) IDs to add to the vector store. For
         * vector stores created before Nov 2025, there can be a maximum of 10,000 files in a vector store. For vector
         * stores created starting in Nov 2025, the limit is 100,000,000 files.
         */
        file_ids?: Array<string>;
        /** The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy. */
        chunking_strategy?:
          | {
              /** Always `auto`. */
              type: "auto";
            }
          | {
              /** Always `static`. */
              type: "static";
              static: {
                /**
                 * The maximum number of tokens in each chunk. The default value is `800`. The minimum value is `100` and the
                 * maximum value is `4096`.
                 */
                max_chunk_size_tokens: number;
                /**
                 * The number of tokens that overlap between chunks. The default value is `400`.
                 *
                 * Note that the overlap must not exceed half of `max_chunk_size_tokens`.
                 */
                chunk_overlap_tokens: number;
              };
            };
        /**
         * Set of 16 key-value pairs that can be attached to an object. This can be
         * useful for storing additional information about the object in a structured
         * format, and querying for objects via API or the dashboard.
         *
         * Keys are strings with a maximum length of 64 characters. Values are strings
         * with a maximum length of 512 characters.
         */
        metadata?: Metadata;
      }>;
    };
  } | null;
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
   * What sampling temperature to use, between 0 and 2. Higher values like 0.8 will make the output more random,
   * while lower values like 0.2 will make it more focused and deterministic.
   */
  temperature?: number | null;
  /**
   * An alternative to sampling with temperature, called nucleus sampling, where the model considers the results of
   * the tokens with top_p probability mass. So 0.1 means only the tokens comprising the top 10% probability mass
   * are considered.
   *
   * We generally recommend altering this or temperature but not both.
   */
  top_p?: number | null;
  /**
   * Specifies the format that the model must output. Compatible with
   * [GPT-4o](https://platform.openai.com/docs/models#gpt-4o), [GPT-4
   * Turbo](https://platform.openai.com/docs/models#gpt-4-turbo-and-gpt-4), and all GPT-3.5 Turbo models since
   * `gpt-3.5-turbo-1106`.
   *
   * Setting to `{ "type": "json_schema", "json_schema": {...} }` enables Structured Outputs which ensures the
   * model will match your supplied JSON schema. Learn more in the [Structured Outputs
   * guide](https://platform.openai.com/docs/guides/structured-outputs).
   *
   * Setting to `{ "type": "json_object" }` enables JSON mode, which ensures the message the model generates is
   * valid JSON.
   *
   * **Important:** when using JSON mode, you **must** also instruct the model to produce JSON yourself via a
   * system or user message. Without this, the model may generate an unending stream of whitespace until the
   * generation reaches the token limit, resulting in a long-running and seemingly "stuck" request. Also note that
   * the message content may be partially cut off if `finish_reason="length"`, which indicates the generation
   * exceeded `max_tokens` or the conversation exceeded the max context length.
   */
  response_format?: AssistantResponseFormatOption | null;
}

export interface AssistantUpdateParams {
  /**
   * ID of the model to use. You can use the [List
   * models](https://platform.openai.com/docs/api-reference/models/list) API to see all of your available models,
   * or see our [Model overview](https://platform.openai.com/docs/models) for descriptions of them.
   */
  model?: (string & {}) | AssistantSupportedModels;
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
  /** The name of the assistant. The maximum length is 256 characters. */
  name?: string | null;
  /** The description of the assistant. The maximum length is 512 characters. */
  description?: string | null;
  /** The system instructions that the assistant uses. The maximum length is 256,000 characters. */
  instructions?: string | null;
  /**
   * A list of tool enabled on the assistant. There can be a maximum of 128 tools per assistant. Tools can be of
   * types `code_interpreter`, `file_search`, or `function`.
   */
  tools?: Array<AssistantToolsCode | AssistantToolsFileSearch | AssistantToolsFunction>;
  /**
   * A set of resources that are used by the assistant's tools. The resources are specific to the type of tool. For
   * example, the `code_interpreter` tool requires a list of file IDs, while the `file_search` tool requires a list
   * of vector store IDs.
   */
  tool_resources?: {
    code_interpreter?: {
      /**
       * Overrides the list of [file](https://platform.openai.com/docs/api-reference/files) IDs made available to the
       * `code_interpreter` tool. There can be a maximum of 20 files associated with the tool.
       */
      file_ids?: Array<string>;
    };
    file_search?: {
      /**
       * Overrides the [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) attached to
       * this assistant. There can be a maximum of 1 vector store attached to the assistant.
       */
      vector_store_ids?: Array<string>;
    };
  } | null;
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
   * What sampling temperature to use, between 0 and 2. Higher values like 0.8 will make the output more random,
   * while lower values like 0.2 will make it more focused and deterministic.
   */
  temperature?: number | null;
  /**
   * An alternative to sampling with temperature, called nucleus sampling, where the model considers the results of
   * the tokens with top_p probability mass. So 0.1 means only the tokens comprising the top 10% probability mass
   * are considered.
   *
   * We generally recommend altering this or temperature but not both.
   */
  top_p?: number | null;
  /**
   * Specifies the format that the model must output. Compatible with
   * [GPT-4o](https://platform.openai.com/docs/models#gpt-4o), [GPT-4
   * Turbo](https://platform.openai.com/docs/models#gpt-4-turbo-and-gpt-4), and all GPT-3.5 Turbo models since
   * `gpt-3.5-turbo-1106`.
   *
   * Setting to `{ "type": "json_schema", "json_schema": {...} }` enables Structured Outputs which ensures the
   * model will match your supplied JSON schema. Learn more in the [Structured Outputs
   * guide](https://platform.openai.com/docs/guides/structured-outputs).
   *
   * Setting to `{ "type": "json_object" }` enables JSON mode, which ensures the message the model generates is
   * valid JSON.
   *
   * **Important:** when using JSON mode, you **must** also instruct the model to produce JSON yourself via a
   * system or user message. Without this, the model may generate an unending stream of whitespace until the
   * generation reaches the token limit, resulting in a long-running and seemingly "stuck" request. Also note that
   * the message content may be partially cut off if `finish_reason="length"`, which indicates the generation
   * exceeded `max_tokens` or the conversation exceeded the max context length.
   */
  response_format?: AssistantResponseFormatOption | null;
}

export interface AssistantListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * Sort order by the `created_at` timestamp of the objects. `asc` for ascending order and `desc` for descending
   * order.
   */
  order?: "asc" | "desc";
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
  /**
   * A cursor for use in pagination. `before` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, starting with obj_foo, your subsequent call can include
   * before=obj_foo in order to fetch the previous page of the list.
   */
  before?: string;
}

export interface StepRetrieveParams {
  /** The ID of the thread to which the run and run step belongs. */
  thread_id: string;
  /** The ID of the run to which the run step belongs. */
  run_id: string;
  /**
   * A list of additional fields to include in the response. Currently the only supported value is
   * `step_details.tool_calls[*].file_search.results[*].content` to fetch the file search result content.
   *
   * See the [file search tool
   * documentation](https://platform.openai.com/docs/assistants/tools/file-search#customizing-file-search-settings)
   * for more information.
   */
  include?: Array<"step_details.tool_calls[*].file_search.results[*].content">;
}

export interface StepListParams {
  /** The ID of the thread the run and run steps belong to. */
  thread_id: string;
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * Sort order by the `created_at` timestamp of the objects. `asc` for ascending order and `desc` for descending
   * order.
   */
  order?: "asc" | "desc";
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
  /**
   * A cursor for use in pagination. `before` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, starting with obj_foo, your subsequent call can include
   * before=obj_foo in order to fetch the previous page of the list.
   */
  before?: string;
  /**
   * A list of additional fields to include in the response. Currently the only supported value is
   * `step_details.tool_calls[*].file_search.results[*].content` to fetch the file search result content.
   *
   * See the [file search tool
   * documentation](https://platform.openai.com/docs/assistants/tools/file-search#customizing-file-search-settings)
   * for more information.
   */
  include?: Array<"step_details.tool_calls[*].file_search.results[*].content">;
}

export interface ThreadRunCreateParamsBase {
  /**
   * A list of additional fields to include in the response. Currently the only supported value is
   * `step_details.tool_calls[*].file_search.results[*].content` to fetch the file search result content.
   *
   * See the [file search tool
   * documentation](https://platform.openai.com/docs/assistants/tools/file-search#customizing-file-search-settings)
   * for more information.
   */
  include?: Array<"step_details.tool_calls[*].file_search.results[*].content">;
  /**
   * The ID of the [assistant](https://platform.openai.com/docs/api-reference/assistants) to use to execute this
   * run.
   */
  assistant_id: string;
  /**
   * The ID of the [Model](https://platform.openai.com/docs/api-reference/models) to be used to execute this run.
   * If a value is provided here, it will override the model associated with the assistant. If not, the model
   * associated with the assistant will be used.
   */
  model?: (string & {}) | AssistantSupportedModels | null;
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
   * Overrides the [instructions](https://platform.openai.com/docs/api-reference/assistants/createAssistant) of the
   * assistant. This is useful for modifying the behavior on a per-run basis.
   */
  instructions?: string | null;
  /**
   * Appends additional instructions at the end of the instructions for the run. This is useful for modifying the
   * behavior on a per-run basis without overriding other instructions.
   */
  additional_instructions?: string | null;
  /** Adds additional messages to the thread before creating the run. */
  additional_messages?: Array<CreateMessageRequest> | null;
  /**
   * Override the tools the assistant can use for this run. This is useful for modifying the behavior on a per-run
   * basis.
   */
  tools?: Array<AssistantToolsCode | AssistantToolsFileSearch | AssistantToolsFunction> | null;
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
   * What sampling temperature to use, between 0 and 2. Higher values like 0.8 will make the output more random,
   * while lower values like 0.2 will make it more focused and deterministic.
   */
  temperature?: number | null;
  /**
   * An alternative to sampling with temperature, called nucleus sampling, where the model considers the results of
   * the tokens with top_p probability mass. So 0.1 means only the tokens comprising the top 10% probability mass
   * are considered.
   *
   * We generally recommend altering this or temperature but not both.
   */
  top_p?: number | null;
  /**
   * The maximum number of prompt tokens that may be used over the course of the run. The run will make a best
   * effort to use only the number of prompt tokens specified, across multiple turns of the run. If the run exceeds
   * the number of prompt tokens specified, the run will end with status `incomplete`. See `incomplete_details` for
   * more info.
   */
  max_prompt_tokens?: number | null;
  /**
   * The maximum number of completion tokens that may be used over the course of the run. The run will make a best
   * effort to use only the number of completion tokens specified, across multiple turns of the run. If the run
   * exceeds the number of completion tokens specified, the run will end with status `incomplete`. See
   * `incomplete_details` for more info.
   */
  max_completion_tokens?: number | null;
  truncation_strategy?: TruncationObject | null;
  tool_choice?: AssistantsApiToolChoiceOption | null;
  /**
   * Whether to enable [parallel function
   * calling](https://platform.openai.com/docs/guides/function-calling#configuring-parallel-function-calling)
   * during tool use.
   */
  parallel_tool_calls?: ParallelToolCalls;
  /**
   * Specifies the format that the model must output. Compatible with
   * [GPT-4o](https://platform.openai.com/docs/models#gpt-4o), [GPT-4
   * Turbo](https://platform.openai.com/docs/models#gpt-4-turbo-and-gpt-4), and all GPT-3.5 Turbo models since
   * `gpt-3.5-turbo-1106`.
   *
   * Setting to `{ "type": "json_schema", "json_schema": {...} }` enables Structured Outputs which ensures the
   * model will match your supplied JSON schema. Learn more in the [Structured Outputs
   * guide](https://platform.openai.com/docs/guides/structured-outputs).
   *
   * Setting to `{ "type": "json_object" }` enables JSON mode, which ensures the message the model generates is
   * valid JSON.
   *
   * **Important:** when using JSON mode, you **must** also instruct the model to produce JSON yourself via a
   * system or user message. Without this, the model may generate an unending stream of whitespace until the
   * generation reaches the token limit, resulting in a long-running and seemingly "stuck" request. Also note that
   * the message content may be partially cut off if `finish_reason="length"`, which indicates the generation
   * exceeded `max_tokens` or the conversation exceeded the max context length.
   */
  response_format?: AssistantResponseFormatOption | null;
}

export interface ThreadRunCreateParamsNonStreaming extends ThreadRunCreateParamsBase {
  /**
   * If `true`, returns a stream of events that happen during the Run as server-sent events, terminating when the
   * Run enters a terminal state with a `data: [DONE]` message.
   */
  stream?: false | null;
}

export interface ThreadRunCreateParamsStreaming extends ThreadRunCreateParamsBase {
  /**
   * If `true`, returns a stream of events that happen during the Run as server-sent events, terminating when the
   * Run enters a terminal state with a `data: [DONE]` message.
   */
  stream: true;
}

export type ThreadRunCreateParams = ThreadRunCreateParamsNonStreaming | ThreadRunCreateParamsStreaming;

export interface ThreadRunRetrieveParams {
  /** The ID of the [thread](https://platform.openai.com/docs/api-reference/threads) that was run. */
  thread_id: string;
}

export interface RunUpdateParams {
  /** The ID of the [thread](https://platform.openai.com/docs/api-reference/threads) that was run. */
  thread_id: string;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
}

export interface ThreadRunListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * Sort order by the `created_at` timestamp of the objects. `asc` for ascending order and `desc` for descending
   * order.
   */
  order?: "asc" | "desc";
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
  /**
   * A cursor for use in pagination. `before` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, starting with obj_foo, your subsequent call can include
   * before=obj_foo in order to fetch the previous page of the list.
   */
  before?: string;
}

export interface ThreadRunCancelParams {
  /** The ID of the thread to which this run belongs. */
  thread_id: string;
}

export interface RunSubmitToolOutputsParamsBase {
  /**
   * The ID of the [thread](https://platform.openai.com/docs/api-reference/threads) to which this run belongs.
   */
  thread_id: string;
  /** A list of tools for which the outputs are being submitted. */
  tool_outputs: Array<{
    /**
     * The ID of the tool call in the `required_action` object within the run object the output is being submitted
     * for.
     */
    tool_call_id?: string;
    /** The output of the tool call to be submitted to continue the run. */
    output?: string;
  }>;
}

export interface RunSubmitToolOutputsParamsNonStreaming extends RunSubmitToolOutputsParamsBase {
  stream?: false | null;
}

export interface RunSubmitToolOutputsParamsStreaming extends RunSubmitToolOutputsParamsBase {
  stream: true;
}

export type RunSubmitToolOutputsParams = RunSubmitToolOutputsParamsNonStreaming | RunSubmitToolOutputsParamsStreaming;

export interface MessageCreateParams {
  /**
   * The role of the entity that is creating the message. Allowed values include:
   * - `user`: Indicates the message is sent by an actual user and should be used in most cases to represent
   *   user-generated messages.
   * - `assistant`: Indicates the message is generated by the assistant. Use this value to insert messages from the
   *   assistant into the conversation.
   */
  role: "user" | "assistant";
  content: string | Array<ImageFileContentBlock | ImageURLContentBlock | TextContentBlockParam>;
  /** A list of files attached to the message, and the tools they should be added to. */
  attachments?: Array<{
    /** The ID of the file to attach to the message. */
    file_id?: string;
    /** The tools to add this file to. */
    tools?: Array<AssistantToolsCode | AssistantToolsFileSearchTypeOnly>;
  }> | null;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
}

export interface MessageRetrieveParams {
  /**
   * The ID of the [thread](https://platform.openai.com/docs/api-reference/threads) to which this message belongs.
   */
  thread_id: string;
}

export interface MessageUpdateParams {
  /** The ID of the thread to which this message belongs. */
  thread_id: string;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
}

export interface ThreadMessageListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * Sort order by the `created_at` timestamp of the objects. `asc` for ascending order and `desc` for descending
   * order.
   */
  order?: "asc" | "desc";
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
  /**
   * A cursor for use in pagination. `before` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, starting with obj_foo, your subsequent call can include
   * before=obj_foo in order to fetch the previous page of the list.
   */
  before?: string;
  /** Filter messages by the run ID that generated them. */
  run_id?: string;
}

export interface MessageDeleteParams {
  /** The ID of the thread to which this message belongs. */
  thread_id: string;
}

export interface ThreadCreateParams {
  /**
   * A list of [messages](https://platform.openai.com/docs/api-reference/messages) to start the thread with.
   */
  messages?: Array<CreateMessageRequest>;
  /**
   * A set of resources that are made available to the assistant's tools in this thread. The resources are specific
   * to the type of tool. For example, the `code_interpreter` tool requires a list of file IDs, while the
   * `file_search` tool requires a list of vector store IDs.
   */
  tool_resources?: {
    code_interpreter?: {
      /**
       * A list of [file](https://platform.openai.com/docs/api-reference/files) IDs made available to the
       * `code_interpreter` tool. There can be a maximum of 20 files associated with the tool.
       */
      file_ids?: Array<string>;
    };
    file_search?: {
      /**
       * The [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) attached to this
       * thread. There can be a maximum of 1 vector store attached to the thread.
       */
      vector_store_ids?: Array<string>;
      /**
       * A helper to create a [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) with
       * file_ids and attach it to this thread. There can be a maximum of 1 vector store attached to the thread.
       */
      vector_stores?: Array<{
        /**
         * A list of [file](https://platform.openai.com/docs/api-reference/files) IDs to add to the vector store. For
         * vector stores created before Nov 2025, there can be a maximum of 10,000 files in a vector store. For vector
         * stores created starting in Nov 2025, the limit is 100,000,000 files.
         */
        file_ids?: Array<string>;
        /** The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy. */
        chunking_strategy?:
          | {
              /** Always `auto`. */
              type: "auto";
            }
          | {
              /** Always `static`. */
              type: "static";
              static: {
                /**
                 * The maximum number of tokens in each chunk. The default value is `800`. The minimum value is `100` and the
                 * maximum value is `4096`.
                 */
                max_chunk_size_tokens: number;
                /**
                 * The number of tokens that overlap between chunks. The default value is `400`.
                 *
                 * Note that the overlap must not exceed half of `max_chunk_size_tokens`.
                 */
                chunk_overlap_tokens: number;
              };
            };
        /**
         * Set of 16 key-value pairs that can be attached to an object. This can be
         * useful for storing additional information about the object in a structured
         * format, and querying for objects via API or the dashboard.
         *
         * Keys are strings with a maximum length of 64 characters. Values are strings
         * with a maximum length of 512 characters.
         */
        metadata?: Metadata;
      }>;
    };
  } | null;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
}

export interface ThreadUpdateParams {
  /**
   * A set of resources that are made available to the assistant's tools in this thread. The resources are specific
   * to the type of tool. For example, the `code_interpreter` tool requires a list of file IDs, while the
   * `file_search` tool requires a list of vector store IDs.
   */
  tool_resources?: {
    code_interpreter?: {
      /**
       * A list of [file](https://platform.openai.com/docs/api-reference/files) IDs made available to the
       * `code_interpreter` tool. There can be a maximum of 20 files associated with the tool.
       */
      file_ids?: Array<string>;
    };
    file_search?: {
      /**
       * The [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) attached to this
       * thread. There can be a maximum of 1 vector store attached to the thread.
       */
      vector_store_ids?: Array<string>;
    };
  } | null;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
}

export interface ThreadCreateAndRunParamsBase {
  /**
   * The ID of the [assistant](https://platform.openai.com/docs/api-reference/assistants) to use to execute this
   * run.
   */
  assistant_id: string;
  thread?: CreateThreadRequest;
  /**
   * The ID of the [Model](https://platform.openai.com/docs/api-reference/models) to be used to execute this run.
   * If a value is provided here, it will override the model associated with the assistant. If not, the model
   * associated with the assistant will be used.
   */
  model?:
    | (string & {})
    | "gpt-5"
    | "gpt-5-mini"
    | "gpt-5-nano"
    | "gpt-5-2025-08-07"
    | "gpt-5-mini-2025-08-07"
    | "gpt-5-nano-2025-08-07"
    | "gpt-4.1"
    | "gpt-4.1-mini"
    | "gpt-4.1-nano"
    | "gpt-4.1-2025-04-14"
    | "gpt-4.1-mini-2025-04-14"
    | "gpt-4.1-nano-2025-04-14"
    | "gpt-4o"
    | "gpt-4o-2024-11-20"
    | "gpt-4o-2024-08-06"
    | "gpt-4o-2024-05-13"
    | "gpt-4o-mini"
    | "gpt-4o-mini-2024-07-18"
    | "gpt-4.5-preview"
    | "gpt-4.5-preview-2025-02-27"
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
    | "gpt-3.5-turbo-0613"
    | "gpt-3.5-turbo-1106"
    | "gpt-3.5-turbo-0125"
    | "gpt-3.5-turbo-16k-0613"
    | null;
  /**
   * Override the default system message of the assistant. This is useful for modifying the behavior on a per-run
   * basis.
   */
  instructions?: string | null;
  /**
   * Override the tools the assistant can use for this run. This is useful for modifying the behavior on a per-run
   * basis.
   */
  tools?: Array<AssistantToolsCode | AssistantToolsFileSearch | AssistantToolsFunction> | null;
  /**
   * A set of resources that are used by the assistant's tools. The resources are specific to the type of tool. For
   * example, the `code_interpreter` tool requires a list of file IDs, while the `file_search` tool requires a list
   * of vector store IDs.
   */
  tool_resources?: {
    code_interpreter?: {
      /**
       * A list of [file](https://platform.openai.com/docs/api-reference/files) IDs made available to the
       * `code_interpreter` tool. There can be a maximum of 20 files associated with the tool.
       */
      file_ids?: Array<string>;
    };
    file_search?: {
      /**
       * The ID of the [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) attached to
       * this assistant. There can be a maximum of 1 vector store attached to the assistant.
       */
      vector_store_ids?: Array<string>;
    };
  } | null;
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
   * What sampling temperature to use, between 0 and 2. Higher values like 0.8 will make the output more random,
   * while lower values like 0.2 will make it more focused and deterministic.
   */
  temperature?: number | null;
  /**
   * An alternative to sampling with temperature, called nucleus sampling, where the model considers the results of
   * the tokens with top_p probability mass. So 0.1 means only the tokens comprising the top 10% probability mass
   * are considered.
   *
   * We generally recommend altering this or temperature but not both.
   */
  top_p?: number | null;
  /**
   * The maximum number of prompt tokens that may be used over the course of the run. The run will make a best
   * effort to use only the number of prompt tokens specified, across multiple turns of the run. If the run exceeds
   * the number of prompt tokens specified, the run will end with status `incomplete`. See `incomplete_details` for
   * more info.
   */
  max_prompt_tokens?: number | null;
  /**
   * The maximum number of completion tokens that may be used over the course of the run. The run will make a best
   * effort to use only the number of completion tokens specified, across multiple turns of the run. If the run
   * exceeds the number of completion tokens specified, the run will end with status `incomplete`. See
   * `incomplete_details` for more info.
   */
  max_completion_tokens?: number | null;
  truncation_strategy?: TruncationObject | null;
  tool_choice?: AssistantsApiToolChoiceOption | null;
  /**
   * Whether to enable [parallel function
   * calling](https://platform.openai.com/docs/guides/function-calling#configuring-parallel-function-calling)
   * during tool use.
   */
  parallel_tool_calls?: ParallelToolCalls;
  /**
   * Specifies the format that the model must output. Compatible with
   * [GPT-4o](https://platform.openai.com/docs/models#gpt-4o), [GPT-4
   * Turbo](https://platform.openai.com/docs/models#gpt-4-turbo-and-gpt-4), and all GPT-3.5 Turbo models since
   * `gpt-3.5-turbo-1106`.
   *
   * Setting to `{ "type": "json_schema", "json_schema": {...} }` enables Structured Outputs which ensures the
   * model will match your supplied JSON schema. Learn more in the [Structured Outputs
   * guide](https://platform.openai.com/docs/guides/structured-outputs).
   *
   * Setting to `{ "type": "json_object" }` enables JSON mode, which ensures the message the model generates is
   * valid JSON.
   *
   * **Important:** when using JSON mode, you **must** also instruct the model to produce JSON yourself via a
   * system or user message. Without this, the model may generate an unending stream of whitespace until the
   * generation reaches the token limit, resulting in a long-running and seemingly "stuck" request. Also note that
   * the message content may be partially cut off if `finish_reason="length"`, which indicates the generation
   * exceeded `max_tokens` or the conversation exceeded the max context length.
   */
  response_format?: AssistantResponseFormatOption | null;
}

export interface ThreadCreateAndRunParamsNonStreaming extends ThreadCreateAndRunParamsBase {
  /**
   * If `true`, returns a stream of events that happen during the Run as server-sent events, terminating when the
   * Run enters a terminal state with a `data: [DONE]` message.
   */
  stream?: false | null;
}

export interface ThreadCreateAndRunParamsStreaming extends ThreadCreateAndRunParamsBase {
  /**
   * If `true`, returns a stream of events that happen during the Run as server-sent events, terminating when the
   * Run enters a terminal state with a `data: [DONE]` message.
   */
  stream: true;
}

export type ThreadCreateAndRunParams = ThreadCreateAndRunParamsNonStreaming | ThreadCreateAndRunParamsStreaming;

/** A Realtime session configuration object. */
export interface RealtimeSessionCreateResponse {
  /** Unique identifier for the session that looks like `sess_1234567890abcdef`. */
  id?: string;
  /** The object type. Always `realtime.session`. */
  object?: string;
  /** Expiration timestamp for the session, in seconds since epoch. */
  expires_at?: number;
  /**
   * Additional fields to include in server outputs.
   * - `item.input_audio_transcription.logprobs`: Include logprobs for input audio transcription.
   */
  include?: Array<"item.input_audio_transcription.logprobs">;
  /** The Realtime model used for this session. */
  model?: string;
  /**
   * The set of modalities the model can respond with. To disable audio,
   * set this to ["text"].
   */
  output_modalities?: Array<"text" | "audio">;
  /**
   * The default system instructions (i.e. system message) prepended to model
   * calls. This field allows the client to guide the model on desired
   * responses. The model can be instructed on response content and format,
   * (e.g. "be extremely succinct", "act friendly", "here are examples of good
   * responses") and on audio behavior (e.g. "talk quickly", "inject emotion
   * into your voice", "laugh frequently"). The instructions are not guaranteed
   * to be followed by the model, but they provide guidance to the model on the
   * desired behavior.
   *
   * Note that the server sets default instructions which will be used if this
   * field is not set and are visible in the `session.created` event at the
   * start of the session.
   */
  instructions?: string;
  /** Configuration for input and output audio for the session. */
  audio?: {
    input?: {
      format?: RealtimeAudioFormats;
      /** Configuration for input audio transcription. */
      transcription?: AudioTranscriptionResponse;
      /** Configuration for input audio noise reduction. */
      noise_reduction?: {
        /**
         * Type of noise reduction. `near_field` is for close-talking microphones such as headphones, `far_field` is for
         * far-field microphones such as laptop or conference room microphones.
         */
        type?: NoiseReductionType;
      };
      /** Configuration for turn detection. */
      turn_detection?: {
        /** Type of turn detection, only `server_vad` is currently supported. */
        type?: string;
        threshold?: number;
        prefix_padding_ms?: number;
        silence_duration_ms?: number;
      };
    };
    output?: {
      format?: RealtimeAudioFormats;
      voice?: VoiceIdsShared;
      speed?: number;
    };
  };
  /**
   * Configuration options for tracing. Set to null to disable tracing. Once
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
         * name the trace in the traces dashboard.
         */
        workflow_name?: string;
        /**
         * The group id to attach to this trace to enable filtering and
         * grouping in the traces dashboard.
         */
        group_id?: string;
        /**
         * The arbitrary metadata to attach to this trace to enable
         * filtering in the traces dashboard.
         */
        metadata?: { [key: string]: unknown };
      };
  /**
   * Configuration for turn detection. Can be set to `null` to turn off. Server
   * VAD means that the model will detect the start and end of speech based on
   * audio volume and respond at the end of user speech.
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
  };
  /** Tools (functions) available to the model. */
  tools?: Array<RealtimeFunctionTool>;
  /**
   * How the model chooses tools. Options are `auto`, `none`, `required`, or
   * specify a function.
   */
  tool_choice?: string;
  /**
   * Maximum number of output tokens for a single assistant response,
   * inclusive of tool calls. Provide an integer between 1 and 4096 to
   * limit output tokens, or `inf` for the maximum available tokens for a
   * given model. Defaults to `inf`.
   */
  max_output_tokens?: number | "inf";
}

/**
 * A new Realtime transcription session configuration.
 *
 * When a session is created on the server via REST API, the session object
 * also contains an ephemeral key. Default TTL for keys is 10 minutes. This
 * property is not present when a session is updated via the WebSocket API.
 */
export interface TranscriptionSession {
  /**
   * Ephemeral key returned by the API. Only present when the session is
   * created on the server via REST API.
   */
  client_secret: {
    /**
     * Ephemeral key usable in client environments to authenticate connections
     * to the Realtime API. Use this in client-side environments rather than
     * a standard API token, which should only be used server-side.
     */
    value: string;
    /**
     * Timestamp for when the token expires. Currently, all tokens expire
     * after one minute.
     */
    expires_at: number;
  };
  /**
   * The set of modalities the model can respond with. To disable audio,
   * set this to ["text"].
   */
  modalities?: Array<"text" | "audio">;
  /** The format of input audio. Options are `pcm16`, `g711_ulaw`, or `g711_alaw`. */
  input_audio_format?: string;
  /** Configuration of the transcription model. */
  input_audio_transcription?: AudioTranscriptionResponse;
  /**
   * Configuration for turn detection. Can be set to `null` to turn off. Server
   * VAD means that the model will detect the start and end of speech based on
   * audio volume and respond at the end of user speech.
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
  };
}

/** Content item used to generate a response. */
export type BetaResponseItem =
  | BetaInputMessageResource
  | BetaResponseOutputMessage
  | BetaResponseFileSearchToolCall
  | BetaResponseComputerToolCall
  | BetaResponseComputerToolCallOutputItem
  | BetaResponseFunctionWebSearch
  | BetaResponseFunctionToolCallItem
  | BetaResponseFunctionToolCallOutputItem
  | BetaAgentMessage
  | BetaMultiAgentCall
  | BetaMultiAgentCallOutput
  | BetaResponseToolSearchCall
  | BetaResponseToolSearchOutputItem
  | BetaAdditionalTools
  | BetaResponseReasoningItem
  | BetaProgram
  | BetaProgramOutput
  | BetaResponseCompactionItem
  | BetaImageGenToolCall
  | BetaResponseCodeInterpreterToolCall
  | BetaLocalShellToolCall
  | BetaLocalShellToolCallOutput
  | BetaResponseFunctionShellToolCall
  | BetaResponseFunctionShellToolCallOutput
  | BetaResponseApplyPatchToolCall
  | BetaResponseApplyPatchToolCallOutput
  | BetaMCPListTools
  | BetaMCPApprovalRequest
  | BetaMCPApprovalResponseResource
  | BetaMCPToolCall
  | BetaResponseCustomToolCallItem
  | BetaResponseCustomToolCallOutputItem;

export interface BetaTokenCountsResource {
  object: "response.input_tokens";
  input_tokens: number;
}

export interface BetaResponse {
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata: BetaMetadata;
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
  model: BetaModelIdsResponses;
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
  text?: BetaResponseTextConfig;
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
  tools: BetaToolsArray;
  /**
   * How the model should select which tool (or tools) to use when generating
   * a response. See the `tools` parameter to see how to specify which tools
   * the model can call.
   */
  tool_choice: BetaToolChoiceParam;
  /**
   * Reference to a prompt template and its variables.
   * [Learn more](https://platform.openai.com/docs/guides/text?api-mode=responses#reusable-prompts).
   */
  prompt?: BetaResponsePrompt;
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
  service_tier?: BetaServiceTier;
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
  error: BetaResponseError;
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
  output: Array<BetaResponseOutputItem>;
  reasoning?: BetaReasoning | null;
  /**
   * A system (or developer) message inserted into the model's context.
   *
   * When using along with `previous_response_id`, the instructions from a previous
   * response will not be carried over to the next response. This makes it simple
   * to swap out system (or developer) messages in new responses.
   */
  instructions: string | Array<BetaResponseInputItem> | null;
  /**
   * SDK-only convenience property that contains the aggregated text output
   * from all `output_text` items in the `output` array, if any are present.
   * Supported in the Python and JavaScript SDKs.
   */
  output_text?: string | null;
  usage?: BetaResponseUsage;
  prompt_cache_options?: BetaPromptCacheOptions;
  /** Moderation results for the response input and output, if moderated completions were requested. */
  moderation?: BetaModeration | null;
  /** Whether to allow the model to run tool calls in parallel. */
  parallel_tool_calls: boolean;
  conversation?: BetaResponseConversation | null;
  /**
   * An upper bound for the number of tokens that can be generated for a response, including visible output tokens
   * and [reasoning tokens](https://platform.openai.com/docs/guides/reasoning).
   */
  max_output_tokens?: number | null;
}

export interface BetaCompactedResponse {
  /** The unique identifier for the compacted response. */
  id: string;
  /** The object type. Always `response.compaction`. */
  object: "response.compaction";
  /** The compacted list of output items. */
  output: Array<BetaItemField>;
  /** Unix timestamp (in seconds) when the compacted conversation was created. */
  created_at: number;
  /** Token accounting for the compaction pass, including cached, reasoning, and total tokens. */
  usage: BetaResponseUsage;
}

/** Represents a ChatKit session and its resolved configuration. */
export interface ChatSession {
  /** Identifier for the ChatKit session. */
  id: string;
  /** Type discriminator that is always `chatkit.session`. */
  object: "chatkit.session";
  /** Unix timestamp (in seconds) for when the session expires. */
  expires_at: number;
  /** Ephemeral client secret that authenticates session requests. */
  client_secret: string;
  /** Workflow metadata for the session. */
  workflow: ChatKitWorkflow;
  /** User identifier associated with the session. */
  user: string;
  /** Resolved rate limit values. */
  rate_limits: ChatSessionRateLimits;
  /** Convenience copy of the per-minute request limit. */
  max_requests_per_1_minute: number;
  /** Current lifecycle state of the session. */
  status: ChatSessionStatus;
  /** Resolved ChatKit feature configuration for the session. */
  chatkit_configuration: ChatSessionChatKitConfiguration;
}

/** Represents a ChatKit thread and its current status. */
export interface ChatKitThread {
  /** Identifier of the thread. */
  id: string;
  /** Type discriminator that is always `chatkit.thread`. */
  object: "chatkit.thread";
  /** Unix timestamp (in seconds) for when the thread was created. */
  created_at: number;
  /** Optional human-readable title for the thread. Defaults to null when no title has been generated. */
  title: string | null;
  /** Current status for the thread. Defaults to `active` for newly created threads. */
  status: ActiveStatus | LockedStatus | ClosedStatus;
  /** Free-form string that identifies your end user who owns the thread. */
  user: string;
}

/** Confirmation payload returned after deleting a thread. */
export interface ThreadDeleteResponse {
  /** Identifier of the deleted thread. */
  id: string;
  /** Type discriminator that is always `chatkit.thread.deleted`. */
  object: "chatkit.thread.deleted";
  /** Indicates that the thread has been deleted. */
  deleted: boolean;
}

export type ThreadItem =
  | UserMessageItem
  | AssistantMessageItem
  | WidgetMessageItem
  | ClientToolCallItem
  | TaskItem
  | TaskGroupItem;

/**
 * Represents an `assistant` that can call the model and use tools.
 *
 * @deprecated
 */
export interface Assistant {
  /** The identifier, which can be referenced in API endpoints. */
  id: string;
  /** The object type, which is always `assistant`. */
  object: "assistant";
  /** The Unix timestamp (in seconds) for when the assistant was created. */
  created_at: number;
  /** The name of the assistant. The maximum length is 256 characters. */
  name: string | null;
  /** The description of the assistant. The maximum length is 512 characters. */
  description: string | null;
  /**
   * ID of the model to use. You can use the [List
   * models](https://platform.openai.com/docs/api-reference/models/list) API to see all of your available models,
   * or see our [Model overview](https://platform.openai.com/docs/models) for descriptions of them.
   */
  model: string;
  /** The system instructions that the assistant uses. The maximum length is 256,000 characters. */
  instructions: string | null;
  /**
   * A list of tool enabled on the assistant. There can be a maximum of 128 tools per assistant. Tools can be of
   * types `code_interpreter`, `file_search`, or `function`.
   */
  tools: Array<AssistantToolsCode | AssistantToolsFileSearch | AssistantToolsFunction>;
  /**
   * A set of resources that are used by the assistant's tools. The resources are specific to the type of tool. For
   * example, the `code_interpreter` tool requires a list of file IDs, while the `file_search` tool requires a list
   * of vector store IDs.
   */
  tool_resources?: {
    code_interpreter?: {
      /**
       * A list of [file](https://platform.openai.com/docs/api-reference/files) IDs made available to the
       * `code_interpreter`` tool. There can be a maximum of 20 files associated with the tool.
       */
      file_ids?: Array<string>;
    };
    file_search?: {
      /**
       * The ID of the [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) attached to
       * this assistant. There can be a maximum of 1 vector store attached to the assistant.
       */
      vector_store_ids?: Array<string>;
    };
  } | null;
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
   * What sampling temperature to use, between 0 and 2. Higher values like 0.8 will make the output more random,
   * while lower values like 0.2 will make it more focused and deterministic.
   */
  temperature?: number | null;
  /**
   * An alternative to sampling with temperature, called nucleus sampling, where the model considers the results of
   * the tokens with top_p probability mass. So 0.1 means only the tokens comprising the top 10% probability mass
   * are considered.
   *
   * We generally recommend altering this or temperature but not both.
   */
  top_p?: number | null;
  /**
   * Specifies the format that the model must output. Compatible with
   * [GPT-4o](https://platform.openai.com/docs/models#gpt-4o), [GPT-4
   * Turbo](https://platform.openai.com/docs/models#gpt-4-turbo-and-gpt-4), and all GPT-3.5 Turbo models since
   * `gpt-3.5-turbo-1106`.
   *
   * Setting to `{ "type": "json_schema", "json_schema": {...} }` enables Structured Outputs which ensures the
   * model will match your supplied JSON schema. Learn more in the [Structured Outputs
   * guide](https://platform.openai.com/docs/guides/structured-outputs).
   *
   * Setting to `{ "type": "json_object" }` enables JSON mode, which ensures the message the model generates is
   * valid JSON.
   *
   * **Important:** when using JSON mode, you **must** also instruct the model to produce JSON yourself via a
   * system or user message. Without this, the model may generate an unending stream of whitespace until the
   * generation reaches the token limit, resulting in a long-running and seemingly "stuck" request. Also note that
   * the message content may be partially cut off if `finish_reason="length"`, which indicates the generation
   * exceeded `max_tokens` or the conversation exceeded the max context length.
   */
  response_format?: AssistantResponseFormatOption | null;
}

export interface AssistantDeleted {
  id: string;
  deleted: boolean;
  object: "assistant.deleted";
}

/** Represents a step in execution of a run. */
export interface RunStep {
  /** The identifier of the run step, which can be referenced in API endpoints. */
  id: string;
  /** The object type, which is always `thread.run.step`. */
  object: "thread.run.step";
  /** The Unix timestamp (in seconds) for when the run step was created. */
  created_at: number;
  /**
   * The ID of the [assistant](https://platform.openai.com/docs/api-reference/assistants) associated with the run
   * step.
   */
  assistant_id: string;
  /** The ID of the [thread](https://platform.openai.com/docs/api-reference/threads) that was run. */
  thread_id: string;
  /**
   * The ID of the [run](https://platform.openai.com/docs/api-reference/runs) that this run step is a part of.
   */
  run_id: string;
  /** The type of run step, which can be either `message_creation` or `tool_calls`. */
  type: "message_creation" | "tool_calls";
  /**
   * The status of the run step, which can be either `in_progress`, `cancelled`, `failed`, `completed`, or
   * `expired`.
   */
  status: "in_progress" | "cancelled" | "failed" | "completed" | "expired";
  /** The details of the run step. */
  step_details: MessageCreationStepDetails | ToolCallsStepDetails;
  /** The last error associated with this run step. Will be `null` if there are no errors. */
  last_error: {
    /** One of `server_error` or `rate_limit_exceeded`. */
    code: "server_error" | "rate_limit_exceeded";
    /** A human-readable description of the error. */
    message: string;
  } | null;
  /**
   * The Unix timestamp (in seconds) for when the run step expired. A step is considered expired if the parent run
   * is expired.
   */
  expired_at: number | null;
  /** The Unix timestamp (in seconds) for when the run step was cancelled. */
  cancelled_at: number | null;
  /** The Unix timestamp (in seconds) for when the run step failed. */
  failed_at: number | null;
  /** The Unix timestamp (in seconds) for when the run step completed. */
  completed_at: number | null;
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
   * Usage statistics related to the run step. This value will be `null` while the run step's status is
   * `in_progress`.
   */
  usage: RunStepCompletionUsage;
}

/** Represents an execution run on a [thread](https://platform.openai.com/docs/api-reference/threads). */
export interface Run {
  /** The identifier, which can be referenced in API endpoints. */
  id: string;
  /** The object type, which is always `thread.run`. */
  object: "thread.run";
  /** The Unix timestamp (in seconds) for when the run was created. */
  created_at: number;
  /**
   * The ID of the [thread](https://platform.openai.com/docs/api-reference/threads) that was executed on as a part
   * of this run.
   */
  thread_id: string;
  /**
   * The ID of the [assistant](https://platform.openai.com/docs/api-reference/assistants) used for execution of
   * this run.
   */
  assistant_id: string;
  /**
   * The status of the run, which can be either `queued`, `in_progress`, `requires_action`, `cancelling`,
   * `cancelled`, `failed`, `completed`, `incomplete`, or `expired`.
   */
  status:
    | "queued"
    | "in_progress"
    | "requires_action"
    | "cancelling"
    | "cancelled"
    | "failed"
    | "completed"
    | "incomplete"
    | "expired";
  /** Details on the action required to continue the run. Will be `null` if no action is required. */
  required_action: {
    /** For now, this is always `submit_tool_outputs`. */
    type: "submit_tool_outputs";
    /** Details on the tool outputs needed for this run to continue. */
    submit_tool_outputs: {
      /** A list of the relevant tool calls. */
      tool_calls: Array<RequiredActionFunctionToolCall>;
    };
  } | null;
  /** The last error associated with this run. Will be `null` if there are no errors. */
  last_error: {
    /** One of `server_error`, `rate_limit_exceeded`, or `invalid_prompt`. */
    code: "server_error" | "rate_limit_exceeded" | "invalid_prompt";
    /** A human-readable description of the error. */
    message: string;
  } | null;
  /** The Unix timestamp (in seconds) for when the run will expire. */
  expires_at: number | null;
  /** The Unix timestamp (in seconds) for when the run was started. */
  started_at: number | null;
  /** The Unix timestamp (in seconds) for when the run was cancelled. */
  cancelled_at: number | null;
  /** The Unix timestamp (in seconds) for when the run failed. */
  failed_at: number | null;
  /** The Unix timestamp (in seconds) for when the run was completed. */
  completed_at: number | null;
  /** Details on why the run is incomplete. Will be `null` if the run is not incomplete. */
  incomplete_details: {
    /**
     * The reason why the run is incomplete. This will point to which specific token limit was reached over the
     * course of the run.
     */
    reason?: "max_completion_tokens" | "max_prompt_tokens";
  } | null;
  /**
   * The model that the [assistant](https://platform.openai.com/docs/api-reference/assistants) used for this run.
   */
  model: string;
  /**
   * The instructions that the [assistant](https://platform.openai.com/docs/api-reference/assistants) used for this
   * run.
   */
  instructions: string;
  /**
   * The list of tools that the [assistant](https://platform.openai.com/docs/api-reference/assistants) used for
   * this run.
   */
  tools: Array<AssistantToolsCode | AssistantToolsFileSearch | AssistantToolsFunction>;
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
   * Usage statistics related to the run. This value will be `null` if the run is not in a terminal state (i.e.
   * `in_progress`, `queued`, etc.).
   */
  usage: RunCompletionUsage;
  /** The sampling temperature used for this run. If not set, defaults to 1. */
  temperature?: number | null;
  /** The nucleus sampling value used for this run. If not set, defaults to 1. */
  top_p?: number | null;
  /** The maximum number of prompt tokens specified to have been used over the course of the run. */
  max_prompt_tokens: number | null;
  /** The maximum number of completion tokens specified to have been used over the course of the run. */
  max_completion_tokens: number | null;
  truncation_strategy: TruncationObject | null;
  tool_choice: AssistantsApiToolChoiceOption | null;
  /**
   * Whether to enable [parallel function
   * calling](https://platform.openai.com/docs/guides/function-calling#configuring-parallel-function-calling)
   * during tool use.
   */
  parallel_tool_calls: ParallelToolCalls;
  /**
   * Specifies the format that the model must output. Compatible with
   * [GPT-4o](https://platform.openai.com/docs/models#gpt-4o), [GPT-4
   * Turbo](https://platform.openai.com/docs/models#gpt-4-turbo-and-gpt-4), and all GPT-3.5 Turbo models since
   * `gpt-3.5-turbo-1106`.
   *
   * Setting to `{ "type": "json_schema", "json_schema": {...} }` enables Structured Outputs which ensures the
   * model will match your supplied JSON schema. Learn more in the [Structured Outputs
   * guide](https://platform.openai.com/docs/guides/structured-outputs).
   *
   * Setting to `{ "type": "json_object" }` enables JSON mode, which ensures the message the model generates is
   * valid JSON.
   *
   * **Important:** when using JSON mode, you **must** also instruct the model to produce JSON yourself via a
   * system or user message. Without this, the model may generate an unending stream of whitespace until the
   * generation reaches the token limit, resulting in a long-running and seemingly "stuck" request. Also note that
   * the message content may be partially cut off if `finish_reason="length"`, which indicates the generation
   * exceeded `max_tokens` or the conversation exceeded the max context length.
   */
  response_format: AssistantResponseFormatOption | null;
}

/** Represents a message within a [thread](https://platform.openai.com/docs/api-reference/threads). */
export interface Message {
  /** The identifier, which can be referenced in API endpoints. */
  id: string;
  /** The object type, which is always `thread.message`. */
  object: "thread.message";
  /** The Unix timestamp (in seconds) for when the message was created. */
  created_at: number;
  /** The [thread](https://platform.openai.com/docs/api-reference/threads) ID that this message belongs to. */
  thread_id: string;
  /** The status of the message, which can be either `in_progress`, `incomplete`, or `completed`. */
  status: "in_progress" | "incomplete" | "completed";
  /** On an incomplete message, details about why the message is incomplete. */
  incomplete_details: {
    /** The reason the message is incomplete. */
    reason: "content_filter" | "max_tokens" | "run_cancelled" | "run_expired" | "run_failed";
  } | null;
  /** The Unix timestamp (in seconds) for when the message was completed. */
  completed_at: number | null;
  /** The Unix timestamp (in seconds) for when the message was marked as incomplete. */
  incomplete_at: number | null;
  /** The entity that produced the message. One of `user` or `assistant`. */
  role: "user" | "assistant";
  /** The content of the message in array of text and/or images. */
  content: Array<ImageFileContentBlock | ImageURLContentBlock | TextContentBlock | RefusalContentBlock>;
  /**
   * If applicable, the ID of the [assistant](https://platform.openai.com/docs/api-reference/assistants) that
   * authored this message.
   */
  assistant_id: string | null;
  /**
   * The ID of the [run](https://platform.openai.com/docs/api-reference/runs) associated with the creation of this
   * message. Value is `null` when messages are created manually using the create message or create thread
   * endpoints.
   */
  run_id: string | null;
  /** A list of files attached to the message, and the tools they were added to. */
  attachments: Array<{
    /** The ID of the file to attach to the message. */
    file_id?: string;
    /** The tools to add this file to. */
    tools?: Array<AssistantToolsCode | AssistantToolsFileSearchTypeOnly>;
  }> | null;
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

export interface MessageDeleted {
  id: string;
  deleted: boolean;
  object: "thread.message.deleted";
}

/**
 * Represents a thread that contains [messages](https://platform.openai.com/docs/api-reference/messages).
 */
export interface Thread {
  /** The identifier, which can be referenced in API endpoints. */
  id: string;
  /** The object type, which is always `thread`. */
  object: "thread";
  /** The Unix timestamp (in seconds) for when the thread was created. */
  created_at: number;
  /**
   * A set of resources that are made available to the assistant's tools in this thread. The resources are specific
   * to the type of tool. For example, the `code_interpreter` tool requires a list of file IDs, while the
   * `file_search` tool requires a list of vector store IDs.
   */
  tool_resources: {
    code_interpreter?: {
      /**
       * A list of [file](https://platform.openai.com/docs/api-reference/files) IDs made available to the
       * `code_interpreter` tool. There can be a maximum of 20 files associated with the tool.
       */
      file_ids?: Array<string>;
    };
    file_search?: {
      /**
       * The [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) attached to this
       * thread. There can be a maximum of 1 vector store attached to the thread.
       */
      vector_store_ids?: Array<string>;
    };
  } | null;
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

export interface ThreadDeleted {
  id: string;
  deleted: boolean;
  object: "thread.deleted";
}

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
export type RealtimeTruncation =
  | "auto"
  | "disabled"
  | {
      /** Use retention ratio truncation. */
      type: "retention_ratio";
      /**
       * Fraction of post-instruction conversation tokens to retain (`0.0` - `1.0`) when the conversation exceeds the
       * input token limit. Setting this to `0.8` means that messages will be dropped until 80% of the maximum allowed
       * tokens are used. This helps reduce the frequency of truncations and improve cache rates.
       */
      retention_ratio: number;
      /**
       * Optional custom token limits for this truncation strategy. If not provided, the model's default token limits
       * will be used.
       */
      token_limits?: {
        /**
         * Maximum tokens allowed in the conversation after instructions (which including tool definitions). For example,
         * setting this to 5,000 would mean that truncation would occur when the conversation exceeds 5,000 tokens after
         * instructions. This cannot be higher than the model's context window size minus the maximum output tokens.
         */
        post_instructions?: number;
      };
    };

/**
 * Type of noise reduction. `near_field` is for close-talking microphones such as headphones, `far_field` is for
 * far-field microphones such as laptop or conference room microphones.
 */
export type NoiseReductionType = "near_field" | "far_field";

export interface AudioTranscription {
  /**
   * The model to use for transcription. Current options are `whisper-1`, `gpt-transcribe`, `gpt-live-transcribe`,
   * `gpt-4o-mini-transcribe`, `gpt-4o-mini-transcribe-2025-12-15`, `gpt-4o-transcribe`,
   * `gpt-4o-transcribe-diarize`, and `gpt-realtime-whisper`. Use `gpt-4o-transcribe-diarize` when you need
   * diarization with speaker labels.
   */
  model?:
    | (string & {})
    | "whisper-1"
    | "gpt-transcribe"
    | "gpt-live-transcribe"
    | "gpt-4o-mini-transcribe"
    | "gpt-4o-mini-transcribe-2025-12-15"
    | "gpt-4o-transcribe"
    | "gpt-4o-transcribe-diarize"
    | "gpt-realtime-whisper";
  /**
   * The language of the input audio. Supplying the input language in
   * [ISO-639-1](https://en.wikipedia.org/wiki/List_of_ISO_639-1_codes) (e.g. `en`) format
   * will improve accuracy and latency.
   */
  language?: string;
  /**
   * Possible languages of the input audio, in [ISO-639-1](https://en.wikipedia.org/wiki/List_of_ISO_639-1_codes)
   * format. Supported by `gpt-transcribe` and `gpt-live-transcribe`.
   */
  languages?: Array<string>;
  /**
   * Words or phrases to guide transcription of the input audio. Supported by `gpt-transcribe` and
   * `gpt-live-transcribe`.
   */
  keywords?: Array<string>;
  /**
   * An optional text to guide the model's style or continue a previous audio
   * segment.
   * For `whisper-1`, the [prompt is a list of
   * keywords](https://platform.openai.com/docs/guides/speech-to-text#prompting).
   * For `gpt-4o-transcribe` models (excluding `gpt-4o-transcribe-diarize`), the prompt is a free text string, for
   * example "expect words related to technology".
   * Prompt is not supported with `gpt-realtime-whisper` in GA Realtime sessions.
   */
  prompt?: string;
  /**
   * Controls how long the model waits before emitting transcription text.
   * Higher values can improve transcription accuracy at the cost of latency.
   * Only supported with `gpt-realtime-whisper` in GA Realtime sessions.
   */
  delay?: "minimal" | "low" | "medium" | "high" | "xhigh";
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
export type BetaResponseIncludable =
  | "file_search_call.results"
  | "web_search_call.results"
  | "web_search_call.action.sources"
  | "message.input_image.image_url"
  | "computer_call_output.output.image_url"
  | "code_interpreter_call.outputs"
  | "reasoning.encrypted_content"
  | "message.output_text.logprobs";

export type BetaResponseInputItem =
  | BetaEasyInputMessage
  | BetaItem
  | BetaCompactionTriggerItemParam
  | BetaItemReferenceParam
  | BetaProgramItemParam
  | BetaProgramOutputItemParam;

/** A tool that can be used to generate a response. */
export type BetaTool =
  | BetaFunctionTool
  | BetaFileSearchTool
  | BetaComputerTool
  | BetaComputerUsePreviewTool
  | BetaWebSearchTool
  | BetaMCPTool
  | BetaCodeInterpreterTool
  | BetaProgrammaticToolCallingParam
  | BetaImageGenTool
  | BetaLocalShellToolParam
  | BetaFunctionShellTool
  | BetaCustomTool
  | BetaNamespaceTool
  | BetaToolSearchTool
  | BetaWebSearchPreviewTool
  | BetaApplyPatchTool;

/**
 * Configuration options for a text response from the model. Can be plain
 * text or structured JSON data. Learn more:
 * - [Text inputs and outputs](https://platform.openai.com/docs/guides/text)
 * - [Structured Outputs](https://platform.openai.com/docs/guides/structured-outputs)
 */
export interface BetaResponseTextConfig {
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
  format?: BetaResponseFormatTextConfig;
  /**
   * Constrains the verbosity of the model's response. Lower values will result in
   * more concise responses, while higher values will result in more verbose responses.
   * Currently supported values are `low`, `medium`, and `high`. The default is
   * `medium`.
   */
  verbosity?: BetaVerbosity;
}

/**
 * **gpt-5 and o-series models only**
 *
 * Configuration options for
 * [reasoning models](https://platform.openai.com/docs/guides/reasoning).
 */
export interface BetaReasoning {
  /**
   * Controls the reasoning execution mode for the request.
   *
   * When returned on a response, this is the effective execution mode.
   */
  mode?: BetaReasoningModeEnum;
  /**
   * Constrains effort on reasoning for reasoning models. Currently supported
   * values are `none`, `minimal`, `low`, `medium`, `high`, `xhigh`, and `max`.
   * Reducing reasoning effort can result in faster responses and fewer tokens
   * used on reasoning in a response. Not all reasoning models support every
   * value. See the
   * [reasoning guide](https://platform.openai.com/docs/guides/reasoning)
   * for model-specific support.
   */
  effort?: BetaReasoningEffort;
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

export type BetaTruncationEnum = "auto" | "disabled";

export type BetaPersonalityEnum = (string & {}) | "friendly" | "pragmatic";

/**
 * The conversation that this response belongs to. Items from this conversation are prepended to `input_items`
 * for this response request.
 * Input items and output items from this response are automatically added to this conversation after this
 * response completes.
 */
export type BetaConversationParam = string | BetaResponseConversationParam;

/**
 * How the model should select which tool (or tools) to use when generating
 * a response. See the `tools` parameter to see how to specify which tools
 * the model can call.
 */
export type BetaToolChoiceParam =
  | BetaToolChoiceOptions
  | BetaToolChoiceAllowed
  | BetaToolChoiceTypes
  | BetaToolChoiceFunction
  | BetaToolChoiceMcp
  | BetaToolChoiceCustom
  | BetaSpecificProgrammaticToolCallingParam
  | BetaToolChoiceApplyPatch
  | BetaToolChoiceShell;

export type BetaMetadata = {
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
export interface BetaPromptCacheOptionsParam {
  /**
   * The minimum lifetime applied to every implicit and explicit cache breakpoint written by the request. Defaults
   * to `30m`, which is currently the only supported value. The backend may retain cache entries for longer.
   */
  ttl?: BetaPromptCacheTTLEnum;
  /**
   * Controls whether OpenAI automatically creates an implicit cache breakpoint. Defaults to `implicit`. With
   * `implicit`, OpenAI creates one implicit breakpoint and writes up to the latest three explicit breakpoints in
   * the request. With `explicit`, OpenAI does not create an implicit breakpoint and writes up to the latest four
   * explicit breakpoints. If there are no explicit breakpoints, the request does not use prompt caching.
   */
  mode?: BetaPromptCacheModeEnum;
}

export type BetaModelIdsResponses =
  | BetaModelIdsShared
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
export type BetaToolsArray = Array<BetaTool>;

export type BetaResponsePrompt = {
  /** The unique identifier of the prompt template to use. */
  id: string;
  /** Optional version of the prompt template. */
  version?: string | null;
  /**
   * Optional map of values to substitute in for variables in your
   * prompt. The substitution values can either be strings, or other
   * Response input types like images or files.
   */
  variables?: BetaResponsePromptVariables;
} | null;

export type BetaServiceTier = "auto" | "default" | "flex" | "scale" | "priority" | "fast" | "ultrafast" | null;

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
export type BetaInputParam = string | Array<BetaResponseInputItem>;

/** Configuration for running moderation on the input and output of this response. */
export interface BetaModerationParam {
  /** The moderation model to use for moderated completions, e.g. 'omni-moderation-latest'. */
  model: string;
  /** The policy to apply to moderated response input and output. */
  policy?: BetaModerationPolicyParam | null;
}

export type BetaResponseStreamOptions = {
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

export interface BetaContextManagementParam {
  /** The context management entry type. Currently only 'compaction' is supported. */
  type: string;
  /** Token threshold at which compaction should be triggered for this entry. */
  compact_threshold?: number | null;
}

/** Configuration for server-hosted multi-agent execution. */
export interface BetaMultiAgentParam {
  /** Whether to enable server-hosted multi-agent execution for this response. */
  enabled: boolean;
  /**
   * `max_concurrent_subagents` sets the maximum number of subagents that can be active simultaneously across the
   * entire agent tree. It includes all descendants—children, grandchildren, and deeper subagents—but excludes the
   * root agent.
   * The API does not impose a fixed upper bound on this setting. The default is `3`, which is recommended for most
   * workloads. Multi-agent runs also have no fixed limit on tree depth or the total number of subagents created
   * during a run.
   */
  max_concurrent_subagents?: number;
}

/** Event emitted while a response is streamed. */
export type BetaResponseStreamEvent =
  | BetaResponseAudioDeltaEvent
  | BetaResponseAudioDoneEvent
  | BetaResponseAudioTranscriptDeltaEvent
  | BetaResponseAudioTranscriptDoneEvent
  | BetaResponseCodeInterpreterCallCodeDeltaEvent
  | BetaResponseCodeInterpreterCallCodeDoneEvent
  | BetaResponseCodeInterpreterCallCompletedEvent
  | BetaResponseCodeInterpreterCallInProgressEvent
  | BetaResponseCodeInterpreterCallInterpretingEvent
  | BetaResponseCompletedEvent
  | BetaResponseContentPartAddedEvent
  | BetaResponseContentPartDoneEvent
  | BetaResponseCreatedEvent
  | BetaResponseErrorEvent
  | BetaResponseFileSearchCallCompletedEvent
  | BetaResponseFileSearchCallInProgressEvent
  | BetaResponseFileSearchCallSearchingEvent
  | BetaResponseFunctionCallArgumentsDeltaEvent
  | BetaResponseFunctionCallArgumentsDoneEvent
  | BetaResponseShellCallCommandAddedEvent
  | BetaResponseShellCallCommandDeltaEvent
  | BetaResponseShellCallCommandDoneEvent
  | BetaResponseShellCallOutputContentDeltaEvent
  | BetaResponseShellCallOutputContentDoneEvent
  | BetaResponseInProgressEvent
  | BetaResponseFailedEvent
  | BetaResponseIncompleteEvent
  | BetaResponseOutputItemAddedEvent
  | BetaResponseOutputItemDoneEvent
  | BetaResponseReasoningSummaryPartAddedEvent
  | BetaResponseReasoningSummaryPartDoneEvent
  | BetaResponseReasoningSummaryTextDeltaEvent
  | BetaResponseReasoningSummaryTextDoneEvent
  | BetaResponseReasoningTextDeltaEvent
  | BetaResponseReasoningTextDoneEvent
  | BetaResponseRefusalDeltaEvent
  | BetaResponseRefusalDoneEvent
  | BetaResponseTextDeltaEvent
  | BetaResponseTextDoneEvent
  | BetaResponseWebSearchCallCompletedEvent
  | BetaResponseWebSearchCallInProgressEvent
  | BetaResponseWebSearchCallSearchingEvent
  | BetaResponseImageGenCallCompletedEvent
  | BetaResponseImageGenCallGeneratingEvent
  | BetaResponseImageGenCallInProgressEvent
  | BetaResponseImageGenCallPartialImageEvent
  | BetaResponseMcpCallArgumentsDeltaEvent
  | BetaResponseMcpCallArgumentsDoneEvent
  | BetaResponseMcpCallCompletedEvent
  | BetaResponseMcpCallFailedEvent
  | BetaResponseMcpCallInProgressEvent
  | BetaResponseMcpListToolsCompletedEvent
  | BetaResponseMcpListToolsFailedEvent
  | BetaResponseMcpListToolsInProgressEvent
  | BetaResponseOutputTextAnnotationAddedEvent
  | BetaResponseQueuedEvent
  | BetaResponseCustomToolCallInputDeltaEvent
  | BetaResponseCustomToolCallInputDoneEvent;

/**
 * Model ID used to generate the response, like `gpt-5` or `o3`. OpenAI offers a wide range of models with
 * different capabilities, performance characteristics, and price points. Refer to the [model
 * guide](https://platform.openai.com/docs/models) to browse and compare available models.
 */
export type BetaModelIdsCompaction = BetaModelIdsResponses | (string & {}) | null;

export type BetaPromptCacheRetentionEnum = "in_memory" | "24h";

export type BetaServiceTierEnum = "auto" | "default" | "fast" | "flex" | "priority";

/** Workflow reference and overrides applied to the chat session. */
export interface ChatSessionWorkflowParam {
  /** Identifier for the workflow invoked by the session. */
  id: string;
  /** Specific workflow version to run. Defaults to the latest deployed version. */
  version?: string;
  /**
   * State variables forwarded to the workflow. Keys may be up to 64 characters, values must be primitive types,
   * and the map defaults to an empty object.
   */
  state_variables?: {
    [key: string]: string | number | boolean;
  };
  /** Optional tracing overrides for the workflow invocation. When omitted, tracing is enabled by default. */
  tracing?: WorkflowTracingParam;
}

/** Controls when the session expires relative to an anchor timestamp. */
export interface ChatSessionExpiresAfterParam {
  /** Base timestamp used to calculate expiration. Currently fixed to `created_at`. */
  anchor: "created_at";
  /** Number of seconds after the anchor when the session expires. */
  seconds: number;
}

/** Controls request rate limits for the session. */
export interface ChatSessionRateLimitsParam {
  /** Maximum number of requests allowed per minute for the session. Defaults to 10. */
  max_requests_per_1_minute?: number;
}

/** Optional per-session configuration settings for ChatKit behavior. */
export interface ChatSessionChatKitConfigurationParam {
  /**
   * Configuration for automatic thread titling. When omitted, automatic thread titling is enabled by default.
   */
  automatic_thread_titling?: AutomaticThreadTitlingParam;
  /**
   * Configuration for upload enablement and limits. When omitted, uploads are disabled by default (max_files 10,
   * max_file_size 512 MB).
   */
  file_upload?: FileUploadParam;
  /**
   * Configuration for chat history retention. When omitted, history is enabled by default with no limit on
   * recent_threads (null).
   */
  history?: HistoryParam;
}

export type AssistantSupportedModels =
  | "gpt-5"
  | "gpt-5-mini"
  | "gpt-5-nano"
  | "gpt-5-2025-08-07"
  | "gpt-5-mini-2025-08-07"
  | "gpt-5-nano-2025-08-07"
  | "gpt-4.1"
  | "gpt-4.1-mini"
  | "gpt-4.1-nano"
  | "gpt-4.1-2025-04-14"
  | "gpt-4.1-mini-2025-04-14"
  | "gpt-4.1-nano-2025-04-14"
  | "o3-mini"
  | "o3-mini-2025-01-31"
  | "o1"
  | "o1-2024-12-17"
  | "gpt-4o"
  | "gpt-4o-2024-11-20"
  | "gpt-4o-2024-08-06"
  | "gpt-4o-2024-05-13"
  | "gpt-4o-mini"
  | "gpt-4o-mini-2024-07-18"
  | "gpt-4.5-preview"
  | "gpt-4.5-preview-2025-02-27"
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
  | "gpt-3.5-turbo-0613"
  | "gpt-3.5-turbo-1106"
  | "gpt-3.5-turbo-0125"
  | "gpt-3.5-turbo-16k-0613";

export interface AssistantToolsCode {
  /** The type of tool being defined: `code_interpreter` */
  type: "code_interpreter";
}

export interface AssistantToolsFileSearch {
  /** The type of tool being defined: `file_search` */
  type: "file_search";
  /** Overrides for the file search tool. */
  file_search?: {
    /**
     * The maximum number of results the file search tool should output. The default is 20 for `gpt-4*` models and 5
     * for `gpt-3.5-turbo`. This number should be between 1 and 50 inclusive.
     *
     * Note that the file search tool may output fewer than `max_num_results` results. See the [file search tool
     * documentation](https://platform.openai.com/docs/assistants/tools/file-search#customizing-file-search-settings)
     * for more information.
     */
    max_num_results?: number;
    ranking_options?: FileSearchRankingOptions;
  };
}

export interface AssistantToolsFunction {
  /** The type of tool being defined: `function` */
  type: "function";
  function: FunctionDefinition;
}

/**
 * Specifies the format that the model must output. Compatible with
 * [GPT-4o](https://platform.openai.com/docs/models#gpt-4o), [GPT-4
 * Turbo](https://platform.openai.com/docs/models#gpt-4-turbo-and-gpt-4), and all GPT-3.5 Turbo models since
 * `gpt-3.5-turbo-1106`.
 *
 * Setting to `{ "type": "json_schema", "json_schema": {...} }` enables Structured Outputs which ensures the
 * model will match your supplied JSON schema. Learn more in the [Structured Outputs
 * guide](https://platform.openai.com/docs/guides/structured-outputs).
 *
 * Setting to `{ "type": "json_object" }` enables JSON mode, which ensures the message the model generates is
 * valid JSON.
 *
 * **Important:** when using JSON mode, you **must** also instruct the model to produce JSON yourself via a
 * system or user message. Without this, the model may generate an unending stream of whitespace until the
 * generation reaches the token limit, resulting in a long-running and seemingly "stuck" request. Also note that
 * the message content may be partially cut off if `finish_reason="length"`, which indicates the generation
 * exceeded `max_tokens` or the conversation exceeded the max context length.
 */
export type AssistantResponseFormatOption =
  | "auto"
  | ResponseFormatText
  | ResponseFormatJSONObject
  | ResponseFormatJSONSchema;

export interface CreateMessageRequest {
  /**
   * The role of the entity that is creating the message. Allowed values include:
   * - `user`: Indicates the message is sent by an actual user and should be used in most cases to represent
   *   user-generated messages.
   * - `assistant`: Indicates the message is generated by the assistant. Use this value to insert messages from the
   *   assistant into the conversation.
   */
  role: "user" | "assistant";
  content: string | Array<ImageFileContentBlock | ImageURLContentBlock | TextContentBlockParam>;
  /** A list of files attached to the message, and the tools they should be added to. */
  attachments?: Array<{
    /** The ID of the file to attach to the message. */
    file_id?: string;
    /** The tools to add this file to. */
    tools?: Array<AssistantToolsCode | AssistantToolsFileSearchTypeOnly>;
  }> | null;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
}

/**
 * Controls for how a thread will be truncated prior to the run. Use this to control the initial context window
 * of the run.
 */
export interface TruncationObject {
  /**
   * The truncation strategy to use for the thread. The default is `auto`. If set to `last_messages`, the thread
   * will be truncated to the n most recent messages in the thread. When set to `auto`, messages in the middle of
   * the thread will be dropped to fit the context length of the model, `max_prompt_tokens`.
   */
  type: "auto" | "last_messages";
  /** The number of most recent messages from the thread when constructing the context for the run. */
  last_messages?: number | null;
}

/**
 * Controls which (if any) tool is called by the model.
 * `none` means the model will not call any tools and instead generates a message.
 * `auto` is the default value and means the model can pick between generating a message or calling one or more
 * tools.
 * `required` means the model must call one or more tools before responding to the user.
 * Specifying a particular tool like `{"type": "file_search"}` or `{"type": "function", "function": {"name":
 * "my_function"}}` forces the model to call that tool.
 */
export type AssistantsApiToolChoiceOption = "none" | "auto" | "required" | AssistantsNamedToolChoice;

/**
 * Represents an event emitted when streaming a Run.
 *
 * Each event in a server-sent events stream has an `event` and `data` property:
 *
 * ```
 * event: thread.created
 * data: {"id": "thread_123", "object": "thread", ...}
 * ```
 *
 * We emit events whenever a new object is created, transitions to a new state, or is being
 * streamed in parts (deltas). For example, we emit `thread.run.created` when a new run
 * is created, `thread.run.completed` when a run completes, and so on. When an Assistant chooses
 * to create a message during a run, we emit a `thread.message.created event`, a
 * `thread.message.in_progress` event, many `thread.message.delta` events, and finally a
 * `thread.message.completed` event.
 *
 * We may add additional events over time, so we recommend handling unknown events gracefully
 * in your code. See the [Assistants API quickstart](https://platform.openai.com/docs/assistants/overview) to
 * learn how to
 * integrate the Assistants API with streaming.
 */
export type AssistantStreamEvent =
  | ThreadStreamEvent
  | RunStreamEvent
  | RunStepStreamEvent
  | MessageStreamEvent
  | ErrorEvent
  | DoneEvent;

/**
 * References an image [File](https://platform.openai.com/docs/api-reference/files) in the content of a message.
 */
export interface ImageFileContentBlock {
  /** Always `image_file`. */
  type: "image_file";
  image_file: {
    /**
     * The [File](https://platform.openai.com/docs/api-reference/files) ID of the image in the message content. Set
     * `purpose="vision"` when uploading the File if you need to later display the file content.
     */
    file_id: string;
    /**
     * Specifies the detail level of the image if specified by the user. `low` uses fewer tokens, you can opt in to
     * high resolution using `high`.
     */
    detail?: "auto" | "low" | "high";
  };
}

/** References an image URL in the content of a message. */
export interface ImageURLContentBlock {
  /** The type of the content part. */
  type: "image_url";
  image_url: {
    /** The external URL of the image, must be a supported image types: jpeg, jpg, png, gif, webp. */
    url: string;
    /**
     * Specifies the detail level of the image. `low` uses fewer tokens, you can opt in to high resolution using
     * `high`. Default value is `auto`
     */
    detail?: "auto" | "low" | "high";
  };
}

/** The text content that is part of a message. */
export interface TextContentBlockParam {
  /** Always `text`. */
  type: "text";
  /** Text content to be sent to the model */
  text: string;
}

export interface AssistantToolsFileSearchTypeOnly {
  /** The type of tool being defined: `file_search` */
  type: "file_search";
}

/**
 * Options to create a new thread. If no thread is provided when running a
 * request, an empty thread will be created.
 */
export interface CreateThreadRequest {
  /**
   * A list of [messages](https://platform.openai.com/docs/api-reference/messages) to start the thread with.
   */
  messages?: Array<CreateMessageRequest>;
  /**
   * A set of resources that are made available to the assistant's tools in this thread. The resources are specific
   * to the type of tool. For example, the `code_interpreter` tool requires a list of file IDs, while the
   * `file_search` tool requires a list of vector store IDs.
   */
  tool_resources?: {
    code_interpreter?: {
      /**
       * A list of [file](https://platform.openai.com/docs/api-reference/files) IDs made available to the
       * `code_interpreter` tool. There can be a maximum of 20 files associated with the tool.
       */
      file_ids?: Array<string>;
    };
    file_search?: {
      /**
       * The [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) attached to this
       * thread. There can be a maximum of 1 vector store attached to the thread.
       */
      vector_store_ids?: Array<string>;
      /**
       * A helper to create a [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) with
       * file_ids and attach it to this thread. There can be a maximum of 1 vector store attached to the thread.
       */
      vector_stores?: Array<{
        /**
         * A list of [file](https://platform.openai.com/docs/api-reference/files) IDs to add to the vector store. For
         * vector stores created before Nov 2025, there can be a maximum of 10,000 files in a vector store. For vector
         * stores created starting in Nov 2025, the limit is 100,000,000 files.
         */
        file_ids?: Array<string>;
        /** The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy. */
        chunking_strategy?:
          | {
              /** Always `auto`. */
              type: "auto";
            }
          | {
              /** Always `static`. */
              type: "static";
              static: {
                /**
                 * The maximum number of tokens in each chunk. The default value is `800`. The minimum value is `100` and the
                 * maximum value is `4096`.
                 */
                max_chunk_size_tokens: number;
                /**
                 * The number of tokens that overlap between chunks. The default value is `400`.
                 *
                 * Note that the overlap must not exceed half of `max_chunk_size_tokens`.
                 */
                chunk_overlap_tokens: number;
              };
            };
        /**
         * Set of 16 key-value pairs that can be attached to an object. This can be
         * useful for storing additional information about the object in a structured
         * format, and querying for objects via API or the dashboard.
         *
         * Keys are strings with a maximum length of 64 characters. Values are strings
         * with a maximum length of 512 characters.
         */
        metadata?: Metadata;
      }>;
    };
  } | null;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
}

export type RealtimeAudioFormats =
  | {
      /** The audio format. Always `audio/pcm`. */
      type?: "audio/pcm";
      /** The sample rate of the audio. Always `24000`. */
      rate?: 24000;
    }
  | {
      /** The audio format. Always `audio/pcmu`. */
      type?: "audio/pcmu";
    }
  | {
      /** The audio format. Always `audio/pcma`. */
      type?: "audio/pcma";
    };

export interface RealtimeFunctionTool {
  /** The type of the tool, i.e. `function`. */
  type?: "function";
  /** The name of the function. */
  name?: string;
  /**
   * The description of the function, including guidance on when and how
   * to call it, and guidance about what to tell the user when calling
   * (if anything).
   */
  description?: string;
  /** Parameters of the function in JSON Schema. */
  parameters?: { [key: string]: unknown };
}

export interface AudioTranscriptionResponse {
  /**
   * The model used for transcription. Current options are `whisper-1`, `gpt-transcribe`, `gpt-live-transcribe`,
   * `gpt-4o-mini-transcribe`, `gpt-4o-mini-transcribe-2025-12-15`, `gpt-4o-transcribe`,
   * `gpt-4o-transcribe-diarize`, and `gpt-realtime-whisper`.
   */
  model?:
    | (string & {})
    | "whisper-1"
    | "gpt-transcribe"
    | "gpt-live-transcribe"
    | "gpt-4o-mini-transcribe"
    | "gpt-4o-mini-transcribe-2025-12-15"
    | "gpt-4o-transcribe"
    | "gpt-4o-transcribe-diarize"
    | "gpt-realtime-whisper";
  /** The language of the input audio. */
  language?: string;
  /**
   * The possible input audio languages configured for transcription, in
   * [ISO-639-1](https://en.wikipedia.org/wiki/List_of_ISO_639-1_codes) format.
   */
  languages?: Array<string>;
  /** The prompt configured for input audio transcription, when present. */
  prompt?: string;
}

export interface BetaInputMessageResource {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
  content: BetaInputMessageContentList;
  /** The unique ID of the message input. */
  id: string;
}

/** An output message from the model. */
export interface BetaResponseOutputMessage {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
  /** The unique ID of the output message. */
  id: string;
  /** The type of the output message. Always `message`. */
  type: "message";
  /** The role of the output message. Always `assistant`. */
  role: "assistant";
  /** The content of the output message. */
  content: Array<BetaOutputMessageContent>;
  /**
   * Labels an `assistant` message as intermediate commentary (`commentary`) or the final answer (`final_answer`).
   * For models like `gpt-5.3-codex` and beyond, when sending follow-up requests, preserve and resend
   * phase on all assistant messages — dropping it can degrade performance. Not used for user messages.
   */
  phase?: BetaMessagePhase | null;
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
export interface BetaResponseFileSearchToolCall {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
    attributes?: BetaVectorStoreFileAttributes;
    /** The relevance score of the file - a value between 0 and 1. */
    score?: number;
  }> | null;
}

/**
 * A tool call to a computer use tool. See the
 * [computer use guide](https://platform.openai.com/docs/guides/tools-computer-use) for more information.
 */
export interface BetaResponseComputerToolCall {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
  /** The type of the computer call. Always `computer_call`. */
  type: "computer_call";
  /** The unique ID of the computer call. */
  id: string;
  /** An identifier used when responding to the tool call with output. */
  call_id: string;
  action?: BetaComputerAction;
  /**
   * Flattened batched actions for `computer_use`. Each action includes an
   * `type` discriminator and action-specific fields.
   */
  actions?: BetaComputerActionList;
  /** The pending safety checks for the computer call. */
  pending_safety_checks: Array<BetaComputerCallSafetyCheckParam>;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status: "in_progress" | "completed" | "incomplete";
}

export interface BetaResponseComputerToolCallOutputItem {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
  acknowledged_safety_checks?: Array<BetaComputerCallSafetyCheckParam>;
  output: BetaResponseComputerToolCallOutputScreenshot;
  /**
   * The status of the message input. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when input items are returned via API.
   */
  status: BetaComputerCallOutputStatus;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

/**
 * The results of a web search tool call. See the
 * [web search guide](https://platform.openai.com/docs/guides/tools-web-search) for more information.
 */
export interface BetaResponseFunctionWebSearch {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
  action: BetaWebSearchActionSearch | BetaWebSearchActionOpenPage | BetaWebSearchActionFind;
}

export interface BetaResponseFunctionToolCallItem {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
  /** The unique ID of the function tool call. */
  id: string;
  /** The type of the function tool call. Always `function_call`. */
  type: "function_call";
  /** The unique ID of the function tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCaller | null;
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
  status: BetaFunctionCallStatus;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export interface BetaResponseFunctionToolCallOutputItem {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
  caller?: BetaToolCallCallerParam | null;
  /**
   * The output from the function call generated by your code.
   * Can be a string or an list of output content.
   */
  output: string | Array<BetaFunctionAndCustomToolCallOutput>;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status: BetaFunctionCallOutputStatusEnum;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export interface BetaAgentMessage {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
  /** The type of the item. Always `agent_message`. */
  type: "agent_message";
  /** The unique ID of the agent message. */
  id: string;
  /** The sending agent identity. */
  author: string;
  /** The destination agent identity. */
  recipient: string;
  /** Encrypted content sent between agents. */
  content: Array<
    | BetaResponseInputText
    | BetaResponseOutputText
    | BetaTextContent
    | BetaSummaryTextContent
    | BetaReasoningTextContent
    | BetaResponseOutputRefusal
    | BetaResponseInputImage
    | BetaComputerScreenshotContent
    | BetaResponseInputFile
    | BetaEncryptedContent
  >;
}

export interface BetaMultiAgentCall {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
  /** The type of the multi-agent call. Always `multi_agent_call`. */
  type: "multi_agent_call";
  /** The unique ID of the multi-agent call item. */
  id: string;
  /** The unique ID linking this call to its output. */
  call_id: string;
  /** The multi-agent action to execute. */
  action: BetaMultiAgentAction;
  /** The JSON string of arguments generated for the action. */
  arguments: string;
}

export interface BetaMultiAgentCallOutput {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
  /** The type of the multi-agent result. Always `multi_agent_call_output`. */
  type: "multi_agent_call_output";
  /** The unique ID of the multi-agent call output item. */
  id: string;
  /** The unique ID of the multi-agent call. */
  call_id: string;
  /** The multi-agent action that produced this result. */
  action: BetaMultiAgentAction;
  /** Text output returned by the multi-agent action. */
  output: Array<BetaResponseOutputText>;
}

export interface BetaResponseToolSearchCall {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
  /** The type of the item. Always `tool_search_call`. */
  type: "tool_search_call";
  /** The unique ID of the tool search call item. */
  id: string;
  /** The unique ID of the tool search call generated by the model. */
  call_id: string | null;
  /** Whether tool search was executed by the server or by the client. */
  execution: BetaToolSearchExecutionType;
  /** Arguments used for the tool search call. */
  arguments: unknown;
  /** The status of the tool search call item that was recorded. */
  status: BetaFunctionCallStatus;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export interface BetaResponseToolSearchOutputItem {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
  /** The type of the item. Always `tool_search_output`. */
  type: "tool_search_output";
  /** The unique ID of the tool search output item. */
  id: string;
  /** The unique ID of the tool search call generated by the model. */
  call_id: string | null;
  /** Whether tool search was executed by the server or by the client. */
  execution: BetaToolSearchExecutionType;
  /** The loaded tool definitions returned by tool search. */
  tools: Array<BetaTool>;
  /** The status of the tool search output item that was recorded. */
  status: BetaFunctionCallOutputStatusEnum;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export interface BetaAdditionalTools {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
  /** The type of the item. Always `additional_tools`. */
  type: "additional_tools";
  /** The unique ID of the additional tools item. */
  id: string;
  /** The role that provided the additional tools. */
  role: BetaMessageRole;
  /** The additional tool definitions made available at this item. */
  tools: Array<BetaTool>;
}

/**
 * A description of the chain of thought used by a reasoning model while generating
 * a response. Be sure to include these items in your `input` to the Responses API
 * for subsequent turns of a conversation if you are manually
 * [managing context](https://platform.openai.com/docs/guides/conversation-state).
 */
export interface BetaResponseReasoningItem {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
  summary: Array<BetaSummaryTextContent>;
  /** Reasoning text content. */
  content?: Array<BetaReasoningTextContent>;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status?: "in_progress" | "completed" | "incomplete";
}

export interface BetaProgram {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
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

export interface BetaProgramOutput {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
  /** The type of the item. Always `program_output`. */
  type: "program_output";
  /** The unique ID of the program output item. */
  id: string;
  /** The call ID of the program item. */
  call_id: string;
  /** The result produced by the program item. */
  result: string;
  /** The terminal status of the program output item. */
  status: BetaProgramOutputStatus;
}

/**
 * A compaction item generated by the [`v1/responses/compact`
 * API](https://platform.openai.com/docs/api-reference/responses/compact).
 */
export interface BetaResponseCompactionItem {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
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
export interface BetaImageGenToolCall {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseCodeInterpreterToolCall {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
  outputs: Array<BetaCodeInterpreterOutputLogs | BetaCodeInterpreterOutputImage> | null;
}

/** A tool call to run a command on the local shell. */
export interface BetaLocalShellToolCall {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
  /** The type of the local shell call. Always `local_shell_call`. */
  type: "local_shell_call";
  /** The unique ID of the local shell call. */
  id: string;
  /** The unique ID of the local shell tool call generated by the model. */
  call_id: string;
  action: BetaLocalShellExecAction;
  /** The status of the local shell call. */
  status: "in_progress" | "completed" | "incomplete";
}

/** The output of a local shell tool call. */
export interface BetaLocalShellToolCallOutput {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseFunctionShellToolCall {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
  /** The type of the item. Always `shell_call`. */
  type: "shell_call";
  /** The unique ID of the shell tool call. Populated when this item is returned via API. */
  id: string;
  /** The unique ID of the shell tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCaller | null;
  /** The shell commands and limits that describe how to run the tool call. */
  action: BetaFunctionShellAction;
  /** The status of the shell call. One of `in_progress`, `completed`, or `incomplete`. */
  status: BetaFunctionShellCallStatus;
  environment: BetaResponseLocalEnvironment | BetaResponseContainerReference | null;
  /** The ID of the entity that created this tool call. */
  created_by?: string;
}

/** The output of a shell tool call that was emitted. */
export interface BetaResponseFunctionShellToolCallOutput {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
  /** The type of the shell call output. Always `shell_call_output`. */
  type: "shell_call_output";
  /** The unique ID of the shell call output. Populated when this item is returned via API. */
  id: string;
  /** The unique ID of the shell tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCaller | null;
  /** The status of the shell call output. One of `in_progress`, `completed`, or `incomplete`. */
  status: BetaFunctionShellCallOutputStatusEnum;
  /** An array of shell call output contents */
  output: Array<BetaFunctionShellCallOutputContent>;
  /**
   * The maximum length of the shell command output. This is generated by the model and should be passed back with
   * the raw output.
   */
  max_output_length: number | null;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

/** A tool call that applies file diffs by creating, deleting, or updating files. */
export interface BetaResponseApplyPatchToolCall {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
  /** The type of the item. Always `apply_patch_call`. */
  type: "apply_patch_call";
  /** The unique ID of the apply patch tool call. Populated when this item is returned via API. */
  id: string;
  /** The unique ID of the apply patch tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCaller | null;
  /** The status of the apply patch tool call. One of `in_progress` or `completed`. */
  status: BetaApplyPatchCallStatus;
  /** One of the create_file, delete_file, or update_file operations applied via apply_patch. */
  operation: BetaApplyPatchCreateFileOperation | BetaApplyPatchDeleteFileOperation | BetaApplyPatchUpdateFileOperation;
  /** The ID of the entity that created this tool call. */
  created_by?: string;
}

/** The output emitted by an apply patch tool call. */
export interface BetaResponseApplyPatchToolCallOutput {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
  /** The type of the item. Always `apply_patch_call_output`. */
  type: "apply_patch_call_output";
  /** The unique ID of the apply patch tool call output. Populated when this item is returned via API. */
  id: string;
  /** The unique ID of the apply patch tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCaller | null;
  /** The status of the apply patch tool call output. One of `completed` or `failed`. */
  status: BetaApplyPatchCallOutputStatus;
  /** Optional textual output returned by the apply patch tool. */
  output?: string | null;
  /** The ID of the entity that created this tool call output. */
  created_by?: string;
}

/** A list of tools available on an MCP server. */
export interface BetaMCPListTools {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
  /** The type of the item. Always `mcp_list_tools`. */
  type: "mcp_list_tools";
  /** The unique ID of the list. */
  id: string;
  /** The label of the MCP server. */
  server_label: string;
  /** The tools available on the server. */
  tools: Array<BetaMCPListToolsTool>;
  /** Error message if the server could not list tools. */
  error?: string | null;
}

/** A request for human approval of a tool invocation. */
export interface BetaMCPApprovalRequest {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
export interface BetaMCPApprovalResponseResource {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
export interface BetaMCPToolCall {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
  error?: BetaMcpToolCallError | null;
  /** The status of the tool call. One of `in_progress`, `completed`, `incomplete`, `calling`, or `failed`. */
  status?: BetaMCPToolCallStatus;
  /**
   * Unique identifier for the MCP tool call approval request.
   * Include this value in a subsequent `mcp_approval_response` input to approve or reject the corresponding tool
   * call.
   */
  approval_request_id?: string | null;
}

export interface BetaResponseCustomToolCallItem {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
  /** The type of the custom tool call. Always `custom_tool_call`. */
  type: "custom_tool_call";
  /** The unique ID of the custom tool call item. */
  id: string;
  /** An identifier used to map this custom tool call to a tool call output. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCaller | null;
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
  status: BetaFunctionCallStatus;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export interface BetaResponseCustomToolCallOutputItem {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
  /** The type of the custom tool call output. Always `custom_tool_call_output`. */
  type: "custom_tool_call_output";
  /** The unique ID of the custom tool call output item. */
  id: string;
  /** The call ID, used to map this custom tool call output to a custom tool call. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCallerParam | null;
  /**
   * The output from the custom tool call generated by your code.
   * Can be a string or an list of output content.
   */
  output: string | Array<BetaFunctionAndCustomToolCallOutput>;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status: BetaFunctionCallOutputStatusEnum;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export type BetaResponseError = {
  /** The error code for the response. */
  code: BetaResponseErrorCode;
  /** A human-readable description of the error. */
  message: string;
} | null;

export type BetaResponseOutputItem =
  | BetaResponseOutputMessage
  | BetaResponseFileSearchToolCall
  | BetaResponseFunctionToolCall
  | BetaResponseFunctionToolCallOutputItem
  | BetaAgentMessage
  | BetaMultiAgentCall
  | BetaMultiAgentCallOutput
  | BetaResponseFunctionWebSearch
  | BetaResponseComputerToolCall
  | BetaResponseComputerToolCallOutputItem
  | BetaResponseReasoningItem
  | BetaProgram
  | BetaProgramOutput
  | BetaResponseToolSearchCall
  | BetaResponseToolSearchOutputItem
  | BetaAdditionalTools
  | BetaResponseCompactionItem
  | BetaImageGenToolCall
  | BetaResponseCodeInterpreterToolCall
  | BetaLocalShellToolCall
  | BetaLocalShellToolCallOutput
  | BetaResponseFunctionShellToolCall
  | BetaResponseFunctionShellToolCallOutput
  | BetaResponseApplyPatchToolCall
  | BetaResponseApplyPatchToolCallOutput
  | BetaMCPToolCall
  | BetaMCPListTools
  | BetaMCPApprovalRequest
  | BetaMCPApprovalResponseResource
  | BetaResponseCustomToolCall
  | BetaResponseCustomToolCallOutputItem;

/**
 * Represents token usage details including input tokens, output tokens,
 * a breakdown of output tokens, and the total tokens used.
 */
export interface BetaResponseUsage {
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
export interface BetaPromptCacheOptions {
  /** The minimum lifetime applied to each cache breakpoint. */
  ttl: BetaPromptCacheTTLEnum;
  /** Whether implicit prompt-cache breakpoints were enabled. */
  mode: BetaPromptCacheModeEnum;
}

/** Moderation results or errors for the response input and output. */
export interface BetaModeration {
  /** Moderation for the response input. */
  input: BetaModerationResultBody | BetaModerationErrorBody;
  /** Moderation for the response output. */
  output: BetaModerationResultBody | BetaModerationErrorBody;
}

/**
 * The conversation that this response belonged to. Input items and output items from this response were
 * automatically added to this conversation.
 */
export interface BetaResponseConversation {
  /** The unique ID of the conversation that this response was associated with. */
  id: string;
}

/** An item representing a message, tool call, tool output, reasoning, or other response element. */
export type BetaItemField =
  | BetaMessage
  | BetaProgram
  | BetaProgramOutput
  | BetaResponseFunctionToolCall
  | BetaMultiAgentCall
  | BetaMultiAgentCallOutput
  | BetaResponseToolSearchCall
  | BetaResponseToolSearchOutputItem
  | BetaAdditionalTools
  | BetaAgentMessage
  | BetaFunctionToolCallOutput
  | BetaResponseFileSearchToolCall
  | BetaResponseFunctionWebSearch
  | BetaImageGenToolCall
  | BetaResponseComputerToolCall
  | BetaResponseComputerToolCallOutputItem
  | BetaResponseReasoningItem
  | BetaResponseCompactionItem
  | BetaResponseCodeInterpreterToolCall
  | BetaLocalShellToolCall
  | BetaLocalShellToolCallOutput
  | BetaResponseFunctionShellToolCall
  | BetaResponseFunctionShellToolCallOutput
  | BetaResponseApplyPatchToolCall
  | BetaResponseApplyPatchToolCallOutput
  | BetaMCPListTools
  | BetaMCPApprovalRequest
  | BetaMCPApprovalResponseResource
  | BetaMCPToolCall
  | BetaResponseCustomToolCall
  | BetaCustomToolCallOutput;

/** Workflow metadata and state returned for the session. */
export interface ChatKitWorkflow {
  /** Identifier of the workflow backing the session. */
  id: string;
  /** Specific workflow version used for the session. Defaults to null when using the latest deployment. */
  version: string | null;
  /**
   * State variable key-value pairs applied when invoking the workflow. Defaults to null when no overrides were
   * provided.
   */
  state_variables: {
    [key: string]: string | number | boolean;
  } | null;
  /** Tracing settings applied to the workflow. */
  tracing: ChatkitWorkflowTracing;
}

/** Active per-minute request limit for the session. */
export interface ChatSessionRateLimits {
  /** Maximum allowed requests per one-minute window. */
  max_requests_per_1_minute: number;
}

export type ChatSessionStatus = "active" | "expired" | "cancelled";

/** ChatKit configuration for the session. */
export interface ChatSessionChatKitConfiguration {
  /** Automatic thread titling preferences. */
  automatic_thread_titling: ChatSessionAutomaticThreadTitling;
  /** Upload settings for the session. */
  file_upload: ChatSessionFileUpload;
  /** History retention configuration. */
  history: ChatSessionHistory;
}

/** Indicates that a thread is active. */
export interface ActiveStatus {
  /** Status discriminator that is always `active`. */
  type: "active";
}

/** Indicates that a thread is locked and cannot accept new input. */
export interface LockedStatus {
  /** Status discriminator that is always `locked`. */
  type: "locked";
  /** Reason that the thread was locked. Defaults to null when no reason is recorded. */
  reason: string | null;
}

/** Indicates that a thread has been closed. */
export interface ClosedStatus {
  /** Status discriminator that is always `closed`. */
  type: "closed";
  /** Reason that the thread was closed. Defaults to null when no reason is recorded. */
  reason: string | null;
}

/** User-authored messages within a thread. */
export interface UserMessageItem {
  /** Identifier of the thread item. */
  id: string;
  /** Type discriminator that is always `chatkit.thread_item`. */
  object: "chatkit.thread_item";
  /** Unix timestamp (in seconds) for when the item was created. */
  created_at: number;
  /** Identifier of the parent thread. */
  thread_id: string;
  type: "chatkit.user_message";
  /** Ordered content elements supplied by the user. */
  content: Array<UserMessageInputText | UserMessageQuotedText>;
  /** Attachments associated with the user message. Defaults to an empty list. */
  attachments: Array<Attachment>;
  /** Inference overrides applied to the message. Defaults to null when unset. */
  inference_options: InferenceOptions | null;
}

/** Assistant-authored message within a thread. */
export interface AssistantMessageItem {
  /** Identifier of the thread item. */
  id: string;
  /** Type discriminator that is always `chatkit.thread_item`. */
  object: "chatkit.thread_item";
  /** Unix timestamp (in seconds) for when the item was created. */
  created_at: number;
  /** Identifier of the parent thread. */
  thread_id: string;
  /** Type discriminator that is always `chatkit.assistant_message`. */
  type: "chatkit.assistant_message";
  /** Ordered assistant response segments. */
  content: Array<ChatKitResponseOutputText>;
}

/** Thread item that renders a widget payload. */
export interface WidgetMessageItem {
  /** Identifier of the thread item. */
  id: string;
  /** Type discriminator that is always `chatkit.thread_item`. */
  object: "chatkit.thread_item";
  /** Unix timestamp (in seconds) for when the item was created. */
  created_at: number;
  /** Identifier of the parent thread. */
  thread_id: string;
  /** Type discriminator that is always `chatkit.widget`. */
  type: "chatkit.widget";
  /** Serialized widget payload rendered in the UI. */
  widget: string;
}

/** Record of a client side tool invocation initiated by the assistant. */
export interface ClientToolCallItem {
  /** Identifier of the thread item. */
  id: string;
  /** Type discriminator that is always `chatkit.thread_item`. */
  object: "chatkit.thread_item";
  /** Unix timestamp (in seconds) for when the item was created. */
  created_at: number;
  /** Identifier of the parent thread. */
  thread_id: string;
  /** Type discriminator that is always `chatkit.client_tool_call`. */
  type: "chatkit.client_tool_call";
  /** Execution status for the tool call. */
  status: ClientToolCallStatus;
  /** Identifier for the client tool call. */
  call_id: string;
  /** Tool name that was invoked. */
  name: string;
  /** JSON-encoded arguments that were sent to the tool. */
  arguments: string;
  /** JSON-encoded output captured from the tool. Defaults to null while execution is in progress. */
  output: string | null;
}

/** Task emitted by the workflow to show progress and status updates. */
export interface TaskItem {
  /** Identifier of the thread item. */
  id: string;
  /** Type discriminator that is always `chatkit.thread_item`. */
  object: "chatkit.thread_item";
  /** Unix timestamp (in seconds) for when the item was created. */
  created_at: number;
  /** Identifier of the parent thread. */
  thread_id: string;
  /** Type discriminator that is always `chatkit.task`. */
  type: "chatkit.task";
  /** Subtype for the task. */
  task_type: TaskType;
  /** Optional heading for the task. Defaults to null when not provided. */
  heading: string | null;
  /** Optional summary that describes the task. Defaults to null when omitted. */
  summary: string | null;
}

/** Collection of workflow tasks grouped together in the thread. */
export interface TaskGroupItem {
  /** Identifier of the thread item. */
  id: string;
  /** Type discriminator that is always `chatkit.thread_item`. */
  object: "chatkit.thread_item";
  /** Unix timestamp (in seconds) for when the item was created. */
  created_at: number;
  /** Identifier of the parent thread. */
  thread_id: string;
  /** Type discriminator that is always `chatkit.task_group`. */
  type: "chatkit.task_group";
  /** Tasks included in the group. */
  tasks: Array<TaskGroupTask>;
}

/** Details of the message creation by the run step. */
export interface MessageCreationStepDetails {
  /** Always `message_creation`. */
  type: "message_creation";
  message_creation: {
    /** The ID of the message that was created by this run step. */
    message_id: string;
  };
}

/** Details of the tool call. */
export interface ToolCallsStepDetails {
  /** Always `tool_calls`. */
  type: "tool_calls";
  /**
   * An array of tool calls the run step was involved in. These can be associated with one of three types of tools:
   * `code_interpreter`, `file_search`, or `function`.
   */
  tool_calls: Array<CodeInterpreterToolCall | FileSearchToolCall | FunctionToolCall>;
}

export type RunStepCompletionUsage = {
  /** Number of completion tokens used over the course of the run step. */
  completion_tokens: number;
  /** Number of prompt tokens used over the course of the run step. */
  prompt_tokens: number;
  /** Total number of tokens used (prompt + completion). */
  total_tokens: number;
} | null;

/** Tool call objects */
export interface RequiredActionFunctionToolCall {
  /**
   * The ID of the tool call. This ID must be referenced when you submit the tool outputs in using the [Submit tool
   * outputs to run](https://platform.openai.com/docs/api-reference/runs/submitToolOutputs) endpoint.
   */
  id: string;
  /** The type of tool call the output is required for. For now, this is always `function`. */
  type: "function";
  /** The function definition. */
  function: {
    /** The name of the function. */
    name: string;
    /** The arguments that the model expects you to pass to the function. */
    arguments: string;
  };
}

export type RunCompletionUsage = {
  /** Number of completion tokens used over the course of the run. */
  completion_tokens: number;
  /** Number of prompt tokens used over the course of the run. */
  prompt_tokens: number;
  /** Total number of tokens used (prompt + completion). */
  total_tokens: number;
} | null;

/** The text content that is part of a message. */
export interface TextContentBlock {
  /** Always `text`. */
  type: "text";
  text: {
    /** The data that makes up the text. */
    value: string;
    annotations: Array<FileCitationAnnotation | FilePathAnnotation>;
  };
}

/** The refusal content generated by the assistant. */
export interface RefusalContentBlock {
  /** Always `refusal`. */
  type: "refusal";
  refusal: string;
}

/**
 * A message input to the model with a role indicating instruction following
 * hierarchy. Instructions given with the `developer` or `system` role take
 * precedence over instructions given with the `user` role. Messages with the
 * `assistant` role are presumed to have been generated by the model in previous
 * interactions.
 */
export interface BetaEasyInputMessage {
  /**
   * The role of the message input. One of `user`, `assistant`, `system`, or
   * `developer`.
   */
  role: "user" | "assistant" | "system" | "developer";
  /**
   * Text, image, or audio input to the model, used to generate a response.
   * Can also contain previous assistant responses.
   */
  content: string | BetaInputMessageContentList;
  /**
   * Labels an `assistant` message as intermediate commentary (`commentary`) or the final answer (`final_answer`).
   * For models like `gpt-5.3-codex` and beyond, when sending follow-up requests, preserve and resend
   * phase on all assistant messages — dropping it can degrade performance. Not used for user messages.
   */
  phase?: BetaMessagePhase | null;
  /** The type of the message input. Always `message`. */
  type?: "message";
}

/** Content item used to generate a response. */
export type BetaItem =
  | BetaInputMessage
  | BetaResponseOutputMessage
  | BetaResponseFileSearchToolCall
  | BetaResponseComputerToolCall
  | BetaComputerCallOutputItemParam
  | BetaResponseFunctionWebSearch
  | BetaResponseFunctionToolCall
  | BetaFunctionCallOutputItemParam
  | BetaAgentMessageItemParam
  | BetaMultiAgentCallItemParam
  | BetaMultiAgentCallOutputItemParam
  | BetaToolSearchCallItemParam
  | BetaToolSearchOutputItemParam
  | BetaAdditionalToolsItemParam
  | BetaResponseReasoningItem
  | BetaCompactionSummaryItemParam
  | BetaImageGenToolCall
  | BetaResponseCodeInterpreterToolCall
  | BetaLocalShellToolCall
  | BetaLocalShellToolCallOutput
  | BetaFunctionShellCallItemParam
  | BetaFunctionShellCallOutputItemParam
  | BetaApplyPatchToolCallItemParam
  | BetaApplyPatchToolCallOutputItemParam
  | BetaMCPListTools
  | BetaMCPApprovalRequest
  | BetaMCPApprovalResponse
  | BetaMCPToolCall
  | BetaCustomToolCallOutput
  | BetaResponseCustomToolCall;

/** Compacts the current context. Must be the final input item. */
export interface BetaCompactionTriggerItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The type of the item. Always `compaction_trigger`. */
  type: "compaction_trigger";
}

/** An internal identifier for an item to reference. */
export interface BetaItemReferenceParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The type of item to reference. Always `item_reference`. */
  type?: "item_reference" | null;
  /** The ID of the item to reference. */
  id: string;
}

export interface BetaProgramItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
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

export interface BetaProgramOutputItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The unique ID of this program output item. */
  id: string;
  /** The item type. Always `program_output`. */
  type: "program_output";
  /** The call ID of the program item. */
  call_id: string;
  /** The result produced by the program item. */
  result: string;
  /** The terminal status of the program output. */
  status: BetaProgramOutputItemStatus;
}

/**
 * Defines a function in your own code the model can choose to call. Learn more about [function
 * calling](https://platform.openai.com/docs/guides/function-calling).
 */
export interface BetaFunctionTool {
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
  allowed_callers?: Array<BetaCallableToolAllowedCaller> | null;
}

/**
 * A tool that searches for relevant content from uploaded files. Learn more about the [file search
 * tool](https://platform.openai.com/docs/guides/tools-file-search).
 */
export interface BetaFileSearchTool {
  /** The type of the file search tool. Always `file_search`. */
  type: "file_search";
  /** The IDs of the vector stores to search. */
  vector_store_ids: Array<string>;
  /** The maximum number of results to return. This number should be between 1 and 50 inclusive. */
  max_num_results?: number;
  /** Ranking options for search. */
  ranking_options?: BetaRankingOptions;
  /** A filter to apply. */
  filters?: BetaFilters | null;
}

/**
 * A tool that controls a virtual computer. Learn more about the [computer
 * tool](https://platform.openai.com/docs/guides/tools-computer-use).
 */
export interface BetaComputerTool {
  /** The type of the computer tool. Always `computer`. */
  type: "computer";
}

/**
 * A tool that controls a virtual computer. Learn more about the [computer
 * tool](https://platform.openai.com/docs/guides/tools-computer-use).
 */
export interface BetaComputerUsePreviewTool {
  /** The type of the computer use tool. Always `computer_use_preview`. */
  type: "computer_use_preview";
  /** The type of computer environment to control. */
  environment: BetaComputerEnvironment;
  /** The width of the computer display. */
  display_width: number;
  /** The height of the computer display. */
  display_height: number;
}

/**
 * Search the Internet for sources related to the prompt. Learn more about the
 * [web search tool](https://platform.openai.com/docs/guides/tools-web-search).
 */
export interface BetaWebSearchTool {
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
  user_location?: BetaWebSearchApproximateLocation;
  /**
   * High level guidance for the amount of context window space to use for the search. One of `low`, `medium`, or
   * `high`. `medium` is the default.
   */
  search_context_size?: "low" | "medium" | "high";
}

/**
 * Give the model access to additional tools via remote Model Context Protocol
 * (MCP) servers. [Learn more about MCP](https://platform.openai.com/docs/guides/tools-remote-mcp).
 */
export interface BetaMCPTool {
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
  allowed_tools?: Array<string> | BetaMCPToolFilter | null;
  /** The tool invocation context(s). */
  allowed_callers?: Array<BetaCallableToolAllowedCaller> | null;
  /** Specify which of the MCP server's tools require approval. */
  require_approval?:
    | {
        always?: BetaMCPToolFilter;
        never?: BetaMCPToolFilter;
      }
    | "always"
    | "never"
    | null;
  /** Whether this MCP tool is deferred and discovered via tool search. */
  defer_loading?: boolean;
}

/** A tool that runs Python code to help generate a response to a prompt. */
export interface BetaCodeInterpreterTool {
  /** The type of the code interpreter tool. Always `code_interpreter`. */
  type: "code_interpreter";
  /**
   * The code interpreter container. Can be a container ID or an object that
   * specifies uploaded file IDs to make available to your code, along with an
   * optional `memory_limit` setting.
   */
  container: string | BetaAutoCodeInterpreterToolParam;
  /** The tool invocation context(s). */
  allowed_callers?: Array<BetaCallableToolAllowedCaller> | null;
}

export interface BetaProgrammaticToolCallingParam {
  /** The type of the tool. Always `programmatic_tool_calling`. */
  type: "programmatic_tool_calling";
}

/** A tool that generates images using the GPT image models. */
export interface BetaImageGenTool {
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
  input_fidelity?: BetaInputFidelity | null;
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
  action?: BetaImageGenActionEnum;
}

/** A tool that allows the model to execute shell commands in a local environment. */
export interface BetaLocalShellToolParam {
  /** The type of the local shell tool. Always `local_shell`. */
  type: "local_shell";
}

/** A tool that allows the model to execute shell commands. */
export interface BetaFunctionShellTool {
  /** The type of the shell tool. Always `shell`. */
  type: "shell";
  environment?: BetaContainerAuto | BetaLocalEnvironment | BetaContainerReference | null;
  /** The tool invocation context(s). */
  allowed_callers?: Array<BetaCallableToolAllowedCaller> | null;
}

/**
 * A custom tool that processes input using a specified format. Learn more about   [custom
 * tools](https://platform.openai.com/docs/guides/function-calling#custom-tools)
 */
export interface BetaCustomTool {
  /** The type of the custom tool. Always `custom`. */
  type: "custom";
  /** The name of the custom tool, used to identify it in tool calls. */
  name: string;
  /** Optional description of the custom tool, used to provide more context. */
  description?: string;
  /** The input format for the custom tool. Default is unconstrained text. */
  format?: BetaCustomTextFormatParam | BetaCustomGrammarFormatParam;
  /** Whether this tool should be deferred and discovered via tool search. */
  defer_loading?: boolean;
  /** The tool invocation context(s). */
  allowed_callers?: Array<BetaCallableToolAllowedCaller> | null;
}

/** Groups function/custom tools under a shared namespace. */
export interface BetaNamespaceTool {
  /** The type of the tool. Always `namespace`. */
  type: "namespace";
  /** The namespace name used in tool calls (for example, `crm`). */
  name: string;
  /** A description of the namespace shown to the model. */
  description: string;
  /** The function/custom tools available inside this namespace. */
  tools: Array<BetaFunctionToolParam | BetaCustomTool>;
}

/** Hosted or BYOT tool search configuration for deferred tools. */
export interface BetaToolSearchTool {
  /** The type of the tool. Always `tool_search`. */
  type: "tool_search";
  /** Whether tool search is executed by the server or by the client. */
  execution?: BetaToolSearchExecutionType;
  /** Description shown to the model for a client-executed tool search tool. */
  description?: string | null;
  /** Parameter schema for a client-executed tool search tool. */
  parameters?: BetaEmptyModelParam | null;
}

/**
 * This tool searches the web for relevant results to use in a response. Learn more about the [web search
 * tool](https://platform.openai.com/docs/guides/tools-web-search).
 */
export interface BetaWebSearchPreviewTool {
  /** The type of the web search tool. One of `web_search_preview` or `web_search_preview_2025_03_11`. */
  type: "web_search_preview" | "web_search_preview_2025_03_11";
  /** The user's location. */
  user_location?: BetaApproximateLocation | null;
  /**
   * High level guidance for the amount of context window space to use for the search. One of `low`, `medium`, or
   * `high`. `medium` is the default.
   */
  search_context_size?: BetaSearchContextSize;
  search_content_types?: Array<BetaSearchContentType>;
}

/** Allows the assistant to create, delete, or update files using unified diffs. */
export interface BetaApplyPatchTool {
  /** The type of the tool. Always `apply_patch`. */
  type: "apply_patch";
  /** The tool invocation context(s). */
  allowed_callers?: Array<BetaCallableToolAllowedCaller> | null;
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
export type BetaResponseFormatTextConfig =
  | BetaResponseFormatText
  | BetaResponseFormatTextJSONSchemaConfig
  | BetaResponseFormatJsonObject;

export type BetaVerbosity = "low" | "medium" | "high" | null;

export type BetaReasoningModeEnum = (string & {}) | "standard" | "pro";

export type BetaReasoningEffort = "none" | "minimal" | "low" | "medium" | "high" | "xhigh" | "max" | null;

/** The conversation that this response belongs to. */
export interface BetaResponseConversationParam {
  /** The unique ID of the conversation. */
  id: string;
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
export type BetaToolChoiceOptions = "none" | "auto" | "required";

/** Constrains the tools available to the model to a pre-defined set. */
export interface BetaToolChoiceAllowed {
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
export interface BetaToolChoiceTypes {
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

/** Use this option to force the model to call a specific function. */
export interface BetaToolChoiceFunction {
  /** For function calling, the type is always `function`. */
  type: "function";
  /** The name of the function to call. */
  name: string;
}

/** Use this option to force the model to call a specific tool on a remote MCP server. */
export interface BetaToolChoiceMcp {
  /** For MCP tools, the type is always `mcp`. */
  type: "mcp";
  /** The label of the MCP server to use. */
  server_label: string;
  /** The name of the tool to call on the server. */
  name?: string | null;
}

/** Use this option to force the model to call a specific custom tool. */
export interface BetaToolChoiceCustom {
  /** For custom tool calling, the type is always `custom`. */
  type: "custom";
  /** The name of the custom tool to call. */
  name: string;
}

export interface BetaSpecificProgrammaticToolCallingParam {
  /** The tool to call. Always `programmatic_tool_calling`. */
  type: "programmatic_tool_calling";
}

/** Forces the model to call the apply_patch tool when executing a tool call. */
export interface BetaToolChoiceApplyPatch {
  /** The tool to call. Always `apply_patch`. */
  type: "apply_patch";
}

/** Forces the model to call the shell tool when a tool call is required. */
export interface BetaToolChoiceShell {
  /** The tool to call. Always `shell`. */
  type: "shell";
}

export type BetaPromptCacheTTLEnum = "30m";

export type BetaPromptCacheModeEnum = "implicit" | "explicit";

export type BetaModelIdsShared =
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

export type BetaResponsePromptVariables = {
  [key: string]: string | BetaResponseInputText | BetaResponseInputImage | BetaResponseInputFile;
} | null;

/** The policy to apply to moderated response input and output. */
export interface BetaModerationPolicyParam {
  /** The moderation policy for the response input. */
  input?: BetaModerationConfigParam | null;
  /** The moderation policy for the response output. */
  output?: BetaModerationConfigParam | null;
}

/** Emitted when there is a partial audio response. */
export interface BetaResponseAudioDeltaEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
  /** The type of the event. Always `response.audio.delta`. */
  type: "response.audio.delta";
  /** A sequence number for this chunk of the stream response. */
  sequence_number: number;
  /** A chunk of Base64 encoded response audio bytes. */
  delta: string;
}

/** Emitted when the audio response is complete. */
export interface BetaResponseAudioDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
  /** The type of the event. Always `response.audio.done`. */
  type: "response.audio.done";
  /** The sequence number of the delta. */
  sequence_number: number;
}

/** Emitted when there is a partial transcript of audio. */
export interface BetaResponseAudioTranscriptDeltaEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
  /** The type of the event. Always `response.audio.transcript.delta`. */
  type: "response.audio.transcript.delta";
  /** The partial transcript of the audio response. */
  delta: string;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when the full audio transcript is completed. */
export interface BetaResponseAudioTranscriptDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
  /** The type of the event. Always `response.audio.transcript.done`. */
  type: "response.audio.transcript.done";
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when a partial code snippet is streamed by the code interpreter. */
export interface BetaResponseCodeInterpreterCallCodeDeltaEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseCodeInterpreterCallCodeDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseCodeInterpreterCallCompletedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseCodeInterpreterCallInProgressEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseCodeInterpreterCallInterpretingEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseCompletedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
  /** The type of the event. Always `response.completed`. */
  type: "response.completed";
  /** Properties of the completed response. */
  response: BetaResponse;
  /** The sequence number for this event. */
  sequence_number: number;
}

/** Emitted when a new content part is added. */
export interface BetaResponseContentPartAddedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
  /** The type of the event. Always `response.content_part.added`. */
  type: "response.content_part.added";
  /** The ID of the output item that the content part was added to. */
  item_id: string;
  /** The index of the output item that the content part was added to. */
  output_index: number;
  /** The index of the content part that was added. */
  content_index: number;
  /** The content part that was added. */
  part: BetaOutputContent;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when a content part is done. */
export interface BetaResponseContentPartDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
  part: BetaOutputContent;
}

/** An event that is emitted when a response is created. */
export interface BetaResponseCreatedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
  /** The type of the event. Always `response.created`. */
  type: "response.created";
  /** The response that was created. */
  response: BetaResponse;
  /** The sequence number for this event. */
  sequence_number: number;
}

/** Emitted when an error occurs. */
export interface BetaResponseErrorEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseFileSearchCallCompletedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseFileSearchCallInProgressEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseFileSearchCallSearchingEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseFunctionCallArgumentsDeltaEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseFunctionCallArgumentsDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseShellCallCommandAddedEvent {
  /** The type of the event, always `response.shell_call_command.added`. */
  type: "response.shell_call_command.added";
  /** The sequence number of the event that was emitted. */
  sequence_number: number;
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag;
  /** The index of the output item that was updated. */
  output_index: number;
  /** The index of the shell command that was added. */
  command_index: number;
  /** The shell command that was added. */
  command: string;
}

/** A streaming event that indicated a shell command was incrementally updated. */
export interface BetaResponseShellCallCommandDeltaEvent {
  /** The type of the event, always `response.shell_call_command.delta`. */
  type: "response.shell_call_command.delta";
  /** The sequence number of the event that was emitted. */
  sequence_number: number;
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag;
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
export interface BetaResponseShellCallCommandDoneEvent {
  /** The type of the event, always `response.shell_call_command.done`. */
  type: "response.shell_call_command.done";
  /** The sequence number of the event that was emitted. */
  sequence_number: number;
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag;
  /** The index of the output item that was updated. */
  output_index: number;
  /** The index of the shell command that was completed. */
  command_index: number;
  /** The final shell command that was emitted. */
  command: string;
}

/** A streaming event that indicated shell call output was incrementally added. */
export interface BetaResponseShellCallOutputContentDeltaEvent {
  /** The type of the event, always `response.shell_call_output_content.delta`. */
  type: "response.shell_call_output_content.delta";
  /** The sequence number of the event that was emitted. */
  sequence_number: number;
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag;
  /** The ID of the output item that was updated. */
  item_id: string;
  /** The index of the output item that was updated. */
  output_index: number;
  /** The index of the shell command that produced output. */
  command_index: number;
  /** The stdout/stderr delta that was emitted. */
  delta: BetaShellCallOutputDelta;
}

/** A streaming event that indicated shell call output was completed. */
export interface BetaResponseShellCallOutputContentDoneEvent {
  /** The type of the event, always `response.shell_call_output_content.done`. */
  type: "response.shell_call_output_content.done";
  /** The sequence number of the event that was emitted. */
  sequence_number: number;
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag;
  /** The ID of the output item that was updated. */
  item_id: string;
  /** The index of the output item that was updated. */
  output_index: number;
  /** The index of the shell command that produced output. */
  command_index: number;
  /** The output contents emitted for the shell command. */
  output: Array<BetaFunctionShellCallOutputContent>;
}

/** Emitted when the response is in progress. */
export interface BetaResponseInProgressEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
  /** The type of the event. Always `response.in_progress`. */
  type: "response.in_progress";
  /** The response that is in progress. */
  response: BetaResponse;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** An event that is emitted when a response fails. */
export interface BetaResponseFailedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
  /** The type of the event. Always `response.failed`. */
  type: "response.failed";
  /** The sequence number of this event. */
  sequence_number: number;
  /** The response that failed. */
  response: BetaResponse;
}

/** An event that is emitted when a response finishes as incomplete. */
export interface BetaResponseIncompleteEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
  /** The type of the event. Always `response.incomplete`. */
  type: "response.incomplete";
  /** The response that was incomplete. */
  response: BetaResponse;
  /** The sequence number of this event. */
  sequence_number: number;
}

/** Emitted when a new output item is added. */
export interface BetaResponseOutputItemAddedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
  item: BetaResponseOutputItem;
}

/** Emitted when an output item is marked done. */
export interface BetaResponseOutputItemDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
  /** The type of the event. Always `response.output_item.done`. */
  type: "response.output_item.done";
  /** The index of the output item that was marked done. */
  output_index: number;
  /** The sequence number of this event. */
  sequence_number: number;
  /** The output item that was marked done. */
  item: BetaResponseOutputItem;
}

/** Emitted when a new reasoning summary part is added. */
export interface BetaResponseReasoningSummaryPartAddedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseReasoningSummaryPartDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseReasoningSummaryTextDeltaEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseReasoningSummaryTextDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseReasoningTextDeltaEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseReasoningTextDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseRefusalDeltaEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseRefusalDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseTextDeltaEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
  logprobs: Array<BetaResponseLogProb>;
}

/** Emitted when text content is finalized. */
export interface BetaResponseTextDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
  logprobs: Array<BetaResponseLogProb>;
}

/** Emitted when a web search call is completed. */
export interface BetaResponseWebSearchCallCompletedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseWebSearchCallInProgressEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseWebSearchCallSearchingEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseImageGenCallCompletedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseImageGenCallGeneratingEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseImageGenCallInProgressEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseImageGenCallPartialImageEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseMcpCallArgumentsDeltaEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseMcpCallArgumentsDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseMcpCallCompletedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseMcpCallFailedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseMcpCallInProgressEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseMcpListToolsCompletedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseMcpListToolsFailedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseMcpListToolsInProgressEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseOutputTextAnnotationAddedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
  annotation: BetaAnnotation | null;
}

/** Emitted when a response is queued and waiting to be processed. */
export interface BetaResponseQueuedEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
  /** The type of the event. Always 'response.queued'. */
  type: "response.queued";
  /** The full response object that is queued. */
  response: BetaResponse;
  /** The sequence number for this event. */
  sequence_number: number;
}

/** Event representing a delta (partial update) to the input of a custom tool call. */
export interface BetaResponseCustomToolCallInputDeltaEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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
export interface BetaResponseCustomToolCallInputDoneEvent {
  /** The agent that owns this multi-agent streaming event. */
  agent?: BetaAgentTag | null;
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

/** Controls diagnostic tracing during the session. */
export interface WorkflowTracingParam {
  /** Whether tracing is enabled during the session. Defaults to true. */
  enabled?: boolean;
}

/** Controls whether ChatKit automatically generates thread titles. */
export interface AutomaticThreadTitlingParam {
  /** Enable automatic thread title generation. Defaults to true. */
  enabled?: boolean;
}

/** Controls whether users can upload files. */
export interface FileUploadParam {
  /** Enable uploads for this session. Defaults to false. */
  enabled?: boolean;
  /**
   * Maximum size in megabytes for each uploaded file. Defaults to 512 MB, which is the maximum allowable size.
   */
  max_file_size?: number;
  /** Maximum number of files that can be uploaded to the session. Defaults to 10. */
  max_files?: number;
}

/** Controls how much historical context is retained for the session. */
export interface HistoryParam {
  /** Enables chat users to access previous ChatKit threads. Defaults to true. */
  enabled?: boolean;
  /** Number of recent ChatKit threads users have access to. Defaults to unlimited when unset. */
  recent_threads?: number;
}

/**
 * The ranking options for the file search. If not specified, the file search tool will use the `auto` ranker and
 * a score_threshold of 0.
 *
 * See the [file search tool
 * documentation](https://platform.openai.com/docs/assistants/tools/file-search#customizing-file-search-settings)
 * for more information.
 */
export interface FileSearchRankingOptions {
  /** The ranker to use for the file search. If not specified will use the `auto` ranker. */
  ranker?: FileSearchRanker;
  /** The score threshold for the file search. All values must be a floating point number between 0 and 1. */
  score_threshold: number;
}

/** Specifies a tool the model should use. Use to force the model to call a specific tool. */
export interface AssistantsNamedToolChoice {
  /** The type of the tool. If type is `function`, the function name must be set */
  type: "function" | "code_interpreter" | "file_search";
  function?: {
    /** The name of the function to call. */
    name: string;
  };
}

export type ThreadStreamEvent = {
  /** Whether to enable input audio transcription. */
  enabled?: boolean;
  event: "thread.created";
  data: Thread;
};

export type RunStreamEvent =
  | {
      event: "thread.run.created";
      data: Run;
    }
  | {
      event: "thread.run.queued";
      data: Run;
    }
  | {
      event: "thread.run.in_progress";
      data: Run;
    }
  | {
      event: "thread.run.requires_action";
      data: Run;
    }
  | {
      event: "thread.run.completed";
      data: Run;
    }
  | {
      event: "thread.run.incomplete";
      data: Run;
    }
  | {
      event: "thread.run.failed";
      data: Run;
    }
  | {
      event: "thread.run.cancelling";
      data: Run;
    }
  | {
      event: "thread.run.cancelled";
      data: Run;
    }
  | {
      event: "thread.run.expired";
      data: Run;
    };

export type RunStepStreamEvent =
  | {
      event: "thread.run.step.created";
      data: RunStep;
    }
  | {
      event: "thread.run.step.in_progress";
      data: RunStep;
    }
  | {
      event: "thread.run.step.delta";
      data: RunStepDeltaObject;
    }
  | {
      event: "thread.run.step.completed";
      data: RunStep;
    }
  | {
      event: "thread.run.step.failed";
      data: RunStep;
    }
  | {
      event: "thread.run.step.cancelled";
      data: RunStep;
    }
  | {
      event: "thread.run.step.expired";
      data: RunStep;
    };

export type MessageStreamEvent =
  | {
      event: "thread.message.created";
      data: Message;
    }
  | {
      event: "thread.message.in_progress";
      data: Message;
    }
  | {
      event: "thread.message.delta";
      data: MessageDeltaObject;
    }
  | {
      event: "thread.message.completed";
      data: Message;
    }
  | {
      event: "thread.message.incomplete";
      data: Message;
    };

/**
 * Occurs when an [error](https://platform.openai.com/docs/guides/error-codes#api-errors) occurs. This can happen
 * due to an internal server error or a timeout.
 */
export interface ErrorEvent {
  event: "error";
  data: ErrorObject;
}

/** Occurs when a stream ends. */
export interface DoneEvent {
  event: "done";
  data: "[DONE]";
}

export interface BetaAgentTag {
  /** The canonical name of the agent that produced this item. */
  agent_name: string;
}

/**
 * A list of one or many input items to the model, containing different content
 * types.
 */
export type BetaInputMessageContentList = Array<BetaInputContent>;

export type BetaOutputMessageContent = BetaResponseOutputText | BetaResponseOutputRefusal;

/**
 * Labels an `assistant` message as intermediate commentary (`commentary`) or the final answer (`final_answer`).
 * For models like `gpt-5.3-codex` and beyond, when sending follow-up requests, preserve and resend
 * phase on all assistant messages — dropping it can degrade performance. Not used for user messages.
 */
export type BetaMessagePhase = "commentary" | "final_answer";

export type BetaVectorStoreFileAttributes = {
  [key: string]: string | number | boolean;
} | null;

export type BetaComputerAction =
  | BetaClickParam
  | BetaDoubleClickAction
  | BetaDragParam
  | BetaKeyPressAction
  | BetaMoveParam
  | BetaScreenshotParam
  | BetaScrollParam
  | BetaTypeParam
  | BetaWaitParam;

/**
 * Flattened batched actions for `computer_use`. Each action includes an
 * `type` discriminator and action-specific fields.
 */
export type BetaComputerActionList = Array<BetaComputerAction>;

/** A pending safety check for the computer call. */
export interface BetaComputerCallSafetyCheckParam {
  /** The ID of the pending safety check. */
  id: string;
  /** The type of the pending safety check. */
  code?: string | null;
  /** Details about the pending safety check. */
  message?: string | null;
}

/** A computer screenshot image used with the computer use tool. */
export interface BetaResponseComputerToolCallOutputScreenshot {
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

export type BetaComputerCallOutputStatus = "completed" | "incomplete" | "failed";

/** Action type "search" - Performs a web search query. */
export interface BetaWebSearchActionSearch {
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
export interface BetaWebSearchActionOpenPage {
  /** The action type. */
  type: "open_page";
  /** The URL opened by the model. */
  url?: string | null;
}

/** Action type "find_in_page": Searches for a pattern within a loaded page. */
export interface BetaWebSearchActionFind {
  /** The action type. */
  type: "find_in_page";
  /** The URL of the page searched for the pattern. */
  url: string;
  /** The pattern or text to search for within the page. */
  pattern: string;
}

/** The execution context that produced this tool call. */
export type BetaToolCallCaller = BetaDirectToolCallCaller | BetaProgramToolCallCaller;

export type BetaFunctionCallStatus = "in_progress" | "completed" | "incomplete";

/** The execution context that produced this tool call. */
export type BetaToolCallCallerParam = BetaDirectToolCallCallerParam | BetaProgramToolCallCallerParam;

export type BetaFunctionAndCustomToolCallOutput =
  | BetaResponseInputText
  | BetaResponseInputImage
  | BetaResponseInputFile;

export type BetaFunctionCallOutputStatusEnum = "in_progress" | "completed" | "incomplete";

/** A text input to the model. */
export interface BetaResponseInputText {
  /** The type of the input item. Always `input_text`. */
  type: "input_text";
  /** The text input to the model. */
  text: string;
  prompt_cache_breakpoint?: BetaPromptCacheBreakpointConfig;
}

/** A text output from the model. */
export interface BetaResponseOutputText {
  /** The type of the output text. Always `output_text`. */
  type: "output_text";
  /** The text output from the model. */
  text: string;
  /** The annotations of the text output. */
  annotations: Array<BetaAnnotation>;
  logprobs: Array<BetaLogProb>;
}

/** A text content. */
export interface BetaTextContent {
  type: "text";
  text: string;
}

/** A summary text from the model. */
export interface BetaSummaryTextContent {
  /** The type of the object. Always `summary_text`. */
  type: "summary_text";
  /** A summary of the reasoning output from the model so far. */
  text: string;
}

/** Reasoning text from the model. */
export interface BetaReasoningTextContent {
  /** The type of the reasoning text. Always `reasoning_text`. */
  type: "reasoning_text";
  /** The reasoning text from the model. */
  text: string;
}

/** A refusal from the model. */
export interface BetaResponseOutputRefusal {
  /** The type of the refusal. Always `refusal`. */
  type: "refusal";
  /** The refusal explanation from the model. */
  refusal: string;
}

/**
 * An image input to the model. Learn about [image inputs](https://platform.openai.com/docs/guides/vision).
 */
export interface BetaResponseInputImage {
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
  detail: BetaImageDetail;
  prompt_cache_breakpoint?: BetaPromptCacheBreakpointConfig;
}

/** A screenshot of a computer. */
export interface BetaComputerScreenshotContent {
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
  detail: BetaImageDetail;
  prompt_cache_breakpoint?: BetaPromptCacheBreakpointConfig;
}

/** A file input to the model. */
export interface BetaResponseInputFile {
  /** The type of the input item. Always `input_file`. */
  type: "input_file";
  /** The ID of the file to be sent to the model. */
  file_id?: string | null;
  /** The name of the file to be sent to the model. */
  filename?: string;
  /** The content of the file to be sent to the model. */
  file_data?: string;
  prompt_cache_breakpoint?: BetaPromptCacheBreakpointConfig;
  /** The URL of the file to be sent to the model. */
  file_url?: string;
  /**
   * The detail level of the file to be sent to the model. Use `auto` to let the system select the detail level;
   * for GPT-5.6 and later models, `auto` uses high-quality rendering, which may increase input token usage. Use
   * `low` for lower-cost rendering, or `high` to render the file at higher quality. Defaults to `auto`.
   */
  detail?: BetaFileInputDetail;
}

/** Opaque encrypted content that Responses API decrypts inside trusted model execution. */
export interface BetaEncryptedContent {
  /** The type of the input item. Always `encrypted_content`. */
  type: "encrypted_content";
  /** Opaque encrypted content. */
  encrypted_content: string;
}

export type BetaMultiAgentAction =
  | "spawn_agent"
  | "interrupt_agent"
  | "list_agents"
  | "send_message"
  | "followup_task"
  | "wait_agent";

export type BetaToolSearchExecutionType = "server" | "client";

export type BetaMessageRole =
  | "unknown"
  | "user"
  | "assistant"
  | "system"
  | "critic"
  | "discriminator"
  | "developer"
  | "tool";

export type BetaProgramOutputStatus = "completed" | "incomplete";

/** The logs output from the code interpreter. */
export interface BetaCodeInterpreterOutputLogs {
  /** The type of the output. Always `logs`. */
  type: "logs";
  /** The logs output from the code interpreter. */
  logs: string;
}

/** The image output from the code interpreter. */
export interface BetaCodeInterpreterOutputImage {
  /** The type of the output. Always `image`. */
  type: "image";
  /** The URL of the image output from the code interpreter. */
  url: string;
}

/** Execute a shell command on the server. */
export interface BetaLocalShellExecAction {
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
export interface BetaFunctionShellAction {
  commands: Array<string>;
  /** Optional timeout in milliseconds for the commands. */
  timeout_ms: number | null;
  /** Optional maximum number of characters to return from each command. */
  max_output_length: number | null;
}

export type BetaFunctionShellCallStatus = "in_progress" | "completed" | "incomplete";

/** Represents the use of a local environment to perform shell actions. */
export interface BetaResponseLocalEnvironment {
  /** The environment type. Always `local`. */
  type: "local";
}

/** Represents a container created with /v1/containers. */
export interface BetaResponseContainerReference {
  /** The environment type. Always `container_reference`. */
  type: "container_reference";
  container_id: string;
}

export type BetaFunctionShellCallOutputStatusEnum = "in_progress" | "completed" | "incomplete";

/** The content of a shell tool call output that was emitted. */
export interface BetaFunctionShellCallOutputContent {
  /** The standard output that was captured. */
  stdout: string;
  /** The standard error output that was captured. */
  stderr: string;
  /**
   * Represents either an exit outcome (with an exit code) or a timeout outcome for a shell call output chunk.
   */
  outcome: BetaFunctionShellCallOutputTimeoutOutcome | BetaFunctionShellCallOutputExitOutcome;
  /** The identifier of the actor that created the item. */
  created_by?: string;
}

export type BetaApplyPatchCallStatus = "in_progress" | "completed";

/** Instruction describing how to create a file via the apply_patch tool. */
export interface BetaApplyPatchCreateFileOperation {
  /** Create a new file with the provided diff. */
  type: "create_file";
  /** Path of the file to create. */
  path: string;
  /** Diff to apply. */
  diff: string;
}

/** Instruction describing how to delete a file via the apply_patch tool. */
export interface BetaApplyPatchDeleteFileOperation {
  /** Delete the specified file. */
  type: "delete_file";
  /** Path of the file to delete. */
  path: string;
}

/** Instruction describing how to update a file via the apply_patch tool. */
export interface BetaApplyPatchUpdateFileOperation {
  /** Update an existing file with the provided diff. */
  type: "update_file";
  /** Path of the file to update. */
  path: string;
  /** Diff to apply. */
  diff: string;
}

export type BetaApplyPatchCallOutputStatus = "completed" | "failed";

/** A tool available on an MCP server. */
export interface BetaMCPListToolsTool {
  /** The name of the tool. */
  name: string;
  /** The description of the tool. */
  description?: string | null;
  /** The JSON schema describing the tool's input. */
  input_schema: { [key: string]: unknown };
  /** Additional annotations about the tool. */
  annotations?: { [key: string]: unknown } | null;
}

export type BetaMcpToolCallError = BetaMCPProtocolError | BetaMCPToolExecutionError | BetaHTTPError;

export type BetaMCPToolCallStatus = "in_progress" | "completed" | "incomplete" | "calling" | "failed";

/** The error code for the response. */
export type BetaResponseErrorCode =
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

/**
 * A tool call to run a function. See the
 * [function calling guide](https://platform.openai.com/docs/guides/function-calling) for more information.
 */
export interface BetaResponseFunctionToolCall {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
  /** The unique ID of the function tool call. */
  id?: string;
  /** The type of the function tool call. Always `function_call`. */
  type: "function_call";
  /** The unique ID of the function tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCaller | null;
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
export interface BetaResponseCustomToolCall {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
  /** The type of the custom tool call. Always `custom_tool_call`. */
  type: "custom_tool_call";
  /** The unique ID of the custom tool call in the OpenAI platform. */
  id?: string;
  /** An identifier used to map this custom tool call to a tool call output. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCaller | null;
  /** The namespace of the custom tool being called. */
  namespace?: string;
  /** The name of the custom tool being called. */
  name: string;
  /** The input for the custom tool call generated by the model. */
  input: string;
}

/** A moderation result produced for the response input or output. */
export interface BetaModerationResultBody {
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
    [key: string]: Array<BetaModerationInputType>;
  };
}

/** An error produced while attempting moderation for the response input or output. */
export interface BetaModerationErrorBody {
  /** The object type, which was always `error` for moderation failures. */
  type: "error";
  /** The error code. */
  code: string;
  /** The error message. */
  message: string;
}

/** A message to or from the model. */
export interface BetaMessage {
  /** The agent that produced this item. */
  agent?: BetaAgentTag;
  /** The type of the message. Always set to `message`. */
  type: "message";
  /** The unique ID of the message. */
  id: string;
  /**
   * The status of item. One of `in_progress`, `completed`, or `incomplete`. Populated when items are returned via
   * API.
   */
  status: BetaMessageStatus;
  /**
   * The role of the message. One of `unknown`, `user`, `assistant`, `system`, `critic`, `discriminator`,
   * `developer`, or `tool`.
   */
  role: BetaMessageRole;
  /** The content of the message */
  content: Array<
    | BetaResponseInputText
    | BetaResponseOutputText
    | BetaTextContent
    | BetaSummaryTextContent
    | BetaReasoningTextContent
    | BetaResponseOutputRefusal
    | BetaResponseInputImage
    | BetaComputerScreenshotContent
    | BetaResponseInputFile
    | BetaEncryptedContent
  >;
  /**
   * Labels an `assistant` message as intermediate commentary (`commentary`) or the final answer (`final_answer`).
   * For models like `gpt-5.3-codex` and beyond, when sending follow-up requests, preserve and resend phase on all
   * assistant messages — dropping it can degrade performance. Not used for user messages.
   */
  phase?: BetaMessagePhase2 | null;
}

/** The output of a function tool call. */
export interface BetaFunctionToolCallOutput {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
  caller?: BetaToolCallCallerParam | null;
  /**
   * The output from the function call generated by your code.
   * Can be a string or an list of output content.
   */
  output: string | Array<BetaFunctionAndCustomToolCallOutput>;
  /**
   * The status of the item. One of `in_progress`, `completed`, or
   * `incomplete`. Populated when items are returned via API.
   */
  status?: "in_progress" | "completed" | "incomplete";
}

/** The output of a custom tool call from your code, being sent back to the model. */
export interface BetaCustomToolCallOutput {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
  /** The type of the custom tool call output. Always `custom_tool_call_output`. */
  type: "custom_tool_call_output";
  /** The unique ID of the custom tool call output in the OpenAI platform. */
  id?: string;
  /** The call ID, used to map this custom tool call output to a custom tool call. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCallerParam | null;
  /**
   * The output from the custom tool call generated by your code.
   * Can be a string or an list of output content.
   */
  output: string | Array<BetaFunctionAndCustomToolCallOutput>;
}

/** Controls diagnostic tracing during the session. */
export interface ChatkitWorkflowTracing {
  /** Indicates whether tracing is enabled. */
  enabled: boolean;
}

/** Automatic thread title preferences for the session. */
export interface ChatSessionAutomaticThreadTitling {
  /** Whether automatic thread titling is enabled. */
  enabled: boolean;
}

/** Upload permissions and limits applied to the session. */
export interface ChatSessionFileUpload {
  /** Indicates if uploads are enabled for the session. */
  enabled: boolean;
  /** Maximum upload size in megabytes. */
  max_file_size: number | null;
  /** Maximum number of uploads allowed during the session. */
  max_files: number | null;
}

/** History retention preferences returned for the session. */
export interface ChatSessionHistory {
  /** Indicates if chat history is persisted for the session. */
  enabled: boolean;
  /** Number of prior threads surfaced in history views. Defaults to null when all history is retained. */
  recent_threads: number | null;
}

/** Text block that a user contributed to the thread. */
export interface UserMessageInputText {
  /** Type discriminator that is always `input_text`. */
  type: "input_text";
  /** Plain-text content supplied by the user. */
  text: string;
}

/** Quoted snippet that the user referenced in their message. */
export interface UserMessageQuotedText {
  /** Type discriminator that is always `quoted_text`. */
  type: "quoted_text";
  /** Quoted text content. */
  text: string;
}

/** Attachment metadata included on thread items. */
export interface Attachment {
  /** Attachment discriminator. */
  type: AttachmentType;
  /** Identifier for the attachment. */
  id: string;
  /** Original display name for the attachment. */
  name: string;
  /** MIME type of the attachment. */
  mime_type: string;
  /** Preview URL for rendering the attachment inline. */
  preview_url: string | null;
}

/** Model and tool overrides applied when generating the assistant response. */
export interface InferenceOptions {
  /** Preferred tool to invoke. Defaults to null when ChatKit should auto-select. */
  tool_choice: ToolChoice | null;
  /** Model name that generated the response. Defaults to null when using the session default. */
  model: string | null;
}

/** Assistant response text accompanied by optional annotations. */
export interface ChatKitResponseOutputText {
  /** Type discriminator that is always `output_text`. */
  type: "output_text";
  /** Assistant generated text. */
  text: string;
  /** Ordered list of annotations attached to the response text. */
  annotations: Array<FileAnnotation | UrlAnnotation>;
}

export type ClientToolCallStatus = "in_progress" | "completed";

export type TaskType = "custom" | "thought";

/** Task entry that appears within a TaskGroup. */
export interface TaskGroupTask {
  /** Subtype for the grouped task. */
  type: TaskType;
  /** Optional heading for the grouped task. Defaults to null when not provided. */
  heading: string | null;
  /** Optional summary that describes the grouped task. Defaults to null when omitted. */
  summary: string | null;
}

/** Details of the Code Interpreter tool call the run step was involved in. */
export interface CodeInterpreterToolCall {
  /** The ID of the tool call. */
  id: string;
  /** The type of tool call. This is always going to be `code_interpreter` for this type of tool call. */
  type: "code_interpreter";
  /** The Code Interpreter tool call definition. */
  code_interpreter: {
    /** The input to the Code Interpreter tool call. */
    input: string;
    /**
     * The outputs from the Code Interpreter tool call. Code Interpreter can output one or more items, including text
     * (`logs`) or images (`image`). Each of these are represented by a different object type.
     */
    outputs: Array<RunStepDetailsToolCallsCodeOutputLogsObject | RunStepDetailsToolCallsCodeOutputImageObject>;
  };
}

export interface FileSearchToolCall {
  /** The ID of the tool call object. */
  id: string;
  /** The type of tool call. This is always going to be `file_search` for this type of tool call. */
  type: "file_search";
  /** For now, this is always going to be an empty object. */
  file_search: {
    ranking_options?: RunStepDetailsToolCallsFileSearchRankingOptionsObject;
    /** The results of the file search. */
    results?: Array<RunStepDetailsToolCallsFileSearchResultObject>;
  };
}

export interface FunctionToolCall {
  /** The ID of the tool call object. */
  id: string;
  /** The type of tool call. This is always going to be `function` for this type of tool call. */
  type: "function";
  /** The definition of the function that was called. */
  function: {
    /** The name of the function. */
    name: string;
    /** The arguments passed to the function. */
    arguments: string;
    /**
     * The output of the function. This will be `null` if the outputs have not been
     * [submitted](https://platform.openai.com/docs/api-reference/runs/submitToolOutputs) yet.
     */
    output: string | null;
  };
}

/**
 * A citation within the message that points to a specific quote from a specific File associated with the
 * assistant or the message. Generated when the assistant uses the "file_search" tool to search files.
 */
export interface FileCitationAnnotation {
  /** Always `file_citation`. */
  type: "file_citation";
  /** The text in the message content that needs to be replaced. */
  text: string;
  file_citation: {
    /** The ID of the specific File the citation is from. */
    file_id: string;
  };
  start_index: number;
  end_index: number;
}

/**
 * A URL for the file that's generated when the assistant used the `code_interpreter` tool to generate a file.
 */
export interface FilePathAnnotation {
  /** Always `file_path`. */
  type: "file_path";
  /** The text in the message content that needs to be replaced. */
  text: string;
  file_path: {
    /** The ID of the file that was generated. */
    file_id: string;
  };
  start_index: number;
  end_index: number;
}

/**
 * A message input to the model with a role indicating instruction following
 * hierarchy. Instructions given with the `developer` or `system` role take
 * precedence over instructions given with the `user` role.
 */
export interface BetaInputMessage {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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
  content: BetaInputMessageContentList;
}

/** The output of a computer tool call. */
export interface BetaComputerCallOutputItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The ID of the computer tool call output. */
  id?: string | null;
  /** The ID of the computer tool call that produced the output. */
  call_id: string;
  /** The type of the computer tool call output. Always `computer_call_output`. */
  type: "computer_call_output";
  output: BetaResponseComputerToolCallOutputScreenshot;
  /** The safety checks reported by the API that have been acknowledged by the developer. */
  acknowledged_safety_checks?: Array<BetaComputerCallSafetyCheckParam> | null;
  /**
   * The status of the message input. One of `in_progress`, `completed`, or `incomplete`. Populated when input
   * items are returned via API.
   */
  status?: BetaFunctionCallItemStatus | null;
}

/** The output of a function tool call. */
export interface BetaFunctionCallOutputItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The unique ID of the function tool call output. Populated when this item is returned via API. */
  id?: string | null;
  /** The unique ID of the function tool call generated by the model. */
  call_id?: string | null;
  /** The type of the function tool call output. Always `function_call_output`. */
  type: "function_call_output";
  /** Text, image, or file output of the function tool call. */
  output: string | Array<BetaInputTextContentParam | BetaInputImageContentParamAutoParam | BetaInputFileContentParam>;
  /** The name of the tool that produced the output. */
  name?: string | null;
  /** The namespace of the tool that produced the output. */
  namespace?: string | null;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCallerParam | null;
  /**
   * The status of the item. One of `in_progress`, `completed`, or `incomplete`. Populated when items are returned
   * via API.
   */
  status?: BetaFunctionCallItemStatus | null;
}

/** A message routed between agents. */
export interface BetaAgentMessageItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The unique ID of this agent message item. */
  id?: string | null;
  /** The item type. Always `agent_message`. */
  type: "agent_message";
  /** The sending agent identity. */
  author: string;
  /** The destination agent identity. */
  recipient: string;
  /** Plaintext, image, or encrypted content sent between agents. */
  content: Array<BetaInputTextContentParam | BetaInputImageContentParamAutoParam | BetaEncryptedContentParam>;
}

export interface BetaMultiAgentCallItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The unique ID of this multi-agent call. */
  id?: string | null;
  /** The unique ID linking this call to its output. */
  call_id: string;
  /** The item type. Always `multi_agent_call`. */
  type: "multi_agent_call";
  /** The multi-agent action that was executed. */
  action: BetaMultiAgentAction1;
  /** The action arguments as a JSON string. */
  arguments: string;
}

export interface BetaMultiAgentCallOutputItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The unique ID of this multi-agent call output. */
  id?: string | null;
  /** The unique ID of the multi-agent call. */
  call_id: string;
  /** The item type. Always `multi_agent_call_output`. */
  type: "multi_agent_call_output";
  /** The multi-agent action that produced this result. */
  action: BetaMultiAgentAction1;
  /** Text output returned by the multi-agent action. */
  output: Array<BetaOutputTextContentParam>;
}

export interface BetaToolSearchCallItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The unique ID of this tool search call. */
  id?: string | null;
  /** The unique ID of the tool search call generated by the model. */
  call_id?: string | null;
  /** The item type. Always `tool_search_call`. */
  type: "tool_search_call";
  /** Whether tool search was executed by the server or by the client. */
  execution?: BetaToolSearchExecutionType;
  /** The arguments supplied to the tool search call. */
  arguments: BetaEmptyModelParam;
  /** The status of the tool search call. */
  status?: BetaFunctionCallItemStatus | null;
}

export interface BetaToolSearchOutputItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The unique ID of this tool search output. */
  id?: string | null;
  /** The unique ID of the tool search call generated by the model. */
  call_id?: string | null;
  /** The item type. Always `tool_search_output`. */
  type: "tool_search_output";
  /** Whether tool search was executed by the server or by the client. */
  execution?: BetaToolSearchExecutionType;
  /** The loaded tool definitions returned by the tool search output. */
  tools: Array<BetaTool>;
  /** The status of the tool search output. */
  status?: BetaFunctionCallItemStatus | null;
}

export interface BetaAdditionalToolsItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The unique ID of this additional tools item. */
  id?: string | null;
  /** The item type. Always `additional_tools`. */
  type: "additional_tools";
  /** The role that provided the additional tools. Only `developer` is supported. */
  role: "developer";
  /** A list of additional tools made available at this item. */
  tools: Array<BetaTool>;
}

/**
 * A compaction item generated by the [`v1/responses/compact`
 * API](https://platform.openai.com/docs/api-reference/responses/compact).
 */
export interface BetaCompactionSummaryItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The ID of the compaction item. */
  id?: string | null;
  /** The type of the item. Always `compaction`. */
  type: "compaction";
  /** The encrypted content of the compaction summary. */
  encrypted_content: string;
}

/** A tool representing a request to execute one or more shell commands. */
export interface BetaFunctionShellCallItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The unique ID of the shell tool call. Populated when this item is returned via API. */
  id?: string | null;
  /** The unique ID of the shell tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCallerParam | null;
  /** The type of the item. Always `shell_call`. */
  type: "shell_call";
  /** The shell commands and limits that describe how to run the tool call. */
  action: BetaFunctionShellActionParam;
  /** The status of the shell call. One of `in_progress`, `completed`, or `incomplete`. */
  status?: BetaFunctionShellCallItemStatus | null;
  /** The environment to execute the shell commands in. */
  environment?: BetaLocalEnvironment | BetaContainerReference | null;
}

/** The streamed output items emitted by a shell tool call. */
export interface BetaFunctionShellCallOutputItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The unique ID of the shell tool call output. Populated when this item is returned via API. */
  id?: string | null;
  /** The unique ID of the shell tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCallerParam | null;
  /** The type of the item. Always `shell_call_output`. */
  type: "shell_call_output";
  /** Captured chunks of stdout and stderr output, along with their associated outcomes. */
  output: Array<BetaFunctionShellCallOutputContentParam>;
  /** The status of the shell call output. */
  status?: BetaFunctionShellCallItemStatus | null;
  /** The maximum number of UTF-8 characters captured for this shell call's combined output. */
  max_output_length?: number | null;
}

/** A tool call representing a request to create, delete, or update files using diff patches. */
export interface BetaApplyPatchToolCallItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The type of the item. Always `apply_patch_call`. */
  type: "apply_patch_call";
  /** The unique ID of the apply patch tool call. Populated when this item is returned via API. */
  id?: string | null;
  /** The unique ID of the apply patch tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCallerParam | null;
  /** The status of the apply patch tool call. One of `in_progress` or `completed`. */
  status: BetaApplyPatchCallStatusParam;
  /** The specific create, delete, or update instruction for the apply_patch tool call. */
  operation: BetaApplyPatchOperationParam;
}

/** The streamed output emitted by an apply patch tool call. */
export interface BetaApplyPatchToolCallOutputItemParam {
  /** The agent that produced this item. */
  agent?: BetaAgentTagParam | null;
  /** The type of the item. Always `apply_patch_call_output`. */
  type: "apply_patch_call_output";
  /** The unique ID of the apply patch tool call output. Populated when this item is returned via API. */
  id?: string | null;
  /** The unique ID of the apply patch tool call generated by the model. */
  call_id: string;
  /** The execution context that produced this tool call. */
  caller?: BetaToolCallCallerParam | null;
  /** The status of the apply patch tool call output. One of `completed` or `failed`. */
  status: BetaApplyPatchCallOutputStatusParam;
  /** Optional human-readable log text from the apply patch tool (e.g., patch results or errors). */
  output?: string | null;
}

/** A response to an MCP approval request. */
export interface BetaMCPApprovalResponse {
  /** The agent that produced this item. */
  agent?: BetaAgentTag | null;
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

/** The agent that produced this item. */
export interface BetaAgentTagParam {
  /** The canonical name of the agent that produced this item. */
  agent_name: string;
}

export type BetaProgramOutputItemStatus = "completed" | "incomplete";

export type BetaCallableToolAllowedCaller = "direct" | "programmatic";

export interface BetaRankingOptions {
  /** The ranker to use for the file search. */
  ranker?: BetaRankerVersionType;
  /**
   * The score threshold for the file search, a number between 0 and 1. Numbers closer to 1 will attempt to return
   * only the most relevant results, but may return fewer results.
   */
  score_threshold?: number;
  /**
   * Weights that control how reciprocal rank fusion balances semantic embedding matches versus sparse keyword
   * matches when hybrid search is enabled.
   */
  hybrid_search?: BetaHybridSearchOptions;
}

export type BetaFilters = BetaComparisonFilter | BetaCompoundFilter;

export type BetaComputerEnvironment = "windows" | "mac" | "linux" | "ubuntu" | "browser";

export type BetaWebSearchApproximateLocation = {
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

/** A filter object to specify which tools are allowed. */
export interface BetaMCPToolFilter {
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

/**
 * Configuration for a code interpreter container. Optionally specify the IDs of the files to run the code on.
 */
export interface BetaAutoCodeInterpreterToolParam {
  /** Always `auto`. */
  type: "auto";
  /** An optional list of uploaded files to make available to your code. */
  file_ids?: Array<string>;
  /** The memory limit for the code interpreter container. */
  memory_limit?: BetaContainerMemoryLimit | null;
  /** Network access policy for the container. */
  network_policy?: BetaContainerNetworkPolicyDisabled | BetaContainerNetworkPolicyAllowlist;
}

/**
 * Control how much effort the model will exert to match the style and features, especially facial features, of
 * input images. This parameter is only supported for `gpt-image-1` and `gpt-image-1.5` and later models,
 * unsupported for `gpt-image-1-mini`. Supports `high` and `low`. Defaults to `low`.
 */
export type BetaInputFidelity = "high" | "low";

export type BetaImageGenActionEnum = "generate" | "edit" | "auto";

export interface BetaContainerAuto {
  /** Automatically creates a container for this request */
  type: "container_auto";
  /** An optional list of uploaded files to make available to your code. */
  file_ids?: Array<string>;
  /** The memory limit for the container. */
  memory_limit?: BetaContainerMemoryLimit | null;
  /** Network access policy for the container. */
  network_policy?: BetaContainerNetworkPolicyDisabled | BetaContainerNetworkPolicyAllowlist;
  /** An optional list of skills referenced by id or inline data. */
  skills?: Array<BetaSkillReference | BetaInlineSkill>;
}

export interface BetaLocalEnvironment {
  /** Use a local computer environment. */
  type: "local";
  /** An optional list of skills. */
  skills?: Array<BetaLocalSkill>;
}

export interface BetaContainerReference {
  /** References a container created with the /v1/containers endpoint */
  type: "container_reference";
  /** The ID of the referenced container. */
  container_id: string;
}

/** Unconstrained free-form text. */
export interface BetaCustomTextFormatParam {
  /** Unconstrained text format. Always `text`. */
  type: "text";
}

/** A grammar defined by the user. */
export interface BetaCustomGrammarFormatParam {
  /** Grammar format. Always `grammar`. */
  type: "grammar";
  /** The syntax of the grammar definition. One of `lark` or `regex`. */
  syntax: BetaGrammarSyntax1;
  /** The grammar definition. */
  definition: string;
}

export interface BetaFunctionToolParam {
  name: string;
  description?: string | null;
  parameters?: BetaEmptyModelParam | null;
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
  allowed_callers?: Array<BetaCallableToolAllowedCaller> | null;
}

export type BetaEmptyModelParam = { [key: string]: unknown };

export interface BetaApproximateLocation {
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

export type BetaSearchContextSize = "low" | "medium" | "high";

export type BetaSearchContentType = "text" | "image";

/** Default response format. Used to generate text responses. */
export interface BetaResponseFormatText {
  /** The type of response format being defined. Always `text`. */
  type: "text";
}

/**
 * JSON Schema response format. Used to generate structured JSON responses.
 * Learn more about [Structured Outputs](https://platform.openai.com/docs/guides/structured-outputs).
 */
export interface BetaResponseFormatTextJSONSchemaConfig {
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
  schema: BetaResponseFormatJsonSchemaSchema;
  /**
   * Whether to enable strict schema adherence when generating the output.
   * If set to true, the model will always follow the exact schema defined
   * in the `schema` field. Only a subset of JSON Schema is supported when
   * `strict` is `true`. To learn more, read the [Structured Outputs
   * guide](https://platform.openai.com/docs/guides/structured-outputs).
   */
  strict?: boolean | null;
}

/**
 * JSON object response format. An older method of generating JSON responses.
 * Using `json_schema` is recommended for models that support it. Note that the
 * model will not generate JSON without a system or user message instructing it
 * to do so.
 */
export interface BetaResponseFormatJsonObject {
  /** The type of response format being defined. Always `json_object`. */
  type: "json_object";
}

/** The moderation policy for the response input. */
export interface BetaModerationConfigParam {
  mode: BetaModerationMode;
}

export type BetaOutputContent = BetaResponseOutputText | BetaResponseOutputRefusal | BetaReasoningTextContent;

/** A delta of stdout/stderr emitted while a shell call was running. */
export interface BetaShellCallOutputDelta {
  /** The stdout delta that was emitted. */
  stdout?: string;
  /** The stderr delta that was emitted. */
  stderr?: string;
}

/**
 * A logprob is the logarithmic probability that the model assigns to producing
 * a particular token at a given position in the sequence. Less-negative (higher)
 * logprob values indicate greater model confidence in that token choice.
 */
export interface BetaResponseLogProb {
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
export type BetaAnnotation = BetaFileCitationBody | BetaUrlCitationBody | BetaContainerFileCitationBody | BetaFilePath;

/** The ranker to use for the file search. If not specified will use the `auto` ranker. */
export type FileSearchRanker = "auto" | "default_2024_08_21";

/** Represents a run step delta i.e. any changed fields on a run step during streaming. */
export interface RunStepDeltaObject {
  /** The identifier of the run step, which can be referenced in API endpoints. */
  id: string;
  /** The object type, which is always `thread.run.step.delta`. */
  object: "thread.run.step.delta";
  /** The delta containing the fields that have changed on the run step. */
  delta: {
    /** The details of the run step. */
    step_details?: RunStepDeltaStepDetailsMessageCreationObject | RunStepDeltaStepDetailsToolCallsObject;
  };
}

/** Represents a message delta i.e. any changed fields on a message during streaming. */
export interface MessageDeltaObject {
  /** The identifier of the message, which can be referenced in API endpoints. */
  id: string;
  /** The object type, which is always `thread.message.delta`. */
  object: "thread.message.delta";
  /** The delta containing the fields that have changed on the Message. */
  delta: {
    /** The entity that produced the message. One of `user` or `assistant`. */
    role?: "user" | "assistant";
    /** The content of the message in array of text and/or images. */
    content?: Array<
      | MessageDeltaContentImageFileObject
      | MessageDeltaContentTextObject
      | MessageDeltaContentRefusalObject
      | MessageDeltaContentImageUrlObject
    >;
  };
}

export interface ErrorObject {
  code: string | null;
  message: string;
  param: string | null;
  type: string;
}

export type BetaInputContent = BetaResponseInputText | BetaResponseInputImage | BetaResponseInputFile;

/** A click action. */
export interface BetaClickParam {
  /** Specifies the event type. For a click action, this property is always `click`. */
  type: "click";
  /**
   * Indicates which mouse button was pressed during the click. One of `left`, `right`, `wheel`, `back`, or
   * `forward`.
   */
  button: BetaClickButtonType;
  /** The x-coordinate where the click occurred. */
  x: number;
  /** The y-coordinate where the click occurred. */
  y: number;
  /** The keys being held while clicking. */
  keys?: Array<string> | null;
}

/** A double click action. */
export interface BetaDoubleClickAction {
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
export interface BetaDragParam {
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
  path: Array<BetaCoordParam>;
  /** The keys being held while dragging the mouse. */
  keys?: Array<string> | null;
}

/** A collection of keypresses the model would like to perform. */
export interface BetaKeyPressAction {
  /** Specifies the event type. For a keypress action, this property is always set to `keypress`. */
  type: "keypress";
  /**
   * The combination of keys the model is requesting to be pressed. This is an array of strings, each representing
   * a key.
   */
  keys: Array<string>;
}

/** A mouse move action. */
export interface BetaMoveParam {
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
export interface BetaScreenshotParam {
  /** Specifies the event type. For a screenshot action, this property is always set to `screenshot`. */
  type: "screenshot";
}

/** A scroll action. */
export interface BetaScrollParam {
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
export interface BetaTypeParam {
  /** Specifies the event type. For a type action, this property is always set to `type`. */
  type: "type";
  /** The text to type. */
  text: string;
}

/** A wait action. */
export interface BetaWaitParam {
  /** Specifies the event type. For a wait action, this property is always set to `wait`. */
  type: "wait";
}

export interface BetaDirectToolCallCaller {
  type: "direct";
}

export interface BetaProgramToolCallCaller {
  type: "program";
  /** The call ID of the program item that produced this tool call. */
  caller_id: string;
}

export interface BetaDirectToolCallCallerParam {
  /** The caller type. Always `direct`. */
  type: "direct";
}

export interface BetaProgramToolCallCallerParam {
  /** The caller type. Always `program`. */
  type: "program";
  /** The call ID of the program item that produced this tool call. */
  caller_id: string;
}

/**
 * Marks the exact end of a reusable prompt prefix. The breakpoint inherits its TTL from the request's
 * `prompt_cache_options.ttl`; the boundary is not rounded to a token block.
 */
export interface BetaPromptCacheBreakpointConfig {
  /** The breakpoint mode. Always `explicit`. */
  mode: "explicit";
}

/** The log probability of a token. */
export interface BetaLogProb {
  token: string;
  logprob: number;
  bytes: Array<number>;
  top_logprobs: Array<BetaTopLogProb>;
}

export type BetaImageDetail = "low" | "high" | "auto" | "original";

export type BetaFileInputDetail = "auto" | "low" | "high";

/** Indicates that the shell call exceeded its configured time limit. */
export interface BetaFunctionShellCallOutputTimeoutOutcome {
  /** The outcome type. Always `timeout`. */
  type: "timeout";
}

/** Indicates that the shell commands finished and returned an exit code. */
export interface BetaFunctionShellCallOutputExitOutcome {
  /** The outcome type. Always `exit`. */
  type: "exit";
  /** Exit code from the shell process. */
  exit_code: number;
}

export interface BetaMCPProtocolError {
  type: "mcp_protocol_error";
  code: number;
  message: string;
}

export interface BetaMCPToolExecutionError {
  type: "mcp_tool_execution_error";
  content: unknown;
}

export interface BetaHTTPError {
  type: "http_error";
  code: number;
  message: string;
}

export type BetaModerationInputType = "text" | "image";

export type BetaMessageStatus = "in_progress" | "completed" | "incomplete";

export type BetaMessagePhase2 = "commentary" | "final_answer";

export type AttachmentType = "image" | "file";

/** Tool selection that the assistant should honor when executing the item. */
export interface ToolChoice {
  /** Identifier of the requested tool. */
  id: string;
}

/** Annotation that references an uploaded file. */
export interface FileAnnotation {
  /** Type discriminator that is always `file` for this annotation. */
  type: "file";
  /** File attachment referenced by the annotation. */
  source: FileAnnotationSource;
}

/** Annotation that references a URL. */
export interface UrlAnnotation {
  /** Type discriminator that is always `url` for this annotation. */
  type: "url";
  /** URL referenced by the annotation. */
  source: UrlAnnotationSource;
}

/** Text output from the Code Interpreter tool call as part of a run step. */
export interface RunStepDetailsToolCallsCodeOutputLogsObject {
  /** Always `logs`. */
  type: "logs";
  /** The text output from the Code Interpreter tool call. */
  logs: string;
}

export interface RunStepDetailsToolCallsCodeOutputImageObject {
  /** Always `image`. */
  type: "image";
  image: {
    /** The [file](https://platform.openai.com/docs/api-reference/files) ID of the image. */
    file_id: string;
  };
}

/** The ranking options for the file search. */
export interface RunStepDetailsToolCallsFileSearchRankingOptionsObject {
  /** The ranker to use for the file search. If not specified will use the `auto` ranker. */
  ranker: FileSearchRanker;
  /** The score threshold for the file search. All values must be a floating point number between 0 and 1. */
  score_threshold: number;
}

/** A result instance of the file search. */
export interface RunStepDetailsToolCallsFileSearchResultObject {
  /** The ID of the file that result was found in. */
  file_id: string;
  /** The name of the file that result was found in. */
  file_name: string;
  /** The score of the result. All values must be a floating point number between 0 and 1. */
  score: number;
  /**
   * The content of the result that was found. The content is only included if requested via the include query
   * parameter.
   */
  content?: Array<{
    /** The type of the content. */
    type?: "text";
    /** The text content of the file. */
    text?: string;
  }>;
}

export type BetaFunctionCallItemStatus = "in_progress" | "completed" | "incomplete";

/** A text input to the model. */
export interface BetaInputTextContentParam {
  /** The type of the input item. Always `input_text`. */
  type: "input_text";
  /** The text input to the model. */
  text: string;
  prompt_cache_breakpoint?: BetaPromptCacheBreakpointParam | null;
}

/**
 * An image input to the model. Learn about [image inputs](https://platform.openai.com/docs/guides/vision)
 */
export interface BetaInputImageContentParamAutoParam {
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
  detail?: BetaDetailEnum | null;
  prompt_cache_breakpoint?: BetaPromptCacheBreakpointParam | null;
}

/** A file input to the model. */
export interface BetaInputFileContentParam {
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
  detail?: BetaFileDetailEnum;
  prompt_cache_breakpoint?: BetaPromptCacheBreakpointParam | null;
}

/** Opaque encrypted content that Responses API decrypts inside trusted model execution. */
export interface BetaEncryptedContentParam {
  /** The type of the input item. Always `encrypted_content`. */
  type: "encrypted_content";
  /** Opaque encrypted content. */
  encrypted_content: string;
}

export type BetaMultiAgentAction1 =
  | "spawn_agent"
  | "interrupt_agent"
  | "list_agents"
  | "send_message"
  | "followup_task"
  | "wait_agent";

export interface BetaOutputTextContentParam {
  /** The content type. Always `output_text`. */
  type: "output_text";
  /** The text content. */
  text: string;
  /** Citations associated with the text content. */
  annotations?: Array<BetaFileCitationParam | BetaUrlCitationParam | BetaContainerFileCitationParam>;
}

/** Commands and limits describing how to run the shell tool call. */
export interface BetaFunctionShellActionParam {
  /** Ordered shell commands for the execution environment to run. */
  commands: Array<string>;
  /** Maximum wall-clock time in milliseconds to allow the shell commands to run. */
  timeout_ms?: number | null;
  /** Maximum number of UTF-8 characters to capture from combined stdout and stderr output. */
  max_output_length?: number | null;
}

/** Status values reported for shell tool calls. */
export type BetaFunctionShellCallItemStatus = "in_progress" | "completed" | "incomplete";

/** Captured stdout and stderr for a portion of a shell tool call output. */
export interface BetaFunctionShellCallOutputContentParam {
  /** Captured stdout output for the shell call. */
  stdout: string;
  /** Captured stderr output for the shell call. */
  stderr: string;
  /** The exit or timeout outcome associated with this shell call. */
  outcome: BetaFunctionShellCallOutputOutcomeParam;
}

/** Status values reported for apply_patch tool calls. */
export type BetaApplyPatchCallStatusParam = "in_progress" | "completed";

/** One of the create_file, delete_file, or update_file operations supplied to the apply_patch tool. */
export type BetaApplyPatchOperationParam =
  | BetaApplyPatchCreateFileOperationParam
  | BetaApplyPatchDeleteFileOperationParam
  | BetaApplyPatchUpdateFileOperationParam;

/** Outcome values reported for apply_patch tool call outputs. */
export type BetaApplyPatchCallOutputStatusParam = "completed" | "failed";

export type BetaRankerVersionType = "auto" | "default-2024-11-15";

export interface BetaHybridSearchOptions {
  /** The weight of the embedding in the reciprocal ranking fusion. */
  embedding_weight: number;
  /** The weight of the text in the reciprocal ranking fusion. */
  text_weight: number;
}

/**
 * A filter used to compare a specified attribute key to a given value using a defined comparison operation.
 */
export interface BetaComparisonFilter {
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
export interface BetaCompoundFilter {
  /** Type of operation: `and` or `or`. */
  type: "and" | "or";
  /** Array of filters to combine. Items can be `ComparisonFilter` or `CompoundFilter`. */
  filters: Array<BetaComparisonFilter>;
}

export type BetaContainerMemoryLimit = "1g" | "4g" | "16g" | "64g";

export interface BetaContainerNetworkPolicyDisabled {
  /** Disable outbound network access. Always `disabled`. */
  type: "disabled";
}

export interface BetaContainerNetworkPolicyAllowlist {
  /** Allow outbound network access only to specified domains. Always `allowlist`. */
  type: "allowlist";
  /** A list of allowed domains when type is `allowlist`. */
  allowed_domains: Array<string>;
  /** Optional domain-scoped secrets for allowlisted domains. */
  domain_secrets?: Array<BetaContainerNetworkPolicyDomainSecret>;
}

export interface BetaSkillReference {
  /** References a skill created with the /v1/skills endpoint. */
  type: "skill_reference";
  /** The ID of the referenced skill. */
  skill_id: string;
  /** Optional skill version. Use a positive integer or 'latest'. Omit for default. */
  version?: string;
}

export interface BetaInlineSkill {
  /** Defines an inline skill for this request. */
  type: "inline";
  /** The name of the skill. */
  name: string;
  /** The description of the skill. */
  description: string;
  /** Inline skill payload */
  source: BetaInlineSkillSource;
}

export interface BetaLocalSkill {
  /** The name of the skill. */
  name: string;
  /** The description of the skill. */
  description: string;
  /** The path to the directory containing the skill. */
  path: string;
}

export type BetaGrammarSyntax1 = "lark" | "regex";

/**
 * The schema for the response format, described as a JSON Schema object.
 * Learn how to build JSON schemas [here](https://json-schema.org/).
 */
export interface BetaResponseFormatJsonSchemaSchema {
  [key: string]: unknown;
}

export type BetaModerationMode = "score" | "block";

/** A citation to a file. */
export interface BetaFileCitationBody {
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
export interface BetaUrlCitationBody {
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
export interface BetaContainerFileCitationBody {
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
export interface BetaFilePath {
  /** The type of the file path. Always `file_path`. */
  type: "file_path";
  /** The ID of the file. */
  file_id: string;
  /** The index of the file in the list of files. */
  index: number;
}

/** Details of the message creation by the run step. */
export interface RunStepDeltaStepDetailsMessageCreationObject {
  /** Always `message_creation`. */
  type: "message_creation";
  message_creation?: {
    /** The ID of the message that was created by this run step. */
    message_id?: string;
  };
}

/** Details of the tool call. */
export interface RunStepDeltaStepDetailsToolCallsObject {
  /** Always `tool_calls`. */
  type: "tool_calls";
  /**
   * An array of tool calls the run step was involved in. These can be associated with one of three types of tools:
   * `code_interpreter`, `file_search`, or `function`.
   */
  tool_calls?: Array<
    | RunStepDeltaStepDetailsToolCallsCodeObject
    | RunStepDeltaStepDetailsToolCallsFileSearchObject
    | RunStepDeltaStepDetailsToolCallsFunctionObject
  >;
}

/**
 * References an image [File](https://platform.openai.com/docs/api-reference/files) in the content of a message.
 */
export interface MessageDeltaContentImageFileObject {
  /** The index of the content part in the message. */
  index: number;
  /** Always `image_file`. */
  type: "image_file";
  image_file?: {
    /**
     * The [File](https://platform.openai.com/docs/api-reference/files) ID of the image in the message content. Set
     * `purpose="vision"` when uploading the File if you need to later display the file content.
     */
    file_id?: string;
    /**
     * Specifies the detail level of the image if specified by the user. `low` uses fewer tokens, you can opt in to
     * high resolution using `high`.
     */
    detail?: "auto" | "low" | "high";
  };
}

/** The text content that is part of a message. */
export interface MessageDeltaContentTextObject {
  /** The index of the content part in the message. */
  index: number;
  /** Always `text`. */
  type: "text";
  text?: {
    /** The data that makes up the text. */
    value?: string;
    annotations?: Array<
      MessageDeltaContentTextAnnotationsFileCitationObject | MessageDeltaContentTextAnnotationsFilePathObject
    >;
  };
}

/** The refusal content that is part of a message. */
export interface MessageDeltaContentRefusalObject {
  /** The index of the refusal part in the message. */
  index: number;
  /** Always `refusal`. */
  type: "refusal";
  refusal?: string;
}

/** References an image URL in the content of a message. */
export interface MessageDeltaContentImageUrlObject {
  /** The index of the content part in the message. */
  index: number;
  /** Always `image_url`. */
  type: "image_url";
  image_url?: {
    /** The URL of the image, must be a supported image types: jpeg, jpg, png, gif, webp. */
    url?: string;
    /**
     * Specifies the detail level of the image. `low` uses fewer tokens, you can opt in to high resolution using
     * `high`.
     */
    detail?: "auto" | "low" | "high";
  };
}

export type BetaClickButtonType = "left" | "right" | "wheel" | "back" | "forward";

/** An x/y coordinate pair, e.g. `{ x: 100, y: 200 }`. */
export interface BetaCoordParam {
  /** The x-coordinate. */
  x: number;
  /** The y-coordinate. */
  y: number;
}

/** The top log probability of a token. */
export interface BetaTopLogProb {
  token: string;
  logprob: number;
  bytes: Array<number>;
}

/** Attachment source referenced by an annotation. */
export interface FileAnnotationSource {
  /** Type discriminator that is always `file`. */
  type: "file";
  /** Filename referenced by the annotation. */
  filename: string;
}

/** URL backing an annotation entry. */
export interface UrlAnnotationSource {
  /** Type discriminator that is always `url`. */
  type: "url";
  /** URL referenced by the annotation. */
  url: string;
}

/**
 * Marks the exact end of a reusable prompt prefix. The breakpoint inherits its TTL from the request's
 * `prompt_cache_options.ttl`; the boundary is not rounded to a token block.
 */
export interface BetaPromptCacheBreakpointParam {
  /** The breakpoint mode. Always `explicit`. */
  mode: "explicit";
}

export type BetaDetailEnum = "low" | "high" | "auto" | "original";

export type BetaFileDetailEnum = "auto" | "low" | "high";

export interface BetaFileCitationParam {
  /** The citation type. Always `file_citation`. */
  type: "file_citation";
  /** The index of the file in the list of files. */
  index: number;
  /** The ID of the file. */
  file_id: string;
  /** The filename of the file cited. */
  filename: string;
}

export interface BetaUrlCitationParam {
  /** The citation type. Always `url_citation`. */
  type: "url_citation";
  /** The index of the first character of the citation in the message. */
  start_index: number;
  /** The index of the last character of the citation in the message. */
  end_index: number;
  /** The URL of the cited resource. */
  url: string;
  /** The title of the cited resource. */
  title: string;
}

export interface BetaContainerFileCitationParam {
  /** The citation type. Always `container_file_citation`. */
  type: "container_file_citation";
  /** The index of the first character of the citation in the message. */
  start_index: number;
  /** The index of the last character of the citation in the message. */
  end_index: number;
  /** The ID of the container. */
  container_id: string;
  /** The ID of the container file. */
  file_id: string;
  /** The filename of the container file cited. */
  filename: string;
}

/** The exit or timeout outcome associated with this shell call. */
export type BetaFunctionShellCallOutputOutcomeParam =
  | BetaFunctionShellCallOutputTimeoutOutcomeParam
  | BetaFunctionShellCallOutputExitOutcomeParam;

/** Instruction for creating a new file via the apply_patch tool. */
export interface BetaApplyPatchCreateFileOperationParam {
  /** The operation type. Always `create_file`. */
  type: "create_file";
  /** Path of the file to create relative to the workspace root. */
  path: string;
  /** Unified diff content to apply when creating the file. */
  diff: string;
}

/** Instruction for deleting an existing file via the apply_patch tool. */
export interface BetaApplyPatchDeleteFileOperationParam {
  /** The operation type. Always `delete_file`. */
  type: "delete_file";
  /** Path of the file to delete relative to the workspace root. */
  path: string;
}

/** Instruction for updating an existing file via the apply_patch tool. */
export interface BetaApplyPatchUpdateFileOperationParam {
  /** The operation type. Always `update_file`. */
  type: "update_file";
  /** Path of the file to update relative to the workspace root. */
  path: string;
  /** Unified diff content to apply to the existing file. */
  diff: string;
}

export interface BetaContainerNetworkPolicyDomainSecret {
  /** The domain associated with the secret. */
  domain: string;
  /** The name of the secret to inject for the domain. */
  name: string;
  /** The secret value to inject for the domain. */
  value: string;
}

/** Inline skill payload */
export interface BetaInlineSkillSource {
  /** The type of the inline skill source. Must be `base64`. */
  type: "base64";
  /** The media type of the inline skill payload. Must be `application/zip`. */
  media_type: "application/zip";
  /** Base64-encoded skill zip bundle. */
  data: string;
}

/** Details of the Code Interpreter tool call the run step was involved in. */
export interface RunStepDeltaStepDetailsToolCallsCodeObject {
  /** The index of the tool call in the tool calls array. */
  index: number;
  /** The ID of the tool call. */
  id?: string;
  /** The type of tool call. This is always going to be `code_interpreter` for this type of tool call. */
  type: "code_interpreter";
  /** The Code Interpreter tool call definition. */
  code_interpreter?: {
    /** The input to the Code Interpreter tool call. */
    input?: string;
    /**
     * The outputs from the Code Interpreter tool call. Code Interpreter can output one or more items, including text
     * (`logs`) or images (`image`). Each of these are represented by a different object type.
     */
    outputs?: Array<
      RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject | RunStepDeltaStepDetailsToolCallsCodeOutputImageObject
    >;
  };
}

export interface RunStepDeltaStepDetailsToolCallsFileSearchObject {
  /** The index of the tool call in the tool calls array. */
  index: number;
  /** The ID of the tool call object. */
  id?: string;
  /** The type of tool call. This is always going to be `file_search` for this type of tool call. */
  type: "file_search";
  /** For now, this is always going to be an empty object. */
  file_search: { [key: string]: unknown };
}

export interface RunStepDeltaStepDetailsToolCallsFunctionObject {
  /** The index of the tool call in the tool calls array. */
  index: number;
  /** The ID of the tool call object. */
  id?: string;
  /** The type of tool call. This is always going to be `function` for this type of tool call. */
  type: "function";
  /** The definition of the function that was called. */
  function?: {
    /** The name of the function. */
    name?: string;
    /** The arguments passed to the function. */
    arguments?: string;
    /**
     * The output of the function. This will be `null` if the outputs have not been
     * [submitted](https://platform.openai.com/docs/api-reference/runs/submitToolOutputs) yet.
     */
    output?: string | null;
  };
}

/**
 * A citation within the message that points to a specific quote from a specific File associated with the
 * assistant or the message. Generated when the assistant uses the "file_search" tool to search files.
 */
export interface MessageDeltaContentTextAnnotationsFileCitationObject {
  /** The index of the annotation in the text content part. */
  index: number;
  /** Always `file_citation`. */
  type: "file_citation";
  /** The text in the message content that needs to be replaced. */
  text?: string;
  file_citation?: {
    /** The ID of the specific File the citation is from. */
    file_id?: string;
    /** The specific quote in the file. */
    quote?: string;
  };
  start_index?: number;
  end_index?: number;
}

/**
 * A URL for the file that's generated when the assistant used the `code_interpreter` tool to generate a file.
 */
export interface MessageDeltaContentTextAnnotationsFilePathObject {
  /** The index of the annotation in the text content part. */
  index: number;
  /** Always `file_path`. */
  type: "file_path";
  /** The text in the message content that needs to be replaced. */
  text?: string;
  file_path?: {
    /** The ID of the file that was generated. */
    file_id?: string;
  };
  start_index?: number;
  end_index?: number;
}

/** Indicates that the shell call exceeded its configured time limit. */
export interface BetaFunctionShellCallOutputTimeoutOutcomeParam {
  /** The outcome type. Always `timeout`. */
  type: "timeout";
}

/** Indicates that the shell commands finished and returned an exit code. */
export interface BetaFunctionShellCallOutputExitOutcomeParam {
  /** The outcome type. Always `exit`. */
  type: "exit";
  /** The exit code returned by the shell process. */
  exit_code: number;
}

/** Text output from the Code Interpreter tool call as part of a run step. */
export interface RunStepDeltaStepDetailsToolCallsCodeOutputLogsObject {
  /** The index of the output in the outputs array. */
  index: number;
  /** Always `logs`. */
  type: "logs";
  /** The text output from the Code Interpreter tool call. */
  logs?: string;
}

export interface RunStepDeltaStepDetailsToolCallsCodeOutputImageObject {
  /** The index of the output in the outputs array. */
  index: number;
  /** Always `image`. */
  type: "image";
  image?: {
    /** The [file](https://platform.openai.com/docs/api-reference/files) ID of the image. */
    file_id?: string;
  };
}
