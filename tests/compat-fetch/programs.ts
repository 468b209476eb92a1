import { aborts } from "./cases/aborts.ts";
import { bodiesSent } from "./cases/bodies-sent.ts";
import { failures } from "./cases/failures.ts";
import { headers } from "./cases/headers.ts";
import { options } from "./cases/options.ts";
import { redirects } from "./cases/redirects.ts";
import { requests } from "./cases/requests.ts";
import { responses } from "./cases/responses.ts";
import { streams } from "./cases/streams.ts";
import type { Program } from "./kit.ts";

const areas = {
  requests,
  options,
  "bodies sent": bodiesSent,
  responses,
  headers,
  redirects,
  aborts,
  streams,
  failures,
};

/** Every program by its name, which says its area first. */
export const programs: ReadonlyMap<string, Program> = new Map(
  Object.entries(areas).flatMap(([area, cases]) =>
    Object.entries(cases).map(([name, program]) => [`${area}: ${name}`, program] as const),
  ),
);
