import { OpenAIError } from "../errors/errors.ts";
import { type ApiKeySetter, type ClientOptions, regionalURL, regionNames } from "./client-options.ts";
import { isBrowser, readEnv } from "./environment.ts";
import { HeaderLayers } from "./header-layers.ts";
import { type Logger, type LogLevel, logLevelFrom } from "./logging.ts";
import type { HeadersLike } from "./request-options.ts";

/** The options with the environment's and the defaults in their place. */
export interface Settings {
  readonly apiKey: string | ApiKeySetter | null;
  readonly adminAPIKey: string | null;
  readonly organization: string | null;
  readonly project: string | null;
  readonly webhookSecret: string | null;
  readonly baseURL: string;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly logger: Logger;
  readonly logLevel: LogLevel;
  readonly defaultHeaders: HeadersLike;
}

export const defaultBaseURL = "https://api.openai.com/v1";

export function settingsFrom(options: ClientOptions): Settings {
  const {
    apiKey = readEnv("OPENAI_API_KEY") ?? null,
    adminAPIKey = readEnv("OPENAI_ADMIN_KEY") ?? null,
    organization = readEnv("OPENAI_ORG_ID") ?? null,
    project = readEnv("OPENAI_PROJECT_ID") ?? null,
    webhookSecret = readEnv("OPENAI_WEBHOOK_SECRET") ?? null,
    timeout = 600_000,
    logger = console,
  } = options;
  refuse(options);
  const baseURL = baseURLFrom(options);
  if (!apiKey && !adminAPIKey)
    throw new OpenAIError(
      "Missing credentials. Please pass an `apiKey`, `adminAPIKey`, or set the `OPENAI_API_KEY` or `OPENAI_ADMIN_KEY` environment variable.",
    );
  return {
    apiKey,
    adminAPIKey,
    organization,
    project,
    webhookSecret,
    baseURL,
    timeout,
    maxRetries: retriesFrom(options.maxRetries),
    logger,
    logLevel: logLevelFrom(logger, options.logLevel),
    defaultHeaders: withCustomHeaders(options.defaultHeaders),
  };
}

/** Two where it is no number of times. */
export function retriesFrom(given: unknown): number {
  return Number.isSafeInteger(given) && (given as number) >= 0 ? (given as number) : 2;
}

const unsupported = ["workloadIdentity", "provider", "credential", "x509Transport"] as const;

function refuse(options: ClientOptions): void {
  for (const name of unsupported)
    if ((options as Readonly<Record<string, unknown>>)[name] != null)
      throw new OpenAIError(
        `The \`${name}\` option is not supported here. Pass \`apiKey\` as a function that returns a token instead.`,
      );
  const senders = (["httpClient", "transport", "fetch"] as const).filter((name) => options[name] !== undefined);
  if (senders.length > 1)
    throw new OpenAIError(`The ${senders.map((name) => `\`${name}\``).join(" and ")} options are mutually exclusive.`);
  if (options.dangerouslyAllowBrowser !== true && isBrowser())
    throw new OpenAIError(
      "It looks like you're running in a browser-like environment.\n\nThis is disabled by default, as it risks exposing your secret API credentials to attackers.\nIf you understand the risks and have appropriate mitigations in place,\nyou can set the `dangerouslyAllowBrowser` option to `true`, e.g.,\n\nnew OpenAI({ apiKey, dangerouslyAllowBrowser: true });\n\nhttps://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety\n",
    );
}

function baseURLFrom(options: ClientOptions): string {
  const { baseURL = readEnv("OPENAI_BASE_URL"), dataResidency } = options;
  if (dataResidency === null || dataResidency === undefined) return baseURL || defaultBaseURL;
  if (options.baseURL !== undefined)
    throw new OpenAIError("The `dataResidency` and `baseURL` options are mutually exclusive.");
  const regional = regionalURL(dataResidency);
  if (regional === undefined) throw new OpenAIError(`Invalid \`dataResidency\`; expected one of: ${regionNames}.`);
  return regional;
}

/** What OPENAI_CUSTOM_HEADERS has in its lines lies below what the program says. */
function withCustomHeaders(defaults: HeadersLike): HeadersLike {
  const lines = readEnv("OPENAI_CUSTOM_HEADERS")?.split("\n") ?? [];
  const pairs = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(":");
    return colon < 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
  });
  if (pairs.length === 0) return defaults;
  const layers = new HeaderLayers().add(Object.fromEntries(pairs)).add(defaults);
  return [...layers.pairs(), ...layers.removed()];
}

/** Throws `OpenAIError` for what is no number of milliseconds. */
export function checkedTimeout(timeout: number): number {
  if (!Number.isInteger(timeout)) throw new OpenAIError("timeout must be an integer");
  if (timeout < 0) throw new OpenAIError("timeout must be a positive integer");
  return timeout;
}
