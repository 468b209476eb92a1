import { TransportFailure } from "@trunkline/transport";
import { vi } from "vitest";
import type { ServerSentEvent } from "../src/bodies/event-parser.ts";
import type { EventsOptions } from "../src/index.ts";
import { thrownBy } from "./both.ts";
import { clientOf } from "./scripted-client.ts";
import { type Answer, type Script } from "./scripted-transport.ts";

export const type = ["Content-Type", "text/event-stream; charset=utf-8"];
export const stream = (...body: NonNullable<Exclude<Answer["body"], string>>): Answer => ({ headers: type, body });
export const over: Answer = { status: 204 };
export const broken = (): TransportFailure => new TransportFailure("read", "h:80 closed the connection");
export const refused = (): TransportFailure => new TransportFailure("connect", "no connection to h:80: refused");
export const atOnce = { initial: 0, max: 0 };

export const dataOf = ({ data }: ServerSentEvent): string => data;

/** What one `events` call to such a server brings, or how it ends. */
export async function seen(script: Script, options: EventsOptions = {}): Promise<{ events: string[]; error: unknown }> {
  const events: string[] = [];
  const error = await thrownBy(async () => {
    for await (const event of clientOf(script).client.events("http://h/", { reconnect: atOnce, ...options }))
      events.push(event.data);
    throw new Error("ended");
  });
  return { events, error };
}

/** Timers that fire at once, or never. */
export function timers(fires: boolean): { readonly waits: number[]; readonly waiting: Promise<void> } {
  const { promise: waiting, resolve } = Promise.withResolvers<void>();
  const waits: number[] = [];
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, milliseconds: number) => {
    waits.push(milliseconds);
    resolve();
    if (fires) queueMicrotask(run);
  }) as never);
  return { waits, waiting };
}
