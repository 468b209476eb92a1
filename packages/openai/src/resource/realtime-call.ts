import type { Call } from "../client/call.ts";
import type { CallCreateParams } from "../generated/realtime.ts";

const sdpType = "application/sdp";

/** Sends an offer as it is, or, with a session, both as parts of a form that say their type. */
export function withOffer(call: Call): Call {
  const { sdp, session } = call.body as CallCreateParams;
  if (session === undefined)
    return { ...call, encoding: "json", body: sdp, headers: { ...call.headers, "Content-Type": sdpType } };
  return { ...call, body: { sdp: part(sdp, sdpType), session: part(JSON.stringify(session), "application/json") } };
}

function part(content: string, type: string): File {
  return new File([content], "", { type });
}
