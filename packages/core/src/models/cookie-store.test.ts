import { expect, test } from "vitest";
import type { Cookie } from "./cookie.ts";
import { CookieStore } from "./cookie-store.ts";

const cookie = (path: string, secure = false): Cookie => ({
  name: "a",
  value: "1",
  domain: "example.org",
  path,
  expires: null,
  secure,
  httpOnly: false,
  sameSite: null,
});

/** How many cookies are looked at while so many of one name come in the clear. */
function looks(count: number): number {
  const store = new CookieStore();
  let seen = 0;
  for (let at = 0; at < count; at += 1) {
    const counted: Cookie = {
      ...cookie(`/${at}`),
      get secure() {
        seen += 1;
        return false;
      },
    };
    if (!store.shields(counted)) store.put(counted);
  }
  return seen;
}

test("cookies of one name that come in the clear are not held against each other", { tags: ["F015"] }, () => {
  expect([looks(1000), looks(2000)]).toEqual([1000, 2000]);
});

test("a cookie that is secure no longer shields no more, nor does one that was removed", { tags: ["F015"] }, () => {
  const store = new CookieStore();
  const shielded = (): boolean => store.shields(cookie("/x/y"));
  store.put(cookie("/x", true));
  const seen = [shielded()];

  store.put(cookie("/x"));
  seen.push(shielded());
  store.put(cookie("/x", true));
  seen.push(shielded());
  store.remove(cookie("/x"));

  expect([...seen, shielded()]).toEqual([true, false, true, false]);
});
