// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { APIPromise } from "../client/api-promise.ts";
import type { RequestOptions } from "../client/request-options.ts";
import type { CursorPage } from "../pages/cursor-page.ts";
import type { PagePromise } from "../pages/page-promise.ts";
import type { OptionsAlone } from "../resource/misplaced-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Resource, ResourceClass } from "../resource/resource.ts";
import type { ChatCompletionFunctionTool, ResponseFormatJSONSchema } from "./chat.ts";
import type { EasyInputMessage, ResponseFormatTextConfig, ResponseInputText, Tool } from "./responses.ts";
import type { Metadata, ReasoningEffort, ResponseFormatJSONObject, ResponseFormatText } from "./shared.ts";

/** Manage and run evals in the OpenAI platform. */
export interface EvalRunOutputItems extends Resource {
  /** Get an evaluation run output item by ID. */
  retrieve(
    outputItemID: string,
    params: OutputItemRetrieveParams,
    options?: RequestOptions,
  ): APIPromise<EvalRunOutputItem>;

  /** Get a list of output items for an evaluation run. */
  list(
    runID: string,
    params: OutputItemListParams,
    options?: RequestOptions,
  ): PagePromise<CursorPage<EvalRunOutputItem>, EvalRunOutputItem>;
}

export const EvalRunOutputItems: ResourceClass<EvalRunOutputItems> = /* @__PURE__ */ defineResource(
  "EvalRunOutputItems",
  {
    retrieve: "GET /evals/{eval_id}/runs/{run_id}/output_items/{outputItemID} params",
    list: "GET /evals/{eval_id}/runs/{runID}/output_items params cursor",
  },
);

/** Manage and run evals in the OpenAI platform. */
export interface EvalRuns extends Resource {
  readonly outputItems: EvalRunOutputItems;

  /**
   * Kicks off a new run for a given evaluation, specifying the data source, and what model configuration to use to
   * test. The datasource will be validated against the schema specified in the config of the evaluation.
   */
  create(evalID: string, params: EvalRunCreateParams, options?: RequestOptions): APIPromise<EvalRun>;

  /** Get an evaluation run by ID. */
  retrieve(runID: string, params: EvalRunRetrieveParams, options?: RequestOptions): APIPromise<EvalRun>;

  /** Get a list of runs for an evaluation. */
  list(
    evalID: string,
    params?: EvalRunListParams | null,
    options?: RequestOptions,
  ): PagePromise<CursorPage<EvalRun>, EvalRun>;
  /** The same with options and no query. */
  list(evalID: string, options: OptionsAlone): PagePromise<CursorPage<EvalRun>, EvalRun>;

  /** Delete an eval run. */
  delete(runID: string, params: RunDeleteParams, options?: RequestOptions): APIPromise<EvalRunDeleteResponse>;

  /** Cancel an ongoing evaluation run. */
  cancel(runID: string, params: EvalRunCancelParams, options?: RequestOptions): APIPromise<EvalRun>;
}

export const EvalRuns: ResourceClass<EvalRuns> = /* @__PURE__ */ defineResource(
  "EvalRuns",
  {
    create: "POST /evals/{evalID}/runs json",
    retrieve: "GET /evals/{eval_id}/runs/{runID} params",
    list: "GET /evals/{evalID}/runs optional cursor",
    delete: "DELETE /evals/{eval_id}/runs/{runID} params",
    cancel: "POST /evals/{eval_id}/runs/{runID}/cancel params",
  },
  { outputItems: EvalRunOutputItems },
);

/** Manage and run evals in the OpenAI platform. */
export interface Evals extends Resource {
  readonly runs: EvalRuns;

  /**
   * Create the structure of an evaluation that can be used to test a model's performance.
   * An evaluation is a set of testing criteria and the config for a data source, which dictates the schema of the
   * data used in the evaluation. After creating an evaluation, you can run it on different models and model
   * parameters. We support several types of graders and datasources.
   * For more information, see the [Evals guide](https://platform.openai.com/docs/guides/evals).
   */
  create(params: EvalCreateParams, options?: RequestOptions): APIPromise<Eval>;

  /** Get an evaluation by ID. */
  retrieve(evalID: string, options?: RequestOptions): APIPromise<Eval>;

  /** Update certain properties of an evaluation. */
  update(evalID: string, params: EvalUpdateParams, options?: RequestOptions): APIPromise<Eval>;

  /** List evaluations for a project. */
  list(params?: EvalListParams | null, options?: RequestOptions): PagePromise<CursorPage<Eval>, Eval>;
  /** The same with options and no query. */
  list(options: OptionsAlone): PagePromise<CursorPage<Eval>, Eval>;

