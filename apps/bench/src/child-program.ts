import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { keeper } from "./placement.ts";
import { programFile } from "./program-file.ts";

// A turn takes seconds at most: whoever is silent for so long hangs.
const silenceLimit = 120_000;
// It ends by itself when it is let go of, and a profiler in it has time to write what it saw.
const endingLimit = 5000;

/** A module of this package in a process of its own: one question, one answer. Whoever makes it ends it. */
export class ChildProgram {
  readonly #name: string;
  readonly #child: ChildProcess;

  /** `source` is its TypeScript file; `name` is for error messages; `cpu` is the only one it runs on. */
  constructor(source: URL, name: string, parameters: readonly string[], cpu: number | null) {
    this.#name = name;
    const node = { execPath: process.execPath, execArgv: ["--expose-gc"] };
    const kept = { execPath: keeper, execArgv: ["-c", String(cpu), node.execPath, ...node.execArgv] };
    this.#child = fork(programFile(source), parameters, {
      ...(cpu === null ? node : kept),
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
  }

  async ask(question: object): Promise<unknown> {
    const answer = this.message();
    this.#child.send(question);
    return answer;
  }

  /** Its next message. Rejects if the process ends or hangs instead. */
  message(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        this.#child.off("message", onMessage).off("exit", onExit).off("error", onError);
        act();
      };
      const onMessage = (message: unknown): void => settle(() => resolve(message));
      const onExit = (code: number | null, signal: string | null): void =>
        settle(() => reject(new Error(`${this.#name} ended early (${signal ?? `exit code ${code}`}).`)));
      const onError = (error: Error): void => settle(() => reject(error));
      const timer = setTimeout(
        () => settle(() => reject(new Error(`${this.#name} said nothing for ${silenceLimit / 1000} s.`))),
        silenceLimit,
      );
      this.#child.on("message", onMessage).on("exit", onExit).on("error", onError);
    });
  }

  async end(): Promise<void> {
    if (!this.#child.connected) return;
    const ended = once(this.#child, "exit");
    const patience = setTimeout(() => this.#child.kill("SIGKILL"), endingLimit);
    this.#child.disconnect();
    await ended;
    clearTimeout(patience);
  }
}
