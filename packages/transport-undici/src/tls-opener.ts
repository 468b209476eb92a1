import { createHash, X509Certificate } from "node:crypto";
import { isIP, type Socket } from "node:net";
import { connect, createSecureContext, type SecureContext, type TLSSocket } from "node:tls";
import type { Hold } from "./dialer.ts";
import { pinFailure } from "./failures.ts";
import type { Settings } from "./options.ts";

type TlsSettings = Pick<Settings, "http1" | "http2" | "verify" | "cert" | "pins" | "keylog">;

/** With whom TLS is spoken. */
export interface TlsPeer {
  /** What the certificate has to be for where `name` is not another. */
  readonly host: string;
  /** The name asked for. */
  readonly name: string;
  /** Host and port, for messages. */
  readonly peer: string;
  /** A proxy is offered no HTTP/2 and has none of the pinned keys. */
  readonly isProxy: boolean;
}

/** Puts TLS on connections that stand. */
export class TlsOpener {
  readonly #settings: TlsSettings;
  // Parsing the authorities takes milliseconds, so it happens once, and never for http alone.
  #secureContext: SecureContext | null = null;
  readonly #sessions = new Map<string, Buffer>();

  constructor(settings: TlsSettings) {
    this.#settings = settings;
    // A mistake in a PEM is told to whoever makes the transport.
    if (typeof settings.verify !== "boolean") settings.verify.forEach(requireCertificate);
    if (settings.cert !== null) this.#context();
  }

  /** Rejects with the error of TLS, or a `TransportFailure` for a key that is not pinned. */
  open(socket: Socket, { host, name, peer, isProxy }: TlsPeer, hold: Hold): Promise<TLSSocket> {
    const { http1, http2, verify, keylog, pins } = this.#settings;
    // Node does not look at the name again when a session is resumed, so each name has sessions of its own.
    const sessionKey = `${name} at ${peer}`;
    // A resumed session does not tell its certificate, so pinned connections begin anew each time.
    const session = pins.size === 0 || isProxy ? this.#sessions.get(sessionKey) : undefined;
    const secure = connect({
      socket,
      host,
      secureContext: this.#context(),
      rejectUnauthorized: verify !== false,
      ALPNProtocols: http2 && !isProxy ? (http1 ? ["h2", "http/1.1"] : ["h2"]) : ["http/1.1"],
      // TLS names no addresses; an IP is verified by `host` alone.
      ...(isIP(name) === 0 && { servername: name }),
      ...(session !== undefined && { session }),
    });
    hold(secure);
    secure.on("session", (ticket) => {
      if (this.#sessions.size > 1000) this.#sessions.clear();
      this.#sessions.set(sessionKey, ticket);
    });
    if (keylog !== null) secure.on("keylog", (line: Buffer) => keylog(line.toString("latin1").trimEnd()));
    return new Promise((resolve, reject) => {
      const onClose = (): void => reject(Object.assign(new Error("closed"), { code: "ECONNRESET" }));
      // Stays for good: between two owners an error must find a listener.
      secure.on("error", reject);
      secure.once("close", onClose);
      secure.once("secureConnect", () => {
        secure.removeListener("close", onClose);
        if (isProxy || pins.size === 0) return resolve(secure);
        // To be asked for once: Node 24 has no second answer.
        const pin = pinOf(secure);
        if (pins.has(pin)) return resolve(secure);
        reject(pinFailure(peer, pin));
        secure.destroy();
      });
    });
  }

  #context(): SecureContext {
    if (this.#secureContext !== null) return this.#secureContext;
    const { verify, cert } = this.#settings;
    try {
      this.#secureContext = createSecureContext({
        ...(typeof verify !== "boolean" && { ca: [...verify] }),
        ...(cert !== null && cert),
      });
    } catch (error) {
      throw clientCertificateMistake(error, cert?.key ?? "");
    }
    return this.#secureContext;
  }
}

/** The public key of the server's own certificate: keys above it are as anybody puts them who has a certificate at all. */
function pinOf(socket: TLSSocket): string {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) return "none";
  const key = certificate.publicKey.export({ type: "spki", format: "der" });
  return `sha256/${createHash("sha256").update(key).digest("base64")}`;
}

// createSecureContext trusts nobody, silently, where the text holds no certificate.
function requireCertificate(pem: string): void {
  try {
    void new X509Certificate(pem);
  } catch (error) {
    throw new TypeError("undici: `verify` is no PEM of a certificate. Give the file's text, not its path.", {
      cause: error,
    });
  }
}

function clientCertificateMistake(error: unknown, key: string): TypeError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ERR_OSSL_X509_KEY_VALUES_MISMATCH")
    return new TypeError("undici: the key of `cert` belongs to another certificate.", { cause: error });
  // A wrong passphrase makes of the key what OpenSSL has many names for.
  if (key.includes("ENCRYPTED"))
    return new TypeError("undici: the key of `cert` is encrypted, and its passphrase does not open it.", {
      cause: error,
    });
  return new TypeError(`undici: TLS cannot use the PEM of \`cert\` (${message}).`, { cause: error });
}
