import { expect, test } from "vitest";
import { feed } from "../../../test/feed.ts";
import { Request } from "../../models/request.ts";
import { authFrom } from "./auth.ts";
import { FunctionAuth } from "./function.ts";

test("a request that an auth function returns is sent in place of the one it was given", () => {
  const auth = authFrom(() => new Request("GET", "http://h/signed"));

  expect(auth).toBeInstanceOf(FunctionAuth);
  expect(feed({ auth }, [{}]).steps).toEqual(["send GET /signed", "read 200"]);
});
