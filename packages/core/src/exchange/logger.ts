import type { Response } from "../models/response.ts";

/** Told of each response, in a line without secrets. `console` is one. */
export interface Logger {
  info(message: string): void;
}

/** As httpx has it, but for a blank after a status that has no phrase. */
export function logLine({ request, httpVersion, status, statusText }: Response): string {
  const statusLine = `${httpVersion} ${status} ${statusText}`.trimEnd();
  return `HTTP Request: ${request.method} ${request.url} "${statusLine}"`;
}
