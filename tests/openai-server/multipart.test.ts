import { expect, test } from "vitest";
import { partsOf } from "./multipart.ts";

const type = "multipart/form-data; boundary=limit";

test("parts come with name, file name, type and bytes", () => {
  const body = bytes(
    '--limit\r\nContent-Disposition: form-data; name="a[]"\r\n\r\none\r\n',
    '--limit\r\nContent-Disposition: form-data; name="f"; filename="%22x%22.png"\r\nContent-Type: image/png\r\n\r\n--limi\r\n\r\n--limit--\r\n',
  );

  expect(partsOf(type, body)).toEqual([
    { name: "a[]", fileName: undefined, type: undefined, content: bytes("one") },
    { name: "f", fileName: '"x".png', type: "image/png", content: bytes("--limi\r\n") },
  ]);
});

test("the platform's own forms are read", async () => {
  const form = new FormData();
  form.append("purpose", "batch");
  form.append("file", new File([new Uint8Array([0, 13, 10, 255])], "ü.bin", { type: "a/b" }));
  const request = new Request("http://openai.test/", { method: "POST", body: form });

  const parts = partsOf(request.headers.get("content-type") ?? "", new Uint8Array(await request.arrayBuffer()));

  expect(parts).toEqual([
    { name: "purpose", fileName: undefined, type: undefined, content: bytes("batch") },
    { name: "file", fileName: "ü.bin", type: "a/b", content: new Uint8Array([0, 13, 10, 255]) },
  ]);
});

const refused = [
  ["multipart/form-data", "--limit--", "no boundary"],
  [type, "limit--", "does not begin with its boundary"],
  [type, '--limit\r\nContent-Disposition: form-data; name="a"\r\n\r\none', "the last boundary is missing"],
  [type, '--limit\r\nContent-Disposition: form-data; name="a"\r\none\r\n--limit--', "no end of its headers"],
  [type, "--limit\r\nContent-Disposition: form-data; name=a\r\n\r\none\r\n--limit--", "the disposition"],
  [type, "--limit--\r\nmore", 'followed by "\\r\\nmore"'],
] as const;

for (const [contentType, body, reason] of refused)
  test(`a form is refused: ${reason}`, () => {
    expect(() => partsOf(contentType, bytes(body))).toThrow(reason);
  });

function bytes(...texts: readonly string[]): Uint8Array {
  return new TextEncoder().encode(texts.join(""));
}
