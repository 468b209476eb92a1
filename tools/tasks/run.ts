import { spawn } from "node:child_process";
import { constants } from "node:os";

export interface Outcome {
  /** The program's exit code; 127 if it could not be started, 124 if it ran past its limit, 128 and more after a signal. */
  readonly code: number;
  /** What it wrote, unless that went straight to the terminal. */
  readonly output: string;
}

export interface RunOptions {
  /** Collects what the program writes instead of showing it. */
  readonly collects?: boolean;
  /** Receives what the program writes, as it comes; it is collected too. */
  readonly onText?: (text: string) => void;
  /** Milliseconds the program may take. */
  readonly limit?: number;
}

/** Runs a program of the workspace to its end. A signal that would end us ends it first. */
export function run([program = "", ...parameters]: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { onText, collects = onText !== undefined, limit } = options;
  const child = spawn(isWindows ? quoted(program) : program, isWindows ? parameters.map(quoted) : parameters, {
    stdio: collects ? ["ignore", "pipe", "pipe"] : "inherit",
    // What npm installs as a program is a .cmd file there, which only a shell can start.
    shell: isWindows,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      onText?.(text);
    });
  }
  // Ctrl-C reaches the program from the terminal; what we do is wait for it to end.
  const forward = (signal: NodeJS.Signals): boolean => signal === "SIGINT" || child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  let isLate = false;
  const timer = limit === undefined ? undefined : setTimeout(() => (isLate = child.kill()), limit);

  return new Promise<Outcome>((resolve) => {
    child.once("error", (error) => {
      resolve({ code: 127, output: `${program} could not be started: ${error.message}\n` });
    });
    child.once("close", (code, signal) => {
      if (isLate) resolve({ code: 124, output });
      else resolve({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), output });
    });
  }).finally(() => {
    clearTimeout(timer);
    for (const signal of signals) process.off(signal, forward);
  });
}

/** Runs a program on our terminal and ends as it ended. */
export async function become(command: readonly string[]): Promise<never> {
  const { code, output } = await run(command);
  process.stderr.write(output);
  process.exit(code);
}

const isWindows = process.platform === "win32";
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function quoted(parameter: string): string {
  return `"${parameter.replaceAll('"', '""')}"`;
}
