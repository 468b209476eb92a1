import type { Response } from "@trunkline/core";

/** A body that was read, as its type says: JSON with the request's id, else text. */
export function parsedBody(response: Response): unknown {
  if (response.status === 204) return null;
  if (!isJson(response.header("content-type"))) return response.text();
  // Some servers say JSON and send nothing.
  if (response.bytes().length === 0) return undefined;
  return withRequestId(response.json(), response.header("x-request-id"));
}

/** Not enumerable, so that it is in no JSON and no comparison. */
export function withRequestId(answer: unknown, id: string | null): unknown {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return answer;
  return Object.defineProperty(answer, "_request_id", { value: id, enumerable: false });
}

function isJson(contentType: string | null): boolean {
  if (contentType === "application/json") return true;
  const [type = ""] = (contentType ?? "").split(";", 1);
  const mediaType = type.trim().toLowerCase();
  return mediaType.includes("application/json") || mediaType.endsWith("+json");
}
