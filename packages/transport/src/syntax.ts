import type { RawHeaders } from "./transport.ts";

// RFC 9110 §5.6.2 (token) and §5.5 (field value, with bytes beyond ASCII as obs-text); RFC 9112 §3.2 (request target).
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;
const requestTarget = /^[\x21-\x7e\x80-\xff]+$/;

/** What HTTP does not allow in this method, as half a sentence, or `undefined` where all is well. */
export function methodFault(method: string): string | undefined {
  return token.test(method) ? undefined : `${JSON.stringify(method)} is no HTTP method`;
}

/** The same of a request's target. */
export function targetFault(target: string): string | undefined {
  if (requestTarget.test(target)) return undefined;
  return `its target ${JSON.stringify(target)} has a character that HTTP does not allow there; percent-encode it`;
}

/**
 * The same of headers.
 * CR, LF and NUL are how one message becomes two. Values are not shown: they may be secrets.
 */
export function headerFault(headers: RawHeaders): string | undefined {
  if (headers.length % 2 !== 0) return `the header list has ${headers.length} entries, so a name lacks its value`;
  for (let at = 0; at < headers.length; at += 2) {
    const name: unknown = headers[at];
    const value: unknown = headers[at + 1];
    if (typeof name !== "string" || !token.test(name)) return `${JSON.stringify(name)} is no header name`;
    if (typeof value !== "string") return `the value of the header ${name} is a ${typeof value}`;
    if (!fieldValue.test(value))
      return `the value of the header ${name} has a character that HTTP does not allow there`;
  }
  return undefined;
}
