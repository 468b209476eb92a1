import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ScenarioFigures } from "../figures.ts";

/** What a long run has measured so far, in a file, so that it can be gone on with after it was stopped. */
export class Progress {
  /** Of an earlier run under the same conditions that did not come to its end. */
  readonly earlier: ReadonlyMap<string, ScenarioFigures>;
  readonly #folder: string;
  readonly #conditions: string;
  readonly #measured: Map<string, ScenarioFigures>;

  /** Figures are gone on with where the conditions are the same text. */
  constructor(folder: string, conditions: string) {
    this.#folder = folder;
    this.#conditions = conditions;
    this.earlier = new Map(this.#read().map((figures) => [figures.name, figures]));
    this.#measured = new Map(this.earlier);
  }

  add(figures: ScenarioFigures): void {
    this.#measured.set(figures.name, figures);
    this.#write();
  }

  /** The run has come to its end: what it was about is not gone on with. */
  finish(names: readonly string[]): void {
    for (const name of names) this.#measured.delete(name);
    if (this.#measured.size > 0) this.#write();
    else rmSync(this.#file, { force: true });
  }

  #write(): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(
      this.#file,
      JSON.stringify({ conditions: this.#conditions, scenarios: [...this.#measured.values()] }),
    );
  }

  get #file(): string {
    return join(this.#folder, "unfinished.json");
  }

  #read(): readonly ScenarioFigures[] {
    try {
      const { conditions, scenarios } = JSON.parse(readFileSync(this.#file, "utf8")) as {
        readonly conditions: string;
        readonly scenarios: readonly ScenarioFigures[];
      };
      return conditions === this.#conditions ? scenarios : [];
    } catch {
      // None, or one that was being written when the run was stopped: what it held is measured again.
      return [];
    }
  }
}
