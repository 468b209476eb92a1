import { ChildProgram } from "./child-program.ts";
import type { Scenario } from "./scenarios/scenario.ts";

const source = new URL("./subject-main.ts", import.meta.url);

/** What one turn has cost. */
export interface Sample {
  /** Microseconds of CPU, user and system, of all threads of the process, for one request. */
  readonly cpu: number;
  /** Microseconds by the clock, for one request. */
  readonly wall: number;
}

/** One row of a scenario, in a process that runs nothing else. Whoever starts it closes it. */
export class SubjectProcess {
  readonly #row: string;
  readonly #program: ChildProgram;

  constructor(scenario: Scenario, row: string, origin: string) {
    this.#row = row;
    this.#program = new ChildProgram(source, `"${row}"`, [scenario.name, row, origin]);
  }

  /** To be awaited before the first turn. */
  async ready(): Promise<void> {
    this.#refuseError(await this.#program.message());
  }

  async turn(requests: number): Promise<Sample> {
    return this.#ask({ kind: "turn", requests }) as Promise<Sample>;
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
