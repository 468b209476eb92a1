// What digest auth needs and no platform has without a promise. It is bundled when the package is built, so that core
// installs nothing; the types are our own for the same reason.
import { md5 as nobleMd5, sha1 as nobleSha1 } from "@noble/hashes/legacy.js";
import { sha256 as nobleSha256, sha512 as nobleSha512, sha512_256 as nobleSha512t256 } from "@noble/hashes/sha2.js";

export type Hash = (bytes: Uint8Array) => Uint8Array;

export const md5: Hash = nobleMd5;
export const sha1: Hash = nobleSha1;
export const sha256: Hash = nobleSha256;
export const sha512: Hash = nobleSha512;
/** SHA-512/256 of FIPS 180-4, which is not the first half of SHA-512. */
export const sha512t256: Hash = nobleSha512t256;
