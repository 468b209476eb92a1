import type { Overlay } from "./overlay.ts";
import { partsFirst, type ResourceNode } from "./resource-tree.ts";
import { answerOf, bodyOf, nameOf, type Specification } from "./specification.ts";

/** The group whose file holds each schema that the client can reach. */
export function homesOf(
  specification: Specification,
  roots: readonly ResourceNode[],
  overlay: Overlay,
  schemas: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const groups = new Map<string, string[]>();
  for (const root of roots)
    for (const schema of reached(specification, startsOf(specification, root, overlay, schemas)))
      groups.set(schema, [...(groups.get(schema) ?? []), root.property]);
  const homes = Array.from(groups, ([schema, found]) => [schema, homeAmong(found, overlay.followers)] as const);
  return new Map([...homes, ...Object.entries(overlay.homes)]);
}

function homeAmong(groups: readonly string[], followers: readonly string[]): string {
  if (groups.length === 1) return groups[0]!;
  const leaders = groups.filter((group) => !followers.includes(group));
  if (leaders.length > 1) return "shared";
  return leaders[0] ?? followers.find((follower) => groups.includes(follower))!;
}

/** Everything in the specification that the methods of a resource name. */
function startsOf(
  specification: Specification,
  root: ResourceNode,
  overlay: Overlay,
  schemas: ReadonlyMap<string, string>,
): readonly unknown[] {
  const methods = partsFirst(root).flatMap((node) => node.methods);
  const events = methods.flatMap(({ events: type }) => (type === undefined ? [] : [schemas.get(type)]));
  const named = [...(overlay.roots[root.property] ?? []), ...events].map((name) => ({
    $ref: `#/components/schemas/${name}`,
  }));
  const own = methods.flatMap(({ operation: id }) => {
    const operation = specification.operation(id);
    return [operation.parameters, bodyOf(operation), answerOf(operation)];
  });
  return [...named, ...own];
}

function reached(specification: Specification, starts: readonly unknown[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) return value.forEach(visit);
    const name = nameOf(value);
    if (name !== undefined && !names.has(name)) {
      names.add(name);
      visit(specification.schema(name));
    }
    Object.values(value).forEach(visit);
  };
  starts.forEach(visit);
  return names;
}
