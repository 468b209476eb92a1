import { Response } from "@trunkline/core";
import { EventStream } from "../streaming/event-stream.ts";
import { connectionError } from "./attempts.ts";
import type { Call } from "./call.ts";
import type { Log } from "./logging.ts";
import type { Reply } from "./api-promise.ts";
import type { Incoming } from "./sender.ts";
import { parsedBody, withRequestId } from "./parse-body.ts";
import { webResponse } from "./web-response.ts";

/** The answer of one call, which nobody may want parsed. */
export class CallReply<Answer> implements Reply<Answer> {
  readonly #call: Call;
  readonly #log: () => Log;
  readonly #incoming: Promise<Incoming>;
  #isStreamed: boolean;
  #hasBegun = false;
  #isRead = false;
  #web: Promise<globalThis.Response> | null = null;

  /** `send` asks, when the request leaves, whether the body is left unread. */
  constructor(call: Call, log: () => Log, send: (call: Call, isStreamed: () => boolean) => Promise<Incoming>) {
    this.#call = call;
    this.#log = log;
    this.#isStreamed = call.answer !== "parsed" && call.answer !== "nothing";
    this.#incoming = send(call, () => {
      this.#hasBegun = true;
      return this.#isStreamed;
    });
  }

  parsed(): Promise<Answer> {
    return this.#incoming.then((incoming) => this.#read(incoming) as Answer | Promise<Answer>);
  }

  response(): Promise<globalThis.Response> {
    // Only who asks before the request has left is given a body that is still to come.
    if (!this.#hasBegun) this.#isStreamed = true;
    return (this.#web ??= this.#incoming.then(({ web, response }) =>
      // What is not streamed was read while it was waited for.
      web !== null && this.#isStreamed ? web : webResponse(response, this.#isRead, web),
    ));
  }

  #read(incoming: Incoming): unknown {
    const { response, web, signal } = incoming;
    const { answer, transform } = this.#call;
    if (answer === "events" || answer === "assistant-events") {
      this.#isRead = true;
      const error = (message: string): void => this.#log().write("error", message);
      return EventStream.from(web ?? response, { kind: answer, signal, logger: { error }, raise: connectionError });
    }
    if (answer === "binary") return response.status === 204 ? null : this.response();
    const body = this.#isStreamed ? this.#readThere() : parsedBody(response);
    if (transform === undefined) return body;
    return body instanceof Promise
      ? body.then((parsed) => this.#changed(parsed, response))
      : this.#changed(body, response);
  }

  /** The body belongs to the platform's response then. */
  async #readThere(): Promise<unknown> {
    const response = Response.fromWeb(await this.response());
    await response.read();
    return parsedBody(response);
  }

  #changed(parsed: unknown, response: Response): unknown {
    const { transform } = this.#call;
    return withRequestId(transform?.(parsed as never), response.header("x-request-id"));
  }
}
