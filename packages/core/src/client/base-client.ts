import type { SyncTransport, Transport } from "@trunkline/transport";
import type { Request } from "../models/request.ts";
import { URL, type UrlInput } from "../models/url.ts";
import type { Headers } from "../models/headers.ts";
import { buildRequest } from "./build-request.ts";
import { type MountOptions, Mounts } from "./mounts.ts";
import { OriginSlots } from "./origin-slots.ts";
import { type CallOptions, Settings, type SettingsOptions } from "./settings.ts";
import { Verbs } from "./verbs.ts";

interface BaseClientOptions<AnyTransport> extends SettingsOptions {
  readonly transport: AnyTransport;
  readonly mounts?: MountOptions<AnyTransport>;
}

/** What both clients are: settings, mounts and a lifetime. */
export abstract class BaseClient<
  AnyTransport extends Transport | SyncTransport,
  Options extends CallOptions,
  Answer,
> extends Verbs<Options, Answer> {
  protected readonly settings: Settings;
  protected readonly mounts: Mounts<AnyTransport>;
  protected readonly slots: OriginSlots<AnyTransport>;
  #isClosed = false;

  constructor(
    options: BaseClientOptions<AnyTransport>,
    acceptEncoding: string,
    prepare: (transport: AnyTransport) => AnyTransport,
  ) {
    super();
    const { transport, mounts } = options ?? {};
    this.mounts = new Mounts(transport, mounts, prepare);
    this.settings = new Settings(options, acceptEncoding);
    this.slots = new OriginSlots(this.settings, this.mounts);
  }

  /** Sent with every request; changes count from the next request on. */
  get headers(): Headers {
    return this.settings.headers;
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
