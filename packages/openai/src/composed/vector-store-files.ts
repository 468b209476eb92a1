import type { RequestOptions } from "../client/request-options.ts";
import { Files } from "../generated/files.ts";
import type { VectorStoreFile, VectorStoreFileCreateParams, VectorStoreFiles } from "../generated/vector-stores.ts";
import type { Uploadable } from "../uploads/form-entries.ts";
import { poll as pollFor, type PollOptions } from "./polling.ts";

const ends = ["failed", "cancelled", "completed"] as const;

/** Asks for a file of a vector store until it has been processed. */
export function poll(
  files: VectorStoreFiles,
  vectorStoreID: string,
  fileID: string,
  options?: PollOptions,
): Promise<VectorStoreFile> {
  return pollFor((asked) => files.retrieve(fileID, { vector_store_id: vectorStoreID }, asked), ends, options);
}

/** Adds a file to a vector store, and waits until it has been processed. */
export async function createAndPoll(
  files: VectorStoreFiles,
  vectorStoreID: string,
  params: VectorStoreFileCreateParams,
  options?: PollOptions,
): Promise<VectorStoreFile> {
  const { id } = await files.create(vectorStoreID, params, options);
  return poll(files, vectorStoreID, id, options);
}

/** Uploads a file, and adds it to a vector store. */
export async function upload(
  files: VectorStoreFiles,
  vectorStoreID: string,
  file: Uploadable,
  options?: RequestOptions,
): Promise<VectorStoreFile> {
  const { id } = await new Files(files.client).create({ file, purpose: "assistants" }, options);
  return files.create(vectorStoreID, { file_id: id }, options);
}

/** Uploads a file, adds it to a vector store, and waits until it has been processed. */
export async function uploadAndPoll(
  files: VectorStoreFiles,
  vectorStoreID: string,
  file: Uploadable,
  options?: PollOptions,
): Promise<VectorStoreFile> {
  const { id } = await upload(files, vectorStoreID, file, options);
  return poll(files, vectorStoreID, id, options);
}
