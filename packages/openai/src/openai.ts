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
import { addParts } from "./resource/resource.ts";
import { StreamingChat, StreamingResponses } from "./resource/streaming-resources.ts";

/** The client with every part of the API; each is made when it is first asked for. */
export class OpenAI extends OpenAIClient {
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
    addParts<OpenAI>(
      this.prototype,
      {
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
      },
      (client) => client,
    );
  }
}
