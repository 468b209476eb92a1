import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { pipeline } from "node:stream";
import { PeerServer, rawPeer } from "@trunkline/transport-conformance/peers";

export interface SocksBehaviour {
  /** Asked for, where it is given; in SOCKS 4 the user alone. */
  readonly user?: readonly [username: string, password: string];
  /** Sent in place of leading anywhere. */
  readonly reply?: number;
}

/** A SOCKS proxy to whom every name is 127.0.0.1, and what it was asked: `5 me:secret named.test:443`. */
export async function socksPeer(
  behaviour: SocksBehaviour = {},
): Promise<{ readonly peer: PeerServer; readonly calls: readonly string[] } & AsyncDisposable> {
  const calls: string[] = [];
  const peer = await rawPeer(
    (socket) => void serve(new Reader(socket), behaviour, calls).catch(() => socket.destroy()),
  );
  return { peer, calls, [Symbol.asyncDispose]: () => peer[Symbol.asyncDispose]() };
}

class Reader {
  readonly socket: Socket;

  constructor(socket: Socket) {
    this.socket = socket;
  }

  async take(length: number): Promise<Buffer> {
    for (;;) {
      const bytes = length === 0 ? Buffer.alloc(0) : (this.socket.read(length) as Buffer | null);
      if (bytes !== null) return bytes;
      await once(this.socket, "readable");
    }
  }

  async byte(): Promise<number> {
    return (await this.take(1))[0]!;
  }

  async counted(): Promise<string> {
    return (await this.take(await this.byte())).toString();
  }

  async toNul(): Promise<string> {
    let text = "";
    for (let byte = await this.byte(); byte !== 0; byte = await this.byte()) text += String.fromCharCode(byte);
    return text;
  }
}

async function serve(reader: Reader, behaviour: SocksBehaviour, calls: string[]): Promise<void> {
  const version = await reader.byte();
  await (version === 5 ? serve5(reader, behaviour, calls) : serve4(reader, behaviour, calls));
}

async function serve5(reader: Reader, { user, reply = 0 }: SocksBehaviour, calls: string[]): Promise<void> {
  const { socket } = reader;
  const methods = await reader.take(await reader.byte());
  const method = user === undefined ? 0 : 2;
  if (!methods.includes(method)) return void socket.end(Buffer.from([5, 255]));
  socket.write(Buffer.from([5, method]));
  let credentials = "";
  if (method === 2) {
    await reader.byte();
    credentials = ` ${await reader.counted()}:${await reader.counted()}`;
    const isRight = credentials === ` ${user!.join(":")}`;
    socket.write(Buffer.from([1, isRight ? 0 : 1]));
    if (!isRight) return void calls.push(`5${credentials} refused`);
  }
  const kind = (await reader.take(4))[3]!;
  const host =
    kind === 3 ? await reader.counted() : kind === 1 ? four(await reader.take(4)) : six(await reader.take(16));
  const port = (await reader.take(2)).readUInt16BE();
  calls.push(`5${credentials} ${host}:${port}`);
  if (reply !== 0) return void socket.end(Buffer.from([5, reply, 0, 1, 0, 0, 0, 0, 0, 0]));
  await lead(socket, kind === 3 ? "127.0.0.1" : host, port, Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
}

async function serve4(reader: Reader, { user, reply = 90 }: SocksBehaviour, calls: string[]): Promise<void> {
  const { socket } = reader;
  await reader.byte();
  const port = (await reader.take(2)).readUInt16BE();
  const address = await reader.take(4);
  const username = await reader.toNul();
  const isName = address[0] === 0 && address[1] === 0 && address[2] === 0;
  const host = isName ? await reader.toNul() : four(address);
  calls.push(`4${username === "" ? "" : ` ${username}`} ${host}:${port}`);
  const answer = user === undefined || user[0] === username ? reply : 93;
  if (answer !== 90) return void socket.end(Buffer.from([0, answer, 0, 0, 0, 0, 0, 0]));
  await lead(socket, isName ? "127.0.0.1" : host, port, Buffer.from([0, 90, 0, 0, 0, 0, 0, 0]));
}

async function lead(socket: Socket, host: string, port: number, granted: Buffer): Promise<void> {
  const upstream = connect(port, host);
  upstream.on("error", () => socket.destroy());
  await once(upstream, "connect");
  socket.write(granted);
  pipeline(socket, upstream, socket, () => {});
}

const four = (address: Buffer): string => [...address].join(".");
const six = (address: Buffer): string => `[${address.toString("hex").match(/.{4}/g)!.join(":")}]`;
