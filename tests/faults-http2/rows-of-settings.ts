import { answered, broken, fault, type FaultRow, returned, whole } from "./fault-row.ts";
import { flags, frame, frameTypes, goAway, ping, settingIds, settings } from "./frames.ts";
import { heads, hears, sends } from "./step.ts";

const { enablePush, headerTableSize, initialWindowSize, maxConcurrentStreams, maxFrameSize, maxHeaderListSize } =
  settingIds;

function times(count: number, one: Uint8Array): Uint8Array[] {
  return Array.from({ length: count }, () => one);
}

export const rowsOfSettings: readonly FaultRow[] = [
  fault("9113 §3.4", "the connection begins with an answer in place of SETTINGS", {
    opening: new Uint8Array(0),
    calls: [broken()],
    sends: [whole(1, "one")],
    connection: "goes",
  }),
  fault("9113 §6.5", "SETTINGS of five bytes", {
    calls: [broken()],
    sends: [frame(frameTypes.settings, 0, 0, Buffer.alloc(5))],
    connection: "goes",
  }),
  fault("9113 §6.5", "SETTINGS that acknowledge and set at once", {
    calls: [broken()],
    sends: [frame(frameTypes.settings, flags.ack, 0, Buffer.alloc(6))],
    connection: "goes",
  }),
  fault("9113 §6.5", "SETTINGS on a stream", {
    calls: [broken()],
    sends: [frame(frameTypes.settings, 0, 1)],
    connection: "goes",
  }),
  fault("9113 §6.5.2", "SETTINGS that would enable push", {
    calls: [broken()],
    sends: [settings([enablePush, 1])],
    connection: "goes",
  }),
  fault("9113 §6.5.2", "SETTINGS of frames that are smaller than all may be", {
    calls: [broken()],
    sends: [settings([maxFrameSize, 100])],
    connection: "goes",
  }),
  fault("9113 §6.5.2", "SETTINGS of frames that are larger than any may be", {
    calls: [broken()],
    sends: [settings([maxFrameSize, 2 ** 24])],
    connection: "goes",
  }),
  fault("9113 §6.5.2", "SETTINGS that nobody knows are passed over", {
    calls: [answered("one")],
    sends: [settings([0xfa11, 7], [0, 1]), whole(1, "one")],
    connection: "stays",
  }),
  fault("9113 §6.5.3", "an acknowledgement of SETTINGS that nobody sent", {
    calls: [broken()],
    sends: [frame(frameTypes.settings, flags.ack, 0)],
    connection: "goes",
  }),
  fault("9113 §6.5", "all SETTINGS change while streams are in flight", {
    calls: [answered("one"), answered("two")],
    sends: [
      settings([headerTableSize, 0], [maxConcurrentStreams, 50], [initialWindowSize, 70_000]),
      settings([maxFrameSize, 20_000], [maxHeaderListSize, 30_000], [headerTableSize, 8192]),
      whole(3, "two"),
      whole(1, "one"),
    ],
    connection: "stays",
  }),
  fault("9113 §5.1.2", "one stream at a time: the others wait their turn on the same connection", {
    opening: settings([maxConcurrentStreams, 1]),
    calls: [answered("one"), answered("two"), answered("three")],
    steps: [heads(1), sends(whole(1, "one")), heads(2), sends(whole(3, "two")), heads(3), sends(whole(5, "three"))],
    connection: "stays",
  }),
  fault("9113 §5.1.2", "fewer streams than are in flight already", {
    calls: [answered("one"), answered("two"), answered("three")],
    sends: [settings([maxConcurrentStreams, 1]), whole(1, "one"), whole(3, "two"), whole(5, "three")],
    connection: "stays",
  }),
  fault("9113 §6.5.2", "no streams for a while", {
    calls: [answered("one")],
    steps: [
      heads(1),
      sends(settings([maxConcurrentStreams, 0])),
      hears(frameTypes.settings),
      sends(whole(1, "one"), settings([maxConcurrentStreams, 10])),
    ],
    connection: "stays",
  }),
  fault("9113 §10.5", "a flood of 20,000 SETTINGS", {
    calls: [broken()],
    sends: [...times(20_000, settings([maxConcurrentStreams, 100])), whole(1, "one")],
    connection: "goes",
  }),
];

export const rowsOfPings: readonly FaultRow[] = [
  fault("9113 §6.7", "a PING of seven bytes", {
    calls: [broken()],
    sends: [ping(Buffer.alloc(7))],
    connection: "goes",
  }),
  fault("9113 §6.7", "a PING of nine bytes", { calls: [broken()], sends: [ping(Buffer.alloc(9))], connection: "goes" }),
  fault("9113 §6.7", "a PING on a stream", {
    calls: [broken()],
    sends: [frame(frameTypes.ping, 0, 1, Buffer.alloc(8))],
    connection: "goes",
  }),
  fault("9113 §6.7", "the answer to a PING that nobody sent", {
    calls: [broken()],
    sends: [ping(Buffer.alloc(8), flags.ack)],
    connection: "goes",
  }),
  fault("9113 §10.5", "a flood of 20,000 PINGs", {
    calls: [broken()],
    sends: [...times(20_000, ping()), whole(1, "one")],
    connection: "goes",
  }),
  fault("9113 §6.7", "a PING between GOAWAY and the last answer", {
    calls: [answered("one"), returned],
    sends: [goAway(1, 0), ping(), whole(1, "one")],
    connection: "goes",
  }),
];
