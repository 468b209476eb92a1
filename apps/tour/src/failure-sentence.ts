import type { HTTPError } from "@trunkline/core";

const phases: ReadonlySet<string> = new Set(["pool", "connect", "write", "read", "proxy"]);

/** One line: what happened, to which peer, in which phase, as the error says it. */
export function failureSentence({ message, code }: HTTPError): string {
  const phase = code.replace(/_TIMEOUT$/, "").toLowerCase();
  return `${message.replace(/\.$/, "")} (${phases.has(phase) ? `${phase} phase` : `code ${code}`})`;
}
