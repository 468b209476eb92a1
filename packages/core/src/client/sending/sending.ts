import type {
  Decompression,
  RequestExtensions,
  SyncTransport,
  Transport,
  TransportRequest,
} from "@trunkline/transport";
import { ResponseTooLarge, raised } from "../../errors.ts";
import { type Auth, authFrom, authFromUrl } from "../../exchange/auth/auth.ts";
import type { AnyTransportResponse, ExchangePolicy } from "../../exchange/exchange.ts";
import type { Operation, Performer } from "../../exchange/flow.ts";
import { Retries } from "../../exchange/retries.ts";
import { type DefaultEncoding, ReceivedResponse, type Receiver } from "../../models/received-response.ts";
import type { Request } from "../../models/request.ts";
import { Response } from "../../models/response.ts";
import { refuseUnsupported } from "./capabilities.ts";
import type { SendingOptions } from "../client-options.ts";
import type { OriginSlots } from "../mounts/origin-slots.ts";
import { retryPolicyFrom, type Settings } from "../settings.ts";
import { missedLimit } from "./missed-limit.ts";
import { watchedRecord } from "./watched-record.ts";

/** One `send` of a client: what the settings and the call decided, and the transport of the hop that is under way. */
export abstract class Sending<AnyTransport extends Transport | SyncTransport>
  implements ExchangePolicy, Performer, Receiver
{
  readonly settings: Settings;
  readonly auth: Auth | null;
  readonly followRedirects: boolean;
  readonly keepCookies: boolean;
  readonly retries: Retries | null;
  readonly stream: boolean;
  protected readonly options: SendingOptions;
  /** Requests that this exchange has sent. */
  protected sends = 0;
  readonly #slots: OriginSlots<AnyTransport>;
  #transport: AnyTransport | null = null;
  #started = 0;
  /** By `performance.now()`, from the first try on. */
  #deadline = Infinity;

  constructor(settings: Settings, slots: OriginSlots<AnyTransport>, request: Request, options: SendingOptions) {
    this.settings = settings;
    this.auth = (options.auth === undefined ? settings.auth : authFrom(options.auth)) ?? authOfUrl(options, request);
    this.followRedirects = options.followRedirects ?? settings.followRedirects ?? false;
    this.keepCookies = options.keepCookies ?? true;
    const retry = options.retry === undefined ? settings.retry : retryPolicyFrom(options.retry, settings.retry);
    this.retries = retry === null ? null : new Retries(retry, settings.retryBudget);
    this.stream = options.stream ?? false;
    this.options = options;
    this.#slots = slots;
  }

  abstract perform(operation: Operation): unknown;

  timeLeft(): number {
    return this.#deadline - performance.now();
  }

  received(record: AnyTransportResponse, request: Request): Response {
    const isDecoded = this.#transport?.capabilities.has("decodes-content") ?? false;
    const isWatched = isDecoded || this.options.onDownloadProgress !== undefined;
    return new Response(
      record.status,
      new ReceivedResponse(
        isWatched ? this.#watched(record, request, isDecoded) : record,
        request,
        this.#started,
        isDecoded,
        this,
      ),
    );
  }

  get defaultEncoding(): DefaultEncoding {
    return this.settings.defaultEncoding;
  }

  get decompression(): Decompression {
    return this.settings.decompression;
  }

  get maxDecodedBytes(): number {
    return this.settings.maxDecodedBytes;
  }

  /** Whoever aborts is told his own reason, as by `fetch`. */
  failed(thrown: unknown, request: Request): unknown {
    const { signal } = this.options;
    return signal?.aborted === true ? signal.reason : raised(thrown, request);
  }

  /** The transport for this hop; from here its time counts. */
  protected begin(request: Request): AnyTransport {
    const { transport } = this.#slots.slot(request.url.origin);
    refuseUnsupported(transport, request, this.stream, this.options.followRedirects ?? this.settings.followRedirects);
    this.#transport = transport;
    this.sends += 1;
    this.#started = performance.now();
    return transport;
  }

  /** The record that crosses to the transport, every field in one order. */
  protected record<Body>(request: Request, body: Body, attempt: number): TransportRequest<Body> {
    const { signal } = this.options;
    const { method, rawHeaders: headers } = request;
    const url = request.url.record;
    const extensions = this.#extensionsOf(request, attempt);
    return signal === undefined
      ? { method, url, headers, body, extensions }
      : { method, url, headers, body, extensions, signal };
  }

  #watched(record: AnyTransportResponse, request: Request, isDecoded: boolean): AnyTransportResponse {
    const { maxDecodedBytes: limit } = this.settings;
    const tooLarge = (): Error => tooLargeOnceDecoded(request, limit);
    return watchedRecord(record, { isDecoded, limit, tooLarge, report: this.options.onDownloadProgress });
  }

  #extensionsOf(request: Request, attempt: number): RequestExtensions {
    const { extensions } = request;
    // A request that was built without a client has the limits of the one that sends it.
    const limits = extensions.timeout ?? this.settings.timeout.limits;
    const total = limits.total === undefined ? undefined : this.#totalOf(request, limits.total);
    if (attempt === 1 && total === limits.total && limits === extensions.timeout) return extensions;
    const timeout = total === undefined ? limits : { ...limits, total };
    return attempt === 1 ? { ...extensions, timeout } : { ...extensions, timeout, attempt };
  }

  /** The limit is for the whole exchange: what earlier tries and hops took is gone. */
  #totalOf({ url: { origin } }: Request, total: number): number {
    if (this.#deadline === Infinity) {
      this.#deadline = this.#started + total;
      return total;
    }
    const left = this.#deadline - this.#started;
    if (left > 0) return left;
    throw missedLimit("total-timeout", origin, total, "nothing");
  }
}

function authOfUrl({ auth }: SendingOptions, request: Request): Auth | null {
  return auth === null ? null : authFromUrl(request.url);
}

function tooLargeOnceDecoded(request: Request, limit: number): ResponseTooLarge {
  return new ResponseTooLarge(
    `${request.method} ${request.url}: the body has more than ${limit} bytes once it is decoded. Raise maxDecodedBytes.`,
    { request },
  );
}

// Less than a new connection costs.
const shortBody = 65_536;

/** The rest of the body is sooner read than a new connection made. */
export function isShort(response: Response): boolean {
  return Number(response.header("content-length") ?? Infinity) <= shortBody;
}
