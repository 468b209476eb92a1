import { expect, test } from "vitest";
import { signaturesOf } from "./method-signatures.ts";

const nothing = { params: undefined, answer: undefined, events: undefined, operation: "" };

function texts(row: string, more: { params?: string; events?: string } = {}, variants = {}): readonly string[] {
  return signaturesOf({ ...nothing, method: "a.get", row, ...more }, "Answer", variants).map(({ text }) => text);
}

test("the last path parameter comes first, then params, then options", () => {
  expect(texts("GET /a")).toEqual(["get(options?: RequestOptions): APIPromise<Answer>;"]);
  expect(texts("POST /a/{x_id}/b/{bID} json", { params: "P" })).toEqual([
    "get(bID: string, params: P, options?: RequestOptions): APIPromise<Answer>;",
  ]);
});

test("a list may be asked for with options alone, where its query may be left out", () => {
  const page = "PagePromise<CursorPage<Answer>, Answer>";

  expect(texts("GET /a optional cursor", { params: "P" })).toEqual([
    `get(params?: P | null, options?: RequestOptions): ${page};`,
    `get(options: OptionsAlone): ${page};`,
  ]);
  expect(texts("POST /a json optional", { params: "P" })).toHaveLength(1);
});

test("what streams answers by stream, and by both where that is not known", () => {
  expect(texts("GET /a/{id} optional streams", { params: "P", events: "E" })).toEqual([
    "get(id: string, params?: PNonStreaming | null, options?: RequestOptions): APIPromise<Answer>;",
    "get(id: string, params: PStreaming, options?: RequestOptions): APIPromise<EventStream<E>>;",
    "get(id: string, params?: P | null, options?: RequestOptions): APIPromise<Answer | EventStream<E>>;",
    "get(id: string, options: OptionsAlone): APIPromise<Answer>;",
  ]);
});

test("bytes and nothing have types of their own", () => {
  expect(texts("GET /a binary=image/png")).toEqual(["get(options?: RequestOptions): APIPromise<globalThis.Response>;"]);
  expect(texts("DELETE /a nothing")).toEqual(["get(options?: RequestOptions): APIPromise<void>;"]);
});

test("answers that follow from a parameter come before the one that may be any of them", () => {
  const variants = { '{ as?: "json" }': "Answer", '{ as: "text" }': "string" };

  expect(texts("POST /a json", { params: "P" }, variants)).toEqual([
    'get(params: P & { as?: "json" }, options?: RequestOptions): APIPromise<Answer>;',
    'get(params: P & { as: "text" }, options?: RequestOptions): APIPromise<string>;',
    "get(params: P, options?: RequestOptions): APIPromise<Answer | string>;",
  ]);
});

test("only the first has the specification's words", () => {
  const signatures = signaturesOf({ ...nothing, method: "a.list", row: "GET /a optional", params: "P" }, "Answer");

  expect(signatures.map(({ comment }) => comment)).toEqual([undefined, "The same with options and no query."]);
});
