import type { Reply } from "@trunkline/transport-mock";

interface DigestServerOptions {
  readonly algorithm?: string;
  /** `null`: the challenge has none. */
  readonly qop?: string | null;
  readonly nonces?: readonly string[];
}

/** A server that asks for digest auth and believes what it is answered, once it has asked often enough. */
export class DigestServer {
  /** How many answers are a challenge before one is a welcome. */
  refusals = 1;
  readonly #algorithm: string;
  readonly #qop: string | null;
  readonly #nonces: readonly string[];
  #challenges = 0;
  #answers = 0;

  constructor({ algorithm = "SHA-256", qop = "auth", nonces = ["n0", "n1", "n2", "n3"] }: DigestServerOptions = {}) {
    this.#algorithm = algorithm;
    this.#qop = qop;
    this.#nonces = nonces;
  }

  readonly handler = (request: { readonly headers: Headers }): Reply => {
    this.#answers += 1;
    if (this.#answers > this.refusals) return { json: { auth: request.headers.get("authorization") } };
    const nonce = this.#nonces[this.#challenges % this.#nonces.length];
    this.#challenges += 1;
    const qop = this.#qop === null ? "" : `qop="${this.#qop}", `;
    const challenge = `Digest realm="httpx@example.org", nonce="${nonce}", ${qop}opaque="op", algorithm=${this.#algorithm}, stale=FALSE`;
    return { status: 401, headers: { "www-authenticate": challenge } };
  };

  /** The next request is challenged again. */
  restart(): void {
    this.#answers = 0;
  }
}

/** The fields of an Authorization header of digest auth, as they are written. */
export function digestFields(authorization: string | null): Record<string, string> {
  const [scheme, rest] = [authorization?.slice(0, 7), authorization?.slice(7) ?? ""];
  if (scheme !== "Digest ") throw new Error(`${authorization} is not of digest auth.`);
  return Object.fromEntries(rest.split(", ").map((field) => field.split(/=(.*)/s, 2) as [string, string]));
}
