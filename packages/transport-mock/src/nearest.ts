import type { DeclaredRoute } from "./declared-route.ts";
import type { MockRequest } from "./mock-request.ts";
import { hostOf, pathOf } from "./pattern.ts";

/** The route that a request without one was most likely meant for, and why it is not its own: half a sentence. */
export function nearest(request: MockRequest, routes: readonly DeclaredRoute[]): string | undefined {
  const { record } = request;
  const asked = `${record.method} ${hostOf(record)}${pathOf(record)}`;
  const [first] = routes
    .map((route) => ({ route, misfits: route.misfits(request), edits: edits(asked, route.likened(request)) }))
    .toSorted((one, other) => one.edits - other.edits || one.misfits.length - other.misfits.length);
  return first && `${first.route.name}, but ${first.misfits.join(" and ")}`;
}

// Long enough to tell routes apart, and short enough to cost nothing: the work is the product of both lengths.
const longest = 200;

/** How many characters must be added, dropped or changed to get from one text to the other. */
function edits(from: string, to: string): number {
  const [source, target] = [from.slice(0, longest), to.slice(0, longest)];
  let row = Array.from({ length: target.length + 1 }, (_, index) => index);
  for (let line = 0; line < source.length; line += 1) {
    const next = [line + 1];
    for (let at = 0; at < target.length; at += 1) {
      const changed = row[at]! + Number(source[line] !== target[at]);
      next.push(Math.min(changed, row[at + 1]! + 1, next[at]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
