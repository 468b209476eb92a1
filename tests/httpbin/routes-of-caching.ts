import { described } from "./described.ts";
import { numberFrom, type Routes, sendJson, sendStatus, type Visit } from "./visit.ts";

const made = "Wed, 01 Jan 2025 00:00:00 GMT";

/** Answers that may be kept, and conditions on what is asked for. */
export const routesOfCaching: Routes = {
  "GET /cache": async (visit) => {
    const { headers } = visit.request;
    const validators = ["ETag", '"cached"', "Last-Modified", made];
    const isKnown = headers["if-none-match"] !== undefined || headers["if-modified-since"] !== undefined;
    if (isKnown) sendStatus(visit, 304, validators);
    else sendJson(visit, await described(visit), 200, validators);
  },
  "GET /cache/:seconds": async (visit) => {
    const age = numberFrom(visit.parameters["seconds"], 60, 0, 31_536_000);
    sendJson(visit, await described(visit), 200, ["Cache-Control", `public, max-age=${age}`]);
  },
  "/etag/:etag": etag,
};

/** RFC 9110 §13.2.2, as far as entity tags go. */
async function etag(visit: Visit): Promise<void> {
  const own = `"${visit.parameters["etag"]}"`;
  const { "if-match": match, "if-none-match": noneMatch } = visit.request.headers;
  const names = (list: string): boolean =>
    list.trim() === "*" || list.split(",").some((tag) => tag.trim().replace(/^W\//, "") === own);
  const validator = ["ETag", own];
  if (match !== undefined && !names(match)) return sendStatus(visit, 412, validator);
  if (noneMatch === undefined || !names(noneMatch)) return sendJson(visit, await described(visit), 200, validator);
  const isSafe = visit.request.method === "GET" || visit.request.method === "HEAD";
  sendStatus(visit, isSafe ? 304 : 412, validator);
}
