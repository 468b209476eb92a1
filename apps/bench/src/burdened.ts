import type { Subject } from "./scenarios/scenario.ts";

/** The same with so many percent of its own CPU time spent for nothing on top. */
export function burdened(subject: Subject, percent: number): Subject {
  if (percent === 0) return subject;
  return {
    ...subject,
    async turn(requests) {
      const before = process.cpuUsage();
      const elsewhere = await subject.turn(requests);
      const { user, system } = process.cpuUsage(before);
      burn((user + system) * (percent / 100));
      return elsewhere;
    },
  };
}

function burn(microseconds: number): void {
  const start = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(start);
    if (user + system >= microseconds) return;
  }
}
