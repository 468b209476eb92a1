import type { AssistantStream } from "@trunkline/openai";
import { bothClients, followed, ourRun } from "./both-assistants.ts";
import { seeded } from "./random.ts";
import { inMessage, message, type Named, run } from "./run-events.ts";
import { outcome, type Shown } from "./shown.ts";
import { answerOf } from "./sse.ts";

const runWith = (...events: readonly Named[]): (() => Response) =>
  answerOf([...events, run("completed")], "done", seeded(1));

async function bothAssistants(
  answer: () => Response,
  read: (stream: AssistantStream) => Promise<unknown>,
): Promise<Shown> {
  const { theirs } = bothClients(async () => answer());
  return { ours: await outcome(read(ourRun(answer))), theirs: await outcome(read(followed(theirs))) };
}

async function toldOf(stream: AssistantStream): Promise<unknown> {
  const events: string[] = [];
  stream.on("event", ({ event }) => void events.push(event)).on("error", () => void events.push("error"));
  await stream.done().catch(() => {});
  return events;
}

/** What both come to for the same run of an assistant, by the name of the difference. */
export const assistantsShown: Readonly<Record<string, () => Promise<Shown>>> = {
  "an event of a message or a step out of turn": () =>
    bothAssistants(runWith(message("created"), message("created", "msg_2")), toldOf),
  "a message whose id is empty": () => bothAssistants(runWith(message("created", "")), toldOf),
  "what messageCreated and runStepCreated have told": () =>
    bothAssistants(
      runWith(message("created"), inMessage({ index: 0, type: "text", text: { value: "Hi" } })),
      async (stream) => {
        const created = stream.emitted("messageCreated");
        await stream.done();
        return (await created).content.length;
      },
    ),
  "a delta with two parts of a text that it begins": () => {
    const part = (value: string): object => ({ index: 0, type: "text", text: { value } });
    return bothAssistants(runWith(message("created"), inMessage(part("H"), part("i"))), async (stream) => {
      const deltas: unknown[] = [];
      stream.on("textDelta", ({ value }) => void deltas.push(value));
      await stream.done();
      return deltas;
    });
  },
};
