import {
  type Client,
  Headers,
  HTTPError,
  LocalProtocolError,
  Request,
  type RequestOptions,
  type Response,
  UnsupportedProtocol,
  URL,
} from "@trunkline/core";
import { OpenAIError } from "../errors/errors.ts";
import { isOwnClient } from "./default-client.ts";
import { Deadline, DeadlineMissed } from "./deadline.ts";
import type { Incoming, Outgoing, Sender } from "./sender.ts";

interface SendOptions {
  readonly stream: true;
  readonly auth: null;
  readonly retry: null;
  readonly followRedirects: boolean;
  readonly keepCookies: boolean;
  readonly signal?: AbortSignal;
}

const lent: SendOptions = { stream: true, auth: null, retry: null, followRedirects: true, keepCookies: true };
const own: SendOptions = { ...lent, keepCookies: false };

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
    return { response: await this.#through(request, outgoing, signal), web: null, deadline: null, signal };
  }

  async #sendStreamed(outgoing: Outgoing): Promise<Incoming> {
    const deadline = new Deadline(outgoing.timeout, outgoing.signal);
    try {
      const request = this.#requestFrom(outgoing, unlimited);
      const response = await this.#through(request, outgoing, deadline.signal);
      return { response, web: null, deadline, signal: outgoing.signal };
    } catch (error) {
      throw deadline.reasonOf(error);
    } finally {
      deadline.lift();
    }
  }

  #requestFrom({ method, url: text, headers: given, body }: Outgoing, extensions: Limits): Request {
    if (this.#newest?.text !== text) this.#newest = { text, url: new URL(text) };
    const { url } = this.#newest;
    const headers = withCookies(given, this.#client().cookies.header(url));
    const content = (body.asBlob?.() ?? body.content ?? undefined) as RequestOptions["content"];
    return new Request(method, url, { headers, content, extensions });
  }

  #through(request: Request, { headers }: Outgoing, signal: AbortSignal | undefined): Promise<Response> {
    const client = this.#client();
    const usual = isOwnClient(client) ? own : lent;
    // A key that a redirect would carry on is not led anywhere.
    const allowed = headers.has("api-key") ? { ...usual, followRedirects: false } : usual;
    return client.send(request, signal === undefined ? allowed : { ...allowed, signal });
  }
}

function withCookies(headers: Headers, cookies: string | null): Headers {
  if (cookies === null || headers.has("cookie")) return headers;
  const all = new Headers(headers);
  all.set("cookie", cookies);
  return all;
}

/** They would be there for a reason, such as a proxy that must not be gone round. */
export function refuseFetchOptions(options: RequestInit | undefined): void {
  if (options === undefined) return;
  throw new OpenAIError(
    "`fetchOptions` are told to `fetch`, and no `fetch` sends here. Set up the `httpClient` or the `transport`, or pass a `fetch`.",
  );
}
