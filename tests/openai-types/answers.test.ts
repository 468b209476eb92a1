import {
  type APIPromise,
  type ChatCompletion,
  type ChatCompletionChunk,
  type CursorPage,
  type FileObject,
  OpenAI,
  type PagePromise,
  type Response as ModelResponse,
  type ResponseStreamEvent,
  type Stream,
  type Transcription,
} from "@trunkline/openai";
import { expect, expectTypeOf, test } from "vitest";

type Method = (...given: never[]) => unknown;

// Never called: what the compiler says of the calls is the test.
const calls = {
  chat: (client: OpenAI) => client.chat.completions.create({ model: "m", messages: [] }),
  chatStreamed: (client: OpenAI) => client.chat.completions.create({ model: "m", messages: [], stream: true }),
  chatEither: (client: OpenAI, stream: boolean) => client.chat.completions.create({ model: "m", messages: [], stream }),
  response: (client: OpenAI) => client.responses.create({ model: "m", input: "hi", stream: false }),
  responseStreamed: (client: OpenAI) => client.responses.create({ model: "m", input: "hi", stream: true }),
  retrieved: (client: OpenAI) => client.responses.retrieve("resp_1"),
  retrievedStreamed: (client: OpenAI) => client.responses.retrieve("resp_1", { stream: true }),
  files: (client: OpenAI) => client.files.list(),
  filesWithOptions: (client: OpenAI) => client.files.list({ timeout: 5 }),
  content: (client: OpenAI) => client.files.content("file_1"),
  deleted: (client: OpenAI) => client.responses.delete("resp_1"),
  transcription: (client: OpenAI, file: File) => client.audio.transcriptions.create({ model: "whisper-1", file }),
  subtitles: (client: OpenAI, file: File) =>
    client.audio.transcriptions.create({ model: "whisper-1", file, response_format: "srt" }),
} satisfies Record<string, Method>;

type Answer<Name extends keyof typeof calls> = ReturnType<(typeof calls)[Name]>;

test("what a call answers follows from stream", () => {
  expectTypeOf<Answer<"chat">>().toEqualTypeOf<APIPromise<ChatCompletion>>();
  expectTypeOf<Answer<"chatStreamed">>().toEqualTypeOf<APIPromise<Stream<ChatCompletionChunk>>>();
  expectTypeOf<Answer<"chatEither">>().toEqualTypeOf<APIPromise<ChatCompletion | Stream<ChatCompletionChunk>>>();
  expectTypeOf<Answer<"response">>().toEqualTypeOf<APIPromise<ModelResponse>>();
  expectTypeOf<Answer<"responseStreamed">>().toEqualTypeOf<APIPromise<Stream<ResponseStreamEvent>>>();
  expectTypeOf<Answer<"retrieved">>().toEqualTypeOf<APIPromise<ModelResponse>>();
  expectTypeOf<Answer<"retrievedStreamed">>().toEqualTypeOf<APIPromise<Stream<ResponseStreamEvent>>>();
  expectTypeOf<ModelResponse["output_text"]>().toEqualTypeOf<string>();

  expect(Object.keys(calls)).toHaveLength(13);
});

test("an answer knows its request's id, a text does not", () => {
  expectTypeOf<Awaited<Answer<"chat">>["_request_id"]>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<Awaited<Answer<"subtitles">>>().toEqualTypeOf<string>();

  expect(calls.chat).toBeTypeOf("function");
});

test("a list is a page that is iterated, with a query, without, and with options alone", () => {
  expectTypeOf<Answer<"files">>().toEqualTypeOf<PagePromise<CursorPage<FileObject>, FileObject>>();
  expectTypeOf<Answer<"filesWithOptions">>().toEqualTypeOf<Answer<"files">>();
  // @ts-expect-error -- neither a query nor an option
  const wrong = (client: OpenAI): unknown => client.files.list({ nonsense: 1 });

  expect(wrong).toBeTypeOf("function");
});

test("bytes come as the platform's response, and nothing as nothing", () => {
  expectTypeOf<Answer<"content">>().toEqualTypeOf<APIPromise<Response>>();
  expectTypeOf<Answer<"deleted">>().toEqualTypeOf<APIPromise<void>>();

  expect(OpenAI.name).toBe("OpenAI");
});

test("a transcription is text where text was asked for", () => {
  expectTypeOf<Answer<"transcription">>().toEqualTypeOf<APIPromise<Transcription>>();
  expectTypeOf<Answer<"subtitles">>().toEqualTypeOf<APIPromise<string>>();

  expect(OpenAI).toBeTypeOf("function");
});

test("a parameter in the path comes first, those before it in an object", () => {
  type Given = Parameters<OpenAI["vectorStores"]["files"]["retrieve"]>;
  expectTypeOf<Given[0]>().toEqualTypeOf<string>();
  expectTypeOf<Given[1]>().toEqualTypeOf<{ vector_store_id: string }>();
  // @ts-expect-error -- the vector store is missing
  const wrong = (client: OpenAI): unknown => client.vectorStores.files.retrieve("file_1");

  expect(wrong).toBeTypeOf("function");
});
