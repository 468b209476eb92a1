import type {
  RequestBody,
  RequestExtensions,
  SyncByteStream,
  SyncRequestBody,
  SyncTransport,
  Transport,
  TransportFailure,
  TransportOrigin,
  TransportRequest,
  TransportResponse,
  TransportUrl,
} from "@trunkline/transport";
import { expect } from "./expect.ts";
import type { Certificate } from "./certificates.ts";
import { type Facts, isAsync, isSync } from "./facts.ts";
import { failureOf } from "./outcomes.ts";
import type { Subject } from "./peer.ts";
import type { Scenario } from "./scenario.ts";
import type { Script, Step } from "./script.ts";
import { ScriptedServer } from "./server.ts";

/** One sentence of the contract, and how to find out whether it holds. Throws where it does not. */
export interface ConformanceCase {
  readonly name: string;
  readonly run: (context: CaseContext) => Promise<void>;
  /** It blocks its thread, so that its peer has to stand in another. */
  readonly blocks?: true;
}

export interface RequestDetails<Body = RequestBody> {
  readonly method?: string;
  readonly headers?: readonly string[];
  readonly body?: Body;
  readonly signal?: AbortSignal;
  readonly extensions?: RequestExtensions;
}

/** What a case has at hand: a transport of its own, a peer of its own, and requests that cannot be changed. */
export class CaseContext {
  readonly facts: Facts;
  readonly scenario: Scenario;
  readonly #subject: Subject;
  readonly #origins = new Map<string, TransportOrigin>();
  readonly #servers: ScriptedServer[] = [];
  readonly #sentBytes: { readonly given: Uint8Array; readonly copy: Uint8Array }[] = [];
  readonly #responses: TransportResponse[] = [];
  #plain: ScriptedServer | undefined;

  constructor(facts: Facts, scenario: Scenario, subject: Subject) {
    this.facts = facts;
    this.scenario = scenario;
    this.#subject = subject;
  }

  get identity(): Pick<Subject, "contract" | "name" | "capabilities"> {
    return this.#subject;
  }

  get transport(): Transport {
    if (isAsync(this.#subject)) return this.#subject;
    throw new TypeError(`The transport "${this.#subject.name}" has no handleRequest.`);
  }

  get syncTransport(): SyncTransport {
    if (isSync(this.#subject)) return this.#subject;
    throw new TypeError(`The transport "${this.#subject.name}" has no handleRequestSync.`);
  }

  /** Where the peer will play this script: on a plain socket, or in this process. */
  async serve(script: Script | readonly Step[], target = "/"): Promise<TransportUrl> {
    this.scenario.serve(target, script);
    if (this.facts.style !== "sockets") return this.url(target, { scheme: "http", host: "app.test", port: 80 });
    this.#plain ??= await this.#listen();
    return this.#routed(target, "http", this.#plain);
  }

  /** Where the peer will play this script behind TLS. */
  async serveTls(certificate: Certificate, script: Script | readonly Step[], target = "/"): Promise<TransportUrl> {
    this.scenario.serve(target, script);
    return this.#routed(target, "https", await this.#listen(certificate));
  }

  url(target: string, { scheme, host, port }: TransportOrigin): TransportUrl {
    const key = `${scheme}://${host}:${port}`;
    const origin = this.#origins.get(key) ?? Object.freeze({ scheme, host, port });
    this.#origins.set(key, origin);
    const shown = port === (scheme === "https" ? 443 : 80) ? `${scheme}://${host}` : key;
    return { href: shown + target, origin, target };
  }

  request<Body extends RequestBody | SyncRequestBody = RequestBody>(
    url: TransportUrl,
    details: RequestDetails<Body> = {},
  ): TransportRequest<Body> {
    const { method = "GET", headers = [], body = null as Body, extensions = {}, signal } = details;
    // Bytes cannot be frozen, so they are compared at the end instead.
    if (body instanceof Uint8Array) this.#sentBytes.push({ given: body, copy: Uint8Array.from(body) });
    return deepFrozen({ method, url, headers: [...headers], body, extensions, ...(signal && { signal }) });
  }

  send(url: TransportUrl, details?: RequestDetails): Promise<TransportResponse> {
    return heard(this.#send(url, details));
  }

  sendSync(url: TransportUrl, details?: RequestDetails<SyncRequestBody>): TransportResponse<SyncByteStream> {
    return this.syncTransport.handleRequestSync(this.request<SyncRequestBody>(url, details));
  }

  /** The failure of a request that must not be answered. */
  sendToFail(url: TransportUrl, details?: RequestDetails): Promise<TransportFailure> {
    return heard(failureOf(async () => this.send(url, details)));
  }

  /** From here on, the peer's port refuses connections. */
  async stopListening(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.close()));
  }

  /** Throws where the transport has changed what it was given. */
  verify(): void {
    for (const { given, copy } of this.#sentBytes) {
      expect(Buffer.compare(given, copy), "the transport changed the bytes of a request body").toBe(0);
    }
  }

  /** Whatever the case left open, ends. */
  async end(): Promise<void> {
    this.scenario.finish();
    for (const { body } of this.#responses) await body.close();
    await this.stopListening();
    if (isAsync(this.#subject)) await this.#subject.close();
    else this.#subject.closeSync();
  }

  async #send(url: TransportUrl, details?: RequestDetails): Promise<TransportResponse> {
    try {
      const response = await this.transport.handleRequest(this.request(url, details));
      this.#responses.push(response);
      return response;
    } catch (thrown) {
      this.scenario.failed(thrown);
      throw thrown;
    }
  }

  async #routed(target: string, scheme: "http" | "https", { port }: ScriptedServer): Promise<TransportUrl> {
    return this.url(target, await this.facts.route({ scheme, host: "127.0.0.1", port }));
  }

  async #listen(certificate?: Certificate): Promise<ScriptedServer> {
    const server = await ScriptedServer.listen(this.scenario, certificate);
    this.#servers.push(server);
    return server;
  }
}

// A case that waits for something else first must not be drowned in unhandled rejections.
function heard<Value>(outcome: Promise<Value>): Promise<Value> {
  outcome.catch(() => {});
  return outcome;
}

// Streams, signals and bytes are not records: they keep state of their own.
function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return value;
  if (Symbol.asyncIterator in value || (Symbol.iterator in value && !Array.isArray(value))) return value;
  for (const member of Object.values(value)) deepFrozen(member);
  return Object.freeze(value);
}
