import type { ConnectionOptions } from "trunkline";
import { authoritiesAt } from "./authorities.ts";
import { fileText } from "./environment.ts";
import { InvalidProxyURL, InvalidSchema } from "./errors.ts";
import { prependScheme, selectProxy } from "./proxies.ts";
import { Retry } from "./retry.ts";
import type { SendOptions } from "./send-options.ts";
import { splitUrl, withoutPassword } from "./split-url.ts";

export interface AdapterOptions {
  /** Hosts whose connections urllib3 would keep; taken for its name's sake: connections are kept by origin, of any number. */
  readonly poolConnections?: number;
  /** Connections per origin, where `poolBlock` is set; 10 by default. */
  readonly poolMaxsize?: number;
  /** With it no more than `poolMaxsize` connections are made to an origin: who comes later waits. */
  readonly poolBlock?: boolean;
  /** How often a connection that failed is tried again, or a whole policy; 0 by default. */
  readonly maxRetries?: number | Retry;
}

/** urllib3's meaning of a number: so many more tries, of a POST and its like only where the server cannot have seen it. */
export function retriesFrom(maxRetries: number | Retry | undefined): Retry {
  if (maxRetries instanceof Retry) return maxRetries;
  return maxRetries === undefined || maxRetries === 0
    ? new Retry({ total: 0, read: false })
    : Retry.fromInt(maxRetries);
}

/** How to connect for one request: which proxy, whom to trust, what to show. The key names it. */
export function connectionOf(
  url: string,
  { verify = true, cert = null, proxies = {} }: SendOptions,
): { readonly key: string; options(): ConnectionOptions } {
  const proxy = selectProxy(url, proxies);
  const https = /^https:/i.test(url);
  return {
    key: JSON.stringify([proxy, https ? verify : true, https ? cert : null]),
    options: () => ({
      proxy: proxy === null || proxy === "" ? null : proxyUrl(proxy),
      ...(https && {
        verify: typeof verify === "string" ? authoritiesAt(verify) : verify,
      }),
      ...(https && cert !== null && { cert: certificate(cert) }),
    }),
  };
}

/** Told only where it was asked for: not every runtime can be told. */
export function limitsOf({ poolMaxsize = 10, poolBlock }: AdapterOptions): Pick<ConnectionOptions, "limits"> {
  if (poolBlock !== true) return {};
  return { limits: { maxConnections: poolMaxsize, maxKeepAlive: poolMaxsize } };
}

function proxyUrl(proxy: string): string {
  const url = prependScheme(proxy);
  const { scheme, host } = splitUrl(url);
  if (host === "")
    throw new InvalidProxyURL(
      `Please check proxy URL ${JSON.stringify(withoutPassword(proxy))}. It is malformed and could be missing the host.`,
    );
  if (!/^(?:https?|socks5h?)$/.test(scheme))
    throw new InvalidSchema(`No transport goes through a proxy of the scheme ${JSON.stringify(scheme)}.`);
  return url;
}

function certificate(cert: string | readonly [string, string]): { readonly cert: string; readonly key: string } {
  const [certificatePath, keyPath] = typeof cert === "string" ? [cert, cert] : cert;
  return {
    cert: fileText(certificatePath, "the TLS certificate file"),
    key: fileText(keyPath, "the TLS key file"),
  };
}
