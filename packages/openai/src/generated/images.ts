// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";
import type { EventStream } from "../streaming/event-stream.ts";
import type { Uploadable } from "../uploads/form-entries.ts";
import { forms } from "../uploads/forms.ts";
import type { InputFidelity } from "./shared.ts";

/** Given a prompt and/or an input image, the model will generate a new image. */
export interface Images extends Resource {
  /** Creates a variation of a given image. This endpoint only supports `dall-e-2`. */
  createVariation(params: ImageCreateVariationParams, options?: RequestOptions): APIPromise<ImagesResponse>;

  /**
   * You can call this endpoint with either:
   *
   * - `multipart/form-data`: use binary uploads via `image` (and optional `mask`).
   * - `application/json`: use `images` (and optional `mask`) as references with either `image_url` or `file_id`.
   *
   * Note that JSON requests use `images` (array) instead of the multipart `image` field.
   */
  edit(params: ImageEditParamsNonStreaming, options?: RequestOptions): APIPromise<ImagesResponse>;
  /** The same, answered by its events. */
  edit(params: ImageEditParamsStreaming, options?: RequestOptions): APIPromise<EventStream<ImageEditStreamEvent>>;
  /** The same, where only the running program knows whether it streams. */
  edit(
    params: ImageEditParams,
    options?: RequestOptions,
  ): APIPromise<ImagesResponse | EventStream<ImageEditStreamEvent>>;

