import { expect, test } from "vitest";
import type { Call } from "../client/call.ts";
import type { OpenAIClient } from "../client/openai-client.ts";
import { addParts, defineResource, type Helper, type Resource } from "./resource.ts";

interface Songs extends Resource {
  list(params?: object | null, options?: object): unknown;
}

function double({ client }: Songs, name: string, times = 2): string {
  return [client.baseURL, ...Array.from({ length: times }, () => name)].join(" ");
}

interface Albums extends Resource {
  readonly songs: Songs;
  create(params: object): unknown;
  double: Helper<typeof double>;
}

const Songs = defineResource<Songs>("Songs", { list: "GET /songs optional cursor" });
const Albums = defineResource<Albums>(
  "Albums",
  { create: "POST /albums json" },
  { songs: Songs },
  { helpers: { double }, prepare: { create: (call) => ({ ...call, body: { album: call.body } }) } },
);

function recorder(): { readonly calls: Call[]; readonly asClient: OpenAIClient } {
  const calls: Call[] = [];
  const call = (sent: Call): Call => {
    calls.push(sent);
    return sent;
  };
  return { calls, asClient: { baseURL: "/v1", call } as unknown as OpenAIClient };
}

test("a resource is made over any client, has its name, and can be extended", () => {
  class Loud extends Albums {
    override create(params: object): unknown {
      return super.create({ ...params, loud: true });
    }
  }
  const { calls, asClient } = recorder();

  const loud = new Loud(asClient);
  loud.create({ title: "x" });

  expect(Albums.name).toBe("Albums");
  expect(loud).toBeInstanceOf(Albums);
  expect(calls.map(({ path, body }) => ({ path, body }))).toEqual([
    { path: "/albums", body: { album: { title: "x", loud: true } } },
  ]);
});

test("a part is made when it is first asked for, once, and sends through the same client", () => {
  const { calls, asClient } = recorder();
  const albums = new Albums(asClient);
  expect(Object.keys(albums)).toEqual(["client"]);

  albums.songs.list();

  expect(albums.songs).toBe(albums.songs);
  expect(albums.songs).toBeInstanceOf(Songs);
  expect(calls.map(({ path }) => path)).toEqual(["/songs"]);
});

test("two resources of a class share no part", () => {
  const { asClient } = recorder();

  expect(new Albums(asClient).songs).not.toBe(new Albums(asClient).songs);
});

test("a helper gets its resource and all arguments", () => {
  expect(new Albums(recorder().asClient).double("la", 3)).toBe("/v1 la la la");
});

test("a method and a part can be replaced, as tests of programs do", () => {
  const albums = new Albums(recorder().asClient);
  const songs = new Songs(albums.client);

  Object.assign(albums, { create: () => "mine", songs });

  expect([albums.create({}), albums.songs]).toEqual(["mine", songs]);
});

test("the parts of a client get the client itself", () => {
  class Whole {
    declare readonly songs: Songs;
  }
  const { asClient } = recorder();
  addParts(Whole.prototype, { songs: Songs }, () => asClient);

  expect(new Whole().songs.client).toBe(asClient);
});
