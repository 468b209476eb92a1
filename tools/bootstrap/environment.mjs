import { existsSync, readFileSync } from "node:fs";

/** The environment for pnpm and the tasks: ours, without what npm left in it for its own scripts. */
export function taskEnvironment(ours) {
  const env = { ...ours, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
  // npm writes its settings in small letters; pnpm and a nested npm would obey them. Where to install from stays.
  for (const key of Object.keys(env))
    if (/^npm_(?!config_(registry|userconfig|globalconfig)$)/.test(key)) delete env[key];
  const registry = registryFor(ours);
  if (registry !== undefined) env.pnpm_config_registry ??= registry;
  return env;
}

/** pnpm reads the user's npmrc only, so a registry that npm has from its environment or its global npmrc is handed on. */
function registryFor({ npm_config_registry: given, npm_config_userconfig: user, npm_config_globalconfig: global }) {
  if (given !== undefined) return given;
  return registryIn(user) === undefined ? registryIn(global) : undefined;
}

function registryIn(npmrc) {
  if (npmrc === undefined || !existsSync(npmrc)) return undefined;
  return /^\s*registry\s*=\s*"?([^"\s]+)/m.exec(readFileSync(npmrc, "utf8"))?.[1];
}
