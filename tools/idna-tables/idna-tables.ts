// Writes packages/core/src/models/generated/idna-tables.ts. With --check it writes nothing and says whether it would.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { tables } from "./tables.ts";
import { source } from "./unicode-data.ts";

export const target: string = fileURLToPath(
  new URL("../../packages/core/src/models/generated/idna-tables.ts", import.meta.url),
);

/** The file as it should be. */
export async function generated(): Promise<string> {
  const constants = Object.entries(await tables()).map(([name, table]) => constant(name, table));
  return [`// Made by \`npm run fix -- idna-tables\` from ${source}. Do not edit.\n`, ...constants].join("\n");
}

function constant(name: string, table: string): string {
  const line = `export const ${name}: string = "${table}";`;
  return `${line.length <= 120 ? line : line.replace(" = ", " =\n  ")}\n`;
}

if (import.meta.main) {
  const text = await generated();
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readFileSync(target, "utf8") !== text) {
    console.error(`${target} is not what tools/idna-tables makes of ${source}. Run \`npm run fix -- idna-tables\`.`);
    process.exitCode = 1;
  }
}
