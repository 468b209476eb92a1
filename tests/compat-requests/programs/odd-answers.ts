import { caught, type Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const raw = (text: string): string => `${url}/raw?hex=${Buffer.from(text).toString("hex")}`;
  let answer = await requests.post(`${url}/early`, { data: new Uint8Array(3_000_000).fill(0x78) });
  show(answer.statusCode, answer.text);
  const chunked = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (const body of ['6\r\n{"a":1\r\n', '7\r\n{"a":1}\r\nzz\r\n', "", '7\r\n{"a":1}'])
    show(await caught(requests, async () => (await requests.get(raw(chunked + body))).json()));
  const short = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc";
  show(await caught(requests, () => requests.get(raw(short))));
  show((await requests.get(raw("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n"))).reason);
  const [next, others] = ["<http://a.test/1>; rel=next", "<http://a.test/2>; rel=last, <http://a.test/3>"];
  const links = `HTTP/1.1 200 OK\r\nLink: ${next}\r\nContent-Length: 0\r\nLink: ${others}\r\n\r\n`;
  answer = await requests.get(raw(links));
  show(answer.headers.get("link"), answer.links);
  answer = await requests.get(`${url}/answer?status=302&location=/answer%23two?&body=x#one`);
  show([...answer.history, answer].map((hop) => [hop.url, hop.request?.url]));
  answer = await requests.get(`${url}/answer?status=302&location=/answer?status%3D302%26location%3D/end%23two#one`);
  show([...answer.history, answer].map((hop) => hop.url));
  const moved = "HTTP/1.1 302 Found\r\nLocation: /end\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain";
  const hops = [...(await requests.get(raw(moved))).history, await requests.get(raw(moved))];
  show(hops.map(({ statusCode }) => statusCode));
};
