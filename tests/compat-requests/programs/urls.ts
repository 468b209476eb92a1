import { caught, type Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  for (const path of [
    "/a b/ü?q=ü ö&x=%7e%2f",
    "/a/../b/./c",
    "?only=query",
    "/100%",
    "/%zz/%41",
    "/semi;colon,[x]?a[]=1",
    "//two//slashes",
  ]) {
    const answer = await requests.get(`${url}${path}`);
    show(answer.url);
  }
  show((await requests.get(String.raw`${url}\@nowhere.example/a\b`)).url);
  await requests.get(`  ${url}/leading`);
  await requests.get(`${url.replace("http", "HTTP")}/capitals`);
  await requests.get(`${url}/answer?a=1`, { params: "raw=yes&b" });
  await requests.get(`${url}/answer#frag`, {
    params: [
      ["k", "v1"],
      ["k", "v2"],
    ],
  });
  const none = [
    "example.org",
    "http://",
    "http://*.example.org",
    "http://.example.org",
    "http:///path",
    "http://host:port/",
    "http://[::1",
    "weird://x",
    "mailto:a@b.org",
  ];
  for (const bad of none) show(bad, await caught(requests, () => requests.get(bad)));
  const prepared = (text: string): string => new requests.Request("GET", text).prepare().url;
  show(prepared("http://bücher.example/ß"), prepared("http://[1200::ab]:12345/"));
};
