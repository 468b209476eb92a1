import type { MockRequest } from "./mock-request.ts";

/** Keeps the newest requests, so that a long-running fake never eats all memory. */
export class Recorder {
  readonly #limit: number;
  readonly #requests: MockRequest[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** In order of arrival. */
  get requests(): readonly MockRequest[] {
    return this.#requests;
  }

  add(request: MockRequest): void {
    this.#requests.push(request);
    if (this.#requests.length > this.#limit) this.#requests.shift();
  }

  clear(): void {
    this.#requests.length = 0;
  }
}
