import type { SessionRequestOptions } from "./base-session.ts";
import type { SyncResponse as Response } from "./sync-response.ts";
import { SyncSession as Session } from "./sync-session.ts";
import { type Verb, type Verbs, verbsOver } from "./verbs.ts";

/** One request with a session of its own, which is closed behind it. */
export function request(method: string, url: string, call: SessionRequestOptions = {}): Response {
  const own = new Session();
  try {
    return own.request(method, url, call);
  } finally {
    own.close();
  }
}

const verbs: Verbs<Response> = verbsOver(request);

export const get: Verb<Response> = verbs.get;
export const options: Verb<Response> = verbs.options;
/** Follows no redirect, unless told to. */
export const head: Verb<Response> = verbs.head;
export const post: Verb<Response> = verbs.post;
export const put: Verb<Response> = verbs.put;
export const patch: Verb<Response> = verbs.patch;
/** `delete` is no name for a function; it is exported under that name too. */
export const deleteResource: Verb<Response> = verbs.delete;

/** As `new Session()`. */
export function session(): Session {
  return new Session();
}
