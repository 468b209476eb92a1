import type { Random } from "./random.ts";

const ends = ["\n", "\n", "\n", "\r\n", "\r"];
const texts = ["", "a", "token", "Füße", "日本語", "😀", "\u{feff}", "é\u0301", "line\u2028separator", "\\n", '"'];
const values = ["null", "0", "true", '"text"', "[]", "[1,2]", "{}"];
const names = ["response.created", "thread.message.delta", "message", "error", "threads", ""];

/** An event stream as no server should send it: every mix of line ends, comments, odd fields, broken JSON. */
export function eventBytes(random: Random): Uint8Array {
  const parts: (string | Uint8Array)[] = [];
  const isTidy = random.chance(50);
  const usual = random.pick(ends);
  const end = (): string => (isTidy ? usual : random.pick(ends));
  if (random.chance(10)) parts.push("\u{feff}");
  for (let left = random.below(12); left > 0; left -= 1) {
    if (random.chance(15)) parts.push(`:${random.pick(texts)}${end()}`);
    if (random.chance(30)) parts.push(`event${random.pick([":", ": ", ":  "])}${random.pick(names)}${end()}`);
    if (random.chance(8))
      parts.push(
        `${random.pick(["id: 1", "retry: 10", "data", "event", "dat: 1", "xdata: 1", " data: 1", "\u{feff}"])}${end()}`,
      );
    const data = dataOf(random).split("\n");
    for (const line of data) {
      if (random.chance(3)) parts.push("\u{feff}");
      parts.push(`data:${random.chance(80) ? " " : ""}${line}${end()}`);
    }
    if (random.chance(2)) parts.push(Uint8Array.of(0xff, 0xe2, 0x82));
    if (random.chance(96)) parts.push(end());
    if (random.chance(10)) parts.push(end());
  }
  if (random.chance(60)) parts.push(`data: [DONE]${end()}${random.chance(80) ? end() : ""}`);
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  return random.chance(20) ? bytes.subarray(0, random.below(bytes.length + 1)) : bytes;
}

function dataOf(random: Random): string {
  if (random.chance(6)) return random.pick(values);
  if (random.chance(2)) return '{"broken": ';
  if (random.chance(2)) return '{"error": {"message": "overloaded", "code": "busy"}}';
  const value = { at: random.below(1000), text: Array.from({ length: random.below(4) }, () => random.pick(texts)) };
  return random.chance(10) ? JSON.stringify(value, null, 1) : JSON.stringify(value);
}
