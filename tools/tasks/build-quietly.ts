import { run } from "./run.ts";

/** Builds what is stale and says nothing of it, unless it takes long or fails. Answers whether it succeeded. */
export async function buildQuietly(...packages: readonly string[]): Promise<boolean> {
  const filters = packages.map((name) => `--filter=${name}`);
  const notice = setTimeout(() => process.stderr.write("trunkline: building the packages\n"), 1000);
  const { code, output } = await run(["turbo", "run", "build", "--output-logs=errors-only", ...filters], {
    collects: true,
  });
  clearTimeout(notice);
  if (code !== 0) process.stderr.write(output);
  return code === 0;
}
