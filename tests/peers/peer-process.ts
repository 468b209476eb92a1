import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

export interface Start {
  /** Empty, and gone when the process has ended. */
  readonly folder: string;
  /** Free a moment ago. */
  readonly ports: readonly number[];
}

const patience = 20_000;

/** A server of another project, started with a configuration of its own and ended without a trace. */
export class PeerProcess implements AsyncDisposable {
  readonly ports: readonly number[];
  readonly folder: string;
  readonly #child: ChildProcess;
  #log = "";

  /** `prepare` writes the configuration and gives the command. Resolves once every port takes connections. */
  static async start(
    portCount: number,
    prepare: (start: Start) => readonly string[] | Promise<readonly string[]>,
  ): Promise<PeerProcess> {
    for (let attempt = 1; ; attempt++) {
      const start = { folder: mkdtempSync(join(tmpdir(), "trunkline-peer-")), ports: await freePorts(portCount) };
      const peer = new PeerProcess(start, await prepare(start));
      const problem = await peer.#becomesReady();
      if (problem === null) return peer;
      await peer[Symbol.asyncDispose]();
      // Another program may have taken a port since it was found free.
      if (attempt === 3) throw new Error(`${problem}\n${peer.log}`);
    }
  }

  private constructor({ folder, ports }: Start, [command = "", ...parameters]: readonly string[]) {
    this.folder = folder;
    this.ports = ports;
    // A group of its own, so that the processes it forks end with it.
    this.#child = spawn(command, parameters, { cwd: folder, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const collect = (text: string): void => void (this.#log += text);
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.setEncoding("utf8").on("data", collect);
    this.#child.on("error", (error) => collect(error.message));
    process.on("exit", this.#clear);
  }

  get log(): string {
    return this.#log;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isRunning) {
      const ended = once(this.#child, "exit");
      this.#child.kill("SIGTERM");
      await Promise.race([ended, delay(5000, undefined, { ref: false })]);
    }
    this.#clear();
    process.off("exit", this.#clear);
  }

  get #isRunning(): boolean {
    return this.#child.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  // Also what is left to do when this process ends before its tests do.
  readonly #clear = (): void => {
    try {
      if (this.#child.pid !== undefined) process.kill(-this.#child.pid, "SIGKILL");
    } catch {
      // Nothing of the group is left.
    }
    rmSync(this.folder, { recursive: true, force: true });
  };

  async #becomesReady(): Promise<string | null> {
    const end = performance.now() + patience;
    for (const port of this.ports) {
      while (!(await isOpen(port))) {
        if (!this.#isRunning) return `${this.#child.spawnfile} ended before it listened:`;
        if (performance.now() > end) return `${this.#child.spawnfile} did not listen within ${patience} ms:`;
        await delay(25);
      }
    }
    // Another program may be what listens there.
    return this.#isRunning ? null : `${this.#child.spawnfile} ended before it listened:`;
  }
}

// Below the ports that systems give to whoever asks for any. A port of those could be taken by a connection of another test
// before the peer has it, or by a connection to itself, made here to see whether the peer listens.
const [lowest, highest] = [15_000, 32_000];

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = new Map<number, Server>();
  while (servers.size < count) {
    const port = randomInt(lowest, highest);
    const server = createServer().listen(port, "127.0.0.1");
    const isFree = await once(server, "listening").then(
      () => true,
      () => false,
    );
    if (isFree) servers.set(port, server);
  }
  await Promise.all(Array.from(servers.values(), (server) => new Promise((closed) => server.close(closed))));
  return [...servers.keys()];
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}
