import { bufferedBody, rawHeaderPairs, rawHeadersFrom } from "@trunkline/transport";
import type { Transport, TransportRequest, TransportResponse } from "@trunkline/transport";
import { addressOf, rootPathOf } from "./address.ts";
import type { AppCall } from "./app-call.ts";
import { answerToThrown, AppTransport } from "./app-transport.ts";
import { AppBody, type ByteSource, ignore, Upload } from "./bodies.ts";
import { callerInfo, callerOf } from "./caller.ts";
import { answerFailure, applicationFailure, requestFailure } from "./failures.ts";
import type { FetchAppOptions } from "./options.ts";

/** What Hono, Elysia, Workers, Deno and Bun call a fetch handler. */
export type FetchHandler = (request: Request, ...rest: never[]) => Response | Promise<Response>;

/** A fetch handler, or an object that has one. */
export type FetchApp = FetchHandler | { readonly fetch: FetchHandler };

/**
 * Sends requests straight into a fetch-style application, as it streams: no port, no socket.
 *
 * ```ts
 * const client = new Client({ mounts: { "all://shop.internal": app(hono) } });
 * ```
 *
 * Failures: kind `read` for what the application throws, `remote-protocol` for what is no HTTP answer,
 * `local-protocol` for what the platform's `Request` cannot carry.
 */
export function app(application: FetchApp, options: FetchAppOptions = {}): Transport {
  const handle = handlerOf(application);
  const { handlerArguments = [callerInfo(callerOf(options))] } = options;
  const rootPath = rootPathOf(options);

  async function answer(request: TransportRequest, call: AppCall): Promise<TransportResponse> {
    const platformRequest = platformRequestFrom(request, addressOf(request, rootPath), call);
    // Once it is collected, no abort reaches its signal any more, though that may be all that the application keeps of it.
    call.onEnd(() => platformRequest);
    let response: unknown;
    try {
      response = await handle(platformRequest, ...handlerArguments);
    } catch (thrown) {
      const answered = answerToThrown(call.peer, thrown, options);
      call.finish();
      return answered;
    }
    return responseFrom(response, request.method, call);
  }

  return new AppTransport(answer, ["streams-request-body", "streams-response-body"]);
}

function handlerOf(application: FetchApp): (...given: unknown[]) => unknown {
  const { fetch, emit } = Object(application) as { fetch?: unknown; emit?: unknown };
  if (typeof fetch === "function") return (...given) => Reflect.apply(fetch, application, given);
  // Express is a function too, but one that emits events, as no fetch handler does.
  if (typeof application === "function" && emit === undefined) {
    return (...given) => Reflect.apply(application, undefined, given);
  }
  throw new TypeError(
    "app() takes a fetch handler or an object with one. For a Node listener or http.Server use nodeApp().",
  );
}

function platformRequestFrom({ method, headers, body }: TransportRequest, address: string, call: AppCall): Request {
  try {
    return new Request(address, {
      method,
      headers: [...rawHeaderPairs(headers)],
      body: body instanceof Uint8Array ? wholeBody(method, body) : body && uploadStream(body, call),
      signal: call.signal,
      redirect: "manual",
      duplex: "half",
    });
  } catch (thrown) {
    throw requestFailure(call.peer, `the platform's Request refuses it (${(thrown as Error).message})`, {
      cause: thrown,
    });
  }
}

function wholeBody(method: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  // Request refuses even an empty body there.
  return bytes.length === 0 && /^(?:get|head)$/i.test(method) ? null : (bytes as Uint8Array<ArrayBuffer>);
}

function uploadStream(body: AsyncIterable<Uint8Array>, call: AppCall): ReadableStream<Uint8Array> {
  const upload = new Upload(body, call);
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        call.onEnd((reason) => controller.error(reason ?? new Error("The answer is complete; the request is over.")));
      },
      async pull(controller) {
        const chunk = await upload.next();
        if (chunk === null) controller.close();
        else controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
}

function responseFrom(answered: unknown, method: string, call: AppCall): TransportResponse {
  if (!isResponse(answered)) throw answerFailure(call.peer, `${describe(answered)} instead of a Response`);
  const { status, statusText, headers, body } = answered;
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw answerFailure(call.peer, `status ${status}; 200 to 599 can be carried`);
  }
  if (answered.bodyUsed || body?.locked) throw answerFailure(call.peer, "a Response whose body was already read");
  const head = {
    status,
    headers: rawHeadersFrom(headers),
    extensions: statusText === "" ? {} : { reasonPhrase: statusText },
  };
  if (body !== null && !isBodiless(method, status))
    return { ...head, body: new AppBody(sourceOf(body, call.peer), call) };
  body?.cancel().catch(ignore);
  call.finish();
  return { ...head, body: bufferedBody() };
}

// Own properties would be too strict and instanceof too: frameworks bring Response classes of their own.
function isResponse(value: unknown): value is Response {
  if (typeof value !== "object" || value === null) return false;
  const { status, headers, body } = value as Partial<Response>;
  return (
    typeof status === "number" &&
    typeof headers?.[Symbol.iterator] === "function" &&
    (body === null || typeof body?.getReader === "function")
  );
}

function isBodiless(method: string, status: number): boolean {
  return method === "HEAD" || status === 204 || status === 205 || status === 304;
}

function sourceOf(body: ReadableStream<unknown>, peer: string): ByteSource {
  const reader = body.getReader();
  return {
    async next() {
      try {
        const { done, value } = await reader.read();
        return { done, value };
      } catch (thrown) {
        throw applicationFailure(peer, thrown);
      }
    },
    cancel: (reason) => void reader.cancel(reason).catch(ignore),
  };
}

function describe(value: unknown): string {
  if (typeof value !== "object") return `a value of type ${typeof value}`;
  return value === null ? "null" : `an object of class ${value.constructor?.name ?? "none"}`;
}
