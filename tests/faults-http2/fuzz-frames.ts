import { data, goAway, headers, ping, reset, settings, settingsAck, windowUpdate } from "./frames.ts";
import { answer, block, indexed, remembered } from "./header-block.ts";
import { heads, leaves, type Script, sends } from "./step.ts";

/** What a server might well send to three requests: streams 1, 3 and 5. */
const conversation: readonly Buffer[] = [
  headers(1, answer(103)),
  headers(1, answer(200, ["content-length", "10"])),
  data(1, "hello", "goes on"),
  headers(3, Buffer.concat([answer(200), remembered("x-name", "value"), indexed(62)])),
  ping(),
  data(1, "world"),
  windowUpdate(0, 1000),
  data(3, "x".repeat(2000), "goes on"),
  windowUpdate(5, 10_000),
  headers(5, answer(204), "ends"),
  settings([3, 10]),
  settingsAck,
  headers(3, block(["x-sum", "1"]), "ends"),
  goAway(5, 0),
  reset(5, 0),
];

type Mutation = (frames: Buffer[], at: number, random: (below: number) => number) => void;

const mutations: readonly Mutation[] = [
  // A byte, anywhere.
  (frames, at, random) => void (frames[at]![random(frames[at]!.length)] = random(256)),
  // The type.
  (frames, at, random) => void (frames[at]![3] = random(11)),
  // The flags.
  (frames, at, random) => void (frames[at]![4] = random(256)),
  // The stream.
  (frames, at, random) => void frames[at]!.writeUInt32BE(random(8), 5),
  // Too short, with the frame behind it as its rest.
  (frames, at, random) => void (frames[at] = frames[at]!.subarray(0, 9 + random(frames[at]!.length - 8))),
  (frames, at) => void frames.splice(at, 1),
  (frames, at) => void frames.splice(at, 0, Buffer.from(frames[at]!)),
  (frames, at, random) => void frames.push(...frames.splice(at, 1 + random(3))),
];

/** A conversation with up to four faults, begun and ended at any point. */
export function fuzzedScript(random: (below: number) => number): Script {
  const frames = conversation.map((frame) => Buffer.from(frame));
  for (let count = 1 + random(4); count > 0 && frames.length > 0; count--)
    mutations[random(mutations.length)]!(frames, random(frames.length), random);
  const split = random(frames.length);
  const steps = [heads(1 + random(3)), sends(...frames.slice(0, split))];
  if (random(3) === 0) steps.push(heads(3));
  steps.push(sends(...frames.slice(split)));
  const end = random(10);
  if (end < 4) steps.push(leaves(end < 2 ? "politely" : "abruptly"));
  return { steps };
}
