import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RecordingServer } from "./recording-server.ts";

let server: RecordingServer;

beforeAll(async () => {
  server = await RecordingServer.start();
});
afterAll(() => server[Symbol.asyncDispose]());

/** What a program in a process of its own prints. Its server keeps connections for longer than it is waited for here. */
async function printed(entry: string, program: string, transport = ""): Promise<string> {
  const text = `import * as requests from "@trunkline/compat/${entry}"; const url = process.argv[1]; ${program}`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", text, server.url], {
    cwd: import.meta.dirname,
    timeout: 20_000,
    env: { ...process.env, TRUNKLINE_TRANSPORT: transport },
  });
  return stdout;
}

const programs: Readonly<Record<string, readonly [program: string, output: string]>> = {
  "a call": ["console.log((await requests.get(url)).text);", "ok\n"],
  "a session that nobody closes": [
    "const session = new requests.Session(); await session.get(url); console.log((await session.get(url)).text);",
    "ok\n",
  ],
  "a streamed answer that is read to its end, and never closed": [
    "const answer = await requests.get(url + '/lines', { stream: true }); await answer.load(); console.log(answer.text.length);",
    "24\n",
  ],
  "a call that failed": [
    "try { await requests.get(url + '/slow', { timeout: 0.1 }); } catch (error) { console.log(error.name); }",
    "ReadTimeout\n",
  ],
  "a streamed answer that is closed unread": [
    "const answer = await requests.get(url + '/large', { stream: true }); await answer.close(); console.log(answer.statusCode);",
    "200\n",
  ],
};

for (const [entry, transport] of [
  ["requests", ""],
  ["requests", "undici"],
  ["requests/sync", ""],
] as const)
  for (const [what, [program, output]] of Object.entries(programs))
    test(
      `after ${what} the process ends by itself, with ${entry}${transport === "" ? "" : ` over ${transport}`}`,
      { tags: ["F113"] },
      async () => {
        expect(await printed(entry, program, transport)).toBe(output);
      },
    );
