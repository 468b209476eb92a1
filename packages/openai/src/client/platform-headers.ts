import { version } from "@trunkline/core";

interface Platform {
  readonly Deno?: {
    readonly build?: { readonly os: string; readonly arch: string };
    readonly version?: { readonly deno?: string } | string;
  };
  readonly EdgeRuntime?: string;
  readonly process?: { readonly platform?: string; readonly arch?: string; readonly version?: string };
  readonly navigator?: { readonly userAgent?: string };
}

const systems: Readonly<Record<string, string>> = {
  android: "Android",
  darwin: "MacOS",
  win32: "Windows",
  windows: "Windows",
  freebsd: "FreeBSD",
  openbsd: "OpenBSD",
  linux: "Linux",
};

const architectures: Readonly<Record<string, string>> = {
  x32: "x32",
  x86_64: "x64",
  x64: "x64",
  arm: "arm",
  aarch64: "arm64",
  arm64: "arm64",
};

// The first that is there: each pretends to be those after it.
const browsers = { edge: "Edg(?:e|A|iOS)?", chrome: "Chrome", firefox: "Firefox", safari: "Version" };

/** What the API is told of the program that calls it: language, version and where it runs. */
export function platformHeaders(platform: Platform = globalThis): Readonly<Record<string, string>> {
  const [os, arch, runtime, runtimeVersion] = described(platform);
  return {
    "X-Stainless-Lang": "js",
    "X-Stainless-Package-Version": version,
    "X-Stainless-OS": os,
    "X-Stainless-Arch": arch,
    "X-Stainless-Runtime": runtime,
    "X-Stainless-Runtime-Version": runtimeVersion,
  };
}

function described({ Deno, EdgeRuntime, process, navigator }: Platform): readonly [string, string, string, string] {
  if (Deno?.build !== undefined) {
    const { version: deno = "unknown" } = Deno;
    const { os, arch } = Deno.build;
    return [systemOf(os), architectureOf(arch), "deno", typeof deno === "string" ? deno : (deno.deno ?? "unknown")];
  }
  const node = process?.version ?? "unknown";
  if (EdgeRuntime !== undefined) return ["Unknown", `other:${EdgeRuntime}`, "edge", node];
  if (Object.prototype.toString.call(process) === "[object process]")
    return [systemOf(process?.platform ?? "unknown"), architectureOf(process?.arch ?? "unknown"), "node", node];
  for (const [name, token] of Object.entries(browsers)) {
    const found = new RegExp(`${token}/(\\d+)\\.(\\d+)(?:\\.(\\d+))?`).exec(navigator?.userAgent ?? "");
    if (found !== null) return ["Unknown", "unknown", `browser:${name}`, `${found[1]}.${found[2]}.${found[3] ?? 0}`];
  }
  return ["Unknown", "unknown", "unknown", "unknown"];
}

function systemOf(name: string): string {
  const system = name.toLowerCase();
  if (system.includes("ios")) return "iOS";
  return systems[system] ?? (system === "" ? "Unknown" : `Other:${system}`);
}

function architectureOf(name: string): string {
  return architectures[name] ?? (name === "" ? "unknown" : `other:${name}`);
}
