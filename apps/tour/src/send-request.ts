import { readFile } from "node:fs/promises";
import type { Response } from "@trunkline/core";
import { Client } from "trunkline";
import type { RequestOrder } from "./arguments.ts";
import { type OutputStream, paintFor, write } from "./output.ts";
import { printable } from "./printable.ts";
import { statusFormat } from "./status-format.ts";
import { UsageError } from "./usage-error.ts";
import { writeBody } from "./write-body.ts";

/** Sends one request and prints what comes back, as it comes. Throws what the client throws where no response comes. */
export async function sendRequest(order: RequestOrder, stdout: OutputStream): Promise<void> {
  const { method, url, headers, content, followRedirects, bodyOnly } = order;
  await using client = await clientFor(order);
  await using response = await client.stream(method, url, { headers, content, followRedirects });
  if (!bodyOnly) for (const each of [...response.history, response]) await write(stdout, headText(each, stdout));
  await writeBody(response, stdout);
}

async function clientFor({ proxy, http2, insecure, ca, timeout }: RequestOrder): Promise<Client> {
  const verify = ca === undefined ? !insecure : await authoritiesIn(ca);
  try {
    return new Client({
      http2,
      verify,
      ...(proxy !== undefined && { proxy }),
      ...(timeout !== undefined && { timeout }),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

async function authoritiesIn(file: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new UsageError(`The file after --ca cannot be read: ${(error as Error).message}.`, { cause: error });
  }
  if (text.includes("-----BEGIN CERTIFICATE-----")) return text;
  throw new UsageError(`The file after --ca, ${file}, holds no certificate in PEM.`);
}

/** The head as it was received, then the blank line. */
function headText(response: Response, stdout: OutputStream): string {
  const { httpVersion, status, statusText, headers } = response;
  const paint = paintFor(stdout);
  const shown = stdout.isTTY === true ? printable : String;
  const statusLine = `${httpVersion} ${paint(statusFormat(status), shown(`${status} ${statusText}`.trimEnd()))}\n`;
  const fields = [...headers.pairs()].map(([name, value]) => `${paint("cyan", name)}: ${shown(value)}\n`);
  return `${statusLine}${fields.join("")}\n`;
}
