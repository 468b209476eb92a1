// The second half of the build: puts what src/vendor/ takes from other packages into the files that tsc wrote for it, so
// that nothing has to be installed for them.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { rolldown } from "rolldown";

const source = join(import.meta.dirname, "src/vendor");
const target = join(import.meta.dirname, "dist/vendor");

for (const file of readdirSync(source).filter((name) => /(?<!\.test)\.ts$/.test(name))) {
  const bundle = await rolldown({
    input: join(source, file),
    platform: "neutral",
    logLevel: "warn",
    experimental: { attachDebugInfo: "none" },
  });
  const { output } = await bundle.generate({
    format: "esm",
    codeSplitting: false,
    comments: { legal: true, annotation: true, jsdoc: false },
  });
  await bundle.close();
  const [{ code, moduleIds, imports }] = output;
  if (imports.length > 0) throw new Error(`${file} still imports ${imports.join(", ")}. Bundle that too.`);
  const name = join(target, basename(file, ".ts"));
  writeFileSync(`${name}.js`, [...licences(moduleIds), code].join("\n"));
  // tsc's map is of what it wrote.
  rmSync(`${name}.js.map`, { force: true });
}

/** The licence of each package that was bundled, as a comment that minifiers keep. */
function licences(modules: readonly string[]): readonly string[] {
  const folders = new Set(modules.filter((path) => path.includes("/node_modules/")).map(packageFolder));
  return [...folders].map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      readonly name: string;
      readonly version: string;
    };
    return `/*! Bundled here: ${name} ${version}\n\n${readFileSync(join(folder, "LICENSE"), "utf8").trim()}\n*/`;
  });
}

function packageFolder(file: string): string {
  let folder = dirname(file);
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}
