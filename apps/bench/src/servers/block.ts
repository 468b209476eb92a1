const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** What most POSTs carry and small downloads bring, in bytes. */
export const smallBlock: number = 10 * kibibyte;
export const largeBlock: number = mebibyte;

/** What POSTs carry where their size is what counts. */
export const postSizes: readonly number[] = [kibibyte, smallBlock, 100 * kibibyte];

/** The same of what downloads bring. */
export const downloadSizes: readonly number[] = [
  kibibyte,
  smallBlock,
  100 * kibibyte,
  largeBlock,
  10 * mebibyte,
  100 * mebibyte,
];

/** Bytes that both sides know, no stretch of them like the next. */
export function blockOf(size: number): Uint8Array {
  const block = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) block[at] = byteAt(at);
  return block;
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
