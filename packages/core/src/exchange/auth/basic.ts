import type { Request } from "../../models/request.ts";
import type { Auth } from "./auth.ts";

/** User name and password with every request. RFC 7617, as UTF-8. */
export class BasicAuth implements Auth {
  readonly #authorization: string;

  constructor(username: string, password: string) {
    const bytes = new TextEncoder().encode(`${username}:${password}`);
    this.#authorization = `Basic ${btoa(String.fromCharCode(...bytes))}`;
  }

  decorate(request: Request): void {
    request.headers.set("Authorization", this.#authorization);
  }
}
