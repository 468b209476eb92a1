import type { SessionRequestOptions } from "./base-session.ts";
import type { Response } from "./response.ts";
import { Session } from "./session.ts";
import { type Verb, type Verbs, verbsOver } from "./verbs.ts";

/** One request with a session of its own, which is closed behind it. */
export async function request(method: string, url: string, call: SessionRequestOptions = {}): Promise<Response> {
  const own = new Session();
  try {
    return await own.request(method, url, call);
  } finally {
    // A body that is still read keeps its connection, and nobody waits for its end here.
    const closing = own.close();
    if (call.stream !== true) await closing;
    else closing.catch(() => {});
  }
}

const verbs: Verbs<Promise<Response>> = verbsOver(request);

export const get: Verb<Promise<Response>> = verbs.get;
export const options: Verb<Promise<Response>> = verbs.options;
/** Follows no redirect, unless told to. */
export const head: Verb<Promise<Response>> = verbs.head;
export const post: Verb<Promise<Response>> = verbs.post;
export const put: Verb<Promise<Response>> = verbs.put;
export const patch: Verb<Promise<Response>> = verbs.patch;
/** `delete` is no name for a function; it is exported under that name too. */
export const deleteResource: Verb<Promise<Response>> = verbs.delete;

/** As `new Session()`. */
export function session(): Session {
  return new Session();
}
