import type { Layer, RequestExtensions, SyncTransport, Transport } from "@trunkline/transport";
import { type Auth, authFrom, type AuthInput } from "../exchange/auth/auth.ts";
import type { EventHooks } from "../exchange/hooks.ts";
import { Headers, type HeadersInput } from "../models/headers.ts";
import { QueryParams, type QueryParamsInput } from "../models/query-params.ts";
import type { DefaultEncoding } from "../models/received-response.ts";
import { defaultTimeout, Timeout, type TimeoutInput } from "../models/timeout.ts";
import { URL, type UrlInput } from "../models/url.ts";
import { defaultMaxDecodedBytes } from "../bodies/decode.ts";
import type { BodyOptions } from "../bodies/encode.ts";
import { version } from "../version.ts";
import type { MountOptions } from "./mounts.ts";

/** What both clients take. Calls combine headers and params with these; auth, timeout and followRedirects replace them. */
export interface SettingsOptions {
  /** Relative URLs are appended to it, path after path. */
  readonly baseUrl?: UrlInput;
  readonly params?: QueryParamsInput;
  readonly headers?: HeadersInput;
  readonly auth?: AuthInput;
  /** Milliseconds; 5000 for each of connect, read, write and pool by default, `total` without limit. */
  readonly timeout?: TimeoutInput;
  /** False by default, as in httpx. */
  readonly followRedirects?: boolean;
  /** 20 by default. */
  readonly maxRedirects?: number;
  readonly eventHooks?: EventHooks;
  /** For texts whose Content-Type names no charset: a label, or a function that finds one in the body; "utf-8" by default. */
  readonly defaultEncoding?: DefaultEncoding;
  /** How large a body may become when its Content-Encoding is undone, in bytes: 1 GiB by default. More is `ResponseTooLarge`. */
  readonly maxDecodedBytes?: number;
  /** Params are added to a URL's own query instead of replacing it. False by default, as in httpx. */
  readonly mergeParams?: boolean;
  /** Names of headers that must not follow a redirect to another origin, besides Authorization, Proxy-Authorization and Cookie. */
  readonly sensitiveHeaders?: readonly string[];
}

export interface ClientOptions extends SettingsOptions {
  /** Carries what no mount takes. The client closes it; lend it by `shared(transport)`. */
  readonly transport: Transport;
  readonly mounts?: MountOptions<Transport>;
  /** Around every transport, the first one outermost. */
  readonly layers?: readonly Layer[];
  /** Aborts every request of this client. */
  readonly signal?: AbortSignal;
}

export interface SyncClientOptions extends SettingsOptions {
  /** Carries what no mount takes. The client closes it; lend it by `shared(transport)`. */
  readonly transport: SyncTransport;
  readonly mounts?: MountOptions<SyncTransport>;
}

/** What one call may say; absent means the client's value, `null` none at all. */
export interface SendOptions {
  readonly auth?: AuthInput | undefined;
  readonly followRedirects?: boolean | undefined;
}

export interface CallOptions extends BodyOptions, SendOptions {
  readonly params?: QueryParamsInput | undefined;
  readonly headers?: HeadersInput | undefined;
  readonly timeout?: TimeoutInput | undefined;
  readonly mergeParams?: boolean | undefined;
  readonly extensions?: RequestExtensions | undefined;
}

/** The settings of one client, made regular. */
export class Settings {
  readonly baseUrl: URL | null;
  readonly params: QueryParams;
  /** The client's defaults and what the caller added, in wire order. */
  readonly headers: Headers;
  readonly auth: Auth | null;
  readonly timeout: Timeout;
  /** Those of a request that adds none of its own. */
  readonly extensions: RequestExtensions;
  readonly followRedirects: boolean;
  readonly maxRedirects: number;
  readonly eventHooks: Required<EventHooks>;
  readonly defaultEncoding: DefaultEncoding;
  readonly maxDecodedBytes: number;
  readonly mergeParams: boolean;
  readonly sensitiveHeaders: readonly string[];

  /** `acceptEncoding` names what this client can decode. */
  constructor(options: SettingsOptions, acceptEncoding: string) {
    this.baseUrl = options.baseUrl === undefined ? null : baseUrlFrom(options.baseUrl);
    this.params = new QueryParams(options.params);
    this.headers = new Headers(defaultHeaders(acceptEncoding));
    if (options.headers !== undefined) this.headers.update(options.headers);
    this.auth = authFrom(options.auth ?? null);
    this.timeout = new Timeout(
      options.timeout === undefined ? defaultTimeout : options.timeout,
      new Timeout(defaultTimeout),
    );
    this.extensions = { timeout: this.timeout.limits };
    this.followRedirects = options.followRedirects ?? false;
    this.maxRedirects = options.maxRedirects ?? 20;
    this.eventHooks = {
      request: [...(options.eventHooks?.request ?? [])],
      response: [...(options.eventHooks?.response ?? [])],
    };
    this.defaultEncoding = options.defaultEncoding ?? "utf-8";
    this.maxDecodedBytes = options.maxDecodedBytes ?? defaultMaxDecodedBytes;
    if (!(this.maxDecodedBytes >= 0))
      throw new TypeError(`maxDecodedBytes is a number of bytes, 0 or more, not ${String(this.maxDecodedBytes)}.`);
    this.mergeParams = options.mergeParams ?? false;
    this.sensitiveHeaders = (options.sensitiveHeaders ?? []).map((name) => name.toLowerCase());
  }
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
function baseUrlFrom(input: UrlInput): URL {
  const url = new URL(input);
  if (url.query !== "")
    throw new TypeError(`The baseUrl ${url} has a query, and no path can be appended to it. Pass the query as params.`);
  const path = url.target.replace("?", "");
  return url.copyWith({ path: path.endsWith("/") ? path : `${path}/`, query: null, fragment: null });
}
