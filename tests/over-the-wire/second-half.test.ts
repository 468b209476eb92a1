import { expect, test } from "vitest";
import { type Left, type SocketTransport, socketTransports } from "../socket-transports.ts";

const asked: Readonly<Record<Left, object>> = { http2: { http2: true } };

for (const { name, make, leaves, absence } of socketTransports)
  for (const left of ["http2"] as const) {
    const reason = leaves[left];
    const says = reason === undefined ? "can be asked for" : `is refused by name: ${reason}`;
    test.skipIf(absence !== null)(`${left} over ${name} ${says} (needs ${name})`, async () => {
      expect(await answerTo(make, asked[left])).toMatch(reason === undefined ? "made" : `${name}: `);
    });
  }

async function answerTo(make: SocketTransport["make"], options: object): Promise<string> {
  try {
    await make(options).close();
    return "made";
  } catch (error) {
    return (error as Error).message;
  }
}
