import type { ServerHttp2Stream } from "node:http2";
import { answerOf, type ServerAnswer } from "./answers.ts";

const answers = new Map<string, ServerAnswer | null>();

/** The same GETs over HTTP/2. */
export function answerStream(stream: ServerHttp2Stream, target: string, onServed: () => void): void {
  let answer = answers.get(target);
  if (answer === undefined) answers.set(target, (answer = answerOf(target)));
  // A client that goes away is its own affair.
  stream.on("error", () => {});
  if (answer === null) {
    stream.close();
    return;
  }
  onServed();
  stream.respond({ ":status": 200, "content-length": answer.body.length, ...answer.headers });
  stream.end(answer.body);
}
