import { parentPort } from "node:worker_threads";
import { type Certificate, ScriptedPeer } from "./scripted-peer.ts";
import type { Script } from "../fault.ts";

/** What is asked of the thread; every question has one answer of the same number. */
export type Question = { readonly number: number } & (
  | { readonly ask: "listen"; readonly script: Script; readonly certificate: Certificate }
  | { readonly ask: "report" | "mend" | "say" | "close"; readonly port: number }
  | { readonly ask: "leftOpen"; readonly port: number; readonly milliseconds: number }
);

export interface Answer {
  readonly number: number;
  readonly value: unknown;
}

const peers = new Map<number, ScriptedPeer>();

parentPort?.on("message", (question: Question) => {
  void answerTo(question).then((value) =>
    parentPort?.postMessage({ number: question.number, value } satisfies Answer, []),
  );
});

async function answerTo(question: Question): Promise<unknown> {
  if (question.ask === "listen") {
    const peer = await ScriptedPeer.listen(question.script, question.certificate);
    peers.set(peer.port, peer);
    return peer.port;
  }
  const peer = peers.get(question.port);
  return await (question.ask === "leftOpen" ? peer?.leftOpen(question.milliseconds) : peer?.[question.ask]());
}
