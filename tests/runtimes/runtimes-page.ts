import type { Comparison, Exceptions } from "./comparison.ts";
import type { RuntimeOutcome } from "./outcome.ts";
import type { TransportRun, WireException } from "./transport-runs.ts";

export interface Results {
  readonly outcomes: readonly RuntimeOutcome[];
  readonly models: readonly Comparison[];
  readonly transports: readonly TransportRun[];
  readonly exceptions: Exceptions;
  readonly wireExceptions: readonly WireException[];
}

/** docs/runtimes.md, from one run of everything in all runtimes. */
export function runtimesPage({ outcomes, models, transports, exceptions, wireExceptions }: Results): string {
  const excused = [
    ...Object.entries(exceptions).flatMap(([runtime, own]) =>
      Object.entries(own).map(([key, reason]) => [runtime, key, reason]),
    ),
    ...wireExceptions.flatMap(({ runtime, transport, reason, rows }) =>
      rows.map((row) => [runtime, `${transport}, ${row}`, reason]),
    ),
  ];
  return `# What runs where

<!-- Made by \`npm run test:runtimes\`; do not edit. -->

The same tests run in seven runtimes. \`npm run test:runtimes\` made this page from one run of all of them, and fails where
a test passes in one runtime and not in another without a reason that is named below.

## Models

URLs, headers, cookies, bodies, requests and responses, and the clients over mocks: the tests of \`tests/parity\` and
\`tests/properties\`.

${table([
  ["runtime", "version", "passed", "excepted", "failed"],
  ...models.map(({ runtime, passed, excepted, failed }) => [
    runtime,
    outcomes.find((outcome) => outcome.runtime === runtime)?.version ?? "",
    ...[passed, excepted, failed].map(String),
  ]),
])}

## Transports

The conformance suite needs a server in the same process, so it runs where there are sockets; its numbers are cases. Over
the wire, the numbers are calls: every row of options by eight methods, through mocks and apps in the runtime, and to a
server outside of it through its \`fetch\` and, where it can be loaded, through the engine of \`native\`. _Refused_ is what the platform's \`fetch\` cannot send (a body with GET, a target
byte for byte): it fails by name, before anything is sent.

${table([
  ["runtime", "transport", "suite", "passed", "refused", "excepted", "failed"],
  ...transports.map(({ runtime, transport, suite, passed, refused, excepted, failed }) => [
    runtime,
    transport,
    suite,
    ...[passed, refused, excepted, failed].map(String),
  ]),
])}

## Exceptions

Each is taken off the list when it passes; the run fails until then.

${table([["runtime", "test", "why"], ...excused.map((cells) => cells.map(withoutPipes))])}
`;
}

/** What of the page must stand whatever the numbers: which suites ran where, and what is excused. */
export function pageShape(page: string): readonly string[] {
  return page
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map((cells) => cells.filter((cell) => cell !== "" && !/^[\d.-]+$/.test(cell)).join(" | "));
}

function withoutPipes(text: string): string {
  return text.replaceAll("|", "\\|");
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}
