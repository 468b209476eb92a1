const strengths = ["SHA-256", "SHA-384", "SHA-512"] as const;

/**
 * Whether the bytes are what `integrity` names; of several algorithms the strongest counts, and what names none is no
 * demand. https://www.w3.org/TR/SRI/#does-response-match-metadatalist
 */
export async function hasIntegrity(bytes: Uint8Array<ArrayBuffer>, integrity: string): Promise<boolean> {
  const demands = integrity.split(/\s+/).flatMap((text) => {
    const [, bits, digest] = /^sha(256|384|512)-([A-Za-z0-9+/_-]+={0,2})(?:\?|$)/i.exec(text) ?? [];
    return bits === undefined || digest === undefined ? [] : [{ algorithm: `SHA-${bits}`, digest }];
  });
  const strongest = strengths.findLast((strength) => demands.some(({ algorithm }) => algorithm === strength));
  if (strongest === undefined) return true;
  const actual = base64(new Uint8Array(await crypto.subtle.digest(strongest, bytes)));
  return demands.some(({ algorithm, digest }) => algorithm === strongest && plain(digest) === actual);
}

function base64(bytes: Uint8Array): string {
  return plain(btoa(String.fromCharCode(...bytes)));
}

/** Of the two alphabets the first, and without the signs that fill it up. */
function plain(digest: string): string {
  return digest.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "");
}
