import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const answer = await requests.get(`${url}/answer?body=hello`, {
    params: { page: 2, tag: ["a b", "c&d"], none: null },
  });
  show(answer.statusCode, answer.reason, answer.text, answer.url, answer.ok, answer.content.length);
};
