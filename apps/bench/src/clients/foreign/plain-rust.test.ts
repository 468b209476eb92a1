import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { closing } from "../../servers/closing.ts";
import { converse } from "../../servers/conversation.ts";
import { Unavailable } from "../bench-client.ts";
import { foreignPrograms } from "./foreign-programs.ts";
import { foreignSubject } from "./foreign-subject.ts";

const isBuilt = spawnSync("cargo", ["--version"]).status === 0 && process.platform === "linux";
const program = foreignPrograms["plain Rust"];

// The compiler takes its time on a busy machine.
const limit = { timeout: 60_000 };

test.skipIf(!isBuilt)(
  "the plain client makes every request it is told to, and tells what they took",
  limit,
  async () => {
    let served = 0;
    const sockets = new Set<object>();
    const origin = await listening((socket) => converse(socket, () => void ((served += 1), sockets.add(socket))));
    const subject = await foreignSubject(program, origin, 3);

    const done = await subject.turn(2000);

    expect(served).toBe(2000);
    expect(sockets.size).toBe(3);
    expect(done).toMatchObject({ requests: 2000, uncounted: 0 });
    const { latencies = [], cpu = 0, wall = 0, peak = 0 } = done ?? {};
    expect(latencies.filter((each) => each > 0 && each < wall)).toHaveLength(2000);
    expect(cpu).toBeGreaterThan(0);
    expect(cpu).toBeLessThanOrEqual(wall * 1.05);
    expect(peak).toBeGreaterThan(2 ** 19);
  },
);

test.skipIf(!isBuilt)(
  "the plain client opens a connection for each answer that is the last of its own",
  limit,
  async () => {
    const sockets = new Set<object>();
    const origin = await listening((socket) => converse(socket, () => void sockets.add(socket)));
    const subject = await foreignSubject(program, origin + closing, 2);

    expect(await subject.turn(7)).toMatchObject({ requests: 7 });
    expect(sockets.size).toBe(7);
  },
);

test.skipIf(!isBuilt)("the plain client refuses an answer that is not the one it asked for", limit, async () => {
  const origin = await listening((socket) =>
    socket.on("data", () => socket.write('HTTP/1.1 200 OK\r\nETag: "user-0"\r\nContent-Length: 2\r\n\r\n{}')),
  );
  const subject = await foreignSubject(program, origin, 1);

  await expect(subject.turn(1)).rejects.toThrow(/says: the answer to GET \/users\/0 is not complete and correct/);
});

test("a program that is not there cannot take part, and says how it could", async () => {
  const nowhere = { ...program, check: ["a-compiler-that-nobody-has"] } as const;

  await expect(foreignSubject(nowhere, "http://127.0.0.1:1", 1)).rejects.toThrow(
    new Unavailable("it could not be built; Rust with cargo is at https://rustup.rs"),
  );
});

async function listening(serve: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(serve).unref();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
