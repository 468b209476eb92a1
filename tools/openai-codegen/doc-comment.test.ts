import { expect, test } from "vitest";
import { docComment } from "./doc-comment.ts";

test("what fits is one line, and nothing is no comment", () => {
  expect(docComment("Its name.\n")).toBe("/** Its name. */\n");
  expect(docComment()).toBe("");
});

test("long lines are folded at words, lists under their text", () => {
  const text = `- ${"word ".repeat(30).trim()}`;

  expect(docComment(text)).toBe(`/**\n * - ${"word ".repeat(21).trim()}\n *   ${"word ".repeat(9).trim()}\n */\n`);
});

test("links go to the documentation, and nothing ends the comment early", () => {
  expect(docComment("See [models](/docs/models) */")).toBe(
    "/** See [models](https://platform.openai.com/docs/models) *\\/ */\n",
  );
});

test("what is deprecated says so", () => {
  expect(docComment("Old.", true)).toBe("/**\n * Old.\n *\n * @deprecated\n */\n");
});
