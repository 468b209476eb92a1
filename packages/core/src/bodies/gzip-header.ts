/**
 * Takes the header of a gzip member (RFC 1952 §2.3) byte by byte, so that it may be cut anywhere, and returns at its end.
 * Throws where it is none.
 */
export function* gzipHeader(): Generator<void, void, number> {
  for (const expected of [0x1f, 0x8b, 8]) if ((yield) !== expected) throw new Error("it does not begin as gzip does");
  const flags = yield;
  if (flags > 0x1f) throw new Error("its gzip header has flags that nobody defined");
  // Time, compression level, operating system.
  for (let left = 6; left > 0; left -= 1) yield;
  if ((flags & extraField) > 0) for (let left = (yield) | ((yield) << 8); left > 0; left -= 1) yield;
  if ((flags & name) > 0) while ((yield) !== 0);
  if ((flags & comment) > 0) while ((yield) !== 0);
  if ((flags & headerCheck) > 0) for (let left = 2; left > 0; left -= 1) yield;
}

const headerCheck = 2;
const extraField = 4;
const name = 8;
const comment = 16;
