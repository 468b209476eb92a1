import { expect, test } from "vitest";
import { type Globals, platform, platformOf } from "./platform.ts";

const codingsOf = (globals: Partial<Globals>): readonly string[] | null => {
  const { codings } = platformOf(globals, false);
  return codings === null ? null : [...codings].toSorted();
};

test("each runtime is asked for no coding but those that its fetch undoes", () => {
  const basic = ["br", "gzip", "x-gzip"];

  expect(codingsOf({ process: { versions: { bun: "1.4.5" } } })).toEqual(["br", "deflate", "gzip", "x-gzip", "zstd"]);
  expect(codingsOf({ Deno: {}, process: { versions: {} } })).toEqual(basic);
  expect(codingsOf({ navigator: { userAgent: "Cloudflare-Workers" } })).toEqual(basic);
  expect(codingsOf({ process: { versions: { undici: "6.28.1" } } })).toEqual(["br", "deflate", "gzip", "x-gzip"]);
  expect(codingsOf({ process: { versions: { undici: "7.11.0" } } })).toContain("zstd");
  expect(codingsOf({ process: { versions: { undici: "8.0.0" } } })).toContain("zstd");
  expect(codingsOf({})).toBeNull();
});

test("a platform that guards headers is a browser's, and chooses codings by itself", () => {
  expect(platformOf({ process: { versions: { undici: "7.11.0" } } }, true)).toEqual({
    guardsHeaders: true,
    streamsResponses: true,
    codings: null,
  });
});

test("here headers are not guarded, and the answer is found once", () => {
  expect(platform().guardsHeaders).toBe(false);
  expect(platform()).toBe(platform());
});
