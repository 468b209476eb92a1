import { seededRandom } from "../../tools/parity/seeded-random.ts";
import type { AbortMoment, AnswerPlan, Fate, Framing, RequestPlan, ResetPoint, UploadPlan } from "./request-plan.ts";

export interface PlanSettings {
  readonly seed: number;
  /** Requests before the first that counts. */
  readonly warmUp: number;
  readonly count: number;
  readonly concurrency: number;
  /** Who blocks cannot abort. */
  readonly aborts: boolean;
}

// Of each hundred requests.
const aborted = 5;
const reset = 5;
const timedOut = 1;
// They share no factor with a hundred.
const steps = [3, 7, 9, 11, 13, 17, 19, 21, 23, 27, 29, 31, 33, 37, 39];

const answerSizes = [0, 20, 400, 400, 3000, 3000, 20_000, 70_000, 300_000];
const uploadSizes = [1, 200, 2000, 20_000, 90_000];
const abortMoments: readonly AbortMoment[] = [
  "before it is sent",
  "waiting for a connection",
  "sending the body",
  "waiting for the head",
  "reading the body",
];
const resetPoints: readonly ResetPoint[] = ["at the request's head", "before the head", "in the head", "in the body"];
const framings: readonly Framing[] = [
  "length",
  "length",
  "length",
  "chunked",
  "chunked",
  "chunked, the last",
  "until close",
];

// Who leaves early does not meet what comes later.
const wholeReadings: readonly RequestPlan["reading"][] = ["at once", "by chunks"];

/** The plan of a request: the same one for the same seed and number, whoever asks and in whatever order. */
export function planOf(number: number, settings: PlanSettings): RequestPlan {
  const draw = drawFor(number, settings);
  const fate = fateFrom(draw, number, settings);
  const method = methodFor(fate, draw);
  const isCutShort = "at" in fate && (fate.at === "in the body" || fate.at === "reading the body");
  return {
    number,
    method,
    fate,
    upload: method === "GET" ? null : uploadFor(fate, draw),
    answer: answerFrom(draw, isCutShort),
    reading: pick(draw, fate.kind === "answered" ? ["at once", "at once", "by chunks", "left early"] : wholeReadings),
    sharesSignal: fate.kind !== "aborted" && settings.aborts && draw() < 0.5,
  };
}

function drawFor(number: number, { seed }: PlanSettings): () => number {
  return seededRandom(seed ^ Math.imul(number + 1, 0x9e37_79b1));
}

/** From 0 to 99; each of a hundred requests in a row has another one. */
function lotOf(number: number, settings: PlanSettings): number {
  const draw = drawFor(-2 - Math.floor(number / 100), settings);
  return (number * pick(draw, steps) + Math.floor(draw() * 100)) % 100;
}

function fateFrom(draw: () => number, number: number, settings: PlanSettings): Fate {
  const lot = lotOf(number, settings);
  if (lot < aborted) {
    const at = pick(draw, abortMoments);
    if (!settings.aborts) return { kind: "answered" };
    const isPossible = at !== "waiting for a connection" || isCrowded(number, settings);
    return { kind: "aborted", at: isPossible ? at : "waiting for the head" };
  }
  if (lot < aborted + reset) return { kind: "reset", at: pick(draw, resetPoints) };
  if (lot < aborted + reset + timedOut) {
    return {
      kind: "timed out",
      at: pick(draw, ["before the head", "in the body"]),
      limit: pick(draw, ["read", "total"]),
    };
  }
  return { kind: "answered" };
}

/** Whether so many requests are under way when it begins that it has to wait for a connection. */
function isCrowded(number: number, { warmUp, count, concurrency }: PlanSettings): boolean {
  const [place, length] = number < warmUp ? [number, warmUp] : [number - warmUp, count];
  return place >= concurrency && place < length - concurrency;
}

function methodFor(fate: Fate, draw: () => number): RequestPlan["method"] {
  const method = pick(draw, ["GET", "GET", "GET", "POST", "POST", "PUT"] as const);
  return fate.kind === "aborted" && fate.at === "sending the body" && method === "GET" ? "POST" : method;
}

function uploadFor(fate: Fate, draw: () => number): UploadPlan {
  const upload = {
    size: sizeFrom(draw, uploadSizes),
    form: pick(draw, ["bytes", "stream", "one-time stream"] as const),
  };
  return fate.kind === "aborted" && fate.at === "sending the body" ? { ...upload, form: "stream" } : upload;
}

function answerFrom(draw: () => number, isCutShort: boolean): AnswerPlan {
  const size = sizeFrom(draw, answerSizes);
  const framing = pick(draw, framings);
  const isGzipped = draw() < 0.25;
  // There must be a half of it, and a half of a compressed text may decode to nothing yet.
  return isCutShort ? { size: size + 1000, framing, isGzipped: false } : { size, framing, isGzipped };
}

function sizeFrom(draw: () => number, sizes: readonly number[]): number {
  return Math.floor(pick(draw, sizes) * (1 + draw()));
}

function pick<Choice>(draw: () => number, choices: readonly Choice[]): Choice {
  return choices[Math.floor(draw() * choices.length)]!;
}
