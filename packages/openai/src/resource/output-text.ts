import type { Call } from "../client/call.ts";
import type { Response } from "../generated/responses.ts";

/** Gives a response its `output_text`, as the API itself does not. */
export function withOutputText(call: Call): Call {
  return call.answer === "parsed" ? { ...call, transform: addOutputText } : call;
}

function addOutputText(response: Response): Response {
  // A gateway may answer with something else than it was asked for.
  if (response?.object !== "response") return response;
  const messages = response.output.filter((item) => item.type === "message");
  const texts = messages.flatMap(({ content }) =>
    content.flatMap((part) => (part.type === "output_text" ? [part.text] : [])),
  );
  return Object.assign(response, { output_text: texts.join("") });
}
