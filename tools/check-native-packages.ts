// The native engine has a package for each platform. They are written here, but for the version, which changesets sets.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { report, type Violation } from "./check/violation.ts";
import { type Manifest, readJson, repository } from "./check/workspace.ts";
import { binaryOf, type Platform, platforms } from "./native/platforms.ts";

const home = "packages/transport-native";

export function violations(root: string): readonly Violation[] {
  const manifest = mainManifest(root);
  const problem = (at: string): Violation => ({
    at,
    rule: "native-packages",
    message: "is not what tools/native/platforms.ts makes of it. Run npm run fix -- native-packages.",
  });
  return [
    ...(isDeepStrictEqual(manifest, completed(manifest)) ? [] : [problem(`${home}/package.json`)]),
    ...[...platformFiles(manifest)]
      .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text)
      .map(([path]) => problem(path)),
  ];
}

/** Writes packages/transport-native/npm, and what the main package says of it. */
export function fix(root: string): void {
  const manifest = completed(mainManifest(root));
  writeFileSync(join(root, home, "package.json"), json(manifest));
  for (const [path, text] of platformFiles(manifest)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

interface MainManifest extends Manifest {
  readonly napi?: object;
}

function mainManifest(root: string): MainManifest {
  return readJson(join(root, home, "package.json")) as MainManifest;
}

function completed(manifest: MainManifest): MainManifest {
  return {
    ...manifest,
    napi: { ...manifest.napi, targets: platforms.map(({ target }) => target) },
    optionalDependencies: Object.fromEntries(platforms.map(({ name }) => [`${manifest.name}-${name}`, "workspace:*"])),
  };
}

function platformFiles(main: MainManifest): ReadonlyMap<string, string> {
  return new Map(
    platforms.flatMap((platform) => {
      const folder = `${home}/npm/${platform.name}`;
      return [
        [`${folder}/package.json`, json(manifestOf(main, platform, folder))] as const,
        [`${folder}/README.md`, readmeOf(main, platform)] as const,
      ];
    }),
  );
}

// Rule 1: no `engines`. npm leaves out an optional package whose engines do not fit, and says nothing of it.
// Rule 2: os, cpu and libc are for those who install it. Here all are linked, and pnpm would warn of most each time.
function manifestOf(main: MainManifest, platform: Platform, folder: string): object {
  const { os, cpu, libc, name, title } = platform;
  return {
    name: `${main.name}-${name}`,
    version: main.version,
    description: `The engine of ${main.name} for ${title}.`,
    homepage: "https://github.com/trunkline/trunkline#readme",
    bugs: "https://github.com/trunkline/trunkline/issues",
    license: main.license,
    repository: { ...main.repository, directory: folder },
    files: [binaryOf(platform)],
    main: binaryOf(platform),
    publishConfig: { os: [os], cpu: [cpu], ...(libc === undefined ? {} : { libc: [libc] }), access: "public" },
    scripts: { prepack: "node ../../../../tools/native/take-binary.ts" },
  };
}

function readmeOf(main: MainManifest, { title, name }: Platform): string {
  return `# ${main.name}-${name}

The engine of [${main.name}](https://github.com/trunkline/trunkline/tree/main/packages/transport-native)
for ${title}. It is installed along with that package, and nothing imports it but that.
`;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (import.meta.main) {
  if (process.argv.includes("--fix") && violations(repository).length > 0) fix(repository);
  report(violations(repository));
}
