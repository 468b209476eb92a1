import type { Agent } from "undici";

/** As many connections as the others have: with none named it would open twice as many as there are requests at once. */
export function undiciPool(connections?: number, http2?: boolean): Agent.Options {
  if (http2 === true) return { allowH2: true, connections: 1 };
  return connections === undefined ? {} : { connections };
}
