import type { Response } from "../../models/response.ts";

/** A page, its JSON parsed once for all who ask. */
export class Page {
  readonly response: Response;
  #json: unknown;

  /** Throws `HTTPStatusError` unless the status is 2xx: what is no page has no next one either, and would end the list. */
  constructor(response: Response) {
    this.response = response.raiseForStatus();
  }

  /** `undefined` where the body is empty. */
  get json(): unknown {
    return (this.#json ??= this.response.bytes().length === 0 ? undefined : this.response.json());
  }
}

/** What paginate has of a page. */
export function responseOf({ response }: Page): readonly Response[] {
  return [response];
}
