import type { SyncTransport, Transport } from "@trunkline/transport";
import { type Auth, authFrom, type AuthInput } from "../exchange/auth/auth.ts";
import type { EventHookLists, EventHooks } from "../exchange/hooks.ts";
import type { RetryPolicy } from "../exchange/retry-policy.ts";
import type { Cookies, CookiesInput } from "../models/cookies.ts";
import type { Headers, HeadersInput } from "../models/headers.ts";
import { QueryParams, type QueryParamsInput } from "../models/query-params.ts";
import type { Request } from "../models/request.ts";
import type { Timeout, TimeoutInput } from "../models/timeout.ts";
import { URL, type UrlInput } from "../models/url.ts";
import { buildRequest } from "./build-request.ts";
import { type MountOptions, Mounts } from "./mounts/mounts.ts";
import { OriginSlots } from "./mounts/origin-slots.ts";
import type { RawCallOptions } from "./raw/raw.ts";
import { RawVerbs } from "./raw/raw-verbs.ts";
import type { CallOptions, RetryInput, SettingsOptions } from "./client-options.ts";
import { baseUrlFrom, eventHooksFrom, maxRedirectsFrom, retryPolicyFrom, Settings, timeoutFrom } from "./settings.ts";

interface BaseClientOptions<AnyTransport> extends SettingsOptions {
  readonly transport: AnyTransport;
  readonly mounts?: MountOptions<AnyTransport>;
}

/** What both clients are: settings, mounts and a lifetime. */
export abstract class BaseClient<
  AnyTransport extends Transport | SyncTransport,
  Options extends CallOptions,
  Answer,
  RawOptions extends RawCallOptions,
  RawAnswer,
> extends RawVerbs<Options, Answer, RawOptions, RawAnswer> {
  protected readonly settings: Settings;
  protected readonly mounts: Mounts<AnyTransport>;
  protected readonly slots: OriginSlots<AnyTransport>;
  #isClosed = false;

  constructor(
    options: BaseClientOptions<AnyTransport>,
    offered: "codings" | "syncCodings",
    prepare: (transport: AnyTransport) => AnyTransport,
  ) {
    super();
    const { transport, mounts } = options ?? {};
    this.mounts = new Mounts(transport, mounts, prepare);
    this.settings = new Settings(options, offered);
    this.slots = new OriginSlots(this.settings, this.mounts);
  }

  /** Sent with every request. Assigned ones are added to the defaults of every client, as in the constructor. */
  get headers(): Headers {
    return this.settings.headers;
  }

  set headers(headers: HeadersInput) {
    this.settings.headers = this.settings.headersFrom(headers);
  }

  /** Sent where they belong; those that responses set are among them. */
  get cookies(): Cookies {
    return this.settings.cookies;
  }

  set cookies(cookies: CookiesInput) {
    this.settings.cookies = this.settings.cookiesFrom(cookies);
  }

  /** Sent with every request, in place of the query of its URL unless `mergeParams` is set. */
  get params(): QueryParams {
    return this.settings.params;
  }

  set params(params: QueryParamsInput) {
    this.settings.params = new QueryParams(params);
  }

  /** `null` sends none but what a URL itself has. */
  get auth(): Auth | null {
    return this.settings.auth;
  }

  set auth(auth: AuthInput) {
    this.settings.auth = authFrom(auth);
  }

  /** Ends in "/"; relative URLs are appended to it. Throws a `TypeError` where it is given a query. */
  get baseUrl(): URL | null {
    return this.settings.baseUrl;
  }

  set baseUrl(url: UrlInput | null) {
    this.settings.baseUrl = url === null ? null : baseUrlFrom(url);
  }

  /** Milliseconds by phase, 5000 each by default. An assigned one says what it says; the rest is the default again. */
  get timeout(): Timeout {
    return this.settings.timeout;
  }

  set timeout(timeout: TimeoutInput) {
    this.settings.timeout = timeoutFrom(timeout);
  }

  /** False by default. */
  get followRedirects(): boolean {
    return this.settings.followRedirects ?? false;
  }

  set followRedirects(follow: boolean) {
    this.settings.followRedirects = follow;
  }

  /** 20 by default. Throws a `TypeError` for what is no number from 0. */
  get maxRedirects(): number {
    return this.settings.maxRedirects;
  }

  set maxRedirects(most: number) {
    this.settings.maxRedirects = maxRedirectsFrom(most);
  }

  /** `null`, the default, sends nothing again but a safe request that met a stale connection. */
  get retry(): RetryPolicy | null {
    return this.settings.retry;
  }

  set retry(retry: RetryInput) {
    this.settings.retry = retryPolicyFrom(retry);
  }

  /** Change them by assigning, or in place: both lists can be added to. */
  get eventHooks(): EventHookLists {
    return this.settings.eventHooks;
  }

  set eventHooks(hooks: EventHooks) {
    this.settings.eventHooks = eventHooksFrom(hooks);
  }

  /** The request that a call with these options would send. */
  buildRequest(method: string, url: UrlInput, options?: CallOptions): Request {
    return buildRequest(this.settings, this.slots, method, url, options);
  }

  /** The transport that carries requests to this URL, layers and timing included. */
  transportFor(url: UrlInput): AnyTransport {
    return this.mounts.transportFor(new URL(url).origin);
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** True the first time. */
  protected markClosed(): boolean {
    const isFirst = !this.#isClosed;
    this.#isClosed = true;
    return isFirst;
  }

  protected refuseClosed(): void {
    if (this.#isClosed) throw new TypeError("The client has been closed; it cannot send a request.");
  }
}
