import { Client, DecodingError, Request, Response } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";
import { covers, expect, test } from "../portable/index.ts";

const codings = ["deflate", "gzip", "br"] as const;
/** "test 123" in each of them. */
const encoded = {
  deflate: "2b492d2e513034320600",
  gzip: "1f8b08000000000002032b492d2e513034320600df0f69c208000000",
  br: "8b0380746573742031323303",
} as const;
const accepted = (new Client({ transport: mock(() => ({})) }).headers.get("accept-encoding") ?? "").split(", ");
// What `brotli.compress(b"test 123")[3:]` is: in none of the codings.
const broken = new TextEncoder().encode("test 123\u0003");

/** Where the platform decodes without promises the body counts as read, and the constructor throws. */
async function read(coding: string, request: Request | undefined, content: Uint8Array = broken): Promise<unknown> {
  try {
    const response = new Response(200, { headers: { "Content-Encoding": coding }, content, request });
    return await response.read();
  } catch (error) {
    return error;
  }
}

test(
  "a body that is not encoded as it says is refused, with its request where it has one",
  covers(
    ...codings.map((coding) => `models/test_responses.py::test_decode_error_with_request[${coding}]`),
    ...codings.map((coding) => `models/test_responses.py::test_value_error_without_request[${coding}]`),
  ),
  async () => {
    const request = new Request("GET", "https://www.example.org/");
    for (const coding of codings) {
      const asked = (await read(coding, request)) as DecodingError;
      const own = (await read(coding, undefined)) as DecodingError;

      expect([asked, own].map((error) => [error instanceof DecodingError, error.code])).toEqual([
        [true, "DECODING"],
        [true, "DECODING"],
      ]);
      expect(asked.request).toBe(request);
      expect(asked.message).toContain(`GET https://www.example.org/: the body`);
      expect(() => own.request).toThrow(TypeError);
      const whole = Uint8Array.from(encoded[coding].match(/../g)!, (digits) => Number.parseInt(digits, 16));
      const told = accepted.includes(coding) ? new TextEncoder().encode("test 123") : expect.any(DecodingError);
      expect(await read(coding, request, whole)).toEqual(told);
    }
  },
);

test("a body's Content-Encoding is undone, and left out of what the platform is given", async () => {
  const stream = new Blob(["Hello, world!"]).stream().pipeThrough(new CompressionStream("gzip"));
  const content = new Uint8Array(await new globalThis.Response(stream).arrayBuffer());
  const headers = { "Content-Encoding": "gzip", "Content-Length": String(content.length), "X-Own": "1" };
  const response = new Response(200, { headers, content });
  await response.read();
  const web = response.toWeb();

  expect([response.text(), await web.text(), web.headers.get("content-encoding"), web.headers.get("x-own")]).toEqual([
    "Hello, world!",
    "Hello, world!",
    null,
    "1",
  ]);
});
