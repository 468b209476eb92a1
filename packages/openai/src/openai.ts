import { OpenAIClient } from "./client/openai-client.ts";
import { Admin } from "./generated/admin.ts";
import { Audio } from "./generated/audio.ts";
import { Batches } from "./generated/batches.ts";
import { Beta } from "./generated/beta.ts";
import { Completions } from "./generated/completions.ts";
import { Containers } from "./generated/containers.ts";
import { ContentProvenanceChecks } from "./generated/content-provenance-checks.ts";
import { Conversations } from "./generated/conversations.ts";
import { Embeddings } from "./generated/embeddings.ts";
import { Evals } from "./generated/evals.ts";
import { Files } from "./generated/files.ts";
import { FineTuning } from "./generated/fine-tuning.ts";
import { Images } from "./generated/images.ts";
import { Models } from "./generated/models.ts";
import { Moderations } from "./generated/moderations.ts";
import { Realtime } from "./generated/realtime.ts";
import { Skills } from "./generated/skills.ts";
import { Uploads } from "./generated/uploads.ts";
import { VectorStores } from "./generated/vector-stores.ts";
import { Videos } from "./generated/videos.ts";
import { Webhooks } from "./generated/webhooks.ts";
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  InvalidWebhookSignatureError,
  NotFoundError,
  OpenAIError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "./errors/errors.ts";
import { ConversationCursorPage } from "./pages/conversation-cursor-page.ts";
import { CursorPage } from "./pages/cursor-page.ts";
import { NextCursorPage } from "./pages/next-cursor-page.ts";
import { Page } from "./pages/page.ts";
import { toFile } from "./uploads/to-file.ts";
import { toStreamingFile } from "./uploads/streaming-file.ts";
import { addParts } from "./resource/resource.ts";
import { StreamingChat, StreamingResponses } from "./resource/streaming-resources.ts";

/** The client with every part of the API; each is made when it is first asked for. */
export class OpenAI extends OpenAIClient {
  // As the official class has them, for those who import nothing else.
  declare static readonly OpenAI: typeof OpenAI;
  declare static readonly OpenAIError: typeof OpenAIError;
  declare static readonly APIError: typeof APIError;
  declare static readonly APIConnectionError: typeof APIConnectionError;
  declare static readonly APIConnectionTimeoutError: typeof APIConnectionTimeoutError;
  declare static readonly APIUserAbortError: typeof APIUserAbortError;
  declare static readonly NotFoundError: typeof NotFoundError;
  declare static readonly ConflictError: typeof ConflictError;
  declare static readonly RateLimitError: typeof RateLimitError;
  declare static readonly BadRequestError: typeof BadRequestError;
  declare static readonly AuthenticationError: typeof AuthenticationError;
  declare static readonly InternalServerError: typeof InternalServerError;
  declare static readonly PermissionDeniedError: typeof PermissionDeniedError;
  declare static readonly UnprocessableEntityError: typeof UnprocessableEntityError;
  declare static readonly InvalidWebhookSignatureError: typeof InvalidWebhookSignatureError;
  declare static readonly toFile: typeof toFile;
  declare static readonly toStreamingFile: typeof toStreamingFile;
  declare static readonly Completions: typeof Completions;
  declare static readonly Chat: typeof StreamingChat;
  declare static readonly Embeddings: typeof Embeddings;
  declare static readonly Files: typeof Files;
  declare static readonly Images: typeof Images;
  declare static readonly ContentProvenanceChecks: typeof ContentProvenanceChecks;
  declare static readonly Audio: typeof Audio;
  declare static readonly Moderations: typeof Moderations;
  declare static readonly Models: typeof Models;
  declare static readonly FineTuning: typeof FineTuning;
  declare static readonly VectorStores: typeof VectorStores;
  declare static readonly Webhooks: typeof Webhooks;
  declare static readonly Beta: typeof Beta;
  declare static readonly Batches: typeof Batches;
  declare static readonly Uploads: typeof Uploads;
  declare static readonly Admin: typeof Admin;
  declare static readonly Responses: typeof StreamingResponses;
  declare static readonly Realtime: typeof Realtime;
  declare static readonly Conversations: typeof Conversations;
  declare static readonly Evals: typeof Evals;
  declare static readonly Containers: typeof Containers;
  declare static readonly Skills: typeof Skills;
  declare static readonly Videos: typeof Videos;
  declare static readonly ConversationCursorPage: typeof ConversationCursorPage;
  declare static readonly CursorPage: typeof CursorPage;
  declare static readonly NextCursorPage: typeof NextCursorPage;
  declare static readonly Page: typeof Page;

  declare readonly completions: Completions;
  declare readonly chat: StreamingChat;
  declare readonly embeddings: Embeddings;
  declare readonly files: Files;
  declare readonly images: Images;
  declare readonly contentProvenanceChecks: ContentProvenanceChecks;
  declare readonly audio: Audio;
  declare readonly moderations: Moderations;
  declare readonly models: Models;
  declare readonly fineTuning: FineTuning;
  declare readonly vectorStores: VectorStores;
  declare readonly webhooks: Webhooks;
  declare readonly beta: Beta;
  declare readonly batches: Batches;
  declare readonly uploads: Uploads;
  declare readonly admin: Admin;
  declare readonly responses: StreamingResponses;
  declare readonly realtime: Realtime;
  declare readonly conversations: Conversations;
  declare readonly evals: Evals;
  declare readonly containers: Containers;
  declare readonly skills: Skills;
  declare readonly videos: Videos;

  static {
    const parts = {
      completions: Completions,
      chat: StreamingChat,
      embeddings: Embeddings,
      files: Files,
      images: Images,
      contentProvenanceChecks: ContentProvenanceChecks,
      audio: Audio,
      moderations: Moderations,
      models: Models,
      fineTuning: FineTuning,
      vectorStores: VectorStores,
      webhooks: Webhooks,
      beta: Beta,
      batches: Batches,
      uploads: Uploads,
      admin: Admin,
      responses: StreamingResponses,
      realtime: Realtime,
      conversations: Conversations,
      evals: Evals,
      containers: Containers,
      skills: Skills,
      videos: Videos,
    };
    addParts<OpenAI>(this.prototype, parts, (client) => client);
    Object.assign(this, {
      OpenAI: this,
      OpenAIError,
      APIError,
      APIConnectionError,
      APIConnectionTimeoutError,
      APIUserAbortError,
      NotFoundError,
      ConflictError,
      RateLimitError,
      BadRequestError,
      AuthenticationError,
      InternalServerError,
      PermissionDeniedError,
      UnprocessableEntityError,
      InvalidWebhookSignatureError,
      toFile,
      toStreamingFile,
      ConversationCursorPage,
      CursorPage,
      NextCursorPage,
      Page,
    });
    for (const [name, Part] of Object.entries(parts))
      Object.assign(this, { [name.replace(/./, (first) => first.toUpperCase())]: Part });
  }
}
