// RFC 3492 with the parameters of §5. Its delta counts how often a decoder has stepped past a place in the text.
const base = 36;
const leastThreshold = 1;
const mostThreshold = 26;
const firstBias = 72;
const firstCodePoint = 128;

/** The text in Punycode, without the "xn--" that marks a label as such. */
export function toPunycode(text: string): string {
  const points = Array.from(text, codePoint);
  let output = points
    .filter((point) => point < firstCodePoint)
    .map((point) => String.fromCharCode(point))
    .join("");
  const plain = output.length;
  if (plain > 0) output += "-";
  let [delta, bias, handled] = [0, firstBias, plain];
  for (let current = firstCodePoint; handled < points.length;) {
    const next = Math.min(...points.filter((point) => point >= current));
    delta += (next - current) * (handled + 1);
    current = next;
    for (const point of points) {
      if (point < current) delta += 1;
      if (point !== current) continue;
      output += variableLength(delta, bias);
      bias = adapted(delta, handled + 1, handled === plain);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    current += 1;
  }
  return output;
}

/** What the Punycode stands for; `null` where it is none. */
export function fromPunycode(punycode: string): string | null {
  const end = punycode.lastIndexOf("-");
  const points = Array.from(punycode.slice(0, Math.max(end, 0)), codePoint);
  let [at, current, bias] = [0, firstCodePoint, firstBias];
  for (let read = end + 1; read < punycode.length;) {
    const before = at;
    for (let [weight, step] = [1, base]; ; step += base) {
      const digit = Number.parseInt(punycode[read] ?? "", base);
      read += 1;
      // Base 36 has its letters after its digits, Punycode before them.
      const value = digit < 10 ? digit + 26 : digit - 10;
      at += value * weight;
      if (Number.isNaN(value) || at > Number.MAX_SAFE_INTEGER) return null;
      const limit = threshold(step, bias);
      if (value < limit) break;
      weight *= base - limit;
    }
    const count = points.length + 1;
    bias = adapted(at - before, count, before === 0);
    current += Math.floor(at / count);
    if (current > 0x10_ff_ff) return null;
    at %= count;
    points.splice(at, 0, current);
    at += 1;
  }
  return String.fromCodePoint(...points);
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function variableLength(delta: number, bias: number): string {
  let digits = "";
  let rest = delta;
  for (let step = base; ; step += base) {
    const limit = threshold(step, bias);
    if (rest < limit) return digits + digitFor(rest);
    digits += digitFor(limit + ((rest - limit) % (base - limit)));
    rest = Math.floor((rest - limit) / (base - limit));
  }
}

function digitFor(value: number): string {
  return value < 26 ? String.fromCharCode(97 + value) : String(value - 26);
}

function threshold(step: number, bias: number): number {
  return Math.min(Math.max(step - bias, leastThreshold), mostThreshold);
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let scaled = Math.floor(delta / (isFirst ? 700 : 2));
  scaled += Math.floor(scaled / count);
  let bias = 0;
  for (; scaled > 455; bias += base) scaled = Math.floor(scaled / (base - leastThreshold));
  return bias + Math.floor((base * scaled) / (scaled + 38));
}
