import type { Program } from "../program.ts";

const two = [
  { body: { object: "list", data: [{ id: "a" }, { id: "b" }], has_more: true, last_id: "b" } },
  { body: { object: "list", data: [{ id: "c" }], has_more: false, last_id: "c" } },
];

/** Lists, in their four forms. */
export const pages: readonly Program[] = [
  {
    name: "the items of all pages",
    answers: two,
    run: async ({ client }) => collected(client().files.list({ limit: 2, purpose: "x" })),
  },
  {
    name: "the items of an awaited list",
    answers: two,
    run: async ({ client }) => collected(await client().files.list()),
  },
  {
    name: "a page and what it knows",
    answers: two,
    run: async ({ client }) => {
      const page = await client().files.list();
      return [page.data, page.has_more, page.hasNextPage(), page.getPaginatedItems().length, page.constructor.name];
    },
  },
  {
    name: "page by page",
    answers: two,
    run: async ({ client }) => {
      const seen: unknown[] = [];
      for await (const page of (await client().files.list()).iterPages()) seen.push(page.data);
      return seen;
    },
  },
  {
    name: "the next page",
    answers: two,
    run: async ({ client }) => {
      const next = await (await client().files.list()).getNextPage();
      return [next.data, next.hasNextPage()];
    },
  },
  {
    name: "no next page",
    answers: [{ body: { data: [], has_more: true } }],
    run: async ({ client }) => (await client().files.list()).getNextPage(),
  },
  {
    name: "an empty page ends the list",
    answers: [{ body: { data: [], has_more: true } }],
    run: async ({ client }) => collected(client().files.list()),
  },
  {
    name: "a list that does not say whether more follows",
    answers: [{ body: { data: [{ id: "a" }] } }],
    run: async ({ client }) => collected(client().files.list()),
  },
  {
    name: "items without an id",
    answers: [{ body: { data: [{}], has_more: true } }],
    run: async ({ client }) => collected(client().files.list()),
  },
  {
    name: "a list without data",
    answers: [{ body: {} }],
    run: async ({ client }) => (await client().files.list()).data,
  },
  {
    name: "a conversation's items",
    answers: two,
    run: async ({ client }) => collected(client().conversations.items.list("conv_1", { limit: 2 })),
  },
  {
    name: "a list with a cursor of its own",
    answers: [
      { body: { data: [{ n: 1 }], has_more: true, next: "n1" } },
      { body: { data: [{ n: 2 }], has_more: false, next: null } },
    ],
    run: async ({ client }) => collected(client({ adminAPIKey: "sk-admin" }).admin.organization.groups.list()),
  },
  {
    name: "a list that is one page",
    answers: [{ body: { object: "list", data: [{ id: "m" }] } }],
    run: async ({ client }) => {
      const page = await client().models.list();
      return [page.object, page.data, page.hasNextPage()];
    },
  },
  {
    name: "a search is a list by post",
    answers: [{ body: { object: "list", data: [{ file_id: "f" }] } }],
    run: async ({ client }) => collected(client().vectorStores.search("vs_1", { query: "x" })),
  },
  {
    name: "a list keeps the headers of its call",
    answers: two,
    run: async ({ client }) => collected(client().files.list({}, { headers: { "X-A": "1" } })),
  },
  {
    name: "a list with its response",
    answers: [{ body: { data: [{ id: "a" }] }, headers: { "x-request-id": "req_1" } }],
    run: async ({ client }) => {
      const { data, response, request_id } = await client().files.list().withResponse();
      return [data.data, response.status, request_id];
    },
  },
  {
    name: "a list that fails",
    answers: [{ status: 404, body: { error: { message: "gone" } } }],
    run: async ({ client }) => collected(client().files.list()),
  },
];

async function collected(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items) all.push(item);
  return all;
}
