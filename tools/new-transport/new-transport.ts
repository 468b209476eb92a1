import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const template = join(import.meta.dirname, "template");

/** Why a transport cannot have this name, or `undefined` where it can. */
export function nameProblem(root: string, name: string): string | undefined {
  if (name === "") return "Give the transport a name: npm run new:transport -- demo";
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return `"${name}" is not a kebab-case name, such as "demo" or "http-three".`;
  const isTaken = readdirSync(join(root, "packages")).includes(`transport-${name}`);
  return isTaken ? `packages/transport-${name} is there already. Choose another name.` : undefined;
}

/** Writes packages/transport-<name>, tells the compiler of it, and lends it to tests/. Answers the paths it wrote. */
export function newTransport(root: string, name: string): readonly string[] {
  const folder = `packages/transport-${name}`;
  const written = readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const source = join(entry.parentPath, entry.name);
      const path = join(folder, source.slice(template.length).replace("name-transport", `${name}-transport`));
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), filledIn(readFileSync(source, "utf8"), name));
      return path;
    });
  for (const project of projects) addReference(join(root, project), folder);
  addDependency(join(root, borrower), `@trunkline/transport-${name}`);
  return [...written, ...projects, borrower];
}

const projects = ["tsconfig.json", "tsconfig.test.json"];
// The blocks of every README run from there, and so do the comparisons of transports.
const borrower = "tests/package.json";

function filledIn(text: string, name: string): string {
  const className = name.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
  const identifier = `${className.slice(0, 1).toLowerCase()}${className.slice(1)}`;
  return text
    .replaceAll("name-transport", `${name}-transport`)
    .replaceAll("__name__", name)
    .replaceAll("__Name__", className)
    .replaceAll("__identifier__", identifier);
}

interface Project {
  readonly references: readonly { readonly path: string }[];
}

/** Puts the new package after the other transports. */
function addReference(file: string, path: string): void {
  const project = JSON.parse(readFileSync(file, "utf8")) as Project;
  const last = project.references.findLastIndex((reference) => reference.path.startsWith("packages/transport"));
  const references = project.references.toSpliced(last + 1, 0, { path });
  writeFileSync(file, `${JSON.stringify({ ...project, references }, null, 2)}\n`);
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

function addDependency(file: string, name: string): void {
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const all = Object.entries({ ...manifest.dependencies, [name]: "workspace:*" });
  const dependencies = Object.fromEntries(all.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify({ ...manifest, dependencies }, null, 2)}\n`);
}
