import {
  headerFault,
  methodFault,
  rawHeader,
  type RawHeaders,
  targetFault,
  type TransportRequest,
} from "@trunkline/transport";
import type { HttpProxy } from "@trunkline/transport/proxy";
import { fieldLines, loginLine } from "./introduction.ts";
import { asks } from "./records.ts";
import { unsentFailure } from "./refusals.ts";

/** What the engine is told to send before the body. */
export interface RequestHead {
  /** Ends in an empty line. */
  readonly text: string;
  readonly asks: number;
  /** The length that a streamed body has to have. */
  readonly announced: number | null;
}

// A client has one list for its plain requests, and a few more with what an upload adds.
const rememberedBlocks = 4;

/** Writes the heads of one origin. Lists seen before are neither looked at nor written again. */
export class HeadWriter {
  readonly #peer: string;
  readonly #host: string;
  readonly #proxy: HttpProxy | null;
  readonly #blocks: HeaderBlock[] = [];

  /** `host` is sent where a request has none. The proxy is one that forwards. */
  constructor(peer: string, host: string, proxy: HttpProxy | null = null) {
    this.#peer = peer;
    this.#host = host;
    this.#proxy = proxy;
  }

  /** Throws a `TransportFailure` where the request cannot be put on a wire. */
  head({ method, url, headers, body, extensions }: TransportRequest<unknown>): RequestHead {
    const target = extensions.target ?? url.target;
    const block = this.#block(headers);
    if (body === null && block.last !== null && block.lastTarget === target && block.lastMethod === method)
      return block.last;
    const fault = methodFault(method) ?? targetFault(target) ?? block.fault;
    if (fault !== undefined) throw unsentFailure(fault, this.#peer);
    const shown = this.#proxy !== null && target.startsWith("/") ? `http://${this.#host}${target}` : target;
    const login = this.#proxy === null || block.hasLogin ? "" : loginLine(this.#proxy, method, shown);
    const head = this.#written(`${method} ${shown} HTTP/1.1\r\n${block.text}${login}`, method, block, body);
    // By Digest no two are alike.
    if (body === null && login === "") {
      block.last = head;
      block.lastMethod = method;
      block.lastTarget = target;
    }
    return head;
  }

  #written(start: string, method: string, block: HeaderBlock, body: unknown): RequestHead {
    const { announced } = block;
    const asked = block.asks | methodAsks(method);
    const length = body === null ? 0 : body instanceof Uint8Array ? body.length : null;
    if (length === null) {
      const framing = announced === null ? "Transfer-Encoding: chunked\r\n" : "";
      const flags = asked | asks.upload | (announced === null ? asks.chunked : 0) | (block.expects ? asks.expect : 0);
      return { text: `${start}${block.expects ? expectLine : ""}${framing}\r\n`, asks: flags, announced };
    }
    if (announced !== null && announced !== length) throw unsentFailure(lengthFault(announced, length), this.#peer);
    const isTold = announced !== null || (length === 0 && !mayHaveBody.has(method));
    const framing = isTold ? "" : `Content-Length: ${length}\r\n`;
    // RFC 9110 §10.1.1: whoever has no body must not ask for leave to send it.
    const expects = block.expects && length > 0;
    const text = `${start}${expects ? expectLine : ""}${framing}\r\n`;
    return { text, asks: expects ? asked | asks.expect : asked, announced: null };
  }

  #block(headers: RawHeaders): HeaderBlock {
    const blocks = this.#blocks;
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at]!;
      if (!isSame(block.headers, headers)) continue;
      if (at > 0) {
        blocks[at] = blocks[at - 1]!;
        blocks[at - 1] = block;
      }
      return block;
    }
    const block = new HeaderBlock(headers, this.#host, this.#proxy?.headers ?? none);
    if (blocks.length === rememberedBlocks) blocks.pop();
    blocks.push(block);
    return block;
  }
}

const none: RawHeaders = [];
const expectLine = "Expect: 100-continue\r\n";

