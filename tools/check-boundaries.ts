// Who may import whom: ARCHITECTURE.md, "Boundaries". One rule, one function; fixtures/boundaries/ shows each refused alone.
import { join, resolve, sep } from "node:path";
import { coreRules } from "./check/core-rules.ts";
import { enginesOf, mayTouchEngine } from "./check/engines.ts";
import { sourceFile } from "./check/source-file.ts";
import { report, type Violation } from "./check/violation.ts";
import { installedNames, isTestFile, type Package, repository, workspacePackages } from "./check/workspace.ts";

export function violations(root: string): readonly Violation[] {
  const packages = workspacePackages(root);
  const found = packages.flatMap(installsNothing);
  for (const home of packages)
    // A declaration file only says what is there; nothing is imported by it.
    for (const path of home.files.filter((name) => /(?<!\.d)\.m?ts$/.test(name))) {
      const file = sourceFile(join(home.directory, path));
      for (const { specifier, line } of file.imports) {
        const target = targetOf(packages, resolve(home.directory, path), specifier);
        const site = { home, path, isTest: isTestFile(path), specifier, target };
        for (const [rule, refusal] of Object.entries(rules)) {
          const message = refusal(site);
          if (message !== undefined) found.push({ at: `${home.folder}/${path}:${line}`, rule, message });
        }
      }
      if (home.folder === "packages/core" && path.startsWith("src/") && !isTestFile(path))
        found.push(...coreRules({ ...home, path, file }));
    }
  return found;
}

interface Site {
  readonly home: Package;
  readonly path: string;
  readonly isTest: boolean;
  readonly specifier: string;
  /** The package of the workspace that the specifier names, or in which its path ends. */
  readonly target: Package | undefined;
}

const contract = "@trunkline/transport";
const suite = "@trunkline/transport-conformance";

const rules: Readonly<Record<string, (site: Site) => string | undefined>> = {
  "contract-alone": ({ home, isTest, specifier }) =>
    home.folder === "packages/transport" && !isTest && !specifier.startsWith(".")
      ? `${contract} imports nothing, and so not ${specifier}. Move what needs it into another package.`
      : undefined,
  "meet-at-contract": ({ home, isTest, target }) => {
    const isLow = /^packages\/(core$|layers$|transport-)/.test(home.folder);
    if (target === undefined || target === home || !home.isPublished || !(isTest || isLow)) return undefined;
    const { name } = target.manifest;
    if (name === contract || (isTest && name === suite)) return undefined;
    return isTest
      ? `of the workspace, a package's own tests see ${contract} and ${suite}, not ${name}. Move the test to tests/.`
      : `of the workspace, core, transports and layers see ${contract}, not ${name}. Move what needs it above them.`;
  },
  "engine-kept-in": ({ home, path, isTest, specifier }) => {
    const engine = enginesOf(home).find((name) => isOf(name, specifier));
    if (engine === undefined || isTest || mayTouchEngine(home, path)) return undefined;
    return `only *-transport.ts, bodies.ts and failures.ts may import the engine (${engine}). Move this there.`;
  },
  "public-doors": ({ home, specifier, target }) => {
    if (specifier.startsWith(".")) {
      // What is not published may use the tools of the repository, which belong to no package.
      if (target === home || (target === undefined && !home.isPublished)) return undefined;
      return `"${specifier}" leaves the package. Import the other package by its name.`;
    }
    const door = specifier.replace(target?.manifest.name ?? specifier, ".");
    if (door === "." || Object.hasOwn(target?.manifest.exports ?? {}, door)) return undefined;
    return `"${specifier}" is no door of ${target?.manifest.name}. Import what its exports offer.`;
  },
};

function targetOf(packages: readonly Package[], file: string, specifier: string): Package | undefined {
  if (!specifier.startsWith(".")) return packages.find(({ manifest }) => isOf(manifest.name, specifier));
  const goal = resolve(file, "..", specifier);
  return packages.find(({ directory }) => goal.startsWith(directory + sep));
}

function isOf(name: string, specifier: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}

function installsNothing({ folder, manifest }: Package): Violation[] {
  const allowed = new Map([
    ["packages/core", [contract]],
    ["packages/transport", []],
  ]).get(folder);
  if (allowed === undefined) return [];
  const extra = installedNames(manifest).filter((name) => !allowed.includes(name));
  return extra.map((name) => ({
    at: `${folder}/package.json`,
    rule: "core-installs-nothing",
    message: `${manifest.name} depends on ${name}, and may on ${allowed[0] ?? "nothing"} only. Take it out, or bundle it.`,
  }));
}

if (import.meta.main) report(violations(repository));
