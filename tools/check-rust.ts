// The native engine's Rust is laid out as rustfmt lays it out, and clippy has nothing to say of it.
import { join } from "node:path";
import { report, type Violation } from "./check/violation.ts";
import { repository } from "./check/workspace.ts";
import { run } from "./tasks/run.ts";
import { rust } from "./tasks/rust.ts";

const at = "packages/transport-native";

/** What a Cargo workspace in this folder breaks. */
export async function violations(folder: string): Promise<readonly Violation[]> {
  const manifest = join(folder, "Cargo.toml");
  const judges = [
    ["cargo", "fmt", "--manifest-path", manifest, "--all", "--check"],
    ["cargo", "clippy", "--manifest-path", manifest, "--workspace", "--all-targets", "--locked", "--quiet"],
  ];
  const found: Violation[] = [];
  for (const [index, command] of judges.entries()) {
    const isLast = index === judges.length - 1;
    const { code, output } = await run(isLast ? [...command, "--", "--deny", "warnings"] : command, { collects: true });
    if (code !== 0) found.push({ at, rule: `cargo-${command[1]}`, message: output.trim() });
  }
  return found;
}

if (import.meta.main && rust() !== "") {
  const folder = join(repository, at);
  if (process.argv.includes("--fix"))
    await run(["cargo", "fmt", "--manifest-path", join(folder, "Cargo.toml"), "--all"]);
  else report(await violations(folder));
}
