import { readdirSync, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Environment } from "./environment.ts";

/**
 * The authorities to trust in place of the runtime's own: those of the file SSL_CERT_FILE names, else of the folders
 * SSL_CERT_DIR names, as one text of PEM; `null` where neither is set. Throws where they cannot be read or hold none.
 */
export function environmentCertificates({ SSL_CERT_FILE, SSL_CERT_DIR }: Environment): string | null {
  if (SSL_CERT_FILE) return certificatesOf("SSL_CERT_FILE", SSL_CERT_FILE, () => [SSL_CERT_FILE]);
  if (SSL_CERT_DIR) return certificatesOf("SSL_CERT_DIR", SSL_CERT_DIR, () => filesIn(SSL_CERT_DIR));
  return null;
}

function certificatesOf(variable: string, value: string, files: () => readonly string[]): string {
  // A folder names the same certificate several times: by its hash, by its name, in a bundle.
  const found = new Set<string>();
  try {
    for (const file of files()) {
      const text = readFileSync(file, "latin1");
      if (text.includes("-----BEGIN CERTIFICATE-----")) found.add(text);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TypeError(`${variable} is ${JSON.stringify(value)}, which cannot be read: ${reason}.`, { cause: error });
  }
  if (found.size === 0)
    throw new TypeError(
      `${variable} is ${JSON.stringify(value)}, where no certificate in PEM is. Mend it or unset it.`,
    );
  return [...found].join("\n");
}

function filesIn(folders: string): readonly string[] {
  const paths = folders.split(delimiter).flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  // Links that lead nowhere are common there.
  return paths.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
