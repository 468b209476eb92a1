import { readFileSync } from "node:fs";

export interface Feature {
  readonly id: string;
  readonly area: string;
  readonly name: string;
}

/** The features owed, from docs/features.tsv. Their ids are the tags that tests carry. */
export const features: readonly Feature[] = readFileSync(new URL("../../docs/features.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [id = "", area = "", name = ""] = line.split("\t");
    return { id, area, name };
  });
