import { expect, test } from "vitest";
import { valuesOf } from "./metrics.ts";
import type { Sample } from "./sample.ts";

const sample = (wall: number, server: number): Sample => ({ cpu: 1, wall, errors: 0, server, delay: 1100 });

test("how busy the server was is taken from the rounds where they are long, and from the watched turns otherwise", () => {
  const watched = [sample(90, 0.5)];

  expect(valuesOf([sample(100, 0.8), sample(102, 0.9)], watched, 100).server).toEqual([0.8, 0.9]);
  expect(valuesOf([sample(98, 0.8), sample(99, 0.9)], watched, 100).server).toEqual([0.5]);
  expect(valuesOf([sample(98, 0.8)], [], 1).server).toEqual([0.8]);
});

test("timers are watched in the rounds where the scenario is about them, and in the watched turns otherwise", () => {
  const unwatched: Sample = { cpu: 1, wall: 1, errors: 0 };

  expect(valuesOf([sample(1, 0), sample(1, 0)], [unwatched], 1).delay).toEqual([1100, 1100]);
  expect(valuesOf([unwatched, unwatched], [sample(1, 0)], 1).delay).toEqual([1100]);
});

test("requests in a second are what the time of one of them makes", () => {
  expect(valuesOf([{ cpu: 1, wall: 20, errors: 0 }], [], 1).rate).toEqual([50_000]);
});

test("a connection took what the one request of a pair took longer, whichever of them set it up", () => {
  const pairs = (connections: number, connects: readonly number[]): Sample => ({
    cpu: 1,
    wall: 1,
    errors: 0,
    connections,
    connects,
  });

  const rounds = [pairs(3, [1])];
  const connectIn = (...watched: Sample[]): readonly number[] => valuesOf(rounds, watched, 1).connect;

  expect(connectIn(pairs(3, [200, -10, 220]), pairs(2, [230, 210]))).toEqual([200, -10, 220, 230, 210]);
  expect(connectIn(pairs(4, [-200, 10, -220]))).toEqual([]);
  expect(connectIn(pairs(3, [-200, 10, -220]))).toEqual([200, -10, 220]);
  expect(connectIn()).toEqual([]);
});
