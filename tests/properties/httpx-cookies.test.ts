// The policy "httpx" against what httpx 0.28.1 stored and sent; fixtures/record-cookies.py asked it.
import { type Cookie, Cookies } from "@trunkline/core";
import { expect, test } from "../portable/index.ts";
import recorded from "./fixtures/httpx-0.28.1-cookies.json" with { type: "json" };

type Kept = readonly [
  name: string,
  value: string | null,
  domain: string,
  path: string,
  expires: number | null,
  secure: boolean,
];

interface History {
  readonly hand: readonly (readonly [name: string, value: string, domain: string, path: string])[];
  readonly steps: readonly (readonly [
    now: number,
    url: string,
    setCookies: readonly string[],
    kept: readonly Kept[],
    sent: readonly (readonly [url: string, header: string | null])[],
  ])[];
}

const { now, dates, histories } = recorded as unknown as {
  readonly now: number;
  readonly dates: readonly (readonly [text: string, date: number | null])[];
  readonly histories: readonly History[];
};

test("what httpx keeps and sends is kept and sent", { tags: ["F015"] }, () => {
  const different: unknown[] = [];
  for (const history of histories) {
    let clock = 0;
    let removals = 0;
    const jar = { *[Symbol.iterator]() {}, put() {}, remove: () => void (removals += 1) };
    const cookies = new Cookies(jar, { policy: "httpx", now: () => clock });
    for (const [name, value, domain, path] of history.hand) cookies.set(name, value, { domain, path });
    for (const [at, url, setCookies, kept, sent] of history.steps) {
      // http.cookiejar has whole seconds, and so must not be asked at the end of one.
      clock = at + 250;
      cookies.extract(url, setCookies);
      const ours = Array.from(cookies.all(), textOf).toSorted();
      const theirs = kept.map((cookie) => JSON.stringify(cookie)).toSorted();
      if (ours.join() !== theirs.join()) different.push([url, setCookies, ours, theirs]);
      for (const [target, header] of sent) {
        // A domain that has lost all its cookies keeps its turn there, empty though it is.
        const compared = (text: string | null): string | undefined =>
          removals === 0 ? text?.toString() : text?.split("; ").toSorted().join("; ");
        if (compared(cookies.header(target)) !== compared(header))
          different.push([setCookies, target, cookies.header(target), header]);
      }
    }
  }

  expect(different).toEqual([]);
  expect(histories.length).toBe(100);
});

test("an expiry date is read as httpx reads it", { tags: ["F015"] }, () => {
  const read = dates.map(([text]) => {
    const cookies = new Cookies({}, { policy: "httpx", now: () => now });
    const [cookie] = cookies.extract("https://h/", [`a=1; Expires=${text}`]).all();
    return [text, cookie === undefined ? "over" : cookie.expires];
  });

  expect(read).toEqual(dates.map(([text, date]) => [text, date !== null && date <= now ? "over" : date]));
});

function textOf({ name, value, domain, path, expires, secure }: Cookie): string {
  return JSON.stringify([name, value, domain, path, expires, secure]);
}
