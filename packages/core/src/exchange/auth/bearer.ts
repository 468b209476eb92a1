import type { Request } from "../../models/request.ts";
import type { Auth } from "./auth.ts";

/** A token with every request. RFC 6750 §2.1. */
export class BearerAuth implements Auth {
  readonly #authorization: string;

  constructor(token: string) {
    this.#authorization = `Bearer ${token}`;
  }

  decorate(request: Request): void {
    request.headers.set("Authorization", this.#authorization);
  }
}
