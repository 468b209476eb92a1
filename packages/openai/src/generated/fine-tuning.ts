// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { ConversationCursorPage } from "../pages/conversation-cursor-page.ts";
import type { CursorPage } from "../pages/cursor-page.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { Page } from "../pages/page.ts";
import type { OptionsAlone } from "../resource/misplaced-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";
import type {
  LabelModelGrader,
  PythonGrader,
  ScoreModelGrader,
  StringCheckGrader,
  TextSimilarityGrader,
} from "./evals.ts";
import type { Metadata } from "./shared.ts";

/** Manage fine-tuning jobs to tailor a model to your specific training data. */
export interface FineTuningJobCheckpoints extends Resource {
  /** List checkpoints for a fine-tuning job. */
  list(
    fineTuningJobID: string,
    params?: CheckpointListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<FineTuningJobCheckpoint>, FineTuningJobCheckpoint>;
  /** The same with options and no query. */
  list(
    fineTuningJobID: string,
    options: OptionsAlone,
  ): PagePromise<CursorPage<FineTuningJobCheckpoint>, FineTuningJobCheckpoint>;
}

export const FineTuningJobCheckpoints: ResourceClass<FineTuningJobCheckpoints> = /* @__PURE__ */ defineResource(
  "FineTuningJobCheckpoints",
  {
    list: "GET /fine_tuning/jobs/{fineTuningJobID}/checkpoints optional cursor",
  },
);

/** Manage fine-tuning jobs to tailor a model to your specific training data. */
export interface FineTuningJobs extends Resource {
  readonly checkpoints: FineTuningJobCheckpoints;

  /**
   * Creates a fine-tuning job which begins the process of creating a new model from a given dataset.
   *
   * Response includes details of the enqueued job including job status and the name of the fine-tuned models once
   * complete.
   *
   * [Learn more about fine-tuning](https://platform.openai.com/docs/guides/model-optimization)
   */
  create(params: JobCreateParams, options?: RequestOptions): APIPromise<FineTuningJob>;

  /**
   * Get info about a fine-tuning job.
   *
   * [Learn more about fine-tuning](https://platform.openai.com/docs/guides/model-optimization)
   */
  retrieve(fineTuningJobID: string, options?: RequestOptions): APIPromise<FineTuningJob>;

  /** List your organization's fine-tuning jobs */
  list(params?: JobListParams | null, options?: RequestOptions): PagePromise<CursorPage<FineTuningJob>, FineTuningJob>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<CursorPage<FineTuningJob>, FineTuningJob>;

  /** Immediately cancel a fine-tune job. */
  cancel(fineTuningJobID: string, options?: RequestOptions): APIPromise<FineTuningJob>;

  /** Get status updates for a fine-tuning job. */
  listEvents(
    fineTuningJobID: string,
    params?: JobListEventsParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<FineTuningJobEvent>, FineTuningJobEvent>;
  /** The same with options and no query. */
  listEvents(
    fineTuningJobID: string,
    options: OptionsAlone,
  ): PagePromise<CursorPage<FineTuningJobEvent>, FineTuningJobEvent>;

  /** Pause a fine-tune job. */
  pause(fineTuningJobID: string, options?: RequestOptions): APIPromise<FineTuningJob>;

  /** Resume a fine-tune job. */
  resume(fineTuningJobID: string, options?: RequestOptions): APIPromise<FineTuningJob>;
}

export const FineTuningJobs: ResourceClass<FineTuningJobs> = /* @__PURE__ */ defineResource(
  "FineTuningJobs",
  {
    create: "POST /fine_tuning/jobs json",
    retrieve: "GET /fine_tuning/jobs/{fineTuningJobID}",
    list: "GET /fine_tuning/jobs optional cursor",
    cancel: "POST /fine_tuning/jobs/{fineTuningJobID}/cancel",
    listEvents: "GET /fine_tuning/jobs/{fineTuningJobID}/events optional cursor",
    pause: "POST /fine_tuning/jobs/{fineTuningJobID}/pause",
    resume: "POST /fine_tuning/jobs/{fineTuningJobID}/resume",
  },
  { checkpoints: FineTuningJobCheckpoints },
);

/** Manage fine-tuning jobs to tailor a model to your specific training data. */
export interface FineTuningCheckpointPermissions extends Resource {
  /**
   * **NOTE:** Calling this endpoint requires an [admin API key](../admin-api-keys).
   *
   * This enables organization owners to share fine-tuned models with other projects in their organization.
   */
  create(
    fineTunedModelCheckpoint: string,
    params: PermissionCreateParams,
    options?: RequestOptions,
  ): PagePromise<Page<FineTuningCheckpointPermission>, FineTuningCheckpointPermission>;

