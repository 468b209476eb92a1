import type { TableMethod } from "./method-table.ts";
import type { Overlay } from "./overlay.ts";
import type { Specification } from "./specification.ts";

/** What the table and the specification do not agree on: operations that no method calls, and calls to elsewhere. */
export function coverageProblems(
  specification: Specification,
  table: readonly TableMethod[],
  { routes }: Pick<Overlay, "routes">,
): readonly string[] {
  const called = new Set(table.map(({ operation }) => operation));
  const uncalled = [...specification.operations.keys()].filter((id) => !called.has(id));
  const strays = table.filter(({ row, operation }) => {
    const wanted = routes[operation] ?? specification.operation(operation).route;
    return unnamed(row.split(" ", 2).join(" ")) !== unnamed(wanted);
  });
  return [
    ...uncalled.map(
      (id) => `No method calls ${id} (${specification.operation(id).route}). Give it a row in methods.tsv.`,
    ),
    ...strays.map(({ method, row, operation }) => `${method} calls ${row}, which is not where ${operation} is.`),
  ];
}

/** Without the names of the parameters, which people know by other names. */
function unnamed(route: string): string {
  return route.replaceAll(/\{\w+\}/g, "{}");
}
