import { answered, broken, cutShort, fault, type FaultRow, half, type Outcome, whole } from "./fault-row.ts";
import { data, flags, frame, frameTypes, headers, settings } from "./frames.ts";
import { answer } from "./header-block.ts";
import { heads, leaves, sends } from "./step.ts";

export const rowsOfFrames: readonly FaultRow[] = [
  fault("9113 §4.2", "a frame larger than was allowed", {
    calls: [cutShort],
    sends: [headers(1, answer(200)), data(1, Buffer.alloc(16_385))],
    connection: "goes",
  }),
  fault("9113 §4.1", "frames of types that nobody knows are passed over", {
    calls: [answered("one")],
    sends: [frame(0x42, 0xff, 0, Buffer.from("what")), frame(0xfe, 0, 1, Buffer.from("is this")), whole(1, "one")],
    connection: "stays",
  }),
  fault("9113 §4.1", "flags that nobody knows are passed over", {
    calls: [answered("one")],
    sends: [headers(1, answer(200)), frame(frameTypes.data, 0xf6 & ~flags.padded, 1, Buffer.from("on")), data(1, "e")],
    connection: "stays",
  }),
  fault("9113 §4.1", "the reserved bit is passed over", {
    calls: [answered("one")],
    sends: [headers(2 ** 31 + 1, answer(200)), data(2 ** 31 + 1, "one")],
    connection: "stays",
  }),
  fault("9113 §6.1", "padding around a body is taken off", {
    calls: [answered("one")],
    sends: [
      headers(1, answer(200)),
      frame(frameTypes.data, flags.padded | flags.endStream, 1, Buffer.from([3, ...Buffer.from("one"), 0, 0, 0])),
    ],
    connection: "stays",
  }),
  fault("9113 §6.1", "padding that is longer than its frame", {
    calls: [cutShort],
    sends: [headers(1, answer(200)), frame(frameTypes.data, flags.padded, 1, Buffer.from([9, 1, 2]))],
    connection: "goes",
  }),
  fault("9113 §6.1", "padding of a frame of nothing", {
    calls: [cutShort],
    sends: [headers(1, answer(200)), frame(frameTypes.data, flags.padded, 1)],
    connection: "goes",
  }),
  fault("9113 §6.1", "a body on the connection's own stream", {
    calls: [broken()],
    sends: [data(0, "x")],
    connection: "goes",
  }),
  fault("9113 §5.1", "a body on a stream that nobody opened", {
    calls: [broken()],
    sends: [data(99, "x")],
    connection: "goes",
  }),
  fault("9113 §5.1", "more of a body that has ended", {
    calls: [answered("one"), answered("two")],
    sends: [whole(1, "one"), whole(3, "two"), data(1, "more")],
    connection: "goes",
  }),
  fault("9113 §10.5", "a flood of 20,000 frames of nothing in a body", {
    calls: [cutShort],
    sends: [headers(1, answer(200)), ...Array.from({ length: 20_000 }, () => data(1, "", "goes on")), data(1, "one")],
    connection: "goes",
  }),
  fault("9113 §5.3", "priorities that make no sense", {
    calls: [answered("one")],
    sends: [
      frame(frameTypes.priority, 0, 1, Buffer.from([0, 0, 0, 3, 255])),
      frame(frameTypes.priority, 0, 77, Buffer.from([128, 0, 0, 1, 0])),
      whole(1, "one"),
    ],
    connection: "stays",
  }),
  fault("9113 §6.3", "a priority of four bytes", {
    calls: [broken()],
    sends: [frame(frameTypes.priority, 0, 1, Buffer.alloc(4))],
    connection: "goes",
  }),
  fault("9113 §6.3", "a priority of the connection's own stream", {
    calls: [broken()],
    sends: [frame(frameTypes.priority, 0, 0, Buffer.alloc(5)), whole(1, "one")],
    connection: "goes",
  }),
];

export const rowsOfEnds: readonly FaultRow[] = [
  fault("9113 §5.4.1", "the connection ends without an answer", {
    calls: [broken(), broken()],
    steps: [heads(2), leaves("politely")],
    connection: "goes",
  }),
  fault("9113 §5.4.1", "the connection ends in the middle of a body", {
    calls: [cutShort, answered("two")],
    steps: [heads(2), sends(whole(3, "two"), half(1)), leaves("politely")],
    connection: "goes",
  }),
  fault("9113 §4.1", "the connection ends in the middle of a frame's head", {
    calls: [cutShort],
    steps: [heads(1), sends(half(1), data(1, "more").subarray(0, 5)), leaves("politely")],
    connection: "goes",
  }),
  fault("9113 §4.1", "the connection ends in the middle of a frame", {
    calls: [cutShort],
    steps: [heads(1), sends(half(1), data(1, "more").subarray(0, 11)), leaves("politely")],
    connection: "goes",
  }),
  fault("9113 §4.3", "the connection ends in the middle of a head", {
    calls: [broken()],
    steps: [heads(1), sends(headers(1, answer(200)).subarray(0, 12)), leaves("politely")],
    connection: "goes",
  }),
  fault("9113 §3.4", "the connection ends before the server has said anything", {
    opening: new Uint8Array(0),
    calls: [broken()],
    steps: [heads(1), leaves("politely")],
    connection: "goes",
  }),
  fault("9113 §3.4", "an answer of HTTP/1.1", {
    opening: new Uint8Array(0),
    calls: [broken()],
    sends: [Buffer.from("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")],
    connection: "goes",
  }),
  fault("9113 §3.4", "something else than HTTP", {
    opening: new Uint8Array(0),
    calls: [broken()],
    sends: [Buffer.from("SSH-2.0-OpenSSH_9.6\r\n")],
    connection: "goes",
  }),
  fault("9113 §5.5", "a frame that never ends: the read limit gives the connection up, for it answers no PING", {
    calls: [{ limit: { read: 100 }, outcome: { error: "ReadTimeout", phase: "no answer", isSafe: false } as Outcome }],
    sends: [frame(0x42, 0, 0, Buffer.from("beginning"), 16_384), settings()],
    connection: "goes",
  }),
];