  /** Creates an image given a prompt. [Learn more](https://platform.openai.com/docs/guides/images). */
  generate(params: ImageGenerateParamsNonStreaming, options?: RequestOptions): APIPromise<ImagesResponse>;
  /** The same, answered by its events. */
  generate(
    params: ImageGenerateParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<EventStream<ImageGenStreamEvent>>;
  /** The same, where only the running program knows whether it streams. */
  generate(
    params: ImageGenerateParams,
    options?: RequestOptions,
  ): APIPromise<ImagesResponse | EventStream<ImageGenStreamEvent>>;
}

export const Images: ResourceClass<Images> = /* @__PURE__ */ defineResource(
  "Images",
  {
    createVariation: "POST /images/variations form",
    edit: "POST /images/edits form streams",
    generate: "POST /images/generations json streams",
  },
  {},
  { forms },
);

export interface ImageCreateVariationParams {
  /**
   * The image to use as the basis for the variation(s). Must be a valid PNG file, less than 4MB, and square.
   */
  image: Uploadable;
  /** The model to use for image generation. Only `dall-e-2` is supported at this time. */
  model?: (string & {}) | "dall-e-2" | null;
  /** The number of images to generate. Must be between 1 and 10. */
  n?: number | null;
  /**
   * The format in which the generated images are returned. Must be one of `url` or `b64_json`. URLs are only valid
   * for 60 minutes after the image has been generated.
   */
  response_format?: "url" | "b64_json" | null;
  /** The size of the generated images. Must be one of `256x256`, `512x512`, or `1024x1024`. */
  size?: "256x256" | "512x512" | "1024x1024" | null;
  /**
   * A unique identifier representing your end-user, which can help OpenAI to monitor and detect abuse. [Learn
   * more](https://platform.openai.com/docs/guides/safety-best-practices#end-user-ids).
   */
  user?: string;
}

export interface ImageEditParamsBase {
  /**
   * The image(s) to edit. Must be a supported image file or an array of images.
   *
   * For the GPT image models (`gpt-image-1`, `gpt-image-1-mini`, `gpt-image-1.5`, `gpt-image-2`, and
   * `gpt-image-2-2026-04-21`), each image should be a `png`, `webp`, or `jpg`
   * file less than 50MB. You can provide up to 16 images.
   * `chatgpt-image-latest` follows the same input constraints as GPT image models.
   *
   * For `dall-e-2`, you can only provide one image, and it should be a square
   * `png` file less than 4MB.
   */
  image: Uploadable | Array<Uploadable>;
  /**
   * A text description of the desired image(s). The maximum length is 1000 characters for `dall-e-2`, and 32000
   * characters for the GPT image models.
   */
  prompt: string;
  /**
   * An additional image whose fully transparent areas (e.g. where alpha is zero) indicate where `image` should be
   * edited. If there are multiple images provided, the mask will be applied on the first image. Must be a valid
   * PNG file, less than 4MB, and have the same dimensions as `image`.
   */
  mask?: Uploadable;
  /**
   * Set the background of the generated image(s). This parameter is only
   * supported for the GPT image models. Must be one of `transparent`, `opaque`,
   * or `auto` (default value). When `auto` is used, the model will automatically
   * determine the best background for the image.
   *
   * Transparent backgrounds are available for supported GPT Image models. For
   * `gpt-image-2` and `gpt-image-2-2026-04-21`, this support is in preview. When
   * using `transparent`, set the output format to `png` or `webp`.
   */
  background?: "transparent" | "opaque" | "auto" | null;
  /**
   * The model to use for image generation. One of `dall-e-2` or a GPT image model (`gpt-image-1`,
   * `gpt-image-1-mini`, `gpt-image-1.5`, `gpt-image-2`, `gpt-image-2-2026-04-21`, or `chatgpt-image-latest`).
   * Defaults to `gpt-image-1.5`.
   */
  model?:
    | (string & {})
    | "gpt-image-1.5"
    | "gpt-image-2"
    | "gpt-image-2-2026-04-21"
    | "dall-e-2"
    | "gpt-image-1"
    | "gpt-image-1-mini"
    | "chatgpt-image-latest"
    | null;
  /** The number of images to generate. Must be between 1 and 10. */
  n?: number | null;
  /**
   * The size of the generated images. For `gpt-image-2` and `gpt-image-2-2026-04-21`, arbitrary resolutions are
   * supported as `WIDTHxHEIGHT` strings, for example `1536x864`. Width and height must both be divisible by 16 and
   * the requested aspect ratio must be between 1:3 and 3:1. Resolutions above `2560x1440` are experimental, and
   * the maximum supported resolution is `3840x2160`. The requested size must also satisfy the model's current
   * pixel and edge limits. The standard sizes `1024x1024`, `1536x1024`, and `1024x1536` are supported by the GPT
   * image models; `auto` is supported for models that allow automatic sizing. For `dall-e-2`, use one of
   * `256x256`, `512x512`, or `1024x1024`. For `dall-e-3`, use one of `1024x1024`, `1792x1024`, or `1024x1792`.
   */
  size?: (string & {}) | "256x256" | "512x512" | "1024x1024" | "1536x1024" | "1024x1536" | "auto" | null;
  /**
   * The format in which the generated images are returned. Must be one of `url` or `b64_json`. URLs are only valid
   * for 60 minutes after the image has been generated. This parameter is only supported for `dall-e-2` (default is
   * `url` for `dall-e-2`), as GPT image models always return base64-encoded images.
   */
  response_format?: "url" | "b64_json" | null;
  /**
   * The format in which the generated images are returned. This parameter is
   * only supported for the GPT image models. Must be one of `png`, `jpeg`, or `webp`.
   * The default value is `png`.
   */
  output_format?: "png" | "jpeg" | "webp" | null;
  /**
   * The compression level (0-100%) for the generated images. This parameter
   * is only supported for the GPT image models with the `webp` or `jpeg` output
   * formats, and defaults to 100.
   */
  output_compression?: number | null;
  /**
   * A unique identifier representing your end-user, which can help OpenAI to monitor and detect abuse. [Learn
   * more](https://platform.openai.com/docs/guides/safety-best-practices#end-user-ids).
   */
  user?: string;
  /**
   * Control how much effort the model will exert to match the style and features, especially facial features, of
   * input images. This parameter is only supported for `gpt-image-1` and `gpt-image-1.5` and later models,
   * unsupported for `gpt-image-1-mini`. Supports `high` and `low`. Defaults to `low`.
   */
  input_fidelity?: InputFidelity | null;
  /**
   * The number of partial images to generate. This parameter is used for
   * streaming responses that return partial images. Value must be between 0 and 3.
   * When set to 0, the response will be a single image sent in one streaming event.
   *
   * Note that the final image may be sent before the full number of partial images
   * are generated if the full image is generated more quickly.
   */
  partial_images?: PartialImages;
  /** The quality of the image that will be generated for GPT image models. Defaults to `auto`. */
  quality?: "standard" | "low" | "medium" | "high" | "auto" | null;
}

export interface ImageEditParamsNonStreaming extends ImageEditParamsBase {
  /**
   * Edit the image in streaming mode. Defaults to `false`. See the
   * [Image generation guide](https://platform.openai.com/docs/guides/image-generation) for more information.
   */
  stream?: false | null;
}

export interface ImageEditParamsStreaming extends ImageEditParamsBase {
  /**
   * Edit the image in streaming mode. Defaults to `false`. See the
   * [Image generation guide](https://platform.openai.com/docs/guides/image-generation) for more information.
   */
  stream: true;
}

export type ImageEditParams = ImageEditParamsNonStreaming | ImageEditParamsStreaming;

export interface ImageGenerateParamsBase {
  /**
   * A text description of the desired image(s). The maximum length is 32000 characters for the GPT image models,
   * 1000 characters for `dall-e-2` and 4000 characters for `dall-e-3`.
   */
  prompt: string;
  /**
   * The model to use for image generation. One of `dall-e-2`, `dall-e-3`, or a GPT image model (`gpt-image-1`,
   * `gpt-image-1-mini`, `gpt-image-1.5`, `gpt-image-2`, `gpt-image-2-2026-04-21`). Defaults to `dall-e-2` unless a
   * parameter specific to the GPT image models is used.
   */
  model?:
    | (string & {})
    | "gpt-image-1.5"
    | "gpt-image-2"
    | "gpt-image-2-2026-04-21"
    | "dall-e-2"
    | "dall-e-3"
    | "gpt-image-1"
    | "gpt-image-1-mini"
    | null;
  /** The number of images to generate. Must be between 1 and 10. For `dall-e-3`, only `n=1` is supported. */
  n?: number | null;
  /**
   * The quality of the image that will be generated.
   *
   * - `auto` (default value) will automatically select the best quality for the given model.
   * - `high`, `medium` and `low` are supported for the GPT image models.
   * - `hd` and `standard` are supported for `dall-e-3`.
   * - `standard` is the only option for `dall-e-2`.
   */
  quality?: "standard" | "hd" | "low" | "medium" | "high" | "auto" | null;
  /**
   * The format in which generated images with `dall-e-2` and `dall-e-3` are returned. Must be one of `url` or
   * `b64_json`. URLs are only valid for 60 minutes after the image has been generated. This parameter isn't
   * supported for the GPT image models, which always return base64-encoded images.
   */
  response_format?: "url" | "b64_json" | null;
  /**
   * The format in which the generated images are returned. This parameter is only supported for the GPT image
   * models. Must be one of `png`, `jpeg`, or `webp`.
   */
  output_format?: "png" | "jpeg" | "webp" | null;
  /**
   * The compression level (0-100%) for the generated images. This parameter is only supported for the GPT image
   * models with the `webp` or `jpeg` output formats, and defaults to 100.
   */
  output_compression?: number | null;
  /**
   * The number of partial images to generate. This parameter is used for
   * streaming responses that return partial images. Value must be between 0 and 3.
   * When set to 0, the response will be a single image sent in one streaming event.
   *
   * Note that the final image may be sent before the full number of partial images
   * are generated if the full image is generated more quickly.
   */
  partial_images?: PartialImages;
  /**
   * The size of the generated images. For `gpt-image-2` and `gpt-image-2-2026-04-21`, arbitrary resolutions are
   * supported as `WIDTHxHEIGHT` strings, for example `1536x864`. Width and height must both be divisible by 16 and
   * the requested aspect ratio must be between 1:3 and 3:1. Resolutions above `2560x1440` are experimental, and
   * the maximum supported resolution is `3840x2160`. The requested size must also satisfy the model's current
   * pixel and edge limits. The standard sizes `1024x1024`, `1536x1024`, and `1024x1536` are supported by the GPT
   * image models; `auto` is supported for models that allow automatic sizing. For `dall-e-2`, use one of
   * `256x256`, `512x512`, or `1024x1024`. For `dall-e-3`, use one of `1024x1024`, `1792x1024`, or `1024x1792`.
   */
  size?:
    | (string & {})
    | "auto"
    | "1024x1024"
    | "1536x1024"
    | "1024x1536"
    | "256x256"
    | "512x512"
    | "1792x1024"
    | "1024x1792"
    | null;
  /**
   * Control the content-moderation level for images generated by the GPT image models. Must be either `low` for
   * less restrictive filtering or `auto` (default value).
   */
  moderation?: "low" | "auto" | null;
  /**
   * Set the background of the generated image(s). This parameter is only
   * supported for the GPT image models. Must be one of `transparent`, `opaque`,
   * or `auto` (default value). When `auto` is used, the model will automatically
   * determine the best background for the image.
   *
   * Transparent backgrounds are available for supported GPT Image models. For
   * `gpt-image-2` and `gpt-image-2-2026-04-21`, this support is in preview. When
   * using `transparent`, set the output format to `png` or `webp`.
   */
  background?: "transparent" | "opaque" | "auto" | null;
  /**
   * The style of the generated images. This parameter is only supported for `dall-e-3`. Must be one of `vivid` or
   * `natural`. Vivid causes the model to lean towards generating hyper-real and dramatic images. Natural causes
   * the model to produce more natural, less hyper-real looking images.
   */
  style?: "vivid" | "natural" | null;
  /**
   * A unique identifier representing your end-user, which can help OpenAI to monitor and detect abuse. [Learn
   * more](https://platform.openai.com/docs/guides/safety-best-practices#end-user-ids).
   */
  user?: string;
}

export interface ImageGenerateParamsNonStreaming extends ImageGenerateParamsBase {
  /**
   * Generate the image in streaming mode. Defaults to `false`. See the
   * [Image generation guide](https://platform.openai.com/docs/guides/image-generation) for more information.
   * This parameter is only supported for the GPT image models.
   */
  stream?: false | null;
}

export interface ImageGenerateParamsStreaming extends ImageGenerateParamsBase {
  /**
   * Generate the image in streaming mode. Defaults to `false`. See the
   * [Image generation guide](https://platform.openai.com/docs/guides/image-generation) for more information.
   * This parameter is only supported for the GPT image models.
   */
  stream: true;
}

export type ImageGenerateParams = ImageGenerateParamsNonStreaming | ImageGenerateParamsStreaming;

export type ImageModel = NonNullable<ImageGenerateParams["model"]>;

/** The response from the image generation endpoint. */
export interface ImagesResponse {
  /** The Unix timestamp (in seconds) of when the image was created. */
  created: number;
  /** The list of generated images. */
  data?: Array<Image>;
  /** The background parameter used for the image generation. Either `transparent` or `opaque`. */
  background?: "transparent" | "opaque";
  /** The output format of the image generation. Either `png`, `webp`, or `jpeg`. */
  output_format?: "png" | "webp" | "jpeg";
  /** The size of the image generated. Either `1024x1024`, `1024x1536`, or `1536x1024`. */
  size?: "1024x1024" | "1024x1536" | "1536x1024";
  /** The quality of the image generated. Either `low`, `medium`, or `high`. */
  quality?: "low" | "medium" | "high";
  usage?: ImageGenUsage;
}

export type PartialImages = number | null;

export type ImageEditStreamEvent = ImageEditPartialImageEvent | ImageEditCompletedEvent;

export type ImageGenStreamEvent = ImageGenPartialImageEvent | ImageGenCompletedEvent;

/** Represents the content or the URL of an image generated by the OpenAI API. */
export interface Image {
  /**
   * The base64-encoded JSON of the generated image. Returned by default for the GPT image models, and only present
   * if `response_format` is set to `b64_json` for `dall-e-2` and `dall-e-3`.
   */
  b64_json?: string;
  /**
   * When using `dall-e-2` or `dall-e-3`, the URL of the generated image if `response_format` is set to `url`
   * (default value). Unsupported for the GPT image models.
   */
  url?: string;
  /** For `dall-e-3` only, the revised prompt that was used to generate the image. */
  revised_prompt?: string;
}

/** For `gpt-image-1` only, the token usage information for the image generation. */
export interface ImageGenUsage {
  /** The number of tokens (images and text) in the input prompt. */
  input_tokens: number;
  /** The total number of tokens (images and text) used for the image generation. */
  total_tokens: number;
  /** The number of output tokens generated by the model. */
  output_tokens: number;
  output_tokens_details?: ImageGenOutputTokensDetails;
  input_tokens_details: ImageGenInputUsageDetails;
}

/** Emitted when a partial image is available during image editing streaming. */
export interface ImageEditPartialImageEvent {
  /** The type of the event. Always `image_edit.partial_image`. */
  type: "image_edit.partial_image";
  /** Base64-encoded partial image data, suitable for rendering as an image. */
  b64_json: string;
  /** The Unix timestamp when the event was created. */
  created_at: number;
  /** The size of the requested edited image. */
  size: "1024x1024" | "1024x1536" | "1536x1024" | "auto";
  /** The quality setting for the requested edited image. */
  quality: "low" | "medium" | "high" | "auto";
  /** The background setting for the requested edited image. */
  background: "transparent" | "opaque" | "auto";
  /** The output format for the requested edited image. */
  output_format: "png" | "webp" | "jpeg";
  /** 0-based index for the partial image (streaming). */
  partial_image_index: number;
}

/** Emitted when image editing has completed and the final image is available. */
export interface ImageEditCompletedEvent {
  /** The type of the event. Always `image_edit.completed`. */
  type: "image_edit.completed";
  /** Base64-encoded final edited image data, suitable for rendering as an image. */
  b64_json: string;
  /** The Unix timestamp when the event was created. */
  created_at: number;
  /** The size of the edited image. */
  size: "1024x1024" | "1024x1536" | "1536x1024" | "auto";
  /** The quality setting for the edited image. */
  quality: "low" | "medium" | "high" | "auto";
  /** The background setting for the edited image. */
  background: "transparent" | "opaque" | "auto";
  /** The output format for the edited image. */
  output_format: "png" | "webp" | "jpeg";
  usage: ImagesUsage;
}

/** Emitted when a partial image is available during image generation streaming. */
export interface ImageGenPartialImageEvent {
  /** The type of the event. Always `image_generation.partial_image`. */
  type: "image_generation.partial_image";
  /** Base64-encoded partial image data, suitable for rendering as an image. */
  b64_json: string;
  /** The Unix timestamp when the event was created. */
  created_at: number;
  /** The size of the requested image. */
  size: "1024x1024" | "1024x1536" | "1536x1024" | "auto";
  /** The quality setting for the requested image. */
  quality: "low" | "medium" | "high" | "auto";
  /** The background setting for the requested image. */
  background: "transparent" | "opaque" | "auto";
  /** The output format for the requested image. */
  output_format: "png" | "webp" | "jpeg";
  /** 0-based index for the partial image (streaming). */
  partial_image_index: number;
}

/** Emitted when image generation has completed and the final image is available. */
export interface ImageGenCompletedEvent {
  /** The type of the event. Always `image_generation.completed`. */
  type: "image_generation.completed";
  /** Base64-encoded image data, suitable for rendering as an image. */
  b64_json: string;
  /** The Unix timestamp when the event was created. */
  created_at: number;
  /** The size of the generated image. */
  size: "1024x1024" | "1024x1536" | "1536x1024" | "auto";
  /** The quality setting for the generated image. */
  quality: "low" | "medium" | "high" | "auto";
  /** The background setting for the generated image. */
  background: "transparent" | "opaque" | "auto";
  /** The output format for the generated image. */
  output_format: "png" | "webp" | "jpeg";
  usage: ImagesUsage;
}

/** The output token details for the image generation. */
export interface ImageGenOutputTokensDetails {
  /** The number of image output tokens generated by the model. */
  image_tokens: number;
  /** The number of text output tokens generated by the model. */
  text_tokens: number;
}

/** The input tokens detailed information for the image generation. */
export interface ImageGenInputUsageDetails {
  /** The number of text tokens in the input prompt. */
  text_tokens: number;
  /** The number of image tokens in the input prompt. */
  image_tokens: number;
}

/** For the GPT image models only, the token usage information for the image generation. */
export interface ImagesUsage {
  /** The total number of tokens (images and text) used for the image generation. */
  total_tokens: number;
  /** The number of tokens (images and text) in the input prompt. */
  input_tokens: number;
  /** The number of image tokens in the output image. */
  output_tokens: number;
  /** The input tokens detailed information for the image generation. */
  input_tokens_details: {
    /** The number of text tokens in the input prompt. */
    text_tokens: number;
    /** The number of image tokens in the input prompt. */
    image_tokens: number;
  };
}
