import type { SessionRequestOptions } from "./base-session.ts";

/** A call of the module, which has a session of its own. */
export type Verb<Answer> = (url: string, call?: SessionRequestOptions) => Answer;

/** The functions of an entry, by the names of their methods. */
export interface Verbs<Answer> {
  readonly get: Verb<Answer>;
  readonly options: Verb<Answer>;
  readonly head: Verb<Answer>;
  readonly post: Verb<Answer>;
  readonly put: Verb<Answer>;
  readonly patch: Verb<Answer>;
  readonly delete: Verb<Answer>;
}

export function verbsOver<Answer>(
  request: (method: string, url: string, call?: SessionRequestOptions) => Answer,
): Verbs<Answer> {
  const verb =
    (method: string): Verb<Answer> =>
    (url, call) =>
      request(method, url, call);
  return {
    get: verb("GET"),
    options: verb("OPTIONS"),
    head: (url, call) => request("HEAD", url, { allowRedirects: false, ...call }),
    post: verb("POST"),
    put: verb("PUT"),
    patch: verb("PATCH"),
    delete: verb("DELETE"),
  };
}
