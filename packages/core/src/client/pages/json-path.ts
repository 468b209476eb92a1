const step = /\.([^.[\]*]+)|\[(?:(\d+)|"([^"]*)"|'([^']*)')\]/y;

/**
 * What a path leads to in JSON, `undefined` where nothing is: "links.next", "$.pages[0].url", `$["@odata.nextLink"]`.
 * A key of the outermost object that has dots in it may stand as it is: "@odata.nextLink".
 */
export function jsonPath(path: string): (json: unknown) => unknown {
  const steps = stepsOf(path);
  return (json) => (isObject(json) && Object.hasOwn(json, path) ? json[path] : steps.reduce<unknown>(stepped, json));
}

function stepped(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function stepsOf(path: string): readonly string[] {
  const steps: string[] = [];
  if (path === "$") return steps;
  const text = /^\$[.[]/.test(path) ? path.slice(1) : path.startsWith("[") ? path : `.${path}`;
  step.lastIndex = 0;
  do {
    const [found, ...keys] = step.exec(text) ?? [];
    if (found === undefined)
      throw new TypeError(
        `${JSON.stringify(path)} is no path of keys and indices, such as "links.next" or "$.pages[0].url".`,
      );
    steps.push(keys.find((key) => key !== undefined) ?? "");
  } while (step.lastIndex < text.length);
  return steps;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
