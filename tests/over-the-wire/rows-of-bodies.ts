import type { RequestCallOptions } from "@trunkline/core";
import type { Case, Place, RowsOf } from "./wire-row.ts";

/** What a body of so many bytes is framed by; what a transport takes whole has its length last. */
function framed({ streamsBodies }: Place, length: number, isStream = false, type?: string): string[] {
  const typed = type === undefined ? [] : [`Content-Type: ${type}`];
  if (!isStream) return [`Content-Length: ${length}`, ...typed];
  return streamsBodies ? ["Transfer-Encoding: chunked", ...typed] : [...typed, `Content-Length: ${length}`];
}

function bodyCase<Value>(place: Place, value: Value, body: string, frame: readonly string[]): Case<Value> {
  return { value, sent: [place.sent({ body, framed: frame })] };
}

async function* chunks(): AsyncGenerator<Uint8Array> {
  for (const chunk of chunksSync()) yield chunk;
}

function* chunksSync(): Generator<Uint8Array> {
  yield new TextEncoder().encode("one ");
  yield new TextEncoder().encode("two");
}

const formType = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data; boundary=edge";
const part = (disposition: string, body: string): string =>
  `--edge\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${body}\r\n`;

export const rowsOfBodies: RowsOf<
  RequestCallOptions,
  "content" | "data" | "files" | "json" | "onUploadProgress" | "onDownloadProgress"
> = {
  content: [
    {
      says: "text is sent as UTF-8",
      hasBody: true,
      play: (place) => bodyCase(place, "naïve", "naïve", framed(place, 6)),
    },
    {
      says: "bytes are sent as they are",
      hasBody: true,
      play: (place) => bodyCase(place, new Uint8Array([0x61, 0x62]), "ab", framed(place, 2)),
    },
    {
      says: "a function that returns a stream is sent in chunks, or whole where the transport takes no less",
      hasBody: true,
      play: (place) => bodyCase(place, place.isSync ? chunksSync : chunks, "one two", framed(place, 7, true)),
    },
    {
      says: "an iterable of bytes is sent like a stream",
      hasBody: true,
      play: (place) => bodyCase(place, chunksSync(), "one two", framed(place, 7, true)),
    },
    {
      says: "the platform's search parameters are sent as a form",
      hasBody: true,
      play: (place) => bodyCase(place, new URLSearchParams({ a: "x y" }), "a=x+y", framed(place, 5, false, formType)),
    },
    {
      says: "bytes are sent again along a 307",
      hasBody: true,
      play: (place) => {
        const frame = framed(place, 4);
        return {
          value: "same",
          call: { followRedirects: true },
          answer: (count) => (count === 1 ? { status: 307, headers: ["Location", "/next"] } : {}),
          sent: [
            place.sent({ body: "same", framed: frame }),
            place.sent({ target: "/next", body: "same", framed: frame }),
          ],
          seen: { url: "here/next", text: "", history: ["307 here/things?q=1"] },
        };
      },
    },
  ],
  data: [
    {
      says: "fields are sent as a form, each value of a list by itself",
      hasBody: true,
      play: (place) =>
        bodyCase(place, { a: ["1", 2], b: "x&y" }, "a=1&a=2&b=x%26y", framed(place, 15, false, formType)),
    },
    {
      says: "a form does not outlive a 303, its type does",
      hasBody: true,
      play: (place) => {
        const method = place.method === "HEAD" ? "HEAD" : "GET";
        const frame = framed(place, 3, false, formType);
        const isKept = method === place.method;
        return {
          value: { a: 1 },
          call: { followRedirects: true },
          answer: (count) => (count === 1 ? { status: 303, headers: ["Location", "/next"] } : {}),
          sent: [
            place.sent({ body: "a=1", framed: frame }),
            isKept
              ? place.sent({ target: "/next", body: "a=1", framed: frame })
              : place.sent({ method, target: "/next", added: [`Content-Type: ${formType}`] }),
          ],
          seen: { url: "here/next", text: "", history: ["303 here/things?q=1"] },
        };
      },
    },
  ],
  files: [
    {
      says: "files and fields are sent as multipart, with the boundary that the caller names",
      hasBody: true,
      play: (place) => {
        const file = 'name="file"; filename="a.txt"\r\nContent-Type: text/plain';
        const body = `${part('name="title"', "A")}${part(file, "hello")}--edge--\r\n`;
        const length = new TextEncoder().encode(body).length;
        return {
          value: { file: ["a.txt", "hello", "text/plain"] },
          call: { data: { title: "A" }, headers: { "Content-Type": multipart } },
          sent: [place.sent({ body, framed: [`Content-Type: ${multipart}`, `Content-Length: ${length}`] })],
        };
      },
    },
  ],
  json: [
    {
      says: "a value is sent as compact JSON with its type",
      hasBody: true,
      play: (place) =>
        bodyCase(place, { name: "Ada", tags: [1, null] }, '{"name":"Ada","tags":[1,null]}', [
          "Content-Length: 30",
          "Content-Type: application/json",
        ]),
    },
    {
      says: "null is a value too",
      hasBody: true,
      play: (place) => bodyCase(place, null, "null", ["Content-Length: 4", "Content-Type: application/json"]),
    },
    {
      says: "a Content-Type of the caller's stands",
      hasBody: true,
      play: (place) => ({
        value: [1],
        call: { headers: { "Content-Type": "application/problem+json" } },
        sent: [place.sent({ body: "[1]", framed: ["Content-Type: application/problem+json", "Content-Length: 3"] })],
      }),
    },
  ],
  onUploadProgress: [
    {
      says: "each piece of a body of known length is told of",
      hasBody: true,
      play: (place) => {
        const notes: unknown[] = [];
        return {
          value: (progress) => void notes.push(progress),
          call: { content: "0123456789" },
          notes,
          sent: [place.sent({ body: "0123456789", framed: ["Content-Length: 10"] })],
          noted: [{ transferred: 10, total: 10 }],
        };
      },
    },
    {
      says: "a long body is told of in pieces",
      hasBody: true,
      play: (place) => {
        const notes: unknown[] = [];
        const body = "x".repeat(150_000);
        return {
          value: (progress) => void notes.push(progress),
          call: { content: body },
          notes,
          sent: [place.sent({ body, framed: ["Content-Length: 150000"] })],
          noted: [65_536, 131_072, 150_000].map((transferred) => ({ transferred, total: 150_000 })),
        };
      },
    },
    {
      says: "each piece of a stream is told of, the total unknown",
      hasBody: true,
      play: (place) => {
        const notes: unknown[] = [];
        return {
          value: (progress) => void notes.push(progress),
          call: { content: chunksSync },
          notes,
          sent: [place.sent({ body: "one two", framed: framed(place, 7, true) })],
          noted: [
            { transferred: 4, total: null },
            { transferred: 7, total: null },
          ],
        };
      },
    },
    { says: "a request without a body tells of nothing", play: () => ({ value: refused }) },
  ],
  onDownloadProgress: [
    {
      says: "what arrives is told of, beside what is to come",
      play: ({ method, text }) => {
        const notes: unknown[] = [];
        return {
          value: (progress) => void notes.push(progress),
          answer: () => ({ headers: ["Content-Length", "10"], body: "0123456789" }),
          notes,
          seen: { text: text("0123456789") },
          noted: method === "HEAD" ? [] : [{ transferred: 10, total: 10 }],
        };
      },
    },
  ],
};

function refused(): never {
  throw new Error("There was nothing to tell of.");
}
