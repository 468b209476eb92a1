// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { ConversationCursorPage } from "../pages/conversation-cursor-page.ts";
import type { CursorPage } from "../pages/cursor-page.ts";
import type { NextCursorPage } from "../pages/next-cursor-page.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { Page } from "../pages/page.ts";
import type { OptionsAlone } from "../resource/misplaced-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";

/** List user actions and configuration changes within this organization. */
export interface AdminAuditLogs extends Resource {
  /** List user actions and configuration changes within this organization. */
  list(
    params?: AuditLogListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<AuditLog>, AuditLog>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<ConversationCursorPage<AuditLog>, AuditLog>;
}

export const AdminAuditLogs: ResourceClass<AdminAuditLogs> = /* @__PURE__ */ defineResource("AdminAuditLogs", {
  list: "GET /organization/audit_logs optional conversation admin",
});

export interface AdminAdminAPIKeys extends Resource {
  /** Create a new admin-level API key for the organization. */
  create(params: AdminAPIKeyCreateParams, options?: RequestOptions): APIPromise<AdminAPIKeyCreateResponse>;

  /** Get details for a specific organization API key by its ID. */
  retrieve(keyID: string, options?: RequestOptions): APIPromise<AdminAPIKey>;

  /** Retrieve a paginated list of organization admin API keys. */
  list(
    params?: AdminAPIKeyListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<AdminAPIKey>, AdminAPIKey>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<CursorPage<AdminAPIKey>, AdminAPIKey>;

  /** Delete the specified admin API key. */
  delete(keyID: string, options?: RequestOptions): APIPromise<AdminAPIKeyDeleteResponse>;
}

export const AdminAdminAPIKeys: ResourceClass<AdminAdminAPIKeys> = /* @__PURE__ */ defineResource("AdminAdminAPIKeys", {
  create: "POST /organization/admin_api_keys json admin",
  retrieve: "GET /organization/admin_api_keys/{keyID} admin",
  list: "GET /organization/admin_api_keys optional cursor admin",
  delete: "DELETE /organization/admin_api_keys/{keyID} admin",
});

export interface AdminUsage extends Resource {
  /** Get audio speeches usage details for the organization. */
  audioSpeeches(params: UsageAudioSpeechesParams, options?: RequestOptions): APIPromise<UsageResponse>;

  /** Get audio transcriptions usage details for the organization. */
  audioTranscriptions(params: UsageAudioTranscriptionsParams, options?: RequestOptions): APIPromise<UsageResponse>;

  /** Get code interpreter sessions usage details for the organization. */
  codeInterpreterSessions(
    params: UsageCodeInterpreterSessionsParams,
    options?: RequestOptions,
  ): APIPromise<UsageResponse>;

  /** Get completions usage details for the organization. */
  completions(params: UsageCompletionsParams, options?: RequestOptions): APIPromise<UsageResponse>;

  /** Get costs details for the organization. */
  costs(params: UsageCostsParams, options?: RequestOptions): APIPromise<UsageResponse>;

  /** Get embeddings usage details for the organization. */
  embeddings(params: UsageEmbeddingsParams, options?: RequestOptions): APIPromise<UsageResponse>;

  /** Get file search calls usage details for the organization. */
  fileSearchCalls(params: UsageFileSearchCallsParams, options?: RequestOptions): APIPromise<UsageResponse>;

  /** Get images usage details for the organization. */
  images(params: UsageImagesParams, options?: RequestOptions): APIPromise<UsageResponse>;

  /** Get moderations usage details for the organization. */
  moderations(params: UsageModerationsParams, options?: RequestOptions): APIPromise<UsageResponse>;

  /** Get vector stores usage details for the organization. */
  vectorStores(params: UsageVectorStoresParams, options?: RequestOptions): APIPromise<UsageResponse>;

  /** Get web search calls usage details for the organization. */
  webSearchCalls(params: UsageWebSearchCallsParams, options?: RequestOptions): APIPromise<UsageResponse>;
}

export const AdminUsage: ResourceClass<AdminUsage> = /* @__PURE__ */ defineResource("AdminUsage", {
  audioSpeeches: "GET /organization/usage/audio_speeches params admin",
  audioTranscriptions: "GET /organization/usage/audio_transcriptions params admin",
  codeInterpreterSessions: "GET /organization/usage/code_interpreter_sessions params admin",
  completions: "GET /organization/usage/completions params admin",
  costs: "GET /organization/costs params admin",
  embeddings: "GET /organization/usage/embeddings params admin",
  fileSearchCalls: "GET /organization/usage/file_search_calls params admin",
  images: "GET /organization/usage/images params admin",
  moderations: "GET /organization/usage/moderations params admin",
  vectorStores: "GET /organization/usage/vector_stores params admin",
  webSearchCalls: "GET /organization/usage/web_search_calls params admin",
});

export interface AdminInvites extends Resource {
  /**
   * Create an invite for a user to the organization. The invite must be accepted by the user before they have
   * access to the organization.
   */
  create(params: InviteCreateParams, options?: RequestOptions): APIPromise<Invite>;

  /** Retrieves an invite. */
  retrieve(inviteID: string, options?: RequestOptions): APIPromise<Invite>;

  /** Returns a list of invites in the organization. */
  list(params?: InviteListParams | null, options?: RequestOptions): PagePromise<ConversationCursorPage<Invite>, Invite>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<ConversationCursorPage<Invite>, Invite>;

  /** Delete an invite. If the invite has already been accepted, it cannot be deleted. */
  delete(inviteID: string, options?: RequestOptions): APIPromise<InviteDeleteResponse>;
}

export const AdminInvites: ResourceClass<AdminInvites> = /* @__PURE__ */ defineResource("AdminInvites", {
  create: "POST /organization/invites json admin",
  retrieve: "GET /organization/invites/{inviteID} admin",
  list: "GET /organization/invites optional conversation admin",
  delete: "DELETE /organization/invites/{inviteID} admin",
});

export interface AdminUserRoles extends Resource {
  /** Assigns an organization role to a user within the organization. */
  create(userID: string, params: UserRoleCreateParams, options?: RequestOptions): APIPromise<UserRoleAssignment>;

  /** Retrieves an organization role assigned to a user. */
  retrieve(roleID: string, params: UserRoleRetrieveParams, options?: RequestOptions): APIPromise<AssignedRoleDetails>;

  /** Lists the organization roles assigned to a user within the organization. */
  list(
    userID: string,
    params?: UserRoleListParams | null,
    options?: RequestOptions,
  ): PagePromise<NextCursorPage<AssignedRoleDetails>, AssignedRoleDetails>;
  /** The same with options and no query. */
  list(userID: string, options: OptionsAlone): PagePromise<NextCursorPage<AssignedRoleDetails>, AssignedRoleDetails>;

  /** Unassigns an organization role from a user within the organization. */
  delete(
    roleID: string,
    params: UserRoleDeleteParams,
    options?: RequestOptions,
  ): APIPromise<DeletedRoleAssignmentResource>;
}

export const AdminUserRoles: ResourceClass<AdminUserRoles> = /* @__PURE__ */ defineResource("AdminUserRoles", {
  create: "POST /organization/users/{userID}/roles json admin",
  retrieve: "GET /organization/users/{user_id}/roles/{roleID} params admin",
  list: "GET /organization/users/{userID}/roles optional next admin",
  delete: "DELETE /organization/users/{user_id}/roles/{roleID} params admin",
});

export interface AdminUsers extends Resource {
  readonly roles: AdminUserRoles;

  /** Retrieves a user by their identifier. */
  retrieve(userID: string, options?: RequestOptions): APIPromise<OrganizationUser>;

  /** Modifies a user's role in the organization. */
  update(userID: string, params: UserUpdateParams, options?: RequestOptions): APIPromise<OrganizationUser>;

  /** Lists all of the users in the organization. */
  list(
    params?: UserListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<OrganizationUser>, OrganizationUser>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<ConversationCursorPage<OrganizationUser>, OrganizationUser>;

  /** Deletes a user from the organization. */
  delete(userID: string, options?: RequestOptions): APIPromise<UserDeleteResponse>;
}

export const AdminUsers: ResourceClass<AdminUsers> = /* @__PURE__ */ defineResource(
  "AdminUsers",
  {
    retrieve: "GET /organization/users/{userID} admin",
    update: "POST /organization/users/{userID} json admin",
    list: "GET /organization/users optional conversation admin",
    delete: "DELETE /organization/users/{userID} admin",
  },
  { roles: AdminUserRoles },
);

export interface AdminGroupUsers extends Resource {
  /** Adds a user to a group. */
  create(groupID: string, params: GroupUserCreateParams, options?: RequestOptions): APIPromise<GroupUserAssignment>;

  /** Retrieves a user in a group. */
  retrieve(userID: string, params: GroupUserRetrieveParams, options?: RequestOptions): APIPromise<GroupMemberUser>;

  /** Lists the users assigned to a group. */
  list(
    groupID: string,
    params?: GroupUserListParams | null,
    options?: RequestOptions,
  ): PagePromise<NextCursorPage<OrganizationGroupUser>, OrganizationGroupUser>;
  /** The same with options and no query. */
  list(
    groupID: string,
    options: OptionsAlone,
  ): PagePromise<NextCursorPage<OrganizationGroupUser>, OrganizationGroupUser>;

  /** Removes a user from a group. */
  delete(userID: string, params: GroupUserDeleteParams, options?: RequestOptions): APIPromise<GroupUserDeletedResource>;
}

export const AdminGroupUsers: ResourceClass<AdminGroupUsers> = /* @__PURE__ */ defineResource("AdminGroupUsers", {
  create: "POST /organization/groups/{groupID}/users json admin",
  retrieve: "GET /organization/groups/{group_id}/users/{userID} params admin",
  list: "GET /organization/groups/{groupID}/users optional next admin",
  delete: "DELETE /organization/groups/{group_id}/users/{userID} params admin",
});

export interface AdminGroupRoles extends Resource {
  /** Assigns an organization role to a group within the organization. */
  create(groupID: string, params: GroupRoleCreateParams, options?: RequestOptions): APIPromise<GroupRoleAssignment>;

  /** Retrieves an organization role assigned to a group. */
  retrieve(roleID: string, params: GroupRoleRetrieveParams, options?: RequestOptions): APIPromise<AssignedRoleDetails>;

  /** Lists the organization roles assigned to a group within the organization. */
  list(
    groupID: string,
    params?: GroupRoleListParams | null,
    options?: RequestOptions,
  ): PagePromise<NextCursorPage<AssignedRoleDetails>, AssignedRoleDetails>;
  /** The same with options and no query. */
  list(groupID: string, options: OptionsAlone): PagePromise<NextCursorPage<AssignedRoleDetails>, AssignedRoleDetails>;

  /** Unassigns an organization role from a group within the organization. */
  delete(
    roleID: string,
    params: GroupRoleDeleteParams,
    options?: RequestOptions,
  ): APIPromise<DeletedRoleAssignmentResource>;
}

export const AdminGroupRoles: ResourceClass<AdminGroupRoles> = /* @__PURE__ */ defineResource("AdminGroupRoles", {
  create: "POST /organization/groups/{groupID}/roles json admin",
  retrieve: "GET /organization/groups/{group_id}/roles/{roleID} params admin",
  list: "GET /organization/groups/{groupID}/roles optional next admin",
  delete: "DELETE /organization/groups/{group_id}/roles/{roleID} params admin",
});

export interface AdminGroups extends Resource {
  readonly users: AdminGroupUsers;
  readonly roles: AdminGroupRoles;

  /** Creates a new group in the organization. */
  create(params: GroupCreateParams, options?: RequestOptions): APIPromise<Group>;

  /** Retrieves a group. */
  retrieve(groupID: string, options?: RequestOptions): APIPromise<Group>;

  /** Updates a group's information. */
  update(groupID: string, params: GroupUpdateParams, options?: RequestOptions): APIPromise<GroupUpdateResponse>;

  /** Lists all groups in the organization. */
  list(params?: GroupListParams | null, options?: RequestOptions): PagePromise<NextCursorPage<Group>, Group>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<NextCursorPage<Group>, Group>;

  /** Deletes a group from the organization. */
  delete(groupID: string, options?: RequestOptions): APIPromise<GroupDeletedResource>;
}

export const AdminGroups: ResourceClass<AdminGroups> = /* @__PURE__ */ defineResource(
  "AdminGroups",
  {
    create: "POST /organization/groups json admin",
    retrieve: "GET /organization/groups/{groupID} admin",
    update: "POST /organization/groups/{groupID} json admin",
    list: "GET /organization/groups optional next admin",
    delete: "DELETE /organization/groups/{groupID} admin",
  },
  { users: AdminGroupUsers, roles: AdminGroupRoles },
);

export interface AdminRoles extends Resource {
  /** Creates a custom role for the organization. */
  create(params: RoleCreateParams, options?: RequestOptions): APIPromise<Role>;

  /** Retrieves an organization role. */
  retrieve(roleID: string, options?: RequestOptions): APIPromise<Role>;

  /** Updates an existing organization role. */
  update(roleID: string, params: RoleUpdateParams, options?: RequestOptions): APIPromise<Role>;

  /** Lists the roles configured for the organization. */
  list(params?: RoleListParams | null, options?: RequestOptions): PagePromise<NextCursorPage<Role>, Role>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<NextCursorPage<Role>, Role>;

  /** Deletes a custom role from the organization. */
  delete(roleID: string, options?: RequestOptions): APIPromise<RoleDeletedResource>;
}

export const AdminRoles: ResourceClass<AdminRoles> = /* @__PURE__ */ defineResource("AdminRoles", {
  create: "POST /organization/roles json admin",
  retrieve: "GET /organization/roles/{roleID} admin",
  update: "POST /organization/roles/{roleID} json admin",
  list: "GET /organization/roles optional next admin",
  delete: "DELETE /organization/roles/{roleID} admin",
});

export interface AdminDataRetention extends Resource {
  /** Retrieves organization data retention controls. */
  retrieve(options?: RequestOptions): APIPromise<OrganizationDataRetention>;

  /** Updates organization data retention controls. */
  update(params: DataRetentionUpdateParams, options?: RequestOptions): APIPromise<OrganizationDataRetention>;
}

export const AdminDataRetention: ResourceClass<AdminDataRetention> = /* @__PURE__ */ defineResource(
  "AdminDataRetention",
  {
    retrieve: "GET /organization/data_retention admin",
    update: "POST /organization/data_retention json admin",
  },
);

export interface AdminSpendLimit extends Resource {
  /** Get the organization's hard spend limit. */
  retrieve(options?: RequestOptions): APIPromise<OrganizationSpendLimit>;

  /** Create or replace the organization's hard spend limit. */
  update(params: SpendLimitUpdateParams, options?: RequestOptions): APIPromise<OrganizationSpendLimit>;

  /** Delete the organization's hard spend limit. */
  delete(options?: RequestOptions): APIPromise<OrganizationSpendLimitDeleted>;
}

export const AdminSpendLimit: ResourceClass<AdminSpendLimit> = /* @__PURE__ */ defineResource("AdminSpendLimit", {
  retrieve: "GET /organization/spend_limit admin",
  update: "POST /organization/spend_limit json admin",
  delete: "DELETE /organization/spend_limit admin",
});

export interface AdminSpendAlerts extends Resource {
  /** Creates an organization spend alert. */
  create(params: SpendAlertCreateParams, options?: RequestOptions): APIPromise<OrganizationSpendAlert>;

  /** Retrieves an organization spend alert. */
  retrieve(alertID: string, options?: RequestOptions): APIPromise<OrganizationSpendAlert>;

  /** Updates an organization spend alert. */
  update(alertID: string, params: SpendAlertUpdateParams, options?: RequestOptions): APIPromise<OrganizationSpendAlert>;

  /** Lists organization spend alerts. */
  list(
    params?: SpendAlertListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<OrganizationSpendAlert>, OrganizationSpendAlert>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<ConversationCursorPage<OrganizationSpendAlert>, OrganizationSpendAlert>;

  /** Deletes an organization spend alert. */
  delete(alertID: string, options?: RequestOptions): APIPromise<OrganizationSpendAlertDeleted>;
}

export const AdminSpendAlerts: ResourceClass<AdminSpendAlerts> = /* @__PURE__ */ defineResource("AdminSpendAlerts", {
  create: "POST /organization/spend_alerts json admin",
  retrieve: "GET /organization/spend_alerts/{alertID} admin",
  update: "POST /organization/spend_alerts/{alertID} json admin",
  list: "GET /organization/spend_alerts optional conversation admin",
  delete: "DELETE /organization/spend_alerts/{alertID} admin",
});

export interface AdminCertificates extends Resource {
  /**
   * Upload a certificate to the organization. This does **not** automatically activate the certificate.
   *
   * Organizations can upload up to 50 certificates.
   */
  create(params: CertificateCreateParams, options?: RequestOptions): APIPromise<Certificate>;

