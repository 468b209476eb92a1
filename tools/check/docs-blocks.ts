import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { run } from "../tasks/run.ts";
import type { CodeBlock } from "./markdown.ts";
import type { Violation } from "./violation.ts";
import { repository } from "./workspace.ts";

export interface PageBlock extends CodeBlock {
  readonly page: string;
}

// Here every package of the workspace resolves as it would for a user. Ignored by git, and removed afterwards.
const scratch = join(repository, `tests/.docs-blocks-${process.pid}-`);

const settings = {
  extends: "../../tsconfig.base.json",
  compilerOptions: {
    composite: false,
    declaration: false,
    declarationMap: false,
    isolatedDeclarations: false,
    noEmit: true,
    // A page may write process.env.TOKEN, as its readers do.
    noPropertyAccessFromIndexSignature: false,
    noUnusedLocals: false,
    noUnusedParameters: false,
    lib: ["es2024", "esnext.disposable", "dom", "dom.iterable", "dom.asynciterable"],
    types: ["node"],
  },
  include: ["*.ts"],
};

/** Type-checks every block as a module of its own, and runs those that do not say `no-run`, for `limit` milliseconds at most. */
export async function blockProblems(blocks: readonly PageBlock[], limit = 10_000): Promise<readonly Violation[]> {
  if (blocks.length === 0) return [];
  const directory = mkdtempSync(scratch);
  try {
    const files = new Map(blocks.map((block, index) => [`block-${index}.ts`, block]));
    writeFileSync(join(directory, "tsconfig.json"), JSON.stringify(settings));
    for (const [name, { code }] of files) writeFileSync(join(directory, name), `${code}\n`);
    return [...(await typeErrors(directory, files)), ...(await failures(directory, files, limit))];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

type Files = ReadonlyMap<string, PageBlock>;

async function typeErrors(directory: string, files: Files): Promise<readonly Violation[]> {
  const { code, output } = await run(["tsc", "-p", directory, "--pretty", "false"], { collects: true });
  if (code === 0) return [];
  const errors = [...output.matchAll(/^(.*?)\((\d+),\d+\): error (.*)$/gm)].flatMap(
    ([, file = "", line, message = ""]) => {
      const block = files.get(basename(file));
      if (block === undefined) return [];
      return [{ at: `${block.page}:${block.line + Number(line)}`, rule: "block-types", message }];
    },
  );
  if (errors.length > 0) return errors;
  return [{ at: "tsc", rule: "block-types", message: output.trim() }];
}

async function failures(directory: string, files: Files, limit: number): Promise<readonly Violation[]> {
  const runnable = [...files].filter(([, { info }]) => info === "ts");
  const problems = new Map<string, Violation>();
  const queue = runnable.values();
  const work = async (): Promise<void> => {
    for (const [name, { page, line }] of queue) {
      const { code, output } = await run([process.execPath, join(directory, name)], { collects: true, limit });
      if (code === 0) continue;
      const why =
        code === 124 ? `still runs after ${limit} ms. Close what it opens.` : `ends with ${code}: ${gist(output)}`;
      problems.set(name, { at: placeOf(output, name, page, line), rule: "block-runs", message: why });
    }
  };
  await Promise.all([work(), work()]);
  return runnable.flatMap(([name]) => problems.get(name) ?? []);
}

/** What Node says under the caret, or the last thing said, with the cause if there is one. */
function gist(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const caret = lines.findIndex((line) => /^\s*\^+$/.test(line));
  const error = lines.at(caret === -1 ? -1 : caret + 1) ?? "says nothing of it";
  const cause = lines.find((line) => /^\s*\[cause\]: /.test(line)) ?? "";
  return [error.trim(), cause.trim()].join(" ").trimEnd();
}

/** The page's own line, where the stack shows which it is; else that of the fence. */
function placeOf(output: string, name: string, page: string, fence: number): string {
  const [, line] = new RegExp(`${name.replace(".", "\\.")}:(\\d+)`).exec(output) ?? [];
  return `${page}:${fence + Number(line ?? 0)}`;
}
