import type { MockRequest } from "@trunkline/transport-mock";

/** What came, and one of its headers. */
export const line = ({ method, url, headers }: MockRequest, name: string): string =>
  `${method} ${url.href} ${headers.get(name) ?? "-"}`;

interface Redirect {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export const redirect = (location: string, headers: Redirect["headers"] = {}): Redirect => ({
  status: 302,
  headers: { location, ...headers },
});
