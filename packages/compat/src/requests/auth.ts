import type { PreparedRequest } from "./prepared-request.ts";

/** Changes a request before it is sent; it may register hooks, and may hand back another request. */
export type AuthFunction = (request: PreparedRequest) => PreparedRequest | void;

export abstract class AuthBase {
  abstract authenticate(request: PreparedRequest): PreparedRequest | void;
}

/** A user name and password are basic auth. */
export type AuthInput = AuthBase | AuthFunction | readonly [username: string, password: string] | null | undefined;

export class HTTPBasicAuth extends AuthBase {
  readonly username: string;
  readonly password: string;

  constructor(username: string, password: string) {
    super();
    this.username = username;
    this.password = password;
  }

  /** The same user and password. */
  equals(other: unknown): boolean {
    const { username, password } = (other ?? {}) as Partial<HTTPBasicAuth>;
    return username === this.username && password === this.password;
  }

  override authenticate(request: PreparedRequest): PreparedRequest {
    request.headers.set("Authorization", basicAuth(this.username, this.password));
    return request;
  }
}

/** For a proxy that is spoken to in the clear. */
export class HTTPProxyAuth extends HTTPBasicAuth {
  override authenticate(request: PreparedRequest): PreparedRequest {
    request.headers.set("Proxy-Authorization", basicAuth(this.username, this.password));
    return request;
  }
}

export function authFrom(input: AuthInput): AuthBase | AuthFunction | null {
  if (Array.isArray(input)) {
    const [username, password] = input as readonly string[];
    return new HTTPBasicAuth(String(username), String(password));
  }
  return (input as AuthBase | AuthFunction | null | undefined) ?? null;
}

/** In latin-1, as requests has it; text beyond that in UTF-8. */
function basicAuth(username: string, password: string): string {
  const text = `${username}:${password}`;
  const bytes = /^[\0-\u00ff]*$/.test(text) ? text : String.fromCharCode(...new TextEncoder().encode(text));
  return `Basic ${btoa(bytes)}`;
}
