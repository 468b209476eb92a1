import { type RawHeaders, rawHeader, type RequestBody, TransportFailure } from "@trunkline/transport";

/**
 * What undici is to be given for HTTP/1.1: it frames the body itself and refuses fields about that.
 * The list itself where there is nothing to change, which is nearly always.
 */
export function headersForHttp1(headers: RawHeaders, body: RequestBody, host: string, extra: RawHeaders): RawHeaders {
  let hasHost = false;
  let isPlain = extra.length === 0;
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at]!;
    // Few names have the length of one that matters; the others are not lowered.
    switch (name.length) {
      case 4:
        if (isNamed(name, "host")) hasHost = isHostValue(headers[at + 1]!);
        break;
      case 6:
        if (isNamed(name, "expect")) isPlain = refuseUnlessContinue(headers[at + 1]!);
        break;
      case 7:
        if (isNamed(name, "upgrade")) isPlain = false;
        break;
      case 10:
        if (isNamed(name, "keep-alive")) isPlain = false;
        break;
      case 14:
        if (body === null && isNamed(name, "content-length") && headers[at + 1] !== "0") refuseLength(headers[at + 1]);
        break;
      case 17:
        if (isNamed(name, "transfer-encoding")) isPlain = false;
        break;
    }
  }
  if (isPlain && hasHost) return headers;
  const sent = hasHost ? [] : ["Host", host];
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at]!;
    if (!framedByUndici.has(name.toLowerCase())) sent.push(name, headers[at + 1]!);
  }
  // Of two credentials a proxy believes neither: those of the request are meant for this one.
  for (let at = 0; at < extra.length; at += 2)
    if (rawHeader(headers, extra[at]!.toLowerCase()) === undefined) sent.push(extra[at]!, extra[at + 1]!);
  return sent;
}

const framedByUndici: ReadonlySet<string> = new Set(["transfer-encoding", "keep-alive", "upgrade", "expect"]);

/** The same for HTTP/2: names in lower case, and nothing that speaks of the connection. */
export function headersForHttp2(headers: RawHeaders, body: RequestBody, host: string): RawHeaders {
  const nominated = new Set<string>();
  for (let at = 0; at < headers.length; at += 2) {
    if (!isNamed(headers[at]!, "connection")) continue;
    for (const option of headers[at + 1]!.split(",")) nominated.add(option.trim().toLowerCase());
  }
  const sent: string[] = [];
  let hasHost = false;
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at]!.toLowerCase();
    const value = headers[at + 1]!;
    // An answer that comes early ends the upload there anyway.
    if (name === "expect" && !refuseUnlessContinue(value)) continue;
    if (name === "content-length" && body === null && value !== "0") refuseLength(value);
    if (name === "host") hasHost = isHostValue(value);
    // RFC 9113 §8.2.2: such a field makes the request malformed. `te` may only say "trailers".
    else if (ofTheConnection.has(name) || nominated.has(name) || (name === "te" && value !== "trailers")) continue;
    sent.push(name, value);
  }
  if (!hasHost) sent.push("host", host);
  return sent;
}

const ofTheConnection: ReadonlySet<string> = new Set([
  "connection",
  "proxy-connection",
  "keep-alive",
  "transfer-encoding",
  "upgrade",
  "http2-settings",
]);

function isNamed(name: string, lowerCaseName: string): boolean {
  return name === lowerCaseName || name.toLowerCase() === lowerCaseName;
}

/** Always false: the field is left to whoever waits for the answer. */
function refuseUnlessContinue(value: string): false {
  if (/^100-continue$/i.test(value)) return false;
  const message = `the request expects ${JSON.stringify(value)}; HTTP knows "100-continue" alone`;
  throw new TransportFailure("local-protocol", message, { sent: "nothing" });
}

/** What is wrong with a Host field: servers and caches would read it differently. RFC 9112 §3.2. */
export function hostFault(value: string | undefined): string | undefined {
  if (value === undefined || !/[ \t,]/.test(value)) return undefined;
  return `the value of the header Host is ${JSON.stringify(value)}, which is no host`;
}

function isHostValue(value: string): true {
  const fault = hostFault(value);
  if (fault === undefined) return true;
  throw new TransportFailure("local-protocol", `the request was not sent: ${fault}`, { sent: "nothing" });
}

function refuseLength(value: string | undefined): never {
  const message = `the request announces a content-length of ${value} and has no body`;
  throw new TransportFailure("local-protocol", message, { sent: "nothing" });
}
