import type { TransportRequest } from "@trunkline/transport";

const secret =
  /^(?:(?:proxy-)?authorization|(?:set-)?cookie|x-auth|key|sig)$|token|secret|passw|api[-_]?key|credential|signature|session/i;

/** Whether a field of this name is likely to hold what no log should have. */
export function isSecret(name: string): boolean {
  return secret.test(name);
}

/** Path and query, without the values of fields that look like secrets. */
export function shownTarget({ url, extensions }: TransportRequest<unknown>): string {
  return (extensions.target ?? url.target).replaceAll(/([?&])([^=&]+)=[^&]*/g, (pair, mark: string, name: string) =>
    isSecret(name) ? `${mark}${name}=[secure]` : pair,
  );
}

/** A value as JSON, shortened, without what looks like a secret. */
export function shownValue(value: unknown): string {
  const text = JSON.stringify(value, (key, inner: unknown) => (isSecret(key) ? "[secure]" : inner)) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
