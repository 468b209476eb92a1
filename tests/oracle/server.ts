import { type FailureKind, TransportFailure, type TransportRequest } from "@trunkline/transport";
import { mock, type MockRequest, type MockTransport, type Reply } from "@trunkline/transport-mock";
import { headerLines, headerValue } from "./header-lines.ts";
import type { Arrived, Scenario } from "./scenario.ts";

/** Answers as the scenario says, and writes down what arrives. */
export class Server {
  /** The one that is under way, counted from 0. */
  call = 0;
  readonly #scenario: Scenario;
  readonly #requests: Arrived[];
  readonly #isSync: boolean;
  readonly #answered = new Map<string, number>();

  constructor(scenario: Scenario, requests: Arrived[], isSync: boolean) {
    this.#scenario = scenario;
    this.#requests = requests;
    this.#isSync = isSync;
  }

  /** Bodies are read here, because a transport that takes them whole only has them framed otherwise. */
  transport(mount?: string): MockTransport {
    const handler = this.#isSync
      ? ({ record }: MockRequest): Reply => this.#answer(record, textSync(record.body as Iterable<Uint8Array>), mount)
      : async ({ record }: MockRequest): Promise<Reply> => this.#answer(record, await textOf(record.body), mount);
    return mock(handler, { requestBody: "stream" });
  }

  #answer(request: TransportRequest<unknown>, body: string, mount: string | undefined): Reply {
    const url = request.url.href.replace(/#.*/, "");
    this.#requests.push({
      ...(this.call > 0 && { call: this.call }),
      method: request.method,
      url,
      headers: headerLines(request.headers),
      ...(body !== "" && { body }),
      ...(mount !== undefined && { mount }),
    });
    const answers = this.#scenario.answers?.[url] ?? [{}];
    const turn = this.#answered.get(url) ?? 0;
    this.#answered.set(url, turn + 1);
    const { status = 200, headers = [], text, raise } = answers[Math.min(turn, answers.length - 1)] ?? {};
    if (raise !== undefined) throw new TransportFailure(kindOf(raise), "as the scenario says");
    const fields = headers.map(([name, value]) => [name, headerValue(value)] as const);
    return { status, headers: fields, bytes: new TextEncoder().encode(text) };
  }
}

/** "ConnectTimeout" is what core makes of "connect-timeout". */
function kindOf(error: string): FailureKind {
  const words = error.replace("Error", "").split(/(?=[A-Z])/);
  return words.join("-").toLowerCase() as FailureKind;
}

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

async function textOf(body: Uint8Array | Chunks | null): Promise<string> {
  if (body === null || body instanceof Uint8Array) return decoded(body);
  let text = "";
  for await (const chunk of body) text += decoded(chunk);
  return text;
}

function textSync(body: Uint8Array | Iterable<Uint8Array> | null): string {
  if (body === null || body instanceof Uint8Array) return decoded(body);
  let text = "";
  for (const chunk of body) text += decoded(chunk);
  return text;
}

function decoded(bytes: Uint8Array | null): string {
  return bytes === null ? "" : new TextDecoder().decode(bytes);
}
