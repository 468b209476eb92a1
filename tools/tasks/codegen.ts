// npm run codegen              writes the generated half of the OpenAI client
// npm run codegen -- --check   writes nothing, and fails where a file there is not what would be written
import { folder, generatedFiles, staleFiles, writeFiles } from "../openai-codegen/generated-files.ts";

const files = generatedFiles();
const stale = staleFiles(files);
if (process.argv.includes("--check")) {
  for (const name of stale) {
    const problem = files.has(name) ? "is not what tools/openai-codegen makes" : "is made by nothing";
    process.stderr.write(`${folder}/${name} ${problem}. Run \`npm run codegen\`.\n`);
  }
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  writeFiles(files, stale);
  process.stdout.write(`${stale.length} of ${files.size} files changed in ${folder}\n`);
}
