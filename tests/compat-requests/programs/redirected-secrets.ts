import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const other = url.replace("127.0.0.1", "localhost");
  const session = new requests.Session();
  await session.get(`${url}/answer?status=302&location=/same`, { auth: ["ada", "s3cret"] });
  await session.get(`${url}/answer?status=302&location=${other}/away`, { auth: ["ada", "s3cret"] });
  await session.get(`${url}/answer?status=302&location=${other}/away&set-cookie=k=v`, {
    headers: { Authorization: "Bearer t", Cookie: "by=hand", "X-Kept": "1" },
  });
  show(
    session.shouldStripAuth("http://a.org/", "https://a.org/"),
    session.shouldStripAuth("https://a.org/", "http://a.org/"),
  );
  show(
    session.shouldStripAuth("http://a.org:80/", "http://a.org/"),
    session.shouldStripAuth("http://a.org:1/", "https://a.org:1/"),
  );
  await session.close();
};
