import { describe, test } from "vitest";
import { casesFor } from "./cases.ts";
import type { ConformanceOptions, MakeTransport } from "./peer.ts";
import { examine, runCase } from "./run-case.ts";

/**
 * Declares the transport contract as vitest cases for one transport, each with a fresh transport and peer.
 * A capability the transport lacks turns its cases into others, which say so in their names: none is skipped.
 *
 * ```ts
 * conformance("undici", ({ authority }) => undici({ verify: authority }));
 * ```
 */
export function conformance(name: string, make: MakeTransport, options: ConformanceOptions = {}): void {
  describe(`conformance: ${name}`, async () => {
    const facts = await examine(make, options);
    for (const [group, cases] of Object.entries(casesFor(facts))) {
      describe(`${name}, ${group}`, () => {
        for (const each of cases) {
          // oxlint-disable-next-line vitest/valid-title, vitest/expect-expect -- the case has both, title and assertions
          test(each.name, { timeout: 30_000 }, () => runCase(each, make, facts));
        }
      });
    }
  });
}
