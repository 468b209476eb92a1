import type { Player } from "../play.ts";
import type { Arrived, Observed, Outcome, Scenario } from "../scenario.ts";

/** Where our clients do on purpose what httpx does not. */
export interface Difference {
  /** The row of docs/differences-from-httpx.md. */
  readonly matter: string;
  /** In short, for the test's name. */
  readonly what: string;
  /** What httpx showed, with this difference in it; the same where it makes none. */
  readonly changed: (expected: Observed, scenario: Scenario, player: Player) => Observed;
}

/** One that needs to know no more than what httpx showed. */
export type Change = (expected: Observed) => Observed;

/** One difference per scenario, each named by area and name: "digest/401 without a challenge". */
export function inScenarios(
  matter: string,
  changes: Readonly<Record<string, Change>>,
  applies: (player: Player) => boolean = () => true,
): Difference[] {
  return Object.entries(changes).map(([name, change]) => ({
    matter,
    what: name,
    changed: (expected, scenario, player) =>
      `${scenario.area}/${scenario.name}` === name && applies(player) ? change(expected) : expected,
  }));
}

/** The same change for several scenarios. */
export function each(names: readonly string[], change: Change): Record<string, Change> {
  return Object.fromEntries(names.map((name) => [name, change]));
}

/** Changes one request; `at` counts from 0. */
export function withRequest(at: number, change: Partial<Arrived>): Change {
  return (expected) => ({
    ...expected,
    requests: expected.requests.map((request, index) => (index === at ? { ...request, ...change } : request)),
  });
}

/** What came of the first call is this. */
export function withOutcome(outcome: Outcome): Change {
  return (expected) => ({ ...expected, outcomes: [outcome, ...expected.outcomes.slice(1)] });
}

/** Changes what came of the first call. */
export function outcomeWith(change: Partial<Outcome>): Change {
  return (expected) => ({
    ...expected,
    outcomes: [{ ...expected.outcomes[0], ...change }, ...expected.outcomes.slice(1)],
  });
}

/** Nothing was sent. */
export function refused(error: string, request?: string): Change {
  return (expected) => ({
    ...expected,
    requests: [],
    outcomes: [request === undefined ? { error } : { error, request }],
  });
}

export function allOf(...changes: readonly Change[]): Change {
  return (expected) => changes.reduce((changed, change) => change(changed), expected);
}

interface Message {
  readonly url: string;
  readonly headers: readonly string[];
}

/** Changes the headers of each request, and of the one that a redirect leads to; null leaves a line out. */
export function withLines(
  expected: Observed,
  change: (line: string, message: Message, firstOfCall: Message) => string | null,
): Observed {
  const changed = <Sent extends Message>(message: Sent, call = 0): Sent => {
    const first = expected.requests.find((request) => (request.call ?? 0) === call) ?? message;
    const lines = message.headers.map((line) => change(line, message, first)).filter((line) => line !== null);
    return { ...message, headers: lines };
  };
  return {
    ...expected,
    requests: expected.requests.map((request) => changed(request, request.call)),
    outcomes: expected.outcomes.map((outcome, call) =>
      outcome.next === undefined ? outcome : { ...outcome, next: changed(outcome.next, call) },
    ),
  };
}

/** Scheme, host and port. */
export function originOf({ url }: { readonly url: string }): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}
