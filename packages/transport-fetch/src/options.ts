import { type Platform, platform } from "./platform.ts";

type Field = "method" | "headers" | "body" | "signal" | "redirect" | "duplex";

/** What is told to `fetch` with every request, besides what each request says itself: the platform's own fields too. */
export type FetchInit = Omit<RequestInit, Field> & { readonly [field in Field]?: never } & {
  readonly [field: string]: unknown;
};

export interface FetchOptions {
  /** Called in place of `globalThis.fetch`, which is otherwise looked up anew for each request. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** `credentials`, `cache`, `mode`, `cf`, `next`, `dispatcher`, `tls`, `proxy`, `verbose` …: handed on as they are. */
  readonly init?: FetchInit;
  /**
   * Whether request bodies may be streamed. Default: in every runtime, but not in browsers, of which one does so and that
   * only over HTTP/2. Where they may not, a client reads the body whole before it sends it.
   */
  readonly streamsRequestBody?: boolean;
}

/** The options with every default in its place. */
export interface Settings {
  /** As the platform's own: it must not be called as a method. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly init: RequestInit;
  readonly streamsRequestBody: boolean;
  readonly platform: Platform;
}

declare module "@trunkline/transport" {
  interface RequestExtensions {
    /** Told to `fetch` with this request alone, over what the transport's `init` says: `{ cf: { cacheTtl: 60 } }`. */
    readonly fetchInit?: FetchInit;
  }
}

const fields: readonly Field[] = ["method", "headers", "body", "signal", "redirect", "duplex"];

/** Why these fields cannot be told, as half a sentence. */
export function initFault(init: FetchInit): string | undefined {
  const refused = fields.filter((field) => init[field] !== undefined);
  if (refused.length > 0) return `each request says ${refused.join(", ")} itself; leave it out of init`;
  return init.mode === "no-cors" ? 'the mode "no-cors" hides every answer; leave it out of init' : undefined;
}

export function settingsFrom({ fetch, init = {}, streamsRequestBody }: FetchOptions): Settings {
  if (fetch === undefined && typeof globalThis.fetch !== "function")
    throw new TypeError("fetchTransport: this runtime has no fetch. Pass one: fetchTransport({ fetch }).");
  const fault = initFault(init);
  if (fault !== undefined) throw new TypeError(`fetchTransport: ${fault}.`);
  const here = platform();
  return {
    // Looked up late, because frameworks and tests put their own in its place.
    fetch: fetch ?? ((url, each) => globalThis.fetch(url, each)),
    init,
    streamsRequestBody: streamsRequestBody ?? !here.guardsHeaders,
    platform: here,
  };
}
