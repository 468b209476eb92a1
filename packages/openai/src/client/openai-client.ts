import { type Client, version } from "@trunkline/core";
import { pageFrom } from "../pages/page-classes.ts";
import { PagePromise } from "../pages/page-promise.ts";
import { APIPromise } from "./api-promise.ts";
import { statusErrorFrom, successAmong } from "./attempts.ts";
import type { Call, Method } from "./call.ts";
import { CallLog } from "./call-log.ts";
import { CallReply } from "./call-reply.ts";
import { callersSignal } from "./callers-signal.ts";
import type { ClientOptions } from "./client-options.ts";
import { ClientSender, refuseFetchOptions } from "./client-sender.ts";
import { clientOver, defaultClient } from "./default-client.ts";
import { encodedBody, type EncodedCall, type Prepared } from "./encoded-body.ts";
import { askedKey, type Credentials } from "./credentials.ts";
import { FetchSender, platformFetch } from "./fetch-sender.ts";
import { type FinalRequestOptions, hookedCall, hookedRequest, type RequestContext, type WebRequest } from "./hooks.ts";
import { Log, type Logger, type LogLevel } from "./logging.ts";
import { headersOf, PlainHeaders, requestHeaders } from "./request-headers.ts";
import type { RequestOptions } from "./request-options.ts";
import { requestUrl } from "./request-url.ts";
import type { Incoming, Outgoing, Sender } from "./sender.ts";
import { checkedTimeout, defaultBaseURL, retriesFrom, settingsFrom, type Settings } from "./settings.ts";

/** The client without the methods of the API: options, and the one way that every call takes. */
export class OpenAIClient implements AsyncDisposable {
  /** Ten minutes, in milliseconds. */
  static readonly DEFAULT_TIMEOUT = 600_000;

  // As the options of these names, to be read and assigned: what is assigned counts from the next call on.
  // Declared: the constructor makes them, and once is enough.
  /** The key that is sent; where a function gives it, the newest. */
  declare apiKey: string | null;
  declare adminAPIKey: string | null;
  declare organization: string | null;
  declare project: string | null;
  declare webhookSecret: string | null;
  declare baseURL: string;
  declare maxRetries: number;
  /** Milliseconds. */
  declare timeout: number;
  declare logger: Logger;
  declare logLevel: LogLevel;
  declare fetchOptions: RequestInit | undefined;
  protected readonly options: ClientOptions;
  readonly #settings: Settings;
  readonly #sender: Sender;
  /** Ours to close. */
  readonly #own: Client | null;
  readonly #plainHeaders: PlainHeaders = new PlainHeaders();
  readonly #userAgent: string;

  /** Throws `OpenAIError` without a key, in browsers unless that is allowed, and for options that exclude each other. */
  constructor(options: ClientOptions = {}) {
    const settings = settingsFrom(options);
    this.options = options;
    this.#userAgent = `${new.target.name}/JS ${version}`;
    this.#settings = settings;
    this.apiKey = typeof settings.apiKey === "string" ? settings.apiKey : null;
    this.adminAPIKey = settings.adminAPIKey;
    this.organization = settings.organization;
    this.project = settings.project;
    this.webhookSecret = settings.webhookSecret;
    this.baseURL = settings.baseURL;
    this.maxRetries = settings.maxRetries;
    this.timeout = settings.timeout;
    this.logger = settings.logger;
    this.logLevel = settings.logLevel;
    this.fetchOptions = options.fetchOptions;
    this.#own = options.transport === undefined ? null : clientOver(options.transport);
    this.#sender = this.#senderFrom(options);
  }

