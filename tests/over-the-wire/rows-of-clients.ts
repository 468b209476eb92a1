import type { ClientOptions, RequestCallOptions, SendingOptions } from "@trunkline/core";
import { type Decompression, layer } from "@trunkline/transport";
import { mock } from "@trunkline/transport-mock";
import { elsewhere } from "./answers.ts";
import type { ClientOption, RowsOf, SendingOption, Sent, SharedOption } from "./wire-row.ts";
import { plainText } from "./world.ts";

// Not made by node:zlib: the rows are played where there is none.
const fiftyInGzip = fromBase64("H4sIAAAAAAACA6uoIBUAAAOKYqwyAAAA");
const thousandInGzip = fromBase64("H4sIAAAAAAACA6uoGAWjYBQMdwAA5slBO+gDAAA=");

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Knows one body, and asks for what the platform's ask for. */
const onlyFifty: Decompression = {
  codings: ["gzip", "deflate", "br", "zstd"],
  syncCodings: ["gzip", "deflate", "br", "zstd"],
  decompress: () => new TextEncoder().encode("x".repeat(50)),
  decompressSync: () => new TextEncoder().encode("x".repeat(50)),
  decompressor: refuse,
  syncDecompressor: refuse,
};

function inGzip(sent: Sent): Sent {
  const others = sent.headers.filter((line) => !line.startsWith("Accept-Encoding"));
  return { ...sent, headers: [...others, "Accept-Encoding: gzip"] };
}

function refuse(): never {
  throw new Error("whole bodies were to be undone in one step");
}

const never = (count: number) => ({ status: 307, headers: ["Location", `/hop-${count}`] });

export const rowsOfClients: RowsOf<ClientOptions, Exclude<ClientOption, SharedOption>> = {
  transport: [
    {
      says: "it carries what no mount takes",
      play: ({ text }) => ({ value: mock(() => ({ text: "mocked" })), sent: [], seen: { text: text("mocked") } }),
    },
  ],
  mounts: [
    {
      says: "an origin that is mounted does not reach the default transport",
      play: ({ here, text }) => ({
        value: { [here]: mock(() => ({ text: "mounted" })) },
        sent: [],
        seen: { text: text("mounted") },
      }),
    },
    {
      says: "null gives an origin back to the default transport",
      play: ({ here }) => ({ value: { "all://": mock(() => ({ text: "mounted" })), [here]: null } }),
    },
    {
      says: "another origin does, also on the way of a redirect",
      play: ({ sent, here, there }) => ({
        value: { [there]: mock(() => ({ status: 307, headers: { Location: `${here}/back` } })) },
        call: { followRedirects: true },
        url: `${there}/away`,
        answer: () => ({}),
        sent: [sent({ target: "/back" })],
        seen: { url: "here/back", text: "", history: ["307 there/away"] },
      }),
    },
  ],
  layers: [
    {
      says: "the first is outermost, and what they add is sent",
      needs: "promises",
      play: ({ sent }) => {
        const adding = (line: string) =>
          layer((request, next) => next({ ...request, headers: [...request.headers, "X-Layer", line] }));
        return { value: [adding("1"), adding("2")], sent: [sent({ added: ["X-Layer: 1", "X-Layer: 2"] })] };
      },
    },
  ],
  baseUrl: [
    {
      says: "a relative URL is appended to it, path after path",
      play: ({ sent, here }) => ({
        value: `${here}/v2`,
        url: "/things?q=1",
        sent: [sent({ target: "/v2/things?q=1" })],
        seen: { url: "here/v2/things?q=1" },
      }),
    },
    { says: "an absolute URL stands", play: ({ there }) => ({ value: `${there}/v2` }) },
  ],
  cookiePolicy: [
    {
      says: "rfc6265bis keeps cookies without a domain from other origins",
      play: ({ sent, there }) => ({
        value: "rfc6265bis",
        client: { cookies: { a: "1" }, followRedirects: true },
        answer: elsewhere(307, `${there}/next`),
        sent: [sent({ added: ["Cookie: a=1"] }), sent({ origin: "there", target: "/next" })],
        seen: { url: "there/next", text: "", history: ["307 here/things?q=1"] },
      }),
    },
    {
      says: "httpx sends them everywhere",
      play: ({ sent, there }) => ({
        value: "httpx",
        client: { cookies: { a: "1" }, followRedirects: true },
        answer: elsewhere(307, `${there}/next`),
        sent: [sent({ added: ["Cookie: a=1"] }), sent({ origin: "there", target: "/next", added: ["Cookie: a=1"] })],
        seen: { url: "there/next", text: "", history: ["307 here/things?q=1"] },
      }),
    },
  ],
  maxRedirects: [
    {
      says: "one more than that is refused",
      play: ({ sent }) => ({
        value: 2,
        call: { followRedirects: true },
        answer: never,
        sent: [sent(), sent({ target: "/hop-1" }), sent({ target: "/hop-2" })],
        seen: { error: "TooManyRedirects", code: "TOO_MANY_REDIRECTS" },
      }),
    },
    {
      says: "as many as that are followed",
      play: ({ sent }) => ({
        value: 1,
        call: { followRedirects: true },
        answer: elsewhere(307, "/next"),
        sent: [sent(), sent({ target: "/next" })],
        seen: { url: "here/next", text: "", history: ["307 here/things?q=1"] },
      }),
    },
  ],
  eventHooks: [
    {
      says: "they see each hop, and what they change is sent",
      play: ({ sent, method }) => {
        const notes: unknown[] = [];
        return {
          value: {
            request: [({ headers, url }) => (headers.set("X-Hooked", "1"), void notes.push(url.path))],
            response: [({ status, request }) => void notes.push(`${status} to ${request.method}`)],
          },
          call: { followRedirects: true },
          answer: elsewhere(307, "/next"),
          notes,
          sent: [sent({ added: ["X-Hooked: 1"] }), sent({ target: "/next", added: ["X-Hooked: 1"] })],
          seen: { url: "here/next", text: "", history: ["307 here/things?q=1"] },
          noted: ["/things", `307 to ${method}`, "/next", `200 to ${method}`],
        };
      },
    },
  ],
  defaultEncoding: [
    {
      says: "text without a charset is read by it",
      play: ({ text }) => ({
        value: "latin-1",
        answer: () => ({ body: new Uint8Array([0x63, 0x61, 0x66, 0xe9]) }),
        seen: { text: text("café") },
      }),
    },
  ],
  maxDecodedBytes: [
    {
      says: "a body that grows beyond it when decoded is refused",
      play: ({ method }) => ({
        value: 50,
        answer: () => ({ headers: ["Content-Encoding", "gzip"], body: thousandInGzip }),
        seen: method === "HEAD" ? { text: "" } : { error: "ResponseTooLarge", code: "RESPONSE_TOO_LARGE" },
      }),
    },
    {
      says: "one that fits is decoded",
      play: ({ text }) => ({
        value: 50,
        answer: () => ({ headers: ["Content-Encoding", "gzip"], body: fiftyInGzip }),
        seen: { text: text("x".repeat(50)) },
      }),
    },
  ],
  decompression: [
    {
      says: "a body comes out as it undoes it, where the transport has not done so",
      play: ({ sent, text }) => ({
        value: onlyFifty,
        // What is asked for by default is the platform's affair, and the one given here can undo more than some.
        client: { headers: { "Accept-Encoding": "gzip" } },
        answer: () => ({ headers: ["Content-Encoding", "gzip"], body: fiftyInGzip }),
        sent: [inGzip(sent())],
        seen: { text: text("x".repeat(50)) },
      }),
    },
  ],
  sensitiveHeaders: [
    {
      says: "they do not follow a redirect to another origin, but do to the same",
      play: ({ sent, there }) => ({
        value: ["X-Key"],
        client: { headers: { "X-Key": "k", "X-Kept": "yes" }, followRedirects: true },
        answer: (count) =>
          count > 2 ? {} : { status: 307, headers: ["Location", count === 1 ? "/next" : `${there}/far`] },
        sent: [
          sent({ added: ["X-Key: k", "X-Kept: yes"] }),
          sent({ target: "/next", added: ["X-Key: k", "X-Kept: yes"] }),
          sent({ origin: "there", target: "/far", added: ["X-Kept: yes"] }),
        ],
        seen: { url: "there/far", text: "", history: ["307 here/things?q=1", "307 here/next"] },
      }),
    },
  ],
  logger: [
    {
      says: "it is told of each response, without secrets",
      play: ({ here, method }) => {
        const notes: unknown[] = [];
        const url = here.replace("//", "//ada:secret@") + "/things?q=1";
        return {
          value: { info: (line) => void notes.push(line) },
          call: { auth: null },
          url,
          notes,
          seen: { url: url.replace("secret", "[secure]") },
          noted: [`HTTP Request: ${method} ${url.replace("secret", "[secure]")} "HTTP/1.1 200 OK"`],
        };
      },
    },
  ],
};

