import { Files } from "../generated/files.ts";
import type { VectorStoreFileBatch, VectorStoreFileBatches } from "../generated/vector-stores.ts";
import type { Uploadable } from "../uploads/form-entries.ts";
import { inLanes } from "./in-lanes.ts";
import { poll as pollFor, type PollOptions } from "./polling.ts";

export interface UploadAndPollOptions extends PollOptions {
  /** How many files are uploaded at a time; 5 by default. */
  readonly maxConcurrency?: number | undefined;
}

export interface FilesToUpload {
  readonly files: readonly Uploadable[];
  /** Ids of files that are uploaded already. */
  readonly fileIds?: readonly string[] | undefined;
}

const ends = ["failed", "cancelled", "completed"] as const;

/** Asks for a batch until all of its files have been processed. */
export function poll(
  batches: VectorStoreFileBatches,
  vectorStoreID: string,
  batchID: string,
  options?: PollOptions,
): Promise<VectorStoreFileBatch> {
  return pollFor((asked) => batches.retrieve(batchID, { vector_store_id: vectorStoreID }, asked), ends, options);
}

/** Adds files to a vector store, and waits until all of them have been processed. */
export async function createAndPoll(
  batches: VectorStoreFileBatches,
  vectorStoreID: string,
  params: Parameters<VectorStoreFileBatches["create"]>[1],
  options?: PollOptions,
): Promise<VectorStoreFileBatch> {
  const { id } = await batches.create(vectorStoreID, params, options);
  return poll(batches, vectorStoreID, id, options);
}

/**
 * Uploads files, adds them to a vector store, and waits until all of them have been processed. Where an upload fails, no
 * further one begins; those that are under way are waited for, and an `AggregateError` has what went wrong.
 */
export async function uploadAndPoll(
  batches: VectorStoreFileBatches,
  vectorStoreID: string,
  { files, fileIds = [] }: FilesToUpload,
  { maxConcurrency = 5, ...options }: UploadAndPollOptions = {},
): Promise<VectorStoreFileBatch> {
  if (files.length === 0)
    throw new TypeError("There are no files to upload. For files that are uploaded already call createAndPoll().");
  const uploads = new Files(batches.client);
  const uploaded = await inLanes(files, maxConcurrency, async (file) => {
    const { id } = await uploads.create({ file, purpose: "assistants" }, options);
    return id;
  });
  return createAndPoll(batches, vectorStoreID, { file_ids: [...fileIds, ...uploaded] }, options);
}
