import { buildCommand } from "./build-command.ts";
import { run } from "./run.ts";

/** Builds what is stale and says nothing of it, unless it takes long or fails. Answers whether it succeeded. */
export async function buildQuietly(...packages: readonly string[]): Promise<boolean> {
  const notice = setTimeout(() => process.stderr.write("trunkline: building the packages\n"), 1000);
  const command = [...buildCommand(packages), "--output-logs=errors-only"];
  const { code, output } = await run(command, { collects: true });
  clearTimeout(notice);
  if (code !== 0) process.stderr.write(output);
  return code === 0;
}
