import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The repository, for a check that is run as a program. */
export const repository: string = join(import.meta.dirname, "../..");

/** A condition of `exports` or `imports`, and the file it leads to. */
export type Conditions = string | null | { readonly [condition: string]: Conditions };

export interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly type?: string;
  readonly sideEffects?: boolean | readonly string[];
  readonly files?: readonly string[];
  readonly engines?: { readonly node?: string };
  readonly repository?: { readonly directory?: string };
  readonly publishConfig?: { readonly access?: string };
  readonly exports?: { readonly [path: string]: Conditions };
  readonly imports?: { readonly [name: string]: Conditions };
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Package {
  /** `packages/core`, with slashes on every platform. */
  readonly folder: string;
  readonly directory: string;
  readonly manifest: Manifest;
  /** Everything in packages/ is published; apps and tests are not. */
  readonly isPublished: boolean;
  /** Paths inside the package, with slashes, sorted. */
  readonly files: readonly string[];
}

/** Every package under packages/ and apps/, and tests/. */
export function workspacePackages(root: string): readonly Package[] {
  const folders = ["packages", "apps"].flatMap((group) =>
    existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => `${group}/${name}`) : [],
  );
  return [...folders, "tests"]
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .map((folder) => {
      const directory = resolve(root, folder);
      return {
        folder,
        directory,
        manifest: readJson(join(directory, "package.json")) as Manifest,
        isPublished: folder.startsWith("packages/"),
        files: filesUnder(directory),
      };
    });
}

const notOurs = new Set(["node_modules", "dist", "target", "reports", "fixtures", "template"]);

/** Paths of the files in a directory, without what was installed, built or made to be wrong. */
export function filesUnder(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && !notOurs.has(entry.name))
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [entry.name];
      return filesUnder(join(directory, entry.name)).map((path) => `${entry.name}/${path}`);
    })
    .toSorted();
}

/** What `npm install` of the package brings or asks for. */
export function installedNames({ dependencies, optionalDependencies, peerDependencies }: Manifest): readonly string[] {
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
}

/** For a caller who states the type: these files are ours. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

export function isTestFile(path: string): boolean {
  return path.startsWith("test/") || /\.(test|test-d|bench)\.ts$/.test(path);
}
