import type { Coding } from "@trunkline/transport";
import { DecodingError, ResponseTooLarge } from "../errors.ts";

type Kind = typeof DecodingError | typeof ResponseTooLarge;
/** Makes the error users catch out of what is wrong with a body. */
export type Failing = (Kind: Kind, problem: string, cause?: unknown) => Error;

type Decoded = Uint8Array | null;

/** What one coding of a body comes to: bytes within the limit, or the error users catch. */
export class Undoing {
  readonly coding: Coding;
  readonly #limit: number;
  readonly #failing: Failing;

  constructor(coding: Coding, limit: number, failing: Failing) {
    this.coding = coding;
    this.#limit = limit;
    this.#failing = failing;
  }

  /** What `decode` makes of a whole body; `null` is one that is too large. */
  outcome(decode: () => Decoded | Promise<Decoded>): Uint8Array | Promise<Uint8Array> {
    const decoded = this.#tried(decode);
    if (!(decoded instanceof Promise)) return this.#allowed(decoded);
    return decoded.then(
      (bytes) => this.#allowed(bytes),
      (error: unknown) => {
        throw this.failed(error);
      },
    );
  }

  outcomeSync(decode: () => Decoded): Uint8Array {
    return this.#allowed(this.#tried(decode));
  }

  tooLarge(): Error {
    return this.#failing(
      ResponseTooLarge,
      `the body has more than ${this.#limit} bytes once ${this.coding} is undone. Raise maxDecodedBytes, or read it as it is by iterRaw().`,
    );
  }

  failed(error: unknown): unknown {
    if (error instanceof DecodingError || error instanceof ResponseTooLarge) return error;
    const problem = error instanceof Error ? error.message : String(error);
    return this.#failing(DecodingError, `the body cannot be decoded as ${this.coding}: ${problem}.`, error);
  }

  #tried<Result>(decode: () => Result): Result {
    try {
      return decode();
    } catch (error) {
      throw this.failed(error);
    }
  }

  #allowed(bytes: Decoded): Uint8Array {
    if (bytes === null) throw this.tooLarge();
    return bytes;
  }
}
