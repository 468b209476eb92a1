import {
  rawHeaderPairs,
  type RequestExtensions,
  type SyncTransport,
  type Transport,
  type TransportRequest,
} from "@trunkline/transport";
import { raised } from "../errors.ts";
import { type Auth, authFrom, authFromUrl } from "../exchange/auth/auth.ts";
import type { AnyTransportResponse, ExchangePolicy } from "../exchange/exchange.ts";
import type { RequestHook, ResponseHook } from "../exchange/hooks.ts";
import { ReceivedResponse } from "../models/received-response.ts";
import type { Request } from "../models/request.ts";
import { Response } from "../models/response.ts";
import { refuseUnsupported } from "./capabilities.ts";
import type { OriginSlots } from "./origin-slots.ts";
import type { SendOptions, Settings } from "./settings.ts";

export interface SendingOptions extends SendOptions {
  readonly stream?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One `send` of a client: what the settings and the call decided, and the transport of the hop that is under way. */
export class Sending<AnyTransport extends Transport | SyncTransport> implements ExchangePolicy {
  readonly auth: Auth | null;
  readonly followRedirects: boolean;
  readonly maxRedirects: number;
  readonly sensitiveHeaders: readonly string[];
  readonly requestHooks: readonly RequestHook[];
  readonly responseHooks: readonly ResponseHook[];
  readonly stream: boolean;
  readonly #options: SendingOptions;
  readonly #settings: Settings;
  readonly #slots: OriginSlots<AnyTransport>;
  #transport: AnyTransport | null = null;
  #started = 0;

  constructor(settings: Settings, slots: OriginSlots<AnyTransport>, request: Request, options: SendingOptions) {
    this.auth = (options.auth === undefined ? settings.auth : authFrom(options.auth)) ?? authOfUrl(options, request);
    this.followRedirects = options.followRedirects ?? settings.followRedirects;
    this.maxRedirects = settings.maxRedirects;
    this.sensitiveHeaders = settings.sensitiveHeaders;
    this.requestHooks = settings.eventHooks.request;
    this.responseHooks = settings.eventHooks.response;
    this.stream = options.stream ?? false;
    this.#options = options;
    this.#settings = settings;
    this.#slots = slots;
  }

  /** The transport for this hop; from here its time counts. */
  begin(request: Request): AnyTransport {
    const { transport } = this.#slots.slot(request.url.origin);
    refuseUnsupported(transport, request, this.#options);
    this.#transport = transport;
    this.#started = performance.now();
    return transport;
  }

  /** The record that crosses to the transport, every field in one order. */
  record<Body>(request: Request, body: Body, attempt: number): TransportRequest<Body> {
    const { signal } = this.#options;
    const { method, rawHeaders: headers } = request;
    const url = request.url.record;
    const extensions = this.#extensionsOf(request, attempt);
    return signal === undefined
      ? { method, url, headers, body, extensions }
      : { method, url, headers, body, extensions, signal };
  }

  // A request that was built without a client has the limits of the one that sends it.
  #extensionsOf({ extensions }: Request, attempt: number): RequestExtensions {
    const limited =
      extensions.timeout === undefined ? { ...extensions, timeout: this.#settings.timeout.limits } : extensions;
    return attempt === 1 ? limited : { ...limited, attempt };
  }

  received(record: AnyTransportResponse, request: Request): Response {
    const { defaultEncoding, maxDecodedBytes } = this.#settings;
    const isDecoded = this.#transport?.capabilities.has("decodes-content") ?? false;
    const raise = (thrown: unknown): unknown => this.failed(thrown, request);
    return new Response(
      record.status,
      new ReceivedResponse(record, request, this.#started, defaultEncoding, isDecoded, raise, maxDecodedBytes),
    );
  }

  /** Whoever aborts is told his own reason, as by `fetch`. */
  failed(thrown: unknown, request: Request): unknown {
    const { signal } = this.#options;
    return signal?.aborted === true ? signal.reason : raised(thrown, request);
  }
}

function authOfUrl({ auth }: SendingOptions, request: Request): Auth | null {
  return auth === null ? null : authFromUrl(request.url);
}

const framing: ReadonlySet<string> = new Set(["content-length", "transfer-encoding"]);

/** For a transport that takes whole bodies only; a whole body has a length. */
export function buffered(record: TransportRequest<unknown>, body: Uint8Array): TransportRequest<Uint8Array> {
  const headers: string[] = [];
  for (const [name, value] of rawHeaderPairs(record.headers))
    if (!framing.has(name.toLowerCase())) headers.push(name, value);
  return { ...record, body, headers: [...headers, "Content-Length", String(body.length)] };
}
