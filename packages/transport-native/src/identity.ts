import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";

/** What a server that asks for one is shown. Both texts are PEM. */
export interface ClientCertificate {
  readonly cert: string;
  readonly key: string;
  /** Of a key that is encrypted. */
  readonly passphrase?: string;
}

/** A client certificate as the engine takes it: its key is in PKCS #8, and not encrypted. */
export interface Identity {
  readonly certificate: string;
  readonly privateKey: string;
}

/** Throws a `TypeError` for what TLS could not use, so that whoever makes the transport is told. */
export function identityFrom(given: ClientCertificate): Identity {
  for (const part of ["cert", "key"] as const) {
    if (!given[part]) throw new TypeError(`native: \`cert\` has no \`${part}\`. Give both, as texts of PEM.`);
    if (!given[part].includes("-----BEGIN "))
      throw new TypeError(`native: \`${part}\` of \`cert\` is no PEM. Give the file's text, not its path.`);
  }
  const { cert: certificate, key, passphrase } = given;
  const privateKey = opened(key, passphrase);
  if (!certificateIn(certificate).checkPrivateKey(privateKey))
    throw new TypeError("native: the key of `cert` belongs to another certificate.");
  return { certificate, privateKey: privateKey.export({ type: "pkcs8", format: "pem" }) as string };
}

export function requireCertificate(pem: string): void {
  try {
    void new X509Certificate(pem);
  } catch (error) {
    throw new TypeError("native: `verify` is no PEM of a certificate. Give the file's text, not its path.", {
      cause: error,
    });
  }
}

function certificateIn(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw unusable(error);
  }
}

function opened(key: string, passphrase: string | undefined): KeyObject {
  try {
    return createPrivateKey({ key, ...(passphrase !== undefined && { passphrase }) });
  } catch (error) {
    // A wrong passphrase makes of the key what OpenSSL has many names for.
    if (!key.includes("ENCRYPTED")) throw unusable(error);
    throw new TypeError("native: the key of `cert` is encrypted, and its passphrase does not open it.", {
      cause: error,
    });
  }
}

function unusable(error: unknown): TypeError {
  const { message } = error as Error;
  return new TypeError(`native: TLS cannot use the PEM of \`cert\` (${message}).`, { cause: error });
}
