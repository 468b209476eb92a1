import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const session = new requests.Session();
  session.headers.update({ "X-Session": "1", "X-Both": "session" });
  session.params = { token: "t", drop: "me" };
  session.auth = ["ada", "s3cret"];
  await session.get(`${url}/answer`, { headers: { "x-both": "request" }, params: { page: "1", drop: null } });
  await session.get(`${url}/answer`, { headers: { "X-Session": null, "Accept-Encoding": null } });
  session.headers.pop("X-Both");
  await session.get(`${url}/answer`, { auth: ["other", "pw"] });
  session.headers.clear();
  session.headers.set("User-Agent", "own");
  await session.get(`${url}/answer`);
  show([...session.headers.keys()].toSorted(), session.maxRedirects, session.stream, session.verify, session.trustEnv);
  await session.close();
};
