import { expect, test } from "vitest";
import { Request } from "../../models/request.ts";
import { NetRCAuth } from "./netrc.ts";

test("a host that netrc does not have gets its default, one without a password none", () => {
  const auth = new NetRCAuth({ text: "machine example.org login user\ndefault login any password secret" });

  const sent = ["https://example.org/", "https://example.com/"].map((url) => {
    const request = new Request("GET", url);
    auth.decorate(request);
    return request.headers.get("authorization");
  });

  expect(sent).toEqual([null, `Basic ${btoa("any:secret")}`]);
});
