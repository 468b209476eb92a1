import { type SecureContext, TLSSocket } from "node:tls";
import type { Place } from "../fault.ts";
import { ByteReader } from "./byte-reader.ts";
import { type Channel, type Waits, write } from "./channel.ts";
import { nextRequest } from "./request-reader.ts";
import { Wire } from "./wire.ts";

/** Whether a fault was played, and something may follow it. */
export type Meeting = "nothing" | "played" | "over";

/** Says where it goes wrong. */
export interface Behaviour {
  readonly secureContext: SecureContext;
  /** Plays the fault where its place is. */
  meet(place: Place, channel: Channel, body?: Waits["body"]): Promise<Meeting>;
  /** A request has come; whether it is one that goes wrong. */
  hears(target: string, channel: Channel): boolean;
}

const fine = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine";

/** Speaks what is spoken to it: HTTP, TLS, SOCKS, and each of them within a tunnel of another. */
export async function converse(channel: Channel, behaviour: Behaviour): Promise<void> {
  const reader = new ByteReader(channel.stream);
  const first = await reader.peek();
  if (first === undefined) return void channel.stream.end();
  if (first === 0x16) return await speakTls(channel, reader, behaviour);
  if (first === 4) return await speakSocks4(channel, reader, behaviour);
  if (first === 5) return await speakSocks5(channel, reader, behaviour);
  return await speakHttp(channel, reader, behaviour);
}

async function speakTls(channel: Channel, reader: ByteReader, behaviour: Behaviour): Promise<void> {
  if ((await behaviour.meet("client-hello", channel)) === "over") return;
  reader.release();
  const wire = new Wire(channel.stream);
  if ((await behaviour.meet("handshake", { ...channel, wire })) === "over") return;
  const { secureContext } = behaviour;
  const secure = new TLSSocket(wire, { isServer: true, secureContext, ALPNProtocols: ["http/1.1"] });
  secure.on("error", () => {});
  await converse({ ...channel, stream: secure, wire }, behaviour);
}

async function speakHttp(channel: Channel, reader: ByteReader, behaviour: Behaviour): Promise<void> {
  const { stream } = channel;
  for (;;) {
    const request = await nextRequest(reader);
    if (request === undefined) return void stream.end();
    const { method, target, skipBody } = request;
    if (method === "CONNECT") {
      if (await isOverAfter("HTTP/1.1 200 Connected\r\n\r\n", "connect", channel, behaviour)) return;
      reader.release();
      return await converse(channel, behaviour);
    }
    const goesWrong = behaviour.hears(target, channel);
    if (goesWrong && (await behaviour.meet("request", channel, skipBody)) === "over") return;
    await skipBody();
    if (!goesWrong) await write(stream, fine);
  }
}

async function speakSocks5(channel: Channel, reader: ByteReader, behaviour: Behaviour): Promise<void> {
  const [, methods = 0] = (await reader.take(2)) ?? [];
  await reader.skip(methods);
  if (await isOverAfter("\x05\x00", "socks-greeting", channel, behaviour)) return;
  const kind = (await reader.take(4))?.[3];
  const name = kind === 3 ? ((await reader.take(1))?.[0] ?? 0) : kind === 4 ? 16 : 4;
  await reader.skip(name + 2);
  if (await isOverAfter("\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", "socks-request", channel, behaviour)) return;
  reader.release();
  await converse(channel, behaviour);
}

async function speakSocks4(channel: Channel, reader: ByteReader, behaviour: Behaviour): Promise<void> {
  await reader.skip(4);
  const address = (await reader.take(4)) ?? Buffer.alloc(4);
  await reader.through("\0");
  if (address.readUInt32BE() < 256) await reader.through("\0");
  if (await isOverAfter("\x00\x5a\x00\x00\x00\x00\x00\x00", "socks-request", channel, behaviour)) return;
  reader.release();
  await converse(channel, behaviour);
}

/** Sends the reply, or what goes wrong in its place. */
async function isOverAfter(reply: string, place: Place, channel: Channel, behaviour: Behaviour): Promise<boolean> {
  const meeting = await behaviour.meet(place, channel);
  if (meeting === "nothing") await write(channel.stream, reply);
  return meeting === "over";
}
