import { caught, type Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  function* chunks(): Generator<Uint8Array> {
    yield new TextEncoder().encode("one ");
    yield new TextEncoder().encode("two");
  }
  const answer = await requests.post(`${url}/answer`, { data: chunks() });
  show(answer.request?.headers.get("Transfer-Encoding"), answer.request?.headers.get("Content-Length"));
  show(await caught(requests, () => requests.post(`${url}/answer?status=303&location=/end`, { data: chunks() })));
  show((await requests.put(`${url}/answer`, { data: chunks(), headers: { "Content-Type": "text/plain" } })).statusCode);
};
