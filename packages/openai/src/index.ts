export { AzureOpenAI } from "./azure/azure-openai.ts";
export type { AzureClientOptions } from "./azure/azure-openai.ts";
export { APIPromise } from "./client/api-promise.ts";
export type { WithRequestID, WithResponse } from "./client/api-promise.ts";
export type { Call } from "./client/call.ts";
export type { ApiKeySetter, ClientOptions, DataResidency, Fetch } from "./client/client-options.ts";
export type { FinalRequestOptions } from "./client/hooks.ts";
export type { Logger, LogLevel } from "./client/logging.ts";
export { OpenAIClient } from "./client/openai-client.ts";
export type { HeadersLike, RequestOptions } from "./client/request-options.ts";
export {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ContentFilterFinishReasonError,
  InternalServerError,
  InvalidWebhookSignatureError,
  LengthFinishReasonError,
  NotFoundError,
  OpenAIError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "./errors/errors.ts";
export { Admin } from "./generated/admin.ts";
export { Audio } from "./generated/audio.ts";
export type {
  AudioModel,
  AudioResponseFormat,
  SpeechCreateParams,
  Transcription,
  TranscriptionCreateParams,
  TranscriptionStreamEvent,
  Translation,
} from "./generated/audio.ts";
export { Batches } from "./generated/batches.ts";
export type {
  Batch,
  BatchCreateParams,
  BatchError,
  BatchListParams,
  BatchRequestCounts,
  BatchUsage,
} from "./generated/batches.ts";
export { Beta } from "./generated/beta.ts";
export type { Assistant, AssistantStreamEvent, Message, Run, Thread } from "./generated/beta.ts";
export { Chat } from "./generated/chat.ts";
export type {
  ChatCompletion,
  ChatCompletionAllowedToolChoice,
  ChatCompletionAllowedTools,
  ChatCompletionAssistantMessageParam,
  ChatCompletionAudio,
  ChatCompletionAudioParam,
  ChatCompletionChunk,
  ChatCompletionContentPart,
  ChatCompletionContentPartImage,
  ChatCompletionContentPartInputAudio,
  ChatCompletionContentPartRefusal,
  ChatCompletionContentPartText,
  ChatCompletionCreateParams,
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionCreateParamsStreaming,
  ChatCompletionCustomTool,
  ChatCompletionDeleted,
  ChatCompletionDeveloperMessageParam,
  ChatCompletionFunctionCallOption,
  ChatCompletionFunctionMessageParam,
  ChatCompletionFunctionTool,
  ChatCompletionListParams,
  ChatCompletionMessage,
  ChatCompletionMessageCustomToolCall,
  ChatCompletionMessageFunctionToolCall,
  ChatCompletionMessageParam,
  ChatCompletionMessageToolCall,
  ChatCompletionModality,
  ChatCompletionNamedToolChoice,
  ChatCompletionNamedToolChoiceCustom,
  ChatCompletionPredictionContent,
  ChatCompletionReasoningEffort,
  ChatCompletionRole,
  ChatCompletionStoreMessage,
  ChatCompletionSystemMessageParam,
  ChatCompletionTokenLogprob,
  ChatCompletionTool,
  ChatCompletionToolChoiceOption,
  ChatCompletionToolMessageParam,
  ChatCompletionUpdateParams,
  ChatCompletionUserMessageParam,
  FunctionDefinition,
  FunctionParameters,
  ResponseFormatJSONSchema,
} from "./generated/chat.ts";
export { Completions } from "./generated/completions.ts";
export type {
  Completion,
  CompletionChoice,
  CompletionCreateParams,
  CompletionCreateParamsNonStreaming,
  CompletionCreateParamsStreaming,
} from "./generated/completions.ts";
export { Containers } from "./generated/containers.ts";
export { ContentProvenanceChecks } from "./generated/content-provenance-checks.ts";
export type {
  ContentProvenanceCheck,
  ContentProvenanceCheckCreateParams,
} from "./generated/content-provenance-checks.ts";
export { Conversations } from "./generated/conversations.ts";
export type { Conversation, ConversationItem } from "./generated/conversations.ts";
export { Embeddings } from "./generated/embeddings.ts";
export type {
  CreateEmbeddingResponse,
  Embedding,
  EmbeddingCreateParams,
  EmbeddingModel,
} from "./generated/embeddings.ts";
export { Evals } from "./generated/evals.ts";
export type { Eval } from "./generated/evals.ts";
export { Files } from "./generated/files.ts";
export type { FileCreateParams, FileObject, FileDeleted, FileListParams, FilePurpose } from "./generated/files.ts";
export { FineTuning } from "./generated/fine-tuning.ts";
export type { FineTuningJob } from "./generated/fine-tuning.ts";
export { Images } from "./generated/images.ts";
export type {
  Image,
  ImageCreateVariationParams,
  ImageEditCompletedEvent,
  ImageEditParams,
  ImageEditPartialImageEvent,
  ImageEditStreamEvent,
  ImageGenCompletedEvent,
  ImageGenPartialImageEvent,
  ImageGenStreamEvent,
  ImageGenerateParams,
  ImageModel,
  ImagesResponse,
} from "./generated/images.ts";
export { Models } from "./generated/models.ts";
export type { Model, ModelDeleted } from "./generated/models.ts";
export { Moderations } from "./generated/moderations.ts";
export type {
  ModerationCreateParams,
  ModerationCreateResponse,
  ModerationModel,
  ModerationMultiModalInput,
} from "./generated/moderations.ts";
export { Realtime } from "./generated/realtime.ts";
export { Responses } from "./generated/responses.ts";
export type {
  EasyInputMessage,
  FunctionTool,
  Reasoning,
  Response,
  ResponseCompletedEvent,
  ResponseContent,
  ResponseCreateParams,
  ResponseCreateParamsNonStreaming,
  ResponseCreateParamsStreaming,
  ResponseError,
  ResponseErrorEvent,
  ResponseFailedEvent,
  ResponseFunctionCallArgumentsDeltaEvent,
  ResponseFunctionCallArgumentsDoneEvent,
  ResponseFunctionToolCall,
  ResponseIncludable,
  ResponseIncompleteEvent,
  ResponseInput,
  ResponseInputContent,
  ResponseInputItem,
  ResponseItem,
  ResponseOutputItem,
  ResponseOutputItemAddedEvent,
  ResponseOutputItemDoneEvent,
  ResponseOutputMessage,
  ResponseOutputRefusal,
  ResponseOutputText,
  ResponseReasoningItem,
  ResponseRetrieveParams,
  ResponseStatus,
  ResponseStreamEvent,
  ResponseTextConfig,
  ResponseTextDeltaEvent,
  ResponseTextDoneEvent,
  ResponseUsage,
  ResponsesModel,
  Tool,
  ToolChoiceFunction,
  ToolChoiceOptions,
} from "./generated/responses.ts";
export type {
  ChatModel,
  CompletionUsage,
  Metadata,
  ReasoningEffort,
  ResponseFormatJSONObject,
  ResponseFormatText,
} from "./generated/shared.ts";
export { Skills } from "./generated/skills.ts";
export type { Skill } from "./generated/skills.ts";
export { Uploads } from "./generated/uploads.ts";
export type { Upload, UploadCompleteParams, UploadCreateParams } from "./generated/uploads.ts";
export { VectorStores } from "./generated/vector-stores.ts";
export type {
  VectorStore,
  VectorStoreCreateParams,
  VectorStoreDeleted,
  VectorStoreFile,
  VectorStoreFileBatch,
  VectorStoreSearchParams,
  VectorStoreSearchResponse,
} from "./generated/vector-stores.ts";
export { Videos } from "./generated/videos.ts";
export type { Video, VideoCreateParams } from "./generated/videos.ts";
export { Webhooks } from "./generated/webhooks.ts";
export type { UnwrapWebhookEvent } from "./generated/webhooks.ts";
export { AssistantStream } from "./composed/assistant/assistant-stream.ts";
export type { AssistantStreamEvents } from "./composed/assistant/assistant-events.ts";
export { ChatCompletionStream } from "./composed/chat/chat-completion-stream.ts";
export type { ChatCompletionStreamEvent, ChatCompletionStreamEvents } from "./composed/chat/chat-events.ts";
export type { ChatCompletionSnapshot } from "./composed/chat/chat-snapshot.ts";
export type { ChatCompletionStreamParams } from "./composed/chat-stream.ts";
export type { FileWaitOptions } from "./composed/files.ts";
export type { FunctionCall } from "./composed/function-call.ts";
export type { PollOptions } from "./composed/polling.ts";
export type { ResponseStreamEvents, StreamedResponseEvent } from "./composed/response/response-events.ts";
export { ResponseStream } from "./composed/response/response-stream.ts";
export type { ResponseReplayParams, ResponseStreamParams } from "./composed/response-stream.ts";
export type { RunCreateParamsStream, RunSubmitToolOutputsParamsStream } from "./composed/runs.ts";
export type { ThreadCreateAndRunParamsStream } from "./composed/threads.ts";
export type { FilesToUpload, UploadAndPollOptions } from "./composed/vector-store-file-batches.ts";
export { OpenAI } from "./openai.ts";
export type { AbstractPage } from "./pages/abstract-page.ts";
export { ConversationCursorPage } from "./pages/conversation-cursor-page.ts";
export type { ConversationCursorPageParams } from "./pages/conversation-cursor-page.ts";
export { CursorPage } from "./pages/cursor-page.ts";
export type { CursorPageParams } from "./pages/cursor-page.ts";
export { NextCursorPage } from "./pages/next-cursor-page.ts";
export type { NextCursorPageParams } from "./pages/next-cursor-page.ts";
export { Page } from "./pages/page.ts";
export { PagePromise } from "./pages/page-promise.ts";
export type { Resource } from "./resource/resource.ts";
export { EventStream as Stream } from "./streaming/event-stream.ts";
export type { Uploadable } from "./uploads/form-entries.ts";
export type { StreamingFile } from "./uploads/streaming-file.ts";
export { toStreamingFile } from "./uploads/streaming-file.ts";
export { toFile } from "./uploads/to-file.ts";
export type { ToFileInput } from "./uploads/to-file.ts";
