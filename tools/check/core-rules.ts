import { posix } from "node:path";
import type { SourceFile } from "./source-file.ts";
import type { Violation } from "./violation.ts";
import type { Conditions, Manifest } from "./workspace.ts";

interface CoreFile {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Inside the package: `src/client/client.ts`. */
  readonly path: string;
  readonly file: SourceFile;
}

// Each step may import itself and those after it; what has no step of its own stands on the last.
// `errors.ts` is open to all and may name models, which name errors, as types only.
const ladder = ["index.ts", "client", "exchange", "models", "bodies"];
const seams = ["#decompress", "#files", "#channels"];
const mayPromise = new Set(["src/models/request.ts", "src/models/response.ts", "src/models/response-body.ts"]);

/** What is refused inside core: imports that point up, words of asynchrony in flows and models, the platform, and strangers. */
export function coreRules(core: CoreFile): readonly Violation[] {
  return [...pointingUp(core), ...asynchrony(core), ...platform(core), ...strangers(core)];
}

function pointingUp({ folder, path, file, manifest }: CoreFile): readonly Violation[] {
  const rule = "core-ladder";
  return file.imports.flatMap(({ specifier, line, isType }) => {
    const at = `${folder}/${path}:${line}`;
    if (!specifier.startsWith(".") && specifier !== manifest.name) return [];
    const target = specifier === manifest.name ? "src/index.ts" : posix.join(posix.dirname(path), specifier);
    if (target === "src/errors.ts" || stepOf(target) >= stepOf(path)) return [];
    if (path === "src/errors.ts" && target.startsWith("src/models/") && isType) return [];
    const message = `${partOf(path)} may not import ${partOf(target)}: client → exchange → models → bodies. Move what both need down.`;
    return [{ at, rule, message }];
  });
}

/** `src/models/url.ts` → `models`; `src/errors.ts` → `errors.ts`. */
function partOf(path: string): string {
  return path.split("/")[1] ?? path;
}

function stepOf(path: string): number {
  const step = ladder.indexOf(partOf(path));
  return step === -1 ? ladder.length - 1 : step;
}

function asynchrony({ folder, path, file }: CoreFile): readonly Violation[] {
  const isFlow = path.startsWith("src/exchange/") && path !== "src/exchange/flow.ts";
  const isModel = path.startsWith("src/models/");
  if (!isFlow && !isModel) return [];
  const advice = isFlow ? "Yield an operation; flow.ts drives it." : "Let bodies/ make the promise.";
  return file.words
    .filter(({ word }) => word !== "Promise" || !mayPromise.has(path))
    .map(({ word, line }) => ({
      at: `${folder}/${path}:${line}`,
      rule: "core-without-promises",
      message: `the word "${word}" stays out of ${isFlow ? "exchange/ but for flow.ts" : "models/"}. ${advice}`,
    }));
}

function platform({ folder, path, file, manifest }: CoreFile): readonly Violation[] {
  const behindSeams = seams.flatMap((seam) => platformTargets(manifest.imports?.[seam]));
  if (behindSeams.includes(path)) return [];
  return file.imports
    .filter(({ specifier }) => specifier.startsWith("node:"))
    .map(({ specifier, line }) => ({
      at: `${folder}/${path}:${line}`,
      rule: "core-without-promises",
      message: `core may not import ${specifier} but behind ${seams.join(", ")}. Reach the platform through one of them.`,
    }));
}

/** Core installs nothing: what it takes from elsewhere is bundled when it is built, and that looks into src/vendor/ alone. */
function strangers({ folder, path, file }: CoreFile): readonly Violation[] {
  if (path.startsWith("src/vendor/")) return [];
  return file.imports
    .filter(({ specifier }) => !/^([.#]|node:|(@trunkline\/[^/]+|trunkline)(\/|$))/.test(specifier))
    .map(({ specifier, line }) => ({
      at: `${folder}/${path}:${line}`,
      rule: "core-installs-nothing",
      message: `core may not import ${specifier} but in src/vendor/, which is bundled. Import it there, and its file here.`,
    }));
}

/** `./dist/files.node.js` → `src/files.node.ts`, for every condition but the neutral default. */
function platformTargets(conditions: Conditions | undefined, condition?: string): readonly string[] {
  if (typeof conditions === "string") {
    if (condition === "default" || condition === "types") return [];
    return [conditions.replace(/^\.\/(dist|src)\//, "src/").replace(/\.js$/, ".ts")];
  }
  return Object.entries(conditions ?? {}).flatMap(([name, inner]) => platformTargets(inner, name));
}
