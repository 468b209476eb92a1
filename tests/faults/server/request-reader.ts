import type { ByteReader } from "./byte-reader.ts";

export interface RequestHead {
  readonly method: string;
  readonly target: string;
  /** Reads the body away; `false` where the connection ends before it does. */
  readonly skipBody: () => Promise<boolean>;
}

/** The next request; `undefined` once the connection has ended. */
export async function nextRequest(reader: ByteReader): Promise<RequestHead | undefined> {
  const text = await reader.through("\r\n\r\n");
  if (text === undefined) return undefined;
  const [method = "", target = ""] = text.split(" ", 2);
  let skipped: Promise<boolean> | null = null;
  const length = Number(/^content-length: *(\d+)/im.exec(text)?.[1] ?? 0);
  const skip = (): Promise<boolean> => (/^transfer-encoding:/im.test(text) ? skipChunks(reader) : reader.skip(length));
  return { method, target, skipBody: () => (skipped ??= skip()) };
}

async function skipChunks(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const size = Number.parseInt((await reader.through("\r\n")) ?? "", 16);
    if (Number.isNaN(size) || !(await reader.skip(size))) return false;
    if ((await reader.through("\r\n")) === undefined) return false;
    if (size === 0) return true;
  }
}
