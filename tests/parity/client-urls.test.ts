import { QueryParams } from "@trunkline/core";
import { covers, expect } from "../portable/index.ts";
import { both } from "./both-clients.ts";

const handler = () => ({ text: "Hello, world!" });

both(
  'the path "/" is the base itself',
  covers("client/test_client.py::test_base_url"),
  { handler, baseUrl: "http://example.org" },
  async ({ client, transport }) => {
    const response = await client.get("/");

    expect([response.status, response.url.equals("http://example.org/"), response.url.equals(client.baseUrl!)]).toEqual(
      [200, true, true],
    );
    expect(transport.calls.map(({ record }) => record.url.href)).toEqual(["http://example.org/"]);
  },
);

const merges: readonly (readonly [row: string, base: string, given: string, merged: string])[] = [
  ["absolute_url", "https://www.example.com/", "http://www.example.com/", "http://www.example.com/"],
  ["relative_url", "https://www.example.com/", "/testing/123", "https://www.example.com/testing/123"],
  [
    "relative_url_with_path",
    "https://www.example.com/some/path",
    "/testing/123",
    "https://www.example.com/some/path/testing/123",
  ],
  [
    "relative_url_with_dotted_path",
    "https://www.example.com/some/path",
    "../testing/123",
    "https://www.example.com/some/testing/123",
  ],
  [
    "relative_url_with_path_including_colon",
    "https://www.example.com/some/path",
    "/testing:123",
    "https://www.example.com/some/path/testing:123",
  ],
  [
    "relative_url_with_encoded_slashes",
    "https://www.example.com/",
    "/testing%2F123",
    "https://www.example.com/testing%2F123",
  ],
  [
    "relative_url_with_encoded_slashes",
    "https://www.example.com/base%2Fpath",
    "/testing",
    "https://www.example.com/base%2Fpath/testing",
  ],
];

for (const [row, baseUrl, given, merged] of merges)
  both(
    `${given} on ${baseUrl} is ${merged}`,
    covers(`client/test_client.py::test_merge_${row}`),
    { handler, baseUrl },
    async ({ client, transport }) => {
      const request = client.buildRequest("GET", given);
      await client.get(given);

      expect([request.url.href, ...transport.calls.map(({ record }) => record.url.href)]).toEqual([merged, merged]);
    },
  );

const id = (name: string): string => `client/test_queryparams.py::${name}`;

both(
  "the client's params are QueryParams",
  covers(id("test_client_queryparams")),
  { handler, params: { a: "b" } },
  ({ client }) => {
    expect(client.params).toBeInstanceOf(QueryParams);
    expect([...client.params]).toEqual([["a", "b"]]);
  },
);

both(
  "params may be given and assigned as text",
  covers(id("test_client_queryparams_string")),
  { handler, params: "a=b" },
  ({ client }) => {
    const { params } = client;
    client.params = "c=d";

    expect([params, client.params].map((each) => [each instanceof QueryParams, ...each])).toEqual([
      [true, ["a", "b"]],
      [true, ["c", "d"]],
    ]);
  },
);

both(
  "the call's params come after the client's",
  covers(id("test_client_queryparams_echo")),
  { handler, params: "first=str" },
  async ({ client }) => {
    const response = await client.get("http://example.org/echo_queryparams", { params: { second: "dict" } });

    expect([response.status, response.url.href]).toEqual([
      200,
      "http://example.org/echo_queryparams?first=str&second=dict",
    ]);
  },
);
