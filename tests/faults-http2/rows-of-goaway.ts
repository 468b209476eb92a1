import { answered, broken, cutShort, fault, type FaultRow, half, returned, unseen, whole } from "./fault-row.ts";
import { data, errorCodes, frame, frameTypes, goAway, reset } from "./frames.ts";
import { endOf, heads, hears, leaves, sends } from "./step.ts";

const { noError, internalError, enhanceYourCalm, refusedStream, cancel, protocolError, http11Required } = errorCodes;
const last = 2 ** 31 - 1;
const large = 40_000;

export const rowsOfGoaway: readonly FaultRow[] = [
  fault("9113 §6.8", "GOAWAY: streams below the last one finish, those above it are carried by another connection", {
    calls: [answered("one"), returned, returned],
    sends: [goAway(1, noError), whole(1, "one")],
    connection: "goes",
  }),
  fault("9113 §6.8", "GOAWAY before any stream was looked at", {
    calls: [returned, returned],
    sends: [goAway(0, noError)],
    connection: "goes",
  }),
  fault("9113 §6.8", "GOAWAY above all streams: an answer goes on to its end", {
    calls: [answered("half done"), answered("two")],
    sends: [half(1), goAway(last, noError), data(1, " done"), whole(3, "two")],
    connection: "goes",
  }),
  fault("9113 §6.8", "GOAWAY twice, the second with the last stream that counts", {
    calls: [answered("one"), returned],
    sends: [goAway(last, noError), goAway(1, noError), whole(1, "one")],
    connection: "goes",
  }),
  fault("9113 §6.8", "GOAWAY twice, and an answer had begun above the last stream", {
    calls: [answered("one"), cutShort],
    sends: [goAway(last, noError), half(3), goAway(1, noError), whole(1, "one")],
    connection: "goes",
  }),
  fault("9113 §6.8", "GOAWAY twice, the second with a later stream than the first", {
    calls: [broken(), returned],
    sends: [goAway(1, noError), goAway(3, noError)],
    connection: "goes",
  }),
  fault("9113 §6.8", "GOAWAY with an error: streams it may have looked at have failed", {
    calls: [broken(), returned],
    sends: [goAway(1, enhanceYourCalm, "too many")],
    connection: "goes",
  }),
  fault("9113 §6.8", "GOAWAY with an error in the middle of a body", {
    calls: [cutShort, returned],
    sends: [half(1), goAway(1, internalError)],
    connection: "goes",
  }),
  fault("9113 §6.8", "GOAWAY while an upload waits that it leaves out", {
    calls: [answered("one"), { upload: large, outcome: unseen }],
    steps: [hears(frameTypes.data), heads(2), sends(goAway(1, noError), whole(1, "one"))],
    connection: "goes",
  }),
  fault("9113 §6.8", "GOAWAY, and the connection ends before the streams below it", {
    calls: [cutShort, returned],
    steps: [heads(2), sends(half(1), goAway(1, noError)), leaves("politely")],
    connection: "goes",
  }),
  fault("9113 §6.8", "GOAWAY on a stream", {
    calls: [broken()],
    sends: [frame(frameTypes.goAway, 0, 1, Buffer.alloc(8))],
    connection: "goes",
  }),
  fault("9113 §6.8", "GOAWAY that is too short", {
    calls: [broken()],
    sends: [frame(frameTypes.goAway, 0, 0, Buffer.alloc(7))],
    connection: "goes",
  }),
];

export const rowsOfResets: readonly FaultRow[] = [
  fault("9113 §5.4.2", "a stream is reset before its answer, and the one beside it goes on", {
    calls: [broken(), answered("two")],
    sends: [reset(1, internalError), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §5.4.2", "a stream is reset in the middle of its body", {
    calls: [cutShort, answered("two")],
    sends: [half(1), reset(1, internalError), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §8.1", "a stream is cancelled in the middle of its body", {
    calls: [cutShort, answered("two")],
    sends: [half(1), reset(1, cancel), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §8.1", "a stream is reset without an error in the middle of its body: that is not its end", {
    calls: [cutShort, answered("two")],
    sends: [half(1), reset(1, noError), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §8.1", "a stream is reset without an error before its answer", {
    calls: [broken(), answered("two")],
    sends: [reset(1, noError), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §8.7", "a stream is refused: it was not looked at", {
    calls: [unseen, answered("two")],
    sends: [reset(1, refusedStream), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §8.7", "an upload is refused half-way", {
    calls: [{ upload: large, outcome: unseen }, answered("two")],
    steps: [hears(frameTypes.data), heads(2), sends(reset(1, refusedStream), whole(3, "two"))],
    connection: "stays",
  }),
  fault("9113 §8.7", "a stream is refused although its answer has begun", {
    calls: [cutShort, answered("two")],
    sends: [half(1), reset(1, refusedStream), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §8.1", "an upload is answered early, and reset without an error", {
    calls: [{ upload: 200_000, outcome: answered("enough") }, answered("two")],
    steps: [hears(frameTypes.data), heads(2), sends(whole(1, "enough"), reset(1, noError), whole(3, "two"))],
    connection: "stays",
  }),
  fault("9113 §7", "a stream is reset because it should come over HTTP/1.1", {
    calls: [broken()],
    sends: [reset(1, http11Required)],
    connection: "stays",
  }),
  fault("9113 §7", "a stream is reset with a code that nobody knows", {
    calls: [broken()],
    sends: [reset(1, 0xdead)],
    connection: "stays",
  }),
  fault("9113 §5.1", "a reset of a stream that has ended", {
    calls: [answered("one"), answered("two")],
    sends: [whole(1, "one"), reset(1, noError), whole(3, "two")],
    connection: "stays",
  }),
  fault("9113 §6.4", "a reset of a stream that nobody opened", {
    calls: [broken()],
    sends: [reset(99, protocolError)],
    connection: "goes",
  }),
  fault("9113 §6.4", "a reset of the connection's own stream", {
    calls: [broken()],
    sends: [reset(0, protocolError)],
    connection: "goes",
  }),
  fault("9113 §6.4", "a reset that is too short", {
    calls: [broken()],
    sends: [frame(frameTypes.reset, 0, 1, Buffer.alloc(3))],
    connection: "goes",
  }),
];

export const rowsOfEarlyAnswers: readonly FaultRow[] = [
  fault("9113 §8.1", "an upload is answered early and never read on: the client gives it up, alone", {
    calls: [{ upload: 200_000, outcome: answered("enough") }, answered("two")],
    steps: [
      hears(frameTypes.data),
      heads(2),
      sends(whole(1, "enough")),
      hears(frameTypes.reset),
      sends(whole(3, "two")),
    ],
    connection: "stays",
  }),
  fault("9113 §8.1", "an upload is answered once it has ended", {
    calls: [{ upload: 10_000, outcome: answered("all") }],
    steps: [heads(1), endOf(1), sends(whole(1, "all"))],
    connection: "stays",
  }),
];
