import type { Call } from "../client/call.ts";
import type { CreateEmbeddingResponse, EmbeddingCreateParams } from "../generated/embeddings.ts";

/** Asks for embeddings as base64, which are a third of their size as JSON, and answers numbers; unless one is named. */
export function withBase64(call: Call): Call {
  const params = call.body as EmbeddingCreateParams;
  if (params.encoding_format) return call;
  return { ...call, body: { ...params, encoding_format: "base64" }, transform: decoded };
}

function decoded(answer: CreateEmbeddingResponse): CreateEmbeddingResponse {
  for (const item of answer?.data ?? []) {
    const given: unknown = item.embedding;
    if (typeof given === "string") item.embedding = numbersFrom(given);
  }
  return answer;
}

// Little endian, as every machine that runs JavaScript today.
function numbersFrom(base64: string): number[] {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return Array.from(new Float32Array(bytes.buffer));
}