/** One list of headers, as it is written. */
class HeaderBlock {
  /** A copy: what is remembered is true even if somebody changes his list. */
  readonly headers: string[];
  /** Why it cannot be sent. */
  readonly fault: string | undefined;
  text = "";
  asks = 0;
  announced: number | null = null;
  expects = false;
  /** It says itself who asks the proxy. */
  readonly hasLogin: boolean;
  /** What was written with it last, for the method and the target. */
  last: RequestHead | null = null;
  lastMethod = "";
  lastTarget = "";
  #hasHost = false;
  #isUpgrading = false;
  #namesUpgrade = false;

  /** `extra` are fields for the proxy, those of the same name in the request aside. */
  constructor(headers: RawHeaders, host: string, extra: RawHeaders) {
    this.headers = [];
    for (let at = 0; at < headers.length; at++) this.headers.push(headers[at]!);
    this.fault = headerFault(headers) ?? this.#write();
    if (!this.#hasHost) this.text = `Host: ${host}\r\n${this.text}`;
    this.hasLogin = rawHeader(headers, "proxy-authorization") !== undefined;
    for (let at = 0; at < extra.length; at += 2)
      if (rawHeader(headers, extra[at]!.toLowerCase()) === undefined) this.text += fieldLines(extra.slice(at, at + 2));
    // RFC 9110 §7.8: without it the next recipient must not look at Upgrade.
    if (this.#isUpgrading && !this.#namesUpgrade) this.text += "Connection: Upgrade\r\n";
  }

  #write(): string | undefined {
    const { headers } = this;
    for (let at = 0; at < headers.length; at += 2) {
      const name = headers[at]!;
      const value = headers[at + 1]!;
      // Few names have the length of one that matters; the others are not lowered.
      const rule = lengths.has(name.length) ? rules[name.toLowerCase()] : undefined;
      const fault = rule?.(this, value);
      if (fault === false) continue;
      if (fault !== undefined) return fault;
      this.text += `${name}: ${value}\r\n`;
    }
    return undefined;
  }

  setHost(value: string): string | undefined {
    // RFC 9112 §3.2: servers and caches would read either differently.
    if (this.#hasHost) return "it has the header Host twice";
    if (/[ \t,]/.test(value)) return `the value of the header Host is ${JSON.stringify(value)}, which is no host`;
    this.#hasHost = true;
    return undefined;
  }

  setLength(value: string): string | undefined {
    if (this.announced !== null) return "it announces a content-length twice";
    if (!/^\d{1,15}$/.test(value)) return `it announces a content-length of ${JSON.stringify(value)}`;
    this.announced = Number(value);
    return undefined;
  }

  setExpectation(value: string): string | false {
    if (!/^100-continue$/i.test(value)) return `it expects ${JSON.stringify(value)}; HTTP knows "100-continue" alone`;
    this.expects = true;
    return false;
  }

  setConnection(value: string): undefined {
    for (const option of value.toLowerCase().split(",")) {
      if (option.trim() === "close") this.asks |= asks.lastOnConnection;
      if (option.trim() === "upgrade") this.#namesUpgrade = true;
    }
  }

  setUpgrade(): undefined {
    this.asks |= asks.upgrade;
    this.#isUpgrading = true;
  }
}

/** What a header means for the head: what is wrong with it, or that it is left out. */
type Rule = (block: HeaderBlock, value: string) => string | false | undefined;

const leftOut: Rule = () => false;

const rules: Readonly<Record<string, Rule>> = {
  host: (block, value) => block.setHost(value),
  "content-length": (block, value) => block.setLength(value),
  expect: (block, value) => block.setExpectation(value),
  connection: (block, value) => block.setConnection(value),
  upgrade: (block) => block.setUpgrade(),
  // Framing is the transport's, and so is how long a connection is kept.
  "transfer-encoding": leftOut,
  "keep-alive": leftOut,
};

const lengths: ReadonlySet<number> = new Set(Object.keys(rules).map((name) => name.length));

// RFC 9110 §8.6: of these a server expects to be told that there is nothing.
const mayHaveBody: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH", "QUERY", "PROPFIND", "PROPPATCH"]);

function methodAsks(method: string): number {
  return method === "HEAD" ? asks.head : method === "CONNECT" ? asks.connect : 0;
}

function isSame(one: RawHeaders, other: RawHeaders): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function lengthFault(announced: number, length: number): string {
  return length === 0
    ? `it announces a content-length of ${announced} and has no body`
    : `it announces a content-length of ${announced} and its body has ${length} bytes`;
}
