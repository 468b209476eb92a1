import type { TimeoutLimits } from "@trunkline/transport";
import { isHttpProxy, type Proxy } from "@trunkline/transport/proxy";
import type { Binding, Engine, Reactor } from "./binding.ts";
import { answerIntroduction } from "./introduction.ts";
import { answerLookup, type Lookup } from "./lookup.ts";
import { type Arena, kinds, parts, recordLength } from "./records.ts";

/** What the host tells of an exchange; `record` is where it begins among the records. */
export interface HostedExchange {
  onOpening(): void;
  onOpened(): void;
  onSent(): void;
  onDrained(): void;
  onReadable(): void;
  onTrailers(record: number): void;
  onHead(record: number): void;
  onFailed(record: number): void;
  /** The engine is of no use any more. */
  onBreakdown(): void;
}

/** What of a transport the engine asks for. */
export interface HostedClient {
  readonly lookup: Lookup | null;
  readonly keylog: ((line: string) => void) | null;
  readonly proxy: Proxy | null;
}

const arenaSize = 2 * 1024 * 1024;
const recordCount = 512;
const rememberedLimits = 1000;

/**
 * One engine, and who in this thread waits for what it does. Records are copied out of before anything of the caller's is
 * called: what he calls in turn may write over them.
 */
export class EngineHost {
  readonly engine: Engine;
  readonly isSync: boolean;
  /** It had a mistake in it; another takes its place. */
  isBroken = false;
  readonly arena: Arena = Buffer.allocUnsafeSlow(arenaSize) as Buffer as Arena;
  /** The last is what read() tells. */
  readonly records: Int32Array = new Int32Array(recordLength * (recordCount + 1));
  /** The first is when tick() is wanted; those of a record lie one record further on. */
  readonly times: Float64Array = new Float64Array(recordLength * (recordCount + 2));
  readonly lastRecord: number = recordLength * recordCount;
  readonly originNames: Map<number, string> = new Map();
  readonly clients: Map<number, HostedClient> = new Map();
  readonly #exchanges: (HostedExchange | null)[] = [];
  readonly #freeSlots: number[] = [];
  readonly #limits = new Map<string, number>();
  #lastTimeout: TimeoutLimits | undefined;
  #lastLimits = -1;
  readonly #later: (() => void)[] = [];
  #called = 0;
  #depth = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(binding: Pick<Binding, "Engine">, reactor: Reactor) {
    this.isSync = reactor === "none";
    this.times[0] = -1;
    this.engine = new binding.Engine(this.arena, this.records, this.times, this.#deliver, reactor);
  }

  /** A slot for the exchange, its own until it is given back. */
  take(exchange: HostedExchange): number {
    const slot = this.#freeSlots.pop() ?? this.#exchanges.length;
    this.#exchanges[slot] = exchange;
    return slot;
  }

  give(slot: number): void {
    this.#exchanges[slot] = null;
    this.#freeSlots.push(slot);
  }

  /** Ends an exchange with its connection. What was left of its flags. */
  cancel(slot: number): number {
    const flagged = this.engine.cancel(slot);
    // Whoever waited for a connection may have one now, and a limit for it.
    this.arm();
    return Math.max(flagged, 0);
  }

  /** Blocks until something has happened, to whichever exchange. */
  wait(): void {
    this.#deliver(this.engine.wait());
  }

