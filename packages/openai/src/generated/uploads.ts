// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";
import type { Uploadable } from "../uploads/form-entries.ts";
import { forms } from "../uploads/forms.ts";
import type { FileObject } from "./files.ts";
import type { FileExpirationAfter } from "./shared.ts";

/** Use Uploads to upload large files in multiple parts. */
export interface UploadParts extends Resource {
  /**
   * Adds a [Part](https://platform.openai.com/docs/api-reference/uploads/part-object) to an
   * [Upload](https://platform.openai.com/docs/api-reference/uploads/object) object. A Part represents a chunk of
   * bytes from the file you are trying to upload.
   *
   * Each Part can be at most 64 MB, and you can add Parts until you hit the Upload maximum of 8 GB.
   *
   * It is possible to add multiple Parts in parallel. You can decide the intended order of the Parts when you
   * [complete the Upload](https://platform.openai.com/docs/api-reference/uploads/complete).
   */
  create(uploadID: string, params: PartCreateParams, options?: RequestOptions): APIPromise<UploadPart>;
}

export const UploadParts: ResourceClass<UploadParts> = /* @__PURE__ */ defineResource(
  "UploadParts",
  {
    create: "POST /uploads/{uploadID}/parts form",
  },
  {},
  { forms },
);

/** Use Uploads to upload large files in multiple parts. */
export interface Uploads extends Resource {
  readonly parts: UploadParts;

  /**
   * Creates an intermediate [Upload](https://platform.openai.com/docs/api-reference/uploads/object) object
   * that you can add [Parts](https://platform.openai.com/docs/api-reference/uploads/part-object) to.
   * Currently, an Upload can accept at most 8 GB in total and expires after an
   * hour after you create it.
   *
   * Once you complete the Upload, we will create a
   * [File](https://platform.openai.com/docs/api-reference/files/object) object that contains all the parts
   * you uploaded. This File is usable in the rest of our platform as a regular
   * File object.
   *
   * For certain `purpose` values, the correct `mime_type` must be specified.
   * Please refer to documentation for the
   * [supported MIME types for your use
   * case](https://platform.openai.com/docs/assistants/tools/file-search#supported-files).
   *
   * For guidance on the proper filename extensions for each purpose, please
   * follow the documentation on [creating a
   * File](https://platform.openai.com/docs/api-reference/files/create).
   *
   * Returns the Upload object with status `pending`.
   */
  create(params: UploadCreateParams, options?: RequestOptions): APIPromise<Upload>;

  /**
   * Cancels the Upload. No Parts may be added after an Upload is cancelled.
   *
   * Returns the Upload object with status `cancelled`.
   */
  cancel(uploadID: string, options?: RequestOptions): APIPromise<Upload>;

  /**
   * Completes the [Upload](https://platform.openai.com/docs/api-reference/uploads/object).
   *
   * Within the returned Upload object, there is a nested
   * [File](https://platform.openai.com/docs/api-reference/files/object) object that is ready to use in the rest of
   * the platform.
   *
   * You can specify the order of the Parts by passing in an ordered list of the Part IDs.
   *
   * The number of bytes uploaded upon completion must match the number of bytes initially specified when creating
   * the Upload object. No Parts may be added after an Upload is completed.
   * Returns the Upload object with status `completed`, including an additional `file` property containing the
   * created usable File object.
   */
  complete(uploadID: string, params: UploadCompleteParams, options?: RequestOptions): APIPromise<Upload>;
}

export const Uploads: ResourceClass<Uploads> = /* @__PURE__ */ defineResource(
  "Uploads",
  {
    create: "POST /uploads json",
    cancel: "POST /uploads/{uploadID}/cancel",
    complete: "POST /uploads/{uploadID}/complete json",
  },
  { parts: UploadParts },
);

export interface PartCreateParams {
  /** The chunk of bytes for this Part. */
  data: Uploadable;
}

export interface UploadCreateParams {
  /** The name of the file to upload. */
  filename: string;
  /**
   * The intended purpose of the uploaded file.
   *
   * See the [documentation on File
   * purposes](https://platform.openai.com/docs/api-reference/files/create#files-create-purpose).
   */
  purpose: "assistants" | "batch" | "fine-tune" | "vision";
  /** The number of bytes in the file you are uploading. */
  bytes: number;
  /**
   * The MIME type of the file.
   *
   * This must fall within the supported MIME types for your file purpose. See
   * the supported MIME types for assistants and vision.
   */
  mime_type: string;
  expires_after?: FileExpirationAfter;
}

export interface UploadCompleteParams {
  /** The ordered list of Part IDs. */
  part_ids: Array<string>;
  /**
   * The optional md5 checksum for the file contents to verify if the bytes uploaded matches what you expect.
   */
  md5?: string;
}

/** The upload Part represents a chunk of bytes we can add to an Upload object. */
export interface UploadPart {
  /** The upload Part unique identifier, which can be referenced in API endpoints. */
  id: string;
  /** The Unix timestamp (in seconds) for when the Part was created. */
  created_at: number;
  /** The ID of the Upload object that this Part was added to. */
  upload_id: string;
  /** The object type, which is always `upload.part`. */
  object: "upload.part";
}

/** The Upload object can accept byte chunks in the form of Parts. */
export interface Upload {
  /** The Upload unique identifier, which can be referenced in API endpoints. */
  id: string;
  /** The Unix timestamp (in seconds) for when the Upload was created. */
  created_at: number;
  /** The name of the file to be uploaded. */
  filename: string;
  /** The intended number of bytes to be uploaded. */
  bytes: number;
  /**
   * The intended purpose of the file. [Please refer
   * here](https://platform.openai.com/docs/api-reference/files/object#files/object-purpose) for acceptable values.
   */
  purpose: string;
  /** The status of the Upload. */
  status: "pending" | "completed" | "cancelled" | "expired";
  /** The Unix timestamp (in seconds) for when the Upload will expire. */
  expires_at: number;
  /** The object type, which is always "upload". */
  object?: "upload";
  file?: FileObject | null;
}
