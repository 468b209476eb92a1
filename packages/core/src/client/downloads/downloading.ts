import { TransportFailure } from "@trunkline/transport";
import { ChecksumError, HTTPError, raised } from "../../errors.ts";
import type { Retries } from "../../exchange/retries.ts";
import type { MaybePromise } from "../../exchange/flow.ts";
import type { RunningHash } from "../../files.ts";
import type { Response } from "../../models/response.ts";
import type { Destination, Steps } from "./destination.ts";
import type { Download } from "./download-options.ts";
import type { ReportProgress } from "../sending/progress.ts";
import { endOfRange, isComplete, lengthOf, type Representation, representationOf } from "./representation.ts";

/** What one call of `download` does, and how its client does it. */
export interface DownloadTask {
  readonly destination: Destination;
  /** What is asked for, in a note beside the part. */
  readonly url: string;
  /** Only what GET gives has a rest that can be asked for. RFC 9110 §14.2. */
  readonly isGet: boolean;
  /** A part that an earlier call left is continued. */
  readonly resume: boolean;
  readonly retries: Retries | null;
  readonly checksum: Checksum | null;
  readonly report: ReportProgress | undefined;
  /** Resolves at the head. */
  send(range: readonly (readonly [string, string])[]): MaybePromise<Response>;
  chunks(response: Response): Iterator<Uint8Array> | AsyncIterator<Uint8Array>;
  /** Reads a short body, for the error that will hold it. */
  settle(response: Response): unknown;
  close(response: Response): unknown;
  sleep(milliseconds: number): unknown;
}

export interface Checksum {
  readonly algorithm: string;
  readonly value: string;
  readonly begin: () => RunningHash;
}

/** Does the steps of one. */
export const stepByStep = { perform: (step: () => unknown): unknown => step() };

/** All that happens for one download. A driver does the steps, so that it is the same for both clients. */
export function* downloading(task: DownloadTask): Steps<Download> {
  const { destination } = task;
  try {
    const download = yield* new Transfer(task).whole();
    yield* destination.finish();
    return download;
  } catch (error) {
    try {
      yield () => destination.fail(error);
    } catch {
      // Why the download ended is what the caller has to hear.
    }
    throw error;
  }
}

class Transfer {
  readonly #task: DownloadTask;
  #hash: RunningHash | undefined;
  /** What the bytes so far are of; `null` where the rest of it cannot be asked for. */
  #known: Representation | null = null;
  #position = 0;
  #resumedFrom = 0;

  constructor(task: DownloadTask) {
    this.#task = task;
  }

  *whole(): Steps<Download> {
    const task = this.#task;
    yield* this.#resume();
    for (let attempt = 1; ;) {
      const response = (yield () => task.send(this.#range())) as Response;
      try {
        if (yield* this.#isWholeWith(response)) {
          this.#check(response);
          const { path } = task.destination;
          return { path, bytes: this.#position, resumedFrom: this.#resumedFrom, response };
        }
      } catch (error) {
        const wait = this.#waitAfter(error, response, attempt);
        if (wait === null) throw error;
        attempt += 1;
        yield () => task.sleep(wait);
      } finally {
        yield () => task.close(response);
      }
    }
  }

  *#resume(): Steps {
    const { isGet, resume, destination, url, checksum } = this.#task;
    this.#hash = checksum?.begin();
    const earlier = isGet && resume ? destination.earlier() : null;
    if (earlier?.known.url !== url) return;
    if (this.#hash !== undefined) yield* earlier.fed(this.#hash);
    this.#known = earlier.known;
    this.#resumedFrom = this.#position = earlier.bytes;
  }

  #range(): readonly (readonly [string, string])[] {
    if (this.#known === null || this.#position === 0) return [];
    return [
      ["Range", `bytes=${this.#position}-`],
      ["If-Range", this.#known.validator],
    ];
  }

  /** False where there is more to ask for. */
  *#isWholeWith(response: Response): Steps<boolean> {
    const isRest = this.#range().length > 0;
    const known = this.#known;
    let end: number | null;
    if (isRest && known !== null && response.status === 206) {
      end = endOfRange(response, this.#position, known);
      if (end === null) return this.#begunAnew(response);
    } else if (isRest && known !== null && response.status === 416) {
      return isComplete(response, this.#position, known) || this.#begunAnew(response);
    } else {
      if (!response.ok) yield () => this.#task.settle(response);
      response.raiseForStatus();
      if (response.status === 206) throw broken(response, "the answer is a part, and nobody asked for one");
      this.#restart(response);
      end = lengthOf(response);
    }
    yield* this.#written(response, end);
    if (end !== null && this.#position < end)
      throw broken(response, `the body ended after ${this.#position} bytes of ${end}`);
    return end === null || end === (this.#known?.total ?? end);
  }

  *#written(response: Response, end: number | null): Steps {
    const task = this.#task;
    const { destination, report } = task;
    const total = this.#known?.total ?? end;
    for (const iterator = task.chunks(response); ;) {
      const { done, value } = (yield () => iterator.next()) as IteratorResult<Uint8Array, undefined>;
      if (done === true) return;
      if (end !== null && this.#position + value.length > end)
        throw broken(response, `the body goes on after ${end} bytes, which was to be all`);
      yield () => destination.write(value);
      this.#position += value.length;
      this.#hash?.update(value);
      report?.({ transferred: this.#position, total });
    }
  }

  /** What is there is not the beginning of what the server has now: the next request asks for all of it. */
  #begunAnew(response: Response): false {
    this.#refuseOneWay(response);
    this.#known = null;
    return false;
  }

  #restart(response: Response): void {
    if (this.#position > 0) this.#refuseOneWay(response);
    const { isGet, checksum, destination, url } = this.#task;
    this.#known = isGet ? representationOf(response, url) : null;
    destination.restart(this.#known);
    this.#position = this.#resumedFrom = 0;
    this.#hash = checksum?.begin();
  }

  #refuseOneWay(response: Response): void {
    if (!this.#task.destination.canRestart)
      throw broken(response, `the server has something else now, and ${this.#position} bytes have been written`);
  }

  #waitAfter(error: unknown, { request }: Response, attempt: number): number | null {
    const { destination, retries } = this.#task;
    const canGoOn = destination.canRestart || this.#known !== null || this.#position === 0;
    if (!canGoOn || !(error instanceof HTTPError)) return null;
    return retries?.waitAfter({ request, attempt, error }, endless) ?? null;
  }

  #check({ request }: Response): void {
    const { checksum } = this.#task;
    const found = this.#hash?.digest("hex");
    if (checksum === null || found === checksum.value.toLowerCase()) return;
    throw new ChecksumError(
      `${request.method} ${request.url}: the ${checksum.algorithm} of what arrived is ${found}, not ${checksum.value}.`,
      { request },
    );
  }
}

const endless = { timeLeft: (): number => Infinity };

function broken({ request }: Response, problem: string): unknown {
  const { host, port } = request.url.origin;
  const peer = `${host}:${port}`;
  return raised(new TransportFailure("remote-protocol", `${peer}: ${problem}`, { peer }), request);
}
