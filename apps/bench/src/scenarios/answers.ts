import type { Answer } from "../clients/bench-client.ts";
import { etagOf, isUser, userOf } from "../servers/user.ts";
import type { Subject } from "./scenario.ts";

/** Asks over and over, and refuses an answer that is not the whole user of id 1. */
export function askingSubject(get: (count: number) => Promise<Answer>): Subject {
  const [user, expectedEtag] = [userOf(1), etagOf(1)];
  let count = 0;
  return {
    async turn(requests) {
      for (let left = requests; left > 0; left -= 1) {
        const answer = await get(count++);
        if (answer.status === 200 && answer.etag === expectedEtag && isUser(answer.user, user)) continue;
        throw new Error(`the answer is not complete and correct: ${JSON.stringify(answer)}`);
      }
    },
  };
}
