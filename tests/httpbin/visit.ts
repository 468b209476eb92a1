import type { IncomingMessage, ServerResponse } from "node:http";

/** One request to httpbin, read whole, and the response to write. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly body: Buffer;
  /** What `:name` stands for in the route's path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

export type Route = (visit: Visit) => void | Promise<void>;

/** `GET /status/:code`, or the path alone where every method is served. */
export type Routes = Readonly<Record<string, Route>>;

export function sendJson({ response }: Visit, value: unknown, status = 200, headers: readonly string[] = []): void {
  send(response, status, "application/json", Buffer.from(`${JSON.stringify(value, null, 2)}\n`), headers);
}

export function sendText({ response }: Visit, text: string, type = "text/plain; charset=utf-8", status = 200): void {
  send(response, status, type, Buffer.from(text), []);
}

export function sendBytes({ response }: Visit, bytes: Buffer, type = "application/octet-stream"): void {
  send(response, 200, type, bytes, []);
}

/** A status without a body. */
export function sendStatus({ response }: Visit, status: number, headers: readonly string[] = []): void {
  const length = status === 204 || status === 304 ? [] : ["Content-Length", "0"];
  response.writeHead(status, [...headers, ...length]).end();
}

/** A number of the path or the query, within its limits; else the nearest of them. */
export function numberFrom(text: string | null | undefined, usual: number, least: number, most: number): number {
  const value = text === null || text === undefined || text === "" ? usual : Number(text);
  return Math.min(Math.max(Number.isFinite(value) ? Math.floor(value) : usual, least), most);
}

function send(response: ServerResponse, status: number, type: string, bytes: Buffer, headers: readonly string[]): void {
  response.writeHead(status, ["Content-Type", type, "Content-Length", String(bytes.length), ...headers]).end(bytes);
}
