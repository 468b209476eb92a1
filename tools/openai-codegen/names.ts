const hidden = /^beta\.(?=threads|assistants|chatkit)|(?<=^admin\.)organization\.(?=\w)/;

/** The class of a resource: `fineTuning.jobs` is `FineTuningJobs`. */
export function className(resource: string): string {
  const parts = resource.replace(hidden, "").split(".");
  return parts.map((part, at) => (at === parts.length - 1 ? capitalised(part) : singular(part))).join("");
}

/** The file of a group: `vectorStores` is in `vector-stores`. */
export function fileName(group: string): string {
  return group.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A schema's key as the name of a type: `public-create-role` is `PublicCreateRole`. */
export function typeName(key: string): string {
  return key
    .split(/[^A-Za-z0-9]+/)
    .map(capitalised)
    .join("");
}

function singular(part: string): string {
  return capitalised(part.replace(/(?<!s)s$/, ""));
}

function capitalised(part: string): string {
  if (part === "chatkit") return "ChatKit";
  return part.charAt(0).toUpperCase() + part.slice(1);
}
