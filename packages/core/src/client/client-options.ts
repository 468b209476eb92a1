import type { Decompression, Layer, RequestExtensions, SyncTransport, Transport } from "@trunkline/transport";
import type { BodyOptions } from "../bodies/encode.ts";
import type { AuthInput } from "../exchange/auth/auth.ts";
import type { EventHooks } from "../exchange/hooks.ts";
import type { Logger } from "../exchange/logger.ts";
import type { RetryOptions, RetryPolicy } from "../exchange/retry-policy.ts";
import type { CookiePolicy } from "../models/cookie.ts";
import type { CookiesInput } from "../models/cookies.ts";
import type { HeadersInput } from "../models/headers.ts";
import type { QueryParamsInput } from "../models/query-params.ts";
import type { DefaultEncoding } from "../models/received-response.ts";
import type { TimeoutInput } from "../models/timeout.ts";
import type { UrlInput } from "../models/url.ts";
import type { MountOptions } from "./mounts/mounts.ts";
import type { ReportProgress } from "./sending/progress.ts";

/** `null` sends nothing again, but a safe request that met a stale connection. */
export type RetryInput = RetryOptions | RetryPolicy | null;

/**
 * What both clients take. Calls combine headers, cookies and params with these; auth, timeout, followRedirects and retry
 * replace them.
 */
export interface SettingsOptions {
  /** Relative URLs are appended to it, path after path. */
  readonly baseUrl?: UrlInput;
  readonly params?: QueryParamsInput;
  readonly headers?: HeadersInput;
  /** Sent where they belong; those that responses set are added. Without a domain they go to every host. */
  readonly cookies?: CookiesInput;
  /** RFC 6265bis by default; "httpx" keeps and sends as that library does, to the letter but for the Port attribute. */
  readonly cookiePolicy?: CookiePolicy;
  readonly auth?: AuthInput;
  /** Milliseconds; 5000 for each of connect, read, write and pool by default, `total` without limit. */
  readonly timeout?: TimeoutInput;
  /** False by default, as in httpx. */
  readonly followRedirects?: boolean;
  /** 20 by default. */
  readonly maxRedirects?: number;
  /** When to send again what failed. By default never, but for a safe request that met a stale connection. */
  readonly retry?: RetryInput;
  readonly eventHooks?: EventHooks;
  /** For texts whose Content-Type names no charset: a label, or a function that finds one in the body; "utf-8" by default. */
  readonly defaultEncoding?: DefaultEncoding;
  /** How large a body may become when its Content-Encoding is undone, in bytes: 1 GiB by default. More is `ResponseTooLarge`. */
  readonly maxDecodedBytes?: number;
  /** What undoes Content-Encoding, and so what Accept-Encoding asks for, in place of what the platform has. */
  readonly decompression?: Decompression;
  /** Params are added to a URL's own query instead of replacing it. False by default, as in httpx. */
  readonly mergeParams?: boolean;
  /** Names of headers that must not follow a redirect to another origin, besides Authorization, Proxy-Authorization and Cookie. */
  readonly sensitiveHeaders?: readonly string[];
  readonly logger?: Logger;
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

/** What one sending may say; absent means the client's value, `null` none at all. */
export interface SendOptions {
  readonly auth?: AuthInput | undefined;
  readonly followRedirects?: boolean | undefined;
  /** True by default: what the answers set goes among the client's cookies. Those that are there are sent all the same. */
  readonly keepCookies?: boolean | undefined;
  /** Combined with the client's, option by option. */
  readonly retry?: RetryInput | undefined;
  /** Called for each piece of the body that is handed to the transport; a redirect or retry begins anew. */
  readonly onUploadProgress?: ReportProgress | undefined;
  /** Called for each piece of a body that arrives, of redirects and retries too; bytes as on the wire. */
  readonly onDownloadProgress?: ReportProgress | undefined;
}

export interface CallOptions extends BodyOptions, SendOptions {
  readonly params?: QueryParamsInput | undefined;
  readonly headers?: HeadersInput | undefined;
  /** Sent with this call besides the client's; neither kept nor sent along a redirect. */
  readonly cookies?: CookiesInput | undefined;
  readonly timeout?: TimeoutInput | undefined;
  readonly mergeParams?: boolean | undefined;
  readonly extensions?: RequestExtensions | undefined;
}

/** The same for a `Client`. */
export interface RequestCallOptions extends CallOptions {
  /** Aborts this call; it then rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined;
}

/** How a request that was built before is sent. */
export interface SendingOptions extends SendOptions {
  /** Resolves at the head; the body stays unread. */
  readonly stream?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}
