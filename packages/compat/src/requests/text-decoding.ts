import { Response as CoreResponse } from "@trunkline/core";

/** The charset that a Content-Type names; latin-1 for other text, UTF-8 for JSON. */
export function encodingFromHeaders(contentType: string | undefined): string | null {
  if (contentType === undefined) return null;
  const charset = /;\s*charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^;\s]*))/i.exec(contentType);
  if (charset !== null) return charset[1] ?? charset[2] ?? charset[3] ?? null;
  const type = contentType.split(";", 1)[0]!.trim();
  if (type.includes("text")) return "ISO-8859-1";
  return type.includes("application/json") ? "utf-8" : null;
}

/** The text, with U+FFFD for what is none; a charset that nobody knows is read as UTF-8. */
export function decoded(bytes: Uint8Array, encoding: string): string {
  const response = new CoreResponse(200, { content: bytes });
  try {
    response.encoding = encoding;
    return response.text();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  }
}

/** The text of a piece, and of the end, which is `null`. */
export type PieceDecoder = (piece: Uint8Array | null) => string;

/** Text piece by piece; a character that is cut waits for its rest. `null` where the encoding is not known. */
export function pieceDecoder(encoding: string): PieceDecoder | null {
  if (/^(?:iso-?8859-1|latin-?1|l1|cp819)$/i.test(encoding))
    return (piece) => Array.from(piece ?? [], (byte) => String.fromCharCode(byte)).join("");
  const decoder = platformDecoder(encoding) ?? platformDecoder(platformLabel(encoding));
  if (decoder === null) return null;
  return (piece) => (piece === null ? decoder.decode() : decoder.decode(piece, { stream: true }));
}

function platformDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    return null;
  }
}

/** Python parts the words of a name as it likes. */
function platformLabel(encoding: string): string {
  return encoding.replaceAll("_", "-").replace(/^utf-?16-?(?=[lb]e$)/i, "utf-16");
}

/** Which UTF a JSON text is in, as its first bytes and their zeros say. */
export function jsonEncoding(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) return "utf-32";
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return "utf-32";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8-sig";
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "utf-16";
  const zeros = [first, second, third, fourth].map((byte) => byte === 0);
  const count = zeros.filter(Boolean).length;
  if (count === 0) return "utf-8";
  if (count === 2) return zeros[0]! && zeros[2]! ? "utf-16-be" : zeros[1]! && zeros[3]! ? "utf-16-le" : null;
  if (count === 3) return zeros[3]! ? "utf-32-le" : "utf-32-be";
  return null;
}
