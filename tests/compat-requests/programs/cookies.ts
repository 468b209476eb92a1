import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const session = new requests.Session();
  await session.get(`${url}/answer?set-cookie=a=1;%20Path=/&set-cookie=b=2;%20Path=/answer`);
  show(session.cookies.getDict());
  await session.get(`${url}/answer`, { cookies: { own: "x", a: "over" } });
  await session.get(`${url}/other`);
  show(session.cookies.keys().toSorted(), session.cookies.get("a"), session.cookies.get("no", "none"));
  await session.get(`${url}/answer?set-cookie=a=gone;%20Path=/;%20Max-Age=0`);
  show(session.cookies.getDict());
  session.cookies.set("hand", "made", { path: "/answer" });
  await session.get(`${url}/answer`);
  session.cookies.clear();
  await session.get(`${url}/answer`);
  const once = { sent: "once" };
  const answer = await requests.get(`${url}/answer?set-cookie=c=3`, {
    cookies: once,
    headers: { Cookie: "header=wins" },
  });
  show(answer.cookies.getDict(), session.cookies.size);
  await session.close();
};
