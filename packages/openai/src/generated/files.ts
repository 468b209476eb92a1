// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import { waitForProcessing as filesWaitForProcessing } from "../composed/files.ts";
import type { CursorPage } from "../pages/cursor-page.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { OptionsAlone } from "../resource/misplaced-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Helper, Resource, ResourceClass } from "../resource/resource.ts";
import type { Uploadable } from "../uploads/form-entries.ts";
import { forms } from "../uploads/forms.ts";
import type { FileExpirationAfter } from "./shared.ts";

/** Files are used to upload documents that can be used with features like Assistants and Fine-tuning. */
export interface Files extends Resource {
  /**
   * Upload a file that can be used across various endpoints. Individual files
   * can be up to 512 MB, and each project can store up to 2.5 TB of files in
   * total. There is no organization-wide storage limit. Uploads to this
   * endpoint are rate-limited to 1,000 requests per minute per authenticated
   * user.
   *
   * - The Assistants API supports files up to 2 million tokens and of specific
   *   file types. See the [Assistants Tools guide](https://platform.openai.com/docs/assistants/tools) for
   *   details.
   * - The Fine-tuning API only supports `.jsonl` files. The input also has
   *   certain required formats for fine-tuning
   *   [chat](https://platform.openai.com/docs/api-reference/fine-tuning/chat-input) or
   *   [completions](https://platform.openai.com/docs/api-reference/fine-tuning/completions-input) models.
   * - The Batch API only supports `.jsonl` files up to 200 MB in size. The input
   *   also has a specific required
   *   [format](https://platform.openai.com/docs/api-reference/batch/request-input).
   * - For Retrieval or `file_search` ingestion, upload files here first. If
   *   you need to attach multiple uploaded files to the same vector store, use
   *   [`/vector_stores/{vector_store_id}/file_batches`](https://platform.openai.com/docs/api-reference/vector-stores-file-batches/createBatch)
   *   instead of attaching them one by one. Vector store attachment has separate
   *   limits from file upload, including 2,000 attached files per minute per
   *   organization.
   *
   * Please [contact us](https://help.openai.com/) if you need to increase these
   * storage limits.
   */
  create(params: FileCreateParams, options?: RequestOptions): APIPromise<FileObject>;

  /** Returns information about a specific file. */
  retrieve(fileID: string, options?: RequestOptions): APIPromise<FileObject>;

  /** Returns a list of files. */
  list(params?: FileListParams | null, options?: RequestOptions): PagePromise<CursorPage<FileObject>, FileObject>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<CursorPage<FileObject>, FileObject>;

  /** Delete a file and remove it from all vector stores. */
  delete(fileID: string, options?: RequestOptions): APIPromise<FileDeleted>;

  /** Returns a response containing the contents of the specified file. */
  content(fileID: string, options?: RequestOptions): APIPromise<globalThis.Response>;

  /** Asks for a file until it has been processed. Throws an `APIConnectionTimeoutError` after `maxWait`. */
  waitForProcessing: Helper<typeof filesWaitForProcessing>;
}

export const Files: ResourceClass<Files> = /* @__PURE__ */ defineResource(
  "Files",
  {
    create: "POST /files form",
    retrieve: "GET /files/{fileID}",
    list: "GET /files optional cursor",
    delete: "DELETE /files/{fileID}",
    content: "GET /files/{fileID}/content binary=application/binary",
  },
  {},
  { forms, helpers: { waitForProcessing: filesWaitForProcessing } },
);

export interface FileCreateParams {
  /** The File object (not file name) to be uploaded. */
  file: Uploadable;
  /**
   * The intended purpose of the uploaded file. One of:
   * - `assistants`: Used in the Assistants API
   * - `batch`: Used in the Batch API
   * - `fine-tune`: Used for fine-tuning
   * - `vision`: Images used for vision fine-tuning
   * - `user_data`: Flexible file type for any purpose
   * - `evals`: Used for eval data sets
   */
  purpose: "assistants" | "batch" | "fine-tune" | "vision" | "user_data" | "evals";
  expires_after?: FileExpirationAfter;
}

export interface FileListParams {
  /** Only return files with the given purpose. */
  purpose?: string;
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 10,000, and the default is
   * 10,000.
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
}

export type FilePurpose = FileCreateParams["purpose"];

/** The `File` object represents a document that has been uploaded to OpenAI. */
export interface FileObject {
  /** The file identifier, which can be referenced in the API endpoints. */
  id: string;
  /** The size of the file, in bytes. */
  bytes: number;
  /** The Unix timestamp (in seconds) for when the file was created. */
  created_at: number;
  /** The Unix timestamp (in seconds) for when the file will expire. */
  expires_at?: number;
  /** The name of the file. */
  filename: string;
  /** The object type, which is always `file`. */
  object: "file";
  /**
   * The intended purpose of the file. Supported values are `assistants`, `assistants_output`, `batch`,
   * `batch_output`, `fine-tune`, `fine-tune-results`, `vision`, and `user_data`.
   */
  purpose:
    | "assistants"
    | "assistants_output"
    | "batch"
    | "batch_output"
    | "fine-tune"
    | "fine-tune-results"
    | "vision"
    | "user_data";
  /**
   * Deprecated. The current status of the file, which can be either `uploaded`, `processed`, or `error`.
   *
   * @deprecated
   */
  status: "uploaded" | "processed" | "error";
  /**
   * Deprecated. For details on why a fine-tuning training file failed validation, see the `error` field on
   * `fine_tuning.job`.
   *
   * @deprecated
   */
  status_details?: string;
}

export interface FileDeleted {
  id: string;
  object: "file";
  deleted: boolean;
}
