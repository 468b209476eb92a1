import type { Response } from "@trunkline/core";
import { indentedJson } from "./indented-json.ts";
import { type OutputStream, paintFor, write } from "./output.ts";
import { printable } from "./printable.ts";

/** Prints the body as it arrives: its very bytes in a pipe or a file, what people can read on a terminal. */
export async function writeBody(response: Response, stdout: OutputStream): Promise<void> {
  if (stdout.isTTY !== true) return writeBytes(response, stdout);
  if (isJson(response)) return writeJson(response, stdout);
  return writeText(response, stdout);
}

async function writeBytes(response: Response, stdout: OutputStream): Promise<void> {
  for await (const chunk of response.iterBytes()) await write(stdout, chunk);
}

async function writeJson(response: Response, stdout: OutputStream): Promise<void> {
  await response.read();
  const text = response.text();
  await write(stdout, withLineEnd(indentedJson(text, paintFor(stdout)) ?? printable(text)));
}

async function writeText(response: Response, stdout: OutputStream): Promise<void> {
  const pieces = response.iterText()[Symbol.asyncIterator]();
  let last = "";
  try {
    for (let piece = await pieces.next(); piece.done !== true; piece = await pieces.next()) {
      if (last === "" && looksBinary(piece.value)) return await writeNotice(response, pieces, stdout);
      last = piece.value;
      await write(stdout, printable(last));
    }
  } finally {
    // Neither a shell's prompt nor the sentence about a broken body should stand behind the last line.
    if (last !== "" && !last.endsWith("\n")) await write(stdout, "\n");
  }
}

/** Says what is not printed, and how long it is; reads on only where the head does not say. */
async function writeNotice(response: Response, rest: AsyncIterator<unknown>, stdout: OutputStream): Promise<void> {
  let size = response.header("content-length");
  if (size === null) {
    while ((await rest.next()).done !== true);
    size = String(response.bytesReceived);
  }
  await write(stdout, paintFor(stdout)("dim", `(binary body, ${size} bytes; add --body > file to keep it)`) + "\n");
}

function isJson(response: Response): boolean {
  return /^application\/(json|[^;\s]*\+json)\s*(;|$)/i.test(response.header("content-type") ?? "");
}

/** Control characters that no text has; bell, escape and form feed are some texts'. */
function looksBinary(text: string): boolean {
  return /[\0-\x06\x0e-\x1a\x1c-\x1f]/.test(text);
}

function withLineEnd(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
