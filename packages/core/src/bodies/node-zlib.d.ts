// The little of it that core uses: Node's own types would put `Buffer` and `process` before everybody here.
declare module "node:zlib" {
  /** What lies under each of Node's, Bun's and Deno's streams for compression. Its `onerror` is told what is wrong. */
  export interface ZlibHandle {
    writeSync?(
      flush: number,
      input: Uint8Array,
      inputAt: number,
      inputLength: number,
      output: Uint8Array,
      outputAt: number,
      outputLength: number,
    ): void;
  }
  export interface ZlibStream {
    readonly _handle?: ZlibHandle;
    /** Bytes of output left free, bytes of input left over. */
    readonly _writeState: Uint32Array;
    destroy(): void;
  }
  export function createInflate(): ZlibStream;
  export function createInflateRaw(): ZlibStream;
  export function createBrotliDecompress(): ZlibStream;
  export function createZstdDecompress(): ZlibStream;
  export const constants: {
    readonly Z_SYNC_FLUSH: number;
    readonly BROTLI_OPERATION_PROCESS: number;
    readonly ZSTD_e_continue: number;
  };
  export function crc32(data: Uint8Array, before: number): number;
}