  /**
   * Get a certificate that has been uploaded to the organization.
   *
   * You can get a certificate regardless of whether it is active or not.
   */
  retrieve(
    certificateID: string,
    params?: CertificateRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<Certificate>;
  /** The same with options and no query. */
  retrieve(certificateID: string, options: OptionsAlone): APIPromise<Certificate>;

  /** Modify a certificate. Note that only the name can be modified. */
  update(certificateID: string, params: CertificateUpdateParams, options?: RequestOptions): APIPromise<Certificate>;

  /** List uploaded certificates for this organization. */
  list(
    params?: CertificateListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<OrganizationCertificate>, OrganizationCertificate>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<ConversationCursorPage<OrganizationCertificate>, OrganizationCertificate>;

  /**
   * Delete a certificate from the organization.
   *
   * The certificate must be inactive for the organization and all projects.
   */
  delete(certificateID: string, options?: RequestOptions): APIPromise<CertificateDeleteResponse>;

  /**
   * Activate certificates at the organization level.
   *
   * You can atomically and idempotently activate up to 10 certificates at a time.
   */
  activate(
    params: CertificateActivateParams,
    options?: RequestOptions,
  ): PagePromise<Page<OrganizationCertificate>, OrganizationCertificate>;

  /**
   * Deactivate certificates at the organization level.
   *
   * You can atomically and idempotently deactivate up to 10 certificates at a time.
   */
  deactivate(
    params: CertificateDeactivateParams,
    options?: RequestOptions,
  ): PagePromise<Page<OrganizationCertificate>, OrganizationCertificate>;
}

export const AdminCertificates: ResourceClass<AdminCertificates> = /* @__PURE__ */ defineResource("AdminCertificates", {
  create: "POST /organization/certificates json admin",
  retrieve: "GET /organization/certificates/{certificateID} optional admin",
  update: "POST /organization/certificates/{certificateID} json admin",
  list: "GET /organization/certificates optional conversation admin",
  delete: "DELETE /organization/certificates/{certificateID} admin",
  activate: "POST /organization/certificates/activate json single admin",
  deactivate: "POST /organization/certificates/deactivate json single admin",
});

export interface AdminProjectUserRoles extends Resource {
  /** Assigns a project role to a user within a project. */
  create(userID: string, params: ProjectUserRoleCreateParams, options?: RequestOptions): APIPromise<UserRoleAssignment>;

  /** Retrieves a project role assigned to a user. */
  retrieve(
    roleID: string,
    params: ProjectUserRoleRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<AssignedRoleDetails>;

  /** Lists the project roles assigned to a user within a project. */
  list(
    userID: string,
    params: ProjectUserRoleListParams,
    options?: RequestOptions,
  ): PagePromise<NextCursorPage<AssignedRoleDetails>, AssignedRoleDetails>;

  /** Unassigns a project role from a user within a project. */
  delete(
    roleID: string,
    params: ProjectUserRoleDeleteParams,
    options?: RequestOptions,
  ): APIPromise<DeletedRoleAssignmentResource>;
}

export const AdminProjectUserRoles: ResourceClass<AdminProjectUserRoles> = /* @__PURE__ */ defineResource(
  "AdminProjectUserRoles",
  {
    create: "POST /projects/{project_id}/users/{userID}/roles json admin",
    retrieve: "GET /projects/{project_id}/users/{user_id}/roles/{roleID} params admin",
    list: "GET /projects/{project_id}/users/{userID}/roles params next admin",
    delete: "DELETE /projects/{project_id}/users/{user_id}/roles/{roleID} params admin",
  },
);

export interface AdminProjectUsers extends Resource {
  readonly roles: AdminProjectUserRoles;

  /**
   * Adds a user to the project. Users must already be members of the organization to be added to a project.
   */
  create(projectID: string, params: ProjectUserCreateParams, options?: RequestOptions): APIPromise<ProjectUser>;

  /** Retrieves a user in the project. */
  retrieve(userID: string, params: ProjectUserRetrieveParams, options?: RequestOptions): APIPromise<ProjectUser>;

  /** Modifies a user's role in the project. */
  update(userID: string, params: ProjectUserUpdateParams, options?: RequestOptions): APIPromise<ProjectUser>;

  /** Returns a list of users in the project. */
  list(
    projectID: string,
    params?: ProjectUserListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<ProjectUser>, ProjectUser>;
  /** The same with options and no query. */
  list(projectID: string, options: OptionsAlone): PagePromise<ConversationCursorPage<ProjectUser>, ProjectUser>;

  /**
   * Deletes a user from the project.
   *
   * Returns confirmation of project user deletion, or an error if the project is
   * archived (archived projects have no users).
   */
  delete(
    userID: string,
    params: ProjectUserDeleteParams,
    options?: RequestOptions,
  ): APIPromise<ProjectUserDeleteResponse>;
}

export const AdminProjectUsers: ResourceClass<AdminProjectUsers> = /* @__PURE__ */ defineResource(
  "AdminProjectUsers",
  {
    create: "POST /organization/projects/{projectID}/users json admin",
    retrieve: "GET /organization/projects/{project_id}/users/{userID} params admin",
    update: "POST /organization/projects/{project_id}/users/{userID} json admin",
    list: "GET /organization/projects/{projectID}/users optional conversation admin",
    delete: "DELETE /organization/projects/{project_id}/users/{userID} params admin",
  },
  { roles: AdminProjectUserRoles },
);

export interface AdminProjectServiceAccountApiKeys extends Resource {
  /** Creates an API key for a service account in the project. */
  create(
    serviceAccountID: string,
    params: APIKeyCreateParams,
    options?: RequestOptions,
  ): APIPromise<APIKeyCreateResponse>;
}

export const AdminProjectServiceAccountApiKeys: ResourceClass<AdminProjectServiceAccountApiKeys> =
  /* @__PURE__ */ defineResource("AdminProjectServiceAccountApiKeys", {
    create: "POST /organization/projects/{project_id}/service_accounts/{serviceAccountID}/api_keys json admin",
  });

export interface AdminProjectServiceAccounts extends Resource {
  readonly apiKeys: AdminProjectServiceAccountApiKeys;

  /**
   * Creates a new service account in the project. By default, this also returns an unredacted API key for the
   * service account.
   */
  create(
    projectID: string,
    params: ServiceAccountCreateParams,
    options?: RequestOptions,
  ): APIPromise<ServiceAccountCreateResponse>;

  /** Retrieves a service account in the project. */
  retrieve(
    serviceAccountID: string,
    params: ServiceAccountRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<ProjectServiceAccount>;

  /** Updates a service account in the project. */
  update(
    serviceAccountID: string,
    params: ServiceAccountUpdateParams,
    options?: RequestOptions,
  ): APIPromise<ProjectServiceAccount>;

  /** Returns a list of service accounts in the project. */
  list(
    projectID: string,
    params?: ServiceAccountListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<ProjectServiceAccount>, ProjectServiceAccount>;
  /** The same with options and no query. */
  list(
    projectID: string,
    options: OptionsAlone,
  ): PagePromise<ConversationCursorPage<ProjectServiceAccount>, ProjectServiceAccount>;

  /**
   * Deletes a service account from the project.
   *
   * Returns confirmation of service account deletion, or an error if the project
   * is archived (archived projects have no service accounts).
   */
  delete(
    serviceAccountID: string,
    params: ServiceAccountDeleteParams,
    options?: RequestOptions,
  ): APIPromise<ServiceAccountDeleteResponse>;
}

export const AdminProjectServiceAccounts: ResourceClass<AdminProjectServiceAccounts> = /* @__PURE__ */ defineResource(
  "AdminProjectServiceAccounts",
  {
    create: "POST /organization/projects/{projectID}/service_accounts json admin",
    retrieve: "GET /organization/projects/{project_id}/service_accounts/{serviceAccountID} params admin",
    update: "POST /organization/projects/{project_id}/service_accounts/{serviceAccountID} json admin",
    list: "GET /organization/projects/{projectID}/service_accounts optional conversation admin",
    delete: "DELETE /organization/projects/{project_id}/service_accounts/{serviceAccountID} params admin",
  },
  { apiKeys: AdminProjectServiceAccountApiKeys },
);

export interface AdminProjectApiKeys extends Resource {
  /** Retrieves an API key in the project. */
  retrieve(apiKeyID: string, params: APIKeyRetrieveParams, options?: RequestOptions): APIPromise<ProjectAPIKey>;

  /** Returns a list of API keys in the project. */
  list(
    projectID: string,
    params?: APIKeyListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<ProjectAPIKey>, ProjectAPIKey>;
  /** The same with options and no query. */
  list(projectID: string, options: OptionsAlone): PagePromise<ConversationCursorPage<ProjectAPIKey>, ProjectAPIKey>;

  /**
   * Deletes an API key from the project.
   *
   * Returns confirmation of the key deletion, or an error if the key belonged to
   * a service account.
   */
  delete(apiKeyID: string, params: APIKeyDeleteParams, options?: RequestOptions): APIPromise<APIKeyDeleteResponse>;
}

export const AdminProjectApiKeys: ResourceClass<AdminProjectApiKeys> = /* @__PURE__ */ defineResource(
  "AdminProjectApiKeys",
  {
    retrieve: "GET /organization/projects/{project_id}/api_keys/{apiKeyID} params admin",
    list: "GET /organization/projects/{projectID}/api_keys optional conversation admin",
    delete: "DELETE /organization/projects/{project_id}/api_keys/{apiKeyID} params admin",
  },
);

export interface AdminProjectRateLimits extends Resource {
  /** Returns the rate limits per model for a project. */
  listRateLimits(
    projectID: string,
    params?: RateLimitListRateLimitsParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<ProjectRateLimit>, ProjectRateLimit>;
  /** The same with options and no query. */
  listRateLimits(
    projectID: string,
    options: OptionsAlone,
  ): PagePromise<ConversationCursorPage<ProjectRateLimit>, ProjectRateLimit>;

  /** Updates a project rate limit. */
  updateRateLimit(
    rateLimitID: string,
    params: RateLimitUpdateRateLimitParams,
    options?: RequestOptions,
  ): APIPromise<ProjectRateLimit>;
}

export const AdminProjectRateLimits: ResourceClass<AdminProjectRateLimits> = /* @__PURE__ */ defineResource(
  "AdminProjectRateLimits",
  {
    listRateLimits: "GET /organization/projects/{projectID}/rate_limits optional conversation admin",
    updateRateLimit: "POST /organization/projects/{project_id}/rate_limits/{rateLimitID} json admin",
  },
);

export interface AdminProjectModelPermissions extends Resource {
  /** Returns model permissions for a project. */
  retrieve(projectID: string, options?: RequestOptions): APIPromise<ProjectModelPermissions>;

  /** Updates model permissions for a project. */
  update(
    projectID: string,
    params: ModelPermissionUpdateParams,
    options?: RequestOptions,
  ): APIPromise<ProjectModelPermissions>;

  /** Deletes model permissions for a project. */
  delete(projectID: string, options?: RequestOptions): APIPromise<ProjectModelPermissionsDeleted>;
}

export const AdminProjectModelPermissions: ResourceClass<AdminProjectModelPermissions> = /* @__PURE__ */ defineResource(
  "AdminProjectModelPermissions",
  {
    retrieve: "GET /organization/projects/{projectID}/model_permissions admin",
    update: "POST /organization/projects/{projectID}/model_permissions json admin",
    delete: "DELETE /organization/projects/{projectID}/model_permissions admin",
  },
);

export interface AdminProjectHostedToolPermissions extends Resource {
  /** Returns hosted tool permissions for a project. */
  retrieve(projectID: string, options?: RequestOptions): APIPromise<ProjectHostedToolPermissions>;

  /** Updates hosted tool permissions for a project. */
  update(
    projectID: string,
    params: HostedToolPermissionUpdateParams,
    options?: RequestOptions,
  ): APIPromise<ProjectHostedToolPermissions>;
}

export const AdminProjectHostedToolPermissions: ResourceClass<AdminProjectHostedToolPermissions> =
  /* @__PURE__ */ defineResource("AdminProjectHostedToolPermissions", {
    retrieve: "GET /organization/projects/{projectID}/hosted_tool_permissions admin",
    update: "POST /organization/projects/{projectID}/hosted_tool_permissions json admin",
  });

export interface AdminProjectGroupRoles extends Resource {
  /** Assigns a project role to a group within a project. */
  create(
    groupID: string,
    params: ProjectGroupRoleCreateParams,
    options?: RequestOptions,
  ): APIPromise<GroupRoleAssignment>;

  /** Retrieves a project role assigned to a group. */
  retrieve(
    roleID: string,
    params: ProjectGroupRoleRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<AssignedRoleDetails>;

  /** Lists the project roles assigned to a group within a project. */
  list(
    groupID: string,
    params: ProjectGroupRoleListParams,
    options?: RequestOptions,
  ): PagePromise<NextCursorPage<AssignedRoleDetails>, AssignedRoleDetails>;

  /** Unassigns a project role from a group within a project. */
  delete(
    roleID: string,
    params: ProjectGroupRoleDeleteParams,
    options?: RequestOptions,
  ): APIPromise<DeletedRoleAssignmentResource>;
}

export const AdminProjectGroupRoles: ResourceClass<AdminProjectGroupRoles> = /* @__PURE__ */ defineResource(
  "AdminProjectGroupRoles",
  {
    create: "POST /projects/{project_id}/groups/{groupID}/roles json admin",
    retrieve: "GET /projects/{project_id}/groups/{group_id}/roles/{roleID} params admin",
    list: "GET /projects/{project_id}/groups/{groupID}/roles params next admin",
    delete: "DELETE /projects/{project_id}/groups/{group_id}/roles/{roleID} params admin",
  },
);

export interface AdminProjectGroups extends Resource {
  readonly roles: AdminProjectGroupRoles;

  /** Grants a group access to a project. */
  create(projectID: string, params: ProjectGroupCreateParams, options?: RequestOptions): APIPromise<ProjectGroup>;

  /** Retrieves a project's group. */
  retrieve(groupID: string, params: GroupRetrieveParams, options?: RequestOptions): APIPromise<ProjectGroup>;

  /** Lists the groups that have access to a project. */
  list(
    projectID: string,
    params?: ProjectGroupListParams | null,
    options?: RequestOptions,
  ): PagePromise<NextCursorPage<ProjectGroup>, ProjectGroup>;
  /** The same with options and no query. */
  list(projectID: string, options: OptionsAlone): PagePromise<NextCursorPage<ProjectGroup>, ProjectGroup>;

  /** Revokes a group's access to a project. */
  delete(groupID: string, params: GroupDeleteParams, options?: RequestOptions): APIPromise<ProjectGroupDeletedResource>;
}

export const AdminProjectGroups: ResourceClass<AdminProjectGroups> = /* @__PURE__ */ defineResource(
  "AdminProjectGroups",
  {
    create: "POST /organization/projects/{projectID}/groups json admin",
    retrieve: "GET /organization/projects/{project_id}/groups/{groupID} params admin",
    list: "GET /organization/projects/{projectID}/groups optional next admin",
    delete: "DELETE /organization/projects/{project_id}/groups/{groupID} params admin",
  },
  { roles: AdminProjectGroupRoles },
);

export interface AdminProjectRoles extends Resource {
  /** Creates a custom role for a project. */
  create(projectID: string, params: ProjectRoleCreateParams, options?: RequestOptions): APIPromise<Role>;

  /** Retrieves a project role. */
  retrieve(roleID: string, params: ProjectRoleRetrieveParams, options?: RequestOptions): APIPromise<Role>;

  /** Updates an existing project role. */
  update(roleID: string, params: ProjectRoleUpdateParams, options?: RequestOptions): APIPromise<Role>;

  /** Lists the roles configured for a project. */
  list(
    projectID: string,
    params?: ProjectRoleListParams | null,
    options?: RequestOptions,
  ): PagePromise<NextCursorPage<Role>, Role>;
  /** The same with options and no query. */
  list(projectID: string, options: OptionsAlone): PagePromise<NextCursorPage<Role>, Role>;

  /** Deletes a custom role from a project. */
  delete(roleID: string, params: ProjectRoleDeleteParams, options?: RequestOptions): APIPromise<RoleDeletedResource>;
}

export const AdminProjectRoles: ResourceClass<AdminProjectRoles> = /* @__PURE__ */ defineResource("AdminProjectRoles", {
  create: "POST /projects/{projectID}/roles json admin",
  retrieve: "GET /projects/{project_id}/roles/{roleID} params admin",
  update: "POST /projects/{project_id}/roles/{roleID} json admin",
  list: "GET /projects/{projectID}/roles optional next admin",
  delete: "DELETE /projects/{project_id}/roles/{roleID} params admin",
});

export interface AdminProjectDataRetention extends Resource {
  /** Retrieves project data retention controls. */
  retrieve(projectID: string, options?: RequestOptions): APIPromise<ProjectDataRetention>;

  /** Updates project data retention controls. */
  update(
    projectID: string,
    params: ProjectDataRetentionUpdateParams,
    options?: RequestOptions,
  ): APIPromise<ProjectDataRetention>;
}

export const AdminProjectDataRetention: ResourceClass<AdminProjectDataRetention> = /* @__PURE__ */ defineResource(
  "AdminProjectDataRetention",
  {
    retrieve: "GET /organization/projects/{projectID}/data_retention admin",
    update: "POST /organization/projects/{projectID}/data_retention json admin",
  },
);

export interface AdminProjectSpendLimit extends Resource {
  /** Get a project's hard spend limit. */
  retrieve(projectID: string, options?: RequestOptions): APIPromise<ProjectSpendLimit>;

  /** Create or replace a project's hard spend limit. */
  update(
    projectID: string,
    params: ProjectSpendLimitUpdateParams,
    options?: RequestOptions,
  ): APIPromise<ProjectSpendLimit>;

  /** Delete a project's hard spend limit. */
  delete(projectID: string, options?: RequestOptions): APIPromise<ProjectSpendLimitDeleted>;
}

export const AdminProjectSpendLimit: ResourceClass<AdminProjectSpendLimit> = /* @__PURE__ */ defineResource(
  "AdminProjectSpendLimit",
  {
    retrieve: "GET /organization/projects/{projectID}/spend_limit admin",
    update: "POST /organization/projects/{projectID}/spend_limit json admin",
    delete: "DELETE /organization/projects/{projectID}/spend_limit admin",
  },
);

export interface AdminProjectSpendAlerts extends Resource {
  /** Creates a project spend alert. */
  create(
    projectID: string,
    params: ProjectSpendAlertCreateParams,
    options?: RequestOptions,
  ): APIPromise<ProjectSpendAlert>;

  /** Retrieves a project spend alert. */
  retrieve(alertID: string, params: SpendAlertRetrieveParams, options?: RequestOptions): APIPromise<ProjectSpendAlert>;

  /** Updates a project spend alert. */
  update(
    alertID: string,
    params: ProjectSpendAlertUpdateParams,
    options?: RequestOptions,
  ): APIPromise<ProjectSpendAlert>;

  /** Lists project spend alerts. */
  list(
    projectID: string,
    params?: ProjectSpendAlertListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<ProjectSpendAlert>, ProjectSpendAlert>;
  /** The same with options and no query. */
  list(
    projectID: string,
    options: OptionsAlone,
  ): PagePromise<ConversationCursorPage<ProjectSpendAlert>, ProjectSpendAlert>;

  /** Deletes a project spend alert. */
  delete(
    alertID: string,
    params: SpendAlertDeleteParams,
    options?: RequestOptions,
  ): APIPromise<ProjectSpendAlertDeleted>;
}

export const AdminProjectSpendAlerts: ResourceClass<AdminProjectSpendAlerts> = /* @__PURE__ */ defineResource(
  "AdminProjectSpendAlerts",
  {
    create: "POST /organization/projects/{projectID}/spend_alerts json admin",
    retrieve: "GET /organization/projects/{project_id}/spend_alerts/{alertID} params admin",
    update: "POST /organization/projects/{project_id}/spend_alerts/{alertID} json admin",
    list: "GET /organization/projects/{projectID}/spend_alerts optional conversation admin",
    delete: "DELETE /organization/projects/{project_id}/spend_alerts/{alertID} params admin",
  },
);

export interface AdminProjectCertificates extends Resource {
  /** List certificates for this project. */
  list(
    projectID: string,
    params?: ProjectCertificateListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<OrganizationProjectCertificate>, OrganizationProjectCertificate>;
  /** The same with options and no query. */
  list(
    projectID: string,
    options: OptionsAlone,
  ): PagePromise<ConversationCursorPage<OrganizationProjectCertificate>, OrganizationProjectCertificate>;

  /**
   * Activate certificates at the project level.
   *
   * You can atomically and idempotently activate up to 10 certificates at a time.
   */
  activate(
    projectID: string,
    params: ProjectCertificateActivateParams,
    options?: RequestOptions,
  ): PagePromise<Page<OrganizationProjectCertificate>, OrganizationProjectCertificate>;

  /**
   * Deactivate certificates at the project level. You can atomically and
   * idempotently deactivate up to 10 certificates at a time.
   */
  deactivate(
    projectID: string,
    params: ProjectCertificateDeactivateParams,
    options?: RequestOptions,
  ): PagePromise<Page<OrganizationProjectCertificate>, OrganizationProjectCertificate>;
}

export const AdminProjectCertificates: ResourceClass<AdminProjectCertificates> = /* @__PURE__ */ defineResource(
  "AdminProjectCertificates",
  {
    list: "GET /organization/projects/{projectID}/certificates optional conversation admin",
    activate: "POST /organization/projects/{projectID}/certificates/activate json single admin",
    deactivate: "POST /organization/projects/{projectID}/certificates/deactivate json single admin",
  },
);

export interface AdminProjects extends Resource {
  readonly users: AdminProjectUsers;
  readonly serviceAccounts: AdminProjectServiceAccounts;
  readonly apiKeys: AdminProjectApiKeys;
  readonly rateLimits: AdminProjectRateLimits;
  readonly modelPermissions: AdminProjectModelPermissions;
  readonly hostedToolPermissions: AdminProjectHostedToolPermissions;
  readonly groups: AdminProjectGroups;
  readonly roles: AdminProjectRoles;
  readonly dataRetention: AdminProjectDataRetention;
  readonly spendLimit: AdminProjectSpendLimit;
  readonly spendAlerts: AdminProjectSpendAlerts;
  readonly certificates: AdminProjectCertificates;

  /**
   * Create a new project in the organization. Projects can be created and archived, but cannot be deleted.
   */
  create(params: ProjectCreateParams, options?: RequestOptions): APIPromise<Project>;

  /** Retrieves a project. */
  retrieve(projectID: string, options?: RequestOptions): APIPromise<Project>;

  /** Modifies a project in the organization. */
  update(projectID: string, params: ProjectUpdateParams, options?: RequestOptions): APIPromise<Project>;

  /** Returns a list of projects. */
  list(
    params?: ProjectListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<Project>, Project>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<ConversationCursorPage<Project>, Project>;

  /** Archives a project in the organization. Archived projects cannot be used or updated. */
  archive(projectID: string, options?: RequestOptions): APIPromise<Project>;
}

export const AdminProjects: ResourceClass<AdminProjects> = /* @__PURE__ */ defineResource(
  "AdminProjects",
  {
    create: "POST /organization/projects json admin",
    retrieve: "GET /organization/projects/{projectID} admin",
    update: "POST /organization/projects/{projectID} json admin",
    list: "GET /organization/projects optional conversation admin",
    archive: "POST /organization/projects/{projectID}/archive admin",
  },
  {
    users: AdminProjectUsers,
    serviceAccounts: AdminProjectServiceAccounts,
    apiKeys: AdminProjectApiKeys,
    rateLimits: AdminProjectRateLimits,
    modelPermissions: AdminProjectModelPermissions,
    hostedToolPermissions: AdminProjectHostedToolPermissions,
    groups: AdminProjectGroups,
    roles: AdminProjectRoles,
    dataRetention: AdminProjectDataRetention,
    spendLimit: AdminProjectSpendLimit,
    spendAlerts: AdminProjectSpendAlerts,
    certificates: AdminProjectCertificates,
  },
);

/** List user actions and configuration changes within this organization. */
export interface AdminOrganization extends Resource {
  readonly auditLogs: AdminAuditLogs;
  readonly adminAPIKeys: AdminAdminAPIKeys;
  readonly usage: AdminUsage;
  readonly invites: AdminInvites;
  readonly users: AdminUsers;
  readonly groups: AdminGroups;
  readonly roles: AdminRoles;
  readonly dataRetention: AdminDataRetention;
  readonly spendLimit: AdminSpendLimit;
  readonly spendAlerts: AdminSpendAlerts;
  readonly certificates: AdminCertificates;
  readonly projects: AdminProjects;
}

export const AdminOrganization: ResourceClass<AdminOrganization> = /* @__PURE__ */ defineResource(
  "AdminOrganization",
  {},
  {
    auditLogs: AdminAuditLogs,
    adminAPIKeys: AdminAdminAPIKeys,
    usage: AdminUsage,
    invites: AdminInvites,
    users: AdminUsers,
    groups: AdminGroups,
    roles: AdminRoles,
    dataRetention: AdminDataRetention,
    spendLimit: AdminSpendLimit,
    spendAlerts: AdminSpendAlerts,
    certificates: AdminCertificates,
    projects: AdminProjects,
  },
);

/** List user actions and configuration changes within this organization. */
export interface Admin extends Resource {
  readonly organization: AdminOrganization;
}

export const Admin: ResourceClass<Admin> = /* @__PURE__ */ defineResource(
  "Admin",
  {},
  { organization: AdminOrganization },
);

export interface AuditLogListParams {
  /** Return only events whose `effective_at` (Unix seconds) is in this range. */
  effective_at?: {
    /** Return only events whose `effective_at` (Unix seconds) is greater than this value. */
    gt?: number;
    /** Return only events whose `effective_at` (Unix seconds) is greater than or equal to this value. */
    gte?: number;
    /** Return only events whose `effective_at` (Unix seconds) is less than this value. */
    lt?: number;
    /** Return only events whose `effective_at` (Unix seconds) is less than or equal to this value. */
    lte?: number;
  };
  /** Return only events for these projects. */
  project_ids?: Array<string>;
  /**
   * Return only events with a `type` in one of these values. For example, `project.created`. For all options, see
   * the documentation for the [audit log
   * object](https://platform.openai.com/docs/api-reference/audit-logs/object).
   */
  event_types?: Array<AuditLogEventType>;
  /**
   * Return only events performed by these actors. Can be a user ID, a service account ID, or an api key tracking
   * ID.
   */
  actor_ids?: Array<string>;
  /** Return only events performed by users with these emails. */
  actor_emails?: Array<string>;
  /**
   * Return only events performed on these targets. For example, a project ID updated. For ChatGPT connector role
   * events, use the workspace connector resource ID shown in `details.id`, such as
   * `<workspace_id>__<connector_id>`.
   */
  resource_ids?: Array<string>;
  /**
   * Return only tenant-scoped events associated with this organization. Required for tenant-scoped events such as
   * `role.bound_to_resource` and `role.unbound_from_resource`. When `true`, all supplied event types must be
   * tenant-scoped.
   */
  tenant_only?: boolean;
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
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

export interface AdminAPIKeyCreateParams {
  name: string;
  /** The number of seconds until the API key expires. Omit this field for a key that does not expire. */
  expires_in_seconds?: number;
}

export interface AdminAPIKeyListParams {
  /** Return keys with IDs that come after this ID in the pagination order. */
  after?: string | null;
  /** Order results by creation time, ascending or descending. */
  order?: "asc" | "desc";
  /** Maximum number of keys to return. */
  limit?: number;
}

export interface AdminAPIKeyDeleteResponse {
  id: string;
  object: "organization.admin_api_key.deleted";
  deleted: boolean;
}

export interface UsageAudioSpeechesParams {
  /** Start time (Unix seconds) of the query time range, inclusive. */
  start_time: number;
  /** End time (Unix seconds) of the query time range, exclusive. */
  end_time?: number;
  /** Width of each time bucket in response. Currently `1m`, `1h` and `1d` are supported, default to `1d`. */
  bucket_width?: "1m" | "1h" | "1d";
  /** Return only usage for these projects. */
  project_ids?: Array<string>;
  /** Return only usage for these users. */
  user_ids?: Array<string>;
  /** Return only usage for these API keys. */
  api_key_ids?: Array<string>;
  /** Return only usage for these models. */
  models?: Array<string>;
  /**
   * Group the usage data by the specified fields. Support fields include `project_id`, `user_id`, `api_key_id`,
   * `model` or any combination of them.
   */
  group_by?: Array<"project_id" | "user_id" | "api_key_id" | "model">;
  /**
   * Specifies the number of buckets to return.
   * - `bucket_width=1d`: default: 7, max: 31
   * - `bucket_width=1h`: default: 24, max: 168
   * - `bucket_width=1m`: default: 60, max: 1440
   */
  limit?: number;
  /** A cursor for use in pagination. Corresponding to the `next_page` field from the previous response. */
  page?: string;
}

export interface UsageAudioTranscriptionsParams {
  /** Start time (Unix seconds) of the query time range, inclusive. */
  start_time: number;
  /** End time (Unix seconds) of the query time range, exclusive. */
  end_time?: number;
  /** Width of each time bucket in response. Currently `1m`, `1h` and `1d` are supported, default to `1d`. */
  bucket_width?: "1m" | "1h" | "1d";
  /** Return only usage for these projects. */
  project_ids?: Array<string>;
  /** Return only usage for these users. */
  user_ids?: Array<string>;
  /** Return only usage for these API keys. */
  api_key_ids?: Array<string>;
  /** Return only usage for these models. */
  models?: Array<string>;
  /**
   * Group the usage data by the specified fields. Support fields include `project_id`, `user_id`, `api_key_id`,
   * `model` or any combination of them.
   */
  group_by?: Array<"project_id" | "user_id" | "api_key_id" | "model">;
  /**
   * Specifies the number of buckets to return.
   * - `bucket_width=1d`: default: 7, max: 31
   * - `bucket_width=1h`: default: 24, max: 168
   * - `bucket_width=1m`: default: 60, max: 1440
   */
  limit?: number;
  /** A cursor for use in pagination. Corresponding to the `next_page` field from the previous response. */
  page?: string;
}

export interface UsageCodeInterpreterSessionsParams {
  /** Start time (Unix seconds) of the query time range, inclusive. */
  start_time: number;
  /** End time (Unix seconds) of the query time range, exclusive. */
  end_time?: number;
  /** Width of each time bucket in response. Currently `1m`, `1h` and `1d` are supported, default to `1d`. */
  bucket_width?: "1m" | "1h" | "1d";
  /** Return only usage for these projects. */
  project_ids?: Array<string>;
  /** Group the usage data by the specified fields. Support fields include `project_id`. */
  group_by?: Array<"project_id">;
  /**
   * Specifies the number of buckets to return.
   * - `bucket_width=1d`: default: 7, max: 31
   * - `bucket_width=1h`: default: 24, max: 168
   * - `bucket_width=1m`: default: 60, max: 1440
   */
  limit?: number;
  /** A cursor for use in pagination. Corresponding to the `next_page` field from the previous response. */
  page?: string;
}

export interface UsageCompletionsParams {
  /** Start time (Unix seconds) of the query time range, inclusive. */
  start_time: number;
  /** End time (Unix seconds) of the query time range, exclusive. */
  end_time?: number;
  /** Width of each time bucket in response. Currently `1m`, `1h` and `1d` are supported, default to `1d`. */
  bucket_width?: "1m" | "1h" | "1d";
  /** Return only usage for these projects. */
  project_ids?: Array<string>;
  /** Return only usage for these users. */
  user_ids?: Array<string>;
  /** Return only usage for these API keys. */
  api_key_ids?: Array<string>;
  /** Return only usage for these models. */
  models?: Array<string>;
  /** If `true`, return batch jobs only. If `false`, return non-batch jobs only. By default, return both. */
  batch?: boolean;
  /**
   * Group the usage data by the specified fields. Support fields include `project_id`, `user_id`, `api_key_id`,
   * `model`, `batch`, `service_tier` or any combination of them.
   */
  group_by?: Array<"project_id" | "user_id" | "api_key_id" | "model" | "batch" | "service_tier">;
  /**
   * Specifies the number of buckets to return.
   * - `bucket_width=1d`: default: 7, max: 31
   * - `bucket_width=1h`: default: 24, max: 168
   * - `bucket_width=1m`: default: 60, max: 1440
   */
  limit?: number;
  /** A cursor for use in pagination. Corresponding to the `next_page` field from the previous response. */
  page?: string;
}

export interface UsageCostsParams {
  /** Start time (Unix seconds) of the query time range, inclusive. */
  start_time: number;
  /** End time (Unix seconds) of the query time range, exclusive. */
  end_time?: number;
  /** Width of each time bucket in response. Currently only `1d` is supported, default to `1d`. */
  bucket_width?: "1d";
  /** Return only costs for these projects. */
  project_ids?: Array<string>;
  /** Return only costs for these API keys. */
  api_key_ids?: Array<string>;
  /**
   * Group the costs by the specified fields. Support fields include `project_id`, `line_item`, `api_key_id` and
   * any combination of them.
   */
  group_by?: Array<"project_id" | "line_item" | "api_key_id">;
  /**
   * A limit on the number of buckets to be returned. Limit can range between 1 and 180, and the default is 7.
   */
  limit?: number;
  /** A cursor for use in pagination. Corresponding to the `next_page` field from the previous response. */
  page?: string;
}

export interface UsageEmbeddingsParams {
  /** Start time (Unix seconds) of the query time range, inclusive. */
  start_time: number;
  /** End time (Unix seconds) of the query time range, exclusive. */
  end_time?: number;
  /** Width of each time bucket in response. Currently `1m`, `1h` and `1d` are supported, default to `1d`. */
  bucket_width?: "1m" | "1h" | "1d";
  /** Return only usage for these projects. */
  project_ids?: Array<string>;
  /** Return only usage for these users. */
  user_ids?: Array<string>;
  /** Return only usage for these API keys. */
  api_key_ids?: Array<string>;
  /** Return only usage for these models. */
  models?: Array<string>;
  /**
   * Group the usage data by the specified fields. Support fields include `project_id`, `user_id`, `api_key_id`,
   * `model` or any combination of them.
   */
  group_by?: Array<"project_id" | "user_id" | "api_key_id" | "model">;
  /**
   * Specifies the number of buckets to return.
   * - `bucket_width=1d`: default: 7, max: 31
   * - `bucket_width=1h`: default: 24, max: 168
   * - `bucket_width=1m`: default: 60, max: 1440
   */
  limit?: number;
  /** A cursor for use in pagination. Corresponding to the `next_page` field from the previous response. */
  page?: string;
}

export interface UsageFileSearchCallsParams {
  /** Start time (Unix seconds) of the query time range, inclusive. */
  start_time: number;
  /** End time (Unix seconds) of the query time range, exclusive. */
  end_time?: number;
  /** Width of each time bucket in response. Currently `1m`, `1h` and `1d` are supported, default to `1d`. */
  bucket_width?: "1m" | "1h" | "1d";
  /** Return only usage for these projects. */
  project_ids?: Array<string>;
  /** Return only usage for these users. */
  user_ids?: Array<string>;
  /** Return only usage for these API keys. */
  api_key_ids?: Array<string>;
  /** Return only usage for these vector stores. */
  vector_store_ids?: Array<string>;
  /**
   * Group the usage data by the specified fields. Support fields include `project_id`, `user_id`, `api_key_id`,
   * `vector_store_id` or any combination of them.
   */
  group_by?: Array<"project_id" | "user_id" | "api_key_id" | "vector_store_id">;
  /**
   * Specifies the number of buckets to return.
   * - `bucket_width=1d`: default: 7, max: 31
   * - `bucket_width=1h`: default: 24, max: 168
   * - `bucket_width=1m`: default: 60, max: 1440
   */
  limit?: number;
  /** A cursor for use in pagination. Corresponding to the `next_page` field from the previous response. */
  page?: string;
}

export interface UsageImagesParams {
  /** Start time (Unix seconds) of the query time range, inclusive. */
  start_time: number;
  /** End time (Unix seconds) of the query time range, exclusive. */
  end_time?: number;
  /** Width of each time bucket in response. Currently `1m`, `1h` and `1d` are supported, default to `1d`. */
  bucket_width?: "1m" | "1h" | "1d";
  /**
   * Return only usages for these sources. Possible values are `image.generation`, `image.edit`, `image.variation`
   * or any combination of them.
   */
  sources?: Array<"image.generation" | "image.edit" | "image.variation">;
  /**
   * Return only usages for these image sizes. Possible values are `256x256`, `512x512`, `1024x1024`, `1792x1792`,
   * `1024x1792` or any combination of them.
   */
  sizes?: Array<"256x256" | "512x512" | "1024x1024" | "1792x1792" | "1024x1792">;
  /** Return only usage for these projects. */
  project_ids?: Array<string>;
  /** Return only usage for these users. */
  user_ids?: Array<string>;
  /** Return only usage for these API keys. */
  api_key_ids?: Array<string>;
  /** Return only usage for these models. */
  models?: Array<string>;
  /**
   * Group the usage data by the specified fields. Support fields include `project_id`, `user_id`, `api_key_id`,
   * `model`, `size`, `source` or any combination of them.
   */
  group_by?: Array<"project_id" | "user_id" | "api_key_id" | "model" | "size" | "source">;
  /**
   * Specifies the number of buckets to return.
   * - `bucket_width=1d`: default: 7, max: 31
   * - `bucket_width=1h`: default: 24, max: 168
   * - `bucket_width=1m`: default: 60, max: 1440
   */
  limit?: number;
  /** A cursor for use in pagination. Corresponding to the `next_page` field from the previous response. */
  page?: string;
}

export interface UsageModerationsParams {
  /** Start time (Unix seconds) of the query time range, inclusive. */
  start_time: number;
  /** End time (Unix seconds) of the query time range, exclusive. */
  end_time?: number;
  /** Width of each time bucket in response. Currently `1m`, `1h` and `1d` are supported, default to `1d`. */
  bucket_width?: "1m" | "1h" | "1d";
  /** Return only usage for these projects. */
  project_ids?: Array<string>;
  /** Return only usage for these users. */
  user_ids?: Array<string>;
  /** Return only usage for these API keys. */
  api_key_ids?: Array<string>;
  /** Return only usage for these models. */
  models?: Array<string>;
  /**
   * Group the usage data by the specified fields. Support fields include `project_id`, `user_id`, `api_key_id`,
   * `model` or any combination of them.
   */
  group_by?: Array<"project_id" | "user_id" | "api_key_id" | "model">;
  /**
   * Specifies the number of buckets to return.
   * - `bucket_width=1d`: default: 7, max: 31
   * - `bucket_width=1h`: default: 24, max: 168
   * - `bucket_width=1m`: default: 60, max: 1440
   */
  limit?: number;
  /** A cursor for use in pagination. Corresponding to the `next_page` field from the previous response. */
  page?: string;
}

export interface UsageVectorStoresParams {
  /** Start time (Unix seconds) of the query time range, inclusive. */
  start_time: number;
  /** End time (Unix seconds) of the query time range, exclusive. */
  end_time?: number;
  /** Width of each time bucket in response. Currently `1m`, `1h` and `1d` are supported, default to `1d`. */
  bucket_width?: "1m" | "1h" | "1d";
  /** Return only usage for these projects. */
  project_ids?: Array<string>;
  /** Group the usage data by the specified fields. Support fields include `project_id`. */
  group_by?: Array<"project_id">;
  /**
   * Specifies the number of buckets to return.
   * - `bucket_width=1d`: default: 7, max: 31
   * - `bucket_width=1h`: default: 24, max: 168
   * - `bucket_width=1m`: default: 60, max: 1440
   */
  limit?: number;
  /** A cursor for use in pagination. Corresponding to the `next_page` field from the previous response. */
  page?: string;
}

export interface UsageWebSearchCallsParams {
  /** Start time (Unix seconds) of the query time range, inclusive. */
  start_time: number;
  /** End time (Unix seconds) of the query time range, exclusive. */
  end_time?: number;
  /** Width of each time bucket in response. Currently `1m`, `1h` and `1d` are supported, default to `1d`. */
  bucket_width?: "1m" | "1h" | "1d";
  /** Return only usage for these projects. */
  project_ids?: Array<string>;
  /** Return only usage for these users. */
  user_ids?: Array<string>;
  /** Return only usage for these API keys. */
  api_key_ids?: Array<string>;
  /** Return only usage for these models. */
  models?: Array<string>;
  /** Return only web search usage for these context levels. */
  context_levels?: Array<"low" | "medium" | "high">;
  /**
   * Group the usage data by the specified fields. Support fields include `project_id`, `user_id`, `api_key_id`,
   * `model`, `context_level` or any combination of them.
   */
  group_by?: Array<"project_id" | "user_id" | "api_key_id" | "model" | "context_level">;
  /**
   * Specifies the number of buckets to return.
   * - `bucket_width=1d`: default: 7, max: 31
   * - `bucket_width=1h`: default: 24, max: 168
   * - `bucket_width=1m`: default: 60, max: 1440
   */
  limit?: number;
  /** A cursor for use in pagination. Corresponding to the `next_page` field from the previous response. */
  page?: string;
}

export interface InviteCreateParams {
  /** Send an email to this address */
  email: string;
  /** `owner` or `reader` */
  role: "reader" | "owner";
  /**
   * An array of projects to which membership is granted at the same time the org invite is accepted. If omitted,
   * the user will be invited to the default project for compatibility with legacy behavior. If empty list is
   * passed, the user will not be invited to any projects, including the default one.
   */
  projects?: Array<{
    /** Project's public ID */
    id: string;
    /** Project membership role */
    role: "member" | "owner";
  }>;
}

export interface InviteListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
}

export interface UserRoleCreateParams {
  /** Identifier of the role to assign. */
  role_id: string;
}

export interface UserRoleRetrieveParams {
  /** The ID of the user to inspect. */
  user_id: string;
}

export interface UserRoleListParams {
  /** A limit on the number of organization role assignments to return. */
  limit?: number;
  /**
   * Cursor for pagination. Provide the value from the previous response's `next` field to continue listing
   * organization roles.
   */
  after?: string;
  /** Sort order for the returned organization roles. */
  order?: "asc" | "desc";
}

export interface UserRoleDeleteParams {
  /** The ID of the user to modify. */
  user_id: string;
}

export interface UserUpdateParams {
  /** `owner` or `reader` */
  role?: string | null;
  /** Role ID to assign to the user. */
  role_id?: string | null;
  /** Technical level metadata. */
  technical_level?: string | null;
  /** Developer persona metadata. */
  developer_persona?: string | null;
}

export interface UserListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
  /** Filter by the email address of users. */
  emails?: Array<string>;
}

export interface GroupUserCreateParams {
  /** Identifier of the user to add to the group. */
  user_id: string;
}

export interface GroupUserRetrieveParams {
  /** The ID of the group to inspect. */
  group_id: string;
}

export interface GroupUserListParams {
  /**
   * A limit on the number of users to be returned. Limit can range between 0 and 1000, and the default is 100.
   */
  limit?: number;
  /**
   * A cursor for use in pagination. Provide the ID of the last user from the previous list response to retrieve
   * the next page.
   */
  after?: string;
  /** Specifies the sort order of users in the list. */
  order?: "asc" | "desc";
}

export interface GroupUserDeleteParams {
  /** The ID of the group to update. */
  group_id: string;
}

export interface GroupRoleCreateParams {
  /** Identifier of the role to assign. */
  role_id: string;
}

export interface GroupRoleRetrieveParams {
  /** The ID of the group to inspect. */
  group_id: string;
}

export interface GroupRoleListParams {
  /** A limit on the number of organization role assignments to return. */
  limit?: number;
  /**
   * Cursor for pagination. Provide the value from the previous response's `next` field to continue listing
   * organization roles.
   */
  after?: string;
  /** Sort order for the returned organization roles. */
  order?: "asc" | "desc";
}

export interface GroupRoleDeleteParams {
  /** The ID of the group to modify. */
  group_id: string;
}

export interface GroupCreateParams {
  /** Human readable name for the group. */
  name: string;
}

export interface GroupUpdateParams {
  /** New display name for the group. */
  name: string;
}

export interface GroupListParams {
  /**
   * A limit on the number of groups to be returned. Limit can range between 0 and 1000, and the default is 100.
   */
  limit?: number;
  /**
   * A cursor for use in pagination. `after` is a group ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with group_abc, your subsequent call can include
   * `after=group_abc` in order to fetch the next page of the list.
   */
  after?: string;
  /** Specifies the sort order of the returned groups. */
  order?: "asc" | "desc";
}

export interface RoleCreateParams {
  /** Unique name for the role. */
  role_name: string;
  /** Permissions to grant to the role. */
  permissions: Array<string>;
  /** Optional description of the role. */
  description?: string | null;
}

export interface RoleUpdateParams {
  /** Updated set of permissions for the role. */
  permissions?: Array<string> | null;
  /** New description for the role. */
  description?: string | null;
  /** New name for the role. */
  role_name?: string | null;
}

export interface RoleListParams {
  /** A limit on the number of roles to return. Defaults to 1000. */
  limit?: number;
  /**
   * Cursor for pagination. Provide the value from the previous response's `next` field to continue listing roles.
   */
  after?: string;
  /** Sort order for the returned roles. */
  order?: "asc" | "desc";
}

export interface DataRetentionUpdateParams {
  /** The desired organization data retention type. */
  retention_type:
    | "zero_data_retention"
    | "modified_abuse_monitoring"
    | "enhanced_zero_data_retention"
    | "enhanced_modified_abuse_monitoring";
}

export interface SpendLimitUpdateParams {
  /** The hard spend limit amount, in cents. */
  threshold_amount: number;
  /** The currency for the threshold amount. Currently, only `USD` is supported. */
  currency: "USD";
  /** The time interval for evaluating spend against the threshold. Currently, only `month` is supported. */
  interval: "month";
}

export interface SpendAlertCreateParams {
  /** The alert threshold amount, in cents. */
  threshold_amount: number;
  /** The currency for the threshold amount. */
  currency: "USD";
  /** The time interval for evaluating spend against the threshold. */
  interval: "month";
  notification_channel: SpendAlertNotificationChannel;
}

export interface SpendAlertUpdateParams {
  /** The alert threshold amount, in cents. */
  threshold_amount: number;
  /** The currency for the threshold amount. */
  currency: "USD";
  /** The time interval for evaluating spend against the threshold. */
  interval: "month";
  notification_channel: SpendAlertNotificationChannel;
}

export interface SpendAlertListParams {
  /** A limit on the number of spend alerts to return. Defaults to 20. */
  limit?: number;
  /** Sort order for the returned spend alerts. */
  order?: "asc" | "desc";
  /**
   * Cursor for pagination. Provide the ID of the last spend alert from the previous response to fetch the next
   * page.
   */
  after?: string;
  /**
   * Cursor for pagination. Provide the ID of the first spend alert from the previous response to fetch the
   * previous page.
   */
  before?: string;
}

export interface CertificateCreateParams {
  /** An optional name for the certificate */
  name?: string;
  /** The certificate content in PEM format */
  certificate: string;
}

export interface CertificateRetrieveParams {
  /**
   * A list of additional fields to include in the response. Currently the only supported value is `content` to
   * fetch the PEM content of the certificate.
   */
  include?: Array<"content">;
}

export interface CertificateUpdateParams {
  /** The updated name for the certificate */
  name?: string;
}

export interface CertificateListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
  /**
   * Sort order by the `created_at` timestamp of the objects. `asc` for ascending order and `desc` for descending
   * order.
   */
  order?: "asc" | "desc";
}

export interface CertificateActivateParams {
  certificate_ids: Array<string>;
}

export interface CertificateDeactivateParams {
  certificate_ids: Array<string>;
}

export interface ProjectUserRoleCreateParams {
  /** The ID of the project to update. */
  project_id: string;
  /** Identifier of the role to assign. */
  role_id: string;
}

export interface ProjectUserRoleRetrieveParams {
  /** The ID of the project to inspect. */
  project_id: string;
  /** The ID of the user to inspect. */
  user_id: string;
}

export interface ProjectUserRoleListParams {
  /** The ID of the project to inspect. */
  project_id: string;
  /** A limit on the number of project role assignments to return. */
  limit?: number;
  /**
   * Cursor for pagination. Provide the value from the previous response's `next` field to continue listing project
   * roles.
   */
  after?: string;
  /** Sort order for the returned project roles. */
  order?: "asc" | "desc";
}

export interface ProjectUserRoleDeleteParams {
  /** The ID of the project to modify. */
  project_id: string;
  /** The ID of the user whose project role assignment should be removed. */
  user_id: string;
}

export interface ProjectUserCreateParams {
  /** The ID of the user. */
  user_id?: string | null;
  /** Email of the user to add. */
  email?: string | null;
  /** `owner` or `member` */
  role: string;
}

export interface ProjectUserRetrieveParams {
  /** The ID of the project. */
  project_id: string;
}

export interface ProjectUserUpdateParams {
  /** The ID of the project. */
  project_id: string;
  /** `owner` or `member` */
  role?: string | null;
}

export interface ProjectUserListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
}

export interface ProjectUserDeleteParams {
  /** The ID of the project. */
  project_id: string;
}

export interface APIKeyCreateParams {
  /** The ID of the project. */
  project_id: string;
  /** API key name. */
  name?: string;
  /** API key scopes. */
  scopes?: Array<string>;
}

export interface ServiceAccountCreateParams {
  /** The name of the service account being created. */
  name: string;
  /** Create the service account without default roles or an API key. */
  create_service_account_only?: boolean | null;
}

export interface ServiceAccountRetrieveParams {
  /** The ID of the project. */
  project_id: string;
}

export interface ServiceAccountUpdateParams {
  /** The ID of the project. */
  project_id: string;
  /** The updated service account name. */
  name?: string;
  /** The updated service account role. */
  role?: "member" | "owner";
}

export interface ServiceAccountListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
}

export interface ServiceAccountDeleteParams {
  /** The ID of the project. */
  project_id: string;
}

export interface APIKeyRetrieveParams {
  /** The ID of the project. */
  project_id: string;
}

export interface APIKeyListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
  /**
   * Filter API keys by whether the owner currently has effective access to the project. Use `active` for owners
   * with access, `inactive` for owners without access, or `any` for all enabled project API keys. If omitted, the
   * endpoint applies its existing membership-based visibility rules, which may exclude some enabled keys.
   */
  owner_project_access?: "active" | "inactive" | "any";
}

export interface APIKeyDeleteParams {
  /** The ID of the project. */
  project_id: string;
}

export interface RateLimitListRateLimitsParams {
  /** A limit on the number of objects to be returned. The default is 100. */
  limit?: number;
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
  /**
   * A cursor for use in pagination. `before` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, beginning with obj_foo, your subsequent call can include
   * before=obj_foo in order to fetch the previous page of the list.
   */
  before?: string;
}

export interface RateLimitUpdateRateLimitParams {
  /** The ID of the project. */
  project_id: string;
  /** The maximum requests per minute. */
  max_requests_per_1_minute?: number;
  /** The maximum tokens per minute. */
  max_tokens_per_1_minute?: number;
  /** The maximum images per minute. Only relevant for certain models. */
  max_images_per_1_minute?: number;
  /** The maximum audio megabytes per minute. Only relevant for certain models. */
  max_audio_megabytes_per_1_minute?: number;
  /** The maximum requests per day. Only relevant for certain models. */
  max_requests_per_1_day?: number;
  /** The maximum batch input tokens per day. Only relevant for certain models. */
  batch_1_day_max_input_tokens?: number;
}

export interface ModelPermissionUpdateParams {
  /** The model permissions mode to apply. */
  mode: "allow_list" | "deny_list";
  /** The model IDs included in this permissions policy. */
  model_ids: Array<string>;
}

export interface HostedToolPermissionUpdateParams {
  /** The file search permission update. */
  file_search?: HostedToolPermissionUpdate | null;
  /** The web search permission update. */
  web_search?: HostedToolPermissionUpdate | null;
  /** The image generation permission update. */
  image_generation?: HostedToolPermissionUpdate | null;
  /** The MCP permission update. */
  mcp?: HostedToolPermissionUpdate | null;
  /** The code interpreter permission update. */
  code_interpreter?: HostedToolPermissionUpdate | null;
}

export interface ProjectGroupRoleCreateParams {
  /** The ID of the project to update. */
  project_id: string;
  /** Identifier of the role to assign. */
  role_id: string;
}

export interface ProjectGroupRoleRetrieveParams {
  /** The ID of the project to inspect. */
  project_id: string;
  /** The ID of the group to inspect. */
  group_id: string;
}

export interface ProjectGroupRoleListParams {
  /** The ID of the project to inspect. */
  project_id: string;
  /** A limit on the number of project role assignments to return. */
  limit?: number;
  /**
   * Cursor for pagination. Provide the value from the previous response's `next` field to continue listing project
   * roles.
   */
  after?: string;
  /** Sort order for the returned project roles. */
  order?: "asc" | "desc";
}

export interface ProjectGroupRoleDeleteParams {
  /** The ID of the project to modify. */
  project_id: string;
  /** The ID of the group whose project role assignment should be removed. */
  group_id: string;
}

export interface ProjectGroupCreateParams {
  /** Identifier of the group to add to the project. */
  group_id: string;
  /** Identifier of the project role to grant to the group. */
  role: string;
}

export interface GroupRetrieveParams {
  /** The ID of the project to inspect. */
  project_id: string;
  /** The type of group to retrieve. */
  group_type?: "group" | "tenant_group";
}

export interface ProjectGroupListParams {
  /** A limit on the number of project groups to return. Defaults to 20. */
  limit?: number;
  /**
   * Cursor for pagination. Provide the ID of the last group from the previous response to fetch the next page.
   */
  after?: string;
  /** Sort order for the returned groups. */
  order?: "asc" | "desc";
}

export interface GroupDeleteParams {
  /** The ID of the project to update. */
  project_id: string;
}

export interface ProjectRoleCreateParams {
  /** Unique name for the role. */
  role_name: string;
  /** Permissions to grant to the role. */
  permissions: Array<string>;
  /** Optional description of the role. */
  description?: string | null;
}

export interface ProjectRoleRetrieveParams {
  /** The ID of the project. */
  project_id: string;
}

export interface ProjectRoleUpdateParams {
  /** The ID of the project to update. */
  project_id: string;
  /** Updated set of permissions for the role. */
  permissions?: Array<string> | null;
  /** New description for the role. */
  description?: string | null;
  /** New name for the role. */
  role_name?: string | null;
}

export interface ProjectRoleListParams {
  /** A limit on the number of roles to return. Defaults to 1000. */
  limit?: number;
  /**
   * Cursor for pagination. Provide the value from the previous response's `next` field to continue listing roles.
   */
  after?: string;
  /** Sort order for the returned roles. */
  order?: "asc" | "desc";
}

export interface ProjectRoleDeleteParams {
  /** The ID of the project to update. */
  project_id: string;
}

export interface ProjectDataRetentionUpdateParams {
  /** The desired project data retention type. */
  retention_type:
    | "organization_default"
    | "none"
    | "zero_data_retention"
    | "modified_abuse_monitoring"
    | "enhanced_zero_data_retention"
    | "enhanced_modified_abuse_monitoring";
}

export interface ProjectSpendLimitUpdateParams {
  /** The hard spend limit amount, in cents. */
  threshold_amount: number;
  /** The currency for the threshold amount. Currently, only `USD` is supported. */
  currency: "USD";
  /** The time interval for evaluating spend against the threshold. Currently, only `month` is supported. */
  interval: "month";
}

export interface ProjectSpendAlertCreateParams {
  /** The alert threshold amount, in cents. */
  threshold_amount: number;
  /** The currency for the threshold amount. */
  currency: "USD";
  /** The time interval for evaluating spend against the threshold. */
  interval: "month";
  notification_channel: SpendAlertNotificationChannel;
}

export interface SpendAlertRetrieveParams {
  /** The ID of the project. */
  project_id: string;
}

export interface ProjectSpendAlertUpdateParams {
  /** The ID of the project to update. */
  project_id: string;
  /** The alert threshold amount, in cents. */
  threshold_amount: number;
  /** The currency for the threshold amount. */
  currency: "USD";
  /** The time interval for evaluating spend against the threshold. */
  interval: "month";
  notification_channel: SpendAlertNotificationChannel;
}

export interface ProjectSpendAlertListParams {
  /** A limit on the number of spend alerts to return. Defaults to 20. */
  limit?: number;
  /** Sort order for the returned spend alerts. */
  order?: "asc" | "desc";
  /**
   * Cursor for pagination. Provide the ID of the last spend alert from the previous response to fetch the next
   * page.
   */
  after?: string;
  /**
   * Cursor for pagination. Provide the ID of the first spend alert from the previous response to fetch the
   * previous page.
   */
  before?: string;
}

export interface SpendAlertDeleteParams {
  /** The ID of the project to update. */
  project_id: string;
}

export interface ProjectCertificateListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
  /**
   * Sort order by the `created_at` timestamp of the objects. `asc` for ascending order and `desc` for descending
   * order.
   */
  order?: "asc" | "desc";
}

export interface ProjectCertificateActivateParams {
  certificate_ids: Array<string>;
}

export interface ProjectCertificateDeactivateParams {
  certificate_ids: Array<string>;
}

export interface ProjectCreateParams {
  /** The friendly name of the project, this name appears in reports. */
  name: string;
  /**
   * Create the project with the specified residency configuration. Your organization must have access to the
   * requested residency configuration in order to use it. See [data residency
   * controls](https://platform.openai.com/docs/guides/your-data#data-residency-controls) to review the
   * functionality and limitations of setting this field.
   */
  residency?: ProjectResidency | null;
  /** External key ID to associate with the project. */
  external_key_id?: string | null;
}

export interface ProjectUpdateParams {
  /** The updated name of the project, this name appears in reports. */
  name?: string | null;
  /** External key ID to associate with the project. */
  external_key_id?: string | null;
}

export interface ProjectListParams {
  /**
   * A limit on the number of objects to be returned. Limit can range between 1 and 100, and the default is 20.
   */
  limit?: number;
  /**
   * A cursor for use in pagination. `after` is an object ID that defines your place in the list. For instance, if
   * you make a list request and receive 100 objects, ending with obj_foo, your subsequent call can include
   * after=obj_foo in order to fetch the next page of the list.
   */
  after?: string;
  /**
   * If `true` returns all projects including those that have been `archived`. Archived projects are not included
   * by default.
   */
  include_archived?: boolean;
}

/** A log of a user action or configuration change within this organization. */
export interface AuditLog {
  /** The ID of this log. */
  id: string;
  /** The event type. */
  type: AuditLogEventType;
  /** The Unix timestamp (in seconds) of the event. */
  effective_at: number;
  /**
   * The project that the action was scoped to. Absent for actions not scoped to projects. Note that any admin
   * actions taken via Admin API keys are associated with the default project.
   */
  project?: {
    /** The project ID. */
    id?: string;
    /** The project title. */
    name?: string;
  };
  actor?: AuditLogActor | null;
  /** The details for events with this `type`. */
  "api_key.created"?: {
    /** The tracking ID of the API key. */
    id?: string;
    /** The payload used to create the API key. */
    data?: {
      /** A list of scopes allowed for the API key, e.g. `["api.model.request"]` */
      scopes?: Array<string>;
    };
  };
  /** The details for events with this `type`. */
  "api_key.updated"?: {
    /** The tracking ID of the API key. */
    id?: string;
    /** The payload used to update the API key. */
    changes_requested?: {
      /** A list of scopes allowed for the API key, e.g. `["api.model.request"]` */
      scopes?: Array<string>;
    };
  };
  /** The details for events with this `type`. */
  "api_key.deleted"?: {
    /** The tracking ID of the API key. */
    id?: string;
  };
  /** The project and fine-tuned model checkpoint that the checkpoint permission was created for. */
  "checkpoint.permission.created"?: {
    /** The ID of the checkpoint permission. */
    id?: string;
    /** The payload used to create the checkpoint permission. */
    data?: {
      /** The ID of the project that the checkpoint permission was created for. */
      project_id?: string;
      /** The ID of the fine-tuned model checkpoint. */
      fine_tuned_model_checkpoint?: string;
    };
  };
  /** The details for events with this `type`. */
  "checkpoint.permission.deleted"?: {
    /** The ID of the checkpoint permission. */
    id?: string;
  };
  /** The details for events with this `type`. */
  "external_key.registered"?: {
    /** The ID of the external key configuration. */
    id?: string;
    /** The configuration for the external key. */
    data?: { [key: string]: unknown };
  };
  /** The details for events with this `type`. */
  "external_key.removed"?: {
    /** The ID of the external key configuration. */
    id?: string;
  };
  /** The details for events with this `type`. */
  "group.created"?: {
    /** The ID of the group. */
    id?: string;
    /** Information about the created group. */
    data?: {
      /** The group name. */
      group_name?: string;
    };
  };
  /** The details for events with this `type`. */
  "group.updated"?: {
    /** The ID of the group. */
    id?: string;
    /** The payload used to update the group. */
    changes_requested?: {
      /** The updated group name. */
      group_name?: string;
    };
  };
  /** The details for events with this `type`. */
  "group.deleted"?: {
    /** The ID of the group. */
    id?: string;
  };
  /** The details for events with this `type`. */
  "scim.enabled"?: {
    /** The ID of the SCIM was enabled for. */
    id?: string;
  };
  /** The details for events with this `type`. */
  "scim.disabled"?: {
    /** The ID of the SCIM was disabled for. */
    id?: string;
  };
  /** The details for events with this `type`. */
  "invite.sent"?: {
    /** The ID of the invite. */
    id?: string;
    /** The payload used to create the invite. */
    data?: {
      /** The email invited to the organization. */
      email?: string;
      /** The role the email was invited to be. Is either `owner` or `member`. */
      role?: string;
    };
  };
  /** The details for events with this `type`. */
  "invite.accepted"?: {
    /** The ID of the invite. */
    id?: string;
  };
  /** The details for events with this `type`. */
  "invite.deleted"?: {
    /** The ID of the invite. */
    id?: string;
  };
  /** The details for events with this `type`. */
  "ip_allowlist.created"?: {
    /** The ID of the IP allowlist configuration. */
    id?: string;
    /** The name of the IP allowlist configuration. */
    name?: string;
    /** The IP addresses or CIDR ranges included in the configuration. */
    allowed_ips?: Array<string>;
  };
  /** The details for events with this `type`. */
  "ip_allowlist.updated"?: {
    /** The ID of the IP allowlist configuration. */
    id?: string;
    /** The updated set of IP addresses or CIDR ranges in the configuration. */
    allowed_ips?: Array<string>;
  };
  /** The details for events with this `type`. */
  "ip_allowlist.deleted"?: {
    /** The ID of the IP allowlist configuration. */
    id?: string;
    /** The name of the IP allowlist configuration. */
    name?: string;
    /** The IP addresses or CIDR ranges that were in the configuration. */
    allowed_ips?: Array<string>;
  };
  /** The details for events with this `type`. */
  "ip_allowlist.config.activated"?: {
    /** The configurations that were activated. */
    configs?: Array<{
      /** The ID of the IP allowlist configuration. */
      id?: string;
      /** The name of the IP allowlist configuration. */
      name?: string;
    }>;
  };
  /** The details for events with this `type`. */
  "ip_allowlist.config.deactivated"?: {
    /** The configurations that were deactivated. */
    configs?: Array<{
      /** The ID of the IP allowlist configuration. */
      id?: string;
      /** The name of the IP allowlist configuration. */
      name?: string;
    }>;
  };
  /** This event has no additional fields beyond the standard audit log attributes. */
  "login.succeeded"?: { [key: string]: unknown };
  /** The details for events with this `type`. */
  "login.failed"?: {
    /** The error code of the failure. */
    error_code?: string;
    /** The error message of the failure. */
    error_message?: string;
  };
  /** This event has no additional fields beyond the standard audit log attributes. */
  "logout.succeeded"?: { [key: string]: unknown };
  /** The details for events with this `type`. */
  "logout.failed"?: {
    /** The error code of the failure. */
    error_code?: string;
    /** The error message of the failure. */
    error_message?: string;
  };
  /** The details for events with this `type`. */
  "organization.updated"?: {
    /** The organization ID. */
    id?: string;
    /** The payload used to update the organization settings. */
    changes_requested?: {
      /** The organization title. */
      title?: string;
      /** The organization description. */
      description?: string;
      /** The organization name. */
      name?: string;
      /**
       * Visibility of the threads page which shows messages created with the Assistants API and Playground. One of
       * `ANY_ROLE`, `OWNERS`, or `NONE`.
       */
      threads_ui_visibility?: string;
      /**
       * Visibility of the usage dashboard which shows activity and costs for your organization. One of `ANY_ROLE` or
       * `OWNERS`.
       */
      usage_dashboard_visibility?: string;
      /**
       * How your organization logs data from supported API calls. One of `disabled`, `enabled_per_call`,
       * `enabled_for_all_projects`, or `enabled_for_selected_projects`
       */
      api_call_logging?: string;
      /** The list of project ids if api_call_logging is set to `enabled_for_selected_projects` */
      api_call_logging_project_ids?: string;
    };
  };
  /** The details for events with this `type`. */
  "project.created"?: {
    /** The project ID. */
    id?: string;
    /** The payload used to create the project. */
    data?: {
      /** The project name. */
      name?: string;
      /** The title of the project as seen on the dashboard. */
      title?: string;
    };
  };
  /** The details for events with this `type`. */
  "project.updated"?: {
    /** The project ID. */
    id?: string;
    /** The payload used to update the project. */
    changes_requested?: {
      /** The title of the project as seen on the dashboard. */
      title?: string;
    };
  };
  /** The details for events with this `type`. */
  "project.archived"?: {
    /** The project ID. */
    id?: string;
  };
  /** The details for events with this `type`. */
  "project.deleted"?: {
    /** The project ID. */
    id?: string;
  };
  /** The details for events with this `type`. */
  "rate_limit.updated"?: {
    /** The rate limit ID */
    id?: string;
    /** The payload used to update the rate limits. */
    changes_requested?: {
      /** The maximum requests per minute. */
      max_requests_per_1_minute?: number;
      /** The maximum tokens per minute. */
      max_tokens_per_1_minute?: number;
      /** The maximum images per minute. Only relevant for certain models. */
      max_images_per_1_minute?: number;
      /** The maximum audio megabytes per minute. Only relevant for certain models. */
      max_audio_megabytes_per_1_minute?: number;
      /** The maximum requests per day. Only relevant for certain models. */
      max_requests_per_1_day?: number;
      /** The maximum batch input tokens per day. Only relevant for certain models. */
      batch_1_day_max_input_tokens?: number;
    };
  };
  /** The details for events with this `type`. */
  "rate_limit.deleted"?: {
    /** The rate limit ID */
    id?: string;
  };
  /** The details for events with this `type`. */
  "role.created"?: {
    /** The role ID. */
    id?: string;
    /** The name of the role. */
    role_name?: string;
    /** The permissions granted by the role. */
    permissions?: Array<string>;
    /** The type of resource the role belongs to. */
    resource_type?: string;
    /** The resource the role is scoped to. */
    resource_id?: string;
  };
  /** The details for events with this `type`. */
  "role.updated"?: {
    /** The role ID. */
    id?: string;
    /** The payload used to update the role. */
    changes_requested?: {
      /** The updated role name, when provided. */
      role_name?: string;
      /** The resource the role is scoped to. */
      resource_id?: string;
      /** The type of resource the role belongs to. */
      resource_type?: string;
      /** The permissions added to the role. */
      permissions_added?: Array<string>;
      /** The permissions removed from the role. */
      permissions_removed?: Array<string>;
      /** The updated role description, when provided. */
      description?: string;
      /** Additional metadata stored on the role. */
      metadata?: { [key: string]: unknown };
    };
  };
  /** The details for events with this `type`. */
  "role.deleted"?: {
    /** The role ID. */
    id?: string;
  };
  /** The details for events with this `type`. */
  "role.assignment.created"?: {
    /** The identifier of the role assignment. */
    id?: string;
    /** The principal (user or group) that received the role. */
    principal_id?: string;
    /** The type of principal (user or group) that received the role. */
    principal_type?: string;
    /** The resource the role assignment is scoped to. */
    resource_id?: string;
    /** The type of resource the role assignment is scoped to. */
    resource_type?: string;
  };
  /** The details for events with this `type`. */
  "role.assignment.deleted"?: {
    /** The identifier of the role assignment. */
    id?: string;
    /** The principal (user or group) that had the role removed. */
    principal_id?: string;
    /** The type of principal (user or group) that had the role removed. */
    principal_type?: string;
    /** The resource the role assignment was scoped to. */
    resource_id?: string;
    /** The type of resource the role assignment was scoped to. */
    resource_type?: string;
  };
  /** The details for events with this `type`. */
  "role.bound_to_resource"?: {
    /**
     * The ID of the resource the role was bound to. ChatGPT workspace connector resources use
     * `<workspace_id>__<connector_id>`.
     */
    id?: string;
    /** The ID of the role that was bound to the resource. */
    role_id?: string;
    /** The ID of the resource the role was bound to. */
    resource_id?: string;
    /** The type of resource the role was bound to. */
    resource_type?: string;
    /** The permissions granted to the role for the resource. */
    permissions?: Array<string>;
    /** The workspace ID for a ChatGPT workspace connector resource. */
    workspace_id?: string;
    /** The connector ID for a ChatGPT workspace connector resource. */
    connector_id?: string;
    /**
     * The connector display name for a ChatGPT workspace connector resource, or the connector ID when the display
     * name could not be resolved.
     */
    connector_name?: string;
    /** Whether the connector is enabled for the role. */
    enabled?: boolean;
    /** The connector role mutation path that produced the event. */
    source?: "role_toggle" | "role_connector_update" | "role_delete" | "workspace_permissions" | "connector_publish";
  };
  /** The details for events with this `type`. */
  "role.unbound_from_resource"?: {
    /**
     * The ID of the resource the role was unbound from. ChatGPT workspace connector resources use
     * `<workspace_id>__<connector_id>`.
     */
    id?: string;
    /** The ID of the role that was unbound from the resource. */
    role_id?: string;
    /** The ID of the resource the role was unbound from. */
    resource_id?: string;
    /** The type of resource the role was unbound from. */
    resource_type?: string;
    /** The permissions remaining for the role after the change. */
    permissions?: Array<string>;
    /** The workspace ID for a ChatGPT workspace connector resource. */
    workspace_id?: string;
    /** The connector ID for a ChatGPT workspace connector resource. */
    connector_id?: string;
    /**
     * The connector display name for a ChatGPT workspace connector resource, or the connector ID when the display
     * name could not be resolved.
     */
    connector_name?: string;
    /** Whether the connector is enabled for the role. */
    enabled?: boolean;
    /** The connector role mutation path that produced the event. */
    source?: "role_toggle" | "role_connector_update" | "role_delete" | "workspace_permissions" | "connector_publish";
  };
  /** The details for events with this `type`. */
  "service_account.created"?: {
    /** The service account ID. */
    id?: string;
    /** The payload used to create the service account. */
    data?: {
      /** The role of the service account. Is either `owner` or `member`. */
      role?: string;
    };
  };
  /** The details for events with this `type`. */
  "service_account.updated"?: {
    /** The service account ID. */
    id?: string;
    /** The payload used to updated the service account. */
    changes_requested?: {
      /** The role of the service account. Is either `owner` or `member`. */
      role?: string;
    };
  };
  /** The details for events with this `type`. */
  "service_account.deleted"?: {
    /** The service account ID. */
    id?: string;
  };
  /** The details for events with this `type`. */
  "workload_identity_provider.created"?: {
    /** The workload identity provider ID. */
    id?: string;
    /** The payload used to create the workload identity provider. */
    data?: { [key: string]: unknown };
  };
  /** The details for events with this `type`. */
  "workload_identity_provider.updated"?: {
    /** The workload identity provider ID. */
    id?: string;
    /** The payload used to update the workload identity provider. */
    changes_requested?: { [key: string]: unknown };
  };
  /** The details for events with this `type`. */
  "workload_identity_provider.deleted"?: {
    /** The workload identity provider ID. */
    id?: string;
    /** The workload identity provider name. */
    name?: string;
  };
  /** The details for events with this `type`. */
  "workload_identity_provider_mapping.created"?: {
    /** The workload identity provider mapping ID. */
    id?: string;
    /** The workload identity provider ID. */
    identity_provider_id?: string;
    /** The payload used to create the workload identity provider mapping. */
    data?: { [key: string]: unknown };
  };
  /** The details for events with this `type`. */
  "workload_identity_provider_mapping.updated"?: {
    /** The workload identity provider mapping ID. */
    id?: string;
    /** The workload identity provider ID. */
    identity_provider_id?: string;
    /** The payload used to update the workload identity provider mapping. */
    changes_requested?: { [key: string]: unknown };
  };
  /** The details for events with this `type`. */
  "workload_identity_provider_mapping.deleted"?: {
    /** The workload identity provider mapping ID. */
    id?: string;
    /** The workload identity provider ID. */
    identity_provider_id?: string;
    /** The project ID. */
    project_id?: string;
    /** The mapped service account ID. */
    service_account_id?: string;
  };
  /** The details for events with this `type`. */
  "user.added"?: {
    /** The user ID. */
    id?: string;
    /** The payload used to add the user to the project. */
    data?: {
      /** The role of the user. Is either `owner` or `member`. */
      role?: string;
    };
  };
  /** The details for events with this `type`. */
  "user.updated"?: {
    /** The project ID. */
    id?: string;
    /** The payload used to update the user. */
    changes_requested?: {
      /** The role of the user. Is either `owner` or `member`. */
      role?: string;
    };
  };
  /** The details for events with this `type`. */
  "user.deleted"?: {
    /** The user ID. */
    id?: string;
  };
  /** The details for events with this `type`. */
  "certificate.created"?: {
    /** The certificate ID. */
    id?: string;
    /** The name of the certificate. */
    name?: string;
  };
  /** The details for events with this `type`. */
  "certificate.updated"?: {
    /** The certificate ID. */
    id?: string;
    /** The name of the certificate. */
    name?: string;
  };
  /** The details for events with this `type`. */
  "certificate.deleted"?: {
    /** The certificate ID. */
    id?: string;
    /** The name of the certificate. */
    name?: string;
    /** The certificate content in PEM format. */
    certificate?: string;
  };
  /** The details for events with this `type`. */
  "certificates.activated"?: {
    certificates?: Array<{
      /** The certificate ID. */
      id?: string;
      /** The name of the certificate. */
      name?: string;
    }>;
  };
  /** The details for events with this `type`. */
  "certificates.deactivated"?: {
    certificates?: Array<{
      /** The certificate ID. */
      id?: string;
      /** The name of the certificate. */
      name?: string;
    }>;
  };
}

export interface AdminAPIKeyCreateResponse {
  /** The object type, which is always `organization.admin_api_key` */
  object: "organization.admin_api_key";
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The name of the API key */
  name?: string | null;
  /** The redacted value of the API key */
  redacted_value: string;
  /** The Unix timestamp (in seconds) of when the API key was created */
  created_at: number;
  /** The Unix timestamp (in seconds) of when the API key expires */
  expires_at: number | null;
  /** The Unix timestamp (in seconds) of when the API key was last used */
  last_used_at?: number | null;
  owner: {
    /** Always `user` */
    type?: string;
    /** The object type, which is always organization.user */
    object?: string;
    /** The identifier, which can be referenced in API endpoints */
    id?: string;
    /** The name of the user */
    name?: string;
    /** The Unix timestamp (in seconds) of when the user was created */
    created_at?: number;
    /** Always `owner` */
    role?: string;
  };
  /** The value of the API key. Only shown on create. */
  value: string;
}

/** Represents an individual Admin API key in an org. */
export interface AdminAPIKey {
  /** The object type, which is always `organization.admin_api_key` */
  object: "organization.admin_api_key";
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The name of the API key */
  name?: string | null;
  /** The redacted value of the API key */
  redacted_value: string;
  /** The Unix timestamp (in seconds) of when the API key was created */
  created_at: number;
  /** The Unix timestamp (in seconds) of when the API key expires */
  expires_at: number | null;
  /** The Unix timestamp (in seconds) of when the API key was last used */
  last_used_at?: number | null;
  owner: {
    /** Always `user` */
    type?: string;
    /** The object type, which is always organization.user */
    object?: string;
    /** The identifier, which can be referenced in API endpoints */
    id?: string;
    /** The name of the user */
    name?: string;
    /** The Unix timestamp (in seconds) of when the user was created */
    created_at?: number;
    /** Always `owner` */
    role?: string;
  };
}

export interface UsageResponse {
  object: "page";
  data: Array<UsageTimeBucket>;
  has_more: boolean;
  next_page: string | null;
}

/** Represents an individual `invite` to the organization. */
export interface Invite {
  /** The object type, which is always `organization.invite` */
  object: "organization.invite";
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The email address of the individual to whom the invite was sent */
  email: string;
  /** `owner` or `reader` */
  role: "owner" | "reader";
  /** `accepted`,`expired`, or `pending` */
  status: "accepted" | "expired" | "pending";
  /** The Unix timestamp (in seconds) of when the invite was sent. */
  created_at: number;
  /** The Unix timestamp (in seconds) of when the invite expires. */
  expires_at?: number | null;
  /** The Unix timestamp (in seconds) of when the invite was accepted. */
  accepted_at?: number | null;
  /** The projects that were granted membership upon acceptance of the invite. */
  projects: Array<{
    /** Project's public ID */
    id: string;
    /** Project membership role */
    role: "member" | "owner";
  }>;
}

export interface InviteDeleteResponse {
  /** The object type, which is always `organization.invite.deleted` */
  object: "organization.invite.deleted";
  id: string;
  deleted: boolean;
}

/** Role assignment linking a user to a role. */
export interface UserRoleAssignment {
  /** Always `user.role`. */
  object: "user.role";
  user: OrganizationUser;
  role: Role;
}

/** Detailed information about a role assignment entry returned when listing assignments. */
export interface AssignedRoleDetails {
  /** Identifier for the role. */
  id: string;
  /** Name of the role. */
  name: string;
  /** Permissions associated with the role. */
  permissions: Array<string>;
  /** Resource type the role applies to. */
  resource_type: string;
  /** Whether the role is predefined by OpenAI. */
  predefined_role: boolean;
  /** Description of the role. */
  description: string | null;
  /** When the role was created. */
  created_at: number | null;
  /** When the role was last updated. */
  updated_at: number | null;
  /** Identifier of the actor who created the role. */
  created_by: string | null;
  /** User details for the actor that created the role, when available. */
  created_by_user_obj: {
    [key: string]: unknown;
  } | null;
  /** Arbitrary metadata stored on the role. */
  metadata: {
    [key: string]: unknown;
  } | null;
  /** Principals from which the role assignment is inherited, when available. */
  assignment_sources: Array<{
    principal_id: string;
    principal_type: string;
  }> | null;
}

/** Confirmation payload returned after unassigning a role. */
export interface DeletedRoleAssignmentResource {
  /** Identifier for the deleted assignment, such as `group.role.deleted` or `user.role.deleted`. */
  object: string;
  /** Whether the assignment was removed. */
  deleted: boolean;
}

/** Represents an individual `user` within an organization. */
export interface OrganizationUser {
  /** The object type, which is always `organization.user` */
  object: "organization.user";
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The name of the user */
  name?: string | null;
  /** The email address of the user */
  email?: string | null;
  /** `owner` or `reader` */
  role?: string | null;
  /** The Unix timestamp (in seconds) of when the user was added. */
  added_at: number;
  /** Whether this is the organization's default user. */
  is_default?: boolean;
  /** The Unix timestamp (in seconds) of when the user was created. */
  created?: number;
  /** Nested user details. */
  user?: {
    object: "user";
    id: string;
    email?: string | null;
    name?: string | null;
    picture?: string | null;
    enabled?: boolean | null;
    banned?: boolean | null;
    banned_at?: number | null;
  };
  /** Whether the user is a service account. */
  is_service_account?: boolean;
  /** Whether the user is an authorized purchaser for Scale Tier. */
  is_scale_tier_authorized_purchaser?: boolean | null;
  /** Whether the user is managed through SCIM. */
  is_scim_managed?: boolean;
  /** The Unix timestamp (in seconds) of the user's last API key usage. */
  api_key_last_used_at?: number | null;
  /** The technical level metadata for the user. */
  technical_level?: string | null;
  /** The developer persona metadata for the user. */
  developer_persona?: string | null;
  /** Projects associated with the user, if included. */
  projects?: {
    object: "list";
    data: Array<{
      id?: string | null;
      name?: string | null;
      role?: string | null;
    }>;
  } | null;
}

export interface UserDeleteResponse {
  object: "organization.user.deleted";
  id: string;
  deleted: boolean;
}

/** Confirmation payload returned after adding a user to a group. */
export interface GroupUserAssignment {
  /** Always `group.user`. */
  object: "group.user";
  /** Identifier of the user that was added. */
  user_id: string;
  /** Identifier of the group the user was added to. */
  group_id: string;
}

/** Details about a user returned from an organization group membership lookup. */
export interface GroupMemberUser {
  /** Identifier for the user. */
  id: string;
  /** Display name of the user. */
  name: string;
  /** Email address of the user, or `null` for users without an email. */
  email: string | null;
  /** URL of the user's profile picture, if available. */
  picture: string | null;
  /** Whether the user is a service account. */
  is_service_account: boolean | null;
  /** The type of user. */
  user_type: "user" | "tenant_user";
}

/** Represents an individual user returned when inspecting group membership. */
export interface OrganizationGroupUser {
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The name of the user. */
  name: string;
  /** The email address of the user. */
  email: string | null;
}

/** Confirmation payload returned after removing a user from a group. */
export interface GroupUserDeletedResource {
  /** Always `group.user.deleted`. */
  object: "group.user.deleted";
  /** Whether the group membership was removed. */
  deleted: boolean;
}

/** Role assignment linking a group to a role. */
export interface GroupRoleAssignment {
  /** Always `group.role`. */
  object: "group.role";
  group: GroupSummary;
  role: Role;
}

/** Details about an organization group. */
export interface Group {
  /** Identifier for the group. */
  id: string;
  /** Display name of the group. */
  name: string;
  /** Unix timestamp (in seconds) when the group was created. */
  created_at: number;
  /** Whether the group is managed through SCIM and controlled by your identity provider. */
  is_scim_managed: boolean;
  /** The type of the group. */
  group_type: "group" | "tenant_group";
}

/** Response returned after updating a group. */
export interface GroupUpdateResponse {
  /** Identifier for the group. */
  id: string;
  /** Updated display name for the group. */
  name: string;
  /** Unix timestamp (in seconds) when the group was created. */
  created_at: number;
  /** Whether the group is managed through SCIM and controlled by your identity provider. */
  is_scim_managed: boolean;
}

/** Confirmation payload returned after deleting a group. */
export interface GroupDeletedResource {
  /** Always `group.deleted`. */
  object: "group.deleted";
  /** Identifier of the deleted group. */
  id: string;
  /** Whether the group was deleted. */
  deleted: boolean;
}

/** Details about a role that can be assigned through the public Roles API. */
export interface Role {
  /** Always `role`. */
  object: "role";
  /** Identifier for the role. */
  id: string;
  /** Unique name for the role. */
  name: string;
  /** Optional description of the role. */
  description: string | null;
  /** Permissions granted by the role. */
  permissions: Array<string>;
  /** Resource type the role is bound to (for example `api.organization` or `api.project`). */
  resource_type: string;
  /** Whether the role is predefined and managed by OpenAI. */
  predefined_role: boolean;
}

/** Confirmation payload returned after deleting a role. */
export interface RoleDeletedResource {
  /** Always `role.deleted`. */
  object: "role.deleted";
  /** Identifier of the deleted role. */
  id: string;
  /** Whether the role was deleted. */
  deleted: boolean;
}

/** Represents the organization's data retention control setting. */
export interface OrganizationDataRetention {
  /** The object type, which is always `organization.data_retention`. */
  object: "organization.data_retention";
  /** The configured organization data retention type. */
  type:
    | "zero_data_retention"
    | "modified_abuse_monitoring"
    | "enhanced_zero_data_retention"
    | "enhanced_modified_abuse_monitoring";
}

/** Represents a hard spend limit configured at the organization level. */
export interface OrganizationSpendLimit {
  /** The object type, which is always `organization.spend_limit`. */
  object: "organization.spend_limit";
  /** The hard spend limit amount, in cents. */
  threshold_amount: number;
  /** The currency for the threshold amount. Currently, only `USD` is supported. */
  currency: SpendLimitCurrency;
  /** The time interval for evaluating spend against the threshold. Currently, only `month` is supported. */
  interval: SpendLimitInterval;
  /** The current enforcement state of the hard spend limit. */
  enforcement: SpendLimitEnforcement;
}

/** Confirmation payload returned after deleting an organization hard spend limit. */
export interface OrganizationSpendLimitDeleted {
  /** The object type, which is always `organization.spend_limit.deleted`. */
  object: "organization.spend_limit.deleted";
  /** Whether the hard spend limit was deleted. */
  deleted: boolean;
}

/** Represents a spend alert configured at the organization level. */
export interface OrganizationSpendAlert {
  /** The identifier, which can be referenced in API endpoints. */
  id: string;
  /** The object type, which is always `organization.spend_alert`. */
  object: "organization.spend_alert";
  /** The alert threshold amount, in cents. */
  threshold_amount: number;
  /** The currency for the threshold amount. */
  currency: "USD";
  /** The time interval for evaluating spend against the threshold. */
  interval: "month";
  notification_channel: SpendAlertNotificationChannel;
}

/** Confirmation payload returned after deleting an organization spend alert. */
export interface OrganizationSpendAlertDeleted {
  /** The deleted spend alert ID. */
  id: string;
  /** Always `organization.spend_alert.deleted`. */
  object: "organization.spend_alert.deleted";
  /** Whether the spend alert was deleted. */
  deleted: boolean;
}

/** Represents an individual `certificate` uploaded to the organization. */
export interface Certificate {
  /**
   * The object type.
   *
   * - If creating, updating, or getting a specific certificate, the object type is `certificate`.
   * - If listing, activating, or deactivating certificates for the organization, the object type is
   *   `organization.certificate`.
   * - If listing, activating, or deactivating certificates for a project, the object type is
   *   `organization.project.certificate`.
   */
  object: "certificate" | "organization.certificate" | "organization.project.certificate";
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The name of the certificate. */
  name: string | null;
  /** The Unix timestamp (in seconds) of when the certificate was uploaded. */
  created_at: number;
  certificate_details: {
    /** The Unix timestamp (in seconds) of when the certificate becomes valid. */
    valid_at?: number;
    /** The Unix timestamp (in seconds) of when the certificate expires. */
    expires_at?: number;
    /** The content of the certificate in PEM format. */
    content?: string;
  };
  /**
   * Whether the certificate is currently active at the specified scope. Not returned when getting details for a
   * specific certificate.
   */
  active?: boolean;
}

/** Represents an individual certificate configured at the organization level. */
export interface OrganizationCertificate {
  /** The object type, which is always `organization.certificate`. */
  object: "organization.certificate";
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The name of the certificate. */
  name: string | null;
  /** The Unix timestamp (in seconds) of when the certificate was uploaded. */
  created_at: number;
  certificate_details: {
    /** The Unix timestamp (in seconds) of when the certificate becomes valid. */
    valid_at?: number;
    /** The Unix timestamp (in seconds) of when the certificate expires. */
    expires_at?: number;
  };
  /** Whether the certificate is currently active at the organization level. */
  active: boolean;
}

export interface CertificateDeleteResponse {
  /** The object type, must be `certificate.deleted`. */
  object: "certificate.deleted";
  /** The ID of the certificate that was deleted. */
  id: string;
}

/** Represents an individual user in a project. */
export interface ProjectUser {
  /** The object type, which is always `organization.project.user` */
  object: "organization.project.user";
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The name of the user */
  name?: string | null;
  /** The email address of the user */
  email?: string | null;
  /** `owner` or `member` */
  role: string;
  /** The Unix timestamp (in seconds) of when the project was added. */
  added_at: number;
}

export interface ProjectUserDeleteResponse {
  object: "organization.project.user.deleted";
  id: string;
  deleted: boolean;
}

export interface APIKeyCreateResponse {
  /** The object type, which is always `organization.project.service_account.api_key` */
  object: "organization.project.service_account.api_key";
  /** The unredacted API key value. */
  value: string;
  /** The name of the API key. */
  name: string;
  /** The Unix timestamp (in seconds) when the API key was created. */
  created_at: number;
  /** The identifier of the API key. */
  id: string;
}

export interface ServiceAccountCreateResponse {
  object: "organization.project.service_account";
  id: string;
  name: string;
  /**
   * Service accounts created with default project membership have role `member`. Accounts created with
   * `create_service_account_only` have role `none`.
   */
  role: "member" | "none";
  created_at: number;
  api_key: ProjectServiceAccountApiKey | null;
}

/** Represents an individual service account in a project. */
export interface ProjectServiceAccount {
  /** The object type, which is always `organization.project.service_account` */
  object: "organization.project.service_account";
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The name of the service account */
  name: string;
  /** `owner`, `member`, or `none` */
  role: "owner" | "member" | "none";
  /** The Unix timestamp (in seconds) of when the service account was created */
  created_at: number;
}

export interface ServiceAccountDeleteResponse {
  object: "organization.project.service_account.deleted";
  id: string;
  deleted: boolean;
}

/** Represents an individual API key in a project. */
export interface ProjectAPIKey {
  /** The object type, which is always `organization.project.api_key` */
  object: "organization.project.api_key";
  /** The redacted value of the API key */
  redacted_value: string;
  /** The name of the API key */
  name: string;
  /** The Unix timestamp (in seconds) of when the API key was created */
  created_at: number;
  /** The Unix timestamp (in seconds) of when the API key was last used. */
  last_used_at: number | null;
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** Whether the API key's owner currently has effective access to the project. */
  owner_project_access: "active" | "inactive";
  owner: {
    /** `user` or `service_account` */
    type?: "user" | "service_account";
    user?: ProjectApiKeyOwnerUser;
    service_account?: ProjectApiKeyOwnerServiceAccount;
  };
}

export interface APIKeyDeleteResponse {
  object: "organization.project.api_key.deleted";
  id: string;
  deleted: boolean;
}

/** Represents a project rate limit config. */
export interface ProjectRateLimit {
  /** The object type, which is always `project.rate_limit` */
  object: "project.rate_limit";
  /** The identifier, which can be referenced in API endpoints. */
  id: string;
  /** The model this rate limit applies to. */
  model: string;
  /** The maximum requests per minute. */
  max_requests_per_1_minute: number;
  /** The maximum tokens per minute. */
  max_tokens_per_1_minute: number;
  /** The maximum images per minute. Only present for relevant models. */
  max_images_per_1_minute?: number;
  /** The maximum audio megabytes per minute. Only present for relevant models. */
  max_audio_megabytes_per_1_minute?: number;
  /** The maximum requests per day. Only present for relevant models. */
  max_requests_per_1_day?: number;
  /** The maximum batch input tokens per day. Only present for relevant models. */
  batch_1_day_max_input_tokens?: number;
}

/** Represents the model allowlist or denylist policy for a project. */
export interface ProjectModelPermissions {
  /** The object type, which is always `project.model_permissions`. */
  object: "project.model_permissions";
  /** Whether the project uses an allowlist or a denylist. */
  mode: "allow_list" | "deny_list";
  /** The model IDs included in the model permissions policy. */
  model_ids: Array<string>;
}

/** Confirmation payload returned after deleting project model permissions. */
export interface ProjectModelPermissionsDeleted {
  /** The object type, which is always `project.model_permissions.deleted`. */
  object: "project.model_permissions.deleted";
  /** Whether the project model permissions were deleted. */
  deleted: boolean;
}

/** Represents hosted tool permissions for a project. */
export interface ProjectHostedToolPermissions {
  file_search: HostedToolPermission;
  web_search: HostedToolPermission;
  image_generation: HostedToolPermission;
  mcp: HostedToolPermission;
  code_interpreter: HostedToolPermission;
}

/** Details about a group's membership in a project. */
export interface ProjectGroup {
  /** Always `project.group`. */
  object: "project.group";
  /** Identifier of the project. */
  project_id: string;
  /** Identifier of the group that has access to the project. */
  group_id: string;
  /** Display name of the group. */
  group_name: string;
  /** The type of the group. */
  group_type: "group" | "tenant_group";
  /** Unix timestamp (in seconds) when the group was granted project access. */
  created_at: number;
}

/** Confirmation payload returned after removing a group from a project. */
export interface ProjectGroupDeletedResource {
  /** Always `project.group.deleted`. */
  object: "project.group.deleted";
  /** Whether the group membership in the project was removed. */
  deleted: boolean;
}

/** Represents a project's data retention control setting. */
export interface ProjectDataRetention {
  /** The object type, which is always `project.data_retention`. */
  object: "project.data_retention";
  /** The configured project data retention type. */
  type:
    | "organization_default"
    | "none"
    | "zero_data_retention"
    | "modified_abuse_monitoring"
    | "enhanced_zero_data_retention"
    | "enhanced_modified_abuse_monitoring";
}

/** Represents a hard spend limit configured at the project level. */
export interface ProjectSpendLimit {
  /** The object type, which is always `project.spend_limit`. */
  object: "project.spend_limit";
  /** The hard spend limit amount, in cents. */
  threshold_amount: number;
  /** The currency for the threshold amount. Currently, only `USD` is supported. */
  currency: SpendLimitCurrency;
  /** The time interval for evaluating spend against the threshold. Currently, only `month` is supported. */
  interval: SpendLimitInterval;
  /** The current enforcement state of the hard spend limit. */
  enforcement: SpendLimitEnforcement;
}

/** Confirmation payload returned after deleting a project hard spend limit. */
export interface ProjectSpendLimitDeleted {
  /** The object type, which is always `project.spend_limit.deleted`. */
  object: "project.spend_limit.deleted";
  /** Whether the hard spend limit was deleted. */
  deleted: boolean;
}

/** Represents a spend alert configured at the project level. */
export interface ProjectSpendAlert {
  /** The identifier, which can be referenced in API endpoints. */
  id: string;
  /** The object type, which is always `project.spend_alert`. */
  object: "project.spend_alert";
  /** The alert threshold amount, in cents. */
  threshold_amount: number;
  /** The currency for the threshold amount. */
  currency: "USD";
  /** The time interval for evaluating spend against the threshold. */
  interval: "month";
  notification_channel: SpendAlertNotificationChannel;
}

/** Confirmation payload returned after deleting a project spend alert. */
export interface ProjectSpendAlertDeleted {
  /** The deleted spend alert ID. */
  id: string;
  /** Always `project.spend_alert.deleted`. */
  object: "project.spend_alert.deleted";
  /** Whether the spend alert was deleted. */
  deleted: boolean;
}

/** Represents an individual certificate configured at the project level. */
export interface OrganizationProjectCertificate {
  /** The object type, which is always `organization.project.certificate`. */
  object: "organization.project.certificate";
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The name of the certificate. */
  name: string | null;
  /** The Unix timestamp (in seconds) of when the certificate was uploaded. */
  created_at: number;
  certificate_details: {
    /** The Unix timestamp (in seconds) of when the certificate becomes valid. */
    valid_at?: number;
    /** The Unix timestamp (in seconds) of when the certificate expires. */
    expires_at?: number;
  };
  /** Whether the certificate is currently active at the project level. */
  active: boolean;
}

/** Represents an individual project. */
export interface Project {
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The object type, which is always `organization.project` */
  object: "organization.project";
  /** The name of the project. This appears in reporting. */
  name?: string | null;
  /** The Unix timestamp (in seconds) of when the project was created. */
  created_at: number;
  /** The Unix timestamp (in seconds) of when the project was archived or `null`. */
  archived_at?: number | null;
  /** `active` or `archived` */
  status?: string | null;
  /** The external key associated with the project. */
  external_key_id?: string | null;
  /** The residency configuration for the project. */
  residency?: ProjectResidency;
}

/** The event type. */
export type AuditLogEventType =
  | "api_key.created"
  | "api_key.updated"
  | "api_key.deleted"
  | "certificate.created"
  | "certificate.updated"
  | "certificate.deleted"
  | "certificates.activated"
  | "certificates.deactivated"
  | "checkpoint.permission.created"
  | "checkpoint.permission.deleted"
  | "external_key.registered"
  | "external_key.removed"
  | "group.created"
  | "group.updated"
  | "group.deleted"
  | "invite.sent"
  | "invite.accepted"
  | "invite.deleted"
  | "ip_allowlist.created"
  | "ip_allowlist.updated"
  | "ip_allowlist.deleted"
  | "ip_allowlist.config.activated"
  | "ip_allowlist.config.deactivated"
  | "login.succeeded"
  | "login.failed"
  | "logout.succeeded"
  | "logout.failed"
  | "organization.updated"
  | "project.created"
  | "project.updated"
  | "project.archived"
  | "project.deleted"
  | "rate_limit.updated"
  | "rate_limit.deleted"
  | "resource.deleted"
  | "tunnel.created"
  | "tunnel.updated"
  | "tunnel.deleted"
  | "workload_identity_provider.created"
  | "workload_identity_provider.updated"
  | "workload_identity_provider.deleted"
  | "workload_identity_provider_mapping.created"
  | "workload_identity_provider_mapping.updated"
  | "workload_identity_provider_mapping.deleted"
  | "role.created"
  | "role.updated"
  | "role.deleted"
  | "role.assignment.created"
  | "role.assignment.deleted"
  | "role.bound_to_resource"
  | "role.unbound_from_resource"
  | "scim.enabled"
  | "scim.disabled"
  | "service_account.created"
  | "service_account.updated"
  | "service_account.deleted"
  | "user.added"
  | "user.updated"
  | "user.deleted"
  | "tenant.metadata.updated"
  | "tenant.microsoft_entra_mapping.upserted"
  | "tenant.microsoft_entra_mapping.deleted"
  | "tenant.workload_identity.provider.created"
  | "tenant.workload_identity.provider.updated"
  | "tenant.workload_identity.provider.archived"
  | "tenant.workload_identity.mapping.created"
  | "tenant.workload_identity.mapping.updated"
  | "tenant.workload_identity.mapping.archived"
  | "tenant.workload_identity.binding.created"
  | "tenant.workload_identity.principal.provisioned"
  | "tenant.workload_identity.access_token.issued"
  | "tenant.admin_api_key.created"
  | "tenant.admin_api_key.updated"
  | "tenant.admin_api_key.deleted"
  | "tenant.project_api_key.created"
  | "tenant.chatgpt_access_token.revoked"
  | "tenant.migration.completed"
  | "tenant.sso.migrated"
  | "tenant.domains.migrated"
  | "tenant.sso_connection.created"
  | "tenant.sso_connection.updated"
  | "tenant.sso_connection.deleted"
  | "tenant.sso_connection.setup.started"
  | "tenant.policy.created"
  | "tenant.policy.updated"
  | "tenant.policy.deleted"
  | "tenant.policy.attached"
  | "tenant.policy.detached"
  | "tenant.principal_authentication_policy.resolved"
  | "tenant.scim.setup.started"
  | "tenant.scim.deletion.requested"
  | "tenant.scim.directory.created"
  | "tenant.product_access_policy.updated"
  | "tenant.resource_share_grant.created"
  | "tenant.resource_share_grant.updated"
  | "tenant.resource_share_grant.accepted"
  | "tenant.resource_share_grant.declined"
  | "tenant.resource_share_grant.revoked"
  | "tenant.resource_share_grant.deleted"
  | "tenant.service_account.updated"
  | "tenant.service_account.deleted"
  | "tenant.service_account.token.revoked"
  | "tenant.billing.overage_limit.updated"
  | "tenant.billing.alerts.updated"
  | "tenant.billing.info.updated"
  | "tenant.usage_limit.workspace.updated"
  | "tenant.usage_limit.group.updated"
  | "tenant.usage_limit.user.updated"
  | "tenant.usage_limit.increase_request.updated"
  | "tenant.usage_limit.increase_request.resolved"
  | "tenant.group.created"
  | "tenant.group.updated"
  | "tenant.group.deleted"
  | "tenant.group.member.added"
  | "tenant.group.member.removed"
  | "tenant.migration_rollout.status.updated"
  | "tenant.migration_rollout.tier.updated"
  | "tenant.role.metadata.updated"
  | "tenant.custom_role.created"
  | "tenant.custom_role.updated"
  | "tenant.custom_role.deleted"
  | "tenant.role_assignment.created"
  | "tenant.role_assignment.deleted"
  | "tenant.resource_role_assignment.created"
  | "tenant.resource_role_assignment.deleted"
  | "tenant.resource_access.updated"
  | "tenant.resource_access.deleted"
  | "tenant.ads_account.onboarding.redemption"
  | "tenant.session_policy.created"
  | "tenant.session_policy.updated"
  | "tenant.session_policy.deleted"
  | "tenant.session_revocation.started"
  | "tenant.third_party_app_policy.updated"
  | "tenant.user.added"
  | "tenant.user.updated"
  | "tenant.user.removed"
  | "tenant.user.looked_up"
  | "tenant.user.invited"
  | "tenant.membership.revoked"
  | "tenant.api_organization_invite.upserted"
  | "tenant.api_organization_invite.deleted"
  | "tenant.chatgpt_workspace_invite.upserted"
  | "tenant.membership.accepted"
  | "tenant.membership.declined"
  | "tenant.workspace_invite_email_settings.updated";

/** Email notification settings for a spend alert. */
export interface SpendAlertNotificationChannel {
  /** The notification channel type. Currently only `email` is supported. */
  type: "email";
  /** Email addresses that receive the spend alert notification. */
  recipients: Array<string>;
  /** Optional subject prefix for alert emails. */
  subject_prefix?: string | null;
}

export interface HostedToolPermissionUpdate {
  /** Whether to enable the hosted tool for the project. */
  enabled: boolean;
}

export type ProjectResidency =
  | "GLOBAL"
  | "US_STORAGE_PROCESSING"
  | "EU_STORAGE_PROCESSING"
  | "JP_STORAGE"
  | "KR_STORAGE"
  | "CA_STORAGE"
  | "SG_STORAGE"
  | "IN_STORAGE"
  | "AU_STORAGE"
  | "GB_STORAGE"
  | "AE_STORAGE"
  | "AE_STORAGE_PROCESSING";

/** The actor who performed the audit logged action. */
export interface AuditLogActor {
  /** The type of actor. Is either `session` or `api_key`. */
  type?: "session" | "api_key";
  session?: AuditLogActorSession;
  api_key?: AuditLogActorApiKey;
}

export interface UsageTimeBucket {
  object: "bucket";
  start_time: number;
  end_time: number;
  results: Array<
    | UsageCompletionsResult
    | UsageEmbeddingsResult
    | UsageModerationsResult
    | UsageImagesResult
    | UsageAudioSpeechesResult
    | UsageAudioTranscriptionsResult
    | UsageVectorStoresResult
    | UsageCodeInterpreterSessionsResult
    | UsageFileSearchCallsResult
    | UsageWebSearchCallsResult
    | CostsResult
  >;
}

/** Summary information about a group returned in role assignment responses. */
export interface GroupSummary {
  /** Always `group`. */
  object: "group";
  /** Identifier for the group. */
  id: string;
  /** Display name of the group. */
  name: string;
  /** Unix timestamp (in seconds) when the group was created. */
  created_at: number;
  /** Whether the group is managed through SCIM. */
  scim_managed: boolean;
}

export type SpendLimitCurrency = (string & {}) | "USD";

export type SpendLimitInterval = (string & {}) | "month";

/** The current enforcement state of a hard spend limit. */
export interface SpendLimitEnforcement {
  /** Whether the hard spend limit is currently enforcing. */
  status: SpendLimitEnforcementStatus;
}

export interface ProjectServiceAccountApiKey {
  /** The object type, which is always `organization.project.service_account.api_key` */
  object: "organization.project.service_account.api_key";
  value: string;
  name: string;
  created_at: number;
  id: string;
}

/** The user that owns a project API key. */
export interface ProjectApiKeyOwnerUser {
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The email address of the user. */
  email: string;
  /** The name of the user. */
  name: string;
  /** The Unix timestamp (in seconds) of when the user was created. */
  created_at: number;
  /** The user's project role. */
  role: string;
}

/** The service account that owns a project API key. */
export interface ProjectApiKeyOwnerServiceAccount {
  /** The identifier, which can be referenced in API endpoints */
  id: string;
  /** The name of the service account. */
  name: string;
  /** The Unix timestamp (in seconds) of when the service account was created. */
  created_at: number;
  /** The service account's project role. */
  role: string;
}

/** Permission state for a single hosted tool on a project. */
export interface HostedToolPermission {
  /** Whether the hosted tool is enabled for the project. */
  enabled: boolean;
}

/** The session in which the audit logged action was performed. */
export interface AuditLogActorSession {
  user?: AuditLogActorUser;
  /** The IP address from which the action was performed. */
  ip_address?: string;
}

/** The API Key used to perform the audit logged action. */
export interface AuditLogActorApiKey {
  /** The tracking id of the API key. */
  id?: string;
  /** The type of API key. Can be either `user` or `service_account`. */
  type?: "user" | "service_account";
  user?: AuditLogActorUser;
  service_account?: AuditLogActorServiceAccount;
}

/** The aggregated completions usage details of the specific time bucket. */
export interface UsageCompletionsResult {
  object: "organization.usage.completions.result";
  /**
   * The aggregated number of input tokens used, including cached and cache-write tokens. This includes text,
   * audio, and image tokens. For customers subscribed to Scale Tier, this includes Scale Tier tokens.
   */
  input_tokens: number;
  /**
   * The aggregated number of cached input tokens used across text, audio, and image inputs. For customers
   * subscribed to Scale Tier, this includes Scale Tier tokens.
   */
  input_cached_tokens?: number;
  /** The aggregated number of input tokens written to the cache. */
  input_cache_write_tokens?: number;
  /**
   * The aggregated number of uncached input tokens used across text, audio, and image inputs, excluding
   * cache-write tokens.
   */
  input_uncached_tokens?: number;
  /**
   * The aggregated number of output tokens used across text, audio, and image outputs. For customers subscribed to
   * Scale Tier, this includes Scale Tier tokens.
   */
  output_tokens: number;
  /** The aggregated number of uncached text input tokens used, excluding cache-write tokens. */
  input_text_tokens?: number;
  /** The aggregated number of text output tokens used. */
  output_text_tokens?: number;
  /** The aggregated number of cached text input tokens used. */
  input_cached_text_tokens?: number;
  /** The aggregated number of uncached audio input tokens used. */
  input_audio_tokens?: number;
  /** The aggregated number of cached audio input tokens used. */
  input_cached_audio_tokens?: number;
  /** The aggregated number of audio output tokens used. */
  output_audio_tokens?: number;
  /** The aggregated number of uncached image input tokens used. */
  input_image_tokens?: number;
  /** The aggregated number of cached image input tokens used. */
  input_cached_image_tokens?: number;
  /** The aggregated number of image output tokens used. */
  output_image_tokens?: number;
  /** The count of requests made to the model. */
  num_model_requests: number;
  /** When `group_by=project_id`, this field provides the project ID of the grouped usage result. */
  project_id?: string | null;
  /** When `group_by=user_id`, this field provides the user ID of the grouped usage result. */
  user_id?: string | null;
  /** When `group_by=api_key_id`, this field provides the API key ID of the grouped usage result. */
  api_key_id?: string | null;
  /** When `group_by=model`, this field provides the model name of the grouped usage result. */
  model?: string | null;
  /** When `group_by=batch`, this field tells whether the grouped usage result is batch or not. */
  batch?: boolean | null;
  /** When `group_by=service_tier`, this field provides the service tier of the grouped usage result. */
  service_tier?: string | null;
}

/** The aggregated embeddings usage details of the specific time bucket. */
export interface UsageEmbeddingsResult {
  object: "organization.usage.embeddings.result";
  /** The aggregated number of input tokens used. */
  input_tokens: number;
  /** The count of requests made to the model. */
  num_model_requests: number;
  /** When `group_by=project_id`, this field provides the project ID of the grouped usage result. */
  project_id?: string | null;
  /** When `group_by=user_id`, this field provides the user ID of the grouped usage result. */
  user_id?: string | null;
  /** When `group_by=api_key_id`, this field provides the API key ID of the grouped usage result. */
  api_key_id?: string | null;
  /** When `group_by=model`, this field provides the model name of the grouped usage result. */
  model?: string | null;
}

/** The aggregated moderations usage details of the specific time bucket. */
export interface UsageModerationsResult {
  object: "organization.usage.moderations.result";
  /** The aggregated number of input tokens used. */
  input_tokens: number;
  /** The count of requests made to the model. */
  num_model_requests: number;
  /** When `group_by=project_id`, this field provides the project ID of the grouped usage result. */
  project_id?: string | null;
  /** When `group_by=user_id`, this field provides the user ID of the grouped usage result. */
  user_id?: string | null;
  /** When `group_by=api_key_id`, this field provides the API key ID of the grouped usage result. */
  api_key_id?: string | null;
  /** When `group_by=model`, this field provides the model name of the grouped usage result. */
  model?: string | null;
}

/** The aggregated images usage details of the specific time bucket. */
export interface UsageImagesResult {
  object: "organization.usage.images.result";
  /** The number of images processed. */
  images: number;
  /** The count of requests made to the model. */
  num_model_requests: number;
  /**
   * When `group_by=source`, this field provides the source of the grouped usage result, possible values are
   * `image.generation`, `image.edit`, `image.variation`.
   */
  source?: string | null;
  /** When `group_by=size`, this field provides the image size of the grouped usage result. */
  size?: string | null;
  /** When `group_by=project_id`, this field provides the project ID of the grouped usage result. */
  project_id?: string | null;
  /** When `group_by=user_id`, this field provides the user ID of the grouped usage result. */
  user_id?: string | null;
  /** When `group_by=api_key_id`, this field provides the API key ID of the grouped usage result. */
  api_key_id?: string | null;
  /** When `group_by=model`, this field provides the model name of the grouped usage result. */
  model?: string | null;
}

/** The aggregated audio speeches usage details of the specific time bucket. */
export interface UsageAudioSpeechesResult {
  object: "organization.usage.audio_speeches.result";
  /** The number of characters processed. */
  characters: number;
  /** The count of requests made to the model. */
  num_model_requests: number;
  /** When `group_by=project_id`, this field provides the project ID of the grouped usage result. */
  project_id?: string | null;
  /** When `group_by=user_id`, this field provides the user ID of the grouped usage result. */
  user_id?: string | null;
  /** When `group_by=api_key_id`, this field provides the API key ID of the grouped usage result. */
  api_key_id?: string | null;
  /** When `group_by=model`, this field provides the model name of the grouped usage result. */
  model?: string | null;
}

/** The aggregated audio transcriptions usage details of the specific time bucket. */
export interface UsageAudioTranscriptionsResult {
  object: "organization.usage.audio_transcriptions.result";
  /** The number of seconds processed. */
  seconds: number;
  /** The count of requests made to the model. */
  num_model_requests: number;
  /** When `group_by=project_id`, this field provides the project ID of the grouped usage result. */
  project_id?: string | null;
  /** When `group_by=user_id`, this field provides the user ID of the grouped usage result. */
  user_id?: string | null;
  /** When `group_by=api_key_id`, this field provides the API key ID of the grouped usage result. */
  api_key_id?: string | null;
  /** When `group_by=model`, this field provides the model name of the grouped usage result. */
  model?: string | null;
}

/** The aggregated vector stores usage details of the specific time bucket. */
export interface UsageVectorStoresResult {
  object: "organization.usage.vector_stores.result";
  /** The vector stores usage in bytes. */
  usage_bytes: number;
  /** When `group_by=project_id`, this field provides the project ID of the grouped usage result. */
  project_id?: string | null;
}

/** The aggregated code interpreter sessions usage details of the specific time bucket. */
export interface UsageCodeInterpreterSessionsResult {
  object: "organization.usage.code_interpreter_sessions.result";
  /** The number of code interpreter sessions. */
  num_sessions: number;
  /** When `group_by=project_id`, this field provides the project ID of the grouped usage result. */
  project_id?: string | null;
}

/** The aggregated file search calls usage details of the specific time bucket. */
export interface UsageFileSearchCallsResult {
  object: "organization.usage.file_searches.result";
  /** The count of file search calls. */
  num_requests: number;
  /** When `group_by=project_id`, this field provides the project ID of the grouped usage result. */
  project_id?: string | null;
  /** When `group_by=user_id`, this field provides the user ID of the grouped usage result. */
  user_id?: string | null;
  /** When `group_by=api_key_id`, this field provides the API key ID of the grouped usage result. */
  api_key_id?: string | null;
  /** When `group_by=vector_store_id`, this field provides the vector store ID of the grouped usage result. */
  vector_store_id?: string | null;
}

/** The aggregated web search calls usage details of the specific time bucket. */
export interface UsageWebSearchCallsResult {
  object: "organization.usage.web_searches.result";
  /** The count of model requests. */
  num_model_requests: number;
  /** The count of web search calls. */
  num_requests: number;
  /** When `group_by=project_id`, this field provides the project ID of the grouped usage result. */
  project_id?: string | null;
  /** When `group_by=user_id`, this field provides the user ID of the grouped usage result. */
  user_id?: string | null;
  /** When `group_by=api_key_id`, this field provides the API key ID of the grouped usage result. */
  api_key_id?: string | null;
  /** When `group_by=model`, this field provides the model name of the grouped usage result. */
  model?: string | null;
  /**
   * When `group_by=context_level`, this field provides the search context size of the grouped usage result.
   */
  context_level?: string | null;
}

/** The aggregated costs details of the specific time bucket. */
export interface CostsResult {
  object: "organization.costs.result";
  /** The monetary value in its associated currency. */
  amount?: {
    /** The numeric value of the cost. */
    value?: number;
    /** Lowercase ISO-4217 currency e.g. "usd" */
    currency?: string;
  };
  /** When `group_by=line_item`, this field provides the line item of the grouped costs result. */
  line_item?: string | null;
  /** When `group_by=project_id`, this field provides the project ID of the grouped costs result. */
  project_id?: string | null;
  /** When `group_by=api_key_id`, this field provides the API Key ID of the grouped costs result. */
  api_key_id?: string | null;
  /** When `group_by=line_item`, this field provides the quantity of the grouped costs result. */
  quantity?: number | null;
  /**
   * The unit of the `quantity` value. If no single supported unit applies to the result, this field is `null`.
   */
  quantity_unit?:
    | (string & {})
    | "tokens"
    | "1000_tokens"
    | "duration_seconds"
    | "duration_minutes"
    | "duration_hours"
    | "gibibyte_hours"
    | "images"
    | "characters"
    | null;
}

export type SpendLimitEnforcementStatus = (string & {}) | "inactive" | "enforcing";

/** The user who performed the audit logged action. */
export interface AuditLogActorUser {
  /** The user id. */
  id?: string;
  /** The user email. */
  email?: string;
}

/** The service account that performed the audit logged action. */
export interface AuditLogActorServiceAccount {
  /** The service account id. */
  id?: string;
}
