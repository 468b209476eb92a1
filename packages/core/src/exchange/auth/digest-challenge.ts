import { LocalProtocolError, RemoteProtocolError } from "../../errors.ts";
import type { Request } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import { type Hash, md5, sha1, sha256, sha512, sha512t256 } from "../../vendor/hashes.ts";
import { type Challenge, challengesIn } from "./challenges.ts";

/** What a server wants of digest auth. */
export interface DigestChallenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string;
  /** As the server spells it. */
  readonly algorithm: string;
  readonly hash: Hash;
  /** The algorithm ends in -SESS: each hash is bound to nonce and client nonce. */
  readonly isSession: boolean;
  /** False: the form of RFC 2069. */
  readonly hasQop: boolean;
  /** The nonce was too old, the password was right. */
  readonly isStale: boolean;
  readonly isUtf8: boolean;
  /** The user name is to be sent as a hash. */
  readonly hashesUsername: boolean;
}

// The weakest first.
const hashes: readonly (readonly [algorithm: string, hash: Hash])[] = [
  ["md5", md5],
  ["sha", sha1],
  ["sha-256", sha256],
  ["sha-512-256", sha512t256],
  ["sha-512", sha512],
];

/**
 * The strongest of the challenges that a response makes, `null` where none is for digest auth. Throws `ProtocolError`
 * where none of them can be met.
 */
export function digestChallenge(response: Response): DigestChallenge | null {
  const offered = challengesIn(response.headers.getAll("www-authenticate")).filter(({ scheme }) => scheme === "digest");
  const strongestFirst = offered.toSorted((one, other) => strength(other) - strength(one));
  let failure: unknown = null;
  for (const challenge of strongestFirst)
    try {
      return checked(challenge, response.request);
    } catch (error) {
      failure ??= error;
    }
  if (failure !== null) throw failure;
  return null;
}

function strength(challenge: Challenge): number {
  return hashes.findIndex(([name]) => name === hashName(algorithmOf(challenge)));
}

function algorithmOf({ params }: Challenge): string {
  return params.get("algorithm") ?? "MD5";
}

function hashName(algorithm: string): string {
  return algorithm.toLowerCase().replace(/-sess$/, "");
}

function checked(challenge: Challenge, request: Request): DigestChallenge {
  const { params, isBroken } = challenge;
  const realm = params.get("realm");
  const nonce = params.get("nonce");
  if (isBroken) throw malformed("is cut short or holds what is no parameter", request);
  if (realm === undefined || nonce === undefined)
    throw malformed(`has no ${realm === undefined ? "realm" : "nonce"}`, request);
  const algorithm = algorithmOf(challenge);
  const hash = hashes.find(([name]) => name === hashName(algorithm))?.[1];
  if (hash === undefined) throw unsupported(`algorithm=${algorithm}`, request);
  const qop = params.get("qop");
  const qops = qop?.split(",").map((name) => name.trim().toLowerCase());
  if (qops?.includes("auth") === false) {
    if (qops.includes("auth-int")) throw unsupported("qop=auth-int", request);
    throw malformed(`has the unknown qop ${JSON.stringify(qop)}`, request);
  }
  return {
    realm,
    nonce,
    opaque: params.get("opaque") ?? "",
    algorithm,
    hash,
    isSession: /-sess$/i.test(algorithm),
    hasQop: qops !== undefined,
    isStale: isTrue(params.get("stale")),
    isUtf8: params.get("charset")?.toLowerCase() === "utf-8",
    hashesUsername: isTrue(params.get("userhash")),
  };
}

function isTrue(value: string | undefined): boolean {
  return value?.toLowerCase() === "true";
}

function malformed(what: string, request: Request): RemoteProtocolError {
  return new RemoteProtocolError(
    `${request.method} ${request.url}: the Digest challenge in WWW-Authenticate ${what}. Mend the server, or use another auth.`,
    { request },
  );
}

function unsupported(what: string, request: Request): LocalProtocolError {
  return new LocalProtocolError(
    `${request.method} ${request.url}: the server asks for digest auth with ${what}, which DigestAuth does not have. ` +
      `It has qop=auth or none, with MD5, SHA, SHA-256, SHA-512-256 and SHA-512.`,
    { request },
  );
}
