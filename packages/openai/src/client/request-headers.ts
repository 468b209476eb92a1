import { Headers } from "@trunkline/core";
import type { AnswerKind } from "./call.ts";
import type { Credentials } from "./credentials.ts";
import { isBrowser } from "./environment.ts";
import { HeaderLayers } from "./header-layers.ts";
import { platformHeaders } from "./platform-headers.ts";
import type { HeadersLike } from "./request-options.ts";

/** All that the headers of one attempt depend on. */
export interface HeaderFacts {
  /** What whoever sends the request adds by itself. */
  readonly lowest: Headers | null;
  readonly userAgent: string;
  readonly organization: string | null;
  readonly project: string | null;
  readonly credentials: Credentials;
  readonly defaults: HeadersLike;
  readonly answer: AnswerKind;
  readonly contentType: string | null;
  /** The method's own. */
  readonly own: Readonly<Record<string, string>> | undefined;
  /** The call's. */
  readonly given: HeadersLike;
  readonly retries: number;
  /** Only what the call itself says. */
  readonly timeout: number | undefined;
}

/** The headers of one attempt, the lowest layer first. Throws where nothing says who calls. */
export function requestHeaders(facts: HeaderFacts): HeaderLayers {
  const layers = new HeaderLayers()
    .add(facts.lowest)
    .add(baseLayer(facts))
    .add(facts.credentials)
    .add(facts.defaults)
    .add(facts.contentType === null ? null : { "Content-Type": facts.contentType })
    .add(facts.own)
    .add(facts.given);
  requireCredentials(layers);
  return layers;
}

let platform: Readonly<Record<string, string>> | null = null;

function baseLayer({ answer, userAgent, retries, timeout, organization, project }: HeaderFacts): HeadersLike {
  const isStream = answer === "events" || answer === "assistant-events";
  return {
    Accept: isStream ? "text/event-stream" : answer === "nothing" ? "*/*" : "application/json",
    ...(isStream && { "Cache-Control": "no-cache" }),
    // Browsers have their own, and ask the server before they send another.
    "User-Agent": isBrowser() ? null : userAgent,
    "X-Stainless-Retry-Count": String(retries),
    ...(timeout ? { "X-Stainless-Timeout": String(Math.trunc(timeout / 1000)) } : {}),
    ...(platform ??= platformHeaders()),
    "OpenAI-Organization": organization,
    "OpenAI-Project": project,
  };
}

function requireCredentials(layers: HeaderLayers): void {
  for (const name of ["authorization", "api-key"]) if (layers.get(name) || layers.isRemoved(name)) return;
  throw new Error(
    'Could not resolve authentication method. Expected either apiKey or adminAPIKey to be set. Or for one of the "Authorization" or "api-key" headers to be explicitly omitted',
  );
}

const noOwn: object = {};

/** The headers of first attempts that say nothing of their own: made once, as long as the client stays as it is. */
export class PlainHeaders {
  #seen: readonly unknown[] = [];
  #made = new WeakMap<object, Map<string, Headers>>();

  /** `null` where these facts make headers of their own. */
  for(facts: HeaderFacts): Headers | null {
    if (facts.retries > 0 || facts.given || facts.timeout !== undefined) return null;
    const { lowest, organization, project, defaults, credentials, answer, contentType } = facts;
    // A form's has a boundary that no other has.
    if (contentType !== null && contentType !== "application/json") return null;
    let credential = "";
    for (const name in credentials) credential += `${name}: ${credentials[name]}`;
    const seen = [lowest?.lend(), organization, project, defaults, credential];
    if (seen.some((fact, at) => fact !== this.#seen[at])) {
      this.#seen = seen;
      this.#made = new WeakMap();
    }
    const own = facts.own ?? noOwn;
    let ofOwn = this.#made.get(own);
    if (ofOwn === undefined) this.#made.set(own, (ofOwn = new Map()));
    const kind = `${answer} ${contentType}`;
    let headers = ofOwn.get(kind);
    if (headers === undefined) ofOwn.set(kind, (headers = headersOf(requestHeaders(facts))));
    return headers;
  }
}

export function headersOf(layers: HeaderLayers): Headers {
  return new Headers([...layers.pairs()]);
}
