import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { Traffic } from "./traffic.ts";

test("bytes of open and of closed connections are counted, and connections since the last time if they were used", async () => {
  const traffic = new Traffic();
  const server = createServer((socket) => socket.on("data", () => socket.write("answer")));
  traffic.watch(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const asked = async (socket: Socket, text: string): Promise<void> => {
    socket.write(text);
    await once(socket, "data");
  };
  const [idle, kept, gone] = await Promise.all(["idle", "kept", "gone"].map(() => connected(server)));

  await asked(kept!, "12345");
  await asked(gone!, "1");
  expect(traffic.soFar()).toEqual({ received: 6, sent: 12, connections: 2 });

  await asked(gone!, "1");
  gone!.end();
  await once(gone!, "close");
  expect(traffic.soFar()).toEqual({ received: 7, sent: 18, connections: 1 });
  expect(traffic.soFar()).toEqual({ received: 7, sent: 18, connections: 0 });

  for (const socket of [idle!, kept!]) socket.destroy();
  server.close();
});

async function connected(server: ReturnType<typeof createServer>): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
}
