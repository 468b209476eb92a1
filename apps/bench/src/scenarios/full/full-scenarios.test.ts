import { expect, test } from "vitest";
import { everyClient } from "../../clients/every-client.ts";
import { foreignPrograms } from "../../clients/foreign/foreign-programs.ts";
import { fullScenarios } from "./full-scenarios.ts";

test.each(fullScenarios)("$title: who is no row is named with the reason", ({ rows, absent = {} }) => {
  const named = [...Object.keys(rows), ...Object.keys(absent)];
  const all = [...Object.keys(everyClient), ...Object.keys(foreignPrograms), "wrk"];

  expect(all.filter((name) => !named.some((each) => each === name || each.startsWith(`${name} -`)))).toEqual([]);
  expect(Object.keys(absent).filter((name) => rows[name] !== undefined)).toEqual([]);
});

test("every scenario has its baseline twice, and every client has a row in most of them", () => {
  const twice = fullScenarios.filter(({ rows, baseline }) => rows[baseline] === undefined);
  const control = fullScenarios.filter(({ rows }) => !Object.keys(rows).some((row) => row.endsWith("(control)")));
  const most = Object.keys(everyClient).map((name) => fullScenarios.filter(({ rows }) => name in rows).length);

  expect({ twice, control }).toEqual({ twice: [], control: [] });
  expect(Math.min(...most)).toBeGreaterThan(20);
});
