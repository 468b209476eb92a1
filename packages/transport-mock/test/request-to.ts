import type { TransportRequest } from "@trunkline/transport";

/** The record that core would make of this. */
export function requestTo<Body = Uint8Array | null>(
  href: string,
  details: Partial<TransportRequest<Body | null>> = {},
): TransportRequest<Body | null> {
  const { protocol, hostname, port, pathname, search } = new URL(href);
  const scheme = protocol.slice(0, -1);
  const origin = {
    scheme,
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (scheme === "https" ? 443 : 80),
  };
  return {
    method: "GET",
    url: { href, origin, target: pathname + search },
    headers: [],
    body: null,
    extensions: {},
    ...details,
  };
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

export function textOfSync(body: Iterable<Uint8Array>): string {
  return Buffer.concat([...body]).toString();
}
