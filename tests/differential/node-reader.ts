import { type Agent, type IncomingMessage, request as httpRequest } from "node:http";
import { noAnswer } from "./outcome.ts";
import { type FirstOutcome, linesOf } from "./transport-reader.ts";

/** The same by Node's own client. */
export function readByNode(url: string, method: string, agent: Agent, patience: number): Promise<FirstOutcome> {
  return new Promise((resolve) => {
    const refuse = (head: string, message: string): void => resolve({ ...noAnswer, head, message });
    const request = httpRequest(url, { method, agent, maxHeaderSize: 256 * 1024 }, (response) => {
      clearTimeout(limit);
      resolve(answer(response, patience));
    });
    const limit = setTimeout(() => {
      refuse("waits", "");
      request.destroy();
    }, patience);
    request.on("upgrade", (_response, socket) => {
      socket.destroy();
      refuse("remote-protocol", "it switched protocols");
    });
    request.on("error", (error: Error & { code?: string }) => refuse(error.code ?? "error", error.message));
    request.on("close", () => clearTimeout(limit));
    request.end();
  });
}

function answer(response: IncomingMessage, patience: number): Promise<FirstOutcome> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    const settle = (end: string, message = ""): void => {
      clearTimeout(limit);
      resolve({
        head: "answered",
        status: response.statusCode ?? 0,
        reason: response.statusMessage ?? "",
        headers: linesOf(response.rawHeaders),
        body: Buffer.concat(chunks).toString("latin1"),
        end,
        trailers: end === "whole" ? linesOf(response.rawTrailers) : [],
        message,
      });
    };
    const wait = (): NodeJS.Timeout =>
      setTimeout(() => {
        settle("waits");
        response.destroy();
      }, patience);
    let limit = wait();
    response.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      clearTimeout(limit);
      limit = wait();
    });
    response.on("error", (error: Error & { code?: string }) => settle(error.code ?? "error", error.message));
    response.on("end", () => settle("whole"));
  });
}
