/** A platform that the native engine is built for. */
export interface Platform {
  /** As napi-rs and binding.ts of the package have it; a part of the names of its file and its package. */
  readonly name: string;
  /** As the Rust compiler has it. */
  readonly target: string;
  /** What npm compares with the machine. */
  readonly os: string;
  readonly cpu: string;
  readonly libc?: string;
  /** For people. */
  readonly title: string;
}

/** All of them: each has a package in packages/transport-native/npm and a job in the release workflow. */
export const platforms: readonly Platform[] = [
  linux("x64", "gnu", "x86_64-unknown-linux-gnu"),
  linux("arm64", "gnu", "aarch64-unknown-linux-gnu"),
  linux("x64", "musl", "x86_64-unknown-linux-musl"),
  linux("arm64", "musl", "aarch64-unknown-linux-musl"),
  { name: "darwin-x64", target: "x86_64-apple-darwin", os: "darwin", cpu: "x64", title: "macOS on x64" },
  { name: "darwin-arm64", target: "aarch64-apple-darwin", os: "darwin", cpu: "arm64", title: "macOS on arm64" },
  { name: "win32-x64-msvc", target: "x86_64-pc-windows-msvc", os: "win32", cpu: "x64", title: "Windows on x64" },
  { name: "win32-arm64-msvc", target: "aarch64-pc-windows-msvc", os: "win32", cpu: "arm64", title: "Windows on arm64" },
];

/** The file that holds the engine for a platform. */
export function binaryOf({ name }: Platform): string {
  return `trunkline-native.${name}.node`;
}

function linux(cpu: string, abi: "gnu" | "musl", target: string): Platform {
  const libc = abi === "gnu" ? "glibc" : "musl";
  return { name: `linux-${cpu}-${abi}`, target, os: "linux", cpu, libc, title: `Linux on ${cpu} with ${libc}` };
}
