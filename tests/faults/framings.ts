/** Bytes that a server sends as its answer, and what a client may make of them. */
export interface Framing {
  readonly says: string;
  /** Of RFC 9112. */
  readonly section: string;
  /** In latin-1. */
  readonly bytes: string;
  /** Default: GET. */
  readonly method?: "HEAD";
  /** The server ends the connection behind them; otherwise it waits, as for the next request. */
  readonly ends?: true;
  /** `refused`, or status and body: what our client makes of it. */
  readonly ours: string;
  /** What is refused is the body; the head was fine. */
  readonly hasHead?: true;
}

const ok = "HTTP/1.1 200 OK\r\n";
const smuggled = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nsmuggled";
const chunked = "Transfer-Encoding: chunked\r\n";
const three = "3\r\nabc\r\n0\r\n\r\n";

const withLength = (value: string): string => `${ok}Content-Length:${value}\r\n\r\nabc`;
const withCoding = (lines: string, body: string = three): string => `${ok}${lines}\r\n${body}`;
const inChunks = (body: string): string => withCoding(chunked, body);

const refused = { ours: "refused" } as const;
const refusedBody = { ours: "refused", hasHead: true } as const;

/** Answers whose end, or beginning, two readers may see in two places. */
export const framings: readonly Framing[] = [
  { says: "a length and chunks", section: "6.1", bytes: withCoding(`Content-Length: 3\r\n${chunked}`), ...refused },
  { says: "chunks and a length", section: "6.1", bytes: withCoding(`${chunked}Content-Length: 3\r\n`), ...refused },
  { says: "chunks in HTTP/1.0", section: "6.1", bytes: inChunks(three).replace("1.1", "1.0"), ours: "200 abc" },
  { says: "two lengths that differ", section: "6.3", bytes: withLength(" 3\r\nContent-Length: 5"), ...refused },
  { says: "a list of lengths that differ", section: "6.3", bytes: withLength(" 3, 5"), ...refused },
  { says: "a list of the same length", section: "6.3", bytes: withLength(" 3, 3"), ...refused },
  { says: "the same length twice", section: "6.3", bytes: withLength(" 3\r\nContent-Length: 3"), ...refused },
  { says: "a length with a plus", section: "6.2", bytes: withLength(" +3"), ...refused },
  { says: "a negative length", section: "6.2", bytes: withLength(" -3"), ...refused },
  { says: "a length with letters behind it", section: "6.2", bytes: withLength(" 3abc"), ...refused },
  { says: "a hexadecimal length", section: "6.2", bytes: withLength(" 0x3"), ...refused },
  { says: "a length with a fraction", section: "6.2", bytes: withLength(" 3.0"), ...refused },
  { says: "an empty length", section: "6.2", bytes: withLength(""), ...refused },
  { says: "a length beyond 64 bits", section: "6.2", bytes: withLength(" 18446744073709551619"), ...refused },
  { says: "a length behind a vertical tab", section: "6.2", bytes: withLength(" \v3"), ...refused },
  {
    says: "a blank before the colon of a length",
    section: "5.1",
    bytes: `${ok}Content-Length : 3\r\n\r\nabc`,
    ...refused,
  },
  { says: "a length on a folded line", section: "5.2", bytes: withLength("\r\n 3"), ...refused },
  { says: "a body shorter than its length", section: "6.3", bytes: withLength(" 5"), ends: true, ...refusedBody },
  { says: "a second answer behind a body", section: "6.3", bytes: withLength(" 3") + smuggled, ours: "200 abc" },
  {
    says: "chunked twice",
    section: "6.1",
    bytes: withCoding("Transfer-Encoding: chunked, chunked\r\n"),
    ...refused,
  },
  {
    says: "chunked, then identity",
    section: "6.1",
    bytes: withCoding("Transfer-Encoding: chunked, identity\r\n"),
    ...refused,
  },
  {
    says: "identity in a second field",
    section: "6.1",
    bytes: withCoding(`${chunked}Transfer-Encoding: identity\r\n`),
    ...refused,
  },
  {
    says: "a coding that only ends like chunked",
    section: "6.1",
    bytes: withCoding("Transfer-Encoding: xchunked\r\n"),
    ...refused,
  },
  {
    says: "chunked behind a vertical tab",
    section: "6.1",
    bytes: withCoding("Transfer-Encoding: \vchunked\r\n"),
    ...refused,
  },
  {
    says: "a blank before the colon of a coding",
    section: "5.1",
    bytes: withCoding("Transfer-Encoding : chunked\r\n"),
    ...refused,
  },
  {
    says: "an unknown coding and a length",
    section: "6.3",
    bytes: withCoding("Transfer-Encoding: x\r\nContent-Length: 3\r\n", "abc"),
    ...refused,
  },
  { says: "a chunk size with 0x", section: "7.1", bytes: inChunks("0x3\r\nabc\r\n0\r\n\r\n"), ...refusedBody },
  { says: "a negative chunk size", section: "7.1", bytes: inChunks("-3\r\nabc\r\n0\r\n\r\n"), ...refusedBody },
  { says: "a chunk size with a plus", section: "7.1", bytes: inChunks("+3\r\nabc\r\n0\r\n\r\n"), ...refusedBody },
  { says: "a blank before a chunk size", section: "7.1", bytes: inChunks(" 3\r\nabc\r\n0\r\n\r\n"), ...refusedBody },
  { says: "a blank behind a chunk size", section: "7.1", bytes: inChunks("3 \r\nabc\r\n0\r\n\r\n"), ...refusedBody },
  {
    says: "a chunk size beyond 64 bits",
    section: "7.1",
    bytes: inChunks("10000000000000003\r\nabc\r\n0\r\n\r\n"),
    ...refusedBody,
  },
  { says: "an empty chunk size", section: "7.1", bytes: inChunks("\r\nabc\r\n0\r\n\r\n"), ...refusedBody },
  { says: "a chunk longer than its size", section: "7.1", bytes: inChunks("3\r\nabcde\r\n0\r\n\r\n"), ...refusedBody },
  { says: "chunk lines that end in LF", section: "7.1", bytes: inChunks("3\nabc\n0\n\n"), ...refusedBody },
  { says: "an LF in a chunk extension", section: "7.1.1", bytes: inChunks("3;a\nabc\r\n0\r\n\r\n"), ...refusedBody },
  {
    says: "a CR in a chunk extension",
    section: "7.1.1",
    bytes: inChunks("3;a\rb\r\nabc\r\n0\r\n\r\n"),
    ...refusedBody,
  },
  { says: "chunks without a last one", section: "8", bytes: inChunks("3\r\nabc\r\n"), ends: true, ...refusedBody },
  { says: "a second answer behind the last chunk", section: "7.1", bytes: inChunks(three) + smuggled, ours: "200 abc" },
  {
    says: "a body behind the answer to HEAD",
    section: "6.3",
    method: "HEAD",
    bytes: withLength(" 3") + smuggled,
    ours: "200 ",
  },
  {
    says: "a body behind a 204",
    section: "6.3",
    bytes: `HTTP/1.1 204 No Content\r\nContent-Length: 3\r\n\r\nabc`,
    ours: "204 ",
  },
  {
    says: "a body behind a 304",
    section: "6.3",
    bytes: `HTTP/1.1 304 Not Modified\r\nContent-Length: 3\r\n\r\nabc`,
    ours: "304 ",
  },
  {
    says: "an interim answer with a body",
    section: "6.3",
    bytes: `HTTP/1.1 103 Early Hints\r\nContent-Length: 8\r\n\r\nsmuggled${withLength(" 3")}`,
    ...refused,
  },
  {
    says: "a switch of protocols nobody asked for",
    section: "6.3",
    bytes: `HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n${smuggled}`,
    ...refused,
  },
  {
    says: "a CR within a field",
    section: "11.1",
    bytes: `${ok}X-A: b\rContent-Length: 0\r\nContent-Length: 3\r\n\r\nabc`,
    ...refused,
  },
  {
    says: "a NUL within a field",
    section: "11.1",
    bytes: `${ok}X-A: b\0c\r\nContent-Length: 3\r\n\r\nabc`,
    ...refused,
  },
  {
    says: "lines of the head that end in LF",
    section: "2.2",
    bytes: "HTTP/1.1 200 OK\nContent-Length: 3\n\nabc",
    ...refused,
  },
  {
    says: "a line without a colon",
    section: "5.1",
    bytes: `${ok}Content-Length\r\nContent-Length: 3\r\n\r\nabc`,
    ...refused,
  },
  { says: "a field without a name", section: "5.1", bytes: `${ok}: 0\r\nContent-Length: 3\r\n\r\nabc`, ...refused },
  {
    says: "a blank before the first field",
    section: "2.2",
    bytes: `${ok} Content-Length: 0\r\nContent-Length: 3\r\n\r\nabc`,
    ...refused,
  },
  { says: "a status of two digits", section: "4", bytes: "HTTP/1.1 20 OK\r\nContent-Length: 3\r\n\r\nabc", ...refused },
  {
    says: "a status of four digits",
    section: "4",
    bytes: "HTTP/1.1 2000 OK\r\nContent-Length: 3\r\n\r\nabc",
    ...refused,
  },
  { says: "another version", section: "2.3", bytes: "HTTP/3.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", ...refused },
  { says: "no version at all", section: "2.3", bytes: "abc", ends: true, ...refused },
];
