import { headerFault, methodFault, targetFault, TransportFailure, type TransportRequest } from "@trunkline/transport";
import { initFault } from "./options.ts";
import { isStream } from "./request-init.ts";

/** Throws where `fetch` cannot send the request as it is, so that nothing else is sent in its place. */
export function refuseUnsendable(request: TransportRequest, peer: string): void {
  const { scheme, port } = request.url.origin;
  if (scheme !== "http" && scheme !== "https") {
    const message = `no transport for ${scheme}: fetch speaks http and https; mount one for "${scheme}://"`;
    throw new TransportFailure("unsupported-protocol", message, { peer, sent: "nothing" });
  }
  if (port > 65_535)
    throw new TransportFailure("connect", `no connection to ${peer}: no port is greater than 65535`, { peer });
  const fault =
    unsendableMethod(request) ??
    extensionFault(request) ??
    targetFault(request.url.target) ??
    headerFault(request.headers);
  if (fault === undefined) return;
  throw new TransportFailure("local-protocol", `the request to ${peer} was not sent: ${fault}`, {
    peer,
    sent: "nothing",
  });
}

function unsendableMethod({ method, body }: TransportRequest): string | undefined {
  const fault = methodFault(method);
  if (fault !== undefined) return fault;
  if (!isSentAsItIs(method)) return `this platform's fetch does not send the method ${method}`;
  const hasBody = isStream(body) || (body !== null && body.length > 0);
  if (hasBody && (method === "GET" || method === "HEAD"))
    return `fetch sends no body with ${method}; use another method, such as QUERY or POST`;
  return undefined;
}

const usual: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const forbidden: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

/** Bun sends GET in place of a method it does not know; others throw, or write it in capitals. */
function isSentAsItIs(method: string): boolean {
  if (usual.has(method)) return true;
  try {
    return !forbidden.has(method.toUpperCase()) && new Request("http://localhost/", { method }).method === method;
  } catch {
    return false;
  }
}

function extensionFault({ extensions }: TransportRequest): string | undefined {
  const { fetchInit } = extensions;
  const fault = fetchInit && initFault(fetchInit);
  if (fault !== undefined) return fault;
  const named = (["target", "sniHostname"] as const).find((name) => extensions[name] !== undefined);
  return named && `fetch cannot be told extensions.${named}; mount a transport that can, such as undici`;
}
