import { Client, type RequestCallOptions, type Response } from "@trunkline/core";
import type { PoolStats, Transport } from "@trunkline/transport";
import { answered, type Ending, thrown } from "./ending.ts";
import type { RequestPlan } from "./request-plan.ts";
import type { SoakServer } from "./soak-server.ts";
import { patientLimits, persistentRetries, shortLimits, type Subject } from "./subject.ts";
import { type OpenStreams, streamOf } from "./upload.ts";

/** A `Client`. */
export class ClientSubject implements Subject {
  readonly #client: Client;
  readonly #server: SoakServer;
  readonly #openStreams: OpenStreams = { count: 0 };
  /** Never aborts. */
  readonly #lasting = new AbortController().signal;

  constructor(transport: Transport, server: SoakServer, retries: boolean) {
    this.#client = new Client({ transport, timeout: patientLimits, retry: retries ? persistentRetries : null });
    this.#server = server;
  }

  async carryOut(plan: RequestPlan): Promise<Ending> {
    const { fate, number } = plan;
    const controller = new AbortController();
    const reason = new Error(`Request ${number} is not wanted any more.`);
    const abort = (): void => controller.abort(reason);
    const moment = fate.kind === "aborted" ? fate.at : null;
    const abortsAtChunk = moment === "reading the body" && plan.reading === "by chunks";
    const forget = moment === null || abortsAtChunk ? null : this.#server.whenHeld(number, abort);
    if (moment === "before it is sent") abort();
    try {
      const sending = this.#send(plan, this.#options(plan, controller.signal), abortsAtChunk ? abort : null);
      if (moment === "waiting for a connection") abort();
      return await sending;
    } catch (error) {
      return thrown(plan, error, reason);
    } finally {
      forget?.();
    }
  }

  pool(): PoolStats | null {
    return this.#client.stats()[this.#server.origin] ?? null;
  }

  openStreams(): number {
    return this.#openStreams.count;
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  async #send(plan: RequestPlan, options: RequestCallOptions, onChunk: (() => void) | null): Promise<Ending> {
    const { method, reading } = plan;
    const url = this.#server.urlOf(plan.number);
    if (reading === "at once") {
      const response = await this.#client.request(method, url, options);
      return answered(plan, response, response.bytes());
    }
    return this.#client.stream(method, url, options, async (response: Response) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of response.iterBytes()) {
        chunks.push(chunk);
        if (reading === "left early") break;
        onChunk?.();
      }
      return answered(plan, response, Buffer.concat(chunks));
    });
  }

  #options({ number, fate, upload, sharesSignal }: RequestPlan, signal: AbortSignal): RequestCallOptions {
    const isAborted = fate.kind === "aborted";
    const stall = isAborted && fate.at === "sending the body" ? signal : null;
    return {
      ...(upload !== null && { content: streamOf(number, upload, this.#openStreams, stall) }),
      ...(fate.kind === "timed out" && { timeout: shortLimits[fate.limit] }),
      ...((isAborted || sharesSignal) && { signal: isAborted ? signal : this.#lasting }),
    };
  }
}
