import { version } from "@trunkline/core";
import { VERSION as theirVersion } from "openai/version";
import type { Difference } from "./differences.ts";

/** A difference from the official package that is meant, and why. */
export interface KnownDifference {
  /** As the report prints it. */
  readonly name: string;
  readonly reason: string;
  readonly covers: (difference: Difference) => boolean;
}

/** All that there is; whoever makes one needless takes it off, and the run fails until it is off. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    name: "User-Agent, X-Stainless-Package-Version",
    reason: "the version is this package's own",
    covers: ({ where, ours, theirs }) =>
      /^header (user-agent|x-stainless-package-version)$/.test(where) &&
      String(ours).replace(version, "") === String(theirs).replace(theirVersion, ""),
  },
  {
    name: "Accept of a stream",
    reason: "text/event-stream and not application/json, so that nothing on the way holds events back",
    covers: difference("accept", "text/event-stream", "application/json"),
  },
  {
    name: "Cache-Control of a stream",
    reason: "no-cache, for the same reason",
    covers: difference("cache-control", "no-cache", null),
  },
  {
    name: "Accept-Encoding",
    reason: "what core can decode; the official package leaves it to its fetch",
    covers: difference("accept-encoding", "gzip, deflate, br, zstd", null),
  },
  {
    name: "Host, Connection, Content-Length",
    reason: "what HTTP/1.1 asks for; the official package leaves them to its fetch",
    covers: ({ where, ours, theirs }) =>
      /^header (host|connection|content-length)$/.test(where) && ours !== null && theirs === null,
  },
  {
    name: "order of a form's parts",
    reason: "that of the parameters; the official package sends those last whose value is a list",
    covers: ({ where, ours, theirs }) => where === "body" && Array.isArray(ours) && sorted(ours) === sorted(theirs),
  },
];

function difference(header: string, ours: string, theirs: string | null): KnownDifference["covers"] {
  return (one) => one.where === `header ${header}` && one.ours === ours && one.theirs === theirs;
}

function sorted(parts: unknown): string {
  return JSON.stringify((parts as readonly unknown[]).map((part) => JSON.stringify(part)).toSorted());
}
