import type { MakeSubject, Subject } from "../scenario.ts";

// As many points as a curve needs.
const steps = 16;

/** The same, with a look at the process's memory after each sixteenth of a turn. */
export function overTime(make: MakeSubject): MakeSubject {
  return async (...place): Promise<Subject> => {
    const subject = await make(...place);
    const course: number[] = [];
    return {
      ...subject,
      course,
      async turn(requests) {
        for (let step = 1; step <= steps; step += 1) {
          await subject.turn(share(requests, step) - share(requests, step - 1));
          course.push(process.memoryUsage.rss());
        }
      },
    };
  };
}

function share(requests: number, step: number): number {
  return Math.floor((requests * step) / steps);
}
