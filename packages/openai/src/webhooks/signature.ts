import { InvalidWebhookSignatureError } from "../errors/errors.ts";

/** What is signed, and by which words it says so. */
export interface SignedWebhook {
  readonly id: string;
  /** Seconds since 1970, as they stand in the header. */
  readonly timestamp: string;
  readonly payload: string;
  /** One or more, with spaces between them. */
  readonly signatures: string;
}

const mismatch = "The given webhook signature does not match the expected signature";
const encoder = new TextEncoder();

/** Throws `InvalidWebhookSignatureError` unless one of the signatures was made with the secret, `tolerance` seconds ago at most. */
export async function verifySigned(webhook: SignedWebhook, secret: string, tolerance: number): Promise<void> {
  const { id, timestamp, payload, signatures } = webhook;
  requireRecent(timestamp, tolerance);
  const expected = await signatureOf(`${id}.${timestamp}.${payload}`, secret);
  let isSigned = false;
  // To the end, so that the time it takes does not tell which of them was close.
  for (const text of signatures.split(" "))
    isSigned = isSame(bytesFrom(text.replace(/^v1,/, "")), expected) || isSigned;
  if (!isSigned) throw new InvalidWebhookSignatureError(mismatch);
}

function requireRecent(timestamp: string, tolerance: number): void {
  const seconds = Number.parseInt(timestamp, 10);
  if (Number.isNaN(seconds)) throw new InvalidWebhookSignatureError("Invalid webhook timestamp format");
  const now = Math.floor(Date.now() / 1000);
  if (now - seconds > tolerance) throw new InvalidWebhookSignatureError("Webhook timestamp is too old");
  if (seconds - now > tolerance) throw new InvalidWebhookSignatureError("Webhook timestamp is too new");
}

async function signatureOf(signed: string, secret: string): Promise<Uint8Array> {
  const prefix = "whsec_";
  const bytes = secret.startsWith(prefix) ? bytesFrom(secret.slice(prefix.length)) : encoder.encode(secret);
  if (bytes === null) throw new TypeError("The webhook secret begins with whsec_, but the rest of it is no base64.");
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes, algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(signed)));
}

/** `null` for what is no base64. */
function bytesFrom(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** In a time that depends on nothing but the length. */
function isSame(given: Uint8Array | null, expected: Uint8Array): boolean {
  if (given?.length !== expected.length) return false;
  let difference = 0;
  for (let at = 0; at < expected.length; at += 1) difference |= given[at]! ^ expected[at]!;
  return difference === 0;
}
