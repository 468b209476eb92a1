import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Whether the native engine has been built; where there is no compiler it has not. */
export function hasEngine(root: string): boolean {
  return readdirSync(join(root, "packages/transport-native")).some((name) => name.endsWith(".node"));
}
