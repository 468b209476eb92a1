// What the specification says of operations in its descriptions and examples alone.
import { pointer } from "./specification.ts";

/** Operations that can stream, with the schema of an event. */
export const streamedSchemas: Readonly<Record<string, string>> = {
  createCompletion: pointer("components", "schemas", "CreateCompletionResponse"),
  getResponse: pointer("components", "schemas", "ResponseStreamEvent"),
  beta_getResponse: pointer("components", "schemas", "BetaResponseStreamEvent"),
  createThreadAndRun: pointer("components", "schemas", "AssistantStreamEvent"),
  createRun: pointer("components", "schemas", "AssistantStreamEvent"),
  submitToolOuputsToRun: pointer("components", "schemas", "AssistantStreamEvent"),
};

/** Operations that answer the bytes of a file. */
export const binaryOperations: ReadonlySet<string> = new Set(["RetrieveContainerFileContent", "downloadFile"]);

/** "This endpoint requires an admin API key." */
export const adminOperations: ReadonlySet<string> = new Set([
  "createFineTuningCheckpointPermission",
  "listFineTuningCheckpointPermissions",
  "deleteFineTuningCheckpointPermission",
]);

/** Operations whose example calls another path than the one they stand under. */
export const movedPaths: Readonly<Record<string, string>> = {
  cancelEvalRun: "/evals/{eval_id}/runs/{run_id}/cancel",
};
