import { numberFrom, type Routes, sendStatus, type Visit } from "./visit.ts";

const mostHops = 100;

/** Chains of redirects that end at `/get`. */
export const routesOfRedirects: Routes = {
  "/redirect/:count": (visit) =>
    redirected(visit, visit.url.searchParams.get("absolute") === "true" ? "absolute-" : ""),
  "/relative-redirect/:count": (visit) => redirected(visit, "relative-"),
  "/absolute-redirect/:count": (visit) => redirected(visit, "absolute-"),
  "/redirect-to": (visit) => {
    const { searchParams } = visit.url;
    const status = numberFrom(searchParams.get("status_code"), 302, 300, 399);
    sendStatus(visit, status, ["Location", searchParams.get("url") ?? "/get"]);
  },
};

function redirected(visit: Visit, kind: "" | "relative-" | "absolute-"): void {
  const count = numberFrom(visit.parameters["count"], 1, 1, mostHops);
  const path = count === 1 ? "/get" : `/${kind}redirect/${count - 1}`;
  sendStatus(visit, 302, ["Location", kind === "absolute-" ? new URL(path, visit.url).href : path]);
}
