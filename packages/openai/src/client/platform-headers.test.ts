import { expect, test } from "vitest";
import { platformHeaders } from "./platform-headers.ts";

type Platform = NonNullable<Parameters<typeof platformHeaders>[0]>;

function told(platform: Platform): string[] {
  const { "X-Stainless-Lang": _lang, "X-Stainless-Package-Version": _version, ...rest } = platformHeaders(platform);
  return Object.values(rest);
}

function node(platform: string, arch: string): Platform {
  return { process: { platform, arch, version: "v24.0.0", [Symbol.toStringTag]: "process" } } as Platform;
}

function browser(userAgent: string): Platform {
  return { navigator: { userAgent } };
}

test("the API is told the language and the package's version", () => {
  const version = expect.stringMatching(/^\d+\.\d+\.\d+/) as unknown;
  expect(platformHeaders({})).toMatchObject({ "X-Stainless-Lang": "js", "X-Stainless-Package-Version": version });
});

test("runtimes, systems and processors have their names", () => {
  expect(told(node("darwin", "arm64"))).toEqual(["MacOS", "arm64", "node", "v24.0.0"]);
  expect(told(node("win32", "x64"))).toEqual(["Windows", "x64", "node", "v24.0.0"]);
  expect(told(node("sunos", "mips"))).toEqual(["Other:sunos", "other:mips", "node", "v24.0.0"]);
  expect(told({ Deno: { build: { os: "linux", arch: "x86_64" }, version: { deno: "2.5.0" } } })).toEqual([
    "Linux",
    "x64",
    "deno",
    "2.5.0",
  ]);
  expect(told({ EdgeRuntime: "vercel" })).toEqual(["Unknown", "other:vercel", "edge", "unknown"]);
  expect(told({})).toEqual(["Unknown", "unknown", "unknown", "unknown"]);
});

test("browsers have theirs", () => {
  const chrome = "Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.1.2 Safari/537.36";
  expect(told(browser(chrome)).slice(2)).toEqual(["browser:chrome", "130.1.2"]);
  expect(told(browser(`${chrome} Edg/130.0.7`)).slice(2)).toEqual(["browser:edge", "130.0.7"]);
  expect(told(browser("Mozilla/5.0 Gecko/20100101 Firefox/131.0")).slice(2)).toEqual(["browser:firefox", "131.0.0"]);
  expect(told(browser("Mozilla/5.0 Version/17.4 Mobile/15E148 Safari/604.1")).slice(2)).toEqual([
    "browser:safari",
    "17.4.0",
  ]);
});
