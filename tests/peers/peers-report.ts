import type { RunOutcome } from "../runtimes/outcome.ts";
import type { ConformanceException } from "./conformance-exceptions.ts";

/** A peer, its version where it is installed, and the Debian packages that bring it where it is not. */
export interface PeerPresence {
  readonly name: string;
  readonly version: string | null;
  readonly packages: readonly string[];
}

export interface PeersReport {
  readonly text: string;
  readonly failed: number;
}

/** A line for each peer, then what is missing and wrong, then the line that continuous integration reads. */
export function peersReport(
  peers: readonly PeerPresence[],
  { tests, errors }: RunOutcome,
  { mustHaveAll }: { readonly mustHaveAll: boolean },
): PeersReport {
  const counted = peers.flatMap(({ name, version }) => {
    const own = tests.filter((test) => test.name.startsWith(`${name} > `) && test.state !== "skipped");
    const transports = [...new Set(own.map((test) => transportOf(test.name)))];
    return (transports.length === 0 ? [""] : transports).map((transport) => {
      const count = (state: string): string =>
        String(own.filter((test) => test.state === state && transportOf(test.name) === transport).length);
      return line(name, version ?? "absent", transport, [count("passed"), count("failed")]);
    });
  });
  const missing = peers.filter(({ version }) => version === null);
  const passed = tests.filter(({ state }) => state === "passed").length;
  const broken = tests.filter(({ state }) => state === "failed").length + errors.length;
  const failed = broken + (mustHaveAll ? missing.length : 0) + (passed + broken === 0 ? 1 : 0);
  const lines = [
    line("peer", "version", "transport", ["passed", "failed"]),
    ...counted,
    "",
    ...missing.map(({ name, packages }) => `${name} is not installed: apt-get install ${packages.join(" ")}`),
    ...errors,
    ...(missing.length + errors.length > 0 ? [""] : []),
    `${passed} passed, ${failed} failed`,
  ];
  return { text: `${lines.join("\n")}\n`, failed };
}

/** Which cases of the transport contract do not hold through which peers, and why. */
export function exceptionsReport(title: string, exceptions: readonly ConformanceException[]): string {
  const blocks = exceptions.map(({ where, reason, cases }) => {
    return [`  ${where.join(", ")}: ${reason}`, ...cases.map((name) => `    ${name}`)].join("\n");
  });
  return `${title}\n${blocks.join("\n")}\n`;
}

/** Tests of a peer stand below the transport that they are over. */
function transportOf(name: string): string {
  const [, transport = ""] = /^[^>]* > over (.*?)(?: > |$)/.exec(name) ?? [];
  return transport;
}

function line(peer: string, version: string, transport: string, counts: readonly string[]): string {
  const cells = [
    peer.padEnd(12),
    version.padEnd(12),
    transport.padEnd(24),
    ...counts.map((count) => count.padStart(8)),
  ];
  return cells.join("").trimEnd();
}
