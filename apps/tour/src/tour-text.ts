import { version } from "trunkline";
import type { Mount } from "./mounts.ts";
import { statusFormat } from "./status-format.ts";
import { type Column, table, type TableOptions } from "./table.ts";
import type { Hop, TourReport } from "./tour.ts";

const mountColumns: readonly Column<Mount>[] = [
  { title: "mounted for", cell: ({ pattern }) => pattern, format: () => "cyan" },
  { title: "carried by", cell: ({ code }) => code },
];

const hopColumns: readonly Column<Hop>[] = [
  { title: "request", cell: ({ isRedirected, method, url }) => `${isRedirected ? "-> " : ""}${method} ${url}` },
  { title: "mount", cell: ({ mount }) => mount, format: () => "cyan", isOptional: true },
  { title: "transport", cell: ({ transport }) => transport, format: () => "bold" },
  { title: "protocol", cell: ({ protocol }) => protocol },
  {
    title: "status",
    cell: ({ status }) => String(status),
    align: "right",
    format: ({ status }) => statusFormat(status),
  },
  { title: "bytes", cell: ({ bytes }) => String(bytes), align: "right" },
  { title: "ms", cell: ({ milliseconds }) => milliseconds.toFixed(1), align: "right", format: () => "dim" },
];

/** What the tour found, for people. */
export function tourText({ mounts, hops, events, proxyLog }: TourReport, options: TableOptions): string {
  const { paint } = options;
  const transports = new Set(mounts.map(({ transport }) => transport)).size;
  const arrivals = events.map(({ data, after }) => `${data} at ${after.toFixed(0)} ms`);
  return `${paint("bold", `Trunkline ${version}`)}: one client, ${transports} transports, each mounted for hosts of its own.

${table(mountColumns, mounts, options)}
${table(hopColumns, hops, options)}
${paint("bold", "Events, as they arrived:")} ${arrivals.join(", ")}.
${paint("bold", "The proxy's own log:")} ${proxyLog.join(", ")}.

Every server was started for this and is closed again; the code: ${paint("cyan", "apps/tour/src")}.
Next: ${paint("cyan", "npm start -- GET https://example.org/")} sends a request of your own,
      ${paint("cyan", "npm test")} runs every test.
`;
}
