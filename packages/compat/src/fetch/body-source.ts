/** A body that is here as a whole, so that its length is known and it can be sent again. */
export type BodySource = string | Uint8Array | Blob | FormData;

/** What a body is made of, as it is now: what its owner does to it later does not count. `undefined` for streams. */
export function sourceFrom(body: NonNullable<RequestInit["body"]>): BodySource | undefined {
  if (typeof body === "string" || body instanceof Blob) return body;
  if (body instanceof FormData) return normalForm(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice();
  if (body instanceof ArrayBuffer) return new Uint8Array(body).slice();
  if (body instanceof ReadableStream || Symbol.asyncIterator in Object(body)) return undefined;
  // URLSearchParams among them. Whatever else there is, the platform takes for text.
  return String(body);
}

// https://html.spec.whatwg.org/#multipart-form-data: each line break in a name or a text becomes CRLF.
function normalForm(form: FormData): FormData {
  const copy = new FormData();
  for (const [name, value] of form)
    if (typeof value === "string") copy.append(withLineEnds(name), withLineEnds(value));
    else copy.append(withLineEnds(name), value, value.name);
  return copy;
}

function withLineEnds(text: string): string {
  return text.replaceAll(/\r\n?|\n/g, "\r\n");
}
