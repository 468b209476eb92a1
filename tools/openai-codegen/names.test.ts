import { expect, test } from "vitest";
import { className, fileName, typeName } from "./names.ts";

test("a resource is called after all that it is under, in the singular", () => {
  expect(["chat.completions.messages", "vectorStores.fileBatches", "batches", "audio.speech"].map(className)).toEqual([
    "ChatCompletionMessages",
    "VectorStoreFileBatches",
    "Batches",
    "AudioSpeech",
  ]);
});

test("threads are known without beta, and what an organization has without it", () => {
  const paths = ["beta.threads.runs.steps", "beta.chatkit.threads", "beta.responses", "admin.organization.users.roles"];

  expect(paths.map(className)).toEqual(["ThreadRunSteps", "ChatKitThreads", "BetaResponses", "AdminUserRoles"]);
});

test("files are in kebab-case, types in pascal case", () => {
  expect(["contentProvenanceChecks", "chat"].map(fileName)).toEqual(["content-provenance-checks", "chat"]);
  expect(["Error-2", "Beta_AgentTagParam"].map(typeName)).toEqual(["Error2", "BetaAgentTagParam"]);
});
