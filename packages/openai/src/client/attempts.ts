import { type Response, TimeoutException } from "@trunkline/core";
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  errorFrom,
} from "../errors/errors.ts";
import type { CallLog } from "./call-log.ts";
import { isWorthRetrying, retryDelay, waitFor } from "./retries.ts";
import { DeadlineMissed } from "./deadline.ts";
import type { Incoming, Outgoing, Sender } from "./sender.ts";
import { webHeaders } from "./web-response.ts";

/** One call, as its attempts see it. */
export interface Attempts {
  readonly sender: Sender;
  /** The answer's body is left unread; asked as late as can be. */
  readonly isStreamed: () => boolean;
  /** `null` where nobody listens. */
  readonly log: CallLog | null;
  /** The request of an attempt; what goes wrong here is no matter of attempts. */
  outgoing(retries: number): Promise<Outgoing>;
  statusError(status: number, body: object | undefined, message: string | undefined, headers: Headers): Error;
}

interface Failure {
  readonly isRetryable: boolean;
  /** `null` where no answer came. */
  readonly response: Response | null;
  /** What is thrown where no attempt is left. */
  readonly error: () => Error | Promise<Error>;
  /** Lets go of the answer. */
  readonly release: () => Promise<void>;
}

/** Sends until an answer counts: a success, its body read unless it is streamed. */
export async function successAmong(attempts: Attempts): Promise<Incoming> {
  const { log } = attempts;
  for (let retries = 0; ; retries += 1) {
    const outgoing = await attempts.outgoing(retries);
    const { signal, maxRetries } = outgoing;
    const isOneTime = outgoing.body.isStream;
    if (signal?.aborted === true) throw abortError(signal);
    log?.sending(outgoing);
    const result = await attempted(outgoing, attempts);
    if (!("error" in result)) return result;
    const left = isOneTime ? 0 : maxRetries - retries;
    const isLast = !result.isRetryable || left <= 0;
    log?.failed(result, isOneTime, left);
    if (isLast) throw await result.error();
    const header = result.response === null ? null : (name: string) => result.response!.header(name);
    await result.release();
    await pause(retryDelay(header, retries), signal);
  }
}

async function attempted(outgoing: Outgoing, attempts: Attempts): Promise<Incoming | Failure> {
  const { sender, log } = attempts;
  const { signal } = outgoing;
  let incoming: Incoming;
  try {
    const isStreamed = attempts.isStreamed();
    incoming = await sender.send(outgoing, isStreamed);
    if (incoming.response.ok) {
      log?.answered(incoming.response);
      if (!isStreamed) await readWhole(incoming);
      return incoming;
    }
  } catch (thrown) {
    if (signal?.aborted === true) throw abortError(signal);
    if (!sender.isFailure(thrown)) throw thrown;
    return broken(thrown);
  }
  const { response, deadline } = incoming;
  return {
    isRetryable: isWorthRetrying(response),
    response,
    error: () => statusErrorOf(incoming, attempts),
    release: () => {
      deadline?.lift();
      return response.close();
    },
  };
}

async function readWhole({ response, deadline }: Incoming): Promise<void> {
  try {
    const read = response.read();
    if (!(read instanceof Uint8Array)) await read;
  } catch (error) {
    throw deadline === null ? error : deadline.reasonOf(error);
  } finally {
    deadline?.lift();
  }
}

function broken(thrown: unknown): Failure {
  return { isRetryable: true, response: null, error: () => connectionError(thrown), release: async () => {} };
}

/** What is thrown where no answer came, or broke off. */
export function connectionError(thrown: unknown): Error {
  const cause = thrown instanceof DeadlineMissed ? thrown.cause : errorFrom(thrown);
  return new (isTimeout(thrown) ? APIConnectionTimeoutError : APIConnectionError)({ cause });
}

function isTimeout(thrown: unknown): boolean {
  if (thrown instanceof DeadlineMissed || thrown instanceof TimeoutException) return true;
  const { name, cause } = thrown as Partial<Error>;
  // What a connection was lost to is told by its words alone, in each runtime by others.
  return name === "AbortError" || /timed? ?out/i.test(`${thrown as string}${(cause ?? "") as string}`);
}

async function statusErrorOf({ response, deadline }: Incoming, attempts: Attempts): Promise<Error> {
  let text: string;
  try {
    await response.read();
    text = response.text();
  } catch (error) {
    text = errorFrom(error).message;
  } finally {
    deadline?.lift();
  }
  const body = parsed(text);
  return attempts.statusError(response.status, body, body ? undefined : text, webHeaders(response));
}

function parsed(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

/** The error of a status, as the API describes it; where it does not, the whole body does. */
export function statusErrorFrom(
  status: number,
  body: object | undefined,
  message: string | undefined,
  headers: Headers,
): APIError {
  const isBare = typeof body === "object" && body !== null && (body as { readonly error?: unknown }).error == null;
  return APIError.generate(status, isBare ? { error: body } : body, message, headers);
}

function abortError({ reason }: AbortSignal): APIUserAbortError {
  return new APIUserAbortError({ cause: reason });
}

/** Rejects with an `APIUserAbortError` as soon as the signal aborts. */
export async function pause(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  try {
    await waitFor(milliseconds, signal);
  } catch (error) {
    throw signal?.aborted === true ? abortError(signal) : error;
  }
}
