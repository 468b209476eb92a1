import { expect, test } from "vitest";
import type { Answer } from "../clients/bench-client.ts";
import { etagOf, userOf } from "../servers/user.ts";
import { clientSubject } from "./client-scenario.ts";

const rightAnswer = (id: number): Answer => ({ status: 200, etag: etagOf(id), user: userOf(id) });

test("a turn asks for one user after the other, and the next turn goes on from there", async () => {
  const urls: string[] = [];
  const subject = clientSubject({ get: async (url) => (urls.push(url), rightAnswer(urls.length - 1)) }, "http://a", 1);

  await subject.turn(2);
  await subject.turn(1);

  expect(urls).toEqual(["http://a/users/0", "http://a/users/1", "http://a/users/2"]);
});

test("as many requests as asked for are in flight at once, and no more", async () => {
  const waiting: (() => void)[] = [];
  const inFlight: number[] = [];
  const get = async (url: string): Promise<Answer> => {
    const released = new Promise<void>((resolve) => waiting.push(resolve));
    if (waiting.length === 1) setImmediate(() => inFlight.push(waiting.splice(0).map((release) => release()).length));
    await released;
    return rightAnswer(Number(url.split("/").at(-1)));
  };

  await clientSubject({ get }, "http://a", 3).turn(8);

  expect(inFlight).toEqual([3, 3, 2]);
});

test.each<[string, Answer]>([
  ["another status", { ...rightAnswer(0), status: 201 }],
  ["no header", { ...rightAnswer(0), etag: null }],
  ["another header", { ...rightAnswer(0), etag: etagOf(1) }],
  ["no body", { ...rightAnswer(0), user: undefined }],
  ["a body that is null", { ...rightAnswer(0), user: null }],
  ["another user's body", { ...rightAnswer(0), user: userOf(1) }],
  ["a body that lacks a role", { ...rightAnswer(0), user: { ...userOf(0), roles: ["reader"] } }],
  ["a body that is not parsed", { ...rightAnswer(0), user: JSON.stringify(userOf(0)) }],
])("a client that reads %s fails its turn", async (_, answer) => {
  const subject = clientSubject({ get: async () => answer }, "http://a", 1);

  await expect(subject.turn(1)).rejects.toThrow(
    `the answer to GET http://a/users/0 is not complete and correct: ${JSON.stringify(answer)}`,
  );
});
