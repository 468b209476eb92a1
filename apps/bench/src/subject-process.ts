import { ChildProgram } from "./child-program.ts";
import { placement } from "./placement.ts";
import type { Turn } from "./sample.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import type { BenchServer } from "./servers/server-process.ts";

const source = new URL("./subject-main.ts", import.meta.url);

/** One row of a scenario, in a process that runs nothing else. Whoever starts it closes it. */
export class SubjectProcess {
  readonly #row: string;
  readonly #program: ChildProgram;

  constructor(
    scenario: Scenario,
    row: string,
    server: Pick<BenchServer, "origin" | "authority"> | null,
    handicap: number,
  ) {
    this.#row = row;
    const parameters = [scenario.name, row, server?.origin ?? "", server?.authority ?? "", String(handicap)];
    this.#program = new ChildProgram(source, `"${row}"`, parameters, server === null ? null : placement().client);
  }

  /** To be awaited before the first turn. Why it cannot take one, or `null`. */
  async ready(): Promise<string | null> {
    const { unavailable } = this.#refuseError(await this.#program.message()) as { unavailable?: string };
    return unavailable ?? null;
  }

  async turn(requests: number): Promise<Turn> {
    return this.#ask({ kind: "turn", requests }) as Promise<Turn>;
  }

  /** The same with an eye on how late timers are, which costs something. */
  async watchedTurn(requests: number): Promise<Turn> {
    return this.#ask({ kind: "watched turn", requests }) as Promise<Turn>;
  }

  async warmUp(requests: number): Promise<Turn> {
    return this.#ask({ kind: "warm-up", requests }) as Promise<Turn>;
  }

  /** Bytes of heap that one request allocates. */
  async heap(): Promise<number> {
    const { bytes } = (await this.#ask({ kind: "heap" })) as { bytes: number };
    return bytes;
  }

  /** By what factor so many requests cost more when the input of each is twice as large. */
  async growth(requests: number): Promise<number> {
    const { factor } = (await this.#ask({ kind: "growth", requests })) as { factor: number };
    return factor;
  }

  close(): Promise<void> {
    return this.#program.end();
  }

  async #ask(question: object): Promise<object> {
    return this.#refuseError(await this.#program.ask(question));
  }

  #refuseError(answer: unknown): object {
    const { error } = answer as { error?: string };
    if (error !== undefined) throw new Error(`${this.#row}: ${error}`);
    return answer as object;
  }
}
