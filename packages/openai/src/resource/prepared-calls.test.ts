import { expect, test } from "vitest";
import { callFrom } from "./call-from.ts";
import { withBase64 } from "./base64-embeddings.ts";
import { withOutputText } from "./output-text.ts";
import { withOffer } from "./realtime-call.ts";
import { rowFrom } from "./row.ts";
import { forms } from "../uploads/forms.ts";
import type { Call } from "../client/call.ts";

function prepared(prepare: (call: Call) => Call, row: string, params: unknown): Call {
  return prepare(callFrom(rowFrom(row), forms, params, undefined, undefined));
}

function answered({ transform }: Call, answer: unknown): unknown {
  return transform?.(answer as never);
}

const responses = "POST /responses json streams";
const embeddings = "POST /embeddings json";
const offers = "POST /realtime/calls form binary=application/sdp";

test("a response has the texts of its messages as output_text", () => {
  const output = [
    { type: "reasoning", summary: [] },
    {
      type: "message",
      content: [
        { type: "output_text", text: "one " },
        { type: "refusal", refusal: "no" },
      ],
    },
    {
      type: "message",
      content: [
        { type: "output_text", text: "two" },
        { type: "else", text: "no" },
      ],
    },
  ];
  const call = prepared(withOutputText, responses, {});

  expect(answered(call, { object: "response", output })).toEqual({
    object: "response",
    output,
    output_text: "one two",
  });
  expect(answered(call, { object: "else" })).toEqual({ object: "else" });
  expect(answered(call, null)).toBe(null);
});

test("events of a response are left as they come", () => {
  expect(prepared(withOutputText, responses, { stream: true }).transform).toBe(undefined);
});

test("embeddings travel as base64 and arrive as numbers", () => {
  const call = prepared(withBase64, embeddings, { model: "m", input: "x" });
  const base64 = Buffer.from(new Float32Array([0.5, -2, 1e-3]).buffer).toString("base64");

  expect(call.body).toEqual({ model: "m", input: "x", encoding_format: "base64" });
  expect(answered(call, { data: [{ embedding: base64 }, { embedding: [1] }] })).toEqual({
    data: [{ embedding: [0.5, -2, Math.fround(1e-3)] }, { embedding: [1] }],
  });
  expect(answered(call, {})).toEqual({});
});

test("embeddings in a named encoding are sent and answered as they are", () => {
  const params = { model: "m", input: "x", encoding_format: "base64" };
  const call = prepared(withBase64, embeddings, params);

  expect({ body: call.body, transform: call.transform }).toEqual({ body: params, transform: undefined });
});

test("an offer alone is sent as it is", () => {
  const { encoding, body, headers } = prepared(withOffer, offers, { sdp: "v=0" });

  expect({ encoding, body, headers }).toEqual({
    encoding: "json",
    body: "v=0",
    headers: { Accept: "application/sdp", "Content-Type": "application/sdp" },
  });
});

test("an offer with a session is a form whose parts say their type", async () => {
  const { encoding, body } = prepared(withOffer, offers, { sdp: "v=0", session: { type: "realtime" } });
  const parts = Object.entries(body as Readonly<Record<string, File>>).map(async ([key, part]) => {
    return [key, part.name, part.type, await part.text()];
  });

  expect(encoding).toBe(forms["form"]);
  expect(await Promise.all(parts)).toEqual([
    ["sdp", "", "application/sdp", "v=0"],
    ["session", "", "application/json", '{"type":"realtime"}'],
  ]);
});
