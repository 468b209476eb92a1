/** ASN.1 values in DER (X.690), as far as a certificate needs them. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

export function sequence(...members: readonly Uint8Array[]): Uint8Array {
  return der(0x30, ...members);
}

export function set(...members: readonly Uint8Array[]): Uint8Array {
  return der(0x31, ...members);
}

/** A positive number, most significant byte first. */
export function integer(bytes: Uint8Array): Uint8Array {
  return der(0x02, bytes[0]! >= 0x80 ? Buffer.from([0]) : new Uint8Array(0), bytes);
}

export function boolean(value: boolean): Uint8Array {
  return der(0x01, Buffer.from([value ? 0xff : 0]));
}

export function octets(content: Uint8Array): Uint8Array {
  return der(0x04, content);
}

export function bits(content: Uint8Array, unused = 0): Uint8Array {
  return der(0x03, Buffer.from([unused]), content);
}

export function utf8(text: string): Uint8Array {
  return der(0x0c, Buffer.from(text));
}

export function time(date: Date): Uint8Array {
  return der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/g, "").slice(0, 14)}Z`));
}

/** An object identifier, written with dots. */
export function identifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...others] = dotted.split(".").map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...others.flatMap(inBase128)]));
}

function lengthOf(size: number): number[] {
  if (size < 0x80) return [size];
  const bytes = [];
  for (let rest = size; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  return [0x80 | bytes.length, ...bytes];
}

function inBase128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift(0x80 | (rest & 0x7f));
  return digits;
}
