import { answered, end, failed, type FaultRow, send } from "./fault.ts";
import { framings } from "./framings.ts";

/** The answers whose end two readers may see in two places, as our client reads them. */
export const rowsOfFramings: readonly FaultRow[] = framings.map((framing) => {
  const { says, section, bytes, method = "GET", ends = false, ours, hasHead = false } = framing;
  const refused = hasHead ? failed.bodyProtocol : failed.protocol;
  return {
    says,
    section: `RFC 9112 §${section}`,
    steps: ends ? [send(bytes), end] : [send(bytes)],
    call: { method },
    outcome: ours === "refused" ? refused("PEER …") : answered(ours.slice(4), Number(ours.slice(0, 3))),
  };
});
