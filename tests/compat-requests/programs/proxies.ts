import { caught, type Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const named = url.replace("//", "//ada:s3c%20ret@");
  let answer = await requests.get("http://far.test/answer?body=through", { proxies: { http: named } });
  show(answer.text, answer.url, answer.request?.headers.get("Proxy-Authorization"));
  const moved = "http://far.test/answer?status=302&location=http://other.test/end";
  answer = await requests.get(moved, { proxies: { http: named } });
  show([...answer.history, answer].map((hop) => hop.url));
  const auth = new requests.HTTPProxyAuth("own", "pw");
  answer = await requests.get(moved, { proxies: { all: url }, auth });
  show([...answer.history, answer].map((hop) => hop.request?.headers.get("Proxy-Authorization", null)));
  const session = new requests.Session();
  session.proxies = { "http://far.test": url, http: "http://127.0.0.1:1" };
  const { text } = await session.post("http://far.test/end", { data: "body" });
  show(text, await caught(requests, () => session.get("http://other.test/")));
  show(await caught(requests, () => requests.get("http://far.test/", { proxies: { http: "http://:80" } })));
  await session.close();
};
