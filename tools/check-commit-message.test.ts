import { expect, test } from "vitest";
import { violations } from "./check-commit-message.ts";

test.each([
  "core: close the response when an auth flow throws",
  "transport-undici: headers keep their case",
  "core, transport: a failure names its peer",
  "core,transport-mock,tests: a failure names its peer",
  "tour: the page shows a stream",
  "workspace: two commands bring Node 24, pnpm and every package",
  "tools: fixtures show each rule refused alone",
  "docs: the first page streams a large file",
  "ci: the run ends with a count",
  "core: a body may end with…",
  "core: paths keep their dots, also ...",
  "core: a subject may be 72 characters long, and this one is exactly so 72",
  "\n# a comment that git wrote\ncore: the subject is the first line that counts\n\nA body. With full stops.",
  "Merge branch 'main' into retries",
  'Revert "core: close the response when an auth flow throws"',
  "fixup! core: close the response when an auth flow throws",
  "squash! anything at all.",
])("%j passes", (message) => {
  expect(violations(message)).toEqual([]);
});

test.each([
  ["", ['"" is not of the form "package: what is now true".']],
  ["Close the response", ['"Close the response" is not of the form "package: what is now true".']],
  ["core:close the response", ['"core:close the response" is not of the form "package: what is now true".']],
  ["fix(core): close", ['"fix(core)" is no package, nor workspace, tools, docs, tests or ci.']],
  [
    "Core, moon: close",
    [
      '"Core" is no package, nor workspace, tools, docs, tests or ci.',
      '"moon" is no package, nor workspace, tools, docs, tests or ci.',
    ],
  ],
  ["core: ", ["The subject says nothing after the colon."]],
  ["core: close the response.", ["The subject ends with a full stop. Leave it out."]],
  [
    "core: a subject may be 72 characters long, but this one has one more, 73.",
    [
      "The subject has 73 characters, and may have 72. Tell the rest in the body.",
      "The subject ends with a full stop. Leave it out.",
    ],
  ],
])("%j is refused", (message, problems) => {
  expect(violations(message)).toEqual(problems);
});
