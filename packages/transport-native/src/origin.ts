import { authorityOf, type TransportOrigin } from "@trunkline/transport";
import { isHttpProxy, type Proxy } from "@trunkline/transport/proxy";
import type { EngineClient } from "./engine-client.ts";
import type { EngineHost } from "./engine-host.ts";
import { HeadWriter } from "./request-head.ts";

/** One server of one transport, in either engine. */
export class Origin {
  /** As `stats()` names it. */
  readonly name: string;
  /** Host and port, for messages. */
  readonly peer: string;
  readonly heads: HeadWriter;
  /** Exchanges on their way. */
  running = 0;
  readonly #client: EngineClient;
  readonly #origin: TransportOrigin;
  readonly #serverName: string | null;
  readonly #ids = new Map<EngineHost, number>();

  constructor(client: EngineClient, origin: TransportOrigin, name: string, serverName: string | null) {
    this.name = name;
    this.peer = authorityOf(origin);
    const usual = origin.scheme === "https" ? 443 : 80;
    const { proxy } = client;
    const host = origin.port === usual ? this.peer.replace(/:\d+$/, "") : this.peer;
    this.heads = new HeadWriter(this.peer, host, origin.scheme === "http" && isHttpProxy(proxy) ? proxy : null);
    this.#client = client;
    this.#origin = origin;
    this.#serverName = serverName;
  }

  get proxy(): Proxy | null {
    return this.#client.proxy;
  }

  /** Throws a `TransportFailure` where the engine cannot use the settings. */
  idIn(host: EngineHost): number {
    return this.#ids.get(host) ?? this.#add(host);
  }

  enter(host: EngineHost): void {
    this.running++;
    this.#client.enter(host);
  }

  leave(host: EngineHost): void {
    this.running--;
    this.#client.leave(host);
  }

  /** It is not used any more; its idle connections end. */
  drop(): void {
    for (const [host, id] of this.#ids) {
      host.originNames.delete(id);
      if (!host.isBroken) host.engine.dropOrigin(id);
    }
  }

  #add(host: EngineHost): number {
    const { scheme, host: name, port } = this.#origin;
    const id = host.engine.addOrigin(this.#client.idIn(host), scheme === "https", name, port, this.#serverName);
    host.originNames.set(id, this.name);
    this.#ids.set(host, id);
    return id;
  }
}
