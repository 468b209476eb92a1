import { TransportFailure } from "@trunkline/transport";
import { type Answer, type Arrived, headerOf } from "./scripted-transport.ts";

/** A file on a server that knows ranges, as RFC 9110 has them. */
export class RangedFile {
  text: string;
  etag: string | null = '"v1"';
  modified: string | null = null;
  /** How many bytes each answer brings before it breaks, in turn; whole ones when they are used up. */
  readonly breaks: number[];

  constructor(text: string, ...breaks: readonly number[]) {
    this.text = text;
    this.breaks = [...breaks];
  }

  readonly answer = (request: Arrived): Answer => {
    const { text, etag, modified } = this;
    const headers = ["Date", "Sat, 21 Nov 2026 12:00:00 GMT"];
    if (etag !== null) headers.push("ETag", etag);
    if (modified !== null) headers.push("Last-Modified", modified);
    const condition = headerOf(request, "if-range");
    const [, from] = /^bytes=(\d+)-$/.exec(headerOf(request, "range") ?? "") ?? [];
    if (from === undefined || (condition !== etag && condition !== modified))
      return { headers: [...headers, "Content-Length", String(text.length)], body: this.#broken(text) };
    const first = Number(from);
    if (first >= text.length) return { status: 416, headers: [...headers, "Content-Range", `bytes */${text.length}`] };
    headers.push("Content-Range", `bytes ${first}-${text.length - 1}/${text.length}`);
    const rest = text.slice(first);
    return { status: 206, headers: [...headers, "Content-Length", String(rest.length)], body: this.#broken(rest) };
  };

  #broken(text: string): (string | Error)[] {
    const most = this.breaks.shift();
    return most === undefined
      ? [text.slice(0, 3), text.slice(3)]
      : [text.slice(0, most), new TransportFailure("read", "the connection broke")];
  }
}

/** Range and If-Range of each request, or nothing. */
export function rangesOf(arrived: readonly Arrived[]): (string | undefined)[] {
  return arrived.map((request) => [headerOf(request, "range"), headerOf(request, "if-range")].join(" ").trim());
}
