import { afterEach, expect, test, vi } from "vitest";
import { isBrowser, readEnv } from "./environment.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

class Navigator {
  readonly userAgent: string = "Mozilla/5.0";
}

/** As a worker sees itself: one of its own scopes. */
function stubWorker(navigator: Navigator): void {
  const scope = { [Symbol.hasInstance]: (value: unknown) => value === globalThis };
  vi.stubGlobal(
    "WorkerGlobalScope",
    Object.assign(() => {}, {}),
  );
  Object.defineProperty(globalThis.WorkerGlobalScope, Symbol.hasInstance, { value: scope[Symbol.hasInstance] });
  vi.stubGlobal("WorkerNavigator", Navigator);
  vi.stubGlobal("navigator", navigator);
}

declare global {
  var WorkerGlobalScope: object;
}

test("a program in Node is in no browser", () => {
  expect(isBrowser()).toBe(false);
});

test("a page is in a browser, whatever else there is", () => {
  vi.stubGlobal("window", { document: {} });
  expect(isBrowser()).toBe(true);
});

test("a browser's worker is in a browser, a server's is not", () => {
  vi.stubGlobal("process", undefined);
  stubWorker(new Navigator());
  expect(isBrowser()).toBe(true);
  vi.stubGlobal("WebSocketPair", () => {});
  expect(isBrowser()).toBe(false);
});

test("a variable is trimmed, and a blank one is none", () => {
  vi.stubEnv("OPENAI_TEST", " value ");
  expect(readEnv("OPENAI_TEST")).toBe("value");
  vi.stubEnv("OPENAI_TEST", "  ");
  expect(readEnv("OPENAI_TEST")).toBeUndefined();
});

test("a variable is Deno's where there is no process, unless whoever runs the program refuses it", () => {
  vi.stubGlobal("process", undefined);
  vi.stubGlobal("Deno", { env: { get: (name: string) => ` ${name}! ` } });
  expect(readEnv("A")).toBe("A!");
  const get = (): never => {
    throw new Error("not allowed");
  };
  vi.stubGlobal("Deno", { env: { get } });
  expect(readEnv("A")).toBeUndefined();
});
