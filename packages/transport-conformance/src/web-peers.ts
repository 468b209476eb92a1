import type { IncomingMessage, ServerResponse } from "node:http";
import { rawHeaderPairs, rawHeadersFrom } from "@trunkline/transport";
import { collect, perform, release } from "./in-process.ts";
import type { Peer } from "./peer.ts";
import type { MutableArrival, Scenario } from "./scenario.ts";
import { bodyOf, isSlow, parted, type Script, type Step } from "./script.ts";

/** The scripts as a fetch-style application. */
export function fetchFrom(scenario: Scenario): Peer["fetch"] {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const target = pathname + search;
    const headers = rawHeadersFrom(request.headers);
    const arrival = scenario.arrive({ method: request.method, target, headers, connection: 0 });
    const script = scenario.scriptFor(target);
    await receive(request.body, script, arrival, scenario);
    const { before, head, after } = parted(script);
    await perform(before, scenario);
    const bytes = written(after, arrival, scenario);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await bytes.next();
        if (!done) return controller.enqueue(value);
        release(arrival, scenario);
        controller.close();
      },
      cancel: () => release(arrival, scenario),
    });
    const init = { status: head.status, statusText: head.reason, headers: [...rawHeaderPairs(head.headers)] };
    return new Response(nullBody.has(head.status) ? null : body, init);
  };
}

// Fetch's "null body status": a Response that has one refuses a body.
const nullBody: ReadonlySet<number> = new Set([101, 204, 205, 304]);

/** The scripts as a Node request listener. */
export function listenerFrom(scenario: Scenario): Peer["listener"] {
  return (request, response) => {
    const target = request.url ?? "";
    const { method = "", rawHeaders: headers } = request;
    const arrival = scenario.arrive({ method, target, headers, connection: 0 });
    const script = scenario.scriptFor(target);
    if (script.after === "head" && script.steps[0]?.step === "break") throw scenario.thrown;
    response.on("close", () => release(arrival, scenario));
    respond(request, response, script, arrival, scenario).catch((thrown: Error) => response.destroy(thrown));
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  script: Script,
  arrival: MutableArrival,
  scenario: Scenario,
): Promise<void> {
  await receive(request, script, arrival, scenario);
  const { before, head, after } = parted(script);
  await perform(before, scenario);
  response.sendDate = false;
  response.writeHead(head.status, head.reason, [...head.headers]);
  // Node writes a head that is flushed alone as UTF-8, and as latin-1 otherwise.
  if (after.some(isSlow)) response.flushHeaders();
  for await (const bytes of written(after, arrival, scenario)) response.write(bytes);
  response.end();
}

async function receive(
  body: AsyncIterable<Uint8Array> | null,
  script: Script,
  arrival: MutableArrival,
  scenario: Scenario,
): Promise<void> {
  if (script.reads === false) return;
  const received = collect(body, arrival, scenario);
  if (script.after !== "head") return received;
  received.catch(() => {});
}

async function* written(
  steps: readonly Step[],
  arrival: MutableArrival,
  scenario: Scenario,
): AsyncGenerator<Uint8Array> {
  for (const step of steps) {
    await perform([step], scenario);
    const bytes = bodyOf(step, arrival.body);
    if (bytes.length > 0) yield bytes;
  }
}
