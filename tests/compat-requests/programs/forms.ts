import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const bytes = new TextEncoder().encode("raw bytes");
  const pairs = [
    ["a", "1"],
    ["a", "2"],
  ] as const;
  for (const data of [{ name: "Ada L.", tag: ["x", "y"] }, pairs, "raw text", bytes, {}]) {
    const answer = await requests.post(`${url}/answer`, { data });
    show(answer.request?.headers.get("Content-Type"), answer.request?.headers.get("Content-Length"));
  }
  await requests.post(`${url}/answer`, { data: { umlaut: "ä ö+~*" } });
  await requests.put(`${url}/answer`, { data: "{}", headers: { "Content-Type": "application/vnd.own" } });
};
