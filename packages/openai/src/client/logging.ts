import { readEnv } from "./environment.ts";

export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

type Write = (message: string, ...rest: unknown[]) => void;

/** What a console has of it is enough. */
export interface Logger {
  readonly error: Write;
  readonly warn: Write;
  readonly info: Write;
  readonly debug: Write;
}

const levels: Readonly<Record<LogLevel, number>> = { off: 0, error: 200, warn: 300, info: 400, debug: 500 };

// Names of headers, parameters and options whose values let somebody in.
const secret =
  /authori[sz]ation|authentication|cookie|session|signature|credential|assertion|passphrase|(?:api|access|account|private|secret)_?key|^(?:key|sig|auth)$|token$|secret|passw(?:or)?d/;

/** Writes to a logger what its level lets through. */
export class Log {
  readonly #logger: Logger;
  readonly #level: number;

  constructor(logger: Logger, level: LogLevel) {
    this.#logger = logger;
    this.#level = levels[level] ?? levels.off;
  }

  /** Whether it is worth to make up a message. */
  hears(level: LogLevel): boolean {
    return levels[level] <= this.#level;
  }

  write(level: Exclude<LogLevel, "off">, message: string, ...rest: readonly unknown[]): void {
    if (this.hears(level)) this.#logger[level](message, ...rest);
  }
}

/** The level that was asked for, else the environment's, else "warn"; what is none is said to the logger. */
export function logLevelFrom(logger: Logger, asked: string | undefined): LogLevel {
  const found = known(logger, asked, "ClientOptions.logLevel");
  return found ?? known(logger, readEnv("OPENAI_LOG"), "process.env['OPENAI_LOG']") ?? "warn";
}

function known(logger: Logger, level: string | undefined, source: string): LogLevel | undefined {
  if (!level) return undefined;
  if (Object.hasOwn(levels, level)) return level as LogLevel;
  logger.warn(`${source} was set to ${JSON.stringify(level)}, expected one of ${JSON.stringify(Object.keys(levels))}`);
  return undefined;
}

export function isSecret(name: string): boolean {
  return secret.test(name.toLowerCase().replaceAll("-", "_"));
}

/** Headers as a log may show them. */
export function shownHeaders(pairs: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(pairs, ([name, value]) => [name.toLowerCase(), isSecret(name) ? "***" : value]));
}

/** A URL as a log may show it. */
export function shownUrl(text: string): string {
  const url = new URL(text);
  url.username = "";
  url.password = "";
  url.hash = "";
  for (const name of Array.from(url.searchParams.keys())) if (isSecret(name)) url.searchParams.set(name, "***");
  return url.href;
}
