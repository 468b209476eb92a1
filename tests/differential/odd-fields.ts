import type { Dice } from "./dice.ts";
import { tokenOf } from "./odd-bodies.ts";

/** A header line; one that is long, or several, at times. */
export function oddField(die: Dice, number: number): string {
  if (die.may(0.75)) return die.one(plain)(number);
  if (die.may(0.6)) return die.one(strange);
  return die.may(0.9) ? die.one(wrong) : die.one(large)();
}

const plain: readonly ((number: number) => string)[] = [
  (number) => `X-Token: ${tokenOf(number)}`,
  (number) => `Set-Cookie: a=${tokenOf(number)}`,
  () => "Set-Cookie: b=c; Path=/; HttpOnly",
  () => "Content-Type: text/plain; charset=utf-8",
  () => "Content-Encoding: identity",
  () => "Date: Sat, 21 Nov 2026 12:00:00 GMT",
  () => "Server: odd/1.0 (very; odd)",
  () => "Vary: *",
  () => 'ETag: W/"a"',
  () => "Connection: keep-alive",
  () => "Keep-Alive: timeout=5, max=100",
];

const strange: readonly string[] = [
  "X-Empty:",
  "X-Blank: ",
  "X-Tab:\tvalue\t",
  "X-Spaces:     value     ",
  "X-None:value",
  "X-Inner: two  words\tand more",
  "X-Colons: a:b: c",
  "X-Obs: caf\u00e9 \u00ff\u0080",
  "x-cAsInG: MiXeD",
  "X-Twice: one",
  "X-Twice: two",
  "x-twice: three",
  "!#$%&'*+-.^_`|~: token",
  "0: digit",
  "X_Under: score",
  "Connection: close",
  "Connection: Close",
  "Connection: keep-alive, close",
  "Connection: x-close",
  "Connection:",
  "Connection: upgrade",
  "Upgrade: websocket",
  "Proxy-Connection: close",
  "Keep-Alive: timeout=0",
  "Keep-Alive: timeout=1",
  "Keep-Alive: timeout=x",
  "Trailer: X-Trailer",
  "Transfer-Encodin: chunked",
  "Content-Lengthy: 3",
  "Content-Encoding: gzip",
  "Location: http://127.0.0.1/elsewhere",
  "__proto__: x",
  "constructor: y",
];

const wrong: readonly string[] = [
  "X-Space : before the colon",
  "X-Tab\t: before the colon",
  " X-Leading: blank",
  "X-Folded: one\r\n two",
  "X-Folded: one\r\n\ttwo",
  "X-Folded:\r\n  value",
  ": no name",
  "no colon",
  "X Y: blank within",
  "X(Y): delimiter",
  "X\u00e9: obs-text in a name",
  "X-Nul: a\0b",
  "X-Control: a\x01b",
  "X-Delete: a\x7fb",
  "X-Bell: \x07",
  "X-Vertical: \vtab",
  "X-Return: a\rb",
  "X-Return: a\rContent-Length: 0",
  "X-Feed: a\nb: c",
];

const large: readonly (() => string)[] = [
  () => `X-Long: ${"l".repeat(2000)}`,
  () => `X-Long: ${"l".repeat(15_000)}`,
  () => `X-Long: ${"l".repeat(60_000)}`,
  () => `X-Long: ${"l".repeat(300_000)}`,
  () => `${"N".repeat(3000)}: x`,
  () => Array.from({ length: 150 }, (_, at) => `X-Many-${at}: ${at}`).join("\r\n"),
  () => Array.from({ length: 3000 }, (_, at) => `X-Many-${at}: ${at}`).join("\r\n"),
  () => Array.from({ length: 10_500 }, () => "a:b").join("\r\n"),
];
