export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** What of `node:crypto` is needed; this package imports nothing. */
export interface Hashing {
  getHashes(): readonly string[];
  createHash(hash: string): { update(text: string): { digest(encoding: "hex"): string } };
}

/** What a proxy wants of digest auth. */
interface Challenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | undefined;
  /** As the proxy spells it. */
  readonly algorithm: string;
  /** As node:crypto names it. */
  readonly hash: string;
  /** `false`: the form of RFC 2069. */
  readonly hasQop: boolean;
  readonly isStale: boolean;
}

/** Tells a proxy who asks: by Basic, until it asks for Digest (RFC 7616). */
export class ProxyLogin {
  readonly #credentials: Credentials;
  readonly #hashing: Hashing;
  #challenge: Challenge | null = null;
  /** How often the nonce has been answered. */
  #count = 0;

  constructor(credentials: Credentials, hashing: Hashing) {
    this.#credentials = credentials;
    this.#hashing = hashing;
  }

  /** Of Digest: what an answer of 407 means depends on whether that was asked for before. */
  get isDigest(): boolean {
    return this.#challenge !== null;
  }

  /** The value of Proxy-Authorization for a request with this method and target. */
  authorization(method: string, target: string): string {
    const { username, password } = this.#credentials;
    if (this.#challenge === null) return `Basic ${base64(`${username}:${password}`)}`;
    const { realm, nonce, opaque, algorithm, hash, hasQop } = this.#challenge;
    const hashed = (...parts: readonly string[]): string =>
      this.#hashing.createHash(hash).update(parts.join(":")).digest("hex");
    const cnonce = crypto.randomUUID();
    const count = (++this.#count).toString(16).padStart(8, "0");
    const secret = hashed(username, realm, password);
    const key = /-sess$/i.test(algorithm) ? hashed(secret, nonce, cnonce) : secret;
    const proven = hasQop ? [nonce, count, cnonce, "auth"] : [nonce];
    const fields = [
      namedUser(username),
      `realm=${quoted(realm)}`,
      `nonce=${quoted(nonce)}`,
      `uri=${quoted(target)}`,
      `response="${hashed(key, ...proven, hashed(method, target))}"`,
      `algorithm=${algorithm}`,
    ];
    if (opaque !== undefined) fields.push(`opaque=${quoted(opaque)}`);
    if (hasQop) fields.push("qop=auth", `nc=${count}`, `cnonce="${cnonce}"`);
    return `Digest ${fields.join(", ")}`;
  }

  /**
   * Takes the values of Proxy-Authenticate in a 407. Whether another try makes sense, where the refused one was of
   * Digest already: only if its nonce was too old.
   */
  learn(values: readonly string[], wasDigest: boolean): boolean {
    const challenge = strongest(values, this.#hashing);
    if (challenge === null) return false;
    // Requests side by side may be given one nonce, of which each count is good once.
    if (challenge.nonce !== this.#challenge?.nonce) this.#count = 0;
    this.#challenge = challenge;
    return !wasDigest || challenge.isStale;
  }
}

// The weakest first.
const hashes: readonly (readonly [algorithm: string, hash: string])[] = [
  ["md5", "md5"],
  ["sha", "sha1"],
  ["sha-256", "sha256"],
  ["sha-512-256", "sha512-256"],
  ["sha-512", "sha512"],
];

/** The strongest of the challenges that can be met. */
function strongest(values: readonly string[], hashing: Hashing): Challenge | null {
  const ranked = values.flatMap(challengesIn).flatMap((params) => {
    const { realm, nonce, qop, algorithm = "MD5" } = params;
    const rank = hashes.findIndex(([name]) => name === algorithm.toLowerCase().replace(/-sess$/, ""));
    const hash = hashes[rank]?.[1];
    const canProve = qop === undefined || /(^|[\s,])auth([\s,]|$)/i.test(qop);
    if (realm === undefined || nonce === undefined || hash === undefined || !canProve) return [];
    if (!hashing.getHashes().some((known) => known.toLowerCase() === hash)) return [];
    const isStale = params["stale"]?.toLowerCase() === "true";
    const hasQop = qop !== undefined;
    return [{ rank, challenge: { realm, nonce, opaque: params["opaque"], algorithm, hash, hasQop, isStale } }];
  });
  return ranked.toSorted((one, other) => other.rank - one.rank)[0]?.challenge ?? null;
}

// RFC 9110 §11.6.1: commas stand between challenges and between parameters; a name without "=" begins a challenge.
const piece = /([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?/g;

/** The parameters of each challenge for Digest in one field. */
function challengesIn(value: string): readonly Readonly<Record<string, string>>[] {
  const found: { scheme: string; params: Record<string, string> }[] = [];
  for (const [, name = "", quotedValue, plain] of value.matchAll(piece)) {
    const given = quotedValue?.replace(/\\(.)/g, "$1") ?? plain;
    if (given === undefined) found.push({ scheme: name.toLowerCase(), params: {} });
    else Object.assign(found.at(-1)?.params ?? {}, { [name.toLowerCase()]: given });
  }
  return found.filter(({ scheme }) => scheme === "digest").map(({ params }) => params);
}

/** RFC 7616 §3.4.1: a name beyond ASCII is written as in RFC 5987. */
function namedUser(username: string): string {
  if (/^[ -~]*$/.test(username)) return `username=${quoted(username)}`;
  const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return `username*=UTF-8''${encodeURIComponent(username).replace(/['()*]/g, percent)}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
