import { answered, broken, cutShort, fault, type FaultRow, half, whole } from "./fault-row.ts";
import { continuation, data, flags, frame, frameTypes, headers, openHeaders, pushPromise } from "./frames.ts";
import { answer, block, type Field, indexed, remembered, tableSize } from "./header-block.ts";

const ok = answer(200);

function fields(count: number, length: number): Field[] {
  return Array.from({ length: count }, (_, at) => [`x-${at}`, "y".repeat(length)] as const);
}

/** A head of one answer in as many frames as it takes. */
function inFrames(stream: number, content: Buffer): Buffer {
  const frames = [openHeaders(stream, content.subarray(0, 16_000))];
  for (let at = 16_000; at < content.length; at += 16_000)
    frames.push(
      continuation(stream, content.subarray(at, at + 16_000), at + 16_000 < content.length ? "goes on" : "ends"),
    );
  return Buffer.concat(frames);
}

/** What is wrong with the block itself has spoilt the table that both ends share. */
function undecodable(rfc: string, says: string, spoilt: Uint8Array): FaultRow {
  return fault(rfc, says, { calls: [broken()], sends: [headers(1, Buffer.concat([ok, spoilt]))], connection: "goes" });
}

export const rowsOfBlocks: readonly FaultRow[] = [
  undecodable("7541 §6.1", "a field with the index 0", Buffer.from([0x80])),
  undecodable("7541 §2.3.3", "a field with an index beyond both tables", indexed(200)),
  undecodable("7541 §6.3", "a table larger than was allowed", tableSize(1_000_000)),
  undecodable("7541 §4.2", "a change of the table's size behind a field", tableSize(100)),
  undecodable(
    "7541 §5.1",
    "an index that never ends",
    Buffer.from([0xff, ...Array.from({ length: 20 }, () => 0xff), 0x01]),
  ),
  undecodable(
    "7541 §5.2",
    "a value coded by Huffman whose padding is no padding",
    Buffer.from([0x00, 0x01, 0x61, 0x81, 0x00]),
  ),
  undecodable(
    "7541 §5.2",
    "a value coded by Huffman that holds the end of all strings",
    Buffer.from([0, 1, 0x61, 0x84, 255, 255, 255, 255]),
  ),
  undecodable("7541 §5.2", "a name longer than its block", Buffer.from([0x00, 0x50, 0x61])),
  fault("7541 §7.3", "a small frame that unpacks to 16 MB of fields", {
    calls: [broken()],
    sends: [
      headers(
        1,
        Buffer.concat([ok, remembered("bomb", "b".repeat(4000)), ...Array.from({ length: 4000 }, () => indexed(62))]),
      ),
    ],
    connection: "stays",
  }),
  fault("9113 §10.5.1", "a head of 10,000 fields", {
    calls: [broken()],
    sends: [inFrames(1, Buffer.concat([ok, block(...fields(10_000, 4))]))],
    connection: "stays",
  }),
  fault("9113 §10.5.1", "a head with a field of 1 MiB", {
    calls: [broken()],
    sends: [inFrames(1, Buffer.concat([ok, block(...fields(1, 2 ** 20))]))],
    connection: "goes",
  }),
  fault("9113 §10.5.1", "a flood of CONTINUATION without an end", {
    calls: [broken()],
    sends: [openHeaders(1, ok), ...Array.from({ length: 5000 }, () => continuation(1, block(["a", "b"]), "goes on"))],
    connection: "goes",
  }),
  fault("9113 §10.5.1", "a flood of empty CONTINUATION", {
    calls: [broken()],
    sends: [openHeaders(1, ok), ...Array.from({ length: 5000 }, () => continuation(1, Buffer.from([]), "goes on"))],
    connection: "goes",
  }),
  fault("9113 §4.3", "a head in several frames", {
    calls: [answered("one"), answered("two")],
    sends: [inFrames(1, Buffer.concat([ok, block(...fields(40, 1000))])), data(1, "one"), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §6.10", "CONTINUATION without a head", {
    calls: [broken()],
    sends: [continuation(1, ok)],
    connection: "goes",
  }),
  fault("9113 §6.10", "CONTINUATION behind a head that has ended", {
    calls: [broken("before the body was complete")],
    sends: [headers(1, ok), continuation(1, block(["a", "b"]))],
    connection: "goes",
  }),
  fault("9113 §4.3", "another frame between a head and its CONTINUATION", {
    calls: [broken(), broken()],
    sends: [openHeaders(1, ok), data(3, "x"), continuation(1, block(["a", "b"]))],
    connection: "goes",
  }),
  fault("9113 §6.10", "CONTINUATION of another stream", {
    calls: [broken(), broken()],
    sends: [openHeaders(1, ok), continuation(3, block(["a", "b"]))],
    connection: "goes",
  }),
  fault("9113 §6.10", "CONTINUATION of the connection's own stream", {
    calls: [broken()],
    sends: [openHeaders(1, ok), continuation(0, block(["a", "b"]))],
    connection: "goes",
  }),
  fault("9113 §8.4", "PUSH_PROMISE although push is disabled", {
    calls: [broken()],
    sends: [pushPromise(1, 2, block([":method", "GET"], [":path", "/"], [":scheme", "http"], [":authority", "a"]))],
    connection: "goes",
  }),
  fault("9113 §5.1.1", "a head on a stream that only the server could open", {
    calls: [broken()],
    sends: [headers(2, ok)],
    connection: "goes",
  }),
  fault("9113 §5.1.1", "a head on a stream that the client has not opened", {
    calls: [broken()],
    sends: [headers(99, ok)],
    connection: "goes",
  }),
  fault("9113 §6.2", "a head on the connection's own stream", {
    calls: [broken()],
    sends: [headers(0, ok)],
    connection: "goes",
  }),
  fault("9113 §6.2", "a head whose padding is longer than itself", {
    calls: [broken()],
    sends: [frame(frameTypes.headers, flags.endHeaders | flags.padded, 1, Buffer.from([200, ...ok]))],
    connection: "goes",
  }),
  fault("9113 §6.2", "a head with padding and a priority", {
    calls: [answered("one")],
    sends: [
      frame(
        frameTypes.headers,
        flags.endHeaders | flags.padded | flags.priority,
        1,
        Buffer.from([2, 0, 0, 0, 0, 16, ...ok, 0, 0]),
      ),
      data(1, "one"),
    ],
    connection: "stays",
  }),
  fault("9113 §5.1", "a second head behind an answer that has ended", {
    calls: [answered("one"), answered("two")],
    sends: [whole(1, "one"), whole(3, "two"), headers(1, ok, "ends")],
    connection: "goes",
  }),
  fault("9113 §8.1", "a second head in the middle of a body", {
    calls: [cutShort, answered("two")],
    sends: [half(1), headers(1, ok), data(1, "more"), whole(3, "two")],
    connection: "stays",
  }),
];
