import type { Request } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import type { Auth, AuthFlow } from "./auth.ts";
import { type DigestChallenge, digestChallenge } from "./digest-challenge.ts";

export interface DigestAuthOptions {
  /** The client nonce of each request; by default 16 random hex digits. For tests. */
  readonly cnonce?: () => string;
}

/** A challenge that was met, and how often. */
interface Met {
  readonly challenge: DigestChallenge;
  count: number;
}

/**
 * User name and password that are never sent, but proven by a hash of what the server asks. RFC 7616, 2617 and 2069.
 * The first request is answered by 401 and sent again; later ones to that origin carry the proof at once.
 *
 * ```ts
 * import { DigestAuth, SyncClient } from "@trunkline/core";
 * import { mock } from "@trunkline/transport-mock";
 *
 * const server = mock((request) =>
 *   request.headers.has("authorization")
 *     ? { text: "welcome" }
 *     : { status: 401, headers: { "www-authenticate": 'Digest realm="here", nonce="abc", qop="auth", algorithm=SHA-256' } },
 * );
 * using client = new SyncClient({ transport: server, auth: new DigestAuth("user", "secret") });
 * console.log(client.get("https://example.org/").text()); // welcome
 * ```
 */
export class DigestAuth implements Auth {
  readonly #username: string;
  readonly #password: string;
  readonly #cnonce: () => string;
  // RFC 7616 §2.2: realm and nonce say nothing to another origin.
  readonly #met = new Map<string, Met>();

  constructor(username: string, password: string, options: DigestAuthOptions = {}) {
    this.#username = username;
    this.#password = password;
    this.#cnonce = options.cnonce ?? randomNonce;
  }

  *flow(request: Request): AuthFlow {
    const met = this.#met.get(request.url.origin.key);
    if (met !== undefined) this.#authorize(request, met);
    let response = yield request;
    // A second answer is for a nonce that went stale in between; anything else means the password is wrong.
    for (let answers = 0; answers < 2 && response.status === 401; answers += 1) {
      const challenge = digestChallenge(response);
      if (challenge === null || (answers > 0 && !challenge.isStale)) return;
      const next = challengedRequest(response, request);
      this.#authorize(next, this.#remember(response, challenge));
      addCookies(next, response);
      response = yield next;
    }
  }

  #remember(response: Response, challenge: DigestChallenge): Met {
    const { key } = response.request.url.origin;
    const known = this.#met.get(key);
    // Requests side by side may be given one nonce, of which each count is good once.
    const count = known?.challenge.nonce === challenge.nonce ? known.count : 0;
    const met = { challenge, count };
    if (this.#met.size >= mostOrigins) this.#met.clear();
    this.#met.set(key, met);
    return met;
  }

  #authorize(request: Request, met: Met): void {
    met.count += 1;
    request.headers.set("Authorization", this.#authorization(request, met));
  }

  #authorization({ method, url: { target } }: Request, { challenge, count }: Met): string {
    const { realm, nonce, opaque, algorithm, hasQop, hashesUsername } = challenge;
    const hashed = (...parts: readonly string[]): string => hex(challenge.hash(encoder.encode(parts.join(":"))));
    const cnonce = this.#cnonce();
    const nc = count.toString(16).padStart(8, "0");
    const secret = hashed(this.#username, realm, this.#password);
    const proof = [challenge.isSession ? hashed(secret, nonce, cnonce) : secret, nonce];
    if (hasQop) proof.push(nc, cnonce, "auth");
    const fields = [
      hashesUsername ? `username="${hashed(this.#username, realm)}"` : namedUser(this.#username, challenge),
      `realm=${quoted(realm)}`,
      `nonce=${quoted(nonce)}`,
      `uri=${quoted(target)}`,
      `response="${hashed(...proof, hashed(method, target))}"`,
      `algorithm=${algorithm}`,
    ];
    if (opaque !== "") fields.push(`opaque=${quoted(opaque)}`);
    if (hasQop) fields.push("qop=auth", `nc=${nc}`, `cnonce=${quoted(cnonce)}`);
    if (hashesUsername) fields.push("userhash=true");
    return `Digest ${fields.join(", ")}`;
  }
}

// A forgotten challenge costs one round trip.
const mostOrigins = 1000;
const encoder = new TextEncoder();

/** The one that a redirect within the origin led to, so that the proof is for its target. Elsewhere credentials are not taken. */
function challengedRequest(response: Response, first: Request): Request {
  return response.request.url.origin.key === first.url.origin.key ? response.request : first;
}

/** Some servers remember by a cookie which nonce they gave. */
function addCookies(request: Request, response: Response): void {
  const added = response.cookies.header(request.url);
  if (added === null) return;
  const names = new Set(added.split("; ").map(cookieName));
  const kept = (request.headers.get("cookie") ?? "")
    .split("; ")
    .filter((pair) => pair !== "" && !names.has(cookieName(pair)));
  request.headers.set("Cookie", [...kept, added].join("; "));
}

function cookieName(pair: string): string {
  return pair.split("=", 1)[0]!;
}

/** RFC 7616 §3.4.1: a name beyond ASCII is written as in RFC 5987, where the server reads UTF-8. */
function namedUser(username: string, { isUtf8 }: DigestChallenge): string {
  if (!isUtf8 || /^[ -~]*$/.test(username)) return `username=${quoted(username)}`;
  const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return `username*=UTF-8''${encodeURIComponent(username).replace(/['()*]/g, percent)}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function randomNonce(): string {
  return hex(crypto.getRandomValues(new Uint8Array(8)));
}
