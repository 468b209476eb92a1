import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isIP, isIPv6 } from "node:net";
import { bits, boolean, der, identifier, integer, octets, sequence, set, time, utf8 } from "./der.ts";

/** Both in PEM, as Node's TLS options take them. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

export interface CertificateAuthority {
  /** PEM, for those who shall trust it. */
  readonly certificate: string;
  /** A certificate for these host names (`*.example.test` too) and IP addresses, good for servers and clients. */
  readonly issue: (hosts: readonly string[], validity?: Validity) => Certificate;
}

export interface Validity {
  /** Default: an hour ago. */
  readonly notBefore?: Date;
  /** Default: in a day. */
  readonly notAfter?: Date;
}

/**
 * Makes an authority of its own at each call, with a new P-256 key: nothing secret has to be kept in a repository, and
 * a certificate that nobody trusts is one issued by another authority.
 *
 * ```ts
 * const authority = certificateAuthority();
 * const server = https.createServer(authority.issue(["localhost", "127.0.0.1"]), listener);
 * ```
 */
export function certificateAuthority(name = "Trunkline test authority"): CertificateAuthority {
  const { publicKey, privateKey } = newKeys();
  const certificate = certify({
    issuer: name,
    subject: name,
    publicKey,
    signer: { publicKey, privateKey },
    extensions: [
      extension(basicConstraints, sequence(boolean(true)), "critical"),
      extension(keyUsage, bits(Buffer.from([0b0000_0110]), 1), "critical"),
    ],
  });
  return {
    certificate,
    issue: (hosts, validity) => {
      const leaf = newKeys();
      return {
        key: leaf.privateKey.export({ type: "pkcs8", format: "pem" }) as string,
        certificate: certify({
          issuer: name,
          subject: hosts[0] ?? "nobody",
          publicKey: leaf.publicKey,
          signer: { publicKey, privateKey },
          validity,
          extensions: [
            extension(basicConstraints, sequence(), "critical"),
            extension(keyUsage, bits(Buffer.from([0b1000_0000]), 7), "critical"),
            extension(extendedKeyUsage, sequence(identifier(serverAuth), identifier(clientAuth))),
            extension(subjectAlternativeName, sequence(...hosts.map(generalName))),
          ],
        }),
      };
    },
  };
}

// Names of RFC 5280 §4.2 and RFC 5758 §3.2.
const subjectKeyIdentifier = "2.5.29.14";
const keyUsage = "2.5.29.15";
const subjectAlternativeName = "2.5.29.17";
const basicConstraints = "2.5.29.19";
const authorityKeyIdentifier = "2.5.29.35";
const extendedKeyUsage = "2.5.29.37";
const serverAuth = "1.3.6.1.5.5.7.3.1";
const clientAuth = "1.3.6.1.5.5.7.3.2";
const commonName = "2.5.4.3";
const ecdsaWithSha256 = "1.2.840.10045.4.3.2";

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly signer: Keys;
  readonly extensions: readonly Uint8Array[];
  readonly validity?: Validity | undefined;
}

function newKeys(): Keys {
  return generateKeyPairSync("ec", { namedCurve: "P-256" });
}

function certify({ issuer, subject, publicKey, signer, extensions, validity = {} }: Claims): string {
  const { notBefore = new Date(Date.now() - 3_600_000), notAfter = new Date(Date.now() + 86_400_000) } = validity;
  const algorithm = sequence(identifier(ecdsaWithSha256));
  const claims = sequence(
    der(0xa0, integer(Buffer.from([2]))), // version 3
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    distinguishedName(issuer),
    sequence(time(notBefore), time(notAfter)),
    distinguishedName(subject),
    encoded(publicKey),
    der(
      0xa3,
      sequence(
        ...extensions,
        extension(subjectKeyIdentifier, octets(fingerprint(publicKey))),
        extension(authorityKeyIdentifier, sequence(der(0x80, fingerprint(signer.publicKey)))),
      ),
    ),
  );
  const signed = sequence(claims, algorithm, bits(sign("sha256", claims, signer.privateKey)));
  const lines =
    Buffer.from(signed)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

function extension(name: string, value: Uint8Array, weight?: "critical"): Uint8Array {
  return sequence(identifier(name), ...(weight === "critical" ? [boolean(true)] : []), octets(value));
}

function distinguishedName(name: string): Uint8Array {
  return sequence(set(sequence(identifier(commonName), utf8(name))));
}

function generalName(host: string): Uint8Array {
  return isIP(host) === 0 ? der(0x82, Buffer.from(host, "ascii")) : der(0x87, addressBytes(host));
}

function addressBytes(address: string): Uint8Array {
  if (!isIPv6(address)) return Buffer.from(address.split(".").map(Number));
  const [left = "", right] = address.split("::");
  const before = left === "" ? [] : left.split(":");
  const after = right === undefined || right === "" ? [] : right.split(":");
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return Buffer.from([...before, ...zeros, ...after].map((group) => group.padStart(4, "0")).join(""), "hex");
}

function fingerprint(key: KeyObject): Uint8Array {
  return createHash("sha1").update(encoded(key)).digest();
}

function encoded(key: KeyObject): Uint8Array {
  return key.export({ type: "spki", format: "der" });
}