  /** Calls what is the caller's once the records at hand have been looked at; now, where there are none. */
  callLater(call: () => void): void {
    this.#later.push(call);
    if (this.#depth === 0) this.#callAll();
  }

  /** To be called after whatever may have started a limit. */
  arm(): void {
    const wanted = this.times[0]!;
    // Less than nothing: the timer that is set comes soon enough.
    if (wanted < 0) return;
    this.times[0] = -1;
    if (this.#timer !== null) clearTimeout(this.#timer);
    // Whoever waits has a socket open; the clock itself must not keep the process alive.
    this.#timer = setTimeout(this.#tick, Math.min(Math.ceil(wanted), longestTimer)).unref();
  }

  limitsFor(timeout: TimeoutLimits | undefined): number {
    if (this.#lastLimits >= 0 && timeout === this.#lastTimeout) return this.#lastLimits;
    this.#lastTimeout = timeout;
    return (this.#lastLimits = this.#limitsOf(timeout ?? {}));
  }

  #limitsOf({ pool, connect, write, read, total }: TimeoutLimits): number {
    const phases = [pool, connect, write, read, total].map((limit) => limit ?? Infinity);
    const key = phases.join();
    const known = this.#limits.get(key);
    if (known !== undefined) return known;
    if (this.#limits.size >= rememberedLimits) {
      for (const limits of this.#limits.values()) this.engine.dropLimits(limits);
      this.#limits.clear();
    }
    const [a, b, c, d, e] = phases.map((limit) => (limit < Infinity ? limit : -1));
    const limits = this.engine.addLimits(a!, b!, c!, d!, e!);
    this.#limits.set(key, limits);
    return limits;
  }

  readonly #tick = (): void => {
    this.#timer = null;
    this.engine.tick();
    this.arm();
  };

  readonly #deliver = (count: number): void => {
    if (count < 0) return this.#breakDown();
    this.#depth++;
    for (let record = 0; record < count * recordLength; record += recordLength) this.#look(record);
    this.#depth--;
    if (this.#depth === 0) this.#callAll();
    this.arm();
  };

  #breakDown(): void {
    this.isBroken = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const exchange of this.#exchanges) exchange?.onBreakdown();
  }

  #look(record: number): void {
    const slot = this.records[record + parts.slot]!;
    const kind = this.records[record + parts.kind]!;
    if (slot < 0) return this.#lookAtClient(record, kind);
    const exchange = this.#exchanges[slot] ?? null;
    if (exchange === null) return;
    switch (kind) {
      case kinds.head:
        return exchange.onHead(record);
      case kinds.readable:
        return void this.#later.push(() => exchange.onReadable());
      case kinds.drained:
        return void this.#later.push(() => exchange.onDrained());
      case kinds.failed:
        return exchange.onFailed(record);
      case kinds.trailers:
        return exchange.onTrailers(record);
      case kinds.opening:
        return exchange.onOpening();
      case kinds.opened:
        return exchange.onOpened();
      case kinds.sent:
        return exchange.onSent();
    }
  }

  #lookAtClient(record: number, kind: number): void {
    const ticket = this.records[record + parts.a]!;
    const start = this.records[record + parts.b]!;
    const text = this.arena.utf8Slice(start, start + this.records[record + parts.c]!);
    if (kind === kinds.keylog) {
      const keylog = this.clients.get(ticket)?.keylog;
      if (keylog) this.#later.push(() => keylog(text));
    } else if (kind === kinds.lookup) {
      const lookup = this.clients.get(this.records[record + parts.d]!)?.lookup;
      if (lookup) this.#later.push(() => answerLookup(this, ticket, text, lookup));
    } else if (kind === kinds.introduction) {
      const proxy = this.clients.get(this.records[record + parts.d]!)?.proxy ?? null;
      const mark = this.records[record + parts.flags]!;
      if (isHttpProxy(proxy)) this.#later.push(() => answerIntroduction(this, ticket, mark, text, proxy));
    }
  }

  #callAll(): void {
    while (this.#called < this.#later.length) {
      const call = this.#later[this.#called++]!;
      try {
        call();
      } catch (error) {
        // Its mistake is not the exchange's, but must not go unseen.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
    this.#later.length = 0;
    this.#called = 0;
  }
}

const longestTimer = 2 ** 31 - 1;

/** The engines of this thread, each made when it is first wanted. */
export class Hosts {
  readonly #binding: Pick<Binding, "Engine">;
  readonly #reactor: Reactor;
  #async: EngineHost | null = null;
  #sync: EngineHost | null = null;

  constructor(binding: Pick<Binding, "Engine">, reactor: Reactor) {
    this.#binding = binding;
    this.#reactor = reactor;
  }

  get async(): EngineHost {
    if (this.#async === null || this.#async.isBroken) this.#async = new EngineHost(this.#binding, this.#reactor);
    return this.#async;
  }

  get sync(): EngineHost {
    if (this.#sync === null || this.#sync.isBroken) this.#sync = new EngineHost(this.#binding, "none");
    return this.#sync;
  }
}
