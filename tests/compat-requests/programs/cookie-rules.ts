import type { CookieJar } from "@trunkline/core";
import type { Program } from "../program.ts";

type Cookie = Parameters<CookieJar["put"]>[0];

/** A jar of somebody else's. */
class OtherJar implements CookieJar {
  readonly #cookies = new Map<string, Cookie>();

  put(cookie: Cookie): void {
    this.#cookies.set(cookie.name, cookie);
  }

  remove({ name }: Cookie): void {
    this.#cookies.delete(name);
  }

  [Symbol.iterator](): IterableIterator<Cookie> {
    return this.#cookies.values();
  }
}

export const program: Program = async (requests, url, show) => {
  let session = new requests.Session();
  const jar = new OtherJar();
  session.cookies = jar;
  await session.get(`${url}/answer?set-cookie=kept=1;%20Path=/`);
  await session.get(`${url}/end`);
  show(Array.from(jar, ({ name, value, path }) => [name, value, path]));
  await requests.get(`${url}/end`, { cookies: jar });

  session = new requests.Session();
  const policy = {
    setOk: ({ name }: Cookie) => name !== "unwanted",
    returnOk: ({ name }: Cookie) => name !== "secret",
  };
  session.cookies.setPolicy(policy);
  const setting = ["unwanted=1;%20Path=/", "wanted=2;%20Path=/", "secret=3;%20Path=/"];
  await session.get(`${url}/answer?${setting.map((cookie) => `set-cookie=${cookie}`).join("&")}`);
  await session.get(`${url}/end`);
  show(session.cookies.getDict(), session.cookies.copy().getPolicy() === policy);
  await session.get(`${url}/answer?set-cookie=wanted=;%20Path=/;%20Max-Age=0`);
  show(session.cookies.getDict());
  session = new requests.Session();
  await session.get(`${url}/answer?set-cookie=quoted=%22%5C%22bar%3Abaz%5C%22%22;%20Path=/`);
  await session.get(`${url}/end`);
  show(session.cookies.getDict());
  session.cookies.set("hand", String.raw`"\"a\""`);
  show(session.cookies.get("hand"));
  const past = "Expires=Thu,%2001%20Jan%201970%2000:00:01%20GMT";
  for (const name of ["quoted", "old"]) await session.get(`${url}/answer?set-cookie=${name}=x;%20Path=/;%20${past}`);
  show(session.cookies.keys().toSorted());
  session = new requests.Session();
  const elsewhere = "set-cookie=there=1;%20Path=/other&set-cookie=here=2;%20Path=/answer";
  await session.get(`${url}/answer?status=302&location=/other/end&${elsewhere}`);
  show(session.cookies.getDict("127.0.0.1", "/other"), session.cookies.getDict());
  await session.get(`${url}/answer`);
  session = new requests.Session();
  const named = { headers: { Host: "named.example" } };
  const answer = await session.get(`${url}/answer?set-cookie=a=1;%20Path=/`, named);
  show(answer.cookies.listDomains(), session.cookies.listDomains());
  await session.get(`${url}/answer?status=302&location=/end&set-cookie=b=2;%20Path=/`, named);
  show(session.cookies.getDict("named.example"));
  await session.get(`${url}/end`);
  await session.get(`${url}/end`, named);
};
