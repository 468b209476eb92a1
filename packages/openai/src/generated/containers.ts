// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { CursorPage } from "../pages/cursor-page.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { OptionsAlone } from "../resource/misplaced-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";
import type { Uploadable } from "../uploads/form-entries.ts";
import { forms } from "../uploads/forms.ts";
import type {
  ContainerNetworkPolicyAllowlist,
  ContainerNetworkPolicyDisabled,
  InlineSkill,
  SkillReference,
} from "./shared.ts";

export interface ContainerFileContent extends Resource {
  /** Retrieves a container file content. */
  retrieve(
    fileID: string,
    params: ContainerFileContentRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<globalThis.Response>;
}

export const ContainerFileContent: ResourceClass<ContainerFileContent> = /* @__PURE__ */ defineResource(
  "ContainerFileContent",
  {
    retrieve: "GET /containers/{container_id}/files/{fileID}/content params binary=application/binary",
  },
);

export interface ContainerFiles extends Resource {
  readonly content: ContainerFileContent;

  /** Creates a container file. */
  create(
    containerID: string,
    params: ContainerFileCreateParams,
    options?: RequestOptions,
  ): APIPromise<ContainerFileResource>;

  /** Retrieves a container file. */
  retrieve(
    fileID: string,
    params: ContainerFileRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<ContainerFileResource>;

  /** Lists container files. */
  list(
    containerID: string,
    params?: ContainerFileListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<ContainerFileResource>, ContainerFileResource>;
  /** The same with options and no query. */
  list(
    containerID: string,
    options: OptionsAlone,
  ): PagePromise<CursorPage<ContainerFileResource>, ContainerFileResource>;

  /** Delete a container file. */
  delete(fileID: string, params: ContainerFileDeleteParams, options?: RequestOptions): APIPromise<void>;
}

export const ContainerFiles: ResourceClass<ContainerFiles> = /* @__PURE__ */ defineResource(
  "ContainerFiles",
  {
    create: "POST /containers/{containerID}/files form-if-file",
    retrieve: "GET /containers/{container_id}/files/{fileID} params",
    list: "GET /containers/{containerID}/files optional cursor",
    delete: "DELETE /containers/{container_id}/files/{fileID} params nothing",
  },
  { content: ContainerFileContent },
  { forms },
);

export interface Containers extends Resource {
  readonly files: ContainerFiles;

  /** Creates a container. */
  create(params: ContainerCreateParams, options?: RequestOptions): APIPromise<ContainerResource>;

  /** Retrieves a container. */
  retrieve(containerID: string, options?: RequestOptions): APIPromise<ContainerResource>;

  /** Lists containers. */
  list(
    params?: ContainerListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<ContainerResource>, ContainerResource>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<CursorPage<ContainerResource>, ContainerResource>;

  /** Delete a container. */
  delete(containerID: string, options?: RequestOptions): APIPromise<void>;
}

export const Containers: ResourceClass<Containers> = /* @__PURE__ */ defineResource(
  "Containers",
  {
    create: "POST /containers json",
    retrieve: "GET /containers/{containerID}",
    list: "GET /containers optional cursor",
    delete: "DELETE /containers/{containerID} nothing",
  },
  { files: ContainerFiles },
);

export interface ContainerFileContentRetrieveParams {
  container_id: string;
}

export interface ContainerFileCreateParams {
  /** Name of the file to create. */
  file_id?: string;
  /** The File object (not file name) to be uploaded. */
  file?: Uploadable;
}

export interface ContainerFileRetrieveParams {
  container_id: string;
}

export interface ContainerFileListParams {
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
}

export interface ContainerFileDeleteParams {
  container_id: string;
}

export interface ContainerCreateParams {
  /** Name of the container to create. */
  name: string;
  /** IDs of files to copy to the container. */
  file_ids?: Array<string>;
  /** Container expiration time in seconds relative to the 'anchor' time. */
  expires_after?: {
    /** Time anchor for the expiration time. Currently only 'last_active_at' is supported. */
    anchor: "last_active_at";
    minutes: number;
  };
  /** An optional list of skills referenced by id or inline data. */
  skills?: Array<SkillReference | InlineSkill>;
  /** Optional memory limit for the container. Defaults to "1g". */
  memory_limit?: "1g" | "4g" | "16g" | "64g";
  /** Network access policy for the container. */
  network_policy?: ContainerNetworkPolicyDisabled | ContainerNetworkPolicyAllowlist;
}

export interface ContainerListParams {
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
  /** Filter results by container name. */
  name?: string;
}

export interface ContainerFileResource {
  /** Unique identifier for the file. */
  id: string;
  /** The type of this object (`container.file`). */
  object: string;
  /** The container this file belongs to. */
  container_id: string;
  /** Unix timestamp (in seconds) when the file was created. */
  created_at: number;
  /** Size of the file in bytes. */
  bytes: number;
  /** Path of the file in the container. */
  path: string;
  /** Source of the file (e.g., `user`, `assistant`). */
  source: string;
}

export interface ContainerResource {
  /** Unique identifier for the container. */
  id: string;
  /** The type of this object. */
  object: string;
  /** Name of the container. */
  name: string;
  /** Unix timestamp (in seconds) when the container was created. */
  created_at: number;
  /** Status of the container (e.g., active, deleted). */
  status: string;
  /** Unix timestamp (in seconds) when the container was last active. */
  last_active_at?: number;
  /**
   * The container will expire after this time period.
   * The anchor is the reference point for the expiration.
   * The minutes is the number of minutes after the anchor before the container expires.
   */
  expires_after?: {
    /** The reference point for the expiration. */
    anchor?: "last_active_at";
    /** The number of minutes after the anchor before the container expires. */
    minutes?: number;
  };
  /** The memory limit configured for the container. */
  memory_limit?: "1g" | "4g" | "16g" | "64g";
  /** Network access policy for the container. */
  network_policy?: {
    /** The network policy mode. */
    type: "allowlist" | "disabled";
    /** Allowed outbound domains when `type` is `allowlist`. */
    allowed_domains?: Array<string>;
  };
}
