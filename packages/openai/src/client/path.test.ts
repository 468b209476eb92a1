import { expect, test } from "vitest";
import { OpenAIError } from "../errors/errors.ts";
import { pathFrom } from "./path.ts";

test("values take the places of a path, escaped where they would change it", () => {
  expect(pathFrom("/a/{one}/b/{two}", ["x-1", "a/b?c#d e%"])).toBe("/a/x-1/b/a%2Fb%3Fc%23d%20e%25");
  expect(pathFrom("/a/{one}?beta=true", [":@$,;=+&'()*!~"])).toBe("/a/:@$,;=+&'()*!~?beta=true");
});

test("what is no value is refused with its place in the path", () => {
  expect(() => pathFrom("/a/{one}/b/{two}", ["..", undefined])).toThrow(
    new OpenAIError(
      [
        "Path parameters result in path with invalid segments:",
        'Value ".." can\'t be safely passed as a path parameter',
        "Value of type Undefined is not a valid path parameter",
        "/a/../b/undefined",
        "   ^^   ^^^^^^^^^",
      ].join("\n"),
    ),
  );
});

test("an object is no value unless it has a text of its own", () => {
  expect(() => pathFrom("/{one}", [{}])).toThrow(OpenAIError);
  expect(pathFrom("/{one}", [new Date(Number.NaN)])).toBe("/Invalid%20Date");
});
