import { createFetch, fetch as sharedFetch, installGlobal, Request as FetchRequest } from "@trunkline/compat/fetch";
import { Client } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";
import { expect, test } from "vitest";

const names = ["fetch", "Request"] as const;
const found = (): (PropertyDescriptor | undefined)[] =>
  names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));

const saying = (text: string) => createFetch(new Client({ transport: mock(() => ({ text })) }));
const heard = async (): Promise<string> => (await fetch("http://h.example/")).text();

test("what is installed is what everybody fetches with, until it is undone", async () => {
  const before = found();
  const platformFetch = fetch;
  const undo = installGlobal(saying("installed"));

  expect(await heard()).toBe("installed");
  expect([fetch.name, fetch.length, new Request("http://h.example/") instanceof FetchRequest]).toEqual([
    "fetch",
    1,
    true,
  ]);
  undo();
  undo();
  expect(found()).toEqual(before);
  expect(fetch).toBe(platformFetch);
});

test("installations are undone in any order", async () => {
  const before = found();
  const undoFirst = installGlobal(saying("first"));
  const undoSecond = installGlobal(saying("second"));
  const undoThird = installGlobal(saying("third"));

  undoSecond();
  expect(await heard()).toBe("third");
  undoThird();
  expect(await heard()).toBe("first");
  undoFirst();
  expect(found()).toEqual(before);
});

test("what somebody else has put there since then stays", () => {
  const before = found();
  const undo = installGlobal(saying("ours"));
  const theirs = (): never => {
    throw new Error("theirs");
  };
  globalThis.fetch = theirs;

  undo();
  expect(globalThis.fetch).toBe(theirs);
  names.forEach((name, at) => Object.defineProperty(globalThis, name, before[at]!));
});

test("a request that the platform made before counts as one, and is sent", async () => {
  const request = new Request("http://h.example/", { method: "POST", body: "x" });
  const server = mock((call) => ({ text: `${call.method} ${call.text()}` }));
  const undo = installGlobal(createFetch(new Client({ transport: server })));
  try {
    expect(request instanceof Request).toBe(true);
    expect(await (await fetch(request)).text()).toBe("POST x");
  } finally {
    undo();
  }
});

test("without a client the shared one is installed, which fetches what is no HTTP too", async () => {
  const undo = installGlobal();
  try {
    expect(await (await fetch("data:,hello")).text()).toBe("hello");
    expect(await (await sharedFetch("data:,hello")).text()).toBe("hello");
  } finally {
    undo();
  }
});
