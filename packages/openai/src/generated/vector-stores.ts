// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import {
  createAndPoll as vectorStoreFileBatchesCreateAndPoll,
  poll as vectorStoreFileBatchesPoll,
  uploadAndPoll as vectorStoreFileBatchesUploadAndPoll,
} from "../composed/vector-store-file-batches.ts";
import {
  createAndPoll as vectorStoreFilesCreateAndPoll,
  poll as vectorStoreFilesPoll,
  upload as vectorStoreFilesUpload,
  uploadAndPoll as vectorStoreFilesUploadAndPoll,
} from "../composed/vector-store-files.ts";
import type { CursorPage } from "../pages/cursor-page.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { Page } from "../pages/page.ts";
import type { OptionsAlone } from "../resource/misplaced-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Helper, Resource, ResourceClass } from "../resource/resource.ts";
import type { ComparisonFilter, CompoundFilter, Metadata, VectorStoreFileAttributes } from "./shared.ts";

export interface VectorStoreFiles extends Resource {
  /**
   * This endpoint is subject to a per-vector-store write rate limit of 300 requests per minute, shared with
   * `/vector_stores/{vector_store_id}/file_batches`.
   * For uploading multiple files to the same vector store, use the file batches endpoint to reduce request volume.
   */
  create(
    vectorStoreID: string,
    params: VectorStoreFileCreateParams,
    options?: RequestOptions,
  ): APIPromise<VectorStoreFile>;

