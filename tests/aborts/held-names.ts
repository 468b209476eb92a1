import dns from "node:dns";
import { vi } from "vitest";

/** A name service that finds every name here; until it is released, only once who asked has been told of. */
export class HeldNames {
  #isHeld = true;
  #tellAsked = (): void => {};

  /** Resolves when the next name is asked for. */
  asked(): Promise<void> {
    return new Promise((resolve) => (this.#tellAsked = resolve));
  }

  release(): void {
    this.#isHeld = false;
  }

  /** For a transport's `lookup`. */
  readonly addresses = async (): Promise<readonly string[]> => {
    if (this.#isHeld) {
      this.#tellAsked();
      await new Promise((later) => void setTimeout(later));
    }
    return ["127.0.0.1"];
  };

  /** Takes the place of Node's own, which undici asks. */
  mockSystem(): void {
    vi.spyOn(dns, "lookup").mockImplementation((...given: unknown[]) => {
      const found = given.at(-1) as (error: null, addresses: readonly object[]) => void;
      void this.addresses().then((addresses) => {
        found(
          null,
          addresses.map((address) => ({ address, family: 4 })),
        );
      });
    });
  }
}
