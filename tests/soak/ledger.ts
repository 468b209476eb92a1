import type { Range } from "./crowd.ts";
import type { Ending } from "./ending.ts";
import { expectationOf, type Outcome } from "./expectation.ts";
import { type PlanSettings, planOf } from "./plan.ts";

export interface Count {
  readonly outcome: Outcome;
  readonly planned: number;
  readonly seen: number;
}

/** What is wrong, each kind by itself, in sentences. */
export interface Discrepancies {
  readonly outcomes: readonly string[];
  readonly bodies: readonly string[];
  readonly arrivals: readonly string[];
}

const outcomes: readonly Outcome[] = ["answered", "aborted", "reset", "timed out", "unplanned"];

/** How each of a range of requests ended, held against its plan. It takes no memory while it is written. */
export class Ledger {
  readonly #settings: PlanSettings;
  readonly #retries: boolean;
  readonly range: Range;
  /** One more than the place in the list above; 0 for none yet. */
  readonly #codes: Uint8Array;
  readonly #outcomes: string[] = [];
  readonly #bodies: string[] = [];

  constructor(settings: PlanSettings, retries: boolean, range: Range) {
    this.#settings = settings;
    this.#retries = retries;
    this.range = range;
    this.#codes = new Uint8Array(range.count);
  }

  record(number: number, { outcome, problem, surprise }: Ending): void {
    const place = number - this.range.first;
    const { outcome: planned } = expectationOf(planOf(number, this.#settings), this.#retries);
    if (this.#codes[place] !== 0) this.#outcomes.push(`request ${number} has ended twice`);
    else if (surprise !== undefined) this.#outcomes.push(surprise);
    else if (outcome !== planned) this.#outcomes.push(`request ${number} was to be ${planned} and was ${outcome}`);
    if (problem !== undefined) this.#bodies.push(problem);
    this.#codes[place] = outcomes.indexOf(outcome) + 1;
  }

  counts(): readonly Count[] {
    const planned = Array.from(this.#codes, (_code, place) => this.#expectation(place).outcome);
    return outcomes.map((outcome, at) => ({
      outcome,
      planned: planned.filter((one) => one === outcome).length,
      seen: this.#codes.filter((code) => code === at + 1).length,
    }));
  }

  /** The numbers of those that have not ended yet. */
  missing(): readonly number[] {
    return [...this.#codes.keys()].flatMap((place) => (this.#codes[place] === 0 ? [this.range.first + place] : []));
  }

  /** `arrivals` are the server's, by the number of the request. */
  discrepancies(arrivals: readonly number[]): Discrepancies {
    const missing = this.missing().map((number) => `request ${number} has not ended`);
    const miscounted: string[] = [];
    for (const place of this.#codes.keys()) {
      const number = this.range.first + place;
      const [least, most] = this.#expectation(place).arrivals;
      const came = arrivals[number] ?? 0;
      if (came < least || came > most) {
        const wanted = least === most ? `${least}` : `${least} to ${most}`;
        miscounted.push(`request ${number} arrived ${came} times, not ${wanted}`);
      }
    }
    return { outcomes: [...this.#outcomes, ...missing], bodies: this.#bodies, arrivals: miscounted };
  }

  #expectation(place: number): ReturnType<typeof expectationOf> {
    return expectationOf(planOf(this.range.first + place, this.#settings), this.#retries);
  }
}