  /** Retrieves a vector store file. */
  retrieve(
    fileID: string,
    params: VectorStoreFileRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<VectorStoreFile>;

  /** Update attributes on a vector store file. */
  update(fileID: string, params: FileUpdateParams, options?: RequestOptions): APIPromise<VectorStoreFile>;

  /** Returns a list of vector store files. */
  list(
    vectorStoreID: string,
    params?: VectorStoreFileListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<VectorStoreFile>, VectorStoreFile>;
  /** The same with options and no query. */
  list(vectorStoreID: string, options: OptionsAlone): PagePromise<CursorPage<VectorStoreFile>, VectorStoreFile>;

  /**
   * Delete a vector store file. This will remove the file from the vector store but the file itself will not be
   * deleted. To delete the file, use the [delete
   * file](https://platform.openai.com/docs/api-reference/files/delete) endpoint.
   */
  delete(
    fileID: string,
    params: VectorStoreFileDeleteParams,
    options?: RequestOptions,
  ): APIPromise<VectorStoreFileDeleted>;

  /** Retrieve the parsed contents of a vector store file. */
  content(
    fileID: string,
    params: FileContentParams,
    options?: RequestOptions,
  ): PagePromise<Page<FileContentResponse>, FileContentResponse>;

  /** Adds a file to a vector store, and waits until it has been processed. */
  createAndPoll: Helper<typeof vectorStoreFilesCreateAndPoll>;

  /** Asks for a file of a vector store until it has been processed. */
  poll: Helper<typeof vectorStoreFilesPoll>;

  /** Uploads a file, and adds it to a vector store. */
  upload: Helper<typeof vectorStoreFilesUpload>;

  /** Uploads a file, adds it to a vector store, and waits until it has been processed. */
  uploadAndPoll: Helper<typeof vectorStoreFilesUploadAndPoll>;
}

export const VectorStoreFiles: ResourceClass<VectorStoreFiles> = /* @__PURE__ */ defineResource(
  "VectorStoreFiles",
  {
    create: "POST /vector_stores/{vectorStoreID}/files json beta=assistants=v2",
    retrieve: "GET /vector_stores/{vector_store_id}/files/{fileID} params beta=assistants=v2",
    update: "POST /vector_stores/{vector_store_id}/files/{fileID} json beta=assistants=v2",
    list: "GET /vector_stores/{vectorStoreID}/files optional cursor beta=assistants=v2",
    delete: "DELETE /vector_stores/{vector_store_id}/files/{fileID} params beta=assistants=v2",
    content: "GET /vector_stores/{vector_store_id}/files/{fileID}/content params single beta=assistants=v2",
  },
  {},
  {
    helpers: {
      createAndPoll: vectorStoreFilesCreateAndPoll,
      poll: vectorStoreFilesPoll,
      upload: vectorStoreFilesUpload,
      uploadAndPoll: vectorStoreFilesUploadAndPoll,
    },
  },
);

export interface VectorStoreFileBatches extends Resource {
  /**
   * The maximum number of files in a single batch request is 2000.
   * Vector store file attach requests are rate limited per vector store (300 requests per minute across both this
   * endpoint and `/vector_stores/{vector_store_id}/files`).
   * For ingesting multiple files into the same vector store, this batch endpoint is recommended.
   */
  create(
    vectorStoreID: string,
    params: FileBatchCreateParams,
    options?: RequestOptions,
  ): APIPromise<VectorStoreFileBatch>;

  /** Retrieves a vector store file batch. */
  retrieve(
    batchID: string,
    params: FileBatchRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<VectorStoreFileBatch>;

  /**
   * Cancel a vector store file batch. This attempts to cancel the processing of files in this batch as soon as
   * possible.
   */
  cancel(batchID: string, params: FileBatchCancelParams, options?: RequestOptions): APIPromise<VectorStoreFileBatch>;

  /** Returns a list of vector store files in a batch. */
  listFiles(
    batchID: string,
    params: FileBatchListFilesParams,
    options?: RequestOptions,
  ): PagePromise<CursorPage<VectorStoreFile>, VectorStoreFile>;

  /** Adds files to a vector store, and waits until all of them have been processed. */
  createAndPoll: Helper<typeof vectorStoreFileBatchesCreateAndPoll>;

  /** Asks for a batch until all of its files have been processed. */
  poll: Helper<typeof vectorStoreFileBatchesPoll>;

  /**
   * Uploads files, adds them to a vector store, and waits until all of them have been processed. Where an upload fails, no
   * further one begins; those that are under way are waited for, and an `AggregateError` has what went wrong.
   */
  uploadAndPoll: Helper<typeof vectorStoreFileBatchesUploadAndPoll>;
}

export const VectorStoreFileBatches: ResourceClass<VectorStoreFileBatches> = /* @__PURE__ */ defineResource(
  "VectorStoreFileBatches",
  {
    create: "POST /vector_stores/{vectorStoreID}/file_batches json beta=assistants=v2",
    retrieve: "GET /vector_stores/{vector_store_id}/file_batches/{batchID} params beta=assistants=v2",
    cancel: "POST /vector_stores/{vector_store_id}/file_batches/{batchID}/cancel params beta=assistants=v2",
    listFiles: "GET /vector_stores/{vector_store_id}/file_batches/{batchID}/files params cursor beta=assistants=v2",
  },
  {},
  {
    helpers: {
      createAndPoll: vectorStoreFileBatchesCreateAndPoll,
      poll: vectorStoreFileBatchesPoll,
      uploadAndPoll: vectorStoreFileBatchesUploadAndPoll,
    },
  },
);

export interface VectorStores extends Resource {
  readonly files: VectorStoreFiles;
  readonly fileBatches: VectorStoreFileBatches;

  /** Create a vector store. */
  create(params: VectorStoreCreateParams, options?: RequestOptions): APIPromise<VectorStore>;

  /** Retrieves a vector store. */
  retrieve(vectorStoreID: string, options?: RequestOptions): APIPromise<VectorStore>;

  /** Modifies a vector store. */
  update(vectorStoreID: string, params: VectorStoreUpdateParams, options?: RequestOptions): APIPromise<VectorStore>;

  /** Returns a list of vector stores. */
  list(
    params?: VectorStoreListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<VectorStore>, VectorStore>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<CursorPage<VectorStore>, VectorStore>;

  /** Delete a vector store. */
  delete(vectorStoreID: string, options?: RequestOptions): APIPromise<VectorStoreDeleted>;

  /** Search a vector store for relevant chunks based on a query and file attributes filter. */
  search(
    vectorStoreID: string,
    params: VectorStoreSearchParams,
    options?: RequestOptions,
  ): PagePromise<Page<VectorStoreSearchResponse>, VectorStoreSearchResponse>;
}

export const VectorStores: ResourceClass<VectorStores> = /* @__PURE__ */ defineResource(
  "VectorStores",
  {
    create: "POST /vector_stores json beta=assistants=v2",
    retrieve: "GET /vector_stores/{vectorStoreID} beta=assistants=v2",
    update: "POST /vector_stores/{vectorStoreID} json beta=assistants=v2",
    list: "GET /vector_stores optional cursor beta=assistants=v2",
    delete: "DELETE /vector_stores/{vectorStoreID} beta=assistants=v2",
    search: "POST /vector_stores/{vectorStoreID}/search json single beta=assistants=v2",
  },
  { files: VectorStoreFiles, fileBatches: VectorStoreFileBatches },
);

export interface VectorStoreFileCreateParams {
  /**
   * A [File](https://platform.openai.com/docs/api-reference/files) ID that the vector store should use. Useful for
   * tools like `file_search` that can access files. For multi-file ingestion, we recommend
   * [`file_batches`](https://platform.openai.com/docs/api-reference/vector-stores-file-batches/createBatch) to
   * minimize per-vector-store write requests.
   */
  file_id: string;
  /** The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy. */
  chunking_strategy?: FileChunkingStrategyParam;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard. Keys are strings
   * with a maximum length of 64 characters. Values are strings with a maximum
   * length of 512 characters, booleans, or numbers.
   */
  attributes?: VectorStoreFileAttributes;
}

export interface VectorStoreFileRetrieveParams {
  /** The ID of the vector store that the file belongs to. */
  vector_store_id: string;
}

export interface FileUpdateParams {
  /** The ID of the vector store the file belongs to. */
  vector_store_id: string;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard. Keys are strings
   * with a maximum length of 64 characters. Values are strings with a maximum
   * length of 512 characters, booleans, or numbers.
   */
  attributes: VectorStoreFileAttributes;
}

export interface VectorStoreFileListParams {
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
  /** Filter by file status. One of `in_progress`, `completed`, `failed`, `cancelled`. */
  filter?: "in_progress" | "completed" | "failed" | "cancelled";
}

export interface VectorStoreFileDeleteParams {
  /** The ID of the vector store that the file belongs to. */
  vector_store_id: string;
}

export interface FileContentParams {
  /** The ID of the vector store. */
  vector_store_id: string;
}

export interface FileContentResponse {
  /** The content type (currently only `"text"`) */
  type?: string;
  /** The text content */
  text?: string;
}

export interface FileBatchCreateParams {
  /**
   * A list of [File](https://platform.openai.com/docs/api-reference/files) IDs that the vector store should use.
   * Useful for tools like `file_search` that can access files.  If `attributes` or `chunking_strategy` are
   * provided, they will be  applied to all files in the batch. The maximum batch size is 2000 files. This endpoint
   * is recommended for multi-file ingestion and helps reduce per-vector-store write request pressure. Mutually
   * exclusive with `files`.
   */
  file_ids?: Array<string>;
  /**
   * A list of objects that each include a `file_id` plus optional `attributes` or `chunking_strategy`. Use this
   * when you need to override metadata for specific files. The global `attributes` or `chunking_strategy` will be
   * ignored and must be specified for each file. The maximum batch size is 2000 files. This endpoint is
   * recommended for multi-file ingestion and helps reduce per-vector-store write request pressure. Mutually
   * exclusive with `file_ids`.
   */
  files?: Array<CreateVectorStoreFileRequest>;
  /** The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy. */
  chunking_strategy?: FileChunkingStrategyParam;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard. Keys are strings
   * with a maximum length of 64 characters. Values are strings with a maximum
   * length of 512 characters, booleans, or numbers.
   */
  attributes?: VectorStoreFileAttributes;
}

export interface FileBatchRetrieveParams {
  /** The ID of the vector store that the file batch belongs to. */
  vector_store_id: string;
}

export interface FileBatchCancelParams {
  /** The ID of the vector store that the file batch belongs to. */
  vector_store_id: string;
}

export interface FileBatchListFilesParams {
  /** The ID of the vector store that the files belong to. */
  vector_store_id: string;
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
  /** Filter by file status. One of `in_progress`, `completed`, `failed`, `cancelled`. */
  filter?: "in_progress" | "completed" | "failed" | "cancelled";
}

export interface VectorStoreCreateParams {
  /**
   * A list of [File](https://platform.openai.com/docs/api-reference/files) IDs that the vector store should use.
   * Useful for tools like `file_search` that can access files.
   */
  file_ids?: Array<string>;
  /** The name of the vector store. */
  name?: string;
  /** A description for the vector store. Can be used to describe the vector store's purpose. */
  description?: string;
  expires_after?: VectorStoreExpirationAfter;
  /**
   * The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy. Only applicable if
   * `file_ids` is non-empty.
   */
  chunking_strategy?: AutoFileChunkingStrategyParam | StaticFileChunkingStrategyObjectParam;
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

export interface VectorStoreUpdateParams {
  /** The name of the vector store. */
  name?: string | null;
  expires_after?: VectorStoreExpirationAfter | null;
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

export interface VectorStoreListParams {
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

export interface VectorStoreSearchParams {
  /** A query string for a search */
  query: string | Array<string>;
  /** Whether to rewrite the natural language query for vector search. */
  rewrite_query?: boolean;
  /** The maximum number of results to return. This number should be between 1 and 50 inclusive. */
  max_num_results?: number;
  /** A filter to apply based on file attributes. */
  filters?: ComparisonFilter | CompoundFilter;
  /** Ranking options for search. */
  ranking_options?: {
    /** Enable re-ranking; set to `none` to disable, which can help reduce latency. */
    ranker?: "none" | "auto" | "default-2024-11-15";
    score_threshold?: number;
  };
}

/** A list of files attached to a vector store. */
export interface VectorStoreFile {
  /** The identifier, which can be referenced in API endpoints. */
  id: string;
  /** The object type, which is always `vector_store.file`. */
  object: "vector_store.file";
  /** The total vector store usage in bytes. Note that this may be different from the original file size. */
  usage_bytes: number;
  /** The Unix timestamp (in seconds) for when the vector store file was created. */
  created_at: number;
  /**
   * The ID of the [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) that the
   * [File](https://platform.openai.com/docs/api-reference/files) is attached to.
   */
  vector_store_id: string;
  /**
   * The status of the vector store file, which can be either `in_progress`, `completed`, `cancelled`, or `failed`.
   * The status `completed` indicates that the vector store file is ready for use.
   */
  status: "in_progress" | "completed" | "cancelled" | "failed";
  /** The last error associated with this vector store file. Will be `null` if there are no errors. */
  last_error: {
    /** One of `server_error`, `unsupported_file`, or `invalid_file`. */
    code: "server_error" | "unsupported_file" | "invalid_file";
    /** A human-readable description of the error. */
    message: string;
  } | null;
  /** The strategy used to chunk the file. */
  chunking_strategy?: StaticFileChunkingStrategyObject | OtherFileChunkingStrategyObject;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard. Keys are strings
   * with a maximum length of 64 characters. Values are strings with a maximum
   * length of 512 characters, booleans, or numbers.
   */
  attributes?: VectorStoreFileAttributes;
}

export interface VectorStoreFileDeleted {
  id: string;
  deleted: boolean;
  object: "vector_store.file.deleted";
}

/** A batch of files attached to a vector store. */
export interface VectorStoreFileBatch {
  /** The identifier, which can be referenced in API endpoints. */
  id: string;
  /** The object type, which is always `vector_store.file_batch`. */
  object: "vector_store.files_batch";
  /** The Unix timestamp (in seconds) for when the vector store files batch was created. */
  created_at: number;
  /**
   * The ID of the [vector store](https://platform.openai.com/docs/api-reference/vector-stores/object) that the
   * [File](https://platform.openai.com/docs/api-reference/files) is attached to.
   */
  vector_store_id: string;
  /**
   * The status of the vector store files batch, which can be either `in_progress`, `completed`, `cancelled` or
   * `failed`.
   */
  status: "in_progress" | "completed" | "cancelled" | "failed";
  file_counts: {
    /** The number of files that are currently being processed. */
    in_progress: number;
    /** The number of files that have been processed. */
    completed: number;
    /** The number of files that have failed to process. */
    failed: number;
    /** The number of files that where cancelled. */
    cancelled: number;
    /** The total number of files. */
    total: number;
  };
}

/** A vector store is a collection of processed files can be used by the `file_search` tool. */
export interface VectorStore {
  /** The identifier, which can be referenced in API endpoints. */
  id: string;
  /** The object type, which is always `vector_store`. */
  object: "vector_store";
  /** The Unix timestamp (in seconds) for when the vector store was created. */
  created_at: number;
  /** The name of the vector store. */
  name: string;
  /** The total number of bytes used by the files in the vector store. */
  usage_bytes: number;
  file_counts: {
    /** The number of files that are currently being processed. */
    in_progress: number;
    /** The number of files that have been successfully processed. */
    completed: number;
    /** The number of files that have failed to process. */
    failed: number;
    /** The number of files that were cancelled. */
    cancelled: number;
    /** The total number of files. */
    total: number;
  };
  /**
   * The status of the vector store, which can be either `expired`, `in_progress`, or `completed`. A status of
   * `completed` indicates that the vector store is ready for use.
   */
  status: "expired" | "in_progress" | "completed";
  expires_after?: VectorStoreExpirationAfter;
  /** The Unix timestamp (in seconds) for when the vector store will expire. */
  expires_at?: number | null;
  /** The Unix timestamp (in seconds) for when the vector store was last active. */
  last_active_at: number | null;
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

export interface VectorStoreDeleted {
  id: string;
  deleted: boolean;
  object: "vector_store.deleted";
}

export interface VectorStoreSearchResponse {
  /** The ID of the vector store file. */
  file_id: string;
  /** The name of the vector store file. */
  filename: string;
  /** The similarity score for the result. */
  score: number;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard. Keys are strings
   * with a maximum length of 64 characters. Values are strings with a maximum
   * length of 512 characters, booleans, or numbers.
   */
  attributes: VectorStoreFileAttributes;
  /** Content chunks from the file. */
  content: Array<VectorStoreSearchResultContentObject>;
}

/** The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy. */
export type FileChunkingStrategyParam = AutoFileChunkingStrategyParam | StaticFileChunkingStrategyObjectParam;

export interface CreateVectorStoreFileRequest {
  /**
   * A [File](https://platform.openai.com/docs/api-reference/files) ID that the vector store should use. Useful for
   * tools like `file_search` that can access files. For multi-file ingestion, we recommend
   * [`file_batches`](https://platform.openai.com/docs/api-reference/vector-stores-file-batches/createBatch) to
   * minimize per-vector-store write requests.
   */
  file_id: string;
  /** The chunking strategy used to chunk the file(s). If not set, will use the `auto` strategy. */
  chunking_strategy?: FileChunkingStrategyParam;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard. Keys are strings
   * with a maximum length of 64 characters. Values are strings with a maximum
   * length of 512 characters, booleans, or numbers.
   */
  attributes?: VectorStoreFileAttributes;
}

/** The expiration policy for a vector store. */
export interface VectorStoreExpirationAfter {
  /** Anchor timestamp after which the expiration policy applies. Supported anchors: `last_active_at`. */
  anchor: "last_active_at";
  /** The number of days after the anchor time that the vector store will expire. */
  days: number;
}

/**
 * The default strategy. This strategy currently uses a `max_chunk_size_tokens` of `800` and
 * `chunk_overlap_tokens` of `400`.
 */
export interface AutoFileChunkingStrategyParam {
  /** Always `auto`. */
  type: "auto";
}

/** Customize your own chunking strategy by setting chunk size and chunk overlap. */
export interface StaticFileChunkingStrategyObjectParam {
  /** Always `static`. */
  type: "static";
  static: StaticFileChunkingStrategy;
}

export interface StaticFileChunkingStrategyObject {
  /** Always `static`. */
  type: "static";
  static: StaticFileChunkingStrategy;
}

/**
 * This is returned when the chunking strategy is unknown. Typically, this is because the file was indexed before
 * the `chunking_strategy` concept was introduced in the API.
 */
export interface OtherFileChunkingStrategyObject {
  /** Always `other`. */
  type: "other";
}

export interface VectorStoreSearchResultContentObject {
  /** The type of content. */
  type: "text";
  /** The text content returned from search. */
  text: string;
}

export interface StaticFileChunkingStrategy {
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
}