  /** Delete an evaluation. */
  delete(evalID: string, options?: RequestOptions): APIPromise<EvalDeleteResponse>;
}

export const Evals: ResourceClass<Evals> = /* @__PURE__ */ defineResource(
  "Evals",
  {
    create: "POST /evals json",
    retrieve: "GET /evals/{evalID}",
    update: "POST /evals/{evalID} json",
    list: "GET /evals optional cursor",
    delete: "DELETE /evals/{evalID}",
  },
  { runs: EvalRuns },
);

export interface OutputItemRetrieveParams {
  /** The ID of the evaluation to retrieve runs for. */
  eval_id: string;
  /** The ID of the run to retrieve. */
  run_id: string;
}

export interface OutputItemListParams {
  /** The ID of the evaluation to retrieve runs for. */
  eval_id: string;
  /** Identifier for the last output item from the previous pagination request. */
  after?: string;
  /** Number of output items to retrieve. */
  limit?: number;
  /**
   * Filter output items by status. Use `failed` to filter by failed output
   * items or `pass` to filter by passed output items.
   */
  status?: "fail" | "pass";
  /**
   * Sort order for output items by timestamp. Use `asc` for ascending order or `desc` for descending order.
   * Defaults to `asc`.
   */
  order?: "asc" | "desc";
}

export interface EvalRunCreateParams {
  /** The name of the run. */
  name?: string;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
  /** Details about the run's data source. */
  data_source: CreateEvalJSONLRunDataSource | CreateEvalCompletionsRunDataSource | CreateEvalResponsesRunDataSource;
}

export interface EvalRunRetrieveParams {
  /** The ID of the evaluation to retrieve runs for. */
  eval_id: string;
}

export interface EvalRunListParams {
  /** Identifier for the last run from the previous pagination request. */
  after?: string;
  /** Number of runs to retrieve. */
  limit?: number;
  /**
   * Sort order for runs by timestamp. Use `asc` for ascending order or `desc` for descending order. Defaults to
   * `asc`.
   */
  order?: "asc" | "desc";
  /** Filter runs by status. One of `queued` | `in_progress` | `failed` | `completed` | `canceled`. */
  status?: "queued" | "in_progress" | "completed" | "canceled" | "failed";
}

export interface RunDeleteParams {
  /** The ID of the evaluation to delete the run from. */
  eval_id: string;
}

export interface EvalRunDeleteResponse {
  object?: string;
  deleted?: boolean;
  run_id?: string;
}

export interface EvalRunCancelParams {
  /** The ID of the evaluation whose run you want to cancel. */
  eval_id: string;
}

export interface EvalCreateParams {
  /** The name of the evaluation. */
  name?: string;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
  /**
   * The configuration for the data source used for the evaluation runs. Dictates the schema of the data used in
   * the evaluation.
   */
  data_source_config:
    | CreateEvalCustomDataSourceConfig
    | CreateEvalLogsDataSourceConfig
    | CreateEvalStoredCompletionsDataSourceConfig;
  /**
   * A list of graders for all eval runs in this group. Graders can reference variables in the data source using
   * double curly braces notation, like `{{item.variable_name}}`. To reference the model's output, use the `sample`
   * namespace (ie, `{{sample.output_text}}`).
   */
  testing_criteria: Array<
    | CreateEvalLabelModelGrader
    | EvalGraderStringCheck
    | EvalGraderTextSimilarity
    | EvalGraderPython
    | EvalGraderScoreModel
  >;
}

