import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "../check/workspace.ts";
import { instrumented } from "./instrument.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { publicNames } from "./public-names.ts";

/** A mutant with its file, and the number that its probe reports. */
export interface Site extends Mutant {
  /** From the root of the workspace. */
  readonly file: string;
  readonly number: number;
}

interface BenchPlugin {
  readonly name: string;
  readonly enforce: "pre";
  transform(code: string, id: string): string | undefined;
}

/** Core's sources as they are when the bench is set up, with probes, and with one of them broken where that is asked. */
export class Bench {
  readonly sites: readonly Site[];
  broken: Site | undefined;
  readonly #root: string;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #publicNames: ReadonlySet<string> | undefined;

  constructor(root: string, folder: string) {
    this.#root = root;
    const files = filesUnder(join(root, folder)).filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"));
    const texts = files.map((path) => [`${folder}/${path}`, readFileSync(join(root, folder, path), "utf8")] as const);
    const sites: Site[] = [];
    for (const [file, text] of texts)
      for (const mutant of mutantsOf(file, text)) sites.push({ ...mutant, file, number: sites.length });
    this.sites = sites;
    this.#texts = new Map(texts);
    this.#publicNames = publicNames(this.#texts);
  }

  /** For Vite: what tests import in place of the sources. */
  plugin(): BenchPlugin {
    return { name: "parity-bench", enforce: "pre", transform: (_code, id) => this.#source(id) };
  }

  #source(id: string): string | undefined {
    const file = [...this.#texts.keys()].find((path) => join(this.#root, path) === id.split("?", 1)[0]);
    const text = file === undefined ? undefined : this.#texts.get(file);
    if (text === undefined) return undefined;
    const own = this.sites.filter((site) => site.file === file);
    const broken = this.broken?.file === file ? this.broken : undefined;
    return instrumented(text, own, { firstSite: own[0]?.number ?? 0, broken, publicNames: this.#publicNames });
  }
}
