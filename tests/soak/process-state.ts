import { readdirSync, readlinkSync } from "node:fs";
import process from "node:process";
import { setImmediate as nextTurn } from "node:timers/promises";

const descriptors = "/proc/self/fd";

/** Sockets that this process has open, also those of native code where the system tells of them. */
export function openSockets(): number {
  if (process.platform !== "linux") {
    return process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;
  }
  return readdirSync(descriptors).filter((descriptor) => targetOf(descriptor).startsWith("socket:")).length;
}

/** In bytes. */
export interface Memory {
  readonly heap: number;
  /** What lies outside of the heap: the bytes of bodies. */
  readonly buffers: number;
}

/** What is still in use once nothing is left to collect. Needs --expose-gc. */
export async function memoryInUse(): Promise<Memory> {
  if (globalThis.gc === undefined) throw new Error("Run Node with --expose-gc: the memory is measured.");
  // What finalizers and the event loop let go of needs several turns. Only the last resort drops code that is not used
  // any more, such as the 5 MB that have stripped the types.
  for (let round = 0; round < 6; round += 1) {
    await nextTurn();
    globalThis.gc({ type: "major", execution: "sync", flavor: "last-resort" });
  }
  const { heapUsed: heap, arrayBuffers: buffers } = process.memoryUsage();
  return { heap, buffers };
}

function targetOf(descriptor: string): string {
  try {
    return readlinkSync(`${descriptors}/${descriptor}`);
  } catch {
    // It was the one that read the folder.
    return "";
  }
}
