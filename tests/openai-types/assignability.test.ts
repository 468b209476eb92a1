import type * as ours from "@trunkline/openai";
import type official from "openai";
import type * as theirs from "openai/resources/responses/responses";
import { expect, test } from "vitest";

// What `tsc` finds: a program that was written for one of the two types compiles with the other.
type Fit<Ours, Theirs> = [Ours] extends [Theirs]
  ? [Theirs] extends [Ours]
    ? "both ways"
    : "ours to theirs"
  : [Theirs] extends [Ours]
    ? "theirs to ours"
    : "neither";

interface Fits {
  readonly ChatCompletion: Fit<ours.ChatCompletion, official.ChatCompletion>;
  readonly ChatCompletionChunk: Fit<ours.ChatCompletionChunk, official.ChatCompletionChunk>;
  readonly ChatCompletionCreateParams: Fit<ours.ChatCompletionCreateParams, official.ChatCompletionCreateParams>;
  readonly ChatCompletionMessageParam: Fit<ours.ChatCompletionMessageParam, official.ChatCompletionMessageParam>;
  readonly ChatCompletionTool: Fit<ours.ChatCompletionTool, official.ChatCompletionTool>;
  readonly EmbeddingCreateParams: Fit<ours.EmbeddingCreateParams, official.EmbeddingCreateParams>;
  readonly CreateEmbeddingResponse: Fit<ours.CreateEmbeddingResponse, official.CreateEmbeddingResponse>;
  readonly FileObject: Fit<ours.FileObject, official.FileObject>;
  readonly Batch: Fit<ours.Batch, official.Batch>;
  readonly Model: Fit<ours.Model, official.Model>;
  readonly VectorStore: Fit<ours.VectorStore, official.VectorStore>;
  readonly ModerationCreateResponse: Fit<ours.ModerationCreateResponse, official.ModerationCreateResponse>;
  readonly ImagesResponse: Fit<ours.ImagesResponse, official.ImagesResponse>;
  readonly Response: Fit<ours.Response, theirs.Response>;
  readonly ResponseCreateParams: Fit<ours.ResponseCreateParams, theirs.ResponseCreateParams>;
  readonly ResponseStreamEvent: Fit<ours.ResponseStreamEvent, theirs.ResponseStreamEvent>;
  readonly ResponseInputItem: Fit<ours.ResponseInputItem, theirs.ResponseInputItem>;
  readonly ResponseOutputItem: Fit<ours.ResponseOutputItem, theirs.ResponseOutputItem>;
  readonly Tool: Fit<ours.Tool, theirs.Tool>;
}

const fits: Fits = {
  ChatCompletion: "both ways",
  ChatCompletionChunk: "both ways",
  ChatCompletionCreateParams: "both ways",
  ChatCompletionMessageParam: "both ways",
  ChatCompletionTool: "both ways",
  EmbeddingCreateParams: "both ways",
  CreateEmbeddingResponse: "both ways",
  FileObject: "both ways",
  Batch: "both ways",
  Model: "both ways",
  VectorStore: "both ways",
  ModerationCreateResponse: "both ways",
  ImagesResponse: "ours to theirs",
  Response: "neither",
  ResponseCreateParams: "ours to theirs",
  ResponseStreamEvent: "neither",
  ResponseInputItem: "ours to theirs",
  ResponseOutputItem: "ours to theirs",
  Tool: "ours to theirs",
};

const reasons: Partial<Record<keyof Fits, string>> = {
  ImagesResponse: "theirs knows the output formats gif and svg, which are newer than the specification",
  Response: "theirs requires access_programs, which is newer than the specification, and has its tools",
  ResponseCreateParams: "the tools of theirs",
  ResponseStreamEvent: "responses in events; theirs knows events of compaction that are newer than the specification",
  ResponseInputItem: "the tools of theirs, in what lists them",
  ResponseOutputItem: "the tools of theirs, in what lists them",
  Tool: "theirs takes anything as a filter in a compound filter, and knows newer qualities of images",
};

/** Where one word of theirs is all that keeps ours from fitting. */
interface NearlyFits {
  readonly Response: Fit<ours.Response & Pick<theirs.Response, "access_programs">, theirs.Response>;
  readonly ResponseStreamEvent: Fit<
    Exclude<ours.ResponseStreamEvent, { response: object }>,
    Exclude<theirs.ResponseStreamEvent, { response: object }>
  >;
}

const nearlyFits: NearlyFits = { Response: "ours to theirs", ResponseStreamEvent: "ours to theirs" };

test("programs written for the official package's types compile with ours, and the other way round", () => {
  const partly = Object.entries(fits).filter(([, fit]) => fit !== "both ways");

  expect(Object.keys(fits).length - partly.length).toBe(12);
  expect(partly.map(([name]) => name)).toEqual(Object.keys(reasons));
});

test("responses and their events would fit the official types but for what is newer there", () => {
  expect(Object.values(nearlyFits)).toEqual(["ours to theirs", "ours to theirs"]);
});
