import { installedNames, type Package } from "./workspace.ts";

const touching = /^src\/([a-z-]+-transport|bodies|failures)\.ts$/;
const alsoTouching: ReadonlyMap<string, readonly string[]> = new Map([
  ["packages/transport-native", ["src/binding.ts"]],
  ["packages/transport-undici", ["src/client-engine.ts", "src/socks.ts"]],
  ["packages/transport-websocket", ["src/channel.ts", "src/handshake.ts"]],
]);

/** What a transport package installs from outside the workspace: that which carries its requests. */
export function enginesOf({ folder, manifest }: Package): readonly string[] {
  if (!folder.startsWith("packages/transport-") || folder === "packages/transport-conformance") return [];
  return installedNames(manifest).filter((name) => !name.startsWith("@trunkline/"));
}

export function mayTouchEngine({ folder }: Package, path: string): boolean {
  return touching.test(path) || (alsoTouching.get(folder)?.includes(path) ?? false);
}
