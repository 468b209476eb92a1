import { readFileSync } from "node:fs";

type UrlParts = readonly [
  href: string,
  scheme: string,
  userinfo: string,
  username: string,
  password: string,
  host: string,
  port: number | null,
  path: string,
  rawPath: string,
  query: string,
  fragment: string,
];
type Next = readonly [method: string, url: string, headers: string] | string | null;
type Named = Readonly<Record<string, string>>;

interface Answers {
  readonly urls: readonly (readonly [text: string, parts: UrlParts | null])[];
  readonly references: readonly string[];
  readonly joins: Readonly<Record<string, readonly (string | null)[]>>;
  readonly queries: readonly (readonly [
    text: string,
    pairs: readonly (readonly [string, string])[],
    printed: string,
  ])[];
  readonly forms: readonly (readonly [pairs: readonly (readonly [string, string])[], printed: string])[];
  readonly lines: readonly (readonly [text: string, lines: readonly string[]])[];
  readonly bodies: readonly string[];
  readonly texts: readonly (readonly [contentType: string | null, encoding: string, texts: readonly string[]])[];
  readonly statuses: readonly number[];
  readonly methods: Readonly<Record<string, readonly (string | null)[]>>;
  readonly redirects: readonly (readonly [location: string, after302: Next, after307: Next])[];
  readonly wire: readonly (readonly [
    own: Named | null,
    method: string,
    headers: Named | null,
    options: Readonly<Record<string, unknown>>,
    wire: string,
  ])[];
  readonly relatives: readonly string[];
  readonly bases: Readonly<Record<string, readonly (string | null)[]>>;
  readonly params: readonly (readonly [
    own: Named | null,
    call: string | Readonly<Record<string, string | readonly string[]>> | null,
    url: string,
    href: string,
  ])[];
  readonly targets: readonly string[];
  readonly mounts: readonly (readonly [patterns: readonly string[], chosen: readonly (number | null)[]])[];
}

/** What httpx 0.28.1 answered; `fixtures/record.py` asked it. */
export const httpx: Answers = Object.fromEntries(
  readFileSync(new URL("fixtures/httpx-0.28.1.jsonl", import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as [string, unknown]),
) as unknown as Answers;
