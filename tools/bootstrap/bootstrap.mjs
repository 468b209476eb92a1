// Sets the workspace up and runs one task in it, on whatever Node (18 or later) and npm the machine has.
//   node tools/bootstrap/bootstrap.mjs                       set up only
//   node tools/bootstrap/bootstrap.mjs --no-frozen-lockfile  the same, after a package.json changed on purpose
//   node tools/bootstrap/bootstrap.mjs <task> [argument …]   set up, then tools/tasks/<task>.ts on the workspace's Node
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { taskEnvironment } from "./environment.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bootstrap = join(root, "tools/bootstrap");
const platform = `${process.platform}-${process.arch}`;
const isWindows = process.platform === "win32";
const oldestNode = [22, 19];
// Standard output is the task's; what set-up has to say goes to standard error.
const setUp = ["inherit", 2, "inherit"];

const [first = "", ...rest] = process.argv.slice(2);
const task = first.startsWith("--") ? "" : first;
const lockfile = first === "--no-frozen-lockfile" ? first : "--frozen-lockfile";
const env = taskEnvironment(process.env);

const pnpmFolder = await packageManager();
const pnpm = join(pnpmFolder, isWindows ? "pnpm.cmd" : "pnpm");
const installed = await run([pnpm, "install", lockfile, "--reporter=append-only", "--loglevel=warn"], root, setUp);
if (installed !== 0) giveUp(installed, "If a package.json changed on purpose: npm run setup -- --no-frozen-lockfile");
if (task !== "") {
  const node = workspaceNode();
  env.TRUNKLINE_PNPM = pnpm;
  env.PATH = [join(root, "node_modules/.bin"), pnpmFolder, env.PATH].join(delimiter);
  process.exit(await run([node, join(root, "tools/tasks", `${task}.ts`), ...rest], root, "inherit"));
}

/**
 * The folder of pnpm, a native binary whose version and hash tools/bootstrap/package-lock.json pins; where the platform
 * has no pinned one, that of npx's.
 */
async function packageManager() {
  const wanted = json(join(root, "package.json")).packageManager.split("@")[1];
  const name = `@pnpm/exe.${platform}`;
  const folder = join(bootstrap, "node_modules", name);
  const isHere = () => existsSync(join(folder, "pnpm")) && json(join(folder, "package.json")).version === wanted;
  const { optionalDependencies = {} } = json(join(bootstrap, "package.json"));
  const isPinned = Object.hasOwn(optionalDependencies, name);
  if (isPinned && !isHere()) {
    const install = ["npm", "ci", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
    const code = await run(install, bootstrap, setUp);
    if (code !== 0) giveUp(code, "npm could not install pnpm; what it said stands above.");
  }
  if (isHere()) return folder;
  // npm ends well without an optional package that does not suit the machine, or that it could not fetch.
  say(`${isPinned ? "the pinned pnpm was not installed" : `no pinned pnpm for ${platform}`}: using npx pnpm@${wanted}`);
  const parameters = ["--yes", `--package=pnpm@${wanted}`, "node", "tools/bootstrap/print-pnpm-folder.mjs"];
  const stdio = ["inherit", "pipe", "inherit"];
  const { stdout } = spawnSync("npx", parameters, { cwd: root, env, stdio, encoding: "utf8", shell: isWindows });
  return stdout || giveUp(1, "npx could not fetch pnpm; what it said stands above.");
}

/** The pinned Node that the workspace installs, or the system's where the platform has no pinned one. */
function workspaceNode() {
  const pinned = join(root, "node_modules/.bin/node");
  if (existsSync(pinned)) return pinned;
  const version = process.versions.node;
  const [major, minor] = version.split(".").map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    const oldest = oldestNode.join(".");
    giveUp(1, `no pinned Node for ${platform}, and the system's is ${version}. Install Node ${oldest} or later.`);
  }
  say(`no pinned Node for ${platform}: using the system's ${version}`);
  return process.execPath;
}

/** Runs a program to its end and answers its exit code. A signal that would end us ends it first. */
function run([program, ...parameters], cwd, stdio) {
  // npm and pnpm are .cmd files on Windows, which only a shell can start; their arguments here need no quotes.
  const shell = isWindows && /npm(\.cmd)?$/.test(program);
  const child = spawn(shell ? `"${program}"` : program, parameters, { cwd, env, stdio, shell });
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once("error", (error) => giveUp(127, `${program} could not be started: ${error.message}`));
    child.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

function giveUp(code, sentence) {
  say(sentence);
  // Whoever reads the last line of these tasks learns from it that nothing could run.
  if (["test", "check", "ci"].includes(task)) process.stdout.write("\n0 passed, 1 failed\n");
  process.exit(code);
}

function json(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function say(sentence) {
  process.stderr.write(`trunkline: ${sentence}\n`);
}
