import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  let answer = await requests.get(`${url}/latin`);
  show(answer.encoding, answer.text);
  answer.encoding = "utf-8";
  show(answer.text);
  answer = await requests.get(`${url}/gzip`);
  show(
    answer.text.slice(0, 12),
    answer.content.length,
    answer.headers.get("content-encoding"),
    answer.headers.has("Content-Length"),
  );
  answer = await requests.get(`${url}/answer?content-type=text/plain;%20charset=%22utf-8%22&body=%C3%A9`);
  show(answer.encoding, answer.text);
  answer = await requests.get(`${url}/answer?status=204`);
  show(answer.text, answer.statusCode, answer.ok);
  answer = await requests.get(`${url}/answer?content-type=text/plain;charset=no-such&body=%C3%A9`);
  show(answer.encoding, answer.text);
};
