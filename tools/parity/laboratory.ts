import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { createVitest, type TestCase, type TestModule, type TestSpecification, type Vitest } from "vitest/node";
import configuration from "../../vitest.config.ts";
import { Bench, type Site } from "./bench.ts";
import { namesAskedIn } from "./names-asked.ts";
import type { Probed } from "./probes.ts";

/** A test that covers rows, as it went with nothing broken. */
export interface SurveyedTest {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  /** Where it is called. */
  readonly line: number | undefined;
  readonly rows: readonly string[];
  readonly state: string;
  /** Numbers of the sites it ran. */
  readonly sites: ReadonlySet<number>;
}

/** How some tests went, run alone. */
export interface Trial {
  readonly isGreen: boolean;
  readonly sites: ReadonlySet<number>;
  /** What core answered to what the tests ask of it. */
  readonly answers: readonly string[];
}

/** Runs tests over core's sources, which are changed on their way to the tests and nowhere else. */
export class Laboratory implements AsyncDisposable {
  readonly #root: string;
  readonly #bench: Bench;
  readonly #vitest: Vitest;

  private constructor(root: string, bench: Bench, vitest: Vitest) {
    this.#root = root;
    this.#bench = bench;
    this.#vitest = vitest;
  }

  static async open(root: string): Promise<Laboratory> {
    const bench = new Bench(root, "packages/core/src");
    const { resolve, test } = configuration;
    const vitest = await createVitest(
      {
        root,
        config: false,
        watch: false,
        // What is broken here must not be found by another run.
        fsModuleCache: false,
        silent: true,
        includeTaskLocation: true,
        pool: "threads",
        // The tests say what they found by their state alone.
        reporters: [{}],
        setupFiles: [fileURLToPath(import.meta.resolve("./probes.ts"))],
        tags: test?.tags ?? [],
        strictTags: true,
      },
      { ...(resolve === undefined ? {} : { resolve }), plugins: [bench.plugin()] },
    );
    await vitest.standalone();
    return new Laboratory(root, bench, vitest);
  }

  get sites(): readonly Site[] {
    return this.#bench.sites;
  }

  /** Every test of the files, with what it ran. */
  async survey(files: readonly string[]): Promise<readonly SurveyedTest[]> {
    this.#vitest.getRootProject().provide("parityAsked", []);
    const modules = await this.#run(files.map((file) => this.#specification(file)));
    return modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({
        id: test.id,
        file: relative(this.#root, module.moduleId),
        name: test.fullName,
        line: test.location?.line,
        rows: test.meta().rows ?? [],
        state: test.result().state,
        sites: new Set(probed(test).sites),
      })),
    );
  }

  /** Runs the given tests and no others, with the mutant in force if there is one. */
  async try(tests: readonly SurveyedTest[], broken?: Site): Promise<Trial> {
    const file = broken === undefined ? undefined : join(this.#root, broken.file);
    this.#bench.broken = broken;
    if (file !== undefined) this.#vitest.invalidateFile(file);
    const files = [...new Set(tests.map((test) => test.file))];
    this.#vitest.getRootProject().provide("parityAsked", namesAskedIn(this.#root, tests));
    const ids = (of: string): string[] => tests.filter((test) => test.file === of).map((test) => test.id);
    const modules = await this.#run(files.map((path) => this.#specification(path, ids(path))));
    this.#bench.broken = undefined;
    if (file !== undefined) this.#vitest.invalidateFile(file);
    return trialOf(modules, new Set(tests.map((test) => test.id)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#vitest.close();
  }

  #specification(file: string, testIds?: string[]): TestSpecification {
    const project = this.#vitest.getRootProject();
    return project.createSpecification(join(this.#root, file), testIds === undefined ? undefined : { testIds });
  }

  async #run(specifications: TestSpecification[]): Promise<readonly TestModule[]> {
    const { testModules } = await this.#vitest.runTestSpecifications(specifications);
    // Vitest lets the process fail for red tests; here they are what is hoped for.
    process.exitCode = undefined;
    return testModules;
  }
}

function trialOf(modules: readonly TestModule[], ids: ReadonlySet<string>): Trial {
  const wanted: readonly TestCase[] = modules
    .flatMap((module) => [...module.children.allTests()])
    .filter((test) => ids.has(test.id));
  return {
    // A module that did not load has no tests, or none that ran.
    isGreen: wanted.length === ids.size && wanted.every((test) => test.result().state === "passed"),
    sites: new Set(wanted.flatMap((test) => probed(test).sites ?? [])),
    answers: wanted.flatMap((test) => probed(test).answers ?? []),
  };
}

function probed(test: TestCase): Probed {
  return test.meta();
}
