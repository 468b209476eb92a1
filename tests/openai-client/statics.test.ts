import * as own from "@trunkline/openai";
import { OpenAI as Official } from "openai";
import { expect, test } from "vitest";

const { OpenAI } = own;

/** Parts of the API that the specification has not, and the page of a list of theirs. */
const missing = ["Decisions", "Graders", "Live", "Safety", "TokenPage"];

test("the class has what the official one has", () => {
  const wanted = Object.keys(Official).filter((name) => !missing.includes(name));

  expect(wanted.filter((name) => !(name in OpenAI))).toEqual([]);
  expect(missing.filter((name) => name in OpenAI)).toEqual([]);
});

test("what the class has is what the package exports", () => {
  const exported: Readonly<Record<string, unknown>> = { ...own };
  const others = Object.entries(OpenAI).filter(([name, value]) => exported[name] !== value);

  // The client's own can stream, too.
  expect(others.map(([name]) => name)).toEqual(["Chat", "Responses"]);
});

test("parts of a client and errors of its calls are of the classes that its class has", async () => {
  const client = new OpenAI({ apiKey: "k", maxRetries: 0, fetch: async () => Response.json({}, { status: 404 }) });
  const parts = [client.chat instanceof OpenAI.Chat, client.vectorStores instanceof OpenAI.VectorStores];

  expect(parts).toEqual([true, true]);
  await expect(client.models.list()).rejects.toBeInstanceOf(OpenAI.NotFoundError);
});
