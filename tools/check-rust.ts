// Rust is laid out as rustfmt lays it out, and clippy has nothing to say of it.
import { join } from "node:path";
import { report, type Violation } from "./check/violation.ts";
import { repository } from "./check/workspace.ts";
import { run } from "./tasks/run.ts";
import { rust } from "./tasks/rust.ts";

/** Each with a Cargo.toml and a Cargo.lock of its own. */
const workspaces = ["packages/transport-native", "apps/bench/plain-client"];

/** What a Cargo workspace in this folder breaks. */
export async function violations(root: string, at: string): Promise<readonly Violation[]> {
  const manifest = join(root, at, "Cargo.toml");
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
  const found: Violation[] = [];
  for (const at of workspaces) {
    if (process.argv.includes("--fix"))
      await run(["cargo", "fmt", "--manifest-path", join(repository, at, "Cargo.toml"), "--all"]);
    else found.push(...(await violations(repository, at)));
  }
  report(found);
}
