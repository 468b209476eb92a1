import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Call,
  evaluatedByChromium,
  evaluatedByProgram,
  evaluatedByWorkerd,
  writtenBy,
} from "../runtimes/evaluated-in.ts";
import type { CallServer } from "./call-server.ts";
import type { Seen } from "./calls.ts";

const programs = fileURLToPath(new URL("../node_modules/.bin/", import.meta.url));

/** What `calls` sees in Bun or Deno. */
export async function seenByProgram(name: "bun" | "deno", server: CallServer): Promise<Seen> {
  return (await evaluatedByProgram(programOf(name), [name, "node"], callTo(server))) as Seen;
}

/** What a module of this source writes when Bun or Deno runs it; Deno may do whatever the flags allow. */
export function ranBy(name: "bun" | "deno", source: string, flags: readonly string[] = ["-A"]): Promise<string> {
  return writtenBy(programOf(name, flags), [name, "node"], source);
}

/** What `calls` sees in a Worker of Cloudflare's runtime. */
export async function seenByWorkerd(server: CallServer): Promise<Seen> {
  return (await evaluatedByWorkerd(callTo(server))) as Seen;
}

/** What `calls` sees in a page of Chromium that comes from the server itself. */
export async function seenByChromium(executablePath: string, server: CallServer): Promise<Seen> {
  return (await evaluatedByChromium(executablePath, `${server.url}/page`, callTo(server))) as Seen;
}

function callTo({ url, gone }: CallServer): Call {
  return { file: fileURLToPath(new URL("calls.ts", import.meta.url)), name: "calls", parameters: [url, gone] };
}

function programOf(name: "bun" | "deno", flags: readonly string[] = ["-A"]): readonly string[] {
  // What Deno's package puts there starts it as a child, which would outlive it where it runs past its limit.
  const itself = fileURLToPath(new URL("../node_modules/deno/deno", import.meta.url));
  if (name === "deno" && existsSync(itself)) return [itself, "run", ...flags];
  return [`${programs}${name}`, ...(name === "deno" ? ["run", ...flags] : [])];
}
