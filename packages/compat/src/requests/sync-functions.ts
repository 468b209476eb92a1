import type { SessionRequestOptions } from "./base-session.ts";
import type { SyncResponse as Response } from "./sync-response.ts";
import { SyncSession as Session } from "./sync-session.ts";

/** One request with a session of its own, which is closed behind it. */
export function request(method: string, url: string, call: SessionRequestOptions = {}): Response {
  const own = new Session();
  try {
    return own.request(method, url, call);
  } finally {
    own.close();
  }
}

export function get(url: string, call?: SessionRequestOptions): Response {
  return request("GET", url, call);
}

export function options(url: string, call?: SessionRequestOptions): Response {
  return request("OPTIONS", url, call);
}

/** Follows no redirect, unless told to. */
export function head(url: string, call?: SessionRequestOptions): Response {
  return request("HEAD", url, { allowRedirects: false, ...call });
}

export function post(url: string, call?: SessionRequestOptions): Response {
  return request("POST", url, call);
}

export function put(url: string, call?: SessionRequestOptions): Response {
  return request("PUT", url, call);
}

export function patch(url: string, call?: SessionRequestOptions): Response {
  return request("PATCH", url, call);
}

/** `delete` is no name for a function; it is exported under that name too. */
export function deleteResource(url: string, call?: SessionRequestOptions): Response {
  return request("DELETE", url, call);
}

/** As `new Session()`. */
export function session(): Session {
  return new Session();
}
