import type { Answer, BenchClient, BodyClient, FieldClient } from "../clients/bench-client.ts";
import { largeList, type ListCoding, listEtagOf, listOf, smallList } from "../servers/list.ts";
import { uploadChunks, uploadEtagOf } from "../servers/upload.ts";
import { blockEtagOf, blockOf, isBlock, smallBlock } from "../servers/block.ts";
import { eventDataOf } from "../servers/event-data.ts";
import { etagOf, isUser, type User, userOf } from "../servers/user.ts";
import type { Exchange } from "./subjects.ts";
import { WrongAnswer } from "./wrong-answer.ts";

const users = Array.from({ length: 1000 }, (_, id) => userOf(id));

/** Each GET asks for another user than the one before, so that an answer cannot stand for two. */
export function userGets(client: BenchClient, origin: string): Exchange {
  const next = userOfTurn();
  return async () => {
    const user = next();
    const url = `${origin}/users/${user.id}`;
    refuseWrong("GET", url, await client.get(url), user);
  };
}

/** The same with a body that the server compares with its own. */
export function userPosts(client: Pick<BodyClient, "post">, origin: string, size: number = smallBlock): Exchange {
  const next = userOfTurn();
  const block = blockOf(size);
  return async () => {
    const user = next();
    const url = `${origin}/users/${user.id}`;
    refuseWrong("POST", url, await client.post(url, block), user);
  };
}

export function blockGets(client: BodyClient, origin: string, size: number): Exchange {
  const url = `${origin}/blocks/${size}`;
  const expected = blockEtagOf(size);
  return async () => {
    const { status, etag, bytes } = await client.getBytes(url);
    if (status === 200 && etag === expected && isBlock(bytes, size)) return;
    throw new WrongAnswer(
      `the answer to GET ${url} is not complete and correct: ${status}, ${etag}, ${bytes.length} bytes`,
    );
  };
}

/** One answer of so many server-sent events, all of them read. */
export function eventGets(client: FieldClient, origin: string, count: number): Exchange {
  const url = `${origin}/events/${count}`;
  const expected = Array.from({ length: count }, (_, at) => eventDataOf(at).length).reduce((sum, one) => sum + one, 0);
  return async () => {
    const length = await client.events(url);
    if (length !== expected)
      throw new WrongAnswer(`the events of GET ${url} have ${length} characters of data, not ${expected}`);
  };
}

const lists = new Map([smallList, largeList].map((size) => [size, listOf(size)]));

export function listGets(client: BodyClient, origin: string, size: number, coding: ListCoding): Exchange {
  const url = `${origin}/lists/${size}.${coding}`;
  const expected = lists.get(size)!;
  return async () => {
    const { status, etag, bytes } = await client.getBytes(url);
    if (status === 200 && etag === listEtagOf(size) && expected.equals(bytes)) return;
    throw new WrongAnswer(
      `the answer to GET ${url} is not complete and correct: ${status}, ${etag}, ${bytes.length} bytes`,
    );
  };
}

export function uploads(client: BodyClient, origin: string, size: number): Exchange {
  const url = `${origin}/uploads/${size}`;
  return async () => {
    const { status, etag } = await client.upload(url, size, uploadChunks(size));
    if (status === 200 && etag === uploadEtagOf(size)) return;
    throw new WrongAnswer(`the answer to POST ${url} is not complete and correct: ${status}, ${etag}`);
  };
}

export function userOfTurn(): () => User {
  let count = 0;
  return () => users[count++ % users.length]!;
}

export function refuseWrong(method: string, url: string, answer: Answer, expected: User): void {
  const { status, etag, user } = answer;
  if (status === 200 && etag === etagOf(expected.id) && isUser(user, expected)) return;
  throw new WrongAnswer(`the answer to ${method} ${url} is not complete and correct: ${JSON.stringify(answer)}`);
}
