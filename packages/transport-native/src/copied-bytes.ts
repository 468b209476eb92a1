const poolSize = 64 * 1024;
let pool = Buffer.alloc(0);
let used = 0;

/** Bytes of their own, so that the arena can be written again. Small ones share an allocation, as Node's Buffers do. */
export function copiedBytes(from: Buffer, start: number, length: number): Uint8Array {
  if (length > poolSize / 4) {
    const own = Buffer.allocUnsafeSlow(length);
    from.copy(own, 0, start, start + length);
    return new Uint8Array(own.buffer, own.byteOffset, length);
  }
  if (used + length > pool.length) {
    pool = Buffer.allocUnsafeSlow(poolSize);
    used = 0;
  }
  const at = used;
  from.copy(pool, at, start, start + length);
  // Whoever views the bytes as words finds them aligned.
  used = (at + length + 7) & ~7;
  return new Uint8Array(pool.buffer, pool.byteOffset + at, length);
}
