// The platform's decoder takes all of these for windows-1252; as Python has them the first are a byte map, and ASCII ends at 127.
const latin1: ReadonlySet<string> = new Set(["latin1", "latin-1", "iso-8859-1", "iso8859-1", "l1"]);
const ascii: ReadonlySet<string> = new Set(["ascii", "us-ascii"]);

export interface StreamingDecoder {
  /** A character cut between two chunks waits for its rest. */
  decode(chunk: Uint8Array): string;
  end(): string;
}

/** A decoder for a charset label; `null` where the platform knows none of that name. */
export function textDecoder(label: string): StreamingDecoder | null {
  const name = label.toLowerCase();
  if (latin1.has(name)) return { decode: byteMap, end: () => "" };
  if (ascii.has(name)) return { decode: (chunk) => byteMap(chunk).replace(/[^\0-\u007f]/g, "\ufffd"), end: () => "" };
  const decoder = platformDecoder(name);
  return decoder && { decode: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

/** The charset that a Content-Type names, in lower case. */
export function charsetOf(contentType: string | null): string | null {
  const [, quoted, plain] = /;\s*charset\s*=\s*(?:"([^"]*)"|([^;,\s]*))/i.exec(contentType ?? "") ?? [];
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
