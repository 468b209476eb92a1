import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const header =
    '<http://example.org/page/2>; rel="next", </page/9>; rel=last; title="the end", <http://example.org/bare>';
  const answer = await requests.get(`${url}/answer`, { params: { link: header } });
  show(answer.links["next"]?.url, answer.links["last"], Object.keys(answer.links).toSorted());
  show((await requests.get(`${url}/answer`)).links);
  show(answer.elapsed.totalSeconds() > 0, answer.history, answer.isRedirect, answer.raw?.status);
};
