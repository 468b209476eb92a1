// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { ConversationCursorPage } from "../pages/conversation-cursor-page.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { OptionsAlone } from "../resource/misplaced-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";
import type { Uploadable } from "../uploads/form-entries.ts";
import { forms } from "../uploads/forms.ts";
import type { OrderEnum } from "./shared.ts";

export interface Videos extends Resource {
  /**
   * Create a new video generation job from a prompt and optional reference assets.
   *
   * @deprecated
   */
  create(params: VideoCreateParams, options?: RequestOptions): APIPromise<Video>;

  /**
   * Fetch the latest metadata for a generated video.
   *
   * @deprecated
   */
  retrieve(videoID: string, options?: RequestOptions): APIPromise<Video>;

  /**
   * List recently generated videos for the current project.
   *
   * @deprecated
   */
  list(params?: VideoListParams | null, options?: RequestOptions): PagePromise<ConversationCursorPage<Video>, Video>;
  /**
   * The same with options and no query.
   *
   * @deprecated
   */
  list(options: OptionsAlone): PagePromise<ConversationCursorPage<Video>, Video>;

  /**
   * Permanently delete a completed or failed video and its stored assets.
   *
   * @deprecated
   */
  delete(videoID: string, options?: RequestOptions): APIPromise<VideoDeleteResponse>;

  /**
   * Create a character from an uploaded video.
   *
   * @deprecated
   */
  createCharacter(params: VideoCreateCharacterParams, options?: RequestOptions): APIPromise<VideoCharacterResource>;

  /**
   * Download the generated video bytes or a derived preview asset.
   *
   * Streams the rendered video content for the specified video job.
   *
   * @deprecated
   */
  downloadContent(
    videoID: string,
    params?: VideoDownloadContentParams | null,
    options?: RequestOptions,
  ): APIPromise<globalThis.Response>;
  /**
   * The same with options and no query.
   *
   * @deprecated
   */
  downloadContent(videoID: string, options: OptionsAlone): APIPromise<globalThis.Response>;

  /**
   * Create a new video generation job by editing a source video or existing generated video.
   *
   * @deprecated
   */
  edit(params: VideoEditParams, options?: RequestOptions): APIPromise<Video>;

  /**
   * Create an extension of a completed video.
   *
   * @deprecated
   */
  extend(params: VideoExtendParams, options?: RequestOptions): APIPromise<Video>;

  /**
   * Fetch a character.
   *
   * @deprecated
   */
  getCharacter(characterID: string, options?: RequestOptions): APIPromise<VideoCharacterResource>;

  /**
   * Create a remix of a completed video using a refreshed prompt.
   *
   * @deprecated
   */
  remix(videoID: string, params: VideoRemixParams, options?: RequestOptions): APIPromise<Video>;
}

export const Videos: ResourceClass<Videos> = /* @__PURE__ */ defineResource(
  "Videos",
  {
    create: "POST /videos form",
    retrieve: "GET /videos/{videoID}",
    list: "GET /videos optional conversation",
    delete: "DELETE /videos/{videoID}",
    createCharacter: "POST /videos/characters form",
    downloadContent: "GET /videos/{videoID}/content optional binary=application/binary",
    edit: "POST /videos/edits form",
    extend: "POST /videos/extensions form",
    getCharacter: "GET /videos/characters/{characterID}",
    remix: "POST /videos/{videoID}/remix form-if-file",
  },
  {},
  { forms },
);

export interface VideoCreateParams {
  /** The video generation model to use (allowed values: sora-2, sora-2-pro). Defaults to `sora-2`. */
  model?: VideoModel;
  /** Text prompt that describes the video to generate. */
  prompt: string;
  input_reference?: Uploadable | ImageInputReferenceParam;
  /** Clip duration in seconds (allowed values: 4, 8, 12). Defaults to 4 seconds. */
  seconds?: VideoSeconds;
  /**
   * Output resolution formatted as width x height (allowed values: 720x1280, 1280x720, 1024x1792, 1792x1024).
   * Defaults to 720x1280.
   */
  size?: VideoSize;
}

