import type { Site } from "./bench.ts";
import type { SurveyedTest } from "./laboratory.ts";
import { shuffled } from "./seeded-random.ts";

/** Which functions the tests ran, and how many tests ran each: what few tests run is what those tests are about. */
export class FunctionUse {
  readonly #sites: readonly Site[];
  readonly #counts = new Map<string, number>();

  constructor(sites: readonly Site[], tests: readonly SurveyedTest[]) {
    this.#sites = sites;
    for (const test of tests)
      for (const name of new Set(this.#sitesOf([test]).map(functionOf)))
        this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Every mutant that the tests ran, those of the function that is most their own first, else in a drawn order. */
  candidates(tests: readonly SurveyedTest[], random: () => number): readonly Site[] {
    const byFunction = Map.groupBy(this.#sitesOf(tests), functionOf);
    const count = (name: string): number => this.#counts.get(name) ?? 0;
    return shuffled([...byFunction], random)
      .toSorted(([one], [other]) => count(one) - count(other))
      .flatMap(([, sites]) => shuffled(sites, random));
  }

  #sitesOf(tests: readonly SurveyedTest[]): readonly Site[] {
    const ran = new Set(tests.flatMap((test) => [...test.sites]));
    return this.#sites.filter((site) => ran.has(site.number));
  }
}

function functionOf({ file, owner }: Site): string {
  return `${file} ${owner}`;
}
