// The same programs under Python's requests, recorded in fixtures/, and under both entries: compared whole.
import { readdirSync, readFileSync } from "node:fs";
import * as asynchronous from "@trunkline/compat/requests";
import * as synchronous from "@trunkline/compat/requests/sync";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { unordered } from "./arrival.ts";
import { shows } from "../parity-requests/shows.ts";
import { type Program, type Requests, shownLine } from "./program.ts";
import type { Recorded } from "./recorded.ts";
import { RecordingServer } from "./recording-server.ts";

const { requests, programs } = JSON.parse(
  readFileSync(`${import.meta.dirname}/fixtures/programs.json`, "utf8"),
) as Recorded;
/** Which rows of the parity table a program shows. */
const rows = JSON.parse(readFileSync(`${import.meta.dirname}/rows.json`, "utf8")) as Readonly<
  Record<string, readonly string[]>
>;
/** The features that a program shows. */
const tags: Readonly<Record<string, readonly string[]>> = {
  "every-method": ["F104", "F105"],
  "first-get": ["F105", "F106", "F120"],
  headers: ["F105", "F120"],
  "response-content": ["F105", "F106", "F108"],
  "guessed-encoding": ["F105", "F108", "F130"],
  "json-both-ways": ["F105", "F107", "F121"],
  statuses: ["F105", "F107"],
  cookies: ["F105", "F114", "F117"],
  "session-defaults": ["F105", "F114", "F117"],
  retries: ["F105", "F119"],
  forms: ["F105", "F121"],
  timeouts: ["F105", "F118", "F122"],
  redirects: ["F105", "F123", "F130"],
  "basic-auth": ["F105", "F126"],
  "digest-auth": ["F105", "F126"],
  "file-uploads": ["F105", "F127"],
  streams: ["F105", "F128"],
  "raw-bytes": ["F105", "F128"],
  "half-read": ["F105", "F128"],
  "cut-characters": ["F105", "F108", "F128"],
  "disk-files": ["F105", "F127"],
  "digest-redirects": ["F105", "F126"],
  "cookie-rules": ["F105", "F114"],
  proxies: ["F105", "F119", "F125"],
  reasons: ["F105", "F106"],
  "odd-answers": ["F105", "F118", "F119"],
  hooks: ["F105", "F129"],
  links: ["F105", "F130"],
};
const entries: readonly (readonly [name: string, entry: Requests])[] = [
  ["requests", asynchronous],
  ["requests/sync", synchronous as unknown as Requests],
];
let server: RecordingServer;

/** What a program prints, and what then has arrived. */
async function played(program: Program, entry: Requests): Promise<Recorded["programs"][string]> {
  const printed: string[] = [];
  await program(entry, server.url, (...values) => void printed.push(shownLine(values, server.url)));
  return { printed, arrived: await server.taken() };
}

beforeAll(async () => {
  for (const name of [
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "NETRC",
    "REQUESTS_CA_BUNDLE",
    "CURL_CA_BUNDLE",
  ]) {
    vi.stubEnv(name, "");
    vi.stubEnv(name.toLowerCase(), "");
  }
  vi.stubEnv("HOME", "/nowhere");
  server = await RecordingServer.start();
});
afterEach(async () => {
  vi.stubEnv("TRUNKLINE_TRANSPORT", undefined);
  await server.taken();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server[Symbol.asyncDispose]();
});

describe.each(entries)("by %s", (_, entry) => {
  for (const [name, recorded] of Object.entries(programs))
    test(
      `the program ${name} prints and sends what it does under Python's requests`,
      { ...shows(...(rows[name] ?? [])), tags: [...(tags[name] ?? ["F105"]), "F109", "F134"] },
      async () => {
        const { program } = (await import(`./programs/${name}.ts`)) as { readonly program: Program };

        expect(await played(program, entry)).toEqual(recorded);
      },
    );
});

// Undici reads a reason as UTF-8, http.client and the engine as latin-1.
test.each(Object.entries(programs).filter(([name]) => name !== "reasons"))(
  "over undici too the program %s prints and sends what it does under Python's requests",
  async (name, { printed, arrived }) => {
    vi.stubEnv("TRUNKLINE_TRANSPORT", "undici");
    const { program } = (await import(`./programs/${name}.ts`)) as { readonly program: Program };

    const observed = await played(program, asynchronous);

    expect({ ...observed, arrived: observed.arrived.map(unordered) }).toEqual({
      printed,
      arrived: arrived.map(unordered),
    });
  },
);

test("34 programs were recorded, and each program here is one of them", () => {
  const files = readdirSync(`${import.meta.dirname}/programs`).filter((file) => file.endsWith(".ts"));

  expect(requests).toBe("2.34.2");
  expect(Object.keys(programs)).toHaveLength(34);
  expect(files.map((file) => file.replace(/\.ts$/, "")).toSorted()).toEqual(Object.keys(programs));
});
