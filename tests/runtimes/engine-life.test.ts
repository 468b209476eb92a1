import { fileURLToPath } from "node:url";
import { describe, expect, test, type TestContext } from "vitest";
import { ReportingServer } from "../reporting-server.ts";
import { hasEngine } from "./engine.ts";
import { Absent, runtimes } from "./runtimes.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = fileURLToPath(new URL("engine-life.ts", import.meta.url));
const patience = { timeout: 60_000 };

/** Answers "ok", but `/never` not at all, and the other only when twenty of those are here. */
function startServer(): Promise<ReportingServer> {
  let held = 0;
  const waiting: (() => void)[] = [];
  return ReportingServer.start((_request, response, { target }) => {
    if (target === "/never") held += 1;
    else if (target === "/once-twenty-are-here") waiting.push(() => response.end("ok"));
    else response.end("ok");
    // Each process, or thread, sends twenty.
    if (held !== 20 * waiting.length) return;
    held = 0;
    for (const answer of waiting.splice(0)) answer();
  });
}

for (const { name, evaluate } of runtimes.filter(({ loadsEngine }) => loadsEngine))
  describe.skipIf(!hasEngine(root))(`the engine in ${name} (needs both)`, () => {
    const evaluated = async (called: string, { skip }: TestContext): Promise<unknown> => {
      await using server = await startServer();
      try {
        return await evaluate(root, { file, name: called, parameters: [server.url] }, "");
      } catch (error) {
        if (error instanceof Absent) skip(error.message);
        throw error;
      }
    };

    test.skipIf(process.platform !== "linux")(
      "has no thread more for a hundred clients more",
      patience,
      async (context) => {
        const [before, after] = (await evaluated("clientsComeAndGo", context)) as [number, number];

        expect(after).toBeLessThanOrEqual(before);
      },
    );

    test("lets the process end while requests are on their way", patience, async (context) => {
      expect(await evaluated("leave", context)).toBe("leaving");
    });

    test("lets threads end while requests are on their way, and the process after them", patience, async (context) => {
      expect(await evaluated("threadsEnd", context)).toEqual([Array(4).fill("ok"), Array(4).fill("ok")]);
    });
  });