const settingCookie = (count: number) =>
  count === 1 ? { status: 307, headers: ["Location", "/next", "Set-Cookie", "a=1; Path=/"] } : {};

export const rowsOfCallsAlone: RowsOf<RequestCallOptions, "extensions" | "keepCookies"> = {
  keepCookies: [
    {
      says: "true sends what an answer sets with the next hop",
      play: ({ sent }) => ({
        value: true,
        call: { followRedirects: true },
        answer: settingCookie,
        sent: [sent(), sent({ target: "/next", added: ["Cookie: a=1"] })],
        seen: { url: "here/next", text: "", history: ["307 here/things?q=1"] },
      }),
    },
    {
      says: "false does not",
      play: ({ sent }) => ({
        value: false,
        call: { followRedirects: true },
        answer: settingCookie,
        sent: [sent(), sent({ target: "/next" })],
        seen: { url: "here/next", text: "", history: ["307 here/things?q=1"] },
      }),
    },
  ],
  extensions: [
    {
      says: "`target` is sent in place of path and query, byte for byte",
      play: ({ sent }) => ({ value: { target: "/raw/%7e|?x" }, sent: [sent({ target: "/raw/%7e|?x" })] }),
    },
    {
      says: "`trace` is told of redirects",
      play: ({ sent, here }) => {
        const notes: unknown[] = [];
        return {
          value: { trace: (event, detail) => void (event === "request.redirect" && notes.push(detail)) },
          call: { followRedirects: true },
          answer: elsewhere(307, "/next"),
          notes,
          sent: [sent(), sent({ target: "/next" })],
          seen: { url: "here/next", text: "", history: ["307 here/things?q=1"] },
          noted: [{ from: `${here}/things?q=1`, to: `${here}/next` }],
        };
      },
    },
  ],
};

export const rowsOfSending: RowsOf<SendingOptions, SendingOption> = {
  stream: [
    {
      says: "true leaves the body unread",
      play: () => ({ value: true, seen: { error: "ResponseNotRead", code: "RESPONSE_NOT_READ" } }),
    },
    { says: "false reads it", play: ({ text }) => ({ value: false, seen: { text: text(plainText) } }) },
  ],
};