  /**
   * **NOTE:** This endpoint requires an [admin API key](../admin-api-keys).
   *
   * Organization owners can use this endpoint to view all permissions for a fine-tuned model checkpoint.
   */
  retrieve(
    fineTunedModelCheckpoint: string,
    params?: PermissionRetrieveParams | null,
    options?: RequestOptions,
  ): APIPromise<PermissionRetrieveResponse>;
  /** The same with options and no query. */
  retrieve(fineTunedModelCheckpoint: string, options: OptionsAlone): APIPromise<PermissionRetrieveResponse>;

  /**
   * **NOTE:** This endpoint requires an [admin API key](../admin-api-keys).
   *
   * Organization owners can use this endpoint to view all permissions for a fine-tuned model checkpoint.
   */
  list(
    fineTunedModelCheckpoint: string,
    params?: PermissionListParams | null,
    options?: RequestOptions,
  ): PagePromise<ConversationCursorPage<FineTuningCheckpointPermission>, FineTuningCheckpointPermission>;
  /** The same with options and no query. */
  list(
    fineTunedModelCheckpoint: string,
    options: OptionsAlone,
  ): PagePromise<ConversationCursorPage<FineTuningCheckpointPermission>, FineTuningCheckpointPermission>;

  /**
   * **NOTE:** This endpoint requires an [admin API key](../admin-api-keys).
   *
   * Organization owners can use this endpoint to delete a permission for a fine-tuned model checkpoint.
   */
  delete(
    permissionID: string,
    params: PermissionDeleteParams,
    options?: RequestOptions,
  ): APIPromise<PermissionDeleteResponse>;
}

export const FineTuningCheckpointPermissions: ResourceClass<FineTuningCheckpointPermissions> =
  /* @__PURE__ */ defineResource("FineTuningCheckpointPermissions", {
    create: "POST /fine_tuning/checkpoints/{fineTunedModelCheckpoint}/permissions json single admin",
    retrieve: "GET /fine_tuning/checkpoints/{fineTunedModelCheckpoint}/permissions optional admin",
    list: "GET /fine_tuning/checkpoints/{fineTunedModelCheckpoint}/permissions optional conversation admin",
    delete: "DELETE /fine_tuning/checkpoints/{fine_tuned_model_checkpoint}/permissions/{permissionID} params admin",
  });

/** Manage fine-tuning jobs to tailor a model to your specific training data. */
export interface FineTuningCheckpoints extends Resource {
  readonly permissions: FineTuningCheckpointPermissions;
}

export const FineTuningCheckpoints: ResourceClass<FineTuningCheckpoints> = /* @__PURE__ */ defineResource(
  "FineTuningCheckpoints",
  {},
  { permissions: FineTuningCheckpointPermissions },
);

/** Manage fine-tuning jobs to tailor a model to your specific training data. */
export interface FineTuningAlphaGraders extends Resource {
  /** Run a grader. */
  run(params: GraderRunParams, options?: RequestOptions): APIPromise<GraderRunResponse>;

