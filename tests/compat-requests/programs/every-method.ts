import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  for (const method of ["get", "options", "post", "put", "patch", "delete"] as const) {
    const answer = await requests[method](`${url}/answer?body=${method}`);
    show(answer.request?.method, answer.text);
  }
  const head = await requests.head(`${url}/answer?status=302&location=/elsewhere`);
  show(head.statusCode, head.headers.get("Location"), head.history.length);
  const query = await requests.request("QUERY", `${url}/answer`, { data: "select *" });
  show(query.request?.method, query.request?.body);
};
