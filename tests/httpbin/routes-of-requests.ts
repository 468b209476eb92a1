import { randomUUID } from "node:crypto";
import { described } from "./described.ts";
import { type Route, type Routes, sendJson, sendStatus, sendText, type Visit } from "./visit.ts";

const echo: Route = async (visit) => sendJson(visit, await described(visit));

const form = `<!doctype html>
<form method="post" action="/post" enctype="multipart/form-data">
  <label>Name <input name="name"></label>
  <label>Picture <input name="picture" type="file"></label>
  <button>Send</button>
</form>
`;

/** What tells a client of its own request, and answers whatever it asks for. */
export const routesOfRequests: Routes = {
  "GET /get": echo,
  "POST /post": echo,
  "PUT /put": echo,
  "PATCH /patch": echo,
  "DELETE /delete": echo,
  "/anything": echo,
  "/anything/:path": echo,
  "GET /headers": async (visit) => sendJson(visit, { headers: (await described(visit)).headers }),
  "GET /ip": async (visit) => sendJson(visit, { origin: (await described(visit)).origin }),
  "GET /user-agent": (visit) => sendJson(visit, { "user-agent": visit.request.headers["user-agent"] ?? null }),
  "GET /uuid": (visit) => sendJson(visit, { uuid: randomUUID() }),
  "/response-headers": responseHeaders,
  "GET /forms/post": (visit) => sendText(visit, form, "text/html; charset=utf-8"),
  "/status/:code": status,
};

/** The query, as header fields and as JSON. */
function responseHeaders(visit: Visit): void {
  const fields = [...visit.url.searchParams];
  sendJson(visit, Object.fromEntries(fields), 200, fields.flat());
}

const phrases: Readonly<Record<number, readonly string[]>> = {
  301: ["Location", "/redirect/1"],
  302: ["Location", "/redirect/1"],
  303: ["Location", "/redirect/1"],
  307: ["Location", "/redirect/1"],
  308: ["Location", "/redirect/1"],
  401: ["WWW-Authenticate", 'Basic realm="httpbin"'],
  407: ["Proxy-Authenticate", 'Basic realm="httpbin"'],
};

/** One of several codes (`200,503`) is chosen by chance. */
function status(visit: Visit): void {
  const codes = (visit.parameters["code"] ?? "").split(",").map(Number);
  const code = codes[Math.floor(Math.random() * codes.length)] ?? 0;
  if (!Number.isInteger(code) || code < 200 || code > 599) return sendText(visit, "No such status.\n", undefined, 400);
  sendStatus(visit, code, phrases[code]);
}