export interface EvalUpdateParams {
  /** Rename the evaluation. */
  name?: string;
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

export interface EvalListParams {
  /** Identifier for the last eval from the previous pagination request. */
  after?: string;
  /** Number of evals to retrieve. */
  limit?: number;
  /** Sort order for evals by timestamp. Use `asc` for ascending order or `desc` for descending order. */
  order?: "asc" | "desc";
  /**
   * Evals can be ordered by creation time or last updated time. Use
   * `created_at` for creation time or `updated_at` for last updated time.
   */
  order_by?: "created_at" | "updated_at";
}

export interface EvalDeleteResponse {
  object: string;
  deleted: boolean;
  eval_id: string;
}

/**
 * A StringCheckGrader object that performs a string comparison between input and reference using a specified
 * operation.
 */
export interface StringCheckGrader {
  /** The object type, which is always `string_check`. */
  type: "string_check";
  /** The name of the grader. */
  name: string;
  /** The input text. This may include template strings. */
  input: string;
  /** The reference text. This may include template strings. */
  reference: string;
  /** The string check operation to perform. One of `eq`, `ne`, `like`, or `ilike`. */
  operation: "eq" | "ne" | "like" | "ilike";
}

/** A TextSimilarityGrader object which grades text based on similarity metrics. */
export interface TextSimilarityGrader {
  /** The type of grader. */
  type: "text_similarity";
  /** The name of the grader. */
  name: string;
  /** The text being graded. */
  input: string;
  /** The text being graded against. */
  reference: string;
  /**
   * The evaluation metric to use. One of `cosine`, `fuzzy_match`, `bleu`,
   * `gleu`, `meteor`, `rouge_1`, `rouge_2`, `rouge_3`, `rouge_4`, `rouge_5`,
   * or `rouge_l`.
   */
  evaluation_metric:
    | "cosine"
    | "fuzzy_match"
    | "bleu"
    | "gleu"
    | "meteor"
    | "rouge_1"
    | "rouge_2"
    | "rouge_3"
    | "rouge_4"
    | "rouge_5"
    | "rouge_l";
}

/** A PythonGrader object that runs a python script on the input. */
export interface PythonGrader {
  /** The object type, which is always `python`. */
  type: "python";
  /** The name of the grader. */
  name: string;
  /** The source code of the python script. */
  source: string;
  /** The image tag to use for the python script. */
  image_tag?: string;
}

/** A ScoreModelGrader object that uses a model to assign a score to the input. */
export interface ScoreModelGrader {
  /** The object type, which is always `score_model`. */
  type: "score_model";
  /** The name of the grader. */
  name: string;
  /** The model to use for the evaluation. */
  model: string;
  /** The sampling parameters for the model. */
  sampling_params?: {
    /** A seed value to initialize the randomness, during sampling. */
    seed?: number | null;
    /** An alternative to temperature for nucleus sampling; 1.0 includes all tokens. */
    top_p?: number | null;
    /** A higher temperature increases randomness in the outputs. */
    temperature?: number | null;
    /** The maximum number of tokens the grader model may generate in its response. */
    max_completions_tokens?: number | null;
    /**
     * Constrains effort on reasoning for reasoning models. Currently supported
     * values are `none`, `minimal`, `low`, `medium`, `high`, `xhigh`, and `max`.
     * Reducing reasoning effort can result in faster responses and fewer tokens
     * used on reasoning in a response. Not all reasoning models support every
     * value. See the
     * [reasoning guide](https://platform.openai.com/docs/guides/reasoning)
     * for model-specific support.
     */
    reasoning_effort?: ReasoningEffort;
  };
  /**
   * The input messages evaluated by the grader. Supports text, output text, input image, and input audio content
   * blocks, and may include template strings.
   */
  input: Array<EvalItem>;
  /** The range of the score. Defaults to `[0, 1]`. */
  range?: Array<number>;
}

/** A schema representing an evaluation run output item. */
export interface EvalRunOutputItem {
  /** The type of the object. Always "eval.run.output_item". */
  object: "eval.run.output_item";
  /** Unique identifier for the evaluation run output item. */
  id: string;
  /** The identifier of the evaluation run associated with this output item. */
  run_id: string;
  /** The identifier of the evaluation group. */
  eval_id: string;
  /** Unix timestamp (in seconds) when the evaluation run was created. */
  created_at: number;
  /** The status of the evaluation run. */
  status: string;
  /** The identifier for the data source item. */
  datasource_item_id: number;
  /** Details of the input data source item. */
  datasource_item: {
    [key: string]: unknown;
  };
  /** A list of grader results for this output item. */
  results: Array<EvalRunOutputItemResult>;
  /** A sample containing the input and output of the evaluation run. */
  sample: {
    /** An array of input messages. */
    input: Array<{
      /** The role of the message sender (e.g., system, user, developer). */
      role: string;
      /** The content of the message. */
      content: string;
    }>;
    /** An array of output messages. */
    output: Array<{
      /** The role of the message (e.g. "system", "assistant", "user"). */
      role?: string;
      /** The content of the message. */
      content?: string;
    }>;
    /** The reason why the sample generation was finished. */
    finish_reason: string;
    /** The model used for generating the sample. */
    model: string;
    /** Token usage details for the sample. */
    usage: {
      /** The total number of tokens used. */
      total_tokens: number;
      /** The number of completion tokens generated. */
      completion_tokens: number;
      /** The number of prompt tokens used. */
      prompt_tokens: number;
      /** The number of tokens retrieved from cache. */
      cached_tokens: number;
    };
    error: EvalAPIError;
    /** The sampling temperature used. */
    temperature: number;
    /** The maximum number of tokens allowed for completion. */
    max_completion_tokens: number;
    /** The top_p value used for sampling. */
    top_p: number;
    /** The seed used for generating the sample. */
    seed: number;
  };
}

/** A schema representing an evaluation run. */
export interface EvalRun {
  /** The type of the object. Always "eval.run". */
  object: "eval.run";
  /** Unique identifier for the evaluation run. */
  id: string;
  /** The identifier of the associated evaluation. */
  eval_id: string;
  /** The status of the evaluation run. */
  status: string;
  /** The model that is evaluated, if applicable. */
  model: string;
  /** The name of the evaluation run. */
  name: string;
  /** Unix timestamp (in seconds) when the evaluation run was created. */
  created_at: number;
  /** The URL to the rendered evaluation run report on the UI dashboard. */
  report_url: string;
  /** Counters summarizing the outcomes of the evaluation run. */
  result_counts: {
    /** Total number of executed output items. */
    total: number;
    /** Number of output items that resulted in an error. */
    errored: number;
    /** Number of output items that failed to pass the evaluation. */
    failed: number;
    /** Number of output items that passed the evaluation. */
    passed: number;
  };
  /** Usage statistics for each model during the evaluation run. */
  per_model_usage: Array<{
    /** The name of the model. */
    model_name: string;
    /** The number of invocations. */
    invocation_count: number;
    /** The number of prompt tokens used. */
    prompt_tokens: number;
    /** The number of completion tokens generated. */
    completion_tokens: number;
    /** The total number of tokens used. */
    total_tokens: number;
    /** The number of tokens retrieved from cache. */
    cached_tokens: number;
  }>;
  /** Results per testing criteria applied during the evaluation run. */
  per_testing_criteria_results: Array<{
    /** A description of the testing criteria. */
    testing_criteria: string;
    /** Number of tests passed for this criteria. */
    passed: number;
    /** Number of tests failed for this criteria. */
    failed: number;
  }>;
  /** Information about the run's data source. */
  data_source: CreateEvalJSONLRunDataSource | CreateEvalCompletionsRunDataSource | CreateEvalResponsesRunDataSource;
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata: Metadata;
  error: EvalAPIError;
}

/**
 * An Eval object with a data source config and testing criteria.
 * An Eval represents a task to be done for your LLM integration.
 * Like:
 *  - Improve the quality of my chatbot
 *  - See how well my chatbot handles customer support
 *  - Check if o4-mini is better at my usecase than gpt-4o
 */
export interface Eval {
  /** The object type. */
  object: "eval";
  /** Unique identifier for the evaluation. */
  id: string;
  /** The name of the evaluation. */
  name: string;
  /** Configuration of data sources used in runs of the evaluation. */
  data_source_config: EvalCustomDataSourceConfig | EvalLogsDataSourceConfig | EvalStoredCompletionsDataSourceConfig;
  /** A list of testing criteria. */
  testing_criteria: Array<
    EvalGraderLabelModel | EvalGraderStringCheck | EvalGraderTextSimilarity | EvalGraderPython | EvalGraderScoreModel
  >;
  /** The Unix timestamp (in seconds) for when the eval was created. */
  created_at: number;
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

/** A JsonlRunDataSource object with that specifies a JSONL file that matches the eval */
export interface CreateEvalJSONLRunDataSource {
  /** The type of data source. Always `jsonl`. */
  type: "jsonl";
  /** Determines what populates the `item` namespace in the data source. */
  source: EvalJsonlFileContentSource | EvalJsonlFileIdSource;
}

/** A CompletionsRunDataSource object describing a model sampling configuration. */
export interface CreateEvalCompletionsRunDataSource {
  /** The type of run data source. Always `completions`. */
  type: "completions";
  /**
   * Used when sampling from a model. Dictates the structure of the messages passed into the model. Can either be a
   * reference to a prebuilt trajectory (ie, `item.input_trajectory`), or a template with variable references to
   * the `item` namespace.
   */
  input_messages?:
    | {
        /** The type of input messages. Always `template`. */
        type: "template";
        /**
         * A list of chat messages forming the prompt or context. May include variable references to the `item`
         * namespace, ie {{item.name}}.
         */
        template: Array<EasyInputMessage | EvalItem>;
      }
    | {
        /** The type of input messages. Always `item_reference`. */
        type: "item_reference";
        /** A reference to a variable in the `item` namespace. Ie, "item.input_trajectory" */
        item_reference: string;
      };
  sampling_params?: {
    /**
     * Constrains effort on reasoning for reasoning models. Currently supported
     * values are `none`, `minimal`, `low`, `medium`, `high`, `xhigh`, and `max`.
     * Reducing reasoning effort can result in faster responses and fewer tokens
     * used on reasoning in a response. Not all reasoning models support every
     * value. See the
     * [reasoning guide](https://platform.openai.com/docs/guides/reasoning)
     * for model-specific support.
     */
    reasoning_effort?: ReasoningEffort;
    /** A higher temperature increases randomness in the outputs. */
    temperature?: number;
    /** The maximum number of tokens in the generated output. */
    max_completion_tokens?: number;
    /** An alternative to temperature for nucleus sampling; 1.0 includes all tokens. */
    top_p?: number;
    /** A seed value to initialize the randomness, during sampling. */
    seed?: number;
    /**
     * An object specifying the format that the model must output.
     *
     * Setting to `{ "type": "json_schema", "json_schema": {...} }` enables
     * Structured Outputs which ensures the model will match your supplied JSON
     * schema. Learn more in the [Structured Outputs
     * guide](https://platform.openai.com/docs/guides/structured-outputs).
     *
     * Setting to `{ "type": "json_object" }` enables the older JSON mode, which
     * ensures the message the model generates is valid JSON. Using `json_schema`
     * is preferred for models that support it.
     */
    response_format?: ResponseFormatText | ResponseFormatJSONSchema | ResponseFormatJSONObject;
    /**
     * A list of tools the model may call. Currently, only functions are supported as a tool. Use this to provide a
     * list of functions the model may generate JSON inputs for. A max of 128 functions are supported.
     */
    tools?: Array<ChatCompletionFunctionTool>;
  };
  /** The name of the model to use for generating completions (e.g. "o3-mini"). */
  model?: string;
  /** Determines what populates the `item` namespace in this run's data source. */
  source: EvalJsonlFileContentSource | EvalJsonlFileIdSource | EvalStoredCompletionsSource;
}

/** A ResponsesRunDataSource object describing a model sampling configuration. */
export interface CreateEvalResponsesRunDataSource {
  /** The type of run data source. Always `responses`. */
  type: "responses";
  /**
   * Used when sampling from a model. Dictates the structure of the messages passed into the model. Can either be a
   * reference to a prebuilt trajectory (ie, `item.input_trajectory`), or a template with variable references to
   * the `item` namespace.
   */
  input_messages?:
    | {
        /** The type of input messages. Always `template`. */
        type: "template";
        /**
         * A list of chat messages forming the prompt or context. May include variable references to the `item`
         * namespace, ie {{item.name}}.
         */
        template: Array<
          | {
              /** The role of the message (e.g. "system", "assistant", "user"). */
              role: string;
              /** The content of the message. */
              content: string;
            }
          | EvalItem
        >;
      }
    | {
        /** The type of input messages. Always `item_reference`. */
        type: "item_reference";
        /** A reference to a variable in the `item` namespace. Ie, "item.name" */
        item_reference: string;
      };
  sampling_params?: {
    /**
     * Constrains effort on reasoning for reasoning models. Currently supported
     * values are `none`, `minimal`, `low`, `medium`, `high`, `xhigh`, and `max`.
     * Reducing reasoning effort can result in faster responses and fewer tokens
     * used on reasoning in a response. Not all reasoning models support every
     * value. See the
     * [reasoning guide](https://platform.openai.com/docs/guides/reasoning)
     * for model-specific support.
     */
    reasoning_effort?: ReasoningEffort;
    /** A higher temperature increases randomness in the outputs. */
    temperature?: number;
    /** The maximum number of tokens in the generated output. */
    max_completion_tokens?: number;
    /** An alternative to temperature for nucleus sampling; 1.0 includes all tokens. */
    top_p?: number;
    /** A seed value to initialize the randomness, during sampling. */
    seed?: number;
    /**
     * An array of tools the model may call while generating a response. You
     * can specify which tool to use by setting the `tool_choice` parameter.
     *
     * The two categories of tools you can provide the model are:
     *
     * - **Built-in tools**: Tools that are provided by OpenAI that extend the
     *   model's capabilities, like [web search](https://platform.openai.com/docs/guides/tools-web-search)
     *   or [file search](https://platform.openai.com/docs/guides/tools-file-search). Learn more about
     *   [built-in tools](https://platform.openai.com/docs/guides/tools).
     * - **Function calls (custom tools)**: Functions that are defined by you,
     *   enabling the model to call your own code. Learn more about
     *   [function calling](https://platform.openai.com/docs/guides/function-calling).
     */
    tools?: Array<Tool>;
    /**
     * Configuration options for a text response from the model. Can be plain
     * text or structured JSON data. Learn more:
     * - [Text inputs and outputs](https://platform.openai.com/docs/guides/text)
     * - [Structured Outputs](https://platform.openai.com/docs/guides/structured-outputs)
     */
    text?: {
      /**
       * An object specifying the format that the model must output.
       *
       * Configuring `{ "type": "json_schema" }` enables Structured Outputs,
       * which ensures the model will match your supplied JSON schema. Learn more in the
       * [Structured Outputs guide](https://platform.openai.com/docs/guides/structured-outputs).
       *
       * The default format is `{ "type": "text" }` with no additional options.
       *
       * **Not recommended for gpt-4o and newer models:**
       *
       * Setting to `{ "type": "json_object" }` enables the older JSON mode, which
       * ensures the message the model generates is valid JSON. Using `json_schema`
       * is preferred for models that support it.
       */
      format?: ResponseFormatTextConfig;
    };
  };
  /** The name of the model to use for generating completions (e.g. "o3-mini"). */
  model?: string;
  /** Determines what populates the `item` namespace in this run's data source. */
  source: EvalJsonlFileContentSource | EvalJsonlFileIdSource | EvalResponsesSource;
}

/**
 * A CustomDataSourceConfig object that defines the schema for the data source used for the evaluation runs.
 * This schema is used to define the shape of the data that will be:
 * - Used to define your testing criteria and
 * - What data is required when creating a run
 */
export interface CreateEvalCustomDataSourceConfig {
  /** The type of data source. Always `custom`. */
  type: "custom";
  /** The json schema for each row in the data source. */
  item_schema: {
    [key: string]: unknown;
  };
  /**
   * Whether the eval should expect you to populate the sample namespace (ie, by generating responses off of your
   * data source)
   */
  include_sample_schema?: boolean;
}

/**
 * A data source config which specifies the metadata property of your logs query.
 * This is usually metadata like `usecase=chatbot` or `prompt-version=v2`, etc.
 */
export interface CreateEvalLogsDataSourceConfig {
  /** The type of data source. Always `logs`. */
  type: "logs";
  /** Metadata filters for the logs data source. */
  metadata?: {
    [key: string]: unknown;
  };
}

/**
 * Deprecated in favor of LogsDataSourceConfig.
 *
 * @deprecated
 */
export interface CreateEvalStoredCompletionsDataSourceConfig {
  /** The type of data source. Always `stored_completions`. */
  type: "stored_completions";
  /** Metadata filters for the stored completions data source. */
  metadata?: {
    [key: string]: unknown;
  };
}

/**
 * A LabelModelGrader object which uses a model to assign labels to each item
 * in the evaluation.
 */
export interface CreateEvalLabelModelGrader {
  /** The object type, which is always `label_model`. */
  type: "label_model";
  /** The name of the grader. */
  name: string;
  /** The model to use for the evaluation. Must support structured outputs. */
  model: string;
  /**
   * A list of chat messages forming the prompt or context. May include variable references to the `item`
   * namespace, ie {{item.name}}.
   */
  input: Array<CreateEvalItem>;
  /** The labels to classify to each item in the evaluation. */
  labels: Array<string>;
  /** The labels that indicate a passing result. Must be a subset of labels. */
  passing_labels: Array<string>;
}

export interface EvalGraderStringCheck {
  /** The object type, which is always `string_check`. */
  type: "string_check";
  /** The name of the grader. */
  name: string;
  /** The input text. This may include template strings. */
  input: string;
  /** The reference text. This may include template strings. */
  reference: string;
  /** The string check operation to perform. One of `eq`, `ne`, `like`, or `ilike`. */
  operation: "eq" | "ne" | "like" | "ilike";
}

export interface EvalGraderTextSimilarity {
  /** The type of grader. */
  type: "text_similarity";
  /** The name of the grader. */
  name: string;
  /** The text being graded. */
  input: string;
  /** The text being graded against. */
  reference: string;
  /**
   * The evaluation metric to use. One of `cosine`, `fuzzy_match`, `bleu`,
   * `gleu`, `meteor`, `rouge_1`, `rouge_2`, `rouge_3`, `rouge_4`, `rouge_5`,
   * or `rouge_l`.
   */
  evaluation_metric:
    | "cosine"
    | "fuzzy_match"
    | "bleu"
    | "gleu"
    | "meteor"
    | "rouge_1"
    | "rouge_2"
    | "rouge_3"
    | "rouge_4"
    | "rouge_5"
    | "rouge_l";
  /** The threshold for the score. */
  pass_threshold: number;
}

export interface EvalGraderPython {
  /** The object type, which is always `python`. */
  type: "python";
  /** The name of the grader. */
  name: string;
  /** The source code of the python script. */
  source: string;
  /** The image tag to use for the python script. */
  image_tag?: string;
  /** The threshold for the score. */
  pass_threshold?: number;
}

export interface EvalGraderScoreModel {
  /** The object type, which is always `score_model`. */
  type: "score_model";
  /** The name of the grader. */
  name: string;
  /** The model to use for the evaluation. */
  model: string;
  /** The sampling parameters for the model. */
  sampling_params?: {
    /** A seed value to initialize the randomness, during sampling. */
    seed?: number | null;
    /** An alternative to temperature for nucleus sampling; 1.0 includes all tokens. */
    top_p?: number | null;
    /** A higher temperature increases randomness in the outputs. */
    temperature?: number | null;
    /** The maximum number of tokens the grader model may generate in its response. */
    max_completions_tokens?: number | null;
    /**
     * Constrains effort on reasoning for reasoning models. Currently supported
     * values are `none`, `minimal`, `low`, `medium`, `high`, `xhigh`, and `max`.
     * Reducing reasoning effort can result in faster responses and fewer tokens
     * used on reasoning in a response. Not all reasoning models support every
     * value. See the
     * [reasoning guide](https://platform.openai.com/docs/guides/reasoning)
     * for model-specific support.
     */
    reasoning_effort?: ReasoningEffort;
  };
  /**
   * The input messages evaluated by the grader. Supports text, output text, input image, and input audio content
   * blocks, and may include template strings.
   */
  input: Array<EvalItem>;
  /** The range of the score. Defaults to `[0, 1]`. */
  range?: Array<number>;
  /** The threshold for the score. */
  pass_threshold?: number;
}

/**
 * A message input to the model with a role indicating instruction following
 * hierarchy. Instructions given with the `developer` or `system` role take
 * precedence over instructions given with the `user` role. Messages with the
 * `assistant` role are presumed to have been generated by the model in previous
 * interactions.
 */
export interface EvalItem {
  /**
   * The role of the message input. One of `user`, `assistant`, `system`, or
   * `developer`.
   */
  role: "user" | "assistant" | "system" | "developer";
  /**
   * Inputs to the model - can contain template strings. Supports text, output text, input images, and input audio,
   * either as a single item or an array of items.
   */
  content: EvalItemContent;
  /** The type of the message input. Always `message`. */
  type?: "message";
}

/**
 * A LabelModelGrader object which uses a model to assign labels to each item
 * in the evaluation.
 */
export interface LabelModelGrader {
  /** The object type, which is always `label_model`. */
  type: "label_model";
  /** The name of the grader. */
  name: string;
  /** The model to use for the evaluation. Must support structured outputs. */
  model: string;
  input: Array<EvalItem>;
  /** The labels to assign to each item in the evaluation. */
  labels: Array<string>;
  /** The labels that indicate a passing result. Must be a subset of labels. */
  passing_labels: Array<string>;
}

/** A single grader result for an evaluation run output item. */
export interface EvalRunOutputItemResult {
  /** The name of the grader. */
  name: string;
  /** The grader type (for example, "string-check-grader"). */
  type?: string;
  /** The numeric score produced by the grader. */
  score: number;
  /** Whether the grader considered the output a pass. */
  passed: boolean;
  /** Optional sample or intermediate data produced by the grader. */
  sample?: {
    [key: string]: unknown;
  } | null;
  [key: string]: unknown;
}

/** An object representing an error response from the Eval API. */
export interface EvalAPIError {
  /** The error code. */
  code: string;
  /** The error message. */
  message: string;
}

/**
 * A CustomDataSourceConfig which specifies the schema of your `item` and optionally `sample` namespaces.
 * The response schema defines the shape of the data that will be:
 * - Used to define your testing criteria and
 * - What data is required when creating a run
 */
export interface EvalCustomDataSourceConfig {
  /** The type of data source. Always `custom`. */
  type: "custom";
  /**
   * The json schema for the run data source items.
   * Learn how to build JSON schemas [here](https://json-schema.org/).
   */
  schema: {
    [key: string]: unknown;
  };
}

/**
 * A LogsDataSourceConfig which specifies the metadata property of your logs query.
 * This is usually metadata like `usecase=chatbot` or `prompt-version=v2`, etc.
 * The schema returned by this data source config is used to defined what variables are available in your evals.
 * `item` and `sample` are both defined when using this data source config.
 */
export interface EvalLogsDataSourceConfig {
  /** The type of data source. Always `logs`. */
  type: "logs";
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
  /**
   * The json schema for the run data source items.
   * Learn how to build JSON schemas [here](https://json-schema.org/).
   */
  schema: {
    [key: string]: unknown;
  };
}

/**
 * Deprecated in favor of LogsDataSourceConfig.
 *
 * @deprecated
 */
export interface EvalStoredCompletionsDataSourceConfig {
  /** The type of data source. Always `stored_completions`. */
  type: "stored_completions";
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
  /**
   * The json schema for the run data source items.
   * Learn how to build JSON schemas [here](https://json-schema.org/).
   */
  schema: {
    [key: string]: unknown;
  };
}

export interface EvalGraderLabelModel {
  /** The object type, which is always `label_model`. */
  type: "label_model";
  /** The name of the grader. */
  name: string;
  /** The model to use for the evaluation. Must support structured outputs. */
  model: string;
  input: Array<EvalItem>;
  /** The labels to assign to each item in the evaluation. */
  labels: Array<string>;
  /** The labels that indicate a passing result. Must be a subset of labels. */
  passing_labels: Array<string>;
}

export interface EvalJsonlFileContentSource {
  /** The type of jsonl source. Always `file_content`. */
  type: "file_content";
  /** The content of the jsonl file. */
  content: Array<{
    item: {
      [key: string]: unknown;
    };
    sample?: {
      [key: string]: unknown;
    };
  }>;
}

export interface EvalJsonlFileIdSource {
  /** The type of jsonl source. Always `file_id`. */
  type: "file_id";
  /** The identifier of the file. */
  id: string;
}

/** A StoredCompletionsRunDataSource configuration describing a set of filters */
export interface EvalStoredCompletionsSource {
  /** The type of source. Always `stored_completions`. */
  type: "stored_completions";
  /**
   * Set of 16 key-value pairs that can be attached to an object. This can be
   * useful for storing additional information about the object in a structured
   * format, and querying for objects via API or the dashboard.
   *
   * Keys are strings with a maximum length of 64 characters. Values are strings
   * with a maximum length of 512 characters.
   */
  metadata?: Metadata;
  /** An optional model to filter by (e.g., 'gpt-4o'). */
  model?: string | null;
  /** An optional Unix timestamp to filter items created after this time. */
  created_after?: number | null;
  /** An optional Unix timestamp to filter items created before this time. */
  created_before?: number | null;
  /** An optional maximum number of items to return. */
  limit?: number | null;
}

/** A EvalResponsesSource object describing a run data source configuration. */
export interface EvalResponsesSource {
  /** The type of run data source. Always `responses`. */
  type: "responses";
  /** Metadata filter for the responses. This is a query parameter used to select responses. */
  metadata?: { [key: string]: unknown } | null;
  /** The name of the model to find responses for. This is a query parameter used to select responses. */
  model?: string | null;
  /**
   * Optional string to search the 'instructions' field. This is a query parameter used to select responses.
   */
  instructions_search?: string | null;
  /**
   * Only include items created after this timestamp (inclusive). This is a query parameter used to select
   * responses.
   */
  created_after?: number | null;
  /**
   * Only include items created before this timestamp (inclusive). This is a query parameter used to select
   * responses.
   */
  created_before?: number | null;
  /** Optional reasoning effort parameter. This is a query parameter used to select responses. */
  reasoning_effort?: ReasoningEffort | null;
  /** Sampling temperature. This is a query parameter used to select responses. */
  temperature?: number | null;
  /** Nucleus sampling parameter. This is a query parameter used to select responses. */
  top_p?: number | null;
  /** List of user identifiers. This is a query parameter used to select responses. */
  users?: Array<string> | null;
  /** List of tool names. This is a query parameter used to select responses. */
  tools?: Array<string> | null;
}

/**
 * A chat message that makes up the prompt or context. May include variable references to the `item` namespace,
 * ie {{item.name}}.
 */
export type CreateEvalItem =
  | {
      /** The role of the message (e.g. "system", "assistant", "user"). */
      role: string;
      /** The content of the message. */
      content: string;
    }
  | EvalItem;

/**
 * Inputs to the model - can contain template strings. Supports text, output text, input images, and input audio,
 * either as a single item or an array of items.
 */
export type EvalItemContent = EvalItemContentItem | EvalItemContentArray;

/** A single content item: input text, output text, input image, or input audio. */
export type EvalItemContentItem =
  | EvalItemContentText
  | ResponseInputText
  | EvalItemContentOutputText
  | EvalItemInputImage
  | InputAudio;

/**
 * A list of inputs, each of which may be either an input text, output text, input
 * image, or input audio object.
 */
export type EvalItemContentArray = Array<EvalItemContentItem>;

/** A text input to the model. */
export type EvalItemContentText = string;

/** A text output from the model. */
export interface EvalItemContentOutputText {
  /** The type of the output text. Always `output_text`. */
  type: "output_text";
  /** The text output from the model. */
  text: string;
}

/** An image input block used within EvalItem content arrays. */
export interface EvalItemInputImage {
  /** The type of the image input. Always `input_image`. */
  type: "input_image";
  /** The URL of the image input. */
  image_url: string;
  /**
   * The detail level of the image to be sent to the model. One of `high`, `low`, or `auto`. Defaults to `auto`.
   */
  detail?: string;
}

/** An audio input to the model. */
export interface InputAudio {
  /** The type of the input item. Always `input_audio`. */
  type: "input_audio";
  input_audio: {
    /** Base64-encoded audio data. */
    data: string;
    /**
     * The format of the audio data. Currently supported formats are `mp3` and
     * `wav`.
     */
    format: "mp3" | "wav";
  };
}
