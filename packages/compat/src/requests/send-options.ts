/** Seconds for everything, or for the connection and for each wait for bytes; `null` waits for ever. */
export type TimeoutInput = number | readonly [connect: number | null, read: number | null] | null;
/** A path of a file with certificate and key, or a path for each. */
export type CertInput = string | readonly [certificate: string, key: string] | null;
/** `true` trusts what the runtime trusts, a path the authorities in that file or folder, `false` everybody. */
export type VerifyInput = boolean | string;
/** A proxy's URL by scheme, by scheme and host, or for "all". */
export type ProxiesInput = Readonly<Record<string, string | null>>;

/** How one request is carried: what an adapter and hooks are told. */
export interface SendOptions {
  readonly stream?: boolean | undefined;
  readonly timeout?: TimeoutInput | undefined;
  readonly verify?: VerifyInput | undefined;
  readonly cert?: CertInput | undefined;
  readonly proxies?: ProxiesInput | undefined;
}
