import type { Program } from "../program.ts";

export const program: Program = async (requests, url, show) => {
  const jar = new requests.RequestsCookieJar();
  jar.set("one", "1", { domain: "127.0.0.1", path: "/answer" });
  jar.set("one", "2", { domain: "127.0.0.1", path: "/other" });
  jar.set("free", "yes");
  show(jar.size, jar.listPaths(), jar.listDomains(), jar.multipleDomains(), jar.getDict(undefined, "/other"));
  try {
    jar.get("one");
  } catch (error) {
    show((error as Error).name);
  }
  const items = jar.items();
  show(jar.get("one", null, { path: "/other" }), jar.get("one", null, { domain: "example.org" }), items);
  await requests.get(`${url}/other`, { cookies: jar });
  jar.set("free", null);
  await requests.get(`${url}/answer/deep`, { cookies: jar });
  const merged = requests.mergeCookies(jar.copy(), { one: "kept", new: "added" });
  show(requests.dictFromCookiejar(merged), jar.size);
  try {
    requests.createCookie("a", "b", { flavour: "oat" } as object);
  } catch (error) {
    show((error as Error).name);
  }
};
