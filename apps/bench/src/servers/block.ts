/** What POSTs carry and small downloads bring, in bytes. */
export const smallBlock: number = 10 * 1024;
export const largeBlock: number = 1024 * 1024;

/** Bytes that both sides know, no stretch of them like the next. */
export function blockOf(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => byteAt(at));
}

export function blockEtagOf(size: number): string {
  return `"block-${size}"`;
}

// All of them would take longer to look at than to receive.
const distance = 4093;

/** The length is right, and so are the first byte, the last and some between. */
export function isBlock(bytes: Uint8Array, size: number): boolean {
  if (bytes.length !== size || bytes[size - 1] !== byteAt(size - 1)) return false;
  for (let at = 0; at < size; at += distance) if (bytes[at] !== byteAt(at)) return false;
  return true;
}

function byteAt(at: number): number {
  return (at * 31 + (at >> 8) * 17) & 0xff;
}
