// Runs in the runtime under test, which can load the engine.
import { Script } from "../over-the-wire/world.ts";
import { ListedScript, nativeWorld, syncNativeWorld } from "./native-worlds.ts";
import { answerBy, endAnswers, type Origins } from "./remote-world.ts";
import type { RowRun } from "./row-run.ts";
import { methods, rowRuns } from "./wire-run.ts";

/** Every row that can be played on the engine, by every method, with promises and without. */
export async function nativeWireRun(origins: Origins): Promise<readonly RowRun[]> {
  const script = new Script();
  const answering = answerBy(script, origins);
  const runs = await rowRuns(methods.map((method) => nativeWorld(method, script, origins)));
  await endAnswers(origins);
  await answering;
  const listed = new ListedScript(origins);
  try {
    return [...runs, ...(await rowRuns(methods.map((method) => syncNativeWorld(method, listed, origins))))];
  } finally {
    listed.close();
  }
}