  /** The one way out: every method of the API is such a call. Sent at once; its answer is parsed when somebody waits. */
  call<Answer>(call: Call): APIPromise<Answer> {
    const log = (): Log => new Log(this.logger, this.logLevel);
    const reply = new CallReply<Answer>(call, log, (given, isStreamed) => this.#send(given, isStreamed));
    const { page } = call;
    if (page === undefined) return new APIPromise(reply);
    return new PagePromise<never, never>({
      parsed: () => reply.parsed().then((body) => pageFrom(page, this, call, body) as never),
      response: () => reply.response(),
    });
  }

  get<Answer = unknown>(path: string, options?: RequestOptions): APIPromise<Answer> {
    return this.request({ ...options, method: "GET", path });
  }

  post<Answer = unknown>(path: string, options?: RequestOptions): APIPromise<Answer> {
    return this.request({ ...options, method: "POST", path });
  }

  put<Answer = unknown>(path: string, options?: RequestOptions): APIPromise<Answer> {
    return this.request({ ...options, method: "PUT", path });
  }

  patch<Answer = unknown>(path: string, options?: RequestOptions): APIPromise<Answer> {
    return this.request({ ...options, method: "PATCH", path });
  }

  delete<Answer = unknown>(path: string, options?: RequestOptions): APIPromise<Answer> {
    return this.request({ ...options, method: "DELETE", path });
  }

  /** Any request below the base URL, or to an absolute URL, with all that a method has: key, retries, limits. */
  request<Answer = unknown>(options: FinalRequestOptions): APIPromise<Answer> {
    const { method, path, stream } = options;
    const encoding = "body" in options ? "json" : "none";
    const answer = stream === true ? "events" : "parsed";
    return this.call({ method: method.toUpperCase() as Method, path, encoding, answer, options });
  }

  /** Another client of the same class, with these options in place of this one's; both share connections. */
  withOptions(options: Partial<ClientOptions>): this {
    const isElsewhere = [options.httpClient, options.transport, options.fetch].some((given) => given !== undefined);
    const { httpClient, transport: _transport, fetch, dataResidency: _region, ...inherited } = this.options;
    const sender = isElsewhere ? {} : { fetch, httpClient: this.#own ?? httpClient };
    const own = {
      // What the environment said counts, whatever it says by now.
      ...this.#settings,
      adminAPIKey: this.adminAPIKey,
      organization: this.organization,
      project: this.project,
      webhookSecret: this.webhookSecret,
      baseURL: options.dataResidency == null ? this.baseURL : undefined,
      maxRetries: this.maxRetries,
      timeout: this.timeout,
      logger: this.logger,
      logLevel: this.logLevel,
      fetchOptions: this.fetchOptions,
    };
    const Class = this.constructor as new (options: ClientOptions) => this;
    return new Class({ ...inherited, ...own, ...sender, ...options });
  }

  /** Ends the connections of a `transport` that was given; what is shared or lent stays open. */
  async close(): Promise<void> {
    await this.#own?.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Sent with every request. */
  protected defaultQuery(): object | undefined {
    return this.options.defaultQuery;
  }

  /** For subclasses: may change what a call says before each attempt. */
  protected async prepareOptions(_options: FinalRequestOptions): Promise<void> {}

  /** For subclasses: may change method and headers of each attempt. */
  protected async prepareRequest(_request: WebRequest, _context: RequestContext): Promise<void> {}

  /** For services where calls go elsewhere. */
  protected routed(call: Call): Call {
    return call;
  }

  /** Says who calls. Asked before each attempt. */
  protected authHeaders({ isAdmin }: Call): Credentials | Promise<Credentials> {
    const { apiKey } = this.#settings;
    if (isAdmin === true) return bearer(this.adminAPIKey);
    if (typeof apiKey !== "function") return bearer(this.apiKey);
    return askedKey(apiKey).then((key) => bearer((this.apiKey = key)));
  }

  protected buildURL(path: string, query: object | null | undefined, base?: string): string {
    const isDefault = this.baseURL === defaultBaseURL && this.options.dataResidency == null;
    return requestUrl((isDefault && base) || this.baseURL, path, this.defaultQuery(), query);
  }

  protected makeStatusError(
    status: number,
    body: object | undefined,
    message: string | undefined,
    headers: Headers,
  ): Error {
    return statusErrorFrom(status, body, message, headers);
  }

  #send(given: Call, isStreamed: () => boolean): Promise<Incoming> {
    const log = new Log(this.logger, this.logLevel);
    const prepared: Prepared = { call: given, encoded: null };
    return successAmong({
      isStreamed,
      sender: this.#sender,
      log: log.hears("info") ? new CallLog(log) : null,
      outgoing: (retries) => this.#outgoing(prepared, retries),
      statusError: (...described) => this.makeStatusError(...described),
    });
  }

  #encoded(given: Call): EncodedCall | Promise<EncodedCall> {
    const call = this.routed(given);
    const { options } = call;
    if (options.timeout !== undefined) checkedTimeout(options.timeout);
    const url = this.buildURL(call.path, options.query ?? call.query, options.defaultBaseURL);
    const body = encodedBody(call, this.options.fetch ?? null);
    return body instanceof Promise ? body.then((encoded) => ({ call, url, body: encoded })) : { call, url, body };
  }

  async #outgoing(prepared: Prepared, retries: number): Promise<Outgoing> {
    if (this.prepareOptions !== OpenAIClient.prototype.prepareOptions) {
      prepared.call = await hookedCall(prepared.call, (options) => this.prepareOptions(options));
      prepared.encoded = null;
    }
    const encoded = (prepared.encoded ??= this.#encoded(prepared.call));
    const { call, url, body } = encoded instanceof Promise ? await encoded : encoded;
    const { options } = call;
    const credentials = this.authHeaders(call);
    const facts = {
      lowest: this.#sender.headers,
      userAgent: this.#userAgent,
      organization: this.organization,
      project: this.project,
      credentials: credentials instanceof Promise ? await credentials : credentials,
      defaults: this.#settings.defaultHeaders,
      answer: call.answer,
      contentType: body.type,
      own: call.headers,
      given: options.headers,
      retries,
      timeout: options.timeout,
    };
    const outgoing: Outgoing = {
      method: call.method,
      url,
      headers: this.#plainHeaders.for(facts) ?? headersOf(requestHeaders(facts)),
      body,
      signal: callersSignal(options.signal, this.fetchOptions, options.fetchOptions),
      timeout: options.timeout ?? this.timeout,
      fetchOptions: options.fetchOptions,
      maxRetries: retriesFrom(options.maxRetries ?? this.maxRetries),
    };
    if (this.prepareRequest === OpenAIClient.prototype.prepareRequest) return outgoing;
    return hookedRequest(outgoing, call, (request, context) => this.prepareRequest(request, context));
  }

  #senderFrom({ httpClient, fetch, fetchOptions }: ClientOptions): Sender {
    const client = httpClient ?? this.#own;
    // Who has something to say to `fetch` means it to send.
    const isFetch = fetch !== undefined || (fetchOptions !== undefined && client === null);
    if (isFetch) return new FetchSender(fetch ?? platformFetch, () => this.fetchOptions);
    refuseFetchOptions(fetchOptions);
    return new ClientSender(client === null ? defaultClient : () => client);
  }
}

function bearer(key: string | null): Credentials {
  return key === null ? null : { Authorization: `Bearer ${key}` };
}
