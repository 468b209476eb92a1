import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Request } from "../../models/request.ts";
import * as neutral from "../../files.ts";
import { NetRCAuth } from "./netrc.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trunkline-netrc-"));
  vi.stubEnv("HOME", folder);
  vi.stubEnv("USERPROFILE", folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function written(name: string, mode: number, login = "user"): string {
  const file = join(folder, name);
  writeFileSync(file, `machine example.org login ${login} password secret`);
  chmodSync(file, mode);
  return file;
}

function sentBy(auth: NetRCAuth): string | null {
  const request = new Request("GET", "https://EXAMPLE.org/");
  auth.decorate(request);
  return request.headers.get("authorization");
}

test("a netrc file that is named is read, whoever may read it", () => {
  expect(sentBy(new NetRCAuth(written("netrc", 0o644)))).toBe("Basic dXNlcjpzZWNyZXQ=");
});

test.for([".netrc", "_netrc"])("by default %s in the home folder is read", (name) => {
  written(name, 0o600);

  expect(sentBy(new NetRCAuth())).toBe("Basic dXNlcjpzZWNyZXQ=");
});

test("a default file that others may read is refused, with what to do", { skip: process.platform === "win32" }, () => {
  for (const login of ["user", "anonymous"]) {
    const file = written(".netrc", 0o640, login);

    expect(() => new NetRCAuth()).toThrow(`${file} can be read by others. Make it yours alone: chmod 600 ${file}`);
  }
});

test("a file that is not there is said", () => {
  expect(() => new NetRCAuth()).toThrow(join(folder, ".netrc"));
});

test("where there are no files, the error says what to pass", () => {
  expect(() => neutral.textOfHomeFile([".netrc", "_netrc"])).toThrow("no .netrc or _netrc. Pass the text itself");
});
