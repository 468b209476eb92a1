import type {
  ByteStream,
  RequestBody,
  SyncByteStream,
  SyncRequestBody,
  TransportRequest,
  TransportResponse,
} from "@trunkline/transport";
import type { Peer } from "./peer.ts";
import type { MutableArrival, Scenario } from "./scenario.ts";
import { bodyOf, isSlow, parted, type Script, type Step } from "./script.ts";

/** The scripts as a function from record to record, synchronous as far as the script and the body are. */
export function answerFrom(scenario: Scenario): Peer["answer"] {
  return (request) => {
    const target = request.extensions.target ?? request.url.target;
    const arrival = scenario.arrive({ method: request.method, target, headers: request.headers, connection: 0 });
    const script = scenario.scriptFor(target);
    if (script.after === "head") {
      if (script.reads !== false) void collect(request.body, arrival, scenario).catch(() => {});
      return responseAt(script, arrival, scenario);
    }
    if (isAsyncIterable(request.body)) {
      return collect(request.body, arrival, scenario).then(() => responseAt(script, arrival, scenario));
    }
    collectSync(request.body, arrival, scenario);
    return responseAt(script, arrival, scenario);
  };
}

type Answer = TransportResponse<ByteStream & SyncByteStream>;

function responseAt(script: Script, arrival: MutableArrival, scenario: Scenario): Answer | Promise<Answer> {
  const { before, head, after } = parted(script);
  const respond = (): Answer => {
    const { status, headers, reason, version } = head;
    const body = new ScriptedBody(after, arrival, scenario);
    return { status, headers, body, extensions: { httpVersion: version, reasonPhrase: reason } };
  };
  if (before.some(isSlow)) return perform(before, scenario).then(respond);
  if (before.some(({ step }) => step === "break")) throw scenario.thrown;
  return respond();
}

class ScriptedBody implements ByteStream, SyncByteStream {
  readonly #steps: Iterator<Step>;
  readonly #arrival: MutableArrival;
  readonly #scenario: Scenario;

  constructor(steps: readonly Step[], arrival: MutableArrival, scenario: Scenario) {
    this.#steps = steps.values();
    this.#arrival = arrival;
    this.#scenario = scenario;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { value: step, done } = this.#steps.next();
      if (done || this.#arrival.isReleased) return release(this.#arrival, this.#scenario);
      await perform([step], this.#scenario);
      const bytes = bodyOf(step, this.#arrival.body);
      if (bytes.length > 0) yield bytes;
    }
  }

  *[Symbol.iterator](): Generator<Uint8Array> {
    for (;;) {
      const { value: step, done } = this.#steps.next();
      if (done || this.#arrival.isReleased) return release(this.#arrival, this.#scenario);
      if (step.step === "break") throw this.#scenario.thrown;
      const bytes = bodyOf(step, this.#arrival.body);
      if (bytes.length > 0) yield bytes;
    }
  }

  closeSync(): void {
    release(this.#arrival, this.#scenario);
  }

  async close(): Promise<void> {
    release(this.#arrival, this.#scenario);
  }
}

/** Does what takes time, and throws where the script breaks. */
export async function perform(steps: readonly Step[], scenario: Scenario): Promise<void> {
  for (const step of steps) {
    if (step.step === "wait") await scenario.wait(step.gate);
    if (step.step === "pause") await new Promise((resolve) => setTimeout(resolve, step.milliseconds));
    if (step.step === "break") throw scenario.thrown;
  }
}

export function release(arrival: MutableArrival, scenario: Scenario): void {
  arrival.isReleased = true;
  scenario.changed();
}

export async function collect(
  body: TransportRequest<RequestBody | SyncRequestBody>["body"],
  arrival: MutableArrival,
  scenario: Scenario,
): Promise<void> {
  if (!isAsyncIterable(body)) return collectSync(body, arrival, scenario);
  for await (const bytes of body) append(bytes, arrival, scenario);
  arrival.isComplete = true;
  scenario.changed();
}

function collectSync(body: SyncRequestBody, arrival: MutableArrival, scenario: Scenario): void {
  for (const bytes of body instanceof Uint8Array ? [body] : (body ?? [])) append(bytes, arrival, scenario);
  arrival.isComplete = true;
  scenario.changed();
}

function append(bytes: Uint8Array, arrival: MutableArrival, scenario: Scenario): void {
  arrival.body = Buffer.concat([arrival.body, bytes]);
  scenario.changed();
}

function isAsyncIterable(body: RequestBody | SyncRequestBody): body is AsyncIterable<Uint8Array> {
  return body !== null && Symbol.asyncIterator in body;
}
