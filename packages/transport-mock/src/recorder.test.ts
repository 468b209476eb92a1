import { expect, test } from "vitest";
import { requestTo } from "../test/request-to.ts";
import { MockRequest } from "./mock-request.ts";
import { Recorder } from "./recorder.ts";

const [one, two, three] = ["/1", "/2", "/3"].map((path) => new MockRequest(requestTo(`http://any.test${path}`)));

test("the oldest request makes room for the newest", () => {
  const recorder = new Recorder(2);

  for (const request of [one!, two!, three!]) recorder.add(request);

  expect(recorder.requests).toEqual([two, three]);
});

test("nothing is kept where nothing shall be", () => {
  const recorder = new Recorder(0);

  recorder.add(one!);

  expect(recorder.requests).toEqual([]);
});

test("what was recorded can be forgotten", () => {
  const recorder = new Recorder(2);
  recorder.add(one!);

  recorder.clear();

  expect(recorder.requests).toEqual([]);
});
