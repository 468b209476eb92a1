import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What `package.json` leads to under `exports` or `imports`: a file, or a file for each condition. */
type Target = string | null | { readonly [condition: string]: Target };

interface Manifest {
  readonly exports?: Readonly<Record<string, Target>>;
  readonly imports?: Readonly<Record<string, Target>>;
}

/** A plugin, for Vite and Rolldown alike. */
export interface SourcesPlugin {
  readonly name: string;
  readonly enforce: "pre";
  resolveId(source: string, importer: string | undefined): string | undefined;
}

/**
 * Leads imports of the workspace's packages, and their own `#imports`, to the sources that a runtime with these
 * conditions would take: tests then need no build, and each runtime gets the seam that its users get.
 */
export function workspaceSources(root: string, conditions: readonly string[]): SourcesPlugin {
  const packages = join(root, "packages");
  const sourceOf = (folder: string, part: "exports" | "imports", name: string): string | undefined => {
    const manifest = JSON.parse(readFileSync(join(packages, folder, "package.json"), "utf8")) as Manifest;
    const sources = targetsOf(manifest[part]?.[name] ?? null, conditions).map((target) =>
      join(packages, folder, target.replace(/^\.\/dist\//, "src/").replace(/\.js$/, ".ts")),
    );
    // What the build puts into one file has no source of its own: it is the next one's.
    return sources.find((source) => existsSync(source)) ?? sources[0];
  };
  return {
    name: "workspace-sources",
    enforce: "pre",
    resolveId(source, importer) {
      if (source.startsWith("#")) {
        const folder = /\/packages\/([^/]+)\/src\//.exec(importer ?? "")?.[1];
        return folder === undefined ? undefined : sourceOf(folder, "imports", source);
      }
      const [, scoped, path = ""] = /^@trunkline\/([^/]+)(\/.+)?$/.exec(source) ?? [];
      const folder = source === "trunkline" ? source : scoped;
      return folder === undefined ? undefined : sourceOf(folder, "exports", `.${path}`);
    },
  };
}

/** Those that these conditions lead to, the one that counts first. */
function targetsOf(target: Target, conditions: readonly string[]): readonly string[] {
  if (target === null) return [];
  if (typeof target === "string") return [target];
  const names = Object.keys(target).filter((name) => name === "default" || conditions.includes(name));
  return names.flatMap((name) => targetsOf(target[name] ?? null, conditions));
}
