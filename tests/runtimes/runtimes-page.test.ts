import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inProcessWorlds } from "../over-the-wire/in-process-worlds.ts";
import exceptions from "./exceptions.json" with { type: "json" };
import { remoteName } from "./remote-world.ts";
import { type Runtime, runtimes } from "./runtimes.ts";
import { pageShape, runtimesPage } from "./runtimes-page.ts";
import type { TransportRun } from "./transport-runs.ts";
import wireExceptions from "./wire-exceptions.json" with { type: "json" };

const names = runtimes.map(({ name }) => name);
// The page is written where there is an engine.
const engineName = "native";
const run = { passed: 1, refused: 0, excepted: 0, failed: 0, problems: [] };

/** What conformance suites need is a server in the process. */
function conforming({ name, loadsEngine }: Runtime): readonly string[] {
  if (!loadsEngine) return [];
  return ["app", "fetch", "mock", engineName, ...(name.startsWith("node") ? ["undici"] : [])];
}

test("docs/runtimes.md has a line for every runtime, transport and suite, and every exception with its reason", () => {
  const everywhere = [remoteName, ...inProcessWorlds("GET").map(({ name }) => name)];
  const overWire = ({ loadsEngine }: Runtime): readonly string[] =>
    loadsEngine ? [...everywhere, engineName, `${engineName}, SyncClient`] : everywhere;
  const transports: readonly TransportRun[] = runtimes.flatMap((runtime) => {
    const lineOf = { ...run, runtime: runtime.name };
    return [
      ...conforming(runtime).map((transport) => ({ ...lineOf, transport, suite: "conformance" as const })),
      ...overWire(runtime).map((transport) => ({ ...lineOf, transport, suite: "over the wire" as const })),
    ];
  });
  const expected = runtimesPage({
    outcomes: names.map((runtime) => ({ runtime, version: "1.2.3", tests: [], errors: [] })),
    models: names.map((runtime) => ({ ...run, runtime })),
    transports,
    exceptions,
    wireExceptions,
  });

  const page = readFileSync(new URL("../../docs/runtimes.md", import.meta.url), "utf8");

  // What it says is not what it counts: numbers are as old as the last run that wrote them.
  expect(pageShape(page), "npm run test:runtimes writes the page").toEqual(pageShape(expected));
  expect(page).toContain("Made by `npm run test:runtimes`");
});
