import type { Decompression, RequestExtensions } from "@trunkline/transport";
import { atLeast } from "../at-least.ts";
import { acceptEncodingOf, defaultMaxDecodedBytes, platformDecompression } from "../bodies/decode.ts";
import { type Auth, authFrom } from "../exchange/auth/auth.ts";
import type { ExchangeSettings } from "../exchange/exchange.ts";
import type { EventHookLists, EventHooks } from "../exchange/hooks.ts";
import type { Logger } from "../exchange/logger.ts";
import { RetryBudget } from "../exchange/retry-budget.ts";
import { RetryPolicy } from "../exchange/retry-policy.ts";
import type { CookiePolicy } from "../models/cookie.ts";
import { Cookies, type CookiesInput } from "../models/cookies.ts";
import { Headers, type HeadersInput } from "../models/headers.ts";
import { QueryParams } from "../models/query-params.ts";
import type { DefaultEncoding } from "../models/received-response.ts";
import { defaultTimeout, Timeout, type TimeoutInput } from "../models/timeout.ts";
import { URL, type UrlInput } from "../models/url.ts";
import { version } from "../version.ts";
import type { RetryInput, SettingsOptions } from "./client-options.ts";

/** The settings of one client, made regular. All can be changed while it lives, and count from the next request on. */
export class Settings implements ExchangeSettings {
  readonly cookiePolicy: CookiePolicy | undefined;
  readonly defaultEncoding: DefaultEncoding;
  readonly maxDecodedBytes: number;
  readonly decompression: Decompression;
  readonly mergeParams: boolean;
  readonly sensitiveHeaders: readonly string[];
  readonly logger: Logger | null;
  readonly retryBudget: RetryBudget = new RetryBudget();
  baseUrl: URL | null;
  params: QueryParams;
  /** The client's defaults and what the caller added, in wire order. */
  headers: Headers;
  cookies: Cookies;
  auth: Auth | null;
  /** `undefined`: nobody said. */
  followRedirects: boolean | undefined;
  maxRedirects: number;
  retry: RetryPolicy | null;
  eventHooks: EventHookLists;
  readonly #acceptEncoding: string;
  #timeout: Timeout;
  #extensions: RequestExtensions;

  /** `offered` names what of a decompression this client can use. */
  constructor(options: SettingsOptions, offered: "codings" | "syncCodings") {
    this.decompression = options.decompression ?? platformDecompression;
    this.#acceptEncoding = acceptEncodingOf(this.decompression[offered]);
    this.baseUrl = options.baseUrl === undefined ? null : baseUrlFrom(options.baseUrl);
    this.params = new QueryParams(options.params);
    this.headers = this.headersFrom(options.headers);
    this.cookiePolicy = options.cookiePolicy;
    this.cookies = this.cookiesFrom(options.cookies);
    this.auth = authFrom(options.auth ?? null);
    this.#timeout = timeoutFrom(options.timeout);
    this.#extensions = { timeout: this.#timeout.limits };
    this.followRedirects = options.followRedirects;
    this.maxRedirects = maxRedirectsFrom(options.maxRedirects);
    this.retry = retryPolicyFrom(options.retry ?? null);
    this.eventHooks = eventHooksFrom(options.eventHooks);
    this.defaultEncoding = options.defaultEncoding ?? "utf-8";
    const { maxDecodedBytes = defaultMaxDecodedBytes } = options;
    this.maxDecodedBytes = atLeast(0, maxDecodedBytes, "maxDecodedBytes is a number of bytes");
    this.mergeParams = options.mergeParams ?? false;
    this.sensitiveHeaders = (options.sensitiveHeaders ?? []).map((name) => name.toLowerCase());
    this.logger = options.logger ?? null;
  }

  get timeout(): Timeout {
    return this.#timeout;
  }

  set timeout(timeout: Timeout) {
    this.#timeout = timeout;
    this.#extensions = { timeout: timeout.limits };
  }

  /** Those of a request that adds none of its own: one object for all of them. */
  get extensions(): RequestExtensions {
    return this.#extensions;
  }

  /** The defaults of every client, then these. */
  headersFrom(input: HeadersInput | undefined): Headers {
    const headers = new Headers(defaultHeaders(this.#acceptEncoding));
    if (input !== undefined) headers.update(input);
    return headers;
  }

  cookiesFrom(input: CookiesInput | undefined): Cookies {
    const policy = this.cookiePolicy ?? (input instanceof Cookies ? input.policy : undefined);
    return new Cookies(input, policy === undefined ? {} : { policy });
  }
}

export function timeoutFrom(input: TimeoutInput = defaultTimeout): Timeout {
  return new Timeout(input, new Timeout(defaultTimeout));
}

export function maxRedirectsFrom(input = 20): number {
  return atLeast(0, input, "maxRedirects is a number");
}

/** `base` is what absent options are. */
export function retryPolicyFrom(input: RetryInput, base: RetryPolicy | null = null): RetryPolicy | null {
  if (input === null || input instanceof RetryPolicy) return input;
  return new RetryPolicy(input, base ?? undefined);
}

export function eventHooksFrom({ request = [], response = [] }: EventHooks = {}): EventHookLists {
  return { request: [...request], response: [...response] };
}

function defaultHeaders(acceptEncoding: string): readonly (readonly [string, string])[] {
  return [
    ["Accept", "*/*"],
    ["Accept-Encoding", acceptEncoding],
    ["Connection", "keep-alive"],
    ["User-Agent", `trunkline/${version}`],
  ];
}

/** A base ends in "/", so that what is appended cannot run into its host or its last segment. */
export function baseUrlFrom(input: UrlInput): URL {
  const url = new URL(input);
  if (url.query !== "")
    throw new TypeError(`The baseUrl ${url} has a query, and no path can be appended to it. Pass the query as params.`);
  const path = url.target.replace("?", "");
  return url.copyWith({ path: path.endsWith("/") ? path : `${path}/`, query: null, fragment: null });
}
