import { pairOf } from "./exchange-pair.ts";
import type { Difference, Explanation } from "./explanation.ts";
import { chance } from "./chance.ts";
import { leniency } from "./leniency.ts";
import type { OddResponse } from "./odd-response.ts";
import type { OddServer } from "./odd-server.ts";
import { type Aspect, differencesBetween, hanging, type Outcome } from "./outcome.ts";
import type { ReaderName } from "./reader-names.ts";
import { strictness } from "./strictness.ts";
import { violationsOf } from "./violations.ts";

export interface Verdict {
  /** One for each difference that has one. */
  readonly explanations: readonly Explanation[];
  readonly mistakes: readonly string[];
  /** One of the mistakes is none that a slow machine could have made. */
  readonly isGrave: boolean;
}

export const explanations: readonly Explanation[] = [...strictness, ...leniency, ...chance];

// Whatever happens, a client answers after it has been patient twice, for the first request and for the second.
const patienceOfJudge = 8;

/** Has the answer read by all of these, of which the first is native, and compares the others with it. */
export async function judge(
  server: OddServer,
  odd: OddResponse,
  names: readonly ReaderName[],
  patience: number,
): Promise<Verdict> {
  server.rewind(odd.number, names);
  const read = async (name: ReaderName): Promise<[ReaderName, Outcome]> => [
    name,
    await withinLimit(pairOf[name](server, odd, patience), patience * patienceOfJudge),
  ];
  const [first, ...outcomes] = await readAll(names, read);
  const [, ours] = first!;
  const violations = [first!, ...outcomes].flatMap(([name, outcome]) => violationsOf(odd, name, outcome));
  const used: Explanation[] = [];
  const mistakes = violations.map(({ says }) => says);
  for (const [other, theirs] of outcomes) {
    const difference: Difference = { odd, ours, theirs, other };
    for (const aspect of differencesBetween(ours, theirs)) {
      // Where connections are everybody's, chance decides which one is free.
      if (other === "native, shared" && aspect === "isReused") continue;
      const explanation = explanationOf(difference, aspect);
      if (explanation === undefined) mistakes.push(textOf(difference, aspect));
      else used.push(explanation);
    }
  }
  return { explanations: used, mistakes, isGrave: violations.some(({ isGrave }) => isGrave) };
}

type Reading = Promise<[ReaderName, Outcome]>;

/** At once, but for the one that blocks. */
async function readAll(
  names: readonly ReaderName[],
  read: (name: ReaderName) => Reading,
): Promise<readonly [ReaderName, Outcome][]> {
  const outcomes = await Promise.all(names.filter((name) => name !== "native, synchronous").map(read));
  return names.includes("native, synchronous") ? [...outcomes, await read("native, synchronous")] : outcomes;
}

async function withinLimit(outcome: Promise<Outcome>, limit: number): Promise<Outcome> {
  const late = Promise.withResolvers<Outcome>();
  const timer = setTimeout(() => late.resolve(hanging), limit);
  try {
    return await Promise.race([outcome, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function explanationOf(difference: Difference, aspect: Aspect): Explanation | undefined {
  // Native is of one mind with itself, whichever way it is called.
  const known = difference.other.startsWith("native") ? chance : explanations;
  return known.find(({ aspects, holds }) => aspects.includes(aspect) && holds(difference));
}

function textOf({ ours, theirs, other }: Difference, aspect: Aspect): string {
  const told = (outcome: Outcome): string => {
    const text = JSON.stringify(outcome[aspect]);
    return `${text.length > 300 ? `${text.slice(0, 300)}… (${text.length})` : text} ${outcome.message}`.trim();
  };
  return `${aspect} differs, and nothing explains it\n  native: ${told(ours)}\n  ${other}: ${told(theirs)}`;
}
