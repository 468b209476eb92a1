import { TransportFailure } from "../failure.ts";
import { rawHeader, rawHeaderValues } from "../raw-headers.ts";
import type { RawHeaders, SyncByteStream, TransportRequest, TransportResponse } from "../transport.ts";
import type { HttpProxy } from "./proxy-from.ts";

/** Tries to tell a proxy who asks: as it likes best, as it asks, and once more where it has let a nonce grow old. */
export const mostLogins = 3;

/** The fields that tell a proxy what it is to know of a request with this method and target. */
export function proxyFields({ headers, login }: HttpProxy, method: string, target: string): RawHeaders {
  return login === null ? headers : [...headers, "Proxy-Authorization", login.authorization(method, target)];
}

/**
 * Sends a request through a proxy that forwards, again where it asks for Digest credentials. RFC 9110 §11.7.1. A body that
 * can be read once is gone by then: that is a failure, but later requests are answered at once.
 */
export async function forwarded(
  proxy: HttpProxy,
  request: TransportRequest,
  carry: (request: TransportRequest) => Promise<TransportResponse>,
): Promise<TransportResponse> {
  for (const tries = new Tries(proxy, request); ;) {
    const response = await carry(tries.next());
    if (!tries.mayGoOn(response)) return response;
    await response.body.close();
    tries.refuseSpentBody();
  }
}

/** The same for a thread that blocks. */
export function forwardedSync<Request extends TransportRequest<unknown>>(
  proxy: HttpProxy,
  request: Request,
  carry: (request: Request) => TransportResponse<SyncByteStream>,
): TransportResponse<SyncByteStream> {
  for (const tries = new Tries(proxy, request); ;) {
    const response = carry(tries.next());
    if (!tries.mayGoOn(response)) return response;
    response.body.closeSync();
    tries.refuseSpentBody();
  }
}

class Tries<Request extends TransportRequest<unknown>> {
  readonly #proxy: HttpProxy;
  readonly #request: Request;
  readonly #started: number = performance.now();
  #count = 0;
  #wasDigest = false;

  constructor(proxy: HttpProxy, request: Request) {
    this.#proxy = proxy;
    this.#request = request;
  }

  next(): Request {
    this.#wasDigest = this.#proxy.login?.isDigest === true;
    return this.#count++ === 0 ? this.#request : this.#limited();
  }

  mayGoOn({ status, headers }: { readonly status: number; readonly headers: RawHeaders }): boolean {
    const { login } = this.#proxy;
    if (status !== 407 || login === null || this.#count === mostLogins) return false;
    if (rawHeader(this.#request.headers, "proxy-authorization") !== undefined) return false;
    return login.learn(rawHeaderValues(headers, "proxy-authenticate"), this.#wasDigest);
  }

  refuseSpentBody(): void {
    const { body, url } = this.#request;
    if (body === null || body instanceof Uint8Array) return;
    const { peer } = this.#proxy;
    const message =
      `the proxy ${peer} asked for credentials by Digest when the body of the request to ${url.origin.host}:${url.origin.port}, a ` +
      "stream, had been sent; send the request again, with a new stream";
    throw new TransportFailure("proxy", message, { peer, sent: "maybe", nativeCode: "407" });
  }

  /** With what is left of the limit in all, which covers every try. */
  #limited(): Request {
    const { extensions } = this.#request;
    const { timeout } = extensions;
    if (timeout?.total === undefined) return this.#request;
    const total = Math.max(1, Math.round(timeout.total - (performance.now() - this.#started)));
    return { ...this.#request, extensions: { ...extensions, timeout: { ...timeout, total } } };
  }
}
