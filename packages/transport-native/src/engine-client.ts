import type { PoolStats } from "@trunkline/transport";
import { isHttpProxy, type Proxy } from "@trunkline/transport/proxy";
import type { EngineProxy, EngineSettings } from "./binding.ts";
import type { EngineHost, HostedClient } from "./engine-host.ts";
import { clientFailure } from "./failures.ts";
import type { Settings } from "./options.ts";

/** A transport as the engines know it: what its connections have in common. */
export class EngineClient {
  isClosed = false;
  readonly #settings: Settings;
  readonly #hosted: HostedClient;
  readonly #ids = new Map<EngineHost, number>();
  readonly #running = { async: 0, sync: 0 };

  constructor(settings: Settings) {
    this.#settings = settings;
    const { lookup, keylog, proxy } = settings;
    this.#hosted = { lookup, keylog, proxy };
  }

  /** Asynchronous exchanges on their way. */
  get running(): number {
    return this.#running.async;
  }

  get proxy(): Proxy | null {
    return this.#settings.proxy;
  }

  /** Throws a `TransportFailure` for what TLS cannot use. */
  idIn(host: EngineHost): number {
    const known = this.#ids.get(host);
    if (known !== undefined) return known;
    let id: number;
    try {
      id = host.engine.addClient(engineSettings(this.#settings));
    } catch (error) {
      throw clientFailure(error);
    }
    host.clients.set(id, this.#hosted);
    this.#ids.set(host, id);
    return id;
  }

  enter(host: EngineHost): void {
    this.#running[host.isSync ? "sync" : "async"]++;
  }

  leave(host: EngineHost): void {
    this.#running[host.isSync ? "sync" : "async"]--;
    if (this.isClosed) this.#forgetIfDone();
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const [host, id] of this.#ids) {
      if (host.isBroken) continue;
      host.engine.closeClient(id);
      host.arm();
    }
    this.#forgetIfDone();
  }

  stats(): Record<string, PoolStats> {
    const stats: Record<string, PoolStats> = {};
    for (const [host, id] of this.#ids) {
      const numbers = host.isBroken || !this.#has(host, id) ? [] : host.engine.stats(id);
      for (let at = 0; at < numbers.length; at += 4) {
        const [origin = -1, active = 0, idle = 0, waiting = 0] = numbers.slice(at, at + 4);
        const name = host.originNames.get(origin);
        if (name === undefined || active + idle + waiting === 0) continue;
        const other = stats[name];
        stats[name] = {
          active: active + (other?.active ?? 0),
          idle: idle + (other?.idle ?? 0),
          waiting: waiting + (other?.waiting ?? 0),
          max: this.#settings.maxConnections,
        };
      }
    }
    return stats;
  }

  #forgetIfDone(): void {
    if (this.#running.async + this.#running.sync > 0) return;
    for (const [host, id] of this.#ids) if (this.#has(host, id)) host.clients.delete(id);
    this.#ids.clear();
  }

  /** The engine gives the number of a closed client to another as soon as no connection is left, whoever still reads. */
  #has(host: EngineHost, id: number): boolean {
    return host.clients.get(id) === this.#hosted;
  }
}

function engineSettings(settings: Settings): EngineSettings {
  const { verify, identity, pins, keylog, lookup, keepAlive, proxy, http1, http2 } = settings;
  const { maxConnections, maxKeepAlive, keepAliveExpiry, socketPath, localAddress } = settings;
  const { addressHeadStart, noDelay, busyPoll, pingInterval } = settings;
  return {
    acceptsAny: verify === false,
    authorities: typeof verify === "boolean" ? null : verify,
    certificate: identity?.certificate ?? null,
    privateKey: identity?.privateKey ?? null,
    pins,
    wantsKeylog: keylog !== null,
    maxConnections,
    maxKeepAlive,
    keepAliveExpiry,
    socketPath,
    proxy: proxy === null ? null : engineProxy(proxy),
    localAddress,
    wantsLookup: lookup !== null,
    addressHeadStart,
    noDelay,
    keepAlive: keepAlive === false ? -1 : keepAlive,
    busyPoll,
    pingInterval: pingInterval === false ? -1 : pingInterval,
    http1,
    http2,
  };
}

function engineProxy(proxy: Proxy): EngineProxy {
  const { host, port, protocol } = proxy;
  // What an HTTP proxy is told, it is told in heads.
  if (isHttpProxy(proxy)) return { host, port, protocol, resolvesNames: true, credentials: null };
  const { resolvesNames, credentials } = proxy;
  const told = credentials === null ? null : ([credentials.username, credentials.password] as const);
  return { host, port, protocol, resolvesNames, credentials: told };
}
