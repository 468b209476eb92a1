import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import type { Step } from "../fault.ts";
import type { Wire } from "./wire.ts";

/** A connection at the height at which it is spoken on just now. */
export interface Channel {
  /** Its number, from 1 up. */
  readonly connection: number;
  readonly socket: Socket;
  /** Where the bytes are written: the socket, or TLS above it. */
  readonly stream: Duplex;
  /** Where the TLS that is spoken goes through. */
  readonly wire: Wire | null;
}

export interface Waits {
  readonly body: () => Promise<unknown>;
  readonly word: () => Promise<unknown>;
}

// Floods go in blocks, so that a byte of one costs no turn of the event loop.
const blockSize = 64 * 1024;

/** Whether anything can follow on the connection. */
export async function play(steps: readonly Step[], channel: Channel, waits: Waits): Promise<boolean> {
  const { socket, stream, wire } = channel;
  for (const step of steps) {
    if (socket.destroyed) return false;
    switch (step.step) {
      case "send":
        if (step.times === Infinity) {
          const block = step.bytes.repeat(Math.ceil(blockSize / step.bytes.length));
          while (!stream.destroyed) await write(stream, block);
        } else await write(stream, step.bytes.repeat(step.times));
        break;
      case "drip":
        for (; !stream.destroyed; await delay(step.every)) await write(stream, step.bytes);
        break;
      case "wait":
        await waits[step.until]();
        break;
      case "tear":
        wire?.tear(step.after);
        break;
      case "end":
        stream.end();
        await hasEnded(socket);
        return false;
      case "cut":
        if (wire === null) stream.end();
        else wire.cut();
        await hasEnded(socket);
        return false;
      case "close":
        socket.destroy();
        return false;
      case "reset":
        socket.resetAndDestroy();
        return false;
      case "silence":
        return false;
    }
  }
  return true;
}

/** Resolves once the system has taken it, or nobody is there any more. */
export function write(stream: Duplex, text: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (stream.destroyed || stream.writableEnded) return Promise.resolve();
  stream.once("close", resolve);
  stream.write(Buffer.from(text, "latin1"), () => {
    stream.removeListener("close", resolve);
    resolve();
  });
  return promise;
}

/** Resolves once the other side has been told. */
async function hasEnded(socket: Socket): Promise<void> {
  if (socket.writableFinished || socket.destroyed) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.once("finish", resolve).once("close", resolve);
  await promise;
}
