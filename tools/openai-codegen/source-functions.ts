import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../check/workspace.ts";

/** A function that people wrote, for a method that the specification does not know, or knows too little of. */
export interface SourceFunction {
  /** From packages/openai/src. */
  readonly file: string;
  readonly name: string;
  /** What it is called where it is imported. */
  readonly local: string;
}

/** Reads what the overlay says of a function, "file name". Many are called `stream`, so each is imported for its resource. */
export function sourceFunction(text: string, className: string, method: string): SourceFunction {
  const [file = "", name = ""] = text.split(" ");
  return { file, name, local: lowerFirst(className) + method.charAt(0).toUpperCase() + method.slice(1) };
}

/** The comment above a function, as it stands there. */
export function commentOf({ file, name }: SourceFunction): string {
  const text = readFileSync(join(repository, "packages/openai/src", file), "utf8");
  const [, comment] =
    new RegExp(`(/\\*\\*(?:(?!\\*/)[^])*\\*/\\n)export (?:async )?(?:function|const) ${name}\\b`).exec(text) ?? [];
  if (comment === undefined) throw new Error(`${file} exports no ${name} with a comment for its users.`);
  return comment;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
