/** Where a stream is on purpose not what the official package's is, and why. */
export interface StreamDifference {
  readonly name: string;
  readonly reason: string;
}

/** All that there is; whoever makes one needless takes it off, and the run fails until it is off. */
export const streamDifferences: readonly StreamDifference[] = [
  {
    name: "what a chunk has besides a function_call",
    reason: "nothing that came is lost; there a message with the old function_call keeps nothing else",
  },
  {
    name: "tool_calls.function.arguments.done of a call in the last chunk",
    reason: "every call is told of; there one that comes together with the finish_reason is not",
  },
  {
    name: "tool_calls.function.arguments.done of calls whose parts are mixed",
    reason: "once for each call, when its arguments are JSON; there each time that another call goes on",
  },
  {
    name: "parsed, parsed_arguments, output_parsed",
    reason: "they come with structured outputs, a later part of this package; there they are null without",
  },
  {
    name: "finish_reason of a chunk that has none",
    reason: "a chunk comes as it was sent; there it becomes null",
  },
  {
    name: "the snapshot of an event in its JSON",
    reason: "left out, so that passing events on costs no more than the events; whoever reads it finds it",
  },
  {
    name: "more than 4,096 events that a loop has not taken",
    reason: "the answer is read no faster than the loop takes it; there the stream fails",
  },
  {
    name: "events that are not in the specification",
    reason: "they are told of as they come, so that new ones break nobody; there they are errors",
  },
  {
    name: "an event whose item_id is not the item's",
    reason: "output_index says which item it is; there it is an error",
  },
  {
    name: "the probabilities of tokens, before the whole text",
    reason: "the response has those that came; there they are in the events alone",
  },
  {
    name: "an event of a message or a step out of turn",
    reason: "it is told of as it came, and then the error; there the error alone",
  },
  {
    name: "a message whose id is empty",
    reason: "the messages of a run need only differ in their ids; there it is an error",
  },
  {
    name: "what messageCreated and runStepCreated have told",
    reason: "it stays as it came; there it is the snapshot, which grows",
  },
  {
    name: "a delta with two parts of a text that it begins",
    reason: "each part is told of as it came; there the first has grown by the second",
  },
];
