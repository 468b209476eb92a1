// Sets the workspace up and runs one task in it, on whatever Node (18 or later) and npm the machine has.
//   node tools/bootstrap/bootstrap.mjs               set up only
//   node tools/bootstrap/bootstrap.mjs <task> [arg]  set up, then tools/tasks/<task>.ts on the workspace's own Node
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const oldestNode = [22, 19];
const root = fileURLToPath(new URL("../..", import.meta.url));
const bootstrap = join(root, "tools/bootstrap");
const platform = `${process.platform}-${process.arch}`;
const isWindows = process.platform === "win32";

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
// `npm start` leaves its own settings in the environment; pnpm and a nested npm would obey them.
for (const key of Object.keys(env)) if (/^npm_(?!config_registry$)/i.test(key)) delete env[key];

const [pnpm, ...pnpmArguments] = packageManager();
run(pnpm, [...pnpmArguments, "install", "--frozen-lockfile", "--reporter=append-only", "--loglevel=warn"]);

const [task, ...rest] = process.argv.slice(2);
if (task) {
  const node = workspaceNode();
  env.PATH = [join(root, "node_modules/.bin"), env.PATH].join(delimiter);
  run(node, [join(root, "tools/tasks", `${task}.ts`), ...rest]);
}

/** pnpm, a native binary whose version and hash tools/bootstrap/package-lock.json pins; npx's where there is none. */
function packageManager() {
  const wanted = json(join(root, "package.json")).packageManager.split("@")[1];
  const pinned = join(bootstrap, "node_modules/@pnpm", `exe.${platform}`);
  const isPinned = Object.hasOwn(json(join(bootstrap, "package.json")).optionalDependencies, `@pnpm/exe.${platform}`);
  if (!isPinned) {
    say(`no pinned pnpm for ${platform}: using npx pnpm@${wanted}`);
    return ["npx", "--yes", `pnpm@${wanted}`];
  }
  if (!existsSync(join(pinned, "pnpm")) || json(join(pinned, "package.json")).version !== wanted)
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], bootstrap);
  return [join(pinned, "pnpm")];
}

/** The pinned Node that the workspace installs, or the system's where the platform has no pinned one. */
function workspaceNode() {
  const pinned = join(root, "node_modules/.bin/node");
  if (existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) {
    say(`no pinned Node for ${platform}: using the system's ${process.version}`);
    return process.execPath;
  }
  say(
    `no pinned Node for ${platform}, and the system's is ${process.version}. Install Node ${oldestNode.join(".")} or later.`,
  );
  process.exit(1);
}

function run(command, parameters, cwd = root) {
  const { error, status } = spawnSync(command, parameters, { cwd, env, stdio: "inherit", shell: isWindows });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function json(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

function say(sentence) {
  process.stderr.write(`trunkline: ${sentence}\n`);
}
