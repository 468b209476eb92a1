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
import type { OrderEnum } from "./shared.ts";

export interface SkillContent extends Resource {
  /** Download a skill zip bundle by its ID. */
  retrieve(skillID: string, options?: RequestOptions): APIPromise<globalThis.Response>;
}

export const SkillContent: ResourceClass<SkillContent> = /* @__PURE__ */ defineResource("SkillContent", {
  retrieve: "GET /skills/{skillID}/content binary=application/binary",
});

export interface SkillVersionContent extends Resource {
  /** Download a skill version zip bundle. */
  retrieve(
    version: string,
    params: SkillVersionContentRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<globalThis.Response>;
}

export const SkillVersionContent: ResourceClass<SkillVersionContent> = /* @__PURE__ */ defineResource(
  "SkillVersionContent",
  {
    retrieve: "GET /skills/{skill_id}/versions/{version}/content params binary=application/binary",
  },
);

export interface SkillVersions extends Resource {
  readonly content: SkillVersionContent;

  /** Create a new immutable skill version. */
  create(skillID: string, params?: VersionCreateParams | null, options?: RequestOptions): APIPromise<SkillVersion>;

  /** Get a specific skill version. */
  retrieve(version: string, params: VersionRetrieveParams, options?: RequestOptions): APIPromise<SkillVersion>;

  /** List skill versions for a skill. */
  list(
    skillID: string,
    params?: VersionListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<SkillVersion>, SkillVersion>;
  /** The same with options and no query. */
  list(skillID: string, options: OptionsAlone): PagePromise<CursorPage<SkillVersion>, SkillVersion>;

  /** Delete a skill version. */
  delete(version: string, params: VersionDeleteParams, options?: RequestOptions): APIPromise<DeletedSkillVersion>;
}

export const SkillVersions: ResourceClass<SkillVersions> = /* @__PURE__ */ defineResource(
  "SkillVersions",
  {
    create: "POST /skills/{skillID}/versions form-if-file optional folders",
    retrieve: "GET /skills/{skill_id}/versions/{version} params",
    list: "GET /skills/{skillID}/versions optional cursor",
    delete: "DELETE /skills/{skill_id}/versions/{version} params",
  },
  { content: SkillVersionContent },
  { forms },
);

export interface Skills extends Resource {
  readonly content: SkillContent;
  readonly versions: SkillVersions;

  /** Create a new skill. */
  create(params?: SkillCreateParams | null, options?: RequestOptions): APIPromise<Skill>;

  /** Get a skill by its ID. */
  retrieve(skillID: string, options?: RequestOptions): APIPromise<Skill>;

  /** Update the default version pointer for a skill. */
  update(skillID: string, params: SkillUpdateParams, options?: RequestOptions): APIPromise<Skill>;

  /** List all skills for the current project. */
  list(params?: SkillListParams | null, options?: RequestOptions): PagePromise<CursorPage<Skill>, Skill>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<CursorPage<Skill>, Skill>;

  /** Delete a skill by its ID. */
  delete(skillID: string, options?: RequestOptions): APIPromise<DeletedSkill>;
}

export const Skills: ResourceClass<Skills> = /* @__PURE__ */ defineResource(
  "Skills",
  {
    create: "POST /skills form-if-file optional folders",
    retrieve: "GET /skills/{skillID}",
    update: "POST /skills/{skillID} json",
    list: "GET /skills optional cursor",
    delete: "DELETE /skills/{skillID}",
  },
  { content: SkillContent, versions: SkillVersions },
  { forms },
);

export interface SkillVersionContentRetrieveParams {
  /** The identifier of the skill. */
  skill_id: string;
}

export interface VersionCreateParams {
  files: Array<Uploadable> | Uploadable;
  /** Whether to set this version as the default. */
  default?: boolean;
}

export interface VersionRetrieveParams {
  /** The identifier of the skill. */
  skill_id: string;
}

export interface VersionListParams {
  /** Number of versions to retrieve. */
  limit?: number;
  /** Sort order of results by version number. */
  order?: OrderEnum;
  /** The skill version ID to start after. */
  after?: string;
}

export interface VersionDeleteParams {
  /** The identifier of the skill. */
  skill_id: string;
}

export interface SkillCreateParams {
  files: Array<Uploadable> | Uploadable;
}

export interface SkillUpdateParams {
  /** The skill version number to set as default. */
  default_version: string;
}

export interface SkillListParams {
  /** Number of items to retrieve */
  limit?: number;
  /** Sort order of results by timestamp. Use `asc` for ascending order or `desc` for descending order. */
  order?: OrderEnum;
  /** Identifier for the last item from the previous pagination request */
  after?: string;
}

export interface SkillVersion {
  /** The object type, which is `skill.version`. */
  object: "skill.version";
  /** Unique identifier for the skill version. */
  id: string;
  /** Identifier of the skill for this version. */
  skill_id: string;
  /** Version number for this skill. */
  version: string;
  /** Unix timestamp (seconds) for when the version was created. */
  created_at: number;
  /** Name of the skill version. */
  name: string;
  /** Description of the skill version. */
  description: string;
}

export interface DeletedSkillVersion {
  object: "skill.version.deleted";
  deleted: boolean;
  id: string;
  /** The deleted skill version. */
  version: string;
}

export interface Skill {
  /** Unique identifier for the skill. */
  id: string;
  /** The object type, which is `skill`. */
  object: "skill";
  /** Name of the skill. */
  name: string;
  /** Description of the skill. */
  description: string;
  /** Unix timestamp (seconds) for when the skill was created. */
  created_at: number;
  /** Default version for the skill. */
  default_version: string;
  /** Latest version for the skill. */
  latest_version: string;
}

export interface DeletedSkill {
  object: "skill.deleted";
  deleted: boolean;
  id: string;
}
