import { rust } from "./rust.ts";

/** Builds these packages with all they depend on, or everything: the native engine too, where it can be built. */
export function buildCommand(packages: readonly string[] = []): readonly string[] {
  const tasks = rust() === "" ? ["build"] : ["build", "build:native"];
  return ["turbo", "run", ...tasks, ...packages.map((name) => `--filter=${name}...`)];
}
