import type { Request } from "../../models/request.ts";
import type { MaybePromise } from "../flow.ts";
import type { Auth, AuthFunction } from "./auth.ts";

/** What a client makes of a function that is given as its auth. */
export class FunctionAuth implements Auth {
  readonly #change: AuthFunction;

  constructor(change: AuthFunction) {
    this.#change = change;
  }

  decorate(request: Request): MaybePromise<Request | void> {
    return this.#change(request);
  }
}
