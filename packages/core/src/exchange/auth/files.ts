// The seam #files where there are no files: browsers and Workers.

export function textOfFile(path: string): string {
  throw new TypeError(`There are no files here, and so no ${path}. Pass the text itself: new NetRCAuth({ text }).`);
}

/** The text of the first of the names that is in the user's own folder; nobody else may be able to read it. */
export function textOfHomeFile(names: readonly string[]): string {
  return textOfFile(names.join(" or "));
}
