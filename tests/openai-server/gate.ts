/** Lets through as many as somebody says, in the order in which they came. */
export class Gate {
  #free = 0;
  readonly #waiting: (() => void)[] = [];

  release(count: number): void {
    this.#free += count;
    while (this.#free > 0 && this.#waiting.length > 0) {
      this.#free -= 1;
      this.#waiting.shift()!();
    }
  }

  async pass(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve) => void this.#waiting.push(resolve));
  }
}
