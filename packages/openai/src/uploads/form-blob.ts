/** A form as `fetch` sends it: its length known, its files read when it is sent, as often as that is. */
export function formBlob(form: FormData): Blob {
  // In small letters, as the type of a blob is.
  const boundary = `openai-${crypto.randomUUID()}`;
  const parts: BlobPart[] = [];
  for (const [name, value] of form)
    parts.push(`--${boundary}\r\n${headOf(name, value)}\r\n\r\n`, contentOf(value), "\r\n");
  return new Blob([...parts, `--${boundary}--\r\n`], { type: `multipart/form-data; boundary=${boundary}` });
}

function headOf(name: string, value: string | File): string {
  const disposition = `Content-Disposition: form-data; name="${escaped(withLineEnds(name))}"`;
  if (typeof value === "string") return disposition;
  const named = value.name === "" ? disposition : `${disposition}; filename="${escaped(value.name)}"`;
  return `${named}\r\nContent-Type: ${value.type || "application/octet-stream"}`;
}

function contentOf(value: string | File): BlobPart {
  return typeof value === "string" ? withLineEnds(value) : value;
}

function withLineEnds(text: string): string {
  return text.replace(/\r\n?|\n/g, "\r\n");
}

function escaped(text: string): string {
  return text.replace(/[\r\n"]/g, (character) => encodeURIComponent(character));
}
