import { join } from "node:path";
import { expect, test } from "vitest";
import { violations } from "./check-boundaries.ts";

function refused(fixture: string): readonly string[] {
  const found = violations(join(import.meta.dirname, "fixtures/boundaries", fixture));
  return found.map(({ at, rule }) => `${at} ${rule}`);
}

test("a workspace whose arrows all point at the contract passes", () => {
  expect(refused("green")).toEqual([]);
});

// Each fixture breaks one rule in every way it can be broken, and no other rule.
test.each([
  [
    "contract-alone",
    ["packages/transport/src/dynamic.ts:1", "packages/transport/src/static.ts:1", "packages/transport/src/types.ts:1"],
  ],
  [
    "meet-at-contract",
    [
      "packages/core/src/client/client.ts:1",
      "packages/core/test/client.test.ts:1",
      "packages/layers/src/cache.ts:1",
      "packages/transport-app/src/app-transport.ts:1",
      "packages/transport-app/src/options.test.ts:1",
      "packages/transport-app/src/suite.ts:1",
      "packages/transport-mock/src/router.ts:1",
    ],
  ],
  [
    "core-ladder",
    [
      "packages/core/src/bodies/encode.ts:1",
      "packages/core/src/client/client.ts:1",
      "packages/core/src/errors.ts:1",
      "packages/core/src/errors.ts:2",
      "packages/core/src/exchange/redirects.ts:1",
      "packages/core/src/models/headers.ts:1",
      "packages/core/src/version.ts:1",
    ],
  ],
  [
    "core-without-promises",
    [
      "packages/core/src/client/download.ts:1",
      "packages/core/src/exchange/auth/digest.ts:2",
      "packages/core/src/exchange/auth/digest.ts:3",
      "packages/core/src/exchange/retries.ts:1",
      "packages/core/src/exchange/retries.ts:1",
      "packages/core/src/exchange/retries.ts:2",
      "packages/core/src/exchange/retries.ts:3",
      "packages/core/src/exchange/retries.ts:4",
      "packages/core/src/models/cookies.ts:1",
      "packages/core/src/models/response.ts:1",
      "packages/core/src/platform/clock.node.ts:1",
      "packages/core/src/platform/files.ts:1",
    ],
  ],
  [
    "public-doors",
    [
      "packages/core/src/client/client.ts:1",
      "packages/core/src/client/client.ts:2",
      "packages/core/src/client/client.ts:3",
      "packages/core/src/client/runs.ts:1",
      "packages/transport/src/layers.ts:1",
      "apps/tour/src/main.ts:1",
      "tests/over-the-wire/get.test.ts:1",
    ],
  ],
  [
    "engine-kept-in",
    [
      "packages/transport-carrier/src/channel.ts:1",
      "packages/transport-carrier/src/options.ts:1",
      "packages/transport-websocket/src/index.ts:1",
    ],
  ],
  [
    "core-installs-nothing",
    [
      "packages/core/package.json",
      "packages/core/package.json",
      "packages/transport/package.json",
      "packages/core/src/bodies/hashed.ts:1",
    ],
  ],
])("%s is refused wherever it is broken, and nothing else is", (rule, places) => {
  expect(refused(rule)).toEqual(places.map((place) => `${place} ${rule}`));
});

test("a refusal says what is so and what to do", () => {
  expect(violations(join(import.meta.dirname, "fixtures/boundaries/engine-kept-in"))[0]).toEqual({
    at: "packages/transport-carrier/src/channel.ts:1",
    rule: "engine-kept-in",
    message: "only *-transport.ts, bodies.ts and failures.ts may import the engine (engine). Move this there.",
  });
});
