import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const answer = await requests.get(`${url}/unnamed`);
  show(answer.encoding, answer.apparentEncoding, answer.text.slice(0, 12));
  show((await requests.get(`${url}/answer?body=plain`)).apparentEncoding);
};
