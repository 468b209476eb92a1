import type { Dice } from "./dice.ts";

export interface OddBody {
  /** As its head should announce it. */
  readonly framing: "length" | "chunked" | "close";
  readonly bytes: string;
  /** Bytes of what it holds, which is what a length would say. */
  readonly length: number;
}

/** What no answer but its own may ever hold. */
export function tokenOf(number: number): string {
  return `<${number}>`;
}

/** A body in one of the three framings, mostly as it should be. */
export function oddBody(die: Dice, number: number): OddBody {
  const framing = die.one(["length", "length", "chunked", "chunked", "close"] as const);
  const content = contentOf(die, number);
  const body = framing === "chunked" ? inChunks(die, content, number) : shortened(die, content);
  const excess = die.may(0.08) ? excessOf(die, number) : "";
  return { framing, bytes: body + excess, length: content.length };
}

function contentOf(die: Dice, number: number): string {
  const length = die.one([0, 1, 10, 100, 100, 1000, 5000, die.may(0.1) ? 150_000 : 300]);
  return tokenOf(number)
    .repeat(Math.ceil(length / 3))
    .slice(0, length);
}

function shortened(die: Dice, content: string): string {
  return die.may(0.1) ? content.slice(0, die.below(content.length + 1)) : content;
}

/** What follows an answer that nobody asked for. */
function excessOf(die: Dice, number: number): string {
  const token = tokenOf(number);
  return die.one([
    "x",
    "\r\n",
    "\r\n\r\n",
    "0\r\n\r\n",
    `HTTP/1.1 200 OK\r\nContent-Length: ${token.length}\r\n\r\n${token}`,
    "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
    "HTTP/1.1 100 Continue\r\n\r\n",
    "\0".repeat(100),
  ]);
}

function inChunks(die: Dice, content: string, number: number): string {
  let bytes = "";
  // At most one of them is odd, or hardly any body would be read to its end.
  let oddity = die.may(0.25) ? die.below(3) : -1;
  for (let at = 0; at < content.length;) {
    const chunk = content.slice(at, at + 1 + die.below(die.one([3, 50, 3000])));
    bytes += chunkOf(die, chunk, oddity-- === 0);
    at += chunk.length;
    // Thousands of small chunks take a minute byte by byte, and say no more than a few.
    if (bytes.length > 60_000) break;
  }
  if (die.may(0.04)) return bytes;
  const last = die.may(0.9)
    ? "0"
    : die.one(["00", "0000000000000000", "00000000000000000", "0;last", "-0", " 0", "0 "]);
  return `${bytes}${last}${die.may(0.97) ? "\r\n" : die.one(["\n", "\r", "\r\r\n"])}${trailersOf(die, number)}`;
}

function chunkOf(die: Dice, chunk: string, isOdd: boolean): string {
  const size = chunk.length.toString(16);
  if (!isOdd) return `${size}\r\n${chunk}\r\n`;
  const longer = (chunk.length + 1).toString(16);
  const line = die.one([
    size.toUpperCase(),
    `000${size}`,
    `${"0".repeat(20)}${size}`,
    `${size};name`,
    `${size};name=value;other="quoted; \\" text"`,
    `${size} ;name`,
    `${size}; name = value`,
    `${size};`,
    `${size};${"e".repeat(die.one([100, 20_000]))}`,
    `${size};é`,
    `${size};\x01`,
    `${size};a\nb`,
    `${size};a\rb`,
    `${size} `,
    `${size}\t`,
    ` ${size}`,
    `0x${size}`,
    `+${size}`,
    `-${size}`,
    `${size}g`,
    `${size},`,
    `${size}_`,
    "",
    longer,
    `f${"0".repeat(13)}`,
    `f${"0".repeat(15)}`,
    `1${"0".repeat(16)}${size}`,
  ]);
  const [before, behind] = die.may(0.8) ? ["\r\n", "\r\n"] : die.one(brokenEnds);
  return `${line}${before}${chunk}${behind}`;
}

const brokenEnds = [
  ["\n", "\r\n"],
  ["\r\n", "\n"],
  ["\r", "\r\n"],
  ["\r\n", "\r"],
  ["\r\r\n", "\r\n"],
  ["\r\n", ""],
  ["\r\n", "\r\n\r\n"],
  ["\r\n", "x\r\n"],
] as const;

function trailersOf(die: Dice, number: number): string {
  if (die.may(0.8)) return "\r\n";
  const lines = Array.from({ length: 1 + die.below(2) }, () =>
    die.one([
      `X-Trailer: ${tokenOf(number)}`,
      "X-Empty:",
      "Content-Length: 5",
      "Transfer-Encoding: chunked",
      "X-Odd: é",
      "X-Trailer : x",
      " folded",
      "no colon",
      "X-Control: \x01",
      `X-Long: ${"t".repeat(10_000)}`,
    ]),
  );
  const end = die.may(0.9) ? "\r\n" : "\n";
  return `${lines.map((line) => line + end).join("")}${die.may(0.95) ? end : ""}`;
}