  /** Validate a grader. */
  validate(params: GraderValidateParams, options?: RequestOptions): APIPromise<GraderValidateResponse>;
}

export const FineTuningAlphaGraders: ResourceClass<FineTuningAlphaGraders> = /* @__PURE__ */ defineResource(
  "FineTuningAlphaGraders",
  {
    run: "POST /fine_tuning/alpha/graders/run json",
    validate: "POST /fine_tuning/alpha/graders/validate json",
  },
);

/** Manage fine-tuning jobs to tailor a model to your specific training data. */
export interface FineTuningAlpha extends Resource {
  readonly graders: FineTuningAlphaGraders;
}

export const FineTuningAlpha: ResourceClass<FineTuningAlpha> = /* @__PURE__ */ defineResource(
  "FineTuningAlpha",
  {},
  { graders: FineTuningAlphaGraders },
);

/** Manage fine-tuning jobs to tailor a model to your specific training data. */
export interface FineTuning extends Resource {
  readonly jobs: FineTuningJobs;
  readonly checkpoints: FineTuningCheckpoints;
  readonly alpha: FineTuningAlpha;
}

export const FineTuning: ResourceClass<FineTuning> = /* @__PURE__ */ defineResource(
  "FineTuning",
  {},
  { jobs: FineTuningJobs, checkpoints: FineTuningCheckpoints, alpha: FineTuningAlpha },
);

export interface CheckpointListParams {
  /** Identifier for the last checkpoint ID from the previous pagination request. */
  after?: string;
  /** Number of checkpoints to retrieve. */
  limit?: number;
}

export interface JobCreateParams {
  /**
   * The name of the model to fine-tune. You can select one of the
   * [supported models](https://platform.openai.com/docs/guides/fine-tuning#which-models-can-be-fine-tuned).
   */
  model: (string & {}) | "babbage-002" | "davinci-002" | "gpt-3.5-turbo" | "gpt-4o-mini";
  /**
   * The ID of an uploaded file that contains training data.
   *
   * See [upload file](https://platform.openai.com/docs/api-reference/files/create) for how to upload a file.
   *
   * Your dataset must be formatted as a JSONL file. Additionally, you must upload your file with the purpose
   * `fine-tune`.
   *
   * The contents of the file should differ depending on if the model uses the
   * [chat](https://platform.openai.com/docs/api-reference/fine-tuning/chat-input),
   * [completions](https://platform.openai.com/docs/api-reference/fine-tuning/completions-input) format, or if the
   * fine-tuning method uses the
   * [preference](https://platform.openai.com/docs/api-reference/fine-tuning/preference-input) format.
   *
   * See the [fine-tuning guide](https://platform.openai.com/docs/guides/model-optimization) for more details.
   */
  training_file: string;
  /**
   * The hyperparameters used for the fine-tuning job.
   * This value is now deprecated in favor of `method`, and should be passed in under the `method` parameter.
   *
   * @deprecated
   */
  hyperparameters?: {
    /**
     * Number of examples in each batch. A larger batch size means that model parameters
     * are updated less frequently, but with lower variance.
     */
    batch_size?: "auto" | number;
    /**
     * Scaling factor for the learning rate. A smaller learning rate may be useful to avoid
     * overfitting.
     */
    learning_rate_multiplier?: "auto" | number;
    /**
     * The number of epochs to train the model for. An epoch refers to one full cycle
     * through the training dataset.
     */
    n_epochs?: "auto" | number;
  };
  /**
   * A string of up to 64 characters that will be added to your fine-tuned model name.
   *
   * For example, a `suffix` of "custom-model-name" would produce a model name like
   * `ft:gpt-4o-mini:openai:custom-model-name:7p4lURel`.
   */
  suffix?: string | null;
  /**
   * The ID of an uploaded file that contains validation data.
   *
   * If you provide this file, the data is used to generate validation
   * metrics periodically during fine-tuning. These metrics can be viewed in
   * the fine-tuning results file.
   * The same data should not be present in both train and validation files.
   *
   * Your dataset must be formatted as a JSONL file. You must upload your file with the purpose `fine-tune`.
   *
   * See the [fine-tuning guide](https://platform.openai.com/docs/guides/model-optimization) for more details.
   */
  validation_file?: string | null;
  /** A list of integrations to enable for your fine-tuning job. */
  integrations?: Array<{
    /** The type of integration to enable. Currently, only "wandb" (Weights and Biases) is supported. */
    type: "wandb";
    /**
     * The settings for your integration with Weights and Biases. This payload specifies the project that
     * metrics will be sent to. Optionally, you can set an explicit display name for your run, add tags
     * to your run, and set a default entity (team, username, etc) to be associated with your run.
     */
    wandb: {
      /** The name of the project that the new run will be created under. */
      project: string;
      /** A display name to set for the run. If not set, we will use the Job ID as the name. */
      name?: string | null;
      /**
       * The entity to use for the run. This allows you to set the team or username of the WandB user that you would
       * like associated with the run. If not set, the default entity for the registered WandB API key is used.
       */
      entity?: string | null;
      /**
       * A list of tags to be attached to the newly created run. These tags are passed through directly to WandB. Some
       * default tags are generated by OpenAI: "openai/finetune", "openai/{base-model}", "openai/{ftjob-abcdef}".
       */
      tags?: Array<string>;
    };
  }> | null;
  /**
   * The seed controls the reproducibility of the job. Passing in the same seed and job parameters should produce
   * the same results, but may differ in rare cases.
   * If a seed is not specified, one will be generated for you.
   */
  seed?: number | null;
  method?: FineTuneMethod;
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

export interface JobListParams {
  /** Identifier for the last job from the previous pagination request. */
  after?: string;
  /** Number of fine-tuning jobs to retrieve. */
  limit?: number;
  /**
   * Optional metadata filter. To filter, use the syntax `metadata[k]=v`. Alternatively, set `metadata=null` to
   * indicate no metadata.
   */
  metadata?: {
    [key: string]: string;
  } | null;
}

export interface JobListEventsParams {
  /** Identifier for the last event from the previous pagination request. */
  after?: string;
  /** Number of events to retrieve. */
  limit?: number;
}

export interface PermissionCreateParams {
  /** The project identifiers to grant access to. */
  project_ids: Array<string>;
}

export interface PermissionRetrieveParams {
  /** The ID of the project to get permissions for. */
  project_id?: string;
  /** Identifier for the last permission ID from the previous pagination request. */
  after?: string;
  /** Number of permissions to retrieve. */
  limit?: number;
  /** The order in which to retrieve permissions. */
  order?: "ascending" | "descending";
}

export interface PermissionListParams {
  /** The ID of the project to get permissions for. */
  project_id?: string;
  /** Identifier for the last permission ID from the previous pagination request. */
  after?: string;
  /** Number of permissions to retrieve. */
  limit?: number;
  /** The order in which to retrieve permissions. */
  order?: "ascending" | "descending";
}

export interface PermissionDeleteParams {
  /** The ID of the fine-tuned model checkpoint to delete a permission for. */
  fine_tuned_model_checkpoint: string;
}

export interface GraderRunParams {
  /** The grader used for the fine-tuning job. */
  grader: StringCheckGrader | TextSimilarityGrader | PythonGrader | ScoreModelGrader | MultiGrader;
  /**
   * The dataset item provided to the grader. This will be used to populate
   * the `item` namespace. See [the guide](https://platform.openai.com/docs/guides/graders) for more details.
   */
  item?: { [key: string]: unknown };
  /**
   * The model sample to be evaluated. This value will be used to populate
   * the `sample` namespace. See [the guide](https://platform.openai.com/docs/guides/graders) for more details.
   * The `output_json` variable will be populated if the model sample is a
   * valid JSON string.
   */
  model_sample: string;
}

export interface GraderValidateParams {
  /** The grader used for the fine-tuning job. */
  grader: StringCheckGrader | TextSimilarityGrader | PythonGrader | ScoreModelGrader | MultiGrader;
}

/**
 * The `fine_tuning.job.checkpoint` object represents a model checkpoint for a fine-tuning job that is ready to
 * use.
 */
export interface FineTuningJobCheckpoint {
  /** The checkpoint identifier, which can be referenced in the API endpoints. */
  id: string;
  /** The Unix timestamp (in seconds) for when the checkpoint was created. */
  created_at: number;
  /** The name of the fine-tuned checkpoint model that is created. */
  fine_tuned_model_checkpoint: string;
  /** The step number that the checkpoint was created at. */
  step_number: number;
  /** Metrics at the step number during the fine-tuning job. */
  metrics: {
    step?: number;
    train_loss?: number;
    train_mean_token_accuracy?: number;
    valid_loss?: number;
    valid_mean_token_accuracy?: number;
    full_valid_loss?: number;
    full_valid_mean_token_accuracy?: number;
  };
  /** The name of the fine-tuning job that this checkpoint was created from. */
  fine_tuning_job_id: string;
  /** The object type, which is always "fine_tuning.job.checkpoint". */
  object: "fine_tuning.job.checkpoint";
}

/** The `fine_tuning.job` object represents a fine-tuning job that has been created through the API. */
export interface FineTuningJob {
  /** The object identifier, which can be referenced in the API endpoints. */
  id: string;
  /** The Unix timestamp (in seconds) for when the fine-tuning job was created. */
  created_at: number;
  /**
   * For fine-tuning jobs that have `failed`, this will contain more information on the cause of the failure.
   */
  error: {
    /** A machine-readable error code. */
    code: string;
    /** A human-readable error message. */
    message: string;
    /**
     * The parameter that was invalid, usually `training_file` or `validation_file`. This field will be null if the
     * failure was not parameter-specific.
     */
    param: string | null;
  } | null;
  /**
   * The name of the fine-tuned model that is being created. The value will be null if the fine-tuning job is still
   * running.
   */
  fine_tuned_model: string | null;
  /**
   * The Unix timestamp (in seconds) for when the fine-tuning job was finished. The value will be null if the
   * fine-tuning job is still running.
   */
  finished_at: number | null;
  /**
   * The hyperparameters used for the fine-tuning job. This value will only be returned when running `supervised`
   * jobs.
   */
  hyperparameters: {
    /**
     * Number of examples in each batch. A larger batch size means that model parameters
     * are updated less frequently, but with lower variance.
     */
    batch_size?: "auto" | number | null;
    /**
     * Scaling factor for the learning rate. A smaller learning rate may be useful to avoid
     * overfitting.
     */
    learning_rate_multiplier?: "auto" | number;
    /**
     * The number of epochs to train the model for. An epoch refers to one full cycle
     * through the training dataset.
     */
    n_epochs?: "auto" | number;
  };
  /** The base model that is being fine-tuned. */
  model: string;
  /** The object type, which is always "fine_tuning.job". */
  object: "fine_tuning.job";
  /** The organization that owns the fine-tuning job. */
  organization_id: string;
  /**
   * The compiled results file ID(s) for the fine-tuning job. You can retrieve the results with the [Files
   * API](https://platform.openai.com/docs/api-reference/files/retrieve-contents).
   */
  result_files: Array<string>;
  /**
   * The current status of the fine-tuning job, which can be either `validating_files`, `queued`, `running`,
   * `succeeded`, `failed`, or `cancelled`.
   */
  status: "validating_files" | "queued" | "running" | "succeeded" | "failed" | "cancelled";
  /**
   * The total number of billable tokens processed by this fine-tuning job. The value will be null if the
   * fine-tuning job is still running.
   */
  trained_tokens: number | null;
  /**
   * The file ID used for training. You can retrieve the training data with the [Files
   * API](https://platform.openai.com/docs/api-reference/files/retrieve-contents).
   */
  training_file: string;
  /**
   * The file ID used for validation. You can retrieve the validation results with the [Files
   * API](https://platform.openai.com/docs/api-reference/files/retrieve-contents).
   */
  validation_file: string | null;
  /** A list of integrations to enable for this fine-tuning job. */
  integrations?: Array<FineTuningJobWandbIntegrationObject> | null;
  /** The seed used for the fine-tuning job. */
  seed: number;
  /**
   * The Unix timestamp (in seconds) for when the fine-tuning job is estimated to finish. The value will be null if
   * the fine-tuning job is not running.
   */
  estimated_finish?: number | null;
  method?: FineTuneMethod;
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

/** Fine-tuning job event object */
export interface FineTuningJobEvent {
  /** The object type, which is always "fine_tuning.job.event". */
  object: "fine_tuning.job.event";
  /** The object identifier. */
  id: string;
  /** The Unix timestamp (in seconds) for when the fine-tuning job was created. */
  created_at: number;
  /** The log level of the event. */
  level: "info" | "warn" | "error";
  /** The message of the event. */
  message: string;
  /** The type of event. */
  type?: "message" | "metrics";
  /** The data associated with the event. */
  data?: { [key: string]: unknown };
}

/** The `checkpoint.permission` object represents a permission for a fine-tuned model checkpoint. */
export interface FineTuningCheckpointPermission {
  /** The permission identifier, which can be referenced in the API endpoints. */
  id: string;
  /** The Unix timestamp (in seconds) for when the permission was created. */
  created_at: number;
  /** The project identifier that the permission is for. */
  project_id: string;
  /** The object type, which is always "checkpoint.permission". */
  object: "checkpoint.permission";
}

export interface PermissionRetrieveResponse {
  data: Array<FineTuningCheckpointPermission>;
  object: "list";
  first_id?: string | null;
  last_id?: string | null;
  has_more: boolean;
}

export interface PermissionDeleteResponse {
  /** The ID of the fine-tuned model checkpoint permission that was deleted. */
  id: string;
  /** The object type, which is always "checkpoint.permission". */
  object: "checkpoint.permission";
  /** Whether the fine-tuned model checkpoint permission was successfully deleted. */
  deleted: boolean;
}

export interface GraderRunResponse {
  reward: number;
  metadata: {
    name: string;
    type: string;
    errors: {
      formula_parse_error: boolean;
      sample_parse_error: boolean;
      truncated_observation_error: boolean;
      unresponsive_reward_error: boolean;
      invalid_variable_error: boolean;
      other_error: boolean;
      python_grader_server_error: boolean;
      python_grader_server_error_type: string | null;
      python_grader_runtime_error: boolean;
      python_grader_runtime_error_details: string | null;
      model_grader_server_error: boolean;
      model_grader_refusal_error: boolean;
      model_grader_parse_error: boolean;
      model_grader_server_error_details: string | null;
    };
    execution_time: number;
    scores: {
      [key: string]: unknown;
    };
    token_usage: number | null;
    sampled_model_name: string | null;
  };
  sub_rewards: {
    [key: string]: unknown;
  };
  model_grader_token_usage_per_model: {
    [key: string]: unknown;
  };
}

export interface GraderValidateResponse {
  /** The grader used for the fine-tuning job. */
  grader?: StringCheckGrader | TextSimilarityGrader | PythonGrader | ScoreModelGrader | MultiGrader;
}

/** The method used for fine-tuning. */
export interface FineTuneMethod {
  /** The type of method. Is either `supervised`, `dpo`, or `reinforcement`. */
  type: "supervised" | "dpo" | "reinforcement";
  supervised?: SupervisedMethod;
  dpo?: DpoMethod;
  reinforcement?: ReinforcementMethod;
}

/** A MultiGrader object combines the output of multiple graders to produce a single score. */
export interface MultiGrader {
  /** The object type, which is always `multi`. */
  type: "multi";
  /** The name of the grader. */
  name: string;
  graders: StringCheckGrader | TextSimilarityGrader | PythonGrader | ScoreModelGrader | LabelModelGrader;
  /** A formula to calculate the output based on grader results. */
  calculate_output: string;
}

export interface FineTuningJobWandbIntegrationObject {
  /** The type of the integration being enabled for the fine-tuning job */
  type: "wandb";
  /**
   * The settings for your integration with Weights and Biases. This payload specifies the project that
   * metrics will be sent to. Optionally, you can set an explicit display name for your run, add tags
   * to your run, and set a default entity (team, username, etc) to be associated with your run.
   */
  wandb: {
    /** The name of the project that the new run will be created under. */
    project: string;
    /** A display name to set for the run. If not set, we will use the Job ID as the name. */
    name?: string | null;
    /**
     * The entity to use for the run. This allows you to set the team or username of the WandB user that you would
     * like associated with the run. If not set, the default entity for the registered WandB API key is used.
     */
    entity?: string | null;
    /**
     * A list of tags to be attached to the newly created run. These tags are passed through directly to WandB. Some
     * default tags are generated by OpenAI: "openai/finetune", "openai/{base-model}", "openai/{ftjob-abcdef}".
     */
    tags?: Array<string>;
  };
}

/** Configuration for the supervised fine-tuning method. */
export interface SupervisedMethod {
  hyperparameters?: SupervisedHyperparameters;
}

/** Configuration for the DPO fine-tuning method. */
export interface DpoMethod {
  hyperparameters?: DpoHyperparameters;
}

/** Configuration for the reinforcement fine-tuning method. */
export interface ReinforcementMethod {
  /** The grader used for the fine-tuning job. */
  grader: StringCheckGrader | TextSimilarityGrader | PythonGrader | ScoreModelGrader | MultiGrader;
  hyperparameters?: ReinforcementHyperparameters;
}

/** The hyperparameters used for the fine-tuning job. */
export interface SupervisedHyperparameters {
  /**
   * Number of examples in each batch. A larger batch size means that model parameters are updated less frequently,
   * but with lower variance.
   */
  batch_size?: "auto" | number;
  /** Scaling factor for the learning rate. A smaller learning rate may be useful to avoid overfitting. */
  learning_rate_multiplier?: "auto" | number;
  /**
   * The number of epochs to train the model for. An epoch refers to one full cycle through the training dataset.
   */
  n_epochs?: "auto" | number;
}

/** The hyperparameters used for the DPO fine-tuning job. */
export interface DpoHyperparameters {
  /**
   * The beta value for the DPO method. A higher beta value will increase the weight of the penalty between the
   * policy and reference model.
   */
  beta?: "auto" | number;
  /**
   * Number of examples in each batch. A larger batch size means that model parameters are updated less frequently,
   * but with lower variance.
   */
  batch_size?: "auto" | number;
  /** Scaling factor for the learning rate. A smaller learning rate may be useful to avoid overfitting. */
  learning_rate_multiplier?: "auto" | number;
  /**
   * The number of epochs to train the model for. An epoch refers to one full cycle through the training dataset.
   */
  n_epochs?: "auto" | number;
}

/** The hyperparameters used for the reinforcement fine-tuning job. */
export interface ReinforcementHyperparameters {
  /**
   * Number of examples in each batch. A larger batch size means that model parameters are updated less frequently,
   * but with lower variance.
   */
  batch_size?: "auto" | number;
  /** Scaling factor for the learning rate. A smaller learning rate may be useful to avoid overfitting. */
  learning_rate_multiplier?: "auto" | number;
  /**
   * The number of epochs to train the model for. An epoch refers to one full cycle through the training dataset.
   */
  n_epochs?: "auto" | number;
  /** Level of reasoning effort. */
  reasoning_effort?: "default" | "low" | "medium" | "high";
  /** Multiplier on amount of compute used for exploring search space during training. */
  compute_multiplier?: "auto" | number;
  /** The number of training steps between evaluation runs. */
  eval_interval?: "auto" | number;
  /** Number of evaluation samples to generate per training step. */
  eval_samples?: "auto" | number;
}
