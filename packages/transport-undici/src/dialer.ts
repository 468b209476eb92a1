import dns from "node:dns";
import { connect, isIP, type LookupFunction, type Socket } from "node:net";
import { firstConnected, interleaved } from "./address-race.ts";
import type { Settings } from "./options.ts";

/** Is given each socket as it is made, so that it can be destroyed; what is destroyed at once is given up. */
export type Hold = (socket: Socket) => void;

type DialSettings = Pick<
  Settings,
  "socketPath" | "localAddress" | "lookup" | "addressHeadStart" | "noDelay" | "keepAlive"
>;

/** Opens connections without TLS: to hosts, or all to one unix socket. */
export class Dialer {
  readonly #settings: DialSettings;

  constructor(settings: DialSettings) {
    this.#settings = settings;
  }

  /** Rejects with the error of the system. */
  async dial(host: string, port: number, hold: Hold): Promise<Socket> {
    const { socketPath, addressHeadStart } = this.#settings;
    if (socketPath !== null) {
      const open = (path: string): Socket => this.#held(connect({ path }), hold);
      return firstConnected([socketPath], addressHeadStart, open);
    }
    return this.#race(host, port, interleaved(await this.addressesOf(host)), hold);
  }

  /** Never empty. `family` leaves out the addresses of the other. */
  async addressesOf(host: string, family: 4 | 6 | null = this.#localFamily): Promise<readonly string[]> {
    const { lookup } = this.#settings;
    const found = isIP(host) !== 0 ? [host] : lookup === null ? await lookedUp(host) : await lookup(host);
    if (found.length === 0) throw Object.assign(new Error(`${host} has no address`), { code: "ENOTFOUND" });
    const wrong = found.find((address) => isIP(address) === 0);
    if (wrong !== undefined) throw new Error(`\`lookup\` gave ${JSON.stringify(wrong)}, which is no address`);
    const fitting = found.filter((address) => family === null || isIP(address) === family);
    if (fitting.length === 0) throw new Error(`${host} has no address of IPv${family}`);
    return fitting;
  }

  get #localFamily(): 4 | 6 | null {
    return this.#settings.localAddress === null ? null : isIP(this.#settings.localAddress) === 4 ? 4 : 6;
  }

  #race(host: string, port: number, addresses: readonly string[], hold: Hold): Promise<Socket> {
    const { localAddress, addressHeadStart } = this.#settings;
    return firstConnected(addresses, addressHeadStart, (address) => {
      // Told as the answer of a lookup, so that the socket's own events say when the name was known.
      const lookup: LookupFunction = (_host, _options, found) =>
        queueMicrotask(() => found(null, address, address.includes(":") ? 6 : 4));
      const local = localAddress === null ? {} : { localAddress };
      return this.#held(connect({ host, port, lookup, autoSelectFamily: false, ...local }), hold);
    });
  }

  #held(socket: Socket, hold: Hold): Socket {
    const { noDelay, keepAlive } = this.#settings;
    socket.setNoDelay(noDelay).setKeepAlive(keepAlive !== false, keepAlive === false ? 0 : keepAlive);
    hold(socket);
    return socket;
  }
}

function lookedUp(host: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    // Asked for by its object, as Node's own sockets do, so that what replaces it there counts here.
    dns.lookup(host, { all: true }, (error, found) => {
      if (error === null) resolve(found.map(({ address }) => address));
      else reject(error);
    });
  });
}
