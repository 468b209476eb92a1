import {
  type Client,
  type Headers,
  HTTPError,
  LocalProtocolError,
  Request,
  type RequestOptions,
  UnsupportedProtocol,
  URL,
} from "@trunkline/core";
import { OpenAIError } from "../errors/errors.ts";
import { Deadline, DeadlineMissed } from "./deadline.ts";
import type { Incoming, Outgoing, Sender } from "./sender.ts";

interface SendOptions {
  readonly stream: true;
  readonly auth: null;
  readonly retry: null;
  readonly followRedirects: boolean;
  readonly signal?: AbortSignal;
}

const plain: SendOptions = { stream: true, auth: null, retry: null, followRedirects: true };

/** Of a request, in milliseconds. */
interface Limits {
  readonly timeout: { readonly total?: number };
}

const unlimited: Limits = { timeout: {} };

/** Over a client of core's: its transports, proxies and layers. */
export class ClientSender implements Sender {
  readonly #client: () => Client;
  #limits: Limits = { timeout: {} };
  // Many calls go where the one before went, and a URL never changes.
  #newest: { readonly text: string; readonly url: URL } | null = null;

  /** Asked anew each time, so that the default one is made when it is needed. */
  constructor(client: () => Client) {
    this.#client = client;
  }

  get headers(): Headers {
    return this.#client().headers;
  }

  isFailure(thrown: unknown): boolean {
    if (thrown instanceof LocalProtocolError || thrown instanceof UnsupportedProtocol) return false;
    return thrown instanceof HTTPError || thrown instanceof DeadlineMissed;
  }

  async send(outgoing: Outgoing, isStreamed: boolean): Promise<Incoming> {
    refuseFetchOptions(outgoing.fetchOptions);
    if (isStreamed) return this.#sendStreamed(outgoing);
    const { signal, timeout } = outgoing;
    // One object for all requests with this limit.
    if (this.#limits.timeout.total !== timeout) this.#limits = { timeout: { total: timeout } };
    const request = this.#requestFrom(outgoing, this.#limits);
    const options = signal === undefined ? plain : { ...plain, signal };
    return {
      response: await this.#client().send(request, this.#allowed(options, outgoing)),
      web: null,
      deadline: null,
    };
  }

  async #sendStreamed(outgoing: Outgoing): Promise<Incoming> {
    const deadline = new Deadline(outgoing.timeout, outgoing.signal);
    const options = { ...plain, signal: deadline.signal };
    try {
      const request = this.#requestFrom(outgoing, unlimited);
      const response = await this.#client().send(request, this.#allowed(options, outgoing));
      return { response, web: null, deadline };
    } catch (error) {
      throw deadline.reasonOf(error);
    } finally {
      deadline.lift();
    }
  }

  #requestFrom({ method, url: text, headers, body }: Outgoing, extensions: Limits): Request {
    if (this.#newest?.text !== text) this.#newest = { text, url: new URL(text) };
    const { url } = this.#newest;
    const content = (body.asBlob?.() ?? body.content ?? undefined) as RequestOptions["content"];
    return new Request(method, url, { headers, content, extensions });
  }

  /** A key that a redirect would carry on is not led anywhere. */
  #allowed(options: typeof plain, { headers }: Outgoing): typeof plain {
    return headers.has("api-key") ? { ...options, followRedirects: false } : options;
  }
}

/** They would be there for a reason, such as a proxy that must not be gone round. */
export function refuseFetchOptions(options: RequestInit | undefined): void {
  if (options === undefined) return;
  throw new OpenAIError(
    "`fetchOptions` are told to `fetch`, and no `fetch` sends here. Set up the `httpClient` or the `transport`, or pass a `fetch`.",
  );
}
