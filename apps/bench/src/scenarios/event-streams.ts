import { Response as TrunklineResponse } from "@trunkline/core";
import { createParser } from "eventsource-parser";
import { EventSourceParserStream } from "eventsource-parser/stream";
import { _iterSSEMessages } from "openai/core/streaming";
import { eventDataOf } from "../servers/event-data.ts";
import { chunksOf, streamOf } from "./chunks.ts";
import { microScenario, microSubject, waitingSubject } from "./micro-scenario.ts";
import type { Scale, Scenario, Subject } from "./scenario.ts";

interface Input {
  readonly chunks: readonly Uint8Array[];
  /** Characters of all data together. */
  readonly length: number;
}

function input(scale: Scale): Input {
  const all = Array.from({ length: 10_000 * scale }, (_, at) => eventDataOf(at));
  const chunks = chunksOf(all.map((data) => `data: ${data}\n\n`).join(""));
  return { chunks, length: all.reduce((sum, data) => sum + data.length, 0) };
}

function eventsourceParser(_origin: string, scale: Scale): Subject {
  const { chunks, length } = input(scale);
  return microSubject(() => {
    let sum = 0;
    const parser = createParser({ onEvent: ({ data }) => void (sum += data.length) });
    const decoder = new TextDecoder();
    for (const chunk of chunks) parser.feed(decoder.decode(chunk, { stream: true }));
    return sum;
  }, length);
}

function eventsourceParserStream(_origin: string, scale: Scale): Subject {
  const { chunks, length } = input(scale);
  return waitingSubject(async () => {
    let sum = 0;
    const texts = streamOf(chunks).pipeThrough(new TextDecoderStream());
    for await (const { data } of texts.pipeThrough(new EventSourceParserStream())) sum += data.length;
    return sum;
  }, length);
}

function openai(_origin: string, scale: Scale): Subject {
  const { chunks, length } = input(scale);
  return waitingSubject(async () => {
    let sum = 0;
    const messages = _iterSSEMessages(new Response(streamOf(chunks)), new AbortController());
    for await (const { data } of messages) sum += data.length;
    return sum;
  }, length);
}

function trunklineSync(_origin: string, scale: Scale): Subject {
  const { chunks, length } = input(scale);
  return microSubject(() => {
    let sum = 0;
    for (const { data } of new TrunklineResponse(200, { stream: chunks }).iterEventsSync()) sum += data.length;
    return sum;
  }, length);
}

function trunkline(_origin: string, scale: Scale): Subject {
  const { chunks, length } = input(scale);
  return waitingSubject(async () => {
    let sum = 0;
    const response = new TrunklineResponse(200, { stream: streamOf(chunks) });
    for await (const { data } of response.iterEvents()) sum += data.length;
    return sum;
  }, length);
}

/** From bytes in chunks of 64 KiB to events, each parser as its documentation shows it. */
export const events: Scenario = microScenario({
  name: "events",
  title: "10,000 server-sent events",
  unit: "stream",
  rows: {
    "eventsource-parser": eventsourceParser,
    "eventsource-parser again (control)": eventsourceParser,
    "trunkline iterEventsSync": trunklineSync,
  },
  baseline: "eventsource-parser",
  // One takes less than a millisecond, of which waking up would be a tenth.
  requestsPerRound: 10,
  rounds: 100,
  warmUp: 200,
});

/** The same from a ReadableStream, as a response has it. */
export const eventStreams: Scenario = microScenario({
  name: "event-streams",
  title: "10,000 server-sent events from a ReadableStream",
  unit: "stream",
  rows: {
    "eventsource-parser's stream": eventsourceParserStream,
    "eventsource-parser's stream again (control)": eventsourceParserStream,
    "trunkline iterEvents": trunkline,
    "openai's decoder": openai,
  },
  baseline: "eventsource-parser's stream",
  requestsPerRound: 1,
  rounds: 100,
  warmUp: 200,
});
