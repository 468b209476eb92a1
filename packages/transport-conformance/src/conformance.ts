import { describe, test } from "vitest";
import { casesFor } from "./cases.ts";
import type { ConformanceOptions, MakeTransport } from "./peer.ts";
import { examine, runCase, runException } from "./run-case.ts";

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
    const { exceptions = {} } = options;
    const facts = await examine(make, options);
    const groups = Object.entries(casesFor(facts));
    for (const [group, cases] of groups) {
      describe(`${name}, ${group}`, () => {
        for (const each of cases) {
          const reason = exceptions[each.name];
          const [title, run] =
            reason === undefined ? [each.name, runCase] : [`not here: ${each.name} (${reason})`, runException];
          // oxlint-disable-next-line vitest/valid-title -- the case has one
          test(title, { timeout: 30_000 }, () => run(each, make, facts));
        }
      });
    }
    const names = new Set(groups.flatMap(([, cases]) => cases.map((each) => each.name)));
    const unknown = Object.keys(exceptions).filter((exception) => !names.has(exception));
    if (unknown.length > 0)
      throw new TypeError(`conformance: ${name} has exceptions that are no cases: ${unknown.join("; ")}`);
  });
}
