import type { Dice } from "./dice.ts";
import { oddField } from "./odd-fields.ts";
import { type OddBody, tokenOf } from "./odd-bodies.ts";

/** The head of an answer with this body, and interim heads before it, mostly as they should be. */
export function oddHead(die: Dice, number: number, body: OddBody): string {
  const interim = die.may(0.06) ? interimHeads(die) : "";
  const lines = [statusLine(die), `X-Case: ${tokenOf(number)}`, ...framingLines(die, body)];
  for (let more = die.below(4); more > 0; more--) {
    const line = oddField(die, number);
    // In any place but the first.
    lines.splice(1 + die.below(lines.length), 0, line);
  }
  return `${interim}${withEnds(die, lines)}`;
}

function withEnds(die: Dice, lines: readonly string[]): string {
  const all = [...lines, ""];
  const odd = die.may(0.03) ? die.below(all.length) : -1;
  const end = die.may(0.01) ? "\n" : "\r\n";
  return all.map((line, at) => line + (at === odd ? die.one(["\n", "\r", "\r\r\n", "\n\r\n", "\r\n "]) : end)).join("");
}

function statusLine(die: Dice): string {
  const version = die.may(0.85)
    ? "HTTP/1.1"
    : die.may(0.7)
      ? "HTTP/1.0"
      : die.one([
          "HTTP/1.2",
          "HTTP/2.0",
          "HTTP/0.9",
          "http/1.1",
          "HTTP/1.10",
          "HTTP/11",
          "HTTP/1",
          "HTTPS/1.1",
          "ICY",
          "",
        ]);
  const status = die.may(0.7) ? "200" : die.one(die.may(0.1) ? wrongStatuses : statuses);
  const reason = die.may(0.7)
    ? " OK"
    : die.one([
        "",
        " ",
        " é",
        " Not\tFound",
        "  Two",
        " OK ",
        " a\x01b",
        " \x7f",
        ` ${"r".repeat(3000)}`,
        "OK",
        "\tOK",
      ]);
  const gap = die.may(0.97) ? " " : die.one(["  ", "\t", ""]);
  const before = die.may(0.97) ? "" : die.one(["\r\n", "\n", " ", "\0", "\r\n\r\n", "\xef\xbb\xbf"]);
  return `${before}${version}${gap}${status}${reason}`;
}

const statuses = ["201", "204", "204", "205", "206", "301", "304", "304", "404", "407", "500", "599", "600", "999"];
const wrongStatuses = ["000", "099", "20", "2000", "2x0", "-200", "+200", ""];

function interimHeads(die: Dice): string {
  const count = die.may(0.95) ? 1 + die.below(3) : 120;
  const head = die.one([
    "HTTP/1.1 100 Continue\r\n\r\n",
    "HTTP/1.1 100\r\n\r\n",
    "HTTP/1.1 102 Processing\r\nX-Interim: yes\r\n\r\n",
    "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\nLink: </b>\r\n\r\n",
    "HTTP/1.1 199 Odd\r\n\r\n",
    "HTTP/1.0 100 Continue\r\n\r\n",
    "HTTP/1.1 103 Early Hints\r\nContent-Length: 0\r\n\r\n",
    "HTTP/1.1 103 Early Hints\r\nContent-Length: 3\r\n\r\n",
    "HTTP/1.1 103 Early Hints\r\nTransfer-Encoding: chunked\r\n\r\n",
    "HTTP/1.1 100 Continue\r\nConnection: close\r\n\r\n",
    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
    "HTTP/1.1 100 Continue\n\n",
  ]);
  return head.repeat(count);
}

function framingLines(die: Dice, { framing, length }: OddBody): string[] {
  if (framing === "close") return die.may(0.7) ? ["Connection: close"] : [];
  const isPlain = die.may(0.8);
  if (framing === "length") return isPlain ? [`Content-Length: ${length}`] : die.one(oddLengths(length));
  return isPlain ? ["Transfer-Encoding: chunked"] : die.one(oddCodings(length));
}

function oddLengths(length: number): readonly string[][] {
  const told = (value: string): string[] => [`Content-Length:${value}`];
  return [
    ...[
      `${length}`,
      ` ${length} `,
      `\t${length}`,
      ` 0${length}`,
      ` +${length}`,
      ` -${length}`,
      ` ${length}, ${length}`,
    ].map(told),
    ...[
      ` ${length},`,
      ` ${length + 1}`,
      ` ${length}.0`,
      ` ${length}e0`,
      ` 0x${length}`,
      ` ${length}a`,
      "",
      " ",
      ` ${length} 0`,
    ].map(told),
    ...[" 18446744073709551616", " 9007199254740992", " 9007199254740991", ` \v${length}`, ` "${length}"`].map(told),
    [`content-length: ${length}`],
    [`CONTENT-LENGTH: ${length}`],
    [`Content-Length : ${length}`],
    [`Content-Length: ${length}`, `Content-Length: ${length}`],
    [`Content-Length: ${length}`, `Content-Length: ${length + 1}`],
    ["Content-Length:", ` ${length}`],
    [`Content-Length: ${length}`, "Transfer-Encoding: identity"],
    [`Content-Length: ${length}`, "Transfer-Encoding:"],
    [`Content_Length: ${length}`],
    [],
  ];
}

function oddCodings(length: number): readonly string[][] {
  const told = (value: string): string[] => [`Transfer-Encoding:${value}`];
  return [
    ...[
      "chunked",
      " Chunked",
      " CHUNKED ",
      "\tchunked",
      " chunked,",
      " ,chunked",
      " chunked, chunked",
      " gzip, chunked",
    ].map(told),
    ...[
      " chunked, gzip",
      " identity",
      " identity, chunked",
      " chunked, identity",
      " chunked;a=b",
      " xchunked",
      " chunkedx",
    ].map(told),
    ...[" \vchunked", ' "chunked"', "", " gzip", " trailers"].map(told),
    ["transfer-encoding: chunked"],
    ["Transfer-Encoding : chunked"],
    ["Transfer-Encoding: chunked", "Transfer-Encoding: chunked"],
    ["Transfer-Encoding: gzip", "Transfer-Encoding: chunked"],
    ["Transfer-Encoding: chunked", "Transfer-Encoding: identity"],
    ["Transfer-Encoding:", " chunked"],
    ["Transfer-Encoding: chunked", `Content-Length: ${length}`],
    [`Content-Length: ${length}`, "Transfer-Encoding: chunked"],
    ["Transfer_Encoding: chunked"],
    ["TE: chunked"],
  ];
}
