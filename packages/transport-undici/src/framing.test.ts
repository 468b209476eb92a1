import { expect, test } from "vitest";
import type { Situation } from "@trunkline/transport/exchange-failures";
import { endsWithConnection, framingFailure } from "./framing.ts";

const situation: Situation = { peer: "a.test:80", sent: "maybe", connection: "reused", hasHead: false };

test.each([
  ["no coding at all", []],
  ["a length", ["Content-Length", "3"]],
  ["chunked", ["Transfer-Encoding", "chunked"]],
  ["chunked in other letters", ["TRANSFER-ENCODING", "CHUNKED"]],
  ["a coding of the content", ["Content-Encoding", "gzip", "Transfer-Encoding", "chunked"]],
])("%s is read as every reader reads it", (_what, headers) => {
  expect(framingFailure(headers, situation)).toBeNull();
});

test.each([
  ["chunked twice in one field", ["Transfer-Encoding", "chunked, chunked"], "chunked, chunked"],
  ["chunked in two fields", ["Transfer-Encoding", "chunked", "transfer-encoding", "chunked"], "chunked, chunked"],
  ["chunked behind another coding", ["Transfer-Encoding", "gzip, chunked"], "gzip, chunked"],
  ["chunked before another coding", ["Transfer-Encoding", "chunked, identity"], "chunked, identity"],
  ["another coding alone", ["Transfer-Encoding", "identity"], "identity"],
  ["what only ends like chunked", ["Transfer-Encoding", "xchunked"], "xchunked"],
  ["a vertical tab before chunked", ["Transfer-Encoding", "\vchunked"], "\\u000bchunked"],
  ["an empty coding", ["Transfer-Encoding", ""], ""],
  ["a coding of a thousand letters", ["Transfer-Encoding", "x".repeat(1000)], "x".repeat(100)],
])("%s is refused, and said", (_what, headers, named) => {
  const { kind, message, peer, sent, connection } = framingFailure(headers, situation)!;

  expect({ kind, message, peer, sent, connection }).toEqual({
    kind: "remote-protocol",
    message: `a.test:80 sent a body with the Transfer-Encoding "${named}"; only "chunked" alone can be read for sure`,
    peer: "a.test:80",
    sent: "maybe",
    connection: "reused",
  });
});

test("only an answer that says nothing of its length ends with the connection", () => {
  const answers = [["X-A", "b"], ["content-LENGTH", "0"], ["Transfer-encoding", "chunked"], []];

  expect(answers.map(endsWithConnection)).toEqual([true, false, false, true]);
});
