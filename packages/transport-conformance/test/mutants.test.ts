import { describe, test } from "vitest";
import { casesFor } from "../src/cases.ts";
import type { ConformanceOptions, MakeTransport } from "../src/peer.ts";
import { examine, runCase } from "../src/run-case.ts";
import { mutants } from "./mutants.ts";
import { wrongFetches } from "./mutants/fetches.ts";
import { naive } from "./naive-transport.ts";
import { reference } from "./reference-transport.ts";

// A suite that nothing can fail proves nothing. Each of these transports breaks one promise, and one case must say so.
describe.concurrent("a transport that", () => {
  for (const { name, noticedBy, change } of mutants) {
    test(`${name} does not pass “${noticedBy}…”`, async ({ expect }) => {
      const good: MakeTransport = ({ authority }) => reference({ authority });
      const broken: MakeTransport = ({ authority }) => change(reference({ authority }));

      await run(noticedBy, good);

      await expect(run(noticedBy, broken, { deadline: 700 })).rejects.toBeInstanceOf(Error);
    });
  }

  test("trusts anyone does not pass “a certificate from an unknown authority…”", async ({ expect }) => {
    const broken: MakeTransport = () => reference({ trustsAnyone: true });

    await expect(run("a certificate from an unknown authority", broken)).rejects.toThrow("TransportFailure was due");
  });

  test("opens a connection for each request does not pass “requests one after the other share a connection…”", async ({
    expect,
  }) => {
    const broken: MakeTransport = () => reference({ keepAlive: false });

    await expect(run("requests one after the other share a connection", broken)).rejects.toBeInstanceOf(Error);
  });

  for (const noticedBy of [
    "an application that throws before the head is `read`",
    "an application that throws in its body fails the reading",
    "a status of 42 in the answer is `remote-protocol`",
    "a header value with a line break in the answer is `remote-protocol`",
    "a header value with a line break is refused as `local-protocol`",
    "HEAD has no body even if the application writes one",
    "a signal that has aborted already lets nothing out",
    "a request after close() fails with `close`",
  ]) {
    test(`hands records to an application, and no more, does not pass “${noticedBy}…”`, async ({ expect }) => {
      const broken: MakeTransport = ({ answer }) => naive(answer);

      await expect(run(noticedBy, broken, { peer: "in-process" })).rejects.toBeInstanceOf(Error);
    });
  }

  for (const noticedBy of [
    "extensions.target is refused",
    "early hints are skipped, and the HTTP version is not guessed",
    "a failure claims no reused connection",
    "an abort while connecting rejects at once, and does not claim that nothing was sent",
  ]) {
    test(`knows more than fetch can know does not pass “through fetch: ${noticedBy}…”`, async ({ expect }) => {
      const broken: MakeTransport = ({ authority }) => reference({ authority });

      await expect(run(`through fetch: ${noticedBy}`, broken, { engine: "fetch" })).rejects.toBeInstanceOf(Error);
    });
  }

  for (const { name, noticedBy, change } of wrongFetches) {
    test(`${name} does not pass “${noticedBy}…”`, async ({ expect }) => {
      const broken: MakeTransport = ({ authority }) => change(reference({ authority }));

      await run(noticedBy, ({ authority }) => reference({ authority }), { engine: "fetch" });

      const outcome = run(noticedBy, broken, { engine: "fetch", deadline: 700 });
      await expect(outcome).rejects.toBeInstanceOf(Error);
    });
  }
});

async function run(
  noticedBy: string,
  make: MakeTransport,
  { deadline = 10_000, ...options }: ConformanceOptions & { readonly deadline?: number } = {},
): Promise<void> {
  const facts = await examine(make, options);
  const cases = Object.values(casesFor(facts)).flat();
  const found = cases.filter(({ name }) => name.startsWith(noticedBy));
  if (found.length !== 1) throw new TypeError(`“${noticedBy}” begins the names of ${found.length} cases, not of one.`);
  await runCase(found[0]!, make, facts, deadline);
}
