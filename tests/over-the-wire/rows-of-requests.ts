import type { ClientOptions, RequestCallOptions } from "@trunkline/core";
import { elsewhere } from "./answers.ts";
import type { RowsOf } from "./wire-row.ts";

/** Options of both that decide what is sent. */
export const rowsOfRequests: RowsOf<
  RequestCallOptions & ClientOptions,
  "params" | "headers" | "cookies" | "mergeParams"
> = {
  params: [
    {
      says: "they replace the query of the URL",
      play: ({ sent }) => ({
        value: { page: 2, tag: ["a", "b"] },
        sent: [sent({ target: "/things?page=2&tag=a&tag=b" })],
        seen: { url: "here/things?page=2&tag=a&tag=b" },
      }),
    },
    {
      says: "a call's are added to the client's, and win",
      at: ["call"],
      play: ({ sent }) => ({
        value: { page: 2 },
        client: { params: { page: 1, lang: "en" } },
        sent: [sent({ target: "/things?page=2&lang=en" })],
        seen: { url: "here/things?page=2&lang=en" },
      }),
    },
  ],
  headers: [
    {
      says: "they follow the client's own, in order",
      play: ({ sent }) => ({
        value: { "X-Team": "blue", "X-Empty": "" },
        sent: [sent({ added: ["X-Team: blue", "X-Empty: "] })],
      }),
    },
    {
      says: "repeated ones stay repeated",
      play: ({ sent }) => ({
        value: [
          ["X-A", "1"],
          ["X-A", "2"],
        ],
        sent: [sent({ added: ["X-A: 1", "X-A: 2"] })],
      }),
    },
    {
      says: "one of the client's own is replaced, and comes last, as in httpx",
      play: ({ sent }) => {
        const plain = sent();
        const headers = [...plain.headers.filter((line) => line !== "Accept: */*"), "Accept: text/csv"];
        return { value: { Accept: "text/csv" }, sent: [{ ...plain, headers }] };
      },
    },
    {
      says: "a call's are added to the client's, and win",
      at: ["call"],
      play: ({ sent }) => ({
        value: { "X-Call": "1", "X-Team": "red" },
        client: { headers: { "X-Team": "blue", "X-Client": "1" } },
        sent: [sent({ added: ["X-Client: 1", "X-Call: 1", "X-Team: red"] })],
      }),
    },
    {
      says: "secrets do not follow a redirect to another origin",
      play: ({ sent, there, method }) => ({
        value: { Authorization: "Bearer t", "Proxy-Authorization": "Basic p", Cookie: "a=1", "X-Kept": "yes" },
        call: { followRedirects: true },
        answer: elsewhere(307, `${there}/next`),
        sent: [
          sent({ added: ["Authorization: Bearer t", "Proxy-Authorization: Basic p", "Cookie: a=1", "X-Kept: yes"] }),
          sent({ origin: "there", method, target: "/next", added: ["X-Kept: yes"] }),
        ],
        seen: { url: "there/next", text: "", history: ["307 here/things?q=1"] },
      }),
    },
  ],
  cookies: [
    {
      says: "they are sent in one header",
      play: ({ sent }) => ({ value: { a: "1", b: "2" }, sent: [sent({ added: ["Cookie: a=1; b=2"] })] }),
    },
    {
      says: "a client's go along a redirect, but not to another origin",
      at: ["client", "assigned"],
      play: ({ sent, there }) => ({
        value: { a: "1" },
        call: { followRedirects: true },
        answer: (count) =>
          count > 2 ? {} : { status: 307, headers: ["Location", count === 1 ? "/next" : `${there}/far`] },
        sent: [
          sent({ added: ["Cookie: a=1"] }),
          sent({ target: "/next", added: ["Cookie: a=1"] }),
          sent({ origin: "there", target: "/far" }),
        ],
        seen: { url: "there/far", text: "", history: ["307 here/things?q=1", "307 here/next"] },
      }),
    },
    {
      says: "a call's are sent beside the client's, once",
      at: ["call"],
      play: ({ sent }) => ({
        value: { b: "2" },
        client: { cookies: { a: "1" }, followRedirects: true },
        answer: elsewhere(307, "/next"),
        sent: [sent({ added: ["Cookie: a=1; b=2"] }), sent({ target: "/next", added: ["Cookie: a=1"] })],
        seen: { url: "here/next", text: "", history: ["307 here/things?q=1"] },
      }),
    },
    {
      says: "one that the server sets is sent from the next hop on",
      at: ["client", "assigned"],
      play: ({ sent }) => ({
        value: { a: "1" },
        call: { followRedirects: true },
        answer: (count) =>
          count === 1 ? { status: 307, headers: ["Set-Cookie", "s=new; Path=/", "Location", "/next"] } : {},
        sent: [sent({ added: ["Cookie: a=1"] }), sent({ target: "/next", added: ["Cookie: a=1; s=new"] })],
        seen: { url: "here/next", text: "", history: ["307 here/things?q=1"] },
      }),
    },
  ],
  mergeParams: [
    {
      says: "true keeps the query of the URL beside them",
      play: ({ sent }) => ({
        value: true,
        call: { params: { page: 2 } },
        sent: [sent({ target: "/things?q=1&page=2" })],
        seen: { url: "here/things?q=1&page=2" },
      }),
    },
    {
      says: "a call's false wins over the client's true",
      at: ["call"],
      play: ({ sent }) => ({
        value: false,
        client: { mergeParams: true, params: { lang: "en" } },
        sent: [sent({ target: "/things?lang=en" })],
        seen: { url: "here/things?lang=en" },
      }),
    },
  ],
};
