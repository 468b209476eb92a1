import { disk, fileText, optionalFileText } from "./environment.ts";

const what = "a suitable TLS CA certificate bundle";

/** The certificates of a file, or of the files in a folder, as one text of PEM. Throws an `Error` with the path where there are none. */
export function authoritiesAt(path: string): string {
  if (disk().statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return fileText(path, what);
  // A folder names the same certificate several times: by its hash, by its name, in a bundle.
  const found = new Set<string>();
  for (const name of disk().readdirSync(path)) {
    const text = optionalFileText(`${path}/${name}`);
    if (text?.includes("-----BEGIN CERTIFICATE-----") === true) found.add(text);
  }
  if (found.size === 0) throw new Error(`Could not find ${what}, there is no certificate in the folder: ${path}`);
  return [...found].join("\n");
}