export interface VideoListParams {
  /** Number of items to retrieve */
  limit?: number;
  /** Sort order of results by timestamp. Use `asc` for ascending order or `desc` for descending order. */
  order?: OrderEnum;
  /** Identifier for the last item from the previous pagination request */
  after?: string;
}

export interface VideoCreateCharacterParams {
  /** Video file used to create a character. */
  video: Uploadable;
  /** Display name for this API character. */
  name: string;
}

export interface VideoDownloadContentParams {
  /** Which downloadable asset to return. Defaults to the MP4 video. */
  variant?: VideoContentVariant;
}

export interface VideoEditParams {
  video: Uploadable | VideoReferenceInputParam;
  /** Text prompt that describes how to edit the source video. */
  prompt: string;
}

export interface VideoExtendParams {
  video: VideoReferenceInputParam | Uploadable;
  /** Updated text prompt that directs the extension generation. */
  prompt: string;
  /** Length of the newly generated extension segment in seconds (allowed values: 4, 8, 12, 16, 20). */
  seconds: VideoSeconds;
}

export interface VideoRemixParams {
  /** Updated text prompt that directs the remix generation. */
  prompt: string;
}

/** Structured information describing a generated video job. */
export interface Video {
  /** Unique identifier for the video job. */
  id: string;
  /** The object type, which is always `video`. */
  object: "video";
  /** The video generation model that produced the job. */
  model: VideoModel;
  /** Current lifecycle status of the video job. */
  status: VideoStatus;
  /** Approximate completion percentage for the generation task. */
  progress: number;
  /** Unix timestamp (seconds) for when the job was created. */
  created_at: number;
  /** Unix timestamp (seconds) for when the job completed, if finished. */
  completed_at: number | null;
  /** Unix timestamp (seconds) for when the downloadable assets expire, if set. */
  expires_at: number | null;
  /** The prompt that was used to generate the video. */
  prompt: string | null;
  /** The resolution of the generated video. */
  size: VideoSize;
  /** Duration of the generated clip in seconds. For extensions, this is the stitched total duration. */
  seconds: string;
  /** Identifier of the source video if this video is a remix. */
  remixed_from_video_id: string | null;
  /** Error payload that explains why generation failed, if applicable. */
  error: VideoCreateError | null;
}

/** Confirmation payload returned after deleting a video. */
export interface VideoDeleteResponse {
  /** The object type that signals the deletion response. */
  object: "video.deleted";
  /** Indicates that the video resource was deleted. */
  deleted: boolean;
  /** Identifier of the deleted video. */
  id: string;
}

export interface VideoCharacterResource {
  /** Identifier for the character creation cameo. */
  id: string | null;
  /** Display name for the character. */
  name: string | null;
  /** Unix timestamp (in seconds) when the character was created. */
  created_at: number;
}

export type VideoModel =
  | (string & {})
  | "sora-2"
  | "sora-2-pro"
  | "sora-2-2025-10-06"
  | "sora-2-pro-2025-10-06"
  | "sora-2-2025-12-08";

export interface ImageInputReferenceParam {
  /** A fully qualified URL or base64-encoded data URL. */
  image_url?: string;
  file_id?: string;
}

export type VideoSeconds = "4" | "8" | "12";

export type VideoSize = "720x1280" | "1280x720" | "1024x1792" | "1792x1024";

export type VideoContentVariant = "video" | "thumbnail" | "spritesheet";

/** Reference to the completed video. */
export interface VideoReferenceInputParam {
  /** The identifier of the completed video. */
  id: string;
}

export type VideoStatus = "queued" | "in_progress" | "completed" | "failed";

/** An error that occurred while generating the response. */
export interface VideoCreateError {
  /** A machine-readable error code that was returned. */
  code: string;
  /** A human-readable description of the error that was returned. */
  message: string;
}
