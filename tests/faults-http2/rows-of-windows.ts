import { answered, broken, fault, type FaultRow, half, type Outcome, whole } from "./fault-row.ts";
import { frame, frameTypes, settingIds, settings, windowUpdate } from "./frames.ts";
import { endOf, heads, hears, sends } from "./step.ts";

const { initialWindowSize } = settingIds;
const most = 2 ** 31 - 1;
const shut = settings([initialWindowSize, 0]);
const stalled: Outcome = { error: "WriteTimeout", phase: "took no more of the request body", isSafe: false };
const silent: Outcome = { error: "ReadTimeout", phase: "no answer", isSafe: false };

export const rowsOfWindows: readonly FaultRow[] = [
  fault("9113 §6.9", "a window that never opens: the write limit ends the upload, alone", {
    calls: [{ upload: 200_000, limit: { write: 100 }, outcome: stalled }],
    steps: [hears(frameTypes.data)],
    connection: "stays",
  }),
  fault("9113 §6.9.2", "a window of nothing from the beginning: the write limit ends the upload, alone", {
    opening: shut,
    calls: [
      { method: "GET", outcome: answered("one") },
      { upload: 200_000, limit: { write: 100 }, outcome: stalled },
    ],
    steps: [heads(2), sends(whole(1, "one"))],
    connection: "stays",
  }),
  fault("9113 §6.9.2", "a small body that the window of nothing holds back: the read limit ends it, alone", {
    opening: shut,
    calls: [
      { method: "GET", outcome: answered("one") },
      { upload: 10, limit: { read: 100 }, outcome: silent },
    ],
    steps: [heads(2), sends(whole(1, "one"))],
    connection: "stays",
  }),
  fault("9113 §6.9.1", "uploads that fill the connection's window: the read limit ends each, alone", {
    calls: Array.from({ length: 6 }, () => ({ upload: 15_000, limit: { read: 100 }, outcome: silent })),
    steps: [heads(6)],
    connection: "stays",
  }),
  fault("9113 §6.9.2", "a window of nothing that opens later", {
    opening: shut,
    calls: [{ upload: 50_000, outcome: answered("all") }],
    steps: [heads(1), sends(windowUpdate(1, 100_000)), endOf(1), sends(whole(1, "all"))],
    connection: "stays",
  }),
  fault("9113 §6.9.2", "a window that opens by SETTINGS", {
    opening: shut,
    calls: [{ upload: 50_000, outcome: answered("all") }],
    steps: [heads(1), sends(settings([initialWindowSize, 60_000])), endOf(1), sends(whole(1, "all"))],
    connection: "stays",
  }),
  fault("9113 §6.9.2", "SETTINGS make a window negative while it is being filled, and an update opens it again", {
    calls: [{ upload: 100_000, outcome: answered("all") }],
    steps: [hears(frameTypes.data), sends(shut, windowUpdate(1, 200_000)), endOf(1), sends(whole(1, "all"))],
    connection: "stays",
  }),
  fault("9113 §6.9", "a window that opens byte by byte", {
    opening: shut,
    calls: [{ upload: 200, outcome: answered("all") }],
    steps: [
      heads(1),
      sends(...Array.from({ length: 200 }, () => windowUpdate(1, 1))),
      endOf(1),
      sends(whole(1, "all")),
    ],
    connection: "stays",
  }),
  fault("9113 §6.9.2", "SETTINGS of a window beyond 2^31 - 1", {
    calls: [broken()],
    sends: [settings([initialWindowSize, 2 ** 31])],
    connection: "goes",
  }),
  fault("9113 §6.9.2", "SETTINGS that make a window that was enlarged overflow", {
    calls: [broken()],
    sends: [windowUpdate(1, most - 65_535), settings([initialWindowSize, 65_536])],
    connection: "goes",
  }),
  fault("9113 §6.9.1", "an update that makes a stream's window overflow", {
    calls: [broken(), answered("two")],
    sends: [windowUpdate(1, most), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §6.9.1", "an update that makes the connection's window overflow", {
    calls: [broken()],
    sends: [windowUpdate(0, most)],
    connection: "goes",
  }),
  fault("9113 §6.9", "an update of a stream's window by nothing", {
    calls: [broken(), answered("two")],
    sends: [windowUpdate(1, 0), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §6.9", "an update of the connection's window by nothing", {
    calls: [broken()],
    sends: [windowUpdate(0, 0)],
    connection: "goes",
  }),
  fault("9113 §6.9", "an update that is too short", {
    calls: [broken()],
    sends: [frame(frameTypes.windowUpdate, 0, 1, Buffer.alloc(3))],
    connection: "goes",
  }),
  fault("9113 §5.1", "an update for a stream that nobody opened", {
    calls: [broken()],
    sends: [windowUpdate(99, 1)],
    connection: "goes",
  }),
  fault("9113 §6.9", "an update for a stream that has ended", {
    calls: [answered("one"), answered("two")],
    sends: [whole(1, "one"), windowUpdate(1, 1000), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §6.9", "an answer that stops for ever: the read limit ends it, alone", {
    calls: [{ limit: { read: 100 }, outcome: { error: "ReadTimeout", phase: "no more of the body", isSafe: false } }],
    sends: [half(1)],
    connection: "stays",
  }),
  fault("9113 §5.4", "no answer at all: the read limit ends the stream, alone", {
    calls: [{ limit: { read: 100 }, outcome: silent }, answered("two")],
    sends: [whole(3, "two")],
    connection: "stays",
  }),
];
