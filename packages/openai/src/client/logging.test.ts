import { expect, test } from "vitest";
import { isSecret, Log, type Logger, logLevelFrom, shownHeaders, shownUrl } from "./logging.ts";

function recording(): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (message: string) => void lines.push(`${level} ${message}`);
  return {
    logger: { error: write("error"), warn: write("warn"), info: write("info"), debug: write("debug") },
    lines,
  };
}

test("a level lets through what is as grave", () => {
  const { logger, lines } = recording();
  const log = new Log(logger, "warn");
  for (const level of ["error", "warn", "info", "debug"] as const) log.write(level, "said");
  new Log(logger, "off").write("error", "said");
  expect(lines).toEqual(["error said", "warn said"]);
});

test("a level that is none is said, and the next source counts", () => {
  const { logger, lines } = recording();
  expect(logLevelFrom(logger, "loud")).toBe("warn");
  expect(lines).toEqual([
    'warn ClientOptions.logLevel was set to "loud", expected one of ["off","error","warn","info","debug"]',
  ]);
});

test("what lets somebody in is never shown", () => {
  const names = [
    "Authorization",
    "api-key",
    "X-Api-Key",
    "Cookie",
    "set-cookie",
    "x-auth-token",
    "Proxy-Authorization",
  ];
  expect(names.filter((name) => !isSecret(name))).toEqual([]);
  expect(["content-type", "x-request-id", "keep-alive", "max_tokens"].filter(isSecret)).toEqual([]);
  expect(
    shownHeaders([
      ["Authorization", "Bearer sk"],
      ["X-A", "1"],
    ]),
  ).toEqual({ authorization: "***", "x-a": "1" });
  expect(shownUrl("https://user:pass@api.test/x?api_key=k&a=1#part")).toBe("https://api.test/x?api_key=***&a=1");
});
