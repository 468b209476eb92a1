import { createHash } from "node:crypto";
import { Client, DecodingError, type Response, ResponseTooLarge, SyncClient } from "@trunkline/core";
import type { Decompression } from "@trunkline/transport";
import { mock } from "@trunkline/transport-mock";

/** An encoded body, as it arrives. */
export interface EncodedBody {
  /** The Content-Encoding. */
  readonly header: string;
  readonly chunks: readonly Uint8Array[];
}

/** What a body comes to: all of it, or the name of an error and what it says. */
export type Outcome = Buffer | string;

/** Reads bodies in each way there is, as both clients do. */
export class Reader {
  readonly #client: Client;
  readonly #syncClient: SyncClient;
  #body: EncodedBody = { header: "", chunks: [] };

  constructor(decompression: Decompression | undefined, maxDecodedBytes = 2 ** 30) {
    const body = async function* (chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
      yield* chunks;
    };
    const headers = (): Record<string, string> => ({ "Content-Encoding": this.#body.header });
    const options = { maxDecodedBytes, ...(decompression !== undefined && { decompression }) };
    const transport = mock(() => ({ headers: headers(), stream: body(this.#body.chunks) }));
    const syncTransport = mock(() => ({ headers: headers(), stream: this.#body.chunks }));
    this.#client = new Client({ ...options, transport });
    this.#syncClient = new SyncClient({ ...options, transport: syncTransport });
  }

  /** What it comes to whole and in pieces, with promises and without; more than one where the ways differ. */
  async outcomes(body: EncodedBody): Promise<readonly Outcome[]> {
    this.#body = body;
    const found = new Map<string, Outcome>();
    for (const way of this.#ways()) {
      const outcome = await outcomeOf(way);
      found.set(typeof outcome === "string" ? outcome : digestOf(outcome), outcome);
    }
    return [...found.values()];
  }

  #ways(): readonly (() => Uint8Array | Promise<Uint8Array>)[] {
    const url = "http://h/";
    return [
      async () => (await this.#client.get(url)).bytes(),
      async () => this.#client.stream("GET", url, piecesOf),
      () => this.#syncClient.get(url).bytes(),
      () => this.#syncClient.stream("GET", url, (response) => Buffer.concat([...response.iterBytesSync()])),
    ];
  }
}

/** Stands for bytes where they are compared. */
export function digestOf(bytes: Uint8Array): string {
  return `${bytes.length} bytes ${createHash("sha1").update(bytes).digest("base64")}`;
}

async function piecesOf(response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of response.iterBytes()) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function outcomeOf(way: () => Uint8Array | Promise<Uint8Array>): Promise<Outcome> {
  try {
    const { buffer, byteOffset, length } = await way();
    return Buffer.from(buffer, byteOffset, length);
  } catch (error) {
    if (!(error instanceof DecodingError || error instanceof ResponseTooLarge)) throw error;
    return `${error.name}: ${error.message}`;
  }
}
