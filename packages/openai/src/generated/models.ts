// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { Page } from "../pages/page.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";

/** List and describe the various models available in the API. */
export interface Models extends Resource {
  /**
   * Retrieves a model instance, providing basic information about the model such as the owner and permissioning.
   */
  retrieve(model: string, options?: RequestOptions): APIPromise<Model>;

  /**
   * Lists the currently available models, and provides basic information about each one such as the owner and
   * availability.
   */
  list(options?: RequestOptions): PagePromise<Page<Model>, Model>;

  /** Delete a fine-tuned model. You must have the Owner role in your organization to delete a model. */
  delete(model: string, options?: RequestOptions): APIPromise<ModelDeleted>;
}

export const Models: ResourceClass<Models> = /* @__PURE__ */ defineResource("Models", {
  retrieve: "GET /models/{model}",
  list: "GET /models single",
  delete: "DELETE /models/{model}",
});

/** Describes an OpenAI model offering that can be used with the API. */
export interface Model {
  /** The model identifier, which can be referenced in the API endpoints. */
  id: string;
  /** The Unix timestamp (in seconds) when the model was created. */
  created: number;
  /** The object type, which is always "model". */
  object: "model";
  /** The organization that owns the model. */
  owned_by: string;
  /** The date when the model will shut down, or null if not announced. */
  shutdown_date?: string | null;
}

export interface ModelDeleted {
  id: string;
  deleted: boolean;
  object: string;
}
