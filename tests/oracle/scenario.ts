import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { QueryParamsInput } from "@trunkline/core";

type Pairs = readonly (readonly [name: string, value: string])[];

/** What `tools/record-oracle` asked of httpx, and what came of it. */
export interface Scenario {
  /** The file it is in, such as "redirects". */
  readonly area: string;
  readonly name: string;
  readonly client?: ClientSettings;
  readonly calls: readonly Call[];
  /** By the URL as it arrives, in turn, the last one again and again; any other URL answers 200. */
  readonly answers?: Readonly<Record<string, readonly Answer[]>>;
  readonly expected: Observed;
}

interface ClientSettings {
  readonly baseUrl?: string;
  readonly params?: QueryParamsInput;
  readonly headers?: Pairs | Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly cookieJar?: readonly {
    readonly name: string;
    readonly value: string;
    readonly domain?: string;
    readonly path?: string;
  }[];
  readonly auth?: AuthData;
  readonly followRedirects?: boolean;
  readonly maxRedirects?: number;
  readonly mounts?: Readonly<Record<string, string | null>>;
  /** Variables that may name proxies; each of these is a mount then, named by its URL. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly hooks?: Hooks;
  /** httpx was asked without a mock, so that its own transport could refuse the URL. */
  readonly ownTransport?: boolean;
}

export interface Hooks {
  readonly addHeaders?: Pairs;
  readonly raiseForStatus?: boolean;
}

export interface Call {
  /** Settings of the client that change before this call. */
  readonly set?: LiveSettings;
  readonly method: string;
  readonly url: string;
  readonly params?: QueryParamsInput;
  readonly headers?: Pairs | Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly auth?: AuthData | null;
  readonly followRedirects?: boolean;
  readonly body?: Body;
}

/** What can be assigned to a client. */
export type LiveSettings = Pick<
  ClientSettings,
  "baseUrl" | "params" | "headers" | "cookies" | "followRedirects" | "maxRedirects"
> & { readonly auth?: AuthData | null };

export interface Body {
  readonly bytes?: string;
  readonly text?: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  /** Chunks that can be read once. */
  readonly stream?: readonly string[];
  readonly files?: readonly (readonly [name: string, filename: string, text: string, type: string])[];
}

export type AuthData =
  | readonly [username: string, password: string]
  | { readonly kind: "digest"; readonly username: string; readonly password: string }
  | { readonly kind: "function"; readonly header: readonly [name: string, value: string] }
  | AgainData
  | { readonly kind: "token"; readonly url: string };

export interface AgainData {
  readonly kind: "again";
  readonly until: number;
  readonly most: number;
  readonly readsRequest?: boolean;
  readonly readsResponse?: boolean;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Pairs;
  readonly text?: string;
  /** The error that users see. */
  readonly raise?: string;
}

/** All that a scenario showed. */
export interface Observed {
  readonly requests: readonly Arrived[];
  readonly outcomes: readonly Outcome[];
  /** What the client keeps: name, value, domain, path, seconds since 1970, whether it is secure. */
  readonly cookies?: readonly KeptCookie[];
  readonly events?: readonly string[];
}

export type KeptCookie = readonly [
  name: string,
  value: string | null,
  domain: string,
  path: string,
  expires: number | null,
  secure: boolean,
];

export interface Arrived {
  /** Which of the calls sent it, counted from 0; 0 is left out. */
  readonly call?: number;
  readonly method: string;
  /** Without user name, password and fragment. */
  readonly url: string;
  /** In order; "*" are the four defaults of a client. */
  readonly headers: readonly string[];
  readonly body?: string;
  readonly mount?: string;
}

export interface Outcome {
  readonly status?: number;
  readonly method?: string;
  readonly url?: string;
  readonly text?: string;
  readonly history?: readonly (readonly [status: number, url: string])[];
  readonly next?: { readonly method: string; readonly url: string; readonly headers: readonly string[] };
  readonly error?: string;
  /** Method and URL of the request that the error is about. */
  readonly request?: string;
}

interface Area {
  readonly area: string;
  /** Seconds since 1970 at which httpx was asked. */
  readonly now: number;
  readonly scenarios: readonly Scenario[];
}

const fixtures = join(import.meta.dirname, "fixtures");

/** Each fixture file. */
export function recordedAreas(): readonly Area[] {
  return readdirSync(fixtures).map((file) => {
    const area = file.replace(".jsonl", "");
    const [made, ...scenarios] = readFileSync(join(fixtures, file), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown) as [{ readonly now: number }, ...Omit<Scenario, "area">[]];
    return { area, now: made.now, scenarios: scenarios.map((scenario) => ({ ...scenario, area })) };
  });
}
