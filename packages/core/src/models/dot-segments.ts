/** RFC 3986 §5.2.4, kept to the letter of httpx, which drops the slash after a final "..". */
export function removeDotSegments(path: string): string {
  if (!path.includes(".")) return path;
  const segments = path.split("/");
  if (!segments.includes(".") && !segments.includes("..")) return path;
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === ".") continue;
    if (segment !== "..") kept.push(segment);
    else if (kept.length > 0 && !(kept.length === 1 && kept[0] === "")) kept.pop();
  }
  return kept.join("/");
}

/** The path that a reference's path leads to. RFC 3986 §5.2.2 to §5.2.4: here a final dot segment leaves its slash. */
export function resolvedPath(base: string, path: string): string {
  const merged = path.startsWith("/") ? path : base.slice(0, base.lastIndexOf("/") + 1) + path;
  return removeDotSegments(/(?:^|\/)\.\.?$/.test(merged) ? `${merged}/` : merged);
}
