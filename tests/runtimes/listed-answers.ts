import { EventEmitter, once } from "node:events";
import type { Answer, Sent } from "../over-the-wire/wire-row.ts";
import { longestWay } from "../over-the-wire/world.ts";
import { answerFrom, type WiredAnswer } from "./wired-answer.ts";

/** What a runtime has said beforehand that requests are answered with, and what has arrived since. */
export class ListedAnswers {
  #answers: readonly (WiredAnswer | null)[] | null = null;
  #sent: Sent[] = [];
  readonly #news = new EventEmitter();

  get isInUse(): boolean {
    return this.#answers !== null;
  }

  reset(answers: readonly (WiredAnswer | null)[]): void {
    this.#answers = answers;
    this.#sent = [];
  }

  arrived(sent: Sent): Answer | null {
    const answer = this.#answers?.[this.#sent.push(sent) - 1];
    this.#news.emit("arrival");
    return answer === undefined ? { status: 508 } : answerFrom(answer);
  }

  /** Once so many have arrived, or when it is no use to wait longer. */
  async sentOf(count: number): Promise<readonly Sent[]> {
    const late = AbortSignal.timeout(longestWay);
    while (this.#sent.length < count && !late.aborted)
      await once(this.#news, "arrival", { signal: late }).catch(() => {});
    return this.#sent;
  }
}
