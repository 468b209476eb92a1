import { answered, broken, cutShort, fault, type FaultRow, half, whole } from "./fault-row.ts";
import { data, headers } from "./frames.ts";
import { answer, block, type Field } from "./header-block.ts";

const two = answered("two");

/** A head that is malformed: its stream has failed, and no other. RFC 9113 §8.1.1. */
function malformed(rfc: string, says: string, head: Uint8Array): FaultRow {
  return fault(rfc, says, {
    calls: [broken(), two],
    sends: [headers(1, head), data(1, "one"), whole(3, "two")],
    connection: "stays",
  });
}

function field(rfc: string, says: string, ...fields: readonly Field[]): FaultRow {
  return malformed(rfc, says, answer(200, ...fields));
}

export const rowsOfHeads: readonly FaultRow[] = [
  field("9113 §8.2.1", "a name in capitals", ["X-Name", "1"]),
  field("9113 §8.2.1", "a name with a blank", ["x name", "1"]),
  field("9113 §8.2.1", "a name with a colon", ["x:name", "1"]),
  field("9113 §8.2.1", "a name of nothing", ["", "1"]),
  field("9113 §8.2.1", "a line break in a value", ["x-name", "1\r\nset-cookie: a=b"]),
  field("9113 §8.2.1", "a zero byte in a value", ["x-name", "1\0"]),
  field("9113 §8.2.2", "the field Connection", ["connection", "close"]),
  field("9113 §8.2.2", "the field Transfer-Encoding", ["transfer-encoding", "chunked"]),
  field("9113 §8.2.2", "the field Keep-Alive", ["keep-alive", "timeout=5"]),
  field("9113 §8.2.2", "the field Upgrade", ["upgrade", "h2c"]),
  field("9110 §8.6", "a Content-Length that is no number", ["content-length", "3x"]),
  field("9110 §8.6", "a negative Content-Length", ["content-length", "-3"]),
  field("9110 §8.6", "two values of Content-Length", ["content-length", "3"], ["content-length", "4"]),
  malformed("9113 §8.3.2", "no status", block(["x-name", "1"])),
  malformed("9113 §8.3.2", "no field at all", block()),
  malformed("9113 §8.3", "two statuses", block([":status", "200"], [":status", "200"])),
  malformed("9113 §8.3.2", "a status that is no number", answer("abc")),
  malformed("9113 §8.3.2", "a status of two digits", answer("20")),
  malformed("9113 §8.3.2", "a status of four digits", answer("2000")),
  malformed("9113 §8.3", "a status behind other fields", block(["x-name", "1"], [":status", "200"])),
  malformed("9113 §8.3", "a pseudo-header of requests", answer(200, [":path", "/"])),
  malformed("9113 §8.3", "a pseudo-header that nobody knows", answer(200, [":brightness", "9"])),
  malformed("9113 §8.6", "the status 101, which HTTP/2 does not have", answer(101)),
  fault("9113 §8.1", "a body before its head", {
    calls: [broken(), two],
    sends: [data(1, "one"), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §8.1", "an interim head that ends the stream", {
    calls: [broken(), two],
    sends: [headers(1, answer(103), "ends"), whole(3, "two")],
    connection: "stays",
  }),
  fault("9110 §15.2", "three interim heads before the answer", {
    calls: [answered("one")],
    sends: [
      headers(1, answer(100)),
      headers(1, answer(103, ["link", "</a>"])),
      headers(1, answer(102)),
      whole(1, "one"),
    ],
    connection: "stays",
  }),
  fault("9110 §15.2", "a flood of 20,000 interim heads", {
    calls: [answered("one"), two],
    sends: [...Array.from({ length: 20_000 }, () => headers(1, answer(103))), whole(1, "one"), whole(3, "two")],
    connection: "stays",
  }),
  fault("9110 §15.5.20", "the status 421 is an answer like another", {
    calls: [answered("elsewhere", 421)],
    sends: [headers(1, answer(421)), data(1, "elsewhere")],
    connection: "stays",
  }),
];

export const rowsOfBodies: readonly FaultRow[] = [
  fault("9113 §8.1.1", "more of a body than its Content-Length", {
    calls: [cutShort, two],
    sends: [headers(1, answer(200, ["content-length", "3"])), data(1, "more"), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §8.1.1", "less of a body than its Content-Length", {
    calls: [cutShort, two],
    sends: [headers(1, answer(200, ["content-length", "9"])), data(1, "less"), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §8.1.1", "no body, and a Content-Length", {
    calls: [broken(), two],
    sends: [headers(1, answer(200, ["content-length", "9"]), "ends"), whole(3, "two")],
    connection: "stays",
  }),
  fault("9110 §8.6", "an answer to HEAD has the length of a body that does not come", {
    calls: [{ method: "HEAD", outcome: answered("") }, two],
    sends: [headers(1, answer(200, ["content-length", "9"]), "ends"), whole(3, "two")],
    connection: "stays",
  }),
  fault("9110 §9.3.2", "an answer to HEAD with a body", {
    calls: [{ method: "HEAD", outcome: cutShort }, two],
    sends: [headers(1, answer(200)), data(1, "one"), whole(3, "two")],
    connection: "stays",
  }),
  fault("9110 §15.3.5", "a 204 with a body", {
    calls: [cutShort, two],
    sends: [headers(1, answer(204)), data(1, "one"), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §8.1", "trailers behind the body", {
    calls: [answered("half")],
    sends: [half(1), headers(1, block(["x-sum", "1"]), "ends")],
    connection: "stays",
  }),
  fault("9113 §8.1", "trailers with a pseudo-header", {
    calls: [cutShort, two],
    sends: [half(1), headers(1, block([":status", "200"]), "ends"), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §8.1", "trailers that do not end the stream", {
    calls: [cutShort, two],
    sends: [half(1), headers(1, block(["x-sum", "1"])), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §8.2.1", "trailers with a name in capitals", {
    calls: [cutShort, two],
    sends: [half(1), headers(1, block(["X-Sum", "1"]), "ends"), whole(3, "two")],
    connection: "stays",
  }),
];
