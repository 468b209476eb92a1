// The platform's decoder calls windows-1252 "latin1" and "ascii"; as Python, and RFC 9110's heirs, have them they are byte maps.
const byteMaps: ReadonlySet<string> = new Set([
  "latin1",
  "latin-1",
  "iso-8859-1",
  "iso8859-1",
  "l1",
  "ascii",
  "us-ascii",
]);

export interface StreamingDecoder {
  /** A character cut between two chunks waits for its rest. */
  decode(chunk: Uint8Array): string;
  end(): string;
}

/** A decoder for a charset label; `null` where the platform knows none of that name. */
export function textDecoder(label: string): StreamingDecoder | null {
  const name = label.toLowerCase();
  if (byteMaps.has(name)) return { decode: byteMap, end: () => "" };
  const decoder = platformDecoder(name);
  return decoder && { decode: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

/** The charset that a Content-Type names, in lower case. */
export function charsetOf(contentType: string | null): string | null {
  const [, quoted, plain] = /;\s*charset=(?:"([^"]*)"|([^;,\s]*))/i.exec(contentType ?? "") ?? [];
  const charset = (quoted ?? plain ?? "").toLowerCase();
  return charset === "" ? null : charset;
}

export function isKnownCharset(label: string): boolean {
  return textDecoder(label) !== null;
}

// A text read whole needs no state, so one decoder serves all.
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** The whole body as text; what is not in the charset becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, label: string): string {
  if (label === "utf-8") return utf8.decode(bytes);
  const decoder = textDecoder(label);
  return decoder === null ? utf8.decode(bytes) : decoder.decode(bytes) + decoder.end();
}

function platformDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    return null;
  }
}

function byteMap(bytes: Uint8Array): string {
  let text = "";
  // `fromCharCode` takes its characters as arguments, and a call takes only so many.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
